import re
from datetime import date

import pytest
from attrs import evolve
from docutils import nodes

from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import NotEncoded
from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.pages.not_encoded_list import not_encoded_list
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.text import Bilingual, Language
from tests import tiny
from tests.amending import amendment, repeal
from tests.shown import words


def rows(plan: ShownPlan, name: str) -> list[list[str]]:
    """The cells of the table of a section."""
    [found] = [each for page in not_encoded_list(plan) for each in page.findall(nodes.section) if name in each["ids"]]
    body = next(found.findall(nodes.tbody))
    return [[cell.astext() for cell in row.findall(nodes.entry)] for row in body.findall(nodes.row)]


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_passage_that_is_left_out_says_why(language: Language) -> None:
    listed = rows(ShownPlan(hue_2025.PLAN, language), "passages")
    assert listed == [
        [each.clause.address, each.reason.in_(language), str(each.clause.length)] for each in hue_2025.PLAN.not_encoded
    ]


def test_the_parts_of_the_text_are_the_whole() -> None:
    parts = rows(ShownPlan(hue_2025.PLAN, "vi"), "coverage")
    assert sum(int(count) for _, count, _, _ in parts) == len(hue_2025.PLAN.clauses)
    assert sum(int(signs) for _, _, signs, _ in parts) == sum(each.length for each in hue_2025.PLAN.clauses)
    assert sum(float(share.replace(",", ".")) for *_, share in parts) == pytest.approx(100, abs=0.2)
    assert all(re.fullmatch(r"\d+,\d", share) for *_, share in parts)


def test_a_copy_at_hand_is_held_against_the_passages() -> None:
    said = words(not_encoded_list(ShownPlan(tiny.PLAN, "en", f"{tiny.TEXT}\nThêm một dòng.")))
    assert f"found: {len(tiny.PLAN.clauses)}" in said
    assert "outside all passages: 1" in said
    assert "Held against" not in words(not_encoded_list(ShownPlan(tiny.PLAN, "en")))


def test_what_an_amending_decision_leaves_out_is_told_under_its_number() -> None:
    change = amendment(45, date(2025, 3, 1), repeal(tiny.SCORE_OF_80))
    left_out = NotEncoded(
        Clause.from_passage("SD.45.9", "Nơi nhận", change.clauses[-1].end, "45/QĐ-UBND"),
        Bilingual("nơi nhận", "recipients"),
    )
    plan = tiny.PLAN.with_amendments(evolve(change, not_encoded=(left_out,)))
    assert rows(ShownPlan(plan, "en"), "passages-45/QĐ-UBND") == [["SD.45.9", "recipients", "7"]]
    bare = words(not_encoded_list(ShownPlan(tiny.PLAN.with_amendments(change), "en")))
    assert "45/QĐ-UBND" not in bare


def test_a_plan_without_a_document_covers_nothing() -> None:
    empty = evolve(
        tiny.PLAN, rules=(), not_encoded=(), decision=evolve(tiny.DECISION, clauses=(), legal_bases=()), measures=()
    )
    assert [signs for _, _, signs, _ in rows(ShownPlan(empty, "en"), "coverage")] == ["0", "0", "0"]
