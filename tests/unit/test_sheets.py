import io
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cchc_rules import Attestation, Delivery, Figure, Period, Quantity, RollCall, Share, Tally
from cchc_rules.errors import BadCell, BadSheet, WrongKind
from cchc_rules.observation import LARGEST_COUNT, Value
from cchc_rules.plan import Plan
from cchc_rules.sheets import read_attestations, read_day, read_deliveries, read_figures, read_roll_calls, write_figures
from tests import tiny

FIGURES = "measure,agency,start,end,yes,no,unknown,share,source"
CALLS = "measure,start,end,agency,answer"
DELIVERIES = "rule,agency,day,reference"
ATTESTATIONS = "rule,agency,day,holds,reference"
Read = Callable[[Path, Plan], tuple[Any, ...]]
SHEETS = [
    (read_figures, FIGURES),
    (read_roll_calls, CALLS),
    (read_deliveries, DELIVERIES),
    (read_attestations, ATTESTATIONS),
]


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[..., Path]:
    """A sheet of these lines."""

    def written(*lines: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / "sheet.csv"
        path.write_bytes("".join(f"{line}\n" for line in lines).encode(encoding))
        return path

    return written


def faults(read: Read, path: Path) -> list[BadCell]:
    """The bad cells of a sheet, the file's own folder left out of their places."""
    with pytest.raises(ExceptionGroup) as raised:
        read(path, tiny.PLAN)
    assert raised.value.message == f"{path}: bad cells"
    found = []
    for fault in raised.value.exceptions:
        assert isinstance(fault, BadCell)
        assert fault.where.startswith(f"{path}, line ")
        found.append(BadCell(fault.given, fault.expected, fault.remedy, fault.where.removeprefix(f"{path}, ")))
    return found


def fault(read: Read, path: Path) -> str:
    """The only bad cell of a sheet."""
    (only,) = faults(read, path)
    return str(only)


def test_figures_hold_counts_or_a_share(sheet: Callable[..., Path]) -> None:
    path = sheet(
        FIGURES,
        "on-time-of-closed,Sở Nội vụ,2025-01-01,2026-01-01,98,2,,,system",
        "on-time-of-closed, SỞ  NỘI VỤ ,01/01/2025,01/04/2025, 9 ,1,3,,",
        'online,vp thị xã,2025-01-01,01/01/2026,,,,"97,95",',
        "online,Các sở,2025-01-01,2026-01-01,,,,97.95,report 3",
    )
    assert read_figures(path, tiny.PLAN) == (
        Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(98, 2), "system"),
        Figure(tiny.ON_TIME, tiny.HOME, Period.quarter(2025, 1), Tally(9, 1, unknown=3)),
        Figure(tiny.ONLINE, tiny.OFFICE, tiny.YEAR, Share("97.95")),
        Figure(tiny.ONLINE, tiny.DEPARTMENTS, tiny.YEAR, Share("97.95"), "report 3"),
    )


def test_roll_calls_gather_the_rows_of_one_measure_and_period(sheet: Callable[..., Path]) -> None:
    path = sheet(
        CALLS,
        "offices-ready,2025-01-01,2026-01-01,Sở Nội vụ,yes",
        "offices-ready,2025-01-01,2025-04-01,Sở Nội vụ,no",
        "offices-ready,2025-01-01,2026-01-01,Huyện Bắc,UNKNOWN",
        "offices-ready,2025-01-01,2026-01-01,Huyện Nam,no",
        "offices-ready,01/01/2025,01/01/2026,so-noi-vu,Yes",
    )
    assert read_roll_calls(path, tiny.PLAN) == (
        RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME], [tiny.SOUTH], [tiny.NORTH]),
        RollCall(tiny.OFFICES_READY, Period.quarter(2025, 1), [], [tiny.HOME]),
    )


