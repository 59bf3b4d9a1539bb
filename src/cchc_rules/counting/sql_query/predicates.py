"""Predicates: a predicate as a pair of conditions of SQL, surely true and surely false.

Neither is true of a record whose answer is unknown: what is read of a column is null where it is missing, and of null
SQL says of a comparison, as of its opposite, that it is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
from cchc_rules.measures.field_kinds import Moment
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
            case OneOf(of, values):
                among = is_one_of(column(of.name), [self._literal(each) for each in values])
                return among, negated(among)
            case _:
                sign = predicate.operator
                return self._compared(predicate, sign.value), self._compared(predicate, sign.opposite)

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
