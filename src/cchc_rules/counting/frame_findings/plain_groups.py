"""Plain groups: figures that only count, each of another period, judged by comparing whole numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import Final

from attrs import frozen

from cchc_rules.counting.frame_findings.figure_groups import FigureGroups
from cchc_rules.counting.frame_findings.figure_table import COUNTS, FigureTable
from cchc_rules.counting.frame_findings.finding_table import Counted, floors_of
from cchc_rules.counting.frame_findings.native_tables import pc
from cchc_rules.counting.frame_findings.period_sets import (
    MAX_PERIODS,
    OUTCOMES,
    PeriodLaw,
    PeriodSet,
    PeriodSets,
    period_law,
)
from cchc_rules.counting.frame_findings.services import Service
from cchc_rules.extras import needing_extra
from cchc_rules.findings.finding import Finding

with needing_extra("arrow"):
    import pyarrow as pa

__all__ = ["PlainGroups"]

_MOST_CASES: Final = 10**9
"""Times a term of a floor that is plain, so many cases are a number that floating point tells exactly."""

_REACHED, _MISSED, _UNDECIDED, _NOTHING = (pa.scalar(place, pa.int64()) for place in range(len(OUTCOMES)))


@frozen(eq=False)
class PlainGroups:
    """Groups of figures that were judged by their sums, and those that have to be judged one by one.

    Args:
        counted: What was counted of the plain ones.
        findings: A finding for each outcome that one of them may have.
        slow: The others, each a row of `FigureGroups.merged`.
    """

    counted: Counted
    findings: tuple[Finding, ...]
    slow: pa.Table

    @classmethod
    def of(
        cls,
        figures: FigureTable,
        groups: FigureGroups,
        heard: pa.Table,
        services: Sequence[Service],
        plain: Sequence[bool],
        sets: PeriodSets,
    ) -> PlainGroups:
        """The groups that were heard of targets, judged where they are plain.

        Args:
            figures: The figures, to be asked for those of one period.
            groups: What they add up to.
            heard: What each agency said of each service, as `FigureGroups.merged` gives it.
            services: What figures serve.
            plain: Whether each of these is plain.
            sets: What figures of some periods say.
        """
        fits = pc.and_(pa.array(plain, pa.bool_()).take(heard["service"]), pc.equal(heard["odd"], 0))
        fits = pc.and_(fits, pc.less_equal(heard["figures"], MAX_PERIODS))
        fits = pc.and_(fits, pc.less_equal(_all_cases(heard), _MOST_CASES))
        asked = heard.filter(fits)
        known, place = _judged_sets(asked, services, plain, sets)
        apart = pc.is_valid(place)
        slow = pa.concat_tables([heard.filter(pc.invert(fits)), asked.filter(pc.invert(apart))])
        asked, place = asked.filter(apart), place.filter(apart)
        counts = _deciding_counts(figures, groups, asked, services, known, place)
        finding = pc.add(pc.multiply(place, len(OUTCOMES)), _outcomes(services, asked["service"], counts))
        findings = tuple(each for of_set in known for each in of_set.findings)
        numbers = {name: counts.column(name) for name in COUNTS}
        return cls(Counted(asked["service"], asked["agency_place"], finding, **numbers), findings, slow)


def _all_cases(counts: pa.Table) -> pa.ChunkedArray:
    return pc.add(pc.add(counts["yes"], counts["no"]), counts["unknown"])


def _judged_sets(
    asked: pa.Table, services: Sequence[Service], plain: Sequence[bool], sets: PeriodSets
) -> tuple[list[PeriodSet], pa.ChunkedArray]:
    """The sets of periods that occur, and the place of that of each group; null where it cannot be told apart.

    All plain services of one law of periods are judged as one of them is; as one that is not plain none would be.
    """
    laws: dict[PeriodLaw, Service] = {}
    for each in compress(services, plain):
        laws.setdefault(period_law(each), each)
    places = {law: place for place, law in enumerate(laws)}
    law = pa.array([places.get(period_law(each)) for each in services], pa.int64())
    key = pc.add(pc.multiply(asked["bits"], MAX_PERIODS + 1), asked["figures"])
    key = pc.add(pc.multiply(key, max(len(laws), 1)), law.take(asked["service"]))
    distinct = pc.unique(key)
    known: list[PeriodSet] = []
    place_of: list[int | None] = []
    for number in distinct.to_pylist():
        rest, which = divmod(number, len(laws))
        judged = sets.judge(tuple(laws.values())[which], *divmod(rest, MAX_PERIODS + 1))
        place_of.append(None if judged is None else len(known))
        known += [] if judged is None else [judged]
    return known, pa.array(place_of, pa.int64()).take(pc.index_in(key, distinct))


def _deciding_counts(
    figures: FigureTable,
    groups: FigureGroups,
    asked: pa.Table,
    services: Sequence[Service],
    known: Sequence[PeriodSet],
    place: pa.ChunkedArray,
) -> pa.Table:
    """The counts that decide, of each group: their sum, or those of the latest of several figures that do not add."""
    added = asked.select(COUNTS)
    latest = pa.array([None if each.summed else each.latest for each in known], pa.int64()).take(place)
    latest = pc.if_else(pc.greater(asked["figures"], 1), latest, pa.scalar(None, pa.int64()))
    wanted = pc.unique(latest).drop_null().to_pylist()
    if not wanted:
        return added
    known_places = {each.key: number for number, each in enumerate(groups.measures)}
    measure = pa.array([known_places[each.measure.key] for each in services], pa.int64()).take(asked["service"])
    rows = figures.counts_of({groups.periods[each]: each + 1 for each in wanted})
    by_row = groups.said_of(
        groups.measure_cells.place_of(rows["measure"]), groups.agency_cells.place_of(rows["agency"]), rows["bits"]
    )
    by_group = groups.said_of(measure, asked["agency_place"], pc.add(latest, 1))
    of_latest = rows.select(COUNTS).take(pc.index_in(by_group, by_row.combine_chunks()))
    return pa.table({name: pc.if_else(pc.is_valid(latest), of_latest[name], added[name]) for name in COUNTS})


def _outcomes(services: Sequence[Service], service: pa.ChunkedArray, counts: pa.Table) -> pa.ChunkedArray:
    """Which of `OUTCOMES` the counts have, against the floor of what they are of."""
    over, under = (each.take(service) for each in floors_of(services))
    total, possible = _all_cases(counts), pc.add(counts["yes"], counts["unknown"])
    asked = pc.multiply(over, total)
    kept = pc.greater_equal(pc.multiply(under, counts["yes"]), asked)
    may_keep = pc.greater_equal(pc.multiply(under, possible), asked)
    some = pc.if_else(kept, _REACHED, pc.if_else(may_keep, _UNDECIDED, _MISSED))
    return pc.if_else(pc.greater(total, 0), some, _NOTHING)
