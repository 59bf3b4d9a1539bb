"""Tables: rows with their columns under one another, aligned for terminals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias
from unicodedata import normalize

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.cli.headings import heading
from cchc_rules.text import Language

__all__ = ["Row", "heading_row", "name_or_dash", "or_dash", "table"]

Row: TypeAlias = tuple[str, ...]


def table(rows: Iterable[Sequence[str]]) -> str:
    """Rows with their columns under one another; the last cell of a row is as long as it is.

    >>> print(table([("hạn", "việc"), ("31/12", "kế hoạch")]))
    hạn    việc
    31/12  kế hoạch
    """
    cleaned = [tuple(map(_one_line, row)) for row in rows]
    widths: dict[int, int] = {}
    for row in cleaned:
        for column, cell in enumerate(row[:-1]):
            widths[column] = max(widths.get(column, 0), len(cell))
    return "\n".join(
        "  ".join((*(cell.ljust(widths[column]) for column, cell in enumerate(row[:-1])), row[-1])).rstrip()
        for row in cleaned
    )


def heading_row(language: Language, *words: str) -> Row:
    """The head of a table."""
    return tuple(heading(word, language).upper() for word in words)


def or_dash(value: object) -> str:
    """A value as text; a dash stands for none."""
    return "–" if value is None else str(value)


def name_or_dash(agency: AgencyOrClass | None, language: Language) -> str:
    """The name of an agency; a dash stands for none."""
    return "–" if agency is None else agency.name.in_(language)


def _one_line(cell: str) -> str:
    """A cell with one character to each place on the terminal: composed, without line breaks or control characters."""
    composed = normalize("NFC", cell)
    return composed if composed.isprintable() else "".join(each if each.isprintable() else " " for each in composed)
