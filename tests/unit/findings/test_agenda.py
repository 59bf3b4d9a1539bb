from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

import polars as pl
import pytest
from attrs import evolve

from cchc_rules import Activity, Attestation, Delivery, Figure, Period, Tally, agenda
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.due import Due, During, PlanDay, Within
from cchc_rules.dates.period import Cycle
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.dates.workdays import VIETNAM
from cchc_rules.errors import AgencyAbsent, BadValue, NotADay, UnknownRule
from cchc_rules.findings.agenda import AgendaItem, Urgency
from cchc_rules.findings.observation import Observation
from cchc_rules.flat_table import ColumnType
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.amendment import PlanReplacement
from cchc_rules.law.plan import Plan
from cchc_rules.law.recurrence import BNV_581
from cchc_rules.law.rule import OwedBy, Role, Rule
from cchc_rules.plans import hue_2025
from tests import changing, tiny
from tests.amending import amendment, insert, repeal
from tests.years import PLAN_JULY, REPLACED

JUNE = date(2025, 6, 20)


def own(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """What has to be delivered by whoever was asked about."""
    return tuple(item for item in items if item.role is Role.LEAD)


def rows(items: Iterable[AgendaItem]) -> list[tuple[str, str | None, Urgency, int | None]]:
    return [(item.rule.address, item.agency and item.agency.key, item.urgency, item.days_left) for item in items]


def test_what_is_overdue_comes_first_and_what_has_no_day_last() -> None:
    assert rows(agenda(tiny.PLAN, as_of=JUNE, days_ahead=10)) == [
        ("II.1.6", "van-phong", Urgency.OVERDUE, -167),
        ("II.1.6", "so-noi-vu", Urgency.OVERDUE, -167),
        ("II.1.7", "so-noi-vu", Urgency.DUE, 10),
        ("II.1.7", "so-tu-phap", Urgency.DUE, 10),
        ("II.1.9", "so-tu-phap", Urgency.UNDATED, None),
    ]


def test_what_falls_due_later_is_not_on_it_yet() -> None:
    found = [item.rule for item in agenda(tiny.PLAN, as_of=JUNE, days_ahead=9, agency=tiny.JUSTICE)]
    assert found == [tiny.QUARTERLY]


def test_targets_and_outcomes_fall_due_with_their_periods() -> None:
    """They wait for whoever answers, until that is settled; a body's own figure, a part, settles nothing."""
    rules, last = tiny.RULES[:5], date(2025, 12, 31)
    near = {each.rule for each in agenda(tiny.PLAN, as_of=date(2025, 12, 30), days_ahead=0)}
    assert near.isdisjoint(rules)
    found = [each for each in agenda(tiny.PLAN, as_of=date(2025, 12, 30), days_ahead=1) if each.rule in rules]
    assert [(each.rule, each.agency, each.role) for each in found] == [
        (tiny.DOSSIERS_ON_TIME, None, Role.ANSWER),
        (tiny.DOSSIERS_ONLINE, tiny.DISTRICTS, Role.ANSWER),
        (tiny.ALL_OFFICES_READY, None, Role.ANSWER),
        (tiny.SCORE_OF_80, None, Role.ANSWER),
        (tiny.CONNECTED, tiny.HOME, Role.ANSWER),
    ]
    assert {(each.last_day, each.days_left, each.urgency) for each in found} == {(last, 1, Urgency.DUE)}
    assert {to_plain(each)["role"] for each in found} == {"answer"}
    part = Figure(tiny.ONLINE, tiny.NORTH, tiny.YEAR, Tally(1, 0))
    known: list[Observation] = [part, Attestation(tiny.CONNECTED, tiny.HOME, JUNE, holds=True)]
    later = agenda(tiny.PLAN, known, as_of=date(2026, 1, 2), days_ahead=0)
    waiting_for = {each.rule: (each.agency, each.urgency) for each in later if each.rule in rules}
    assert tiny.CONNECTED not in waiting_for
    assert waiting_for[tiny.DOSSIERS_ONLINE] == (tiny.DISTRICTS, Urgency.OVERDUE)
    whole = evolve(part, agency=tiny.DISTRICTS)
    settled = {each.rule for each in agenda(tiny.PLAN, [whole], as_of=date(2026, 1, 2), days_ahead=0)}
    assert tiny.DOSSIERS_ONLINE not in settled


def test_an_agency_is_shown_in_which_role_a_rule_concerns_it() -> None:
    """What waits for it, then what it merely supports or is counted in while that waits for others."""
    asked = agenda(tiny.PLAN, as_of=date(2025, 12, 31), days_ahead=0, agency=tiny.OFFICE)
    assert [(item.rule, item.role, item.agency) for item in asked] == [
        (tiny.JOINT_PLAN, Role.LEAD, tiny.OFFICE),
        (tiny.MIDYEAR_REPORTS, Role.SUPPORT, tiny.HOME),
        (tiny.MIDYEAR_REPORTS, Role.SUPPORT, tiny.JUSTICE),
        (tiny.ALL_OFFICES_READY, Role.COUNTED, None),
    ]
    home = {item.rule: item.role for item in agenda(tiny.PLAN, as_of=JUNE, days_ahead=200, agency=tiny.HOME)}
    assert home[tiny.CONNECTED] is Role.ANSWER
    assert home[tiny.ALL_OFFICES_READY] is Role.COUNTED
    delivered = [Delivery(tiny.MIDYEAR_REPORTS, each, JUNE) for each in (tiny.HOME, tiny.JUSTICE)]
    left = agenda(tiny.PLAN, delivered, as_of=date(2025, 12, 31), days_ahead=0, agency=tiny.OFFICE)
    assert tiny.MIDYEAR_REPORTS not in {item.rule for item in left}


def test_who_succeeds_is_shown_what_it_came_to_support() -> None:
    found = agenda(tiny.PLAN, as_of=JUNE, days_ahead=10, agency=changing.TOWN_OFFICE, roster=changing.ROSTER)
    assert {item.rule: item.role for item in found} == {
        tiny.JOINT_PLAN: Role.LEAD,
        tiny.MIDYEAR_REPORTS: Role.SUPPORT,
    }


def test_the_last_day_itself_is_not_overdue() -> None:
    (item,) = own(agenda(tiny.PLAN, as_of=date(2025, 12, 31), days_ahead=0, agency=tiny.NORTH))
    assert (item.urgency, item.days_left) == (Urgency.DUE, 0)


def test_what_is_delivered_is_off_it() -> None:
    observations: list[Observation] = [
        Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4)),
        Delivery(tiny.MIDYEAR_REPORTS, tiny.JUSTICE, JUNE),
        Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(1, 1)),
    ]
    assert rows(agenda(tiny.PLAN, observations, as_of=JUNE, days_ahead=10)) == [
        ("II.1.7", "so-noi-vu", Urgency.DUE, 10),
        ("II.1.9", "so-tu-phap", Urgency.UNDATED, None),
    ]


