"""Count a workbook of dossiers, assess, compare with last quarter, and write page, workbook and calendar.

All dossiers are illustrative. python examples/report_a_quarter.py FOLDER
"""

import sys
from pathlib import Path

from cchc_rules import Findings, Period, assess, compare
from cchc_rules.formats.mapping_file import read_mapping
from cchc_rules.formats.record_files import tally_file
from cchc_rules.plans import hue_2025
from cchc_rules.reports.calendar_file import write_calendar
from cchc_rules.reports.due_events import due_events
from cchc_rules.reports.page import write_page
from cchc_rules.reports.workbook import write_workbook

HERE, PLAN = Path(__file__).parent, hue_2025.PLAN
MEASURES = (hue_2025.ON_TIME_OF_CLOSED, hue_2025.DOSSIERS_RESOLVED_ONLINE_OF_ALL)


def assessed(quarter: Period) -> Findings:
    """What is found of the dossiers of a quarter, on its last day."""
    table, mapping = HERE / "dossiers_two_quarters.xlsx", read_mapping(HERE / "mapping.toml")
    counted = tally_file(table, MEASURES, period=quarter, as_of=quarter.last_day, mapping=mapping)
    return assess(PLAN, counted.figures(PLAN.roster, "illustrative"), as_of=quarter.last_day)


def main(folder: Path) -> None:
    """Print what became of the findings of the first quarter in the second, and write the three files."""
    before, after = assessed(Period.quarter(2025, 1)), assessed(Period.quarter(2025, 2))
    for pair in compare(before, after).changes:
        print(f"{pair.rule.address}  {pair.sentence('vi')}")
    due = due_events(PLAN, as_of=after.as_of, days_ahead=90)
    (folder / "report.html").write_text(write_page(after, language="vi"), encoding="utf-8")
    (folder / "report.xlsx").write_bytes(write_workbook(after, language="vi"))
    (folder / "dues.ics").write_bytes(write_calendar(due, language="vi"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
