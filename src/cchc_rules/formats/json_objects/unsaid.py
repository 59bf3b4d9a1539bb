"""Unsaid: what no schema of a document can say, so that a reader refuses what the schema accepts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from attrs import frozen

from cchc_rules.errors import (
    AmbiguousAgency,
    BadDocument,
    BadReceipt,
    BadValue,
    CchcError,
    NotADay,
    NotAPercentage,
    NotAQuantity,
    PlanConflict,
    ReversedPeriod,
    UnknownAgency,
    UnknownMeasure,
    UnknownRule,
    UnknownYear,
)

__all__ = ["UNSAID", "Unsaid"]


@frozen
class Unsaid:
    """What no schema says, so that a reader refuses a document that the schema accepts.

    Args:
        words: What it is.
        errors: What the reader of this library raises for it.
        saying: What the sentence of the error holds, as a pattern; anything where it is empty.
    """

    words: str
    errors: tuple[type[CchcError], ...]
    saying: str = ""


_WHOLE_NUMBERS: Final = Unsaid(
    "a whole number is written without a point: 1, not 1.0", (BadDocument,), r"got -?[0-9]+\.0; "
)
_DAYS_IN_ORDER: Final = Unsaid(
    "the last day is not before the first, nor the last of the calendar", (ReversedPeriod, NotADay)
)
_OF_OBSERVATIONS: Final = (
    Unsaid(
        "a measure, a rule and an agency are named by a key or a name that the plan, or the roster, has",
        (UnknownMeasure, UnknownRule, UnknownAgency, AmbiguousAgency),
    ),
    Unsaid(
        "a unit is a well-known one, or one of a measure of the plan", (BadDocument,), r"\.unit: .* expected one of"
    ),
    Unsaid(
        "a figure is in the unit of its measure, and an index has no cases; a roll call is of a percentage of "
        "agencies, none of which is a class or stands in two of its lists; an activity is delivered, an outcome is "
        "attested; a percentage is no quantity",
        (BadValue,),
        "expected (a value in|a Share|a percentage of agenc|agencies|each agency|an Activity|an Outcome|a unit other)",
    ),
    Unsaid("a share of more than 0 that is 1 or less has its sign", (BadDocument,), "a percentage with its sign"),
    Unsaid("a share is from 0 to 100, and has no more places than it says", (NotAPercentage,)),
    Unsaid("a quantity has at most 100 digits; a position in a ranking is a whole number from 1", (NotAQuantity,)),
    _DAYS_IN_ORDER,
    _WHOLE_NUMBERS,
)
UNSAID: Final[Mapping[str, tuple[Unsaid, ...]]] = MappingProxyType(
    {
        "findings": (
            Unsaid(
                "a document says throughout what follows from the rest of it, in one order and in one way: ids, areas, "
                "values, counts, days that are missing, numbers as text; a key that stands only where it says "
                "something stands there",
                (BadDocument,),
                "rest of the document (says|allows)|expected no key but|expected the key|as many as must be there",
            ),
            Unsaid(
                "it is about the plan, the version of it and the roster that are given",
                (BadDocument,),
                "expected (findings about|the digest of a roster|a succession of the roster|the key of a rule)",
            ),
            Unsaid("an area is one of the plan's", (BadValue,), "expected an area of"),
            *_OF_OBSERVATIONS,
        ),
        "observations": _OF_OBSERVATIONS,
        "plan": (
            Unsaid(
                "a document says throughout what follows from the rest of it, in one order and in one way: the digest, "
                "addresses and ordinals, the codes that are used, last days, sorted values, numbers as text",
                (BadDocument,),
                "rest of the document says",
            ),
            Unsaid("an agency is named by a key that the document has", (UnknownAgency,)),
            Unsaid(
                "so are a measure, a level, a kind of agency and a kind of case",
                (BadDocument,),
                r"(case|level|levels\[[0-9]+\]|kind): .* expected one of|expected the key '",
            ),
            Unsaid(
                "the codes that it says the names of are those that it uses",
                (BadDocument,),
                r"^\$\.(levels|agency_kinds|case_kinds): .* expected no key but",
            ),
            Unsaid(
                "the rules of a plan do not contradict each other, its passages leave no gap, its amendments fit what "
                "they amend; its agencies have a key and a name each",
                (PlanConflict,),
            ),
            Unsaid("texts are in Unicode NFC", (BadValue,), "Unicode NFC"),
            Unsaid("a number has at most 100 digits", (BadValue,), "expected an exact, finite number"),
            Unsaid(
                "what the fields of one thing say fits together: of a bound, a budget, a due, a measure, a rule, a "
                "reading and a predicate, which is nested at most 100 deep",
                (BadValue,),
            ),
            Unsaid("working days are counted in years of which they are known", (UnknownYear,)),
            _DAYS_IN_ORDER,
            _WHOLE_NUMBERS,
        ),
        "receipt": (
            Unsaid("the seal is the digest of all the rest", (BadReceipt,), "expected the seal"),
            Unsaid(
                "it is written to the letter as the library writes it, keys sorted and in Unicode NFC, a whole number "
                "without a point, and the digest of the observations is that of their list",
                (BadReceipt,),
                "expected a receipt (of format|to the letter)",
            ),
        ),
    }
)
"""What the schema of a form that is read cannot say, by the form."""
