import re
import sys
from collections import Counter
from datetime import date
from io import BytesIO
from math import ceil
from typing import Any
from unicodedata import normalize
from zipfile import ZipFile

import pytest
from attrs import evolve
from openpyxl import load_workbook

from cchc_rules import Findings, assess
from cchc_rules.errors import BadValue, MissingExtra
from cchc_rules.findings.reasons import Status
from cchc_rules.reports.finding_rows import ROW_COLUMNS, as_held
from cchc_rules.reports.workbook import write_workbook
from cchc_rules.text import Bilingual, Language
from tests import tiny
from tests.quarter import LOOKED, quarter
from tests.read_workbook import read_workbook

EMPTY = Findings(tiny.PLAN, LOOKED, (), ())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_there_is_a_sheet_for_all_for_each_area_for_who_is_silent_and_for_what_was_not_used(language: Language) -> None:
    findings = quarter()
    names = list(read_workbook(write_workbook(findings, language=language)))
    first, *areas, silent, unused = names
    assert [name.partition(".")[0] for name in areas] == [str(area) for area in sorted(findings.by_area())]
    expected = (
        ("Tổng hợp", "Chưa báo cáo", "Không sử dụng") if language == "vi" else ("Summary", "Not reported", "Not used")
    )
    assert (first, silent, unused) == expected
    assert all(0 < len(name) <= 31 for name in names)


def test_the_first_sheet_counts_by_area_and_status() -> None:
    findings = quarter()
    rows = read_workbook(write_workbook(findings, language="vi"))["Tổng hợp"]
    assert rows[0][0] == "Kết quả thực hiện kế hoạch, tính đến ngày 15/04/2025"
    assert str(rows[1][0]).startswith("3322/QĐ-UBND – Kế hoạch cải cách hành chính")
    heads, *areas, all_of_it = rows[4:]
    assert heads == ["Lĩnh vực", *(status.label.vi for status in Status), "Tổng số"]
    counts = Counter(
        (f"{each.rule.area}. {findings.plan.area_name(each.rule.area).vi}", each.status) for each in findings
    )
    assert {(name, status): count for name, *row in areas for status, count in zip(Status, row, strict=False)} == {
        (name, status): counts[str(name), status] for name, *_ in areas for status in Status
    }
    assert all_of_it == ["Tổng số", *(len(findings.by_status().get(status, ())) for status in Status), len(findings)]


def test_the_areas_are_drawn() -> None:
    """A chart of the statuses that occur, whose series are the columns of the table."""
    written = write_workbook(quarter())
    with ZipFile(BytesIO(written)) as parts:
        chart = parts.read("xl/charts/chart1.xml").decode()
    assert chart.count("<c:ser>") == len(quarter().by_status())
    assert "<c:f>Summary!$A$6:$A$12</c:f>" in chart


def test_a_sheet_is_filtered_stays_in_sight_and_is_printed_across_a4() -> None:
    book = load_workbook(BytesIO(write_workbook(quarter())))
    for sheet in book.worksheets[1:]:
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.freeze_panes == "B2"
        assert sheet.print_title_rows == "$1:$1"
    for sheet in book.worksheets:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        fitted = sheet.sheet_properties.pageSetUpPr
        assert fitted is not None
        assert fitted.fitToPage
        assert sheet.page_setup.fitToWidth is None  # which is one page


LETTERS = {
    letter: width
    for width, letters in (
        (250, " .,"),
        (278, "ijlt:;/"),
        (333, "frI()-"),
        (389, "sJ"),
        (444, "acez“”"),
        (556, "FPSươ"),
        (611, "ELTZ"),
        (667, "BCR"),
        (722, "wADGHKNOQUVXYĐ"),
        (778, "m"),
        (833, "%"),
        (889, "M"),
        (944, "W"),
    )
    for letter in letters
}
"""The widths of letters of Times, in thousandths of the height of its type; all others are as wide as a digit, 500."""


