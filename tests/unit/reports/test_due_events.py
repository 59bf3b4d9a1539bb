from datetime import date

import pytest
from attrs import evolve

from cchc_rules import Figure, Tally
from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.dates.due import By, Within
from cchc_rules.dates.period import Cycle
from cchc_rules.dates.recurring import CycleDay, Recurring
from cchc_rules.errors import UnknownRule
from cchc_rules.law.amendment import PlanReplacement
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.plan import Plan
from cchc_rules.law.recurrence import BNV_581
from cchc_rules.law.rule import Target
from cchc_rules.reports.due_events import DueEvent, due_events
from tests import changing, tiny
from tests.amending import amendment, decision, insert, repeal, revise

MIDYEAR = "tiny-2025:II.1.7/1"
ISSUED = date(2025, 3, 1)
EFFECTIVE = date(2025, 4, 1)
MONTHLY = Recurring((Cycle.MONTH,), due_day=CycleDay(5, 1))


def with_due(due: By | Within | Recurring) -> Plan:
    """The tiny plan, whose mid-year reports are due so."""
    rule = evolve(tiny.MIDYEAR_REPORTS, due=due, lead=(tiny.HOME,))
    return evolve(tiny.PLAN, rules=tuple(rule if each.key == rule.key else each for each in tiny.RULES))


def of_midyear(plan: Plan, on: date, within: int, **asked: object) -> list[tuple[str, str, int, bool]]:
    """What falls due of the mid-year reports: their names behind the key, days and sequences, and whether withdrawn."""
    found = due_events(plan, as_of=on, days_ahead=within, **asked)  # type: ignore[arg-type]
    return [_in_short(event) for event in found.events if event.id.startswith(MIDYEAR)]


def _in_short(event: DueEvent) -> tuple[str, str, int, bool]:
    return event.id.removeprefix(MIDYEAR), str(event.day), event.sequence, event.withdrawn


def test_a_moved_day_is_told_however_far_ahead_it_is() -> None:
    """Whoever has the old day in a calendar is told of the new one at once, though it lies beyond what is asked."""
    plan = with_due(By(date(2025, 4, 10)))
    moved = plan.with_amendments(amendment(90, EFFECTIVE, revise(MIDYEAR, due=By(date(2025, 12, 1))), issued_on=ISSUED))
    assert of_midyear(plan, ISSUED, 45) == [("@so-noi-vu", "2025-04-10", 1, False)]
    assert of_midyear(moved, date(2025, 2, 28), 45) == [("@so-noi-vu", "2025-04-10", 1, False)]
    assert of_midyear(moved, ISSUED, 45) == [("@so-noi-vu", "2025-12-01", 2, False)]
    assert of_midyear(moved, ISSUED, 5) == []  # nobody who looked five days ahead has it yet
    event = due_events(moved, as_of=ISSUED, days_ahead=45, agency=tiny.HOME).events[-1]
    assert event.decided_by is not None
    assert event.decided_by.number == "90/QĐ-UBND"


def test_a_repealed_rule_is_withdrawn_by_the_decision_that_repeals_it() -> None:
    plan = with_due(By(date(2025, 4, 10))).with_amendments(
        amendment(90, date(2025, 2, 1), revise(MIDYEAR, due=By(date(2025, 4, 15)))),
        amendment(91, EFFECTIVE, repeal(MIDYEAR), issued_on=ISSUED),
    )
    assert of_midyear(plan, date(2025, 2, 28), 60) == [("@so-noi-vu", "2025-04-15", 2, False)]
    assert of_midyear(plan, ISSUED, 60) == [("@so-noi-vu", "2025-04-15", 3, True)]
    (event,) = (each for each in due_events(plan, as_of=ISSUED, days_ahead=60).events if each.withdrawn)
    assert event.decided_by is not None
    assert event.decided_by.number == "91/QĐ-UBND"


