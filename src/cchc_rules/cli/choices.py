"""Choices: the words that an option takes, in either language, whatever their case and marks."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final
from unicodedata import normalize

from cchc_rules.text import Bilingual, Language, fold_case, letters_and_digits, nearest_names, unaccented

__all__ = ["SHEETS", "Choices", "SeveralChoices", "options_near"]

SHEETS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "figures": "số liệu",
        "roll_calls": "danh sách thực hiện",
        "deliveries": "sản phẩm đã hoàn thành",
        "attestations": "xác nhận",
    }
)
"""The kinds of sheet in Vietnamese, each read by the function `read_…` of its name."""


class Choices:
    """What an option takes: codes, each written as it is or as it is called in Vietnamese (lựa chọn).

    Each is what makes a word a code, as the `type` of an option, and its `choices` too: offered are the words of one
    language, with hyphens for blanks, so that no quotes are needed.

    Args:
        names: What the codes are called in Vietnamese.
        language: In which language they are offered.

    >>> answers = Choices({"met": "Đạt", "not_met": "Không đạt"}, "vi")
    >>> [*answers], answers("KHONG DAT"), answers("Met")
    (['đạt', 'không-đạt'], 'not_met', 'met')
    """

    def __init__(self, names: Mapping[str, str], language: Language = "en") -> None:
        self._names = names
        self._words = {
            code: name.casefold().replace(" ", "-") if language == "vi" else code for code, name in names.items()
        }

    def in_(self, language: Language) -> Choices:
        """The same, offered in a language."""
        return Choices(self._names, language)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words.values())

    def __contains__(self, code: object) -> bool:
        return code in self._names

    def __call__(self, given: str) -> str:
        """The code that a word means.

        Raises:
            argparse.ArgumentTypeError: Where it means none.
        """
        code = self.find(given)
        if code is None:
            by_fold = {_fold(word): word for word in self}
            near = ", ".join(by_fold[each] for each in nearest_names(_fold(given), by_fold))
            refusal = f"invalid choice: {given!r} (choose from {', '.join(self)})"
            raise ArgumentTypeError(f"{refusal}. Nearest: {near}" if near else refusal)
        return code

    def find(self, given: str) -> str | None:
        """The code that a word means; None where it means none."""
        folded = _fold(given)
        return next((code for code, name in self._names.items() if folded in (_fold(code), _fold(name))), None)

    def words(self) -> Bilingual:
        """All of them in a line, in both languages."""
        vietnamese, english = (", ".join(self.in_(language)) for language in ("vi", "en"))
        return Bilingual(vietnamese, english)


class SeveralChoices(Choices):
    """The same for an option that takes several of them in one word, with commas between (các lựa chọn).

    >>> SeveralChoices({"no": "Không", "unknown": "Chưa rõ"}, "vi")("chua ro,không")
    ('unknown', 'no')
    """

    def in_(self, language: Language) -> SeveralChoices:
        """The same, offered in a language."""
        return SeveralChoices(self._names, language)

    def __contains__(self, codes: object) -> bool:
        return isinstance(codes, tuple)  # of codes, since `__call__` makes no other

    def __call__(self, given: str) -> tuple[str, ...]:  # type: ignore[override]
        """The codes that the words mean.

        Raises:
            argparse.ArgumentTypeError: Where one of them means none.
        """
        return tuple(super(SeveralChoices, self).__call__(word) for word in given.split(","))


def options_near(words: Iterable[str], taken: Collection[str]) -> tuple[str, ...]:
    """The options that are near to those among some words that are not taken; a sheet is known by its Vietnamese name.

    >>> options_near(["--figure", "--số-liệu=a.csv"], ["-o", "--figures"])
    ('--figures',)
    """
    called = {option.removeprefix("--"): option for option in taken if option.startswith("--")}
    for kind, name in SHEETS.items():
        option = f"--{kind.replace('_', '-')}"
        called |= {name.replace(" ", "-"): option} if option in taken else {}
    given = [normalize("NFC", word[2:].partition("=")[0]) for word in words if word.startswith("--")]
    unknown = (word for word in given if f"--{word}" not in taken)
    return tuple(dict.fromkeys(called[name] for word in unknown for name in nearest_names(word, called)))


def _fold(word: str) -> str:
    return letters_and_digits(unaccented(fold_case(word)))
