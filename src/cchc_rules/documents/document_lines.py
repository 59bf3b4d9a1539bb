"""The lines of a document, with the cells of those that are rows: text, Markdown, CSV, Excel or Word."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from os import PathLike, fspath
from pathlib import Path
from unicodedata import normalize

from attrs import frozen

from cchc_rules.documents.word_blocks import word_blocks
from cchc_rules.errors import BadCell, BadSheet
from cchc_rules.extras import needing_extra
from cchc_rules.formats.sheets.csv_rows import read_rows
from cchc_rules.formats.sheets.excel_rows import is_excel, read_excel_print

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

    Its kind is that of its name: .csv, .xlsx, .xlsm, .docx; anything else is text in UTF-8, or in UTF-16 with its mark,
    in which a line with bars is a row. Of cells that are merged the first alone says what stands there. Of Word, what
    was inserted is text and what was deleted is none, though nobody accepted the changes; its numbering, notes and
    headers are no text.

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
        return tuple(_row_lines(read_excel_print(name)))
    if Path(path).suffix.lower() == ".csv":
        return tuple(_row_lines(read_rows(name)))
    return tuple(_text_line(number, line) for number, line in enumerate(_decoded(name).split("\n"), start=1))


def _decoded(name: str) -> str:
    content = Path(name).read_bytes()
    encoding = "utf-16" if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadSheet(error.object[:8], "text in UTF-8", "Save the document as UTF-8.", name) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


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
    try:
        document = Document(name)
    except (PackageNotFoundError, ValueError, KeyError):
        raise BadSheet(Path(name).name, "a document of Word", "Save it as .docx.", name) from None
    bullets = {style.style_id for style in document.styles if str(style.name).startswith("List Bullet")}
    for number, block in enumerate(word_blocks(document.element.body, bullets), start=1):
        yield DocumentLine(number, normalize("NFC", block)) if isinstance(block, str) else _line_of_cells(number, block)
