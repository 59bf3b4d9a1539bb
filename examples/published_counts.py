"""Hold counts as provinces publish them against a target, and see why a definition has to be named.

The counts are those of four provinces on the national public-service portal, for 2026 up to 10/10/2026: dossiers
received, and of those on time, closed or not yet due. The plan of 2025 asks for another thing, dossiers closed, so its
target refuses them; the yardstick below is the plan's threshold on the published definition, and no verdict on 2025.

python examples/published_counts.py [vi|en]
"""

from __future__ import annotations

import csv
import os
import sys
from datetime import date
from io import TextIOWrapper
from pathlib import Path

from cchc_rules import Figure, Period, Tally, distance, judge
from cchc_rules.errors import WrongMeasure
from cchc_rules.plans import hue_2025
from cchc_rules.text import Bilingual, Language

COUNTS = Path(__file__).parent / "on_time_published_2026.csv"
PERIOD = Period(date(2026, 1, 1), date(2026, 10, 11))

TITLE = Bilingual(
    "Hồ sơ đúng hạn trên số tiếp nhận, như đã công bố (số liệu thật, năm 2026 đến ngày 10/10/2026)",
    "Dossiers on time, of those received, as published (real counts, 2026 up to 10/10/2026)",
)
REFUSED = Bilingual(
    "Chỉ tiêu năm 2025 tính trên hồ sơ đã giải quyết, nên không nhận số liệu trên hồ sơ tiếp nhận:",
    "The target of 2025 counts dossiers closed, and refuses a figure of dossiers received:",
)
YARDSTICK = Bilingual(
    "Nếu lấy mức {threshold} trên số tiếp nhận làm thước đo (không phải kết luận về năm 2025):",
    "With {threshold} of those received as a yardstick (no verdict on 2025):",
)
SHORT = Bilingual("thiếu {cases} hồ sơ", "{cases} dossiers short")


def published() -> list[tuple[str, Tally, str]]:
    """Each province, its counts, and the percentage that it published for them."""
    with COUNTS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        (row["unit"], Tally(int(row["on_time"]), int(row["received"]) - int(row["on_time"])), row["published_percent"])
        for row in rows
    ]


def main(language: Language) -> None:
    """The counts, the refusal, and the yardstick."""
    rows = published()
    print(TITLE.in_(language))
    for unit, tally, percent in rows:
        print(f"  {unit:<24} {tally!s:>14}  {percent if language == 'en' else percent.replace('.', ',')} %")

    target = hue_2025.DOSSIERS_ON_TIME
    figure = Figure(hue_2025.ON_TIME_OF_RECEIVED, hue_2025.TOAN_TINH, PERIOD, rows[0][1])
    print(f"\n{REFUSED.in_(language)}")
    try:
        judge(target, [figure], as_of=date(2026, 11, 1))
    except WrongMeasure:
        other, asked = (measure.title.in_(language) for measure in (figure.measure, target.measure))
        print(f"  {other} ≠ {asked}")

    of_received = target.with_measure(hue_2025.ON_TIME_OF_RECEIVED)
    print(f"\n{YARDSTICK.in_(language).format(threshold=target.bound.symbols(language))}")
    for unit, tally, _ in rows:
        away = distance(of_received, tally)
        points = f"{float(away.short):.2f}"
        said = SHORT.in_(language).format(cases=away.to_turn)
        print(f"  {unit:<24} {said} ({points if language == 'en' else points.replace('.', ',')} %)")


if __name__ == "__main__":
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        main("vi" if "vi" in sys.argv[1:] else "en")
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
