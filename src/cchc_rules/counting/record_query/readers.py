"""Readers: how the cells of one column of records are read, made once for each question."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final, TypeAlias

from cchc_rules.counting.cells import as_day, as_number, as_text, fold_code, is_missing
from cchc_rules.counting.field_mapping import code_remedy, no_day_remedy, unknown_code_remedy
from cchc_rules.counting.question import Question
from cchc_rules.errors import BadCell
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.predicate import Field
from cchc_rules.message import message

__all__ = ["CellReader", "field_reader", "group_reader", "known_cells"]

CellReader: TypeAlias = Callable[[object], Any]
"""What a cell says; raises `BadCell` where it cannot be read."""

_WHOLE: Final = re.compile("0|-?[1-9][0-9]{0,14}")
_LONGEST_CODE: Final = 40
_DAY_CACHE_SIZE: Final = 4096


def field_reader(field: Field[Any], question: Question) -> CellReader:
    """Reads any cell of a field: a day, a number, one of our codes, True or False, text, or None."""
    if field.kind is FieldKind.DAY:
        return _day_reader(field.name, question)
    if field.kind is FieldKind.NUMBER:
        return as_number
    return (
        _text_reader(question.folded_meanings(field))
        if field.kind is FieldKind.TEXT
        else _code_reader(field, question.folded_meanings(field))
    )


def known_cells(field: Field[Any], question: Question) -> dict[Any, Any]:
    """What the cells that are written most often say, where a field is read from text.

    Whole numbers and booleans are among them where they cannot be mistaken for one another: to a dictionary, 1 and True
    are one key.
    """
    meanings = question.code_meanings(field)
    known: dict[Any, Any] = {None: None, **meanings}  # what is written otherwise is left to the reader
    known[""] = known[None]
    if field.kind is FieldKind.CODE:
        known |= {int(text): meaning for text, meaning in meanings.items() if text and _WHOLE.fullmatch(text)}
    folded = question.folded_meanings(field)
    if field.kind is FieldKind.FLAG and folded["1"] is folded["true"] and folded["0"] is folded["false"]:
        known |= {True: folded["1"], False: folded["0"]}
    return known


def group_reader(name: str, question: Question, known: dict[object, str]) -> CellReader:
    """Reads the names of groups and cases, which may be missing where it is said what that means, and ids.

    Args:
        name: The field.
        question: What is asked.
        known: Where what a text of a group or a case says is remembered.
    """
    unique = name == question.unique
    grouped = name in question.by or name in question.case_fields
    needed = unique or (grouped and not question.allows_missing(name))

    def read(cell: object) -> str | None:
        text = as_text(cell)
        if text is None and needed:
            expected = "something that tells records apart" if unique else "the name of a group"
            raise BadCell(cell, expected, "" if unique else code_remedy(name, ""))
        if grouped and text is not None and type(cell) is str:
            known[cell] = text
        return text

    return read


def _day_reader(name: str, question: Question) -> CellReader:
    """Days are few, so that how one is written is read once."""
    none_days, none_texts = question.missing_days(name)

    def read_text(cell: object) -> date | None:
        if none_texts and not is_missing(cell) and fold_code(str(cell)) in none_texts:
            return None
        try:
            day = as_day(cell, question.zone)
        except BadCell as fault:
            if fault.remedy or not _may_be_code(cell):
                raise
            raise BadCell(cell, fault.expected, no_day_remedy(name, str(cell).strip())) from None
        return None if day in none_days else day

    remembered = lru_cache(_DAY_CACHE_SIZE)(read_text)

    def read(cell: object) -> date | None:
        return remembered(cell) if type(cell) is str else read_text(cell)

    return read


def _may_be_code(cell: object) -> bool:
    """Whether a cell holds a word or a sign, such as may stand where there is no day."""
    return isinstance(cell, str) and len(cell) <= _LONGEST_CODE and not any(map(str.isdecimal, cell))


def _text_reader(meanings: Mapping[str | None, Any]) -> CellReader:
    def read(cell: object) -> Any:
        text = as_text(cell)
        return meanings.get(None if text is None else fold_code(text), text)

    return read


def _code_reader(field: Field[Any], meanings: Mapping[str | None, Any]) -> CellReader:
    said = message("one of {names}", names=", ".join(sorted(filter(None, meanings))))

    def read(cell: object) -> Any:
        text = as_text(cell)
        code = None if text is None else fold_code(text)
        if code is not None and code not in meanings:
            raise BadCell(cell, said, unknown_code_remedy(field, text or ""))
        return meanings.get(code)

    return read
