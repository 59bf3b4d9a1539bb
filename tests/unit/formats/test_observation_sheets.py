import io
from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from cchc_rules import Attestation, Delivery, Figure, Period, Quantity, RollCall, Share, Status, Tally, assess
from cchc_rules.agencies.roster import Roster
from cchc_rules.errors import AmbiguousAgency, BadCell, BadSheet, BadValue, FaultGroup, UnknownAgency
from cchc_rules.findings.values import MAX_COUNT, FigureValue
from cchc_rules.formats.observation_sheets import (
    read_attestations,
    read_deliveries,
    read_figures,
    read_roll_calls,
    write_figures,
)
from cchc_rules.law.plan import Plan
from cchc_rules.plans import hue_2025
from tests import changing, tiny

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
        found.append(fault.at(fault.where.removeprefix(f"{path}, ")))
        found[-1].__cause__ = fault.__cause__
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


@pytest.mark.parametrize("refused", ["-,0,,,", "0,-,,,", "0,0,-,,", ",,,-,", ",,,không có,"])
def test_what_a_refusal_advises_is_read_and_judged_rightly(sheet: Callable[..., Path], refused: str) -> None:
    """Where there was no case nothing is missed; a row that is left out says nothing."""
    row = "on-time-of-closed,Sở Nội vụ,2025-01-01,2026-01-01,"
    said = fault(read_figures, sheet(FIGURES, row + refused))
    assert "0" in said
    assert "eave the row out" in said
    advised = "0,0,,," if refused.startswith(",,,") else refused.replace("-", "0")
    (figure,) = read_figures(sheet(FIGURES, row + advised), tiny.PLAN)
    found = assess(tiny.PLAN, [figure], as_of=tiny.YEAR.end)
    judged = [each.status for each in found if figure in each.evidence and each.agency == tiny.HOME]
    assert set(judged) == {Status.NOT_APPLICABLE}
    assert read_figures(sheet(FIGURES), tiny.PLAN) == ()


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


