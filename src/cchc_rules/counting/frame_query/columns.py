"""Columns: the columns of a data frame, read as what their fields hold, as expressions; needs the extra `frames`.

Nothing is computed here. Each field becomes an expression for what it holds, one for whether it is missing, and one for
what cannot be read, which the frame counts in the same pass as everything else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime, time
from operator import or_
from types import MappingProxyType
from typing import Any

from attrs import frozen

from cchc_rules.counting.cells import BLANKS, ISO_DAY, LOCAL_DAY, OFFSET, WHOLE_PATTERN, as_text, fixed_offset_minutes
from cchc_rules.counting.field_mapping import (
    expected_cells,
    missing_column,
    no_day_remedy,
    unknown_code_remedy,
)
from cchc_rules.counting.question import Question
from cchc_rules.errors import BadColumn
from cchc_rules.exact import in_both_languages
from cchc_rules.extras import needing_extra
from cchc_rules.measures.field_kinds import MAX_NUMBER, FieldKind
from cchc_rules.measures.predicate import Field
from cchc_rules.message import message

with needing_extra("frames"):
    import narwhals as nw

__all__ = ["FrameColumns", "combine"]

_WIDE_INTEGERS = (nw.Int64, nw.UInt64, nw.Int128, nw.UInt128)
_MINUTES_A_DAY = 24 * 60


def combine(parts: Iterable[nw.Expr], join: Callable[[nw.Expr, nw.Expr], nw.Expr]) -> nw.Expr:
    """Expressions joined by `&` or `|`, two and two, so that a thousand of them are ten deep."""
    joined = list(parts)
    while len(joined) > 1:
        pairs = zip(joined[::2], joined[1::2], strict=False)
        joined = [*(join(*pair) for pair in pairs), *joined[len(joined) // 2 * 2 :]]
    return joined[0]


@frozen
class FrameColumns:
    """The columns of one table (các cột).

    Args:
        question: What is asked of it.
        schema: The type of each column.
        three_valued: Whether the library's own logic has three values; where it has two, a comparison with something
            missing is False.
        days_are_times: Whether a day is a time at midnight, as NumPy has no days.
        shares_comparisons: Whether each comparison is soonest computed as a column of its own. Elsewhere what a measure
            asks as a whole is, which takes fewer words.
        spellings: What codes mean that the table writes otherwise than the question, by field.
        zones: Of the zones that its columns name, those in which the library can say what day a time is; None for all.
    """

    question: Question
    schema: Mapping[str, Any]
    three_valued: bool
    days_are_times: bool
    shares_comparisons: bool
    zones: Collection[str] | None
    spellings: Mapping[str, Mapping[str | None, str | bool | None]] = MappingProxyType({})

    def column(self, name: str) -> nw.Expr:
        """A column as it is.

        Raises:
            MissingColumn: Where the table has none of that name.
        """
        kind = self.type_of(name)
        raw = nw.col(self.question.column(name))
        return raw if self.schema[self.question.column(name)] == kind else raw.cast(kind)

    def key(self, name: str) -> nw.Expr:
        """A column to group by; null where its type rules that out, which `is_unreadable` tells."""
        kind, raw = self.type_of(name), self.column(name)
        return raw if self._can_hold_codes(kind) else self._all_null(raw, nw.String)

    def type_of(self, name: str) -> Any:
        """What a column holds: what the table says, text being text however it is kept, and fractions floats.

        Raises:
            MissingColumn: Where the table has none of that name.
        """
        column = self.question.column(name)
        if column in self.schema:
            kind = self.schema[column]
            if isinstance(kind, nw.Categorical | nw.Enum):
                return nw.String()
            return nw.Float64() if isinstance(kind, nw.Decimal) or kind.is_float() else kind
        raise missing_column(name, column, self.schema, "table")

    def is_missing(self, name: str) -> nw.Expr:
        """Where nothing stands in a column; never null itself."""
        kind, raw = self.type_of(name), self.column(name)
        if isinstance(kind, nw.String):
            return raw.is_null() | (raw == "")
        if kind.is_float():
            return raw.is_null() | raw.is_nan()
        return raw.is_null()

    def is_blank(self, name: str) -> nw.Expr:
        """The same, and where nothing but blanks stands."""
        blank = self.is_missing(name)
        text = isinstance(self.type_of(name), nw.String)
        return blank | (self.column(name).str.strip_chars(BLANKS) == "") if text else blank

    def meanings(self, field: Field[Any]) -> Mapping[str | None, str | bool | None]:
        """What the codes of a field mean, in every way in which the table writes them."""
        return dict(self.question.code_meanings(field)) | dict(self.spellings.get(field.name, {}))

    def is_unknown(self, field: Field[Any]) -> nw.Expr:
        """Where a field is missing, in the caller's own codes too; never null itself."""
        if field.kind is FieldKind.DAY and field.name in self.question.codes:
            return self.day(field).is_null()
        if field.kind in {FieldKind.DAY, FieldKind.NUMBER}:
            return self.is_missing(field.name)
        spelled = self.meanings(field)
        lacking = {code for code, meaning in spelled.items() if meaning is None}
        missing = self.is_missing(field.name)
        # A caller may say what it means that nothing is there: {None: "counter"} makes a missing cell known. The column
        # is still asked, with an answer of False, so that a column of another name is refused as everywhere else.
        if None in spelled and None not in lacking:
            missing = missing & nw.lit(False)
        return (
            missing | self._is_one_of_codes(field.name, lacking - {None}).fill_null(False)
            if lacking - {None}
            else missing
        )

    def has_meaning(self, field: Field[Any], meanings: Collection[object]) -> nw.Expr:
        """Where a field of codes, or of yes and no, has one of some meanings; unknown codes have none."""
        spelled = self.meanings(field)
        codes = {code for code, meaning in spelled.items() if meaning in meanings and meaning is not None}
        written = self._is_one_of_codes(field.name, codes - {None})
        return written | self.is_missing(field.name) if None in codes else written

    def holds_truth(self, field: Field[Any]) -> bool:
        """Whether a column says true, false or nothing of a field, in no codes of the caller's own."""
        return isinstance(self.type_of(field.name), nw.Boolean) and field.name not in self.question.codes

    def day(self, field: Field[Any]) -> nw.Expr:
        """The day that a column holds: a date, or a time at midnight; null where it is missing or cannot be read.

        It is missing, too, where the caller says that a day means that there is none.
        """
        day = self._day_written(field)
        for none in sorted(self.question.missing_days(field.name)[0]):
            is_none = day >= self.literal(none) if none == date.max else day == self.literal(none)
            day = nw.when(is_none).then(nw.lit(None)).otherwise(day)
        return day

    def _day_written(self, field: Field[Any]) -> nw.Expr:
        kind, raw = self.type_of(field.name), self.column(field.name)
        if isinstance(kind, nw.String):
            return self._day_of_text(raw)
        if isinstance(kind, nw.Datetime):
            zone = self.question.zone.key
            if kind.time_zone is None:
                return self._day_of_time(raw)
            if self.zones is None:
                return self._day_of_time(raw.dt.convert_time_zone(zone).dt.replace_time_zone(None))
            if kind.time_zone in self.zones:
                return raw.dt.date()
            column = self.question.column(field.name)
            raise BadColumn(
                f"times in {kind.time_zone}",
                message("local times, or times in {zone}", zone=zone) if self.zones else "local times",
                message("This library knows the days of its session's time zone alone: set that to {zone}.", zone=zone)
                if self.zones
                else "This library knows the days of its session's time zone alone: hand over times without a zone.",
                message("column {column!r}", column=column),
            )
        return (
            self._midnight(raw)
            if isinstance(kind, nw.Date)
            else self._all_null(raw, nw.Datetime("us") if self.days_are_times else nw.Date)
        )

    def number(self, field: Field[Any]) -> nw.Expr:
        """The number that a column holds; null where it is missing, not a number, or cannot be read."""
        kind, raw = self.type_of(field.name), self.column(field.name)
        if isinstance(kind, nw.String):
            whole = raw.str.contains(f"^{WHOLE_PATTERN}$")
            return nw.when(whole).then(raw).otherwise(nw.lit(None)).cast(nw.Int64)
        if kind.is_float():
            return raw.fill_nan(None)
        if kind in _WIDE_INTEGERS:
            return nw.when(~self._is_too_large(kind, raw)).then(raw).otherwise(nw.lit(None)).cast(nw.Int64)
        return raw if kind.is_integer() else self._all_null(raw, nw.Float64)

    def _is_too_large(self, kind: Any, raw: nw.Expr) -> nw.Expr:
        """Where a number is too large to be compared alike everywhere; only what can hold one is asked."""
        most = nw.lit(MAX_NUMBER, kind)
        return raw > most if kind.is_unsigned_integer() else (raw > most) | (raw < nw.lit(-MAX_NUMBER, kind))

    def text(self, field: Field[Any]) -> nw.Expr:
        """The text that a column holds, in our words; null where it is missing or cannot be read."""
        kind, raw = self.type_of(field.name), self.column(field.name)
        missing = self.is_missing(field.name)
        if kind.is_float():
            whole = ~missing & (raw % 1 == 0) & ~self._is_too_large(kind, raw)
            raw = nw.when(whole).then(raw).otherwise(nw.lit(None)).cast(nw.Int64)
        if kind.is_numeric():
            raw = raw.cast(nw.String)
        elif isinstance(kind, nw.Boolean):
            raw = nw.when(raw).then(nw.lit("true")).otherwise(nw.lit("false"))
        elif not isinstance(kind, nw.String):
            return self._all_null(raw, nw.String)
        said = raw = nw.when(~missing).then(raw).otherwise(nw.lit(None))
        for code, meaning in self.meanings(field).items():
            here = missing if code is None else raw == code
            said = nw.when(here).then(nw.lit(as_text(meaning))).otherwise(said)
        return said

    def is_unreadable(self, field: Field[Any]) -> nw.Expr | None:
        """Where something stands that cannot be read; None where the type of the column rules that out."""
        kind, raw = self.type_of(field.name), self.column(field.name)
        there = ~self.is_missing(field.name)
        if field.kind in {FieldKind.FLAG, FieldKind.CODE}:
            known = {code for code in self.meanings(field) if code is not None}
            if isinstance(kind, nw.Boolean) and known >= {"true", "false"}:
                return None
            if not self._can_hold_codes(kind):
                return there
            # Blank text is looked for among the codes, which spares a comparison; what is not a number is not.
            there = there if kind.is_float() else ~raw.is_null()
            return there & ~self._is_one_of_codes(field.name, {*known, ""})
        if isinstance(kind, nw.String):
            patterns = {
                FieldKind.DAY: [f"^{ISO_DAY}$", f"^{LOCAL_DAY}$"],
                FieldKind.NUMBER: [f"^{WHOLE_PATTERN}$"],
                FieldKind.TEXT: [],
            }
            read = [raw.str.contains(pattern) for pattern in patterns[field.kind]]
            if field.kind is FieldKind.DAY:
                if fixed_offset_minutes(self.question.zone) is None:
                    read = [each & ~raw.str.contains(f"{OFFSET}$") for each in read]
                none = {code for code, meaning in self.meanings(field).items() if meaning is None}
                read += [self._is_one_of_codes(field.name, none - {None})] if none else []
            return there & ~combine(read, or_) if read else None
        if field.kind is FieldKind.NUMBER and (kind.is_float() or kind in _WIDE_INTEGERS):
            return there & self._is_too_large(kind, raw)
        if field.kind is FieldKind.TEXT and kind.is_float():
            return there & ((raw % 1 != 0) | self._is_too_large(kind, raw))
        fits: dict[FieldKind, bool] = {
            FieldKind.DAY: isinstance(kind, nw.Date | nw.Datetime),
            FieldKind.NUMBER: kind.is_integer(),
            FieldKind.TEXT: kind.is_integer() or isinstance(kind, nw.Boolean),
        }
        return None if fits[field.kind] else there

    def expected(self, field: Field[Any]) -> str:
        """What a column of the field may hold, for a message."""
        if field.kind is FieldKind.NUMBER and self.type_of(field.name).is_numeric():
            return message("numbers of at most {most} either way", most=in_both_languages(MAX_NUMBER))
        return expected_cells(field, self.question.code_meanings(field))

    def remedy(self, field: Field[Any]) -> str:
        """What to do about what a column may not hold, for a message."""
        kind = self.type_of(field.name)
        if not (self._can_hold_codes(kind) or isinstance(kind, nw.Date | nw.Datetime)):
            return message("The column holds {kind}, which is none of these.", kind=str(kind))
        changing = isinstance(kind, nw.String) and fixed_offset_minutes(self.question.zone) is None
        no_offset = message("In text, times have no offset where {zone} has changed its own.", zone=self.question.zone)
        meaning = unknown_code_remedy(field)
        return {
            FieldKind.DAY: no_offset if changing else no_day_remedy(field.name),
            FieldKind.NUMBER: "Separators are not guessed at: remove them.",
            FieldKind.FLAG: meaning,
            FieldKind.CODE: meaning,
            FieldKind.TEXT: "Cast it to text.",
        }[field.kind]

    def literal(self, day: date) -> date | datetime:
        """A day, to compare this table's days with."""
        return datetime.combine(day, time()) if self.days_are_times else day

    def _is_one_of_codes(self, name: str, codes: AbstractSet[str | None]) -> nw.Expr:
        """Where one of some codes stands, as text or as what the column holds."""
        kind, raw = self.type_of(name), self.column(name)
        if kind.is_float() and not self.three_valued:
            raw = raw + 0.0  # of -0.0 a look-up would not say that it is 0
        if isinstance(kind, nw.Boolean):
            ways = [raw if code == "true" else ~raw for code in ("true", "false") if code in codes]
        elif self.three_valued:
            ways = [raw == code for code in self._native_codes(kind, codes)]
        elif isinstance(kind, nw.UInt64):  # which a look-up of Arrow would cast to those with a sign
            natively = self._native_codes(kind, codes)
            ways = [(raw == nw.lit(code, kind)).fill_null(False) for code in natively if code >= 0]
        else:  # where nothing is compared with something, it is no member either
            ways = [raw.is_in(natively)] if (natively := self._native_codes(kind, codes)) else []
        return combine(ways, or_) if ways else raw.is_null() & ~raw.is_null()

    def _can_hold_codes(self, kind: Any) -> bool:
        return isinstance(kind, nw.String | nw.Boolean) or kind.is_numeric()

    def _native_codes(self, kind: Any, codes: AbstractSet[str | None]) -> list[Any]:
        """Codes as the column's type writes them; those that it cannot hold are left out."""
        texts = sorted(code for code in codes if code is not None)
        if isinstance(kind, nw.String):
            return texts
        if not kind.is_numeric():
            return []
        return [int(text) for text in texts if re.fullmatch(WHOLE_PATTERN, text) and str(int(text)) == text]

    def _all_null(self, raw: nw.Expr, kind: Any) -> nw.Expr:
        """Null everywhere, of a type."""
        return nw.when(raw.is_null()).then(nw.lit(None)).otherwise(nw.lit(None)).cast(kind)

    def _midnight(self, day: nw.Expr) -> nw.Expr:
        return day.cast(nw.Datetime("us")) if self.days_are_times else day

    def _day_of_time(self, moment: nw.Expr) -> nw.Expr:
        return moment.dt.truncate("1d") if self.days_are_times else moment.dt.date()

    def _day_of_text(self, text: nw.Expr) -> nw.Expr:
        """The local day of text that the patterns match, which alone is parsed."""
        iso, local = text.str.contains(f"^{ISO_DAY}$"), text.str.contains(f"^{LOCAL_DAY}$")
        written = nw.when(iso).then(text.str.slice(0, 10))
        day = written.otherwise(nw.when(local).then(_turned(text)).otherwise(nw.lit(None))).str.to_datetime("%Y-%m-%d")
        ahead = fixed_offset_minutes(self.question.zone)
        return self._day_of_time(day if ahead is None else _shift_to_local_day(day, text, iso | local, ahead))


