"""Messages: what an error says, as a pattern and what fills it, so that it can be said in Vietnamese too."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from cchc_rules.printable import one_line

__all__ = ["Message", "in_vietnamese", "join_messages", "message"]


class Message(str):
    """A text in English that knows how it was made (thông báo).

    Args:
        pattern: It, with names in braces where something is filled in.
        filled: What is filled in, by those names; what has a name in two languages is said by it.
    """

    pattern: str
    filled: dict[str, object]

    __slots__ = ("filled", "pattern")

    def __new__(cls, pattern: str, filled: dict[str, object]) -> Self:
        """The text in English."""
        made = super().__new__(cls, one_line(pattern.format_map({name: _said(each) for name, each in filled.items()})))
        made.pattern, made.filled = pattern, filled
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.pattern, self.filled)


def message(pattern: str, /, **filled: object) -> Message:
    """A message in English, of a pattern and what fills it.

    >>> message("one of {names}", names="hue-2025")
    'one of hue-2025'
    """
    return Message(pattern, filled)


def join_messages(parts: Iterable[str], by: str = " ") -> Message:
    """Several messages or texts as one.

    >>> join_messages(["Name another.", message("one of {names}", names="a, b")])
    'Name another. one of a, b'
    """
    filled: dict[str, object] = {f"part_{number}": part for number, part in enumerate(parts)}
    return Message(by.join(f"{{{name}}}" for name in filled), filled)


def in_vietnamese(text: str) -> str:
    """A message in Vietnamese; a text that is no message, and for which there are no other words, as it stands.

    >>> in_vietnamese(message("one of {names}", names="hue-2025"))
    'một trong các tên: hue-2025'
    """
    from cchc_rules.vietnamese import VIETNAMESE  # noqa: PLC0415  loaded by whoever reads Vietnamese

    if not isinstance(text, Message):
        return VIETNAMESE.get(text, text)
    pattern = VIETNAMESE.get(text.pattern, text.pattern)
    return one_line(pattern.format_map({name: _said(each, "vi") for name, each in text.filled.items()}))


def _said(filled: object, language: str = "en") -> object:
    """What is filled in, in a language: by its name in it where it has one."""
    name: Any = getattr(filled, "label", filled)
    if hasattr(name, "in_") and not isinstance(name, type):
        said: object = name.in_(language)
        return said
    if language == "vi" and isinstance(filled, date):
        return f"{filled:%d/%m/%Y}"
    return in_vietnamese(filled) if language == "vi" and isinstance(filled, str) else filled
