"""Schema: what a JSON document of each form looks like, as JSON Schema 2020-12, for systems that are not Python.

It is made of the classes that are written and read, field by field, so that it says what they say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, field, fields, frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass, Level
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.errors import (
    AmbiguousAgency,
    BadDocument,
    BadValue,
    CchcError,
    NotADay,
    NotAPercentage,
    NotAQuantity,
    ReversedPeriod,
    UnknownAgency,
    UnknownMeasure,
    UnknownRule,
)
from cchc_rules.findings.agenda import AgendaItem
from cchc_rules.findings.comparison import PairKind
from cchc_rules.findings.finding import Finding, Findings, JudgedRule, UnusedObservation
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.values import FigureValue
from cchc_rules.formats.json_objects.converter import KEYS_IN_FILES
from cchc_rules.formats.json_objects.kinds import OBSERVATION_KINDS
from cchc_rules.formats.json_text import DAY, FORMAT_VERSION, NUMBER
from cchc_rules.law.recurrence import ReportingCycle
from cchc_rules.law.rule import Activity, Outcome, Target
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.message import message
from cchc_rules.source import Source
from cchc_rules.text import Bilingual, LabelledEnum

__all__ = ["FORMS", "UNSAID", "Unsaid", "schema_of", "schema_of_class"]


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
    Unsaid("a share is from 0 to 100, and has no more places than it says", (NotAPercentage,)),
    Unsaid("a quantity has at most 100 digits; a position in a ranking is a whole number from 1", (NotAQuantity,)),
    Unsaid("the last day is not before the first, nor the last of the calendar", (ReversedPeriod, NotADay)),
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
                "rest of the document (says|allows)|expected no key but .*, and all of them",
            ),
            Unsaid(
                "it is about the plan, the version of it and the roster that are given",
                (BadDocument,),
                "expected (findings about|the digest of a roster|a succession of the roster|the key of a rule)",
            ),
            *_OF_OBSERVATIONS,
        ),
        "observations": _OF_OBSERVATIONS,
    }
)
"""What the schema of a form that is read cannot say, by the form."""

FORMS: Final = ("agenda", "comparison", "findings", "observations")
"""The forms of document that have a schema."""


@frozen
class _Sentence:
    """What is found, to be read by people."""

    vi: str
    en: str


@frozen
class _ReadOtherwise:
    """What was read otherwise than it was given."""

    read: Observation
    given: Observation


@frozen
class _Pair:
    """A finding beside the one that stands for it in another assessment."""

    change: PairKind
    rule: JudgedRule
    agency: AgencyOrClass | None
    before: Finding | None
    after: Finding | None
    sentence: _Sentence
    beside: tuple[str, ...] = field(default=(), metadata={"came_later": True})


def _text_that_is(description: str, **more: object) -> dict[str, Any]:
    return {"type": "string", "description": description, **more}


def _matching(pattern: str) -> str:
    """A pattern of the whole text, as every dialect reads it: in that of Python a line may end before `$`."""
    return rf"^(?:{pattern})$(?!\n)"


_BY_KEY: Final[Mapping[Any, Mapping[str, Any]]] = MappingProxyType(
    {
        Agency: _text_that_is("an agency or a class of agencies, by its key"),
        AgencyClass: _text_that_is("an agency or a class of agencies, by its key"),
        Level: _text_that_is("a level, by its key"),
        Measure: _text_that_is("a measure, by its key"),
        **dict.fromkeys((Activity, Outcome, Target), _text_that_is("a rule, by its key")),
        Unit: _text_that_is("a unit, by its key"),
    }
)
"""What stands in a document by its key, beside which may stand what it is called."""

_PLAIN: Final[Mapping[Any, Mapping[str, Any]]] = MappingProxyType(
    {
        NoneType: {"type": "null"},
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        str: {"type": "string"},
        **_BY_KEY,
    }
)
"""What stands in a document as one value."""

_PATTERNED: Final[Mapping[Any, tuple[str, Mapping[str, Any]]]] = MappingProxyType(
    {
        date: ("Day", _text_that_is("a day: 2025-12-31", pattern=_matching(DAY.pattern))),
        Fraction: ("Number", _text_that_is('an exact number: "97.95", "1/3"', pattern=_matching(NUMBER.pattern))),
    }
)
"""What is written as text of a pattern, which the schema states once."""

_LIST_KINDS: Final = (tuple, frozenset)
_IN_PART: Final[Mapping[Any, Mapping[str, Any]]] = MappingProxyType(
    {Period: {"first_day": date, "last_day": date}, ReportingCycle: {"name": Bilingual, "source": Source}}
)
"""What stands in a document in place of the fields of a class."""

_FORMAT: Final[Mapping[str, Any]] = MappingProxyType({"format": {"const": FORMAT_VERSION}})
_ASKED: Final[Mapping[str, Any]] = MappingProxyType({"plan": str, "digest": str, "as_of": date})
_ASKED_WHERE_ANY: Final[Mapping[str, Any]] = MappingProxyType({"closed_world": bool})
_BESIDE: Final[Mapping[Any, Mapping[str, Any]]] = MappingProxyType(
    {
        Finding: {"id": str, "area": int, "value": FigureValue | None, "sentence": _Sentence},
        UnusedObservation: {"sentence": _Sentence},
        AgendaItem: {"title": Bilingual},
    }
)
"""What is told beside the fields of a class."""

_BESIDE_WHERE_ANY: Final[Mapping[Any, Mapping[str, Any]]] = MappingProxyType(
    {Finding: {"missing_days": tuple[Period, ...]}, AgendaItem: {"awaited_event": str}}
)
"""The same, where there is any."""


def schema_of(form: str) -> dict[str, Any]:
    """The schema of a form of document; a validator needs no format checked.

    Observations and findings that it refuses are refused by the reader of this library as well. What it accepts is
    read, but for what `UNSAID` lists, which stands in its `$comment`. The others are only written.

    Args:
        form: One of `FORMS`.

    Raises:
        BadValue: For another form.

    >>> schema_of("observations")["required"]
    ['format', 'observations']
    """
    if form not in FORMS:
        raise BadValue(form, message("one of {names}", names=", ".join(FORMS)), where="schema_of")
    description = _Description(may_omit=form == "observations")
    document = getattr(description, form)()
    unsaid = "; ".join(each.words for each in UNSAID.get(form, ()))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **({"$comment": f"not said here: {unsaid}"} if unsaid else {}),
        **document,
        "$defs": dict(sorted(description.classes.items())),
    }


def schema_of_class(kind: type) -> dict[str, Any]:
    """The schema of an object of a class, as it stands in a document by itself.

    Args:
        kind: A period, a value, an observation, a finding, or the findings of an assessment.
    """
    description = _Description(may_omit=kind not in (Finding, Findings))
    schema = description.findings() if kind is Findings else description.of(kind)
    return {**schema, "$defs": description.classes}


@frozen
class _Description:
    """The description of a document, class by class.

    Args:
        may_omit: Whether what has its default may be left out.
        classes: The schemas of the classes that it holds, by their names.
    """

    may_omit: bool
    classes: dict[str, Any] = field(factory=dict)

    def observations(self) -> dict[str, Any]:
        return _object_of({**_FORMAT, **self.each({"observations": tuple[Observation, ...]})})

    def findings(self) -> dict[str, Any]:
        where_any = {**_ASKED_WHERE_ANY, "roster": str, "read_otherwise": tuple[_ReadOtherwise, ...]}
        lists = {"findings": tuple[Finding, ...], "unused": tuple[UnusedObservation, ...]}
        return _object_of(
            {**_FORMAT, **self.each(_ASKED), "counts": _counts_of(Status), **self.each(lists)},
            {name: self.saying_something(kind) for name, kind in where_any.items()},
        )

    def comparison(self) -> dict[str, Any]:
        where_any = {name: self.saying_something(kind) for name, kind in _ASKED_WHERE_ANY.items()}
        asked = _object_of(self.each(_ASKED), where_any)
        pairs = self.each({"pairs": tuple[_Pair, ...]})
        return _object_of({**_FORMAT, "before": asked, "after": asked, "counts": _counts_of(PairKind), **pairs})

    def agenda(self) -> dict[str, Any]:
        return _object_of(self.each({**_ASKED, "days_ahead": int, "items": tuple[AgendaItem, ...]}))

    def each(self, kinds: Mapping[str, Any]) -> dict[str, Any]:
        """The schemas of what stands under the keys of an object."""
        return {name: self.of(kind) for name, kind in kinds.items()}

    def of(self, kind: Any) -> dict[str, Any]:
        """The schema of a value of a kind."""
        if kind in _PLAIN:
            return dict(_PLAIN[kind])
        origin, inner = get_origin(kind), get_args(kind)
        if origin in _LIST_KINDS:
            first, *others = inner
            fixed = origin is tuple and Ellipsis not in others
            length = {"minItems": len(inner), "maxItems": len(inner)} if fixed else {}
            return {"type": "array", "items": self.of(first), **length}
        if origin in (Union, UnionType):
            schemas = [self.of(each) for each in inner]
            one_each = [each for turn, each in enumerate(schemas) if each not in schemas[:turn]]
            return one_each[0] if len(one_each) == 1 else {"anyOf": one_each}
        if kind is Cycle:
            return {"enum": [member.name.lower() for member in kind]}
        if issubclass(kind, Enum):
            return {"enum": [member.value for member in kind]}
        name, schema = _PATTERNED.get(kind) or (kind.__name__.removeprefix("_"), None)
        if name not in self.classes:
            self.classes[name] = {}  # it may hold itself
            self.classes[name] = schema or self.of_class(kind)
        return {"$ref": f"#/$defs/{name}"}

    def of_class(self, kind: Any) -> dict[str, Any]:
        """The schema of an object that says what a class holds."""
        if kind in _IN_PART:
            return _object_of(self.each(_IN_PART[kind]))
        kinds = get_type_hints(kind)
        called = [name for name, observation in OBSERVATION_KINDS.items() if observation is kind]
        always: dict[str, Any] = {"kind": {"const": called[0]}} if called else {}
        sometimes = {name: self.saying_something(each) for name, each in _BESIDE_WHERE_ANY.get(kind, {}).items()}
        for each in fields(kind):
            key = KEYS_IN_FILES.get((kind, each.name)) or each.alias
            if each.metadata.get("came_later") or each.name == "successions":
                sometimes[key] = self.saying_something(kinds[each.name])
            else:
                may_omit = self.may_omit and each.default is not NOTHING
                (sometimes if may_omit else always)[key] = _within(each, self.of(kinds[each.name]))
        always |= self.each(_BESIDE.get(kind, {}))
        if not self.may_omit:
            sometimes |= self.words_beside(kind, kinds)
        return {"description": (kind.__doc__ or "").partition("\n")[0], **_object_of(always, sometimes)}

    def words_beside(self, kind: Any, kinds: Mapping[str, Any]) -> dict[str, Any]:
        """The schemas of what is told on request: what the keys and the codes of an object are called."""
        one, several = self.of(Bilingual), {"type": "array", "items": self.of(Bilingual), "minItems": 1}
        names = {
            name: several if get_origin(each) in _LIST_KINDS else one
            for name, each in kinds.items()
            if not _BY_KEY.keys().isdisjoint((each, *_parts_of(each)))
        }
        labels = {
            name: self.of(_Sentence)
            for name, each in kinds.items()
            if isinstance(each, type) and issubclass(each, LabelledEnum)
        }
        area = {"area": one} if kind is Finding else {}
        told = {"names": {**area, **names}, "labels": labels}
        return {key: {**_object_of({}, words), "minProperties": 1} for key, words in told.items() if words}

    def saying_something(self, kind: Any) -> dict[str, Any]:
        """The schema of what the library writes only where it says something; null says as much as nothing."""
        if kind is bool:
            return {"const": True}
        schema = self.of(kind)
        if "anyOf" in schema and not self.may_omit:
            schemas = [each for each in schema["anyOf"] if each != {"type": "null"}]
            return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
        return {**schema, "minItems": 1} if schema.get("type") == "array" else schema


def _counts_of(codes: type[LabelledEnum]) -> dict[str, Any]:
    """The schema of how many there are of each."""
    return _object_of({code.value: {"type": "integer", "minimum": 0} for code in codes})


def _parts_of(kind: Any) -> Iterator[Any]:
    """What a kind is made of: of a list of one kind or another, both."""
    for each in get_args(kind):
        yield each
        yield from _parts_of(each)


def _within(of: Attribute[Any], schema: dict[str, Any]) -> dict[str, Any]:
    """The same, within the numbers that a field takes."""
    if "most" not in of.metadata:
        return schema
    if "anyOf" in schema:
        return {"anyOf": [_within(of, each) for each in schema["anyOf"]]}
    return {**schema, "minimum": 0, "maximum": of.metadata["most"]} if schema["type"] == "integer" else schema


def _object_of(always: Mapping[str, Any], sometimes: Mapping[str, Any] = MappingProxyType({})) -> dict[str, Any]:
    """The schema of an object with these keys, and no others."""
    return {
        "type": "object",
        "properties": {**always, **sometimes},
        "required": list(always),
        "additionalProperties": False,
    }
