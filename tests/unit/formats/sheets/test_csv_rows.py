import csv
import io
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from cchc_rules.errors import BadCell, BadSheet
from cchc_rules.formats.sheets import csv_rows
from cchc_rules.formats.sheets.csv_rows import (
    BLANKS,
    as_text_cell,
    column_letter,
    delimiter_of,
    is_simple_csv,
    read_rows,
    separator_remedy,
    text_of_cell,
    wrong_length_error,
)

HEAD = "rule,agency,day,reference"


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """A file of some text, or of some bytes."""

    def written(content: str | bytes) -> Path:
        path = tmp_path / "sheet.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


def rows_by_python(text: str) -> list[list[str]] | None:
    """What Python's own reader makes of a text, rows with nothing in them left out; None where it refuses it."""
    file = io.StringIO(text or "\n", newline="")  # a file of nothing has one line, and nothing in it
    delimiter = delimiter_of(file.readlines()[:20])
    file.seek(0)
    try:
        rows = list(csv.reader(file, delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return [row for number, row in enumerate(rows) if number == 0 or "".join(row).strip()]


def rows_by_us(text: str) -> list[list[str] | BadCell]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.csv"
        path.write_bytes(text.encode())
        return [row for _, row in read_rows(path)]


def simple(text: str, chunk: int = 1 << 20) -> bool:
    with TemporaryDirectory() as folder, patch.object(csv_rows, "_CHUNK", chunk):
        path = Path(folder) / "sheet.csv"
        path.write_bytes(text.encode())
        return is_simple_csv(path, None)


any_text = st.text(st.sampled_from('ab,;"\n\r \tế\u00a0\x1c\x85\u2028'), max_size=30)
"""Texts made of little but what CSV has a use for, and of what only some take for a blank or a line end."""


@pytest.mark.parametrize(
    ("lines", "delimiter"),
    [
        (["HoSo,DonVi"], ","),
        (["HoSo;DonVi"], ";"),
        (["HoSo\tDonVi", "1;2;3,4,5"], "\t"),
        (["HoSo"], ","),
        ([], ","),
        (["a;b,c"], ","),
        (["HoSo;DonVi;Tỷ lệ, %"], ";"),
        (["BÁO CÁO, QUÝ I/2025;;;"], ";"),
        (["Kỳ: 2025, Quý I, tháng 3, 6 tháng;;"], ";"),
        (["Kỳ: 2025, Quý I; tháng 3,,"], ","),
        (['"Kỳ: 2025, Quý I"', "HoSo;DonVi"], ";"),
        (['"Sở ""A, B"", C";x'], ";"),
        (["BÁO CÁO", "", "HoSo\tDonVi"], "\t"),
    ],
)
def test_what_stands_most_often_in_the_first_line_that_holds_any_of_them_separates(
    lines: list[str], delimiter: str
) -> None:
    """Commas go before semicolons and these before tabs where as many of them stand there."""
    assert delimiter_of(lines) == delimiter


@pytest.mark.parametrize(
    "line", ["sep=;", "SEP=;\r", '"sep=;"', "sep=;;;"], ids=["plain", "capitals", "quoted", "saved again"]
)
def test_a_first_line_that_names_the_separator_is_obeyed_and_is_no_row(sheet: Callable[[str], Path], line: str) -> None:
    path = sheet(f"{line}\na,b,c;d\n1;2\n")
    assert list(read_rows(path)) == [(2, ["a,b,c", "d"]), (3, ["1", "2"])]
    assert not is_simple_csv(path, None)


@pytest.mark.parametrize("begin", ['\ufeff"x, y"', '"\ufeffx, y"', '\ufeff\ufeff"x, y"'])
def test_the_mark_of_a_beginning_is_no_part_of_a_row_within_a_file(sheet: Callable[[str], Path], begin: str) -> None:
    """One file was put behind another, or a program wrote the mark into a cell; other parsers are not asked then."""
    path = sheet(f"\ufeffa,b\n1,2\n{begin},2\n")
    assert list(read_rows(path)) == [(1, ["a", "b"]), (2, ["1", "2"]), (3, ["x, y", "2"])]
    assert not is_simple_csv(path, None)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_where_a_mark_says_so(sheet: Callable[[bytes], Path], encoding: str) -> None:
    mark = "" if encoding == "utf-16" else "\ufeff"
    path = sheet(f"{mark}Cơ quan\tKỳ\r\nSở Tư pháp\t2025\r\n".encode(encoding))
    assert list(read_rows(path)) == [(1, ["Cơ quan", "Kỳ"]), (2, ["Sở Tư pháp", "2025"])]
    assert not is_simple_csv(path, None)


def test_utf_16_that_is_cut_off_is_told(sheet: Callable[[bytes], Path]) -> None:
    path = sheet("a\tb\n1\t2\n".encode("utf-16")[:-1])
    with pytest.raises(BadSheet, match=r"line \d: got 'truncated data'; expected text in UTF-8"):
        list(read_rows(path))


def test_a_separator_is_looked_for_in_twenty_lines(sheet: Callable[[str], Path]) -> None:
    assert list(read_rows(sheet("x\n" * 19 + "a;b\n")))[-1] == (20, ["a", "b"])
    assert list(read_rows(sheet("x\n" * 20 + "a;b\n")))[-1] == (21, ["a;b"])


def test_blanks_are_what_python_strips() -> None:
    """A character is among the blanks where `str.strip` takes it away, and only there."""
    assert set(BLANKS) == {character for character in map(chr, range(sys.maxunicode + 1)) if not character.strip()}


def test_each_row_has_the_line_on_which_it_begins(sheet: Callable[[str], Path]) -> None:
    path = sheet('a,b\n1,2\n\n,\n"x\ny",3\r\n , \n4,5')
    assert list(read_rows(path)) == [(1, ["a", "b"]), (2, ["1", "2"]), (5, ["x\ny", "3"]), (8, ["4", "5"])]


@pytest.mark.parametrize(
    ("content", "first"),
    [("", []), ("\ufeff", []), ("\n1,2\n", []), ("  \n1,2\n", ["  "]), (",\n1,2\n", ["", ""])],
)
def test_the_first_row_is_there_even_with_nothing_in_it(
    sheet: Callable[[str], Path], content: str, first: list[str]
) -> None:
    assert next(read_rows(sheet(content))) == (1, first)


@given(any_text)
@example("a;b\n1;2,5\n")
@example('a,b\n"1""2",3\n')
@example("a\rb\r\nc")
def test_rows_are_those_of_pythons_own_reader(text: str) -> None:
    """Where Python's reader, set strict, accepts a text, so do we, and both read the same cells."""
    expected = rows_by_python(text)
    rows = rows_by_us(text)
    if expected is None:
        assert any(isinstance(row, BadCell) for row in rows)
    else:
        assert rows == expected


@given(
    st.lists(st.lists(any_text, min_size=2, max_size=2), max_size=4),
    st.sampled_from(",;"),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\ufeff"]),
)
def test_cells_that_were_written_come_back(rows: list[list[str]], delimiter: str, end: str, mark: str) -> None:
    """read_rows(what Python's writer writes) = what was written, whatever stands in the cells.

    Only a cell with a line of its own that has two separators is refused: it may be rows between two stray quotes.
    """
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows([["a", "b"], *rows])
    found = rows_by_us(f"{mark}{file.getvalue()}")
    expected = [
        BadCell if any(line.count(delimiter) > 1 for cell in row for line in cell.split("\n")[1:]) else row
        for row in rows
        if "".join(row).strip()
    ]
    assert [BadCell if isinstance(row, BadCell) else row for row in found] == [["a", "b"], *expected]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", 1),
        (f"{HEAD}\n".encode("utf-16-le"), 1),
        (f"{HEAD}\nII.1.6/1,Sở Nội vụ,2025-01-04,\nII.1.6/1,X,2025-01-04,báo cáo\n".encode("cp1258", "ignore"), 3),
        (f"{HEAD}\nII.1.6/1,Sở Nội vụ,2025-01-04,a\0b\n".encode(), 2),
    ],
    ids=["binary", "utf-16 without mark", "windows-1258", "NUL"],
)
def test_a_file_that_is_not_utf8_text_is_no_sheet(sheet: Callable[[bytes], Path], content: bytes, line: int) -> None:
    path = sheet(content)
    with pytest.raises(BadSheet, match=r"expected text in UTF-8\. In Excel") as raised:
        list(read_rows(path))
    assert raised.value.where == f"{path}, line {line}"