def test_what_a_class_still_waits_for_is_not_on_the_agenda_of_a_member_that_delivered() -> None:
    observations = [Delivery(tiny.MEETINGS, tiny.NORTH, JUNE)]
    asked = {
        agency: [item.rule for item in own(agenda(tiny.PLAN, observations, as_of=JUNE, days_ahead=200, agency=agency))]
        for agency in (tiny.NORTH, tiny.SOUTH, tiny.DISTRICTS)
    }
    assert asked == {tiny.NORTH: [], tiny.SOUTH: [tiny.MEETINGS], tiny.DISTRICTS: [tiny.MEETINGS]}


def test_the_agenda_of_a_class_is_what_it_and_its_members_owe() -> None:
    """Of a class, what waits for it and for each of its members; a member that has delivered owes nothing more."""
    listed = evolve(tiny.DISTRICTS, complete=True)
    led = evolve(tiny.MEETINGS, lead=(listed,))
    answered = evolve(tiny.DOSSIERS_ONLINE, answered_by=listed)
    roster = Roster(tuple(listed if each.key == listed.key else each for each in tiny.ROSTER))
    support = evolve(tiny.JOINT_PLAN, support=(listed,))
    changed: dict[str, Rule] = {led.key: led, support.key: support, answered.key: answered}
    plan = evolve(tiny.PLAN, roster=roster, rules=tuple(changed.get(rule.key, rule) for rule in tiny.RULES))
    owed = own(agenda(plan, as_of=JUNE, days_ahead=200, agency=listed))
    assert rows(owed) == [("II.1.8", "huyen-bac", Urgency.DUE, 194), ("II.1.8", "huyen-nam", Urgency.DUE, 194)]
    delivered = [Delivery(led, tiny.NORTH, JUNE)]
    assert rows(own(agenda(plan, delivered, as_of=JUNE, days_ahead=200, agency=listed))) == rows(owed)[1:]
    followed = own(agenda(plan, delivered, as_of=JUNE, days_ahead=200, agency=listed, roster=roster))
    assert rows(followed) == rows(owed)[1:]
    of_class = own(agenda(tiny.PLAN, as_of=JUNE, days_ahead=200, agency=tiny.DISTRICTS))
    assert rows(of_class) == [("II.1.8", "ubnd-cap-huyen", Urgency.DUE, 194)]
    with pytest.raises(AgencyAbsent, match="ubnd-cap-huyen"):
        agenda(tiny.PLAN, as_of=date(2025, 7, 1), days_ahead=0, agency=tiny.DISTRICTS, roster=changing.ROSTER)


