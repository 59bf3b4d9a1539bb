"""Speed and memory as ratios to hand-written floors, measured side by side in one run; `make bench` prints the table.

Each floor is what a careful programmer would write for that one job, without a library. Every ratio is the median over
rounds in which the two sides take turns, so that a machine that slows down slows both.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from datetime import date

from attrs import define, evolve, frozen

from benchmarks import (
    counting,
    databases,
    dates,
    day_by_day,
    dossiers_to_findings,
    frame_findings,
    limits,
    names,
    rule_engines,
)
from benchmarks.made_up import EVERY_COMMUNE, ON, agencies, figures, plan_of
from benchmarks.timing import ratio, row
from cchc_rules import Figure, Period, Tally, assess, judge, reaches
from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.findings.values import FigureValue
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Target
from cchc_rules.plans import hue_2025

IMPORT_ROUNDS = 25


@define
class PlainFinding:
    """As many fields as a finding, neither frozen nor checked."""

    rule: Target
    agency: Agency | AgencyClass
    on: date
    status: Status
    reason: Reason
    reaches: bool | None
    evidence: tuple[Figure, ...]


@frozen
class FrozenFinding:
    """The same, frozen."""

    rule: Target
    agency: Agency | AgencyClass
    on: date
    status: Status
    reason: Reason
    reaches: bool | None
    evidence: tuple[Figure, ...]


def main() -> None:
    """Measure everything that has a limit."""
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors")
    print(f"{'what':<66}{'measured':>12}{'at most':>12}")
    imports()
    one_verdict()
    whole_plan()
    silent_members()
    growth()
    memory()
    dates.main()
    names.main()
    limits.main()
    counting.main()
    day_by_day.main()
    databases.main()
    frame_findings.main()
    dossiers_to_findings.main()
    rule_engines.main()


def imports() -> None:
    """Processor time of a fresh process, in milliseconds above another one's, or as often as long."""
    floor = "import attrs, dateutil.relativedelta"
    steps = (
        ("-c", floor),
        ("-c", f"{floor}, cchc_rules"),
        ("-c", f"{floor}; from cchc_rules import *"),
        ("-c", "from cchc_rules.plans import hue_2025"),
        ("-m", "cchc_rules", "show", "hue-2025", "II.2.a.11/1"),
    )
    best = [float("inf")] * len(steps)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(IMPORT_ROUNDS):
        for index, arguments in enumerate(steps):
            child = subprocess.Popen(  # noqa: S603  our own interpreter
                [sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL
            )
            _, _, usage = os.wait4(child.pid, 0)
            child.returncode = 0
            best[index] = min(best[index], 1000 * (usage.ru_utime + usage.ru_stime))
    print(f"{'python -c ' + repr(floor):<66}{best[0]:>9.2f} ms")
    row("import cchc_rules, above that", best[1] - best[0], 25, "ms")
    print(f"{'from cchc_rules import *, every verb at once, above that':<66}{best[2] - best[0]:>9.2f} ms")
    row("from cchc_rules.plans import hue_2025, above that", best[3] - best[0], 30, "ms")
    row("the whole process of cchc-rules show, to that", best[4] / best[0], 2, "x")


def one_verdict() -> None:
    """`judge` and `reaches`, each against the same few comparisons written out."""
    target, on = hue_2025.DOSSIERS_ON_TIME, date(2026, 1, 1)
    figure = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.SO_TU_PHAP, Period.year(2025), Tally(yes=979, no=21))
    seen = (figure,)
    tally = Tally(yes=979, no=21)
    turns = range(20_000)

    def judged() -> None:
        for _ in turns:
            judge(target, seen, as_of=on)

    def judged_by_hand() -> None:
        for _ in turns:
            by_hand(target, figure, on)

    def reached() -> None:
        for _ in turns:
            reaches(target, tally)

    def reached_by_hand() -> None:
        for _ in turns:
            reaches_by_hand(target, tally)

    row("judge one figure", ratio(judged, judged_by_hand), 2.5, "x")
    row("reaches, of a tally", ratio(reached, reached_by_hand), 2, "x")