def test_a_stray_quote_spoils_its_row_and_no_other(sheet: Callable[[str], Path]) -> None:
    path = sheet('a,b\n1,2\n"3"x,4\n5,6\n"7,8\n')
    rows = list(read_rows(path))
    bad = [row for _, row in rows if isinstance(row, BadCell)]
    assert [(line, row) for line, row in rows if not isinstance(row, BadCell)] == [
        (1, ["a", "b"]),
        (2, ["1", "2"]),
        (4, ["5", "6"]),
    ]
    assert [(row.where, row.expected, row.remedy) for row in bad] == [
        (f"{path}, line {line}", "cells as CSV writes them", "Look for a stray quote.") for line in (3, 5)
    ]


def test_a_cell_too_long_for_python_spoils_its_row(sheet: Callable[[str], Path]) -> None:
    limit = csv.field_size_limit()
    longest, longer = "x" * limit, "x" * (limit + 1)
    (_, head), (_, whole), (line, broken) = read_rows(sheet(f"a\n{longest}\n{longer}\n"))
    assert (head, whole, line) == (["a"], [longest], 3)
    assert isinstance(broken, BadCell)


@pytest.mark.parametrize(
    ("cells", "column", "remedy"),
    [
        ([], "rule", "0 stand there."),
        (["x", "y"], "day", "2 stand there."),
        (["x", "y", "z"], "D", "3 stand there."),
        (
            ["x"] * 5,
            "D",
            "5 stand there; put quotes around a cell that holds a comma or semicolon of its own.",
        ),
    ],
)
def test_a_row_of_another_length_is_blamed_on_the_first_cell_too_few_or_too_many(
    cells: list[str], column: str, remedy: str
) -> None:
    names = ["rule", "agency", "day", *[""] * (len(cells) == 3)]
    fault = wrong_length_error(cells, names, "sheet.csv, line 2")
    assert fault.where == f"sheet.csv, line 2, column {column}"
    assert (fault.expected, fault.remedy) == (f"{len(names)} cells, as in the first line", remedy)


