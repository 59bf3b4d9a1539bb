"""The words of SQLite, whose columns may hold anything, and whose patterns are those of names of files."""

from __future__ import annotations

from datetime import date
from typing import Final

from cchc_rules.counting.cells import BLANKS
from cchc_rules.counting.sql_query.dialect import PLAIN_SIGNS, Dialect, in_one_blank_by_signs
from cchc_rules.counting.sql_query.nodes import (
    Node,
    all_of,
    call,
    cast,
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

__all__ = ["SQLite"]

_BEYOND_NANOSECONDS: Final = f"*[.,]{'[0-9]' * 10}*"


class SQLite(Dialect):
    """SQLite, from 3.30."""

    name = "sqlite"
    title = "SQLite"
    composes = False
    turns_in_place = False
    knows_zones = False

    def held(self, told: Held, kind: FieldKind) -> Held:
        return Held.ANYTHING

    def text_of(self, column: Node, held: Held) -> Node:
        return exp.Collate(this=cast(column, "TEXT"), expression=exp.Var(this="BINARY"))

    def stripped(self, given: Node) -> Node:
        return exp.Trim(this=given.copy(), expression=exp.Chr(expressions=[number(ord(each)) for each in BLANKS]))

    def small(self, given: Node, *, ascii_only: bool) -> Node:
        return exp.Lower(this=given.copy())

    def in_one_blank(self, given: Node) -> Node:
        return in_one_blank_by_signs(given)

    def has_unknown_letters(self, given: Node) -> Node:
        return self._globs(given, "*[^ -~]*")

    def is_plain(self, given: Node, signs: str = PLAIN_SIGNS) -> Node:
        return all_of([negated(self._globs(given, f"*[^{signs}]*")), self._is_whole_text(given)])

    def _is_whole_text(self, given: Node) -> Node:
        """Where text has no end within it (NUL), behind which most functions do not look."""
        return equal(call("INSTR", given, call("CHAR", number(0))), number(0))

    def _globs(self, given: Node, pattern: str) -> Node:
        return exp.Glob(this=given.copy(), expression=text(pattern))

    def is_whole(self, given: Node) -> Node:
        digits = call("LTRIM", given, text("-"))
        short = exp.Between(this=call("LENGTH", digits), low=number(1), high=number(15))
        signs = exp.LTE(
            this=call("LENGTH", given), expression=exp.Add(this=call("LENGTH", digits), expression=number(1))
        )
        return all_of([negated(self._globs(digits, "*[^0-9]*")), short, signs, self._is_whole_text(given)])

    def may_be_fraction(self, given: Node) -> Node:
        ends_in_point = self._globs(call("REPLACE", given, text("0"), text("")), "*.")
        return all_of([ends_in_point, negated(self._globs(given, "*[^-0-9.]*"))])

    def iso_text(self, given: Node) -> Node:
        ways: list[tuple[Node, Node]] = [(negated(self._is_whole_text(given)), given)]
        for day, month in ((2, 2), (1, 2), (2, 1), (1, 1)):
            shape = "/".join("[0-9]" * size for size in (day, month)) + "/[0-9][0-9][0-9][0-9]*"
            turned = joined(
                self._piece(given, day + month + 3, 4),
                text("-" + "0" * (2 - month)),
                self._piece(given, day + 2, month),
                text("-" + "0" * (2 - day)),
                self._piece(given, 1, day),
                self._piece(given, day + month + 7),
            )
            ways.append((self._globs(given, shape), turned))
        return choose(*ways, otherwise=given)

    def _piece(self, given: Node, start: int, size: int | None = None) -> Node:
        return call("SUBSTR", given, number(start), *([] if size is None else [number(size)]))

    def _start(self, given: Node, size: int) -> Node:
        return self._piece(given, 1, size)

    def is_iso_day(self, given: Node, *, offsets: bool) -> Node:
        day, timed = self._start(given, 10), joined(given, text(" 00:00"))
        signs = "0-9:.,Z+-" if offsets else "0-9:.,"
        return all_of(
            [
                exp.EQ(this=call("DATE", day, text("+0 days")), expression=day),
                exp.GTE(this=given.copy(), expression=text("1000")),
                self._globs(self._start(timed, 16), "????-??-??[ T][0-2][0-9]:[0-5][0-9]"),
                exp.LT(this=self._piece(timed, 12, 2), expression=text("24")),
                negated(self._globs(self._piece(given, 17), f"*[^{signs}]*")),
                negated(self._globs(self._piece(given, 17), _BEYOND_NANOSECONDS)),
                self._is_whole_text(given),
                negated(is_null(call("DATETIME", call("REPLACE", given, text(","), text("."))))),
            ]
        )

    def _day_at(self, given: Node) -> Node:
        return given

    def _has_offset(self, given: Node) -> Node:
        return self._globs(self._piece(given, 17), "*[Z+-]*")

    def _shifted(self, given: Node, zone: str, ahead: int) -> Node:
        z = exp.EQ(this=self._piece(given, -1), expression=text("Z"))
        offset = choose((z, text("Z")), otherwise=self._piece(given, -6))
        return call("DATE", joined(self._start(given, 16), offset), text(f"{ahead:+d} minutes"))

    def day(self, given: date) -> Node:
        return text(f"{given:%Y-%m-%d}")

    def is_number(self, column: Node) -> Node:
        return is_one_of(call("TYPEOF", column), [text("integer"), text("real")])

    def in_one_go(self, select: exp.Select) -> exp.Select:
        return select.limit(number(-1))

    def key(self, column: Node) -> Node:
        return exp.Collate(this=column.copy(), expression=exp.Var(this="BINARY"))

    def finished(self, statement: Node) -> Node:
        """With each column of the table behind its name: one that is not there would be taken for a text."""
        made = {each.alias for each in statement.find_all(exp.CTE)}
        for select in statement.find_all(exp.Select):
            table = select.args["from_"].this
            if table.name not in made:
                for each in select.find_all(exp.Column):
                    each.set("table", exp.to_identifier(table.name, quoted=True))
        return statement
