"""Leads: a finding for whoever has to deliver an activity, be it led by agencies by name or by members of a class."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.judging.ended_agencies import answering_day
from cchc_rules.findings.judging.matching import is_member
from cchc_rules.findings.judging.verdict import judge_activity, judge_others
from cchc_rules.findings.observation import Delivery
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, OwedBy

__all__ = ["judge_leads"]


def judge_leads(
    plan: Plan,
    activity: Activity,
    delivered: Sequence[tuple[AgencyOrClass | None, list[Delivery]]],
    as_of: date,
    closed_world: bool,
    roster: Roster | None,
) -> Iterator[Finding]:
    """One finding a lead: agencies named together answer for one product, members of a class each for their own.

    Where not each member owes one, the class has the only finding, by what any of them delivered.
    """
    by_agency = {agency.key: (agency, known) for agency, known in delivered if agency is not None}
    named, jointly = _named_leads(activity, by_agency, as_of, roster)
    for lead, successions in named:
        finding = judge_activity(activity, lead, jointly, as_of, closed_world)
        yield evolve(finding, successions=successions) if successions else finding
    day = answering_day(activity, as_of)
    answered = {lead.key for lead, _ in named}
    for group in activity.lead:
        if type(group) is not AgencyClass:
            continue
        if activity.owed_by is not OwedBy.EACH:
            yield judge_activity(activity, group, by_agency.get(group.key, (group, []))[1], as_of, closed_world)
            continue
        members: dict[str, AgencyOrClass] = {}
        if group.complete:
            listed = plan.roster.members(group) if roster is None else roster.members(group, day)
            members.update((member.key, member) for member in listed)
        heard = by_agency.keys() - members.keys()
        members |= {key: by_agency[key][0] for key in heard if is_member(by_agency[key][0], group)}
        for key in sorted(members.keys() - answered):
            own = by_agency.get(key)
            yield judge_activity(activity, members[key], () if own is None else own[1], as_of, closed_world)
        answered |= members.keys()
        as_one = by_agency.get(group.key, (group, []))[1]
        if as_one or not members or (roster is not None and roster.level_end(group.level, day) is not None):
            yield judge_activity(activity, group, as_one, as_of, closed_world)
        elif not group.complete:
            last = activity.due.last_day
            listed = plan.roster.members(group) if roster is None else roster.members(group, day)
            silent = [each for each in listed if each.key not in answered]
            yield judge_others(activity, group, silent, as_of, last is not None and as_of > last, closed_world)


def _named_leads(
    activity: Activity,
    by_agency: Mapping[str, tuple[AgencyOrClass, list[Delivery]]],
    as_of: date,
    roster: Roster | None,
) -> tuple[list[tuple[AgencyOrClass, tuple[Succession, ...]]], list[Delivery]]:
    """The agencies that lead by name, each with the successions by which it does, and what they delivered together."""
    leads = [lead for lead in activity.lead if type(lead) is Agency]
    if roster is None:
        return [(lead, ()) for lead in leads], [
            each for lead in leads for each in by_agency.get(lead.key, (lead, []))[1]
        ]
    day = answering_day(activity, as_of)
    named: dict[str, tuple[AgencyOrClass, tuple[Succession, ...]]] = {}
    # Who has to deliver is told by the day asked about (`then`), but what was delivered may have come from anybody who
    # carried the duty on the way: a plan delivered in February by a department that was merged away in March counts.
    ever: dict[str, None] = {}
    for lead in leads:
        then, now = (roster.successors(lead, each, rule=activity.key) for each in (day, as_of))
        for heir in then.agencies if then.agencies and then.all_known else (*then.agencies, lead):
            named.setdefault(heir.key, (heir, then.successions))
        ever |= dict.fromkeys(
            (lead.key, *(heir.key for succession in now.successions for heir in succession.successors))
        )
    return list(named.values()), [each for key in ever for each in by_agency.get(key, (None, []))[1]]
