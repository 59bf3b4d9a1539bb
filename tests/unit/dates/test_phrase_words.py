from collections import defaultdict
from unicodedata import normalize

import pytest

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
        assert word.isalpha()


@pytest.mark.parametrize(
    ("word", "other"),
    [("hàng", "hằng"), ("kì", "kỳ"), ("quí", "quý"), ("qúy", "quý"), ("q", "quý"), ("t", "tháng"), ("tới", "đến")],
)
def test_words_that_are_spelled_in_two_ways_are_one(word: str, other: str) -> None:
    assert SYMBOL_OF_WORD[word] == SYMBOL_OF_WORD[other] == other


def test_roman_numbers_are_those_of_quarters() -> None:
    assert ROMANS == {"i": 1, "ii": 2, "iii": 3, "iv": 4}
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


@pytest.mark.parametrize(
    ("phrase", "limit"),
    [
        ("trước", "before"),
        ("chậm nhất là trước", "before"),
        ("chậm nhất", "by"),
        ("muộn nhất là", "by"),
        ("không quá", "by"),
        ("từ nay đến hết", "by"),
        ("trong vòng", "in"),
        ("trong thời hạn", "in"),
        ("kể từ", "from"),
        ("bắt đầu từ", "from"),
        ("sau", "after"),
        ("kể từ sau", "after"),
    ],
)
def test_a_limit_means_what_it_says(phrase: str, limit: str) -> None:
    assert LIMIT_OF_WORDS[tuple(phrase.split())] == limit
