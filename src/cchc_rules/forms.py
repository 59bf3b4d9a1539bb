"""Forms: everything the library says as dictionaries, lists and text, ready to be printed as JSON.

Numbers that are not counts stand as text ("97.95", "1/3"), days as 2025-12-31, the end of a period is the first day
after it, and agencies, classes and measures are named by their keys. The reference describes the forms, under Files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import singledispatch
from types import MappingProxyType
from typing import Any, Final

from attrs import Attribute, fields, has

from cchc_rules.agenda import AgendaItem
from cchc_rules.amendment import Amendment, Insertion, Patch, Repeal, Replacement, Revision
from cchc_rules.difference import Change, Flip
from cchc_rules.errors import WrongKind
from cchc_rules.exact import written
from cchc_rules.finding import Finding, Findings, Status, Unused
from cchc_rules.measure import Measure
from cchc_rules.model import Activity, Budget, Duty, Outcome, Rule, Target
from cchc_rules.observation import Attestation, Delivery, Figure, Observation, Quantity, RollCall, Share
from cchc_rules.plan import Plan
from cchc_rules.predicate import And, Comparison, Field, Holds, IsNull, Moment, Not, OneOf, Or
from cchc_rules.provenance import Verification
from cchc_rules.roster import Agency, AgencyClass, Party
from cchc_rules.when import Before, By, Cycle, Due, During, Recurring, Within

__all__ = ["FORMAT", "PATCHES", "RULES", "SEEN", "plain", "printed"]

FORMAT: Final = 1
"""The number of the format; it rises when a form changes in a way that a reader has to know of."""

RULES: Final[Mapping[str, type[Rule]]] = MappingProxyType(
    {"target": Target, "outcome": Outcome, "activity": Activity, "duty": Duty}
)
"""The kinds of rule, by the names they have in documents."""

SEEN: Final[Mapping[str, type[Observation]]] = MappingProxyType(
    {"figure": Figure, "roll_call": RollCall, "delivery": Delivery, "attestation": Attestation}
)
"""The kinds of observation, by the names they have in documents."""

PATCHES: Final[Mapping[str, type[Patch]]] = MappingProxyType(
    {"insertion": Insertion, "revision": Revision, "replacement": Replacement, "repeal": Repeal}
)
"""The kinds of patch, by the names they have in documents."""

_KIND_OF: Final[Mapping[type, str]] = MappingProxyType(
    {kind: name for kinds in (RULES, SEEN, PATCHES) for name, kind in kinds.items()}
)


def printed(document: object) -> str:
    """A form as JSON: Vietnamese letters as they are, two spaces of indentation."""
    return json.dumps(document, ensure_ascii=False, indent=2)


@singledispatch
def plain(value: object) -> Any:
    """A value of this library as dictionaries, lists and text, in the form in which it stands in a document.

    An agency, class or measure is its key. A rule is everything it says; an observation or a finding names its rule by
    its key.

    Raises:
        WrongKind: For anything that has no such form.

    >>> from cchc_rules import Period
    >>> plain(Period.quarter(2025, 1))
    {'start': '2025-01-01', 'end': '2025-04-01'}
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if has(type(value)):
        return _fields(value)
    raise WrongKind(value, "a value of this library", where="plain")


@plain.register
def _(value: Enum) -> Any:
    return value.value


@plain.register
def _(value: Cycle) -> Any:
    return value.name.lower()


@plain.register
def _(value: date) -> Any:
    return value.isoformat()


@plain.register
def _(value: Fraction) -> Any:
    return written(value)


@plain.register(tuple)
def _(value: Sequence[object]) -> Any:
    return [plain(each) for each in value]


@plain.register(frozenset)
def _(value: Iterable[object]) -> Any:
    return sorted(plain(each) for each in value)


@plain.register(Agency)
@plain.register(AgencyClass)
@plain.register(Measure)
def _(value: Party | Measure) -> Any:
    return value.key


@plain.register
def _(value: Comparison) -> Any:
    left, right = value.left, value.right
    if isinstance(right, Field):
        to = {"field": right.name}
    else:
        to = {"moment" if isinstance(right, Moment) else left.kind.value: plain(right)}
    return {"compare": left.name, **_held(left), "is": value.operator.value, "to": to}


@plain.register
def _(value: IsNull) -> Any:
    return {"is_null": value.field.name, **_held(value.field)}


@plain.register
def _(value: OneOf) -> Any:
    return {"one_of": value.field.name, **_held(value.field), "values": plain(value.values)}


@plain.register
def _(value: Holds) -> Any:
    return {"holds": value.field.name}


@plain.register
def _(value: And) -> Any:
    return {"all": plain(value.parts)}


@plain.register
def _(value: Or) -> Any:
    return {"any": plain(value.parts)}


@plain.register
def _(value: Not) -> Any:
    return {"not": plain(value.part)}


@plain.register
def _(value: Budget) -> Any:
    amount = None if value.million_vnd is None else str(value.million_vnd)
    return {"state": value.state.value, "million_vnd": amount, "printed": value.printed}


@plain.register(Before)
@plain.register(By)
@plain.register(During)
@plain.register(Recurring)
@plain.register(Within)
def _(value: Due) -> Any:
    rest: dict[str, Any] = {}
    if isinstance(value, Recurring):
        on = {} if value.on is None else {"on": _fields(value.on)}
        rest = {"cycles": plain(value.cycles), "on_request": value.on_request, **on}
    elif isinstance(value, Within):
        rest = {"count": value.count, "event": value.event, "working": value.working}
    days = {"first_day": plain(value.first_day), "last_day": plain(value.last_day)}
    return {"kind": value.kind, "phrase": value.phrase, **days, **rest}


