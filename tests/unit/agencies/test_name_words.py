import pytest

from cchc_rules.agencies.name_words import (
    Word,
    begins,
    has_marks,
    key_of,
    split_listed,
    split_seat,
    split_written,
    words_of,
)


def text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text.upper() if word.is_initial else word.text for word in words)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Sở TT&TT", "sở T T T T"),
        ("SLĐTBXH", "S L Đ T B X H"),
        ("SNgV", "S NG V"),
        ("TTr", "T TR"),
        ("sngv", "S N G V"),
        ("Tp.HCM", "T P H C M"),
        ("HĐND P12", "hội đồng nhân dân P 12"),
        ("Sở Tú 13", ""),
        ("Sở Không", ""),
        ("so va tu", "so tu"),
        ("Lý, Lí", "lí lí"),
    ],
)
def test_a_written_name_is_words_and_initials(written: str, words: str) -> None:
    assert text(split_written(written, {"so", "tu", "li", "12"})) == words


@pytest.mark.parametrize(
    ("listed", "words"),
    [
        ("Sở Lao động - Thương binh và Xã hội", "sở lao động thương binh xã hội"),
        ("VP UBND tỉnh", "V P ủy ban nhân dân tỉnh"),
        ("SYT", "syt"),
        ("Cổng TTĐT tỉnh", "cổng T T Đ T tỉnh"),
        ("UBND HUYỆN NAM ĐÔNG", "ủy ban nhân dân huyện nam đông"),
    ],
)
def test_a_listed_name_is_words_and_initials(listed: str, words: str) -> None:
    assert text(split_listed(listed)) == words


def test_the_name_of_a_seat_comes_apart() -> None:
    parts = [text(part) for part in split_seat(split_listed("HĐND TX Hương Trà"))]
    assert parts == ["hội đồng nhân dân", "thị xã", "hương trà"]
    assert [text(part) for part in split_seat(split_listed("Kỳ Sơn"))] == ["", "", "kì sơn"]
    assert [text(part) for part in split_seat(split_listed("UBND tỉnh"))] == ["ủy ban nhân dân", "tỉnh", ""]


def test_a_written_word_is_a_word_or_begins_one() -> None:
    (k, ng, d, bar) = split_written("K Ng D Đ", set())
    kế, ngoại, đầu, dân = words_of("kế ngoại đầu dân")
    assert begins(k, kế)
    assert begins(ng, ngoại)
    assert begins(d, đầu)
    assert begins(bar, đầu)
    assert begins(kế, kế)
    assert not begins(k, ngoại)
    assert not begins(ng, kế)
    assert not begins(bar, dân)
    assert not begins(đầu, dân)


def test_marks_are_those_of_words_and_not_of_what_is_short_for_others() -> None:
    assert has_marks(words_of("sở"))
    assert has_marks(words_of("đan"))
    assert not has_marks(split_written("UBND KHĐT so", {"so"}))


def test_a_key_says_what_words_have_in_common() -> None:
    assert key_of(words_of("sở đầu 12")) == "so dau 12"
    assert key_of(words_of("sở đầu 12"), 3) == "s d 12"
    assert key_of(words_of("sở đầu 12"), 1) == "s dau 12"
