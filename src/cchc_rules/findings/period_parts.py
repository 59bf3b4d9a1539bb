"""Parts of a period: what figures of quarters or months say together of the whole, and which days nobody reported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from cchc_rules.dates.period import Period
from cchc_rules.findings.observation import Figure, RollCall
from cchc_rules.findings.values import Tally

__all__ = ["days_missing", "refutes", "sum_of_parts"]


def sum_of_parts(period: Period, figures: Iterable[Figure | RollCall]) -> tuple[Tally, ...]:
    """What tallies of parts amount to where they tile a period exactly; nothing where they do not.

    Several tilings, such as four quarters and twelve months, are one tally where they agree, and two where they do not.

    >>> from cchc_rules.plans import hue_2025
    >>> quarters = [
    ...     Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.UBND_A_LUOI, Period.quarter(2025, each), Tally(245, 5))
    ...     for each in (1, 2, 3, 4)
    ... ]
    >>> sum_of_parts(Period.year(2025), quarters)
    (Tally(yes=980, no=20, unknown=0),)
    """
    until: dict[date, tuple[Tally, ...]] = {period.start: (Tally(0, 0),)}
    for figure in sorted(figures, key=lambda each: (each.period.start, each.period.end)):
        if figure.period != period and type(figure.value) is Tally:
            for before in until.get(figure.period.start, ()):
                end = figure.period.end
                until[end] = _with_rival(until.get(end, ()), before + figure.value)
    return until.get(period.end, ())


def _with_rival(known: tuple[Tally, ...], other: Tally) -> tuple[Tally, ...]:
    """Tallies of the same cases, with another: one where they fit together, and the first two where they do not."""
    agreed = [_agreed(one, other) for one in known]
    if all(one is not None for one in agreed):
        return tuple(dict.fromkeys(one for one in agreed if one is not None)) or (other,)
    return (*known, other)[:2]


def _agreed(one: Tally, other: Tally) -> Tally | None:
    """What two tallies of the same cases leave possible together; None where nothing fits both."""
    yes, no = max(one.yes, other.yes), max(one.no, other.no)
    if one.total != other.total or yes + no > one.total:
        return None
    return Tally(yes, no, one.total - yes - no)


def refutes(part: Figure | RollCall, whole: Figure | RollCall) -> bool:
    """Whether a whole cannot contain a part: it has fewer cases, fewer that can be yes, or fewer that can be no."""
    if type(part.value) is not Tally or type(whole.value) is not Tally:
        return False
    less, more = part.value, whole.value
    return less.total > more.total or less.yes > more.yes + more.unknown or less.no > more.no + more.unknown


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
