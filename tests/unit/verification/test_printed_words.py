from attrs import evolve

from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Rule
from cchc_rules.text import Bilingual
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim
from cchc_rules.verification.printed_words import unproven_places
from tests import tiny

PASSAGES = {
    "II.1": "Hồ sơ đúng hạn đạt 98 % tại bộ phận một cửa",
    "II.2": "Rà soát TTHC rườm rà, gây khó khăn",
    "II.3": "Báo cáo hằng quý gửi cấp trên",
}
CLAUSES = {address: Clause.from_passage(address, passage) for address, passage in PASSAGES.items()}


def told(rule: Rule, address: str, title: str, heading: str = "", *, left: tuple[str, ...] = ()) -> list[UnprovenClaim]:
    """Whether a rule of this title stands where its words are; some passages are left without a rule."""
    key = f"tiny-2025:{address}/1"
    moved = evolve(rule, key=key, clause=CLAUSES[address], title=Bilingual(title, "Title"))
    passages = {CLAUSES[each]: passage for each, passage in PASSAGES.items()}
    with_rules = [clause for clause in passages if clause.address not in left]
    headings = {clause: heading if clause.address == address else "" for clause in with_rules}
    return list(unproven_places((moved,), passages, headings))


def test_a_rule_stands_where_its_words_are() -> None:
    assert told(tiny.OVERSIGHT, "II.1", "Hồ sơ đúng hạn") == []
    assert told(tiny.OVERSIGHT, "II.2", "Rà soát thủ tục hành chính") == []  # short for it stands there
    assert told(tiny.OVERSIGHT, "II.3", "Hồ sơ báo cáo") == []  # some of its words stand elsewhere
    assert told(tiny.OVERSIGHT, "II.3", "Lời khác hẳn") == []  # none of them anywhere


def test_a_rule_whose_words_are_those_of_another_passage_is_told() -> None:
    (claim,) = told(tiny.OVERSIGHT, "II.3", "Hồ sơ đúng hạn")
    assert claim == UnprovenClaim("tiny-2025:II.3/1", ClaimKind.PLACE, "II.3", ("II.1",))
    assert told(tiny.OVERSIGHT, "II.3", "Rà soát thủ tục hành chính")[0].printed == ("II.2",)


def test_a_passage_that_is_left_without_a_rule_is_sooner_taken_for_its_own() -> None:
    title = "Gửi báo cáo hồ sơ đúng hạn"  # three words stand here, four there
    assert told(tiny.OVERSIGHT, "II.3", title) == []
    assert told(tiny.OVERSIGHT, "II.3", title, left=("II.1",))[0].printed == ("II.1",)


def test_a_rule_of_which_hardly_a_word_stands_in_its_passage_is_told() -> None:
    """Though none of the others has many more."""
    (claim,) = told(tiny.OVERSIGHT, "II.3", "Gửi hồ sơ rườm rà, gây khó")
    assert claim.kind is ClaimKind.PLACE


def test_the_words_of_a_heading_are_those_of_what_stands_below_it() -> None:
    assert told(tiny.OVERSIGHT, "II.3", "Hồ sơ đúng hạn", heading="Hồ sơ đúng hạn") == []


def test_a_product_and_a_measure_are_words_of_a_rule_too() -> None:
    assert told(tiny.JOINT_PLAN, "II.3", "Hồ sơ đúng hạn")[0].printed == ("II.1",)
    assert (
        told(evolve(tiny.JOINT_PLAN, product=Bilingual("Báo cáo hằng quý", "A report")), "II.3", "Hồ sơ đúng hạn") == []
    )
    assert told(tiny.DOSSIERS_ONLINE, "II.3", "Hồ sơ đúng hạn")[0].printed == ("II.1",)