def _turned(text: nw.Expr) -> nw.Expr:
    """Text such as 5/3/2025, whatever stands behind it, as 2025-03-05; SQL is as long as it names the text often."""
    none, zero, dash = nw.lit(""), nw.lit("0"), nw.lit("-")
    before_month = nw.when(text.str.contains("/[0-9]/")).then(zero).otherwise(none)
    before_day = nw.when(text.str.contains("^[0-9]/")).then(zero).otherwise(none)
    year = text.str.replace_all("^[^/]*/[^/]*/", "").str.slice(0, 4)
    month = text.str.replace_all("^[^/]*/", "").str.replace_all("/.*$", "")
    return nw.concat_str([year, dash, before_month, month, dash, before_day, text.str.replace_all("/.*$", "")])


def _shift_to_local_day(day: nw.Expr, text: nw.Expr, known: nw.Expr, ahead: int) -> nw.Expr:
    """Days moved to the local day, where the text says how far its time is from universal time.

    Args:
        day: The days as written.
        text: What is written.
        known: Where it is a day, with or without a time.
        ahead: How far the local zone is ahead of universal time, in minutes.
    """
    offset = known & text.str.contains(f"{OFFSET}$")
    said = nw.when(offset).then(text.str.replace_all("^.*[ T]", "")).otherwise(nw.lit(None))
    utc = nw.when(offset & ~text.str.ends_with("Z")).then(text.str.tail(6)).otherwise(nw.lit("+00:00"))
    theirs = utc.str.slice(1, 2).cast(nw.Int64) * 60 + utc.str.slice(4, 2).cast(nw.Int64)
    sign = nw.when(utc.str.starts_with("-")).then(nw.lit(-1)).otherwise(nw.lit(1))
    minute = said.str.slice(0, 2).cast(nw.Int64) * 60 + said.str.slice(3, 2).cast(nw.Int64) - sign * theirs + ahead
    return (
        nw.when(minute >= 2 * _MINUTES_A_DAY)
        .then(day.dt.offset_by("2d"))
        .otherwise(
            nw.when(minute >= _MINUTES_A_DAY)
            .then(day.dt.offset_by("1d"))
            .otherwise(
                nw.when(minute < -_MINUTES_A_DAY)
                .then(day.dt.offset_by("-2d"))
                .otherwise(nw.when(minute < 0).then(day.dt.offset_by("-1d")).otherwise(day))
            )
        )
    )