def test_a_plan_that_is_replaced_withdraws_what_falls_due_from_then_on() -> None:
    plan = with_due(By(date(2025, 4, 10)))
    replaced = plan.with_amendments(PlanReplacement("tiny-2026", decision(95, EFFECTIVE, ISSUED)))
    found = due_events(replaced, as_of=ISSUED, days_ahead=400).events
    assert {event.withdrawn for event in found if event.day < EFFECTIVE} == {False}
    assert {event.withdrawn for event in found if event.day >= EFFECTIVE} == {True}


def test_what_others_are_to_deliver_is_withdrawn_from_whoever_was() -> None:
    """Both stand under the same version of the rule, which is higher than the one before."""
    plan = with_due(By(date(2025, 4, 10))).with_amendments(
        amendment(90, EFFECTIVE, revise(MIDYEAR, lead=(tiny.JUSTICE,)), issued_on=ISSUED)
    )
    assert of_midyear(plan, ISSUED, 60) == [
        ("@so-noi-vu", "2025-04-10", 2, True),
        ("@so-tu-phap", "2025-04-10", 2, False),
    ]


def test_what_has_no_day_any_more_is_withdrawn_and_told_as_undated() -> None:
    plan = with_due(By(date(2025, 4, 10))).with_amendments(
        amendment(90, EFFECTIVE, revise(MIDYEAR, due=Recurring((Cycle.QUARTER,))), issued_on=ISSUED)
    )
    assert of_midyear(plan, date(2025, 4, 2), 60) == [("@so-noi-vu", "2025-04-10", 2, True)]
    undated = due_events(plan, as_of=date(2025, 4, 2), days_ahead=60).undated
    assert MIDYEAR in {item.rule.key for item in undated}


@pytest.mark.parametrize(
    ("rule", "agency"), [(tiny.DOSSIERS_ONLINE, tiny.DISTRICTS), (tiny.DOSSIERS_ON_TIME, tiny.HOME)]
)
def test_what_is_settled_is_not_withdrawn(rule: Target, agency: AgencyOrClass) -> None:
    """It left the agenda because it was done; nobody says that it was not to be done.

    As signed, it could not be decided yet; the amended threshold is reached whatever the three cases come to.
    """
    figure = Figure(rule.measure, agency, tiny.YEAR, Tally(96, 1, 3))
    plan = tiny.PLAN.with_amendments(amendment(90, EFFECTIVE, revise(rule, bound=AtLeast(95))))
    name, on = f"{rule.key}@{agency.key}", date(2026, 2, 1)
    signed, amended = (due_events(each, [figure], as_of=on, days_ahead=0).events for each in (tiny.PLAN, plan))
    assert name in {event.id for event in signed}
    assert name not in {event.id for event in amended}


def test_what_stood_there_because_it_was_reported_is_withdrawn_with_its_rule() -> None:
    figure = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(96, 1, 3))
    plan = tiny.PLAN.with_amendments(amendment(90, EFFECTIVE, repeal(tiny.DOSSIERS_ON_TIME)))
    found = due_events(plan, [figure], as_of=date(2026, 2, 1), days_ahead=0).events
    assert {(event.id, event.withdrawn) for event in found if event.item.rule.key == tiny.DOSSIERS_ON_TIME.key} == {
        ("tiny-2025:II.1.1/1@so-noi-vu", True),
    }


def test_each_turn_is_an_event_of_its_own_and_moves_by_itself() -> None:
    plan = with_due(MONTHLY)
    moved = plan.with_amendments(
        amendment(90, EFFECTIVE, revise(MIDYEAR, due=evolve(MONTHLY, due_day=CycleDay(25, 1))), issued_on=ISSUED)
    )
    before, after = of_midyear(plan, EFFECTIVE, 40), of_midyear(moved, EFFECTIVE, 40)
    assert [(name, day) for name, day, _, _ in before][-2:] == [
        ("@so-noi-vu#2025-04-01..2025-04-30", "2025-04-05"),
        ("@so-noi-vu#2025-05-01..2025-05-31", "2025-05-05"),
    ]
    assert [name for name, _, _, _ in after] == [name for name, _, _, _ in before]
    assert [(day, sequence) for _, day, sequence, _ in after][-2:] == [("2025-04-25", 2), ("2025-05-25", 2)]


