import csv
import io
import re
import sys
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, cast

import polars as pl
import pytest
from attrs import evolve
from openpyxl import Workbook

from cchc_rules import extras
from cchc_rules.counting import frames
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import (
    BadCell,
    BadColumn,
    BadSheet,
    CchcError,
    MissingColumn,
    MissingExtra,
    NotCountable,
    UnknownField,
    UnknownTimeZone,
)
from cchc_rules.findings.values import Tally
from cchc_rules.formats.record_files import cases_of_file, ids_of_file, tally_file, write_counts
from cchc_rules.formats.record_tables import read_column_names
from cchc_rules.plans import hue_2025

pytestmark = pytest.mark.one_python

QUARTER = Period.quarter(2025, 1)
AS_OF = date(2025, 4, 5)
MEASURES = (hue_2025.ON_TIME_OF_CLOSED, hue_2025.PAYMENTS_ON_NATIONAL_PORTAL)
MAPPING = FieldMapping(
    {
        "id": "HoSo",
        "agency": "DonVi",
        "received_on": "NgayTiepNhan",
        "due_on": "NgayHenTra",
        "completed_on": "NgayKetThucXuLy",
        "channel": "KenhThucHien",
        "fee": "Phi",
        "gateway": "Cong",
    },
    {"channel": {"1": "counter", "2": "online"}, "gateway": {"1": "national", "2": "other", None: "offline"}},
)
HEAD = "HoSo,DonVi,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,KenhThucHien,Phi,Cong"
ROW = "1,Sở Nội vụ,01/02/2025,05/02/2025,05/02/2025,2,5000,1"
LIBRARIES = [{}, {"polars": None}]


