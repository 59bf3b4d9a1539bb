from datetime import date

import pytest

from cchc_rules.dates.period import Period
from cchc_rules.errors import BadCell
from cchc_rules.formats.period_columns import PERIOD_CHOICES, PERIOD_COLUMNS, period_of_row


def row(**cells: str) -> Period:
    """The period of a row, its cells read as their columns are."""
    return period_of_row({column: PERIOD_COLUMNS[column](cell) for column, cell in cells.items()})


def test_every_column_of_a_choice_is_read() -> None:
    assert {column for choice in PERIOD_CHOICES for column in choice} == PERIOD_COLUMNS.keys()


def test_the_three_ways_say_the_same() -> None:
    quarter = Period.quarter(2025, 1)
    assert row(period="Quý I/2025") == quarter
    assert row(first_day="01/01/2025", last_day="2025-03-31") == quarter
    assert row(start="2025-01-01", end="01/04/2025") == quarter


def test_the_last_day_belongs_to_a_period_that_names_it() -> None:
    assert row(first_day="15/02/2025", last_day="15/02/2025").last_day == date(2025, 2, 15)
    assert row(period="15/02/2025..01/03/2025").last_day == date(2025, 3, 1)


@pytest.mark.parametrize("end", ["31/03/2025", "2025-12-31", "15/02/2025", "02/01/2025"])
def test_an_end_that_may_be_meant_as_the_last_day_is_refused_with_both_readings(end: str) -> None:
    with pytest.raises(BadCell) as refused:
        row(start="01/01/2025", end=end)
    last = PERIOD_COLUMNS["end"](end)
    before = date.fromordinal(last.toordinal() - 1)
    assert f"01/01/2025..{last:%d/%m/%Y} if {last:%d/%m/%Y} belongs to it" in refused.value.remedy
    assert f"01/01/2025..{before:%d/%m/%Y} if it is not" in refused.value.remedy
    assert refused.value.where == "end"


def test_of_an_end_on_the_first_day_only_one_reading_is_a_period() -> None:
    with pytest.raises(BadCell) as refused:
        row(start="15/01/2025", end="15/01/2025")
    assert refused.value.remedy.endswith("15/01/2025..15/01/2025 if 15/01/2025 belongs to it.")


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"first_day": "02/01/2025", "last_day": "01/01/2025"}, "last_day"),
        ({"first_day": "02/01/2025", "last_day": "31/12/9999"}, "last_day"),
        ({"start": "01/02/2025", "end": "01/02/2025"}, "end"),
        ({"start": "01/02/2025", "end": "01/01/2025"}, "end"),
    ],
)
def test_a_period_does_not_run_backwards_nor_out_of_the_calendar(cells: dict[str, str], column: str) -> None:
    with pytest.raises(BadCell) as refused:
        row(**cells)
    assert refused.value.where == column