def test_a_day_counted_from_an_event_is_followed_through_amendments() -> None:
    """The day of the event is given for the plan of today, and used for earlier readings where they count from it."""
    waiting = Within(10, "ngày nhận đủ hồ sơ")
    days = {"II.1.7": date(2025, 3, 1)}
    plan = with_due(waiting).with_amendments(
        amendment(90, EFFECTIVE, revise(MIDYEAR, due=evolve(waiting, count=20)), issued_on=ISSUED)
    )
    assert of_midyear(plan, date(2025, 3, 2), 60, event_days=days) == [("@so-noi-vu", "2025-03-11", 1, False)]
    assert of_midyear(plan, EFFECTIVE, 60, event_days=days) == [("@so-noi-vu", "2025-03-21", 2, False)]
    later = with_due(By(date(2025, 4, 10))).with_amendments(
        amendment(90, EFFECTIVE, revise(MIDYEAR, due=waiting), issued_on=ISSUED)
    )
    assert of_midyear(later, EFFECTIVE, 60, event_days=days) == [("@so-noi-vu", "2025-03-11", 2, False)]
    with pytest.raises(UnknownRule):
        due_events(later, as_of=EFFECTIVE, days_ahead=60, event_days={"IX.9/1": ISSUED})


def test_an_inserted_rule_is_an_event_from_its_decision_on() -> None:
    plan = tiny.PLAN.with_amendments(
        amendment(90, EFFECTIVE, insert(evolve(tiny.MIDYEAR_REPORTS, due=By(date(2025, 5, 1)))), issued_on=ISSUED)
    )
    early, late = (due_events(plan, as_of=on, days_ahead=90).events for on in (date(2025, 2, 28), ISSUED))
    assert not any("SD.90" in event.id for event in early)
    assert {(event.sequence, str(event.day)) for event in late if "SD.90" in event.id} == {(1, "2025-05-01")}


def test_an_agency_that_bears_by_itself_and_for_another_has_one_event() -> None:
    """Justice went into Home on 1 March: what both had to deliver, Home delivers."""
    found = due_events(tiny.PLAN, as_of=date(2025, 6, 1), days_ahead=60, roster=changing.ROSTER).events
    names = [event.id for event in found]
    assert len(set(names)) == len(names)
    assert any(item.successions for event in found for item in event.items)


def test_names_are_ascii() -> None:
    """Some calendars know no other letters; đ is written in percents, as in a link."""
    rule = evolve(
        tiny.MIDYEAR_REPORTS, key="tiny-2025:II.1.đ/1", clause=evolve(tiny.MIDYEAR_REPORTS.clause, address="II.1.đ")
    )
    plan = evolve(tiny.PLAN, rules=tuple(rule if each is tiny.MIDYEAR_REPORTS else each for each in tiny.RULES))
    found = due_events(plan, as_of=date(2025, 6, 1), days_ahead=60, agency=tiny.HOME).events
    assert "tiny-2025:II.1.%C4%91/1@so-noi-vu" in {event.id for event in found}


def test_the_turns_of_a_reporting_cycle_are_named_by_what_they_report_on() -> None:
    found = due_events(
        tiny.PLAN, as_of=date(2025, 6, 1), days_ahead=30, agency=tiny.JUSTICE, reporting_cycle=BNV_581
    ).events
    assert [(event.id, str(event.day)) for event in found if "#" in event.id] == [
        ("tiny-2025:II.1.9/1@so-tu-phap#2024-12-15..2025-03-14", "2025-03-20"),
        ("tiny-2025:II.1.9/1@so-tu-phap#2024-12-15..2025-06-14", "2025-06-20"),
    ]
