"""Clauses: where in a decision a rule stands, and the fingerprint by which that passage is known again."""

from __future__ import annotations

import re
from typing import Any

from attrs import field, frozen

from cchc_rules.errors import BadValue
from cchc_rules.law.fingerprint import FINGERPRINT_VERSION, ComparedText, fingerprint
from cchc_rules.message import message

__all__ = ["Clause"]

_ANCHOR_SIGNS = 12
_DIGEST_DIGITS = 64
_PART_PATTERN = r"(?=[^.])[A-ZĐ]*[0-9]*[a-zđ]*"  # PLI, N12, 11, 1a, IIb, đ
_ADDRESS_PATTERN = rf"{_PART_PATTERN}(?:\.{_PART_PATTERN})*"  # compiled when first needed, as all patterns


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
    every letter, accent, digit and every sign with a meaning does: see `cchc_rules.law.fingerprint.ComparedText`.

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

    address: str = field(validator=_check_address)
    start: int = field(metadata={"content": False})
    anchor: str
    length: int
    fingerprint: str = field(validator=_check_version)
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