def test_a_roll_call_says_who_is_not_concerned_who_answers_and_that_it_is_complete(sheet: Callable[..., Path]) -> None:
    """Who answers tells calls apart; that a call is complete may stand in any of its rows."""
    path = sheet(
        f"{CALLS},answered_by,complete",
        "offices-ready,2025-01-01,2026-01-01,Sở Nội vụ,yes,Huyện Bắc,",
        "offices-ready,2025-01-01,2026-01-01,Sở Tư pháp,not_concerned,huyện bắc,yes",
        "offices-ready,2025-01-01,2026-01-01,Sở Nội vụ,no,,no",
    )
    assert read_roll_calls(path, tiny.PLAN) == (
        RollCall(
            tiny.OFFICES_READY,
            tiny.YEAR,
            [tiny.HOME],
            not_concerned=[tiny.JUSTICE],
            complete=True,
            agency=tiny.NORTH,
        ),
        RollCall(tiny.OFFICES_READY, tiny.YEAR, [], [tiny.HOME]),
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
def test_every_column_is_known_there_and_there_once(sheet: Callable[..., Path], read: Read, head: str) -> None:
    with pytest.raises(BadSheet, match=f"Missing: '{head.partition(',')[0]}'"):
        read(sheet(head.partition(",")[2]), tiny.PLAN)
    with pytest.raises(BadSheet, match="Not known: 'note'"):
        read(sheet(f"{head},note"), tiny.PLAN)
    with pytest.raises(BadSheet, match="Twice: 'agency'"):
        read(sheet(f"{head},agency"), tiny.PLAN)
    assert read(sheet(f"{head},"), tiny.PLAN) == ()


def test_a_file_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_figures(tmp_path / "none.csv", tiny.PLAN)
    with pytest.raises(IsADirectoryError):
        read_figures(str(tmp_path), tiny.PLAN)


@pytest.mark.parametrize("column", ["yes", "no", "unknown"])
@pytest.mark.parametrize(
    "bad", ["1.234", "1 234", "12a", "-1", "+1", "NaN", "inf", "1e3", "x", "²", "٣", "9" * 5000, str(MAX_COUNT + 1)]
)
def test_a_count_is_written_in_digits_alone(sheet: Callable[..., Path], column: str, bad: str) -> None:
    counts = {"yes": "1", "no": "1", "unknown": "", column: bad}
    row = f"online,Sở Nội vụ,2025-01-01,2026-01-01,{','.join(counts.values())},,"
    said = fault(read_figures, sheet(FIGURES, row))
    assert said.startswith(f"line 2, column {column}: got '{bad[:20]}")
    assert f"expected a whole number of cases from 0 to {MAX_COUNT:,}, in digits alone" in said


def test_the_largest_count_is_read(sheet: Callable[..., Path]) -> None:
    path = sheet(FIGURES, f"online,Sở Nội vụ,2025-01-01,2026-01-01,{MAX_COUNT},007,,,")
    (figure,) = read_figures(path, tiny.PLAN)
    assert figure.value == Tally(MAX_COUNT, 7)


@pytest.mark.parametrize("bad", ["-1", "100,01", "NaN", "1.234,5", "x", "%", "97 % %", "1%2"])
def test_a_share_is_a_percentage(sheet: Callable[..., Path], bad: str) -> None:
    path = sheet(FIGURES, f'online,Sở Nội vụ,2025-01-01,2026-01-01,,,,"{bad}",')
    assert fault(read_figures, path).startswith("line 2, column share: got ")


@pytest.mark.parametrize("cell", ["97.95", "97,95", "97,95%", "97.95 %", " 97,950 % "])
def test_a_share_may_stand_with_its_sign(sheet: Callable[..., Path], cell: str) -> None:
    (figure,) = read_figures(sheet(FIGURES, f'online,Sở Nội vụ,2025-01-01,2026-01-01,,,,"{cell}",'), tiny.PLAN)
    assert figure.value == Share("97.95")


@pytest.mark.parametrize(("cell", "other"), [("0.9795", "97.95"), ("1", "100"), ("0,5", "50"), ("0.001", "0.1")])
def test_a_share_of_one_or_less_is_not_guessed_at(sheet: Callable[..., Path], cell: str, other: str) -> None:
    """0.9795 may be meant as 0.9795 % or as 97.95 %; with its sign it is a percentage, and 0 is 0 both ways."""
    path = sheet(FIGURES, f'online,Sở Nội vụ,2025-01-01,2026-01-01,,,,"{cell}",')
    said = cell.replace(",", ".")
    assert f"Write {said} % if that is meant, or {other} % if {said} is a fraction of 1." in fault(read_figures, path)
    signed = sheet(FIGURES, f'online,Sở Nội vụ,2025-01-01,2026-01-01,,,,"{cell} %",')
    assert [each.value for each in read_figures(signed, tiny.PLAN)] == [Share(cell)]
    zero = sheet(FIGURES, "online,Sở Nội vụ,2025-01-01,2026-01-01,,,,0,")
    assert [each.value for each in read_figures(zero, tiny.PLAN)] == [Share(0)]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ("1,,,", "column no: got ''; expected a whole number of cases. Give yes and no, or else a share or a value."),
        (",1,,", "column yes: got ''"),
        (",,1,", "column yes: got ''"),
        ("1,2,,50", "column share: got 50 %; expected counts or a share, not both. Leave one of them empty."),
        (",,0,50", "column share: got 50 %"),
    ],
)
def test_a_figure_has_counts_or_a_share_and_not_both(sheet: Callable[..., Path], counts: str, expected: str) -> None:
    path = sheet(FIGURES, f"online,Sở Nội vụ,2025-01-01,2026-01-01,{counts},")
    assert fault(read_figures, path).startswith(f"line 2, {expected}")


def test_counts_do_not_measure_points(sheet: Callable[..., Path]) -> None:
    path = sheet(FIGURES, "score,Sở Nội vụ,2025-01-01,2026-01-01,1,2,,,")
    assert "line 2, column measure: " in fault(read_figures, path)


@pytest.mark.parametrize("end", ["2025-01-01", "01/12/2024"])
def test_a_period_ends_after_it_starts(sheet: Callable[..., Path], end: str) -> None:
    path = sheet(FIGURES, f"online,Sở Nội vụ,2025-01-01,{end},1,2,,,")
    assert fault(read_figures, path).startswith("line 2, column end: got '2025-01-01..")
    path = sheet(CALLS, f"offices-ready,2025-01-01,{end},Sở Nội vụ,yes")
    assert "expected a last day that is not before the first" in fault(read_roll_calls, path)


def test_an_end_that_may_be_the_last_day_is_refused(sheet: Callable[..., Path]) -> None:
    """31/03/2025 would leave that day out in silence."""
    for read, head, row in (
        (read_figures, FIGURES, "online,Sở Nội vụ,01/01/2025,31/03/2025,1,2,,,"),
        (read_roll_calls, CALLS, "offices-ready,01/01/2025,31/03/2025,Sở Nội vụ,yes"),
    ):
        said = fault(read, sheet(head, row))
        assert said.startswith("line 2, column end: got '31/03/2025'; expected the first day after the period")


