"""Waiting: who has to deliver today what is not settled, and which turns of it were not answered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, TypeAlias

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession
from cchc_rules.dates.period import ONE_DAY, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.findings.finding import Finding, JudgedRule
from cchc_rules.findings.observation import Delivery
from cchc_rules.law.plan import Plan
from cchc_rules.law.recurrence import ReportingCycle, Turn, due_turns
from cchc_rules.law.responsibility import includes, responsibilities_under
from cchc_rules.law.rule import Activity, Outcome, OwedBy, Role, Target
from cchc_rules.law.versions import Version

__all__ = ["answering_days", "bearers_today", "waiting_turns"]

_FAR = date(9997, 1, 1)  # beyond it nobody plans, and windows would run out of the calendar
_Bearing: TypeAlias = tuple[Role, Finding, AgencyOrClass | None, tuple[Succession, ...]]
_ROLES_OF_BEARERS: Final = frozenset({Role.LEAD, Role.ANSWER})


def bearers_today(
    plan: Plan,
    rule: JudgedRule,
    findings: Iterable[Finding],
    asked: tuple[AgencyOrClass, ...],
    as_of: date,
    roster: Roster | None,
) -> list[_Bearing]:
    """The findings that decide, with whoever bears them today, and the role of whoever is asked about.

    An agency bears what waits for it, and through a class only where it has not answered itself. What it merely
    supports, or is counted in, it is shown in that role.
    """
    if type(rule) is Activity:
        part, deciding = Role.LEAD, findings
    else:
        part, deciding = Role.ANSWER, [finding for finding in findings if finding.decides]
    if roster is None:
        bearing = [(part, finding, finding.agency, finding.successions) for finding in deciding]
    else:
        bearing = [(part, finding, *bearer) for finding in deciding for bearer in _bearers_of(finding, as_of, roster)]
    if not asked:
        return bearing
    roles: dict[int, Role] = {}
    for agency in asked:
        own = _borne_by(agency, bearing)
        if own:
            roles |= {id(each): part for each in own}
            continue
        others = [each.role for each in responsibilities_under(rule, agency, on=as_of, roster=roster or plan.roster)]
        if others and _ROLES_OF_BEARERS.isdisjoint(others):
            roles = {id(each): others[0] for each in bearing} | roles
    return [(roles[id(each)], *each[1:]) for each in bearing if id(each) in roles]


def _borne_by(agency: AgencyOrClass, bearing: Iterable[_Bearing]) -> list[_Bearing]:
    own = [each for each in bearing if each[2] is not None and each[2].key == agency.key]
    return own or [each for each in bearing if includes(each[2], agency) and not _delivered_by(agency, each[1])]


def _delivered_by(agency: AgencyOrClass, finding: Finding) -> bool:
    """Whether an agency delivered in time what its class owes as one, so that nothing is left for it to deliver."""
    rule = finding.rule
    return isinstance(rule, Activity) and any(
        type(each) is Delivery and each.agency.key == agency.key and rule.due.accepts(each.day)
        for each in finding.evidence
        if type(rule.due) is not Recurring
    )


def answering_days(finding: Finding) -> list[date]:
    """The days of the deliveries that answer for whom a finding is about; none for a class that does not owe as one."""
    owed_by = getattr(finding.rule, "owed_by", None)
    if owed_by is not OwedBy.ONE and isinstance(finding.agency, AgencyClass):
        return []
    return sorted(each.day for each in finding.evidence if type(each) is Delivery)


def _bearers_of(
    finding: Finding, as_of: date, roster: Roster
) -> tuple[tuple[AgencyOrClass | None, tuple[Succession, ...]], ...]:
    """Who has to deliver today what a finding says was due: whoever answers for the agency; None where not known."""
    agency = finding.agency
    if type(agency) is Agency:
        followed = roster.successors(agency, as_of, rule=finding.rule.key)
        successions = tuple(dict.fromkeys((*finding.successions, *followed.successions)))
        heirs = (*followed.agencies, *(() if followed.all_known else (None,)))
        return tuple((heir, successions) for heir in heirs)
    end = None if agency is None else roster.level_end(agency.level, as_of)
    if end is None:
        return ((agency, finding.successions),)
    return () if end.heirs_known else ((None, tuple(dict.fromkeys((*finding.successions, end)))),)


def _last_day_in_force(version: Version, as_of: date) -> date:
    """The last day on which a rule reads so, as far as that has been decided by a day; far off where it has not."""
    if version.until is None or version.ended_by is None or version.ended_by.issued_on > as_of:
        return _FAR
    return version.until - ONE_DAY


def waiting_turns(
    plan: Plan,
    due: Recurring,
    finding: Finding,
    as_of: date,
    horizon: date,
    reporting_cycle: ReportingCycle | None,
) -> tuple[Turn, ...]:
    """The turns up to a day that were not answered: each delivery answers the earliest turn that had come round."""
    ends = max((rule.period.end for rule in plan.rules if isinstance(rule, Target | Outcome)), default=_FAR)
    versions = plan.versions()[finding.rule.key]
    first = max(versions[0].since, getattr(finding.agency, "since", None) or date.min)
    last = min(horizon, ends, _last_day_in_force(versions[-1], as_of))
    if first > last:
        return ()
    known = due_turns(due, Period(first, last + ONE_DAY), reporting_cycle=reporting_cycle)
    turns = [turn for turn in known if turn.period.last_day < ends]
    # A delivery answers one turn, and a second one only if it comes after the first had come round: two copies of the
    # first quarter's report, both in April, do not answer the second quarter's.
    answered = 0
    for each in answering_days(finding):
        if answered < len(turns) and (answered == 0 or each > turns[answered - 1].falls_on):
            answered += 1
    return tuple(turns[answered:])
