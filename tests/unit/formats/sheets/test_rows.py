from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from cchc_rules.dates.period import Period, parse_day
from cchc_rules.errors import BadCell, BadSheet
from cchc_rules.formats.sheets.columns import HEADINGS, PERIOD_COLUMNS
from cchc_rules.formats.sheets.rows import TextReader, below_titles, heading_remedy, period_of_row, read_sheet
from tests import tiny

OPTIONAL = frozenset({"reference"})
COLUMNS: Mapping[str, TextReader] = {
    "rule": str,
    "agency": lambda cell: tiny.ROSTER.find(cell).key,
    "day": parse_day,
    "reference": str,
}
HEAD = ",".join(COLUMNS)
GOOD = "II.1.6/1,Sở Nội vụ,2025-01-04,12/BC"
RENAME = "Rename what is not known, or delete those columns."


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[..., Path]:
    """A sheet of these lines."""

    def written(*lines: str) -> Path:
        path = tmp_path / "sheet.csv"
        path.write_bytes("".join(f"{line}\n" for line in lines).encode())
        return path

    return written


def rows(path: Path, columns: Mapping[str, TextReader] = COLUMNS) -> list[tuple[int, dict[str, Any]]]:
    """The rows of a sheet, each with its line."""
    return list(read_sheet(path, columns, lambda line, cells: (line, dict(cells)), None, optional=OPTIONAL))


def faults(path: Path, columns: Mapping[str, TextReader] = COLUMNS) -> list[tuple[str, str, str]]:
    """Where the bad cells of a sheet are, what is expected there, and what would help."""
    with pytest.raises(ExceptionGroup) as raised:
        rows(path, columns)
    assert raised.value.message == f"{path}: bad cells"
    found = [fault for fault in raised.value.exceptions if isinstance(fault, BadCell)]
    assert len(found) == len(raised.value.exceptions)
    return [(fault.where.removeprefix(f"{path}, "), fault.expected, fault.remedy) for fault in found]


def test_columns_stand_in_any_order_and_case_and_cells_without_the_blanks_around_them(
    sheet: Callable[..., Path],
) -> None:
    path = sheet(" DAY ,Agency,reference,rule", " 04/01/2025 , sở  nội vụ ,\u00a0,II.1.6/1")
    assert rows(path) == [
        (2, {"day": parse_day("2025-01-04"), "agency": "so-noi-vu", "reference": "", "rule": "II.1.6/1"})
    ]


@pytest.mark.parametrize("unseen", ["\ufeff", "\u200b", " \u2060\u200e ", "\xad"])
def test_a_cell_of_signs_that_nobody_sees_is_empty(sheet: Callable[..., Path], unseen: str) -> None:
    """What comes of a file that was put together of several, or of a page, and no more than that."""
    path = sheet(f"rule,agency,day,reference,{unseen}", f"II.1.6/1,Sở Nội vụ,2025-01-04,{unseen},{unseen}")
    ((_, cells),) = rows(path)
    assert cells["reference"] == ""
    ((where, _, _),) = faults(sheet(HEAD, f"II.1.6/1,Sở Nội vụ,{unseen}1,"))
    assert where == "line 2, column day"