@pytest.mark.parametrize(
    ("columns", "cells"),
    [
        ("period", "2025"),
        ("period", "Năm 2025"),
        ("period", "01/01/2025..31/12/2025"),
        ("first_day,last_day", "01/01/2025,31/12/2025"),
        ("LAST_DAY, First_Day", "2025-12-31,2025-01-01"),
        ("start,end", "01/01/2025,01/01/2026"),
    ],
)
def test_a_period_is_given_in_one_of_three_ways(sheet: Callable[..., Path], columns: str, cells: str) -> None:
    figures = read_figures(sheet(f"{columns},measure,agency,yes,no", f"{cells},online,Sở Nội vụ,1,2"), tiny.PLAN)
    assert figures == (Figure(tiny.ONLINE, tiny.HOME, tiny.YEAR, Tally(1, 2)),)
    calls = read_roll_calls(
        sheet(f"measure,agency,answer,{columns}", f"offices-ready,Sở Nội vụ,yes,{cells}"), tiny.PLAN
    )
    assert [call.period for call in calls] == [tiny.YEAR]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ("", "Missing: 'period'."),
        ("first_day,", "Missing: 'last_day'."),
        ("end,", "Missing: 'start'."),
        ("start,last_day,", "Missing: 'first_day'. In place of others: 'start'."),
        ("period,start,end,", "In place of others: 'period'."),
        ("period,last_day,", "In place of others: 'last_day'."),
    ],
)
def test_a_sheet_has_the_columns_of_one_way(sheet: Callable[..., Path], columns: str, said: str) -> None:
    with pytest.raises(BadSheet) as refused:
        read_roll_calls(sheet(f"measure,{columns}agency,answer"), tiny.PLAN)
    assert refused.value.remedy == said
    assert refused.value.expected == (
        "the columns measure, period, agency, answer, (answered_by), (complete), "
        "or first_day, last_day in place of period"
        + (", or start, end in place of period" if "start," in columns or "end," in columns else "")
    )


def test_a_period_that_is_none_is_told(sheet: Callable[..., Path]) -> None:
    path = sheet("measure,period,agency,answer", "offices-ready,quý I,Sở Nội vụ,yes")
    assert fault(read_roll_calls, path).startswith("line 2, column period: got 'quý I'; expected a period: 2025, ")


@pytest.mark.parametrize(
    ("bad", "expected"),
    [
        (".", "a day: 2025-12-31 or 31/12/2025"),
        ("1/13/2025", "a day of the calendar"),
        ("2025-5-1", "a day: 2025-12-31 or 31/12/2025"),
        ("today", "a day: 2025-12-31 or 31/12/2025"),
        ("2025-02-29", "a day of the calendar"),
        ("01/13/2025", "a day of the calendar"),
    ],
)
@pytest.mark.parametrize(
    ("read", "head", "row", "column"),
    [
        (read_figures, FIGURES, "online,Sở Nội vụ,{},2026-01-01,1,2,,,", "start"),
        (read_figures, FIGURES, "online,Sở Nội vụ,2025-01-01,{},1,2,,,", "end"),
        (read_roll_calls, CALLS, "offices-ready,{},2026-01-01,Sở Nội vụ,yes", "start"),
        (read_roll_calls, CALLS, "offices-ready,2025-01-01,{},Sở Nội vụ,yes", "end"),
        (read_deliveries, DELIVERIES, "II.1.6/1,Sở Nội vụ,{},", "day"),
        (read_attestations, ATTESTATIONS, "II.1.5/1,Sở Nội vụ,{},yes,", "day"),
    ],
    ids=["figure, start", "figure, end", "roll call, start", "roll call, end", "delivery", "attestation"],
)
def test_a_day_is_written_in_one_of_two_ways_and_stands_in_the_calendar(
    sheet: Callable[..., Path], read: Read, head: str, row: str, column: str, bad: str, expected: str
) -> None:
    (found,) = faults(read, sheet(head, row.format(bad)))
    assert (found.where, found.given, found.expected) == (f"line 2, column {column}", repr(bad), expected)


def test_names_that_are_not_known_are_told_with_the_nearest(sheet: Callable[..., Path]) -> None:
    measure, agency = faults(read_figures, sheet(FIGURES, "on-lin,Sở Nội,2025-01-01,2026-01-01,1,2,,,"))
    assert str(measure).startswith("line 2, column measure: got 'on-lin'; expected the key of a measure of tiny-2025")
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
    said = "yes (có), no (không), unknown (chưa rõ), not_concerned (không thuộc diện tính)"
    assert answer == f"line 4, column answer: got 'perhaps'; expected one of {said}."


