"""Write the snapshots anew, once their difference has been read: `python -m tests.snapshots.rewrite`."""

from tests.unit.test_wire import DOCUMENTS, SNAPSHOTS

for name, text in DOCUMENTS.items():
    (SNAPSHOTS / name).write_text(f"{text}\n", encoding="utf-8")
