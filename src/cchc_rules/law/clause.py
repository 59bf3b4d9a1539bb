"""Clauses: where in a decision a rule stands, and the fingerprint by which that passage is known again."""

from __future__ import annotations

from attrs import field, frozen

from cchc_rules.text import letters_and_digits, sha256_of

__all__ = ["Clause"]

_ANCHOR_LETTERS = 12


@frozen
class Clause:
    """A passage of a decision, known by its letters and digits alone (điều khoản).

    The passage itself is not kept. Line breaks, table bars, spacing and Unicode form do not matter to a fingerprint;
    every letter, accent and digit does.

    Args:
        address: Where it stands: `II.2.a.11`, `III.8.1`, `PL.1.14`.
        start: How many letters and digits of the document stand before it.
        anchor: Its first letters.
        length: How many letters and digits it has.
        sha256: Hexadecimal digest of all of them, UTF-8.
        document: The number of the amending decision it stands in; empty for the decision that set the plan.
    """

    address: str
    start: int = field(metadata={"content": False})
    anchor: str
    length: int
    sha256: str
    document: str = field(default="", metadata={"came_later": True})

    @classmethod
    def from_passage(cls, address: str, passage: str, start: int = 0, document: str = "") -> Clause:
        """The clause of a passage that is at hand.

        >>> Clause.from_passage("I.1", "98 % hồ sơ").length
        6
        """
        kept = letters_and_digits(passage)
        return cls(address, start, kept[:_ANCHOR_LETTERS], len(kept), sha256_of(kept), document)

    @property
    def end(self) -> int:
        """How many letters and digits of the document stand before the first one after it."""
        return self.start + self.length

    def matches(self, letters: str) -> bool:
        """Whether these letters and digits (see `cchc_rules.text.letters_and_digits`) are the passage."""
        return sha256_of(letters) == self.sha256
