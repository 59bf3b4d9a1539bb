"""Fingerprints: what of a passage is compared when two copies of a text are, and the digest of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import Final, NamedTuple
from unicodedata import normalize

from cchc_rules.errors import BadValue
from cchc_rules.text import sha256_of

__all__ = ["FINGERPRINT_VERSION", "ComparedText", "fingerprint"]

FINGERPRINT_VERSION: Final = 2
"""Version 1 compared letters and digits alone; version 2 signs that carry meaning, too, and keeps numbers apart."""

_COMPARED: Final = (  # compiled when first needed, as all patterns
    r"(?P<letters>[^\W\d_]+)"
    r"|(?P<number>(?:(?:(?<=[^\W\d_])[^\S\n]+|(?<=[(≥≤<>=])[^\S\n]*)(?P<minus>[-–−]))?\d+(?:[.,]\d+)*)"
    r"|(?P<sign>[%‰≥≤$€₫]|>=|<=|[<>~≈±](?=\s*[-–−]?\d))"
)
_ONE_SIGN: Final = str.maketrans({"⩾": "≥", "≧": "≥", "⩽": "≤", "≦": "≤", "％": "%"})


class ComparedText(NamedTuple):
    """A text in NFC, what of it is compared with a copy, and where in it that stands.

    Compared are letters and digits; the point and comma inside a number; % and ‰; ≥ and ≤, however they are typed; <, >
    and what says “about” before a number; a minus that touches its number; and signs of currencies. A space is put
    before each number, whatever stands there, so that two numbers side by side are never taken for one. Line breaks,
    table bars, other spacing and punctuation, and the Unicode form are not compared.

    Args:
        text: The text.
        signs: What is compared.
        places: Where in the text each of the signs stands; for the space before a number, where the number does.

    >>> ComparedText.of("| 3 | Hồ sơ: ≥ 97,5 % (năm 2024: 90) |").signs
    ' 3Hồsơ≥ 97,5%năm 2024 90'
    """

    text: str
    signs: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> ComparedText:
        """A text with what of it is compared.

        Raises:
            BadValue: For anything but a `str`.
        """
        if not isinstance(text, str):
            raise BadValue(text, "the text of the decision, as str", "Decode the file first.", "verify")
        composed = normalize("NFC", text)
        signs: list[str] = []
        places: list[Sequence[int]] = []
        for found in re.finditer(_COMPARED, composed.translate(_ONE_SIGN)):
            kind = found.lastgroup
            if kind == "letters":
                signs.append(found[0])
                places.append(range(*found.span()))
            elif kind == "sign":
                signs.append(found[0] if len(found[0]) == 1 else "≥" if found[0] == ">=" else "≤")
                places.append((found.start(),))
            else:
                digits = found[0].lstrip()  # with its minus, before which there may be spaces
                start = found.end() - len(digits)
                signs.append(f" -{digits[1:]}" if found["minus"] else f" {digits}")
                places += (start,), range(start, found.end())
        return cls(composed, "".join(signs), tuple(chain.from_iterable(places)))

    def passage(self, start: int, end: int) -> str:
        """The text from one sign to before another."""
        return self.text[self.places[start] : self.places[end - 1] + 1]

    def line(self, start: int) -> int:
        """The line on which a sign stands, from 1."""
        return self.text.count("\n", 0, self.places[start]) + 1


def fingerprint(signs: str) -> str:
    """The digest by which a passage is known: the version of what is compared, a colon, and SHA-256 in hexadecimal.

    >>> fingerprint(ComparedText.of("98 %").signs) == fingerprint(ComparedText.of("98%").signs)
    True
    """
    return f"{FINGERPRINT_VERSION}:{sha256_of(signs)}"
