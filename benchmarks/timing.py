"""How two sides are timed against each other, and how a line of the table is printed."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from statistics import median

__all__ = ["ratio", "row"]

ROUNDS = 9


def row(what: str, measured: float, limit: float, unit: str) -> None:
    """One line of the table."""
    print(f"{what:<66}{measured:>9.2f} {unit:<2}{limit:>9.2f} {unit:<2}{'  over' if measured > limit else ''}")


def ratio(ours: Callable[[], object], floor: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of our time over the floor's, the two taking turns; garbage is collected before each, not during."""
    ratios: list[float] = []
    ours()
    floor()
    for _ in range(rounds):
        times: list[float] = []
        for side in (ours, floor):
            gc.collect()
            gc.disable()
            start = time.perf_counter()
            side()
            times.append(time.perf_counter() - start)
            gc.enable()
        ratios.append(times[0] / times[1])
    return median(ratios)
