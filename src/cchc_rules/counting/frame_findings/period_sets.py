"""Period sets: what figures of some periods say of a target, told once for all that are of the same periods.

Of figures that are alike but for their numbers, the same follows for the same outcome. So it is judged as objects, once
for each outcome, from figures that stand in for them; only the outcome is left to be computed of each.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final, TypeAlias

from attrs import Factory, define, frozen

from cchc_rules.agencies.agency import Agency
from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.frame_findings.services import Service
from cchc_rules.dates.period import Period
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.judging.answers import judge_part
from cchc_rules.findings.observation import Figure
from cchc_rules.findings.period_parts import of_one_time
from cchc_rules.findings.values import Tally
from cchc_rules.measures.measure import OverTime

__all__ = ["MAX_PERIODS", "OUTCOMES", "PeriodLaw", "PeriodSet", "PeriodSets", "period_law"]

MAX_PERIODS: Final = 40
"""So many periods are told apart by a bit each, so that sums of bits are exact in floating-point numbers as well."""

OUTCOMES: Final = (Tally(1, 0), Tally(0, 1), Tally(0, 0, 1), Tally(0, 0))
"""One count of each outcome of a floor, which is reached, missed or undecided, or nothing was counted."""

PeriodLaw: TypeAlias = tuple[Period, OverTime, bool]
"""The period of a target, how parts of it make it up, and whether all of its cases have to be yes, so that a part with
one no misses it."""


def period_law(service: Service) -> PeriodLaw:
    """By what it is told what follows from the periods of which there are figures."""
    return service.target.period, service.measure.over_time, service.target.bound.percent_floor == (1, 1)


@frozen
class PeriodSet:
    """What follows from one figure for each of some periods.

    Args:
        findings: What is found, for each of `OUTCOMES`.
        summed: Whether all of the figures are added up; else the latest decides.
        latest: The place of the latest of the periods among all.
    """

    findings: tuple[Finding, ...]
    summed: bool
    latest: int


@define
class PeriodSets:
    """Sets of periods, each judged once (các tập hợp kỳ).

    Args:
        periods: All periods that may be in a set; each has its bit by its place.
        agency: Whose figures stand in for those of others.
        as_of: The day of looking.
        roster: Who belongs to a class.
    """

    periods: Sequence[Period]
    agency: Agency
    as_of: date
    roster: Roster
    _judged: dict[tuple[PeriodLaw, int], PeriodSet | None] = Factory(dict)

    def judge(self, service: Service, bits: int, count: int) -> PeriodSet | None:
        """What follows for a target from so many figures, of periods that have these bits in sum.

        Returns:
            None where that cannot be told without their values, since two are of one period or have days in common, or
            one is of days that the latest does not cover, while the target is open.
        """
        if bits.bit_count() != count:
            return None
        alike = period_law(service), bits
        if alike not in self._judged:
            self._judged[alike] = self._judge(service, [each for each in range(len(self.periods)) if bits >> each & 1])
        return self._judged[alike]

    def _judge(self, service: Service, places: Sequence[int]) -> PeriodSet | None:
        findings = tuple(self._finding(service, places, value) for value in OUTCOMES)
        reached = findings[0]
        latest, *others = (each for each in reached.evidence if isinstance(each, Figure))
        if service.measure.over_time is OverTime.SUM:
            ordered = sorted((self.periods[each] for each in places), key=lambda each: each.start)
            told_apart = all(one.end <= other.start for one, other in pairwise(ordered))
        else:
            told_apart = not any(of_one_time(latest, each) for each in others)
            if self.as_of < service.target.period.end and service.measure.over_time is OverTime.WHOLE_ONLY:
                told_apart = told_apart and all(latest.period.covers(each.period) for each in others)
        added = reached.value.total if isinstance(reached.value, Tally) else 0
        if not told_apart:
            return None
        return PeriodSet(findings, added == len(places), self.periods.index(latest.period))

    def _finding(self, service: Service, places: Sequence[int], value: Tally) -> Finding:
        figures = [Figure(service.measure, self.agency, self.periods[each], value) for each in places]
        return judge_part(service.target, self.agency, figures, self.as_of, False, self.roster)
