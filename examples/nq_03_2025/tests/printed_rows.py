"""The rows of the two public texts, read without the library: as signed, and after the ministries were reorganised."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

TEXTS = Path(os.environ.get("NQ_03_2025_TEXTS", Path(__file__).parents[4] / "shared" / "plans"))
AS_SIGNED = TEXTS / "nq-03-nq-cp-2025-as-signed.txt"
AFTER_MERGERS = TEXTS / "nq-03-nq-cp-2025-after-mergers.txt"

needs_texts = pytest.mark.skipif(
    not (AS_SIGNED.is_file() and AFTER_MERGERS.is_file()),
    reason="no copies of the resolution: set NQ_03_2025_TEXTS to the folder that holds them",
)


def rows(path: Path) -> dict[str, list[str]]:
    """The cells of each numbered row behind its number, by annex and number: I.11.2, II.45."""
    found: dict[str, list[str]] = {}
    annex = "I"
    for line in path.read_text(encoding="utf-8").splitlines():
        if re.match(r"\W*PHỤ LỤC II\b", line):
            annex = "II"
        if line.startswith("|"):
            number, *cells = (cell.replace("**", "").strip() for cell in line.strip().strip("|").split("|"))
            if re.fullmatch(r"[0-9]+(?:\.[0-9]+)*\.?", number):
                found[f"{annex}.{number.rstrip('.')}"] = cells
    return found
