"""The lock of a plan: the version and the digest of each rule, by which a change without a new version is seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from cchc_rules.law.digest import digest
from cchc_rules.law.plan import Plan

__all__ = ["LOCK_FILE", "Lock", "changed_silently", "lock_of"]

LOCK_FILE: Final = "lock.json"
"""What the lock is called in a plan package; it holds a `Lock` as JSON."""

Lock: TypeAlias = Mapping[str, list[object]]
"""The version and the digest of each rule, by its key, in the order of the plan."""


def lock_of(plan: Plan) -> Lock:
    """The lock of a plan as it is now.

    >>> from cchc_rules.plans import hue_2025
    >>> version, content = lock_of(hue_2025.PLAN)["hue-2025:II.2.a.11/1"]
    >>> version == hue_2025.DOSSIERS_ON_TIME.version and content == digest(hue_2025.DOSSIERS_ON_TIME)
    True
    """
    return {rule.key: [rule.version, digest(rule)] for rule in plan.rules}


def changed_silently(before: Lock, after: Lock) -> tuple[str, ...]:
    """The keys of the rules whose content changed while their version did not.

    >>> changed_silently({"a": [1, "x"], "b": [1, "x"]}, {"a": [1, "y"], "b": [2, "y"], "c": [1, "z"]})
    ('a',)
    """
    return tuple(
        key
        for key, (version, content) in after.items()
        if key in before and content != before[key][1] and version == before[key][0]
    )
