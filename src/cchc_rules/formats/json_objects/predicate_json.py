"""Predicates as JSON, there and back: each is an object with a key that names it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from cchc_rules.errors import BadDocument
from cchc_rules.formats.json_objects.json_text import choice, require_type
from cchc_rules.measures.field_kinds import FieldKind, Moment, Operator
from cchc_rules.measures.predicate import And, Comparison, Field, IsNull, IsTrue, Not, OneOf, Or, Predicate

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["read_predicate", "write_predicate"]


def write_predicate(predicate: Predicate) -> dict[str, Any]:
    """A predicate as an object; a field stands with what it holds, so that it is understood without the record types.

    >>> from cchc_rules.measures.predicate import field
    >>> write_predicate(~field("due_on").is_null())
    {'not': {'is_null': 'due_on', 'kind': 'day'}}
    """
    match predicate:
        case Comparison(left, operator, right):
            if isinstance(right, Field):
                to: dict[str, Any] = {"field": right.name}
            else:
                to = {"moment" if isinstance(right, Moment) else left.kind.value: _write_literal(right)}
            return {"compare": left.name, **_field_kind_keys(left), "is": operator.value, "to": to}
        case IsNull(field):
            return {"is_null": field.name, **_field_kind_keys(field)}
        case OneOf(field, values):
            return {"one_of": field.name, **_field_kind_keys(field), "values": list(map(_write_literal, values))}
        case IsTrue(field):
            return {"is_true": field.name}
        case And(parts):
            return {"all": list(map(write_predicate, parts))}
        case Or(parts):
            return {"any": list(map(write_predicate, parts))}
    return {"not": write_predicate(predicate.part)}


def _field_kind_keys(by: Field[Any]) -> dict[str, Any]:
    return {"kind": by.kind.value, **({"codes": list(by.codes)} if by.codes else {})}


def _write_literal(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


def read_predicate(given: Any, converter: Converter) -> Predicate:
    """A predicate by the key that names it; that nothing else was said is checked on the whole plan."""
    match given:
        case {"all": _}:
            return And(_structure_under(given, "all", tuple[Predicate, ...], converter))
        case {"any": _}:
            return Or(_structure_under(given, "any", tuple[Predicate, ...], converter))
        case {"not": _}:
            return Not(_structure_under(given, "not", Predicate, converter))
        case {"is_true": name}:
            return IsTrue(Field(require_type(name, str), FieldKind.FLAG))
        case {"is_null": name}:
            return IsNull(_predicate_field(name, given))
        case {"one_of": name, "values": [*values]}:
            field = _predicate_field(name, given)
            return OneOf(field, tuple(_literal_value(value, field, converter) for value in values))
        case {"compare": name, "is": operator, "to": dict(to)}:
            field = _predicate_field(name, given)
            return Comparison(field, choice(operator, Operator), _right_side(to, field, converter))
    raise BadDocument(given, "a predicate: compare, is_null, one_of, is_true, all, any or not, with its other keys")


def _structure_under(given: Mapping[str, Any], key: str, kind: Any, converter: Converter) -> Any:
    """What stands under a key of a predicate, so that a fault in it is told with its place."""
    return converter.structure({key: given[key]}, dict[str, kind])[key]


def _predicate_field(name: object, given: Mapping[str, Any]) -> Field[Any]:
    codes = tuple(require_type(code, str) for code in require_type(given.get("codes", []), list))
    return Field(require_type(name, str), choice(given["kind"], FieldKind), codes)


def _right_side(to: Mapping[str, Any], left: Field[Any], converter: Converter) -> Any:
    """What a field is compared with: a field that holds the same, a moment, or a literal named by its kind."""
    match to:
        case {"field": name}:
            return Field(require_type(name, str), left.kind, left.codes)
        case {"moment": moment}:
            return choice(moment, Moment)
    return _literal_value(to[left.kind.value], left, converter)


def _literal_value(given: object, held_by: Field[Any], converter: Converter) -> Any:
    return converter.structure(given, date) if held_by.kind is FieldKind.DAY else given