@pytest.mark.parametrize("days_ahead", [-1, 1.0, True, "3", None, pytest.param(10**5000, id="huge"), 10**8])
def test_one_looks_ahead_for_whole_days(days_ahead: Any) -> None:
    with pytest.raises(BadValue, match=r"^days_ahead: got"):
        agenda(tiny.PLAN, as_of=JUNE, days_ahead=days_ahead)


def test_one_can_look_ahead_to_the_end_of_the_calendar() -> None:
    assert agenda(tiny.PLAN, as_of=JUNE, days_ahead=(date.max - JUNE).days)
    assert agenda(tiny.PLAN, as_of=date.max, days_ahead=0)


@pytest.mark.parametrize("on", [datetime(2025, 6, 20, tzinfo=UTC), "2025-06-20", None])
def test_one_looks_on_a_day(on: Any) -> None:
    with pytest.raises(NotADay):
        agenda(tiny.PLAN, as_of=on, days_ahead=3)


def turns(items: Iterable[AgendaItem]) -> list[tuple[Urgency, str]]:
    return [(item.urgency, str(item.last_day)) for item in items if item.rule.key == tiny.QUARTERLY.key]


def with_quarterly(due: Due) -> Plan:
    changed = evolve(tiny.QUARTERLY, due=due)
    return evolve(tiny.PLAN, rules=tuple(changed if rule.key == changed.key else rule for rule in tiny.RULES))


def test_a_reporting_cycle_gives_days_to_what_recurs() -> None:
    found = agenda(tiny.PLAN, as_of=JUNE, days_ahead=100, reporting_cycle=BNV_581)
    assert turns(found) == [
        (Urgency.OVERDUE, "2025-03-20"),
        (Urgency.DUE, "2025-06-20"),
        (Urgency.DUE, "2025-09-20"),
    ]
    assert turns(agenda(tiny.PLAN, as_of=date(2025, 1, 2), days_ahead=10, reporting_cycle=BNV_581)) == []
    item = next(item for item in found if item.turn is not None)
    assert (item.agency, item.turn and str(item.turn.period), item.days_left) == (
        tiny.JUSTICE,
        "2024-12-15 – 2025-03-14",
        -92,
    )
    assert to_plain(item)["turn"]["period"] == {"first_day": "2024-12-15", "last_day": "2025-03-14"}
    assert "turn" not in to_plain(found.items[0])


def test_what_rests_on_a_reporting_cycle_names_it() -> None:
    """Each item whose day a reporting cycle states names the cycle; what the plan states, or nobody, names none."""
    found = agenda(tiny.PLAN, as_of=JUNE, days_ahead=100, reporting_cycle=BNV_581)
    assert [item.reporting_cycle for item in found if item.turn is not None] == [BNV_581] * 3
    assert {item.reporting_cycle for item in found if item.turn is None} == {None}
    assert to_plain(found.items[2])["reporting_cycle"] == {
        "name": {
            "vi": "Chu kỳ báo cáo theo Công văn 581/BNV-CCHC",
            "en": "Reporting cycle of 581/BNV-CCHC",
        },
        "source": {
            "text": {"vi": "Công văn 581/BNV-CCHC của Bộ Nội vụ", "en": "581/BNV-CCHC, Ministry of Home Affairs"},
            "certainty": "documented",
        },
    }
    assert "reporting_cycle" not in to_plain(found.items[0])
    stated = with_quarterly(Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3)))
    for plan in (stated, with_quarterly(Recurring((Cycle.MONTH, Cycle.QUARTER)))):
        for item in agenda(plan, as_of=JUNE, days_ahead=100, reporting_cycle=BNV_581):
            quarter = item.turn is not None and Cycle.QUARTER in item.turn.cycles
            assert (item.reporting_cycle is BNV_581) is (quarter and plan is not stated)


def test_turns_run_to_the_end_of_the_plan() -> None:
    found = agenda(tiny.PLAN, as_of=date(2026, 7, 1), days_ahead=400, reporting_cycle=BNV_581)
    assert [day for _, day in turns(found)] == ["2025-03-20", "2025-06-20", "2025-09-20", "2025-12-20"]
    long_before = agenda(tiny.PLAN, as_of=date(2024, 7, 1), days_ahead=10, reporting_cycle=BNV_581)
    assert turns(long_before) == []


def test_a_delivery_answers_the_earliest_turn_that_waits() -> None:
    observations = [Delivery(tiny.QUARTERLY, tiny.JUSTICE, date(2025, 3, day)) for day in (18, 19, 20)]
    found = agenda(tiny.PLAN, observations, as_of=JUNE, days_ahead=100, reporting_cycle=BNV_581)
    assert turns(found) == [(Urgency.DUE, "2025-06-20"), (Urgency.DUE, "2025-09-20")]
    observations += [Delivery(tiny.QUARTERLY, tiny.JUSTICE, JUNE)]
    assert turns(agenda(tiny.PLAN, observations, as_of=JUNE, days_ahead=100, reporting_cycle=BNV_581)) == [
        (Urgency.DUE, "2025-09-20")
    ]
    many = [Delivery(tiny.QUARTERLY, tiny.JUSTICE, date(2025, month, 25)) for month in range(1, 12)]
    assert turns(agenda(tiny.PLAN, many, as_of=date(2025, 11, 30), days_ahead=0, reporting_cycle=BNV_581)) == []


