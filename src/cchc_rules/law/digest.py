"""Digests: SHA-256 of everything that a rule, or another frozen value, says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from fractions import Fraction

from attrs import Attribute, fields

from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.text import LabelledCode, sha256_of

__all__ = ["SHORT_DIGEST", "content_text", "digest"]

SHORT_DIGEST = 12
"""So many digits of a digest tell it apart for a reader."""


def digest(content: object) -> str:
    """SHA-256, in hexadecimal, of everything a rule or another frozen value says.

    Left out is what is not content: the version of a rule, which tells contents apart, and how many letters stand
    before its passage, which changes with every passage before it.

    >>> from cchc_rules.text import Bilingual
    >>> digest(Bilingual("a", "b")) == digest(Bilingual("a", "b")) != digest(Bilingual("a", "c"))
    True
    """
    return sha256_of(content_text(content))


def content_text(content: object) -> str:
    """Everything that a rule or another frozen value says, as JSON: what its digest is of."""
    import json  # noqa: PLC0415  needed to lock and to export, not to judge

    return json.dumps(_digestible(content), ensure_ascii=False, sort_keys=True)


def _digestible(value: object) -> object:
    """A value as lists, mappings and text; agencies as their keys, for the roster is not part of a rule.

    What is text only here is named by its type, so that a day is never taken for the text that reads like it.
    """
    if isinstance(value, Roster):
        return [_digestible_fields(agency) for agency in value]
    if isinstance(value, Agency | AgencyClass):
        return {type(value).__name__: value.key}
    if isinstance(value, tuple):
        return [_digestible(item) for item in value]
    if isinstance(value, Enum):
        return {type(value).__name__: value.name}
    if isinstance(value, LabelledCode):
        return {type(value).__name__: value.key}
    if isinstance(value, date | Fraction):
        return {type(value).__name__: str(value)}
    return value if value is None or isinstance(value, bool | int | str) else _digestible_fields(value)


def _digestible_fields(value: object) -> object:
    stated: Iterable[Attribute[object]] = fields(type(value))  # type: ignore[arg-type]
    content = {
        each.alias: getattr(value, each.name) for each in stated if each.init and each.metadata.get("content", True)
    }
    for field in stated:  # a field that came later says nothing of what was locked before it
        if field.metadata.get("came_later") and content[field.alias] == field.default:
            del content[field.alias]
    return {"": type(value).__name__, **{name: _digestible(held) for name, held in content.items()}}
