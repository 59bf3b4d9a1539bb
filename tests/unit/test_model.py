import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from cchc_rules.errors import FloatRefused, PlanConflict, WrongKind, WrongMeasure
from cchc_rules.exact import Exact
from cchc_rules.measure import Direction, Unit
from cchc_rules.model import ALL_LEVELS, AtLeast, Budget, BudgetState, Rule
from tests import tiny


@pytest.mark.parametrize(
    "value", [0, -1, "100.01", 101, True, "nan", Decimal("Infinity"), pytest.param(10**5000, id="huge"), None]
)
def test_a_threshold_is_a_percentage_above_nothing(value: Exact) -> None:
    with pytest.raises(WrongKind):
        AtLeast(value)


def test_a_threshold_takes_no_float() -> None:
    with pytest.raises(FloatRefused):
        AtLeast(0.98)  # type: ignore[arg-type]


def test_a_threshold_in_another_unit_may_pass_100() -> None:
    assert AtLeast(101, Unit.COUNT).ratio == 101
    assert AtLeast("97.5").ratio == Fraction(975, 1000)
    with pytest.raises(WrongKind):
        AtLeast(0, Unit.COUNT)


def test_a_threshold_is_written_with_its_unit() -> None:
    assert str(AtLeast("97,5")) == "97.5 %"
    assert str(AtLeast(80, Unit.POINT)) == "80 point"


def test_a_threshold_holds_or_not_or_that_depends() -> None:
    half = AtLeast(50)
    least, on, most = Fraction(1, 3), Fraction(1, 2), Fraction(2, 3)
    assert half.holds(on, on) is half.holds(on, most) is True
    assert half.holds(least, least) is False
    assert half.holds(least, on) is half.holds(least, most) is None


@pytest.mark.parametrize(
    ("state", "amount", "printed"),
    [
        (BudgetState.AMOUNT, None, ""),
        (BudgetState.AMOUNT, None, "1.200"),
        (BudgetState.AMOUNT, 1200, ""),
        (BudgetState.BLANK, 1200, ""),
        (BudgetState.BLANK, 1200, "1.200"),
        (BudgetState.ANNUAL_ESTIMATE, 0, ""),
    ],
)
def test_a_budget_has_an_amount_if_and_only_if_it_says_so(state: BudgetState, amount: int | None, printed: str) -> None:
    with pytest.raises(WrongKind):
        Budget(state, amount, printed)


def test_a_budget_of_nothing_is_an_amount() -> None:
    assert Budget(BudgetState.AMOUNT, 0, "0") != Budget(BudgetState.BLANK)


@pytest.mark.parametrize("area", [0, 8, -1, 1.5, "1", None])
def test_there_are_seven_areas(area: int) -> None:
    with pytest.raises(WrongKind, match=r"tiny-2025:II\.1\.1/1"):
        evolve(tiny.DOSSIERS_ON_TIME, area=area)


@pytest.mark.parametrize(
    "key",
    [
        "",
        "II.1.1/1",
        "tiny-2025:II.1.1",
        "tiny-2025:II.1.1/0",
        "tiny-2025:II.1.1/01",
        "tiny-2025:II.1.2/1",
        "Tiny:II.1.1/1",
        "tiny-2025:II.1.1/1\n",
    ],
)
def test_a_key_is_plan_address_and_ordinal(key: str) -> None:
    with pytest.raises(PlanConflict, match=r"II\.1\.1/ordinal"):
        evolve(tiny.DOSSIERS_ON_TIME, key=key)


def test_a_rule_knows_its_address_and_ordinal() -> None:
    second = evolve(tiny.DOSSIERS_ON_TIME, key="tiny-2025:II.1.1/12")
    assert (second.address, second.ordinal) == ("II.1.1", 12)
    assert (tiny.EVERYONES.address, tiny.EVERYONES.ordinal) == ("II.1.11", 1)


def test_a_threshold_is_in_the_unit_of_its_measure() -> None:
    with pytest.raises(WrongKind, match="a threshold in percent"):
        evolve(tiny.DOSSIERS_ON_TIME, at_least=AtLeast(80, Unit.POINT))


def test_more_of_what_a_target_measures_is_better() -> None:
    late = evolve(tiny.ON_TIME, direction=Direction.LESS_IS_BETTER)
    with pytest.raises(WrongKind, match="complement"):
        evolve(tiny.DOSSIERS_ON_TIME, measure=late)


def test_a_target_can_be_counted_by_another_definition_of_its_indicator() -> None:
    other = tiny.DOSSIERS_ON_TIME.counted_by(tiny.ON_TIME_OF_ALL)
    assert other.measure is tiny.ON_TIME_OF_ALL
    assert evolve(other, measure=tiny.ON_TIME) == tiny.DOSSIERS_ON_TIME
    with pytest.raises(WrongMeasure, match="a definition of on-time"):
        tiny.DOSSIERS_ON_TIME.counted_by(tiny.ONLINE)


@pytest.mark.parametrize("rule", tiny.RULES, ids=lambda rule: rule.key)
def test_a_rule_is_a_frozen_value(rule: Rule) -> None:
    for other in (copy.copy(rule), copy.deepcopy(rule), pickle.loads(pickle.dumps(rule)), evolve(rule)):
        assert other == rule
        assert hash(other) == hash(rule)
    assert evolve(rule, version=2) != rule
    with pytest.raises(FrozenInstanceError):
        rule.area = 1  # type: ignore[misc]
    assert not hasattr(rule, "__dict__")


def test_a_rule_binds_all_levels_unless_it_says_otherwise() -> None:
    assert tiny.DOSSIERS_ON_TIME.levels == ALL_LEVELS
