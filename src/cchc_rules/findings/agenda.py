"""The agenda: what falls due, what is overdue and what has no day, by agency."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Final, TypeAlias, TypeGuard

from attrs import field, frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass, require_agency
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, all_documented
from cchc_rules.dates.due import AddsWorkdays, By, Due, Within
from cchc_rules.dates.period import ONE_DAY, Period, require_day
from cchc_rules.dates.recurring import Recurring
from cchc_rules.errors import BadValue
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.finding import Finding, JudgedRule
from cchc_rules.findings.observation import Delivery, Observation
from cchc_rules.findings.reasons import Status
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.law.recurrence import ReportingCycle, Turn, due_turns, reporting_cycle_of
from cchc_rules.law.responsibility import includes, responsibilities_under
from cchc_rules.law.rule import Activity, Outcome, OwedBy, Role, Target
from cchc_rules.law.versions import Version
from cchc_rules.message import message
from cchc_rules.text import Bilingual, LabelledEnum

__all__ = ["AgendaItem", "Urgency", "agenda"]

_FAR = date(9997, 1, 1)  # beyond it nobody plans, and windows would run out of the calendar
_OPEN, _UNKNOWN = Status.OPEN, Status.UNKNOWN
_rule_of = attrgetter("rule")
_Bearing: TypeAlias = tuple[Role, Finding, AgencyOrClass | None, tuple[Succession, ...]]
_ROLES_OF_BEARERS: Final = frozenset({Role.LEAD, Role.ANSWER})


class Urgency(LabelledEnum):
    """How what is still to be done stands on a day (mức độ khẩn)."""

    OVERDUE = "overdue", "Đã qua hạn", "Overdue"
    DUE = "due", "Sắp đến hạn", "Due"
    UNDATED = "undated", "Không ấn định ngày", "Undated"


@frozen
class AgendaItem:
    """An activity that is not delivered, or a target or an outcome that is not settled (việc cần làm).

    Args:
        rule: The activity, the target or the outcome.
        agency: For whom it waits: the lead or whoever answers, by itself or as a class. None where the plan leaves that
            open, or where that has ended, or handed the rule on, and who took over is not known.
        urgency: Overdue, due within the days asked for, or without a day.
        last_day: The last permitted day; None where there is none.
        days_left: Calendar days from the day of looking to the last day; negative where overdue, None without a day.
        role: In what capacity it concerns the agency asked about, and where none is, the one for which it waits.
        turn: Which turn of a recurrent activity it is; None where the activity is due once, or without a day.
        successions: By which successions the agency answers for whom the plan names, or nobody is known to.
        reporting_cycle: The reporting cycle that states the day of the turn; None where the plan does, or nobody.
    """

    rule: JudgedRule
    agency: AgencyOrClass | None
    urgency: Urgency
    last_day: date | None
    days_left: int | None
    role: Role
    turn: Turn | None = field(default=None, metadata={"came_later": True})
    successions: tuple[Succession, ...] = ()
    reporting_cycle: ReportingCycle | None = field(default=None, metadata={"came_later": True})

    @property
    def certain(self) -> bool:
        """Whether every succession that it rests on was read in a document."""
        return all_documented(self.successions)

    @property
    def awaited_event(self) -> Bilingual | None:
        """The event from which its days are counted, in the words of the plan, while that has no day; else None."""
        due = self.rule.due if isinstance(self.rule, Activity) else None
        return due.event_name if isinstance(due, Within) and self.last_day is None else None


def agenda(
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
) -> tuple[AgendaItem, ...]:
    """What falls due, is overdue, or has no day, for each agency that leads it or must answer for it.

    A target or an outcome is due on the last day of its period, and off the agenda once it is settled; a body's own
    figure, where a whole answers, settles nothing. A recurrent activity stands on it once, without a day, unless the
    plan or a reporting cycle states the days: then each turn that is due or overdue stands on it. Its turns run from
    plan's day of effect to the end of its period, and each delivery answers the earliest turn that still waits. An
    activity whose due is counted from an event has a day once the event has one, moved past days off where `calendar`
    is given; what was delivered is off the agenda, in time or not.

    Args:
        plan: The plan.
        observations: What is known; a delivered activity is off the agenda.
        as_of: The day of looking.
        days_ahead: How many calendar days to look ahead, 0 or more.
        agency: Only what concerns this agency, by itself or as a member of a class: what waits for it, and what it
            supports or is counted in while that waits for others; of a class, what concerns it or any of its members;
            None for everybody.
        reporting_cycle: A reporting cycle, such as `BNV_581`, for recurrent activities to which the plan gives no day
            and which are delivered to its addressee.
        roster: Who exists on which day, and who answers for whom: `plan.roster.with_successions(...)`. None for the
            agencies as the plan names them.
        event_days: By the keys of activities, the days of the events from which their dues are counted; the plan's own
            id before the colon may be left out.
        calendar: What counts working days, such as `workdays.VIETNAM`, for dues counted from an event.

    Returns:
        Overdue items first, then those due, then the undated; each in the order of their last days. `role` tells what
        waits for the agency from what it supports or is counted in. Of a draft whose day of effect is not known, what
        recurs is undated.

    Raises:
        NotADay: Where `as_of` is not a date.
        BadValue: For a name instead of a plan, an agency or a reporting cycle; where `days_ahead` is not a whole number
            of days, `event_days` names an activity whose due waits for no event, or working days are to be counted and
            nothing is given that counts them.
        UnknownRule: Where `event_days` names no rule of the plan.
        AgencyAbsent: Where the roster is given and the agency does not exist on that day.

    >>> from cchc_rules.plans import hue_2025
    >>> {item.rule.key for item in agenda(hue_2025.PLAN, as_of=date(2025, 1, 1), days_ahead=3) if item.last_day}
    {'hue-2025:III.8.1/2'}
    """
    require_plan(plan, "agenda")
    if agency is not None:
        require_agency(agency, "agenda")
    if reporting_cycle is not None and type(reporting_cycle) is not ReportingCycle:
        raise BadValue(reporting_cycle, "a ReportingCycle", "BNV_581 is one.", "reporting_cycle")
    if event_days is not None and not isinstance(event_days, Mapping):
        raise BadValue(event_days, "days by the keys of activities", '{"III.8.1/2": date(2025, 6, 2)}', "event_days")
    require_day(as_of, "as_of")
    ahead = (date.max - as_of).days
    if type(days_ahead) is not int or not 0 <= days_ahead <= ahead:
        raise BadValue(days_ahead, message("a whole number of days from 0 to {most}", most=ahead), where="days_ahead")
    horizon = as_of + timedelta(days=days_ahead)
    takes_effect = plan.decision.effective_on is not None  # else nobody knows which turn is the first
    asked = _agencies_asked(agency, plan, as_of, roster)
    resolved = _resolve_within_dues(plan, event_days, calendar, as_of) if event_days else {}
    dated: list[AgendaItem] = []
    undated: list[AgendaItem] = []
    for rule, findings in groupby(assess(plan, observations, as_of=as_of, roster=roster), key=_rule_of):
        if type(rule) is Activity:
            last, relative = resolved.get(rule.key, rule.due).last_day, _waits_for_an_event(rule.due)
            serving = reporting_cycle is not None and reporting_cycle.sets_days_for(rule)
            cycle = reporting_cycle if serving else None
            due = rule.due if takes_effect and _recurs_on_stated_days(rule.due, cycle) else None
        else:
            last, relative, cycle, due = rule.period.last_day, False, None, None
        if last is not None and last > horizon:
            continue
        days_left = None if last is None else (last - as_of).days
        urgency = _urgency(last, as_of)
        items = undated if last is None else dated
        listed: set[tuple[str | None, Role, tuple[Succession, ...]]] = set()
        for role, finding, bearer, successions in _bearers_today(plan, rule, findings, asked, as_of, roster):
            if (finding.status is not _OPEN and finding.status is not _UNKNOWN) or (
                relative and _answering_days(finding)
            ):
                continue
            if due is None:
                # Once, though parts of its measure are open, too, or nine left it to nobody knows whom.
                waiting = bearer and bearer.key, role, successions
                if waiting not in listed:
                    listed.add(waiting)
                    items.append(AgendaItem(rule, bearer, urgency, last, days_left, role, None, successions))
                continue
            for turn in _waiting_turns(plan, due, finding, as_of, horizon, cycle):
                day = turn.last_day
                left = None if day is None else (day - as_of).days
                laid = reporting_cycle_of(turn, due, cycle)
                (undated if day is None else dated).append(
                    AgendaItem(rule, bearer, _urgency(day, as_of), day, left, role, turn, successions, laid)
                )
    dated.sort(key=attrgetter("last_day"))
    return (*dated, *undated)


def _resolve_within_dues(
    plan: Plan, event_days: Mapping[str, date], calendar: AddsWorkdays | None, as_of: date
) -> dict[str, By]:
    """What dues that are counted from events come to once those have days, by the keys of the activities."""
    judged = {rule.key: rule for rule in plan.applicable_rules(as_of)}
    found: dict[str, By] = {}
    for given, day in event_days.items():
        rule = judged.get(plan.rule(given).key)
        if type(rule) is not Activity or not _waits_for_an_event(rule.due):
            expected = "the key of an activity whose due is counted from an event without a day"
            raise BadValue(given, expected, where="event_days")
        found[rule.key] = rule.due.resolve(day, calendar)
    return found


def _waits_for_an_event(due: Due) -> TypeGuard[Within]:
    """Whether a due is counted from an event of which the plan does not know the day."""
    return type(due) is Within and due.last_day is None


def _agencies_asked(
    agency: AgencyOrClass | None, plan: Plan, as_of: date, roster: Roster | None
) -> tuple[AgencyOrClass, ...]:
    """The agency that is asked about, or the class and its members; empty for everybody."""
    if agency is None:
        return ()
    asked = agency if roster is None else roster.require_existing(agency, as_of)
    return (asked,) if isinstance(asked, Agency) else (asked, *(roster or plan.roster).members(asked))


def _bearers_today(
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


def _answering_days(finding: Finding) -> list[date]:
    """The days of the deliveries that answer for whom a finding is about; none for a class that does not owe as one."""
    owed_by = getattr(finding.rule, "owed_by", None)
    if owed_by is not OwedBy.ONE and isinstance(finding.agency, AgencyClass):
        return []
    return sorted(each.day for each in finding.evidence if type(each) is Delivery)


def _recurs_on_stated_days(due: Due, reporting_cycle: ReportingCycle | None) -> TypeGuard[Recurring]:
    """Whether a due comes round again and again on days that the plan, or a reporting cycle, states."""
    if type(due) is not Recurring:
        return False
    return due.states_days or (reporting_cycle is not None and not reporting_cycle.serves.isdisjoint(due.cycles))


def _urgency(last: date | None, as_of: date) -> Urgency:
    if last is None:
        return Urgency.UNDATED
    return Urgency.OVERDUE if last < as_of else Urgency.DUE


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


def _waiting_turns(
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
    for each in _answering_days(finding):
        if answered < len(turns) and (answered == 0 or each > turns[answered - 1].falls_on):
            answered += 1
    return tuple(turns[answered:])
