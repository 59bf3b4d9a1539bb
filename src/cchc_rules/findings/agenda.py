"""The agenda: what falls due, what is overdue and what has no day, by agency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import TypeGuard

from attrs import field, frozen

from cchc_rules.agencies.agency import Agency, AgencyOrClass, require_agency
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, all_documented
from cchc_rules.card import Card, Shown, facts_in
from cchc_rules.dates.due import AddsWorkdays, By, Due, Within
from cchc_rules.dates.period import require_day, write_day
from cchc_rules.dates.recurring import Recurring
from cchc_rules.errors import BadValue
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.finding import JudgedRule
from cchc_rules.findings.judging.waiting import answering_days, bearers_today, waiting_turns
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.reasons import Status
from cchc_rules.flat_table import Column, ColumnType, FlatTable, worded_columns
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.law.recurrence import ReportingCycle, Turn, reporting_cycle_of
from cchc_rules.law.rule import Activity, Role
from cchc_rules.message import message
from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = ["Agenda", "AgendaItem", "Urgency", "agenda"]

_OPEN, _UNKNOWN = Status.OPEN, Status.UNKNOWN
_rule_of = attrgetter("rule")


class Urgency(LabelledEnum):
    """How what is still to be done stands on a day (mức độ khẩn)."""

    OVERDUE = "overdue", "Đã qua hạn", "Overdue"
    DUE = "due", "Sắp đến hạn", "Due"
    UNDATED = "undated", "Không ấn định ngày", "Undated"


@frozen
class AgendaItem(Shown):
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
    def rests_on(self) -> tuple[Succession | ReportingCycle, ...]:
        """The successions and the reporting cycle without which it would not stand there so."""
        return (*self.successions, *filter(None, [self.reporting_cycle]))

    @property
    def awaited_event(self) -> Bilingual | None:
        """The event from which its days are counted, in the words of the plan, while that has no day; else None."""
        due = self.rule.due if isinstance(self.rule, Activity) else None
        return due.event_name if isinstance(due, Within) and self.last_day is None else None

    def card(self, language: Language = "en") -> Card:
        """What waits for whom, until when, and what that rests on, on one screen.

        Args:
            language: "vi" or "en".
        """
        facts = facts_in(
            language,
            (Bilingual("quy định", "rule"), self.rule.key),
            (Bilingual("cơ quan", "agency"), "" if self.agency is None else self.agency.name),
            (Bilingual("vai trò", "role"), self.role.label),
            (Bilingual("hạn cuối", "last day"), "" if self.last_day is None else write_day(self.last_day, language)),
            (Bilingual("số ngày còn lại", "days left"), "" if self.days_left is None else str(self.days_left)),
            (Bilingual("tính từ", "counted from"), self.awaited_event or ""),
            *((Bilingual("căn cứ", "rests on"), each.sentence(language)) for each in self.rests_on),
        )
        return Card(f"{self.urgency.label.in_(language)}: {self.rule.title.in_(language)}", facts, language=language)


@frozen(repr=False)
class Agenda(FlatTable, Shown):
    """What falls due, is overdue, or has no day, on a day (lịch công việc).

    Args:
        plan: The plan.
        as_of: The day of looking.
        days_ahead: How many calendar days were looked ahead.
        items: What waits: overdue items first, then those due, then the undated; each in the order of their last days.
    """

    plan: Plan
    as_of: date
    days_ahead: int
    items: tuple[AgendaItem, ...]

    def __iter__(self) -> Iterator[AgendaItem]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        counts = ", ".join(f"{count} {urgency.value}" for urgency, count in self._counts())
        return f"<Agenda {self.plan.id} on {self.as_of}, {self.days_ahead} days ahead: {counts or 'none'}>"

    def _counts(self) -> list[tuple[Urgency, int]]:
        """How many items there are of each urgency that occurs."""
        counts = Counter(item.urgency for item in self.items)
        return [(urgency, counts[urgency]) for urgency in Urgency if urgency in counts]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its flat form; their names and types are a contract and stay as they are."""
        return tuple(_agenda_columns(self.plan, self.as_of))

    def _items(self) -> Iterable[AgendaItem]:
        return self.items

    def card(self, language: Language = "en") -> Card:
        """How much is overdue, due and undated, and what comes first, on one screen.

        Args:
            language: "vi" or "en".
        """
        counts = (f"{urgency.label.in_(language)} {count}" for urgency, count in self._counts())
        facts = facts_in(
            language,
            (Bilingual("ngày xem xét", "day of looking"), write_day(self.as_of, language)),
            (Bilingual("số ngày tới", "days ahead"), str(self.days_ahead)),
            (Bilingual("việc cần làm", "items"), f"{len(self)}: {', '.join(counts)}" if self.items else "0"),
        )
        rows = (
            (
                item.urgency.label.in_(language),
                "–" if item.last_day is None else write_day(item.last_day, language),
                item.rule.key.partition(":")[2],
                "–" if item.agency is None else item.agency.name.in_(language),
                item.rule.title.in_(language),
            )
            for item in self.items
        )
        return Card(f"{self.plan.id}, {self.plan.decision.label.in_(language)}", facts, tuple(rows), language)


