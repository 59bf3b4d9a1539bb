"""Tallying: how counts of records become the tallies of groups, the records of one case being one answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import add
from typing import Final, TypeAlias

from attrs import Factory, define, frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.counting.cells import fold_code, is_total
from cchc_rules.counting.counts.counted_groups import CountedGroups, MeasureCounts
from cchc_rules.counting.counts.group_counts import Answer, Group
from cchc_rules.counting.question import Question
from cchc_rules.counting.tallies import Tallies, find_agencies
from cchc_rules.errors import BadColumn, CchcError, FaultGroup
from cchc_rules.message import message
from cchc_rules.text import fold_name

__all__ = ["CaseCounts", "CellNames", "RawCounts", "RawGroup", "RecordCounts", "case_answer", "to_tallies"]

RawGroup: TypeAlias = tuple[object, ...]
"""A group, or a case, as the table writes it, with a cell for each field by which one is told from another."""

CaseCounts: TypeAlias = tuple[int, int, int, int, int]
"""How many cases are yes, no, unknown, outside and undetermined."""

RecordCounts: TypeAlias = tuple[int, int, int, int]
"""How many records of one case are yes, no, unknown and undetermined."""

_PLACES: Final = (Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.OUTSIDE, Answer.UNDETERMINED)  # in `CaseCounts`
_NO_COLUMNS: Final[Sequence[Sequence[int]]] = ((),) * len(_PLACES)


def case_answer(yes: int, no: int, unknown: int, undetermined: int) -> Answer:
    """What a case of several records is, by how many of them are which.

    It is no where one record is no; yes where all are; and unknown where that hangs on what is not known. A case
    without a record in the population is outside it, or undetermined where one of its records is.

    >>> for counts in ((2, 0, 0, 0), (5, 1, 0, 0), (2, 0, 0, 1), (0, 0, 0, 1)):
    ...     print(case_answer(*counts))
    yes
    no
    unknown
    undetermined
    """
    if no:
        return Answer.NO
    if not yes + unknown:
        return Answer.UNDETERMINED if undetermined else Answer.OUTSIDE
    return Answer.UNKNOWN if unknown or undetermined else Answer.YES


@frozen
class RawCounts:
    """What was counted in each group, or of each case, in as many places of each column (số đếm chưa gọi tên).

    Args:
        cells: The groups, or the cases.
        counts: By the key of the measure, a column for each of the `CaseCounts` of a group, or of the `RecordCounts` of
            a case.
    """

    cells: Sequence[RawGroup]
    counts: Mapping[str, Sequence[Sequence[int]]]

    @classmethod
    def of(cls, rows: Mapping[RawGroup, Mapping[str, Sequence[int]]]) -> RawCounts:
        """The same, of what was counted in each group, or of each case, by the key of the measure."""
        keys = dict.fromkeys(key for each in rows.values() for key in each)
        counts = {key: [*zip(*(each[key] for each in rows.values()), strict=True)] for key in keys}
        return cls([*rows], counts)


@define
class CellNames:
    """What the cells that tell groups and cases apart are called, each found out once (tên gọi của nhóm).

    Args:
        question: What is asked.
        agencies: Those that the question's roster finds, by what they are called.
    """

    question: Question
    agencies: dict[str, AgencyOrClass] = Factory(dict)
    _known: dict[tuple[str, object, type], str] = Factory(dict)

    @classmethod
    def of(cls, question: Question, groups: Collection[RawGroup], agencies_of_cases: Collection[object]) -> CellNames:
        """The names of some groups, and of the agencies that cases are told apart by.

        Raises:
            FaultGroup: Of a `BadColumn` for rows of totals, or for agencies written in two ways that cases are told
                apart by, without a roster; of an `UnknownAgency` for each agency that the roster does not know.
        """
        names = cls(question)
        place = question.by.index("agency") if "agency" in question.by else None
        names._check_totals([*agencies_of_cases, *(cell for cells in groups for cell in cells)])
        names._learn_agencies([*agencies_of_cases, *(() if place is None else (cells[place] for cells in groups))])
        names._check_spellings(agencies_of_cases)
        return names

    def _learn_agencies(self, cells: Sequence[object]) -> None:
        """Find the agencies that some cells name, where the question has a roster."""
        if self.question.roster is not None:
            names = dict.fromkeys(self.question.group_name("agency", cell) for cell in cells)
            try:
                self.agencies = find_agencies(self.question.roster, names, self.question.period)
            except FaultGroup as group:
                column = self.question.column("agency")
                where = message("column {column!r} (or [codes.agency] of the mapping)", column=column)

                def at_column(fault: Exception) -> Exception:
                    return fault.at(where) if isinstance(fault, CchcError) else fault

                raise FaultGroup(group.message, [*map(at_column, group.exceptions)]) from None

    def name(self, field: str, cell: object) -> str:
        """What a group, or a case, is called by a field."""
        known = (field, cell, type(cell))
        if known not in self._known:
            name = self.question.group_name(field, cell)
            named = field == "agency" and name in self.agencies
            self._known[known] = self.agencies[name].key if named else name
        return self._known[known]

    def group(self, cells: Sequence[object]) -> Group:
        """What a group is called."""
        return tuple(map(self.name, self.question.by, cells))

    def _check_totals(self, cells: Iterable[object]) -> None:
        """Refuse a group of totals, which would be counted beside what it adds up."""
        totals = dict.fromkeys(cell for cell in cells if isinstance(cell, str) and is_total(cell))
        if totals:
            remedy = "Remove it: it would be counted beside what it adds up."
            raise FaultGroup(
                "records that cannot be read", [BadColumn(tuple(totals), "no row of totals", remedy, "groups")]
            )

    def _check_spellings(self, cells: Iterable[object]) -> None:
        """Refuse to tell cases apart by agencies of which some may be one, written in two ways."""
        spellings: dict[str, set[str]] = {}
        for name in {self.name("agency", cell) for cell in cells}:
            spellings.setdefault(fold_name(name), set()).add(name)
        twice = sorted(name for alike in spellings.values() if len(alike) > 1 for name in alike)
        if twice and self.question.roster is None:
            raise FaultGroup(
                "records that cannot be read",
                [
                    BadColumn(
                        tuple(twice),
                        "one way of writing each agency, where cases are told apart by it",
                        "Give the question a roster: roster=plan.roster; or say in codes what each means.",
                        message("column {column!r}", column=self.question.column("agency")),
                    )
                ],
            )


def to_tallies(
    question: Question,
    groups: RawCounts,
    cases: Mapping[str, RawCounts],
    *,
    rows: int,
    impossible: Sequence[int],
    repeated: int | None = None,
) -> Tallies:
    """The tallies, from what was counted in each group, and of each case, as the table writes them.

    Args:
        question: What was asked.
        groups: `CaseCounts` of each measure whose cases are records.
        cases: By the field that names cases, `RecordCounts` of each measure of such cases; a case is a group, an agency
            and a name.
        rows: How many records were read.
        impossible: Of how many records each contradiction of the question is true; those of none are left out.
        repeated: How many records repeat an id.

    Raises:
        FaultGroup: Of an `UnknownAgency` for each agency that the question's roster does not know; without a
            roster, of a `BadColumn` where agencies that cases are told apart by are written in two ways.
    """
    wide = len(question.by)
    names = CellNames.of(question, groups.cells, [cells[wide] for raw in cases.values() for cells in raw.cells])
    named = [names.group(cells) for cells in groups.cells]
    order = tuple(sorted(set(named)))
    place_of = {group: place for place, group in enumerate(order)}
    places = [place_of[group] for group in named]
    counts = {
        each.key: [_add_up(places, column, len(order)) for column in groups.counts.get(each.key, _NO_COLUMNS)]
        for each in question.measures
    }
    for field, raw in cases.items():
        together: dict[tuple[Group, str, str], dict[str, list[int]]] = {}
        for row, cells in enumerate(raw.cells):
            case_name = fold_code(names.name(field, cells[wide + 1]))
            case = together.setdefault((names.group(cells), names.name("agency", cells[wide]), case_name), {})
            for key, columns in raw.counts.items():
                case[key] = list(map(add, case.get(key, [0] * 4), (column[row] for column in columns)))
        for (group, _, _), by_measure in together.items():
            for key, (yes, no, unknown, undetermined) in by_measure.items():
                counts[key][_PLACES.index(case_answer(yes, no, unknown, undetermined))][place_of[group]] += 1
    counted = (MeasureCounts(each, order, *map(tuple, counts[each.key])) for each in question.measures)
    told = tuple((each, count) for each, count in zip(question.contradictions, impossible, strict=True) if count)
    return Tallies(
        question.by,
        question.period,
        question.as_of,
        rows,
        groups=CountedGroups(tuple(counted)),
        contradictions=told,
        repeated=repeated,
        unique=question.unique,
        measures=question.measures,
    )


def _add_up(places: Iterable[int], column: Iterable[int], groups: int) -> list[int]:
    """A column by group, given the place of the group of each count; where none are given, of zeros."""
    sums = [0] * groups
    for place, count in zip(places, column, strict=False):
        sums[place] += count
    return sums
