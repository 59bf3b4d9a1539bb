"""A cell of a time column as symbols of the grammar, and a cursor that reads them one after another."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Final, NoReturn
from unicodedata import normalize

from cchc_rules.dates.phrase_words import (
    END,
    LIMIT_OF_WORDS,
    LIMIT_PHRASES,
    NUMBER_WORDS,
    ROMANS,
    SYMBOL_OF_UNACCENTED_WORD,
    SYMBOL_OF_WORD,
    Sequences,
    Words,
)
from cchc_rules.errors import BadValue, UnreadablePhrase
from cchc_rules.text import unaccented

__all__ = ["NUMBER_SYMBOLS", "PhraseTokens"]

_DASHES: Final = frozenset("-‐‑‒–—−")
_BULLETS: Final = frozenset("•*●")
# By the digits of the parts, "1" for fewer than four: 5 is 1, 2025 is 4, 05/01/2025 is 114, 2025-01-05 is 411, 6-2025
# is 14, 2025-06 is 41, and 45658, the number of a spreadsheet's day, is 5.
_DATE_SHAPES: Final = {
    "1": "n",
    "4": "year",
    "5": "serial",
    "11": "day/month",
    "14": "n/year",
    "41": "n/year",
    "114": "day",
    "411": "day",
}
NUMBER_SYMBOLS: Final = frozenset({"n", "roman", "other", *_DATE_SHAPES.values()})
"""Every kind of number."""

_COUNTED: Final = frozenset({"ngày", "tuần", "tháng", "lần"})
_NUMBER_OF_UNACCENTED_WORD: Final = {
    unaccented(word): number
    for word, number in NUMBER_WORDS.items()
    if SYMBOL_OF_UNACCENTED_WORD.get(unaccented(word), word) == word  # "sau" is after, before it is six
}
_DIGITS: Final = re.compile("[0-9]+")
_SPREADSHEET_EPOCH: Final = date(1899, 12, 30)
_TOKEN: Final = re.compile(
    r"(?P<word>[Qq]\.?(?=\s?[IiVv]{1,3}(?!\w))|[QqTt]\.(?=\s?[0-9])|[^\W\d_]+)"
    r"|(?P<day>[0-9]{4}(?P<iso>[.-])[0-9]{1,2}(?P=iso)[0-9]{1,2}(?:[T ]00:00(?::00)?)?(?!\w)"
    r"|[0-9]{1,2}(?P<dot>[.-])[0-9]{1,2}(?P=dot)[0-9]{4}(?!\w)"
    r"|(?:[0-9]{1,2}[.-][0-9]{4}|[0-9]{4}[.-][0-9]{1,2})(?!\w|[./-][0-9]))"
    r"|(?P<time>(?:[01]?[0-9]|2[0-4])(?::[0-5][0-9](?::[0-5][0-9])?"
    r"|\s?(?i:h|g|giờ|gio)(?:\s?[0-5][0-9](?:\s?(?i:phút|phut))?)?)(?!\w|\s?[./-]\s?[0-9]))"
    r"|(?P<number>(?![0-9]{4}[.-][0-9]{1,2}[.-][0-9])[0-9]++(?:\s*/\s*[0-9]++)*+(?!\w|\s*/\s*(?!(?i:năm|nam)\b)[^\W\d]))"
    r"|(?P<other>[0-9](?:\S*[^\s.,;:])?)|(?P<mark>[^\s()\[\]{}\"'“”‘’«»\u200b-\u200d\u2060\ufeff])"
)


class PhraseTokens:
    """The words of a cell as symbols of the grammar: known words, kinds of number, marks (từ ngữ).

    Args:
        given: The cell.
        accents: Whether words are spelled with their accents.

    Raises:
        BadValue: For anything but text, a date or a whole number.

    >>> PhraseTokens("QUÝ II,  III/2025").symbols
    ('quý', 'roman', ',', 'roman', '/', 'year', 'end')
    """

    __slots__ = ("ends", "position", "starts", "symbols", "text", "values")

    text: str
    """The cell in NFC."""
    symbols: tuple[str, ...]
    """What each word, number or mark is to the grammar; `END` comes last."""
    values: list[tuple[int, ...]]
    """What each says as a number; empty where it is none."""
    starts: list[int]
    """At which letter of the text each begins."""
    ends: list[int]
    """At which letter of the text each ends."""
    position: int
    """Which of them comes next."""

    def __init__(self, given: str | date | int, *, accents: bool = True) -> None:
        if type(given) is bool or not isinstance(given, str | date | int):
            raise BadValue(given, "text, a date or a whole number", where="phrase")
        self.text = text = normalize("NFC", str(given))
        self.position = 0
        words = SYMBOL_OF_WORD if accents else SYMBOL_OF_UNACCENTED_WORD
        symbols: list[str] = []
        numbers = NUMBER_WORDS if accents else _NUMBER_OF_UNACCENTED_WORD
        spelled_out: list[tuple[int, int]] = []
        pluses: list[int] = []
        values: list[tuple[int, ...]] = []
        self.starts, self.ends = [], []
        end = 0
        for token in _TOKEN.finditer(text):
            start, kind, token_text = token.start(), token.lastgroup, token[0]
            value: tuple[int, ...] = ()
            if kind == "word":
                spelled = token_text.lower().removesuffix(".")
                if not accents:
                    spelled = unaccented(spelled)
                symbol = words.get(spelled, "word")
                if symbol == "roman":
                    value = (ROMANS[spelled],)
                if spelled in numbers:
                    spelled_out.append((len(symbols), numbers[spelled]))
            elif kind == "mark":
                symbol = "-" if token_text in _DASHES else token_text
                if token_text in _BULLETS or (symbol in "-+" and (not symbols or "\n" in text[end:start])):
                    symbol = ";"
                elif symbol == "+":
                    pluses.append(len(symbols))
            elif kind == "time":
                hour, minute = [*map(int, _DIGITS.findall(token_text)), 0][:2]
                symbol, value = "time", (hour, minute)
            else:
                symbol, value = ("other", ()) if kind == "other" else _number(token_text)
            end = token.end()
            symbols.append(symbol)
            values.append(value)
            self.starts.append(start)
            self.ends.append(end)
        for place, number in spelled_out:
            behind, then = (*symbols[place + 1 : place + 3], "", "")[:2]
            of_a_day = behind == "tháng" and then in NUMBER_SYMBOLS  # no day is written as a word
            if behind in _COUNTED and not of_a_day and (symbols[place], behind) != ("một", "lần"):
                symbols[place], values[place] = "n", (number,)
        for place in pluses:  # between numbers it adds one to the other, elsewhere it parts statements
            if not NUMBER_SYMBOLS.issuperset((symbols[place - 1], *symbols[place + 1 : place + 2])):
                symbols[place] = ";"
        self.symbols, self.values = (*symbols, END), values
        self.starts.append(len(text))

    @property
    def next_symbol(self) -> str:
        """What comes next."""
        return self.symbols[self.position]

    def advance(self) -> None:
        """Read on by one."""
        self.position += 1

    def return_to(self, position: int) -> None:
        """Read again, or on, from another place."""
        self.position = position

    def accept(self, first: str, *more: str) -> bool:
        """Whether these come next; if so, they are read."""
        if self.symbols[self.position] != first:
            return False
        after = self.position + 1 + len(more)
        if more and self.symbols[self.position + 1 : after] != more:
            return False
        self.position = after
        return True

    def accept_any(self, symbols: AbstractSet[str]) -> bool:
        """Whether one of these comes next; if so, it is read."""
        if self.symbols[self.position] not in symbols:
            return False
        self.position += 1
        return True

    def accept_phrase(self, sequences: Sequences) -> Words:
        """Which of these comes next, the longest that does; it is read. Empty if none does."""
        for words in sequences.get(self.symbols[self.position], ()):
            if self.accept(*words):
                return words
        return ()

    def take_number(self) -> tuple[int, ...]:
        """What the number that comes next says; it is read."""
        self.position += 1
        return self.values[self.position - 1]

    def fail(self, expected: str, remedy: str = "", place: int | None = None) -> NoReturn:
        """Refuse the words at what comes next, or at another place.

        Raises:
            UnreadablePhrase: Always.
        """
        place = self.position if place is None else place
        raise UnreadablePhrase(self.text, expected, remedy, place=self.starts[place])

    def accept_limit(self) -> str:
        """Which kind of limit the next words set, one of before, by, in, from or after; empty if none."""
        words = self.accept_phrase(LIMIT_PHRASES)
        return LIMIT_OF_WORDS[words] if words else ""


def _number(digits_text: str) -> tuple[str, tuple[int, ...]]:
    """What kind of number this is, by the digits of its parts, and its parts; those of a day as day, month, year."""
    digits = _DIGITS.findall(digits_text)
    parts = digits if "/" in digits_text else digits[:3]  # the time of a spreadsheet's day is midnight
    symbol = _DATE_SHAPES.get("".join("1" if len(part) < 4 else str(len(part)) for part in parts), "other")
    if symbol == "other":
        return symbol, ()
    values = tuple(map(int, parts))
    if symbol == "serial":
        day = _SPREADSHEET_EPOCH + timedelta(days=values[0])
        return symbol, (day.day, day.month, day.year)
    return symbol, values[::-1] if len(parts[0]) == 4 else values
