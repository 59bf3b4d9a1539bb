"""A dialect: what a database is asked to say in its own words, and which of our questions it cannot be asked.

Whatever a database cannot read as we do is told by the statement as unreadable, so that its figures are refused and
never other than those that we would have counted.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final

from cchc_rules.counting.cells import ISO_DAY, OFFSET, WHOLE_PATTERN
from cchc_rules.counting.sql_query.nodes import Node, call, cast, choose, negated, number, text
from cchc_rules.counting.sql_query.table_schema import Held
from cchc_rules.extras import needing_extra
from cchc_rules.measures.field_kinds import FieldKind

with needing_extra("sql"):
    from sqlglot import exp

__all__ = ["NAME_SIGNS", "PLAIN_SIGNS", "Dialect", "in_one_blank_by_signs"]

PLAIN_SIGNS: Final = " -~¡-˿Ḁ-ỿ‐-‧₫"
"""Letters and signs of Vietnamese text that are in NFC as they stand, and no blanks but the usual one."""

NAME_SIGNS: Final = " -@^-~à-öø-ÿăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ‐-‧₫"
"""Those of them that are in small letters, which every database that has found the small ones compares as we do."""

_NO_SIGN: Final = "■"
"""What stands in no name that is compared."""


class Dialect:
    """PostgreSQL, and what others say as it does (phương ngữ SQL)."""

    name: ClassVar[str] = "postgres"
    title: ClassVar[str] = "PostgreSQL"
    is_tried: ClassVar[bool] = True
    """Whether its statements run in the tests."""
    composes: ClassVar[bool] = True
    """Whether it brings text into NFC."""
    reads_day_text: ClassVar[bool] = True
    """Whether it reads days that are written as text."""
    filters: ClassVar[bool] = True
    """Whether it counts under a condition."""
    turns_in_place: ClassVar[bool] = True
    """Whether `iso_text` names its text once, so that no column is needed for what it makes of it."""
    knows_zones: ClassVar[bool] = True
    """Whether it knows what day a time is in a zone that has changed how far it is from universal time."""

    def held(self, told: Held, kind: FieldKind) -> Held:  # noqa: ARG002  others ask
        """What a column of a field holds, by what is told of it."""
        return told

    def text_of(self, column: Node, held: Held) -> Node:
        """A column as text, to be compared sign by sign."""
        if held is Held.TEXT:
            return column.copy()
        json = exp.JSONBExtractScalar(this=call("TO_JSONB", column), expression=text("{}"))
        return json if held is Held.ANYTHING else cast(column, "TEXT")

    def stripped(self, given: Node) -> Node:
        """Text without blanks around it."""
        blank = r"[\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
        return self._replaced(given, f"^{blank}|{blank}$", "")

    def composed(self, given: Node) -> Node:
        """Text in NFC, where it `composes`."""
        return exp.Normalize(this=given.copy(), form=exp.Var(this="NFC"))

    def small(self, given: Node, *, ascii_only: bool) -> Node:
        """Text in small letters; those of English where no others are looked for."""
        icu = exp.Collate(this=given.copy(), expression=exp.to_identifier("und-x-icu", quoted=True))
        return exp.Lower(this=given.copy() if ascii_only else icu)

    def in_one_blank(self, given: Node) -> Node:
        """Text with one blank wherever there are several."""
        return self._replaced(given, r"\s+", " ")

    def _replaced(self, given: Node, pattern: str, by: str) -> Node:
        return exp.RegexpReplace(this=given.copy(), expression=text(pattern), replacement=text(by))

    def _matches(self, given: Node, pattern: str) -> Node:
        return exp.RegexpLike(this=given.copy(), expression=text(pattern))

    def is_plain(self, given: Node, signs: str = PLAIN_SIGNS) -> Node:
        """Where text holds nothing that the database may read otherwise than we do."""
        return negated(self._matches(given, f"[^{signs}]"))

    def has_unknown_letters(self, given: Node) -> Node | None:  # noqa: ARG002  others have
        """Where text may hold letters whose small ones it does not know; None where it knows them all."""
        return None

    def is_whole(self, given: Node) -> Node:
        """Where text is a whole number."""
        return self._matches(given, f"^{WHOLE_PATTERN}$")

    def may_be_fraction(self, given: Node) -> Node:
        """Where text may have been a number with nothing behind its point."""
        return self._matches(given, r"^-?[0-9]+\.0+$")

    def iso_text(self, given: Node) -> Node:
        """Text with its day as 2025-03-05 where it is written as 5/3/2025."""
        of_day = self._replaced(given, "^([0-9])/", r"0\1/")
        of_month = self._replaced(of_day, "^([0-9]{2})/([0-9])/", r"\1/0\2/")
        return self._replaced(of_month, "^([0-9]{2})/([0-9]{2})/([0-9]{4})", r"\3-\2-\1")

    def _start(self, given: Node, size: int) -> Node:
        return exp.Left(this=given.copy(), expression=number(size))

    def is_iso_day(self, given: Node, *, offsets: bool) -> Node:
        """Where text of `iso_text` is a day of the calendar, with or without a time and how far that is from UTC."""
        return self._matches(given, f"^{ISO_DAY if offsets else ISO_DAY.removesuffix(f'{OFFSET}?)?') + ')?'}$")

    def day_of_iso(self, given: Node, zone: str, ahead: int | None) -> Node:
        """The day in a zone, so many minutes ahead of universal time, of text that `is_iso_day` is true of."""
        written = self._day_at(self._start(given, 10))
        if ahead is None and not self.knows_zones:
            return written
        return choose((self._has_offset(given), self._shifted(given, zone, ahead or 0)), otherwise=written)

    def _day_at(self, given: Node) -> Node:
        return cast(given, "DATE")

    def _has_offset(self, given: Node) -> Node:
        return self._matches(given, f"{OFFSET}$")

    def _shifted(self, given: Node, zone: str, ahead: int) -> Node:  # noqa: ARG002  others know no zones
        minute = self._replaced(given, "^(.{16}).*(Z|[+-].{5})$", r"\1\2")
        return self.day_in_zone(cast(minute, "TIMESTAMPTZ"), zone)

    def day_of_time(self, moment: Node) -> Node:
        """The day of a local time."""
        return cast(moment, "DATE")

    def day_in_zone(self, moment: Node, zone: str) -> Node:
        """The day of a time in a zone."""
        return cast(exp.AtTimeZone(this=moment.copy(), zone=text(zone)), "DATE")

    def day(self, given: date) -> Node:
        """A day, to compare days with."""
        return cast(text(f"{given:%Y-%m-%d}"), "DATE")

    def is_no_day(self, column: Node) -> Node | None:  # noqa: ARG002  as above
        """Where a column that is taken for one of days holds something else; None where it then is no statement."""
        return None

    def is_number(self, column: Node) -> Node | None:  # noqa: ARG002  as above
        """Where a column of anything holds a number; None where that cannot be asked."""
        return None

    def without_nan(self, column: Node) -> Node:
        """A number, and nothing where it is none."""
        return exp.Nullif(this=column.copy(), expression=text("NaN"))

    def whole(self, given: Node) -> Node:
        """Text that is a whole number, as one."""
        return cast(given, "BIGINT")

    def key(self, column: Node) -> Node:
        """What is grouped by, told apart sign by sign."""
        return column.copy()

    def count_where(self, condition: Node) -> Node:
        """Of how many rows a condition is true."""
        if self.filters:
            return exp.Filter(this=exp.Count(this=exp.Star()), expression=exp.Where(this=condition.copy()))
        return exp.Count(this=choose((condition, number(1))))

    def as_value(self, condition: Node) -> Node:
        """Whether a condition holds, as a column."""
        return condition

    def holds(self, column: Node) -> Node:
        """The condition that a column of `as_value` holds."""
        return column.copy()

    def in_one_go(self, select: exp.Select) -> exp.Select:
        """A table of the statement whose columns are computed once, however often they are named behind it."""
        return select

    def finished(self, statement: Node) -> Node:
        """The statement, once it is whole."""
        return statement


def in_one_blank_by_signs(given: Node) -> Node:
    """Text with one blank wherever there are several, in a database that knows no patterns to replace."""
    marked = call("REPLACE", given, text(" "), text(f" {_NO_SIGN}"))
    return call("REPLACE", call("REPLACE", marked, text(f"{_NO_SIGN} "), text("")), text(f" {_NO_SIGN}"), text(" "))
