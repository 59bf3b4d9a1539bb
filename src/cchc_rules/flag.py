"""Flags: what is True or False, and refused where it merely counts as one of them, as the word "no" does."""

from __future__ import annotations

from typing import Any

import attrs

from cchc_rules.errors import BadValue

__all__ = ["check_flag", "require_flag"]


def require_flag(given: object, where: str) -> None:
    """Refuse what is neither True nor False.

    Args:
        given: What was given.
        where: The name of the place, for the message.

    Raises:
        BadValue: For anything else, such as 0, None or a word.
    """
    if type(given) is not bool:
        raise BadValue(given, "True or False", where=where)


def check_flag(made: object, attribute: attrs.Attribute[bool], given: Any) -> None:
    """As `require_flag`, of a field of a value that is made.

    Raises:
        BadValue: For anything but True and False.
    """
    require_flag(given, f"{type(made).__name__}.{attribute.name}")
