"""The records behind what was counted, as tables to be sent on."""

from __future__ import annotations

import csv
import sys
from datetime import date
from typing import Any

import pytest

from cchc_rules.counting.case_records import CaseRecords
from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.counting.records import cases
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue, MissingExtra
from cchc_rules.plans import hue_2025
from cchc_rules.reports import case_sheets
from cchc_rules.reports.case_sheets import not_listed, write_case_csv, write_case_workbook
from cchc_rules.text import Language
from tests.laws.records_strategies import question as measure_of
from tests.read_workbook import read_workbook

ROSTER = hue_2025.PLAN.roster
ASKED: dict[str, Any] = {"period": Period.year(2025), "as_of": date(2026, 1, 1)}
ON_TIME = hue_2025.ON_TIME_OF_CLOSED
PROCEDURES = measure_of(ON_TIME.population, ON_TIME.yes, "procedures", each="procedure")  # type: ignore[arg-type]
# Without a day on which it was received nobody knows whether it is of the period.
UNDATED = {"id": "HS-1", "agency": "Sở Tư pháp", "received_on": "", "due_on": "2025-03-09", "completed_on": ""}


def listed(measure: Any = ON_TIME, **more: Any) -> CaseRecords:
    row = {"agency": "Sở Tư pháp", "procedure": "1.001", "completed_on": "2025-03-10", "due_on": "2025-03-09"}
    table = [{"id": "=HS-1", **row}, {"id": "HS-2", **row, "completed_on": "2025-03-09"}]
    return cases(table, measure, roster=ROSTER, **ASKED | more)


def test_a_row_tells_which_record_it_is_what_it_is_and_why() -> None:
    head, *rows = csv.reader(write_case_csv([listed(which=["no"])], ROSTER).splitlines())
    assert head == ["measure", "id", "line", "agency", "answer", "deciding conditions"]
    assert rows == [
        [
            "on-time-of-closed",
            "'=HS-1",
            "1",
            "Department of Justice",
            "no",
            (
                "the day it was closed is after the day it is due; the day it was closed is known; "
                "the day it was closed is not before the first day of the period; "
                "the day it was closed is before the first day after the period"
            ),
        ]
    ]


def test_groups_and_cases_stand_there_where_there_are_some() -> None:
    head, *rows = csv.reader(write_case_csv([listed(PROCEDURES, by=("due_on",))], ROSTER, language="vi").splitlines())
    assert head[2:7] == ["dòng", "cơ quan", "ngày hẹn trả", "trường hợp", "kết quả"]
    assert [row[3:7] for row in rows] == [["Sở Tư pháp", "2025-03-09", "1.001", "không"]] * 2
    assert write_case_csv([], ROSTER).splitlines() == ["measure,id,line,agency,answer,deciding conditions"]


def test_a_workbook_holds_the_same_and_no_formula() -> None:
    found = [listed(), listed(PROCEDURES, which=["no"])]
    content = write_case_workbook(found, ROSTER, title="3322 & 1", language="en", which=tuple(Answer))
    assert content == write_case_workbook(found, ROSTER, title="3322 & 1", language="en", which=tuple(Answer))
    (name, (head, *rows)), (counts, (counted, *of_measures)) = read_workbook(content).items()
    assert (name, counts) == ("Cases", "Counts")
    assert head == ["Measure", "Id", "Line", "Agency", "Case", "Answer", "Deciding conditions"]
    assert [row[:3] for row in rows[:2]] == [["on-time-of-closed", "=HS-1", 1], ["on-time-of-closed", "HS-2", 2]]
    assert [row[5] for row in rows] == ["no", "yes", "no", "no"]
    assert counted == [
        "Measure",
        "Rows",
        "Counted",
        *("Yes", "No", "Unknown", "Undetermined", "Outside"),
        "Repeated ids",
        "Contradictory",
        "Not listed",
    ]
    assert of_measures == [
        ["on-time-of-closed", 2, 2, 1, 1, 0, 0, 0, 0, None, None],
        ["procedures", 2, 1, 0, 1, 0, 0, 0, 0, None, None],
    ]


def test_an_empty_workbook_tells_whether_there_was_anything_to_count() -> None:
    content = write_case_workbook(
        [listed(period=Period.year(2024), which=["no"])], ROSTER, title="", language="vi", which=tuple(Answer)
    )
    (_, rows), (_, (_, counts)) = read_workbook(content).items()
    assert rows == [["Chỉ số", "Mã", "Dòng", "Cơ quan", "Kết quả", "Điều kiện quyết định"]]
    assert counts[:3] == ["on-time-of-closed", 2, 0]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "undetermined 1, unknown in the figure; to list them: --cases no,unknown,undetermined"),
        ("vi", "chưa xác định 1, số liệu tính là chưa rõ; liệt kê bằng --cases không,chưa-rõ,chưa-xác-định"),
    ],
)
def test_what_a_figure_counts_as_unknown_and_a_list_leaves_out_is_told(language: Language, said: str) -> None:
    which = (Answer.NO, Answer.UNKNOWN)
    found = cases([UNDATED], hue_2025.ON_TIME_OF_RECEIVED, roster=ROSTER, which=which, **ASKED)
    assert (len(found), found.total.value.unknown) == (0, 1)
    assert not_listed(found, which, language) == said
    content = write_case_workbook([found], ROSTER, title="", language=language, which=which)
    assert [*read_workbook(content).values()][1][1][-1] == said


@pytest.mark.parametrize("which", [(Answer.NO,), (Answer.UNKNOWN, Answer.UNDETERMINED), tuple(Answer)])
def test_nothing_is_told_to_whoever_asks_for_no_unknown_cases_or_for_both_kinds(which: tuple[Answer, ...]) -> None:
    found = cases([UNDATED], hue_2025.ON_TIME_OF_RECEIVED, roster=ROSTER, which=which, **ASKED)
    assert found.total.undetermined == 1
    assert not_listed(found, which, "en") == ""


def test_what_stands_twice_is_marked() -> None:
    late = {"agency": "Sở Tư pháp", "completed_on": "2025-03-10", "due_on": "2025-03-09", "id": "HS-1"}
    twice = cases([late, late], ON_TIME, roster=ROSTER, **ASKED)
    head, *rows = csv.reader(write_case_csv([twice], ROSTER, language="vi").splitlines())
    assert head[-1] == "cần xem lại"
    assert [row[-1] for row in rows] == ["2 bản ghi cùng mã này"] * 2


def test_more_records_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(case_sheets, "_MOST_ROWS", 1)
    with pytest.raises(BadValue, match="got 2; expected at most 1 records in a workbook"):
        write_case_workbook([listed()], ROSTER, title="", language="vi", which=tuple(Answer))


def test_a_workbook_needs_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtra, match="excel"):
        write_case_workbook([listed()], ROSTER, title="", language="vi", which=tuple(Answer))
