"""Calendars: each dated item is there once, under a name that stays, and what amendments changed is changed there."""

from collections import Counter
from datetime import date, timedelta
from typing import Any
from unicodedata import normalize

import icalendar
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.agencies.roster import Roster
from cchc_rules.findings.agenda import AgendaItem, agenda
from cchc_rules.findings.observation import Observation
from cchc_rules.law.amendment import Amendment
from cchc_rules.law.plan import Plan
from cchc_rules.law.recurrence import BNV_581, ReportingCycle
from cchc_rules.reports.calendar_file import write_calendar
from cchc_rules.reports.due_events import DueEvents, due_events
from cchc_rules.testing.amendment_strategies import histories_of
from cchc_rules.testing.plan_strategies import observations_of
from cchc_rules.text import Language
from tests import changing, tiny
from tests.laws.strategies import days
from tests.read_calendar import ReadEvent, read_calendar

LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["vi", "en"])
ahead = st.integers(0, 500)
known = observations_of(tiny.PLAN)
cycles: st.SearchStrategy[ReportingCycle | None] = st.sampled_from([None, BNV_581])
rosters: st.SearchStrategy[Roster | None] = st.sampled_from([None, changing.ROSTER])
histories = histories_of(tiny.PLAN)


def about(item: AgendaItem) -> tuple[str, str | None, str | None]:
    """What makes two items one event: the rule, whose it is, and on what a turn reports."""
    return item.rule.key, item.agency and item.agency.key, None if item.turn is None else str(item.turn.period)


@given(known, days, ahead, cycles, rosters, LANGUAGES)
def test_a_calendar_holds_every_dated_item_once(
    seen: tuple[Observation, ...],
    on: date,
    within: int,
    cycle: ReportingCycle | None,
    roster: Roster | None,
    language: Language,
) -> None:
    """Every dated item of the agenda is an event on its day, nothing else is, and what has no day is told apart."""
    items = tuple(agenda(tiny.PLAN, seen, as_of=on, days_ahead=within, reporting_cycle=cycle, roster=roster))
    due = due_events(tiny.PLAN, seen, as_of=on, days_ahead=within, reporting_cycle=cycle, roster=roster)
    dated = [item for item in items if item.last_day is not None]
    assert Counter(item for event in due.events for item in event.items) == Counter(dated)
    assert due.undated == tuple(item for item in items if item.last_day is None)
    assert all({about(item) for item in event.items} == {about(event.item)} for event in due.events)
    found = read_calendar(write_calendar(due, language=language))
    assert Counter(event.day for event in found.values()) == Counter(
        {about(item): item.last_day for item in dated}.values()
    )
    assert not any(event.cancelled for event in found.values())


@given(known, days, ahead, LANGUAGES, st.lists(st.integers(1, 365), max_size=3))
def test_two_readers_find_what_was_written(
    seen: tuple[Observation, ...], on: date, within: int, language: Language, alarms: list[int]
) -> None:
    """Both parsers read the same; words are in NFC and say their language; a day that has passed does not ring."""
    due = due_events(tiny.PLAN, seen, as_of=on, days_ahead=within, reporting_cycle=BNV_581)
    written = write_calendar(due, language=language, alarms=alarms)
    assert written == write_calendar(due, language=language, alarms=[*alarms, *reversed(alarms)])
    assert normalize("NFC", written.decode()) == written.decode()
    second = read_calendar(written)
    first: Any = icalendar.Calendar.from_ical(written)
    assert first.errors == []
    assert {str(each["UID"]) for each in first.events} == set(second)
    for each in first.events:
        other = second[str(each["UID"])]
        assert each.errors == []
        assert (each.DTSTART, each.DTEND - timedelta(days=1)) == (other.day, other.day)
        assert [str(each[name]) for name in ("SUMMARY", "DESCRIPTION")] == [
            other.properties[name] for name in ("SUMMARY", "DESCRIPTION")
        ]
        assert {each[name].params["LANGUAGE"] for name in ("SUMMARY", "DESCRIPTION", "CATEGORIES")} == {language}
        assert {*map(str, each["CATEGORIES"].cats)} == {*other.properties["CATEGORIES"]}
        assert (each["TRANSP"], "URL" in each, "RRULE" in each) == ("TRANSPARENT", False, False)
        assert each["DTSTAMP"].dt == other.stamp
        assert other.stamp.date() == on
        assert sorted(other.alarms) == sorted(
            timedelta(days=before) - timedelta(hours=8)
            for before in set(alarms)
            if other.day - timedelta(days=before) >= on
        )


