"""The files of `vectors/`; `python -m tests.vectors.build` writes them anew, once their difference has been read."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from tests.vectors.bound_cases import REACHES
from tests.vectors.cases import written
from tests.vectors.counting_cases import COUNTING
from tests.vectors.day_cases import DUES, VECTORS, WORKING_DAYS
from tests.vectors.distance_cases import DISTANCE, DISTANCE_OF_CHANGE
from tests.vectors.judging_cases import JUDGE
from tests.vectors.written_cases import NAMES, TIME_CELLS

__all__ = ["SUBJECTS"]

SUBJECTS: Final = MappingProxyType(
    {
        "counting": COUNTING,
        "distance": DISTANCE,
        "distance_of_change": DISTANCE_OF_CHANGE,
        "dues": DUES,
        "judge": JUDGE,
        "names": NAMES,
        "reaches": REACHES,
        "time_cells": TIME_CELLS,
        "working_days": WORKING_DAYS,
    }
)
"""What stands in which file."""

if __name__ == "__main__":
    for name, subject in SUBJECTS.items():
        (VECTORS / f"{name}.json").write_text(written(subject), encoding="utf-8")
