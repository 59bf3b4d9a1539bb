"""Fault lists: of many faults of one file the first ones are kept, and the others counted."""

from __future__ import annotations

from typing import Final

from attrs import define, field

from cchc_rules.errors import CchcError
from cchc_rules.message import message

__all__ = ["MAX_TOLD", "FaultList"]

MAX_TOLD: Final = 20
"""So many faults of a file are told; however many there are, the message stays short."""


@define
class FaultList:
    """What is wrong with a file, up to now (danh sách lỗi).

    Args:
        kind: The error that says how many more there were.
        where: The file, or the path in a document.

    >>> from cchc_rules.errors import BadCell
    >>> faults = FaultList(BadCell, "figures.csv")
    >>> for line in range(2, 25):
    ...     faults.add(BadCell("x", "a day", where=f"figures.csv, line {line}"))
    >>> print(faults.told()[-1])
    figures.csv: got 3; expected no more faults than the first 20, which are told.
    """

    kind: type[CchcError]
    where: str
    count: int = field(default=0, init=False)
    _first: list[CchcError] = field(factory=list, init=False)

    def add(self, fault: CchcError) -> None:
        """Keep a fault, or count it."""
        self.count += 1
        if self.count <= MAX_TOLD:
            self._first.append(fault)

    def told(self) -> list[CchcError]:
        """The faults that are told, and how many more there were."""
        more = self.count - len(self._first)
        rest = self.kind(
            more, message("no more faults than the first {most}, which are told", most=MAX_TOLD), where=self.where
        )
        return [*self._first, rest] if more else self._first
