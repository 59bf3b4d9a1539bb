"""Assess an illustrative first quarter of 2025 in Huế, and print what falls due next, in Vietnamese and in English.

python examples/assess_a_quarter.py [vi|en]
"""

from __future__ import annotations

import os
import sys
from datetime import date
from io import TextIOWrapper
from pathlib import Path

from cchc_rules import Attestation, Delivery, Status, agenda, assess
from cchc_rules.findings.finding import Findings
from cchc_rules.findings.observation import Observation
from cchc_rules.formats.observation_sheets import read_attestations, read_deliveries, read_figures, read_roll_calls
from cchc_rules.plans import hue_2025
from cchc_rules.text import Bilingual, Language

HERE = Path(__file__).parent
PLAN = hue_2025.PLAN
AS_OF = date(2025, 4, 15)
DAYS_AHEAD = 90

TITLE = Bilingual(
    "Đánh giá Kế hoạch CCHC 2025 của Thừa Thiên Huế, ngày {as_of:%d/%m/%Y} (số liệu minh họa)",
    "Assessment of the reform plan of Thừa Thiên Huế for 2025, on {as_of:%d/%m/%Y} (illustrative data)",
)
AREA = Bilingual("Lĩnh vực", "Area")
SILENT = Bilingual(
    "    … và {count} kết luận chưa có báo cáo", "    … and {count} findings of which nothing was reported"
)
UNUSED = Bilingual("Không sử dụng", "Not used")
AGENDA = Bilingual("Việc đến hạn trong {days} ngày, hoặc đã quá hạn", "Due within {days} days, or overdue")


def observations() -> tuple[Observation, ...]:
    """What is known: the four sheets beside this script."""
    return (
        *read_figures(HERE / "figures.csv", PLAN),
        *read_roll_calls(HERE / "roll_calls.csv", PLAN),
        *read_deliveries(HERE / "deliveries.csv", PLAN),
        *read_attestations(HERE / "attestations.csv", PLAN),
    )


def print_assessment(findings: Findings, language: Language) -> None:
    """The findings of which something is known, area by area; the others are counted."""
    print(TITLE.in_(language).format(as_of=findings.as_of))
    counts = {status: len(found) for status, found in findings.by_status().items()}
    print("  ".join(f"{status.label.in_(language)}: {counts.get(status, 0)}" for status in Status))
    for area, found in findings.by_area().items():
        print(f"\n{AREA.in_(language)} {area}. {findings.plan.area_name(area).in_(language)}")
        known = [finding for finding in found if finding.evidence]
        for finding in known:
            print(f"  {finding.rule.address:<10} {finding.rule.title.in_(language)}")
            print(f"             {finding.sentence(language)}")
        if len(found) > len(known):
            print(SILENT.in_(language).format(count=len(found) - len(known)))
    print(f"\n{UNUSED.in_(language)}")
    for unused in findings.unused:
        said = unused.observation
        subject = said.rule.key if isinstance(said, Delivery | Attestation) else said.measure.key
        who = "" if said.agency is None else f", {said.agency.name.in_(language)}"
        print(f"  {subject}{who}: {unused.reason.label.in_(language)}")


def print_agenda(known: tuple[Observation, ...], language: Language) -> None:
    """What is still to be done, by the last permitted day."""
    print(f"\n{AGENDA.in_(language).format(days=DAYS_AHEAD)}")
    for item in agenda(PLAN, known, as_of=AS_OF, days_ahead=DAYS_AHEAD):
        if item.last_day is not None and item.agency is not None:
            print(f"  {item.last_day:%d/%m/%Y}  {item.urgency.label.in_(language)}: {item.agency.name.in_(language)}")
            print(f"             {item.rule.address}  {item.rule.title.in_(language)}")


def main(language: Language) -> None:
    """Assess, and look ahead."""
    known = observations()
    print_assessment(assess(PLAN, known, as_of=AS_OF), language)
    print_agenda(known, language)


if __name__ == "__main__":
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        main("vi" if "vi" in sys.argv[1:] else "en")
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