def test_deliveries_and_attestations_name_their_rules(sheet: Callable[..., Path]) -> None:
    path = sheet(DELIVERIES, "tiny-2025:II.1.6/1,Sở Nội vụ,04/01/2025,12/BC", "II.1.8/1,UBND các huyện,2025-06-01,")
    assert read_deliveries(path, tiny.PLAN) == (
        Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4), "12/BC"),
        Delivery(tiny.MEETINGS, tiny.DISTRICTS, date(2025, 6, 1)),
    )
    answers = {"yes": True, "TRUE": True, "no": False, "False": False}
    path = sheet(ATTESTATIONS, *(f"II.1.5/1,Sở Nội vụ,2025-06-01,{answer}," for answer in answers))
    assert read_attestations(path, tiny.PLAN) == tuple(
        Attestation(tiny.CONNECTED, tiny.HOME, date(2025, 6, 1), holds) for holds in answers.values()
    )


def test_columns_that_may_be_left_out_are_left_out(sheet: Callable[..., Path]) -> None:
    figures = read_figures(
        sheet("no,yes,measure,agency,end,start", "2,98,online,Sở Nội vụ,2026-01-01,2025-01-01"), tiny.PLAN
    )
    assert figures == (Figure(tiny.ONLINE, tiny.HOME, tiny.YEAR, Tally(98, 2)),)
    deliveries = read_deliveries(sheet("rule,agency,day", "II.1.6/1,Sở Nội vụ,2025-01-04"), tiny.PLAN)
    assert deliveries == (Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4)),)
    attested = read_attestations(sheet("rule,agency,day,holds", "II.1.5/1,Sở Nội vụ,2025-01-04,yes"), tiny.PLAN)
    assert attested == (Attestation(tiny.CONNECTED, tiny.HOME, date(2025, 1, 4), holds=True),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_the_ways_of_spreadsheets_are_read(tmp_path: Path, encoding: str, delimiter: str, ending: str) -> None:
    rows = [
        ["Measure", " AGENCY ", "start", "end", "yes", "no", "share"],
        ["online", "Sở Nội vụ", "01/01/2025", "01/01/2026", "", "", '"97,95"' if delimiter == "," else "97,95"],
        ["", "", "", "", "", "", "", "", ""],
        [" "],
        [],
    ]
    path = tmp_path / "sheet.csv"
    path.write_bytes("".join(delimiter.join(row) + ending for row in rows).encode(encoding))
    assert read_figures(path, tiny.PLAN) == (Figure(tiny.ONLINE, tiny.HOME, tiny.YEAR, Share("97.95")),)


@pytest.mark.parametrize(("read", "head"), SHEETS)
def test_a_sheet_without_rows_holds_nothing(sheet: Callable[..., Path], read: Read, head: str) -> None:
    assert read(sheet(head), tiny.PLAN) == ()


@pytest.mark.parametrize(("read", "head"), SHEETS)
@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n", b"  \n1,2\n"])
def test_an_empty_file_is_no_sheet(tmp_path: Path, read: Read, head: str, content: bytes) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes(content)
    with pytest.raises(BadSheet, match=r"sheet\.csv, line 1: got ''; expected the columns .* without a line"):
        read(path, tiny.PLAN)


@pytest.mark.parametrize(("read", "head"), SHEETS)
def test_every_column_is_known_there_and_there_once(sheet: Callable[..., Path], read: Read, head: str) -> None:
    with pytest.raises(BadSheet, match=f"Missing: '{head.partition(',')[0]}'"):
        read(sheet(head.partition(",")[2]), tiny.PLAN)
    with pytest.raises(BadSheet, match="Not known: 'note'"):
        read(sheet(f"{head},note"), tiny.PLAN)
    with pytest.raises(BadSheet, match="Twice: 'agency'"):
        read(sheet(f"{head},agency"), tiny.PLAN)
    with pytest.raises(BadSheet, match="Not known: ''"):
        read(sheet(f"{head},"), tiny.PLAN)


def test_all_that_is_wrong_with_the_columns_is_told_at_once(sheet: Callable[..., Path]) -> None:
    with pytest.raises(BadSheet) as raised:
        read_deliveries(sheet("rule,rule,ngày"), tiny.PLAN)
    assert raised.value.expected == "the columns rule, agency, day, (reference)"
    assert raised.value.remedy == "Missing: 'agency', 'day'; not known: 'ngày'; twice: 'rule'."


def test_a_first_line_with_a_stray_quote_is_no_header(sheet: Callable[..., Path]) -> None:
    with pytest.raises(BadSheet, match=r"line 1: .*expected the columns rule"):
        read_deliveries(sheet('"rule"s,agency,day'), tiny.PLAN)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", 1),
        (f"{DELIVERIES}\n".encode("utf-16"), 1),
        (f"{DELIVERIES}\n".encode("utf-16-le"), 1),
        (
            f"{DELIVERIES}\nII.1.6/1,Sở Nội vụ,2025-01-04,\nII.1.6/1,X,2025-01-04,báo cáo\n".encode("cp1258", "ignore"),
            3,
        ),
        (f"{DELIVERIES}\nII.1.6/1,Sở Nội vụ,2025-01-04,a\0b\n".encode(), 2),
    ],
    ids=["binary", "utf-16", "utf-16 without mark", "windows-1258", "NUL"],
)
def test_a_file_that_is_not_utf8_text_is_no_sheet(tmp_path: Path, content: bytes, line: int) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes(content)
    with pytest.raises(BadSheet, match=f"line {line}: .*expected text in UTF-8. In Excel"):
        read_deliveries(path, tiny.PLAN)


