"""The shelf: encoded plans, one package each, found by name here and in other distributions."""

from __future__ import annotations

from importlib import import_module

from cchc_rules.errors import UnknownPlan
from cchc_rules.plan import Plan

__all__ = ["GROUP", "installed", "load"]

GROUP = "cchc_rules.plans"
"""The entry point group under which a distribution offers plans; each entry names a `Plan` object."""

_OWN = {"hue-2025": "cchc_rules.plans.hue_2025"}


def installed() -> tuple[str, ...]:
    """The names of all plans that can be loaded, sorted.

    >>> installed()
    ('hue-2025',)
    """
    from importlib.metadata import entry_points  # noqa: PLC0415  reads the whole environment; a plan in code needs none

    return tuple(sorted({*_OWN, *(entry.name for entry in entry_points(group=GROUP))}))


def load(name: str) -> Plan:
    """The plan of this name.

    Raises:
        UnknownPlan: Where none is installed; the message lists those that are.
    """
    if name in _OWN:
        plan: Plan = import_module(_OWN[name]).PLAN
        return plan
    from importlib.metadata import entry_points  # noqa: PLC0415  as above

    for entry in entry_points(group=GROUP, name=name):
        offered = entry.load()
        if isinstance(offered, Plan):
            return offered
        raise UnknownPlan(offered, "a cchc_rules.plan.Plan", f"The entry point {entry.value} is at fault.", name)
    raise UnknownPlan(name, f"one of {', '.join(installed())}")
