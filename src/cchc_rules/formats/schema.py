"""Schema: what a JSON document of each form looks like, as JSON Schema 2020-12, for systems that are not Python.

It is made of the classes that are written and read, field by field, so that it says what they say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve

from cchc_rules.counting.tallies import Tallies
from cchc_rules.errors import BadValue
from cchc_rules.findings.agenda import Agenda, AgendaItem
from cchc_rules.findings.comparing.comparison import FindingsComparison
from cchc_rules.findings.comparing.finding_pair import PairKind
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Observation, UnusedObservation
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.selection import Selection
from cchc_rules.formats.json_objects.class_schemas import ClassSchemas
from cchc_rules.formats.json_objects.document_objects import Pair, ReadOtherwise
from cchc_rules.formats.json_objects.json_text import FORMAT_VERSION
from cchc_rules.formats.json_objects.key_meanings import with_meanings
from cchc_rules.formats.json_objects.kinds import CODE_LISTS
from cchc_rules.formats.json_objects.schema_parts import object_of
from cchc_rules.formats.json_objects.unsaid import UNSAID
from cchc_rules.formats.receipt import RECEIPT_FORMAT, Receipt
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import RULE_KINDS
from cchc_rules.measures.unit import Unit
from cchc_rules.message import message
from cchc_rules.text import Bilingual, LabelledEnum

__all__ = ["FORMS", "schema_of", "schema_of_class"]

_FORMAT: Final[Mapping[str, Any]] = MappingProxyType({"format": {"const": FORMAT_VERSION}})
_ASKED: Final[Mapping[str, Any]] = MappingProxyType({"plan": str, "digest": str, "as_of": date})
_ASKED_WHERE_ANY: Final[Mapping[str, Any]] = MappingProxyType(
    {"closed_world": bool, "selection": Selection, "left_out": int}
)
_MEANT_IN_DOCUMENTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "digest": "SHA-256, in hexadecimal, of everything that the plan says.",
        "left_out": "How many findings of those who must answer are not told; left out where all are.",
        "plan": "The id of the plan.",
        "roster": "The digest of the roster that was followed; left out where none was.",
    }
)
"""What the keys of a document mean where that is not what the class says of its field or property."""

_MEANT_IN_PLANS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **_MEANT_IN_DOCUMENTS,
        "agencies": "The agencies and classes that it names, by their keys.",
        "agency_kinds": "What the kinds of agency are called, by their keys.",
        "case_kinds": "What the kinds of case are called, by their keys.",
        "levels": "What the levels of government are called, by their keys.",
        "measures": "The measures, by their keys.",
    }
)
"""The same of a plan."""


def schema_of(form: str) -> dict[str, Any]:
    """The schema of a form of document; a validator needs no format checked.

    Observations, findings, plans and receipts that it refuses are refused by the reader of this library as well. What
    it accepts is read, but for what `UNSAID` lists, which stands in its `$comment`. The others are only written.

    Args:
        form: One of `FORMS`.

    Raises:
        BadValue: For another form.

    >>> schema_of("observations")["required"]
    ['format', 'observations']
    """
    if form not in FORMS:
        raise BadValue(form, message("one of {names}", names=", ".join(FORMS)), where="schema_of")
    describe, schemas = _DESCRIBED[form]
    classes = evolve(schemas, classes={})
    document = describe(classes)
    unsaid = "; ".join(each.words for each in UNSAID.get(form, ()))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **({"$comment": f"not said here: {unsaid}"} if unsaid else {}),
        **document,
        "$defs": dict(sorted(classes.classes.items())),
    }


def schema_of_class(kind: type) -> dict[str, Any]:
    """The schema of an object of a class, as it stands in a document by itself.

    Args:
        kind: A period, a value, an observation, a finding, or the findings of an assessment.
    """
    told = kind in (Finding, Findings)
    schemas = ClassSchemas(may_omit=not told, with_names=told)
    schema = _findings(schemas) if kind is Findings else schemas.of(kind)
    return {**schema, "$defs": schemas.classes}


def _observations(schemas: ClassSchemas) -> dict[str, Any]:
    return _document_schema({**_FORMAT, **schemas.each({"observations": tuple[Observation, ...]})})


def _findings(schemas: ClassSchemas) -> dict[str, Any]:
    where_any = {**_ASKED_WHERE_ANY, "roster": str, "read_otherwise": tuple[ReadOtherwise, ...]}
    lists = {"findings": tuple[Finding, ...], "unused": tuple[UnusedObservation, ...]}
    return _document_schema(
        {**_FORMAT, **schemas.each(_ASKED), "counts": _counts_of(Status), **schemas.each(lists)},
        {name: schemas.saying_something(kind) for name, kind in where_any.items()},
        Findings,
    )


def _comparison(schemas: ClassSchemas) -> dict[str, Any]:
    where_any = {name: schemas.saying_something(kind) for name, kind in _ASKED_WHERE_ANY.items()}
    asked = _document_schema(schemas.each(_ASKED), where_any, Findings)
    pairs = schemas.each({"pairs": tuple[Pair, ...]})
    both = {"before": asked, "after": asked}
    always = {**_FORMAT, **both, "counts": _counts_of(PairKind), **pairs}
    notes = schemas.saying_something(tuple[Bilingual, ...])
    return _document_schema(always, {"notes": notes}, FindingsComparison)


def _agenda(schemas: ClassSchemas) -> dict[str, Any]:
    kinds = {**_ASKED, "days_ahead": int, "items": tuple[AgendaItem, ...]}
    return _document_schema(schemas.each(kinds), {}, Agenda)


def _plan(schemas: ClassSchemas) -> dict[str, Any]:
    always, sometimes = schemas.keys_of(Plan)
    codes = {name: schemas.section(kind) for name, kind in CODE_LISTS.items()}
    return _document_schema(
        {**_FORMAT, **always, **schemas.each({"digest": str}), **codes}, sometimes, Plan, _MEANT_IN_PLANS
    )


def _receipt(schemas: ClassSchemas) -> dict[str, Any]:
    always, _ = schemas.keys_of(Receipt)
    digests = schemas.each({"observations_digest": str, "seal": str})
    return object_of(with_meanings({"format": {"const": RECEIPT_FORMAT}, **always, **digests}, Receipt))


def _tallies(schemas: ClassSchemas) -> dict[str, Any]:
    always, _ = schemas.keys_of(Tallies)
    return _document_schema({**schemas.each({"plan": str, "digest": str}), **always}, {}, Tallies)


def _document_schema(
    always: Mapping[str, Any],
    sometimes: Mapping[str, Any] = MappingProxyType({}),
    kind: type = object,
    rather: Mapping[str, str] = _MEANT_IN_DOCUMENTS,
) -> dict[str, Any]:
    """The schema of a document, or of a part of it, with what its keys mean."""
    return object_of(with_meanings(always, kind, rather), with_meanings(sometimes, kind, rather, may_be_null=False))


def _counts_of(codes: type[LabelledEnum]) -> dict[str, Any]:
    """The schema of how many there are of each."""
    return object_of({code.value: {"type": "integer", "minimum": 0} for code in codes})


_OF_FINDINGS: Final = ClassSchemas(with_names=True)
_DESCRIBED: Final[Mapping[str, tuple[Callable[[ClassSchemas], dict[str, Any]], ClassSchemas]]] = MappingProxyType(
    {
        "agenda": (_agenda, _OF_FINDINGS),
        "comparison": (_comparison, _OF_FINDINGS),
        "findings": (_findings, _OF_FINDINGS),
        "observations": (_observations, ClassSchemas(may_omit=True)),
        "plan": (_plan, ClassSchemas(in_full=frozenset({*RULE_KINDS.values(), Unit}))),
        "receipt": (_receipt, ClassSchemas()),
        "tallies": (_tallies, ClassSchemas()),
    }
)
FORMS: Final = tuple(_DESCRIBED)
"""The forms of document that have a schema."""
