from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Period, Quantity, RollCall, Share, Tally
from cchc_rules.errors import FloatRefused, NotACount, NotADay, NotAPercentage, NotAQuantity, WrongKind
from cchc_rules.measure import Unit
from cchc_rules.observation import LARGEST_COUNT, Value, in_common
from tests import tiny

HUGE = pytest.param(10**5000, id="huge")
DAY = date(2025, 3, 1)


class Count:
    """A whole number of another make, as array libraries have them."""

    def __index__(self) -> int:
        return 7


@pytest.mark.parametrize("bad", [-1, True, False, None, "3", Decimal(3), Fraction(3), 3j, LARGEST_COUNT + 1, HUGE])
@pytest.mark.parametrize("place", ["yes", "no", "unknown"])
def test_only_counts_are_tallied(bad: Any, place: str) -> None:
    with pytest.raises(NotACount, match="Tally"):
        Tally(**({"yes": 1, "no": 1} | {place: bad}))


@pytest.mark.parametrize("bad", [1.0, 0.5, float("nan"), float("inf"), float("-inf")])
def test_a_tally_takes_no_float(bad: Any) -> None:
    with pytest.raises(FloatRefused, match="int"):
        Tally(1, bad)


def test_a_tally_takes_whole_numbers_of_another_make() -> None:
    seven: Any = Count()
    assert Tally(seven, 0) == Tally(7, 0)
    assert Tally(LARGEST_COUNT, 0).total == LARGEST_COUNT


def test_a_tally_leaves_every_ratio_possible_that_its_unknown_cases_do() -> None:
    assert Tally(2, 1, unknown=1).bounds == (Fraction(2, 4), Fraction(3, 4))
    assert Tally(0, 0).bounds is None
    assert str(Tally(2, 1, unknown=1)) == "2–3/4"
    assert str(Tally(2, 1)) == "2/3"


def test_tallies_add_up_to_tallies_only() -> None:
    assert Tally(1, 2, unknown=3) + Tally(4, 5) == Tally(5, 7, unknown=3)
    with pytest.raises(TypeError):
        Tally(1, 2) + 1  # type: ignore[operator]
    with pytest.raises(NotACount):
        Tally(LARGEST_COUNT, 0) + Tally(1, 0)


@pytest.mark.parametrize("bad", [-1, "-0.01", 101, "100.01", True, None, "98%", "x", Decimal("NaN"), HUGE])
def test_a_share_is_a_percentage(bad: Any) -> None:
    with pytest.raises(NotAPercentage, match="Share"):
        Share(bad)


def test_a_share_is_exact_unless_it_says_to_how_many_places_it_was_rounded() -> None:
    assert Share("97,95").bounds == (Fraction(9795, 10000), Fraction(9795, 10000))
    assert Share("97.9", decimals=1).bounds == (Fraction(9785, 10000), Fraction(9795, 10000))
    assert Share(0, decimals=0).bounds == (Fraction(0), Fraction(5, 1000))
    assert Share(100, decimals=0).bounds == (Fraction(995, 1000), Fraction(1))
    assert str(Share("97,95")) == "97.95 %"
    assert Share(98) != Share(98, decimals=0)


@pytest.mark.parametrize("bad", [-1, 13, True, 1.0, "1", HUGE])
def test_places_are_a_small_number(bad: Any) -> None:
    with pytest.raises(WrongKind, match=r"Share\.decimals"):
        Share(98, decimals=bad)


def test_a_share_is_not_written_to_more_places_than_it_was_rounded_to() -> None:
    with pytest.raises(NotAPercentage, match="at most 1 decimal places"):
        Share("97.95", decimals=1)


@pytest.mark.parametrize("bad", [True, None, "x", Decimal("Infinity"), HUGE])
def test_a_quantity_is_an_exact_number(bad: Any) -> None:
    with pytest.raises(NotAQuantity):
        Quantity(bad, Unit.DAY)


@pytest.mark.parametrize("unit", [Unit.PERCENT, "day", None])
def test_a_quantity_has_a_unit_other_than_percent(unit: Any) -> None:
    with pytest.raises(WrongKind, match="other than percent"):
        Quantity(3, unit)


def test_a_quantity_is_itself() -> None:
    assert Quantity("-1,5", Unit.DAY).bounds == (Fraction(-3, 2), Fraction(-3, 2))
    assert str(Quantity("-1,5", Unit.DAY)) == "-1.5 day"


@pytest.mark.parametrize(
    ("values", "common"),
    [
        ([Tally(9, 0, unknown=1), Tally(8, 1, unknown=1)], (Fraction(9, 10), Fraction(9, 10))),
        ([Tally(9, 1), Tally(8, 2)], None),
        ([Tally(9, 1), Tally(18, 2)], None),  # another number of cases, though the same ratio
        ([Tally(0, 0), Tally(0, 0)], None),
        ([Tally(9, 1), Share(90)], (Fraction(9, 10), Fraction(9, 10))),
        ([Tally(9, 1), Share(91)], None),
        ([Tally(3, 6, unknown=1), Share(33, decimals=0)], None),  # neither 3 nor 4 of 10 is rounded to 33 %
        ([Share(90), Share("90.4", decimals=1)], None),
        ([Share(90, decimals=0), Share("90.4", decimals=1)], (Fraction(9035, 10000), Fraction(9045, 10000))),
        ([Quantity(3, Unit.DAY), Quantity("3,0", Unit.DAY)], (Fraction(3), Fraction(3))),
    ],
)
def test_what_values_have_in_common(values: list[Value], common: tuple[Fraction, Fraction] | None) -> None:
    assert in_common(values) == common
    assert in_common(reversed(values)) == common