def _agenda_columns(plan: Plan, as_of: date) -> Iterator[Column]:
    from cchc_rules.law.rule_columns import agency_columns, rule_columns  # noqa: PLC0415  most agendas are no table

    text, whole, _, truth, day = ColumnType
    yield from rule_columns(plan, attrgetter("rule"))
    yield from agency_columns("agency", Bilingual("cơ quan phải làm", "for whom it waits"), attrgetter("agency"))
    yield Column("as_of", day, Bilingual("ngày xem xét", "the day of looking"), lambda _: as_of)
    yield Column(
        "urgency",
        text,
        Bilingual("mức độ khẩn, theo mã", "how it stands, by its code"),
        lambda item: item.urgency.value,
    )
    yield Column("last_day", day, Bilingual("hạn cuối", "the last permitted day"), attrgetter("last_day"))
    yield Column(
        "days_left",
        whole,
        Bilingual("số ngày còn lại, âm nếu đã quá hạn", "calendar days to the last day, negative where overdue"),
        attrgetter("days_left"),
    )
    yield Column(
        "role", text, Bilingual("vai trò, theo mã", "in what capacity, by its code"), lambda item: item.role.value
    )
    yield Column(
        "turn_first_day",
        day,
        Bilingual("ngày đầu của kỳ báo cáo", "the first day that a turn reports on"),
        lambda item: None if item.turn is None else item.turn.period.start,
    )
    yield Column(
        "turn_last_day",
        day,
        Bilingual("ngày cuối của kỳ báo cáo", "the last day that a turn reports on"),
        lambda item: None if item.turn is None else item.turn.period.last_day,
    )
    yield from worded_columns(
        "reporting_cycle",
        Bilingual("chế độ báo cáo ấn định ngày", "the reporting cycle that states the day"),
        lambda item: None if item.reporting_cycle is None else item.reporting_cycle.name,
    )
    yield from worded_columns(
        "awaited_event",
        Bilingual(
            "sự kiện chưa có ngày mà thời hạn tính từ đó", "the event without a day that its days are counted from"
        ),
        attrgetter("awaited_event"),
    )
    yield Column(
        "certain",
        truth,
        Bilingual(
            "mọi việc kế thừa làm căn cứ đều đã đọc trong văn bản",
            "whether every succession that it rests on was read in a document",
        ),
        attrgetter("certain"),
    )


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
) -> Agenda:
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
        What waits, overdue items first, then those due, then the undated. Of each, `role` tells what
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
        for role, finding, bearer, successions in bearers_today(plan, rule, findings, asked, as_of, roster):
            if (finding.status is not _OPEN and finding.status is not _UNKNOWN) or (
                relative and answering_days(finding)
            ):
                continue
            if due is None:
                # Once, though parts of its measure are open, too, or nine left it to nobody knows whom.
                waiting = bearer and bearer.key, role, successions
                if waiting not in listed:
                    listed.add(waiting)
                    items.append(AgendaItem(rule, bearer, urgency, last, days_left, role, None, successions))
                continue
            for turn in waiting_turns(plan, due, finding, as_of, horizon, cycle):
                day = turn.last_day
                left = None if day is None else (day - as_of).days
                laid = reporting_cycle_of(turn, due, cycle)
                (undated if day is None else dated).append(
                    AgendaItem(rule, bearer, _urgency(day, as_of), day, left, role, turn, successions, laid)
                )
    dated.sort(key=attrgetter("last_day"))
    return Agenda(plan, as_of, days_ahead, (*dated, *undated))


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


def _recurs_on_stated_days(due: Due, reporting_cycle: ReportingCycle | None) -> TypeGuard[Recurring]:
    """Whether a due comes round again and again on days that the plan, or a reporting cycle, states."""
    if type(due) is not Recurring:
        return False
    return due.states_days or (reporting_cycle is not None and not reporting_cycle.serves.isdisjoint(due.cycles))


def _urgency(last: date | None, as_of: date) -> Urgency:
    if last is None:
        return Urgency.UNDATED
    return Urgency.OVERDUE if last < as_of else Urgency.DUE
