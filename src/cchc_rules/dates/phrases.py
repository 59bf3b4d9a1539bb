"""The words of a plan's time column, read as typed dues; where no date can honestly be read, the place is named.

What plans write and how it is read: `cchc_rules.dates.phrase_parser`. The beginning, middle and end of a month or year
are the days of article 146 of the Civil Code 2015, which the due says in its `remark`; a due counted from an event does
not count the day of its event (article 147). No word that means after (sau, từ, kể từ) ever ends a due.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from attrs import frozen

from cchc_rules.dates.due import AddsWorkdays, Due
from cchc_rules.dates.phrase_parser import DueParser
from cchc_rules.dates.phrase_spans import EXPECTED
from cchc_rules.dates.phrase_words import END, LIMIT_STARTERS
from cchc_rules.dates.time_column import TIME_OF_DOING, TimeColumn
from cchc_rules.errors import UnreadablePhrase
from cchc_rules.message import message

__all__ = ["DueCell", "StatedDue", "read_due", "read_due_cell"]

_LOOSE_PUNCTUATION: Final = " \t\n.,;:()[]{}\"'“”‘’«»"
_CLOSING_BRACKETS: Final = " \t)]”’»"
_PIECES: Final = re.compile(r"[;•+]|(?:^|\s)[-–—](?=\s|$)|\.\s*\Z")
_YEAR_ALONE: Final = re.compile(r"(?i)[-–—]?(?:năm )?[12][0-9]{3}")
_NO_DUE: Final = frozenset({",", ".", ":", ";", "-", "word"})
_CLOSING: Final = frozenset(".,;")
_DUE_OPENERS: Final = (LIMIT_STARTERS - {"các", "cả", "vào", "giai"}) | {"hoàn", "định", "theo", "time"}


@frozen
class StatedDue:
    """One obligation of a cell (phần của ô).

    Args:
        due: By when.
        about: The words before it that say whose it is, or what, or those behind a colon after it ("2025: ban hành");
            empty where there are none.
    """

    due: Due
    about: str


@frozen
class DueCell:
    """What a cell of a time column says (ô thời gian).

    Args:
        parts: The obligations understood, in the order of the cell; at least one.
        unread: The words not understood, in order; those that a part is about are among them.
    """

    parts: tuple[StatedDue, ...]
    unread: tuple[str, ...]


def read_due(
    phrase: str | date | int,
    *,
    year: int | None = None,
    accents: bool = True,
    event_day: date | None = None,
    calendar: AddsWorkdays | None = None,
    column: TimeColumn = TIME_OF_DOING,
) -> Due:
    """The due that a phrase states, all of its words being understood.

    Args:
        phrase: The words, or what a spreadsheet holds in their place: a date, a year, the number of a day.
        year: The year of a month, quarter or day whose year is not written, 1 to 9999; None if that is to be refused.
        accents: Whether words are spelled with their accents; if not, they may be without ("truoc ngay").
        event_day: The day of the event that a due is counted from; nothing else is changed by it.
        calendar: What counts working days after the event, such as `workdays.VIETNAM`.
        column: What the column means in which the phrase stands, and the days of the plan, from which some dues count.

    Returns:
        The due, its `phrase` being the words without what stands around them, in NFC; a `Within` where the event's day
        is not known.

    Raises:
        UnreadablePhrase: Where anything but a due, or a due without its year, is written; with the place.
        BadValue: Where the phrase is neither text, date nor whole number; for a year outside the calendar, or working
            days that nothing counts.
        UnknownYear: Where it is counted from the plan's own day into a year of which the working days are not known.

    >>> due = read_due("Quý II, III", year=2025)
    >>> print(due, due.first_day, due.last_day)
    quý II - III/2025 2025-04-01 2025-09-30
    >>> print(read_due("trước ngày 05/01/2025").last_day)
    2025-01-04
    """
    reader = DueParser(phrase, year, accents=accents, event_day=event_day, calendar=calendar, column=column)
    while reader.accept(";"):
        pass
    due = reader.due()
    while reader.accept_any(_CLOSING):
        pass
    if reader.next_symbol != END:
        reader.fail("the end of the phrase", "Ask read_due_cell for the parts that can be read.")
    return due


def read_due_cell(
    cell: str | date | int,
    *,
    year: int | None = None,
    accents: bool = True,
    event_day: date | None = None,
    calendar: AddsWorkdays | None = None,
    column: TimeColumn = TIME_OF_DOING,
) -> DueCell:
    """The dues that a cell states, with the words about them; what is not understood is handed back.

    A due begins the cell, or follows a colon, semicolon, bracket or bullet; among other words only what is introduced
    by "trước", "chậm nhất", "trong", "từ" and the like is one, for "năm 2025" may name a plan. A capital behind a full
    stop or on a new line begins one as well, and so does that of a day, month or quarter behind a comma. After "theo"
    (according to) and after a due that breaks off, nothing is read before the next semicolon or bullet. A due is never
    closed while what stands behind it could change it.

    Args:
        cell: As for `read_due`, and so are the rest.
        year: The year where none is written; it is given to no time where the cell writes another.
        accents: Whether words are spelled with their accents.
        event_day: The day of the event that dues are counted from.
        calendar: What counts working days.
        column: What the column means.

    Raises:
        UnreadablePhrase: Where no due can be read, or a number, a time or a year stands where it may belong to a due
            before it or may be its year; or where a comma or "và" joins a time to words that are not read.
        BadValue: As for `read_due`.
        UnknownYear: As for `read_due`.

    >>> cell = read_due_cell("Các sở: cả năm 2025; Sở Tư pháp báo cáo trước ngày 10/12/2025")
    >>> [(part.about, str(part.due)) for part in cell.parts]
    [('Các sở', 'năm 2025'), ('Sở Tư pháp báo cáo', 'trước ngày 10/12/2025')]
    >>> read_due_cell("Quý V")
    Traceback (most recent call last):
    cchc_rules.errors.UnreadablePhrase: got 'Quý V'; expected a quarter, I to IV or 1 to 4.
      Quý V
          ^
    """
    reader = DueParser(cell, year, accents=accents, event_day=event_day, calendar=calendar, column=column)
    found: list[tuple[Due, int, int]] = []
    refusal: UnreadablePhrase | None = None
    broken_off = False
    at = last = 0
    while (symbol := reader.symbols[at]) != END:
        if symbol in _NO_DUE:
            at += 1
            continue
        begins = reader.starts_statement(at)
        if begins and reader.symbols[at : at + 2] == ("n", "."):  # it numbers a list
            at += 1
            continue
        if found and not begins and reader.joins_another_time(at):
            reader.fail("a semicolon before a time of its own", place=at)
        if not begins and symbol not in _DUE_OPENERS:
            at = reader.statement_end(at) if symbol == "theo" else at + 1
            continue
        reader.return_to(at)
        turned_by = reader.turned_round_by(at)
        try:
            if turned_by:
                reader.fail(message("a due that “{words}” does not turn round", words=turned_by))
            due = reader.due()
            reader.check_due_is_complete()
        except UnreadablePhrase as stopped:
            if refusal is None or (stopped.place or 0) > (refusal.place or 0):
                refusal = stopped
            meant = reader.position > reader.after_limit
            broken_off |= meant
            at = reader.statement_end(at) if meant or turned_by or symbol == "theo" else at + 1
            continue
        reader.check_nothing_begins_before(at, last)
        reader.check_nothing_changes(due, at)
        found.append((due, reader.starts[at], reader.ends[reader.position - 1]))
        at = last = reader.position
    if not found:
        raise refusal or UnreadablePhrase(reader.text, EXPECTED, place=0)
    parts, unread = _parts(reader.text, found)
    reader.check_years([part.due for part in parts])
    if reader.year_is_assumed or broken_off:
        said_alone = (*unread, *(part.due.phrase for part in parts))
        year_alone = next((words for words in said_alone if _YEAR_ALONE.fullmatch(words)), None)
        if year_alone is not None:
            expected = message("{year} beside the words that it is the year of, as in quý III/2026", year=year_alone)
            raise UnreadablePhrase(reader.text, expected, place=reader.text.find(year_alone))
    return DueCell(tuple(parts), tuple(unread))


def _parts(text: str, found: Sequence[tuple[Due, int, int]]) -> tuple[list[StatedDue], list[str]]:
    """The obligations, each with what it is about, and all words that are not read.

    Args:
        text: The cell.
        found: The dues, each with the letters at which it begins and ends.
    """
    begins, ends = [begin for _, begin, _ in found], [end for _, _, end in found]
    gaps = [text[end:begin] for end, begin in zip([0, *ends], [*begins, len(text)], strict=True)]
    pieces = [_split_unread(gap) for gap in gaps]
    parts: list[StatedDue] = []
    for place, (due, _, _) in enumerate(found):
        after_colon, behind_colon = (gap.lstrip(_CLOSING_BRACKETS).startswith(":") for gap in gaps[place : place + 2])
        before = "" if place and after_colon and len(pieces[place]) == 1 else pieces[place][-1]
        parts.append(StatedDue(due, before or (pieces[place + 1][0] if behind_colon else "")))
    return parts, [words for gap in pieces for words in gap if words]


def _split_unread(words: str) -> list[str]:
    """Words that are not read, parted where they are punctuated."""
    return [" ".join(piece.split()).strip(_LOOSE_PUNCTUATION) for piece in _PIECES.split(words)]
