from datetime import date, datetime
from typing import Any
from unicodedata import normalize

import pytest

from cchc_rules.dates.phrase_tokens import NUMBER_SYMBOLS, PhraseTokens
from cchc_rules.dates.phrase_words import END, LIMIT_OF_WORDS, OPEN_ENDED, SYMBOL_OF_WORD
from cchc_rules.errors import BadValue, UnreadablePhrase
from cchc_rules.text import unaccented


def symbols(cell: str | date | int, *, accents: bool = True) -> list[str]:
    """The symbols of a cell, without the end."""
    found = PhraseTokens(cell, accents=accents).symbols
    assert found[-1] == END
    return list(found[:-1])


# Symbols


@pytest.mark.parametrize("word", SYMBOL_OF_WORD)
def test_a_known_word_is_its_symbol_however_it_is_written(word: str) -> None:
    symbol = [SYMBOL_OF_WORD[word]]
    for written in (word, word.upper(), word.title(), normalize("NFD", word)):
        assert symbols(written) == symbol
        assert symbols(written, accents=False) == symbol
    assert symbols(unaccented(word), accents=False) == symbol


def test_a_word_that_is_not_known_is_a_word() -> None:
    assert symbols("Sở Nội chính") == ["word", "word", "word"]
    assert symbols("truoc ngay") == ["word", "word"]
    assert symbols("I V") == ["roman", "word"]


NUMBERS: list[tuple[str, str, tuple[int, ...]]] = [
    ("7", "n", (7,)),
    ("07", "n", (7,)),
    ("123", "n", (123,)),
    ("2025", "year", (2025,)),
    ("12/2025", "n/year", (12, 2025)),
    ("31/01", "day/month", (31, 1)),
    ("31/01/2025", "day", (31, 1, 2025)),
    ("31 / 01 / 2025", "day", (31, 1, 2025)),
    ("31.01.2025", "day", (31, 1, 2025)),
    ("31-01-2025", "day", (31, 1, 2025)),
    ("2025-01-31", "day", (31, 1, 2025)),
    ("2025/01/31", "day", (31, 1, 2025)),
    ("2025-01-31 00:00", "day", (31, 1, 2025)),
    ("2025-01-31T00:00:00", "day", (31, 1, 2025)),
    ("6-2025", "n/year", (6, 2025)),
    ("06.2025", "n/year", (6, 2025)),
    ("2025-06", "n/year", (6, 2025)),
    ("2025.6", "n/year", (6, 2025)),
    ("2025/06", "n/year", (6, 2025)),
    ("2025.01.31", "day", (31, 1, 2025)),
    ("I", "roman", (1,)),
    ("iv", "roman", (4,)),
    ("25569", "serial", (1, 1, 1970)),
    ("36526", "serial", (1, 1, 2000)),
    ("45688", "serial", (31, 1, 2025)),
    ("123456", "other", ()),
    ("2025/2026", "other", ()),
    ("1/2/3/4", "other", ()),
    ("31/01/25", "other", ()),
]


@pytest.mark.parametrize(("written", "symbol", "value"), NUMBERS)
def test_a_number_is_of_a_kind_and_says_something(written: str, symbol: str, value: tuple[int, ...]) -> None:
    tokens = PhraseTokens(written)
    assert (tokens.symbols, tokens.values) == ((symbol, END), [value])
    assert symbol in NUMBER_SYMBOLS


def test_every_kind_of_number_is_met() -> None:
    assert {symbol for _, symbol, _ in NUMBERS} == NUMBER_SYMBOLS


@pytest.mark.parametrize("written", ["12/2025/QĐ-UBND", "3a", "31/01/2025/x"])
def test_a_number_inside_a_name_is_no_day(written: str) -> None:
    assert symbols(written)[0] == "other"


def test_what_spreadsheets_hold_is_read_as_it_is_written() -> None:
    for given in (date(2025, 1, 31), datetime(2025, 1, 31), 45688):  # noqa: DTZ001  as a spreadsheet gives it
        tokens = PhraseTokens(given)
        assert tokens.values == [(31, 1, 2025)]
    assert symbols(2025) == ["year"]


