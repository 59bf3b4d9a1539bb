"""The flat form of tallies: a row for each measure and group, its names and types a contract."""

from datetime import date

import polars as pl

from cchc_rules.counting.counts.group_counts import GroupCount
from cchc_rules.counting.tallies import Tallies
from cchc_rules.findings.values import Tally
from cchc_rules.flat_table import ColumnType
from tests import tiny

TEXT, WHOLE, NUMBER, _, DAY = ColumnType
CONTRACT = {
    "measure": TEXT,
    "measure_vi": TEXT,
    "measure_en": TEXT,
    "agency": TEXT,
    "channel": TEXT,
    "first_day": DAY,
    "last_day": DAY,
    "period": TEXT,
    "as_of": DAY,
    "yes": WHOLE,
    "no": WHOLE,
    "unknown": WHOLE,
    "least": TEXT,
    "least_float": NUMBER,
    "most": TEXT,
    "most_float": NUMBER,
    "undetermined": WHOLE,
    "outside": WHOLE,
}
HOME = GroupCount(tiny.ON_TIME, ("Sở Nội vụ", "online"), Tally(3, 1, 1), outside=2, undetermined=3)
COUNTED = Tallies(("agency", "channel"), tiny.YEAR, date(2026, 1, 1), rows=10, groups=(HOME,))
NOTHING = Tallies(("agency", "channel"), tiny.YEAR, date(2026, 1, 1), rows=0, groups=())


def test_names_and_types_are_a_contract_with_the_fields_of_the_groups_behind_the_measure() -> None:
    assert {column.name: column.type for column in COUNTED.columns} == CONTRACT
    assert list(pl.DataFrame(COUNTED).columns) == list(CONTRACT)
    assert pl.DataFrame(NOTHING).schema == pl.DataFrame(COUNTED).schema


def test_a_row_holds_what_a_figure_may_say_and_what_stands_beside_it() -> None:
    """An undetermined case is unknown, and told again by itself."""
    (row,) = COUNTED.to_dicts()
    assert (row["measure"], row["agency"], row["channel"]) == ("on-time-of-closed", "Sở Nội vụ", "online")
    assert (row["yes"], row["no"], row["unknown"], row["undetermined"], row["outside"]) == (3, 1, 4, 3, 2)
    assert (row["least"], row["most"], row["most_float"]) == ("37.5", "87.5", 87.5)
    assert (row["first_day"], row["last_day"], row["period"]) == (date(2025, 1, 1), date(2025, 12, 31), "2025")
    assert row["as_of"] == date(2026, 1, 1)
