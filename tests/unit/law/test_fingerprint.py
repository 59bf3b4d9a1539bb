from hashlib import sha256
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.errors import BadValue
from cchc_rules.law.fingerprint import ComparedText, fingerprint


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
