"""Records: rows of a CSV file, of a database or of our own record types, asked one by one in plain Python.

A record is a mapping by column name, or an object with attributes. What is asked is written as one Python function
(`cchc_rules.counting.record_query.codegen`) before the first record is read, and each record passes through it once; of
the records nothing is kept, but for their ids where they have any.

>>> from cchc_rules.measures.field_kinds import AS_OF
>>> from cchc_rules.measures.predicate import field
>>> in_time = compile_predicate(field("due_on") >= AS_OF, period=Period.year(2025), as_of=date(2025, 7, 1))
>>> in_time({"due_on": "30/06/2025"}), in_time({"due_on": date(2025, 7, 1)}), in_time({"due_on": ""})
(False, True, None)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias, cast

from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.case_records import CaseRecords, MetRecords, answers_asked, to_case_records
from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.counting.deciding_conditions import CaseDecisions
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.question import Question
from cchc_rules.counting.record_query.codegen import FunctionWriter
from cchc_rules.counting.record_query.readers import CellReader
from cchc_rules.counting.record_query.record_pass import RecordPass, execute, namespace_of
from cchc_rules.counting.tallies import Tallies
from cchc_rules.counting.tallying import RawCounts, RawGroup, to_tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadCell
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Predicate
from cchc_rules.message import message

__all__ = ["Record", "cases", "compile_predicate", "tally"]

Record: TypeAlias = Mapping[str, Any] | object
"""A mapping by column name, or an object with attributes."""

_CountsByKey: TypeAlias = dict[Any, list[int]]


def compile_predicate(
    predicate: Predicate,
    *,
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
) -> Callable[[Record], bool | None]:
    """A function that says of a record whether a predicate is true of it: True, False, or None where that is unknown.

    The function raises `MissingColumn` where a record lacks a field, and `BadCell` where it cannot be read.

    Args:
        predicate: What is asked.
        period: The days that are counted, up to the day of looking.
        as_of: The day of looking.
        mapping: What the records call our fields, and what their codes mean; None where they do as we do.

    Raises:
        UnknownField: Where the mapping names no field.
        UnknownTimeZone: Where there is no such time zone.
        BadValue: For a code that a field cannot hold.
        WrongPeriod: Where the period begins after the day of looking.
    """
    question = Question.from_predicate(predicate, period=period, as_of=as_of, mapping=mapping)
    source = FunctionWriter(question.codes)
    text = source.write_truth(predicate)

    def reader(column: str, read: CellReader) -> Callable[[object, int], Any]:
        def read_or_refuse(cell: object, _: int) -> Any:
            try:
                return read(cell)
            except BadCell as fault:
                raise BadCell(cell, fault.expected, fault.remedy, message("column {column!r}", column=column)) from None

        return read_or_refuse

    names = namespace_of(source, question, reader, frozenset(source.columns))
    return cast("Callable[[Record], bool | None]", execute(text, names))


def tally(
    table: Iterable[Record],
    measures: Measure | Iterable[Measure],
    *,
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
    roster: Roster | None = None,
    line_of_row: Callable[[int], int] = int,
) -> Tallies:
    """What some measures count in a table of records, by group (kiểm đếm).

    Every record is counted once for each measure: as yes, no, unknown, outside the population, or undetermined.
    Records that cannot be true, and ids that come again, are counted beside that. Memory grows with groups, with cases
    of several records, and with ids where records have them, and not with records.

    Args:
        table: The records, read once; all mappings, or all objects. Which columns there are, the first one says.
        measures: What to count.
        by: The fields to group by, in our names; none for one total.
        period: The days to count. Where they are not over on the day of looking, they are counted up to and with it.
        as_of: The day of looking.
        mapping: What the table calls our fields, what its codes mean, and what tells its records apart; None where it
            does as we do.
        roster: Who the agencies are: groups are then named by the keys of agencies, and one agency written in two ways
            is one. Without it agencies are what they are called.
        line_of_row: By which number an error names the record that is being read, given how many have been: its line
            in a file. They are numbered from 1 where nothing else is said.

    Raises:
        MissingColumn: Where a record lacks a column; the message lists those it has.
        NotCountable: Where a measure has no population, or none is asked for.
        UnknownField: Where the mapping names no field.
        UnknownTimeZone: Where there is no such time zone.
        BadValue: For a code that a field cannot hold, and other misuse of the arguments.
        WrongPeriod: Where the period begins after the day of looking.
        FaultGroup: Of a `BadColumn` for each column with cells that cannot be read, groups that are missing,
            records that share `unique` and disagree, or agencies in two spellings where cases are told apart by them
            and there is no roster; of an `UnknownAgency` for each that the roster does not know.
    """
    question = Question.from_arguments(measures, by=by, period=period, as_of=as_of, mapping=mapping, roster=roster)
    reading = RecordPass.of(table, question, line_of_row)
    question, source = reading.question, FunctionWriter(question.codes)
    text = source.write_tally(question, ids=reading.ids, by_name=reading.by_name)

    def counts() -> _CountsByKey:
        return defaultdict(lambda: [0] * (4 * len(question.measures) + 1))

    groups: _CountsByKey = counts()
    by_case = {each: counts() for each in question.case_fields[1:]}
    impossible = [0] * len(question.contradictions)
    of_cases = {f"cases{index}": of_each for index, of_each in enumerate(by_case.values())}
    rows, repeated = reading.run(source, text, {"groups": groups, **of_cases, "impossible": impossible})
    if not by:
        groups[()]  # the one group there is, whether or not a record is in it
    return to_tallies(
        question,
        _counts_of_measures(question.measures, groups, case_field=None),
        {each: _counts_of_measures(question.measures, of_each, case_field=each) for each, of_each in by_case.items()},
        rows=rows,
        impossible=impossible,
        repeated=repeated if reading.ids or question.unique is not None else None,
    )


def cases(
    table: Iterable[Record],
    measure: Measure,
    *,
    which: Iterable[Answer | str] = tuple(Answer),
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
    roster: Roster | None = None,
    line_of_row: Callable[[int], int] = int,
) -> CaseRecords:
    """The records of the cases that are yes, no, unknown, undetermined or outside, each with why (tra cứu trường hợp).

    They are those that `tally` counts, asked with the same arguments, and what it counts is given with them. Where a
    case is several records, all of its records are given, whatever each is by itself. Memory grows with what is asked
    for, with groups, and with ids where records have them; where cases are several records, with the records.

    Args:
        table: As in `tally`.
        measure: What they are cases of.
        which: What to look for, or its codes.
        by: As in `tally`; records are listed with the agency where they are grouped by it.
        period: As in `tally`.
        as_of: As there.
        mapping: As there; the field `id` says what a record is called, or the field that tells records apart.
        roster: As there.
        line_of_row: As there.

    Raises:
        BadValue: For what is no answer.
        CchcError: As `tally` raises.

    >>> from cchc_rules.plans import hue_2025
    >>> late = {"id": "MH-7", "agency": "Sở Tư pháp", "completed_on": "12/03/2025", "due_on": "10/03/2025"}
    >>> asked = {"period": Period.year(2025), "as_of": date(2025, 12, 31)}
    >>> for record in cases([late], hue_2025.ON_TIME_OF_CLOSED, which=["no"], **asked):
    ...     for condition, truth in record.decision.conditions:
    ...         print(record.id, truth, condition.words.en)
    MH-7 true the day it was closed is known
    MH-7 true the day it was closed is not before the first day of the period
    MH-7 true the day it was closed is before the first day after the period
    MH-7 false the day it was closed is not after the day it is due
    """
    wanted = answers_asked(which)
    question = Question.from_arguments((measure,), by=by, period=period, as_of=as_of, mapping=mapping, roster=roster)
    decisions = CaseDecisions(measure)
    reading = RecordPass.of(table, question, line_of_row)
    question, source = reading.question, FunctionWriter(question.codes)
    conditions = (each.predicate for each in decisions.conditions)
    text = source.write_cases(question, conditions, ids=reading.ids, by_name=reading.by_name)
    met = MetRecords()

    def keep(
        row: int, name: str | None, cells: RawGroup, holds: tuple[bool | None, ...], against: tuple[bool | None, ...]
    ) -> None:
        decision = decisions.decide(holds)
        met.answers[cells][decision.answer] += 1
        met.contradictory[against] += 1
        if reading.ids and name is not None:
            met.ids[name] += 1
        if decision.answer in wanted or measure.case_field is not None:
            met.kept.append((line_of_row(row), name, cells, decision, against))

    rows, repeated = reading.run(source, text, {"keep": keep})
    if reading.ids:
        repeated = met.ids.total() - len(met.ids)
    asked = reading.ids or question.unique is not None
    return to_case_records(question, met, wanted, rows=rows, repeated=repeated if asked else None)


def _cells_of(key: Any) -> RawGroup:
    return key if isinstance(key, tuple) else (key,)


def _counts_of_measures(measures: Sequence[Measure], counted: _CountsByKey, case_field: str | None) -> RawCounts:
    """What was counted in each group, or of each case that a field names."""
    return RawCounts.of({_cells_of(key): _of_measures(measures, counts, case_field) for key, counts in counted.items()})


def _of_measures(
    measures: Sequence[Measure], counts: Sequence[int], case_field: str | None
) -> dict[str, Sequence[int]]:
    """What was counted of the measures whose cases a field names, or which are records where it is None."""
    found: dict[str, Sequence[int]] = {}
    for measure, four in zip(measures, zip(*[iter(counts[:-1])] * 4, strict=True), strict=True):
        if measure.case_field == case_field:
            yes, no, unknown, undetermined = four
            outside = counts[-1] - sum(four)
            found[measure.key] = four if case_field else (yes, no, unknown, outside, undetermined)
    return found
