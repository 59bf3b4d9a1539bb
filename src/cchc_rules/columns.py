"""Columns: the columns of a data frame, read as what their fields hold, as expressions; needs the extra `frames`.

Nothing is computed here. Each field becomes an expression for what it holds, one for whether it is missing, and one for
what cannot be read, which the frame counts in the same pass as everything else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime, time, timedelta
from functools import reduce
from operator import or_
from types import MappingProxyType
from typing import Any, Final
from zoneinfo import ZoneInfo

from attrs import frozen

from cchc_rules.asked import Asked
from cchc_rules.cells import ISO_DAY, LOCAL_DAY, OFFSET, WHOLE, as_text
from cchc_rules.errors import BadColumn, MissingColumn, MissingExtra
from cchc_rules.predicate import Field, Kind

try:
    import narwhals as nw
except ImportError:
    raise MissingExtra(
        "an installation without narwhals",
        "the package narwhals",
        'Install it: pip install "cchc-rules[frames]".',
        "cchc_rules.frames",
    ) from None

__all__ = ["Columns"]

_EXPECTED: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.DAY: "days: dates, times, or text such as 2025-12-31 or 31/12/2025",
        Kind.NUMBER: "numbers, or whole numbers in digits alone",
        Kind.FLAG: "yes or no: booleans, 0 and 1, or codes",
        Kind.CODE: "codes: text or numbers",
        Kind.TEXT: "text, whole numbers, or yes or no",
    }
)
_TEXTS = (nw.String, nw.Categorical, nw.Enum)
_NEAREST = 3
_A_DAY = 24 * 60


@frozen
class Columns:
    """The columns of one table (các cột).

    Args:
        asked: What is asked of it.
        schema: The type of each column.
        nulls: Whether the library's own logic has three values; where it has two, a comparison with something missing
            is False.
        midnight: Whether a day is a time at midnight, as NumPy has no days.
        zones: Of the zones that its columns name, those in which the library can say what day a time is; None for all.
    """

    asked: Asked
    schema: Mapping[str, Any]
    nulls: bool
    midnight: bool
    zones: Collection[str] | None

    def raw(self, name: str) -> nw.Expr:
        """A column as it is.

        Raises:
            MissingColumn: Where the table has none of that name.
        """
        self.type_of(name)
        column = nw.col(self.asked.column(name))
        return column.cast(nw.String) if isinstance(self.type_of(name), nw.Categorical | nw.Enum) else column

    def type_of(self, name: str) -> Any:
        """What the table says that a column holds.

        Raises:
            MissingColumn: Where the table has none of that name.
        """
        column = self.asked.column(name)
        if column in self.schema:
            return self.schema[column]
        from difflib import get_close_matches  # noqa: PLC0415  needed only once something has gone wrong

        there = ", ".join(f"{each} ({kind})" for each, kind in self.schema.items())
        near = ", ".join(get_close_matches(column, self.schema, n=_NEAREST, cutoff=0.5))
        remedy = f"There are: {there}." + (f" Nearest: {near}." if near else "")
        raise MissingColumn(column, f"a column for {name}", f"{remedy} columns={{...}} maps names.", "table")

    def missing(self, name: str) -> nw.Expr:
        """Where nothing stands in a column; never null itself."""
        kind, raw = self.type_of(name), self.raw(name)
        if isinstance(kind, _TEXTS):
            return raw.is_null() | (raw == "")
        if kind.is_float():
            return raw.is_null() | raw.is_nan()
        return raw.is_null()

    def unknown(self, of: Field[Any]) -> nw.Expr:
        """Where a field is missing, in the caller's own codes too; never null itself."""
        if of.kind not in {Kind.FLAG, Kind.CODE, Kind.TEXT}:
            return self.missing(of.name)
        spelled = self.asked.spellings(of)
        lacking = {code for code, meaning in spelled.items() if meaning is None}
        missing = self.missing(of.name)
        if None in spelled and None not in lacking:
            missing = missing & nw.lit(False)
        return missing | self._written(of.name, lacking - {None}).fill_null(False) if lacking - {None} else missing

    def meaning(self, of: Field[Any], meanings: Collection[object]) -> nw.Expr:
        """Where a field of codes, or of yes and no, has one of some meanings; unknown codes have none."""
        spelled = self.asked.spellings(of)
        codes = {code for code, meaning in spelled.items() if meaning in meanings and meaning is not None}
        written = self._written(of.name, codes - {None})
        return written | self.missing(of.name) if None in codes else written

    def day(self, of: Field[Any]) -> nw.Expr:
        """The day that a column holds: a date, or a time at midnight; null where it is missing or cannot be read."""
        kind, raw = self.type_of(of.name), self.raw(of.name)
        if isinstance(kind, nw.String):
            return self._day_of_text(raw)
        if isinstance(kind, nw.Datetime):
            zone = self.asked.zone.key
            if kind.time_zone is None:
                return self._day_of_time(raw)
            if self.zones is None:
                return self._day_of_time(raw.dt.convert_time_zone(zone).dt.replace_time_zone(None))
            if kind.time_zone in self.zones:
                return raw.dt.date()
            column = self.asked.column(of.name)
            raise BadColumn(
                f"times in {kind.time_zone}",
                f"local times, or times in {zone}" if self.zones else "local times",
                "This library knows the days of its session's time zone alone: "
                + (f"set that to {zone}." if self.zones else "hand over times without a zone."),
                f"column {column!r}",
            )
        return (
            self._midnight(raw)
            if isinstance(kind, nw.Date)
            else self._nothing(raw, nw.Datetime("us") if self.midnight else nw.Date)
        )

    def number(self, of: Field[Any]) -> nw.Expr:
        """The number that a column holds; null where it is missing, not a number, or cannot be read."""
        kind, raw = self.type_of(of.name), self.raw(of.name)
        if isinstance(kind, nw.String):
            whole = raw.str.contains(f"^{WHOLE}$")
            return nw.when(whole).then(raw).otherwise(nw.lit(None)).cast(nw.Int64)
        if kind.is_float():
            return raw.fill_nan(None)
        return raw if kind.is_numeric() else self._nothing(raw, nw.Float64)

    def text(self, of: Field[Any]) -> nw.Expr:
        """The text that a column holds, in our words; null where it is missing or cannot be read."""
        kind, raw = self.type_of(of.name), self.raw(of.name)
        missing = self.missing(of.name)
        if kind.is_float():
            raw = nw.when(~missing).then(raw).otherwise(nw.lit(None)).cast(nw.Int64)
        if kind.is_numeric():
            raw = raw.cast(nw.String)
        elif isinstance(kind, nw.Boolean):
            raw = nw.when(raw).then(nw.lit("true")).otherwise(nw.lit("false"))
        elif not isinstance(kind, _TEXTS):
            return self._nothing(raw, nw.String)
        said = nw.when(~missing).then(raw).otherwise(nw.lit(None))
        for code, meaning in self.asked.values.get(of.name, {}).items():
            here = missing if code is None else raw == code
            said = nw.when(here).then(nw.lit(as_text(meaning))).otherwise(said)
        return said

    def bad(self, of: Field[Any]) -> nw.Expr | None:
        """Where something stands that cannot be read; None where the type of the column rules that out."""
        kind, raw = self.type_of(of.name), self.raw(of.name)
        there = ~self.missing(of.name)
        if of.kind in {Kind.FLAG, Kind.CODE}:
            known = {code for code in self.asked.spellings(of) if code is not None}
            if isinstance(kind, nw.Boolean) and known >= {"true", "false"}:
                return None
            if not self._can_be_written(kind):
                return there
            # Blank text is looked for among the codes, which spares a comparison; what is not a number is not.
            there = there if kind.is_float() else ~raw.is_null()
            return there & ~self._written(of.name, {*known, ""})
        if isinstance(kind, nw.String):
            patterns = {Kind.DAY: [f"^{ISO_DAY}$", f"^{LOCAL_DAY}$"], Kind.NUMBER: [f"^{WHOLE}$"], Kind.TEXT: []}
            read = [raw.str.contains(pattern) for pattern in patterns[of.kind]]
            if of.kind is Kind.DAY and _offset_of(self.asked.zone) is None:
                read = [each & ~raw.str.contains(f"{OFFSET}$") for each in read]
            return there & ~reduce(or_, read) if read else None
        fits: dict[Kind, bool] = {
            Kind.DAY: isinstance(kind, nw.Date | nw.Datetime),
            Kind.NUMBER: kind.is_numeric(),
            Kind.TEXT: kind.is_integer() or isinstance(kind, (*_TEXTS, nw.Boolean)),
        }
        if of.kind is Kind.TEXT and kind.is_float():
            return there & (raw % 1 != 0)
        return None if fits[of.kind] else there

    def expected(self, of: Field[Any]) -> str:
        """What a column of the field may hold, for a message."""
        known = ", ".join(code for code in self.asked.spellings(of) if code is not None)
        return f"{_EXPECTED[of.kind]} ({known})" if of.kind is Kind.CODE else _EXPECTED[of.kind]

    def remedy(self, of: Field[Any]) -> str:
        """What to do about what a column may not hold, for a message."""
        changing = isinstance(self.type_of(of.name), nw.String) and _offset_of(self.asked.zone) is None
        return {
            Kind.DAY: f"In text, times have no offset where {self.asked.zone} has changed its own." if changing else "",
            Kind.NUMBER: "Separators are not guessed at: remove them.",
            Kind.FLAG: f'Say what it means: values={{"{of.name}": {{…: True}}}}.',
            Kind.CODE: f'Say what it means: values={{"{of.name}": {{…: "{"".join(of.codes[:1])}"}}}}.',
            Kind.TEXT: "Cast it to text.",
        }[of.kind]

    def literal(self, day: date) -> date | datetime:
        """A day, to compare this table's days with."""
        return datetime.combine(day, time()) if self.midnight else day

    def _written(self, name: str, codes: AbstractSet[str | None]) -> nw.Expr:
        """Where one of some codes stands, as text or as what the column holds."""
        kind, raw = self.type_of(name), self.raw(name)
        if isinstance(kind, nw.Boolean):
            ways = [raw if code == "true" else ~raw for code in ("true", "false") if code in codes]
        elif self.nulls:
            ways = [raw == code for code in self._natively(kind, codes)]
        else:  # where nothing is compared with something, it is no member either
            ways = [raw.is_in(natively)] if (natively := self._natively(kind, codes)) else []
        return reduce(or_, ways) if ways else raw.is_null() & ~raw.is_null()

    def _can_be_written(self, kind: Any) -> bool:
        return isinstance(kind, (*_TEXTS, nw.Boolean)) or kind.is_numeric()

    def _natively(self, kind: Any, codes: AbstractSet[str | None]) -> list[Any]:
        """Codes as the column's type writes them; those that it cannot hold are left out."""
        texts = sorted(code for code in codes if code is not None)
        if isinstance(kind, _TEXTS):
            return texts
        if not kind.is_numeric():
            return []
        return [int(text) for text in texts if re.fullmatch(WHOLE, text) and str(int(text)) == text]

    def _nothing(self, raw: nw.Expr, kind: Any) -> nw.Expr:
        """Null everywhere, of a type."""
        return nw.when(raw.is_null()).then(nw.lit(None)).otherwise(nw.lit(None)).cast(kind)

    def _midnight(self, day: nw.Expr) -> nw.Expr:
        return day.cast(nw.Datetime("us")) if self.midnight else day

    def _day_of_time(self, moment: nw.Expr) -> nw.Expr:
        return moment.dt.truncate("1d") if self.midnight else moment.dt.date()

    def _day_of_text(self, text: nw.Expr) -> nw.Expr:
        """The local day of text that the patterns match, which alone is parsed."""
        iso, local = text.str.contains(f"^{ISO_DAY}$"), text.str.contains(f"^{LOCAL_DAY}$")
        turned = nw.concat_str([text.str.slice(6, 4), text.str.slice(3, 2), text.str.slice(0, 2)], separator="-")
        written = (
            nw.when(iso).then(text.str.slice(0, 10)).otherwise(nw.when(local).then(turned).otherwise(nw.lit(None)))
        )
        day = written.str.to_datetime("%Y-%m-%d")
        ahead = _offset_of(self.asked.zone)
        if ahead is not None:
            day = _moved(day, text, (iso | local) & text.str.contains(f"{OFFSET}$"), ahead)
        return self._day_of_time(day)


