"""Printed periods: whether the last day or year of a period is printed in a passage, or in what stands above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Final

from cchc_rules.dates.period import Period
from cchc_rules.law.clause import Clause
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Outcome, Target
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim
from cchc_rules.verification.printed_dues import TimeReader
from cchc_rules.verification.printed_instruments import day_pattern
from cchc_rules.verification.printed_parties import split_cells

__all__ = ["unproven_period", "years_above"]

_YEAR_IN_PRINT: Final = re.compile(r"(?<![0-9.,/-])(?:[0-9]{1,2}/)?(?P<year>20[0-9]{2})(?![0-9.,/-])")
"""A year by itself or behind a month: no part of a day or of the number of an instrument."""
_ONE_DAY: Final = timedelta(1)


def years_above(plan: Plan, passages: Mapping[Clause, str]) -> dict[str, frozenset[int]]:
    """The years that the nearest passage above each address prints, of those that are no rule: a heading, a title."""
    encoded = {rule.clause.address for rule in plan.rules}
    found: dict[str, frozenset[int]] = {}
    last: frozenset[int] = frozenset()
    for clause in plan.clauses:
        if clause.address not in encoded:
            last = _years(passages.get(clause, "")) or last
        found[clause.address] = last
    return found


def _years(text: str) -> frozenset[int]:
    return frozenset(int(each["year"]) for each in _YEAR_IN_PRINT.finditer(text))


def unproven_period(
    rule: Target | Outcome, passages: Sequence[str], above: frozenset[int], times: TimeReader
) -> Iterator[UnprovenClaim]:
    """The period of a target or outcome, where its last day is not printed.

    Where a cell of a row says a time, the period ends as that does. Elsewhere whole years end in one that the passage
    prints, or what stands above it; where neither prints any, in that of the plan. Of another period the last day is
    printed, or a phrase that ends on it.

    Args:
        rule: The rule.
        passages: Its passage, and those that it inherits.
        above: The years printed above it; those before the plan's own are of what it rests on.
        times: What reads the times of its plan.
    """
    period = rule.period
    cells = [cell for passage in passages for cell in split_cells(passage)[1:]]
    ends = {due.last_day for cell in cells for due in times.stated(cell) if due.last_day is not None}
    if ends:
        borne_out, printed = period.last_day in ends, tuple(f"{day:%d/%m/%Y}" for day in sorted(ends))
    else:
        said = " ".join(passages)
        years = _years(said) | {year for year in above if year >= (times.year or 0)} or {times.year}
        printed = tuple(sorted(map(str, years)))
        last = f"{day_pattern(period.last_day)}|{day_pattern(period.end)}"
        borne_out = (period.last_day.year in years and _is_of_years(period)) or re.search(last, said) is not None
    if not borne_out:
        yield UnprovenClaim(rule.key, ClaimKind.PERIOD, str(period), printed)


def _is_of_years(period: Period) -> bool:
    return period == Period.years(period.start.year, period.last_day.year)