@given(known, days, ahead, st.integers(0, 200))
def test_an_event_keeps_its_name(seen: tuple[Observation, ...], on: date, within: int, later: int) -> None:
    """Whoever looks later, at as much, finds what still waits under the same name, on the same day, in order."""
    first = due_events(tiny.PLAN, seen, as_of=on, days_ahead=within + later, reporting_cycle=BNV_581)
    then = due_events(tiny.PLAN, seen, as_of=on + timedelta(days=later), days_ahead=within, reporting_cycle=BNV_581)
    names = {about(event.item): (event.id, event.day, event.sequence) for event in first.events}
    for event in then.events:
        if about(event.item) in names:
            assert names[about(event.item)] == (event.id, event.day, event.sequence)
    assert len({event.id for event in first.events}) == len(first.events)
    assert list(then.events) == sorted(then.events, key=lambda event: (event.day, event.id))


def imported(calendar: dict[str, ReadEvent], read: dict[str, ReadEvent]) -> dict[str, ReadEvent]:
    """What a calendar holds that takes a file: of two statements the one of the higher sequence, then the later."""
    held = dict(calendar)
    for uid, event in read.items():
        there = held.get(uid)
        if there is None or (there.sequence, there.stamp) <= (event.sequence, event.stamp):
            held[uid] = event
    return held


def written(plan: Plan, seen: tuple[Observation, ...], on: date, within: int) -> tuple[DueEvents, dict[str, ReadEvent]]:
    due = due_events(plan, seen, as_of=on, days_ahead=within, reporting_cycle=BNV_581, roster=tiny.ROSTER)
    return due, read_calendar(write_calendar(due))


@given(histories, known, days, ahead, st.integers(0, 300))
def test_whoever_imports_both_has_nothing_that_is_no_longer_so(
    amendments: tuple[Amendment, ...], seen: tuple[Observation, ...], on: date, within: int, later: int
) -> None:
    """A calendar that took an earlier file holds after a later one what that day's law says, and nothing else.

    What still waits stands on its day. What no longer does was delivered, settled or reported since, or is cancelled;
    where nothing was reported, it is cancelled. Whatever was moved or cancelled rose in its sequence.
    """
    plan = tiny.PLAN.with_amendments(*amendments)
    now = on + timedelta(days=later)
    for reported in (seen, ()):
        waiting = written(plan, reported, now, 2000)[0].events
        due = {event.id: event.day for event in waiting if not event.withdrawn}
        old, new = (written(plan, reported, day, within)[1] for day in (on, now))
        held = imported(old, new)
        assert {uid: held[uid] for uid in new} == new
        for uid in old.keys() & new.keys():
            gone = old[uid].cancelled and new[uid].cancelled  # on which day it was matters no more
            same = (old[uid].day, old[uid].cancelled) == (new[uid].day, new[uid].cancelled)
            assert gone or same or old[uid].sequence < new[uid].sequence
        for uid in old:
            if uid in due:
                assert held[uid].day == due[uid]
            elif not reported:
                assert held[uid].cancelled


@given(histories, known, days, ahead)
def test_what_is_withdrawn_is_nobodys_duty_any_more(
    amendments: tuple[Amendment, ...], seen: tuple[Observation, ...], on: date, within: int
) -> None:
    """A cancelled event says by which decision, and does not stand on the agenda; what stands is as the agenda says."""
    plan = tiny.PLAN.with_amendments(*amendments)
    due, found = written(plan, seen, on, within)
    look = {
        about(item): item.last_day
        for item in agenda(plan, seen, as_of=on, days_ahead=within, reporting_cycle=BNV_581, roster=tiny.ROSTER)
    }
    numbers = {each.decision.number for each in amendments if each.decision.issued_on <= on}
    for event in due.events:
        read = found[event.id]
        assert (read.day, read.cancelled, read.sequence) == (event.day, event.withdrawn, event.sequence)
        if event.withdrawn:
            assert look.get(about(event.item)) is None
            assert event.decided_by is not None
            assert event.decided_by.number in numbers
            assert read.properties["SUMMARY"].startswith("No longer due: ")
            assert event.decided_by.number in read.properties["DESCRIPTION"]
            assert event.day <= on + timedelta(days=within)
        elif event.day <= on + timedelta(days=within):
            assert look[about(event.item)] == event.day
            assert event.sequence == event.item.rule.version
        else:
            assert event.decided_by is not None
    standing = {about(event.item) for event in due.events if not event.withdrawn}
    assert {what for what, day in look.items() if day is not None} <= standing


@given(histories, known, days, ahead)
def test_what_is_not_decided_yet_changes_nothing(
    amendments: tuple[Amendment, ...], seen: tuple[Observation, ...], on: date, within: int
) -> None:
    """The calendar of a day is the same whatever was decided later."""
    plan = tiny.PLAN.with_amendments(*amendments)
    decided = tuple(each for each in amendments if each.decision.issued_on <= on)
    assert write_calendar(
        due_events(plan, seen, as_of=on, days_ahead=within, reporting_cycle=BNV_581)
    ) == write_calendar(
        due_events(evolve(plan, amendments=decided), seen, as_of=on, days_ahead=within, reporting_cycle=BNV_581)
    )
