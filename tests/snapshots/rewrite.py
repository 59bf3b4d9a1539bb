"""Write the snapshots anew, once their difference has been read: `python -m tests.snapshots.rewrite`."""

from tests.snapshots.documents import DOCUMENTS, RECEIPT, SNAPSHOTS

for name, text in {**DOCUMENTS, "tiny_receipt.json": RECEIPT}.items():
    (SNAPSHOTS / name).write_text(f"{text}\n", encoding="utf-8")