def test_days_that_the_plan_states_need_no_reporting_cycle() -> None:
    plan = with_quarterly(Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3, exclusive=True)))
    assert turns(agenda(plan, as_of=JUNE, days_ahead=90)) == [
        (Urgency.OVERDUE, f"2025-0{month}-19") for month in (3, 6)
    ]
    monthly = with_quarterly(Recurring((Cycle.MONTH,)))
    assert turns(agenda(monthly, as_of=JUNE, days_ahead=90, reporting_cycle=BNV_581)) == [(Urgency.UNDATED, "None")]
    both = with_quarterly(Recurring((Cycle.MONTH, Cycle.QUARTER)))
    found = agenda(both, as_of=date(2025, 2, 1), days_ahead=0, reporting_cycle=BNV_581)
    assert [(item.last_day, str(item.turn.falls_on)) for item in found if item.turn is not None] == [
        (None, "2025-01-31")
    ]


def test_a_plan_without_a_period_has_turns_to_the_end_of_the_calendar() -> None:
    plan = tiny.plan_of("1 A")
    clause = plan.rules[0].clause
    recurrent = evolve(
        tiny.QUARTERLY,
        key=f"tiny-2025:{clause.address}/1",
        clause=clause,
        due=Recurring((Cycle.YEAR,), due_day=CycleDay(1, 1)),
    )
    found = agenda(
        evolve(plan, rules=(recurrent,)), as_of=date(2030, 1, 1), days_ahead=(date.max - date(2030, 1, 1)).days
    )
    assert (found.items[0].last_day, found.items[-1].last_day) == (date(2026, 1, 1), date(9996, 1, 1))


def test_an_agenda_is_of_whoever_answers_today() -> None:
    found = own(agenda(tiny.PLAN, as_of=date(2025, 8, 1), days_ahead=200, roster=changing.ROSTER))
    assert rows(found) == [
        ("II.1.6", "van-phong-thanh-pho", Urgency.OVERDUE, -209),
        ("II.1.6", "so-tu-phap", Urgency.OVERDUE, -209),
        ("II.1.7", "so-tu-phap", Urgency.OVERDUE, -32),
        ("II.1.7", "so-y-te", Urgency.OVERDUE, -32),
        ("II.1.8", None, Urgency.DUE, 152),
        ("II.1.9", "so-tu-phap", Urgency.UNDATED, None),
    ]
    assert [(item.certain, item.successions) for item in found[:2]] == [
        (True, (changing.RENAMED,)),
        (False, (changing.MERGED,)),
    ]
    assert to_plain(found[0])["successions"][0]["kind"] == "renamed"
    assert "successions" not in to_plain(found[-1])
    mine = agenda(
        tiny.PLAN, as_of=date(2025, 8, 1), days_ahead=200, agency=changing.TOWN_OFFICE, roster=changing.ROSTER
    )
    assert rows(own(mine)) == [("II.1.6", "van-phong-thanh-pho", Urgency.OVERDUE, -209)]
    with pytest.raises(AgencyAbsent, match="Ask van-phong-thanh-pho"):
        agenda(tiny.PLAN, as_of=date(2025, 8, 1), days_ahead=200, agency=tiny.OFFICE, roster=changing.ROSTER)


def test_whom_to_ask_for_what_a_level_that_has_ended_still_owed_is_not_known() -> None:
    """It does not leave the agenda, for its tasks were handed on; whoever asks for it by name is told."""
    before = evolve(tiny.MEETINGS, due=evolve(tiny.MIDYEAR_REPORTS.due))
    rules = tuple(before if rule.key == before.key else rule for rule in tiny.RULES)
    plan = evolve(tiny.PLAN, rules=rules)
    asked = [
        [
            (item.agency and item.agency.key, item.successions, item.certain)
            for item in agenda(plan, as_of=day, days_ahead=30, roster=changing.ROSTER)
            if item.rule == before
        ]
        for day in (date(2025, 6, 20), date(2025, 7, 1))
    ]
    assert asked == [[("ubnd-cap-huyen", (), True)], [(None, (changing.DISSOLVED,), False)]]
    with pytest.raises(AgencyAbsent, match="who took over is not known"):
        agenda(plan, as_of=date(2025, 7, 1), days_ahead=30, agency=tiny.SOUTH, roster=changing.ROSTER)


