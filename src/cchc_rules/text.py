"""Vietnamese text: titles in two languages, and the letters that count when two texts are compared."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, Literal, Self, TypeAlias
from unicodedata import normalize

from attrs import field, frozen

from cchc_rules.errors import WrongKind

__all__ = ["Bilingual", "Code", "Language", "folded", "letters"]

Language: TypeAlias = Literal["vi", "en"]

# The tone mark of oa, oe and uy stands on either vowel, by school of spelling: hoà or hòa, thuỷ or thủy.
_TONE_PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa"}
    | {"oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe"}
    | {"uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}
)


def letters(text: str) -> str:
    """The letters and digits of a text, in NFC: what is left when spacing, bars and punctuation are ignored.

    >>> letters("Số: 3322/QĐ-UBND |")
    'Số3322QĐUBND'
    """
    return "".join(filter(str.isalnum, normalize("NFC", text)))


def folded(name: str) -> str:
    """A name reduced to what people agree on when they write it: no case, no spacing, one school of tone marks.

    The two names that are abbreviated everywhere, UBND and HĐND, are abbreviated here as well.

    >>> folded("Uỷ ban Nhân dân  TỈNH") == folded("UBND tỉnh")
    True
    """
    spelled = letters(name.casefold().replace("&", "và"))
    for written, settled in _TONE_PLACES.items():
        spelled = spelled.replace(written, settled)
    return spelled.replace("ủybannhândân", "ubnd").replace("hộiđồngnhândân", "hđnd")


def _settled(_: object, attribute: object, text: Any) -> None:
    if not isinstance(text, str) or not text or normalize("NFC", text) != text:
        raise WrongKind(text, "a non-empty text in Unicode NFC", where=f"Bilingual.{getattr(attribute, 'name', '')}")


@frozen
class Bilingual:
    """The same short text in Vietnamese and in English, in our own words (song ngữ).

    >>> Bilingual("Hồ sơ đúng hạn", "Dossiers on time").in_("en")
    'Dossiers on time'
    """

    vi: str = field(validator=_settled)
    en: str = field(validator=_settled)

    def in_(self, language: Language) -> str:
        """The text in the language asked for."""
        return self.vi if language == "vi" else self.en


class Code(StrEnum):
    """A code that carries its name in both languages, to be read by people (mã).

    >>> class Answer(Code):
    ...     YES = "yes", "có", "yes"
    >>> Answer("yes").label.vi
    'có'
    """

    _value_: str
    label: Bilingual

    def __new__(cls, code: str, vi: str = "", en: str = "") -> Self:
        """The member of a code, with its names; to look one up, its code is enough."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = Bilingual(vi, en)
        return member
