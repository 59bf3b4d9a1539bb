"""Clauses: where in a decision a rule stands, and the fingerprint by which that passage is known in a copy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Any, Final, NamedTuple
from unicodedata import normalize

from attrs import field, frozen

from cchc_rules.errors import BadValue
from cchc_rules.message import message
from cchc_rules.text import sha256_of

__all__ = ["FINGERPRINT_VERSION", "Clause", "ComparedText", "fingerprint"]

FINGERPRINT_VERSION: Final = 2
"""Version 1 compared letters and digits alone; version 2 signs that carry meaning, too, and keeps numbers apart."""

_COMPARED: Final = (  # compiled when first needed, as all patterns
    r"(?P<letters>[^\W\d_]+)"
    r"|(?P<number>(?:(?:(?<=[^\W\d_])[^\S\n]+|(?<=[(≥≤<>=])[^\S\n]*)(?P<minus>[-–−]))?\d+(?:[.,]\d+)*)"
    r"|(?P<sign>[%‰≥≤$€₫]|>=|<=|[<>~≈±](?=\s*[-–−]?\d))"
)
_ONE_SIGN: Final = str.maketrans({"⩾": "≥", "≧": "≥", "⩽": "≤", "≦": "≤", "％": "%"})
_FINGERPRINT_PATTERN: Final = rf"{FINGERPRINT_VERSION}:.{{64}}"
_ANCHOR_SIGNS = 12
_DIGEST_DIGITS = 64
_PART_PATTERN = r"(?=[^.])[A-ZĐ]*[0-9]*[a-zđ]*"  # PLI, N12, 11, 1a, IIb, đ
_ADDRESS_PATTERN = rf"{_PART_PATTERN}(?:\.{_PART_PATTERN})*"  # compiled when first needed, as all patterns


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
        return _compare(text)

    def passage(self, start: int, end: int) -> str:
        """The text from one sign to before another."""
        return self.text[self.places[start] : self.places[end - 1] + 1]

    def line(self, start: int) -> int:
        """The line on which a sign stands, from 1."""
        return self.text.count("\n", 0, self.places[start]) + 1


@lru_cache(maxsize=1)  # of one copy, many passages are quoted one by one
def _compare(text: str) -> ComparedText:
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
    return ComparedText(composed, "".join(signs), tuple(chain.from_iterable(places)))


def fingerprint(signs: str) -> str:
    """The digest by which a passage is known: the version of what is compared, a colon, and SHA-256 in hexadecimal.

    >>> fingerprint(ComparedText.of("98 %").signs) == fingerprint(ComparedText.of("98%").signs)
    True
    """
    return f"{FINGERPRINT_VERSION}:{sha256_of(signs)}"


def _check_address(_: object, __: object, address: Any) -> None:
    if not isinstance(address, str) or re.fullmatch(_ADDRESS_PATTERN, address) is None:
        expected = "an address: parts joined by points, each of capital letters, digits or small letters in that order"
        remedy = "The letters are A to Z and Đ, without other marks: II.4.đ, PL.IV.2, N12.4.3, PLI.11.2."
        raise BadValue(address, expected, remedy, "Clause.address")


def _check_version(clause: Clause, _: object, given: Any) -> None:
    version, _, digest = given.partition(":") if isinstance(given, str) else ("", "", "")
    if version != str(FINGERPRINT_VERSION) or len(digest) != _DIGEST_DIGITS:
        raise BadValue(
            given,
            message("a fingerprint of version {version}, {version}: and a SHA-256", version=FINGERPRINT_VERSION),
            "cchc-rules renew FOLDER COPY takes the clauses of a plan anew from a copy of its decision.",
            f"Clause {clause.address}",
        )


@frozen
class Clause:
    """A passage of a decision, known by what of it is compared (điều khoản).

    The passage itself is not kept. Line breaks, table bars, spacing and Unicode form do not matter to a fingerprint;
    every letter, accent, digit and every sign with a meaning does: see `cchc_rules.law.clause.ComparedText`.

    Args:
        address: Where it stands, as the document numbers it: `II.2.a.11`, `PL.1.14`, `II.4.đ`, `PL.IV.2`. Its parts are
            joined by points; each is capital letters, digits, small letters or several of these in that order, the
            letters being A to Z and Đ.
        start: How many signs of the document stand before it; letters, digits and the space before a number are signs.
        anchor: Its first signs.
        length: How many signs it has.
        fingerprint: The version of what is compared, a colon, and the SHA-256 of all its signs, UTF-8, in hexadecimal.
        document: The number of the amending decision it stands in; empty for the decision that set the plan.

    Raises:
        BadValue: For an address in any other form, or a fingerprint of another version.
    """

    address: str = field(validator=_check_address, metadata={"pattern": _ADDRESS_PATTERN})
    start: int = field(metadata={"content": False})
    anchor: str
    length: int
    fingerprint: str = field(validator=_check_version, metadata={"pattern": _FINGERPRINT_PATTERN})
    document: str = field(default="", metadata={"came_later": True})

    @classmethod
    def from_passage(cls, address: str, passage: str, start: int = 0, document: str = "") -> Clause:
        """The clause of a passage that is at hand.

        >>> Clause.from_passage("I.1", "98 % hồ sơ").length
        8
        """
        signs = ComparedText.of(passage).signs
        return cls(address, start, signs[:_ANCHOR_SIGNS], len(signs), fingerprint(signs), document)

    @property
    def end(self) -> int:
        """How many signs of the document stand before the first one after it."""
        return self.start + self.length

    def matches(self, signs: str) -> bool:
        """Whether these signs (see `ComparedText`) are the passage."""
        return fingerprint(signs) == self.fingerprint
