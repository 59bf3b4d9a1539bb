"""Columns: the columns of a database's table, read as what their fields hold, as nodes of SQL.

Nothing is computed here. A field goes through up to three columns: what the table says, the same with its day in one
form, and what that means: a day, a number, or text in our words, yes and no as true and false; null where it is
missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final
from unicodedata import normalize

from attrs import frozen

from cchc_rules.counting.cells import WHOLE_PATTERN, as_text, fixed_offset_minutes
from cchc_rules.counting.field_mapping import missing_column
from cchc_rules.counting.question import Question
from cchc_rules.counting.sql_query.dialect import NAME_SIGNS, Dialect
from cchc_rules.counting.sql_query.nodes import (
    NULL,
    Node,
    all_of,
    any_of,
    between,
    call,
    cast,
    choose,
    column,
    equal,
    is_null,
    is_one_of,
    negated,
    null_where,
    number,
    text,
)
from cchc_rules.counting.sql_query.table_schema import Held, held_by_type
from cchc_rules.errors import BadColumn
from cchc_rules.measures.field_kinds import MAX_NUMBER, FieldKind
from cchc_rules.measures.predicate import Field
from cchc_rules.message import message

__all__ = ["SqlColumns"]

_NUMERIC: Final = frozenset({Held.WHOLE, Held.FRACTION})
_TIMED: Final = frozenset({Held.TIME, Held.TIME_IN_ZONE})
_AS_TEXT: Final = frozenset({Held.ANYTHING, Held.TEXT})
_OF_CODES: Final = frozenset({FieldKind.CODE, FieldKind.FLAG})


@frozen
class SqlColumns:
    """The columns of one table (các cột).

    Args:
        question: What is asked of it.
        dialect: Which database keeps it.
        schema: The type of each column, as the database calls it; None where it is not told.
    """

    question: Question
    dialect: Dialect
    schema: Mapping[str, str] | None

    def key(self, name: str) -> Node:
        """A column to group by, as it is.

        Raises:
            MissingColumn: Where the table has none of that name.
        """
        self.held(Field(name, FieldKind.TEXT))
        return self.dialect.key(column(self.question.column(name)))

    def group_told(self, name: str) -> Node:
        """What the table says of a field that tells cases apart, as text.

        Raises:
            MissingColumn: Where the table has none of that name.
        """
        return self.told(Field(name, FieldKind.TEXT))

    def group_name(self, name: str, told: Node) -> Node:
        """What a group is called by a field that tells cases apart; null where it is missing."""
        return self.read(Field(name, FieldKind.TEXT), told) or told

    def case_name(self, name: str, told: Node) -> Node:
        """The same of a case, in the letters in which cases are compared."""
        one_of_its_kind = call("REPLACE", self.group_name(name, told), text("İ"), text("ẞ"))
        return self._in_small_letters(one_of_its_kind, " đ")

    def is_doubtful_group(self, name: str, told: Node, case: Node | None) -> Node | None:
        """Where a group, or a case, may be another to the database than to us; None where that cannot be.

        Args:
            name: The field that names it.
            told: What was told of that.
            case: What it is called, where it is a case.
        """
        doubt = self.unreadable(Field(name, FieldKind.TEXT), told)
        if case is None:
            return doubt
        other = negated(self.dialect.is_plain(case, NAME_SIGNS))
        return other if doubt is None else any_of([doubt, other])

    def identity(self, name: str) -> Node:
        """What tells records apart, as text; null where it is missing."""
        field = Field(name, FieldKind.TEXT)
        written = self.dialect.text_of(column(self.question.column(name)), self.held(field))
        tidy = self.dialect.stripped(written)
        return null_where(self.dialect.composed(tidy) if self.dialect.composes else tidy, text(""))

    def held(self, field: Field[Any]) -> Held:
        """What the column of a field holds.

        Raises:
            MissingColumn: Where the table has none of that name.
        """
        wanted = self.question.column(field.name)
        if self.schema is not None and wanted not in self.schema:
            raise missing_column(field.name, wanted, self.schema, "schema")
        told = None if self.schema is None else self.schema[wanted]
        return self.dialect.held(held_by_type(told, self.dialect.name), field.kind)

    def told(self, field: Field[Any]) -> Node:
        """What the table says of a field: text without blanks around it, and codes and numbers as they are written.

        A day is in one form already where the database turns it in place.
        """
        raw, held = column(self.question.column(field.name)), self.held(field)
        if field.kind is FieldKind.TEXT and held is Held.FRACTION:
            whole = all_of([_is_sound(raw), equal(raw, call("FLOOR", raw))])
            return choose((whole, self._as_text(cast(raw, "BIGINT"))), otherwise=self._as_text(raw))
        if field.kind is FieldKind.TEXT and held not in _AS_TEXT:
            return self._as_text(raw)
        if held not in _AS_TEXT or (field.kind is FieldKind.NUMBER and self.dialect.is_number(raw) is not None):
            return raw
        written = self.dialect.text_of(raw, held)
        if field.kind in _OF_CODES:
            return written
        tidy = self.dialect.stripped(written)
        return self.dialect.iso_text(tidy) if self.is_day_text(field) and self.dialect.turns_in_place else tidy

    def is_day_text(self, field: Field[Any]) -> bool:
        """Whether a day is read of text."""
        return field.kind is FieldKind.DAY and self.held(field) in _AS_TEXT

    def is_truth(self, field: Field[Any]) -> bool:
        """Whether a column holds true and false where its field says yes and no."""
        meanings = self.question.code_meanings(field)
        plain = (meanings.get("true"), meanings.get("false"), meanings.get(None)) == (True, False, None)
        return field.kind is FieldKind.FLAG and plain and self.held(field) is Held.TRUTH

    def turned(self, field: Field[Any], told: Node) -> Node | None:
        """The same, with a day that is written as text in one form; None where there is nothing to turn.

        Raises:
            BadColumn: Where the database does not read days as text.
        """
        if not self.is_day_text(field) or self.dialect.turns_in_place:
            return None
        if not self.dialect.reads_day_text:
            raise BadColumn(
                message("days as text"),
                message("days as dates, or as times, in {database}", database=self.dialect.title),
                "Make a view that casts them, or count the table as a data frame.",
                message("column {column!r}", column=self.question.column(field.name)),
            )
        return self.dialect.iso_text(told)

    def read(self, field: Field[Any], turned: Node) -> Node | None:
        """What a field means, null where it is missing or cannot be read; None where that is what the table says."""
        held = self.held(field)
        if field.kind is FieldKind.DAY:
            read = self._day(field, turned, held)
        elif field.kind is FieldKind.NUMBER:
            read = self._number(turned, held)
        elif self.is_truth(field):
            read = turned
        else:
            ways = self._ways(field, turned, held)
            tidy = self.dialect.composed(turned) if self.dialect.composes else turned
            other = null_where(tidy, text("")) if field.kind is FieldKind.TEXT else None
            said: list[tuple[Node, Node]] = [
                (where, NULL if meaning is None else text(str(as_text(meaning)))) for where, meaning in ways
            ]
            if own := self._own_codes(field, turned):
                said = [(own, turned), *said]
            read = choose(*said, otherwise=other) if said else other or NULL
        return None if read == turned else read

    def unreadable(self, field: Field[Any], told: Node) -> Node | None:
        """Where something stands in a field that cannot be read; None where its type rules that out.

        Args:
            field: The field, which is read.
            told: What was told of it, before it was read.
        """
        held, read = self.held(field), column(field.name)
        if field.kind is FieldKind.TEXT:
            return self._is_doubtful_text(field, told, held)
        if field.kind is FieldKind.NUMBER and held in _NUMERIC:
            return negated(_is_sound(read))
        if held in _TIMED or held is Held.DAY:
            if field.kind is not FieldKind.DAY:
                return negated(is_null(told))
            unknown_zone = held is Held.TIME_IN_ZONE and not self.dialect.knows_zones
            return all_of([is_null(read), negated(is_null(told))]) if unknown_zone else self.dialect.is_no_day(told)
        if held is Held.TRUTH and {"true", "false"} <= self.question.code_meanings(field).keys():
            return None
        tidy = self.dialect.stripped(told) if field.kind in _OF_CODES else told
        tidy = self._number_text(told) if field.kind is FieldKind.NUMBER else tidy
        blank = equal(tidy, text("")) if held in _AS_TEXT else is_null(told)
        unread = all_of([is_null(read), negated(blank), *map(negated, self._means_none(field, told, held))])
        mixed = field.kind is FieldKind.NUMBER and self.dialect.is_number(told) is not None
        return any_of([negated(_is_sound(read)), unread]) if mixed else unread

    def shown(self, field: Field[Any], told: Node) -> Node:
        """What was told of a field, as text, to be named in an error."""
        return told if self.held(field) in _AS_TEXT or field.kind is FieldKind.TEXT else self._as_text(told)

    def _means_none(self, field: Field[Any], told: Node, held: Held) -> list[Node]:
        """Where something stands that means that nothing is there, as the caller says."""
        if field.kind is not FieldKind.DAY:
            return [where for where, meaning in self._ways(field, told, held) if meaning is None]
        days, texts = self.question.missing_days(field.name)
        none = dict.fromkeys(texts)
        one_form = told if self.dialect.turns_in_place else self.dialect.iso_text(told)
        ways = _by_meaning(self._folded(told, none), none, lambda code: [text(code)])
        return [
            *(where for where, _ in ways),
            *([self._is_day(one_form)] if days else []),
        ]

    def _as_text(self, given: Node) -> Node:
        return self.dialect.text_of(given, Held.WHOLE)

    def _day(self, field: Field[Any], told: Node, held: Held) -> Node:
        zone = self.question.zone
        if held is Held.TIME:
            day = self.dialect.day_of_time(told)
        elif held is Held.TIME_IN_ZONE:
            day = self.dialect.day_in_zone(told, zone.key)
        elif held in _AS_TEXT:
            local = self.dialect.day_of_iso(told, zone.key, fixed_offset_minutes(zone))
            day = choose((self._is_day(told), local))
        else:
            day = told if held is Held.DAY else cast(NULL, "DATE")
        for none in sorted(self.question.missing_days(field.name)[0]):
            day = null_where(day, self.dialect.day(none))
        return day

    def _is_day(self, told: Node) -> Node:
        offsets = self.dialect.knows_zones or fixed_offset_minutes(self.question.zone) is not None
        return self.dialect.is_iso_day(told, offsets=offsets)

    def _number(self, told: Node, held: Held) -> Node:
        if held in _NUMERIC:
            return self.dialect.without_nan(told) if held is Held.FRACTION else told
        if held not in _AS_TEXT:
            return cast(NULL, "BIGINT")
        is_number, written = self.dialect.is_number(told), self._number_text(told)
        whole = (self.dialect.is_whole(written), self.dialect.whole(written))
        return choose(whole) if is_number is None else choose((is_number, told), whole)

    def _number_text(self, told: Node) -> Node:
        """What may be a number, as text; "told" keeps it as it is where numbers and text stand in one column."""
        if self.dialect.is_number(told) is None:
            return told
        return self.dialect.stripped(self.dialect.text_of(told, Held.ANYTHING))

    def _is_doubtful_text(self, field: Field[Any], told: Node, held: Held) -> Node | None:
        """Where text may be another to the database than to us, or is none."""
        there = negated(is_null(told))
        if held in _TIMED or held is Held.DAY:
            return there
        if held is Held.FRACTION:
            return all_of([there, negated(self.dialect.is_whole(told))])
        doubts = [] if self.dialect.composes else [negated(self.dialect.is_plain(told))]
        if held is Held.ANYTHING:
            doubts.append(self.dialect.may_be_fraction(told))
        codes = [code for code in self.question.code_meanings(field) if code is not None]
        unknown = self.dialect.has_unknown_letters(told)
        if unknown is not None and not all(map(str.isascii, codes)):
            doubts.append(all_of([unknown, *(negated(where) for where, _ in self._ways(field, told, held))]))
        return all_of([there, any_of(doubts)]) if doubts and held in _AS_TEXT else None

    def _own_codes(self, field: Field[Any], told: Node) -> Node | None:
        """Where text stands that is one of our codes as it is written mostly."""
        if field.kind is not FieldKind.CODE or self.held(field) not in _AS_TEXT:
            return None
        own = [text(code) for code, meaning in self.question.code_meanings(field).items() if code and code == meaning]
        return is_one_of(told, own) if own else None

    def _ways(self, field: Field[Any], told: Node, held: Held) -> list[tuple[Node, str | bool | None]]:
        """Where a field holds codes, and what these mean: as they are written mostly, and then in any letters."""
        meanings = self.question.code_meanings(field)
        written = held in _AS_TEXT or field.kind is FieldKind.TEXT
        spelled = {code: meaning for code, meaning in meanings.items() if code is not None}
        ways: list[tuple[Node, str | bool | None]] = []
        if held is Held.TRUTH and not written:
            truths = {"true": told, "false": negated(told)}
            ways += [(truths[code], meaning) for code, meaning in spelled.items() if code in truths]
        elif written:
            folded = {
                code: meaning for code, meaning in self.question.folded_meanings(field).items() if code is not None
            }
            other = {
                code: meaning
                for code, meaning in spelled.items()
                if field.kind is not FieldKind.CODE or code != meaning
            }
            ways += _by_meaning(told, other, lambda code: map(text, _letters_of(code)))
            ways += _by_meaning(self._folded(told, folded), folded, lambda code: [text(code)])
        elif held in _NUMERIC:
            ways += _by_meaning(
                told,
                spelled,
                lambda code: (
                    [number(int(code))] if re.fullmatch(WHOLE_PATTERN, code) and str(int(code)) == code else []
                ),
            )
        if meanings.get(None) is not None:
            blank = [equal(self.dialect.stripped(told), text(""))] if written else []
            ways.append((any_of([is_null(told), *blank]), meanings[None]))
        return ways

    def _folded(self, told: Node, codes: Iterable[str]) -> Node:
        """Text in the letters in which codes are compared, as far as some codes have such letters."""
        return self._in_small_letters(self.dialect.stripped(told), "".join(codes))

    def _in_small_letters(self, folded: Node, letters: str) -> Node:
        """Text in small letters and with one blank where there are several, as far as some letters are so compared."""
        if not letters.isascii() and self.dialect.composes:
            folded = self.dialect.composed(folded)
        folded = self.dialect.small(folded, ascii_only=letters.isascii())
        if " " in letters:
            folded = self.dialect.in_one_blank(folded)
        for other in "ðɖ" if "đ" in letters else "":
            folded = call("REPLACE", folded, text(other), text("đ"))
        return folded


def _by_meaning(
    told: Node,
    meanings: Mapping[str, str | bool | None],
    spellings: Callable[[str], Iterable[Node]],
) -> list[tuple[Node, str | bool | None]]:
    """Where one of the codes stands that have a meaning, for each meaning that some have."""
    codes: dict[tuple[type, str | bool | None], list[Node]] = {}
    for code, meaning in meanings.items():
        codes.setdefault((type(meaning), meaning), []).extend(spellings(code))
    return [(is_one_of(told, among), meaning) for (_, meaning), among in codes.items() if among]


def _letters_of(code: str) -> Iterable[str]:
    """A code, and where it has other letters than English ones, how it may be written, since few databases know."""
    if code.isascii():
        return [code]
    cased = (code, code.lower(), code.upper(), code.capitalize(), code.title())
    return dict.fromkeys(normalize(form, each) for each in cased for form in ("NFC", "NFD"))


def _is_sound(given: Node) -> Node:
    """Where a number is compared alike everywhere; null where there is none."""
    return between(given, number(-MAX_NUMBER), number(MAX_NUMBER))
