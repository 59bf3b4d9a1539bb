from datetime import date
from typing import Any
from unicodedata import normalize

import pytest
from attrs import evolve

from cchc_rules import quote, verify
from cchc_rules.dates.due import Before, By
from cchc_rules.errors import BadValue, ClauseNotFound
from cchc_rules.law.decision import NotEncoded
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.plan import Plan
from cchc_rules.law.verification import MissingClaim, UncoveredText
from tests import tiny


def test_the_text_itself_holds() -> None:
    report = verify(tiny.PLAN, tiny.TEXT)
    assert report.matches
    assert report.found == tiny.CLAUSES
    assert verify(tiny.PLAN, normalize("NFD", tiny.TEXT).replace("\n", " |\n\n| ")).matches


def test_an_empty_copy_holds_nothing() -> None:
    for text in ("", " | \n"):
        report = verify(tiny.PLAN, text)
        assert report.missing == tiny.CLAUSES
        assert (report.found, report.changed, report.uncovered, report.missing_claims) == ((), (), (), ())


def test_a_copy_of_something_else_holds_nothing_but_is_named() -> None:
    report = verify(tiny.PLAN, "\n\n  Một.")
    assert report.missing == tiny.CLAUSES
    assert report.uncovered == (UncoveredText(3, "Một"),)


@pytest.mark.parametrize("text", [None, tiny.TEXT.encode(), 3])
def test_a_copy_is_text(text: Any) -> None:
    with pytest.raises(BadValue, match="Decode"):
        verify(tiny.PLAN, text)
    with pytest.raises(BadValue, match="Decode"):
        quote(tiny.CONNECTED, text)


def test_a_changed_number_is_changed_and_absent() -> None:
    report = verify(tiny.PLAN, tiny.TEXT.replace("98 %", "89 %"))
    assert report.changed == (tiny.DOSSIERS_ON_TIME.clause,)
    assert report.missing_claims == (MissingClaim("tiny-2025:II.1.1/1", "98"),)
    assert not report.missing
    assert not report.uncovered


@pytest.mark.parametrize(
    ("old", "new", "absent"),
    [
        ("12/QĐ-UBND", "13/QĐ-UBND", "12/QĐ-UBND"),
        ("02 tháng 01", "02 tháng 11", "02/01/2025"),
        ("Lê Văn Ba", "Lê Văn Bốn", "Lê Văn Ba"),
    ],
)
def test_the_facts_of_the_document_are_held_against_its_head(old: str, new: str, absent: str) -> None:
    report = verify(tiny.PLAN, tiny.TEXT.replace(old, new, 1))
    assert report.changed == (tiny.SIGNING,)
    assert report.missing_claims == (MissingClaim("12/QĐ-UBND", absent),)


@pytest.mark.parametrize(
    ("old", "new", "owner", "absent"),
    [
        ("97,5 %", "97 %", "II.1.2", {"97.5"}),
        ("97,5 %", "7,5 %", "II.1.2", {"97.5"}),
        ("97,5 %", "97,52 %", "II.1.2", {"97.5"}),
        ("100 %", "1.100 %", "II.1.3", {"100"}),
        ("61/2018", "61/2019", "II.1.1", {"61/2018/NĐ-CP"}),
        ("23/4/2018", "24/4/2018", "II.1.1", {"23/04/2018"}),
        ("1.200", "1.300", "II.1.7", {"1.200"}),
        ("30/6/2025", "30/7/2025", "II.1.7", {"chậm nhất ngày 30/6/2025", "30/06/2025"}),
        ("trong năm 2025", "trong năm 2026", "II.1.8", {"trong năm 2025"}),
        ("định kỳ hằng quý", "định kỳ hằng năm", "II.1.9", {"định kỳ hằng quý"}),
        ("Sở Tư pháp báo cáo", "Sở Y tế báo cáo", "II.1.9", {"Sở Tư pháp"}),
        ("UBND cấp huyện phối", "UBND cấp xã phối", "II.1.6", {"UBND cấp huyện"}),
        ("VP thị xã", "VP tỉnh", "II.1.7", {"Văn phòng Ủy ban nhân dân thị xã"}),
    ],
)
def test_every_number_and_party_of_a_rule_is_held_against_its_passage(
    old: str, new: str, owner: str, absent: set[str]
) -> None:
    report = verify(tiny.PLAN, tiny.TEXT.replace(old, new, 1))
    assert [clause.address for clause in report.changed] == [owner]
    assert {missing.owner for missing in report.missing_claims} == {f"tiny-2025:{owner}/1"}
    assert {missing.claim for missing in report.missing_claims} == absent


