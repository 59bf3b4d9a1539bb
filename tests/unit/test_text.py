import pickle
from hashlib import sha256
from typing import ClassVar
from unicodedata import normalize

import pytest
from attrs import evolve

from cchc_rules.errors import BadValue
from cchc_rules.text import (
    Bilingual,
    LabelledCode,
    LabelledEnum,
    fold_name,
    letters_and_digits,
    nearest_names,
    sha256_of,
)


def test_letters_keep_what_a_fingerprint_is_taken_over() -> None:
    assert letters_and_digits("| 12 | Số: 3/QĐ-UBND\n") == "12Số3QĐUBND"
    assert letters_and_digits(" |–.\n") == ""


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
    assert fold_name(one) == fold_name(other)


def test_names_that_differ_in_a_tone_do_not_fold_alike() -> None:
    assert fold_name("Huyện Bắc") != fold_name("Huyện Bác")


@pytest.mark.parametrize("text", ["", normalize("NFD", "sở"), 3])
def test_a_title_is_text_in_nfc(text: str) -> None:
    with pytest.raises(BadValue, match=r"Bilingual\.vi"):
        Bilingual(text, "x")
    with pytest.raises(BadValue, match=r"Bilingual\.en"):
        Bilingual("x", text)


def test_a_title_without_english_reads_as_in_vietnamese_and_says_so() -> None:
    title = Bilingual("một")
    assert (title.en, title.in_("en"), title.translated) == ("một", "một", False)
    assert Bilingual("một", "một").translated
    assert title != Bilingual("một", "một")
    assert evolve(title, en="one") == Bilingual("một", "one")
    assert (repr(title), repr(evolve(title, en="one"))) == ("Bilingual('một')", "Bilingual('một', 'one')")


class Colour(LabelledCode):
    """An open list of two usual codes."""

    RED: ClassVar["Colour"]


Colour.RED = Colour("red", Bilingual("đỏ", "red"))


def test_a_code_is_known_by_its_key_whatever_it_is_called() -> None:
    assert Colour("red", Bilingual("hồng")) == Colour.RED != Colour("blue", Bilingual("xanh"))
    assert len({Colour("red", Bilingual("hồng")), Colour.RED}) == 1
    assert pickle.loads(pickle.dumps(Colour.RED)).label == Colour.RED.label
    assert (str(Colour.RED), repr(Colour.RED)) == ("red", "<Colour red>")
    assert Colour.usual() == (Colour.RED,)


@pytest.mark.parametrize("key", ["", "Red", "đỏ", "dark red", "red_", "red\n", None])
def test_the_key_of_a_code_is_words_of_small_letters(key: str) -> None:
    with pytest.raises(BadValue, match=r"^Colour: got"):
        Colour(key, Bilingual("đỏ"))


def test_a_title_speaks_both_languages() -> None:
    title = Bilingual("một", "one")
    assert (title.in_("vi"), title.in_("en")) == ("một", "one")


def test_a_title_is_a_value() -> None:
    title = Bilingual("một", "one")
    assert pickle.loads(pickle.dumps(title)) == title
    assert len({title, Bilingual("một", "one"), Bilingual("một", "two"), Bilingual("hai", "one")}) == 3


class Answer(LabelledEnum):
    """Codes with names, as many in the library are."""

    YES = "yes", "có", "yes"
    NO = "no", "không", "no"


def test_a_code_is_looked_up_without_its_names_and_carries_them() -> None:
    assert Answer("yes") is Answer.YES
    assert [str(answer) for answer in Answer] == [answer.value for answer in Answer] == ["yes", "no"]
    assert [answer.label for answer in Answer] == [Bilingual("có", "yes"), Bilingual("không", "no")]
    with pytest.raises(ValueError, match="maybe"):
        Answer("maybe")


def test_a_code_needs_its_names() -> None:
    """A member without them is refused when its class is made, on every Python with the same words."""
    with pytest.raises(TypeError, match="got 'yes' alone; expected its names in Vietnamese and English too"):

        class Nameless(LabelledEnum):
            YES = "yes"


# Names that are nearly right


KEYS = ("so-noi-vu", "so-tu-phap", "so-y-te", "van-phong", "huyen-bac", "huyen-nam", "xa-ven-song")


@pytest.mark.parametrize("key", KEYS)
def test_the_nearest_name_to_one_with_a_slip_is_the_one_that_was_meant(key: str) -> None:
    slips = (key, key[:-1], f"{key}x", key.upper().lower().replace("-", "_", 1), key[1:], key[:3] + key[4:])
    for slip in slips:
        assert nearest_names(slip, KEYS)[0] == key


def test_names_that_are_not_like_one_are_not_offered() -> None:
    assert nearest_names("zzzzzz", KEYS) == ()
    assert nearest_names("", KEYS) == ()
    assert nearest_names("so-noi-vu", ()) == ()


def test_so_many_names_are_offered_the_nearest_first() -> None:
    names = ["abcdxxxx", "abcdefgh", "abcdefxx", "abcdefgx"]
    nearest = ("abcdefgh", "abcdefgx", "abcdefxx", "abcdxxxx")
    assert nearest_names("abcdefgh", names) == nearest[:3]
    for count in (1, 2, 3, 4, 9):
        assert nearest_names("abcdefgh", iter(names), count) == nearest[:count]


# Digests


@pytest.mark.parametrize(
    ("text", "digest"),
    [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        ),
    ],
)
def test_a_digest_is_that_of_the_standard(text: str, digest: str) -> None:
    """The examples of FIPS 180-4."""
    assert sha256_of(text) == digest


def test_a_digest_is_taken_over_utf_8_and_knows_every_accent() -> None:
    assert sha256_of("Sở Nội vụ") == sha256(b"S\xe1\xbb\x9f N\xe1\xbb\x99i v\xe1\xbb\xa5").hexdigest()
    texts = ("Sở Nội vụ", normalize("NFD", "Sở Nội vụ"), "So Noi vu", "sở nội vụ")
    assert len({sha256_of(text) for text in texts}) == len(texts)


def test_what_no_file_can_hold_has_a_digest_of_its_own() -> None:
    assert len({sha256_of(text) for text in ("\ud800", "\udfff", "?", "\ufffd", "")}) == 5