def reaches_by_hand(target: Target, value: FigureValue) -> bool | None:
    """The comparison that `reaches` makes, inlined in a function."""
    assert type(value) is Tally
    yes, unknown = value.yes, value.unknown
    total = yes + value.no + unknown
    assert target.bound.percent_floor is not None
    numerator, denominator = target.bound.percent_floor
    needed = numerator * total
    if not total:
        return None
    if yes * denominator >= needed:
        return True
    return None if (yes + unknown) * denominator >= needed else False


def by_hand(target: Target, figure: Figure, on: date) -> PlainFinding:
    """The same chain of ifs as `judge`, and an object of as many fields."""
    period, agency, whole = figure.period, figure.agency, target.period
    answers = target.answered_by
    if figure.measure is not target.measure or (answers is not None and agency.level not in answers.levels):
        raise ValueError(figure)
    if period.start < whole.start or period.end > whole.end or period.start > on:
        raise ValueError(figure)
    reached = reaches_by_hand(target, figure.value)
    if on < whole.end:
        reason = Reason.UNDECIDED if reached is None else Reason.ON_TRACK if reached else Reason.BEHIND
        return PlainFinding(target, agency, on, Status.OPEN, reason, reached, (figure,))
    if period.start == whole.start and period.end == whole.end:
        if reached is True:
            return PlainFinding(target, agency, on, Status.MET, Reason.REACHED, True, (figure,))
        if reached is False:
            return PlainFinding(target, agency, on, Status.MISSED, Reason.NOT_REACHED, False, (figure,))
        return PlainFinding(target, agency, on, Status.UNKNOWN, Reason.UNDECIDED, None, (figure,))
    return PlainFinding(target, agency, on, Status.UNKNOWN, Reason.PART_OF_PERIOD, None, (figure,))


def assessed_by_hand(plan: Plan, seen: Sequence[Figure], on: date) -> list[FrozenFinding]:
    """Group the figures by target and agency, take the one that ends last and covers most, and judge it."""
    target_of = {target.measure.key: target for target in plan.rules_of_kind(Target)}
    groups: dict[tuple[str, str], list[Figure]] = {}
    for figure in seen:
        key = (figure.measure.key, figure.agency.key)
        if key in groups:
            groups[key].append(figure)
        else:
            groups[key] = [figure]
    found: list[FrozenFinding] = []
    for (measure, _), known in groups.items():
        target = target_of[measure]
        if len(known) > 1:
            known.sort(key=lambda figure: (-figure.period.end.toordinal(), figure.period.start))
        first = known[0]
        reached = reaches_by_hand(target, first.value)
        if first.period != target.period:
            status, reason, reached = Status.UNKNOWN, Reason.PART_OF_PERIOD, None
        elif reached is None:
            status, reason = Status.UNKNOWN, Reason.UNDECIDED
        else:
            status = Status.MET if reached else Status.MISSED
            reason = Reason.REACHED if reached else Reason.NOT_REACHED
        found.append(FrozenFinding(target, first.agency, on, status, reason, reached, tuple(known)))
    return found


def assessed_with_silent_by_hand(
    plan: Plan, members: Sequence[Agency], seen: Sequence[Figure], on: date
) -> list[FrozenFinding]:
    """The same of every member of a class, those who reported nothing among them."""
    known: dict[tuple[str, str], list[Figure]] = {}
    for figure in seen:
        known.setdefault((figure.measure.key, figure.agency.key), []).append(figure)
    ordered = sorted(members, key=lambda agency: agency.key)
    found: list[FrozenFinding] = []
    for target in plan.rules_of_kind(Target):
        past = on >= target.period.end
        for agency in ordered:
            figures = known.get((target.measure.key, agency.key))
            if figures is None:
                status, reason, reached = Status.UNKNOWN if past else Status.OPEN, Reason.NOTHING_REPORTED, None
                found.append(FrozenFinding(target, agency, on, status, reason, reached, ()))
                continue
            if len(figures) > 1:
                figures.sort(key=lambda figure: (-figure.period.end.toordinal(), figure.period.start))
            reached = reaches_by_hand(target, figures[0].value)
            if figures[0].period != target.period:
                status, reason, reached = Status.UNKNOWN, Reason.PART_OF_PERIOD, None
            elif reached is None:
                status, reason = Status.UNKNOWN, Reason.UNDECIDED
            else:
                status = Status.MET if reached else Status.MISSED
                reason = Reason.REACHED if reached else Reason.NOT_REACHED
            found.append(FrozenFinding(target, agency, on, status, reason, reached, tuple(figures)))
    return found


