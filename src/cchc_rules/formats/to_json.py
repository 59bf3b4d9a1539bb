"""To JSON: everything the library says as dictionaries, lists and text, ready to be printed as JSON.

Numbers that are not counts stand as text ("97.95", "1/3"), days as 2025-12-31, periods by their first and last day,
and agencies, classes and measures are named by their keys. The reference describes the forms, under Files.
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

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.counts.counted_groups import CountedGroups
from cchc_rules.dates.due import Before, By, Due, During, PlanDay, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.errors import BadValue
from cchc_rules.exact import format_number
from cchc_rules.findings.agenda import AgendaItem
from cchc_rules.findings.comparing.comparison import FindingsComparison
from cchc_rules.findings.comparing.finding_pair import FindingPair, PairKind
from cchc_rules.findings.comparing.left_out import left_out
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation, RollCall, UnusedObservation
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.values import Quantity, Share
from cchc_rules.flag import require_flag
from cchc_rules.formats.json_objects.json_text import FORMAT_VERSION, escape_unprintable
from cchc_rules.formats.json_objects.kinds import CODE_LISTS, OBSERVATION_KINDS, PATCH_KINDS
from cchc_rules.formats.json_objects.names_json import add_names
from cchc_rules.formats.json_objects.predicate_json import write_predicate
from cchc_rules.law.amendment import Amendment, Insertion, Repeal, Replacement, Revision
from cchc_rules.law.budget import Budget
from cchc_rules.law.difference import RuleChange
from cchc_rules.law.digest import digest
from cchc_rules.law.plan import Plan
from cchc_rules.law.recurrence import ReportingCycle
from cchc_rules.law.rule import RULE_KINDS, Activity, Duty, Outcome, Rule, Target
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import And, Comparison, IsNull, IsTrue, Not, OneOf, Or, Predicate
from cchc_rules.measures.unit import WELL_KNOWN_UNITS, Unit
from cchc_rules.text import LabelledCode
from cchc_rules.verification.claims import UnprovenClaim
from cchc_rules.verification.verify import Verification

__all__ = [
    "dump_findings",
    "dump_json",
    "dump_observations",
    "dump_plan",
    "roster_digest",
    "to_plain",
]

_MAY_BE_UNSAID: Final = ("amendments", "repealed", "succeeds", "replaces")  # of a plan
_KIND_OF: Final[Mapping[type, str]] = MappingProxyType(
    {kind: name for kinds in (RULE_KINDS, OBSERVATION_KINDS, PATCH_KINDS) for name, kind in kinds.items()}
)


def dump_json(document: object) -> str:
    """A form as JSON: Vietnamese letters as they are, two spaces of indentation; what would not print is escaped."""
    return escape_unprintable(json.dumps(document, ensure_ascii=False, indent=2))


@singledispatch
def to_plain(value: object) -> Any:
    """A value of this library as dictionaries, lists and text, in the form in which it stands in a document.

    An agency, class or measure is its key. A rule is everything it says; an observation or a finding names its rule by
    its key.

    Raises:
        BadValue: For anything that has no such form.

    >>> from cchc_rules import Period
    >>> to_plain(Period.quarter(2025, 1))
    {'first_day': '2025-01-01', 'last_day': '2025-03-31'}
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if has(type(value)):
        return _field_values(value)
    raise BadValue(value, "a value of this library", where="to_plain")


@to_plain.register
def _(value: Enum) -> Any:
    return value.value


@to_plain.register
def _(value: Cycle) -> Any:
    return value.name.lower()


@to_plain.register
def _(value: date) -> Any:
    return value.isoformat()


@to_plain.register
def _(value: Period) -> Any:
    return {"first_day": to_plain(value.start), "last_day": to_plain(value.last_day)}


@to_plain.register
def _(value: Fraction) -> Any:
    return format_number(value)


@to_plain.register(tuple | CountedGroups)
def _(value: Sequence[object]) -> Any:
    return [to_plain(each) for each in value]


@to_plain.register(frozenset)
def _(value: Iterable[object]) -> Any:
    return sorted(to_plain(each) for each in value)


@to_plain.register(Agency)
@to_plain.register(AgencyClass)
@to_plain.register(Measure)
@to_plain.register(LabelledCode)
def _(value: AgencyOrClass | Measure | LabelledCode) -> Any:
    return value.key


@to_plain.register(Comparison | IsNull | OneOf | IsTrue | And | Or | Not)
def _(value: Predicate) -> Any:
    return write_predicate(value)


@to_plain.register
def _(value: Budget) -> Any:
    amount = None if value.million_vnd is None else str(value.million_vnd)
    return {"state": value.state.value, "million_vnd": amount, "printed": value.printed}


