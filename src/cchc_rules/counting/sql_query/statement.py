"""The statement: what is counted of a table, in one pass, as one SELECT whose comments say what each count is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import frozen

from cchc_rules.counting.question import Question
from cchc_rules.counting.sql_query.columns import SqlColumns
from cchc_rules.counting.sql_query.counted_rows import (
    ANSWERS,
    ASKED,
    CASE,
    DIFFERING,
    EXAMPLE,
    GROUP,
    RECORDS,
    REPEATED,
    ROWS,
    cases_name,
    contradiction_name,
    measure_names,
    missing_name,
    told_apart_by,
    unreadable_name,
    what_was_asked,
)
from cchc_rules.counting.sql_query.nodes import (
    NULL,
    Node,
    all_of,
    any_of,
    choose,
    column,
    equal,
    is_null,
    joined,
    named,
    negated,
    number,
    text,
)
from cchc_rules.counting.sql_query.predicates import PredicatePairs
from cchc_rules.counting.sql_query.statement_words import header_lines, measure_lines
from cchc_rules.counting.sql_query.written_sql import write_sql
from cchc_rules.extras import needing_extra
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.predicate import Field
from cchc_rules.text import Language

with needing_extra("sql"):
    from sqlglot import exp

__all__ = ["MOST_LINES", "write_statement"]

MOST_LINES: Final = 60
"""So many lines a statement has at most for each measure."""

_COPIES: Final = "rows alike"
_SHARING: Final = "records of one name"
_SHARED_NAME: Final = "shared name"
_AS_TOLD: Final = "{} as told"
_TURNED: Final = "{} in one form"
_IS: Final = "is {}"
_FIRST_OF_CASE: Final = "turn of {}"
_OF_CASE: Final = "{} of case"
_DOUBT: Final = "doubt of {}"


@frozen
class _Statement:
    """The parts of one statement."""

    columns: SqlColumns
    table: str
    language: Language
    tells_repeats: bool
    in_few_lines: bool

    @property
    def question(self) -> Question:
        return self.columns.question

    def whole(self) -> exp.Select:
        """The statement."""
        source, counted = self._source(), exp.select(*self._counts())
        for name, select in self._stages():
            kept = self.columns.dialect.in_one_go(select) if _computes(select) else select
            counted = counted.with_(exp.to_identifier(name, quoted=True), kept.from_(source), append=True)
            source = exp.table_(name, quoted=True)
        counted = counted.from_(source)
        keys = [column(GROUP.format(name)) for name in told_apart_by(self.question)]
        return counted.group_by(*keys) if keys else counted

    def _source(self) -> exp.Table:
        *above, name = self.table.split(".")
        catalog, schema = [None, None, *above][-2:]
        return exp.table_(name, db=schema, catalog=catalog, quoted=True)

    def _stages(self) -> Iterator[tuple[str, exp.Select]]:
        """The tables through which records go, each made of the one before it."""
        question, columns, apart = self.question, self.columns, self._apart
        kept = {_AS_TOLD.format(alias): columns.group_told(name) for alias, (name, _) in apart.items()}
        if not apart:
            kept = {GROUP.format(name): columns.key(name) for name in question.by}
        if question.unique is not None:
            kept[_SHARED_NAME] = columns.identity(question.unique)
        told = kept | {self._told_name(each): columns.told(each) for each in question.fields}
        turned, read = {}, {}
        for each in question.fields:
            before = column(self._told_name(each))
            if (node := columns.turned(each, before)) is not None:
                turned[_TURNED.format(each.name)] = node
                before = column(_TURNED.format(each.name))
            if (node := columns.read(each, before)) is not None:
                read[each.name] = node
        read |= {alias: read_name(name, column(_AS_TOLD.format(alias))) for alias, (name, read_name) in apart.items()}
        last = self._stage_name("told")
        yield last, _stage(told)
        for name, more in (("turned", turned), ("read", read)):
            if more:
                yield self._stage_name(name), _stage(more, last)
                last = self._stage_name(name)
        if question.unique is not None:
            wrong = {name: choose((where, told)) for name, where, told in self._unreadable()}
            yield self._stage_name("checked"), _stage(wrong, last)
            names = [*kept] if not apart else [*apart, _SHARED_NAME]
            meant = [each.name for each in question.fields]
            last = self._stage_name("once")
            yield last, self._once([*names, *meant], [*wrong, *(name for name in kept if name not in names)])
        if not self.in_few_lines:
            asked = {_IS.format(name): columns.dialect.as_value(where) for name, where in self._conditions().items()}
            yield self._stage_name("asked"), _stage(asked, last)
            last = self._stage_name("asked")
        if apart:
            yield self._stage_name("cases"), _stage(self._of_cases(), last)

    def _stage_name(self, name: str) -> str:
        """What a table of the statement is called, out of the way of the one that is counted."""
        counted = self.table.rpartition(".")[2].casefold()
        return f"{name} here" if name == counted else name

    @property
    def _apart(self) -> dict[str, tuple[str, Callable[[str, Node], Node]]]:
        """The fields that tell cases apart by what they are called here, and how each is read; none without cases."""
        question, columns = self.question, self.columns
        found: dict[str, tuple[str, Callable[[str, Node], Node]]] = {}
        if question.case_fields:
            found |= {GROUP.format(name): (name, columns.group_name) for name in told_apart_by(question)}
            found |= {CASE.format(name): (name, columns.case_name) for name in question.case_fields[1:]}
        return found

    def _of_cases(self) -> dict[str, Node]:
        """What the records of a case are together: whether one is no, one is in the population, and one is in doubt."""
        question, found = self.question, dict[str, Node]()
        for measure, names in zip(question.measures, measure_names(question), strict=True):
            if measure.case_field is None:
                continue
            apart = [column(GROUP.format(name)) for name in told_apart_by(question)]
            apart.append(column(CASE.format(measure.case_field)))
            yes, no, inside, outside = map(self._condition, names)
            known = any_of([outside, all_of([inside, any_of([yes, no])])])
            found |= {
                _FIRST_OF_CASE.format(measure.case_field): _over(exp.RowNumber(), apart, in_order=True),
                _OF_CASE.format(names[1]): _over(_any_is(all_of([inside, no])), apart),
                _OF_CASE.format(names[2]): _over(_any_is(inside), apart),
                _DOUBT.format(names[1]): _over(_any_is_not(known), apart),
            }
        return found

    def _case_conditions(self, field: str, names: Sequence[str]) -> Iterator[Node]:
        """Where the first record of a case stands that is yes, no, in the population and outside it."""
        _, no, inside, _ = (column(_OF_CASE.format(name)) for name in names)
        doubt, first = column(_DOUBT.format(names[1])), self._is_first(field)
        for where in (((inside, 1), (no, 0), (doubt, 0)), ((no, 1),), ((inside, 1),), ((inside, 0), (doubt, 0))):
            yield all_of([first, *(equal(told, number(truth)) for told, truth in where)])

    def _is_first(self, field: str) -> Node:
        return equal(column(_FIRST_OF_CASE.format(field)), number(1))

    def _condition(self, name: str) -> Node:
        """Where records are counted under a name."""
        return self._conditions()[name] if self.in_few_lines else self.columns.dialect.holds(column(_IS.format(name)))

    def _conditions(self) -> dict[str, Node]:
        """Where records are yes, no, in the population and outside it, or cannot be read, by the names of these."""
        pairs, found = PredicatePairs(self.columns), dict[str, Node]()
        for measure, names in zip(self.question.measures, measure_names(self.question), strict=True):
            population, yes = population_and_yes(measure)
            found |= dict(zip(names, (*pairs.pair(yes), *pairs.pair(population)), strict=True))
        wrong = self._unreadable() if self.question.unique is None else ()
        return found | {name: where for name, where, _ in wrong}

    def _told_name(self, field: Field[Any]) -> str:
        """What a column is called as the table has it: by its field, where that is what it means."""
        plain = column(field.name)
        return field.name if self.columns.read(field, plain) is None else _AS_TOLD.format(field.name)

    def _unreadable(self) -> Iterator[tuple[str, Node, Node]]:
        """The fields that may hold something that cannot be read, where they do, and what they hold as text."""
        for field in self.question.fields:
            told = column(self._told_name(field))
            where = self.columns.unreadable(field, told)
            if where is not None:
                yield unreadable_name(field.name), where, self.columns.shown(field, told)
        for alias, (name, _) in self._apart.items():
            told, is_case = column(_AS_TOLD.format(alias)), alias not in map(GROUP.format, told_apart_by(self.question))
            where = self.columns.is_doubtful_group(name, told, column(alias) if is_case else None)
            if where is not None:
                yield unreadable_name(alias), where, text("…") if is_case else told

    def _once(self, names: Sequence[str], unreadable: Sequence[str]) -> exp.Select:
        """The records that say different things, each once, with how many rows say it and how many share its name."""
        keys = [column(name) for name in names]
        alike = named(exp.Count(this=exp.Star()), _COPIES)
        sharing = exp.Window(this=exp.Count(this=exp.Star()), partition_by=[column(_SHARED_NAME)])
        examples = [named(exp.Max(this=column(name)), name) for name in unreadable]
        return exp.select(*keys, *examples, alike, named(sharing, _SHARING)).group_by(*keys)

    def _counts(self) -> Iterator[Node]:
        question, dialect, counted = self.question, self.columns.dialect, set[str]()
        pairs, wrong = PredicatePairs(self.columns), list(self.wrong())
        for name in told_apart_by(question):
            alias = GROUP.format(name)
            yield named(exp.Max(this=column(_AS_TOLD.format(alias))) if self._apart else column(alias), name)
        yield named(text(what_was_asked(question, (name for name, _, _ in wrong))), ASKED)
        yield named(exp.Window(this=exp.Count(this=exp.Star())), ANSWERS)
        if question.unique is not None:
            yield named(_sum(column(_COPIES)), ROWS)
        yield named(exp.Count(this=exp.Star()), RECORDS)
        for name in question.case_fields[1:]:
            yield named(dialect.count_where(self._is_first(name)), cases_name(name))
        for measure, names in zip(question.measures, measure_names(question), strict=True):
            if measure.case_field is None:
                yes, no, inside, outside = map(self._condition, names)
                conditions: Iterable[Node] = (all_of([inside, yes]), all_of([inside, no]), inside, outside)
            else:
                conditions = self._case_conditions(measure.case_field, names)
            for name, where in zip(names, conditions, strict=True):
                if name not in counted:
                    counted.add(name)
                    yield named(dialect.count_where(where), name)
        for turn, contradiction in enumerate(question.contradictions, 1):
            impossible = named(dialect.count_where(pairs.pair(contradiction.condition)[0]), contradiction_name(turn))
            impossible.comments = [contradiction.title.in_(self.language)]
            yield impossible
        for name, where, _ in wrong:
            copies = choose((where, column(_COPIES)), otherwise=number(0))
            yield named(dialect.count_where(where) if question.unique is None else _sum(copies), name)
        examples = [(where, joined(text(f"{name}: "), told)) for name, where, told in wrong]
        yield named(exp.Min(this=choose(*examples)) if examples else NULL, EXAMPLE)
        if self.tells_repeats:
            yield self._repeated()

    def wrong(self) -> Iterator[tuple[str, Node, Node]]:
        """What may be wrong with a record, by the name it is counted under; where it is, and what stands there."""
        unique = self.question.unique
        for name, _, told in self._unreadable():
            checked = column(name)
            yield (name, self._condition(name), told) if unique is None else (name, negated(is_null(checked)), checked)
        for name in self.question.case_fields[1:]:
            yield missing_name(name), is_null(column(CASE.format(name))), text("")
        if unique is not None:
            shared, several = column(_SHARED_NAME), exp.GT(this=column(_SHARING), expression=number(1))
            yield unreadable_name(unique), is_null(shared), text("")
            yield DIFFERING, several, shared

    def _repeated(self) -> Node:
        """How many rows have an id that another one has before them."""
        ids = self.columns.identity("id")
        different = exp.Count(this=exp.Distinct(expressions=[ids.copy()]))
        counted = exp.select(exp.Sub(this=exp.Count(this=ids), expression=different)).from_(self._source())
        return named(counted.subquery(), REPEATED)


def _stage(columns: Mapping[str, Node], before: str = "") -> exp.Select:
    """A table of these columns, beside all that there are in the one before it."""
    all_before = [exp.Column(this=exp.Star(), table=exp.to_identifier(before, quoted=True))] if before else []
    return exp.select(*all_before, *(named(node, name) for name, node in columns.items()))


def _computes(select: exp.Select) -> bool:
    """Whether a table has more than columns of the one before it, under other names."""
    return not all(isinstance(each.unalias(), exp.Column) for each in select.expressions)


def _any_is(condition: Node) -> Node:
    """1 where a condition is true of one record, and 0 where it is of none."""
    return exp.Max(this=choose((condition, number(1)), otherwise=number(0)))


def _any_is_not(condition: Node) -> Node:
    """1 where a condition is not true of one record, and 0 where it is of all."""
    return exp.Max(this=choose((condition, number(0)), otherwise=number(1)))


def _over(made: Node, apart: Sequence[Node], *, in_order: bool = False) -> Node:
    """What is made of the records that are not told apart by some columns."""
    order = exp.Order(expressions=[apart[-1].copy()]) if in_order else None
    return exp.Window(this=made, partition_by=[each.copy() for each in apart], order=order)


def _sum(given: Node) -> Node:
    """A sum, which is 0 of no rows."""
    return exp.Coalesce(this=exp.Sum(this=given), expressions=[number(0)])


def write_statement(
    columns: SqlColumns,
    table: str,
    clauses: Mapping[str, Sequence[str]],
    left_out: Mapping[str, str],
    language: Language,
    *,
    tells_repeats: bool,
) -> str:
    """The statement, as its database takes it.

    Args:
        columns: What is asked of the columns of the table.
        table: What the table is called, behind its schema and a full stop where it is in one.
        clauses: The clauses that ask for each measure, by its key.
        left_out: Why measures are not counted, by their keys.
        language: "vi" or "en", of the comments.
        tells_repeats: Whether it tells how many ids come again.
    """
    dialect, most = columns.dialect, MOST_LINES * len(columns.question.measures)
    written = ""
    for in_few_lines in (False, True):  # conditions have columns of their own where there is room
        parts = _Statement(columns, table, language, tells_repeats, in_few_lines)
        statement, unreadable = parts.whole(), any(parts.wrong())
        header = header_lines(columns, left_out, language, unreadable=unreadable)
        statement.args["with_"].comments = list(header)
        statement.comments = list(measure_lines(columns.question, clauses, language))
        written = write_sql(dialect.finished(statement), dialect.name, most)
        if written.count("\n") < most - 1:
            break
    return f"{written};\n"
