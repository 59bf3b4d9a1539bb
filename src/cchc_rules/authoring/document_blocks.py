"""The blocks of a document: its paragraphs, the headings of its tables and their rows, each of one or more lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

from attrs import evolve, frozen

from cchc_rules.documents.document_lines import DocumentLine
from cchc_rules.documents.table_columns import PlanColumn, columns_of
from cchc_rules.text import letters_and_digits

__all__ = ["ANNEX", "ITEM", "Block", "Paragraph", "TableHead", "TableRow", "blocks_of"]

ANNEX: Final = re.compile(r"[>*#\s]*(?:PHỤ LỤC|Phụ lục)(?: (?:số )?(?P<number>[IVXLC]+|[0-9]+))?[\s*.:]*")
"""The line that begins an annex."""

_PERCENTAGE: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*\s*[%‰]")

ITEM: Final = re.compile(
    r"[>#*\s]*(?:(?P<article>Điều [0-9]+)[.:]|(?P<roman>[IVXLC]+)\.|(?P<number>[0-9]+(?:\.[0-9]+)*)[.)]"
    r"|(?P<numbers>[0-9]+(?:\.[0-9]+)+)|(?P<letter>[a-zđ])\)|(?P<bullet>[-+–•]))[*\s]+\S"
)
"""What begins a heading or an item of a list."""

_FEWEST_HEADINGS: Final = 4
_BEGINS_A_PARAGRAPH: Final = re.compile(r"\(|Căn cứ |Xét |Theo đề nghị ")
_ENDS_A_PARAGRAPH: Final = re.compile(r"[.;:!?/][\s”\")*]*$")


@frozen
class Paragraph:
    """Text that is no table: a heading, an item of a list, a sentence (đoạn văn)."""

    lines: tuple[DocumentLine, ...]

    @property
    def text(self) -> str:
        """Its lines as one."""
        return " ".join(line.text.strip() for line in self.lines)


@frozen
class TableHead:
    """The headings of a table (hàng tiêu đề)."""

    lines: tuple[DocumentLine, ...]


@frozen
class TableRow:
    """A row of a table (hàng).

    Args:
        lines: Its lines.
        cells: What stands under each heading that was understood.
        headings: Those headings.
        unread: The headings that were not understood, under which something stands; of a blank one, its place.
        merged: How many cells at its left belong to the row above it.
        is_whole: Whether it has as many cells as there are headings, so that each stands under its own.
    """

    lines: tuple[DocumentLine, ...]
    cells: Mapping[PlanColumn, str]
    headings: Mapping[PlanColumn, str]
    unread: tuple[str, ...] = ()
    merged: int = 0
    is_whole: bool = True

    def percentages(self) -> tuple[str, ...]:
        """The percentages in its cells as they are printed, each once."""
        return tuple(dict.fromkeys(_PERCENTAGE.findall(" ".join(self.cells.values()))))


Block: TypeAlias = Paragraph | TableHead | TableRow
"""A part of a document that has one address."""


def blocks_of(
    lines: Sequence[DocumentLine], names: Mapping[PlanColumn, str] = MappingProxyType({})
) -> tuple[Block, ...]:
    """The blocks of a document in its order; lines without letters and digits belong to none.

    Args:
        lines: Its lines.
        names: The headings of some columns, where they are called otherwise.
    """
    return tuple(_joined(_blocks(lines, names)))


def _blocks(lines: Sequence[DocumentLine], names: Mapping[PlanColumn, str]) -> Iterator[Block]:
    columns: dict[PlanColumn, int] | None = None
    headed: Sequence[str] = ()
    at = 0
    while at < len(lines):
        line = lines[at]
        headings = _headings_below_each_other(lines, at, names)
        if headings:
            yield TableHead(tuple(lines[at : at + len(headings)]))
            at += len(headings)
            rows, at = _rows_of_cells_below_each_other(lines, at, columns_of(headings, names) or {}, headings)
            yield from rows
            continue
        at += 1
        if not letters_and_digits(line.text):
            continue
        if len(line.cells) > 2 and (found := columns_of(line.cells, names)):
            columns, headed = found, line.cells
            yield TableHead((line,))
        elif len(line.cells) > 2 and columns is not None:
            yield _row((line,), line.cells, columns, headed, is_whole=len(line.cells) == len(headed))
        else:
            if ANNEX.fullmatch(line.text):
                columns = None
            yield Paragraph((line,))


def _row(
    lines: tuple[DocumentLine, ...],
    cells: Sequence[str],
    columns: Mapping[PlanColumn, int],
    headed: Sequence[str],
    merged: int = 0,
    *,
    is_whole: bool,
) -> TableRow:
    said = {column: cells[place] for column, place in columns.items() if place < len(cells)}
    others = (place for place in range(min(len(cells), len(headed))) if place not in columns.values() and cells[place])
    return TableRow(
        lines,
        said,
        {column: headed[place] for column, place in columns.items()},
        tuple(headed[place] or str(place + 1) for place in others),
        merged,
        is_whole,
    )


def _joined(blocks: Iterator[Block]) -> Iterator[Block]:
    """A line that continues the paragraph before it, and a row that continues the row before it, are part of those."""
    last: Block | None = None
    for block in blocks:
        if isinstance(last, Paragraph) and isinstance(block, Paragraph) and _continues(last, block):
            last = Paragraph(last.lines + block.lines)
        elif isinstance(last, TableRow) and isinstance(block, TableRow) and _is_rest_of_row(block):
            last = _continued(last, block)
        else:
            if last is not None:
                yield last
            last = block
    if last is not None:
        yield last


def _continues(before: Paragraph, after: Paragraph) -> bool:
    text = after.text
    if ITEM.match(text) or ANNEX.fullmatch(text) or _BEGINS_A_PARAGRAPH.match(text) or "|" in text:
        return False
    if text[:1].islower():
        return True
    if ANNEX.fullmatch(before.text) or before.text.isupper() is not text.isupper():
        return False
    return before.text.isupper() or not _ENDS_A_PARAGRAPH.search(before.text)


def _is_rest_of_row(row: TableRow) -> bool:
    """Whether a row has neither a number of its own nor anything that makes it a row: who leads, by when, how much."""
    own = (PlanColumn.NUMBER, PlanColumn.DETAIL, PlanColumn.LEAD, PlanColumn.DUE, PlanColumn.VALUE)
    return not row.merged and not any(row.cells.get(column) for column in own)


def _continued(row: TableRow, rest: TableRow) -> TableRow:
    """A row with what stands under its cells on the line, or the page, after it."""
    cells = {column: " ".join(filter(None, (cell, rest.cells.get(column, "")))) for column, cell in row.cells.items()}
    unread = tuple(dict.fromkeys((*row.unread, *rest.unread)))
    return evolve(row, lines=row.lines + rest.lines, cells=cells, unread=unread)


# Some pages print a table with each cell on a line of its own, which ends in a bar; of merged cells only bars are left.


def _is_cell(line: DocumentLine) -> bool:
    text = line.text.strip()
    return text.endswith("|") and text.count("|") == 1


def _headings_below_each_other(
    lines: Sequence[DocumentLine], start: int, names: Mapping[PlanColumn, str]
) -> list[str] | None:
    headings: list[str] = []
    for line in lines[start:]:
        if not _is_cell(line) or not _is_heading(line.cells[0], names):
            break
        headings.append(line.cells[0])
    return headings if len(headings) >= _FEWEST_HEADINGS else None


def _is_heading(cell: str, names: Mapping[PlanColumn, str]) -> bool:
    return columns_of([cell, "nhiệm vụ" if "nhiệm vụ" not in cell.lower() else "chủ trì"], names) is not None


def _rows_of_cells_below_each_other(
    lines: Sequence[DocumentLine], at: int, columns: Mapping[PlanColumn, int], headed: Sequence[str]
) -> tuple[list[TableRow], int]:
    """The rows from a line on, and the line after them."""
    rows: list[TableRow] = []
    cells: list[str] = []
    begun, width = at, len(headed)
    while at < len(lines):
        end, said, merged = _next_cells(lines, at)
        if end == at:
            break
        cells += said
        at = end
        if merged or len(cells) >= width:
            whole = len(cells) + merged == width
            placed = [*[""] * merged, *cells, *[""] * width]
            rows.append(_row(tuple(lines[begun:at]), placed, columns, headed, merged, is_whole=whole))
            cells, begun = [], at
    return rows, begun


def _next_cells(lines: Sequence[DocumentLine], at: int) -> tuple[int, list[str], int]:
    """Where the next cell ends, what it says, and how many cells at the left of its row are merged if that ends it."""
    words: list[str] = []
    for place in range(at, min(at + 12, len(lines))):
        line = lines[place]
        bare = line.text.strip()
        if bare and set(bare) == {"|"} and not words:
            return (place + 1, [""], 0) if len(bare) == 1 else (place + 1, [], len(bare))
        if _is_cell(line):
            return place + 1, [" ".join([*words, line.cells[0]]).strip()], 0
        if "|" in bare:
            break
        words.append(bare)
    return at, [], 0
