"""Ended agencies: what an observation or a finding is worth once the agency it is about has ended or not yet begun."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession
from cchc_rules.findings.finding import Finding, JudgedRule
from cchc_rules.findings.observation import Figure, Observation, RollCall
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.law.rule import Activity
from cchc_rules.law.versions import reference_day

__all__ = ["answering_day", "first_absent_agency", "not_applicable_if_ended"]


def first_absent_agency(roster: Roster, observation: Observation) -> tuple[AgencyOrClass, date] | None:
    """Of whom an observation speaks that did not exist then, and of which day; None where everybody did.

    A figure may reach back before its agency began, for then it counts what the agency took over; it may not reach
    beyond the agency's last day.

    >>> from cchc_rules import Figure, Period, Tally
    >>> from cchc_rules.plans import hue_2025
    >>> from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
    >>> roster = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    >>> known = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.UBND_A_LUOI, Period.year(2025), Tally(1, 0))
    >>> first_absent_agency(roster, known)
    (<Agency ubnd-a-luoi>, datetime.date(2025, 12, 31))
    """
    day = observation.period.last_day if isinstance(observation, Figure | RollCall) else observation.day
    if isinstance(observation, RollCall):
        spoken_of: list[AgencyOrClass] = sorted(observation.named, key=lambda each: each.key)
    else:
        spoken_of = []
    if observation.agency is not None:
        spoken_of.append(observation.agency)
    return next(((agency, day) for agency in spoken_of if roster.why_absent(agency, day) is not None), None)


def answering_day(rule: JudgedRule, as_of: date) -> date:
    """The day on which somebody has to be there to answer for a rule: its reference day, or today before it."""
    last = reference_day(rule)
    return as_of if last is None else min(as_of, last)


def not_applicable_if_ended(roster: Roster, finding: Finding) -> Finding:
    """A finding as it is, or NOT_APPLICABLE where nobody was left to bring about what it still waits for.

    A level of government that ended left its tasks to others, and who they are is not known: UNKNOWN.
    """
    if finding.status in (Status.MET, Status.CONTESTED) or (finding.status is Status.MISSED and finding.evidence):
        return finding
    day = answering_day(finding.rule, finding.as_of)
    successions = _ending_successions(roster, finding, day)
    if not successions:
        return finding
    level_ended = any(succession.ends_level is not None for succession in successions)
    status, reason = (
        (Status.UNKNOWN, Reason.LEVEL_ENDED) if level_ended else (Status.NOT_APPLICABLE, Reason.AGENCY_ENDED)
    )
    return evolve(finding, status=status, reason=reason, reaches=None, successions=successions)


def _ending_successions(roster: Roster, finding: Finding, day: date) -> tuple[Succession, ...]:
    """By which successions whoever the finding is about has ended on a day; none where somebody is left."""
    if finding.agency is not None:
        successions = roster.why_absent(finding.agency, day) or ()
        return (
            successions
            if all(finding.agency.key != new.key for succession in successions for new in succession.successors)
            else ()
        )
    levels = () if isinstance(finding.rule, Activity) else finding.rule.levels
    ended = [succession for succession in (roster.level_end(level, day) for level in levels) if succession is not None]
    return tuple(dict.fromkeys(ended)) if len(ended) == len(levels) else ()
