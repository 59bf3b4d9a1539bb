"""Predicates: what is asked of a record, as data, in three-valued logic.

A predicate is true, false or unknown of a record (Kleene's strong logic). A comparison with something missing is
unknown; `&` is false as soon as one part is false, `|` is true as soon as one part is true, and what is left open by
the unknown parts is unknown. Whether a field is missing is always known. Days are compared as days.

>>> from cchc_rules.measures.field_kinds import AS_OF
>>> completed_on, due_on = field("completed_on"), field("due_on")
>>> in_time = (~completed_on.is_null() & (completed_on <= due_on)) | (due_on >= AS_OF)
>>> print(in_time)
(completed_on is not null and completed_on <= due_on) or due_on >= as_of
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import Any, ClassVar, Final, Generic, Never, TypeAlias, TypeVar, cast, final, overload

import attrs
from attrs import frozen

from cchc_rules.errors import BadValue, FloatRefused, NotCountable
from cchc_rules.measures.field_kinds import PERIOD_END, PERIOD_START, FieldKind, Moment, Operator
from cchc_rules.measures.measure import Condition, Measure

__all__ = [
    "And",
    "Comparison",
    "Field",
    "IsNull",
    "IsTrue",
    "Not",
    "OneOf",
    "Or",
    "Predicate",
    "field",
    "fields_of",
    "flag",
    "in_period",
    "population_and_yes",
]

_T = TypeVar("_T", date, int, str, bool, StrEnum)
_Ordered = TypeVar("_Ordered", date, int)
_NAME_PATTERN = r"[a-z][a-z0-9_]{0,63}"
_KIND_OF_TYPE: Final[dict[type, FieldKind]] = {
    date: FieldKind.DAY,
    bool: FieldKind.FLAG,
    int: FieldKind.NUMBER,
    str: FieldKind.TEXT,
}


@final
@frozen(eq=False)
class Field(Generic[_T]):
    """A named place in a record (trường dữ liệu); comparing it makes a predicate.

    With `==` too; to ask whether two fields are the same, compare their names.

    Args:
        name: Its name in our record types: lower-case letters, digits and underscores.
        kind: What it holds.
        codes: The codes it may hold, where it holds one of a list.
    """

    name: str
    kind: FieldKind
    codes: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not re.fullmatch(_NAME_PATTERN, self.name):
            raise BadValue(self.name, "a field's name: lower-case letters, digits and underscores", where="field")
        if type(self.kind) is not FieldKind or bool(self.codes) is not (self.kind is FieldKind.CODE):
            raise BadValue(self.kind, "a kind, with codes where it is a code", where=self.name)

    def is_null(self) -> IsNull:
        """Whether it is missing in a record; never unknown."""
        return IsNull(cast("Field[Any]", self))

    def one_of(self, *values: _T) -> OneOf:
        """Whether it is one of some codes, texts or numbers.

        Raises:
            BadValue: For no value at all, or one that the field cannot hold.
        """
        return OneOf(cast("Field[Any]", self), tuple(values))

    def __lt__(self: Field[_Ordered], other: Field[_Ordered] | _Ordered | Moment) -> Comparison:
        return Comparison(self, Operator.BELOW, other)

    def __le__(self: Field[_Ordered], other: Field[_Ordered] | _Ordered | Moment) -> Comparison:
        return Comparison(self, Operator.AT_MOST, other)

    def __gt__(self: Field[_Ordered], other: Field[_Ordered] | _Ordered | Moment) -> Comparison:
        return Comparison(self, Operator.ABOVE, other)

    def __ge__(self: Field[_Ordered], other: Field[_Ordered] | _Ordered | Moment) -> Comparison:
        return Comparison(self, Operator.AT_LEAST, other)

    def __eq__(self, other: Field[_T] | _T | Moment) -> Comparison:  # type: ignore[override]
        return Comparison(cast("Field[Any]", self), Operator.EQUAL, other)

    def __ne__(self, other: Field[_T] | _T | Moment) -> Not:  # type: ignore[override]
        return Not(self == other)

    def __hash__(self) -> int:
        return hash((self.name, self.kind, self.codes))


@overload
def field(name: str) -> Field[date]: ...


@overload
def field(name: str, kind: type[_T]) -> Field[_T]: ...


def field(name: str, kind: type[Any] = date) -> Field[Any]:
    """A field of a record, to be compared.

    Args:
        name: Its name in our record types.
        kind: `date` (a day, as most fields of a dossier are), `int`, `str`, or a `StrEnum` of the codes it may hold;
            a field that holds yes or no is a `flag`.

    Raises:
        BadValue: For another kind, or a name that is no field's.

    >>> print(field("fee", int) > 0)
    fee > 0
    """
    if issubclass(kind, StrEnum):
        return Field(name, FieldKind.CODE, tuple(code.value for code in kind))
    if kind not in _KIND_OF_TYPE:
        raise BadValue(kind, "date, int, str, bool or a StrEnum", where=f"field {name!r}")
    return Field(name, _KIND_OF_TYPE[kind])


def flag(name: str) -> IsTrue:
    """Whether a field that holds yes or no says yes.

    >>> print(flag("apologised") & ~field("new_due_on").is_null())
    apologised and new_due_on is not null
    """
    return IsTrue(Field(name, FieldKind.FLAG))


def in_period(day: Field[date]) -> And:
    """Whether a day lies in the period that is counted."""
    return (day >= PERIOD_START) & (day < PERIOD_END)


class _PredicateBase(Condition):
    """What all predicates have: the connectives, and a refusal to be a truth value."""

    __slots__ = ()
    _precedence: ClassVar[int] = 3

    def __and__(self, other: Predicate) -> And:
        return And((cast("Predicate", self), other))

    def __or__(self, other: Predicate) -> Or:
        return Or((cast("Predicate", self), other))

    def __invert__(self) -> Predicate:
        return Not(cast("Predicate", self))

    def __bool__(self) -> Never:
        raise BadValue(
            self,
            "a record to ask it of; a predicate has no truth of its own",
            "Write & | ~ for and, or, not, and (a <= b) & (b <= c) for a <= b <= c.",
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"

    def _in_brackets_if_needed(self, precedence: int) -> str:
        """As part of a larger formula, in brackets where it would be read otherwise."""
        return str(self) if self._precedence > precedence else f"({self})"


def _equality_key(given: Any) -> Any:
    """What two fields, or values beside them, are compared by inside a predicate."""
    return (given.name, given.kind, given.codes) if isinstance(given, Field) else (type(given), given)


def _checked_literal(held_by: Field[Any], given: Any) -> Any:
    """A value to compare a field with, if the field can hold it."""
    kind, where = held_by.kind, held_by.name
    if given is None:
        raise BadValue(given, "a value to compare with", f"Ask whether it is missing: {where}.is_null().", where)
    if isinstance(given, float):
        raise FloatRefused(given, "a whole number", "Write it as an int.", where)
    if isinstance(given, Enum):
        given = given.value
    if kind is FieldKind.DAY and isinstance(given, date) and not isinstance(given, datetime):
        return given
    if kind is FieldKind.NUMBER and isinstance(given, int) and not isinstance(given, bool):
        return given
    if kind is FieldKind.TEXT and isinstance(given, str) and given:
        return given
    if kind is FieldKind.CODE and given in held_by.codes:
        return str(given)
    expected = f"one of {', '.join(held_by.codes)}" if held_by.codes else kind.label.en
    raise BadValue(given, expected, f'{where} is {kind.label.en}; say so otherwise: field("{where}", …).', where)


@final
@frozen(repr=False, eq=True)
class Comparison(_PredicateBase):
    """One field compared with another, with a literal, or with a moment; unknown where either is missing (so sánh)."""

    left: Field[Any] = attrs.field(eq=_equality_key)
    operator: Operator
    right: Any = attrs.field(eq=_equality_key)

    def __attrs_post_init__(self) -> None:
        left, right = self.left, self.right
        if left.kind is FieldKind.FLAG:
            raise BadValue(left.name, "something to compare", f'A flag says yes or no: flag("{left.name}").')
        if self.operator is not Operator.EQUAL and left.kind not in {FieldKind.DAY, FieldKind.NUMBER}:
            raise BadValue(left.name, "a day or a number, which have an order", "Use == or one_of.", self.operator)
        if isinstance(right, Field):
            if (right.kind, right.codes) != (left.kind, left.codes):
                raise BadValue(right.name, f"{left.kind.label.en}, as {left.name} is", where=self.operator)
        elif isinstance(right, Moment):
            if left.kind is not FieldKind.DAY:
                raise BadValue(left.name, "a day, which alone is compared with a moment", where=self.operator)
        else:
            object.__setattr__(self, "right", _checked_literal(left, right))

    def __str__(self) -> str:
        right = self.right
        if isinstance(right, Field):
            said = right.name
        elif isinstance(right, Moment) or not isinstance(right, str):
            said = str(right)
        else:
            said = repr(right)
        return f"{self.left.name} {self.operator} {said}"


@final
@frozen(repr=False)
class IsNull(_PredicateBase):
    """Whether a field is missing; never unknown (còn thiếu)."""

    field: Field[Any] = attrs.field(eq=_equality_key)

    def __str__(self) -> str:
        return f"{self.field.name} is null"


@final
@frozen(repr=False)
class OneOf(_PredicateBase):
    """Whether a field is one of several values; unknown where it is missing (thuộc tập)."""

    field: Field[Any] = attrs.field(eq=_equality_key)
    values: tuple[Any, ...]

    def __attrs_post_init__(self) -> None:
        if not self.values or self.field.kind is FieldKind.FLAG:
            raise BadValue(self.values, "at least one value, of a field that is no flag", where=self.field.name)
        held = {_checked_literal(self.field, value) for value in self.values}
        object.__setattr__(self, "values", tuple(sorted(held)))

    def __str__(self) -> str:
        return f"{self.field.name} is one of {', '.join(map(repr, self.values))}"


@final
@frozen(repr=False)
class IsTrue(_PredicateBase):
    """Whether a flag says yes; unknown where it is missing (cờ)."""

    field: Field[Any] = attrs.field(eq=_equality_key)

    def __attrs_post_init__(self) -> None:
        if self.field.kind is not FieldKind.FLAG:
            raise BadValue(self.field.name, "a flag", where="IsTrue")

    def __str__(self) -> str:
        return self.field.name


def _flattened(whole: And | Or) -> tuple[Predicate, ...]:
    """The parts, those of parts of the same kind included, so that how one brackets makes no difference."""
    parts: list[Predicate] = []
    for part in whole.parts:
        if not isinstance(part, _PredicateBase):
            raise BadValue(part, "a predicate", 'A field that says yes or no is written flag("…").', "& |")
        parts += part.parts if isinstance(part, And | Or) and type(part) is type(whole) else [part]
    if not parts:
        raise BadValue(parts, "at least one predicate", where="& |")
    return tuple(parts)


@final
@frozen(repr=False)
class And(_PredicateBase):
    """False where one part is, true where all are (và)."""

    parts: tuple[Predicate, ...]
    _precedence: ClassVar[int] = 1

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "parts", _flattened(self))

    def __str__(self) -> str:
        return " and ".join(part._in_brackets_if_needed(self._precedence) for part in self.parts)  # noqa: SLF001  of the same family


@final
@frozen(repr=False)
class Or(_PredicateBase):
    """True where one part is, false where all are (hoặc)."""

    parts: tuple[Predicate, ...]
    _precedence: ClassVar[int] = 0

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "parts", _flattened(self))

    def __str__(self) -> str:
        return " or ".join(part._in_brackets_if_needed(1) for part in self.parts)  # noqa: SLF001  as above


@final
@frozen(repr=False)
class Not(_PredicateBase):
    """True where the part is false, and the other way round; unknown stays unknown (không)."""

    part: Predicate
    _precedence: ClassVar[int] = 2

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.part, _PredicateBase):
            raise BadValue(self.part, "a predicate", where="~")

    def __invert__(self) -> Predicate:
        return self.part

    def __str__(self) -> str:
        if isinstance(self.part, IsNull):
            return f"{self.part.field.name} is not null"
        return f"not {self.part._in_brackets_if_needed(2)}"  # noqa: SLF001  as above


Predicate: TypeAlias = Comparison | IsNull | OneOf | IsTrue | And | Or | Not
"""What can be asked of a record, a closed union."""


def fields_of(*predicates: Predicate) -> tuple[Field[Any], ...]:
    """The fields that some predicates ask about, each once, in the order in which they are met.

    >>> [each.name for each in fields_of(field("completed_on") <= field("due_on"))]
    ['completed_on', 'due_on']
    """
    met = [each for predicate in predicates for each in _iter_fields(predicate)]
    return tuple({(each.name, each.kind, each.codes): each for each in met}.values())


def population_and_yes(measure: Measure) -> tuple[Predicate, Predicate]:
    """Which records a measure counts, and which of them are yes.

    Raises:
        NotCountable: Where records cannot answer the measure, or its conditions are no predicates.
    """
    population, yes = measure.population, measure.yes
    if population is None or yes is None:
        raise NotCountable(measure.key, "a measure with a population and a yes", "Records cannot answer it.")
    if not isinstance(population, Predicate) or not isinstance(yes, Predicate):
        raise NotCountable(measure.key, "a measure whose conditions are predicates", 'field("due_on") >= AS_OF is one.')
    return population, yes


def _iter_fields(predicate: Predicate) -> Iterator[Field[Any]]:
    match predicate:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _iter_fields(part)
        case Not(part):
            yield from _iter_fields(part)
        case Comparison(left, _, right):
            yield left
            if isinstance(right, Field):
                yield right
        case _:
            yield predicate.field
