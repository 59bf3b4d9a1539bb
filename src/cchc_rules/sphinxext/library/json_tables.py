"""JSON tables: the keys of each form of document and of the objects in it, as the schemas have them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from cchc_rules.extras import needing_extra
from cchc_rules.formats.schema import FORMS, schema_of
from cchc_rules.sphinxext.pages.nodes import Part, joined, literal, paragraph, table, to_translate
from cchc_rules.sphinxext.site_language import site_language
from cchc_rules.text import Bilingual, LabelledEnum, is_vietnamese

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.util.docutils import SphinxDirective

__all__ = ["TYPE_WORDS", "JsonTables", "objects_of"]

_TOLD_FIRST: Final = ("plan", "observations", "findings", "receipt", "comparison", "agenda", "tallies")
"""An object that stands in several forms is told once, with the first of these that has it."""

_ON_DEMAND: Final = ("names", "labels")
_HEAD: Final = (
    Bilingual("Khóa", "Key"),
    Bilingual("Loại", "Type"),
    Bilingual("Khi nào có", "When it is there"),
    Bilingual("Nghĩa là", "Meaning"),
)
_THERE_ALWAYS: Final = Bilingual("luôn có", "always")
_MAY_BE_OMITTED: Final = Bilingual("luôn có; trong thông tin đầu vào thì có thể bỏ", "always; observations may omit it")
_ON_REQUEST: Final = Bilingual("khi được yêu cầu", "on request")
_ON_REQUEST_IN_FINDINGS: Final = Bilingual(
    "khi được yêu cầu, chỉ trong tài liệu kết luận", "on request, where findings are written"
)
_SAYING_SOMETHING: Final = Bilingual("khi có điều để ghi", "where it says something")
_LIST: Final = Bilingual("danh sách: ", "a list: ")
_UNDER_KEYS: Final = Bilingual("theo mã: ", "by key: ")
_WITH_KEYS: Final = Bilingual("đối tượng có ", "an object with ")
_OR: Final = Bilingual(" hoặc ", " or ")
TYPE_WORDS: Final[Mapping[str, Bilingual]] = MappingProxyType(
    {
        "string": Bilingual("chữ", "text"),
        "integer": Bilingual("số nguyên", "a whole number"),
        "boolean": Bilingual("true hoặc false", "true or false"),
        "a day: 2025-12-31": Bilingual("ngày", "a day"),
        'an exact number: "97.95", "1/3"': Bilingual("số chính xác, dạng chữ", "an exact number as text"),
        'a percentage: "97.95", "0.98 %"': Bilingual("tỷ lệ phần trăm, dạng chữ", "a percentage as text"),
        'a whole number: "1200"': Bilingual("số nguyên, dạng chữ", "a whole number as text"),
        "an agency or a class of agencies, by its key": Bilingual(
            "mã cơ quan hoặc nhóm cơ quan", "the key of an agency or class"
        ),
        "a level, by its key": Bilingual("mã cấp chính quyền", "the key of a level"),
        "a measure, by its key": Bilingual("mã chỉ số", "the key of a measure"),
        "a rule, by its key": Bilingual("mã quy định", "the key of a rule"),
        "a unit, by its key": Bilingual("mã đơn vị tính", "the key of a unit"),
        "a kind of agency, by its key": Bilingual("mã loại cơ quan", "the key of a kind of agency"),
        "a kind of case, by its key": Bilingual("mã đối tượng thống kê", "the key of a kind of case"),
    }
)
"""What the types of values are called, by the title or the type that a schema says."""


class JsonTables(SphinxDirective):
    """The directive `cchc-json`: the keys of a form of document, and of the objects that no form before it has."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A table of the document, and one of each object under its name, with what it is."""
        form = self.arguments[0]
        if form not in FORMS:
            raise self.error(f"got {form}; expected one of {', '.join(FORMS)}")
        items = [self._item(*each) for each in objects_of(form).items()]
        return [self._table(schema_of(form)), *([nodes.definition_list("", *items)] if items else [])]

    def _item(self, name: str, schemas: tuple[dict[str, Any], ...]) -> nodes.Node:
        schema = max(schemas, key=lambda each: len(each.get("properties", ())))
        told: list[nodes.Node] = [paragraph(*self._type(schema))]
        if "properties" in schema:
            told = [to_translate(schema["description"], self.get_source_info()), self._table(schema, *schemas)]
        term = nodes.term("", "", literal(name), ids=[_anchor(name)])
        return nodes.definition_list_item("", term, nodes.definition("", *told))

    def _table(self, schema: Mapping[str, Any], *schemas: Mapping[str, Any]) -> nodes.table:
        rows = (
            (
                [literal(key)],
                self._type(_in_any_case(key, schema)),
                [self._words(_when(key, schemas or (schema,)))],
                to_translate(said["description"], self.get_source_info()),
            )
            for key, said in schema["properties"].items()
        )
        return table(list(map(self._words, _HEAD)), rows)

    def _codes(self, values: Sequence[str]) -> list[Part]:
        """Codes; in Vietnamese each with what it is called behind it, since a code is English."""
        labels = _labels(frozenset(values)) if is_vietnamese(site_language(self.config.language)) else {}
        told: list[Part] = []
        for each in values:
            told += [", "] if told else []
            told += [literal(each), f" ({labels[each].vi})"] if each in labels else [literal(each)]
        return told

    def _words(self, words: Bilingual) -> str:
        return words.in_(site_language(self.config.language))

    def _type(self, schema: Mapping[str, Any]) -> list[Part]:
        """What a value is, in words, codes and links."""
        match schema:
            case {"$ref": reference}:
                name = reference.rpartition("/")[2]
                meant = _all_objects().get(name)
                return self._type(_texts()[name]) if meant is None else [_link_to(name)]
            case {"const": value}:
                return [literal(json.dumps(value, ensure_ascii=False))]
            case {"enum": values}:
                return self._codes(values)
            case {"type": "null"}:
                return [literal("null")]
            case {"anyOf": several}:
                first, *others = (self._type(each) for each in _each_once(several))
                return [*first, *(part for each in others for part in (self._words(_OR), *each))]
            case {"prefixItems": several}:
                first, *others = map(self._type, several)
                return [self._words(_LIST), *first, *(part for each in others for part in (", ", *each))]
            case {"items": each}:
                return [self._words(_LIST), *self._type(each)]
            case {"additionalProperties": dict(each)}:
                return [self._words(_UNDER_KEYS), *self._type(each)]
            case {"properties": keys}:
                return [self._words(_WITH_KEYS), *joined(map(literal, keys), ", ")]
        return [self._words(TYPE_WORDS[schema.get("title", schema["type"])])]


