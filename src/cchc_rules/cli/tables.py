"""Tables: rows with their columns under one another, wrapped to the width of the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from io import StringIO
from textwrap import wrap
from types import MappingProxyType
from typing import Final, TypeAlias
from unicodedata import normalize

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.cli.headings import heading
from cchc_rules.cli.standard_streams import terminal_columns
from cchc_rules.dates.period import Period, write_day
from cchc_rules.flat_table import FlatTable
from cchc_rules.law.plan import Plan
from cchc_rules.text import Language

__all__ = [
    "Row",
    "area_name",
    "as_csv",
    "day_or_dash",
    "heading_row",
    "key_in_plan",
    "name_or_dash",
    "or_dash",
    "period_words",
    "table",
]

Row: TypeAlias = tuple[str, ...]
_GAP: Final = "  "
_NO_BREAK: Final = "\0"
"""The blank before a percent sign while lines are broken; no cell holds one of its own."""

_NO_COLOURS: Final[Mapping[str, str]] = MappingProxyType({})


def table(rows: Iterable[Sequence[str]], colours: Mapping[str, str] = _NO_COLOURS) -> str:
    """Rows with their columns under one another, as wide as the terminal at most; what is wider is wrapped.

    The last cell of a row has all that is left of the line. The first column, where labels stand, is not wrapped if it
    takes a third of the line at most.

    Args:
        rows: The cells of each row.
        colours: The colour of a first cell by its text, as the number that terminals have for it; shown on a terminal
            alone, and never where NO_COLOR is set.

    >>> print(table([("hạn", "việc"), ("31/12", "kế hoạch")]))
    hạn    việc
    31/12  kế hoạch
    """
    cleaned = [tuple(_one_line(cell).replace(" %", f"{_NO_BREAK}%") for cell in row) for row in rows]
    columns = max(map(len, cleaned), default=0)
    line = terminal_columns()
    natural, words = [0] * columns, [0] * columns
    for row in cleaned:
        for column, cell in enumerate(row if len(row) == columns else row[:-1]):
            natural[column] = max(natural[column], len(cell))
            words[column] = max(words[column], *map(len, (cell.split() or [""])))
    if columns and natural[0] <= line // 3:
        words[0] = natural[0]
    widths = _fitting_widths(natural, words, line - len(_GAP) * (columns - 1))
    painted = colours if _shows_colours() else _NO_COLOURS
    return "\n".join(text for row in cleaned for text in _lines_of(row, widths, line, painted))


def as_csv(flat: FlatTable) -> str:
    """A collection in its flat form as CSV: columns by name, days as 2025-12-31, true and false in small letters."""
    import csv  # noqa: PLC0415  most commands print none

    from cchc_rules.formats.sheets.csv_rows import as_text_cell  # noqa: PLC0415  as above

    said = StringIO()
    writer = csv.writer(said, lineterminator="\n")
    writer.writerow(column.name for column in flat.columns)
    for row in flat.to_dicts():
        cells = ("" if cell is None else str(cell).lower() if isinstance(cell, bool) else cell for cell in row.values())
        writer.writerow([as_text_cell(cell) if isinstance(cell, str) else cell for cell in cells])
    return said.getvalue()


def _lines_of(row: Row, widths: Sequence[int], line: int, colours: Mapping[str, str]) -> Iterable[str]:
    """The lines that a row takes."""
    start = sum(widths[: len(row) - 1]) + len(_GAP) * (len(row) - 1)
    of_cells = [*widths[: len(row) - 1], line - start]
    wrapped = [
        wrap(cell, max(width, 1), break_on_hyphens=False) or [""] for cell, width in zip(row, of_cells, strict=True)
    ]
    for number in range(max(map(len, wrapped))):
        cells = [
            (lines[number] if number < len(lines) else "").ljust(width)
            for lines, width in zip(wrapped, of_cells, strict=True)
        ]
        text = _GAP.join(cells).replace(_NO_BREAK, " ").rstrip()
        colour = colours.get(row[0]) if number == 0 else None
        yield text if colour is None else f"\033[{colour}m{text[: len(row[0])]}\033[0m{text[len(row[0]) :]}"


def _fitting_widths(natural: Sequence[int], words: Sequence[int], room: int) -> list[int]:
    """The widths of columns that have this much room together, given the longest line and word of each.

    No word is cut while all have room for theirs, and no column that is narrower than an equal share of what is left.

    >>> _fitting_widths([4, 60, 100], [4, 10, 12], 80)
    [4, 37, 39]
    """
    fits = sum(words) <= room
    floors = list(words) if fits else [0] * len(words)
    widths = list(floors)
    left = room - sum(floors)
    by_need = sorted(range(len(natural)), key=lambda column: natural[column] - floors[column])
    for done, column in enumerate(by_need):
        more = min(natural[column] - floors[column], max(0 if fits else 1, left // (len(by_need) - done)))
        widths[column] += more
        left -= more
    return widths


def _shows_colours() -> bool:
    return bool(sys.stdout) and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def heading_row(language: Language, *words: str) -> Row:
    """The head of a table."""
    return tuple(heading(word, language).upper() for word in words)


def area_name(plan: Plan, area: int, language: Language) -> str:
    """An area of reform as a line above what belongs to it."""
    return f"{heading('area', language).capitalize()} {area}, {plan.area_name(area).in_(language)}"


def key_in_plan(key: str) -> str:
    """The key of a rule as every command takes it, without the plan's id, which is on the command line already.

    >>> key_in_plan("hue-2025:II.2.a.11/1")
    'II.2.a.11/1'
    """
    return key.partition(":")[2]


def day_or_dash(day: date | None, language: Language) -> str:
    """A day as the readers of the language write it, 31/12/2025 or 2025-12-31; a dash stands for none."""
    return or_dash(None if day is None else write_day(day, language))


def period_words(period: Period, language: Language) -> str:
    """A period by its first and its last day."""
    return f"{day_or_dash(period.start, language)} – {day_or_dash(period.last_day, language)}"


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
