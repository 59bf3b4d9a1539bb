from datetime import date
from typing import Any
from unicodedata import normalize

import pytest
from attrs import evolve

from cchc_rules import quote, verify
from cchc_rules.dates.due import Before, By
from cchc_rules.dates.phrases import read_due
from cchc_rules.errors import BadValue, ClauseNotFound
from cchc_rules.law.budget import Budget, BudgetState
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import NotEncoded
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity
from cchc_rules.printable import show
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim
from cchc_rules.verification.verify import UncoveredText
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
        assert (report.found, report.changed, report.uncovered, report.unproven) == ((), (), (), ())


def test_a_copy_of_something_else_holds_nothing_but_is_named() -> None:
    report = verify(tiny.PLAN, "\n\n  Một.")
    assert report.missing == tiny.CLAUSES
    assert report.uncovered == (UncoveredText(3, "Một"),)


@pytest.mark.parametrize("text", [None, tiny.TEXT.encode(), 3])
def test_a_copy_is_text(text: Any) -> None:
    for read in (lambda: verify(tiny.PLAN, text), lambda: quote(tiny.CONNECTED, text)):
        with pytest.raises(BadValue) as raised:
            read()
        assert (
            str(raised.value)
            == f"verify: got {show(text)}; expected the text of the decision, as str. Decode the file first."
        )


def test_a_changed_number_is_changed_and_absent() -> None:
    report = verify(tiny.PLAN, tiny.TEXT.replace("98 %", "89 %"))
    assert report.changed == (tiny.DOSSIERS_ON_TIME.clause,)
    assert report.unproven == (UnprovenClaim("tiny-2025:II.1.1/1", ClaimKind.NUMBER, "≥ 98 %", ("Tối thiểu 89 %",)),)
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
    assert report.unproven == (UnprovenClaim("12/QĐ-UBND", ClaimKind.FACT, absent),)