@pytest.mark.parametrize("given", [None, True, False, 45688.0, b"2025", ["quý"]])
def test_only_text_a_date_or_a_whole_number_is_read(given: Any) -> None:
    with pytest.raises(BadValue, match="text, a date or a whole number"):
        PhraseTokens(given)


@pytest.mark.parametrize("dash", "-‐‑‒–—−")
def test_every_dash_is_one(dash: str) -> None:
    assert symbols(f"I {dash} II") == ["roman", "-", "roman"]
    assert symbols(f"{dash} quý I") == [";", "quý", "roman"]
    assert symbols(f"quý I\n{dash} quý II") == ["quý", "roman", ";", "quý", "roman"]


@pytest.mark.parametrize(
    ("written", "hour_and_minute"),
    [
        ("17h00", (17, 0)),
        ("17H", (17, 0)),
        ("7g30", (7, 30)),
        ("17 giờ", (17, 0)),
        ("17 giờ 30 phút", (17, 30)),
        ("17 gio 30 phut", (17, 30)),
        ("17:00", (17, 0)),
        ("08:30:59", (8, 30)),
        ("24h00", (24, 0)),
        ("0h", (0, 0)),
    ],
)
def test_an_hour_of_a_day(written: str, hour_and_minute: tuple[int, int]) -> None:
    tokens = PhraseTokens(f"trước {written} ngày")
    assert tokens.symbols == ("trước", "time", "ngày", END)
    assert tokens.values[1] == hour_and_minute


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("17 giờ 31/12/2025", ["time", "day"]),
        ("17h 31.12.2025", ["time", "day"]),
        ("10 h 5", ["time", "n"]),
        ("25h00", ["other"]),
        ("17h60", ["other"]),
        ("17hab", ["other"]),
        ("1:2", ["n", ":", "n"]),
        ("17:001", ["n", ":", "n"]),
    ],
)
def test_an_hour_ends_where_a_day_or_a_word_begins(cell: str, expected: list[str]) -> None:
    assert symbols(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2025-2026", ["year", "-", "year"]),
        ("2025-06-", ["n/year", "-"]),
        ("2025-06x", ["year", "-", "other"]),
        ("6-2025-1", ["n", "-", "n/year"]),
        ("2025.01.31x", ["other"]),
        ("2025-1-31T00:00Z", ["other"]),
        ("12/2025/QĐ-UBND; quý", ["other", ";", "quý"]),
        ("2025x: quý", ["other", ":", "quý"]),
    ],
)
def test_months_of_years_and_what_looks_like_them(cell: str, expected: list[str]) -> None:
    assert symbols(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1+2/2025", ["n", "+", "n/year"]),
        ("I + II", ["roman", "+", "roman"]),
        ("quý I + quý II", ["quý", "roman", ";", "quý", "roman"]),
        ("năm + 2025", ["năm", ";", "year"]),
        ("+ 1", [";", "n"]),
        ("1\n+ 2", ["n", ";", "n"]),
        ("2025 +", ["year", "+"]),
    ],
)
def test_a_plus_adds_numbers_and_parts_all_else(cell: str, expected: list[str]) -> None:
    assert symbols(cell) == expected


@pytest.mark.parametrize("bullet", "•+*●")
def test_a_bullet_parts_statements(bullet: str) -> None:
    assert symbols(f"{bullet} quý I {bullet} năm") == [";", "quý", "roman", ";", "năm"]


def test_brackets_quotes_and_what_is_invisible_are_no_symbols() -> None:
    assert symbols("(quý) [II] “năm” «2025» {'\"\u200b\ufeff\u2060}") == ["quý", "roman", "năm", "year"]
    assert symbols("quý II, năm; 2025: .") == ["quý", "roman", ",", "năm", ";", "year", ":", "."]
    assert symbols("") == symbols(" \n\t") == []