def test_a_file_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_figures(tmp_path / "none.csv", tiny.PLAN)
    with pytest.raises(IsADirectoryError):
        read_figures(str(tmp_path), tiny.PLAN)


@pytest.mark.parametrize("column", ["yes", "no", "unknown"])
@pytest.mark.parametrize(
    "bad", ["1.234", "1 234", "12a", "-1", "+1", "NaN", "inf", "1e3", "x", "²", "٣", "9" * 5000, str(LARGEST_COUNT + 1)]
)
def test_a_count_is_written_in_digits_alone(sheet: Callable[..., Path], column: str, bad: str) -> None:
    counts = {"yes": "1", "no": "1", "unknown": "", column: bad}
    row = f"online,Sở Nội vụ,2025-01-01,2026-01-01,{','.join(counts.values())},,"
    said = fault(read_figures, sheet(FIGURES, row))
    assert said.startswith(f"line 2, column {column}: got '{bad[:20]}")
    assert f"expected a whole number of cases from 0 to {LARGEST_COUNT}, in digits alone" in said


def test_the_largest_count_is_read(sheet: Callable[..., Path]) -> None:
    path = sheet(FIGURES, f"online,Sở Nội vụ,2025-01-01,2026-01-01,{LARGEST_COUNT},007,,,")
    (figure,) = read_figures(path, tiny.PLAN)
    assert figure.value == Tally(LARGEST_COUNT, 7)


@pytest.mark.parametrize("bad", ["97,95 %", "-1", "100,01", "NaN", "1.234,5", "x"])
def test_a_share_is_a_percentage(sheet: Callable[..., Path], bad: str) -> None:
    path = sheet(FIGURES, f'online,Sở Nội vụ,2025-01-01,2026-01-01,,,,"{bad}",')
    assert fault(read_figures, path).startswith("line 2, column share: got ")


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (",,,", "column yes: got ''; expected a whole number of cases. Give yes and no, or else a share."),
        ("1,,,", "column no: got ''; expected a whole number of cases. Give yes and no, or else a share."),
        (",1,,", "column yes: got ''"),
        (",,1,", "column yes: got ''"),
        ("1,2,,50", "column share: got '50 %'; expected counts or a share, not both. Leave one of them empty."),
        (",,0,50", "column share: got '50 %'"),
    ],
)
def test_a_figure_has_counts_or_a_share_and_not_both(sheet: Callable[..., Path], counts: str, expected: str) -> None:
    path = sheet(FIGURES, f"online,Sở Nội vụ,2025-01-01,2026-01-01,{counts},")
    assert fault(read_figures, path).startswith(f"line 2, {expected}")


