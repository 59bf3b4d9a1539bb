"""SQL: what a province's own database counts where its records are, as one statement; needs the extra `sql`.

A statement is written here, carried to the database, and run there by whoever may: no record leaves it. What it gives
back, a row for each group, becomes the tallies that `records.tally` makes of the same records.

>>> from datetime import date
>>> from cchc_rules.plans import hue_2025
>>> asked = {"period": Period.year(2025), "as_of": date(2026, 1, 1)}
>>> statement = query(hue_2025.ON_TIME_OF_CLOSED, table="ho_so", dialect="sqlite", **asked)
>>> statement.splitlines()[-2:]
['FROM "asked"', 'GROUP BY "group agency";']
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, TypeAlias

from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.question import Question
from cchc_rules.counting.sql_query.columns import SqlColumns
from cchc_rules.counting.sql_query.counted_rows import read_counted_rows
from cchc_rules.counting.sql_query.dialects import DIALECTS
from cchc_rules.counting.sql_query.statement import write_statement
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import Measure
from cchc_rules.message import message
from cchc_rules.text import Language

__all__ = ["SqlDialect", "query", "read_counts"]

SqlDialect: TypeAlias = Literal["postgres", "mysql", "sqlite", "duckdb", "oracle", "tsql"]
"""The databases that statements are written for; `mysql` is MariaDB too, `tsql` SQL Server."""


def query(
    measures: Measure | Iterable[Measure],
    *,
    table: str,
    dialect: SqlDialect,
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
    schema: Mapping[str, str] | None = None,
    plan: Plan | None = None,
    left_out: Mapping[str, str] | None = None,
    language: Language = "en",
) -> str:
    """The statement that counts what `frames.tally` counts of a table, in a row for each group.

    Args:
        measures: What to count; each has a population.
        table: What the table is called, behind its schema and a full stop where it is in one.
        dialect: Which database it is for.
        by: The fields to group by; none for one total.
        period: The days to count; as in `frames.tally`.
        as_of: The day of looking.
        mapping: What the table calls our fields, what its codes mean, and what tells its records apart; None where it
            does as we do.
        schema: The table's columns, and the type of each as the database calls it. Each is then read as what it is,
            which is faster than as text; the contradictions of all the days that are there are told, and how many ids
            come again. None where it is not known.
        plan: Whose clauses ask for the measures; None where the statement need not name them.
        left_out: Why other measures are not counted, by their keys, to be told in the comments; None where none is.
        language: "vi" or "en", of the comments.

    Raises:
        MissingColumn: Where the schema lacks a column.
        BadColumn: For days that a table keeps as text, in a database that is not asked to read them.
        CchcError: As `Question.from_arguments` raises, for a question that cannot be asked.
    """
    if dialect not in DIALECTS:
        raise BadValue(dialect, message("one of {names}", names=", ".join(DIALECTS)), where="dialect")
    question = _asked_of(measures, by, period, as_of, mapping, schema)
    if any(" " in name for name in by):  # what is counted has names with a blank
        raise BadValue(by, "names without a blank", where="by")
    columns = SqlColumns(question, DIALECTS[dialect], schema)
    tells_repeats = _tells_repeats(question, schema)
    return write_statement(columns, table, _clauses(plan), left_out or {}, language, tells_repeats=tells_repeats)


def read_counts(
    rows: Iterable[Mapping[str, Any]],
    measures: Measure | Iterable[Measure],
    *,
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
    schema: Mapping[str, str] | None = None,
    roster: Roster | None = None,
) -> Tallies:
    """The tallies that the rows of a statement say, asked as `query` was: those that `records.tally` makes.

    Args:
        rows: What the database gave back, a mapping by column name a row; whole numbers may have become text, as in a
            CSV file.
        measures: As in `query`, and so are the others but for `roster`.
        by: The fields that were grouped by.
        period: The days that were counted.
        as_of: The day of looking.
        mapping: As in `query`: what the table calls our fields, and what its codes mean.
        schema: The table's columns, if `query` was told.
        roster: Who the agencies are; as in `records.tally`.

    Raises:
        MissingColumn: Where a row lacks what the statement counts.
        BadCell: For a count that is no whole number, where the statement asked something else, and where a row of it
            is lacking: each row says what was asked, and how many rows there are.
        FaultGroup: Of a `BadColumn` for each column with something that cannot be read, and for each that is grouped by
            and missing in some record; and as `records.tally` raises, of agencies.
    """
    question = _asked_of(measures, by, period, as_of, mapping, schema, roster)
    return read_counted_rows(question, rows, ids=_tells_repeats(question, schema))


def _asked_of(
    measures: Measure | Iterable[Measure],
    by: Sequence[str],
    period: Period,
    as_of: date,
    mapping: FieldMapping | None,
    schema: Mapping[str, str] | None,
    roster: Roster | None = None,
) -> Question:
    """What is asked of the columns there are; where they are not known, of those that are asked for or named."""
    asked = Question.from_arguments(measures, by=by, period=period, as_of=as_of, mapping=mapping, roster=roster)
    there = {*asked.columns_asked(), *asked.columns.values()} if schema is None else schema
    return asked.in_columns(there)


def _tells_repeats(question: Question, schema: Mapping[str, str] | None) -> bool:
    return schema is not None and question.unique is None and question.column("id") in schema


def _clauses(plan: Plan | None) -> dict[str, list[str]]:
    """The addresses of the targets that ask for each measure, by its key."""
    found: dict[str, dict[str, None]] = {}
    for rule in () if plan is None else plan.rules_of_kind(Target):
        found.setdefault(rule.measure.key, {})[rule.clause.address] = None
    return {key: [*addresses] for key, addresses in found.items()}
