"""Files of records are opened as what their names say, and read row by row with all that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.errors import BadSheet
from cchc_rules.formats.record_tables import ask_row_by_row, check_columns, is_parquet, read_column_names
from cchc_rules.plans import hue_2025


def told(records: Iterable[dict[str, Any]], line_of_row: Callable[[int], int]) -> list[tuple[int, dict[str, Any]]]:
    return [(line_of_row(0), record) for record in records]


def test_the_name_of_a_file_says_what_it_is(tmp_path: Path) -> None:
    assert is_parquet("HO-SO.PARQUET")
    assert not is_parquet("ho-so.xlsx")
    other = tmp_path / "ho-so.txt"
    other.write_text("HoSo", encoding="utf-8")
    with pytest.raises(BadSheet, match="expected a file named"):
        is_parquet(other)


def test_rows_are_read_with_the_lines_that_they_stand_on(tmp_path: Path) -> None:
    path = tmp_path / "ho-so.csv"
    path.write_text("HoSo;NgayHenTra;Phi\n a ;; 5 \n\n b;x;\n", encoding="utf-8")
    assert read_column_names(path) == ("HoSo", "NgayHenTra", "Phi")
    rows = ask_row_by_row(path, ["id"], FieldMapping({"id": "HoSo"}), told, None)
    assert [(line, row["HoSo"]) for line, row in rows] == [(2, " a "), (4, " b")]


def test_a_column_that_is_lacking_is_told_with_the_nearest(tmp_path: Path) -> None:
    path = tmp_path / "ho-so.csv"
    path.write_text("agency,due_n,completed_on\na,b,c\n", encoding="utf-8")
    with pytest.raises(ExceptionGroup, match="columns that are missing") as caught:
        check_columns(path, [hue_2025.ON_TIME_OF_CLOSED], FieldMapping(), ("agency",))
    assert 'due_on = "due_n"' in str(caught.value.exceptions[0])