@pytest.fixture
def hidden(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, None]], None]:
    """Makes some libraries as if they were not installed."""

    def hide(libraries: dict[str, None]) -> None:
        for name in libraries:
            monkeypatch.setitem(sys.modules, name, None)

    return hide


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Path]:
    """A CSV file of some text."""

    def written(text: str | bytes, name: str = "dossiers.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return written


def counted(path: Path, *, mapping: FieldMapping = MAPPING, **options: Any) -> Tallies:
    return tally_file(path, MEASURES, period=QUARTER, as_of=AS_OF, mapping=mapping, **options)


def outcome(path: Path, **options: Any) -> Tallies | list[str]:
    """What is counted, or what is told instead."""
    try:
        return counted(path, **options)
    except ExceptionGroup as group:
        return [str(fault) for fault in group.exceptions]
    except CchcError as fault:
        return [str(fault)]


def refusals(path: Path, **options: Any) -> list[str]:
    """What is told where nothing is counted."""
    found = outcome(path, **options)
    assert isinstance(found, list)
    return found


def told(path: Path, **options: Any) -> list[str]:
    said = outcome(path, **options)
    assert isinstance(said, list)
    return [line.removeprefix(f"{path}, ") for line in said]


PLAIN = {
    "plain": f"{HEAD}\n{ROW}\n2,Sở Tư pháp,2025-02-01,2025-02-05,2025-02-06,1,0,\n",
    "no last line end": f"{HEAD}\n{ROW}\n2,Sở Tư pháp,2025-02-01,2025-02-05,2025-02-06,1,0,",
    "byte order mark": f"\ufeff{HEAD}\n{ROW}\n",
    "quoted names behind a mark": '\ufeff"HoSo"' + f"{HEAD[4:]}\n{ROW}\n",
    "semicolons": f"{HEAD}\n{ROW}\n".replace(",", ";"),
    "CRLF": f"{HEAD}\r\n{ROW}\r\n2,Sở Tư pháp,2025-02-01,2025-02-05,,1,0,\r\n",
    "quoted cells": f'{HEAD}\n"1","Sở Nội vụ, cơ sở ""2""","01/02/2025","05/02/2025",,"2","5000","1"\n',
    "all quoted": f"{HEAD}\r\n{ROW}".replace(",", '","').replace("\r\n", '"\r\n"').join('""') + "\r\n",
    "blanks": f"{HEAD}\n 1 ,Sở Nội vụ\u00a0,\t01/02/2025 , 05/02/2025,05/02/2025\u3000,2 , 5000,\x1c1\x1f\n",
    "blanks around names": f"{HEAD.replace(',', ' , ')}\n{ROW}\n",
    "nothing but blanks": f"{HEAD}\n1,Sở Nội vụ,01/02/2025, ,\u00a0,2,5000,\u2003\n",
    "quoted blanks": f'{HEAD}\n"1 "," Sở Nội vụ","01/02/2025 ","05/02/2025","05/02/2025"," 2","",""\n',
    "times": f"{HEAD}\n1,Sở Nội vụ,01/02/2025 08:30,05/02/2025,2025-02-05T17:30:00,2,5000,1\n",
    "offsets": f"{HEAD}\n1,Sở Nội vụ,2025-02-01,2025-02-05,2025-02-05T17:30:00Z,2,5000,1\n",
    "other columns": f"Ghi chú,{HEAD},\n=1+1,{ROW},\nNULL,{ROW},x\n",
    "words that other parsers take for nothing": f"{HEAD}\nNA,NULL,01/02/2025,,,2,5000,1\n#1,nan,01/02/2025,,,2,1,1\n",
    "single quotes and backslashes": f"{HEAD}\n'1,Sở \\ Nội vụ',01/02/2025,,,2,5000,1\n",
    "repeated ids": f"{HEAD}\n{ROW}\n{ROW}\n",
    "no rows": f"{HEAD}\n",
    "no rows, no line end": HEAD,
}
"""Written so that a library may read them."""

ODD = {
    "a stray quote within a cell": f'{HEAD}\n1,Sở "Nội" vụ,01/02/2025,05/02/2025,,2,5000,1\n{ROW}\n',
    "a line break within a cell": f'{HEAD}\n1,"Sở\nNội vụ",01/02/2025,05/02/2025,,2,5000,1\n',
    "empty lines": f"{HEAD}\n\n{ROW}\n\n\n",
    "rows with nothing in them": f'{HEAD}\n{ROW}\n,,,,,,,\n , ,"","",,,,\n',
    "old line ends": f"{HEAD}\r{ROW}\r",
    "long cells": f"{HEAD},GhiChu\n{ROW},{'x' * 70_000}\n{ROW},{'ế' * 70_000}\n",
    "separators in names": f'"Ghi, chú",{HEAD}\nx,{ROW}\n',
}
"""Written so that parsers may differ."""

REFUSED = {
    "an unknown code": f"{HEAD}\n{ROW}\n{ROW[:-1]}9\n",
    "text among days": f"{HEAD}\n1,Sở Nội vụ,01/02/2025,31/02/2025,hôm qua,2,5000,1\n",
    "no agency": f"{HEAD}\n{ROW}\n1, ,01/02/2025,05/02/2025,05/02/2025,2,5000,1\n",
    "separators in numbers": f"{HEAD}\n{ROW.replace('5000', '5.000')}\n",
    "a cell too few": f"{HEAD}\n{ROW[:-2]}\n{ROW}\n",
    "a cell too many": f"{HEAD}\n{ROW}\n{ROW},x\n",
    "one too many and one too few": f"{HEAD}\n{ROW},x\n{ROW[:-2]}\n",
    "a quote that never ends": f'{HEAD}\n{ROW}\n"1,Sở Nội vụ,01/02/2025\n',
    "text behind a quote": f'{HEAD}\n"1"x{ROW[1:]}\n',
    "a blank behind a quote": f'{HEAD}\n"1" {ROW[1:]}\n',
    "a NUL": f"{HEAD}\n{ROW}\n\0{ROW}\n",
    "another encoding": f"{HEAD}\n{ROW}\n".encode() + b"2,S\xf0 T\xb0 ph\xe1p,01/02/2025,,,2,5000,1\n",
}


@pytest.mark.parametrize("text", [*PLAIN.values(), *ODD.values()], ids=[*PLAIN, *ODD])
@pytest.mark.parametrize("by", [(), ("channel", "agency")])
def test_a_file_counts_the_same_however_it_is_read(table: Callable[..., Path], text: str, by: tuple[str, ...]) -> None:
    path = table(text)
    said = outcome(path, by=by)
    assert said == outcome(path, by=by, row_by_row=True)
    assert isinstance(said, Tallies)


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_a_file_is_refused_alike_however_it_is_read(table: Callable[..., Path], text: str | bytes) -> None:
    path = table(text)
    said = outcome(path)
    assert said == outcome(path, row_by_row=True)
    assert isinstance(said, list)


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_told_with_the_file(table: Callable[..., Path], text: str | bytes) -> None:
    said = outcome(table(text))
    assert isinstance(said, list)
    assert all("dossiers.csv, " in line for line in said)


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_plain_files_are_read_by_a_library(
    table: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """The two ways are compared indeed: a plain file never reaches the reading row by row."""
    monkeypatch.setattr("cchc_rules.formats.record_files.records", None)
    assert isinstance(outcome(table(text)), Tallies)


def test_csv_is_read_row_by_row_where_there_is_duckdb_alone(
    table: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    monkeypatch.setitem(sys.modules, "cchc_rules.counting.frames", None)
    assert isinstance(outcome(table(PLAIN["plain"])), Tallies)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_files_are_read_row_by_row(table: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setitem(sys.modules, "cchc_rules.counting.frames", None)
    assert isinstance(outcome(table(text)), Tallies)


def test_without_any_library_a_file_is_read_row_by_row(
    table: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "narwhals", None)
    monkeypatch.setitem(sys.modules, "cchc_rules.counting.frames", None)
    tallies = counted(table(PLAIN["plain"]))
    assert tallies.get(hue_2025.ON_TIME_OF_CLOSED, "Sở Nội vụ").tally == Tally(1, 0)
    assert tallies.get(hue_2025.ON_TIME_OF_CLOSED, "Sở Tư pháp").tally == Tally(0, 1)


def test_with_a_narwhals_that_is_too_old_csv_is_read_row_by_row(
    table: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """CSV needs no extra: a library that is too old for frames is never asked, and Parquet says what to install."""
    path = table(PLAIN["plain"])
    expected = counted(path, row_by_row=True)
    monkeypatch.setattr(extras, "version", lambda _: "1.20.0")
    monkeypatch.setattr(frames, "tally", None)
    assert counted(path) == expected
    with pytest.raises(MissingExtra, match=r"expected the extra frames"):
        counted(table("", "dossiers.parquet"))


def test_progress_is_told_in_bytes(table: Callable[..., Path]) -> None:
    path = table(f"{HEAD}\n" + f"{ROW}\n" * 20_000)
    read: list[int] = []
    assert counted(path, row_by_row=True, progress=read.append).rows == 20_000
    assert read == sorted(read)
    assert len(read) == 2
    assert 0 < read[-1] <= path.stat().st_size
    read.clear()
    assert counted(path, progress=read.append).rows == 20_000
    assert read == sorted(read)
    assert read[-1] == path.stat().st_size


def test_the_first_broken_rows_are_named_and_the_others_counted(table: Callable[..., Path]) -> None:
    broken = [f"{ROW},x", '"1"x', *["1,2"] * 6]
    lines = told(table("\n".join([HEAD, ROW, *broken, ROW.replace("5000", "x")])))
    assert [line.partition(":")[0] for line in lines[:5]] == [
        "line 3, column I",
        "line 4",
        *(f"line {number}, column NgayTiepNhan" for number in (5, 6, 7)),
    ]
    assert "expected 8 cells, as in the first line. 9 stand there" in lines[0]
    assert "Look for a stray quote." in lines[1]
    assert "got 8 such rows; expected none. The first 5 are named." in lines[5]
    assert lines[6].startswith("column 'Phi', row 11: got 'x'")


def test_broken_rows_alone_are_refused(table: Callable[..., Path]) -> None:
    with pytest.raises(ExceptionGroup) as raised:
        counted(table(f"{HEAD}\n{ROW}\n1,2\n"))
    (fault,) = raised.value.exceptions
    assert isinstance(fault, BadCell)


def test_each_missing_column_is_told_with_the_nearest(table: Callable[..., Path]) -> None:
    path = table(f"{HEAD.replace('HenTra', 'HenTraKQ').replace('Cong', 'x')}\n{ROW}\n")
    with pytest.raises(ExceptionGroup) as raised:
        counted(path, by=("procedure",))
    faults = raised.value.exceptions
    assert all(isinstance(fault, MissingColumn) and fault.where == str(path) for fault in faults)
    assert [str(fault).partition("Map it")[2] for fault in faults] == [
        ', under [columns]: due_on = "NgayHenTraKQ".',
        ', under [columns]: procedure = "…".',
        ', under [columns]: gateway = "…".',
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "got ''; expected the names of columns, each once. The file begins without a line of them."),
        ("\n,\n", "got ''; expected the names of columns, each once. The file begins without a line of them."),
        (f"{HEAD},Phi, HoSo\n", "got 'HoSo, Phi'; expected the names of columns, each once."),
        (f'"HoSo"x{HEAD}\n', "expected the names of columns, each once."),
    ],
)
def test_columns_have_names_each_once(table: Callable[..., Path], text: str, said: str) -> None:
    (line,) = told(table(text))
    assert line.startswith("line 1: ")
    assert said in line


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "dossiers.tsv"
    table.write_text("HoSo\tDonVi")
    with pytest.raises(BadSheet, match=r"expected a file named \.csv, \.xlsx or \.parquet"):
        read_column_names(table)
    (tmp_path / "old.xls").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1"))
    with pytest.raises(BadSheet, match=r"got a workbook of Excel 97–2003 \(\.xls\)"):
        read_column_names(tmp_path / "old.xls")
    with pytest.raises(FileNotFoundError):
        counted(tmp_path / "none.xlsx")
    with pytest.raises(FileNotFoundError):
        counted(tmp_path / "none.csv")
    with pytest.raises(FileNotFoundError):
        counted(tmp_path / "none.parquet")


def test_a_question_that_cannot_be_asked_is_refused_as_ever(table: Callable[..., Path]) -> None:
    path = table(PLAIN["plain"])
    with pytest.raises(UnknownTimeZone):
        counted(path, mapping=FieldMapping(MAPPING.columns, MAPPING.codes, "Asia/Hue"))
    with pytest.raises(UnknownField):
        counted(path, mapping=FieldMapping({**MAPPING.columns, "due": "x"}, MAPPING.codes))
    with pytest.raises(NotCountable):
        tally_file(path, hue_2025.SATISFACTION_WITH_PROCEDURES, period=QUARTER, as_of=AS_OF)


@pytest.mark.parametrize("missing", LIBRARIES, ids=["polars", "duckdb"])
def test_parquet_is_read_with_its_types(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: dict[str, None]
) -> None:
    path = tmp_path / "dossiers [1].parquet"
    pl.DataFrame(
        {
            "HoSo": [1, 2],
            "DonVi": ["Sở Nội vụ", "Sở Nội vụ"],
            "NgayTiepNhan": [date(2025, 2, 1), date(2025, 2, 1)],
            "NgayHenTra": [date(2025, 2, 5), None],
            "NgayKetThucXuLy": [datetime(2025, 2, 5, 17), datetime(2025, 2, 6, 9)],  # noqa: DTZ001  local times
            "KenhThucHien": [2, 1],
            "Phi": [5000, 0],
            "Cong": [1, None],
        }
    ).write_parquet(path)
    for name in missing:
        monkeypatch.setitem(sys.modules, name, None)
    assert read_column_names(path) == tuple(MAPPING.columns.values())
    tallies = counted(path)
    assert tallies.rows == 2
    assert tallies.get(hue_2025.ON_TIME_OF_CLOSED, "Sở Nội vụ").tally == Tally(1, 0, 1)
    assert tallies.get(hue_2025.PAYMENTS_ON_NATIONAL_PORTAL, "Sở Nội vụ").outside == 1


def test_times_with_an_offset_in_parquet_are_local_days(tmp_path: Path) -> None:
    path = tmp_path / "dossiers.parquet"
    frame = pl.DataFrame(
        {
            "agency": ["Sở Nội vụ"],
            "due_on": [date(2025, 2, 5)],
            "completed_on": [datetime(2025, 2, 5, 17, 30, tzinfo=UTC)],
        }
    )
    frame.write_parquet(path)
    tallies = tally_file(path, hue_2025.ON_TIME_OF_CLOSED, period=QUARTER, as_of=AS_OF)
    assert tallies.get(hue_2025.ON_TIME_OF_CLOSED, "Sở Nội vụ").tally == Tally(0, 1)


@pytest.mark.parametrize("missing", LIBRARIES, ids=["polars", "duckdb"])
def test_a_file_that_is_no_parquet_says_so(
    table: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, missing: dict[str, None]
) -> None:
    for name in missing:
        monkeypatch.setitem(sys.modules, name, None)
    path = table(f"{HEAD}\n{ROW}\n", "dossiers.parquet")
    with pytest.raises(BadSheet, match=r"dossiers\.parquet: got .*expected a file that is whole"):
        counted(path)


def test_bad_cells_of_parquet_are_told_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "dossiers.parquet"
    pl.DataFrame({"agency": ["Sở Nội vụ"], "due_on": ["mai"], "completed_on": ["x"]}).write_parquet(path)
    with pytest.raises(ExceptionGroup) as raised:
        tally_file(path, hue_2025.ON_TIME_OF_CLOSED, period=QUARTER, as_of=AS_OF)
    assert all(
        isinstance(fault, BadColumn) and fault.where.startswith(f"{path}, column") for fault in raised.value.exceptions
    )


def test_parquet_needs_a_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "dossiers.parquet"
    path.touch()
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtra, match=r'pip install "cchc-rules\[frames\]" polars\.') as raised:
        counted(path)
    assert raised.value.where == str(path)


def test_a_file_with_a_pattern_for_a_name_is_that_file(table: Callable[..., Path]) -> None:
    table(f"{HEAD}\n{ROW}\n{ROW}\n", "ho so 1.csv")
    assert counted(table(f"{HEAD}\n{ROW}\n", "ho so [1]*.csv")).rows == 1


def test_unique_dossiers_are_counted_once(table: Callable[..., Path]) -> None:
    path = table(PLAIN["repeated ids"])
    mapping = FieldMapping(MAPPING.columns, MAPPING.codes, unique="id")
    for row_by_row in (False, True):
        tallies = counted(path, mapping=mapping, row_by_row=row_by_row)
        assert (tallies.rows, tallies.repeated) == (2, 1)
        assert tallies.total(hue_2025.ON_TIME_OF_CLOSED).cases == 1


def test_counts_are_written_by_group(table: Callable[..., Path]) -> None:
    tallies = counted(table(PLAIN["plain"]), by=("channel", "agency"))
    file = io.StringIO()
    write_counts(tallies, file)
    lines = file.getvalue().splitlines()
    assert lines[0] == "channel,agency,measure,yes,no,unknown,outside,undetermined"
    assert "online,Sở Nội vụ,on-time-of-closed,1,0,0,0,0" in lines
    assert "counter,Sở Tư pháp,payments-on-national-portal,0,0,0,1,0" in lines
    assert len(lines) == 1 + 2 * len(MEASURES)


def test_groups_with_line_breaks_are_written_in_quotes(table: Callable[..., Path]) -> None:
    tallies = counted(table(f'{HEAD}\n1,"Sở\rNội vụ",01/02/2025,05/02/2025,05/02/2025,2,5000,1\n'))
    file = io.StringIO(newline="")
    write_counts(tallies, file)
    assert [len(row) for row in csv.reader(io.StringIO(file.getvalue(), newline=""))] == [7, 7, 7]


@pytest.mark.parametrize("missing", LIBRARIES)
@pytest.mark.parametrize(
    "titles", ["DANH SÁCH HỒ SƠ\n", "DANH SÁCH HỒ SƠ,,,,,,,\n", "DANH SÁCH,,,,,,,\n,,,,,,,\n,Quý I,,,,,,\n"]
)
def test_titles_above_the_heading_are_passed_over(
    table: Callable[..., Path], hidden: Callable[..., None], missing: dict[str, None], titles: str
) -> None:
    hidden(missing)
    plain, titled = table(f"{HEAD}\n{ROW}\n"), table(f"{titles}{HEAD}\n{ROW}\n", "titled.csv")
    assert read_column_names(titled) == read_column_names(plain)
    assert counted(titled) == counted(plain)


def test_one_cell_alone_is_a_heading_where_nothing_wider_follows(table: Callable[..., Path]) -> None:
    assert read_column_names(table("HoSo\n1\n2\n")) == ("HoSo",)
    assert read_column_names(table("HoSo,\n1,\n2,\n")) == ("HoSo",)
    assert read_column_names(table("DANH SÁCH\n1,2\n")) == ("1", "2")


@pytest.mark.parametrize("missing", LIBRARIES)
@pytest.mark.parametrize(
    "total",
    [
        "Tổng cộng,,,,,,5000,",
        ",,TỔNG:,,,,5000,",
        "Total,,,,,,5000,",
        ",,Cộng toàn tỉnh,,,,,",
        "Tổng số hồ sơ,,,,,,,",
        unicodedata.normalize("NFD", "Cộng,,,,,,1,"),
        unicodedata.normalize("NFD", "LŨY KẾ,,,,,,1,"),
    ],
)
def test_a_row_of_totals_is_refused_as_such(
    table: Callable[..., Path], hidden: Callable[..., None], missing: dict[str, None], total: str
) -> None:
    hidden(missing)
    for by in ((), ("agency",)):
        (said,) = refusals(table(f"{HEAD}\n{ROW}\n{total}\n"), by=by)
        assert re.search(r"line 3: got '[^\[\]']+'; expected a record, and no row of totals", said)
        assert said.endswith(
            "expected a record, and no row of totals. Remove it: it would be counted beside what it adds up."
        )


@pytest.mark.parametrize("missing", LIBRARIES)
def test_serial_days_of_a_spreadsheet_are_refused_by_that_name(
    table: Callable[..., Path], hidden: Callable[..., None], missing: dict[str, None]
) -> None:
    hidden(missing)
    (said,) = refusals(table(f"{HEAD}\n{ROW.replace('05/02/2025', '45658', 1)}\n"))
    assert "45658 is a serial day of a spreadsheet, 01/01/2025: format the column as dates" in said


def test_groups_that_might_be_formulas_are_written_as_text(table: Callable[..., Path]) -> None:
    """No cell of what is written is one that a program for sheets computes."""
    names = ("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "'=1")
    rows = "".join(f'{turn},"{name}",01/02/2025,05/02/2025,05/02/2025,2,5000,1\n' for turn, name in enumerate(names))
    file = io.StringIO(newline="")
    write_counts(counted(table(f"{HEAD}\n{rows}")), file)
    cells = [cell for row in csv.reader(io.StringIO(file.getvalue(), newline="")) for cell in row]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    assert {f"'{name}" for name in names} <= set(cells)


@pytest.mark.parametrize("missing", LIBRARIES)
@pytest.mark.parametrize("form", ["sep=;", "tabs", "utf-16"])
def test_the_ways_of_spreadsheets_are_read_as_plain_csv(
    table: Callable[..., Path], hidden: Callable[..., None], missing: dict[str, None], form: str
) -> None:
    hidden(missing)
    text = f"{HEAD}\n{ROW}\n"
    written = {
        "sep=;": f"sep=;\r\n{text.replace(',', ';')}".encode(),
        "tabs": text.replace(",", "\t").encode(),
        "utf-16": text.replace(",", "\t").encode("utf-16"),
    }
    path = table(written[form], "other.csv")
    assert read_column_names(path) == tuple(HEAD.split(","))
    assert counted(path) == counted(table(text))


def test_a_row_below_that_looks_like_the_heading_is_named(table: Callable[..., Path]) -> None:
    said = refusals(table(f"DANH SÁCH,QUÝ I,,,,,,\n{HEAD}\n{ROW}\n"))
    assert said
    assert all(line.endswith("Line 2 looks like the heading: remove what stands above it.") for line in said)


@pytest.mark.parametrize("titles", [[], [["DANH SÁCH HỒ SƠ"], [], [None, None, "Quý I"]]])
def test_a_workbook_counts_as_the_csv_file_of_the_same_cells(
    table: Callable[..., Path], tmp_path: Path, titles: list[list[Any]]
) -> None:
    """Days, times and numbers in the types of its cells; titles above the heading are passed over there too."""
    book = Workbook()
    sheet: Any = book.active
    days = (date(2025, 2, 1), date(2025, 2, 5))
    for row in (
        *titles,
        HEAD.split(","),
        [1, " Sở Nội vụ ", *days, datetime(2025, 2, 5, 16, 30), 2, 5000, 1],  # noqa: DTZ001  as Excel keeps it
        [2, "Sở Tư pháp", *days, None, 1, 1.5, None],
    ):
        sheet.append(row)
    path = tmp_path / "dossiers.xlsx"
    book.save(path)
    plain = f"{HEAD}\n{ROW}\n2,Sở Tư pháp,01/02/2025,05/02/2025,,1,2,\n"
    assert counted(path) == counted(table(plain))
    assert counted(path).rows == 2


def test_the_rows_of_a_workbook_are_refused_as_those_of_csv_are(tmp_path: Path) -> None:
    book = Workbook()
    sheet: Any = book.active
    for row in (
        HEAD.split(","),
        [1, "Sở Nội vụ", 45658, 45668, 45660, 2, 0, 1],
        [None, "Tổng cộng", None, None, None, None, 5000],
        [3, "Sở Nội vụ", date(2025, 2, 1), "=A1", None, 1, 0, 1],
        ["x"] * 9,
    ):
        sheet.append(row)
    path = tmp_path / "dossiers.xlsx"
    book.save(path)
    total, formula, longer, *serial = told(path)
    assert total.startswith("line 3: got 'Tổng cộng; 5000'; expected a record, and no row of totals")
    assert formula.startswith("line 4, cell D4: got '=A1'")
    assert longer.startswith("line 5, column I: got 'x'; expected an empty cell, since its column has no name.")
    days = {"45658": "01/01/2025", "45660": "03/01/2025", "45668": "11/01/2025"}
    assert len(serial) == len(days)
    for number, day in days.items():
        assert any(f"{number} is a serial day of a spreadsheet, {day}" in line for line in serial)


def workbook(folder: Path, *rows: list[Any]) -> Path:
    """A workbook of these rows."""
    book = Workbook()
    for row in rows:
        cast("Any", book.active).append(row)
    book.save(folder / "dossiers.xlsx")
    return folder / "dossiers.xlsx"


@pytest.mark.parametrize("broken", ["#N/A", "=A1/B1"])
def test_what_excel_could_not_work_out_is_refused_where_it_is_asked_about_alone(tmp_path: Path, broken: str) -> None:
    """In a column that no measure asks about it is left alone, in the heading it is no name."""
    names, row = [*HEAD.split(","), "GhiChu"], [1, "Sở Nội vụ", date(2025, 2, 1), date(2025, 2, 5), None, 2, 0, 1]
    beside, without = (counted(workbook(tmp_path, names, [*row, note])) for note in (broken, None))
    assert beside == without
    assert beside.rows == 1
    (said,) = told(workbook(tmp_path, names, [*row[:3], broken, *row[4:]]))
    assert said.startswith(f"line 2, cell D2: got '{broken}'; expected a value")
    (said,) = told(workbook(tmp_path, [*HEAD.split(","), broken], row))
    assert said.startswith(f"line 1: got '{broken}'; expected the names of columns")


@pytest.mark.parametrize("row_by_row", [True, False])
@pytest.mark.parametrize("signed", ["Người lập biểu,,,,,,,", ",,,,,,,Người lập biểu"])
def test_a_line_with_one_cell_alone_is_no_record(table: Callable[..., Path], row_by_row: bool, signed: str) -> None:
    """It is told by what stands in it, also where the mapping says whose a record is that names no agency."""
    codes = {**MAPPING.codes, "agency": {"": "Sở Nội vụ"}}
    for mapping in (MAPPING, FieldMapping(MAPPING.columns, codes)):
        (said,) = told(table(f"{HEAD}\n{ROW}\n{signed}\n"), mapping=mapping, row_by_row=row_by_row)
        assert said.startswith(
            "line 3: got 'Người lập biểu'; expected a record, of which more than one cell is filled."
        )


@pytest.mark.parametrize("row_by_row", [True, False])
def test_of_two_columns_one_may_be_empty(table: Callable[..., Path], row_by_row: bool) -> None:
    """A dossier that is due and not closed yet is a record."""
    path = table("due_on,completed_on\n05/02/2025,05/02/2025\n06/02/2025,\n")
    question: dict[str, Any] = {"by": (), "period": QUARTER, "as_of": AS_OF, "row_by_row": row_by_row}
    assert tally_file(path, hue_2025.ON_TIME_OF_CLOSED, **question).rows == 2


def test_a_note_beside_the_table_is_told_by_its_column(tmp_path: Path) -> None:
    """No sign parts the cells of a workbook that could stand in quotes."""
    row = [1, "Sở Nội vụ", date(2025, 2, 1), date(2025, 2, 5), None, 2, 0, 1, None, "xem lại"]
    (said,) = told(workbook(tmp_path, HEAD.split(","), row))
    assert said.startswith("line 2, column J: got 'xem lại'; expected an empty cell, since its column has no name.")


def test_a_column_without_a_name_is_listed_by_its_letter(table: Callable[..., Path]) -> None:
    path = table(f"{HEAD.replace('NgayHenTra', '')},,\n{ROW},,\n")
    (said,) = refusals(path)
    assert "KenhThucHien, Phi, Cong, column I (no name), column J (no name)." in said
    assert "NgayTiepNhan, column D (no name), NgayKetThucXuLy" in said


def test_a_table_separated_by_a_sign_that_is_not_read_says_so(table: Callable[..., Path]) -> None:
    said = refusals(table(f"{HEAD}\n{ROW}\n".replace(",", "^")))
    assert all("Its cells seem to be separated by “^”" in each for each in said)
    assert counted(table(f"{HEAD}\n{ROW}\n".replace(",", "|"))) == counted(table(f"{HEAD}\n{ROW}\n"))


@pytest.mark.parametrize("code", ["-", "NULL", "N/A", "không", "chưa", "chưa có kết quả"])
def test_what_stands_where_there_is_no_day_is_told_with_how_to_say_so(table: Callable[..., Path], code: str) -> None:
    """And once it is said, the day is missing."""
    path = table(f"{HEAD}\n{ROW.replace('05/02/2025,2', f'{code},2')}\n")
    (said,) = refusals(path)
    assert said.endswith(f'under [codes.completed_on] of the mapping: "{code}" = "".')
    codes = {**MAPPING.codes, "completed_on": {code: None}}
    assert counted(path, mapping=FieldMapping(MAPPING.columns, codes)).rows == 1


def test_a_day_that_is_none_is_no_code(table: Callable[..., Path]) -> None:
    (said,) = refusals(table(f"{HEAD}\n{ROW.replace('05/02/2025,2', '31/02/2025,2')}\n"))
    assert "codes" not in said


@pytest.mark.parametrize("library", LIBRARIES, ids=["polars", "duckdb"])
def test_an_agency_that_nobody_knows_is_told_with_its_lines(
    table: Callable[..., Path], library: dict[str, None], hidden: Callable[[dict[str, None]], None]
) -> None:
    """With the column, and where in a mapping it may be said what is meant; a line that is broken is none of them."""
    hidden(library)
    lines = [ROW, *[ROW.replace("Sở Nội vụ", name) for name in ("Sở Tu Pháp", "Sở Lạ", " Sở Tu Pháp ")]]
    path = table("\n".join([HEAD, *lines]))
    where = "column 'DonVi' (or [codes.agency] of the mapping)"
    said = refusals(path, roster=hue_2025.PLAN.roster)
    assert sorted(line.partition("; expected")[0] for line in said) == [
        f"{path}, {where}, 2 rows, the first of them 3, 5: got 'Sở Tu Pháp'",
        f"{path}, {where}, row 4: got 'Sở Lạ'",
    ]
    broken = refusals(table("\n".join([HEAD, *lines, "4"])), roster=hue_2025.PLAN.roster)
    assert sum("row 4: got 'Sở Lạ'" in line for line in broken) == 1


LATE = "2,Sở Tư pháp,01/02/2025,05/02/2025,06/02/2025,2,5000,1"
OPEN = "3,Sở Tư pháp,01/02/2025,,06/02/2025,2,5000,1"


def cases(path: Path, **more: Any) -> list[tuple[Any, ...]]:
    asked: dict[str, Any] = {"period": QUARTER, "as_of": AS_OF, "mapping": MAPPING, **more}
    found = cases_of_file(path, hue_2025.ON_TIME_OF_CLOSED, which=["no", "unknown"], **asked)
    assert found.period == QUARTER
    return [(each.row, each.id, each.agency, each.answer.value, each.decision.in_("en")[:12]) for each in found]


def test_the_records_behind_what_was_counted_are_named_by_their_lines(table: Callable[..., Path]) -> None:
    path = table(f"Quý I\n\n{HEAD}\n{ROW}\n{LATE}\n{OPEN}")
    assert cases(path) == [
        (5, "2", "Sở Tư pháp", "no", "the day it w"),
        (6, "3", "Sở Tư pháp", "unknown", "it is not kn"),
    ]
    agencies = cases(path, roster=hue_2025.PLAN.roster)
    assert [agency for _, _, agency, *_ in agencies] == ["so-tu-phap"] * 2


@pytest.mark.parametrize("library", LIBRARIES, ids=["polars", "duckdb"])
def test_what_is_to_be_looked_at_is_marked_in_any_kind_of_file(
    table: Callable[..., Path], tmp_path: Path, library: dict[str, None], hidden: Callable[[dict[str, None]], None]
) -> None:
    """What stands twice or cannot be true is marked, and what was counted is told, alike in CSV and Parquet."""
    impossible = "4,Sở Tư pháp,09/02/2025,12/02/2025,08/02/2025,2,5000,1"
    lines = [ROW, LATE, OPEN, LATE, impossible]
    path = tmp_path / "dossiers.parquet"
    pl.DataFrame([dict(zip(HEAD.split(","), line.split(","), strict=True)) for line in lines]).write_parquet(path)
    asked: dict[str, Any] = {"period": QUARTER, "as_of": AS_OF, "mapping": MAPPING}
    csv_file = table("\n".join([HEAD, *lines]))
    expected = cases_of_file(csv_file, hue_2025.ON_TIME_OF_CLOSED, **asked)
    hidden(library)
    found = cases_of_file(path, hue_2025.ON_TIME_OF_CLOSED, **asked)
    for listed in (expected, found):
        assert sorted((each.id or "", each.note and each.note.en) for each in listed) == [
            ("1", None),
            ("2", "2 records with this id"),
            ("2", "2 records with this id"),
            ("3", None),
            ("4", "completed before it was received"),
        ]
    assert found.tallies == expected.tallies
    unique = FieldMapping(MAPPING.columns, MAPPING.codes, unique="id")
    once = cases_of_file(path, hue_2025.ON_TIME_OF_CLOSED, **{**asked, "mapping": unique})
    assert [len(once), once.tallies.repeated, {each.same_id for each in once}] == [4, 1, {1}]


@pytest.mark.parametrize("library", LIBRARIES, ids=["polars", "duckdb"])
def test_the_records_of_parquet_are_named_by_their_ids(
    tmp_path: Path, library: dict[str, None], hidden: Callable[[dict[str, None]], None]
) -> None:
    path = tmp_path / "dossiers.parquet"
    rows = [dict(zip(HEAD.split(","), line.split(","), strict=True)) for line in (ROW, LATE, OPEN)]
    pl.DataFrame(rows).write_parquet(path)
    hidden(library)
    assert sorted(cases(path, roster=hue_2025.PLAN.roster)) == [
        (None, "2", "so-tu-phap", "no", "the day it w"),
        (None, "3", "so-tu-phap", "unknown", "it is not kn"),
    ]
    with pytest.raises(ExceptionGroup, match="columns that are missing") as caught:
        cases(path, mapping=evolve(MAPPING, columns={**MAPPING.columns, "id": "MaHoSo"}))
    assert str(caught.value.exceptions[0]).startswith(
        f"{path}: got 'MaHoSo'; expected one of the columns that are there"
    )


def test_what_cannot_be_read_of_a_file_is_told_of_its_cases_too(table: Callable[..., Path]) -> None:
    path = table("\n".join([HEAD, ROW.replace("05/02/2025,05/02/2025", "05/02/2025,mai"), "1,2"]))
    with pytest.raises(ExceptionGroup) as caught:
        cases(path)
    assert [str(each).partition(": got")[0].partition("dossiers.csv, ")[2] for each in caught.value.exceptions] == [
        "line 3, column NgayTiepNhan",
        "column 'NgayKetThucXuLy', row 2",
    ]
    with pytest.raises(ExceptionGroup, match="columns that are missing"):
        cases(table("a,b,c\n1,2,3\n"))


@pytest.mark.parametrize("libraries", LIBRARIES)
def test_ids_are_the_same_in_every_kind_of_file(
    table: Callable[..., Path], tmp_path: Path, hidden: Callable[[dict[str, None]], None], libraries: dict[str, None]
) -> None:
    """As text without blanks around it, None where there is none, and of a table without such a column not known."""
    sheet = table("HoSo,DonVi\n 7 ,A\n,B\n7,C\n")
    book, parquet = Workbook(), tmp_path / "dossiers.parquet"
    rows: Any = book.active
    for row in (("HoSo", "DonVi"), (7, "A"), (None, "B"), ("7", "C")):
        rows.append(row)
    book.save(tmp_path / "dossiers.xlsx")
    pl.DataFrame({"HoSo": [7, None, 7], "DonVi": ["A", "B", "C"]}).write_parquet(parquet)
    hidden(libraries)
    for path in (sheet, tmp_path / "dossiers.xlsx", parquet):
        assert ids_of_file(path, MAPPING) == ["7", None, "7"]
        assert ids_of_file(path) is None
