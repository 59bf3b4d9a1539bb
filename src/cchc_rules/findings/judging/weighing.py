"""Weighing: whether all that is said of some days together reaches a target, figures, sums and roll calls."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.period import Period
from cchc_rules.findings.observation import Figure, RollCall
from cchc_rules.findings.period_parts import most_known, of_one_time, refutes
from cchc_rules.findings.roll_calls import (
    names_more_than_all,
    not_called,
    reaches_with_missing,
    read_together,
    tally_with_missing,
)
from cchc_rules.findings.threshold import reaches
from cchc_rules.findings.values import Count, FigureValue, Share, Tally, common_bounds
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import OverTime

__all__ = ["refuting_parts", "values_before", "weigh"]

_NO_CASES = Tally(0, 0)


def weigh(
    target: Target,
    evidence: Sequence[Figure | RollCall],
    days: Period,
    sums: Sequence[Count],
    roster: Roster | None,
) -> tuple[bool | None, tuple[AgencyOrClass, ...]] | None:
    """Whether what is said of some days, or without sums of the latest, reaches the target, and who was not called.

    Args:
        target: The target.
        evidence: What is said of it, the latest first.
        days: Of which days.
        sums: What was counted on them, where several parts tell them.
        roster: Who is counted.

    Returns:
        None where what is said of these days disagrees.
    """
    decisive = tuple(takewhile(partial(of_one_time, evidence[0]), evidence))
    if sums and evidence[0].period != days:
        decisive = ()
    values: list[FigureValue] = [*sums, *(each.value for each in decisive if type(each) is Figure)]
    calls = [each for each in decisive if type(each) is RollCall]
    missing: tuple[AgencyOrClass, ...] = ()
    by_name: bool | None = None
    named = _NO_CASES
    if calls:
        called = read_together(calls)
        if called is None or names_more_than_all(target, calls, roster):
            return None
        missing = not_called(target, called, roster)
        by_name = reaches_with_missing(target, called, missing)
        if not values:
            return by_name, missing
        named = tally_with_missing(called, missing)
        if all(type(each) is Agency for each in missing):
            values.append(named)
        else:  # how many a class has that no roster lists, only a figure that counts them can tell
            totals = [value.total for value in values if type(value) is Tally]
            values.extend(named + Tally(0, 0, max(total - named.total, 0)) for total in totals)
    if len(set(values)) == 1:
        common, reached = values[0].bounds, reaches(target, values[0])
    else:
        common = common_bounds(values)
        if common is None:
            return None
        total = next((value.total for value in values if type(value) is Tally), 0)
        least, most = common[0] * total, common[1] * total
        reached = (
            target.bound.is_reached_by_counts(int(least), int(most - least), total)
            if total
            else target.bound.is_reached(*common)
        )
    if common is not None and ((named.no and common[0] == 1) or (named.yes and common[1] == 0)):
        return None  # one who does not refutes "all" of however many, and one who does refutes "none"
    if by_name is False:
        return None if reached else (False, missing)
    return reached, missing


def values_before(latest_first: Sequence[Figure | RollCall]) -> list[FigureValue]:
    """The values of figures of days that the latest does not cover, so that it is no running count of theirs.

    Of a measure that only a figure of the whole speaks of; of a state none count, since the latest is all of it.
    """
    latest, *others = latest_first
    if latest.measure.over_time is not OverTime.WHOLE_ONLY or type(latest) is not Figure:
        return []
    return [each.value for each in others if type(each) is Figure and not latest.period.covers(each.period)]


def refuting_parts(target: Target, known: Sequence[Figure | RollCall]) -> tuple[Figure | RollCall, ...]:
    """The figures of parts that miss a target by themselves, whatever the rest of its period brings.

    A case falls in one part alone, so that one no refutes “all” of the whole, and one yes “none”. No number of cases
    refutes another bound, for as many as it takes may be missing; and no amount does, for a later one below zero takes
    it back.
    """
    if target.counted or known[0].measure.over_time is not OverTime.SUM or not target.bound.is_definite:
        return ()
    limits = target.bound.limits
    only = Share(100) if limits.least == 1 else Share(0) if limits.most == 0 else None
    if only is None:
        return ()
    return tuple(each for each in known if refutes(most_known(target.period, [each]), only))