def pixels(text: str) -> float:
    """How wide a text is in eleven points."""
    letters = (each if each in "ươĐ" else normalize("NFD", each)[0] for each in text)
    return sum(LETTERS.get(each, 500) for each in letters) / 1000 * 11 / 72 * 96


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes where a line has this many pixels, broken between words and in those too long."""
    lines, filled = 0, width + 1
    for word in re.findall(r"[^\s-]+-?", text):
        if filled + pixels(f" {word}") > width:
            lines, filled = lines + ceil(pixels(word) / width), pixels(word) % width
        else:
            filled += pixels(f" {word}")
    return lines


def test_a_row_is_as_high_as_its_longest_cell_needs() -> None:
    """No text is cut: of each cell the lines it takes at the width of its column, fifteen points each, fit."""
    book = load_workbook(BytesIO(write_workbook(quarter(), language="vi")))
    for sheet in book.worksheets[1:]:
        widths = [
            each.width for each in sheet.column_dimensions.values() for _ in range(each.min or 0, (each.max or 0) + 1)
        ]
        for number, row in enumerate(sheet.iter_rows(), start=1):
            for cell, width in zip(row, widths, strict=True):
                lines = lines_of(cell.value if isinstance(cell.value, str) else "", int(width) * 7)
                assert (sheet.row_dimensions[number].height or 15) >= min(15 * lines, 409), cell.value


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(1)", "http://example.org", "007", "{=1}"])
def test_a_name_stays_text_whatever_it_begins_with(name: str) -> None:
    findings = assess(tiny.PLAN, [], as_of=LOOKED)
    body = evolve(tiny.HOME, name=Bilingual(name, name))
    named = evolve(findings, findings=tuple(evolve(each, agency=body, missing=()) for each in findings))
    written = write_workbook(named)
    assert any(name in row for rows in read_workbook(written).values() for row in rows)
    with ZipFile(BytesIO(written)) as parts:
        sheets = [parts.read(each).decode() for each in parts.namelist() if each.startswith("xl/worksheets/sheet")]
    assert not [sheet for sheet in sheets if "<f>" in sheet or "<hyperlink" in sheet]


def test_what_no_document_can_hold_is_shown_as_it_is_written_in_python() -> None:
    findings = assess(tiny.PLAN, [], as_of=LOOKED)
    name = "Sở\xa0\x0b\ud800Nội vụ"
    body = evolve(tiny.HOME, name=Bilingual(name, name))
    named = evolve(findings, findings=tuple(evolve(each, agency=body, missing=()) for each in findings))
    cells = {cell for rows in read_workbook(write_workbook(named)).values() for row in rows for cell in row}
    assert as_held(name) in cells


def test_a_sheet_is_named_as_excel_allows() -> None:
    """Whatever an area is called, and where many begin alike."""
    vi, en = "Cải cách [thể chế]: đúng/sai? và còn dài hơn nhiều nữa", "x" * 40
    plan = evolve(tiny.PLAN, areas=tuple(Bilingual(f"{vi} {n}", f"{en} {n}") for n, _ in enumerate(tiny.PLAN.areas)))
    findings = evolve(assess(tiny.PLAN, [], as_of=LOOKED), plan=plan)
    languages: tuple[Language, ...] = ("vi", "en")
    for language in languages:
        names = list(read_workbook(write_workbook(findings, language=language)))
        assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)
        assert len(set(names)) == len(names)


def test_the_end_of_what_excel_cannot_hold_is_left_out_visibly() -> None:
    findings = assess(tiny.PLAN, [], as_of=LOOKED)
    body = evolve(tiny.HOME, name=Bilingual("á" * 40_000, "á" * 40_000))
    named = evolve(findings, findings=tuple(evolve(each, agency=body, missing=()) for each in findings))
    cells = {cell for rows in read_workbook(write_workbook(named)).values() for row in rows for cell in row}
    (cut,) = [cell for cell in cells if str(cell).startswith("á")]
    assert cut == f"{'á' * 32_766}…"


def test_where_there_is_nothing_to_tell_a_sheet_says_so() -> None:
    sheets = read_workbook(write_workbook(EMPTY, language="vi"))
    assert list(sheets) == ["Tổng hợp", "Chưa báo cáo", "Không sử dụng"]
    assert sheets["Chưa báo cáo"][1][0] == "Mọi cơ quan phải trả lời đều đã báo cáo."
    assert sheets["Không sử dụng"][1][0] == "Mọi thông tin đều được sử dụng."
    assert sheets["Tổng hợp"][-1] == ["Tổng số", *[0] * (len(Status) + 1)]


def test_days_are_days_and_counts_are_numbers() -> None:
    rows = [
        row for name, rows in read_workbook(write_workbook(quarter())).items() if name[0].isdigit() for row in rows[1:]
    ]
    place = {name: number for number, name in enumerate(ROW_COLUMNS)}
    assert {type(row[place["last_day"]]) for row in rows} == {date, type(None)}
    assert {type(row[place["yes"]]) for row in rows} == {int, type(None)}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_word_of_it_is_nfc(language: Language) -> None:
    words = [
        str(cell)
        for rows in read_workbook(write_workbook(quarter(), language=language)).values()
        for row in rows
        for cell in row
    ]
    assert [normalize("NFC", each) for each in words] == words


def test_only_findings_make_a_workbook() -> None:
    given: Any = [*EMPTY]
    with pytest.raises(BadValue, match="write_workbook: got "):
        write_workbook(given)


def test_without_its_extra_a_workbook_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtra, match=r'XlsxWriter 3\.2 or later.*pip install "cchc-rules\[excel\]"'):
        write_workbook(EMPTY)


def test_it_says_of_which_day_it_is_and_nothing_of_when_it_was_written() -> None:
    with ZipFile(BytesIO(write_workbook(quarter()))) as parts:
        assert {each.date_time for each in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = parts.read("docProps/core.xml").decode()
    assert properties.count(f"{LOOKED}T00:00:00Z") == 2  # created, and changed
