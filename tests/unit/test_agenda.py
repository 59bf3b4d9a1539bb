from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Delivery, Figure, Tally, agenda, responsible
from cchc_rules.agenda import AgendaItem, Responsibility, Urgency
from cchc_rules.errors import AgencyNotInExistence, NotADay, UnknownRule, WrongKind
from cchc_rules.forms import plain
from cchc_rules.model import Role
from cchc_rules.observation import Observation
from cchc_rules.plan import Plan
from cchc_rules.plans import hue_2025
from cchc_rules.recurrence import BNV_581
from cchc_rules.when import Cycle, CycleDay, Due, Recurring, Within
from cchc_rules.workdays import VIETNAM
from tests import changing, tiny

JUNE = date(2025, 6, 20)


def rows(items: tuple[AgendaItem, ...]) -> list[tuple[str, str | None, Urgency, int | None]]:
    return [(item.activity.address, item.agency and item.agency.key, item.urgency, item.days_left) for item in items]


def test_what_is_overdue_comes_first_and_what_has_no_day_last() -> None:
    assert rows(agenda(tiny.PLAN, on=JUNE, within=10)) == [
        ("II.1.6", "van-phong", Urgency.OVERDUE, -167),
        ("II.1.6", "so-noi-vu", Urgency.OVERDUE, -167),
        ("II.1.7", "so-noi-vu", Urgency.DUE, 10),
        ("II.1.7", "so-tu-phap", Urgency.DUE, 10),
        ("II.1.9", "so-tu-phap", Urgency.UNDATED, None),
    ]


def test_what_falls_due_later_is_not_on_it_yet() -> None:
    found = [item.activity for item in agenda(tiny.PLAN, on=JUNE, within=9, agency=tiny.JUSTICE)]
    assert found == [tiny.QUARTERLY]


def test_the_last_day_itself_is_not_overdue() -> None:
    (item,) = agenda(tiny.PLAN, on=date(2025, 12, 31), within=0, agency=tiny.NORTH)
    assert (item.urgency, item.days_left) == (Urgency.DUE, 0)


def test_what_is_delivered_is_off_it() -> None:
    seen: list[Observation] = [
        Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4)),
        Delivery(tiny.MIDYEAR_REPORTS, tiny.JUSTICE, JUNE),
        Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(1, 1)),
    ]
    assert rows(agenda(tiny.PLAN, seen, on=JUNE, within=10)) == [
        ("II.1.7", "so-noi-vu", Urgency.DUE, 10),
        ("II.1.9", "so-tu-phap", Urgency.UNDATED, None),
    ]


def test_what_a_class_still_waits_for_is_not_on_the_agenda_of_a_member_that_delivered() -> None:
    seen = [Delivery(tiny.MEETINGS, tiny.NORTH, JUNE)]
    asked = {
        agency: [item.activity for item in agenda(tiny.PLAN, seen, on=JUNE, within=200, agency=agency)]
        for agency in (tiny.NORTH, tiny.SOUTH, tiny.DISTRICTS)
    }
    assert asked == {tiny.NORTH: [], tiny.SOUTH: [tiny.MEETINGS], tiny.DISTRICTS: [tiny.MEETINGS]}


@pytest.mark.parametrize("within", [-1, 1.0, True, "3", None, pytest.param(10**5000, id="huge"), 10**8])
def test_one_looks_ahead_for_whole_days(within: Any) -> None:
    with pytest.raises(WrongKind, match="within: got"):
        agenda(tiny.PLAN, on=JUNE, within=within)


def test_one_can_look_ahead_to_the_end_of_the_calendar() -> None:
    assert agenda(tiny.PLAN, on=JUNE, within=(date.max - JUNE).days)
    assert agenda(tiny.PLAN, on=date.max, within=0)


@pytest.mark.parametrize("on", [datetime(2025, 6, 20, tzinfo=UTC), "2025-06-20", None])
def test_one_looks_on_a_day(on: Any) -> None:
    with pytest.raises(NotADay):
        agenda(tiny.PLAN, on=on, within=3)
    with pytest.raises(NotADay):
        responsible(tiny.PLAN, tiny.HOME, on=on)


def test_who_is_responsible_and_through_whom() -> None:
    assert responsible(tiny.PLAN, tiny.HOME, on=JUNE) == (
        Responsibility(tiny.JOINT_PLAN, Role.LEAD, tiny.HOME),
        Responsibility(tiny.MIDYEAR_REPORTS, Role.LEAD, tiny.HOME),
        Responsibility(tiny.MIDYEAR_REPORTS, Role.LEAD, tiny.DEPARTMENTS),
        Responsibility(tiny.OVERSIGHT, Role.OVERSEE, tiny.HOME),
        Responsibility(tiny.EVERYONES, Role.CARRY_OUT, None),
    )
    assert responsible(tiny.PLAN, tiny.SOUTH, on=JUNE) == (
        Responsibility(tiny.JOINT_PLAN, Role.SUPPORT, tiny.DISTRICTS),
        Responsibility(tiny.MEETINGS, Role.LEAD, tiny.DISTRICTS),
        Responsibility(tiny.EVERYONES, Role.CARRY_OUT, None),
    )