def silent_members() -> None:
    """60 targets that bind each of 200 agencies, half of which report nothing: 6,000 figures, 12,000 findings."""
    communes = tuple(evolve(each, classes=(EVERY_COMMUNE.key,)) for each in agencies(200))
    plan = plan_of(60, communes, EVERY_COMMUNE)
    seen = figures(plan, communes[::2], monthly=False)
    ours, by_hand = assess(plan, seen, as_of=ON), assessed_with_silent_by_hand(plan, communes, seen, ON)
    assert len(seen) == 6_000
    assert [told(each) for each in ours] == [told(each) for each in by_hand]
    row(
        "assess 60 targets of each of 200 agencies, half of them silent",
        ratio(lambda: assess(plan, seen, as_of=ON), lambda: assessed_with_silent_by_hand(plan, communes, seen, ON)),
        2.4,
        "x",
    )


def told(finding: Finding | FrozenFinding) -> tuple[object, ...]:
    """What both sides have to find alike."""
    return finding.rule.key, finding.agency, finding.status, finding.reason, finding.reaches, finding.evidence


def whole_plan() -> None:
    """144,000 figures: twelve a finding, and one a finding."""
    for communes, monthly in ((agencies(200), True), (agencies(2_400), False)):
        plan = plan_of(60, communes)
        seen = figures(plan, communes, monthly=monthly)
        assert len(seen) == 144_000
        found = len(assess(plan, seen, as_of=ON))
        assert found == len(assessed_by_hand(plan, seen, ON))
        what = f"assess 144,000 figures, {found:,} findings"
        row(what, ratio(lambda: assess(plan, seen, as_of=ON), lambda: assessed_by_hand(plan, seen, ON)), 2.4, "x")  # noqa: B023  called at once


def growth() -> None:
    """Cost of a figure from 1,440 to 1,440,000 figures, against the cost at 144,000."""
    costs: dict[int, float] = {}
    for count in (2, 20, 200, 2_000):
        communes = agencies(count)
        plan = plan_of(60, communes)
        seen = figures(plan, communes, monthly=True)
        times: list[float] = []
        for _ in range(max(3, min(50, 1_000 // count))):
            gc.collect()
            gc.disable()
            start = time.perf_counter()
            assess(plan, seen, as_of=ON)
            times.append(time.perf_counter() - start)
            gc.enable()
        costs[len(seen)] = min(times) / len(seen) * 1e6
    for size, cost in costs.items():
        print(f"{f'assess, a figure out of {size:,}':<66}{cost:>9.2f} µs")
    middle = costs[144_000]
    row("cost of a figure: largest deviation", 100 * max(abs(cost / middle - 1) for cost in costs.values()), 15, "%")


def memory() -> None:
    """Peak memory of the assessment against that of the hand-written findings."""
    communes = agencies(2_400)
    plan = plan_of(60, communes)
    seen: list[Observation] = [*figures(plan, communes, monthly=False)]
    ours = peak(lambda: assess(plan, seen, as_of=ON))
    floor = peak(lambda: assessed_by_hand(plan, [each for each in seen if type(each) is Figure], ON))
    row("peak memory of assess, 144,000 findings", ours / floor, 1.5, "x")


def peak(side: Callable[[], object]) -> int:
    """The most memory held at once, in bytes, the result included."""
    gc.collect()
    tracemalloc.start()
    kept = side()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del kept
    return most


if __name__ == "__main__":
    main()
