from hashlib import sha256
from unicodedata import normalize

from cchc_rules.law.clause import Clause

PASSAGE = "| 1. Tối thiểu 98 %\nhồ sơ |"
KEPT = "1Tốithiểu98hồsơ"


def test_a_clause_is_taken_over_letters_and_digits() -> None:
    clause = Clause.from_passage("I.1", PASSAGE, 40)
    assert clause == Clause("I.1", 40, KEPT[:12], len(KEPT), sha256(KEPT.encode()).hexdigest())
    assert clause.end == 40 + len(KEPT)
    assert clause == Clause.from_passage("I.1", normalize("NFD", PASSAGE).replace("\n", " | "), 40)


def test_a_clause_keeps_no_passage() -> None:
    assert "hồsơ" not in repr(Clause.from_passage("I.1", PASSAGE))


def test_a_clause_knows_its_passage() -> None:
    clause = Clause.from_passage("I.1", PASSAGE)
    assert clause.matches(KEPT)
    assert not clause.matches(KEPT.replace("98", "99"))
    assert not clause.matches(KEPT.lower())


def test_a_clause_ends_where_the_next_one_starts() -> None:
    first = Clause.from_passage("I.1", PASSAGE)
    second = Clause.from_passage("I.2", "2. Hết", first.end, "1/QĐ-UBND")
    assert (first.start, first.end, second.start, second.end) == (0, len(KEPT), len(KEPT), len(KEPT) + len("2Hết"))
    assert (first.document, second.document) == ("", "1/QĐ-UBND")


def test_the_first_letters_of_a_short_passage_are_all_of_it() -> None:
    clause = Clause.from_passage("I.1", "98 %")
    assert (clause.anchor, clause.length) == ("98", 2)
    assert clause.matches("98")