def test_what_several_left_to_nobody_known_stands_on_the_agenda_once() -> None:
    """Two districts owed a report in June and ended in July by one change; a third body's share stands apart."""
    led = evolve(tiny.MIDYEAR_REPORTS, lead=(changing.EAST, changing.WEST, tiny.SOUTH, tiny.OFFICE))
    rules = tuple(led if rule.key == led.key else rule for rule in tiny.RULES)
    plan = evolve(tiny.PLAN, roster=tiny.ROSTER.with_agencies(changing.EAST, changing.WEST), rules=rules)
    found = agenda(plan, as_of=date(2025, 7, 1), days_ahead=0, roster=changing.ROSTER)
    assert [(item.agency and item.agency.key, item.days_left) for item in found if item.rule == led] == [
        (None, -1),
        ("van-phong-thanh-pho", -1),
    ]


def test_an_agency_has_no_turns_before_it_began() -> None:
    led = evolve(tiny.QUARTERLY, lead=(tiny.DEPARTMENTS,))
    plan = evolve(tiny.PLAN, rules=tuple(led if rule.key == led.key else rule for rule in tiny.RULES))
    found = agenda(plan, as_of=date(2025, 8, 1), days_ahead=0, reporting_cycle=BNV_581, roster=changing.ROSTER)
    assert [(item.agency and item.agency.key, item.last_day) for item in found if item.turn is not None] == [
        ("so-tu-phap", date(2025, 3, 20)),
        ("so-tu-phap", date(2025, 6, 20)),
        ("so-y-te", date(2025, 6, 20)),
    ]


def test_the_districts_of_hue_owe_their_plans() -> None:
    """Asked for the class of districts, the agenda holds what each of the nine owes: its plan before 05/01/2025."""
    found = agenda(hue_2025.PLAN, as_of=date(2024, 12, 26), days_ahead=20, agency=hue_2025.UBND_CAP_HUYEN)
    owing = {item.agency for item in found if item.rule is hue_2025.OWN_PLANS_ISSUED}
    assert owing == set(hue_2025.PLAN.roster.members(hue_2025.UBND_CAP_HUYEN))
    assert len(owing) == 9


EVENT = "ngày nhận đủ hồ sơ"
WORKING, CALENDAR = Within(5, EVENT, working_days=True), Within(10, EVENT)
EVENT_DAYS = {tiny.QUARTERLY.key: date(2025, 6, 13)}


def waiting(items: Iterable[AgendaItem]) -> list[tuple[Urgency, str, int | None, str | None]]:
    found = [item for item in items if item.rule.key == tiny.QUARTERLY.key]
    events = [None if item.awaited_event is None else item.awaited_event.vi for item in found]
    return [
        (item.urgency, str(item.last_day), item.days_left, event) for item, event in zip(found, events, strict=True)
    ]


def test_what_is_counted_from_an_event_waits_until_it_has_a_day() -> None:
    plan = with_quarterly(WORKING)
    found = agenda(plan, as_of=JUNE, days_ahead=10)
    assert waiting(found) == [(Urgency.UNDATED, "None", None, EVENT)]
    assert to_plain(found.items[-1])["awaited_event"] == EVENT
    assert "awaited_event" not in to_plain(found.items[0])
    dated = agenda(plan, as_of=JUNE, days_ahead=10, event_days=EVENT_DAYS, calendar=VIETNAM)
    assert waiting(dated) == [(Urgency.DUE, "2025-06-20", 0, None)]
    calendar = agenda(with_quarterly(CALENDAR), as_of=JUNE, days_ahead=10, event_days={"II.1.9/1": date(2025, 6, 1)})
    assert waiting(calendar) == [(Urgency.OVERDUE, "2025-06-11", -9, None)]
    assert waiting(agenda(with_quarterly(CALENDAR), as_of=JUNE, days_ahead=2, event_days=EVENT_DAYS)) == []


@pytest.mark.parametrize("event_days", [None, EVENT_DAYS])
def test_what_is_counted_from_an_event_is_off_the_agenda_once_it_is_delivered(
    event_days: dict[str, date] | None,
) -> None:
    observations = [Delivery(tiny.QUARTERLY, tiny.JUSTICE, date(2025, 6, 1))]
    plan = with_quarterly(CALENDAR)
    assert waiting(agenda(plan, observations, as_of=JUNE, days_ahead=10, event_days=event_days)) == []


def test_a_member_that_delivered_waits_for_no_event_as_its_class_does() -> None:
    led = evolve(tiny.QUARTERLY, lead=(tiny.DISTRICTS,), due=CALENDAR)
    plan = evolve(tiny.PLAN, rules=tuple(led if rule.key == led.key else rule for rule in tiny.RULES))
    observations = [Delivery(led, tiny.NORTH, date(2025, 6, 1))]
    asked = {
        agency.key: len(waiting(agenda(plan, observations, as_of=JUNE, days_ahead=10, agency=agency)))
        for agency in (tiny.NORTH, tiny.SOUTH)
    }
    assert asked == {"huyen-bac": 0, "huyen-nam": 1}
    concerned = evolve(led, owed_by=OwedBy.CONCERNED)
    plan = evolve(tiny.PLAN, rules=tuple(concerned if rule.key == led.key else rule for rule in tiny.RULES))
    for agency, waits in ((tiny.NORTH, 0), (tiny.SOUTH, 1), (None, 1)):
        assert len(waiting(agenda(plan, observations, as_of=JUNE, days_ahead=10, agency=agency))) == waits


