"""Due events: what stands on the agenda as events that keep their names, and what amendments moved or withdrew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final
from urllib.parse import quote as percent_encoded

from attrs import evolve, frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.due import AddsWorkdays, Within
from cchc_rules.findings.agenda import AgendaItem, agenda
from cchc_rules.findings.observation import Observation
from cchc_rules.law.decision import Decision
from cchc_rules.law.plan import Plan
from cchc_rules.law.recurrence import ReportingCycle
from cchc_rules.law.rule import Activity
from cchc_rules.law.versions import Version, reference_day

__all__ = ["DueEvent", "DueEvents", "due_events"]

_FURTHEST_MOVE: Final = timedelta(days=4 * 366)
"""How far beyond the days asked for a turn, or what is counted from an event, is looked for that was moved."""


@frozen
class DueEvent:
    """A day on which something falls due, under a name that stays (sự kiện đến hạn).

    Args:
        id: The name: rule, agency after `@`, and what a turn reports on after `#`, in ASCII alone.
        day: The last permitted day; of what was withdrawn, the one that it had.
        sequence: Which statement of it this is: the version of the rule, which every amendment raises.
        items: What of the agenda falls due with it: one item, and others only where an agency bears by itself and by
            succession what is one turn of one rule.
        decided_by: The amending decision that makes the rule read so, or that withdrew the event; None as signed.
        withdrawn: Whether it no longer falls due for this agency on any day, by that decision.
    """

    id: str
    day: date
    sequence: int
    items: tuple[AgendaItem, ...]
    decided_by: Decision | None = None
    withdrawn: bool = False

    @property
    def item(self) -> AgendaItem:
        """What falls due."""
        return self.items[0]


@frozen
class DueEvents:
    """What falls due, as events, and what has no day and so is none (các sự kiện đến hạn).

    Args:
        plan: The plan.
        as_of: The day of looking.
        events: By their days, then by their names.
        undated: What stands on the agenda without a day.
    """

    plan: Plan
    as_of: date
    events: tuple[DueEvent, ...]
    undated: tuple[AgendaItem, ...]


def due_events(
    plan: Plan,
    observations: Iterable[Observation] = (),
    *,
    as_of: date,
    days_ahead: int,
    agency: AgencyOrClass | None = None,
    reporting_cycle: ReportingCycle | None = None,
    roster: Roster | None = None,
    event_days: Mapping[str, date] | None = None,
    calendar: AddsWorkdays | None = None,
) -> DueEvents:
    """What stands on the agenda as events, so that one who has them of an earlier day has nothing wrong of this day.

    Each turn of what recurs is an event of its own. Where amendments that are known on the day of looking moved the day
    of an event, or withdrew it, that is told with a higher `sequence`: what was moved, however far ahead its new day
    is; what was withdrawn, as such. That holds for all that stood on an agenda of earlier days with the same arguments;
    what was delivered or settled since, or stands there under whoever reported, is no longer told.

    Args:
        plan: The plan.
        observations: As for `agenda`, and so are the others.
        as_of: The day of looking.
        days_ahead: How many calendar days to look ahead.
        agency: Whose agenda it is.
        reporting_cycle: A reporting cycle that is laid over it.
        roster: Who exists on which day.
        event_days: The days of events.
        calendar: What counts working days.

    Raises:
        CchcError: What `agenda` raises.

    >>> from cchc_rules.plans import hue_2025
    >>> found = due_events(hue_2025.PLAN, as_of=date(2025, 1, 4), days_ahead=0, agency=hue_2025.SO_TU_PHAP)
    >>> [(event.id, str(event.day)) for event in found.events]
    [('hue-2025:III.8.1/2@cac-so-ban-nganh', '2025-01-04')]
    """
    known, given = tuple(observations), event_days or {}

    def look(reading: Plan, ahead: int, seen: Iterable[Observation] = known) -> tuple[AgendaItem, ...]:
        return tuple(
            agenda(
                reading,
                seen,
                as_of=as_of,
                days_ahead=ahead,
                agency=agency,
                reporting_cycle=reporting_cycle,
                roster=roster,
                event_days=event_days if reading is plan else _event_days_of(reading, plan, given, as_of),
                calendar=calendar,
            )
        )

    found = look(plan, days_ahead)
    told = _by_name(found)
    versions = {key: _known_versions(each, as_of) for key, each in plan.versions().items()}
    events = [_standing(name, items, versions) for name, items in told.items()]
    if any(each.amended_by or each.ended_by for read in versions.values() for each in read):
        before: dict[str, tuple[AgendaItem, ...]] = {}
        asked: set[str] = set()
        for count in range(len(plan.amendments)):
            reading = evolve(plan, amendments=plan.amendments[:count])
            before |= _by_name(look(reading, days_ahead))
            asked |= _by_name(look(reading, days_ahead, ())).keys()
        furthest = _furthest(plan, as_of, days_ahead)
        later = _by_name(look(plan, furthest))
        still_asked = _by_name(look(plan, furthest, ()))
        for name in before.keys() - told.keys():
            if name in later:
                events.append(_standing(name, later[name], versions))
            # What nobody asks for, and stood there because it was reported, leaves by being settled, or with its rule.
            elif name not in still_asked and (name in asked or versions[before[name][0].rule.key][-1].ended_by):
                events.append(_withdrawn(name, before[name], versions))
    events.sort(key=lambda event: (event.day, event.id))
    return DueEvents(plan, as_of, tuple(events), tuple(item for item in found if item.last_day is None))


def _name(item: AgendaItem) -> str:
    who = "" if item.agency is None else f"@{item.agency.key}"
    turn = "" if item.turn is None else f"#{item.turn.period.short}"
    return percent_encoded(f"{item.rule.key}{who}{turn}", safe=":/@#")


def _by_name(items: Iterable[AgendaItem]) -> dict[str, tuple[AgendaItem, ...]]:
    """What has a day, by the names of its events."""
    found: dict[str, tuple[AgendaItem, ...]] = {}
    for item in items:
        if item.last_day is not None:
            name = _name(item)
            found[name] = (*found.get(name, ()), item)
    return found


def _known_versions(versions: Iterable[Version], as_of: date) -> list[Version]:
    """The versions of a rule as far as they have been decided by a day."""
    known = [each for each in versions if each.amended_by is None or each.amended_by.issued_on <= as_of]
    if known and known[-1].ended_by is not None and known[-1].ended_by.issued_on > as_of:
        known[-1] = evolve(known[-1], until=None, ended_by=None)
    return known


def _standing(name: str, items: tuple[AgendaItem, ...], versions: Mapping[str, Sequence[Version]]) -> DueEvent:
    rule, day = items[0].rule, items[0].last_day
    assert day is not None, "what has no day has no name"
    decided_by = next(each.amended_by for each in versions[rule.key] if each.rule.version == rule.version)
    return DueEvent(name, day, rule.version, items, decided_by)


def _withdrawn(name: str, items: tuple[AgendaItem, ...], versions: Mapping[str, Sequence[Version]]) -> DueEvent:
    """What only an earlier reading has: its rule is repealed, or is another's, or has other turns, or no day."""
    day, last = items[0].last_day, versions[items[0].rule.key][-1]
    assert day is not None, "what has no day has no name"
    sequence = last.rule.version + (last.ended_by is not None)
    return DueEvent(name, day, sequence, items, last.ended_by or last.amended_by, withdrawn=True)


def _event_days_of(reading: Plan, plan: Plan, event_days: Mapping[str, date], as_of: date) -> dict[str, date]:
    """Of the days of events that are given for a plan, those from which an earlier reading of it counts."""
    counting = {
        rule.key
        for rule in reading.applicable_rules(as_of)
        if isinstance(rule, Activity) and isinstance(rule.due, Within) and rule.due.last_day is None
    }
    by_key = {plan.rule(given).key: day for given, day in event_days.items()}
    return {key: day for key, day in by_key.items() if key in counting}


def _furthest(plan: Plan, as_of: date, days_ahead: int) -> int:
    """How many days ahead whatever was moved is found."""
    days = filter(None, map(reference_day, plan.applicable_rules(as_of)))
    asked = as_of + timedelta(days=days_ahead)
    latest = max([asked + min(_FURTHEST_MOVE, date.max - asked), *days])
    return (latest - as_of).days