def _moved(day: nw.Expr, text: nw.Expr, offset: nw.Expr, ahead: int) -> nw.Expr:
    """Days moved to the local day, where the text says how far its time is from universal time.

    Args:
        day: The days as written.
        text: What is written.
        offset: Where an offset stands behind the time.
        ahead: How far the local zone is ahead of universal time, in minutes.
    """
    said = nw.when(offset).then(text).otherwise(nw.lit(None))
    utc = nw.when(offset & ~text.str.ends_with("Z")).then(text.str.tail(6)).otherwise(nw.lit("+00:00"))
    theirs = utc.str.slice(1, 2).cast(nw.Int64) * 60 + utc.str.slice(4, 2).cast(nw.Int64)
    sign = nw.when(utc.str.starts_with("-")).then(nw.lit(-1)).otherwise(nw.lit(1))
    minute = said.str.slice(11, 2).cast(nw.Int64) * 60 + said.str.slice(14, 2).cast(nw.Int64) - sign * theirs + ahead
    return (
        nw.when(minute >= 2 * _A_DAY)
        .then(day.dt.offset_by("2d"))
        .otherwise(
            nw.when(minute >= _A_DAY)
            .then(day.dt.offset_by("1d"))
            .otherwise(
                nw.when(minute < -_A_DAY)
                .then(day.dt.offset_by("-2d"))
                .otherwise(nw.when(minute < 0).then(day.dt.offset_by("-1d")).otherwise(day))
            )
        )
    )


def _offset_of(zone: ZoneInfo) -> int | None:
    """How far a zone is ahead of universal time, in minutes, where that has not changed since 1980."""
    offsets = {datetime(year, month, 1, tzinfo=zone).utcoffset() for year in range(1980, 2038) for month in (1, 7)}
    ahead = offsets.pop()
    return int(ahead / timedelta(minutes=1)) if ahead is not None and not offsets else None
