"""The words of a plan's time column, each with what it is to the grammar of `phrases`, and how far they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, NoReturn, TypeAlias
from unicodedata import combining, normalize

from cchc_rules.errors import UnreadablePhrase, WrongKind

__all__ = ["END", "EVENTS", "NUMBERS", "ONWARDS", "OPENERS", "REQUESTS", "Words"]

_Words: TypeAlias = tuple[str, ...]
_Sequences: TypeAlias = Mapping[str, tuple[_Words, ...]]


def _each(listed: str) -> Iterator[_Words]:
    return (tuple(each.split()) for each in listed.split(","))


def _sequences(listed: str) -> _Sequences:
    """Phrases as sequences of words, by their first words; the longest first."""
    found: dict[str, tuple[_Words, ...]] = {}
    for words in sorted(_each(listed), key=len, reverse=True):
        found[words[0]] = (*found.get(words[0], ()), words)
    return MappingProxyType(found)


END: Final = "end"
"""What comes after the last word."""
_LIMITS: Final = {
    "before": "trước, xong trước, đến trước, chậm nhất trước, chậm nhất là trước",
    "by": "hết, đến, đến hết, cho đến, cho đến hết, từ nay đến, từ nay đến hết, không quá, muộn nhất, muộn nhất là,"
    "chậm nhất, chậm nhất là, chậm nhất đến, chậm nhất là đến, chậm nhất đến hết, chậm nhất vào, chậm nhất trong",
    "in": "trong, trong các, trong cả, trong suốt, trong vòng, trong thời hạn, trong giai đoạn, giai đoạn,các, cả, vào",
    "from": "từ, kể từ, bắt đầu từ, giai đoạn từ, trong giai đoạn từ",
    "after": "sau, từ sau, kể từ sau",
}
REQUESTS: Final = _sequences("đột xuất, khi có yêu cầu, khi được yêu cầu, theo yêu cầu")
"""Due whenever it is asked for."""
ONWARDS: Final = _sequences("trở đi, và các năm tiếp theo, và những năm tiếp theo, và các năm sau, và các năm tới")
"""Without an end."""
EVENTS: Final = _sequences("kể từ, tính từ, từ, sau, kể từ sau")
"""What an event follows."""
_OTHERS: Final = (
    "hoàn thành, thường xuyên, định kỳ, hằng, mỗi, ngày, tháng, quý, năm, nửa, đầu, giữa, cuối, thứ, của, theo,"
    "và, hoặc, một lần, làm việc"
)
_SPELLED: Final = {"hàng": "hằng", "kì": "kỳ", "quí": "quý", "qúy": "quý", "q": "quý", "t": "tháng", "tới": "đến"}
_ROMANS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_DASHES: Final = frozenset("-‐‑‒–—−")
_BULLETS: Final = frozenset("•+*●")
_SHAPES: Final = {"1": "n", "4": "year", "5": "serial", "11": "day/month", "14": "n/year", "114": "day", "411": "day"}
NUMBERS: Final = frozenset({"n", "roman", "other", *_SHAPES.values()})
"""Every kind of number."""
_DIGITS: Final = re.compile("[0-9]+")
_SPREADSHEET_EPOCH: Final = date(1899, 12, 30)
_TOKEN: Final = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[T ]00:00(?::00)?)?(?!\w)|[0-9]{1,2}([.-])[0-9]{1,2}\2[0-9]{4}(?!\w))"
    r"|(?P<number>[0-9]++(?:\s*/\s*[0-9]++)*+(?!\w|\s*/\s*[^\W\d]))"
    r"|(?P<word>[^\W\d_]+)|(?P<other>[0-9]\S*)|(?P<mark>[^\s()\[\]{}\"'“”‘’«»\u200b-\u200d\u2060\ufeff])"
)


def _bare(word: str) -> str:
    """A word without its accents."""
    return "".join(each for each in normalize("NFD", word) if not combining(each)).replace("đ", "d")


_LIMIT_OF: Final = {words: limit for limit, listed in _LIMITS.items() for words in _each(listed)}
_OPENINGS: Final = _sequences(",".join(_LIMITS.values()))
OPENERS: Final = frozenset(_OPENINGS)
"""The words that a limit can begin with."""
_KNOWN: Final = (_OPENINGS, REQUESTS, ONWARDS, EVENTS, _sequences(_OTHERS))
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {word: word for known in _KNOWN for same in known.values() for words in same for word in words}
    | _SPELLED
    | dict.fromkeys(_ROMANS, "roman")
)
_BARE_WORDS: Final[Mapping[str, str]] = MappingProxyType({_bare(word): symbol for word, symbol in _WORDS.items()})


class Words:
    """The words of a cell as symbols of the grammar: known words, kinds of number, marks (từ ngữ).

    Args:
        given: The cell.
        diacritics: Whether words are spelled with their accents.

    Raises:
        WrongKind: For anything but text, a date or a whole number.

    >>> Words("QUÝ II,  III/2025").symbols
    ('quý', 'roman', ',', 'roman', '/', 'year', 'end')
    """

    __slots__ = ("at", "ends", "starts", "symbols", "text", "values")

    def __init__(self, given: str | date | int, *, diacritics: bool = True) -> None:
        if type(given) is bool or not isinstance(given, str | date | int):
            raise WrongKind(given, "text, a date or a whole number", where="phrase")
        self.text = text = normalize("NFC", str(given))
        self.at = 0
        words = _WORDS if diacritics else _BARE_WORDS
        symbols: list[str] = []
        values: list[tuple[int, ...]] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        end = 0
        for token in _TOKEN.finditer(text):
            start, kind, written = token.start(), token.lastgroup, token[0]
            value: tuple[int, ...] = ()
            if kind == "word":
                spelled = written.lower()
                if not diacritics:
                    spelled = _bare(spelled)
                symbol = words.get(spelled, "word")
                if symbol == "roman":
                    value = (_ROMANS[spelled],)
            elif kind == "mark":
                symbol = "-" if written in _DASHES else written
                if written in _BULLETS or (symbol == "-" and (not symbols or "\n" in text[end:start])):
                    symbol = ";"
            else:
                symbol, value = ("other", ()) if kind == "other" else _number(written)
            end = token.end()
            symbols.append(symbol)
            values.append(value)
            self.starts.append(start)
            self.ends.append(end)
        self.symbols, self.values = (*symbols, END), values
        self.starts.append(len(text))

    @property
    def symbol(self) -> str:
        """What comes next."""
        return self.symbols[self.at]

    def take(self, first: str, *more: str) -> bool:
        """Whether these come next; if so, they are read."""
        if self.symbols[self.at] != first:
            return False
        after = self.at + 1 + len(more)
        if more and self.symbols[self.at + 1 : after] != more:
            return False
        self.at = after
        return True

    def take_one(self, symbols: AbstractSet[str]) -> bool:
        """Whether one of these comes next; if so, it is read."""
        if self.symbols[self.at] not in symbols:
            return False
        self.at += 1
        return True

    def take_words(self, sequences: _Sequences) -> _Words:
        """Which of these comes next, the longest that does; it is read. Empty if none does."""
        for words in sequences.get(self.symbols[self.at], ()):
            if self.take(*words):
                return words
        return ()

    def value(self) -> tuple[int, ...]:
        """What the number that comes next says; it is read."""
        self.at += 1
        return self.values[self.at - 1]

    def stop(self, expected: str, remedy: str = "", place: int | None = None) -> NoReturn:
        """Refuse the words at what comes next, or at another place.

        Raises:
            UnreadablePhrase: Always.
        """
        place = self.at if place is None else place
        raise UnreadablePhrase(self.text, expected, remedy, place=self.starts[place])

    def opening(self) -> str:
        """Which kind of limit the next words set, one of before, by, in, from or after; empty if none."""
        words = self.take_words(_OPENINGS)
        return _LIMIT_OF[words] if words else ""


def _number(written: str) -> tuple[str, tuple[int, ...]]:
    """What kind of number this is, by the digits of its parts, and its parts; those of a day as day, month, year."""
    digits = _DIGITS.findall(written)
    parts = digits[:3] if "-" in written else digits  # the time of a spreadsheet's day is midnight
    symbol = _SHAPES.get("".join("1" if len(part) < 4 else str(len(part)) for part in parts), "other")
    if symbol == "other":
        return symbol, ()
    values = tuple(map(int, parts))
    if symbol == "serial":
        day = _SPREADSHEET_EPOCH + timedelta(days=values[0])
        return symbol, (day.day, day.month, day.year)
    return symbol, values[::-1] if symbol == "day" and len(parts[0]) == 4 else values