def test_nobody_is_responsible_before_or_after_existing() -> None:
    assert responsible(tiny.PLAN, tiny.JUSTICE, on=date(2026, 12, 31))
    for day in (date(1989, 12, 31), date(2027, 1, 1)):
        with pytest.raises(AgencyNotInExistence, match="so-tu-phap"):
            responsible(tiny.PLAN, tiny.JUSTICE, on=day)


def test_a_class_is_responsible_for_what_names_it() -> None:
    found = responsible(tiny.PLAN, tiny.DISTRICTS, on=JUNE)
    named = [each for each in found if each.through is not None]
    assert {each.through for each in named} == {tiny.DISTRICTS}
    assert (tiny.MEETINGS, Role.LEAD) in {(each.rule, each.role) for each in named}


def turns(items: tuple[AgendaItem, ...]) -> list[tuple[Urgency, str]]:
    return [(item.urgency, str(item.last_day)) for item in items if item.activity.key == tiny.QUARTERLY.key]


def with_quarterly(due: Due) -> Plan:
    changed = evolve(tiny.QUARTERLY, due=due)
    return evolve(tiny.PLAN, rules=tuple(changed if rule.key == changed.key else rule for rule in tiny.RULES))


def test_a_reporting_cycle_gives_days_to_what_recurs() -> None:
    found = agenda(tiny.PLAN, on=JUNE, within=100, cycle=BNV_581)
    assert turns(found) == [
        (Urgency.OVERDUE, "2025-03-20"),
        (Urgency.DUE, "2025-06-20"),
        (Urgency.DUE, "2025-09-20"),
    ]
    assert turns(agenda(tiny.PLAN, on=date(2025, 1, 2), within=10, cycle=BNV_581)) == []
    item = next(item for item in found if item.turn is not None)
    assert (item.agency, item.turn and str(item.turn.window), item.days_left) == (
        tiny.JUSTICE,
        "2024-12-15 – 2025-03-14",
        -92,
    )
    assert plain(item)["turn"]["window"] == {"start": "2024-12-15", "end": "2025-03-15"}
    assert "turn" not in plain(found[0])


def test_turns_run_to_the_end_of_the_plan() -> None:
    found = agenda(tiny.PLAN, on=date(2026, 7, 1), within=400, cycle=BNV_581)
    assert [day for _, day in turns(found)] == ["2025-03-20", "2025-06-20", "2025-09-20", "2025-12-20"]
    long_before = agenda(tiny.PLAN, on=date(2024, 7, 1), within=10, cycle=BNV_581)
    assert turns(long_before) == []


def test_a_delivery_answers_the_earliest_turn_that_waits() -> None:
    seen = [Delivery(tiny.QUARTERLY, tiny.JUSTICE, date(2025, 3, day)) for day in (18, 19, 20)]
    found = agenda(tiny.PLAN, seen, on=JUNE, within=100, cycle=BNV_581)
    assert turns(found) == [(Urgency.DUE, "2025-06-20"), (Urgency.DUE, "2025-09-20")]
    seen += [Delivery(tiny.QUARTERLY, tiny.JUSTICE, JUNE)]
    assert turns(agenda(tiny.PLAN, seen, on=JUNE, within=100, cycle=BNV_581)) == [(Urgency.DUE, "2025-09-20")]
    many = [Delivery(tiny.QUARTERLY, tiny.JUSTICE, date(2025, month, 25)) for month in range(1, 12)]
    assert turns(agenda(tiny.PLAN, many, on=date(2025, 11, 30), within=0, cycle=BNV_581)) == []


def test_days_that_the_plan_states_need_no_reporting_cycle() -> None:
    plan = with_quarterly(Recurring((Cycle.QUARTER,), on=CycleDay(20, 3, before=True)))
    assert turns(agenda(plan, on=JUNE, within=90)) == [(Urgency.OVERDUE, f"2025-0{month}-19") for month in (3, 6)]
    monthly = with_quarterly(Recurring((Cycle.MONTH,)))
    assert turns(agenda(monthly, on=JUNE, within=90, cycle=BNV_581)) == [(Urgency.UNDATED, "None")]
    both = with_quarterly(Recurring((Cycle.MONTH, Cycle.QUARTER)))
    found = agenda(both, on=date(2025, 2, 1), within=0, cycle=BNV_581)
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
        due=Recurring((Cycle.YEAR,), on=CycleDay(1, 1)),
    )
    found = agenda(evolve(plan, rules=(recurrent,)), on=date(2030, 1, 1), within=(date.max - date(2030, 1, 1)).days)
    assert (found[0].last_day, found[-1].last_day) == (date(2026, 1, 1), date(9996, 1, 1))