def test_an_agency_answers_a_roll_call_once(sheet: Callable[..., Path]) -> None:
    path = sheet(
        CALLS,
        "offices-ready,2025-01-01,2026-01-01,Sở Nội vụ,yes",
        "offices-ready,2025-01-01,2026-01-01,SỞ NỘI VỤ,no",
        "offices-ready,2025-01-01,2026-01-01,Sở Nội vụ,unknown",
    )
    assert list(map(str, faults(read_roll_calls, path))) == [
        "line 3, column answer: got 'no'; expected yes, as so-noi-vu answered in line 2.",
        "line 4, column answer: got 'unknown'; expected yes, as so-noi-vu answered in line 2.",
    ]


@pytest.mark.parametrize(
    ("read", "head", "row"),
    [
        (read_figures, FIGURES, "online,Sở Nội vụ,2025-01-01,2026-01-01,1,2,,,"),
        (read_roll_calls, CALLS, "offices-ready,2025-01-01,2026-01-01,Sở Nội vụ,yes"),
        (read_deliveries, DELIVERIES, "II.1.6/1,Sở Nội vụ,2025-01-04,"),
        (read_attestations, ATTESTATIONS, "II.1.5/1,Sở Nội vụ,2025-01-04,yes,"),
    ],
)
def test_a_reader_can_be_told_how_far_it_is(
    sheet: Callable[..., Path], read: Callable[..., tuple[Any, ...]], head: str, row: str
) -> None:
    told: list[int] = []
    assert read(sheet(head, *[row] * 10_000), tiny.PLAN, progress=told.append)
    assert told == [10_000]


@pytest.mark.parametrize(
    ("first_day", "last_day", "bearer"),
    [("2025-01-01", "2025-03-31", "huyen-bac"), ("2025-04-01", "2025-06-01", "so-y-te")],
)
def test_a_name_that_passed_on_means_who_bore_it_on_the_last_day(
    sheet: Callable[..., Path], first_day: str, last_day: str, bearer: str
) -> None:
    """A district was divided on 1 April; the department formed on 1 May has its name among the others it is called."""
    name, days = "Huyện Bắc", f"{first_day},{last_day}"
    figures = sheet(FIGURES.replace("start,end", "first_day,last_day"), f"online,{name},{days},9,1,,,")
    (figure,) = read_figures(figures, tiny.PLAN, roster=changing.ROSTER)
    calls = sheet(CALLS.replace("start,end", "first_day,last_day"), f"offices-ready,{days},{name},yes")
    (call,) = read_roll_calls(calls, tiny.PLAN, roster=changing.ROSTER)
    deliveries = sheet(DELIVERIES, f"II.1.7/1,{name},{last_day},")
    (delivery,) = read_deliveries(deliveries, tiny.PLAN, roster=changing.ROSTER)
    attestations = sheet(ATTESTATIONS, f"II.1.5/1,{name},{last_day},yes,")
    (attestation,) = read_attestations(attestations, tiny.PLAN, roster=changing.ROSTER)
    meant = (figure.agency, *call.done, delivery.agency, attestation.agency)
    assert [agency.key for agency in meant] == [bearer] * 4


@pytest.mark.parametrize(
    ("roster", "said"),
    [
        (changing.ROSTER, "Write its key, or say on which day: huyen-bac, before 2025-04-01; so-y-te, from 2025-05-01"),
        (tiny.ROSTER.refusing_passed_names(changing.SUCCESSIONS), "Write the first key, or follow the successions"),
    ],
)
def test_a_name_that_another_has_in_the_period_is_refused(
    sheet: Callable[..., Path], roster: Roster, said: str
) -> None:
    """Neither followed nor as at signing is it given to either in silence; the refusal has both to choose from."""
    row = "Huyện Bắc,2025-01-01,2025-07-01"
    called = "measure,answered_by,start,end,agency,answer"
    sheets: tuple[tuple[Callable[..., object], str, str], ...] = (
        (read_figures, FIGURES, f"online,{row},9,1,,,"),
        (read_roll_calls, "measure,agency,start,end,answer", f"offices-ready,{row},yes"),
        (read_roll_calls, called, f"offices-ready,{row},Sở Nội vụ,yes"),
    )
    for read, head, line in sheets:
        with pytest.raises(ExceptionGroup) as raised:
            read(sheet(head, line), tiny.PLAN, roster=roster)
        (fault,) = raised.value.exceptions
        assert isinstance(fault, BadCell)
        assert fault.where.endswith(("line 2, column agency", "line 2, column answered_by"))
        assert said in fault.remedy
        assert isinstance(fault.__cause__, AmbiguousAgency)
        assert [agency.key for agency in fault.__cause__.candidates] == ["huyen-bac", "so-y-te"]