def test_a_column_in_brackets_may_be_left_out(sheet: Callable[..., Path]) -> None:
    ((_, cells),) = rows(sheet("rule,agency,day", "II.1.6/1,Sở Nội vụ,2025-01-04"))
    assert list(cells) == ["rule", "agency", "day"]


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n", b"  \n,\n"])
def test_an_empty_file_is_no_sheet(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes(content)
    with pytest.raises(BadSheet, match=r"sheet\.csv, line 1: got ''; expected the columns .* without a line"):
        rows(path)


def test_all_that_is_wrong_with_the_columns_is_told_at_once(sheet: Callable[..., Path]) -> None:
    with pytest.raises(BadSheet) as raised:
        rows(sheet("rule,rule,Tháng"))
    assert raised.value.expected == "the columns rule, agency, day, (reference)"
    assert raised.value.remedy == f"Missing: 'agency', 'day'. Not known: 'Tháng'. Twice: 'rule'. {RENAME}"


def test_a_first_line_with_a_stray_quote_is_no_header(sheet: Callable[..., Path]) -> None:
    with pytest.raises(BadSheet, match=r"line 1: .*expected the columns rule"):
        rows(sheet('"rule"s,agency,day'))


def test_every_bad_cell_of_a_file_is_told_at_its_line(sheet: Callable[..., Path]) -> None:
    path = sheet(
        HEAD,
        GOOD,
        "II.1.6/1,Sở Nội vụ",
        "",
        'II.1.6/1,Sở Nội vụ,2025-01-04,"a reference',
        'of two lines"',
        "II.1.6/1,Sở Nội vụ,4 January,12,BC",
        'II.1.6/1,"Sở"x,2025-01-04,',
        "II.1.6/1,nobody,4 January,",
        'II.1.6/1,Sở Nội vụ,"4\nJanuary",',
        "II.1.6/1,Sở Nội vụ,5 January,",
        'II.1.6/1,Sở Nội vụ,2025-01-04,"never closed',
        GOOD,
    )
    assert [where for where, *_ in faults(path)] == [
        "line 3, column day",
        "line 7, column E",
        "line 8",
        "line 9, column agency",
        "line 9, column day",
        "line 10, column day",
        "line 12, column day",
        "line 13",
    ]


def test_a_row_has_as_many_cells_as_the_first_line(sheet: Callable[..., Path]) -> None:
    few, many = faults(sheet(HEAD, "II.1.6/1,Sở Nội vụ", f"{GOOD},5"))
    assert few == ("line 2, column day", "4 cells, as in the first line", "2 stand there.")
    assert many == (
        "line 3, column E",
        "4 cells, as in the first line",
        "5 stand there; put quotes around a cell that holds a comma or semicolon of its own.",
    )


def test_good_rows_come_before_the_bad_cells_are_told(sheet: Callable[..., Path]) -> None:
    bad = "II.1.6/1,nobody,2025-01-04,"
    found = read_sheet(sheet(HEAD, bad, GOOD), COLUMNS, lambda line, _: line, None, optional=OPTIONAL)
    assert next(found) == 3
    with pytest.raises(ExceptionGroup):
        next(found)


def test_what_a_row_comes_to_can_be_refused_in_the_name_of_a_column(sheet: Callable[..., Path]) -> None:
    def refuse(line: int, cells: Mapping[str, Any]) -> None:
        raise BadCell(cells["rule"], "another rule", f"This is line {line}.", "rule")

    path = sheet(HEAD, GOOD)
    with pytest.raises(ExceptionGroup) as raised:
        list(read_sheet(path, COLUMNS, refuse, None, optional=OPTIONAL))
    (fault,) = raised.value.exceptions
    assert str(fault) == f"{path}, line 2, column rule: got 'II.1.6/1'; expected another rule. This is line 2."


def test_a_cell_that_stands_in_many_rows_is_looked_up_once(sheet: Callable[..., Path]) -> None:
    """What a name means is found once, and so is that it means nothing; each place is told all the same."""
    asked: list[str] = []

    def find(cell: str) -> str:
        asked.append(cell)
        return tiny.ROSTER.find(cell).key

    path = sheet("agency", *["Sở Nội vụ", "nobody"] * 3)
    assert [where for where, *_ in faults(path, {"agency": find})] == [
        f"line {line}, column agency" for line in (3, 5, 7)
    ]
    assert asked == ["Sở Nội vụ", "nobody"]


def test_a_reader_can_be_told_how_far_it_is(sheet: Callable[..., Path]) -> None:
    path = sheet(HEAD, *[GOOD] * 25_000)
    told: list[int] = []
    assert sum(1 for _ in read_sheet(path, COLUMNS, lambda line, _: line, told.append)) == 25_000
    assert told == [10_000, 20_000]


@pytest.mark.parametrize("more", [0, 1, 500])
def test_the_first_faults_are_told_and_the_others_counted(sheet: Callable[..., Path], more: int) -> None:
    """Bad cells, bad rows and what a row comes to are counted alike."""
    bad = ["II.1.6/1,nobody,4 January,", "II.1.6/1", f'"a"b{GOOD}']  # two faults, and one each
    path = sheet(HEAD, *bad * 5, *["II.1.6/1"] * more)
    told = faults(path)
    assert [where for where, *_ in told[:3]] == ["line 2, column agency", "line 2, column day", "line 3, column agency"]
    assert len(told) == 20 + bool(more)
    if more:
        assert told[-1] == (str(path), "no more faults than the first 20, which are told", "")


@pytest.mark.parametrize("column", HEADINGS)
@pytest.mark.parametrize("spelled", [str, str.upper, lambda name: f" {normalize('NFD', name)} "])
def test_every_column_is_found_by_each_of_its_names_in_any_spelling(
    sheet: Callable[..., Path], column: str, spelled: Callable[[str], str]
) -> None:
    for name in HEADINGS[column]:
        (cells,) = read_sheet(sheet(f'"{spelled(name)}"', "x"), {column: str}, lambda _, cells: dict(cells), None)
        assert cells == {column: "x"}


@pytest.mark.parametrize(
    "titles",
    [
        ["BÁO CÁO QUÝ I"],
        ["BÁO CÁO, QUÝ I;;;"],
        [";;BÁO CÁO;", "", ";;;", "(Kèm theo Công văn số 12/SNV-CCHC)"],
        ['"BÁO CÁO""QUÝ I";;'],
        ["x"] * 9,
    ],
)
def test_titles_that_stand_alone_in_their_rows_are_passed_over(sheet: Callable[..., Path], titles: list[str]) -> None:
    path = sheet(*titles, "quy định;đơn vị;ngày;văn bản", "II.1.6/1;Sở Nội vụ;04/01/2025;12/BC", "II.1.6/1;nobody;;")
    found = read_sheet(path, COLUMNS, lambda line, cells: (line, cells["reference"]), None)
    assert next(found) == (len(titles) + 2, "12/BC")
    with pytest.raises(ExceptionGroup) as raised:
        next(found)
    assert f"line {len(titles) + 3}, column đơn vị" in str(raised.value.exceptions[0])


@pytest.mark.parametrize("title", ["BÁO CÁO;QUÝ I", ";BÁO CÁO;QUÝ I;", "rule;of titles"])
def test_a_row_below_that_looks_like_the_heading_is_named(sheet: Callable[..., Path], title: str) -> None:
    path = sheet(title, "", "rule;agency;day", "II.1.6/1;Sở Nội vụ;04/01/2025")
    with pytest.raises(BadSheet) as raised:
        rows(path)
    assert raised.value.where == f"{path}, line 1"
    assert raised.value.remedy == "Line 3 looks like the heading: remove what stands above it."


def test_only_the_next_rows_are_looked_at_for_a_heading() -> None:
    body: list[tuple[int, Any]] = [(line, ["x", "y"]) for line in range(2, 22)]
    heading = (22, ["Rule", None, "AGENCY"])
    assert heading_remedy([*body[1:], heading], {"rule", "agency"}).startswith("Line 22 looks like the heading")
    assert heading_remedy([*body, heading], {"rule", "agency"}) == ""
    assert heading_remedy([(2, BadCell("x", "y"))], {"rule", "agency"}) == ""


def test_a_row_that_cannot_be_read_is_no_title() -> None:
    broken = BadCell("x", "y")
    assert below_titles(iter([(1, ["BÁO CÁO"]), (2, broken), (3, ["a", "b"])]))[:2] == (2, broken)


@pytest.mark.parametrize(
    "row",
    [",Tổng cộng,,43", "II.1.6/1,TỔNG:,2025-01-04,", ",Cộng", ",Total,,", ",,Tổng số,", normalize("NFD", ",Tổng,,9")],
)
def test_a_row_of_totals_is_refused_once_as_such(sheet: Callable[..., Path], row: str) -> None:
    ((where, expected, remedy),) = faults(sheet(HEAD, GOOD, row))
    assert (where, expected) == ("line 3", "a record, and no row of totals")
    assert remedy == "Remove it: it would be counted beside what it adds up."


def test_free_text_may_speak_of_totals(sheet: Callable[..., Path]) -> None:
    assert len(rows(sheet(HEAD, "II.1.6/1,Sở Nội vụ,2025-01-04,Tổng cộng"))) == 1


def test_a_row_in_which_nothing_was_filled_in_is_passed_over_whatever_is_asked_there(
    sheet: Callable[..., Path],
) -> None:
    path = sheet(HEAD, "II.1.6/1,Sở Nội vụ,, ", GOOD, "II.1.6/1,nobody,,x", "Người lập biểu,,,", ",Sở Nội vụ,,")
    found = read_sheet(path, COLUMNS, lambda line, _: line, None, telling=frozenset({"day", "reference"}))
    assert next(found) == 3
    with pytest.raises(ExceptionGroup) as raised:
        next(found)
    assert [str(fault).removeprefix(f"{path}, ").partition(":")[0] for fault in raised.value.exceptions] == [
        "line 4, column agency",
        "line 4, column day",
    ]


def test_what_is_asked_is_sound_in_a_row_that_is_not_filled_in_too(sheet: Callable[..., Path]) -> None:
    """Whoever wrote a name that is nobody's meant somebody; the cells that are blank there are no fault."""
    path = sheet(HEAD, "II.1.6/1,nobody,,", "II.1.6/1,Sở Nội vụ,,", ",nobody,,", "II.1.6/1,,,")
    with pytest.raises(ExceptionGroup) as raised:
        next(read_sheet(path, COLUMNS, lambda line, _: line, None, telling=frozenset({"day", "reference"})))
    assert [str(fault).removeprefix(f"{path}, ").partition(":")[0] for fault in raised.value.exceptions] == [
        "line 2, column agency"
    ]


def test_values_of_nothing_are_refused_once_with_what_is_lacking(sheet: Callable[..., Path]) -> None:
    """As a row that adds up others without saying so."""
    path = sheet("rule,Cơ quan,day,reference", ",,2025-01-04,12/BC")
    with pytest.raises(ExceptionGroup) as raised:
        next(read_sheet(path, COLUMNS, lambda line, _: line, None, telling=frozenset({"day", "reference"})))
    (fault,) = raised.value.exceptions
    assert str(fault) == (
        f"{path}, line 2: got '2025-01-04; 12/BC'; expected what its values are of, in the columns rule, Cơ quan. "
        "Write it in, also where cells are merged; if the row adds up others, remove it."
    )


def test_a_column_without_a_name_passes_while_it_is_empty_and_is_named_by_its_letter(
    sheet: Callable[..., Path],
) -> None:
    assert rows(sheet(f"{HEAD},,", f"{GOOD},,", f"{GOOD}, ,")) == rows(sheet(HEAD, GOOD, GOOD))
    assert faults(sheet("rule,agency,day,,reference,", "II.1.6/1,Sở Nội vụ,2025-01-04,x,12/BC,", f"{GOOD},y,")) == [
        (
            "line 2, column D",
            "an empty cell, since its column has no name",
            "Name the column in the heading, or empty it.",
        ),
        (
            "line 3, column D",
            "an empty cell, since its column has no name",
            "Name the column in the heading, or empty it.",
        ),
    ]


def test_what_stands_behind_the_last_column_is_refused_and_blanks_there_are_passed_over(
    sheet: Callable[..., Path],
) -> None:
    assert rows(sheet(HEAD, f"{GOOD}, ,"))[0][1]["reference"] == "12/BC"
    ((where, _, _),) = faults(sheet(HEAD, f"{GOOD},,x"))
    assert where == "line 2, column E"


def test_a_heading_separated_by_a_sign_that_is_not_read_says_so(sheet: Callable[..., Path]) -> None:
    with pytest.raises(BadSheet, match="Its cells seem to be separated by “~”"):
        rows(sheet(HEAD.replace(",", "~")))


def row(**cells: str) -> Period:
    """The period of a row, its cells read as their columns are."""
    return period_of_row({column: PERIOD_COLUMNS[column](cell) for column, cell in cells.items()})


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
    assert f"01/01/2025..{before:%d/%m/%Y} if it does not" in refused.value.remedy
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


def test_where_no_column_is_known_the_rows_may_be_cases(sheet: Callable[..., Path]) -> None:
    """Those are counted first; where one column is known, the others are misnamed."""
    for heading, count in (("HoSo,NgayHenTra", True), ("HoSo,day", False)):
        with pytest.raises(BadSheet) as raised:
            rows(sheet(heading, "MH-001,2025-01-26"))
        assert ("count them: cchc-rules tally" in raised.value.remedy) is count
        assert raised.value.remedy.endswith(RENAME) is not count
