"""The words of Oracle and SQL Server, which no test has run."""

from __future__ import annotations

from datetime import date

from cchc_rules.counting.sql_query.dialect import PLAIN_SIGNS, Dialect, in_one_blank_by_signs
from cchc_rules.counting.sql_query.nodes import (
    Node,
    all_of,
    any_of,
    call,
    choose,
    equal,
    is_null,
    is_one_of,
    joined,
    negated,
    number,
    text,
)
from cchc_rules.counting.sql_query.table_schema import Held
from cchc_rules.extras import needing_extra
from cchc_rules.measures.field_kinds import FieldKind

with needing_extra("sql"):
    from sqlglot import exp

__all__ = ["Oracle", "SQLServer"]


class _WithoutTruth(Dialect):
    """A database in which no column holds true or false."""

    filters = False

    def in_one_blank(self, given: Node) -> Node:
        return in_one_blank_by_signs(given)

    def as_value(self, condition: Node) -> Node:
        return choose((condition, number(1)))

    def holds(self, column: Node) -> Node:
        return equal(column, number(1))


class Oracle(_WithoutTruth):
    """Oracle 19."""

    name = "oracle"
    title = "Oracle 19"
    is_tried = False
    reads_day_text = False
    turns_in_place = False

    def held(self, told: Held, kind: FieldKind) -> Held:
        natural = {FieldKind.DAY: Held.TIME, FieldKind.NUMBER: Held.FRACTION}
        return natural.get(kind, told) if told in {Held.ANYTHING, Held.DAY} else told

    def text_of(self, column: Node, held: Held) -> Node:
        return column.copy() if held is Held.TEXT else call("TO_CHAR", column)

    def stripped(self, given: Node) -> Node:
        return exp.Trim(this=given.copy())

    def small(self, given: Node, *, ascii_only: bool) -> Node:
        return exp.Lower(this=given.copy())

    def composed(self, given: Node) -> Node:
        return call("COMPOSE", given)

    def day_of_time(self, moment: Node) -> Node:
        return call("TRUNC", moment)

    def day_in_zone(self, moment: Node, zone: str) -> Node:
        return call("TRUNC", super().day_in_zone(moment, zone))

    def day(self, given: date) -> Node:
        return call("TO_DATE", text(f"{given:%Y-%m-%d}"), text("YYYY-MM-DD"))

    def without_nan(self, column: Node) -> Node:
        return column.copy()

    def whole(self, given: Node) -> Node:
        return call("TO_NUMBER", given)

    def finished(self, statement: Node) -> Node:
        return statement.transform(_without_empty_text)


class SQLServer(_WithoutTruth):
    """SQL Server 2019."""

    name = "tsql"
    title = "SQL Server"
    is_tried = False
    composes = False
    reads_day_text = False
    turns_in_place = False

    def held(self, told: Held, kind: FieldKind) -> Held:
        natural = {FieldKind.DAY: Held.TIME, FieldKind.NUMBER: Held.FRACTION}
        return natural.get(kind, told) if told is Held.ANYTHING else told

    def text_of(self, column: Node, held: Held) -> Node:
        kind = exp.DataType.build("NVARCHAR(4000)", dialect="tsql")
        return exp.Collate(
            this=exp.Cast(this=column.copy(), to=kind), expression=exp.Var(this="Latin1_General_100_BIN2")
        )

    def stripped(self, given: Node) -> Node:
        return exp.Trim(this=given.copy())

    def small(self, given: Node, *, ascii_only: bool) -> Node:
        return exp.Lower(this=given.copy())

    def is_plain(self, given: Node, signs: str = PLAIN_SIGNS) -> Node:
        return negated(exp.Like(this=given.copy(), expression=text(f"%[^{signs}]%")))

    def is_whole(self, given: Node) -> Node:
        digits = call("REPLACE", given, text("-"), text(""))
        short = exp.Between(this=call("LEN", digits), low=number(1), high=number(15))
        signs = any_of(
            [
                exp.EQ(this=given.copy(), expression=digits),
                exp.EQ(this=given.copy(), expression=joined(text("-"), digits)),
            ]
        )
        return all_of([negated(exp.Like(this=digits.copy(), expression=text("%[^0-9]%"))), short, signs])

    def may_be_fraction(self, given: Node) -> Node:
        ends_in_point = exp.Like(this=call("REPLACE", given, text("0"), text("")), expression=text("%."))
        return all_of([ends_in_point, negated(exp.Like(this=given.copy(), expression=text("%[^-0-9.]%")))])

    def day_in_zone(self, moment: Node, zone: str) -> Node:
        windows = {"Asia/Ho_Chi_Minh": "SE Asia Standard Time"}
        return super().day_in_zone(moment, windows.get(zone, zone))

    def is_no_day(self, column: Node) -> Node:
        kinds = ("date", "datetime", "datetime2", "smalldatetime")
        return negated(is_one_of(call("SQL_VARIANT_PROPERTY", column, text("BaseType")), map(text, kinds)))

    def without_nan(self, column: Node) -> Node:
        return column.copy()

    def key(self, column: Node) -> Node:
        return self.text_of(column, Held.ANYTHING)

    def finished(self, statement: Node) -> Node:
        return statement.transform(_in_unicode)


def _without_empty_text(node: Node) -> Node:
    """A comparison with empty text as Oracle asks it, to which that is null."""
    return is_null(node.this) if isinstance(node, exp.EQ) and node.expression == text("") else node


def _in_unicode(node: Node) -> Node:
    """A text as SQL Server takes one that holds more than English letters."""
    beyond = isinstance(node, exp.Literal) and node.is_string and not node.name.isascii()
    return exp.National(this=node.name) if beyond else node
