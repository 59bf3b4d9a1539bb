import sys
from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_rules.cli.tables import _fitting_widths, day_or_dash, heading_row, name_or_dash, or_dash, period_words, table
from cchc_rules.dates.period import Period
from tests import tiny

cells = st.text(max_size=8)
rows_of_text = st.integers(1, 4).flatmap(lambda width: st.lists(st.tuples(*[cells] * width), min_size=1, max_size=5))
wordy = st.text(st.sampled_from("aếđô1.–"), min_size=1, max_size=8)


def shown(cell: str) -> str:
    """A cell as it may stand on a terminal: composed, with a blank for whatever would move the cursor."""
    return "".join(letter if letter.isprintable() else " " for letter in normalize("NFC", cell))


def test_columns_stand_under_one_another() -> None:
    rows = [("hạn", "việc"), ("31/12", "kế hoạch"), ("", "báo cáo quý")]
    assert table(rows).splitlines() == ["hạn    việc", "31/12  kế hoạch", "       báo cáo quý"]


@given(rows_of_text)
@example([("a\nb", "c"), ("\x1b[2J", "d")])
@example([("e\u0302\u0301", "x"), ("ế", "y")])
def test_columns_line_up_for_any_text(rows: list[tuple[str, ...]]) -> None:
    """Each row is a line, and each cell begins where its column does, two blanks after the longest cell before it."""
    lines = table(rows).split("\n")
    assert len(lines) == len(rows)
    start = 0
    for number in range(len(rows[0])):
        column = [shown(row[number]) for row in rows]
        for line, cell in zip(lines, column, strict=True):
            assert line[start:].startswith(cell.rstrip()) or not cell.strip()
            assert line[:start].ljust(start)[-2:].strip() == ""
        start += max(map(len, column)) + 2


@given(st.lists(st.tuples(wordy, wordy), min_size=1, max_size=5))
def test_cells_can_be_read_back_from_their_table(rows: list[tuple[str, str]]) -> None:
    """Where no cell holds a blank, the cells of a line are what stands between blanks."""
    assert [tuple(line.split()) for line in table(rows).splitlines()] == rows


@given(rows_of_text)
def test_a_table_is_printable_and_ends_no_line_with_blanks(rows: list[tuple[str, ...]]) -> None:
    text = table(rows)
    assert all(line.isprintable() and line == line.rstrip() for line in text.split("\n"))
    assert normalize("NFC", text) == text


def test_a_long_last_cell_makes_no_column_wider() -> None:
    assert table([("a", "x" * 50), ("b", "c", "d")]).splitlines() == [f"a  {'x' * 50}", "b  c  d"]


def test_what_is_wider_than_the_terminal_is_wrapped_in_its_column(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    assert table(
        [("mục", "ý"), ("II.1", "hồ sơ đúng hạn của tỉnh"), ("một dòng đầu rất là dài ở trên",)]
    ).splitlines() == [
        "mục   ý",
        "II.1  hồ sơ đúng hạn của",
        "      tỉnh",
        "một dòng đầu rất là dài",
        "ở trên",
    ]


@given(st.lists(st.lists(wordy, min_size=1, max_size=4), min_size=1, max_size=5), st.integers(12, 60))
def test_wrapping_loses_nothing_and_is_never_too_wide(rows: list[list[str]], columns: int) -> None:
    """No line is wider than the terminal, and every letter of every cell is still there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(columns))
        text = table(rows)
    assert all(len(line) <= columns for line in text.splitlines())
    assert sorted("".join(text.split())) == sorted("".join(cell for row in rows for cell in row))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=1, max_size=6), st.integers(1, 60))
def test_no_word_is_cut_while_all_have_room(columns: list[tuple[int, int]], room: int) -> None:
    """Each column is as wide as its longest word at least, and at most as its longest line."""
    natural, words = [max(pair) for pair in columns], [min(pair) for pair in columns]
    widths = _fitting_widths(natural, words, room)
    assert all(width <= own for width, own in zip(widths, natural, strict=True))
    if sum(words) <= room:
        assert all(width >= word for width, word in zip(widths, words, strict=True))
        assert sum(widths) <= room
        assert widths == natural or sum(natural) > room


@given(st.lists(st.integers(0, 30), min_size=1, max_size=6), st.integers(1, 60))
def test_columns_share_what_room_there_is(natural: list[int], room: int) -> None:
    """A column is cut only where all together are too wide, and then only to an equal share of what is left."""
    widths = _fitting_widths(natural, [0] * len(natural), room)
    cut = [width for width, own in zip(widths, natural, strict=True) if width < own]
    assert all(width <= own for width, own in zip(widths, natural, strict=True))
    assert not cut or sum(natural) > room
    assert not cut or all(width <= min(cut) + 1 for width in widths)
    assert sum(widths) <= max(room, len(natural))
    assert not cut or sum(widths) >= min(room, len(cut))


def test_a_status_is_coloured_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The word stays; NO_COLOR leaves it at that."""
    rows, colours = [("  Missed", "II.1/1"), ("  Met", "II.2/1")], {"  Missed": "31"}
    assert table(rows, colours) == "  Missed  II.1/1\n  Met     II.2/1"
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert table(rows, colours) == "\033[31m  Missed\033[0m  II.1/1\n  Met     II.2/1"
    monkeypatch.setenv("NO_COLOR", "1")
    assert table(rows, colours) == "  Missed  II.1/1\n  Met     II.2/1"


def test_no_rows_are_no_text() -> None:
    assert table([]) == ""


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        ("Phụ\nlục", "Phụ lục"),
        ("\x1b[2J", " [2J"),
        ("a\tb\r", "a b"),
        ("e\u0302\u0301", "ế"),
        ("a\u200bb", "a b"),
        ("a\u2028b", "a b"),
        ("\ud800", ""),
    ],
)
def test_text_of_any_kind_stays_in_its_line(cell: str, line: str) -> None:
    assert table([(cell,)]) == line


def test_a_head_is_in_capitals_and_in_the_language_asked_for() -> None:
    assert heading_row("en", "rule", "last day") == ("RULE", "LAST DAY")
    assert heading_row("vi", "rule", "last day") == ("QUY ĐỊNH", "HẠN CUỐI")


def test_a_dash_stands_for_none_and_only_for_none() -> None:
    assert [or_dash(value) for value in (None, 0, "", tiny.AFTERWARDS)] == ["–", "0", "", "2026-01-01"]
    assert name_or_dash(None, "vi") == "–"
    assert name_or_dash(tiny.HOME, "vi") == "Sở Nội vụ"
    assert name_or_dash(tiny.DEPARTMENTS, "en") == "Departments"


def test_days_are_written_as_the_readers_of_the_language_write_them() -> None:
    assert [day_or_dash(date(2025, 3, 1), "vi"), day_or_dash(date(2025, 3, 1), "en")] == ["01/03/2025", "2025-03-01"]
    assert day_or_dash(None, "vi") == day_or_dash(None, "en") == "–"
    assert period_words(Period.quarter(2025, 1), "vi") == "01/01/2025 – 31/03/2025"
    assert period_words(Period.quarter(2025, 1), "en") == str(Period.quarter(2025, 1))


def test_no_number_is_parted_from_its_percent_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever a line is broken, it is not before the sign; the blank stays a blank."""
    for width in range(8, 40):
        monkeypatch.setenv("COLUMNS", str(width))
        told = table([("a", "hồ sơ đúng hạn đạt 98 % trở lên")])
        assert "98 %" in told
        assert told.replace("\n", "").isprintable()
