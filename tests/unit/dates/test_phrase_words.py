from collections import defaultdict
from datetime import date
from unicodedata import normalize

import pytest

from cchc_rules.dates.due import MONTH_REPORTED, Before, By, Due, During, Within
from cchc_rules.dates.period import Period
from cchc_rules.dates.phrase_words import (
    COUNTED_FROM,
    END,
    LIMIT_OF_WORDS,
    LIMIT_PHRASES,
    LIMIT_STARTERS,
    ON_REQUEST,
    OPEN_ENDED,
    ROMANS,
    SYMBOL_OF_UNACCENTED_WORD,
    SYMBOL_OF_WORD,
    TURNED_ROUND,
    Sequences,
    Words,
)
from cchc_rules.dates.phrases import read_due
from cchc_rules.dates.recurring import Recurring
from cchc_rules.text import unaccented

GROUPS = {
    "LIMIT_PHRASES": LIMIT_PHRASES,
    "ON_REQUEST": ON_REQUEST,
    "OPEN_ENDED": OPEN_ENDED,
    "COUNTED_FROM": COUNTED_FROM,
}
PHRASES = sorted(
    {words for group in GROUPS.values() for phrases in group.values() for words in phrases} | {*TURNED_ROUND}
)


@pytest.mark.parametrize("word", SYMBOL_OF_WORD)
def test_a_known_word_has_its_symbol_with_and_without_accents(word: str) -> None:
    assert SYMBOL_OF_UNACCENTED_WORD[unaccented(word)] == SYMBOL_OF_WORD[word]


def test_no_two_words_of_different_symbols_are_spelled_alike_without_accents() -> None:
    """Otherwise a phrase without accents would have to be guessed at."""
    symbols: defaultdict[str, set[str]] = defaultdict(set)
    for word, symbol in SYMBOL_OF_WORD.items():
        symbols[unaccented(word)].add(symbol)
    assert all(len(same) == 1 for same in symbols.values())
    assert symbols.keys() == SYMBOL_OF_UNACCENTED_WORD.keys()


def test_words_are_spelled_as_cells_are_once_they_are_composed_and_in_lower_case() -> None:
    for word in SYMBOL_OF_WORD:
        assert normalize("NFC", word).lower() == word
        assert word.isalpha() or word in ROMANS


@pytest.mark.parametrize(
    ("word", "other"),
    [("hàng", "hằng"), ("kì", "kỳ"), ("quí", "quý"), ("qúy", "quý"), ("q", "quý"), ("t", "tháng"), ("tới", "đến")],
)
def test_words_that_are_spelled_in_two_ways_are_one(word: str, other: str) -> None:
    assert SYMBOL_OF_WORD[word] == SYMBOL_OF_WORD[other] == other


def test_roman_numbers_are_those_of_quarters() -> None:
    assert ROMANS == {"i": 1, "ii": 2, "iii": 3, "iv": 4, "ⅰ": 1, "ⅱ": 2, "ⅲ": 3, "ⅳ": 4}
    assert {SYMBOL_OF_WORD[number] for number in ROMANS} == {"roman"}


def test_the_end_is_no_word() -> None:
    assert END not in SYMBOL_OF_WORD.values()
    assert END not in SYMBOL_OF_WORD


@pytest.mark.parametrize("words", PHRASES, ids=" ".join)
def test_a_phrase_can_be_met_in_a_cell(words: Words) -> None:
    """A cell is read as symbols, so that each word of a phrase has to be the symbol of itself."""
    assert tuple(SYMBOL_OF_WORD[word] for word in words) == words


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_phrases_are_found_by_their_first_word_the_longest_first(group: Sequences) -> None:
    for first, phrases in group.items():
        assert {words[0] for words in phrases} == {first}
        assert len(set(phrases)) == len(phrases)
        assert [len(words) for words in phrases] == sorted((len(words) for words in phrases), reverse=True)


