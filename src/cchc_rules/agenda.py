"""The agenda: what falls due, what is overdue and what has no day, by agency; and who is responsible for what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias, TypeGuard

from attrs import frozen

from cchc_rules.assess import assess
from cchc_rules.errors import WrongKind
from cchc_rules.finding import Finding, Status
from cchc_rules.model import Activity, Duty, Outcome, Role, Rule, Target
from cchc_rules.observation import Delivery, Observation
from cchc_rules.plan import Plan
from cchc_rules.recurrence import ReportingCycle, Turn, due_turns
from cchc_rules.relative import WorkdaysAfter
from cchc_rules.roster import Agency, Party, Roster
from cchc_rules.succession import Succession, all_documented
from cchc_rules.text import Code
from cchc_rules.when import By, Due, Period, Recurring, Within, calendar_day

__all__ = ["AgendaItem", "Responsibility", "Urgency", "agenda", "responsible"]


_FAR = date(9997, 1, 1)  # beyond it nobody plans, and windows would run out of the calendar
_OPEN, _UNKNOWN = Status.OPEN, Status.UNKNOWN
_RULE = attrgetter("rule")


_Bearing: TypeAlias = tuple[Finding, Party | None, tuple[Succession, ...]]


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
        turn: Which turn of a recurrent activity it is; None where the activity is due once, or without a day.
        events: By which events the agency answers for a lead that the plan names.
    """

    activity: Activity
    agency: Party | None
    urgency: Urgency
    last_day: date | None
    days_left: int | None
    turn: Turn | None = None
    events: tuple[Succession, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether every event that it rests on was read in a document."""
        return all_documented(self.events)

    @property
    def waits_for(self) -> str | None:
        """The words of the event from which its days are counted, while that has no day; else None."""
        due = self.activity.due
        return due.event if isinstance(due, Within) and self.last_day is None else None


@frozen
class Responsibility:
    """What an agency has to do with a rule (trách nhiệm).

    Args:
        rule: The activity or duty.
        role: In what capacity.
        through: The agency that the plan names, or the class through which it is named; None where the duty is
            everyone's.
        events: By which events the duty came to the agency, or the agency into a class.
    """

    rule: Rule
    role: Role
    through: Party | None
    events: tuple[Succession, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether every event that it rests on was read in a document."""
        return all_documented(self.events)


def agenda(
    plan: Plan,
    seen: Iterable[Observation] = (),
    *,
    on: date,
    within: int,
    agency: Party | None = None,
    cycle: ReportingCycle | None = None,
    roster: Roster | None = None,
    happened: Mapping[str, date] | None = None,
    workdays: WorkdaysAfter | None = None,
) -> tuple[AgendaItem, ...]:
    """What falls due, is overdue, or has no day, for each agency that leads it.

    Targets and outcomes are not on it: they run to the end of the plan's period and are assessed. A recurrent activity
    stands on it once, without a day, unless the plan or a reporting cycle states the days: then each turn that is due
    or overdue stands on it. Its turns run from the plan's day of effect to the end of its period, and each delivery
    answers the earliest turn that still waits. An activity whose due is counted from an event has a day once the event
    has one, moved past days off where `workdays` is given; what was delivered is off the agenda, in time or not.

    Args:
        plan: The plan.
        seen: What is known; a delivered activity is off the agenda.
        on: The day of looking.
        within: How many calendar days to look ahead, 0 or more.
        agency: Only what waits for this agency, by itself or as a member of a class; None for everybody.
        cycle: A reporting cycle, such as `BNV_581`, for recurrent activities to which the plan gives no day.
        roster: Who exists on which day, and who answers for whom: `plan.roster.with_events(...)`. None for the agencies
            as the plan names them.
        happened: By the keys of activities, the days of the events from which their dues are counted; the plan's own id
            before the colon may be left out.
        workdays: What counts working days, such as the `add` of a calendar of them, for dues counted from an event.

    Returns:
        Overdue items first, then those due, then the undated; each in the order of their last days.

    Raises:
        NotADay: Where `on` is not a date.
        WrongKind: Where `within` is not a whole number of days, `happened` names an activity whose due is counted from
            no event, or working days are to be counted and nothing is given that counts them.
        UnknownRule: Where `happened` names no rule of the plan.
        AgencyNotInExistence: Where the roster is given and the agency does not exist on that day.

    >>> from cchc_rules.plans import hue_2025
    >>> {item.activity.key for item in agenda(hue_2025.PLAN, on=date(2025, 1, 1), within=3) if item.last_day}
    {'hue-2025:III.8.1/2'}
    """
    calendar_day(on, "on")
    ahead = (date.max - on).days
    if type(within) is not int or not 0 <= within <= ahead:
        raise WrongKind(within, f"a whole number of days from 0 to {ahead}", where="within")
    horizon = on + timedelta(days=within)
    asked = agency if agency is None or roster is None else roster.present(agency, on)
    resolved = _resolved(plan, happened, workdays, on) if happened else {}
    dated: list[AgendaItem] = []
    undated: list[AgendaItem] = []
    for rule, findings in groupby(assess(plan, seen, on=on, roster=roster), key=_RULE):
        if type(rule) is not Activity:
            continue
        stated = resolved.get(rule.key, rule.due)
        last = stated.last_day
        if last is not None and last > horizon:
            continue
        relative = type(rule.due) is Within
        days_left = None if last is None else (last - on).days
        urgency = _urgency(last, on)
        due = rule.due if _has_days(rule.due, cycle) else None
        items = undated if last is None else dated
        for finding, who, events in _today(findings, asked, on, roster):
            if (finding.status is not _OPEN and finding.status is not _UNKNOWN) or (relative and finding.evidence):
                continue
            if due is None:
                items.append(AgendaItem(rule, who, urgency, last, days_left, None, events))
                continue
            for turn in _waiting_turns(plan, due, finding, horizon, cycle):
                day = turn.last_day
                left = None if day is None else (day - on).days
                (undated if day is None else dated).append(
                    AgendaItem(rule, who, _urgency(day, on), day, left, turn, events)
                )
    dated.sort(key=attrgetter("last_day"))
    return (*dated, *undated)


def _resolved(plan: Plan, happened: Mapping[str, date], workdays: WorkdaysAfter | None, on: date) -> dict[str, By]:
    """What relative dues come to once their events have days, by the keys of the activities."""
    judged = {rule.key: rule for rule in plan.applicable(on)}
    found: dict[str, By] = {}
    for given, day in happened.items():
        rule = judged.get(plan.rule(given).key)
        if type(rule) is not Activity or type(rule.due) is not Within:
            raise WrongKind(given, "the key of an activity whose due is counted from an event", where="happened")
        found[rule.key] = rule.due.resolved(day, workdays)
    return found


def _today(findings: Iterable[Finding], asked: Party | None, on: date, roster: Roster | None) -> Iterable[_Bearing]:
    """The findings with whoever bears them today; for one agency, through a class only where it has not answered."""
    if roster is None:
        bearing = [(finding, finding.agency, finding.events) for finding in findings]
    else:
        bearing = [(finding, *bearer) for finding in findings for bearer in _bearers(finding, on, roster)]
    if asked is None:
        return bearing
    own = [each for each in bearing if each[1] is not None and each[1].key == asked.key]
    return own or [each for each in bearing if _names(each[1], asked)]


def _has_days(due: Due, cycle: ReportingCycle | None) -> TypeGuard[Recurring]:
    """Whether a due comes round again and again on days that the plan, or a reporting cycle, states."""
    if type(due) is not Recurring:
        return False
    return due.on is not None or (cycle is not None and not cycle.serves.isdisjoint(due.cycles))


def _urgency(last: date | None, on: date) -> Urgency:
    if last is None:
        return Urgency.UNDATED
    return Urgency.OVERDUE if last < on else Urgency.DUE


def responsible(plan: Plan, agency: Party, *, on: date, roster: Roster | None = None) -> tuple[Responsibility, ...]:
    """What an agency leads, supports or carries as a duty under a plan.

    Args:
        plan: The plan.
        agency: An agency of its roster, or a class of agencies.
        on: The day asked about.
        roster: Who answers for whom: `plan.roster.with_events(...)`. Duties of agencies that were renamed, merged or
            divided then follow to it, with the events. None for the agencies as the plan names them.

    Returns:
        In the order of the plan; a rule that names the agency in two roles stands twice. Duties of everyone in an area
        are included, with `through` None.

    Raises:
        AgencyNotInExistence: Where the agency does not exist on that day; the message names who answers instead.

    >>> from cchc_rules.plans import hue_2025
    >>> found = responsible(hue_2025.PLAN, hue_2025.SO_TU_PHAP, on=date(2025, 6, 1))
    >>> sum(each.role is Role.LEAD and isinstance(each.rule, Activity) for each in found)
    19
    """
    calendar_day(on, "on")
    who = plan.roster if roster is None else roster
    asked = who.present(agency, on)
    found: list[Responsibility] = []
    for rule in plan.as_of(on).rules:
        if type(rule) is Activity:
            for role, named in ((Role.LEAD, rule.lead), (Role.SUPPORT, rule.support)):
                found.extend(_carried(rule, role, named, asked, on, who))
        elif type(rule) is Duty:
            found.extend(_carried(rule, rule.role, rule.agencies, asked, on, who))
            if not rule.agencies:
                found.append(Responsibility(rule, rule.role, None))
    return tuple(found)


def _carried(
    rule: Rule, role: Role, named: Iterable[Party], asked: Party, on: date, roster: Roster
) -> Iterator[Responsibility]:
    """In one role, what an agency carries by itself, as a member of a class, and for those for whom it answers."""
    for party in named:
        if type(party) is Agency and roster.events:
            followed = roster.successor(party, on, rule=rule.key)
            if any(heir.key == asked.key for heir in followed.answers):
                yield Responsibility(rule, role, party, followed.events)
        elif _names(party, asked):
            formed = roster.history(asked) if type(party) is not Agency and type(asked) is Agency else ()
            yield Responsibility(rule, role, party, tuple(event for event in formed if event.day <= on))


def _bearers(finding: Finding, on: date, roster: Roster) -> tuple[tuple[Party | None, tuple[Succession, ...]], ...]:
    """Who has to deliver today what a finding says was due: whoever answers for the agency, if anybody does."""
    agency = finding.agency
    if type(agency) is Agency:
        followed = roster.successor(agency, on, rule=finding.rule.key)
        events = tuple(dict.fromkeys((*finding.events, *followed.events)))
        return tuple((heir, events) for heir in followed.answers)
    ended = agency is not None and roster.absence(agency, on) is not None
    return () if ended else ((agency, finding.events),)


def _waiting_turns(
    plan: Plan, due: Recurring, finding: Finding, horizon: date, cycle: ReportingCycle | None
) -> tuple[Turn, ...]:
    """The turns up to a day that were not answered: each delivery answers the earliest turn that had come round."""
    ends = max((rule.period.end for rule in plan.rules if isinstance(rule, Target | Outcome)), default=_FAR)
    first = max(plan.decision.effective_on, getattr(finding.agency, "since", None) or date.min)
    last = min(horizon, ends)
    if first > last:
        return ()
    known = due_turns(due, Period(first, last + timedelta(days=1)), cycle=cycle)
    turns = [turn for turn in known if turn.window.last_day < ends]
    answered = 0
    for each in sorted(each.day for each in finding.evidence if type(each) is Delivery):
        if answered < len(turns) and (answered == 0 or each > turns[answered - 1].falls_on):
            answered += 1
    return tuple(turns[answered:])


def _names(party: Party | None, agency: Party) -> bool:
    """Whether a party is the agency or a class it belongs to."""
    return party is not None and (party.key == agency.key or party.key in getattr(agency, "classes", ()))
