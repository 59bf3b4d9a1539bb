from unicodedata import normalize

import pytest

from cchc_rules.errors import WrongKind
from cchc_rules.text import Bilingual, folded, letters


def test_letters_keep_what_a_fingerprint_is_taken_over() -> None:
    assert letters("| 12 | Số: 3/QĐ-UBND\n") == "12Số3QĐUBND"
    assert letters(" |–.\n") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cácsở,ban, ngành", "Các sở, ban, ngành"),
        ("Sở TT&TT", "sở tt và tt"),
        ("Uỷ ban nhân dân", "ủy ban nhân dân"),
        ("Báo ảnh", "Báoảnh"),  # a gap between o and ả does not hide a tone mark
        ("HOÀ BÌNH", "hòa bình"),
        (normalize("NFD", "Sở Nội vụ"), "Sở Nội vụ"),
    ],
)
def test_names_that_are_one_fold_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_names_that_differ_in_a_tone_do_not_fold_alike() -> None:
    assert folded("Huyện Bắc") != folded("Huyện Bác")


@pytest.mark.parametrize("text", ["", normalize("NFD", "sở"), None, 3])
def test_a_title_is_text_in_nfc(text: str) -> None:
    with pytest.raises(WrongKind, match=r"Bilingual\.vi"):
        Bilingual(text, "x")
    with pytest.raises(WrongKind, match=r"Bilingual\.en"):
        Bilingual("x", text)


def test_a_title_speaks_both_languages() -> None:
    title = Bilingual("một", "one")
    assert (title.in_("vi"), title.in_("en")) == ("một", "one")