@to_plain.register(Before | By | During | Recurring | Within)
def _(value: Due) -> Any:
    rest: dict[str, Any] = _field_values(value) if isinstance(value, Recurring | Within) else {}
    rest.pop("since", None)  # it is the first day
    if isinstance(value, Within) and isinstance(value.event, PlanDay):
        rest |= {"event": value.event_name.vi, "plan_day": value.event.value}
    if isinstance(value, During) and value.completion:
        rest = {"completion": True, "period": to_plain(value.period)}
    days = {"first_day": to_plain(value.first_day), "last_day": to_plain(value.last_day)}
    remark = {} if value.remark is None else {"remark": to_plain(value.remark)}
    return {"kind": value.kind, "phrase": value.phrase, **days, **rest, **remark}


@to_plain.register(Target)
@to_plain.register(Outcome)
@to_plain.register(Activity)
@to_plain.register(Duty)
def _(value: Rule) -> Any:
    said = _field_values(value)
    return {
        "key": said.pop("key"),
        "kind": _KIND_OF[type(value)],
        "version": said.pop("version"),
        "address": value.address,
        "ordinal": value.ordinal,
        "area": said.pop("area"),
        "title": said.pop("title"),
        "modality": said.pop("modality"),
        **said,
    }


@to_plain.register
def _(value: Share) -> Any:
    return {"share": str(value) if value.needs_sign else format_number(value.value), "decimals": value.decimals}


@to_plain.register
def _(value: Quantity) -> Any:
    return {"quantity": format_number(value.value), "unit": value.unit.key}


@to_plain.register
def _(value: Unit) -> Any:
    return value.key if value.key in WELL_KNOWN_UNITS else _field_values(value)


@to_plain.register(Figure)
@to_plain.register(RollCall)
@to_plain.register(Delivery)
@to_plain.register(Attestation)
@to_plain.register(Repeal)
def _(value: Observation | Repeal) -> Any:
    return {"kind": _KIND_OF[type(value)], **_field_values(value)}


@to_plain.register
def _(value: Plan) -> Any:
    return {
        "format": FORMAT_VERSION,
        "plan": value.id,
        "digest": value.digest,
        "decision": to_plain(value.decision),
        "areas": to_plain(value.areas),
        **{name: {code.key: to_plain(code.label) for code in getattr(value, name)} for name in CODE_LISTS},
        "agencies": {agency.key: _entry_by_key(agency, "name") for agency in value.roster},
        "measures": {measure.key: _entry_by_key(measure, "title") for measure in value.measures},
        "rules": to_plain(value.rules),
        "not_encoded": to_plain(value.not_encoded),
        **{name: to_plain(said) for name in _MAY_BE_UNSAID if (said := getattr(value, name))},
    }


@to_plain.register
def _(value: Amendment) -> Any:
    return {
        "decision": to_plain(value.decision),
        "measures": {measure.key: _entry_by_key(measure, "title") for measure in value.measures},
        "patches": to_plain(value.patches),
        "not_encoded": to_plain(value.not_encoded),
    }


@to_plain.register(Insertion)
@to_plain.register(Replacement)
def _(value: Insertion | Replacement) -> Any:
    clause = {"clause": to_plain(value.clause)} if isinstance(value, Replacement) else {}
    return {"kind": _KIND_OF[type(value)], "rule": to_plain(value.rule), **clause}


@to_plain.register
def _(value: Revision) -> Any:
    changes = {name: to_plain(content) for name, content in value.changes}
    return {"kind": _KIND_OF[type(value)], "key": value.key, "clause": to_plain(value.clause), "changes": changes}


@to_plain.register
def _(value: RuleChange) -> Any:
    changed = {field.name: {"before": to_plain(field.before), "after": to_plain(field.after)} for field in value.fields}
    key, earlier = value.rule.key, (value.before or value.rule).key
    said = {"change": value.kind.value, "title": to_plain(value.rule.title), "fields": changed}
    return {"rule": key, **({"succeeds": earlier} if earlier != key else {}), **said}


@to_plain.register
def _(value: FindingPair) -> Any:
    return {
        "change": value.kind.value,
        "rule": value.rule.key,
        "agency": to_plain(value.agency),
        "before": to_plain(value.before),
        "after": to_plain(value.after),
        **({"beside": [each.id for each in value.beside]} if value.beside else {}),
        **({"renamings": to_plain(value.renamings)} if value.renamings else {}),
        "sentence": {"vi": value.sentence("vi"), "en": value.sentence("en")},
    }


@to_plain.register
def _(value: FindingsComparison) -> Any:
    by_kind = value.by_kind()
    return {
        "format": FORMAT_VERSION,
        **{name: _what_was_asked(getattr(value, name)) for name in ("before", "after")},
        "counts": {kind.value: len(by_kind.get(kind, ())) for kind in PairKind},
        **({"notes": to_plain(value.notes)} if value.notes else {}),
        "pairs": to_plain(value.pairs),
    }


