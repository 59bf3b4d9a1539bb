"""The documents whose snapshots are kept: the tiny plan, some observations, and what is found by them."""

from datetime import date
from fractions import Fraction
from pathlib import Path

from cchc_rules import Attestation, Delivery, Figure, Period, Quantity, RollCall, Share, Tally, assess
from cchc_rules.formats.receipt import write_receipt
from cchc_rules.formats.to_json import dump_findings, dump_observations, dump_plan
from cchc_rules.measures.unit import Unit
from tests import tiny

SNAPSHOTS = Path(__file__).parent
AS_OF = date(2025, 7, 1)
OBSERVATIONS = (
    Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(979, 21), "system"),
    Figure(tiny.ONLINE, tiny.DISTRICTS, Period.quarter(2025, 1), Share("97.95", decimals=2)),
    Figure(tiny.SCORE, tiny.OFFICE, tiny.YEAR, Quantity(Fraction(1, 3), Unit.POINT)),
    Figure(tiny.ON_TIME_OF_ALL, tiny.HOME, tiny.YEAR, Tally(1, 2, unknown=3)),
    RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.OFFICE, tiny.HOME], [tiny.NORTH], [tiny.SOUTH]),
    Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4), "12/BC"),
    Attestation(tiny.CONNECTED, tiny.HOME, date(2025, 6, 1), holds=True),
)
"""No two of one kind are alike: together they show every form that an observation can have."""

RECEIPT = write_receipt(assess(tiny.PLAN, OBSERVATIONS, as_of=AS_OF))
DOCUMENTS = {
    "tiny_plan.json": dump_plan(tiny.PLAN),
    "tiny_observations.json": dump_observations(OBSERVATIONS),
    "tiny_findings.json": dump_findings(assess(tiny.PLAN, OBSERVATIONS, as_of=AS_OF)),
}


def read_snapshot(name: str) -> str:
    """A document as it was kept."""
    return (SNAPSHOTS / name).read_text(encoding="utf-8")
