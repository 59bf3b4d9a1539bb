"""Predicate schemas: what a question that is asked of records looks like in a document."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from attrs import fields

from cchc_rules.formats.json_objects.key_meanings import first_line
from cchc_rules.formats.json_objects.schema_parts import matching, object_of
from cchc_rules.measures.field_kinds import MAX_NUMBER, FieldKind, Moment, Operator
from cchc_rules.measures.predicate import And, Comparison, Field, IsNull, IsTrue, Not, OneOf, Or

__all__ = ["predicate_schemas"]

_ORDERED: Final = (FieldKind.DAY, FieldKind.NUMBER)
_MEANT_IN_PREDICATES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "compare": "The name of the field on the left.",
        "is_null": "The name of a field.",
        "one_of": "The name of a field.",
        "is_true": "The name of a field that holds yes or no.",
        "all": "The parts, in their order; none of them is of this kind itself.",
        "any": "The parts, in their order; none of them is of this kind itself.",
        "not": "The predicate that is denied.",
        "kind": "What the field holds.",
        "codes": "The codes that it may hold, where it holds one of a list.",
        "is": "How the two are compared.",
        "to": "What it is compared with: a `field` that holds the same, a `moment`, or a value under its kind.",
        "values": "The values, sorted, each once.",
    }
)


def predicate_schemas(day: Mapping[str, Any]) -> dict[str, Any]:
    """The schemas of all kinds of predicate, by their names, and of any of them as `Predicate`.

    Args:
        day: The schema of a day.
    """
    name, text = _field_name(), _some_text()
    part = {"$ref": "#/$defs/Predicate"}
    parts = {"type": "array", "items": part, "minItems": 1}
    literals: dict[FieldKind, Mapping[str, Any]] = {
        FieldKind.DAY: day,
        FieldKind.NUMBER: {"type": "integer", "minimum": -MAX_NUMBER, "maximum": MAX_NUMBER},
        FieldKind.CODE: text,
        FieldKind.TEXT: text,
    }

    def sides(kind: FieldKind) -> dict[str, Any]:
        moments = [object_of({"moment": {"enum": [each.value for each in Moment]}})] if kind is FieldKind.DAY else []
        operators = [each.value for each in Operator] if kind in _ORDERED else [Operator.EQUAL.value]
        to = [object_of({"field": name}), object_of({kind.value: literals[kind]}), *moments]
        return {"is": {"enum": operators}, "to": {"anyOf": to}}

    several: dict[str, Any] = {"type": "array", "minItems": 1, "uniqueItems": True}
    schemas: dict[type, dict[str, Any]] = {
        Comparison: _about_field("compare", {each: sides(each) for each in literals}, {"is": {}, "to": {}}),
        IsNull: _about_field("is_null", {each: {} for each in FieldKind}, {}),
        OneOf: _about_field(
            "one_of", {each: {"values": {"items": literals[each]}} for each in literals}, {"values": several}
        ),
        IsTrue: object_of({"is_true": name}),
        And: object_of({"all": parts}),
        Or: object_of({"any": parts}),
        Not: object_of({"not": part}),
    }
    for schema in schemas.values():
        schema["properties"] = {
            key: {"description": _MEANT_IN_PREDICATES[key], **each} for key, each in schema["properties"].items()
        }
    told = {kind.__name__: {"description": first_line(kind), **schema} for kind, schema in schemas.items()}
    return {**told, "Predicate": {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in told]}}


def _about_field(key: str, by_kind: Mapping[FieldKind, Any], others: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of what is asked of one field, whose other keys go by what it holds; of codes, it lists them."""
    kinds = {"kind": {"enum": [each.value for each in by_kind]}}
    listed = {"type": "array", "items": _some_text(), "minItems": 1}
    cases = []
    for kind, keys in by_kind.items():
        codes = {"required": ["codes"]} if kind is FieldKind.CODE else {}
        none = {} if kind is FieldKind.CODE else {"codes": False}
        cases.append({"properties": {"kind": {"const": kind.value}, **none, **keys}, **codes})
    return {**object_of({key: _field_name(), **kinds, **others}, {"codes": listed}), "anyOf": cases}


def _field_name() -> dict[str, Any]:
    return {"type": "string", "pattern": matching(fields(Field).name.metadata["pattern"])}


def _some_text() -> dict[str, Any]:
    return {"type": "string", "minLength": 1}