@to_plain.register
def _(value: Finding) -> Any:
    said = _with_successions(value)
    return {
        "id": value.id,
        "rule": said.pop("rule"),
        "area": value.rule.area,
        **said,
        **({"missing_days": to_plain(value.missing_days)} if value.missing_days else {}),
        "value": to_plain(value.agreed_value),
        "sentence": {"vi": value.sentence("vi"), "en": value.sentence("en")},
    }


@to_plain.register
def _(value: UnusedObservation) -> Any:
    return {**_with_successions(value), "sentence": {"vi": value.explanation("vi"), "en": value.explanation("en")}}


@to_plain.register
def _(value: Findings) -> Any:
    by_status = value.by_status()
    otherwise = [{"read": to_plain(read), "given": to_plain(given)} for read, given in value.read_otherwise]
    return {
        "format": FORMAT_VERSION,
        **_what_was_asked(value),
        **({} if value.roster is None else {"roster": roster_digest(value.roster)}),
        "counts": {status.value: len(by_status.get(status, ())) for status in Status},
        "findings": to_plain(value.findings),
        "unused": to_plain(value.unused),
        **({"read_otherwise": otherwise} if otherwise else {}),
    }


def roster_digest(roster: Roster) -> str:
    """What tells a roster that was followed from others, by all that it says of agencies and their successions."""
    return digest((roster, roster.successions))


def _what_was_asked(value: Findings) -> dict[str, Any]:
    more = {
        "closed_world": value.closed_world,
        "selection": to_plain(value.selection),
        "left_out": len(left_out(value)),
    }
    asked = {"plan": value.plan.id, "digest": value.plan.digest, "as_of": to_plain(value.as_of)}
    return {**asked, **{name: said for name, said in more.items() if said}}


@to_plain.register
def _(value: Verification) -> Any:
    by_address = {name: [clause.address for clause in getattr(value, name)] for name in ("found", "changed", "missing")}
    return {**by_address, "uncovered": to_plain(value.uncovered), "unproven": to_plain(value.unproven)}


@to_plain.register
def _(value: UnprovenClaim) -> Any:
    return {**_field_values(value), "sentence": {"vi": value.sentence("vi"), "en": value.sentence("en")}}


@to_plain.register
def _(value: ReportingCycle) -> Any:
    return {"name": to_plain(value.name), "source": to_plain(value.source)}


@to_plain.register
def _(value: AgendaItem) -> Any:
    said = _with_successions(value)
    waits = {} if value.awaited_event is None else {"awaited_event": value.awaited_event.vi}
    return {"rule": said.pop("rule"), "title": to_plain(value.rule.title), **said, **waits}


def _field_values(value: Any) -> dict[str, Any]:
    """What an attrs object holds, field by field; a rule that it is about, by key."""
    held = ((each.alias, getattr(value, each.name)) for each in fields(type(value)) if _is_stated(each, value))
    return {name: content.key if name == "rule" else to_plain(content) for name, content in held}


def _is_stated(field: Attribute[Any], value: Any) -> bool:
    """Whether a field stands in a form: one that came later does where it says something."""
    return field.init and (not field.metadata.get("came_later") or getattr(value, field.name) != field.default)


def _with_successions(value: Finding | UnusedObservation | AgendaItem) -> dict[str, Any]:
    """What it holds; the successions only where it rests on any."""
    return {name: held for name, held in _field_values(value).items() if held or name != "successions"}


def _entry_by_key(value: AgencyOrClass | Measure, name: str) -> dict[str, Any]:
    """What stands under a key: the name in both languages, what kind it is, and the rest."""
    said = _field_values(value)
    del said["key"]
    return {**said.pop(name), **({"kind": "class"} if isinstance(value, AgencyClass) else {}), **said}


def dump_plan(plan: Plan) -> str:
    """A whole plan as JSON; `load_plan_json` gives back an equal plan.

    >>> from cchc_rules.formats.from_json import load_plan_json
    >>> from cchc_rules.plans import hue_2025
    >>> load_plan_json(dump_plan(hue_2025.PLAN)) == hue_2025.PLAN
    True
    """
    return dump_json(to_plain(plan))


def dump_observations(observations: Iterable[Observation]) -> str:
    """Observations as JSON; `load_observations` gives back equal ones, in the same order."""
    return dump_json({"format": FORMAT_VERSION, "observations": to_plain(tuple(observations))})


def dump_findings(findings: Findings, *, with_names: bool = False) -> str:
    """Findings as JSON, in the order of the plan's rules and then of the agencies' keys.

    Args:
        findings: The findings.
        with_names: Whether what keys and codes are called stands beside them, for a reader without the plan.
    """
    require_flag(with_names, "with_names")
    form = to_plain(findings)
    return dump_json(add_names(form, findings, findings.plan) if with_names else form)
