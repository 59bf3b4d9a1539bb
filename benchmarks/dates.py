"""Time, amendments and agencies against hand-written floors; `make bench` prints it with the rest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from time import perf_counter

from attrs import evolve, frozen
from dateutil.rrule import DAILY, rrule

from benchmarks.made_up import activities_of, agencies, plan_of
from benchmarks.timing import ratio, row
from cchc_rules import Delivery, agenda
from cchc_rules.agencies.agency import Agency
from cchc_rules.dates.phrases import read_due
from cchc_rules.dates.workdays import VIETNAM, WorkCalendar
from cchc_rules.findings.agenda import Urgency
from cchc_rules.findings.observation import Observation
from cchc_rules.law.amendment import Amendment, Revision
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Decision
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity
from cchc_rules.text import Bilingual

__all__ = ["main"]

PHRASES = (
    "trước ngày 31/01/2025",
    "Năm 2025",
    "tháng 12/2025",
    "Quý II, III",
    "trước ngày 20 của tháng cuối quý",
    "hàng quý, 6 tháng, năm hoặc đột xuất",
    "giai đoạn 2026 - 2030",
)


def main() -> None:
    """Measure everything about time that has a limit."""
    working_days(VIETNAM)
    phrases()
    agendas()
    versions()


def working_days(calendar: WorkCalendar) -> None:
    """`add` and `count` against the same look-ups inlined, which refuse days outside, and against a walk with rrule."""
    first, last = date(2024, 1, 1), date(2026, 12, 31)
    origin, end = first.toordinal(), last.toordinal() + 1
    before, workdays = [0], list[date]()
    for day in map(date.fromordinal, range(origin, end)):
        workdays += [day] * calendar.is_workday(day)
        before.append(len(workdays))
    size, known = end - origin, len(workdays)
    starts = [first + timedelta(days=turn) for turn in range(30, 1030)] * 20
    few = starts[:100]

    def added() -> None:
        for day in starts:
            calendar.add(day, 10)

    def added_by_hand() -> None:
        for day in starts:
            at = day.toordinal() - origin
            if not 0 <= at < size or (number := before[at + 1] + 9) >= known:
                raise LookupError(day)
            workdays[number]

    def taken() -> None:
        for day in starts:
            calendar.add(day, -10)

    def taken_by_hand() -> None:
        for day in starts:
            at = day.toordinal() - origin
            if not 0 <= at < size or (number := before[at] - 10) < 0:
                raise LookupError(day)
            workdays[number]

    def counted() -> None:
        for day in starts:
            calendar.count(day, last)

    def counted_by_hand() -> None:
        for day in starts:
            a, b = day.toordinal() - origin, last.toordinal() - origin
            if not 0 <= a <= size or not 0 <= b <= size:
                raise LookupError(day)
            before[b] - before[a]

    def walked() -> None:
        for day in few:
            walk(calendar, day, 10)

    def added_often() -> None:
        for _ in range(200):
            for day in few:
                calendar.add(day, 10)

    assert all(calendar.add(day, 10) == walk(calendar, day, 10) for day in few)
    row("add 10 working days, to a prefix table inlined", ratio(added, added_by_hand), 1.5, "x")
    row("take 10 working days, likewise", ratio(taken, taken_by_hand), 1.5, "x")
    row("count working days, likewise", ratio(counted, counted_by_hand), 1.5, "x")
    row("add, in hundredths of a walk with rrule", 100 * ratio(added_often, walked, 5) / 200, 1, "")


def walk(calendar: WorkCalendar, day: date, count: int) -> date:
    """The day so many working days later, found by stepping through the days."""
    left = count
    for turn in rrule(DAILY, dtstart=datetime(day.year, day.month, day.day) + timedelta(days=1)):  # noqa: DTZ001  days alone
        here = turn.date()
        special = calendar.special_day(here)
        left -= special.works if special else here.weekday() < 5
        if not left:
            return here
    raise AssertionError


def phrases() -> None:
    """What one phrase takes to read, the slowest of the usual ones."""
    slowest = 0.0
    for phrase in PHRASES:
        times: list[float] = []
        for _ in range(5):
            start = perf_counter()
            for _ in range(1_000):
                read_due(phrase, year=2025)
            times.append((perf_counter() - start) * 1000)
        slowest = max(slowest, min(times))
    row("read a phrase, the slowest of seven", slowest, 30, "µs")


@frozen
class PlainItem:
    """As many fields as an item of an agenda."""

    activity: Activity
    agency: Agency
    urgency: Urgency
    last_day: date | None
    days_left: int | None


def agendas() -> None:
    """`agenda` over 40 activities that 200 communes lead, against one loop."""
    communes = tuple(evolve(each, classes=("cac-xa",)) for each in agencies(200))
    plan = activities_of(40, communes)
    on, within = date(2025, 6, 10), 300
    rules = plan.rules_of_kind(Activity)
    half = [Delivery(rule, each, date(2025, 5, 20)) for rule in rules[::2] for each in communes]
    for what, seen in (("nothing delivered", []), ("half delivered", half)):
        compare_agendas(what, plan, communes, seen, on, within)


def compare_agendas(
    what: str, plan: Plan, communes: Sequence[Agency], seen: Sequence[Delivery], on: date, within: int
) -> None:
    """One line of the table."""
    known: list[Observation] = list(seen)
    assert len(agenda(plan, known, as_of=on, days_ahead=within)) == len(
        agenda_by_hand(plan, communes, seen, on, within)
    )
    measured = ratio(
        lambda: agenda(plan, known, as_of=on, days_ahead=within),
        lambda: agenda_by_hand(plan, communes, seen, on, within),
    )
    row(f"agenda, 40 activities × 200 agencies, {what}", measured, 3, "x")


def agenda_by_hand(
    plan: Plan, communes: Sequence[Agency], seen: Sequence[Delivery], on: date, within: int
) -> list[PlainItem]:
    """What waits for whom, in the order of the days."""
    horizon = on + timedelta(days=within)
    done: dict[tuple[str, str], list[Delivery]] = {}
    for each in seen:
        if each.day <= on:
            done.setdefault((each.rule.key, each.agency.key), []).append(each)
    items: list[PlainItem] = []
    for rule in plan.rules_of_kind(Activity):
        due = rule.due
        last = due.last_day
        if last is not None and last > horizon:
            continue
        for commune in communes:
            known = done.get((rule.key, commune.key))
            if known and last is not None and any(due.accepts(each.day) or each.day > last for each in known):
                continue
            if last is None:
                items.append(PlainItem(rule, commune, Urgency.UNDATED, None, None))
            else:
                urgency = Urgency.OVERDUE if last < on else Urgency.DUE
                items.append(PlainItem(rule, commune, urgency, last, (last - on).days))
    items.sort(key=lambda item: (item.last_day is None, item.last_day or on))
    return items


def versions() -> None:
    """What a rule or an amendment costs to check and order, out of 250, 1,000 and 4,000 amendments."""
    plan = plan_of(200, agencies(1))
    costs: dict[int, float] = {}
    for count in (250, 1_000, 4_000):
        decided = amendments(plan, count)
        times: list[float] = []
        for _ in range(5):
            start = perf_counter()
            plan.with_amendments(*decided).versions()
            times.append(perf_counter() - start)
        costs[count] = min(times) / (200 + count) * 1e6
        print(f"{f'versions of 200 rules with {count:,} amendments, each':<66}{costs[count]:>9.2f} µs")
    row("that with 4,000 amendments, to that with 1,000", costs[4_000] / costs[1_000], 1.2, "x")


def amendments(plan: Plan, count: int) -> list[Amendment]:
    """A made-up decision a day, each of which revises the title of one rule."""
    made: list[Amendment] = []
    for turn in range(count):
        day = date(2024, 12, 2) + timedelta(days=turn)
        number = f"{turn}/QĐ"
        decision = Decision(
            number=number,
            title=Bilingual("sửa đổi", "amendment"),
            issuer=plan.decision.issuer,
            issued_on=day,
            effective_on=day,
            signer="",
            legal_bases=(),
            clauses=(),
        )
        rule, title = plan.rules[turn % len(plan.rules)], Bilingual(f"tên {turn}", f"title {turn}")
        passage = Clause.from_passage(f"SD.{turn}.1", f"passage {turn}", 0, number)
        made.append(Amendment(decision=decision, patches=(Revision(rule.key, passage, {"title": title}),)))
    return made