def under_heading(heading: str, passage: str) -> Plan:
    """A plan of one duty below a heading, led by Home Affairs with Justice and the districts in support."""
    above, clause = tiny.laid_out(("II.1", heading), ("II.1.1", passage))
    duty = evolve(
        tiny.OVERSIGHT,
        key="tiny-2025:II.1.1/1",
        clause=clause,
        agencies=(),
        lead=(tiny.HOME,),
        support=(tiny.JUSTICE, tiny.DISTRICTS),
    )
    return evolve(tiny.plan_of(heading), rules=(duty,), not_encoded=(NotEncoded(above, tiny.HOME.name),))


@pytest.mark.parametrize(
    ("heading", "passage", "absent"),
    [
        ("1. Sở Nội vụ:", "Phối hợp với Sở Tư pháp, UBND cấp huyện", []),
        ("1. SỞ NỘI VỤ", "Phối hợp với Sở Tư pháp và Ủy ban nhân dân các huyện", []),
        ("1. Các cơ quan", "Các Sở: Nội vụ, Tư pháp; HĐND, UBND cấp huyện", []),
        ("1. Các cơ quan", "Phối hợp với Sở Tư pháp, UBND cấp huyện", ["Sở Nội vụ"]),
        ("1. Sở Nội vụ", "Phối hợp với các đơn vị", ["Sở Tư pháp", "UBND cấp huyện"]),
        ("1. Sở Nội vụ", f"Sở {'x' * 61} Tư pháp, UBND cấp huyện", ["Sở Tư pháp"]),
    ],
)
def test_who_leads_and_supports_is_named_in_the_passage_or_in_its_heading(
    heading: str, passage: str, absent: list[str]
) -> None:
    """By any name that the roster knows; several names may share a word of theirs, if they stand close."""
    plan = under_heading(heading, passage)
    report = verify(plan, f"{heading}\n{passage}")
    assert report.missing_claims == tuple(MissingClaim("tiny-2025:II.1.1/1", name) for name in absent)
    assert report.matches is (not absent)


def test_without_the_heading_nobody_can_tell_whom_it_names() -> None:
    heading, passage = "1. Sở Nội vụ của thị xã:", "Phối hợp với Sở Tư pháp, UBND cấp huyện"
    report = verify(under_heading(heading, passage), passage)
    assert [clause.address for clause in report.missing] == ["II.1"]
    assert report.missing_claims == ()


@pytest.mark.parametrize(
    ("due", "absent"),
    [
        (Before(date(2025, 1, 5)), []),
        (By(date(2025, 1, 6)), ["06/01/2025"]),
        (Before(date(2025, 1, 5), "trước ngày 06"), ["trước ngày 06"]),
    ],
)
def test_a_rule_that_says_more_than_its_passage_is_named(due: Before | By, absent: list[str]) -> None:
    rule = evolve(tiny.JOINT_PLAN, due=due)
    plan = evolve(tiny.PLAN, rules=tuple(rule if old.key == rule.key else old for old in tiny.RULES))
    report = verify(plan, tiny.TEXT)
    assert [missing.claim for missing in report.missing_claims] == absent
    assert report.matches is (not absent)


