import os
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from cchc_rules.errors import BadCell, BadSheet
from cchc_rules.formats.sheets.csv_rows import read_rows
from cchc_rules.formats.sheets.excel_rows import (
    is_excel,
    read_excel_rows,
    read_excel_values,
    refuse_other_files,
    workbook_to_fill,
)


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """A workbook with these rows on its one sheet; a pair is a value and the form of its number."""

    def written(*rows: tuple[Any, ...]) -> Path:
        path = tmp_path / "so-lieu.xlsx"
        book = Workbook()
        fill(book.active, rows)
        book.save(path)
        return path

    return written


def fill(sheet: Any, rows: tuple[tuple[Any, ...], ...]) -> None:
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row, start=1):
            value, form = cell if isinstance(cell, tuple) else (cell, None)
            sheet.cell(number, column, value)
            if form is not None:
                sheet.cell(number, column).number_format = form


def test_a_cell_is_what_it_shows(workbook: Callable[..., Path]) -> None:
    path = workbook(
        ("rule", "day"),
        (" Sở Nội vụ ", (date(2025, 12, 31), "dd/mm/yyyy")),
        (2310, (datetime.combine(date(2025, 3, 1), time()), "dd/mm/yyyy")),
        (97.95, datetime.combine(date(2025, 3, 1), time(16, 30))),
        (True, False),
        ((0.9795, "0.00%"), (1, "0%")),
        ((0.979, "0%"), 1e-05),
        (1e15, time(17, 0)),
    )
    assert list(read_excel_rows(path)) == [
        (1, ["rule", "day"]),
        (2, ["Sở Nội vụ", "2025-12-31"]),
        (3, ["2310", "2025-03-01"]),
        (4, ["97.95", "2025-03-01 16:30:00"]),
        (5, ["yes", "no"]),
        (6, ["97.95 %", "100 %"]),
        (7, ["97.9 %", "0.00001"]),
        (8, ["1000000000000000", "17:00:00"]),
    ]


@given(st.decimals(0, 100, places=4))
def test_a_percentage_is_what_was_typed(tmp_path_factory: pytest.TempPathFactory, percent: Any) -> None:
    """What is typed as 97.95 % is kept as the nearest float of 0.9795, and read as 97.95 % again."""
    path = tmp_path_factory.mktemp("excel") / "p.xlsx"
    book = Workbook()
    fill(book.active, (((float(percent / 100), "0.00%"),),))
    book.save(path)
    ((_, cells),) = read_excel_rows(path)
    assert isinstance(cells, list)
    assert cells[0].endswith(" %")
    assert type(percent)(cells[0].removesuffix(" %")) == percent


def test_rows_are_as_long_as_the_first_and_those_with_nothing_in_them_are_passed_over(
    workbook: Callable[..., Path],
) -> None:
    path = workbook(("a", "b", "c", None, ""), (1,), (), ("", None, " "), (1, 2, 3, 4))
    assert list(read_excel_rows(path)) == [(1, ["a", "b", "c"]), (2, ["1", "", ""]), (5, ["1", "2", "3", "4"])]


def test_the_first_row_is_there_though_it_holds_nothing(workbook: Callable[..., Path]) -> None:
    assert list(read_excel_rows(workbook((), ("a",)))) == [(1, []), (2, ["a"])]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=A1/B1", "a value; it is a formula without one"),
        ((2 / 3, "0.00%"), "a percentage of 6 decimal places at most"),
        ("#DIV/0!", "a value; Excel could not work it out"),
    ],
)
def test_a_cell_that_says_no_value_of_its_own_is_refused(
    workbook: Callable[..., Path], cell: object, expected: str
) -> None:
    """Never taken as empty, and the other rows are still read."""
    path = workbook(("a", "b"), ("x", cell), ("y", 1))
    (_, (number, fault), last) = read_excel_rows(path)
    assert number == 2
    assert isinstance(fault, BadCell)
    assert (fault.expected, fault.where) == (expected, f"{path}, line 2, cell B2")
    assert last == (3, ["y", "1"])


def test_one_sheet_holds_something(tmp_path: Path) -> None:
    """A second one is never left out in silence; those that are empty or hidden do not count."""
    path = tmp_path / "book.xlsx"
    book = Workbook()
    fill(book.active, (("a",),))
    book.create_sheet("trống")
    hidden = book.create_sheet("danh mục")
    fill(hidden, (("x",),))
    hidden.sheet_state = "hidden"
    book.save(path)
    assert list(read_excel_rows(path)) == [(1, ["a"])]
    fill(book.create_sheet("quý II"), (("b",),))
    book.save(path)
    with pytest.raises(BadSheet, match="got 'Sheet, quý II'; expected one sheet that holds something"):
        next(read_excel_rows(path))
    Workbook().save(path)
    with pytest.raises(BadSheet, match="no sheet that holds anything"):
        next(read_excel_rows(path))


