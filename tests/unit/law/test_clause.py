from hashlib import sha256
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.errors import BadValue
from cchc_rules.law.clause import Clause, ComparedText, fingerprint
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


# What of a passage is compared


def signs(text: str) -> str:
    return ComparedText.of(text).signs


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("| 1 | Hồ sơ: 98 % |", " 1Hồsơ 98%"),
        ("98%\nhồ-sơ", " 98%hồsơ"),
        ("3,2 triệu; 50.000 tỷ", " 3,2triệu 50.000tỷ"),
        ("1.000.000,5", " 1.000.000,5"),
        ("2025.\n3. Sở", " 2025 3Sở"),
        ("Mục 3, 2 và 1.", "Mục 3 2và 1"),
        ("2021 - 2030", " 2021 2030"),
        ("03/CT-UBND", " 03CTUBND"),
        ("5G R2", " 5GR 2"),
        ("m² ½", "m²½"),
        ("1 ‰ của 5 $, 3 € hay 2 ₫", " 1‰của 5$ 3€hay 2₫"),
        ("≥ 5, >= 5, ⩾ 5, ≧5", "≥ 5≥ 5≥ 5≥ 5"),
        ("≤ 5, <= 5, ⩽ 5, ≦5", "≤ 5≤ 5≤ 5≤ 5"),
        ("> 60, <7, ~ 8, ≈9, ±1", "> 60< 7~ 8≈ 9± 1"),
        ("a > b <i> ~", "abi"),
        ("98 \uff05", " 98%"),
        ("từ -5 đến (-3), > -2, <= -1, tăng  –4, giảm −6", "từ -5đến -3> -2≤ -1tăng -4giảm -6"),
        ("- 98%\n-97%\n– 96%\nCovid-19", " 98% 97% 96%Covid 19"),
        ("", ""),
        ("| – ;", ""),
    ],
)
def test_what_carries_meaning_is_compared(text: str, compared: str) -> None:
    assert signs(text) == compared


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("98%", "98 ‰"),
        ("98%", "98"),
        ("3,2", "32"),
        ("3,2", "3.2"),
        ("1.000", "1000"),
        ("≥ 5", "≤ 5"),
        ("≥ 5", "> 5"),
        ("> 5", "5"),
        ("1/11/2025", "11/1/2025"),
        ("40 - 50", "4050"),
        ("từ -5", "từ 5"),
        ("5 $", "5 €"),
    ],
)
def test_a_sign_that_changed_is_another_fingerprint(one: str, other: str) -> None:
    assert fingerprint(signs(one)) != fingerprint(signs(other))


def test_a_fingerprint_says_its_version() -> None:
    assert fingerprint(" 98%") == f"2:{sha256(b' 98%').hexdigest()}"


def test_each_sign_knows_its_place() -> None:
    text = ComparedText.of("a ≥ 10,5 %\n tăng -7")
    assert [text.text[place] for place in text.places] == list("a≥110,5%tăng--7")
    assert (text.passage(1, 8), text.line(1), text.line(9)) == ("≥ 10,5 %", 1, 2)


@pytest.mark.parametrize("text", [None, b"98 %", 3])
def test_only_a_text_is_compared(text: Any) -> None:
    with pytest.raises(BadValue, match="the text of the decision, as str"):
        ComparedText.of(text)


words = st.sampled_from(["98%", "≥ 5", "3,2", "1.000", "hồ sơ", "Sở", "năm 2025", "03/CT-UBND", "> 60", "12"])
layouts = st.sampled_from([" ", "\n", "  ", " | ", "\n| ", ";\t", ". ", ", ", " – ", "\r\n- "])


@given(st.lists(st.tuples(words, layouts, layouts)))
def test_layout_is_not_compared(parts: list[tuple[str, str, str]]) -> None:
    """Whatever spaces, line breaks, bars, bullets and stops stand between words and numbers, the same is compared."""
    one, other = ("".join(word + gaps[turn] for word, *gaps in parts) for turn in (0, 1))
    assert signs(one) == signs(normalize("NFD", other)) == "".join(signs(word) for word, *_ in parts)


@given(st.text())
def test_every_sign_stands_somewhere(text: str) -> None:
    """There is a place for each sign, no place comes before an earlier one, and letters stand at their own."""
    compared = ComparedText.of(text)
    assert len(compared.signs) == len(compared.places)
    assert list(compared.places) == sorted(compared.places)
    at = zip(compared.signs, compared.places, strict=True)
    assert all(compared.text[place] == sign for sign, place in at if sign.isalnum())
    letters = "".join(filter(str.isalnum, compared.text))
    assert "".join(filter(str.isalnum, compared.signs)) == letters
