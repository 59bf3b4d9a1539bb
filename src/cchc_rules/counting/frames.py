"""Frames: records in a data frame of any library, asked in one pass; needs the extra `frames`.

The table stays what it is, a Polars, pandas or Arrow table, a DuckDB relation or a Spark data frame, and lazy where it
is lazy: narwhals turns the question into the table's own expressions. Each predicate becomes a pair of them, surely
true and surely false. Neither is true of a record whose answer is unknown, whatever the library makes of a comparison
with something missing: null, as SQL does, or False, as NumPy does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from attrs import evolve, frozen

from cchc_rules.agencies.roster import Roster, require_roster
from cchc_rules.counting.case_records import CaseRecords, answers_asked
from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.counting.deciding_conditions import conditions_of
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.frame_query.case_table import case_records_in, case_table
from cchc_rules.counting.frame_query.expressions import PredicateExpressions
from cchc_rules.counting.frame_query.table import FrameTable
from cchc_rules.counting.question import Question
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period, require_day
from cchc_rules.flag import require_flag
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Predicate

__all__ = ["FrameFindings", "assess", "cases", "evaluate", "list_cases", "tally"]


@frozen(eq=False)
class FrameFindings:
    """What is found about a plan by a table of figures, as tables of the same library (bảng kết luận).

    Args:
        findings: A row for each finding, in no order, with the columns of `Findings` but for those that are text of
            its own for each: `least`, `most`, `sentence_vi` and `sentence_en`.
        unused: The figures that bear on none of them, as they stand in the table, each with the code of its
            `UnusedReason` in a column `unused_reason`.
    """

    findings: Any
    unused: Any


def assess(
    table: Any, plan: Plan, *, as_of: date, closed_world: bool = False, roster: Roster | None = None
) -> FrameFindings:
    """Judge a plan by a table of figures: the findings that `cchc_rules.assess` makes of the same figures.

    A figure is a row: a measure by its key or title, an agency by any name that people write, the first and the last
    day of its period, and one of these: counts in `yes`, `no` and perhaps `unknown`; a percentage in `share`, or a
    number in the unit of its measure in `value`, both exact. A `source` may stand with it. Other columns are let be.

    The table is gone over when this is called, and what comes back lies in the library of the table: lazy where that
    is lazy, a relation of the same connection in DuckDB. Plain counts are added up and compared where they are; what
    contradicts itself, shares and agencies that end or begin are judged one by one.

    Rows that say the same of one measure, agency and period are one figure that is given twice, or where they differ in
    another column, are refused; of `Tallies` the groups that mean one agency are added up, as `Tallies.figures` does.

    Args:
        table: A Polars data frame or lazy frame, a pandas data frame, an Arrow table, a DuckDB relation, a Spark data
            frame, or `Tallies` that were counted by agency.
        plan: The plan.
        as_of: The day of looking.
        closed_world: Whether the record is complete; as in `cchc_rules.assess`.
        roster: Who exists on which day and answers for whom; as in `cchc_rules.assess`.

    Raises:
        BadValue: For what is no data frame, or an argument of another kind.
        NotADay: Where `as_of` is not a date.
        MissingColumn: Where the table lacks a column.
        FaultGroup: Of an error for each column, measure, agency and period that cannot be read, all of them together;
            and once these can, for each figure that cannot.
        CchcError: As `Tallies.figures` raises, for `Tallies` that were counted by anything but agency.
    """
    require_plan(plan, "frames.assess")
    require_day(as_of, "as_of")
    require_flag(closed_world, "closed_world")
    if roster is not None:
        require_roster(roster, "roster")
    from cchc_rules.counting.frame_findings.figures import FigureAssessment  # noqa: PLC0415  it needs one extra more

    asked = FigureAssessment.of(table, plan, as_of=as_of, closed_world=closed_world, roster=roster)
    return FrameFindings(*asked.findings_and_unused())


def tally(
    table: Any,
    measures: Measure | Iterable[Measure],
    *,
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
    roster: Roster | None = None,
) -> Tallies:
    """Count the records of a data frame: the figures that `records.tally` makes of the same records.

    All measures are counted in one pass, and one more for each field that names cases. A table with a column for the
    field `id` is passed over once more for repeated ids.

    Args:
        table: A Polars data frame or lazy frame, a pandas data frame, an Arrow table, a DuckDB relation, a Spark data
            frame, an Ibis table whose times have no zone, a Dask data frame whose days are not written as text, or what
            else narwhals takes. DuckDB and Spark hand over what they counted through pyarrow.
        measures: What to count; each has a population.
        by: The fields to group by; none for one total.
        period: The days to count. Where they are not over on the day of looking, they are counted up to and with it,
            and the figures say so.
        as_of: The day of looking; what happened later is not known yet.
        mapping: What the table calls our fields, what its codes mean, and what tells its records apart; None where it
            does as we do.
        roster: Who the agencies are; as in `records.tally`.

    Raises:
        MissingColumn: Where the table lacks a column; the message lists those it has.
        FaultGroup: Of a `BadColumn` for each column with something that cannot be read, and for each that is
            grouped by and missing in some record; and as `records.tally` raises, of agencies.
        CchcError: As `Question.from_arguments` raises, for a question that cannot be asked.
    """
    question = Question.from_arguments(measures, by=by, period=period, as_of=as_of, mapping=mapping, roster=roster)
    frame = FrameTable.of(table, question)
    if question.unique is not None:
        rows, frame = frame.drop_repeats(question.unique)
        counted = frame.count()
        return evolve(counted, rows=rows, repeated=rows - counted.rows)
    counted = frame.count()
    if counted.rows and frame.columns.question.column("id") in frame.columns.schema:
        return evolve(counted, repeated=frame.count_repeats("id"))
    return counted


def cases(
    table: Any,
    measure: Measure,
    *,
    which: Iterable[Answer | str] = tuple(Answer),
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
    roster: Roster | None = None,
) -> Any:
    """The records that `records.cases` gives of the same records, as a table of the same library; lazy where it is.

    The table has no order of its own to number records by, so that it has a column for the field `id`. It is gone over
    beforehand only where something in it may be unreadable, or where a roster, codes or cases of several records ask
    what groups are called. Elsewhere groups are given as the table writes them, without a name where they have none.

    Args:
        table: As in `tally`.
        measure: What they are cases of.
        which: What to look for, or its codes.
        by: As in `tally`.
        period: As there.
        as_of: As there.
        mapping: As there; the field `id` says what a record is called, or the field that tells records apart.
        roster: As there.

    Returns:
        A row for each record of the cases that are asked for. `id` is as the table has it. The fields that records are
        grouped by follow under their names, and `agency` and `case` where a case is several records. `answer` is the
        code of what the case is; where a case is several records, `record_answer` is that of the record by itself.
        `condition_1`, `condition_2` and so on are the conditions that the measure asks, in the order in which
        `cchc_rules.counting.deciding_conditions.conditions_of` has them in words: "true", "false" or "unknown" where it
        decided, and null where it did not.

    Raises:
        MissingColumn: Where the table lacks a column, that for `id` among them; the message lists those it has.
        BadValue: For what is no answer.
        FaultGroup: As `tally` raises.
        CchcError: As `Question.from_arguments` raises, for a question that cannot be asked.
    """
    wanted = answers_asked(which)
    question = Question.from_arguments((measure,), by=by, period=period, as_of=as_of, mapping=mapping, roster=roster)
    return case_table(FrameTable.of(table, question), conditions_of(measure), wanted)


def list_cases(
    table: Any,
    measure: Measure,
    *,
    which: Iterable[Answer | str] = tuple(Answer),
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
    roster: Roster | None = None,
) -> CaseRecords:
    """The same, handed over record by record as `records.cases` gives it; a record has no number.

    What is counted in the table is given with them, so that it is counted as well.

    Args:
        table: As in `cases`.
        measure: As there.
        which: As there.
        by: As there.
        period: As there.
        as_of: As there.
        mapping: As there.
        roster: As there.

    Raises:
        CchcError: As `cases` raises.
    """
    wanted = answers_asked(which)
    question = Question.from_arguments((measure,), by=by, period=period, as_of=as_of, mapping=mapping, roster=roster)
    frame, conditions = FrameTable.of(table, question), conditions_of(measure)
    contradictions = frame.columns.question.contradictions
    found = case_table(frame, conditions, wanted, contradictions)
    repeats = frame.repeats("id") if question.unique is None else {}
    listed = case_records_in(found, question.by, conditions, contradictions, repeats)
    tallies = tally(table, measure, by=by, period=period, as_of=as_of, mapping=mapping, roster=roster)
    return CaseRecords(tallies, tuple(listed))


def evaluate(
    predicate: Predicate,
    table: Any,
    *,
    period: Period,
    as_of: date,
    mapping: FieldMapping | None = None,
) -> list[bool | None]:
    """What a predicate is of each record of a table, in the table's order where it has one; None is unknown.

    Args:
        predicate: What is asked.
        table: As in `tally`.
        period: The days that the predicate may ask about; as in `tally`.
        as_of: The day of looking.
        mapping: What the table calls our fields, and what its codes mean.

    Raises:
        MissingColumn: Where the table lacks a column.
        FaultGroup: Of a `BadColumn` for each column with something that cannot be read.
    """
    question = Question.from_predicate(predicate, period=period, as_of=as_of, mapping=mapping)
    frame = FrameTable.of(table, question).readable()
    expressions = PredicateExpressions(frame.columns)
    surely, surely_not = expressions.pair(predicate)
    answers = frame.rows(
        expressions.with_shared_columns(frame.table).select(surely.alias("surely"), surely_not.alias("surely_not"))
    )
    return [True if row["surely"] is True else False if row["surely_not"] is True else None for row in answers]