def test_a_name_that_nobody_has_keeps_the_nearest_as_its_cause(sheet: Callable[..., Path]) -> None:
    (fault,) = faults(read_figures, sheet(FIGURES, "online,Sở Nội vụn,2025-01-01,2025-07-01,9,1,,,"))
    assert "Nearest: Sở Nội vụ" in fault.remedy
    assert isinstance(fault.__cause__, UnknownAgency)
    assert fault.__cause__.nearest[0] == tiny.HOME


def test_figures_are_written_by_their_keys() -> None:
    file = io.StringIO()
    counted = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(8, 1, 2), "hồ sơ, quý 1")
    published = Figure(tiny.ONLINE, tiny.DISTRICTS, Period.quarter(2025, 1), Share("97,95"))
    scored = Figure(tiny.SCORE, tiny.HOME, tiny.YEAR, Quantity("80.125", tiny.SCORE.unit))
    write_figures([counted, published, scored], file)
    assert file.getvalue().splitlines() == [
        FIGURES.replace("start,end", "period").replace("share", "share,value"),
        'on-time-of-closed,so-noi-vu,2025,8,1,2,,,"hồ sơ, quý 1"',
        "online,ubnd-cap-huyen,2025-Q1,,,,97.95 %,,",
        "score,so-noi-vu,2025,,,,,80.1250,",
    ]


@pytest.mark.parametrize(
    ("value", "source", "said"),
    [
        (Share("97.9", decimals=1), "", "expected counts, or a number that is exact and decimal"),
        (Share(Fraction(200, 3)), "", "expected counts, or a number that is exact and decimal"),
        (Quantity(Fraction(1, 3), tiny.SCORE.unit), "", "figure of score: got "),
        (Tally(1, 0), " tệp", "source of online: got ' tệp'; expected a line of text without blanks around it"),
        (Tally(1, 0), "a\rb", "source of online: got "),
        (Tally(1, 0), "a\0b", "source of online: got "),
        (Tally(1, 0), "a\ud800b", "source of online: got "),
    ],
)
def test_what_a_sheet_cannot_hold_is_not_written(value: FigureValue, source: str, said: str) -> None:
    file = io.StringIO()
    fine = Figure(tiny.ONLINE, tiny.HOME, tiny.YEAR, Tally(1, 0))
    measure = tiny.SCORE if isinstance(value, Quantity) else tiny.ONLINE
    with pytest.raises(BadValue) as raised:
        write_figures([fine, Figure(measure, tiny.HOME, tiny.YEAR, value, source)], file)
    assert said in str(raised.value)
    assert file.getvalue() == ""


def test_a_workbook_says_what_the_sheet_of_the_same_cells_says(sheet: Callable[..., Path], tmp_path: Path) -> None:
    """Days, counts and percentages in the types that cells of Excel have; and a bad cell is told by its place."""
    rows = [
        ["online", "Sở Nội vụ", date(2025, 1, 1), date(2026, 1, 1), 9, 1, None, None, "hồ sơ"],
        ["online", "Sở Tư pháp", date(2025, 1, 1), date(2026, 1, 1), None, None, None, 0.9795, None],
    ]
    book = Workbook()
    cells: Any = book.active
    cells.append(FIGURES.split(","))
    for row in rows:
        cells.append(row)
    cells["H3"].number_format = "0.00%"
    path = tmp_path / "figures.xlsx"
    book.save(path)
    same = sheet(
        FIGURES,
        "online,Sở Nội vụ,2025-01-01,2026-01-01,9,1,,,hồ sơ",
        "online,Sở Tư pháp,2025-01-01,2026-01-01,,,,97.95 %,",
    )
    assert read_figures(path, tiny.PLAN) == read_figures(same, tiny.PLAN) != ()
    cells["H3"].number_format = "General"
    cells["F2"] = "=1"
    book.save(path)
    with pytest.raises(ExceptionGroup) as raised:
        read_figures(path, tiny.PLAN)
    told = [str(each).removeprefix(f"{path}, ") for each in raised.value.exceptions]
    assert told[0].startswith("line 2, cell F2: got '=1'; expected a value; it is a formula without one")
    assert told[1].startswith("line 3, column share: got 0.9795; expected a percentage with its sign")


