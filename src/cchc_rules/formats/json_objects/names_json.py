"""Names in JSON: beside the keys and codes of a form, what they are called, so that its reader looks nothing up."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.errors import BadDocument
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual, LabelledCode, LabelledEnum

__all__ = ["add_names", "without_names", "without_wording"]

_HELD_AS: Final[Mapping[str, str]] = MappingProxyType({"change": "kind"})
"""What stands under another key in a form than in an object."""

_ADDED: Final = ("names", "labels")
_WORDED: Final = ("sentence", "labels")
"""What the library words, and another version of it may word otherwise."""


def add_names(form: Any, value: object, *plans: Plan) -> Any:
    """A form in which every object says what the things are called that it names.

    Under `names` stands what the plan calls an agency, a class, a measure, a rule, an area, a unit or a code, and under
    `labels` what the library calls a word of its own, such as a status, each by the key that it explains; a list where
    that is one.

    Args:
        form: What `to_plain` makes of the value.
        value: The value.
        plans: The plans whose rules its findings are about.
    """
    areas = {plan.id: plan.areas for plan in plans}

    def named(form: Any, value: Any) -> Any:
        if isinstance(form, list) and isinstance(value, tuple):
            return [named(each, held) for each, held in zip(form, value, strict=True)]
        if not isinstance(form, dict):
            return form
        if isinstance(value, tuple):
            return {key: named(each, held) for (key, each), held in zip(form.items(), value, strict=True)}
        held = {key: getattr(value, _HELD_AS.get(key, key), None) for key in form}
        told = {key: named(each, held[key]) for key, each in form.items()}
        labels = {key: _text_of(each.label) for key, each in held.items() if isinstance(each, LabelledEnum)}
        names = {key: called for key, each in held.items() if (called := _called(each))}
        if isinstance(value, Finding):
            plan_id = value.rule.key.partition(":")[0]
            names["area"] = _text_of(areas[plan_id][value.rule.area - 1])
        if isinstance(value, Findings) and value.selection.area is not None:
            told["selection"].setdefault("names", {})["area"] = _text_of(value.plan.area_name(value.selection.area))
        return {**told, **{key: said for key, said in zip(_ADDED, (names, labels), strict=True) if said}}

    return named(form, value)


def without_names(form: Any) -> Any:
    """A form without what `add_names` adds to it."""
    if isinstance(form, dict):
        return {key: without_names(each) for key, each in form.items() if key not in _ADDED}
    return [without_names(each) for each in form] if isinstance(form, list) else form


def without_wording(form: Any, path: str = "$") -> Any:
    """A document of findings without what its sentences and labels are: how the library words a thing is no fact."""
    if isinstance(form, list):
        return [without_wording(each, f"{path}[{turn}]") for turn, each in enumerate(form)]
    if not isinstance(form, dict):
        return form
    return {
        key: _unworded(each, f"{path}.{key}") if key in _WORDED else without_wording(each, f"{path}.{key}")
        for key, each in form.items()
    }


def _unworded(said: Any, path: str) -> Any:
    """None for a text in both languages, and for each of several by key."""
    match said:
        case {"vi": str(), "en": str(), **others} if not others:
            return None
        case {**texts} if texts and path.endswith(".labels"):
            return {key: _unworded(each, f"{path}.{key}") for key, each in texts.items()}
    raise BadDocument(said, "a text in both languages, vi and en", where=path)


def _called(value: object) -> Any:
    """What a plan calls a thing, or each of several; None or an empty list for what has no name."""
    if isinstance(value, Agency | AgencyClass):
        return _text_of(value.name)
    if isinstance(value, Measure | Rule):
        return _text_of(value.title)
    if isinstance(value, LabelledCode):
        return _text_of(value.label)
    if isinstance(value, Unit) and value.noun is not None:
        return _text_of(value.noun)
    if isinstance(value, frozenset):
        value = tuple(sorted((each for each in value if isinstance(each, Agency)), key=lambda each: each.key))
    return [called for each in value if (called := _called(each))] if isinstance(value, tuple) else None


def _text_of(text: Bilingual) -> dict[str, str]:
    return {"vi": text.vi, **({"en": text.en} if text.translated else {})}
