"""Hold published counts against the on-time target by both definitions: the denominator decides the size of the miss.

The counts are those of one province for August 2026 on the national public-service portal: 184,513 dossiers received,
144,625 of them on time, 147,765 completed.
"""

from __future__ import annotations

import csv
from pathlib import Path

from cchc_rules import Tally, distance, reaches
from cchc_rules.model import Target
from cchc_rules.plans import hue_2025

COUNTS = Path(__file__).parent / "national_portal_2026_08.csv"
COMPLETED_IN_THE_PROVINCE = 147_765


def line(name: str, target: Target, tally: Tally) -> str:
    """One verdict, with the distance in cases and in points."""
    reached = reaches(target, tally)
    away = distance(target, tally)
    verdict = {True: "reached", False: "not reached", None: "nothing to measure"}[reached]
    cases = "" if away.to_turn is None else f", {away.to_turn:,} cases to turn, {float(away.points):.2f} points short"
    return f"{name:<22} {tally!s:>15}  {verdict}{cases}"


def main() -> None:
    """The province by both definitions, then its units by the published one."""
    of_closed = hue_2025.DOSSIERS_ON_TIME
    of_received = of_closed.counted_by(hue_2025.ON_TIME_OF_RECEIVED)
    with COUNTS.open(encoding="utf-8", newline="") as file:
        rows = [(row["code"], int(row["received"]), int(row["on_time"])) for row in csv.DictReader(file)]
    province, received, on_time = rows[0]
    print(f"{province}, August 2026, against {of_closed.at_least} ({of_closed.address})")
    print(line("of dossiers closed", of_closed, Tally(on_time, COMPLETED_IN_THE_PROVINCE - on_time)))
    print(line("of dossiers received", of_received, Tally(on_time, received - on_time)))
    print("\nIts units, of dossiers received")
    for code, received, on_time in rows[1:]:
        print(line(code, of_received, Tally(on_time, received - on_time)))


if __name__ == "__main__":
    main()
