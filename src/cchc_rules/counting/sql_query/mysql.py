"""The words of MySQL, as far as MariaDB has the same."""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo

from cchc_rules.counting.cells import fixed_offset_minutes
from cchc_rules.counting.sql_query.dialect import Dialect
from cchc_rules.counting.sql_query.nodes import Node, call, cast, choose, joined, number, text
from cchc_rules.counting.sql_query.table_schema import Held
from cchc_rules.extras import needing_extra

with needing_extra("sql"):
    from sqlglot import exp

__all__ = ["MySQL"]

_ALL_ROWS: Final = 2**64 - 1
_LOCAL_SHAPE: Final = "^[0-9]{1,2}/[0-9]{1,2}/[1-9][0-9]{3}[^/]*$"


class MySQL(Dialect):
    """MySQL, and MariaDB."""

    name = "mysql"
    title = "MySQL, MariaDB"
    composes = False
    filters = False
    turns_in_place = False
    knows_zones = False

    def text_of(self, column: Node, held: Held) -> Node:
        kind = exp.DataType(this=exp.DataType.Type.CHARACTER_SET, kind=exp.Var(this="utf8mb4"))
        return exp.Collate(this=exp.Cast(this=column.copy(), to=kind), expression=exp.Var(this="utf8mb4_bin"))

    def stripped(self, given: Node) -> Node:
        return self._replaced(given, "^[[:space:]]+|[[:space:]]+$", "")

    def small(self, given: Node, *, ascii_only: bool) -> Node:
        return exp.Lower(this=given.copy())

    def in_one_blank(self, given: Node) -> Node:
        return self._replaced(given, "[[:space:]]+", " ")

    def _matches(self, given: Node, pattern: str) -> Node:
        return exp.GT(this=call("REGEXP_INSTR", given, text(pattern)), expression=number(0))

    def iso_text(self, given: Node) -> Node:  # a group of a pattern is named in one way by MySQL, in another by MariaDB
        upto = call("SUBSTRING_INDEX", given, text("/"), number(2))
        day, month = (
            call("LPAD", each, number(2), text("0"))
            for each in (
                call("SUBSTRING_INDEX", given, text("/"), number(1)),
                call("SUBSTRING_INDEX", upto, text("/"), number(-1)),
            )
        )
        rest = call("SUBSTRING_INDEX", given, text("/"), number(-1))
        turned = call(
            "CONCAT", self._start(rest, 4), text("-"), month, text("-"), day, call("SUBSTRING", rest, number(5))
        )
        return choose((self._matches(given, _LOCAL_SHAPE), turned), otherwise=given)

    def _shifted(self, given: Node, zone: str, ahead: int) -> Node:
        offset = [call("SUBSTRING", given, number(-start), number(size)) for start, size in ((6, 1), (5, 2), (2, 2))]
        sign, hours, minutes = offset
        size = exp.Add(this=exp.Mul(this=hours, expression=number(60)), expression=minutes)
        sum_ = exp.Mul(this=joined(sign, text("1")), expression=exp.Paren(this=size))
        theirs = choose((exp.EQ(this=call("RIGHT", given, number(1)), expression=text("Z")), number(0)), otherwise=sum_)
        by = exp.Sub(this=number(ahead), expression=theirs)
        time = cast(call("REPLACE", self._start(given, 16), text("T"), text(" ")), "DATETIME")
        return cast(exp.DateAdd(this=time, expression=by, unit=exp.Var(this="MINUTE")), "DATE")

    def day_in_zone(self, moment: Node, zone: str) -> Node:
        session = exp.SessionParameter(this=exp.Var(this="time_zone"), kind="session")
        ahead = fixed_offset_minutes(ZoneInfo(zone))  # of a zone by its name it knows nothing unless it was told
        hours, minutes = divmod(abs(ahead or 0), 60)
        theirs = zone if ahead is None else f"{'-' if ahead < 0 else '+'}{hours:02}:{minutes:02}"
        return cast(call("CONVERT_TZ", moment, session, text(theirs)), "DATE")

    def in_one_go(self, select: exp.Select) -> exp.Select:
        return select.limit(_ALL_ROWS)

    def without_nan(self, column: Node) -> Node:
        return column.copy()

    def key(self, column: Node) -> Node:
        return self.text_of(column, Held.ANYTHING)