def test_an_agenda_is_of_whoever_answers_today() -> None:
    found = agenda(tiny.PLAN, on=date(2025, 8, 1), within=200, roster=changing.ROSTER)
    assert rows(found) == [
        ("II.1.6", "van-phong-thanh-pho", Urgency.OVERDUE, -209),
        ("II.1.6", "so-tu-phap", Urgency.OVERDUE, -209),
        ("II.1.7", "so-tu-phap", Urgency.OVERDUE, -32),
        ("II.1.7", "so-y-te", Urgency.OVERDUE, -32),
        ("II.1.9", "so-tu-phap", Urgency.UNDATED, None),
    ]
    assert [(item.certain, item.events) for item in found[:2]] == [
        (True, (changing.RENAMED,)),
        (False, (changing.MERGED,)),
    ]
    assert plain(found[0])["events"][0]["kind"] == "renamed"
    assert "events" not in plain(found[-1])
    mine = agenda(tiny.PLAN, on=date(2025, 8, 1), within=200, agency=changing.TOWN_OFFICE, roster=changing.ROSTER)
    assert rows(mine) == [("II.1.6", "van-phong-thanh-pho", Urgency.OVERDUE, -209)]
    with pytest.raises(AgencyNotInExistence, match="Ask van-phong-thanh-pho"):
        agenda(tiny.PLAN, on=date(2025, 8, 1), within=200, agency=tiny.OFFICE, roster=changing.ROSTER)


def test_nobody_is_asked_for_what_a_level_that_has_ended_still_owed() -> None:
    before = evolve(tiny.MEETINGS, due=evolve(tiny.MIDYEAR_REPORTS.due))
    rules = tuple(before if rule.key == before.key else rule for rule in tiny.RULES)
    plan = evolve(tiny.PLAN, rules=rules)
    asked = [
        [item for item in agenda(plan, on=day, within=30, roster=changing.ROSTER) if item.activity == before]
        for day in (date(2025, 6, 20), date(2025, 7, 1))
    ]
    assert [len(each) for each in asked] == [1, 0]
    finding_of_nobody = evolve(before, lead=())
    plan = evolve(tiny.PLAN, rules=tuple(finding_of_nobody if rule is before else rule for rule in rules))
    assert all(item.activity != finding_of_nobody for item in agenda(plan, on=JUNE, within=30, roster=changing.ROSTER))


def test_an_agency_has_no_turns_before_it_began() -> None:
    led = evolve(tiny.QUARTERLY, lead=(tiny.DEPARTMENTS,))
    plan = evolve(tiny.PLAN, rules=tuple(led if rule.key == led.key else rule for rule in tiny.RULES))
    found = agenda(plan, on=date(2025, 8, 1), within=0, cycle=BNV_581, roster=changing.ROSTER)
    assert [(item.agency and item.agency.key, item.last_day) for item in found if item.turn is not None] == [
        ("so-tu-phap", date(2025, 3, 20)),
        ("so-tu-phap", date(2025, 6, 20)),
        ("so-y-te", date(2025, 6, 20)),
    ]


def test_duties_follow_to_whoever_answers_with_the_events() -> None:
    roster = changing.ROSTER.with_events([changing.TRANSFERRED])
    assert responsible(tiny.PLAN, tiny.JUSTICE, on=JUNE, roster=roster) == (
        Responsibility(tiny.JOINT_PLAN, Role.LEAD, tiny.HOME, (changing.MERGED,)),
        Responsibility(tiny.MIDYEAR_REPORTS, Role.LEAD, tiny.HOME, (changing.MERGED,)),
        Responsibility(tiny.MIDYEAR_REPORTS, Role.LEAD, tiny.DEPARTMENTS),
        Responsibility(tiny.QUARTERLY, Role.LEAD, tiny.JUSTICE),
        Responsibility(tiny.EVERYONES, Role.CARRY_OUT, None),
    )
    office = responsible(tiny.PLAN, changing.TOWN_OFFICE, on=JUNE, roster=roster)
    assert Responsibility(tiny.OVERSIGHT, Role.OVERSEE, tiny.HOME, (changing.TRANSFERRED,)) in office
    new = responsible(tiny.PLAN, changing.EAST, on=JUNE, roster=roster)
    assert new[0] == Responsibility(tiny.JOINT_PLAN, Role.SUPPORT, tiny.DISTRICTS, (changing.DIVIDED,))
    assert new[0].certain
    assert not responsible(tiny.PLAN, changing.HEALTH, on=JUNE, roster=roster)[0].certain
    with pytest.raises(AgencyNotInExistence, match="Ask so-tu-phap"):
        responsible(tiny.PLAN, tiny.HOME, on=JUNE, roster=roster)
    assert responsible(tiny.PLAN, tiny.DISTRICTS, on=JUNE, roster=roster) == responsible(
        tiny.PLAN, tiny.DISTRICTS, on=JUNE
    )
    with pytest.raises(AgencyNotInExistence, match="ubnd-cap-huyen"):
        responsible(tiny.PLAN, tiny.DISTRICTS, on=date(2025, 7, 1), roster=roster)


