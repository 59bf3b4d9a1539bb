"""Decisions: the facts of a document that sets a plan or amends one, and the passages of it that are no rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from attrs import frozen

from cchc_rules.agencies.agency import Agency
from cchc_rules.errors import BadValue
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument
from cchc_rules.text import Bilingual

__all__ = ["Decision", "Draft", "NotEncoded", "gaps_and_overlaps"]


@frozen(kw_only=True)
class Decision:
    """The facts of the document that a plan, or an amendment of one, encodes (quyết định).

    Args:
        number: Its number.
        title: What it is about, in our own words.
        issuer: Who issued it.
        issued_on: Its date.
        effective_on: The day from which it is in force.
        signer: Who signed it.
        legal_bases: The instruments it is based on.
        clauses: The passages these facts are read from.
    """

    number: str
    title: Bilingual
    issuer: Agency
    issued_on: date
    effective_on: date
    signer: str
    legal_bases: tuple[Instrument, ...]
    clauses: tuple[Clause, ...]

    @property
    def label(self) -> Bilingual:
        """What it is called, its number."""
        return Bilingual(self.number, self.number)


@frozen(kw_only=True)
class Draft:
    """What is known of the document of a plan that has no number, no date or no day of effect yet (dự thảo).

    Its plan can be read, listed and judged by; what rests on a day that is missing is unknown, or refused. It amends
    nothing, and is not amended: it is written anew.

    Args:
        number: Its number; None where it has none yet.
        title: What it is about, in our own words.
        issuer: Who is to issue it.
        issued_on: Its date; None where it has none yet.
        effective_on: The day from which it is to be in force; None where that is not known.
        signer: Who signed it; None where nobody has.
        legal_bases: The instruments it is based on.
        clauses: The passages these facts are read from.

    Raises:
        BadValue: Where number, date and day of effect are all known, so that it is a `Decision`.
    """

    number: str | None = None
    title: Bilingual
    issuer: Agency
    issued_on: date | None = None
    effective_on: date | None = None
    signer: str | None = None
    legal_bases: tuple[Instrument, ...] = ()
    clauses: tuple[Clause, ...] = ()

    def __attrs_post_init__(self) -> None:
        if None not in (self.number, self.issued_on, self.effective_on):
            raise BadValue(self.number, "a draft without number, date or day of effect", "Make it a Decision.", "Draft")

    @property
    def label(self) -> Bilingual:
        """What it is called, a draft, with its number where it has one."""
        number = "" if self.number is None else f" {self.number}"
        return Bilingual(f"dự thảo{number}", f"draft{number}")


@frozen
class NotEncoded:
    """A passage that is deliberately no rule, and why (phần không chuyển thành quy định).

    Args:
        clause: The passage.
        reason: Why it is no rule.
    """

    clause: Clause
    reason: Bilingual


def gaps_and_overlaps(clauses: Iterable[Clause]) -> Iterator[str]:
    """Where passages, in the order of their document, leave a gap before or between them, or overlap.

    >>> list(gaps_and_overlaps([Clause.from_passage("I.1", "một"), Clause.from_passage("I.2", "hai", 3)]))
    []
    """
    passages = tuple(clauses)
    yield from (f"a gap before {first.address}" for first in passages[:1] if first.start != 0)
    for before, after in pairwise(passages):
        if before.end != after.start:
            yield f"a gap or an overlap between {before.address} and {after.address}"
