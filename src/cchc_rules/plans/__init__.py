"""The shelf: encoded plans, one package each, found by name here and in other distributions."""

from __future__ import annotations

from importlib import import_module

from cchc_rules.errors import UnknownPlan
from cchc_rules.plan import Plan
from cchc_rules.succession import Succession

__all__ = ["EVENTS_GROUP", "GROUP", "events", "installed", "load"]

GROUP = "cchc_rules.plans"
"""The entry point group under which a distribution offers plans; each entry names a `Plan` object."""

EVENTS_GROUP = "cchc_rules.events"
"""The entry point group under which a distribution offers what became of a plan's agencies; each entry has the name of
the plan, and names a tuple of `Succession` objects."""

_OWN = {"hue-2025": "cchc_rules.plans.hue_2025"}
_OWN_EVENTS = {"hue-2025": ("cchc_rules.plans.hue_2025.events", "HUE_2025_EVENTS")}


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


def events(name: str) -> tuple[Succession, ...]:
    """What became of the agencies of a plan, for `plan.roster.with_events`; none where none are offered for it.

    Args:
        name: The name of the plan.

    Raises:
        UnknownPlan: Where something else is offered for it.

    >>> sum(event.ends is not None for event in events("hue-2025"))
    1
    """
    if name in _OWN_EVENTS:
        module, attribute = _OWN_EVENTS[name]
        own: tuple[Succession, ...] = getattr(import_module(module), attribute)
        return own
    from importlib.metadata import entry_points  # noqa: PLC0415  as above

    for entry in entry_points(group=EVENTS_GROUP, name=name):
        offered = entry.load()
        if isinstance(offered, tuple) and all(isinstance(each, Succession) for each in offered):
            return offered
        expected = "a tuple of cchc_rules.succession.Succession"
        raise UnknownPlan(offered, expected, f"The entry point {entry.value} is at fault.", name)
    return ()
