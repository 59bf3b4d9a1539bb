import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Decision, NotEncoded, gaps_and_overlaps
from cchc_rules.text import Bilingual
from tests import tiny

PASSAGES = tiny.laid_out(("I.1", "một hai"), ("I.2", "ba"), ("I.3", "bốn năm"), ("I.4", "sáu"))


def test_passages_that_follow_one_another_leave_no_gap() -> None:
    assert list(gaps_and_overlaps(PASSAGES)) == []
    assert list(gaps_and_overlaps(tiny.CLAUSES)) == []
    assert list(gaps_and_overlaps(())) == []
    assert list(gaps_and_overlaps(iter(PASSAGES[:1]))) == []


@pytest.mark.parametrize("missing", range(len(PASSAGES)))
def test_a_passage_that_is_missing_leaves_a_gap_between_its_neighbours(missing: int) -> None:
    """Before the first that is left where the first is missing; after the last nobody can tell."""
    left = PASSAGES[:missing] + PASSAGES[missing + 1 :]
    expected = {0: ["a gap before I.2"], 3: []}.get(
        missing, [f"a gap or an overlap between I.{missing} and I.{missing + 2}"]
    )
    assert list(gaps_and_overlaps(left)) == expected


@pytest.mark.parametrize("apart", [-1, 1])
@pytest.mark.parametrize("moved", range(1, len(PASSAGES)))
def test_a_passage_that_stands_one_letter_off_is_named_with_its_neighbours(moved: int, apart: int) -> None:
    passages = list(PASSAGES)
    passages[moved] = evolve(passages[moved], start=passages[moved].start + apart)
    pairs = [f"a gap or an overlap between I.{number} and I.{number + 1}" for number in (moved, moved + 1)]
    assert list(gaps_and_overlaps(passages)) == pairs[: len(PASSAGES) - moved]


def test_passages_stand_in_the_order_of_their_document() -> None:
    assert list(gaps_and_overlaps(PASSAGES[::-1])) == [
        "a gap before I.4",
        "a gap or an overlap between I.4 and I.3",
        "a gap or an overlap between I.3 and I.2",
        "a gap or an overlap between I.2 and I.1",
    ]


def test_a_decision_is_all_its_facts() -> None:
    assert evolve(tiny.DECISION) == tiny.DECISION
    assert pickle.loads(pickle.dumps(tiny.DECISION)) == tiny.DECISION
    changes: list[dict[str, Any]] = [
        {"number": "13/QĐ-UBND"},
        {"title": Bilingual("Khác", "Another")},
        {"issuer": tiny.HOME},
        {"issued_on": date(2025, 1, 1)},
        {"effective_on": date(2025, 1, 3)},
        {"signer": "Lê Văn Tư"},
        {"legal_bases": (tiny.DECREE,)},
        {"clauses": ()},
    ]
    assert len({tiny.DECISION, *(evolve(tiny.DECISION, **changed) for changed in changes)}) == 9
    with pytest.raises(FrozenInstanceError):
        tiny.DECISION.signer = "Lê Văn Tư"  # type: ignore[misc]


def test_the_facts_of_a_decision_are_named() -> None:
    make: Any = Decision
    with pytest.raises(TypeError, match="positional"):
        make("12/QĐ-UBND", Bilingual("Khác", "Another"))


def test_a_passage_that_is_no_rule_says_why() -> None:
    clause = Clause.from_passage("I.1", "Mục đích")
    heading = NotEncoded(clause, Bilingual("Tiêu đề", "A heading"))
    assert (heading.clause, heading.reason.vi) == (clause, "Tiêu đề")
    assert heading != NotEncoded(clause, Bilingual("Nơi nhận", "The recipients"))
