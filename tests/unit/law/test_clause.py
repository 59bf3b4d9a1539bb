from hashlib import sha256
from typing import Any
from unicodedata import normalize

import pytest

from cchc_rules.errors import BadValue
from cchc_rules.law.clause import Clause
from cchc_rules.printable import show

PASSAGE = "| 1. Tối thiểu 98 %\nhồ sơ |"
KEPT = " 1Tốithiểu 98%hồsơ"


def test_a_clause_is_taken_over_what_of_its_passage_is_compared() -> None:
    clause = Clause.from_passage("I.1", PASSAGE, 40)
    assert clause == Clause("I.1", 40, KEPT[:12], len(KEPT), f"2:{sha256(KEPT.encode()).hexdigest()}")
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
    assert (first.start, first.end, second.start, second.end) == (0, len(KEPT), len(KEPT), len(KEPT) + len(" 2Hết"))
    assert (first.document, second.document) == ("", "1/QĐ-UBND")


def test_the_first_letters_of_a_short_passage_are_all_of_it() -> None:
    clause = Clause.from_passage("I.1", "98 %")
    assert (clause.anchor, clause.length) == (" 98%", 4)
    assert clause.matches(" 98%")


@pytest.mark.parametrize("given", [64 * "a", f"1:{64 * 'a'}", f"2:{63 * 'a'}", "", None])
def test_a_fingerprint_of_another_version_is_refused(given: Any) -> None:
    with pytest.raises(BadValue) as raised:
        Clause("I.1", 0, "Tốithiểu", 8, given)
    assert str(raised.value) == (
        f"Clause I.1: got {show(given)}; expected a fingerprint of version 2, 2: and a SHA-256. "
        "cchc-rules renew FOLDER COPY takes the clauses of a plan anew from a copy of its decision."
    )


@pytest.mark.parametrize(
    "address",
    ["II.4.đ", "PL.IV.2", "N12.4.3", "PLI.11.2", "PLII.3", "PLIIb.1", "I", "12", "Đ5a.2.đ", "front.1", "III.8.1"],
)
def test_an_address_is_as_documents_have_it(address: str) -> None:
    assert Clause.from_passage(address, PASSAGE).address == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        ".",
        "II.",
        ".1",
        "II..1",
        "II.4 .đ",
        "II/4",
        "II:4",
        "II-4",
        "II.4.ă",
        "II.1A",
        "II.4.đ\n",
        "Điều.1",
        4,
        None,
    ],
)
def test_another_address_is_refused_with_what_is_allowed(address: str) -> None:
    with pytest.raises(BadValue, match=r"^Clause\.address: .*A to Z and Đ.*II\.4\.đ") as refused:
        Clause.from_passage(address, PASSAGE)
    assert "chữ hoa" in refused.value.sentence("vi")