@pytest.mark.parametrize(
    "cell", ["Trước ngày 31/01/2025", "- Các sở:  cả năm 2025;\n• quý II (III)", normalize("NFD", "Quý I – II"), ""]
)
def test_every_symbol_knows_where_it_stands(cell: str) -> None:
    """The pieces of the text from start to end are, in order, all of it but spaces, brackets and quotes."""
    tokens = PhraseTokens(cell)
    places = list(zip(tokens.starts, tokens.ends, strict=False))
    assert tokens.text == normalize("NFC", cell)
    assert len(places) == len(tokens.symbols) - 1
    assert tokens.starts[-1] == len(tokens.text)
    pieces = "".join(tokens.text[start:end] for start, end in places)
    assert pieces == "".join(letter for letter in tokens.text if not letter.isspace() and letter not in "()")


# The cursor


def test_what_comes_next_is_read_or_left() -> None:
    tokens = PhraseTokens("hằng quý II")
    assert not tokens.accept("quý")
    assert not tokens.accept("hằng", "năm")
    assert tokens.position == 0
    assert tokens.accept("hằng", "quý")
    assert (tokens.position, tokens.next_symbol) == (2, "roman")
    assert not tokens.accept_any({"n", "year"})
    assert tokens.take_number() == (2,)
    assert tokens.next_symbol == END
    assert not tokens.accept("năm")
    assert not tokens.accept_any({"năm"})


def test_one_can_read_on_and_go_back() -> None:
    tokens = PhraseTokens("hằng quý II")
    tokens.advance()
    assert tokens.next_symbol == "quý"
    tokens.advance()
    assert tokens.next_symbol == "roman"
    tokens.return_to(0)
    assert tokens.accept("hằng", "quý")


def test_of_phrases_the_longest_is_read() -> None:
    tokens = PhraseTokens("và các năm tiếp theo")
    assert tokens.accept_phrase(OPEN_ENDED) == ("và", "các", "năm", "tiếp", "theo")
    assert tokens.next_symbol == END
    tokens = PhraseTokens("và các sở")
    assert tokens.accept_phrase(OPEN_ENDED) == ()
    assert tokens.position == 0


@pytest.mark.parametrize(("words", "limit"), LIMIT_OF_WORDS.items(), ids=map(" ".join, LIMIT_OF_WORDS))
def test_every_limit_is_read_whole(words: tuple[str, ...], limit: str) -> None:
    tokens = PhraseTokens(f"{' '.join(words)} 31/01/2025")
    assert tokens.accept_limit() == limit
    assert tokens.next_symbol == "day"


def test_what_is_no_limit_is_left() -> None:
    tokens = PhraseTokens("quý II")
    assert (tokens.accept_limit(), tokens.position) == ("", 0)


def test_words_are_refused_at_their_place() -> None:
    cell = "trước tuần sau"
    tokens = PhraseTokens(cell)
    tokens.accept("trước")
    with pytest.raises(UnreadablePhrase, match="expected a day") as refused:
        tokens.fail("a day")
    assert refused.value.place == cell.index("tuần")
    with pytest.raises(UnreadablePhrase, match=r"expected a day\. Say which\.") as refused:
        tokens.fail("a day", "Say which.", 2)
    assert refused.value.place == cell.index("sau")
    tokens.return_to(3)
    with pytest.raises(UnreadablePhrase) as refused:
        tokens.fail("more")
    assert refused.value.place == len(cell)


@pytest.mark.parametrize(
    ("cell", "symbols"),
    [
        ("hai tuần", ("n", "tuần")),
        ("Ba tháng", ("n", "tháng")),
        ("bốn ngày", ("n", "ngày")),
        ("một tháng hai lần", ("n", "tháng", "n", "lần")),
        ("một lần", ("một", "lần")),
        ("ba tháng 12/2025", ("word", "tháng", "n/year")),
        ("hai sở", ("word", "word")),
        ("thứ Hai", ("thứ", "word")),
        ("hai", ("word",)),
    ],
)
def test_a_number_may_be_a_word_before_what_it_counts(cell: str, symbols: tuple[str, ...]) -> None:
    assert PhraseTokens(cell).symbols[:-1] == symbols