def test_a_turn_that_whoever_is_concerned_owes_is_answered_by_no_delivery() -> None:
    """Where one product is all that a class owes each time, any member's delivery answers the turn."""
    quarterly = evolve(tiny.QUARTERLY, lead=(tiny.DISTRICTS,))
    waiting_turns = {}
    for owed_by in (OwedBy.CONCERNED, OwedBy.ONE):
        led = evolve(
            quarterly,
            owed_by=owed_by,
            due=Recurring((Cycle.QUARTER,), phrase="định kỳ hằng quý", due_day=CycleDay(20, 3)),
        )
        plan = evolve(tiny.PLAN, rules=tuple(led if rule.key == led.key else rule for rule in tiny.RULES))
        known = [Delivery(led, tiny.NORTH, date(2025, 3, 15))]
        items = [item for item in agenda(plan, known, as_of=JUNE, days_ahead=10) if item.rule == led]
        waiting_turns[owed_by] = [item.last_day for item in items]
    assert waiting_turns == {
        OwedBy.CONCERNED: [date(2025, 3, 20), date(2025, 6, 20)],
        OwedBy.ONE: [date(2025, 6, 20)],
    }


def test_an_event_has_a_day_for_rules_that_wait_for_one() -> None:
    with pytest.raises(BadValue, match="an activity whose due is counted from an event"):
        agenda(tiny.PLAN, as_of=JUNE, days_ahead=10, event_days=EVENT_DAYS)
    with pytest.raises(BadValue, match="an activity whose due is counted from an event"):
        agenda(tiny.PLAN, as_of=JUNE, days_ahead=10, event_days={tiny.CONNECTED.key: JUNE})
    with pytest.raises(UnknownRule):
        agenda(tiny.PLAN, as_of=JUNE, days_ahead=10, event_days={"II.1.99/1": JUNE})
    with pytest.raises(BadValue, match="what counts working days"):
        agenda(with_quarterly(WORKING), as_of=JUNE, days_ahead=10, event_days=EVENT_DAYS)
    with pytest.raises(NotADay):
        agenda(
            with_quarterly(CALENDAR),
            as_of=JUNE,
            days_ahead=10,
            event_days={"II.1.9/1": datetime(2025, 6, 1, tzinfo=UTC)},
        )


@pytest.mark.parametrize(
    "wrong",
    [
        {"plan": "tiny-2025"},
        {"agency": "UBND cấp huyện"},
        {"roster": tiny.PLAN},
        {"reporting_cycle": "581"},
        {"event_days": ["II.1.1/1"]},
    ],
    ids=str,
)
def test_names_are_refused_where_objects_are_wanted(wrong: dict[str, Any]) -> None:
    asked: dict[str, Any] = {"plan": tiny.PLAN, "as_of": date(2025, 6, 1), "days_ahead": 30}
    with pytest.raises(BadValue, match=r"(a Plan|an Agency|a Roster|a ReportingCycle|days by the keys)"):
        agenda(**(asked | wrong))


def test_a_target_waits_once_though_a_part_of_its_measure_is_open_too() -> None:
    known = [Figure(measure, tiny.HOME, tiny.YEAR, Tally(9, 1)) for measure in (tiny.ON_TIME, tiny.ON_TIME_OF_LAND)]
    items = agenda(tiny.PLAN, known, as_of=date(2025, 11, 1), days_ahead=60)
    waiting = [item for item in items if item.rule == tiny.DOSSIERS_ON_TIME]
    assert [(item.agency, item.role) for item in waiting] == [(tiny.HOME, Role.ANSWER)]


MONTHLY = Recurring((Cycle.MONTH,), phrase="chậm nhất ngày 10 hằng tháng", due_day=CycleDay(10, 1))


def test_what_falls_due_after_a_plan_is_replaced_stands_on_the_agenda_of_the_other() -> None:
    """Each of the two lists what is due on its days, and nothing is listed by both."""
    as_of = date(2025, 6, 25)
    replaced = agenda(REPLACED, as_of=as_of, days_ahead=190)
    assert {item.rule.address for item in replaced} == {"II.1.6", "II.1.7", "II.1.9"}
    assert {item.rule.address for item in agenda(PLAN_JULY, as_of=as_of, days_ahead=190)} == {"B.1", "B.3", "B.4"}
    eve = date(2025, 6, 19)
    replaced, signed = (agenda(plan, as_of=eve, days_ahead=196) for plan in (REPLACED, tiny.PLAN))
    assert replaced.items == signed.items
    assert agenda(PLAN_JULY, as_of=eve, days_ahead=196).items == ()


