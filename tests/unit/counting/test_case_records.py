"""The records of the cases that are asked for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cchc_rules.counting.case_records import CaseRecord, CaseRecords, answers_asked
from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.counting.deciding_conditions import CaseDecisions
from cchc_rules.counting.records import cases, tally
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadColumn, BadValue, NotCountable, UnknownAgency
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import field, flag, in_period
from cchc_rules.measures.record_types import Dossier
from cchc_rules.plans import hue_2025
from tests.laws.records_strategies import question as measure_of
from tests.mapped import mapped

received, due, completed = field("received_on"), field("due_on"), field("completed_on")
ON_TIME = measure_of(in_period(received), completed <= due, "on-time")
ONE_STOP = measure_of(in_period(received), flag("one_stop"), "one-stop", each="procedure")
ASKED: dict[str, Any] = {"period": Period.year(2025), "as_of": date(2026, 1, 1)}


def row(closed: str | None, **cells: Any) -> dict[str, Any]:
    return {
        "agency": "Sở Tư pháp",
        "received_on": "2025-03-01",
        "due_on": "2025-03-09",
        "completed_on": closed,
        **cells,
    }


DOSSIERS = [row("2025-03-09", id="d-1"), row("2025-03-10", id="d-2"), row(None, id=""), row("", id=4)]


def listed(table: Any, measure: Measure = ON_TIME, **more: Any) -> CaseRecords:
    return cases(table, measure, **mapped(**ASKED | more))


def test_what_is_asked_for_is_listed_with_what_it_is_called() -> None:
    found = listed(DOSSIERS, which=(Answer.NO, "unknown"))
    assert [(each.row, each.id, each.agency, each.case, each.answer.value) for each in found] == [
        (2, "d-2", "Sở Tư pháp", None, "no"),
        (3, None, "Sở Tư pháp", None, "unknown"),
        (4, "4", "Sở Tư pháp", None, "unknown"),
    ]
    assert listed(DOSSIERS, which=["yes", "yes"]).records[0].group == ("Sở Tư pháp",)
    assert len(listed(DOSSIERS)) == 4
    assert len(listed([])) == 0


def test_one_answer_is_asked_for_by_its_code_alone() -> None:
    assert answers_asked("no") == answers_asked([Answer.NO]) == {Answer.NO}


@pytest.mark.parametrize("which", [["maybe"], [], "not", ["no", None], [["no"]], 3, None])
def test_what_is_no_answer_is_refused(which: Any) -> None:
    with pytest.raises(BadValue, match="expected one of yes, no, unknown, undetermined, outside"):
        listed(DOSSIERS, which=which)


def test_a_measure_that_records_cannot_answer_is_refused() -> None:
    with pytest.raises(NotCountable):
        listed(DOSSIERS, hue_2025.SATISFACTION_WITH_PROCEDURES)


def test_records_without_ids_are_told_by_their_row_or_line() -> None:
    table = [row("2025-03-10"), row("2025-03-11")]
    assert [(each.id, each.row) for each in listed(table)] == [(None, 1), (None, 2)]
    found = cases(table, ON_TIME, **ASKED, line_of_row=lambda row: row + 4)
    assert [each.row for each in found] == [5, 6]
    objects = [Dossier(id="d-1", agency="A", received_on=date(2025, 3, 1), due_on=date(2025, 3, 9))]
    assert [each.id for each in listed(objects)] == ["d-1"]


def test_what_tells_records_apart_is_what_they_are_called() -> None:
    table = [row("2025-03-10", MaSo="a"), row("2025-03-10", MaSo="a"), row("2025-03-12", MaSo="b")]
    found = listed(table, unique="id", columns={"id": "MaSo"})
    assert [(each.row, each.id) for each in found] == [(1, "a"), (3, "b")]
    table[1]["completed_on"] = "2025-03-09"
    with pytest.raises(ExceptionGroup) as caught:
        listed(table, unique="id", columns={"id": "MaSo"})
    assert "records that say the same wherever they share it" in str(caught.value.exceptions[0])


def of_procedure(agency: str, procedure: str, one_stop: bool | None, received: str = "2025-03-01") -> dict[str, Any]:
    return {"agency": agency, "procedure": procedure, "received_on": received, "one_stop": one_stop}


def test_of_a_case_of_several_records_all_are_listed() -> None:
    table = [
        of_procedure("A", "P", True),
        of_procedure("A", "p ", False),
        of_procedure("A", "q", None),
        of_procedure("A", "q", None, "2024-03-01"),
        of_procedure("B", "p", True),
    ]
    found = listed(table, ONE_STOP, by=(), which=["no", "unknown"])
    assert [(each.row, each.agency, each.case, str(each.answer), str(each.decision.answer)) for each in found] == [
        (1, "A", "P", "no", "yes"),
        (2, "A", "P", "no", "no"),
        (3, "A", "q", "unknown", "unknown"),
        (4, "A", "q", "unknown", "outside"),
    ]
    assert [each.group for each in found] == [()] * 4


def test_agencies_are_named_by_the_roster() -> None:
    roster = hue_2025.PLAN.roster
    table = [of_procedure("Sở Tư pháp", "p", True), of_procedure("SỞ TƯ PHÁP", "p", False)]
    assert [(each.agency, each.answer.value) for each in listed(table, ONE_STOP, roster=roster)] == [
        ("so-tu-phap", "no")
    ] * 2
    assert [each.group for each in listed(DOSSIERS, roster=roster)] == [("so-tu-phap",)] * 4
    with pytest.raises(ExceptionGroup) as caught:
        listed(table, ONE_STOP)
    assert "one way of writing each agency" in str(caught.value.exceptions[0])
    with pytest.raises(ExceptionGroup) as caught:
        listed([row("2025-03-09", agency="Sở Tư")], roster=roster, which=["no"])
    assert type(caught.value.exceptions[0]) is UnknownAgency


def test_what_cannot_be_counted_is_not_listed_either() -> None:
    """A fault in a record that is not asked for is one all the same."""
    bad = [row("mai"), row("2025-03-09", agency=None), row("2025-03-09")]
    with pytest.raises(ExceptionGroup) as caught:
        listed(bad, which=["undetermined"])
    assert [type(each) for each in caught.value.exceptions] == [BadColumn] * 2
    with pytest.raises(ExceptionGroup, match="records that cannot be read") as caught:
        listed([row("2025-03-09", agency="Tổng cộng")], which=["no"])
    assert "no row of totals" in str(caught.value.exceptions[0])


def test_the_flat_form_tells_who_and_why_in_both_languages() -> None:
    found = listed(DOSSIERS[1:2], by=("agency", "due_on"))
    assert found.to_dicts() == [
        {
            "row": 1,
            "id": "d-2",
            "agency": "Sở Tư pháp",
            "due_on": "2025-03-09",
            "case": None,
            "answer": "no",
            "record_answer": "no",
            "conditions_vi": (
                "ngày kết thúc xử lý sau ngày hẹn trả; "
                "ngày tiếp nhận không trước ngày đầu kỳ; ngày tiếp nhận trước ngày liền sau kỳ"
            ),
            "conditions_en": (
                "the day it was closed is after the day it is due; "
                "the day it was received is not before the first day of the period; "
                "the day it was received is before the first day after the period"
            ),
            "note_vi": None,
            "note_en": None,
        }
    ]
    assert [each.name for each in listed([], by=()).columns][:4] == ["row", "id", "agency", "case"]
    assert listed(DOSSIERS, by=()).to_dicts()[0]["agency"] is None


def test_what_stands_twice_or_cannot_be_true_says_so_wherever_it_is_listed() -> None:
    """Both records of an id are marked, and whatever contradicts itself; all of them are counted as they are."""
    table = [
        row("2025-02-01", id="a"),
        row("2025-03-12", id="b"),
        row("2025-03-05", id="B"),
        row("2025-03-08", id="b"),
        row("9999-12-31", id=""),
        row("2025-03-12", id=""),
    ]
    found = listed(table, as_of=date(2026, 1, 1))
    assert [(each.id, each.note and each.note.en) for each in found] == [
        ("a", "completed before it was received"),
        ("b", "2 records with this id"),
        ("B", None),
        ("b", "2 records with this id"),
        (
            None,
            (
                "completed after the day of looking; "
                "completed_on more than 20 years from the year in which the period begins"
            ),
        ),
        (None, None),
    ]
    assert found.to_dicts()[1]["note_vi"] == "2 bản ghi cùng mã này"
    assert "2 records with this id. the day it was closed is after" in str(found.card("en"))
    (late,) = (each for each in listed(table, which=["no"]) if each.id == "b")
    assert late.same_id == 2


def test_with_what_is_listed_stands_what_was_counted() -> None:
    found = listed(DOSSIERS, which=["no"])
    assert found.tallies == tally(DOSSIERS, ON_TIME, **ASKED)
    assert (len(found), found.total.in_("en")) == (1, "yes 1, no 1, unknown 2")
    nothing = listed(DOSSIERS, period=Period.year(2024), which=["no"])
    assert (len(nothing), nothing.total.in_("vi")) == (0, "ngoài diện tính 4")
    assert "ngoài diện tính 4" in str(nothing.card("vi"))
    assert listed([], by=()).tallies == tally([], ON_TIME, by=(), **ASKED)


def test_they_show_themselves() -> None:
    found = listed(DOSSIERS, which=["no"])
    assert repr(found) == "<CaseRecords of on-time, 2025: 1>"
    assert "d-2" in str(found)
    assert "ngày xem xét" in str(found.card("vi"))
    (record,) = found
    assert record == CaseRecord(
        2, "d-2", ("Sở Tư pháp",), "Sở Tư pháp", None, Answer.NO, CaseDecisions(ON_TIME).decide((True, True, False))
    )
