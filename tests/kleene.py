"""Kleene's three truth values, and formulas of two parts in which every connective meets every value."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any, Final

from attrs import frozen

__all__ = ["FORMULAS", "PAIRS", "truth_of"]

_VALUES: Final[tuple[bool | None, ...]] = (False, None, True)

PAIRS: Final = tuple(product(_VALUES, repeat=2))
"""Two values in every way; None is unknown."""


@frozen
class _Rank:
    """The place of a value from false to true: `&` is the lower of two, `|` the higher, and `~` turns them round."""

    rank: int

    def __and__(self, other: _Rank) -> _Rank:
        return _Rank(min(self.rank, other.rank))

    def __or__(self, other: _Rank) -> _Rank:
        return _Rank(max(self.rank, other.rank))

    def __invert__(self) -> _Rank:
        return _Rank(len(_VALUES) - 1 - self.rank)


FORMULAS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "a": lambda a, _: a,
    "~a": lambda a, _: ~a,
    "a & b": lambda a, b: a & b,
    "a | b": lambda a, b: a | b,
    "~(a & b)": lambda a, b: ~(a & b),
    "~(~a | b)": lambda a, b: ~(~a | b),
    "(a | b) & ~a": lambda a, b: (a | b) & ~a,
    "(a & b) | (~a & ~b)": lambda a, b: (a & b) | (~a & ~b),
    "~((a | ~b) & (~a | b))": lambda a, b: ~((a | ~b) & (~a | b)),
    "(a & (b | ~b)) | ~(a | b)": lambda a, b: (a & (b | ~b)) | ~(a | b),
}
"""Formulas of two predicates, or of two truth values."""


def truth_of(formula: Callable[[Any, Any], Any], one: bool | None, other: bool | None) -> bool | None:
    """What a formula is of two truth values."""
    found: _Rank = formula(_Rank(_VALUES.index(one)), _Rank(_VALUES.index(other)))
    return _VALUES[found.rank]