def test_a_quantity_stands_in_a_column_of_its_own(sheet: Callable[..., Path]) -> None:
    """It is a number in the unit of its measure, and never stands beside counts or a share."""
    head = "measure,agency,period,yes,no,share,value"
    path = sheet(head, 'score,Sở Nội vụ,2025,,,,"80,5"', "score,Sở Tư pháp,2025,,,,-2")
    assert read_figures(path, tiny.PLAN) == (
        Figure(tiny.SCORE, tiny.HOME, tiny.YEAR, Quantity("80.5", tiny.SCORE.unit)),
        Figure(tiny.SCORE, tiny.JUSTICE, tiny.YEAR, Quantity(-2, tiny.SCORE.unit)),
    )
    beside, share, percent, parted = faults(
        read_figures,
        sheet(
            head,
            "score,Sở Nội vụ,2025,1,2,,80",
            "score,Sở Nội vụ,2025,,,90,80",
            "online,Sở Nội vụ,2025,,,,80",
            "score,Sở Nội vụ,2025,,,,2.310",
        ),
    )
    assert str(beside) == str(share).replace("line 3", "line 2")
    assert (beside.where, beside.expected) == ("line 2, column value", "counts, a share or a value alone")
    assert (percent.where, percent.remedy) == (
        "line 4, column value",
        "Leave value empty: write the cases into yes and no, or the percentage into share.",
    )
    assert parted.remedy == "2310, or 2.31? Write 2310 or 2.3100."


def test_nothing_counted_is_told_as_nothing_and_not_as_nought_percent(sheet: Callable[..., Path]) -> None:
    (figure,) = read_figures(sheet("measure,agency,period,yes,no", "online,Sở Nội vụ,2025,0,0"), tiny.PLAN)
    assert figure.value.bounds is None


def test_vietnamese_headings_answers_and_keys_with_words_are_read(sheet: Callable[..., Path]) -> None:
    figures = sheet(
        "Chỉ số;Cơ quan;Kỳ;Có;Không;Chưa rõ;Tỷ lệ;Nguồn",
        "online – Hồ sơ trực tuyến;so-noi-vu – Sở Nội vụ;Quý I/2025;9;1;;;b/c",
        "online;Sở Tư pháp;Năm 2025;;;;97,95%;",
    )
    assert read_figures(figures, tiny.PLAN) == (
        Figure(tiny.ONLINE, tiny.HOME, Period.quarter(2025, 1), Tally(9, 1), "b/c"),
        Figure(tiny.ONLINE, tiny.JUSTICE, tiny.YEAR, Share("97.95")),
    )
    calls = sheet(
        "Chỉ số;Ngày đầu;Ngày cuối;Đơn vị;Kết quả;Đầy đủ",
        "offices-ready;01/01/2025;31/12/2025;Sở Nội vụ;Có;có",
        "offices-ready;01/01/2025;31/12/2025;Sở Tư pháp;Không thuộc diện tính;",
        "offices-ready;01/01/2025;31/12/2025;Huyện Bắc;Chưa rõ;",
    )
    assert read_roll_calls(calls, tiny.PLAN) == (
        RollCall(
            tiny.OFFICES_READY,
            tiny.YEAR,
            [tiny.HOME],
            unknown=[tiny.NORTH],
            not_concerned=[tiny.JUSTICE],
            complete=True,
        ),
    )
    deliveries = sheet("Quy định;Cơ quan;Ngày;Văn bản", "II.1.6/1 – Kế hoạch;Sở Nội vụ;04/01/2025;12/KH")
    assert read_deliveries(deliveries, tiny.PLAN) == (Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4), "12/KH"),)
    attested = sheet("Quy định;Cơ quan;Ngày;Kết quả", "II.1.5/1;Sở Nội vụ;04/01/2025;Không")
    assert read_attestations(attested, tiny.PLAN) == (
        Attestation(tiny.CONNECTED, tiny.HOME, date(2025, 1, 4), holds=False),
    )


@pytest.mark.parametrize(
    ("read", "head", "blank", "alone"),
    [
        (read_figures, FIGURES, "online,Sở Nội vụ,2025-01-01,2026-01-01,,,,,", "source"),
        (read_roll_calls, f"{CALLS},complete", "offices-ready,2025-01-01,2026-01-01,Sở Nội vụ,,", "yes"),
        (read_deliveries, DELIVERIES, "II.1.6/1,Sở Nội vụ,,", "12/BC"),
        (read_attestations, ATTESTATIONS, "II.1.5/1,Sở Nội vụ,,,", "12/BC"),
    ],
)
def test_a_row_that_is_not_filled_in_yet_reports_nothing(
    sheet: Callable[..., Path], read: Read, head: str, blank: str, alone: str
) -> None:
    """It is neither nought nor a fault; part of an answer is a fault."""
    assert read(sheet(head, blank), tiny.PLAN) == ()
    assert faults(read, sheet(head, f"{blank}{alone}"))


