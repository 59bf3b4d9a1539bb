"""The illustrative quarter of the examples, and what is found of it."""

from datetime import date
from functools import cache
from pathlib import Path

from cchc_rules import Findings, assess
from cchc_rules.findings.observation import Observation
from cchc_rules.formats.observation_sheets import read_attestations, read_deliveries, read_figures, read_roll_calls
from cchc_rules.plans import hue_2025

LOOKED = date(2025, 4, 15)


@cache
def quarter() -> Findings:
    """What is found of it on the day that the example looks at it."""
    plan, here = hue_2025.PLAN, Path("examples")
    known: tuple[Observation, ...] = (
        *read_figures(here / "figures.csv", plan),
        *read_roll_calls(here / "roll_calls.csv", plan),
        *read_deliveries(here / "deliveries.csv", plan),
        *read_attestations(here / "attestations.csv", plan),
    )
    return assess(plan, known, as_of=LOOKED)