@plain.register(Target)
@plain.register(Outcome)
@plain.register(Activity)
@plain.register(Duty)
def _(value: Rule) -> Any:
    said = _fields(value)
    citations = said.pop("instruments")
    return {
        "key": said.pop("key"),
        "kind": _KIND_OF[type(value)],
        "version": said.pop("version"),
        "address": value.address,
        "ordinal": value.ordinal,
        "area": said.pop("area"),
        "title": said.pop("title"),
        "modality": said.pop("modality"),
        "instruments": [each["number"] for each in citations],
        **said,
        "citations": citations,
    }


@plain.register
def _(value: Share) -> Any:
    return {"share": written(value.value), "decimals": value.decimals}


@plain.register
def _(value: Quantity) -> Any:
    return {"quantity": written(value.value), "unit": value.unit.value}


@plain.register(Figure)
@plain.register(RollCall)
@plain.register(Delivery)
@plain.register(Attestation)
def _(value: Observation) -> Any:
    return {"kind": _KIND_OF[type(value)], **_fields(value)}


@plain.register
def _(value: Plan) -> Any:
    return {
        "format": FORMAT,
        "plan": value.id,
        "digest": value.digest,
        "decision": plain(value.decision),
        "agencies": {party.key: _entry(party, "name") for party in value.roster},
        "measures": {measure.key: _entry(measure, "title") for measure in value.measures},
        "rules": plain(value.rules),
        "not_encoded": plain(value.not_encoded),
        **({"amendments": plain(value.amendments)} if value.amendments else {}),
        **({"repealed": plain(value.repealed)} if value.repealed else {}),
    }


@plain.register
def _(value: Amendment) -> Any:
    return {
        "decision": plain(value.decision),
        "measures": {measure.key: _entry(measure, "title") for measure in value.measures},
        "patches": plain(value.patches),
        "not_encoded": plain(value.not_encoded),
    }


@plain.register
def _(value: Insertion) -> Any:
    return {"kind": _KIND_OF[type(value)], "rule": plain(value.rule)}


@plain.register
def _(value: Replacement) -> Any:
    return {"kind": _KIND_OF[type(value)], "rule": plain(value.rule), "clause": plain(value.clause)}


@plain.register
def _(value: Revision) -> Any:
    changes = {name: plain(content) for name, content in value.changes}
    return {"kind": _KIND_OF[type(value)], "key": value.key, "clause": plain(value.clause), "changes": changes}


@plain.register
def _(value: Repeal) -> Any:
    return {"kind": _KIND_OF[type(value)], **_fields(value)}


@plain.register
def _(value: Change) -> Any:
    changed = {each.name: {"before": plain(each.before), "after": plain(each.after)} for each in value.fields}
    return {"rule": value.rule.key, "change": value.kind.value, "title": plain(value.rule.title), "fields": changed}


@plain.register
def _(value: Flip) -> Any:
    agency = {"agency": plain(value.agency)}
    return {"rule": value.rule.key, **agency, "before": plain(value.before), "after": plain(value.after)}


@plain.register
def _(value: Finding) -> Any:
    said = _with_events(value)
    return {
        "rule": said.pop("rule"),
        "area": value.rule.area,
        **said,
        "value": plain(value.value),
        "sentence": {"vi": value.sentence("vi"), "en": value.sentence("en")},
    }


@plain.register
def _(value: Unused) -> Any:
    return {**_with_events(value), "sentence": plain(value.reason.label)}


@plain.register
def _(value: Findings) -> Any:
    by_status = value.by_status()
    return {
        "format": FORMAT,
        "plan": value.plan.id,
        "digest": value.plan.digest,
        "on": plain(value.on),
        "counts": {status.value: len(by_status.get(status, ())) for status in Status},
        "findings": plain(value.all),
        "unused": plain(value.unused),
    }


@plain.register
def _(value: Verification) -> Any:
    by_address = {name: [clause.address for clause in getattr(value, name)] for name in ("found", "changed", "missing")}
    return {**by_address, "unaccounted": plain(value.unaccounted), "numbers_absent": plain(value.numbers_absent)}


@plain.register
def _(value: AgendaItem) -> Any:
    said = _with_events(value)
    del said["activity"]
    if value.turn is None:
        del said["turn"]
    waits = {} if value.waits_for is None else {"waits_for": value.waits_for}
    return {"rule": value.activity.key, "title": plain(value.activity.title), **said, **waits}


def _fields(value: Any) -> dict[str, Any]:
    """What an attrs object holds, field by field; a rule that it is about, by key."""
    held = ((each.name, getattr(value, each.name)) for each in fields(type(value)) if each.init and _says(each, value))
    return {name: content.key if name == "rule" else plain(content) for name, content in held}


def _held(by: Field[Any]) -> dict[str, Any]:
    """What a field holds, so that a predicate is understood without the record types."""
    return {"kind": by.kind.value, **({"codes": plain(by.codes)} if by.codes else {})}


def _says(field: Attribute[Any], value: Any) -> bool:
    """Whether a field stands in a form: one that came later does where it says something."""
    return not field.metadata.get("came_later") or getattr(value, field.name) != field.default


def _with_events(value: Finding | Unused | AgendaItem) -> dict[str, Any]:
    """What it holds; the events only where it rests on any."""
    said = _fields(value)
    if not value.events:
        del said["events"]
    return said


def _entry(value: Party | Measure, name: str) -> dict[str, Any]:
    """What stands under a key: the name in both languages, what kind it is, and the rest."""
    said = _fields(value)
    del said["key"]
    kind = {"kind": "class"} if isinstance(value, AgencyClass) else {}
    return {**said.pop(name), **kind, **said}
