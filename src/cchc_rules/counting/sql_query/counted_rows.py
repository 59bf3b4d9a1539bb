"""Counted rows: what a statement calls what it counts, and the rows that a database gives back, as tallies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import add
from typing import Any, Final

from attrs import Factory, define

from cchc_rules.counting.cells import MAX_SHOWN, as_text, serial_day_remedy
from cchc_rules.counting.counts.group_counts import Group
from cchc_rules.counting.field_mapping import (
    code_remedy,
    expected_cells,
    missing_column,
    no_day_remedy,
    unknown_code_remedy,
)
from cchc_rules.counting.question import Question
from cchc_rules.counting.tallies import Tallies
from cchc_rules.counting.tallying import CellNames, RawCounts, RawGroup, to_tallies
from cchc_rules.dates.period import parse_day
from cchc_rules.errors import BadCell, BadColumn, FaultGroup, NotADay
from cchc_rules.law.digest import SHORT_DIGEST
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Field, Predicate
from cchc_rules.message import join_messages, message
from cchc_rules.printable import show
from cchc_rules.text import sha256_of

__all__ = [
    "ANSWERS",
    "ASKED",
    "CASE",
    "DIFFERING",
    "EXAMPLE",
    "GROUP",
    "RECORDS",
    "REPEATED",
    "ROWS",
    "cases_name",
    "contradiction_name",
    "measure_names",
    "missing_name",
    "read_counted_rows",
    "told_apart_by",
    "unreadable_name",
    "what_was_asked",
]

ASKED: Final = "what was asked"
"""What each row says that the statement asked, so that it is read as nothing else."""
ANSWERS: Final = "rows given"
"""How many rows the statement gives, one a group, so that none of them gets lost on the way."""
ROWS: Final = "rows read"
"""How many rows of the table; written where records are told apart by a field."""
RECORDS: Final = "records counted"
REPEATED: Final = "repeated ids"
DIFFERING: Final = "differing records"
"""How many records share what tells them apart, and say different things."""
GROUP: Final = "group {}"
"""What a field is called within the statement by which rows, or cases, are told apart."""
CASE: Final = "case {}"
"""The same where it names cases."""
EXAMPLE: Final = "such as"
"""What one of the cells that cannot be read holds, behind what it is counted as and a colon."""
_CHECKS: Final = "checks "


def measure_names(question: Question) -> list[tuple[str, str, str, str]]:
    """What the cases are counted as that are yes, no, in the population and outside it, of each measure.

    A population that several measures of the same cases have is counted once, under the number of the first.
    """
    first: dict[tuple[Predicate, str | None], int] = {}
    names = []
    for turn, measure in enumerate(question.measures, 1):
        population = first.setdefault((population_and_yes(measure)[0], measure.case_field), turn)
        names.append((f"yes {turn}", f"no {turn}", f"inside {population}", f"outside {population}"))
    return names


def contradiction_name(turn: int) -> str:
    """What the records are counted as that a contradiction is true of, by its turn."""
    return f"contradiction {turn}"


def unreadable_name(field: str) -> str:
    """What the records are counted as of which a field cannot be read."""
    return f"unreadable {field}"


def what_was_asked(question: Question, checks: Iterable[str]) -> str:
    """What a statement asks, in a line: all that its rows hang on; of what columns and codes are called, a digest.

    Args:
        question: What is asked.
        checks: Which counts of what may be wrong each row has, so that none is left out of it.
    """
    return "; ".join((*_asked_parts(question), f"{_CHECKS}{', '.join(checks) or 'nothing'}"))


def _asked_parts(question: Question) -> list[str]:
    return [
        f"measures {', '.join(each.key for each in question.measures)}",
        f"by {', '.join(question.by) or 'nothing'}",
        f"from {question.period.start} to {question.period.last_day}",
        f"as of {question.as_of}",
        f"fields {', '.join(each.name for each in question.fields)}",
        f"mapping {_mapping_digest(question)}",
    ]


def _mapping_digest(question: Question) -> str:
    """What tells apart what columns are called, what codes mean, where days begin, and what tells records apart."""
    codes = [(name, sorted(meanings.items(), key=repr)) for name, meanings in sorted(question.codes.items())]
    said = (sorted(question.columns.items()), codes, question.zone.key, question.unique)
    return sha256_of(repr(said))[:SHORT_DIGEST]


def cases_name(field: str) -> str:
    """What the cases are counted as that a field names."""
    return f"cases {field}"


def missing_name(field: str) -> str:
    """What the records are counted as that lack the name of their case."""
    return f"missing {field}"


def told_apart_by(question: Question) -> tuple[str, ...]:
    """The fields by which the rows are grouped: those asked for, and the agency, where cases are told apart by it."""
    return tuple(dict.fromkeys((*question.by, *question.case_fields[:1])))


@define
class _Faults:
    """What is wrong with the cells that were counted, by column (lỗi)."""

    question: Question
    counts: dict[str, int] = Factory(dict)
    cells: dict[str, dict[object, None]] = Factory(dict)

    def add(self, name: str, count: int, *cells: object) -> None:
        self.counts[name] = self.counts.get(name, 0) + count
        self.cells.setdefault(name, {}).update(dict.fromkeys(cells))

    def column_fault(self, name: str, expected: str, remedy: str) -> list[BadColumn]:
        count = self.counts.get(name, 0)
        if not count:
            return []
        column = self.question.column(name)
        rows: str = message("1 row") if count == 1 else message("{count} rows", count=count)
        where = message("column {column!r}, {rows}", column=column, rows=rows)
        told = tuple(self.cells[name])[:MAX_SHOWN] or message("cells of which no row gives an example")
        return [BadColumn(told, expected, remedy, where)]


def read_counted_rows(question: Question, rows: Iterable[Mapping[str, Any]], *, ids: bool) -> Tallies:
    """The tallies that the rows of a statement say.

    Args:
        question: What the statement asked.
        rows: Its rows.
        ids: Whether it was to tell how many ids come again.

    Raises:
        MissingColumn: Where a row lacks what the statement counts.
        BadCell: For a count that is no whole number, or more than what it is a part of, for a row of a statement that
            asked something else, for a group that has a row already, and where rows are lacking.
        FaultGroup: Of a `BadColumn` for each column with something that cannot be read.
    """
    reader = _RowReader(question, ids)
    for row in rows:
        reader.read(row)
    return reader.tallies()


@define
class _RowReader:
    """The sums of the rows that were read so far."""

    question: Question
    ids: bool
    groups: dict[RawGroup, dict[str, Sequence[int]]] = Factory(dict)
    heard: set[str] = Factory(set)
    answers: set[int] = Factory(set)
    told_apart: list[tuple[RawGroup, object]] = Factory(list)
    impossible: list[int] = Factory(lambda self: [0] * len(self.question.contradictions), takes_self=True)
    rows: int = 0
    records: int = 0
    repeated: int = 0
    unreadable: _Faults = Factory(lambda self: _Faults(self.question), takes_self=True)
    nameless: _Faults = Factory(lambda self: _Faults(self.question), takes_self=True)
    differing: _Faults = Factory(lambda self: _Faults(self.question), takes_self=True)

    def read(self, row: Mapping[str, Any]) -> None:
        """Add what a row says."""
        question, records = self.question, _count(row, RECORDS)
        checked = _counts_of_faults(str(_cell(row, ASKED)), question)
        self.answers.add(_count(row, ANSWERS))
        self.records += records
        self.rows += records if question.unique is None else _count(row, ROWS)
        named = {name: self._name(name, _cell(row, name), records) for name in told_apart_by(question)}
        _require_new(tuple(_cell(row, name) for name in named), self.heard)
        cells = tuple(named[name] for name in question.by)
        if question.case_fields:
            self.told_apart.append((cells, named["agency"]))
        group = self.groups.setdefault(cells, {})
        for measure, names in zip(question.measures, measure_names(question), strict=True):
            yes, no, inside, outside = (_count(row, name) for name in names)
            cases = records if measure.case_field is None else _count(row, cases_name(measure.case_field))
            counts = (yes, no, inside - yes - no, outside, cases - inside - outside)
            _require_parts(measure, counts)
            group[measure.key] = tuple(map(add, group.get(measure.key, (0,) * len(counts)), counts))
        for turn in range(len(self.impossible)):
            self.impossible[turn] += _count(row, contradiction_name(turn + 1))
        wrong = {unreadable_name(each.name): (self.unreadable, each.name) for each in question.fields}
        wrong |= {unreadable_name(GROUP.format(name)): (self.unreadable, name) for name in told_apart_by(question)}
        for name in question.case_fields[1:]:
            wrong[unreadable_name(CASE.format(name))] = (self.unreadable, name)
            wrong[missing_name(name)] = (self.nameless, name)
        if question.unique is not None:
            wrong[unreadable_name(question.unique)] = (self.nameless, question.unique)
            wrong[DIFFERING] = (self.differing, question.unique)
        kind, _, example = str(_cell(row, EXAMPLE) or "").partition(": ")
        for counted, (faults, name) in wrong.items():
            if count := _count(row, counted) if counted in row or counted in checked else 0:
                faults.add(name, count, *([example] if counted == kind else []))
        self.repeated = _count(row, REPEATED) if self.ids else 0

    def _name(self, field: str, cell: object, records: int) -> str | None:
        try:
            name = as_text(cell)
        except BadCell:
            self.unreadable.add(field, records, cell)
            return None
        if name is None and not self.question.allows_missing(field):
            self.nameless.add(field, records, cell)
        return name

    def tallies(self) -> Tallies:
        """What all rows say together.

        Raises:
            BadCell: Where rows that the statement gave are not among them.
            FaultGroup: Of a `BadColumn` for each column with something that cannot be read.
        """
        question = self.question
        self._refuse()
        _require_all(len(self.heard), self.answers)
        if not question.by:
            self.groups.setdefault(
                (), {measure.key: (0,) * 5 for measure in question.measures if not measure.case_field}
            )
        repeated = None if question.unique is None else self.rows - self.records
        if self.ids and self.records:
            repeated = self.repeated
        self._check_told_apart()
        groups = RawCounts.of(self.groups)
        return to_tallies(question, groups, {}, rows=self.rows, impossible=self.impossible, repeated=repeated)

    def _check_told_apart(self) -> None:
        """Refuse agencies of which two are one, whose cases were counted of each."""
        question, known = self.question, dict[tuple[Group, str], set[object]]()
        names = CellNames.of(question, self.groups, [agency for _, agency in self.told_apart])
        for cells, agency in self.told_apart:
            known.setdefault((names.group(cells), names.name("agency", agency)), set()).add(agency)
        if len(known) < len(self.told_apart):
            several = sorted(str(each) for written in known.values() if len(written) > 1 for each in written)
            expected = "one way of writing each agency, where cases are told apart by it"
            remedy = "Say in codes what each means, and write the statement anew: it then counts their cases as of one."
            where = message("column {column!r}", column=question.column("agency"))
            raise FaultGroup("records that cannot be read", [BadColumn(tuple(several), expected, remedy, where)])

    def _refuse(self) -> None:
        question = self.question
        refused = []
        for field in question.fields:
            expected, remedy = _expected(field, question)
            serial = (
                serial_day_remedy(*self.unreadable.cells.get(field.name, ())) if field.kind is FieldKind.DAY else ""
            )
            refused += self.unreadable.column_fault(field.name, expected, serial or remedy)
        read = {field.name for field in question.fields}
        for name in dict.fromkeys((*told_apart_by(question), *question.case_fields)):
            if name not in read:
                refused += self.unreadable.column_fault(name, *_expected(Field(name, FieldKind.TEXT), question))
            named = message("a value for {name} in every record", name=name)
            refused += self.nameless.column_fault(name, named, code_remedy(name, ""))
        if question.unique is not None:
            name = question.unique
            refused += self.nameless.column_fault(name, message("a value for {name} in every record", name=name), "")
            expected = "records that say the same where they share it"
            refused += self.differing.column_fault(name, expected, "Correct them, or count without unique.")
        if refused:
            raise FaultGroup("records that cannot be read", refused)


def _counts_of_faults(told: str, question: Question) -> list[str]:
    """Which counts of what may be wrong a row has; a row of a statement that asked anything else is refused."""
    given = told.split("; ")
    checks = given[-1] if given[-1].startswith(_CHECKS) else f"{_CHECKS}…"
    wanted = [*_asked_parts(question), checks]
    if given != wanted:
        asked = join_messages((_part_words(each) for each in wanted if each not in given), "; ")
        expected = message("{asked}, as is asked here", asked=asked)
        raise BadCell(
            join_messages((_part_words(each) for each in given if each not in wanted), "; "),
            expected,
            "Read what a statement counted by the same measures in the same order, by, period, as_of and mapping.",
            message("column {column!r}", column=ASKED),
        )
    return [*checks.removeprefix(_CHECKS).split(", ")]


def _part_words(part: str) -> str:
    """A part of what was asked, for a message."""
    kind, _, said = part.partition(" ")
    first, _, last = said.partition(" to ")
    words: dict[str, str] = {
        "measures": message("measures {names}", names=said),
        "by": message("by {names}", names=said),
        "from": message("from {first} to {last}", first=_day_or_text(first), last=_day_or_text(last)),
        "as": message("as of {day}", day=_day_or_text(said.removeprefix("of "))),
        "fields": message("fields {names}", names=said),
        "mapping": message("columns and codes {digest}", digest=said),
        "checks": message("checks {names}", names=said),
    }
    return words.get(kind, show(part))


def _day_or_text(written: str) -> date | str:
    """The day that is written there, so that either language writes it its own way; else what stands there."""
    try:
        return parse_day(written)
    except NotADay:
        return written


def _require_new(group: tuple[object, ...], heard: set[str]) -> None:
    """Refuse what a statement never gives: two rows of one group."""
    if repr(group) in heard:
        remedy = "Give the rows of one statement, each once; of several statements, add up what is read of each."
        raise BadCell(group, "one row for each group", remedy, message("rows"))
    heard.add(repr(group))


def _require_all(heard: int, answers: set[int]) -> None:
    """Refuse fewer rows than the statement gave, as a file that was cut has."""
    if answers - {heard}:
        expected = message("all {count} rows that the statement gave", count=max(answers))
        raise BadCell(heard, expected, "Read its whole answer, no row filtered out.", message("rows"))


def _require_parts(measure: Measure, counts: Sequence[int]) -> None:
    """Refuse counts of which some are more than what they are a part of."""
    if min(counts) < 0:
        expected = message("counts of yes, no, inside and outside that are parts of the records counted")
        raise BadCell(", ".join(map(str, counts)), expected, where=message("measure {measure}", measure=measure.key))


def _cell(row: Mapping[str, Any], name: str) -> Any:
    if name not in row:
        raise missing_column(name, name, row, "rows")
    return row[name]


def _count(row: Mapping[str, Any], name: str) -> int:
    cell = _cell(row, name)
    try:
        count = int(cell)
    except (TypeError, ValueError):
        count = -1
    if count < 0 or str(cell) != str(count):
        raise BadCell(cell, "a whole number of records", where=message("column {column!r}", column=name))
    return count


def _expected(field: Field[Any], question: Question) -> tuple[str, str]:
    """What a column may hold, and what to do about what it may not, for a message."""
    remedies: dict[FieldKind, str] = {
        FieldKind.DAY: no_day_remedy(field.name),
        FieldKind.NUMBER: "Separators are not guessed at: remove them, or say in schema what type the column has.",
        FieldKind.TEXT: "Keep it as text in NFC, or say what type the column has.",
    }
    known = question.code_meanings(field)
    return expected_cells(field, known), remedies.get(field.kind, unknown_code_remedy(field))
