from datetime import UTC, date, datetime
from typing import Any

import pytest

from cchc_rules import Delivery, Figure, Tally, agenda, responsible
from cchc_rules.agenda import AgendaItem, Responsibility, Urgency
from cchc_rules.errors import AgencyNotInExistence, NotADay, WrongKind
from cchc_rules.model import Role
from cchc_rules.observation import Observation
from tests import tiny

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
