"""Ended agencies: what an observation or a finding is worth once the agency it is about has ended or not yet begun."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.findings.finding import Finding, JudgedRule
from cchc_rules.findings.observation import ROLL_CALL_SETS, Figure, Observation, RollCall
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.findings.roll_calls import day_of_call
from cchc_rules.law.rule import Target
from cchc_rules.law.versions import reference_day

__all__ = ["absent_agencies", "answering_day", "as_named_then", "while_somebody_answers"]

_O = TypeVar("_O", bound=Observation)


def absent_agencies(roster: Roster, observation: Observation) -> list[tuple[AgencyOrClass, date]]:
    """Of whom an observation speaks that did not exist then, each with the day; none where everybody did.

    Whoever a figure is of existed on a day of its period. It may reach back before its agency began, for then it counts
    what the agency took over, and beyond its last day, for then it counts what came until then. Who is called by name
    existed on the day of the roll call.

    >>> from cchc_rules import Figure, Period, Tally
    >>> from cchc_rules.plans import hue_2025
    >>> from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
    >>> roster = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    >>> known = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.UBND_A_LUOI, Period.quarter(2025, 4), Tally(1, 0))
    >>> absent_agencies(roster, known)
    [(<Agency ubnd-a-luoi>, datetime.date(2025, 12, 31))]
    """
    spoken_of: list[AgencyOrClass] = []
    if isinstance(observation, Figure):
        day = roster.last_day_in(observation.period, observation.agency)
    elif isinstance(observation, RollCall):
        day = day_of_call(observation, roster)
        spoken_of += sorted(observation.named, key=lambda each: each.key)
    else:
        day = observation.day
    if observation.agency is not None:
        spoken_of.append(observation.agency)
    return [(each, day) for each in spoken_of if roster.why_absent(each, day) is not None]


def as_named_then(roster: Roster, observation: _O) -> _O:
    """An observation with each body that it speaks of under the name that it had then: a renaming makes no new body."""
    day = _day(observation)
    changes: dict[str, Any] = {}
    agency = None if observation.agency is None else roster.renamed(observation.agency, day)
    if agency is not observation.agency:
        changes["agency"] = agency
    if isinstance(observation, RollCall) and any(roster.renamed(each, day) is not each for each in observation.named):
        for name in ROLL_CALL_SETS:
            changes[name] = [roster.renamed(each, day) for each in getattr(observation, name)]
    renamed: _O = evolve(observation, **changes) if changes else observation
    return renamed


def _day(observation: Observation) -> date:
    return observation.period.last_day if isinstance(observation, Figure | RollCall) else observation.day


def answering_day(rule: JudgedRule, as_of: date) -> date:
    """The day on which somebody has to be there to answer for a rule: its reference day, or today before it."""
    last = reference_day(rule)
    return as_of if last is None else min(as_of, last)


def while_somebody_answers(roster: Roster, finding: Finding) -> Finding:
    """A finding as it is while somebody was there to bring about what it still waits for.

    Where a document says that nobody was left, or heirs have findings of their own, it is NOT_APPLICABLE; where it is
    not known who took over, as after the end of a level of government, it is UNKNOWN. What was delivered or attested
    before stays. The figures of who had ended are of a part of the target's period, whichever days they name, and
    silence of who had ended settles nothing, however complete the record.
    """
    settled = not isinstance(finding.rule, Target) and finding.reason is not Reason.NOTHING_REPORTED
    if finding.status is Status.CONTESTED or (settled and finding.status in (Status.MET, Status.MISSED)):
        return finding
    day = answering_day(finding.rule, finding.as_of)
    if isinstance(finding.agency, Agency):
        followed = roster.successors(finding.agency, day, rule=finding.rule.key)
        ended = all(heir.key != finding.agency.key for heir in followed.agencies)
        if not ended or (followed.all_known and not followed.successions):  # it has not begun
            return finding
        heirs_known, successions = followed.all_known, followed.successions
    else:
        levels = () if finding.agency is None else finding.agency.levels
        ends = [succession for succession in (roster.level_end(level, day) for level in levels) if succession]
        if not ends or len(ends) < len(levels):
            return finding
        successions = tuple(dict.fromkeys(ends))
        heirs_known = all(succession.heirs_known for succession in successions)
    if heirs_known:
        status, reason = Status.NOT_APPLICABLE, Reason.AGENCY_ENDED
    else:
        level_ended = any(succession.ends_level is not None for succession in successions)
        status, reason = Status.UNKNOWN, Reason.LEVEL_ENDED if level_ended else Reason.HEIR_UNKNOWN
    return evolve(finding, status=status, reason=reason, reaches=None, successions=successions)
