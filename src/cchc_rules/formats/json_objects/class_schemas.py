"""Class schemas: what an object of a class looks like in a document, made of the class, field by field.

What a key means is what the docstring of its class says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, field, fields, frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, Level
from cchc_rules.counting.counts.group_counts import GroupCount
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.due import Before, By, Due, During, PlanDay, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.findings.agenda import AgendaItem
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import UnusedObservation
from cchc_rules.findings.selection import Selection
from cchc_rules.findings.values import FigureValue, Share
from cchc_rules.formats.json_objects.converter import KEYS_IN_FILES, REVISABLE, Amends
from cchc_rules.formats.json_objects.document_objects import Sentence
from cchc_rules.formats.json_objects.json_text import DAY, NUMBER, PERCENTAGE
from cchc_rules.formats.json_objects.key_meanings import first_line, with_meanings
from cchc_rules.formats.json_objects.kinds import OBSERVATION_KINDS, PATCH_KINDS
from cchc_rules.formats.json_objects.predicate_schemas import predicate_schemas
from cchc_rules.formats.json_objects.schema_parts import matching, object_of, text_that_is
from cchc_rules.law.amendment import Amendment, Revision
from cchc_rules.law.budget import Budget
from cchc_rules.law.decision import Draft
from cchc_rules.law.plan import Plan
from cchc_rules.law.recurrence import ReportingCycle
from cchc_rules.law.rule import RULE_KINDS, Activity, Outcome, Target
from cchc_rules.measures.measure import CaseKind, Condition, Measure
from cchc_rules.measures.predicate import Predicate
from cchc_rules.measures.unit import WELL_KNOWN_UNITS, Unit
from cchc_rules.source import Source
from cchc_rules.text import Bilingual, LabelledCode, LabelledEnum

__all__ = ["ClassSchemas"]


@frozen
class _Completion:
    """Completed by the end of a period, whose opening does not bind (hạn hoàn thành).

    Args:
        phrase: The words of the plan.
        completion: That it names when something is to be complete.
        period: The period that is named.
        remark: What the sentence says beside the days.
    """

    phrase: str
    first_day: None
    last_day: date
    completion: Literal[True]
    period: Period
    remark: Bilingual | None = field(default=None, metadata={"came_later": True})


class _WholeNumber:
    """A whole number as text."""


class _Percentage:
    """A percentage as text."""


_BY_KEY: Final[Mapping[Any, Mapping[str, Any]]] = MappingProxyType(
    {
        Agency: text_that_is("an agency or a class of agencies, by its key"),
        AgencyClass: text_that_is("an agency or a class of agencies, by its key"),
        Level: text_that_is("a level, by its key"),
        Measure: text_that_is("a measure, by its key"),
        **dict.fromkeys((Activity, Outcome, Target), text_that_is("a rule, by its key")),
        Unit: text_that_is("a unit, by its key"),
    }
)
"""What stands in a document by its key, beside which may stand what it is called."""

_PLAIN: Final[Mapping[Any, Mapping[str, Any]]] = MappingProxyType(
    {
        NoneType: {"type": "null"},
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        str: {"type": "string"},
        Literal[True]: {"const": True},
        AgencyKind: {"not": {"const": "class"}, **text_that_is("a kind of agency, by its key")},
        CaseKind: text_that_is("a kind of case, by its key"),
        **_BY_KEY,
    }
)
"""What stands in a document as one value."""

_AS_PERCENTAGE: Final = text_that_is('a percentage: "97.95", "0.98 %"', pattern=matching(PERCENTAGE.pattern))
_PATTERNED: Final[Mapping[Any, tuple[str, Mapping[str, Any]]]] = MappingProxyType(
    {
        date: ("Day", text_that_is("a day: 2025-12-31", pattern=matching(DAY.pattern))),
        Fraction: ("Number", text_that_is('an exact number: "97.95", "1/3"', pattern=matching(NUMBER.pattern))),
        _Percentage: ("Percentage", _AS_PERCENTAGE),
        _WholeNumber: ("WholeNumber", text_that_is('a whole number: "1200"', pattern=matching("0|-?[1-9][0-9]*"))),
    }
)
"""What is written as text of a pattern, which the schema states once."""

_STATED_KINDS: Final[Mapping[Any, tuple[str, ...]]] = MappingProxyType(
    {
        **{kind: (name,) for kinds in (OBSERVATION_KINDS, PATCH_KINDS, RULE_KINDS) for name, kind in kinds.items()},
        **{kind: (kind.kind,) for kind in (Before, By, During, Within)},
        _Completion: (During.kind,),
        Recurring: ("recurring", "standing"),
        AgencyClass: ("class",),
    }
)
"""What stands as the kind of an object of a class."""

_LIST_KINDS: Final = (tuple, frozenset)
_IN_PART: Final[Mapping[Any, Mapping[str, Any]]] = MappingProxyType(
    {Period: {"first_day": date, "last_day": date}, ReportingCycle: {"name": Bilingual, "source": Source}}
)
"""What stands in a document in place of the fields of a class."""

_ELSEWHERE: Final = frozenset(
    {
        *((kind, "key") for kind in (Agency, AgencyClass, Measure)),
        *(at for at, key in KEYS_IN_FILES.items() if key is None),
        *((Before, "day"), (By, "day"), (During, "period"), (During, "completion"), (Recurring, "since")),
    }
)
"""The fields that stand before an object, beside its other keys or as a first or last day."""

_WRITTEN_AS: Final[Mapping[tuple[Any, str], Any]] = MappingProxyType(
    {
        (Budget, "million_vnd"): _WholeNumber | None,
        (Plan, "amendments"): tuple[Amends, ...],
        (Share, "value"): _Percentage,
        (Tallies, "groups"): tuple[GroupCount, ...],
        (Within, "event"): str,
    }
)
"""The fields that are written as another kind of value."""

_SECTIONS: Final[Mapping[tuple[Any, str], tuple[type, ...]]] = MappingProxyType(
    {(Plan, "roster"): (Agency, AgencyClass), (Plan, "measures"): (Measure,), (Amendment, "measures"): (Measure,)}
)
"""The fields that stand as an object of what they hold, by its keys."""

_BESIDE: Final[Mapping[Any, Mapping[str, Any]]] = MappingProxyType(
    {
        Finding: {"id": str, "area": int, "value": FigureValue | None, "sentence": Sentence},
        UnusedObservation: {"sentence": Sentence},
        AgendaItem: {"title": Bilingual},
        **{kind: {"address": str, "ordinal": int} for kind in RULE_KINDS.values()},
        **{kind: {"first_day": NoneType, "last_day": date} for kind in (Before, By)},
        During: {"first_day": date, "last_day": date},
        Recurring: {"first_day": date | None, "last_day": NoneType},
        Within: {"first_day": NoneType, "last_day": date | None},
    }
)
"""What is told beside the fields of a class."""

_BESIDE_WHERE_ANY: Final[Mapping[Any, Mapping[str, Any]]] = MappingProxyType(
    {
        Finding: {"missing_days": tuple[Period, ...]},
        AgendaItem: {"awaited_event": str},
        Within: {"plan_day": PlanDay},
    }
)
"""The same, where there is any."""

_BESIDES: Final[Mapping[Any, Mapping[str, Any]]] = MappingProxyType(
    {
        Draft: {
            "anyOf": [{"properties": {each: {"type": "null"}}} for each in ("number", "issued_on", "effective_on")]
        },
        Selection: {"minProperties": 1},
        Unit: {"not": {"properties": {"key": {"enum": [*WELL_KNOWN_UNITS]}}}},
    }
)
"""What holds of an object of a class besides."""


_KEYWORDS: Final[Mapping[Any, Mapping[str, str]]] = MappingProxyType(
    {
        "integer": {"least": "minimum", "most": "maximum"},
        "string": {"least_length": "minLength", "pattern": "pattern"},
    }
)
"""What the metadata of a field says of a value of a type, by the words of JSON Schema."""


@frozen
class ClassSchemas:
    """The schemas of the classes whose objects a document holds, made as they are asked for.

    Args:
        may_omit: Whether what has its default may be left out.
        with_names: Whether what keys and codes are called may stand beside them.
        in_full: The classes whose objects stand there themselves; elsewhere their keys do.
        classes: The schemas, by the names of the classes.
    """

    may_omit: bool = False
    with_names: bool = False
    in_full: frozenset[Any] = frozenset()
    classes: dict[str, Any] = field(factory=dict)

    def each(self, kinds: Mapping[str, Any]) -> dict[str, Any]:
        """The schemas of what stands under the keys of an object."""
        return {name: self.of(kind) for name, kind in kinds.items()}

    def of(self, kind: Any) -> dict[str, Any]:
        """The schema of a value of a kind."""
        if kind in _PLAIN and kind not in self.in_full:
            return dict(_PLAIN[kind])
        if kind in (Condition, Predicate):
            if "Predicate" not in self.classes:
                self.classes.update(predicate_schemas(self.of(date)))
            return {"$ref": "#/$defs/Predicate"}
        if kind == Due:
            return self.of_one(*get_args(kind), _Completion)
        if kind is Unit:
            return {"anyOf": [{"enum": [*WELL_KNOWN_UNITS]}, self.reference(kind)]}
        origin, inner = get_origin(kind), get_args(kind)
        if origin in (Union, UnionType):
            return self.of_one(*inner)
        if origin in _LIST_KINDS:
            return self.of_list(origin, inner)
        if kind is Cycle:
            return {"enum": [member.name.lower() for member in kind]}
        if issubclass(kind, Enum):
            return {"enum": [member.value for member in kind]}
        return self.reference(kind)

    def of_one(self, *kinds: Any) -> dict[str, Any]:
        """The schema of a value of one of several kinds."""
        schemas = [self.of(each) for each in kinds]
        one_each = [each for turn, each in enumerate(schemas) if each not in schemas[:turn]]
        return one_each[0] if len(one_each) == 1 else {"anyOf": one_each}

    def of_list(self, origin: Any, inner: tuple[Any, ...]) -> dict[str, Any]:
        """The schema of a list of one kind of value, or of so many of their own kinds."""
        if origin is tuple and Ellipsis not in inner:
            length = {"minItems": len(inner), "maxItems": len(inner)}
            return {"type": "array", "prefixItems": [self.of(each) for each in inner], **length}
        return {"type": "array", "items": self.of(inner[0])}

    def reference(self, kind: Any) -> dict[str, Any]:
        """A reference to the schema of a class, which is made where there is none yet."""
        name, schema = _PATTERNED.get(kind) or (kind.__name__.removeprefix("_"), None)
        if name not in self.classes:
            self.classes[name] = {}  # it may hold itself
            self.classes[name] = schema or self.of_class(kind)
        return {"$ref": f"#/$defs/{name}"}

    def section(self, *kinds: type) -> dict[str, Any]:
        """The schema of an object that holds things of these kinds, or what they are called, by their keys."""
        schemas = [self.reference(Bilingual if issubclass(each, LabelledCode) else each) for each in kinds]
        pattern = fields(kinds[0]).key.metadata.get("pattern")
        keys = {"propertyNames": {"pattern": matching(pattern)}} if pattern else {}
        return {
            "type": "object",
            **keys,
            "additionalProperties": schemas[0] if len(schemas) == 1 else {"anyOf": schemas},
        }

    def of_class(self, kind: Any) -> dict[str, Any]:
        """The schema of an object that says what a class holds."""
        always, sometimes = (self.each(_IN_PART[kind]), {}) if kind in _IN_PART else self.keys_of(kind)
        schema = object_of(with_meanings(always, kind), with_meanings(sometimes, kind, may_be_null=self.may_omit))
        return {"description": first_line(kind), **schema, **_BESIDES.get(kind, {})}

    def keys_of(self, kind: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """The schemas of what stands under the keys of an object of a class always, and where it says something."""
        kinds = get_type_hints(kind)
        called = _STATED_KINDS.get(kind)
        always: dict[str, Any] = {}
        sometimes = {name: self.saying_something(each) for name, each in _BESIDE_WHERE_ANY.get(kind, {}).items()}
        if called:
            always["kind"] = {"const": called[0]} if len(called) == 1 else {"enum": [*called]}
        if kind in (Agency, AgencyClass, Measure):
            named, translated = self.keys_of(Bilingual)
            always, sometimes = {**named, **always}, {**translated, **sometimes}
        for each in fields(kind):
            at, held = (kind, each.name), _WRITTEN_AS.get((kind, each.name), kinds[each.name])
            if not each.init or at in _ELSEWHERE:
                continue
            key = KEYS_IN_FILES.get(at) or each.alias
            if each.metadata.get("came_later") or each.name == "successions":
                said = self.of(held) if self.may_omit else self.saying_something(held, each.default)
                sometimes[key] = _within(each, said)
            elif at in _SECTIONS:
                always[key] = self.section(*_SECTIONS[at])
            elif kind is Revision and key == "changes":
                always[key] = {**object_of({}, self.each(REVISABLE)), "minProperties": 1}
            else:
                may_omit = self.may_omit and each.default is not NOTHING
                (sometimes if may_omit else always)[key] = _within(each, self.of(held))
        always |= self.each(_BESIDE.get(kind, {}))
        return always, sometimes | (self.words_beside(kind, kinds) if self.with_names else {})

    def words_beside(self, kind: Any, kinds: Mapping[str, Any]) -> dict[str, Any]:
        """The schemas of what is told on request: what the keys and the codes of an object are called."""
        one, several = self.of(Bilingual), {"type": "array", "items": self.of(Bilingual), "minItems": 1}
        names = {
            name: several if get_origin(each) in _LIST_KINDS else one
            for name, each in kinds.items()
            if not _BY_KEY.keys().isdisjoint((each, *_parts_of(each)))
        }
        labels = {
            name: self.of(Sentence)
            for name, each in kinds.items()
            if any(isinstance(part, type) and issubclass(part, LabelledEnum) for part in (each, *_parts_of(each)))
        }
        area = {"area": one} if kind in (Finding, Selection) else {}
        told = {"names": {**area, **names}, "labels": labels}
        return {key: {**object_of({}, words), "minProperties": 1} for key, words in told.items() if words}

    def saying_something(self, kind: Any, unsaid: object = None) -> dict[str, Any]:
        """The schema of what the library writes only where it says something; null says as much as nothing.

        Args:
            kind: The kind of value.
            unsaid: The value that says nothing.
        """
        if kind is bool:
            return {"const": True}
        schema = self.of(kind)
        if "anyOf" in schema:
            schemas = [each for each in schema["anyOf"] if each != {"type": "null"}]
            return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
        if "enum" in schema:
            return {"enum": [each for each in schema["enum"] if each != unsaid]}
        if schema.get("type") == "array":
            return {**schema, "minItems": 1}
        return {**schema, "not": {"const": unsaid}} if isinstance(unsaid, str | int) else schema


def _parts_of(kind: Any) -> Iterator[Any]:
    """What a kind is made of: of a list of one kind or another, both."""
    for each in get_args(kind):
        yield each
        yield from _parts_of(each)


def _within(of: Attribute[Any], schema: dict[str, Any]) -> dict[str, Any]:
    """The same, within what a field takes: which numbers, codes or texts."""
    if "anyOf" in schema:
        return {"anyOf": [_within(of, each) for each in schema["anyOf"]]}
    if "enum" in schema and "among" in of.metadata:
        return {"enum": [each.value for each in of.metadata["among"]]}
    limits = _KEYWORDS.get(schema.get("type"), {})
    said = {keyword: of.metadata[name] for name, keyword in limits.items() if name in of.metadata}
    return {**schema, **said, **({"pattern": matching(said["pattern"])} if "pattern" in said else {})}
