from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, RollCall, Tally, assess, judge
from cchc_rules.errors import BadValue
from cchc_rules.findings.selection import EVERYTHING
from cchc_rules.formats.to_json import to_plain
from tests import tiny

AFTER = date(2026, 1, 1)


def figure(tally: Tally) -> Figure:
    return Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, tally)


def test_findings_are_told_in_a_line_and_on_a_screen() -> None:
    findings = assess(tiny.PLAN, [figure(Tally(979, 21))], as_of=AFTER)
    counts = {status.value: len(found) for status, found in findings.by_status().items()}
    assert repr(findings) == f"<Findings tiny-2025 on 2026-01-01: 1 missed, {counts['unknown']} unknown, 1 open>"
    lines = str(findings).splitlines()
    assert lines[0] == "tiny-2025, 12/QĐ-UBND"
    assert lines[2] == f"  findings        {len(findings)}: Missed 1, Unknown {counts['unknown']}, Open 1"
    assert lines[4].split()[:5] == ["Missed", "II.1.1/1", "Department", "of", "Home"]
    assert "Không đạt 1" in str(findings.card("vi"))


def test_what_was_not_used_and_whether_the_record_is_complete_are_told() -> None:
    foreign = Figure(tiny.ON_TIME_OF_ALL, tiny.HOME, tiny.YEAR, Tally(1, 0))
    findings = assess(tiny.PLAN, [foreign], as_of=AFTER, closed_world=True)
    assert repr(findings).endswith("; 1 not used>")
    assert {("record", "taken as complete"), ("not used", "1")} <= set(findings.card().facts)
    nothing = evolve(findings, findings=(), unused=())
    assert repr(nothing) == "<Findings tiny-2025 on 2026-01-01: none>"
    assert str(nothing).splitlines()[-1] == "  findings        0"


def test_a_finding_is_told_on_a_card() -> None:
    """What is found, about whom, why, the percentage, and what it rests on."""
    found = judge(tiny.DOSSIERS_ON_TIME, [evolve(figure(Tally(979, 21)), source="sổ")], as_of=AFTER)
    card = found.card("vi")
    assert card.title == "Không đạt: Hồ sơ đúng hạn"
    assert dict(card.facts) == {
        "quy định": "tiny-2025:II.1.1/1",
        "cơ quan": "Sở Nội vụ",
        "lý do": found.explanation("vi"),
        "tỷ lệ": "97,9 %",
        "ngày xem xét": "01/01/2026",
        "căn cứ": "Sở Nội vụ, 979/1000, 2025, sổ",
    }
    counts = (Tally(97, 2, unknown=1), Tally(0, 0))
    undecided, nothing = (judge(tiny.DOSSIERS_ON_TIME, [figure(each)], as_of=AFTER) for each in counts)
    assert ("percentage", "97–98 %") in undecided.card().facts
    assert "percentage" not in dict(nothing.card().facts)


@pytest.mark.parametrize(
    ("tally", "vi", "en"),
    [
        (Tally(47, 1), "≈ 97,92 %", "≈ 97.92 %"),
        (Tally(45, 1, 2), "≈ 93,75–97,92 %", "≈ 93.75–97.92 %"),
        (Tally(9795, 205), "97,95 %", "97.95 %"),
        (Tally(97945, 2055), "≈ 97,95 %", "≈ 97.95 %"),
        (Tally(333, 1), "≈ 99,7 %", "≈ 99.7 %"),
        (Tally(0, 7, 1), "0–12,5 %", "0–12.5 %"),
        (Tally(99_999, 1), "≈ 100 %", "≈ 100 %"),
    ],
)
def test_a_percentage_that_two_places_do_not_tell_is_marked_as_about(tally: Tally, vi: str, en: str) -> None:
    """Halves go up; the counts beside it stay, and so does the exact `Tally.percentage`."""
    found = judge(tiny.DOSSIERS_ON_TIME, [figure(tally)], as_of=AFTER)
    assert (dict(found.card("vi").facts)["tỷ lệ"], dict(found.card().facts)["percentage"]) == (vi, en)
    assert str(tally) in found.explanation()


def test_where_figures_disagree_none_of_them_is_the_value() -> None:
    """Neither on the card nor in JSON; the sentence tells all of them."""
    found = judge(tiny.DOSSIERS_ON_TIME, [figure(Tally(46, 2)), figure(Tally(47, 1))], as_of=AFTER)
    assert found.agreed_value is None
    assert "percentage" not in dict(found.card().facts)
    assert to_plain(found)["value"] is None
    assert "46/48 ≠ 47/48" in found.sentence()
    agreed = judge(tiny.DOSSIERS_ON_TIME, [figure(Tally(46, 2))], as_of=AFTER)
    assert agreed.agreed_value == agreed.value == Tally(46, 2)


def test_a_finding_is_printed_as_its_card() -> None:
    """As findings are, and not as all that its rule says."""
    found = judge(tiny.DOSSIERS_ON_TIME, [figure(Tally(46, 2))], as_of=AFTER)
    assert str(found) == str(found.card())


def test_some_findings_are_a_table_as_all_are() -> None:
    """In the order in which they are asked for; what is of another assessment is refused."""
    findings = assess(tiny.PLAN, [figure(Tally(979, 21))], as_of=AFTER)
    some = findings.only(reversed(findings.to_act_on()))
    assert some.to_dicts() == [row for each in some for row in findings.to_dicts() if row["id"] == each.id]
    assert [*some] == [*findings.to_act_on()][::-1]
    assert evolve(some, findings=findings.findings, selection=EVERYTHING) == findings
    others: list[Any] = ["Sở Nội vụ", *assess(tiny.PLAN, [], as_of=AFTER)]
    for other in others[:2]:
        with pytest.raises(BadValue, match=r"Findings\.only: .*expected a finding of this assessment"):
            findings.only([other])


def test_a_card_names_the_evidence_of_every_kind_and_counts_what_has_no_place() -> None:
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME])
    assert ("rests on", "1/1, 2025") in judge(tiny.ALL_OFFICES_READY, [call], as_of=AFTER).card().facts
    made = Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4), "12/KH")
    told = ("rests on", "Department of Home Affairs, 2025-01-04, 12/KH")
    assert told in judge(tiny.JOINT_PLAN, [made], as_of=AFTER).card().facts
    who = tiny.CONNECTED.answered_by
    word = Attestation(tiny.CONNECTED, who, date(2025, 12, 31), holds=True)
    told = ("rests on", f"{who.name.en}, 31/12/2025: it holds")
    assert told in judge(tiny.CONNECTED, [word], as_of=AFTER).card().facts
    many = [evolve(made, reference=f"{number}/KH") for number in range(7)]
    facts = judge(tiny.JOINT_PLAN, many, as_of=AFTER).card().facts
    assert ([name for name, _ in facts].count("rests on"), dict(facts)["and others"]) == (5, "2")


def test_where_all_who_are_listed_answered_a_class_is_told_as_the_others() -> None:
    """It stands for those of its members that no roster lists."""
    known = [Delivery(tiny.MEETINGS, each, date(2025, 5, 1)) for each in (tiny.NORTH, tiny.SOUTH)]
    found = assess(tiny.PLAN, known, as_of=AFTER)
    of_class = found.get(f"{tiny.MEETINGS.key}@{tiny.DISTRICTS.key}")
    assert of_class.sentence().endswith("nothing reported by: the others (District People's Committees))")
    assert of_class.sentence("vi").endswith("chưa có báo cáo của: các cơ quan còn lại (UBND cấp huyện))")