def test_progress_is_told_in_lines_and_in_bytes(sheet: Callable[[str], Path]) -> None:
    path = sheet("a,b\n" + "1,2\n" * 25_000)
    told: list[tuple[int, int]] = []
    assert sum(1 for _ in read_rows(path, lambda *read: told.append(read))) == 25_001
    assert [lines for lines, _ in told] == [10_000, 20_000]
    assert all(4 * lines <= read <= path.stat().st_size for lines, read in told)


def test_a_file_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        next(read_rows(tmp_path / "none.csv"))
    with pytest.raises(IsADirectoryError):
        next(read_rows(str(tmp_path)))


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n1,2\n",
        "\ufeffa;b\r\n1;2,5\r\n",
        'a,b\n"1","2 3"\n',
        '"a","b"\n"","2"\n',
        "a,b\n1,",
        "a\tb\n1;2,3\t\n",
        "a,b\n'1',\\\n",
    ],
)
def test_what_every_parser_reads_alike_is_simple(text: str) -> None:
    assert simple(text)


@pytest.mark.parametrize(
    "content",
    [
        b"a",
        b"a,b\n1\n",
        b"a,b\n1,2,3\n",
        b"a,b\n\n1,2\n",
        b"a,b\n,\n",
        b'a,b\n"",""\n',
        b'a,b\n"1\n2",3\n',
        b'a,b\n1,2"3"\n',
        b'a,b\n"1"2,3\n',
        b'a,b\n"1" ,2\n',
        b'a,b\n"1,2\n',
        b'"a,b",c\nx,y\n',
        b"a,b\r1,2\r",
        b"a,b\n1,\0\n",
        b"a,b\n1,\xff\n",
        b"a,b\n" + b"x" * (csv.field_size_limit() + 1) + b",2\n",
    ],
    ids=lambda content: repr(content[:16]),
)
def test_what_parsers_might_read_otherwise_is_not_simple(sheet: Callable[[bytes], Path], content: bytes) -> None:
    assert not is_simple_csv(sheet(content), None)


@given(any_text.filter(bool))
@example('a,"b"\n"1",2\n')
def test_in_a_simple_file_each_line_is_a_row_with_as_many_cells_as_the_first(text: str) -> None:
    """is_simple_csv ⇒ Python's reader finds one row a line, all of one length, none of them empty."""
    if simple(text):
        rows = rows_by_python(text)
        assert rows is not None
        assert len(rows) == text.removesuffix("\n").count("\n") + 1
        assert len({len(row) for row in rows}) == 1


