"""Responsibility: who has to deliver an activity on a day, and in what capacities a rule concerns an agency."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from cchc_rules.agencies.agency import Agency, AgencyOrClass, require_agency
from cchc_rules.agencies.roster import Roster, require_roster
from cchc_rules.agencies.succession import Succession, all_documented
from cchc_rules.dates.period import require_day
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.law.rule import Activity, OwedBy, Role, Rule, parties

__all__ = ["Responsibility", "bearers", "includes", "responsibilities_under", "responsible"]


def bearers(
    activity: Activity, roster: Roster | None, on: date
) -> dict[str, tuple[AgencyOrClass, tuple[Succession, ...]]]:
    """Who has to deliver an activity on a day, by key, each with the successions by which it answers for a lead.

    Args:
        activity: The activity.
        roster: Who stands behind the leads; None for the leads as the plan names them.
        on: The day.

    Returns:
        Agencies first, then the members of classes that are complete, and a class itself where its members are not all
        known, or not each of them owes a product. Where a lead has ended, or handed on the activity, and who took over
        is not known, it stands there itself with the successions that say so; it is missing only where a document says
        that nobody is left.

    >>> from cchc_rules.plans import hue_2025
    >>> list(bearers(hue_2025.AGENCY_REPORTS, hue_2025.PLAN.roster, date(2025, 6, 20)))[:3]
    ['cac-so-ban-nganh', 'ubnd-thanh-pho-hue', 'ubnd-huong-thuy']
    """
    found: dict[str, tuple[AgencyOrClass, tuple[Succession, ...]]] = {}
    for lead in activity.lead:
        if roster is None:
            found.setdefault(lead.key, (lead, ()))
        elif isinstance(lead, Agency):
            succeeded = roster.successors(lead, on, rule=activity.key)
            for heir in (*succeeded.agencies, *(() if succeeded.all_known else (lead,))):
                found.setdefault(heir.key, (heir, succeeded.successions))
    for group in activity.lead:
        if roster is None or isinstance(group, Agency):
            continue
        end = roster.level_end(group.level, on)
        if end is None:
            for each in roster.members(group, on) if group.complete and activity.owed_by is OwedBy.EACH else (group,):
                found.setdefault(each.key, (each, ()))
        elif not end.heirs_known:
            found.setdefault(group.key, (group, (end,)))
    return found


@frozen
class Responsibility:
    """What an agency has to do with a rule (trách nhiệm).

    Args:
        rule: The rule.
        role: In what capacity.
        named_as: The agency that the plan names, or the class through which it is named.
        successions: By which successions the duty came to the agency, or the agency into a class.
    """

    rule: Rule
    role: Role
    named_as: AgencyOrClass
    successions: tuple[Succession, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether every succession that it rests on was read in a document."""
        return all_documented(self.successions)


def responsible(
    plan: Plan, agency: AgencyOrClass, *, on: date, roster: Roster | None = None
) -> tuple[Responsibility, ...]:
    """The rules that an agency leads, supports, carries as a duty, must answer for or is counted in.

    Args:
        plan: The plan.
        agency: An agency of its roster, or a class of agencies.
        on: The day asked about.
        roster: Who answers for whom: `plan.roster.with_successions(...)`. Duties of agencies that were renamed, merged
            or divided then follow to it, with the successions. None for the agencies as the plan names them.

    Returns:
        In the order of the plan; a rule that names the agency in two roles stands twice.

    Raises:
        AgencyAbsent: Where the agency does not exist on that day; the message names who answers instead.
        BadValue: For a name instead of a plan or an agency, or anything but a roster.

    >>> from cchc_rules.plans import hue_2025
    >>> found = responsible(hue_2025.PLAN, hue_2025.SO_TU_PHAP, on=date(2025, 6, 1))
    >>> sum(each.role is Role.LEAD and isinstance(each.rule, Activity) for each in found)
    19
    """
    require_plan(plan, "responsible")
    require_agency(agency, "responsible")
    require_day(on, "on")
    who = plan.roster if roster is None else roster
    require_roster(who, "roster")
    present = who.require_existing(agency, on)
    rules = plan.as_of(on).rules
    return tuple(found for rule in rules for found in responsibilities_under(rule, present, on=on, roster=who))


def responsibilities_under(rule: Rule, agency: AgencyOrClass, *, on: date, roster: Roster) -> Iterator[Responsibility]:
    """In what capacities one rule concerns an agency: by itself, as a member of a class, and for whom it succeeds.

    Args:
        rule: The rule.
        agency: The agency, or a class.
        on: The day asked about.
        roster: Who answers for whom, where it has successions.
    """
    for role, named in parties(rule):
        for bearer in named:
            yield from _borne_for(rule, role, bearer, agency, on, roster)


def _borne_for(
    rule: Rule, role: Role, bearer: AgencyOrClass, agency: AgencyOrClass, on: date, roster: Roster
) -> Iterator[Responsibility]:
    """What an agency carries in one role for whom the rule names: itself, a class of its, or one that it succeeds."""
    if type(bearer) is Agency and roster.successions:
        followed = roster.successors(bearer, on, rule=rule.key)
        if any(heir.key == agency.key for heir in followed.agencies):
            yield Responsibility(rule, role, bearer, followed.successions)
    elif includes(bearer, agency):
        formed = roster.successions_of(agency) if type(bearer) is not Agency and type(agency) is Agency else ()
        yield Responsibility(rule, role, bearer, tuple(succession for succession in formed if succession.day <= on))


def concern_each_other(about: AgencyOrClass | None, other: AgencyOrClass | None) -> bool:
    """Whether one of two is the other, or a class that it belongs to; all are concerned where nobody is asked about."""
    if about is None:
        return True
    return other is not None and (includes(about, other) or includes(other, about))


def includes(named: AgencyOrClass | None, agency: AgencyOrClass) -> bool:
    """Whether an agency or class is the agency or a class it belongs to."""
    return named is not None and (named.key == agency.key or named.key in getattr(agency, "classes", ()))
