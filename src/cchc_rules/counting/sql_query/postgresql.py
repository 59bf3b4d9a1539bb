"""The words of PostgreSQL, and those of DuckDB where they are others."""

from __future__ import annotations

from cchc_rules.counting.sql_query.dialect import Dialect
from cchc_rules.counting.sql_query.nodes import Node, call, cast, choose, negated, text
from cchc_rules.counting.sql_query.table_schema import Held
from cchc_rules.extras import needing_extra

with needing_extra("sql"):
    from sqlglot import exp

__all__ = ["DuckDB", "PostgreSQL"]


class PostgreSQL(Dialect):
    """PostgreSQL, from 13."""

    def in_one_go(self, select: exp.Select) -> exp.Select:
        return select.offset(text("0"))  # as text; behind a number it would look at the table with one processor


class DuckDB(Dialect):
    """DuckDB."""

    name = "duckdb"
    title = "DuckDB"

    def small(self, given: Node, *, ascii_only: bool) -> Node:
        return exp.Lower(this=given.copy())

    def text_of(self, column: Node, held: Held) -> Node:
        return column.copy() if held is Held.TEXT else cast(column, "TEXT")

    def stripped(self, given: Node) -> Node:
        blank = r"[\x09-\x0d\x1c-\x1f\x{85}\pZ]+"
        return self._replaced(given, f"^{blank}|{blank}$", "")

    def composed(self, given: Node) -> Node:
        return call("NFC_NORMALIZE", given)

    def without_nan(self, column: Node) -> Node:
        return choose((negated(call("ISNAN", cast(column, "DOUBLE"))), column))
