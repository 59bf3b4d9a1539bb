"""Count dossiers: three records in memory, then a table of forty from a file, and hold the figures against the plan.

All dossiers are illustrative. python examples/count_dossiers.py [vi|en]
"""

from __future__ import annotations

import os
import sys
from datetime import date
from io import TextIOWrapper
from pathlib import Path

from cchc_rules import Period, assess
from cchc_rules.counting.records import tally
from cchc_rules.counting.tallies import Tallies
from cchc_rules.formats.mapping_file import read_mapping
from cchc_rules.formats.record_files import tally_file
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.record_types import Dossier
from cchc_rules.plans import hue_2025
from cchc_rules.text import Bilingual, Language

HERE = Path(__file__).parent
PLAN = hue_2025.PLAN
QUARTER = Period.quarter(2025, 1)
AS_OF = date(2025, 4, 5)
MEASURES = (hue_2025.ON_TIME_OF_CLOSED, hue_2025.DOSSIERS_RESOLVED_ONLINE_OF_ALL)

THREE = (
    Dossier(
        id="MH-1",
        agency="Sở Tư pháp",
        received_on=date(2025, 3, 3),
        due_on=date(2025, 3, 10),
        completed_on=date(2025, 3, 10),
        channel=Channel.ONLINE,
    ),
    Dossier(
        id="MH-2",
        agency="Sở Tư pháp",
        received_on=date(2025, 3, 4),
        due_on=date(2025, 3, 11),
        completed_on=date(2025, 3, 12),
        channel=Channel.COUNTER,
    ),
    Dossier(id="MH-3", agency="Sở Tư pháp", received_on=date(2025, 3, 5), completed_on=date(2025, 3, 6)),
)
"""On time; late; and one of which neither the due day nor the channel is known."""

TITLE = Bilingual("số liệu minh họa", "illustrative data")
IN_MEMORY = Bilingual("Ba hồ sơ trong bộ nhớ", "Three dossiers in memory")
IN_A_FILE = Bilingual("Bốn mươi hồ sơ trong tệp", "Forty dossiers in a file")


def of_three() -> Tallies:
    """What the three records count."""
    return tally(THREE, MEASURES, period=QUARTER, as_of=AS_OF)


def of_file() -> Tallies:
    """What the table beside this script counts, under the names of the system it comes from."""
    mapping = read_mapping(HERE / "mapping.toml")
    return tally_file(HERE / "dossiers_illustrative.csv", MEASURES, period=QUARTER, as_of=AS_OF, mapping=mapping)


def print_counted(tallies: Tallies, language: Language) -> None:
    """The figures, and what is found about the targets they are counted for."""
    figures = tallies.figures(PLAN.roster, "illustrative")
    for figure in figures:
        print(f"  {figure.measure.title.in_(language)}: {figure.agency.name.in_(language)} {figure.value}")
    for finding in assess(PLAN, figures, as_of=AS_OF):
        if finding.evidence:
            print(f"  {finding.rule.address}  {finding.sentence(language)}")


def main(language: Language) -> None:
    """Count both, and assess both."""
    print(f"{IN_MEMORY.in_(language)} ({TITLE.in_(language)})")
    print_counted(of_three(), language)
    print(f"\n{IN_A_FILE.in_(language)} ({TITLE.in_(language)})")
    print_counted(of_file(), language)


if __name__ == "__main__":
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        main("vi" if "vi" in sys.argv[1:] else "en")
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
