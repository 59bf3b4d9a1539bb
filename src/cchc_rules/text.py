"""Vietnamese text: titles in two languages, and the letters that count when two texts are compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, Literal, Self, TypeAlias
from unicodedata import combining, normalize

from attrs import field, frozen
from attrs.validators import optional

from cchc_rules.errors import BadValue
from cchc_rules.message import message

__all__ = [
    "INVISIBLE",
    "Bilingual",
    "LabelledCode",
    "LabelledEnum",
    "Language",
    "code_of",
    "fold_case",
    "fold_name",
    "is_nfc_text",
    "is_vietnamese",
    "letters_and_digits",
    "nearest_names",
    "sha256_of",
    "unaccented",
]

Language: TypeAlias = Literal["vi", "en"]
INVISIBLE: Final = "[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
"""A pattern of the signs in a text that nobody sees, as soft hyphens, joiners, and marks of direction or byte order."""

# The tone mark of oa, oe and uy stands on either vowel, by school of spelling: hoà or hòa, thuỷ or thủy.
_TONE_PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa"}
    | {"oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe"}
    | {"uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}
)
_MISPLACED_TONE = re.compile("|".join(_TONE_PLACES))


def is_vietnamese(language: Language) -> bool:
    """Whether words are asked for in Vietnamese, and not in English.

    Args:
        language: "vi" or "en".

    Raises:
        BadValue: For any other language: its words would be those of English, and nobody told.

    >>> is_vietnamese("vi"), is_vietnamese("en")
    (True, False)
    """
    if language == "vi":
        return True
    if language != "en":
        raise BadValue(language, "vi or en", where="language")
    return False


def nearest_names(name: str, names: Iterable[str], count: int = 3, *, alike: float = 0.5) -> tuple[str, ...]:
    """Of some names those that are like one that is not among them, the nearest first; none where nothing is.

    Args:
        name: The name.
        names: Those that there are.
        count: How many are named at most.
        alike: How much of both has to be the same, 0 to 1; of long names chance alone makes more.

    >>> nearest_names("due_onn", ["due_on", "fee"])
    ('due_on',)
    """
    from difflib import get_close_matches  # noqa: PLC0415  needed only once something has gone wrong

    return tuple(get_close_matches(name, list(names), n=count, cutoff=alike))


def sha256_of(text: str) -> str:
    """SHA-256, in hexadecimal, of a text in UTF-8; what no file can hold, a lone surrogate, has one too."""
    from hashlib import sha256  # noqa: PLC0415  loads a cryptographic library, which a rule at work does not need

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def letters_and_digits(text: str) -> str:
    """The letters and digits of a text, in NFC: what is left when spacing, bars and punctuation are ignored.

    >>> letters_and_digits("Số: 3322/QĐ-UBND |")
    'Số3322QĐUBND'
    """
    return "".join(filter(str.isalnum, normalize("NFC", text)))


def fold_name(name: str) -> str:
    """A name reduced to what people agree on when they write it: no case, no spacing, one school of tone marks.

    The two names that are abbreviated everywhere, UBND and HĐND, are abbreviated here as well.

    >>> fold_name("Uỷ ban Nhân dân  TỈNH") == fold_name("UBND tỉnh")
    True
    """
    spelled = fold_case(letters_and_digits(name.casefold().replace("&", "và")))
    return spelled.replace("ủybannhândân", "ubnd").replace("hộiđồngnhândân", "hđnd")


def unaccented(text: str) -> str:
    """A text without case, tone marks and the other marks of Vietnamese letters, to look for words in.

    >>> unaccented("Hồ sơ ĐÚNG hạn")
    'ho so dung han'
    """
    letters = normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not combining(letter))


def fold_case(text: str) -> str:
    """A text in small letters, in NFC, with one Đ and one school of tone marks; all else stays.

    >>> fold_case("Uỷ ban ÐÔNG HOÀ")
    'ủy ban đông hòa'
    """
    small = normalize("NFC", text.casefold()).replace("ð", "đ").replace("ɖ", "đ")  # Ð and Ɖ are typed for Đ
    return _MISPLACED_TONE.sub(lambda written: _TONE_PLACES[written[0]], small)


def is_nfc_text(given: object) -> bool:
    """Whether something is a text, not empty, in Unicode NFC.

    >>> is_nfc_text("hồ sơ"), is_nfc_text("")
    (True, False)
    """
    return isinstance(given, str) and given != "" and normalize("NFC", given) == given


def _check_nfc_text(_: object, attribute: object, text: Any) -> None:
    if not is_nfc_text(text):
        raise BadValue(text, "a non-empty text in Unicode NFC", where=f"Bilingual.{getattr(attribute, 'alias', '')}")


@frozen(repr=False)
class Bilingual:
    """The same short text in Vietnamese and in English, in our own words (song ngữ).

    Where nobody has translated it, it reads in English as in Vietnamese, and `translated` is False.

    Args:
        vi: The text in Vietnamese.
        en: The text in English; None where it is not translated.

    Raises:
        BadValue: For a text that is empty or not in Unicode NFC.

    >>> Bilingual("Hồ sơ đúng hạn", "Dossiers on time").in_("en")
    'Dossiers on time'
    >>> Bilingual("Hồ sơ đúng hạn").en
    'Hồ sơ đúng hạn'
    """

    vi: str = field(validator=_check_nfc_text, metadata={"least_length": 1})
    _en: str | None = field(
        default=None,
        alias="en",
        validator=optional(_check_nfc_text),
        metadata={"came_later": True, "least_length": 1},
    )

    @property
    def en(self) -> str:
        """The text in English; as in Vietnamese where it is not translated."""
        return self.vi if self._en is None else self._en

    @property
    def translated(self) -> bool:
        """Whether it has an English text of its own."""
        return self._en is not None

    def __repr__(self) -> str:
        return f"Bilingual({', '.join(map(repr, (self.vi, self._en) if self.translated else (self.vi,)))})"

    def in_(self, language: Language) -> str:
        """The text in the language asked for."""
        return self.vi if is_vietnamese(language) else self.en


class LabelledEnum(StrEnum):
    """A code that carries its name in both languages, to be read by people (mã).

    >>> class Answer(LabelledEnum):
    ...     YES = "yes", "có", "yes"
    >>> Answer("yes").label.vi
    'có'
    """

    _value_: str
    label: Bilingual

    def __new__(cls, code: str, vi: str = "", en: str = "") -> Self:
        """The member of a code, with its names; to look one up, its code is enough.

        Raises:
            TypeError: For a member without both names.
        """
        if not vi or not en:  # no error of ours: an enum makes it anew from its message alone
            raise TypeError(f"got {code!r} alone; expected its names in Vietnamese and English too")
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = Bilingual(vi, en)
        return member


_CODE_PATTERN = r"[a-z0-9]+(?:[_-][a-z0-9]+)*"  # compiled when first needed, as all patterns


def _check_code_key(made: object, _: object, key: Any) -> None:
    if not isinstance(key, str) or re.fullmatch(_CODE_PATTERN, key) is None:
        expected = "a key of small letters a to z and digits, its words joined by hyphens or low lines"
        raise BadValue(key, expected, where=type(made).__name__)


@frozen(repr=False)
class LabelledCode:
    """A code of a list that a plan can lengthen, with its name in both languages (mã trong danh mục mở).

    It is known by its key: two with one key are equal, whatever they are called. The usual ones of each list are
    constants of its class; a plan that needs another makes it, as a constant of its own.

    Args:
        key: Short name used in files: `province`.
        label: What it is called.

    Raises:
        BadValue: Where the key is anything but small letters and digits in words joined by hyphens or low lines.
    """

    key: str = field(validator=_check_code_key, metadata={"pattern": _CODE_PATTERN})
    label: Bilingual = field(eq=False)

    def __str__(self) -> str:
        return self.key

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.key}>"

    @classmethod
    def usual(cls) -> tuple[Self, ...]:
        """Those that are constants of the class."""
        return tuple(each for each in vars(cls).values() if isinstance(each, cls))


def code_of(kind: type[LabelledCode]) -> Callable[[Any, Any, Any], None]:
    """What refuses, as the value of a field, anything but a code of this list, such as its key alone."""

    def check(made: object, attribute: Any, given: Any) -> None:
        if not isinstance(given, kind):
            expected = message("one of {kind}, usual or your own", kind=kind.__name__)
            raise BadValue(given, expected, where=f"{type(made).__name__}.{attribute.name}")

    return check
