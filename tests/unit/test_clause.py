from hashlib import sha256
from unicodedata import normalize

from cchc_rules.clause import Clause

PASSAGE = "| 1. Tối thiểu 98 %\nhồ sơ |"
KEPT = "1Tốithiểu98hồsơ"


def test_a_clause_is_taken_over_letters_and_digits() -> None:
    clause = Clause.of("I.1", PASSAGE, 40)
    assert clause == Clause("I.1", 40, KEPT[:12], len(KEPT), sha256(KEPT.encode()).hexdigest())
    assert clause.end == 40 + len(KEPT)
    assert clause == Clause.of("I.1", normalize("NFD", PASSAGE).replace("\n", " | "), 40)


def test_a_clause_keeps_no_passage() -> None:
    assert "hồsơ" not in repr(Clause.of("I.1", PASSAGE))


def test_a_clause_knows_its_passage() -> None:
    clause = Clause.of("I.1", PASSAGE)
    assert clause.is_of(KEPT)
    assert not clause.is_of(KEPT.replace("98", "99"))
    assert not clause.is_of(KEPT.lower())
