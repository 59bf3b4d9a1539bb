"""Existence: what an observation or a finding is worth once the agency it is about has ended or not yet begun."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from cchc_rules.amendment import reference_day
from cchc_rules.finding import Finding, Judgeable, Reason, Status
from cchc_rules.model import Activity
from cchc_rules.observation import Figure, Observation, RollCall
from cchc_rules.roster import Party, Roster
from cchc_rules.succession import Succession

__all__ = ["absentee", "answering_day", "while_it_lasts"]


def absentee(roster: Roster, seen: Observation) -> tuple[Party, date] | None:
    """Of whom an observation speaks that did not exist then, and of which day; None where everybody did.

    A figure may reach back before its agency began, for then it counts what the agency took over; it may not reach
    beyond the agency's last day.

    >>> from cchc_rules import Figure, Period, Tally
    >>> from cchc_rules.plans import hue_2025
    >>> from cchc_rules.plans.hue_2025.events import HUE_2025_EVENTS
    >>> roster = hue_2025.PLAN.roster.with_events(HUE_2025_EVENTS)
    >>> known = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.UBND_A_LUOI, Period.year(2025), Tally(1, 0))
    >>> absentee(roster, known)
    (<Agency ubnd-a-luoi>, datetime.date(2025, 12, 31))
    """
    day = seen.period.last_day if isinstance(seen, Figure | RollCall) else seen.day
    if isinstance(seen, RollCall):
        called: tuple[Party, ...] = tuple(sorted(seen.done | seen.not_done | seen.unknown, key=lambda each: each.key))
    else:
        called = (seen.agency,)
    return next(((party, day) for party in called if roster.absence(party, day) is not None), None)


def answering_day(rule: Judgeable, on: date) -> date:
    """The day on which somebody has to be there to answer for a rule: its reference day, or today before it."""
    last = reference_day(rule)
    return on if last is None else min(on, last)


def while_it_lasts(roster: Roster, finding: Finding) -> Finding:
    """A finding as it is, or NOT_APPLICABLE where nobody was left to bring about what it still waits for."""
    if finding.status in (Status.MET, Status.CONTESTED) or (finding.status is Status.MISSED and finding.evidence):
        return finding
    day = answering_day(finding.rule, finding.on)
    events = _ends(roster, finding, day)
    if not events:
        return finding
    reason = Reason.LEVEL_ENDED if any(event.ends is not None for event in events) else Reason.AGENCY_ENDED
    return evolve(finding, status=Status.NOT_APPLICABLE, reason=reason, reaches=None, events=events)


def _ends(roster: Roster, finding: Finding, day: date) -> tuple[Succession, ...]:
    """By which events whoever the finding is about has ended on a day; none where somebody is left."""
    if finding.agency is not None:
        events = roster.absence(finding.agency, day) or ()
        return events if all(finding.agency.key != new.key for event in events for new in event.to) else ()
    levels = () if isinstance(finding.rule, Activity) else finding.rule.levels
    ended = [event for event in (roster.ended(level, day) for level in levels) if event is not None]
    return tuple(dict.fromkeys(ended)) if len(ended) == len(levels) else ()
