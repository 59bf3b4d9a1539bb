"""Parts of a period: what figures of quarters or months say together of the whole, and which days nobody reported."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from operator import attrgetter
from typing import TypeVar

from attrs import frozen

from cchc_rules.agencies.agency import Agency
from cchc_rules.dates.period import Period
from cchc_rules.findings.observation import Figure, RollCall
from cchc_rules.findings.values import Bounds, Count, FigureValue, Quantity, Share, Tally, add_up, common_bounds, hull
from cchc_rules.measures.measure import OverTime

__all__ = [
    "CountSoFar",
    "contradict",
    "count_so_far",
    "counts_of",
    "days_in",
    "days_missing",
    "days_missing_of_any",
    "first_dispute",
    "latest_first",
    "lies_outside",
    "most_exact",
    "most_known",
    "of_one_time",
    "ratio_of_parts",
    "refutes",
    "sum_of_parts",
    "tells_whole",
    "values_apart",
]

_F = TypeVar("_F", Figure, Figure | RollCall)
_PERIOD_START, _PERIOD_END = attrgetter("period.start"), attrgetter("period.end")


def sum_of_parts(period: Period, figures: Iterable[Figure | RollCall]) -> tuple[Count, ...]:
    """What counts of parts amount to where they tile a period exactly; nothing where they do not.

    Several tilings, such as four quarters and twelve months, are one count where they agree, and two where they do not.

    >>> from cchc_rules.plans import hue_2025
    >>> quarters = [
    ...     Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.UBND_A_LUOI, Period.quarter(2025, each), Tally(245, 5))
    ...     for each in (1, 2, 3, 4)
    ... ]
    >>> sum_of_parts(Period.year(2025), quarters)
    (Tally(yes=980, no=20, unknown=0),)
    """
    until: dict[date, tuple[Count, ...]] = {}
    for figure in sorted(figures, key=lambda each: (each.period.start, each.period.end)):
        start, end, value = figure.period.start, figure.period.end, figure.value
        if figure.period == period or isinstance(value, Share):
            continue
        for told in [value] if start == period.start else [add_up((each, value)) for each in until.get(start, ())]:
            until[end] = _with_rival(until.get(end, ()), told)
    return until.get(period.end, ())


def _with_rival(known: tuple[Count, ...], other: Count) -> tuple[Count, ...]:
    """Counts of the same cases, with another: one where they fit together, and the first two where they do not."""
    agreed = [_agreed(one, other) for one in known]
    if all(one is not None for one in agreed):
        return tuple(dict.fromkeys(one for one in agreed if one is not None)) or (other,)
    return (*known, other)[:2]


def _agreed(one: Count, other: Count) -> Count | None:
    """What two counts of the same cases leave possible together; None where nothing fits both."""
    if isinstance(one, Quantity) or isinstance(other, Quantity):
        return one if one.bounds == other.bounds else None
    yes, no = max(one.yes, other.yes), max(one.no, other.no)
    if one.total != other.total or yes + no > one.total:
        return None
    return Tally(yes, no, one.total - yes - no)


def counts_of(period: Period, figures: Iterable[Figure | RollCall], over_time: OverTime) -> tuple[Count, ...]:
    """What figures of one agency say of exactly a period: in one figure or, where parts add, in parts that tile it.

    A state is that of the period's last day, whatever days before it a figure has.

    One count where what they say fits together, two where it does not, none where they do not say.
    """
    known = tuple(figures)
    found = sum_of_parts(period, known) if over_time is OverTime.SUM else ()
    for each in known:
        if not isinstance(each.value, Share) and tells_whole(period, each, over_time):
            found = _with_rival(found, each.value)
    return found


@frozen
class CountSoFar:
    """What was counted so far of a period that is open (số đếm đến nay).

    Args:
        days: The days that are told, in order; several periods where nobody reported of the days between them.
        counts: What was counted on them together: one count, or two where what they say does not fit together; none
            where a figure that is no count tells them.
    """

    days: tuple[Period, ...]
    counts: tuple[Count, ...]

    @property
    def period(self) -> Period:
        """From the first of its days to the last, with those between them."""
        return Period(self.days[0].start, self.days[-1].end)

    def tells(self, period: Period) -> bool:
        """Whether it tells what happened in a period."""
        return any(each.covers(period) for each in self.days)


def count_so_far(figures: Sequence[Figure | RollCall]) -> CountSoFar:
    """What was counted so far: the last that was reported, and all that can be added to it.

    Parts that follow one another are added up, from the earliest that leads to the last. Of what ends before those, the
    last is added likewise, with all that leads to it, and so on: days of which nobody reported take nothing away. A
    share of days that are counted adds nothing; where one tells other days, the latest figure tells alone.

    >>> from cchc_rules.plans import hue_2025
    >>> quarters = [
    ...     Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.UBND_A_LUOI, Period.quarter(2025, each), Tally(98, each))
    ...     for each in (1, 4)
    ... ]
    >>> so_far = count_so_far(quarters)
    >>> [each.short for each in so_far.days], so_far.counts
    (['2025-Q1', '2025-Q4'], (Tally(yes=196, no=5, unknown=0),))
    """
    counted = sorted((each for each in figures if type(each.value) is not Share), key=_PERIOD_END, reverse=True)
    days = _days_counted(counted)
    so_far = CountSoFar(days, _added_up([counts_of(each, counted, OverTime.SUM) for each in days]))
    if days and all(so_far.tells(each.period) for each in figures if type(each.value) is Share):
        return so_far
    return CountSoFar((latest_first(figures)[0].period,), ())


def _days_counted(last_first: Iterable[Figure | RollCall]) -> tuple[Period, ...]:
    """The days, in order, of the counts that can be added up, of counts of which those that end last come first."""
    runs: list[Period] = []
    leading: set[date] = set()
    for each in last_first:
        if not runs or (each.period.end not in leading and each.period.end < runs[-1].start):
            runs.append(each.period)
            leading = {each.period.end}
        if each.period.end in leading:
            leading.add(each.period.start)
            runs[-1] = Period(min(runs[-1].start, each.period.start), runs[-1].end)
    return tuple(reversed(runs))


def _added_up(of_each: Sequence[tuple[Count, ...]]) -> tuple[Count, ...]:
    """The counts of several periods together: one, or two where what is said of one of these does not fit together."""
    firsts, lasts = tuple(each[0] for each in of_each), tuple(each[-1] for each in of_each)
    return tuple(map(add_up, dict.fromkeys((firsts, lasts)) if of_each else ()))


def values_apart(period: Period, figures: Sequence[Figure | RollCall], so_far: CountSoFar) -> list[FigureValue]:
    """The values that cannot be added to what was counted so far of a period, of the figures that tell it.

    Of things it is the most of them in parts that have no day in common, unless some are fewer than none.
    """
    apart = [each.value for each in figures if not so_far.tells(each.period)]
    if not any(isinstance(each, Quantity) for each in apart):
        return apart
    most = most_known(period, figures)
    return [most] if isinstance(most, Quantity) else apart


def tells_whole(period: Period, figure: Figure | RollCall, over_time: OverTime) -> bool:
    """Whether a figure by itself tells a period: it is of all its days, or of a state on the last of them."""
    return figure.period == period or (over_time is OverTime.LATEST and figure.period.end == period.end)


def most_exact(first: Figure, others: Iterable[object]) -> FigureValue:
    """Of what a figure and others of its time say, which agree, what leaves least open; a count before a share.

    >>> from cchc_rules.plans import hue_2025
    >>> health, year = hue_2025.SO_Y_TE, Period.year(2025)
    >>> said = [Tally(0, 0, unknown=1), Share(100), Tally(1, 0)]
    >>> first, *others = [Figure(hue_2025.ON_TIME_OF_CLOSED, health, year, each) for each in said]
    >>> most_exact(first, others)
    Tally(yes=1, no=0, unknown=0)
    """
    figures = (each for each in others if isinstance(each, Figure) and of_one_time(first, each))
    return min((first.value, *(each.value for each in figures)), key=_how_open)


def _how_open(value: FigureValue) -> tuple[Fraction | int, bool]:
    """How far the least and the greatest are apart that a value leaves possible; then, whether it is a share."""
    least, most = value.bounds or (0, 0)
    return most - least, type(value) is Share


def most_known(period: Period, figures: Iterable[Figure | RollCall]) -> Count:
    """What a period holds at least: the most yes, the most no and the most cases of parts that do not overlap.

    Of a share that is a case: one that is yes where it is above 0 %, and one that is no where it is below 100 %. Of
    things it is the most of them, unless some are fewer than none, so that more of them may be less.

    >>> from cchc_rules.plans import hue_2025
    >>> known = [
    ...     Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.UBND_A_LUOI, Period.quarter(2025, each), Tally(8, 1, unknown=1))
    ...     for each in (1, 3)
    ... ]
    >>> most_known(Period.year(2025), known)
    Tally(yes=16, no=2, unknown=2)
    """
    parts = [each for each in figures if period.covers(each.period)]
    amounts = [each.value for each in parts if isinstance(each.value, Quantity)]
    if any(each.value < 0 for each in amounts):
        return Tally(0, 0)
    ends = [period.start]
    most: list[tuple[int, int, int | Fraction]] = [(0, 0, 0)]
    for part in sorted(parts, key=lambda each: each.period.end):
        before, value = most[bisect_right(ends, part.period.start) - 1], _least(part.value)
        yes, no, total = before[0] + value[0], before[1] + value[1], before[2] + value[2]
        most.append((max(yes, most[-1][0]), max(no, most[-1][1]), max(total, most[-1][2])))
        ends.append(part.period.end)
    yes, no, total = most[-1]
    if amounts:
        return Quantity(total / amounts[0].unit.multiple, amounts[0].unit)
    return Tally(yes, no, int(max(total - yes - no, 0)))


def _least(value: FigureValue) -> tuple[int, int, int | Fraction]:
    """The yes, the no and all of them that a count, or a share, cannot do without; of things, how many they are."""
    if isinstance(value, Tally):
        return value.yes, value.no, value.total
    least, most = value.bounds
    if isinstance(value, Quantity):
        return 0, 0, least
    return int(least > 0), int(most < 1), int(least > 0) + int(most < 1)


def ratio_of_parts(period: Period, figures: Iterable[Figure | RollCall]) -> Bounds | None:
    """Between which ratios a period lies of which counts or shares tell every part; None where they do not.

    A mean is no less than the least of what it is taken of, and no more than the greatest. Of several tilings each says
    so; where no ratio is left that suits them all, the least is above the greatest.

    >>> from cchc_rules.findings.values import Share
    >>> from cchc_rules.plans import hue_2025
    >>> halves = [
    ...     Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.UBND_A_LUOI, Period.half(2025, each), Share(90 + each))
    ...     for each in (1, 2)
    ... ]
    >>> ratio_of_parts(Period.year(2025), halves)
    (Fraction(91, 100), Fraction(23, 25))
    """
    until: dict[date, Bounds | None] = {period.start: None}
    for figure in sorted(figures, key=lambda each: (each.period.start, each.period.end)):
        start, end = figure.period.start, figure.period.end
        if figure.period != period and start in until and not isinstance(figure.value, Quantity):
            told = hull(until[start], figure.value.bounds)
            rival = until.setdefault(end, told)
            until[end] = (max(told[0], rival[0]), min(told[1], rival[1])) if told and rival else told or rival
    return until.get(period.end)


def lies_outside(ratio: Bounds | None, value: FigureValue) -> bool:
    """Whether a whole lies above or below all of the parts between which it has to lie."""
    own = value.bounds
    return ratio is not None and own is not None and (own[1] < ratio[0] or own[0] > ratio[1])


def refutes(least: Count, whole: FigureValue) -> bool:
    """Whether a whole cannot contain a part: it has fewer cases, fewer that can be yes, or fewer that can be no.

    Of things it has fewer. A share has as many as it takes, but that nobody is left out of 100 %, and nobody is in 0 %.
    """
    if isinstance(whole, Quantity) or isinstance(least, Quantity):
        return isinstance(whole, Quantity) and isinstance(least, Quantity) and least.bounds > whole.bounds
    if type(whole) is not Tally:
        lowest, highest = whole.bounds
        return (lowest == 1 and least.no > 0) or (highest == 0 and least.yes > 0)
    return least.total > whole.total or least.yes > whole.yes + whole.unknown or least.no > whole.no + whole.unknown


def contradict(period: Period, figures: Sequence[Figure | RollCall], sums: Sequence[Count]) -> bool:
    """Whether two of one period do not fit, or one, or a sum of parts, cannot contain those that lie in its days."""
    ordered = sorted(figures, key=lambda each: each.period.start)
    if all(one.period.end <= other.period.start for one, other in pairwise(ordered)):
        return False
    of_period: dict[Period, Count] = {}
    for days, value in ((each.period, each.value) for each in figures):
        if not isinstance(value, Share):
            agreed = _agreed(of_period.setdefault(days, value), value)
            if agreed is None:
                return True
            of_period[days] = agreed
    wholes: list[tuple[Period, FigureValue]] = [*of_period.items(), *((period, each) for each in sums)]
    shares = [(each.period, each.value) for each in figures if type(each.value) is Share]
    if any(common_bounds([value for days, value in (*wholes, *shares) if days == of]) is None for of, _ in shares):
        return True
    wholes += shares
    return any(
        refutes(most_known(days, [each for each in figures if each.period != days]), value)
        or lies_outside(ratio_of_parts(days, figures), value)
        for days, value in wholes
    )


def first_dispute(periods: Iterable[Period], figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """What the first agency says of one of some periods that contradicts itself; nothing where none does.

    What does not add up over time decides by the last that was said, so that nothing before it counts.
    """
    for period in periods:
        said: dict[str, list[Figure]] = {}
        for each in figures:
            if period.covers(each.period):
                said.setdefault(each.agency.key, []).append(each)
        for own in map(latest_first, said.values()):
            adding = own[0].measure.over_time is OverTime.SUM
            decisive = own if adding else tuple(each for each in own if of_one_time(own[0], each))
            values = {each.value for each in decisive}
            sums = sum_of_parts(period, own) if adding else ()
            if contradict(period, own, sums) if adding else (len(values) > 1 and common_bounds(values) is None):
                return decisive
    return ()


def latest_first(figures: Sequence[_F]) -> tuple[_F, ...]:
    """Without repeats: what ends last first, and of what ends together, what covers most."""
    latest = sorted(figures, key=_PERIOD_START)
    latest.sort(key=_PERIOD_END, reverse=True)
    if len(set(map(_PERIOD_END, latest))) == len(latest):
        return tuple(latest)
    for one, other in pairwise(latest):
        if one.period.end == other.period.end and one.period.start == other.period.start:
            latest = sorted(dict.fromkeys(figures), key=lambda each: (each.period.start, repr(each)))
            latest.sort(key=_PERIOD_END, reverse=True)
            break
    return tuple(latest)


def of_one_time(one: Figure | RollCall, other: Figure | RollCall) -> bool:
    """Whether two speak of one period; of a state, whether they speak of one day."""
    return one.period.end == other.period.end and (
        one.period.start == other.period.start or one.measure.over_time is OverTime.LATEST
    )


def days_missing(period: Period, reported: Sequence[Period]) -> tuple[Period, ...]:
    """The days of a period that lie in none of the parts reported, as periods in order.

    >>> days_missing(Period.year(2025), [Period.quarter(2025, 1), Period.quarter(2025, 3)])[0]
    Period(start=datetime.date(2025, 4, 1), end=datetime.date(2025, 7, 1))
    """
    missing: list[Period] = []
    known = period.start
    for part in sorted(reported, key=lambda each: each.start):
        if part.start > known:
            missing.append(Period(known, part.start))
        known = max(known, part.end)
    if known < period.end:
        missing.append(Period(known, period.end))
    return tuple(missing)


def days_missing_of_any(period: Period, figures: Iterable[Figure | RollCall]) -> tuple[Period, ...]:
    """The days of a period that one of those who reported leaves out, of the days on which it existed, in order.

    >>> from cchc_rules.plans import hue_2025
    >>> on_time, half = hue_2025.ON_TIME_OF_CLOSED, Period.half(2025, 1)
    >>> heard = [(hue_2025.SO_Y_TE, half), (hue_2025.SO_TU_PHAP, Period.quarter(2025, 2))]
    >>> days_missing_of_any(half, [Figure(on_time, who, days, Tally(9, 1)) for who, days in heard])[0].short
    '2025-Q1'
    """
    reported: dict[str, list[Figure | RollCall]] = {}
    for each in figures:
        reported.setdefault("" if each.agency is None else each.agency.key, []).append(each)
    missing: list[Period] = []
    for said in reported.values():
        agency = said[0].agency
        own = days_in(agency, period) if isinstance(agency, Agency) else period
        missing += [] if own is None else days_missing(own, [each.period for each in said])
    return days_missing(period, days_missing(period, missing))


def days_in(agency: Agency, period: Period) -> Period | None:
    """The days of a period on which an agency existed."""
    if agency.since is None and agency.until is None:  # by far the most
        return period
    start, end = max(period.start, agency.since or period.start), min(period.end, agency.until or period.end)
    return Period(start, end) if start < end else None