def test_a_name_that_has_passed_on_is_refused_where_agencies_are_not_followed(sheet: Callable[..., Path]) -> None:
    """In 2025 the province itself is called so; nobody is asked who was meant, and no roster is needed for that."""
    head, row = "measure,agency,period,yes,no", "on-time-of-closed,UBND thành phố Huế,{},9,1"
    with pytest.raises(FaultGroup) as refused:
        read_figures(sheet(head, row.format("2025-Q1")), hue_2025.PLAN)
    (fault,) = refused.value.exceptions
    assert "ubnd-thanh-pho-hue, before 2025-01-01; ubnd-thanh-pho, from 2025-01-01" in str(fault)
    (before,) = read_figures(sheet(head, row.format("2024")), hue_2025.PLAN)
    assert before.agency is hue_2025.UBND_THANH_PHO_HUE


def test_an_error_names_a_column_as_the_sheet_does_or_in_the_language_of_the_reader(sheet: Callable[..., Path]) -> None:
    path = sheet("Chỉ số,Cơ quan,Kỳ,Có,Không,Tỷ lệ (%)", "online,Sở Nội vụ,2025,x,,", "online,Sở Nội vụ,2025,9,,")
    with pytest.raises(FaultGroup) as refused:
        read_figures(path, tiny.PLAN)
    said = refused.value.sentence("vi")
    assert "dòng 2, cột Có: " in said
    with pytest.raises(BadSheet) as lacking:
        read_figures(sheet("Cơ quan,Có,Không", "Sở Nội vụ,1,2"), tiny.PLAN)
    assert "các cột chỉ số, cơ quan, kỳ, có" in lacking.value.sentence("vi")
    assert "Thiếu: 'chỉ số', 'kỳ'." in lacking.value.sentence("vi")
    assert "Missing: 'measure', 'period'." in lacking.value.sentence("en")


@pytest.mark.parametrize("value", ["97", "2.5 tỷ đồng"])
def test_a_value_of_a_percentage_is_refused_with_where_to_write_it(sheet: Callable[..., Path], value: str) -> None:
    path = sheet("measure,agency,period,yes,no,value", f"online,Sở Nội vụ,2025,,,{value}")
    with pytest.raises(FaultGroup) as refused:
        read_figures(path, tiny.PLAN)
    said = refused.value.sentence("vi")
    assert f"nhận được {value.replace('.', ',')}; cần số trường hợp hoặc tỷ lệ" in said
    assert "ghi tỷ lệ vào cột tỷ lệ" in said


@pytest.mark.parametrize(
    ("row", "column", "expected", "do"),
    [
        (
            ",yes,",
            "agency",
            ("the agency that answers", "cơ quan trả lời"),
            ("write the agency in", "hãy ghi tên cơ quan vào dòng"),
        ),
        (
            "Sở Tư pháp,,yes",
            "answer",
            ("the answer of Department of Justice", "trả lời của Sở Tư pháp"),
            ("choose an answer from the list, or empty the row.", "hãy chọn câu trả lời trong danh sách"),
        ),
    ],
)
def test_a_row_of_a_roll_call_that_is_not_complete_is_named_with_what_to_do(
    tmp_path: Path, row: str, column: str, expected: tuple[str, str], do: tuple[str, str]
) -> None:
    path = tmp_path / "calls.csv"
    filled = f"offices-ready,2025,Sở Nội vụ,yes,\noffices-ready,2025,{row}\noffices-ready,2025,,,\n"
    path.write_text(f"measure,period,agency,answer,complete\n{filled}", encoding="utf-8")
    with pytest.raises(FaultGroup) as caught:
        read_roll_calls(path, tiny.PLAN)
    (fault,) = caught.value.exceptions
    assert isinstance(fault, BadCell)
    en, vi = fault.sentence("en"), fault.sentence("vi")
    assert en.startswith(f"{path}, line 3, column {column}: got ''; expected {expected[0]}. ")
    assert vi.startswith(f"{path}, dòng 3, cột {column}: nhận được ''; cần {expected[1]}. ")
    assert do[0] in en
    assert do[1] in vi


