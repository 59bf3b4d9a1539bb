"""Kinds: what the kinds of observation, of patch and of code are called in documents."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cchc_rules.agencies.agency import AgencyKind, Level
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.law.amendment import Insertion, Patch, Repeal, Replacement, Revision
from cchc_rules.measures.measure import CaseKind
from cchc_rules.text import LabelledCode

__all__ = ["CODE_LISTS", "OBSERVATION_KINDS", "PATCH_KINDS"]

CODE_LISTS: Final[Mapping[str, type[LabelledCode]]] = MappingProxyType(
    {"levels": Level, "agency_kinds": AgencyKind, "case_kinds": CaseKind}
)
"""The sections of a plan's document that say what its codes are called, by its properties of these names."""

OBSERVATION_KINDS: Final[Mapping[str, type[Observation]]] = MappingProxyType(
    {"figure": Figure, "roll_call": RollCall, "delivery": Delivery, "attestation": Attestation}
)
"""The kinds of observation, by the names they have in documents."""

PATCH_KINDS: Final[Mapping[str, type[Patch]]] = MappingProxyType(
    {"insertion": Insertion, "revision": Revision, "replacement": Replacement, "repeal": Repeal}
)
"""The kinds of patch, by the names they have in documents."""