def months(plan: Plan, as_of: date) -> list[int]:
    """In which months of 2025 the monthly reports of a plan fall due that stand on its agenda, two months ahead."""
    items = agenda(plan, as_of=as_of, days_ahead=60)
    return [item.last_day.month for item in items if item.rule.title == tiny.QUARTERLY.title and item.last_day]


def test_turns_come_round_while_the_rule_is_in_force() -> None:
    """Repealed, replaced with its plan, or inserted: the days outside its force are nobody's to keep."""
    june, july = date(2025, 6, 25), date(2025, 7, 1)
    monthly = evolve(tiny.QUARTERLY, due=MONTHLY)
    plan = evolve(tiny.PLAN, rules=tuple(monthly if rule is tiny.QUARTERLY else rule for rule in tiny.RULES))
    assert months(plan, june) == [1, 2, 3, 4, 5, 6, 7, 8]
    repealed = plan.with_amendments(amendment(1, july, repeal(monthly), issued_on=date(2025, 6, 1)))
    assert months(repealed, june) == [1, 2, 3, 4, 5, 6]
    assert months(repealed, date(2025, 5, 31)) == [1, 2, 3, 4, 5, 6, 7]
    assert months(repealed, july) == []
    assert months(plan.with_amendments(PlanReplacement(PLAN_JULY.id, PLAN_JULY.decision)), june) == [1, 2, 3, 4, 5, 6]
    inserted = tiny.PLAN.with_amendments(amendment(1, date(2025, 5, 1), insert(monthly)))
    assert months(inserted, june) == [5, 6, 7, 8]


def test_what_counts_from_the_plans_own_day_is_due_on_its_last_day_and_waits_for_no_event() -> None:
    """60 days from 02/01/2025 end on 03/03/2025, a Monday."""
    plan = with_quarterly(Within(60, PlanDay.ISSUED, event_day=tiny.DECISION.issued_on))
    led = plan.rule(tiny.QUARTERLY.key)
    assert isinstance(led, Activity)
    march = date(2025, 3, 1)
    assert waiting(agenda(plan, as_of=march, days_ahead=10)) == [(Urgency.DUE, "2025-03-03", 2, None)]
    assert waiting(agenda(plan, as_of=march, days_ahead=1)) == []
    for delivered in (date(2025, 2, 1), date(2025, 3, 3), date(2025, 3, 4)):
        known = [Delivery(led, tiny.JUSTICE, delivered)]
        assert waiting(agenda(plan, known, as_of=JUNE, days_ahead=10)) == []
    assert waiting(agenda(plan, as_of=JUNE, days_ahead=0)) == [(Urgency.OVERDUE, "2025-03-03", -109, None)]
    with pytest.raises(BadValue, match="an event without a day"):
        agenda(plan, as_of=march, days_ahead=10, event_days={tiny.QUARTERLY.key: march})


def test_what_is_complete_early_is_off_the_agenda() -> None:
    """Where a plan says when something is to be done, early is too early; where it asks for completion, it is done."""
    for completion, waits in ((True, []), (False, [(Urgency.DUE, "2025-06-30", 10, None)])):
        plan = with_quarterly(During(Period.month(2025, 6), completion=completion))
        led = plan.rule(tiny.QUARTERLY.key)
        assert isinstance(led, Activity)
        known = [Delivery(led, tiny.JUSTICE, date(2025, 4, 1))]
        assert waiting(agenda(plan, known, as_of=JUNE, days_ahead=10)) == waits


def test_each_week_waits_for_a_delivery_of_its_own() -> None:
    """15/06/2025 was a Sunday; the turns before that are answered by as many deliveries, each after the turn before."""
    plan = with_quarterly(Recurring((), weeks=1, due_day=WeekDay(5), since=date(2025, 6, 1)))
    led = plan.rule(tiny.QUARTERLY.key)
    assert isinstance(led, Activity)

    def days(*delivered: int) -> list[str]:
        known = [Delivery(led, tiny.JUSTICE, date(2025, 6, day)) for day in delivered]
        return [each[1] for each in waiting(agenda(plan, known, as_of=date(2025, 6, 15), days_ahead=5))]

    assert days() == ["2025-06-06", "2025-06-13", "2025-06-20"]
    assert days(5) == ["2025-06-13", "2025-06-20"]
    assert days(5, 6) == ["2025-06-13", "2025-06-20"]
    assert days(5, 12) == ["2025-06-20"]
    item = next(item for item in agenda(plan, as_of=date(2025, 6, 15), days_ahead=5) if item.turn is not None)
    assert item.turn is not None
    assert to_plain(item)["turn"] == {
        "period": {"first_day": "2025-06-02", "last_day": "2025-06-08"},
        "last_day": "2025-06-06",
        "cycles": [],
    }


