"""Case tables: the records of some cases as a table of the library that holds them, with what decided; needs `frames`.

Nothing is computed that is not asked for: a lazy table stays lazy, and whoever takes the ids alone pays for a filter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import and_, or_
from types import MappingProxyType
from typing import Any, Final

from cchc_rules.counting.case_records import CaseRecord, first_spellings
from cchc_rules.counting.cells import BLANKS, as_text, fold_code, is_missing
from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.counting.deciding_conditions import AskedCondition, CaseDecision, Truth
from cchc_rules.counting.frame_query.columns import FrameColumns, combine
from cchc_rules.counting.frame_query.condition_counts import ConditionCounts
from cchc_rules.counting.frame_query.expressions import PredicateExpressions, TruePair, free_prefix
from cchc_rules.counting.frame_query.table import KEY_COLUMN, FrameTable
from cchc_rules.counting.tallying import CellNames, RawGroup
from cchc_rules.extras import needing_extra
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.predicate import And, Field, IsNull, Not, Or, Predicate
from cchc_rules.measures.record_types import Contradiction

with needing_extra("frames"):
    import narwhals as nw

__all__ = ["case_records_in", "case_table"]

_TRUTH_OF_YES: Final = MappingProxyType({Answer.YES: True, Answer.NO: False, Answer.UNKNOWN: None})
_TRUTH_OF_POPULATION: Final = MappingProxyType({Answer.OUTSIDE: False, Answer.UNDETERMINED: None})


def case_table(
    frame: FrameTable,
    conditions: Sequence[AskedCondition],
    wanted: Collection[Answer],
    contradictions: Sequence[Contradiction] = (),
) -> Any:
    """The records of the cases that are asked for, as `frames.cases` documents it.

    Args:
        frame: The table, with what is asked of it, of one measure.
        conditions: What the measure asks.
        wanted: What is asked for.
        contradictions: Those of which a column more is to say where they are true.
    """
    (measure,), told_apart = frame.columns.question.measures, frame.columns.question.unique or "id"
    is_lazy = frame.eager is None
    frame.columns.type_of(told_apart)  # refused where the table has no such column
    if frame.columns.question.unique is not None:
        _, frame = frame.drop_repeats(told_apart)
    frame, named = _named_columns(frame)
    expressions = PredicateExpressions(frame.columns)
    population, yes = population_and_yes(measure)
    pairs = expressions.pair(population), expressions.pair(yes)
    where, told = _where(*pairs, wanted), {"answer": _record_answer(*pairs)}
    decided = _decided_columns(expressions, population, yes, conditions)
    for turn, each in enumerate(contradictions, 1):
        decided[f"contradiction_{turn}"] = expressions.pair(each.condition)[0]
    table = expressions.with_shared_columns(frame.table)
    if measure.case_field is not None:
        prefix = free_prefix(frame.columns.schema)
        table, told = _with_cases(table, prefix, list(named.values()), told["answer"])
        where = told["answer"].is_in([each.value for each in wanted])
    if len(wanted) < len(Answer):
        table = table.filter(where)
    told = {"id": frame.columns.column(told_apart), **named, **told, **decided}
    selected = table.select(**told)
    return (selected if is_lazy else selected.collect()).to_native()


def case_records_in(
    found: Any,
    by: Sequence[str],
    conditions: Sequence[AskedCondition],
    contradictions: Sequence[Contradiction],
    repeats: Mapping[str | None, int],
) -> Iterator[CaseRecord]:
    """The rows of such a table, as records.

    Args:
        found: The table.
        by: The fields that the records are grouped by.
        conditions: What the measure asks.
        contradictions: Those that it has columns of.
        repeats: How many records have the ids that more than one has.
    """
    for row in nw.from_native(found).lazy().collect().rows(named=True):
        told = {name: as_text(cell) for name, cell in row.items()}
        holds = ((each, told[f"condition_{turn}"]) for turn, each in enumerate(conditions, 1))
        decided = tuple((each, Truth(truth)) for each, truth in holds if truth is not None)
        answer = Answer(row["answer"])
        decision = CaseDecision(Answer(row.get("record_answer", answer)), decided)
        group = tuple(told[name] or "" for name in by)
        against = tuple(each for turn, each in enumerate(contradictions, 1) if row[f"contradiction_{turn}"] is True)
        name, of = told["id"], (told.get("agency"), told.get("case"))
        yield CaseRecord(None, name, group, *of, answer, decision, against, repeats.get(name, 1))


def _groups_met(frame: FrameTable) -> tuple[FrameTable, list[RawGroup]]:
    """The table, tidied where that helps to read it, and the cells that tell groups and cases apart in it.

    Raises:
        FaultGroup: Of a `BadColumn` for each column with what cannot be read, or is missing and needed.
    """
    question, columns = frame.columns.question, frame.columns
    fields = (*question.by, *question.case_fields)
    sums = ConditionCounts(PredicateExpressions(columns))
    faults = {sums.add(fault.where): fault for fault in frame.faults()}
    groups = frame.lists(frame.count_by(frame.table, [columns.key(name) for name in fields], sums))
    bad = {fault: sum(map(int, filter(None, groups[name]))) for name, fault in faults.items()}
    tidied = frame.tidied(bad)
    if tidied is not None:
        return _groups_met(tidied)
    frame.raise_faults({**bad, **frame.nameless(fields, groups)})
    return frame, [*zip(*(groups[KEY_COLUMN.format(turn)] for turn in range(len(fields))), strict=True)]


def _named_columns(frame: FrameTable) -> tuple[FrameTable, dict[str, nw.Expr]]:
    """The table as it can be read, and groups, and the agency and the name of a case, as they are called."""
    question, wide = frame.columns.question, len(frame.columns.question.by)
    field = question.measures[0].case_field
    called = {*question.codes, *(() if question.roster is None else ("agency",))}
    if field is None and called.isdisjoint(question.by):
        frame = frame.readable()
        return frame, {name: _group_text(frame.columns, name) for name in question.by}
    frame, groups = _groups_met(frame)
    names = CellNames.of(question, [cells[:wide] for cells in groups], [cells[wide] for cells in groups if field])
    named = {
        name: _named(frame.columns, name, {cells[place]: names.name(name, cells[place]) for cells in groups})
        for place, name in enumerate((*question.by, *question.case_fields[:1]))
    }
    if field is not None:
        cases = {cells[-1]: names.name(field, cells[-1]) for cells in groups}
        spelled = first_spellings(cases.values())
        named["case"] = _named(frame.columns, field, {cell: spelled[fold_code(name)] for cell, name in cases.items()})
    return frame, named


def _group_text(columns: FrameColumns, field: str) -> nw.Expr:
    """What a column says as text, without blanks around it; null where nothing else stands."""
    said = columns.text(Field(field, FieldKind.TEXT))
    if not isinstance(columns.type_of(field), nw.String):
        return said
    return nw.when(~columns.is_blank(field)).then(said.str.strip_chars(BLANKS)).otherwise(nw.lit(None))


def _named(columns: FrameColumns, field: str, called: Mapping[object, str]) -> nw.Expr:
    """A column with what its cells are called; most are called what they say."""
    said, key = _group_text(columns, field), columns.key(field)
    others: dict[str, list[nw.Expr]] = {}
    for cell, name in called.items():
        if is_missing(cell):
            others.setdefault(name, []).append(columns.is_blank(field))
        elif field in columns.question.codes or (cell.strip() if isinstance(cell, str) else as_text(cell)) != name:
            others.setdefault(name, []).append(key == cell)
    renamed = (nw.when(combine(where, or_)).then(nw.lit(name)) for name, where in others.items())
    return nw.coalesce(*renamed, said) if others else said


def _where(population: TruePair, yes: TruePair, wanted: Collection[Answer]) -> nw.Expr:
    """Where a record by itself is what is asked for."""
    counted = {each for each in _TRUTH_OF_YES if each in wanted}
    others = {each for each in _TRUTH_OF_POPULATION if each in wanted}
    parts = [population[0] & _is_one_of(yes, [_TRUTH_OF_YES[each] for each in counted])] if counted else []
    parts += [_is_one_of(population, [_TRUTH_OF_POPULATION[each] for each in others])] if others else []
    return combine(parts, or_)


def _is_one_of(pair: TruePair, truths: Collection[bool | None]) -> nw.Expr:
    """Where a predicate is one of true, false and unknown, of which some are asked for."""
    settled = dict(zip((True, False), pair, strict=True))
    if None not in truths:
        return combine((settled[truth] for truth in (True, False) if truth in truths), or_)
    others = [_never(where) for truth, where in settled.items() if truth not in truths]
    return combine(others, and_) if others else nw.lit(True)


def _never(where: nw.Expr) -> nw.Expr:
    """Where something is False or null."""
    return ~where.fill_null(False)


def _record_answer(population: TruePair, yes: TruePair) -> nw.Expr:
    """What a record is by itself, by its code."""
    (inside, outside), (surely, surely_not) = population, yes
    return _first_true(
        {
            Answer.YES: inside & surely,
            Answer.NO: inside & surely_not,
            Answer.UNKNOWN: inside,
            Answer.OUTSIDE: outside,
        },
        Answer.UNDETERMINED,
    )


def _first_true(answers: Mapping[Answer, nw.Expr], otherwise: Answer) -> nw.Expr:
    """The first answer that is true of a record, by its code."""
    codes = (nw.when(where).then(nw.lit(each.value)) for each, where in answers.items())
    return nw.coalesce(*codes, nw.lit(otherwise.value))


def _with_cases(
    table: nw.LazyFrame[Any], prefix: str, keys: Sequence[nw.Expr], record_answer: nw.Expr
) -> tuple[nw.LazyFrame[Any], dict[str, nw.Expr]]:
    """The table with how many records of each case are what; and what a case is, and a record of it by itself."""
    names = [f"{prefix}0_key_{turn}" for turn in range(len(keys))]  # no field is called so
    alone = f"{prefix}0_answer"
    table = table.with_columns(**dict(zip(names, keys, strict=True)), **{alone: record_answer})
    counted = {each: f"{prefix}0_{each}" for each in (Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.UNDETERMINED)}
    table = table.with_columns(
        **{name: (nw.col(alone) == each.value).cast(nw.Int64).sum().over(*names) for each, name in counted.items()}
    )
    yes, no, unknown, undetermined = (nw.col(name) > 0 for name in counted.values())
    of_case = _first_true(
        {
            Answer.NO: no,
            Answer.UNKNOWN: unknown | (yes & undetermined),
            Answer.YES: yes,
            Answer.UNDETERMINED: undetermined,
        },
        Answer.OUTSIDE,
    )
    return table, {"answer": of_case, "record_answer": nw.col(alone)}


def _decided_columns(
    expressions: PredicateExpressions, population: Predicate, yes: Predicate, conditions: Sequence[AskedCondition]
) -> dict[str, nw.Expr]:
    """Whether each condition holds, where it decided, by the code of that; null where it did not."""
    where: dict[Predicate, list[nw.Expr]] = {}
    inside, _ = expressions.pair(population)
    for whole, within in ((population, None), (yes, inside)):
        for condition, decides in _deciding(expressions, whole, within):
            where.setdefault(condition, []).append(decides)
    decided: dict[str, nw.Expr] = {}
    for turn, each in enumerate(conditions, 1):
        decides = combine(where[each.predicate], or_)
        surely, surely_not = expressions.pair(each.predicate)
        holds = nw.coalesce(
            nw.when(surely).then(nw.lit(Truth.TRUE.value)),
            nw.when(surely_not).then(nw.lit(Truth.FALSE.value)),
            nw.lit(Truth.UNKNOWN.value),
        )
        decided[f"condition_{turn}"] = nw.when(decides).then(holds)
    return decided


def _deciding(
    expressions: PredicateExpressions, predicate: Predicate, within: nw.Expr | None
) -> Iterator[tuple[Predicate, nw.Expr]]:
    """The conditions of a predicate, each with where it decides; `within` is where the predicate does, if not all over.

    Where it does not decide is False or null.
    """
    match predicate:
        case And(parts) | Or(parts):
            place = 0 if isinstance(predicate, Or) else 1  # the truth by which one part settles the whole alone
            by_all = _never(expressions.pair(predicate)[place])
            for part in parts:
                here = by_all | expressions.pair(part)[place]
                yield from _deciding(expressions, part, here if within is None else within & here)
        case Not(part) if not isinstance(part, IsNull):
            yield from _deciding(expressions, part, within)
        case _:
            yield predicate, nw.lit(True) if within is None else within
