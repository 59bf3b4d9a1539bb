"""Readers: how the cells of one column of records are read, made once for each question."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache, partial
from typing import Any, Final, TypeAlias

from cchc_rules.asked import Asked
from cchc_rules.cells import as_day, as_number, as_text
from cchc_rules.errors import BadCell
from cchc_rules.predicate import Field, Kind

__all__ = ["Read", "field_reader", "group_reader", "known_cells"]

Read: TypeAlias = Callable[[object], Any]
"""What a cell says; raises `BadCell` where it cannot be read."""

_WHOLE: Final = re.compile("0|-?[1-9][0-9]{0,14}")
_REMEMBERED: Final = 4096


def field_reader(of: Field[Any], asked: Asked) -> Read:
    """Reads any cell of a field: a day, a number, one of our codes, True or False, text, or None."""
    if of.kind is Kind.DAY:
        return _days(asked)
    if of.kind is Kind.NUMBER:
        return as_number
    return _texts(asked.spellings(of)) if of.kind is Kind.TEXT else _codes(of, asked.spellings(of))


def known_cells(of: Field[Any], asked: Asked) -> dict[Any, Any]:
    """What the cells that are written most often say, where a field is read from text.

    Whole numbers and booleans are among them where they cannot be mistaken for one another: to a dictionary, 1 and True
    are one key.
    """
    meanings = asked.spellings(of)
    known: dict[Any, Any] = {None: None, **meanings}
    known[""] = known[None]
    if of.kind is Kind.CODE:
        known |= {int(text): meaning for text, meaning in meanings.items() if text and _WHOLE.fullmatch(text)}
    if of.kind is Kind.FLAG and meanings["1"] is meanings["true"] and meanings["0"] is meanings["false"]:
        known |= {True: meanings["1"], False: meanings["0"]}
    return known


def group_reader(name: str, asked: Asked) -> Read:
    """Reads the names of groups and cases, which may be missing where it is said what that means, and ids."""
    unique = name == asked.unique
    grouped = name in asked.by or name in asked.cases
    needed = unique or (grouped and not asked.may_lack(name))

    def read(cell: object) -> str | None:
        text = as_text(cell)
        if text is None and needed:
            expected = "something that tells records apart" if unique else "the name of a group"
            remedy = "" if unique else f'Say what a missing one means: values={{"{name}": {{None: "…"}}}}.'
            raise BadCell(cell, expected, remedy)
        return text

    return read


def _days(asked: Asked) -> Read:
    """Days are few, so that how one is written is read once."""
    remembered = lru_cache(_REMEMBERED)(partial(as_day, zone=asked.zone))

    def read(cell: object) -> date | None:
        return remembered(cell) if type(cell) is str else as_day(cell, asked.zone)

    return read


def _texts(known: Mapping[Any, Any]) -> Read:
    def read(cell: object) -> Any:
        text = as_text(cell)
        return known.get(text, text)

    return read


def _codes(of: Field[Any], meanings: Mapping[str | None, Any]) -> Read:
    said = f"one of {', '.join(sorted(filter(None, meanings)))}"
    ours = f'"{of.codes[0]}"' if of.codes else "True"
    remedy = f'Say what it means: values={{"{of.name}": {{…: {ours}}}}}.'

    def read(cell: object) -> Any:
        text = as_text(cell)
        if text is not None and text not in meanings:
            raise BadCell(cell, said, remedy)
        return meanings.get(text)

    return read