@pytest.mark.parametrize(
    "due",
    [
        Recurring((), weeks=1),
        Recurring((), weeks=2, due_day=WeekDay(5)),
        Recurring((), weeks=1, times=2),
        Recurring((Cycle.MONTH,), times=2),
    ],
)
def test_what_comes_round_on_no_known_day_stands_on_the_agenda_once_without_one(due: Recurring) -> None:
    assert waiting(agenda(with_quarterly(due), as_of=JUNE, days_ahead=30)) == [(Urgency.UNDATED, "None", None, None)]


def test_the_names_and_types_of_an_agenda_are_a_contract() -> None:
    text, whole, _, truth, day = ColumnType
    items = agenda(tiny.PLAN, as_of=JUNE, days_ahead=10)
    assert {column.name: column.type for column in items.columns} == {
        "plan": text,
        "rule": text,
        "address": text,
        "kind": text,
        "title_vi": text,
        "title_en": text,
        "area": whole,
        "area_vi": text,
        "area_en": text,
        "agency": text,
        "agency_vi": text,
        "agency_en": text,
        "as_of": day,
        "urgency": text,
        "last_day": day,
        "days_left": whole,
        "role": text,
        "turn_first_day": day,
        "turn_last_day": day,
        "reporting_cycle_vi": text,
        "reporting_cycle_en": text,
        "awaited_event_vi": text,
        "awaited_event_en": text,
        "certain": truth,
    }
    assert pl.DataFrame(items).schema == pl.DataFrame(evolve(items, items=())).schema


def test_a_row_says_what_its_item_says() -> None:
    found = agenda(tiny.PLAN, as_of=JUNE, days_ahead=100, reporting_cycle=BNV_581)
    for item, row in zip(found, found.to_dicts(), strict=True):
        assert (row["rule"], row["agency"]) == (item.rule.key, item.agency and item.agency.key)
        assert (row["urgency"], row["role"], row["as_of"]) == (item.urgency.value, item.role.value, JUNE)
        assert (row["last_day"], row["days_left"], row["certain"]) == (item.last_day, item.days_left, item.certain)
        turn = None if item.turn is None else item.turn.period
        days = (None, None) if turn is None else (turn.start, turn.last_day)
        assert (row["turn_first_day"], row["turn_last_day"]) == days
        assert row["reporting_cycle_en"] == (item.reporting_cycle and item.reporting_cycle.name.en)
    waits = agenda(with_quarterly(WORKING), as_of=JUNE, days_ahead=10)
    assert waits.to_dicts()[-1]["awaited_event_vi"] == EVENT


def test_an_agenda_is_told_in_a_line_and_on_a_screen() -> None:
    found = agenda(tiny.PLAN, as_of=JUNE, days_ahead=10)
    assert len(found) == len([*found]) == len(found.items)
    assert repr(found) == "<Agenda tiny-2025 on 2025-06-20, 10 days ahead: 2 overdue, 2 due, 1 undated>"
    lines = str(found).splitlines()
    assert lines[:3] == ["tiny-2025, 12/QĐ-UBND", "  day of looking  2025-06-20", "  days ahead      10"]
    assert lines[-1].split()[:2] == ["Undated", "–"]
    assert ("ngày xem xét", "20/06/2025") in found.card("vi").facts
    nothing = evolve(found, items=())
    assert repr(nothing).endswith(", 10 days ahead: none>")
    assert ("items", "0") in nothing.card().facts
    nobodys = evolve(found, items=(evolve(found.items[0], agency=None),))
    assert nobodys.card().rows[0][3] == "–"


def test_an_item_is_told_on_a_card() -> None:
    """What waits for whom and until when; of what has no day the event that it waits for, where there is one."""
    items = agenda(hue_2025.PLAN, [], as_of=date(2025, 12, 21), days_ahead=30)
    dated = next(item for item in items if item.last_day == date(2025, 12, 31) and item.agency is not None)
    assert dated.agency is not None
    assert str(dated) == str(dated.card())
    assert dict(dated.card("vi").facts) == {
        "quy định": dated.rule.key,
        "cơ quan": dated.agency.name.vi,
        "vai trò": dated.role.label.vi,
        "hạn cuối": "31/12/2025",
        "số ngày còn lại": "10",
    }
    undated = evolve(dated, agency=None, urgency=Urgency.UNDATED, last_day=None, days_left=None)
    assert undated.card().title == f"Undated: {dated.rule.title.en}"
    assert dict(undated.card().facts).keys() == {"rule", "role"}
    roster = changing.ROSTER
    followed = [
        item for item in agenda(tiny.PLAN, [], as_of=tiny.AFTERWARDS, days_ahead=30, roster=roster) if item.rests_on
    ]
    for item in followed:
        said = [text for label, text in item.card().facts if label == "rests on"]
        assert said == [each.sentence() for each in item.rests_on]
    assert followed
