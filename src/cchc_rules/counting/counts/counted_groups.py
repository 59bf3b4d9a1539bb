"""Counted groups: what was counted of each measure in each group, as columns of numbers, and as objects when asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, groupby
from operator import attrgetter
from typing import final, overload

from attrs import frozen

from cchc_rules.counting.counts.group_counts import Group, GroupCount
from cchc_rules.findings.values import Tally
from cchc_rules.measures.measure import Measure

__all__ = ["CountedGroups", "MeasureCounts", "counted_groups"]


@final
@frozen
class MeasureCounts:
    """What was counted of one measure, in as many places of each column (số đếm của một chỉ số).

    Args:
        measure: By which definition.
        groups: What the records of each group share.
        yes: How many cases of each group are yes.
        no: How many are no.
        unknown: How many are in the population, and it is not known which.
        outside: How many are surely not in it.
        undetermined: Of how many it is not known whether they are.
    """

    measure: Measure
    groups: tuple[Group, ...]
    yes: Sequence[int]
    no: Sequence[int]
    unknown: Sequence[int]
    outside: Sequence[int]
    undetermined: Sequence[int]

    @classmethod
    def of(cls, measure: Measure, counted: Iterable[GroupCount]) -> MeasureCounts:
        """The same, of what was counted of a measure in some groups."""
        rows = [
            (each.group, each.tally.yes, each.tally.no, each.tally.unknown, each.outside, each.undetermined)
            for each in counted
        ]
        return cls(measure, *zip(*rows, strict=True))

    @property
    def total(self) -> GroupCount:
        """What was counted in all groups together."""
        yes, no, unknown = (sum(each) for each in (self.yes, self.no, self.unknown))
        return GroupCount(self.measure, (), Tally(yes, no, unknown), sum(self.outside), sum(self.undetermined))

    def __iter__(self) -> Iterator[GroupCount]:
        columns = (self.yes, self.no, self.unknown, self.outside, self.undetermined)
        for group, yes, no, unknown, outside, undetermined in zip(self.groups, *columns, strict=True):
            yield GroupCount(self.measure, group, Tally(yes, no, unknown), outside, undetermined)


@final
@frozen(eq=False, repr=False)
class CountedGroups(Sequence[GroupCount]):
    """What was counted in a table of records: a `GroupCount` for each measure and group (kết quả đếm theo nhóm).

    Nothing is an object before one is asked for, since of many groups most are only added up and compared.

    Args:
        by_measure: What was counted of each measure, in their order.
    """

    by_measure: tuple[MeasureCounts, ...]

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What was counted, each measure once."""
        return tuple({each.measure.key: each.measure for each in self.by_measure}.values())

    @property
    def distinct(self) -> tuple[tuple[Group, ...], ...]:
        """The groups of all measures; once of those that have the same, as all have that were counted at once."""
        return tuple(dict.fromkeys(each.groups for each in self.by_measure))

    @cached_property
    def _objects(self) -> tuple[GroupCount, ...]:
        return tuple(chain.from_iterable(self.by_measure))

    @overload
    def __getitem__(self, place: int) -> GroupCount: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[GroupCount, ...]: ...
    def __getitem__(self, place: int | slice) -> GroupCount | tuple[GroupCount, ...]:
        return self._objects[place]

    def __iter__(self) -> Iterator[GroupCount]:
        return iter(self._objects)

    def __len__(self) -> int:
        return sum(len(each.groups) for each in self.by_measure)

    def __eq__(self, other: object) -> bool:
        return self._objects == tuple(other) if isinstance(other, CountedGroups | tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._objects)

    def __repr__(self) -> str:
        return repr(self._objects)


def counted_groups(counted: Iterable[GroupCount]) -> CountedGroups:
    """What was counted in some groups, in their order."""
    if isinstance(counted, CountedGroups):
        return counted
    by_measure = groupby(counted, attrgetter("measure"))
    return CountedGroups(tuple(MeasureCounts.of(measure, of_measure) for measure, of_measure in by_measure))
