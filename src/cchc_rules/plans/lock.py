"""The lock of a plan: the version and the digest of each rule, by which a change without a new version is seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypedDict

from cchc_rules.law.digest import content_text
from cchc_rules.law.plan import Plan
from cchc_rules.text import sha256_of

__all__ = ["LOCK_FILE", "LOCK_FORMAT", "Lock", "changed_silently", "lock_of", "read_lock"]

LOCK_FILE: Final = "lock.json"
"""What the lock is called in a plan package; it holds a `Lock` as JSON."""

LOCK_FORMAT: Final = 4
"""Rises when the same content has another digest.

In format 1 passages had fingerprints of version 1; until format 2 an activity had a `row_number`, and what a measure
counts was a code by its name; until format 3 a unit was one too, and a floor no `Bound`.
"""


class Lock(TypedDict):
    """What a lock holds (khóa)."""

    format: int
    """Digests of two formats are never compared."""
    rules: Mapping[str, list[object]]
    """The version and the digest of each rule, by its key, in the order of the plan."""


def lock_of(plan: Plan) -> Lock:
    """The lock of a plan as it is now; a rule that still says TODO is not finished, and so is not locked.

    >>> from cchc_rules.law.digest import digest
    >>> from cchc_rules.plans import hue_2025
    >>> version, content = lock_of(hue_2025.PLAN)["rules"]["hue-2025:II.2.a.11/1"]
    >>> version == hue_2025.DOSSIERS_ON_TIME.version and content == digest(hue_2025.DOSSIERS_ON_TIME)
    True
    """
    said = {rule.key: content_text(rule) for rule in plan.rules}
    rules = {rule.key: [rule.version, sha256_of(said[rule.key])] for rule in plan.rules if "TODO" not in said[rule.key]}
    return {"format": LOCK_FORMAT, "rules": rules}


def read_lock(written: str) -> Lock:
    """The lock that a file holds, of any format; nothing is locked where nothing is written.

    >>> read_lock('{"hue-2025:II.2.a.11/1": [4, "38ef"]}')
    {'format': 1, 'rules': {'hue-2025:II.2.a.11/1': [4, '38ef']}}
    """
    import json  # noqa: PLC0415  needed to lock, not to judge

    held = json.loads(written or "{}")
    return Lock(format=held["format"], rules=held["rules"]) if "format" in held else Lock(format=1, rules=held)


def changed_silently(before: Lock, after: Lock) -> tuple[str, ...]:
    """The keys of the rules whose content changed while their version did not; of another format none is known.

    >>> before = Lock(format=2, rules={"a": [1, "x"], "b": [1, "x"]})
    >>> changed_silently(before, Lock(format=2, rules={"a": [1, "y"], "b": [2, "y"], "c": [1, "z"]}))
    ('a',)
    """
    if before["format"] != after["format"]:
        return ()
    known = before["rules"]
    return tuple(
        key
        for key, (version, content) in after["rules"].items()
        if key in known and content != known[key][1] and version == known[key][0]
    )
