"""Every way in which input can be refused, one class a failure; bad performance is a finding, never an error."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from cchc_rules.message import Message, in_vietnamese, message
from cchc_rules.printable import one_line, show

if TYPE_CHECKING:
    from cchc_rules.agencies.agency import AgencyOrClass
    from cchc_rules.text import Language

__all__ = [
    "AgencyAbsent",
    "AmbiguousAgency",
    "BadCell",
    "BadColumn",
    "BadDocument",
    "BadReceipt",
    "BadSheet",
    "BadValue",
    "CchcError",
    "ClauseNotFound",
    "FaultGroup",
    "FloatRefused",
    "MissingColumn",
    "MissingExtra",
    "MixedAgencies",
    "NotACount",
    "NotADay",
    "NotALead",
    "NotAPercentage",
    "NotAQuantity",
    "NotCountable",
    "NotJudged",
    "PlanConflict",
    "ReversedPeriod",
    "UnknownAgency",
    "UnknownField",
    "UnknownFinding",
    "UnknownMeasure",
    "UnknownPlan",
    "UnknownRule",
    "UnknownTimeZone",
    "UnknownYear",
    "UnreadablePhrase",
    "WrongAgency",
    "WrongLevel",
    "WrongMeasure",
    "WrongPeriod",
]

_CARET_LINE = 80


class CchcError(Exception):
    """Something this library refuses (lỗi).

    All that is kept is printable text of limited length, so that every error pickles, and no message moves a terminal.

    Args:
        given: What was given; a message where its words, days or numbers are written in the reader's language.
        expected: What would have been accepted.
        remedy: What to do about it.
        where: Where it stood (file, line and column of a sheet, or a field's name).
    """

    given: str
    expected: str
    where: str

    def __init__(self, given: object, expected: str, remedy: str = "", where: str = "") -> None:
        self.given = given if isinstance(given, _Shown | Message) else _Shown(show(given))
        self.expected, self._remedy, self.where = map(_printable, (expected, remedy, where))
        super().__init__(self.given, self.expected, self._remedy, self.where)

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return self._remedy

    def at(self, where: str) -> Self:
        """The same refusal, of what stood at another place."""
        where = _printable(where)
        moved = type(self).__new__(type(self))
        moved.__dict__.update(self.__dict__, where=where)
        moved.args = (*self.args[:-1], where)
        return moved

    @property
    def code(self) -> str:
        """What programs know it by, such as `bad_cell`."""
        return re.sub("(?<=[a-z])(?=[A-Z])", "_", type(self).__name__).lower()

    def sentence(self, language: Language = "en") -> str:
        """The error as a line to be read by people.

        Args:
            language: "vi" or "en".
        """
        if language == "vi":
            where, expected, remedy = map(in_vietnamese, (self.where, self.expected, self.remedy))
            given = in_vietnamese(self.given) if isinstance(self.given, Message) else self.given
            said = f"nhận được {given}; cần {expected}."
        elif language != "en":
            raise BadValue(language, "vi or en", where="language")
        else:
            where, remedy, said = self.where, self.remedy, f"got {self.given}; expected {self.expected}."
        return f"{where}: {said} {remedy}".removeprefix(": ").rstrip()

    def __str__(self) -> str:
        return self.sentence()


def _printable(text: str) -> str:
    """A text fit for a line; a message is so already."""
    return text if isinstance(text, Message) else one_line(text)


class _Shown(str):
    """Text that is already the printable form of what was given."""

    __slots__ = ()


class AgencyAbsent(CchcError, LookupError):
    """The agency does not exist on the day asked about."""


class AmbiguousAgency(CchcError, LookupError):
    """Several agencies can be meant by this name, and nothing says which of them is.

    Args:
        given: The name.
        expected: What would have been accepted.
        remedy: What to do about it.
        where: Where it stood.
        candidates: The agencies that can be meant.
    """

    candidates: tuple[AgencyOrClass, ...]

    def __init__(
        self,
        given: object,
        expected: str,
        remedy: str = "",
        where: str = "",
        *,
        candidates: tuple[AgencyOrClass, ...] = (),
    ) -> None:
        super().__init__(given, expected, remedy, where)
        self.candidates = candidates


class BadCell(CchcError, ValueError):
    """A cell of a sheet cannot be read; `where` names file, line and column."""


class BadColumn(CchcError, ValueError):
    """Cells of a column of records cannot be read; `where` names the column, and how many rows or the first of them."""


class BadDocument(CchcError, ValueError):
    """A document of JSON or TOML is not of the documented form; `where` is the path of the place.

    Args:
        given: What was given; what is true, false or null is told as the document writes it.
        expected: What would have been accepted.
        remedy: What to do about it.
        where: Where it stood.
    """

    def __init__(self, given: object, expected: str, remedy: str = "", where: str = "") -> None:
        written = {True: "true", False: "false", None: "null"}.get(given) if isinstance(given, bool | None) else None
        super().__init__(given if written is None else _Shown(written), expected, remedy, where)


class BadReceipt(CchcError, ValueError):
    """A receipt that cannot be read, or was changed since it was written."""


class BadSheet(CchcError, ValueError):
    """A file is not a sheet of the expected columns."""


class ClauseNotFound(CchcError, LookupError):
    """The text does not hold the passage that a clause was fingerprinted from."""


class FaultGroup(ExceptionGroup[Exception], CchcError):
    """Everything that is wrong with one file or table, told together; each of its exceptions is one fault.

    Args:
        message: What they are faults of.
        faults: The faults, one or more.
    """

    args: tuple[Any, ...]

    def __new__(cls, message: str, faults: Sequence[Exception]) -> Self:
        """A group of these faults."""
        return super().__new__(cls, one_line(message), faults)

    def __init__(self, message: str, faults: Sequence[Exception]) -> None:
        CchcError.__init__(self, _Shown(one_line(message)), "no fault")
        self.args = (self.given, faults)

    def derive(self, excs: Sequence[Exception]) -> FaultGroup:  # type: ignore[override]  # of exceptions alone
        """A group of some of the faults."""
        return FaultGroup(self.message, excs)

    def sentence(self, language: Language = "en") -> str:
        """The faults, a line for each.

        Args:
            language: "vi" or "en".
        """
        return "\n".join(
            each.sentence(language) if isinstance(each, CchcError) else one_line(str(each)) for each in self.exceptions
        )


class FloatRefused(CchcError, ValueError):
    """A binary float cannot say 97.95 exactly, so none is taken for a share, a count or a quantity."""


class MissingColumn(CchcError, LookupError):
    """A table has no column of a name that was asked for; the message lists those it has."""


class MissingExtra(CchcError, ImportError):
    """An optional part of the library was asked for without the package that it needs."""


class MixedAgencies(CchcError, ValueError):
    """One verdict was asked for on what several agencies reported."""


class NotACount(CchcError, ValueError):
    """Not a whole number of cases."""


class NotADay(CchcError, ValueError):
    """Not a calendar day (a `datetime.date` that is not a `datetime.datetime`)."""


class NotALead(CchcError, ValueError):
    """A delivery by an agency that does not lead the activity."""


class NotAPercentage(CchcError, ValueError):
    """Not a percentage from 0 to 100."""


class NotAQuantity(CchcError, ValueError):
    """Not an exact number of a unit."""


class NotCountable(CchcError, ValueError):
    """A measure that records cannot answer: it has no population and no `yes`."""


class NotJudged(CchcError, ValueError):
    """A duty is queried and never judged."""


class PlanConflict(CchcError, ValueError):
    """The rules of a plan contradict one another or the roster and measures they name."""


class ReversedPeriod(CchcError, ValueError):
    """A period that ends before it starts, or holds no day."""


class UnknownAgency(CchcError, LookupError):
    """No agency or class of agencies goes by this name.

    Args:
        given: The name.
        expected: What would have been accepted.
        remedy: What to do about it where no name is near.
        where: Where it stood.
        find_nearest: What looks for the agencies whose names are nearest; it is called when they are read, for among
            many names that takes long.
    """

    def __init__(
        self,
        given: object,
        expected: str,
        remedy: str = "",
        where: str = "",
        *,
        find_nearest: Callable[[], tuple[AgencyOrClass, ...]] = tuple,
    ) -> None:
        super().__init__(given, expected, remedy, where)
        self._find_nearest = find_nearest

    @cached_property
    def nearest(self) -> tuple[AgencyOrClass, ...]:
        """The agencies whose names are like it, the nearest first; none where nothing is near."""
        return self._find_nearest()

    @property
    def remedy(self) -> str:
        """The nearest names, where there are any; else what to do about it."""
        names = "; ".join(dict.fromkeys(agency.name.vi for agency in self.nearest))
        return message("Nearest: {names}.", names=names) if names else self._remedy

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self.args, {**self.__dict__, "nearest": self.nearest, "_find_nearest": tuple}


class UnknownField(CchcError, LookupError):
    """No measure that is counted, and no record type, has a field of this name."""


class UnknownFinding(CchcError, LookupError):
    """No finding of the assessment has this id."""


class UnknownMeasure(CchcError, LookupError):
    """No measure of the plan has this key."""


class UnknownPlan(CchcError, LookupError):
    """No plan of this name is installed."""


class UnknownRule(CchcError, LookupError):
    """No rule of the plan has this key."""


class UnknownTimeZone(CchcError, LookupError):
    """No time zone of this name is known."""


class UnreadablePhrase(CchcError, ValueError):
    """Words from which no date can honestly be read, with a caret under the place where reading stopped.

    Args:
        given: The words.
        expected: What would have been accepted at that place.
        remedy: What to do about it.
        where: Where the words stood.
        place: At which character of the words, in NFC, reading stopped; 0 for the first, None where none is meant.
    """

    place: int | None

    def __init__(
        self, given: object, expected: str, remedy: str = "", where: str = "", *, place: int | None = None
    ) -> None:
        super().__init__(given, expected, remedy, where)
        self.place = place
        self._line = "" if place is None else _with_caret(str(given), place)

    def sentence(self, language: Language = "en") -> str:
        """The error in words, and the place on the lines below them.

        Args:
            language: "vi" or "en".
        """
        return super().sentence(language) + self._line


def _with_caret(words: str, place: int) -> str:
    """The words about a place on a line of their own, and a caret under it."""
    start = max(0, place - _CARET_LINE // 2)
    line = "".join(word if word.isprintable() else " " for word in words[start : start + _CARET_LINE])
    return f"\n  {line}\n  {' ' * (place - start)}^"


class BadValue(CchcError, ValueError):
    """A value of another kind than the place takes."""


class WrongAgency(CchcError, ValueError):
    """An observation of an agency that a rule does not ask or count."""


class WrongLevel(CchcError, ValueError):
    """A figure of a level of government that the rule does not bind."""


class WrongMeasure(CchcError, ValueError):
    """A figure of one measure was held against a target of another."""


class WrongPeriod(CchcError, ValueError):
    """An observation outside the period of the rule, or later than the day of looking."""


class UnknownYear(CchcError, LookupError):
    """Working days were asked for in a year whose days off no table gives."""
