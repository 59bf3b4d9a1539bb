"""Predicates: what is asked of a record, as data, in three-valued logic.

A predicate is true, false or unknown of a record (Kleene's strong logic). A comparison with something missing is
unknown; `&` is false as soon as one part is false, `|` is true as soon as one part is true, and what is left open by
the unknown parts is unknown. Whether a field is missing is always known. Days are compared as days.

>>> from cchc_rules.measures.field_kinds import AS_OF
>>> completed_on, due_on = field("completed_on"), field("due_on")
>>> in_time = (~completed_on.is_null() & (completed_on <= due_on)) | (due_on >= AS_OF)
>>> print(in_time)
(completed_on is not null and completed_on <= due_on) or due_on >= as_of

What a predicate is made of is checked where it is made: of exactly the types named here, since subclasses can claim to
be what they are not, and no deeper than `MAX_DEPTH`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, Final, Generic, Never, TypeAlias, TypeVar, cast, final, overload

import attrs
from attrs import frozen

from cchc_rules.errors import BadValue
from cchc_rules.measures.field_kinds import PERIOD_END, PERIOD_START, FieldKind, Moment, Operator, checked_literal
from cchc_rules.measures.measure import Condition
from cchc_rules.message import message

__all__ = [
    "MAX_DEPTH",
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
    "flag",
    "in_period",
]

MAX_DEPTH: Final = 100
"""How deep `&`, `|` and `~` may be nested within one another, the innermost comparison being the first."""

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

    name: str = attrs.field(metadata={"pattern": _NAME_PATTERN})
    kind: FieldKind
    codes: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if type(self.name) is not str or not re.fullmatch(_NAME_PATTERN, self.name):
            raise BadValue(self.name, "a field's name: lower-case letters, digits and underscores", where="field")
        texts = type(self.codes) is tuple and all(type(code) is str and code for code in self.codes)
        if type(self.kind) is not FieldKind or not texts or bool(self.codes) is not (self.kind is FieldKind.CODE):
            raise BadValue((self.kind, self.codes), "a kind, with codes where it is a code", where=self.name)

    def __init_subclass__(cls) -> Never:
        _refuse_subclass(cls)

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


def field(name: str, kind: Any = date) -> Field[Any]:
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
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Field(name, FieldKind.CODE, tuple(code.value for code in kind))
    if not isinstance(kind, type) or kind not in _KIND_OF_TYPE:
        raise BadValue(kind, "date, int, str, bool or a StrEnum", where=message("field {name!r}", name=name))
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

    def __init_subclass__(cls) -> None:
        if _PredicateBase not in cls.__bases__:
            _refuse_subclass(cls)

    @property
    def depth(self) -> int:
        """How deep it is nested; what has no parts is 1."""
        deep: int = getattr(self, "_depth", 1)
        return deep

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


def _refuse_subclass(cls: type) -> Never:
    raise BadValue(cls.__name__, "no class of its own: fields and predicates are what they are", where="class")


def _check_field(given: object, where: str) -> None:
    if type(given) is not Field:
        raise BadValue(given, 'a field: field("due_on") is one', where=where)


def _equality_key(given: Any) -> Any:
    """What two fields, or values beside them, are compared by inside a predicate."""
    return (given.name, given.kind, given.codes) if isinstance(given, Field) else (type(given), given)


@final
@frozen(repr=False, eq=True)
class Comparison(_PredicateBase):
    """One field compared with another, with a literal, or with a moment; unknown where either is missing (so sánh)."""

    left: Field[Any] = attrs.field(eq=_equality_key)
    operator: Operator
    right: Any = attrs.field(eq=_equality_key)

    def __attrs_post_init__(self) -> None:
        left, right = self.left, self.right
        _check_field(left, "Comparison")
        if type(self.operator) is not Operator:
            raise BadValue(self.operator, "an Operator", "Compare fields by < <= > >= or ==.", left.name)
        if left.kind is FieldKind.FLAG:
            remedy = message('A flag says yes or no: flag("{name}").', name=left.name)
            raise BadValue(left.name, "something to compare", remedy)
        if self.operator is not Operator.EQUAL and left.kind not in {FieldKind.DAY, FieldKind.NUMBER}:
            raise BadValue(left.name, "a day or a number, which have an order", "Use == or one_of.", self.operator)
        if type(right) is Field:
            if (right.kind, right.codes) != (left.kind, left.codes):
                expected = message("{kind}, as {name} is", kind=left.kind.label, name=left.name)
                raise BadValue(right.name, expected, where=self.operator)
        elif type(right) is Moment:
            if left.kind is not FieldKind.DAY:
                raise BadValue(left.name, "a day, which alone is compared with a moment", where=self.operator)
        else:
            object.__setattr__(self, "right", checked_literal(left.name, left.kind, left.codes, right))

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

    def __attrs_post_init__(self) -> None:
        _check_field(self.field, "IsNull")

    def __str__(self) -> str:
        return f"{self.field.name} is null"


@final
@frozen(repr=False)
class OneOf(_PredicateBase):
    """Whether a field is one of several values; unknown where it is missing (thuộc tập)."""

    field: Field[Any] = attrs.field(eq=_equality_key)
    values: tuple[Any, ...]

    def __attrs_post_init__(self) -> None:
        _check_field(self.field, "OneOf")
        if type(self.values) is not tuple or not self.values or self.field.kind is FieldKind.FLAG:
            raise BadValue(self.values, "at least one value, of a field that is no flag", where=self.field.name)
        held = {checked_literal(self.field.name, self.field.kind, self.field.codes, value) for value in self.values}
        object.__setattr__(self, "values", tuple(sorted(held)))

    def __str__(self) -> str:
        return f"{self.field.name} is one of {', '.join(map(repr, self.values))}"


@final
@frozen(repr=False)
class IsTrue(_PredicateBase):
    """Whether a flag says yes; unknown where it is missing (cờ)."""

    field: Field[Any] = attrs.field(eq=_equality_key)

    def __attrs_post_init__(self) -> None:
        _check_field(self.field, "IsTrue")
        if self.field.kind is not FieldKind.FLAG:
            raise BadValue(self.field.name, "a flag", where="IsTrue")

    def __str__(self) -> str:
        return self.field.name


def _check_predicate(given: object, where: str) -> None:
    if not issubclass(type(given), _PredicateBase):  # what says that it is of our class need not be
        raise BadValue(given, "a predicate", 'A field that says yes or no is written flag("…").', where)


def _settle(whole: And | Or) -> None:
    """Take up the parts of parts of the same kind, so that how one brackets makes no difference; and see how deep."""
    if type(whole.parts) is not tuple or not whole.parts:
        raise BadValue(whole.parts, "at least one predicate, in a tuple", where="& |")
    parts: list[Predicate] = []
    for part in whole.parts:
        _check_predicate(part, "& |")
        parts += part.parts if isinstance(part, And | Or) and type(part) is type(whole) else [part]
    object.__setattr__(whole, "parts", tuple(parts))
    object.__setattr__(whole, "_depth", _depth_above(parts))


def _depth_above(parts: Iterable[Predicate]) -> int:
    """How deep a predicate of these parts is.

    Raises:
        BadValue: Where that is too deep.
    """
    depth = 1 + max(part.depth for part in parts)
    if depth > MAX_DEPTH:
        expected = message("one nested at most {most} deep", most=MAX_DEPTH)
        remedy = "Write it with fewer brackets; a list of values is one_of."
        raise BadValue(f"a predicate nested {depth} deep", expected, remedy, "& | ~")
    return depth


@final
@frozen(repr=False)
class And(_PredicateBase):
    """False where one part is, true where all are (và)."""

    parts: tuple[Predicate, ...]
    _depth: int = attrs.field(init=False, eq=False, repr=False)
    _precedence: ClassVar[int] = 1

    def __attrs_post_init__(self) -> None:
        _settle(self)

    def __str__(self) -> str:
        return " and ".join(part._in_brackets_if_needed(self._precedence) for part in self.parts)  # noqa: SLF001  of the same family


@final
@frozen(repr=False)
class Or(_PredicateBase):
    """True where one part is, false where all are (hoặc)."""

    parts: tuple[Predicate, ...]
    _depth: int = attrs.field(init=False, eq=False, repr=False)
    _precedence: ClassVar[int] = 0

    def __attrs_post_init__(self) -> None:
        _settle(self)

    def __str__(self) -> str:
        return " or ".join(part._in_brackets_if_needed(1) for part in self.parts)  # noqa: SLF001  as above


@final
@frozen(repr=False)
class Not(_PredicateBase):
    """True where the part is false, and the other way round; unknown stays unknown (không)."""

    part: Predicate
    _depth: int = attrs.field(init=False, eq=False, repr=False)
    _precedence: ClassVar[int] = 2

    def __attrs_post_init__(self) -> None:
        _check_predicate(self.part, "~")
        object.__setattr__(self, "_depth", _depth_above([self.part]))

    def __invert__(self) -> Predicate:
        return self.part

    def __str__(self) -> str:
        if isinstance(self.part, IsNull):
            return f"{self.part.field.name} is not null"
        return f"not {self.part._in_brackets_if_needed(2)}"  # noqa: SLF001  as above


Predicate: TypeAlias = Comparison | IsNull | OneOf | IsTrue | And | Or | Not
"""What can be asked of a record, a closed union."""
