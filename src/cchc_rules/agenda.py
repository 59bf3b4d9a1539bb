"""The agenda: what falls due, what is overdue and what has no day, by agency; and who is responsible for what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import frozen

from cchc_rules.assess import assess
from cchc_rules.errors import AgencyNotInExistence, WrongKind
from cchc_rules.finding import Status
from cchc_rules.model import Activity, Duty, Role, Rule
from cchc_rules.observation import Observation
from cchc_rules.plan import Plan
from cchc_rules.roster import Agency, Party
from cchc_rules.text import Code
from cchc_rules.when import calendar_day

__all__ = ["AgendaItem", "Responsibility", "Urgency", "agenda", "responsible"]


class Urgency(Code):
    """How an activity stands on a day (mức độ khẩn)."""

    OVERDUE = "overdue", "Quá hạn", "Overdue"
    DUE = "due", "Đến hạn", "Due"
    UNDATED = "undated", "Không ấn định ngày", "Undated"


@frozen
class AgendaItem:
    """An activity that an agency still has to carry out (việc cần làm).

    Args:
        activity: The activity.
        agency: The lead, or the class of leads, that it waits for.
        urgency: Overdue, due within the days asked for, or without a day.
        last_day: The last permitted day; None where there is none.
        days_left: Calendar days from the day of looking to the last day; negative where overdue, None without a day.
    """

    activity: Activity
    agency: Party | None
    urgency: Urgency
    last_day: date | None
    days_left: int | None


@frozen
class Responsibility:
    """What an agency has to do with a rule (trách nhiệm).

    Args:
        rule: The activity or duty.
        role: In what capacity.
        through: The agency itself, or the class through which it is named; None where the duty is everyone's.
    """

    rule: Rule
    role: Role
    through: Party | None


def agenda(
    plan: Plan, seen: Iterable[Observation] = (), *, on: date, within: int, agency: Party | None = None
) -> tuple[AgendaItem, ...]:
    """What falls due, is overdue, or has no day, for each agency that leads it.

    Targets and outcomes are not on it: they run to the end of the plan's period and are assessed.

    Args:
        plan: The plan.
        seen: What is known; a delivered activity is off the agenda.
        on: The day of looking.
        within: How many calendar days to look ahead, 0 or more.
        agency: Only what waits for this agency, by itself or as a member of a class; None for everybody.

    Returns:
        Overdue items first, then those due, then the undated; each in the order of their last days.

    Raises:
        NotADay: Where `on` is not a date.
        WrongKind: Where `within` is not a whole number of days.

    >>> from cchc_rules.plans import hue_2025
    >>> {item.activity.key for item in agenda(hue_2025.PLAN, on=date(2025, 1, 1), within=3) if item.last_day}
    {'hue-2025:III.8.1/2'}
    """
    calendar_day(on, "on")
    ahead = (date.max - on).days
    if type(within) is not int or not 0 <= within <= ahead:
        raise WrongKind(within, f"a whole number of days from 0 to {ahead}", where="within")
    horizon = on + timedelta(days=within)
    items: list[AgendaItem] = []
    findings = assess(plan, seen, on=on)
    own = {finding.rule.key for finding in findings if agency is not None and finding.agency == agency}
    for finding in findings:
        rule, named = finding.rule, finding.agency
        if type(rule) is not Activity or finding.status not in (Status.OPEN, Status.UNKNOWN):
            continue
        if agency != named and rule.key in own:  # what its class still waits for, it has answered by itself
            continue
        last = rule.due.last_day
        if (agency is None or _names(named, agency)) and (last is None or last <= horizon):
            urgency = Urgency.UNDATED if last is None else Urgency.OVERDUE if last < on else Urgency.DUE
            items.append(AgendaItem(rule, named, urgency, last, None if last is None else (last - on).days))
    order = tuple(Urgency)
    return tuple(sorted(items, key=lambda item: (order.index(item.urgency), item.last_day or on)))


def responsible(plan: Plan, agency: Party, *, on: date) -> tuple[Responsibility, ...]:
    """What an agency leads, supports or carries as a duty under a plan.

    Args:
        plan: The plan.
        agency: An agency of its roster, or a class of agencies.
        on: The day asked about.

    Returns:
        In the order of the plan; a rule that names the agency in two roles stands twice. Duties of everyone in an area
        are included, with `through` None.

    Raises:
        AgencyNotInExistence: Where the agency does not exist on that day.

    >>> from cchc_rules.plans import hue_2025
    >>> found = responsible(hue_2025.PLAN, hue_2025.SO_TU_PHAP, on=date(2025, 6, 1))
    >>> sum(each.role is Role.LEAD and isinstance(each.rule, Activity) for each in found)
    19
    """
    calendar_day(on, "on")
    if isinstance(agency, Agency) and not agency.exists_on(on):
        raise AgencyNotInExistence(f"{agency.key} on {on}", f"a day from {agency.since} to before {agency.until}")
    found: list[Responsibility] = []
    for rule in plan.rules:
        if type(rule) is Activity:
            for role, named in ((Role.LEAD, rule.lead), (Role.SUPPORT, rule.support)):
                found.extend(Responsibility(rule, role, party) for party in named if _names(party, agency))
        elif type(rule) is Duty:
            found.extend(Responsibility(rule, rule.role, party) for party in rule.agencies if _names(party, agency))
            if not rule.agencies:
                found.append(Responsibility(rule, rule.role, None))
    return tuple(found)


def _names(party: Party | None, agency: Party) -> bool:
    """Whether a party is the agency or a class it belongs to."""
    return party is not None and (party.key == agency.key or party.key in getattr(agency, "classes", ()))
