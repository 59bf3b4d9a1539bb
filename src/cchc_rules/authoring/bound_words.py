"""The words of a target's value, read as bounds: “≥ 80”, “tối thiểu 98 %”, “≤ 3 Đông Nam Á”, “20% - 50%”."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from cchc_rules.errors import BadValue
from cchc_rules.law.bound import Bound
from cchc_rules.measures.unit import WELL_KNOWN_UNITS, Unit
from cchc_rules.text import Bilingual, unaccented

__all__ = ["ReadBound", "bound_of", "read_bounds", "read_bounds_in_sentence", "unit_of"]


@frozen
class ReadBound:
    """A bound as it is printed (mức).

    Args:
        lowest: The least number; None for a ceiling.
        highest: The greatest number; None for a floor.
        above: Whether the lowest is itself too low.
        below: Whether the highest is itself too high.
        about: Whether the number is not exact.
        bare: Whether nothing says which way it binds.
        percent: Whether a percent sign stands behind it.
        words: The words behind the number.
        printed: The number as it is printed, `02`, `1.000`.
    """

    lowest: Fraction | None
    highest: Fraction | None
    above: bool = False
    below: bool = False
    about: bool = False
    bare: bool = False
    percent: bool = False
    words: str = ""
    printed: str = ""


_PRINTED_NUMBER: Final = r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?"
_FLOOR: Final = "≥|>=|tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|từ"
_PRINTED_SIGNS: Final = {
    "floor": _FLOOR,
    "more": "trên|hơn|>",
    "ceiling": "≤|<=|tối đa|không quá|không vượt quá|không cao hơn",
    "less": "dưới|<",
    "about": "khoảng|~",
}
_SIGN: Final = "|".join(f"(?P<{name}>{words})" for name, words in _PRINTED_SIGNS.items())
_BOUND: Final = re.compile(
    rf"(?:đạt )?(?:mức )?(?:đạt )?(?:(?:{_SIGN}) ?)?(?:có |là )?(?P<first>{_PRINTED_NUMBER}) ?(?P<sign>%)?"
    rf"(?: ?(?:-|–|đến) ?(?P<second>{_PRINTED_NUMBER}) ?(?P<second_sign>%)?)?"
    r"(?P<onward> ?(?:trở lên|trở xuống))?(?P<words>[^0-9;%]*)"
)
_PRINTED_OTHERWISE: Final = re.compile("0[0-9]|.*\\.")
_OF_RANKS: Final = re.compile("(?:thu )?(?:bac|hang)|xep hang|thu hang")
_GROUPS_OF_RANKS: Final = re.compile("(?:khu vuc )?(?:dong nam a|asean|chau a|the gioi|toan cau|ca nuoc|toan quoc)")
_MULTIPLE_WORDS: Final = re.compile("(?:nghin|ngan|trieu|ty|ti)(?: .*)?")
_LONGEST_WORDS: Final = 40
_SAID_IN_SENTENCE: Final = re.compile(
    rf"(?:(?P<floor>{_FLOOR}) (?:có |là |tại )?)?(?P<number>{_PRINTED_NUMBER}) ?%(?P<onward> trở lên)?"
)


def read_bounds(cell: str) -> tuple[ReadBound, ...] | None:
    """The bounds that a cell states, parted by semicolons; None where anything else stands there.

    A full stop parts thousands and a comma decimals, as in Vietnamese print.

    >>> [(str(each.lowest), str(each.highest), each.words) for each in read_bounds("≤ 3 Đông Nam Á; 20% - 50%") or ()]
    [('None', '3', 'Đông Nam Á'), ('20', '50', '')]
    >>> read_bounds("≥ 3% và tăng dần theo yêu cầu phát triển") is None
    True
    """
    pieces = [piece for piece in re.split(r";\s*", cell.casefold().strip().rstrip(".")) if piece.strip()]
    read = [_read_piece(piece.strip()) for piece in pieces]
    found = [each for each in read if each is not None]
    if not pieces or len(found) < len(read):
        return None
    return tuple(_spelled_as(each, cell) for each in found)


def _read_piece(piece: str) -> ReadBound | None:
    matched = _BOUND.fullmatch(piece)
    if matched is None or len(matched["words"]) > _LONGEST_WORDS or " và " in f" {matched['words']} ":
        return None
    first, second = _number_printed(matched["first"]), matched["second"] and _number_printed(matched["second"])
    read = ReadBound(
        first,
        None,
        percent=bool(matched["sign"] or matched["second_sign"]),
        words=matched["words"].strip(),
        printed=matched["first"],
    )
    if second:
        return evolve(read, highest=second, about=bool(matched["about"])) if first < second else None
    if matched["ceiling"] or matched["less"] or (matched["onward"] or "").endswith("xuống"):
        return evolve(read, lowest=None, highest=first, below=bool(matched["less"]))
    if matched["about"]:
        return evolve(read, highest=first, about=True)
    bare = not (matched["floor"] or matched["more"] or matched["onward"])
    return evolve(read, above=bool(matched["more"]), bare=bare)


def _number_printed(printed: str) -> Fraction:
    return Fraction(printed.replace(".", "").replace(",", "."))


def _spelled_as(bound: ReadBound, cell: str) -> ReadBound:
    """A bound whose words are spelled as in the cell, in which capitals may stand."""
    at = cell.casefold().find(bound.words)
    spelled = cell[at : at + len(bound.words)]
    return evolve(bound, words=spelled) if spelled.casefold() == bound.words else bound


def read_bounds_in_sentence(sentence: str) -> tuple[ReadBound, ...]:
    """The percentages of a sentence, as floors, in its order.

    >>> [str(each.lowest) for each in read_bounds_in_sentence("98% hồ sơ đúng hạn; tối thiểu có 20% tại chỗ")]
    ['98', '20']
    """
    said = _SAID_IN_SENTENCE.finditer(sentence.casefold())
    return tuple(
        ReadBound(
            _number_printed(each["number"]),
            None,
            bare=not (each["floor"] or each["onward"]),
            percent=True,
            printed=each["number"],
        )
        for each in said
    )


def bound_of(read: ReadBound, unit_words: str) -> Bound:
    """The bound that was read, in the unit that its column or the words behind its number name.

    Words behind the number of a rank are the group in which it is taken, and a group tells a rank by itself. A multiple
    without its noun, “3,2 triệu”, says no unit.

    Args:
        read: What was read.
        unit_words: The words of the column of units; empty where there is none.

    Raises:
        BadValue: Where it cannot be a bound, two units are named, or a multiple of none.

    >>> (rank,), (classes,) = read_bounds("≤ 3 Đông Nam Á"), read_bounds("ít nhất 02 lớp")
    >>> print(bound_of(rank, "Thứ bậc"), "|", bound_of(classes, ""))
    ≤ rank 3, Đông Nam Á | ≥ 2 lớp
    """
    unit = Unit.PERCENT if read.percent and unaccented(unit_words).strip() in ("", "%") else unit_of(unit_words)
    words = read.words
    if not unit_words.strip() and not read.percent:
        plain = unaccented(words)
        if _MULTIPLE_WORDS.fullmatch(plain) and unit_of(words).key not in WELL_KNOWN_UNITS:
            raise BadValue(words, "one unit", where="bound_of")
        if read.lowest is None and _GROUPS_OF_RANKS.fullmatch(plain):
            unit = Unit.RANK
        else:
            unit, words = unit_of(words), ""
    if words and unit != Unit.RANK:
        raise BadValue(words, "one unit", where="bound_of")
    return Bound(
        read.lowest,
        read.highest,
        unit,
        above=read.above,
        below=read.below,
        about=read.about,
        among=Bilingual(words) if words else None,
        printed=read.printed if _PRINTED_OTHERWISE.match(read.printed) else "",
    )


def unit_of(words: str) -> Unit:
    """The unit that some words name: a well-known one, or one of their own; a bare number for none.

    >>> unit_of("Thứ bậc") == Unit.RANK, unit_of("tỷ đồng") == Unit.BILLION_VND, unit_of("% GDP").key
    (True, True, 'percent-gdp')
    """
    plain = " ".join(unaccented(words).split())
    if _OF_RANKS.fullmatch(plain):
        return Unit.RANK
    for known in WELL_KNOWN_UNITS.values():
        if known.noun is not None and unaccented(known.noun.vi) == plain:
            return known
    slug = "-".join(re.findall("[a-z0-9]+", plain.replace("%", " percent ").replace("/", " per ")))
    if not slug:
        return Unit.COUNT
    noun = " ".join(words.split())
    if noun[1:2].islower() and not noun.isascii():  # Tbps stays as it is
        noun = noun[0].lower() + noun[1:]
    return Unit(slug if slug[0].isalpha() else f"unit-{slug}", Bilingual(noun))
