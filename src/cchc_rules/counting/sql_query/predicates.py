"""Predicates: a predicate as a pair of conditions of SQL, surely true and surely false.

Neither is true of a record whose answer is unknown: what is read of a column is null where it is missing, and of null
SQL says of a comparison, as of its opposite, that it is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from attrs import frozen

from cchc_rules.counting.sql_query.columns import SqlColumns
from cchc_rules.counting.sql_query.nodes import (
    Node,
    all_of,
    any_of,
    column,
    equal,
    is_null,
    is_one_of,
    negated,
    number,
    text,
)
from cchc_rules.extras import needing_extra
from cchc_rules.measures.field_kinds import FieldKind, Moment, Operator
from cchc_rules.measures.predicate import And, Comparison, Field, IsNull, IsTrue, Not, OneOf, Or, Predicate

with needing_extra("sql"):
    from sqlglot import exp

__all__ = ["PredicatePairs", "TruePair"]

TruePair: TypeAlias = tuple[Node, Node]
"""Where a predicate is surely true, and where it is surely false; elsewhere each is false or null."""

_SIGN_NODES: Final[Mapping[str, Callable[..., Node]]] = MappingProxyType(
    {"<": exp.LT, "<=": exp.LTE, ">": exp.GT, ">=": exp.GTE, "==": exp.EQ, "!=": exp.NEQ}
)


@frozen
class PredicatePairs:
    """The predicates of one question, on columns that hold what was read (cặp điều kiện)."""

    columns: SqlColumns
    told: Mapping[str, Node]
    """What the table says of fields of codes, where most of it is a code as it stands."""

    def pair(self, predicate: Predicate) -> TruePair:
        """Where a predicate is surely true, and where it is surely false; elsewhere each is false or null."""
        match predicate:
            case And(parts):
                pairs = [self.pair(part) for part in parts]
                return all_of(surely for surely, _ in pairs), any_of(surely_not for _, surely_not in pairs)
            case Or(parts):
                pairs = [self.pair(part) for part in parts]
                return any_of(surely for surely, _ in pairs), all_of(surely_not for _, surely_not in pairs)
            case Not(part):
                surely, surely_not = self.pair(part)
                return surely_not, surely
            case IsNull(of):
                missing = is_null(column(of.name))
                return missing, negated(missing)
            case IsTrue(of) if self.columns.is_truth(of):
                return column(of.name), negated(column(of.name))
            case IsTrue(of):
                return equal(column(of.name), text("true")), equal(column(of.name), text("false"))
            case OneOf(of, values) if of.kind is FieldKind.CODE:
                return self._code_pair(of, values)
            case Comparison(left, Operator.EQUAL, str(code)) if left.kind is FieldKind.CODE:
                return self._code_pair(left, (code,))
            case OneOf(of, values):
                among = is_one_of(column(of.name), [self._literal(each) for each in values])
                return among, negated(among)
            case _:
                sign = predicate.operator
                return self._compared(predicate, sign.value), self._compared(predicate, sign.opposite)

    def _code_pair(self, of: Field[Any], among: Collection[str]) -> TruePair:
        """Whether a field has one of some codes; what the table says is asked first, mostly a code as it is."""
        rest = [code for code in of.codes if code not in among]
        told = self.told.get(of.name)

        def has_one_of(codes: Collection[str], others: Collection[str]) -> Node:
            read = is_one_of(column(of.name), map(text, codes))
            if told is None or not others or not codes:
                return read
            no_other = negated(is_one_of(told, map(text, others)))
            return any_of([is_one_of(told, map(text, codes)), all_of([no_other, read])])

        if not rest:
            return has_one_of(among, ()), exp.false()
        return has_one_of(among, rest), has_one_of(rest, among)

    def _compared(self, asked: Comparison, sign: str) -> Node:
        return _SIGN_NODES[sign](this=column(asked.left.name), expression=self._operand(asked.right))

    def _operand(self, given: Any) -> Node:
        return column(given.name) if isinstance(given, Field) else self._literal(given)

    def _literal(self, given: Any) -> Node:
        if isinstance(given, Moment):
            given = self.columns.question.day_of(given)
        if isinstance(given, str):
            return text(given)
        return number(given) if isinstance(given, int) else self.columns.dialect.day(given)