def test_every_limit_is_of_one_kind() -> None:
    assert {words for phrases in LIMIT_PHRASES.values() for words in phrases} == LIMIT_OF_WORDS.keys()
    assert set(LIMIT_OF_WORDS.values()) == {"before", "by", "in", "from", "after"}
    assert {words[0] for words in LIMIT_OF_WORDS} == LIMIT_STARTERS


DAY = date(2025, 6, 15)
MEANT: dict[Due, tuple[str, ...]] = {
    Before(DAY): (
        "trước ngày 15/6/2025",
        "xong trước ngày 15/6/2025",
        "đến trước ngày 15/6/2025",
        "chậm nhất trước ngày 15/6/2025",
        "chậm nhất là trước ngày 15/6/2025",
    ),
    By(date(2025, 6, 30)): (
        "hết tháng 6/2025",
        "đến tháng 6/2025",
        "tới tháng 6/2025",
        "đến hết tháng 6/2025",
        "cho đến tháng 6/2025",
        "cho đến hết tháng 6/2025",
        "từ nay đến tháng 6/2025",
        "từ nay đến hết tháng 6/2025",
        "không quá tháng 6/2025",
        "muộn nhất tháng 6/2025",
        "muộn nhất là tháng 6/2025",
        "chậm nhất tháng 6/2025",
        "chậm nhất là tháng 6/2025",
        "chậm nhất đến tháng 6/2025",
        "chậm nhất là đến tháng 6/2025",
        "chậm nhất đến hết tháng 6/2025",
        "chậm nhất vào tháng 6/2025",
        "chậm nhất trong tháng 6/2025",
    ),
    During(Period.month(2025, 6)): (
        "trong tháng 6/2025",
        "trong cả tháng 6/2025",
        "trong suốt tháng 6/2025",
        "trong vòng tháng 6/2025",
        "trong thời hạn tháng 6/2025",
        "trong giai đoạn tháng 6/2025",
        "giai đoạn tháng 6/2025",
        "cả tháng 6/2025",
        "vào tháng 6/2025",
        "t 6/2025",
    ),
    During(Period.quarter(2025, 2)): (
        "các tháng 4, 5, 6/2025",
        "trong các tháng 4, 5, 6/2025",
        "giai đoạn từ tháng 4 đến tháng 6/2025",
        "trong giai đoạn từ tháng 4 đến tháng 6/2025",
    ),
    Recurring((), since=DAY): (
        "từ ngày 15/6/2025",
        "kể từ ngày 15/6/2025",
        "bắt đầu từ ngày 15/6/2025",
        "ngày 15/6/2025 trở đi",
    ),
    Recurring((), since=date(2025, 6, 16)): (
        "sau ngày 15/6/2025 trở đi",
        "từ sau ngày 15/6/2025",
        "kể từ sau ngày 15/6/2025",
    ),
    Recurring((), since=date(2025, 1, 1)): (
        "năm 2025 và các năm tiếp theo",
        "năm 2025 và những năm tiếp theo",
        "năm 2025 và các năm sau",
        "năm 2025 và các năm tới",
    ),
    Recurring((), on_request=True): ("đột xuất", "khi có yêu cầu", "khi được yêu cầu", "theo yêu cầu"),
    Within(20, MONTH_REPORTED, next_month=True): ("ngày 20 tháng sau", "ngày 20 tháng tiếp theo"),
    Within(5, "ngày họp"): (
        "trong 5 ngày kể từ ngày họp",
        "trong 5 ngày tính từ ngày họp",
        "trong 5 ngày từ ngày họp",
        "trong 5 ngày sau ngày họp",
        "trong 5 ngày kể từ sau ngày họp",
    ),
}


@pytest.mark.parametrize(("due", "phrase"), [(due, phrase) for due, phrases in MEANT.items() for phrase in phrases])
def test_words_mean_what_they_say(due: Due, phrase: str) -> None:
    found = read_due(phrase)
    assert found == due
    assert found.phrase == phrase