def test_the_legal_bases_of_a_decision_are_held_against_its_head() -> None:
    law = Instrument(InstrumentKind.LAW, "77/2015/QH13", issued_on=date(2015, 6, 19))
    undated = Instrument(InstrumentKind.DIRECTIVE, "03/CT-UBND")
    plan = evolve(tiny.PLAN, decision=evolve(tiny.DECISION, legal_bases=(law, undated)))
    absent = verify(plan, tiny.TEXT).missing_claims
    assert [missing.claim for missing in absent] == ["77/2015/QH13", "19/06/2015", "03/CT-UBND"]


def test_a_word_more_changes_a_clause() -> None:
    report = verify(tiny.PLAN, tiny.TEXT.replace("được kết nối", "chưa được kết nối"))
    assert report.changed == (tiny.CONNECTED.clause,)
    assert not report.uncovered


def test_two_clauses_that_follow_one_another_are_both_changed() -> None:
    text = tiny.TEXT.replace("Hệ thống", "Hệ thồng").replace("thị xã và", "thị xã với")
    report = verify(tiny.PLAN, text)
    assert report.changed == (tiny.CONNECTED.clause, tiny.JOINT_PLAN.clause)
    assert not report.missing
    assert not report.uncovered


def test_of_a_copy_that_is_cut_off_what_is_not_wholly_there_is_missing() -> None:
    whole, _, _ = tiny.TEXT.partition("| 7 |")
    report = verify(tiny.PLAN, whole)
    kept = tiny.CLAUSES.index(tiny.MIDYEAR_REPORTS.clause)
    assert (report.found, report.missing) == (tiny.CLAUSES[:kept], tiny.CLAUSES[kept:])
    assert (report.changed, report.uncovered) == ((), ())


def test_a_passage_that_changed_before_a_copy_was_cut_off_is_changed() -> None:
    cut_off, _, _ = tiny.TEXT.replace("nghị trong năm 2025", "nghị trong năm 2026").partition(" cáo định kỳ")
    report = verify(tiny.PLAN, cut_off)
    changed = tiny.CLAUSES.index(tiny.MEETINGS.clause)
    assert report.found == tiny.CLAUSES[:changed]
    assert report.changed == (tiny.MEETINGS.clause,)
    assert report.missing == tiny.CLAUSES[changed + 1 :]


def test_passages_that_begin_alike_are_told_apart() -> None:
    passages = ("1. Sở Nội vụ theo dõi hai", "1. Sở Nội vụ theo dõi ba", "1. Sở Nội vụ theo dõi bốn")
    plan = tiny.plan_of(*passages)
    assert len({clause.anchor for clause in plan.clauses}) == 1
    assert verify(plan, "\n".join(passages)).found == plan.clauses
    assert [quote(clause, "\n".join(passages)) for clause in plan.clauses] == list(passages)
    report = verify(plan, "\n".join((passages[0], passages[2])))
    assert (report.found, report.missing) == ((plan.clauses[0], plan.clauses[2]), (plan.clauses[1],))


def test_a_passage_that_repeats_is_found_at_its_own_place() -> None:
    passages = ("Tổ chức thực hiện", "Sở Nội vụ", "Tổ chức thực hiện", "Sở Tư pháp")
    plan = tiny.plan_of(*passages)
    assert verify(plan, "\n".join(passages)).found == plan.clauses
    report = verify(plan, "\n".join(passages[1:]))
    assert (report.found, report.missing) == (plan.clauses[1:], plan.clauses[:1])
    report = verify(plan, "\n".join((*passages[:2], passages[3])))
    assert (report.found, report.missing) == ((*plan.clauses[:2], plan.clauses[3]), (plan.clauses[2],))


def test_a_rule_is_quoted() -> None:
    assert quote(tiny.OVERSIGHT, tiny.TEXT) == "10. Sở Nội vụ theo dõi"
    assert quote(tiny.MIDYEAR_REPORTS.clause, tiny.TEXT).startswith("7 | Sở Nội vụ, các sở")
    with pytest.raises(ClauseNotFound, match=r"II\.1\.10"):
        quote(tiny.OVERSIGHT, tiny.TEXT.replace("theo dõi", "theo đuổi"))