@given(any_text, st.integers(1, 12))
def test_a_file_is_simple_in_pieces_of_any_size(text: str, chunk: int) -> None:
    """How much of a file is looked at at a time changes nothing."""
    assert simple(text, chunk) == simple(text)


def test_a_large_file_is_looked_at_in_pieces(sheet: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_rows, "_CHUNK", 100)
    path = sheet("a,b\n" + "x,y\n" * 500)
    read: list[int] = []
    assert is_simple_csv(path, read.append)
    assert read == sorted(set(read))
    assert len(read) > 10
    assert read[-1] == path.stat().st_size


@given(st.text("'=+-@\t\r\nx1", max_size=6))
def test_no_cell_is_computed_and_every_text_comes_back(text: str) -> None:
    """text_of_cell(as_text_cell(text)) = text; what is written begins with none of = + - @, tab and line end."""
    cell = as_text_cell(text)
    assert text_of_cell(cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert len(cell) - len(text) == text.lstrip("'").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "'tis", "''", "'", ""])
def test_what_others_wrote_is_read_as_it_stands(cell: str) -> None:
    assert text_of_cell(cell) == cell


@pytest.mark.parametrize("more", [0, 1])
def test_lines_and_columns_have_a_limit(sheet: Callable[[str], Path], more: int) -> None:
    """A line of 2^20 characters and 16,384 columns are read; one more is refused, wherever it stands."""
    columns = "," * (16_383 + more)
    longest = ("x," * (1 << 19)) + "x" * more
    for content, said in (
        (f"a\n{longest}", r"line 2: got 'x,x,.*…; expected lines of at most 1,048,576 characters"),
        (f"a{columns}\n", r"line 1: got '16385 columns'; expected at most 16,384\."),
    ):
        path = sheet(content)
        if more:
            with pytest.raises(BadSheet, match=said):
                list(read_rows(path))
        else:
            assert list(read_rows(path))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no file is endless")
def test_a_file_of_one_endless_line_is_not_read_whole() -> None:
    """What is looked at of it is no more than the longest line."""
    with pytest.raises(BadSheet, match="expected lines of at most 1,048,576"):
        list(read_rows("/dev/zero"))


@pytest.mark.parametrize(
    ("line", "given"), [('2,"B', "got a quote that nothing closes"), ('2,"B"x', "got a quote within a cell")]
)
def test_a_stray_quote_is_told_in_our_words(sheet: Callable[[str], Path], line: str, given: str) -> None:
    *_, (_, fault) = read_rows(sheet(f"id,agency\n1,A\n{line}\n"))
    assert isinstance(fault, BadCell)
    assert given in str(fault)
    assert fault.sentence("vi").isascii() is False


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_two_stray_quotes_hide_no_row(sheet: Callable[[str], Path], mark: str) -> None:
    """What stands between them would be one cell; a remark of several lines is one, too, and is read."""
    text = 'id,agency,note\n1,A,"x\n2,B,y\n3,C,z"\n4,D,"một, hai\nba"\n'.replace(",", mark)
    (_, (line, fault), last) = read_rows(sheet(text))
    assert line == 2
    assert isinstance(fault, BadCell)
    assert fault.remedy == "Look for a stray quote."
    assert last == (5, ["4", "D", f"một{mark} hai\nba"])


@pytest.mark.parametrize("head", ["agency|yes|no", "sep=|\nagency|yes|no", "BÁO CÁO | QUÝ I\nagency|yes|no"])
def test_bars_separate_cells(sheet: Callable[[str], Path], head: str) -> None:
    *_, heading, (_, row) = read_rows(sheet(f"{head}\nSở Y tế|1|2\n"))
    assert (heading[1], row) == (["agency", "yes", "no"], ["Sở Y tế", "1", "2"])


def test_another_separator_is_named() -> None:
    assert separator_remedy(["agency^yes^no", ""]).startswith("Its cells seem to be separated by “^”")
    assert separator_remedy(["agency", "a:b"]) == separator_remedy(["agency"]) == separator_remedy([""]) == ""


def test_columns_have_the_letters_of_programs_for_sheets() -> None:
    assert all(column_letter(place) == get_column_letter(place) for place in (*range(1, 60), 702, 703, 16_384))
