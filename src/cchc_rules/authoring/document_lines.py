"""The lines of a document, with the cells of those that are rows: text, Markdown, CSV, Excel or Word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from os import PathLike, fspath
from pathlib import Path
from unicodedata import normalize

from attrs import frozen

from cchc_rules.errors import BadCell, BadSheet
from cchc_rules.extras import needing_extra
from cchc_rules.formats.csv_rows import read_rows
from cchc_rules.formats.excel_rows import is_excel, read_excel_rows

__all__ = ["DocumentLine", "document_text", "read_document"]

_RULED = re.compile(r"[|\s:=+-]*-{2,}[|\s:=+-]*")
"""The line under the headings of a table in Markdown."""


@frozen
class DocumentLine:
    """A line of a document (dòng).

    Args:
        number: Which line of the file it is, from 1; of a workbook, which row; of Word, which paragraph or row.
        text: What it says, in NFC, on one line.
        cells: The cells of a row of a table, without the spaces around them; none where it is no row.
    """

    number: int
    text: str
    cells: tuple[str, ...] = ()


def read_document(path: str | PathLike[str]) -> tuple[DocumentLine, ...]:
    """The lines of a document, in its order.

    Its kind is that of its name: .csv, .xlsx, .xlsm, .docx; anything else is text in UTF-8, in which a line with bars
    is a row. Of cells that are merged the first alone says what stands there. What Word numbers by itself is not in
    its text.

    Args:
        path: The file.

    Raises:
        BadSheet: Where the file is not of the kind that its name says, or no text in UTF-8.
        BadCell: For a cell of a workbook that says no value.
        MissingExtra: Where the extra that its kind needs is not installed.
        OSError: Where the file cannot be read.
    """
    name = fspath(path)
    if Path(path).suffix.lower() == ".docx":
        return tuple(_word_lines(name))
    if is_excel(name):
        return tuple(_row_lines(read_excel_rows(name)))
    if Path(path).suffix.lower() == ".csv":
        return tuple(_row_lines(read_rows(name)))
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadSheet(error.object[:8], "text in UTF-8", "Save the document as UTF-8.", name) from None
    return tuple(_text_line(number, line) for number, line in enumerate(text.split("\n"), start=1))


def document_text(lines: tuple[DocumentLine, ...]) -> str:
    """The text of a document, as `verify` takes it.

    >>> print(document_text((DocumentLine(1, "I. Mục tiêu"), DocumentLine(2, "1 | Việc", ("1", "Việc")))))
    I. Mục tiêu
    1 | Việc
    """
    return "\n".join(line.text for line in lines)


def _text_line(number: int, line: str) -> DocumentLine:
    text = normalize("NFC", line)
    if "|" not in text or _RULED.fullmatch(text):
        return DocumentLine(number, text)
    inside = text.rstrip().removesuffix("|")[1:] if text.startswith("|") else text  # a blank before it is an empty cell
    cells = inside.split("|")
    return DocumentLine(number, text, tuple(cell.replace("**", "").strip() for cell in cells))


def _line_of_cells(number: int, cells: list[str]) -> DocumentLine:
    said = tuple(" ".join(normalize("NFC", cell).replace("|", "/").split()) for cell in cells)
    return DocumentLine(number, " | ".join(said), said if len(said) > 1 else ())


def _row_lines(rows: Iterator[tuple[int, list[str] | BadCell]]) -> Iterator[DocumentLine]:
    for number, cells in tuple(rows):
        if isinstance(cells, BadCell):
            raise cells
        yield _line_of_cells(number, cells)


def _word_lines(name: str) -> Iterator[DocumentLine]:
    with needing_extra("authoring"):
        from docx import Document  # noqa: PLC0415  other documents need no Word
        from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415  as above
        from docx.table import Table  # noqa: PLC0415  as above
    try:
        document = Document(name)
    except (PackageNotFoundError, ValueError, KeyError):
        raise BadSheet(Path(name).name, "a document of Word", "Save it as .docx.", name) from None
    number = 0
    for part in document.iter_inner_content():
        if not isinstance(part, Table):
            number += 1
            bullet = "- " if str(getattr(part.style, "name", "")).startswith("List Bullet") else ""
            yield DocumentLine(number, normalize("NFC", bullet + " ".join(part.text.split())))
            continue
        seen = set()
        for row in part.rows:
            number += 1
            cells = []
            for cell in row.cells:
                cells.append("" if cell._tc in seen else cell.text)  # noqa: SLF001  python-docx tells merged cells by it alone
                seen.add(cell._tc)  # noqa: SLF001  as above
            yield _line_of_cells(number, cells)
