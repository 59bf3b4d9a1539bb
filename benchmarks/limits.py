"""Limits: what anybody may hand to the library costs time in proportion to its size, and is told in a few words.

Each input is taken at two sizes; the ratio is the cost of a unit of the larger to that of the smaller.
"""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.timing import row
from cchc_rules import verify
from cchc_rules.dates.phrases import read_due_cell
from cchc_rules.errors import CchcError
from cchc_rules.formats.from_json import load_observations
from cchc_rules.formats.observation_sheets import read_figures
from cchc_rules.formats.record_tables import read_column_names
from cchc_rules.plans import hue_2025

__all__ = ["main"]

ROUNDS = 5
MOST = 1.2
"""So much more may a unit cost where there are many."""
MOST_TOLD = 16.0
"""Kilobytes: of all that is told about one file, or in one message."""


def main() -> None:
    """A row for each input: how its cost grows, and how much is told."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.csv"
        growth("bad rows of a sheet", 20_000, 200_000, lambda size: _bad_rows(path, size))
        growth("columns of a header", 2_000, 10_000, lambda size: _columns(path, size))
        growth("letters of a copy, first letters repeated", 100_000, 400_000, _repeated_anchors)
        growth("letters of a copy, a heading repeated", 100_000, 400_000, _repeated_headings)
        growth("letters of a copy, a passage that goes on", 50_000, 200_000, _one_long_passage)
        growth("bad observations of a JSON document", 1_000, 5_000, _bad_observations)
        growth("semicolons of a time cell", 30_000, 100_000, _semicolons)
        told("bad rows of a sheet, 200,000", _bad_rows(path, 200_000))
        told("a header of 10,000 other columns", _columns(path, 10_000, figures=True))
        told("bad observations of a JSON document, 5,000", _bad_observations(5_000))
        told("a time cell of 30,000 semicolons", _semicolons(30_000))


def growth(what: str, few: int, many: int, make: Callable[[int], Callable[[], object]]) -> None:
    """The row of an input: what a unit costs where there are many to where there are few, the two taking turns."""
    sides = [(few, make(few)), (many, make(many))]
    best = [float("inf")] * 2
    for _ in range(ROUNDS):
        for turn, (size, side) in enumerate(sides):
            gc.collect()
            gc.disable()
            start = time.process_time()
            with suppress(CchcError, ExceptionGroup):
                side()
            best[turn] = min(best[turn], (time.process_time() - start) / size)
            gc.enable()
    row(f"{what}, {few:,} to {many:,}", best[1] / best[0], MOST, "x")


def told(what: str, side: Callable[[], object]) -> None:
    """The row of how much is told about an input."""
    said: list[Exception] = []
    try:
        side()
    except ExceptionGroup as group:
        said += group.exceptions
    except CchcError as fault:
        said.append(fault)
    row(f"what is told of {what}", sum(len(str(fault).encode()) for fault in said) / 1024, MOST_TOLD, "kB")


def _bad_rows(path: Path, size: int) -> Callable[[], object]:
    def read() -> object:
        path.write_text("measure,agency,start,end,yes,no\n" + "x,y,z,2025-01-01,-1,0\n" * size, encoding="utf-8")
        return read_figures(path, hue_2025.PLAN)

    return read


def _columns(path: Path, size: int, *, figures: bool = False) -> Callable[[], object]:
    def read() -> object:
        path.write_text(",".join(f"cột {turn}" for turn in range(size)), encoding="utf-8")
        return read_figures(path, hue_2025.PLAN) if figures else read_column_names(path)

    return read


def _repeated_anchors(size: int) -> Callable[[], object]:
    anchor = hue_2025.PLAN.clauses[0].anchor
    return lambda: verify(hue_2025.PLAN, anchor * (size // len(anchor)))


def _repeated_headings(size: int) -> Callable[[], object]:
    heading = min(hue_2025.PLAN.clauses, key=lambda clause: clause.length)
    assert heading.length == len(heading.anchor)
    return lambda: verify(hue_2025.PLAN, heading.anchor * (size // heading.length))


def _one_long_passage(size: int) -> Callable[[], object]:
    duty = hue_2025.PLAN.rule("III.3.3")
    cited = " Sở Tài chính đạt 98 % theo Nghị định số 61/2018/NĐ-CP ngày 05/01/2025;"
    return lambda: verify(hue_2025.PLAN, duty.clause.anchor + cited * (size // len(cited)))


def _bad_observations(size: int) -> Callable[[], object]:
    document = json.dumps({"format": 2, "observations": [{"kind": "rumour"}] * size})
    return lambda: load_observations(document, hue_2025.PLAN)


def _semicolons(size: int) -> Callable[[], object]:
    return lambda: read_due_cell("Quý I" + ";" * size, year=2025)