def test_counts_do_not_measure_points(sheet: Callable[..., Path]) -> None:
    path = sheet(FIGURES, "score,Sở Nội vụ,2025-01-01,2026-01-01,1,2,,,")
    assert "line 2, column measure: " in fault(read_figures, path)


@pytest.mark.parametrize("end", ["2025-01-01", "31/12/2024"])
def test_a_period_ends_after_it_starts(sheet: Callable[..., Path], end: str) -> None:
    path = sheet(FIGURES, f"online,Sở Nội vụ,2025-01-01,{end},1,2,,,")
    assert fault(read_figures, path).startswith("line 2, column end: got '2025-01-01 to ")
    path = sheet(CALLS, f"offices-ready,2025-01-01,{end},Sở Nội vụ,yes")
    assert "The end is exclusive" in fault(read_roll_calls, path)


@pytest.mark.parametrize("bad", ["", "2025", "20250101", "1/5/2025", "2025-1-5", "05-01-2025", "2025-W01-1", "today"])
def test_a_day_is_written_in_one_of_two_ways(bad: str) -> None:
    with pytest.raises(BadCell, match="expected a day: 2025-12-31 or 31/12/2025"):
        read_day(bad)


@pytest.mark.parametrize("bad", ["2025-02-29", "01/13/2025", "0000-01-01"])
def test_a_day_stands_in_the_calendar(bad: str) -> None:
    with pytest.raises(BadCell, match="expected a day of the calendar"):
        read_day(bad)


def test_names_that_are_not_known_are_told_with_the_nearest(sheet: Callable[..., Path]) -> None:
    measure, agency = faults(read_figures, sheet(FIGURES, "on-line,Sở Nội,2025-01-01,2026-01-01,1,2,,,"))
    assert str(measure).startswith("line 2, column measure: got 'on-line'; expected the key of a measure of tiny-2025")
    assert measure.remedy.startswith("Nearest: online")
    assert str(agency).startswith("line 2, column agency: got 'Sở Nội'; expected the name of an agency")
    assert agency.remedy.startswith("Nearest: Sở Nội vụ")
    said = fault(read_deliveries, sheet(DELIVERIES, "II.1.66/1,Sở Nội vụ,2025-01-01,"))
    assert said.startswith("line 2, column rule: got 'II.1.66/1'; expected the key of a rule of tiny-2025. Nearest: ")


@pytest.mark.parametrize(
    ("key", "remedy"),
    [
        ("II.1.1/1", "It is a target: report a figure of its measure, or a roll call."),
        ("II.1.5/1", "It is an outcome: attest it."),
        ("II.1.10/1", "It is a duty, which is never judged."),
    ],
)
def test_only_activities_are_delivered(sheet: Callable[..., Path], key: str, remedy: str) -> None:
    said = fault(read_deliveries, sheet(DELIVERIES, f"{key},Sở Nội vụ,2025-01-01,"))
    assert said == f"line 2, column rule: got '{key}'; expected the key of an activity. {remedy}"


def test_only_outcomes_are_attested(sheet: Callable[..., Path]) -> None:
    said = fault(read_attestations, sheet(ATTESTATIONS, "II.1.6/1,Sở Nội vụ,2025-01-01,yes,"))
    assert said.endswith("expected the key of an outcome. It is an activity: report its delivery.")


def test_only_agencies_answer_a_roll_call_and_only_about_agencies(sheet: Callable[..., Path]) -> None:
    path = sheet(
        CALLS,
        "online,2025-01-01,2026-01-01,Sở Nội vụ,yes",
        "offices-ready,2025-01-01,2026-01-01,Các sở,yes",
        "offices-ready,2025-01-01,2026-01-01,Sở Nội vụ,perhaps",
    )
    measure, agency, answer = map(str, faults(read_roll_calls, path))
    assert measure == (
        "line 2, column measure: got 'online'; expected a percentage of agencies. "
        "It counts something else: report a figure."
    )
    assert agency.startswith("line 3, column agency: got 'Các sở'; expected one agency. It is a class")
    assert answer == "line 4, column answer: got 'perhaps'; expected yes or no or unknown."


