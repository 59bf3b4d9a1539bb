"""The shelf: encoded plans, found by name, here and in other distributions."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from cchc_rules.agencies.succession import Succession
from cchc_rules.errors import PlanConflict, UnknownPlan
from cchc_rules.law.plan import Plan

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["PLAN_ENTRY_POINTS", "SUCCESSION_ENTRY_POINTS", "installed_plans", "load_plan", "load_successions"]

PLAN_ENTRY_POINTS = "cchc_rules.plans"
"""The entry point group under which a distribution offers plans; each entry names a `Plan` object."""

SUCCESSION_ENTRY_POINTS = "cchc_rules.successions"
"""The entry point group under which a distribution offers what became of a plan's agencies; each entry has the name of
the plan, and names a tuple of `Succession` objects."""


def installed_plans() -> tuple[str, ...]:
    """The names of all plans that can be loaded, sorted.

    >>> installed_plans()
    ('hue-2025',)
    """
    return tuple(sorted({entry.name for entry in _entries(PLAN_ENTRY_POINTS)}))


def load_plan(name: str) -> Plan:
    """The plan of this name.

    A plan on this shelf is the package of its name, so that it is found without a look at every distribution installed.

    Raises:
        UnknownPlan: Where none is installed; the message lists those that are.
        PlanConflict: Where two distributions offer it.
    """
    own = _own_plan(name)
    if own is not None:
        return own
    entry = _entry(PLAN_ENTRY_POINTS, name)
    if entry is None:
        raise UnknownPlan(name, f"one of {', '.join(installed_plans())}")
    offered = entry.load()
    if not isinstance(offered, Plan):
        raise UnknownPlan(offered, "a cchc_rules.law.plan.Plan", f"The entry point {entry.value} is at fault.", name)
    return offered


def load_successions(name: str) -> tuple[Succession, ...]:
    """What became of the agencies of a plan, for `plan.roster.with_successions`; none where none are offered for it.

    Args:
        name: The name of the plan.

    Raises:
        UnknownPlan: Where something else is offered for it.
        PlanConflict: Where two distributions offer it.

    >>> sum(succession.ends_level is not None for succession in load_successions("hue-2025"))
    1
    """
    entry = _entry(SUCCESSION_ENTRY_POINTS, name)
    if entry is None:
        return ()
    offered = entry.load()
    if isinstance(offered, tuple) and all(isinstance(each, Succession) for each in offered):
        return offered
    expected = "a tuple of cchc_rules.agencies.succession.Succession"
    raise UnknownPlan(offered, expected, f"The entry point {entry.value} is at fault.", name)


def _own_plan(name: str) -> Plan | None:
    """The plan of the package of this name beside this room; None where there is none."""
    if not name.replace("-", "").isalnum():
        return None
    package = f"{__package__}.{name.replace('-', '_')}"
    try:
        plan: Plan | None = getattr(import_module(package), "PLAN", None)
    except ModuleNotFoundError as missing:
        if missing.name != package:
            raise
        return None
    return plan


def _entry(group: str, name: str) -> EntryPoint | None:
    """The one entry of a name; None where there is none."""
    offers = {entry.value: entry for entry in _entries(group) if entry.name == name}
    if len(offers) > 1:
        remedy = "Uninstall one of the distributions."
        raise PlanConflict(sorted(offers), f"one entry point {name} in the group {group}", remedy, "shelf")
    return next(iter(offers.values()), None)


def _entries(group: str) -> tuple[EntryPoint, ...]:
    from importlib.metadata import entry_points  # noqa: PLC0415  costs as much as half the package

    return tuple(entry_points(group=group))
