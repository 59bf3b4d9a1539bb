"""A day added to what was counted so far, beside reading and counting the day; `make bench` prints it with the rest."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.counting import MEASURES, dossiers
from benchmarks.timing import row
from cchc_rules import Period
from cchc_rules.counting import frames
from cchc_rules.counting.counts.batches import why_otherwise_later
from cchc_rules.formats.tally_state import TallyState, counted_file, dump_tally_state, load_tally_state
from cchc_rules.plans import hue_2025

__all__ = ["main"]

AS_OF = date(2026, 6, 15)
"""After the last of the days that are made up, for what is ahead of its day is not added."""


def main() -> None:
    """Add 30,000 dossiers to a year of 200 communes, as `tally --onto` does: read, add, write, tell the file."""
    measures = [each for each in MEASURES if why_otherwise_later(each, is_cut=True) is None]
    year, today = (
        frames.tally(dossiers(rows, seed).lazy(), measures, period=Period.year(2025), as_of=AS_OF)
        for rows, seed in ((1_000_000, 1), (30_000, 2))
    )
    times: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "today.csv"
        dossiers(30_000, 2).write_csv(file)
        before = counted_file(file, year)
        text = dump_tally_state(TallyState(year, (before,)), hue_2025.PLAN)
        dossiers(30_000, 3).write_csv(file)
        for _ in range(9):
            start = perf_counter()
            added = load_tally_state(text, hue_2025.PLAN).add(today, counted_file(file, today))
            dump_tally_state(added, hue_2025.PLAN)
            times.append(1000 * (perf_counter() - start))
    row("a day of 30,000 added to a year, beside counting it", median(times), 100, "ms")


if __name__ == "__main__":
    main()
