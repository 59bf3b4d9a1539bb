"""What a relative due counts from and with: the words of an event, and what counts working days after its day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final, TypeAlias
from unicodedata import normalize

__all__ = ["WorkdaysAfter", "event_words", "names_an_event"]

WorkdaysAfter: TypeAlias = Callable[[date, int], date]
"""What gives the day that lies so many working days after a day."""

_EDGES: Final = "-–— \t\n.,;:()[]{}\"'“”‘’«»"
_EVENT: Final = re.compile(r"(?!ngày\s*[0-9])[^\W\d_][^;]*", re.IGNORECASE)


def event_words(written: str) -> str:
    """The words of an event as they are kept: composed, single spaces, nothing loose at either end.

    >>> event_words(" ngày  nhận đủ hồ sơ;")
    'ngày nhận đủ hồ sơ'
    """
    words = " ".join(normalize("NFC", written).split()).strip(_EDGES)
    return words + ")" * (words.count("(") > words.count(")"))


def names_an_event(words: str) -> bool:
    """Whether words name an event as they are kept, and begin with no day.

    >>> names_an_event("ngày nhận đủ hồ sơ"), names_an_event("ngày 05/01/2025")
    (True, False)
    """
    return event_words(words) == words and _EVENT.fullmatch(words) is not None and words.isprintable()