def test_a_roll_call_that_says_it_is_complete_leaves_no_row_of_its_own_without_an_answer(tmp_path: Path) -> None:
    """Above or below the row that says so; another period is another call; who answers in another row has answered."""
    path = tmp_path / "calls.csv"
    rows = [
        "offices-ready,2025,Sở Tư pháp,,",
        "offices-ready,2025,Sở Nội vụ,yes,yes",
        "offices-ready,2025,Sở Nội vụ,,",
        "offices-ready,2025,Xã Ven Sông,,",
        "offices-ready,Q1/2025,Sở Tư pháp,,",
        "offices-ready,2025,,,",
    ]
    path.write_text("\n".join(["measure,period,agency,answer,complete", *rows]), encoding="utf-8")
    with pytest.raises(FaultGroup) as caught:
        read_roll_calls(path, tiny.PLAN)
    assert [fault.sentence("en") for fault in caught.value.exceptions if isinstance(fault, BadCell)] == [
        f"{path}, line {line}: got ''; expected the answer of {agency}, since the roll call says that it is complete. "
        "Fill it in, or empty the cell that says so."
        for line, agency in ((2, "Department of Justice"), (5, "Riverside"))
    ]
    assert [fault.sentence("vi") for fault in caught.value.exceptions if isinstance(fault, BadCell)] == [
        f"{path}, dòng {line}: nhận được ''; cần trả lời của {agency}, vì danh sách đã ghi là đầy đủ. "
        "Hãy điền trả lời, hoặc xóa trống ô ghi là đầy đủ."
        for line, agency in ((2, "Sở Tư pháp"), (5, "Xã Ven Sông"))
    ]
    path.write_text(
        "\n".join(["measure,period,agency,answer,complete", *rows]).replace("yes,yes", "yes,"), encoding="utf-8"
    )
    (call,) = read_roll_calls(path, tiny.PLAN)
    assert (call.done, call.complete) == (frozenset({tiny.HOME}), False)


def test_a_body_that_came_later_is_refused_in_a_cell_with_the_option_that_finds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it is where an option names it: nobody has to write it into a file of agencies."""
    path = tmp_path / "figures.csv"
    path.write_text(
        "measure,agency,period,yes,no\non-time-of-closed,Sở Nông nghiệp và Môi trường,2025-Q2,9,1\n", "utf-8"
    )
    with pytest.raises(ExceptionGroup) as raised:
        read_figures(path, hue_2025.PLAN)
    (fault,) = raised.value.exceptions
    assert isinstance(fault, BadCell)
    assert "--follow-successions" in fault.sentence("en")
    assert "hãy tính cả việc sắp xếp cơ quan" in fault.sentence("vi")
    assert "--agencies" not in fault.sentence("en")


def test_a_period_that_adds_up_is_no_row_of_totals_and_its_days_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text(
        "Chỉ số,Cơ quan,Kỳ,Có,Không\non-time-of-closed,Sở Nội vụ,Lũy kế đến 30/6/2025,9,1\n", encoding="utf-8"
    )
    (fault,) = faults(read_figures, path)
    assert "column Kỳ" in fault.where
    assert fault.remedy == "Write the first and the last day that it adds up: 01/01/2025..30/06/2025."
    assert "Hãy ghi ngày đầu và ngày cuối của kỳ lũy kế" in fault.sentence("vi")


def test_a_column_that_is_not_known_is_to_be_renamed_or_deleted_and_no_english_name_is_offered(tmp_path: Path) -> None:
    """It is told as it is written; the columns that have an English name alone are not offered to anybody."""
    path = tmp_path / "figures.csv"
    path.write_text("STT,Chỉ số,Cơ quan,Kỳ,Có,Không,Ghi chú\n1,,,,,,\n", encoding="utf-8")
    with pytest.raises(BadSheet) as raised:
        read_figures(path, tiny.PLAN)
    said = raised.value.sentence("vi")
    assert "Không nhận ra: 'STT', 'Ghi chú'. Hãy đổi tên cột không nhận ra, hoặc xóa cột đó." in said
    assert "start" not in said


def test_an_answer_is_offered_in_the_language_of_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"
    path.write_text("measure,period,agency,answer\noffices-ready,2025,Sở Nội vụ,đã có\n", encoding="utf-8")
    (fault,) = faults(read_roll_calls, path)
    assert "cần một trong các tên: có, không, chưa rõ, không thuộc diện tính." in fault.sentence("vi")
    assert "expected one of yes (có), no (không), unknown (chưa rõ)" in fault.sentence("en")


@pytest.mark.parametrize(
    ("column", "cell", "vietnamese", "english"),
    [
        ("share", 0.97, "nhận được 0,97;", "got 0.97;"),
        ("yes", 979.5, "nhận được 979,5;", "got 979.5;"),
        ("yes", datetime(2025, 3, 31), "nhận được 31/03/2025;", "got 2025-03-31;"),  # noqa: DTZ001  Excel knows no zone
        ("yes", "31/3", "nhận được '31/3';", "got '31/3';"),
    ],
)
def test_a_cell_of_a_workbook_is_told_as_its_reader_writes_it(
    tmp_path: Path, column: str, cell: object, vietnamese: str, english: str
) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["measure", "agency", "period", "yes", "no", "share"])
    given = {"yes": None, "no": None, "share": None, column: cell}
    sheet.append(["on-time-of-closed", "so-noi-vu", "2025-Q1", *given.values()])
    path = tmp_path / "figures.xlsx"
    book.save(path)
    (fault,) = faults(read_figures, path)
    assert vietnamese in fault.sentence("vi")
    assert english in fault.sentence("en")