def test_the_reports_of_hue_stand_on_its_agenda() -> None:
    found = agenda(hue_2025.PLAN, on=date(2025, 3, 1), within=30, agency=hue_2025.UBND_A_LUOI, cycle=BNV_581)
    assert [str(item.last_day) for item in found if item.activity is hue_2025.AGENCY_REPORTS] == ["2025-03-20"]


EVENT = "ngày nhận đủ hồ sơ"
WORKING, CALENDAR = Within(5, EVENT, working=True), Within(10, EVENT)
HAPPENED = {tiny.QUARTERLY.key: date(2025, 6, 13)}


def waiting(items: tuple[AgendaItem, ...]) -> list[tuple[Urgency, str, int | None, str | None]]:
    found = [item for item in items if item.activity.key == tiny.QUARTERLY.key]
    return [(item.urgency, str(item.last_day), item.days_left, item.waits_for) for item in found]


def test_what_is_counted_from_an_event_waits_until_it_has_a_day() -> None:
    plan = with_quarterly(WORKING)
    found = agenda(plan, on=JUNE, within=10)
    assert waiting(found) == [(Urgency.UNDATED, "None", None, EVENT)]
    assert plain(found[-1])["waits_for"] == EVENT
    assert "waits_for" not in plain(found[0])
    dated = agenda(plan, on=JUNE, within=10, happened=HAPPENED, workdays=VIETNAM.add)
    assert waiting(dated) == [(Urgency.DUE, "2025-06-20", 0, None)]
    calendar = agenda(with_quarterly(CALENDAR), on=JUNE, within=10, happened={"II.1.9/1": date(2025, 6, 1)})
    assert waiting(calendar) == [(Urgency.OVERDUE, "2025-06-11", -9, None)]
    assert waiting(agenda(with_quarterly(CALENDAR), on=JUNE, within=2, happened=HAPPENED)) == []


@pytest.mark.parametrize("happened", [None, HAPPENED])
def test_what_is_counted_from_an_event_is_off_the_agenda_once_it_is_delivered(
    happened: dict[str, date] | None,
) -> None:
    seen = [Delivery(tiny.QUARTERLY, tiny.JUSTICE, date(2025, 6, 1))]
    assert waiting(agenda(with_quarterly(CALENDAR), seen, on=JUNE, within=10, happened=happened)) == []


def test_a_member_that_delivered_waits_for_no_event_as_its_class_does() -> None:
    led = evolve(tiny.QUARTERLY, lead=(tiny.DISTRICTS,), due=CALENDAR)
    plan = evolve(tiny.PLAN, rules=tuple(led if rule.key == led.key else rule for rule in tiny.RULES))
    seen = [Delivery(led, tiny.NORTH, date(2025, 6, 1))]
    asked = {
        agency.key: len(waiting(agenda(plan, seen, on=JUNE, within=10, agency=agency)))
        for agency in (tiny.NORTH, tiny.SOUTH)
    }
    assert asked == {"huyen-bac": 0, "huyen-nam": 1}


def test_an_event_has_a_day_for_rules_that_wait_for_one() -> None:
    with pytest.raises(WrongKind, match="an activity whose due is counted from an event"):
        agenda(tiny.PLAN, on=JUNE, within=10, happened=HAPPENED)
    with pytest.raises(WrongKind, match="an activity whose due is counted from an event"):
        agenda(tiny.PLAN, on=JUNE, within=10, happened={tiny.CONNECTED.key: JUNE})
    with pytest.raises(UnknownRule):
        agenda(tiny.PLAN, on=JUNE, within=10, happened={"II.1.99/1": JUNE})
    with pytest.raises(WrongKind, match="what counts working days"):
        agenda(with_quarterly(WORKING), on=JUNE, within=10, happened=HAPPENED)
    with pytest.raises(NotADay):
        agenda(with_quarterly(CALENDAR), on=JUNE, within=10, happened={"II.1.9/1": datetime(2025, 6, 1, tzinfo=UTC)})
