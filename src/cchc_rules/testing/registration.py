"""Registration: `st.from_type` of our types, which Hypothesis finds by its own entry point."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["REGISTERED", "register"]

REGISTERED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "agencies.agency": ("Agency", "AgencyClass"),
        "dates.due": ("Before", "By", "During", "Within"),
        "dates.period": ("Period",),
        "dates.recurring": ("Recurring",),
        "findings.finding": ("Finding", "Findings"),
        "findings.observation": ("Attestation", "Delivery", "Figure", "RollCall"),
        "findings.values": ("Quantity", "Share", "Tally"),
        "law.amendment": ("Amendment",),
        "law.plan": ("Plan",),
        "law.rule": ("Activity", "Duty", "Outcome", "Target"),
        "measures.measure": ("Measure",),
        "measures.record_types": ("Dossier", "Feedback"),
        "text": ("Bilingual",),
    }
)
"""The types that Hypothesis is told how to make, by their rooms.

:meta hide-value:
"""


def register() -> None:
    """Tell Hypothesis how to make our types, so that `st.from_type(Tally)` and `st.from_type(Finding)` need no import.

    Hypothesis calls it when it is imported, through the entry point group `hypothesis`; nobody else has to. The
    strategies, and the plan of some of them, are loaded once one is asked for.
    """
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415  it is Hypothesis that asks for it

    for room, names in REGISTERED.items():
        module = import_module(f"cchc_rules.{room}")
        for name in names:
            register_type_strategy(getattr(module, name), _registered_strategy)


def _registered_strategy(kind: type[Any]) -> SearchStrategy[Any]:
    from cchc_rules.testing.type_strategies import strategy_of  # noqa: PLC0415  loaded with the first that is asked for

    return strategy_of(kind)