def test_an_agency_answers_a_roll_call_once(sheet: Callable[..., Path]) -> None:
    path = sheet(
        CALLS,
        "offices-ready,2025-01-01,2026-01-01,Sở Nội vụ,yes",
        "offices-ready,2025-01-01,2026-01-01,SỞ NỘI VỤ,no",
        "offices-ready,2025-01-01,2026-01-01,Sở Nội vụ,unknown",
    )
    assert [str(each) for each in faults(read_roll_calls, path)] == [
        "line 3, column answer: got 'no'; expected yes, as so-noi-vu answered in line 2.",
        "line 4, column answer: got 'unknown'; expected yes, as so-noi-vu answered in line 2.",
    ]


def test_every_bad_cell_of_a_file_is_told_at_its_line(sheet: Callable[..., Path]) -> None:
    path = sheet(
        DELIVERIES,
        "II.1.6/1,Sở Nội vụ,2025-01-04,good",
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
        "II.1.6/1,Sở Nội vụ,2025-01-04,",
    )
    places = [each.where for each in faults(read_deliveries, path)]
    assert places == [
        "line 3, column day",
        "line 7, column 5",
        "line 8",
        "line 9, column agency",
        "line 9, column day",
        "line 10, column day",
        "line 12, column day",
        "line 13",
    ]


def test_a_row_has_as_many_cells_as_the_first_line(sheet: Callable[..., Path]) -> None:
    few, many = faults(read_deliveries, sheet(DELIVERIES, "II.1.6/1,Sở Nội vụ", "II.1.6/1,Sở Nội vụ,2025-01-04,1,5"))
    assert (few.expected, few.remedy) == ("4 cells, as in the first line", "2 stand there.")
    assert many.remedy.startswith("5 stand there; put quotes around a cell that holds a comma")


def test_a_reader_can_be_told_how_far_it_is(sheet: Callable[..., Path]) -> None:
    path = sheet(DELIVERIES, *["II.1.6/1,Sở Nội vụ,2025-01-04,"] * 25_000)
    told: list[int] = []
    assert len(read_deliveries(path, tiny.PLAN, progress=told.append)) == 25_000
    assert told == [10_000, 20_000]


def test_figures_are_written_by_their_keys() -> None:
    file = io.StringIO()
    counted = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(8, 1, 2), "hồ sơ, quý 1")
    published = Figure(tiny.ONLINE, tiny.DISTRICTS, Period.quarter(2025, 1), Share("97,95"))
    write_figures([counted, published], file)
    assert file.getvalue().splitlines() == [
        FIGURES,
        'on-time-of-closed,so-noi-vu,2025-01-01,2026-01-01,8,1,2,,"hồ sơ, quý 1"',
        "online,ubnd-cap-huyen,2025-01-01,2025-04-01,,,,97.95,",
    ]


@pytest.mark.parametrize(
    ("value", "source", "said"),
    [
        (Share("97.9", decimals=1), "", "expected counts, or a share that is exact and decimal"),
        (Share(Fraction(200, 3)), "", "expected counts, or a share that is exact and decimal"),
        (Quantity(80, tiny.SCORE.unit), "", "figure of score: got "),
        (Tally(1, 0), " tệp", "source of online: got ' tệp'; expected a line of text without blanks around it"),
        (Tally(1, 0), "a\rb", "source of online: got "),
        (Tally(1, 0), "a\0b", "source of online: got "),
        (Tally(1, 0), "a\ud800b", "source of online: got "),
    ],
)
def test_what_a_sheet_cannot_hold_is_not_written(value: Value, source: str, said: str) -> None:
    file = io.StringIO()
    fine = Figure(tiny.ONLINE, tiny.HOME, tiny.YEAR, Tally(1, 0))
    measure = tiny.SCORE if isinstance(value, Quantity) else tiny.ONLINE
    with pytest.raises(WrongKind) as raised:
        write_figures([fine, Figure(measure, tiny.HOME, tiny.YEAR, value, source)], file)
    assert said in str(raised.value)
    assert file.getvalue() == ""
