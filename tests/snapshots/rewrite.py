"""Write the snapshots anew, once their difference has been read: `python -m tests.snapshots.rewrite`."""

from datetime import date

from cchc_rules import assess
from cchc_rules.receipt import receipt
from tests import tiny
from tests.unit.test_wire import DOCUMENTS, SEEN, SNAPSHOTS

RECEIPT = receipt(assess(tiny.PLAN, SEEN, on=date(2025, 7, 1)))

for name, text in {**DOCUMENTS, "tiny_receipt.json": RECEIPT}.items():
    (SNAPSHOTS / name).write_text(f"{text}\n", encoding="utf-8")