def objects_of(form: str) -> dict[str, tuple[dict[str, Any], ...]]:
    """The schemas of each object that a form of document has and none told before it, by its name; one of each form.

    >>> "Tally" in objects_of("observations"), "Tally" in objects_of("findings")
    (True, False)
    """
    before = _TOLD_FIRST[: _TOLD_FIRST.index(form)]
    told = {name for each in before for name in schema_of(each)["$defs"]}
    here = schema_of(form)["$defs"].keys() - told
    return {name: schemas for name, schemas in sorted(_all_objects().items()) if name in here}


@cache
def _all_objects() -> Mapping[str, tuple[dict[str, Any], ...]]:
    """The schemas of each object, one of each form that has it, by its name."""
    found: dict[str, list[dict[str, Any]]] = {}
    for form in FORMS:
        for name, schema in schema_of(form)["$defs"].items():
            if schema.get("type") != "string":
                found.setdefault(name, []).append(schema)
    return {name: tuple(schemas) for name, schemas in found.items()}


@cache
def _texts() -> Mapping[str, dict[str, Any]]:
    """The schemas of what is a text of a pattern, by their names."""
    every = {name: schema for form in FORMS for name, schema in schema_of(form)["$defs"].items()}
    return {name: schema for name, schema in every.items() if schema.get("type") == "string"}


def _labels(values: frozenset[str]) -> dict[str, Bilingual]:
    """What codes are called that are all the codes of an enum, or of several together, or some of one enum alone."""
    enums = LabelledEnum.__subclasses__()
    whole = [each for each in enums if values.issuperset(each)]
    within = [each for each in enums if values.issubset(each)]
    meant = whole or (within if len(within) == 1 else [])
    return {member.value: member.label for each in meant for member in each}


def _in_any_case(key: str, schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema of what stands under a key, in any of the cases that an object says more of it in."""
    said: Mapping[str, Any] = schema["properties"][key]
    cases = [each["properties"][key] for each in schema.get("anyOf", ()) if key in each["properties"]]
    says_type = not said.keys().isdisjoint(("$ref", "anyOf", "const", "enum", "items", "properties"))
    return said if says_type or not cases or said.get("type") == "string" else {"anyOf": cases}


def _each_once(schemas: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The kinds of value that several schemas say, each once; codes are one kind."""
    found: list[Mapping[str, Any]] = []
    for schema in schemas:
        for each in _each_once(schema["anyOf"]) if "anyOf" in schema and "type" not in schema else [schema]:
            enums = [other for other in found if "enum" in other]
            if "enum" in each and enums:
                found[found.index(enums[0])] = {"enum": [*dict.fromkeys((*enums[0]["enum"], *each["enum"]))]}
            elif each not in found:
                found.append(each)
    return found


def _when(key: str, schemas: Sequence[Mapping[str, Any]]) -> Bilingual:
    """When a key stands in an object of a class, in the forms that have it."""
    if key in _ON_DEMAND:
        return _ON_REQUEST if all(key in each["properties"] for each in schemas) else _ON_REQUEST_IN_FINDINGS
    required = {key in each["required"] for each in schemas if key in each["properties"]}
    return _THERE_ALWAYS if required == {True} else _SAYING_SOMETHING if required == {False} else _MAY_BE_OMITTED


def _link_to(name: str) -> nodes.reference:
    return nodes.reference("", "", literal(name), refid=_anchor(name), internal=True)


def _anchor(name: str) -> str:
    return f"json-{name.lower()}"
