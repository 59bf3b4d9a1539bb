"""Printable text: what others wrote, fit for a line of a message or a terminal."""

from __future__ import annotations

from datetime import date, datetime, time

__all__ = ["one_line", "printable", "show"]

_MAX_GIVEN = 80
_MAX_TEXT = 800


def printable(text: str) -> str:
    r"""A text in which whatever moves a terminal, or turns the direction of its line, is written out.

    So are line ends, blanks other than the space, and halves of a surrogate pair. What is printable stays as it is, and
    nothing is written out twice.

    >>> printable("ho\x1b[31mso\u202e.csv")
    'ho\\x1b[31mso\\u202e.csv'
    """
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)


def one_line(text: str) -> str:
    """A text as one line of at most 800 characters; of a longer one its beginning, and an ellipsis.

    >>> len(one_line("nghị quyết" * 1000)), one_line("nghị quyết")
    (800, 'nghị quyết')
    """
    return _beginning(printable(_beginning(text, _MAX_TEXT)), _MAX_TEXT)


def show(given: object) -> str:
    """What was given, as one short line: as Python writes it, as far as that can be told; a day as 2025-12-31.

    Of several, in a tuple, one stands behind the other.

    >>> show("Sở Nội vụ"), show(10**5000), show((date(2025, 12, 31), "x"))
    ("'Sở Nội vụ'", 'an integer of 16610 bits', "2025-12-31, 'x'")
    """
    if isinstance(given, str | bytes | list | tuple) and type(given) in {str, bytes, list, tuple}:
        given = given[: _MAX_GIVEN + 1]  # of what is long no more is looked at
    try:
        shown = _plain_form(given)
    except (RecursionError, ValueError):  # nested too deeply, or an integer with more digits than Python will print
        shown = f"an integer of {given.bit_length()} bits" if isinstance(given, int) else f"a {type(given).__name__}"
    return _beginning(printable(_beginning(shown, _MAX_GIVEN)), _MAX_GIVEN)


def _plain_form(given: object) -> str:
    if type(given) is tuple and given:
        return ", ".join(map(_plain_form, given))
    return str(given) if type(given) in {date, datetime, time} else repr(given)


def _beginning(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