@pytest.mark.parametrize("content", [b"", b"measure,agency\n", b"PK\x03\x04"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "figures.xlsx"
    path.write_bytes(content)
    with pytest.raises(BadSheet, match=r"expected a workbook of Excel. Save it as .xlsx without a password"):
        next(read_excel_rows(path))


def test_a_workbook_that_is_not_there_is_told_by_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        next(read_excel_rows(tmp_path / "none.xlsx"))


def test_how_far_it_got_is_told(workbook: Callable[..., Path]) -> None:
    told: list[int] = []
    path = workbook(*[("a",)] * 20_001)
    assert len(list(read_excel_rows(path, told.append))) == 20_001
    assert told == [10_000, 20_000]


@pytest.mark.parametrize(("name", "is_one"), [("a.xlsx", True), ("A.XLSX", True), ("a.xlsm", True), ("a.csv", False)])
def test_a_workbook_is_known_by_its_name(name: str, is_one: bool) -> None:
    assert is_excel(name) is is_one
    assert is_excel(os.path.join("xlsx", name)) is is_one  # noqa: PTH118  the path may be text


def test_rows_are_as_wide_as_the_heading_below_titles(workbook: Callable[..., Path]) -> None:
    path = workbook((None, None, "BÁO CÁO"), (), ("a", "b", "c", "d"), (0,), ("", 2))
    assert list(read_excel_rows(path)) == [
        (1, ["", "", "BÁO CÁO"]),
        (3, ["a", "b", "c", "d"]),
        (4, ["0", "", "", ""]),
        (5, ["", "2", "", ""]),
    ]


def test_cells_can_be_read_as_the_values_they_hold(workbook: Callable[..., Path]) -> None:
    day, time_of_day = datetime(2025, 3, 1), datetime(2025, 3, 1, 16, 30)  # noqa: DTZ001  as Excel keeps them
    path = workbook(("a", "b", "c", "d"), (" x ", day, time_of_day, 2.5), (True, None, (0.5, "0%"), "  "))
    assert list(read_excel_values(path)) == [
        (1, ["a", "b", "c", "d"]),
        (2, [" x ", day, time_of_day, 2.5]),
        (3, [True, None, 0.5, ""]),
    ]


@pytest.mark.parametrize(("number", "shown"), [(2.125, "2.1250"), (-2.125, "-2.1250"), (2.5, "2.5"), (2125.0, "2125")])
def test_no_number_is_shown_so_that_its_point_may_part_thousands(
    workbook: Callable[..., Path], number: float, shown: str
) -> None:
    assert list(read_excel_rows(workbook((number,)))) == [(1, [shown])]


def test_a_workbook_to_fill_has_its_rows_as_text_and_lists_to_choose_from(tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    rows = [("=1+1", "2025", ""), ("Sở Nội vụ", "", "")]
    written = workbook_to_fill(
        "Mẫu",
        ("Cơ quan", "Kỳ", "Trả lời"),
        rows,
        choices={0: ("=1+1", "Sở Nội vụ", "Sở Y tế"), 2: ("có", "không")},
        closed={2},
        number_formats={1: "@"},
    )
    path.write_bytes(written)
    assert list(read_excel_rows(path)) == [
        (1, ["Cơ quan", "Kỳ", "Trả lời"]),
        (2, ["=1+1", "2025", ""]),
        (3, ["Sở Nội vụ", "", ""]),
    ]
    book = load_workbook(path)
    sheet, lists = book.worksheets
    assert (sheet.title, lists.sheet_state) == ("Mẫu", "hidden")
    assert [[cell.value for cell in column if cell.value] for column in lists.iter_cols()] == [
        ["=1+1", "Sở Nội vụ", "Sở Y tế"],
        ["có", "không"],
    ]
    offered = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation}
    assert offered == {"A2:A203": "lists!$A$1:$A$3", "C2:C203": "lists!$B$1:$B$2"}
    assert {sheet.cell(line, 2).number_format for line in range(2, 204)} == {"@"}
    styles = {
        str(each.sqref)[0]: (each.errorStyle, each.showErrorMessage) for each in sheet.data_validations.dataValidation
    }
    assert styles == {"A": ("warning", True), "C": ("stop", True)}
    assert [cell.font.bold for row in sheet["A1:C2"] for cell in row] == [True] * 3 + [False] * 3
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    page = sheet.sheet_properties.pageSetUpPr
    assert page is not None
    assert page.fitToPage
    assert sheet.print_title_rows == "$1:$1"


@pytest.mark.parametrize("form", ['0.00"%"', r"0.00\%", '0.00" %"', "0.0*%", "0.0_%", "0.00;-0.00%", '#,##0"%";0'])
def test_a_percent_sign_that_is_only_shown_is_no_percentage(workbook: Callable[..., Path], form: str) -> None:
    """0.98 shown as 0.98% is not 98 %, and is not guessed at."""
    ((_, fault),) = read_excel_rows(workbook(((0.98, form),)))
    assert isinstance(fault, BadCell)
    assert "Its sign is text that Excel shows beside the number" in fault.remedy


@pytest.mark.parametrize("form", ["#,##0,", "0.0,,", "#,##0.00,", '#,##0,"k"', '"-"0', r"\-0", '"1"0'])
def test_a_number_that_is_shown_as_another_is_refused(workbook: Callable[..., Path], form: str) -> None:
    ((_, fault),) = read_excel_rows(workbook(((2310, form),)))
    assert isinstance(fault, BadCell)
    assert "Excel shows another number than the cell holds" in fault.remedy


@pytest.mark.parametrize("form", ["#,##0", '#,##0" đ"', '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "0", "[$-42A]#,##0"])
def test_a_number_that_is_shown_as_it_is_is_read(workbook: Callable[..., Path], form: str) -> None:
    assert list(read_excel_rows(workbook(((2310, form),)))) == [(1, ["2310"])]


@pytest.mark.parametrize("form", ["0%", "0.00%;[Red]-0.00%", '"khoảng "0.0%', "[Green]0.0%"])
def test_a_cell_in_percent_is_known_by_its_format(workbook: Callable[..., Path], form: str) -> None:
    assert list(read_excel_rows(workbook(((0.98, form),)))) == [(1, ["98 %"])]


_OLD = bytes.fromhex("d0cf11e0a1b11ae1")
_HANDED_OVER = {
    "cu.xls": (_OLD + bytes(512), "a workbook of Excel 97–2003 (.xls)", "bảng tính Excel 97–2003 (.xls)"),
    "khoa.xlsx": (
        _OLD + bytes(512) + "EncryptedPackage".encode("utf-16-le"),
        "a workbook behind a password",
        "bảng tính có mật khẩu",
    ),
    "in.xlsx": (b"%PDF-1.7\n", "a print (PDF)", "bản in (PDF)"),
    "xuat.xls": (b"\xef\xbb\xbf\r\n<HTML><table>", "a web page", "trang web"),
    "xuat.csv": (b"<?xml version='1.0'?>", "a document of XML", "văn bản XML"),
}
_ARCHIVED = {
    "a.ods": ("content.xml", "a spreadsheet of OpenDocument (.ods)"),
    "a.xlsb": ("xl/workbook.bin", "a binary workbook of Excel (.xlsb)"),
    "a.docx": ("word/document.xml", "a document of Word"),
    "a.csv": ("xl/workbook.xml", "a workbook of Excel that is not named .xlsx"),
    "a.xlsx": ("readme.txt", "an archive"),
}


@pytest.mark.parametrize("read", [read_excel_rows, read_rows])
def test_what_is_no_sheet_is_refused_by_what_it_is(tmp_path: Path, read: Callable[[Path], Iterator[object]]) -> None:
    """In one clear line of either language, with how to save it."""
    for name, (content, kind, loai) in _HANDED_OVER.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(BadSheet) as refused:
            next(read(tmp_path / name))
        assert str(refused.value).startswith(
            f"{tmp_path / name}: got {kind}; expected a sheet in CSV or .xlsx. Open it"
        )
        vietnamese = refused.value.sentence("vi")
        assert vietnamese.startswith(f"{tmp_path / name}: nhận được {loai}; cần bảng dạng CSV hoặc .xlsx. Hãy mở bằng")
        assert "\n" not in vietnamese
    for name, (part, kind) in _ARCHIVED.items():
        with ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(part, "")
        with pytest.raises(BadSheet, match=re.escape(f"got {kind};")):
            next(read(tmp_path / name))


def test_a_workbook_is_read_by_what_it_holds_and_text_by_what_it_says(workbook: Callable[..., Path]) -> None:
    refuse_other_files(workbook(("a",)))
    refuse_other_files(__file__)
