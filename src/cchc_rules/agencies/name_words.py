"""Words of names: how the name of a body is taken apart, as a roster lists it and as people write it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias
from unicodedata import normalize

from cchc_rules.text import INVISIBLE, fold_case, unaccented

__all__ = [
    "COMMITTEE",
    "SHORTENED_WORDS",
    "Word",
    "Words",
    "begins",
    "has_marks",
    "key_of",
    "key_parts",
    "split_listed",
    "split_seat",
    "split_written",
    "words_of",
]

_CACHE_SIZE: Final = 8192  # about so many syllables has the language
_INVISIBLE = re.compile(INVISIBLE)
_PIECE = re.compile(r"[^\W\d_]+|[0-9]+")
_BEGINNING = re.compile("Ch|G[hi]|Kh|Ngh?|Nh|Ph|Qu|T[hr]|[A-ZĐ]")
_RUN_ON = re.compile("([A-ZĐ]+)([A-ZĐ][^A-ZĐ]+)")
_VOWEL = re.compile("[aeiouy]")
_Y_AS_I: Final = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_WITH_Y_OR_I: Final = frozenset({"hy", "ky", "ly", "my", "quy", "sy", "ty", "vy"})


class Word(NamedTuple):
    """A word of a name, or what a word begins with.

    Args:
        text: It, in small letters, with its marks.
        plain: The same without marks, and with d for đ.
        is_initial: Whether a word begins with it; else it is the word.
        begins_piece: Whether no other initial stands before it in one piece, as the second T of `TTr` has.
    """

    text: str
    plain: str
    is_initial: bool = False
    begins_piece: bool = True


Words: TypeAlias = tuple[Word, ...]
"""The words of a name, without those that only join them."""


@lru_cache(_CACHE_SIZE)
def _word(piece: str) -> Word:
    small = fold_case(piece)
    plain = small if small.isascii() else unaccented(small)
    if plain in _WITH_Y_OR_I:
        small, plain = small.translate(_Y_AS_I), plain.translate(_Y_AS_I)
    return Word(small, plain)


@lru_cache(_CACHE_SIZE)
def _has_tones(piece: str) -> bool:
    """Whether there are marks on its letters; the bar of đ is none, for initials keep it."""
    return not piece.isascii() and unaccented(piece) != fold_case(piece).replace("đ", "d")


def words_of(text: str) -> Words:
    """The words of a text that holds nothing else."""
    return tuple(map(_word, text.split()))


COMMITTEE: Final = words_of("ủy ban nhân dân")
"""The first words of the name of a People's Committee."""

_COUNCIL: Final = words_of("hội đồng nhân dân")
_ABBREVIATED: Final = MappingProxyType({"ubnd": COMMITTEE, "hđnd": _COUNCIL, "hdnd": _COUNCIL})
_EXPANDED: Final = frozenset((*COMMITTEE, *_COUNCIL))
_UNITS: Final = tuple(
    map(words_of, ("thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "quận", "huyện", "phường", "xã"))
)
"""The kinds of unit that local government has, or had until 01/07/2025."""

SHORTENED_WORDS: Final = frozenset(word.plain for words in (COMMITTEE, _COUNCIL, *_UNITS) for word in words)
"""The words, without marks, that people know though every listed name has them in short."""


def split_written(name: str, vocabulary: AbstractSet[str]) -> Words:
    """The words of a name that somebody wrote; none where one of them is no word of any name.

    A piece without marks that is no known word is the initials of several.

    Args:
        name: The name.
        vocabulary: The words of the names that are listed, without their marks.

    >>> [word.text for word in split_written("Sở KH&ĐT", {"so"})]
    ['sở', 'k', 'h', 'đ', 't']
    """
    words: list[Word] = []
    pieces = _PIECE.findall(normalize("NFC", _INVISIBLE.sub("", name)))
    for piece in chain.from_iterable(_split_run_on(each, vocabulary) for each in pieces):
        word = _word(piece)
        if word.text in _ABBREVIATED:
            words += _ABBREVIATED[word.text]
        elif word.text in ("và", "va"):
            continue
        elif word.plain in vocabulary:
            words.append(word)
        elif _has_tones(piece) or piece.isdecimal():
            return ()
        else:
            words += _split_initials(piece)
    return tuple(words)


def _split_run_on(piece: str, vocabulary: AbstractSet[str]) -> Sequence[str]:
    """A piece, apart where a known word is written right behind initials (TPHuế)."""
    found = _RUN_ON.fullmatch(piece)
    return found.groups() if found and _word(found[2]).plain in vocabulary else (piece,)


def split_listed(name: str) -> Words:
    """The words of a name that a roster lists, and the initials that stand in it.

    >>> [word.text for word in split_listed("VP UBND tỉnh")]
    ['v', 'p', 'ủy', 'ban', 'nhân', 'dân', 'tỉnh']
    """
    in_capitals = name.isupper()
    return tuple(chain.from_iterable([_split_piece(piece, in_capitals) for piece in _PIECE.findall(name)]))


@lru_cache(_CACHE_SIZE)
def _split_piece(piece: str, in_capitals: bool) -> Words:
    word = _word(piece)
    if word.text in _ABBREVIATED:
        return _ABBREVIATED[word.text]
    if word.text == "và":
        return ()
    is_short = not in_capitals and len(piece) > 1 and piece.isupper() and not _has_tones(piece)
    return (word,) if piece.isdecimal() or (_VOWEL.search(word.plain) and not is_short) else _split_initials(piece)


@lru_cache(_CACHE_SIZE)
def _split_initials(piece: str) -> Words:
    """What several words begin with: each letter, or more of them where the capitals say so (NgV, TTr)."""
    beginnings = _BEGINNING.findall(piece)
    words = map(_word, beginnings if "".join(beginnings) == piece else piece)
    return tuple(Word(word.text, word.plain, True, index == 0) for index, word in enumerate(words))


def split_seat(words: Words) -> tuple[Words, Words, Words]:
    """The name of a committee or council, apart: what body it is, of what kind of unit, and of which place."""
    body = words[:4] if words[:4] in (COMMITTEE, _COUNCIL) else ()
    rest = words[len(body) :]
    unit = next((unit for unit in _UNITS if len(rest) >= len(unit) and all(map(begins, rest, unit))), ())
    return body, unit, rest[len(unit) :]


def has_marks(words: Iterable[Word]) -> bool:
    """Whether any word is written with a mark; what is abbreviated everywhere has none of its own."""
    return any(word.text != word.plain and not word.is_initial and word not in _EXPANDED for word in words)


def key_parts(words: Words) -> tuple[list[str], list[str]]:
    """What each word begins with, a number being whole, and each word; marks aside."""
    spelled = [word.plain for word in words]
    return [plain if plain.isdecimal() else plain[0] for plain in spelled], spelled


def key_of(words: Words, spelled_from: int = 0) -> str:
    """What words have in common that are alike from there on, and begin alike before it; marks aside."""
    begun, spelled = key_parts(words)
    return " ".join(begun[:spelled_from] + spelled[spelled_from:])


def begins(given: Word, word: Word) -> bool:
    """Whether a written word is a word of a name, or what it begins with; marks aside."""
    if not given.is_initial:
        return given.plain == word.plain
    return word.plain.startswith(given.plain) and not given.text[0] == "đ" != word.text[0]
