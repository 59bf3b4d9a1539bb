import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from cchc_rules.errors import BadValue
from cchc_rules.law.amendment import Amendment, Insertion, Repeal, Replacement, Revision
from cchc_rules.plans import hue_2025
from cchc_rules.testing.amendment_strategies import histories_of
from tests import draft, tiny

ALIKE = settings(max_examples=3000, phases=[Phase.generate], derandomize=True, database=None)
History = tuple[Amendment, ...]


@given(histories_of(tiny.PLAN))
def test_a_history_fits_its_plan(history: History) -> None:
    """The plan takes it up, and it comes in the order in which it takes effect, after the plan does."""
    assert tiny.PLAN.with_amendments(*history).amendments == history
    assert history
    days = [amendment.decision.effective_on for amendment in history]
    assert days == sorted({*days})
    assert days[0] > tiny.DECISION.effective_on


@settings(max_examples=10)
@given(histories_of(hue_2025.PLAN))
def test_any_plan_is_amended(history: History) -> None:
    assert set(hue_2025.PLAN.with_amendments(*history).versions()) >= {key for each in history for key in each.keys}


@given(histories_of(tiny.PLAN, tiny.RULES[:2], 1), histories_of(tiny.PLAN, tiny.RULES[2:], 11))
def test_histories_of_rules_apart_are_combined(first: History, second: History) -> None:
    """Each has decisions of its own, and touches its own rules and those that it inserts."""
    plan = tiny.PLAN.with_amendments(*first, *second)
    assert len(plan.amendments) == len(first) + len(second)


def test_everything_that_an_amendment_can_do_comes_up() -> None:
    """Each kind of patch, of each kind of rule; an insertion is of a rule that was not there."""
    rules = (tiny.DOSSIERS_ON_TIME, tiny.CONNECTED, tiny.MIDYEAR_REPORTS, tiny.QUARTERLY, tiny.OVERSIGHT)
    wanted: set[tuple[type, object]] = {(kind, rule.key) for kind in (Revision, Replacement, Repeal) for rule in rules}
    wanted |= {(Insertion, type(rule)) for rule in rules}
    done: set[tuple[type, object]] = set()

    def all_done(history: History) -> bool:
        patches = [patch for amendment in history for patch in amendment.patches]
        done.update((type(each), type(each.rule) if isinstance(each, Insertion) else each.key) for each in patches)
        return done >= wanted

    assert find(histories_of(tiny.PLAN), all_done, settings=ALIKE)


def test_every_rule_may_be_gone() -> None:
    """Where all that a history may touch is repealed, it inserts."""
    gone = find(
        histories_of(tiny.PLAN, [tiny.OVERSIGHT]),
        lambda history: isinstance(history[0].patches[0], Repeal) and len(history) > 1,
        settings=ALIKE,
    )
    assert tiny.PLAN.with_amendments(*gone).as_of(gone[0].decision.effective_on).rules


@given(st.data())
def test_a_draft_is_not_amended(data: st.DataObject) -> None:
    with pytest.raises(BadValue, match="got 'thanh-pho-2026'; expected a plan that was decided"):
        data.draw(histories_of(draft.PLAN))