def figure(**changed: Any) -> Figure:
    fields: dict[str, Any] = {"measure": tiny.ON_TIME, "agency": tiny.HOME, "period": tiny.YEAR, "value": Tally(1, 1)}
    return Figure(**(fields | changed))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"measure": "on-time"}, "a Measure of a plan"),
        ({"measure": None}, "a Measure of a plan"),
        ({"agency": "so-noi-vu"}, "roster.find"),
        ({"agency": None}, "roster.find"),
        ({"period": 2025}, "a Period"),
        ({"period": (date(2025, 1, 1), date(2026, 1, 1))}, "a Period"),
        ({"value": "98"}, "a Tally, Share or Quantity"),
        ({"value": 0.98}, "a Tally, Share or Quantity"),
        ({"value": Quantity(3, Unit.POINT)}, "a value in percent"),
        ({"measure": tiny.SCORE, "value": Tally(1, 1)}, "a value in point"),
        ({"measure": tiny.SCORE, "value": Share(1)}, "a value in point"),
        ({"measure": tiny.SCORE, "value": Quantity(3, Unit.DAY)}, "a value in point"),
    ],
)
def test_a_figure_of_the_wrong_kind_is_refused(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(WrongKind, match=said):
        figure(**changed)


def test_a_figure_may_be_of_a_class() -> None:
    assert figure(agency=tiny.DEPARTMENTS).agency is tiny.DEPARTMENTS
    assert figure(measure=tiny.SCORE, value=Quantity(3, Unit.POINT)).value == Quantity(3, Unit.POINT)


def test_a_roll_call_keeps_the_names() -> None:
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME], not_done=(tiny.NORTH,), unknown={tiny.SOUTH})
    assert call.done == {tiny.HOME}
    assert call.value == Tally(1, 1, unknown=1)
    assert call.agency is None
    assert RollCall(tiny.OFFICES_READY, tiny.YEAR, []).value == Tally(0, 0)


def test_equal_roll_calls_print_alike() -> None:
    named = [tiny.HOME, tiny.JUSTICE, tiny.OFFICE, tiny.NORTH, tiny.SOUTH]
    one = RollCall(tiny.OFFICES_READY, tiny.YEAR, named)
    other = RollCall(tiny.OFFICES_READY, tiny.YEAR, reversed(named))
    assert repr(one) == repr(other)
    places = [repr(one).index(key) for key in sorted(agency.key for agency in named)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "answers",
    [
        {"done": [tiny.HOME], "not_done": [tiny.HOME]},
        {"done": [tiny.HOME], "unknown": [tiny.HOME]},
        {"done": [], "not_done": [tiny.HOME], "unknown": [tiny.HOME]},
    ],
)
def test_nobody_answers_a_roll_call_twice(answers: dict[str, Any]) -> None:
    with pytest.raises(WrongKind, match="so-noi-vu"):
        RollCall(tiny.OFFICES_READY, tiny.YEAR, **answers)


def test_a_roll_call_is_of_agencies() -> None:
    with pytest.raises(WrongKind, match="a percentage of agencies"):
        RollCall(tiny.ON_TIME, tiny.YEAR, [])
    with pytest.raises(WrongKind, match="a percentage of agencies"):
        RollCall(evolve(tiny.OFFICES_READY, unit=Unit.COUNT), tiny.YEAR, [])
    nobody: list[Any] = [tiny.DEPARTMENTS, "so-noi-vu", None]
    for each in nobody:
        with pytest.raises(WrongKind, match="A class cannot answer"):
            RollCall(tiny.OFFICES_READY, tiny.YEAR, [each])


@pytest.mark.parametrize("rule", [tiny.CONNECTED, tiny.DOSSIERS_ON_TIME, tiny.OVERSIGHT, "tiny-2025:II.1.6/1", None])
def test_only_activities_are_delivered(rule: Any) -> None:
    with pytest.raises(WrongKind, match="Only activities"):
        Delivery(rule, tiny.HOME, DAY)


@pytest.mark.parametrize("rule", [tiny.JOINT_PLAN, tiny.DOSSIERS_ON_TIME, tiny.OVERSIGHT, "tiny-2025:II.1.5/1", None])
def test_only_outcomes_are_attested(rule: Any) -> None:
    with pytest.raises(WrongKind, match="Only outcomes"):
        Attestation(rule, tiny.HOME, DAY, holds=True)


@pytest.mark.parametrize("holds", [1, 0, None, "yes"])
def test_an_attestation_says_yes_or_no(holds: Any) -> None:
    with pytest.raises(WrongKind, match="True or False"):
        Attestation(tiny.CONNECTED, tiny.HOME, DAY, holds)


@pytest.mark.parametrize("day", [datetime(2025, 3, 1, tzinfo=UTC), datetime(2025, 3, 1), "2025-03-01", None])  # noqa: DTZ001  a naive one is the point
def test_what_happened_happened_on_a_day(day: Any) -> None:
    with pytest.raises(NotADay):
        Delivery(tiny.JOINT_PLAN, tiny.HOME, day)
    with pytest.raises(NotADay):
        Attestation(tiny.CONNECTED, tiny.HOME, day, holds=True)


def test_a_source_tells_two_figures_apart() -> None:
    assert figure(source="12/BC") != figure()
    assert len({figure(), figure(), figure(period=Period.month(2025, 1))}) == 2