@pytest.mark.parametrize(
    ("old", "new", "owner", "absent"),
    [
        ("97,5 %", "97 %", "II.1.2", {"≥ 97,5 %"}),
        ("97,5 %", "7,5 %", "II.1.2", {"≥ 97,5 %"}),
        ("97,5 %", "97,52 %", "II.1.2", {"≥ 97,5 %"}),
        ("100 %", "1.100 %", "II.1.3", {"≥ 100 %"}),
        ("61/2018", "61/2019", "II.1.1", {"61/2018/NĐ-CP"}),
        ("23/4/2018", "24/4/2018", "II.1.1", {"61/2018/NĐ-CP ngày 23/04/2018"}),
        ("1.200", "1.300", "II.1.7", {"1.200"}),
        ("30/6/2025", "30/7/2025", "II.1.7", {"chậm nhất ngày 30/6/2025"}),
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
    assert {missing.owner for missing in report.unproven} == {f"tiny-2025:{owner}/1"}
    assert {missing.claimed for missing in report.unproven} == absent


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
    assert report.unproven == tuple(
        UnprovenClaim("tiny-2025:II.1.1/1", ClaimKind.LEAD if name == "Sở Nội vụ" else ClaimKind.SUPPORT, name)
        for name in absent
    )
    assert report.matches is (not absent)


def test_without_the_heading_nobody_can_tell_whom_it_names() -> None:
    heading, passage = "1. Sở Nội vụ của thị xã:", "Phối hợp với Sở Tư pháp, UBND cấp huyện"
    report = verify(under_heading(heading, passage), passage)
    assert [clause.address for clause in report.missing] == ["II.1"]
    assert report.unproven == ()


@pytest.mark.parametrize(
    ("due", "absent"),
    [
        (Before(date(2025, 1, 5)), []),
        (By(date(2025, 1, 6)), ["chậm nhất ngày 06/01/2025"]),
        (Before(date(2025, 1, 5), "trước ngày 06"), ["trước ngày 06"]),
    ],
)
def test_a_rule_that_says_more_than_its_passage_is_named(due: Before | By, absent: list[str]) -> None:
    rule = evolve(tiny.JOINT_PLAN, due=due)
    plan = evolve(tiny.PLAN, rules=tuple(rule if old.key == rule.key else old for old in tiny.RULES))
    report = verify(plan, tiny.TEXT)
    assert [missing.claimed for missing in report.unproven] == absent
    assert report.matches is (not absent)


def test_a_rule_that_is_not_in_a_copy_hides_no_claim_of_those_after_it() -> None:
    joint, heading, _ = tiny.TEXT.partition("6. Văn phòng")
    report = verify(tiny.PLAN, heading + tiny.TEXT[len(joint + heading) :].replace("Sở Tư pháp", "Sở Y tế"))
    assert tiny.CONNECTED.clause in report.missing
    assert UnprovenClaim(tiny.QUARTERLY.key, ClaimKind.LEAD, "Sở Tư pháp") in report.unproven


def test_a_fact_of_the_document_may_run_from_one_passage_into_the_next() -> None:
    passages = ("Số 12/QĐ-UBND, ký: Lê Văn", "Ba, ngày 02/01/2025")
    plan = tiny.plan_of(*passages)
    for signer, absent in (
        ("Lê Văn Ba", ()),
        ("Ba Lê Văn", (UnprovenClaim("12/QĐ-UBND", ClaimKind.FACT, "Ba Lê Văn"),)),
    ):
        decision = evolve(plan.decision, signer=signer, clauses=plan.clauses)
        report = verify(evolve(plan, decision=decision, rules=()), "\n".join(passages))
        assert report.unproven == absent


def test_the_legal_bases_of_a_decision_are_held_against_its_head() -> None:
    law = Instrument(InstrumentKind.LAW, "77/2015/QH13", issued_on=date(2015, 6, 19))
    undated = Instrument(InstrumentKind.DIRECTIVE, "03/CT-UBND")
    plan = evolve(tiny.PLAN, decision=evolve(tiny.DECISION, legal_bases=(law, undated)))
    absent = verify(plan, tiny.TEXT).unproven
    assert [missing.claimed for missing in absent] == ["77/2015/QH13", "03/CT-UBND"]


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
    told = r"^got 'II\.1\.10'; expected a copy that holds its passage to the letter\. verify\(\) tells what changed\.$"
    with pytest.raises(ClauseNotFound, match=told):
        quote(tiny.OVERSIGHT, tiny.TEXT.replace("theo dõi", "theo đuổi"))


def letters(number: int, count: int) -> str:
    """So many letters, none of which stands anywhere else."""
    return "".join(chr(0x4E00 + 100 * number + turn) for turn in range(count))


HEAD, ONE, TWO, TAIL = letters(0, 20), letters(1, 40), letters(2, 40), letters(3, 20)
FOUR = tiny.plan_of(HEAD, ONE, TWO, TAIL)


def told(text: str, plan: Plan = FOUR) -> tuple[str, str, str, list[str]]:
    """Which of the clauses were found, changed and missing, by number, and what nothing covers."""
    report = verify(plan, text)

    def numbers(clauses: tuple[Clause, ...]) -> str:
        return "".join(str(plan.clauses.index(clause)) for clause in clauses)

    uncovered = [stretch.text for stretch in report.uncovered]
    return numbers(report.found), numbers(report.changed), numbers(report.missing), uncovered


@pytest.mark.parametrize("kept", range(41))
def test_a_passage_cut_to_under_half_is_missing_and_its_rest_unaccounted_for(kept: int) -> None:
    """Whether its beginning is left, its end or its middle; to half or more, it is changed."""
    for rest in (ONE[:kept], ONE[40 - kept :], ONE[(40 - kept) // 2 :][:kept]):
        expected: tuple[str, str, str, list[str]] = ("0123", "", "", []) if kept == 40 else ("023", "1", "", [])
        if kept < 20:
            expected = ("023", "", "1", [rest] if rest else [])
        assert told(HEAD + rest + TWO + TAIL) == expected


def test_two_adjacent_passages_are_lost_together() -> None:
    assert told(HEAD + TAIL) == ("03", "", "12", [])
    assert told(HEAD + ONE[:4] + TWO[-4:] + TAIL) == ("03", "", "12", [ONE[:4] + TWO[-4:]])
    assert told(HEAD + ONE[:19] + TWO[:19] + TAIL) == ("03", "", "12", [ONE[:19] + TWO[:19]])


@pytest.mark.parametrize(
    ("one", "two", "changed", "missing", "uncovered"),
    [
        (19, 20, "2", "1", [ONE[:19]]),
        (20, 19, "1", "2", [TWO[:19]]),
        (20, 20, "12", "", []),
        (12, 39, "2", "1", [ONE[:12]]),
        (11, 39, "2", "1", []),  # what stands before its first letters is its own
        (20, 11, "1", "2", []),
        (39, 12, "1", "2", [TWO[:12]]),
    ],
)
def test_of_two_adjacent_passages_each_is_judged_by_what_is_left_of_it(
    one: int, two: int, changed: str, missing: str, uncovered: list[str]
) -> None:
    assert told(HEAD + ONE[:one] + TWO[:two] + TAIL) == ("03", changed, missing, uncovered)


def test_the_last_passages_are_lost_as_those_between_are() -> None:
    assert told(HEAD + ONE) == ("01", "", "23", [])
    assert told(HEAD + ONE + TAIL) == ("013", "", "2", [])
    assert told(HEAD) == ("0", "", "123", [])


def test_a_copy_may_begin_with_a_later_passage() -> None:
    assert told(ONE + TWO + TAIL) == ("123", "", "0", [])
    assert told(TWO + TAIL) == ("23", "", "01", [])
    assert told(TAIL) == ("3", "", "012", [])
    assert told(letters(9, 5) + ONE + TWO + TAIL) == ("123", "", "0", [letters(9, 5)])


def test_what_no_clause_covers_is_told_wherever_it_stands() -> None:
    more = letters(9, 5)
    assert told(more + HEAD + ONE + TWO + TAIL) == ("0123", "", "", [more])
    assert told(HEAD + ONE + more + TWO + TAIL) == ("0123", "", "", [more])
    assert told(HEAD + ONE + TWO + TAIL + more) == ("0123", "", "", [more])


def test_the_first_passage_of_a_copy_may_have_changed() -> None:
    three = tiny.plan_of(ONE, TWO, TAIL)
    assert told(letters(9, 20) + ONE + TWO + TAIL) == ("123", "0", "", [])
    assert told(ONE[:15] + TWO[:25] + TAIL, three) == ("2", "1", "0", [ONE[:15]])
    assert told(TWO[:25] + TAIL, three) == ("2", "1", "0", [])
    assert told(ONE[:12] + TWO[:12] + ONE[12:25] + TWO[:30] + TAIL, three) == ("2", "01", "", [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + ONE[:25] + TAIL + TWO[:30], ("03", "1", "2", [TWO[:30]])),
        (TWO[:12] + HEAD + ONE[:25] + TAIL, ("03", "1", "2", [TWO[:12]])),
        (HEAD + TWO[:12] + ONE[:25] + TAIL, ("03", "1", "2", [])),
        (HEAD + ONE[:14] + TWO[:12] + ONE[14:25] + TWO[:30] + TAIL, ("03", "12", "", [])),
    ],
    ids=["after the next", "before the last", "before the one before it", "in the one before it"],
)
def test_first_letters_elsewhere_do_not_count(text: str, expected: tuple[str, str, str, list[str]]) -> None:
    """A clause begins between its neighbours, after the one before it, and rather where half of that has passed."""
    assert told(text) == expected


def test_of_three_passages_whose_first_letters_changed_each_takes_its_own() -> None:
    three = letters(4, 40)
    five = tiny.plan_of(HEAD, ONE, TWO, three, TAIL)
    assert told(HEAD + letters(8, 40) + letters(9, 40) + three[:25] + TAIL, five) == ("04", "123", "", [])


@pytest.mark.parametrize("twice", [False, True])
def test_a_clause_begins_at_the_first_place_that_may_be_its_own(twice: bool) -> None:
    cited = Instrument(InstrumentKind.LAW, "77")
    rules = tuple(evolve(rule, instruments=(cited,)) if turn == 2 else rule for turn, rule in enumerate(FOUR.rules))
    text = f"{HEAD}{ONE[:25]}{TWO[:20]}77{TWO[:12] if twice else ''}{TAIL}"
    report = verify(evolve(FOUR, rules=rules), text)
    assert report.changed == FOUR.clauses[1:3]
    assert not report.unproven


def test_a_changed_passage_ends_before_the_next_that_was_found() -> None:
    """Though the first letters of a passage between them stand again further on."""
    cited = Instrument(InstrumentKind.LAW, TAIL[5:10])
    rules = tuple(evolve(rule, instruments=(cited,)) if turn == 1 else rule for turn, rule in enumerate(FOUR.rules))
    report = verify(evolve(FOUR, rules=rules), HEAD + ONE[:25] + TAIL + TWO[:30])
    assert report.changed == FOUR.clauses[1:2]
    assert report.unproven == (UnprovenClaim(rules[1].key, ClaimKind.INSTRUMENT, TAIL[5:10]),)


def test_a_passage_may_begin_within_its_own_first_letters() -> None:
    plan = tiny.plan_of("a" * 12 + "b", "c")
    assert [told("a" * more + "b c", plan)[0] for more in (12, 13, 14, 15)] == ["01"] * 4
    assert quote(plan.clauses[0], "a" * 13 + "b") == "a" * 12 + "b"


def test_an_uncovered_stretch_is_told_with_its_line() -> None:
    report = verify(FOUR, f"\n{HEAD}\n\n{ONE}\n  Khác\n{TWO}\n{TAIL}\n\n")
    assert report.uncovered == (UncoveredText(5, "Khác"),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + ONE + TWO[:30], ("01", "", "23", [TWO[:30]])),
        (TWO[:12] + HEAD + ONE + TWO[:30], ("01", "", "23", [TWO[:12], TWO[:30]])),
        (HEAD + ONE + letters(9, 60), ("01", "23", "", [])),
        (HEAD + ONE + TWO[:39] + "x", ("01", "2", "3", [])),
        (HEAD + ONE + TWO[:39] + "x" + TWO[:12], ("01", "2", "3", [])),
        (HEAD + ONE + TWO[:13] + TAIL[:12] + TWO[13:], ("01", "2", "3", [])),
        (HEAD[:19] + "x" + ONE[:10], ("", "0", "123", [])),
    ],
)
def test_of_a_copy_that_is_cut_off_what_changed_before_the_cut_is_changed(
    text: str, expected: tuple[str, str, str, list[str]]
) -> None:
    """The passage that was cut off is missing; where as many letters are left as the last ones had, nothing was."""
    assert told(text) == expected


@pytest.mark.parametrize("length", range(70, 91))
def test_about_as_many_letters_is_within_a_tenth(length: int) -> None:
    """72 to 88 letters where 80 stood: none was removed, and the first letters of the second mean nothing."""
    stirred = letters(8, 4) + TWO[:12] + letters(9, length - 16)
    found, changed, missing, uncovered = told(HEAD + stirred + TAIL)
    assert (found, uncovered) == ("03", [])
    assert (changed, missing) == (("12", "") if 72 <= length <= 88 else ("2", "1"))


@pytest.mark.parametrize(("before", "absent"), [(39, ["QH"]), (40, []), (41, [])])
def test_where_none_was_removed_each_takes_as_many_letters_as_it_had(before: int, absent: list[str]) -> None:
    cited = Instrument(InstrumentKind.LAW, "QH")
    rules = tuple(evolve(rule, instruments=(cited,)) if turn == 2 else rule for turn, rule in enumerate(FOUR.rules))
    stirred = f"{letters(8, before)}QH{letters(9, 78 - before)}"
    report = verify(evolve(FOUR, rules=rules), HEAD + stirred + TAIL)
    assert [missing.claimed for missing in report.unproven] == absent
    assert len(report.changed) == 2


@pytest.mark.parametrize(
    ("printed", "there"),
    [
        ("ngày 5/3/2025", True),
        ("ngày 05/03/2025.", True),
        ("ngày 05 tháng 03 năm 2025", True),
        ("ngày 5 tháng 3 năm 2025", True),
        ("ngày 5tháng3năm2025", True),
        ("ngày 5-3-2025", True),
        ("ngày 5 | 3 | 2025", True),
        ("ngày 15/3/2025", False),
        ("ngày 5/13/2025", False),
        ("ngày 5/3/20251", False),
        ("ngày 5/3/2025,1", False),
        ("ngày 1.5/3/2025", False),
        ("ngày 532025", False),
        ("ngày 5 tháng 3", False),
    ],
)
def test_a_day_is_known_as_it_is_printed(printed: str, there: bool) -> None:
    passage = f"1. Theo Luật 1/2025 {printed}"
    (rule,) = tiny.plan_of(passage).rules
    law = Instrument(InstrumentKind.LAW, "1/2025", issued_on=date(2025, 3, 5))
    report = verify(evolve(tiny.plan_of(passage), rules=(evolve(rule, instruments=(law,)),)), passage)
    assert [missing.claimed for missing in report.unproven] == ([] if there else ["1/2025 ngày 05/03/2025"])


def test_a_name_is_neither_verified_nor_quoted() -> None:
    name: Any = "II.1.1"
    with pytest.raises(BadValue, match=r"verify: got 'II\.1\.1'; expected a Plan"):
        verify(name, tiny.TEXT)
    said = r"^quote: got 'II\.1\.1'; expected a rule or a clause\. plan\.rule\(key\) is the rule of a key\.$"
    with pytest.raises(BadValue, match=said):
        quote(name, tiny.TEXT)


def test_what_a_line_leaves_blank_is_looked_for_where_it_is_taken_from() -> None:
    """A claim that its own passage does not bear out is borne out by the line it inherits from, and by no other."""
    for borrowed, lender in ((tiny.QUARTERLY, tiny.JOINT_PLAN), (tiny.MEETINGS, tiny.MIDYEAR_REPORTS)):
        claiming = evolve(borrowed, due=lender.due, lead=lender.lead)

        def missing(rule: Activity) -> set[str]:
            rules = tuple(rule if each.key == rule.key else each for each in tiny.RULES)
            report = verify(evolve(tiny.PLAN, rules=rules), tiny.TEXT)
            assert (report.changed, report.missing, report.uncovered) == ((), (), ())
            return {claim.claimed for claim in report.unproven}

        assert missing(claiming)
        assert missing(evolve(claiming, inherits=(tiny.PURPOSE,)))
        assert missing(evolve(claiming, inherits=(lender.clause,))) == set()


@pytest.mark.parametrize(
    ("printed", "of_own_line"),
    [("| Năm 2025 ", True), ("", False)],
    ids=["it prints its own time", "its time is left blank"],
)
def test_a_row_that_prints_its_own_time_or_budget_takes_none_from_another(printed: str, of_own_line: bool) -> None:
    """A time that it has itself is the only one; a cell that it leaves blank is what it says, whatever another has."""
    lender = "1 | Mục tiêu | Kế hoạch | Văn phòng | Quý I năm 2025 | Theo dự toán ngân sách"
    line = f"Báo cáo | Văn bản | Văn phòng | Sở Nội vụ {printed}"
    plan = tiny.plan_of(lender, line)
    above, below = (rule.clause for rule in plan.rules)
    first_quarter = read_due("Quý I năm 2025")
    claiming = evolve(
        tiny.JOINT_PLAN,
        key="tiny-2025:II.1/1",
        clause=below,
        inherits=(above,),
        area=1,
        lead=(tiny.OFFICE,),
        support=(tiny.HOME,),
        due=first_quarter,
        budget=Budget(BudgetState.BLANK),
    )
    report = verify(evolve(plan, rules=(plan.rules[0], claiming)), f"{lender}\n{line}")
    assert {claim.kind for claim in report.unproven} & {ClaimKind.DUE, ClaimKind.BUDGET} == (
        {ClaimKind.DUE} if of_own_line else set()
    )


def test_an_inherited_passage_that_no_rule_has_is_covered_once() -> None:
    lent = evolve(tiny.CONNECTED, inherits=(tiny.PURPOSE,))
    rules = tuple(lent if rule.key == lent.key else rule for rule in tiny.RULES)
    plan = evolve(tiny.PLAN, rules=rules, not_encoded=tiny.PLAN.not_encoded[1:])
    assert plan.clauses == tiny.PLAN.clauses
    assert verify(plan, tiny.TEXT).matches
    gone = verify(plan, tiny.TEXT.replace(quote(tiny.PURPOSE, tiny.TEXT), ""))
    assert gone.missing == (tiny.PURPOSE,)
    assert not [claim for claim in gone.unproven if claim.owner == lent.key]
