"""Nodes: the few shapes of SQL that a statement is built of; text and names become nodes, never SQL by themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from cchc_rules.extras import needing_extra

with needing_extra("sql"):
    from sqlglot import exp

__all__ = [
    "NULL",
    "Node",
    "all_of",
    "any_of",
    "between",
    "call",
    "cast",
    "choose",
    "column",
    "equal",
    "is_null",
    "is_one_of",
    "joined",
    "named",
    "negated",
    "null_where",
    "number",
    "text",
]

Node: TypeAlias = exp.Expr
NULL: Final = exp.Null()


def text(given: str) -> exp.Literal:
    """A text."""
    return exp.Literal.string(given)


def number(given: int) -> Node:
    """A whole number."""
    return exp.Literal.number(given) if given >= 0 else exp.Neg(this=exp.Literal.number(-given))


def column(name: str) -> exp.Column:
    """A column, its name quoted."""
    return exp.column(exp.to_identifier(name, quoted=True))


def call(function: str, *given: Node) -> Node:
    """A function that is called by this name in the one dialect that it is written for."""
    return exp.Anonymous(this=function, expressions=[each.copy() for each in given])


def cast(given: Node, kind: str) -> exp.Cast:
    """Something as another type."""
    return exp.cast(given.copy(), kind)


def joined(*parts: Node) -> Node:
    """Texts, one behind the other."""
    whole = parts[0].copy()
    for part in parts[1:]:
        whole = exp.DPipe(this=whole, expression=part.copy(), safe=True)
    return whole


def all_of(parts: Iterable[Node]) -> Node:
    """Where all conditions hold."""
    return exp.and_(*parts)


def any_of(parts: Iterable[Node]) -> Node:
    """Where one condition holds."""
    return exp.or_(*parts)


def negated(condition: Node) -> Node:
    """Where a condition does not hold; unknown stays unknown."""
    return exp.not_(condition)


def is_one_of(given: Node, values: Iterable[Node]) -> Node:
    """Where something is one of some values."""
    among = list(values)
    if len(among) == 1:
        return exp.EQ(this=given.copy(), expression=among[0])
    return exp.In(this=given.copy(), expressions=among)


def choose(*ways: tuple[Node, Node], otherwise: Node | None = None) -> exp.Case:
    """What stands beside the first condition that holds; null where none does, and nothing is said for that."""
    ifs = [exp.If(this=condition, true=said.copy()) for condition, said in ways]
    return exp.Case(ifs=ifs, default=None if otherwise is None else otherwise.copy())


def equal(left: Node, right: Node) -> Node:
    """Where both are the same."""
    return exp.EQ(this=left.copy(), expression=right.copy())


def between(given: Node, least: Node, most: Node) -> Node:
    """Where something is neither below one value nor above another."""
    return exp.Between(this=given.copy(), low=least, high=most)


def is_null(given: Node) -> Node:
    """Where nothing is there."""
    return exp.Is(this=given.copy(), expression=exp.Null())


def null_where(given: Node, none: Node) -> Node:
    """Something, and nothing where it is this."""
    return exp.Nullif(this=given.copy(), expression=none.copy())


def named(given: Node, name: str) -> Node:
    """Something under a name, quoted."""
    return exp.alias_(given.copy(), name, quoted=True)
