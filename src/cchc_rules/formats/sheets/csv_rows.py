"""Rows: a CSV file as rows of cells, strictly read, each with the line of the file on which it begins.

The file is UTF-8, with or without a byte order mark, or UTF-16 with one. Cells are separated by what stands most often
in the first line that holds any of comma, semicolon and tab, or two bars, or by what a first line `sep=;` names, which
is no row. A line has at most 1,048,576 characters, a cell 131,072, and there are at most 16,384 columns, as many as
Excel has.

Programs for sheets compute what begins with `=`, `+`, `-` or `@`. Such a cell is written behind an apostrophe, which
keeps it text, and read without it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from io import BufferedReader, TextIOWrapper
from itertools import chain
from os import PathLike, fspath
from pathlib import Path
from typing import Final, TextIO, TypeAlias

from cchc_rules.errors import BadCell, BadSheet
from cchc_rules.exact import in_both_languages
from cchc_rules.formats.sheets.excel_rows import refuse_other_files
from cchc_rules.message import message

__all__ = [
    "BLANKS",
    "Progress",
    "as_text_cell",
    "column_letter",
    "delimiter_of",
    "is_simple_csv",
    "read_rows",
    "separator_remedy",
    "text_of_cell",
    "wrong_length_error",
]

BLANKS: Final = "".join(character for character in map(chr, range(0x3001)) if character.isspace())
"""What `str.strip` takes away, for libraries that would take away something else."""

Progress: TypeAlias = Callable[[int, int], object]
"""What is told how far a file has been read, in lines and in bytes."""

_NOT_TEXT = re.compile("[\0\udc80-\udcff]")  # a NUL, or what the decoder makes of a byte that is not UTF-8
_FORMULA = re.compile("'*[=+\\-@\t\r\n]")
_LINES_BETWEEN_REPORTS = 10_000
_MAX_COLUMNS: Final = 16_384
_MAX_LINE_LENGTH: Final = 1 << 20
_MARK: Final = b"\xef\xbb\xbf"
_UTF_16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS: Final = ",;\t"
_BAR: Final = "|"
_OTHER_SEPARATORS: Final = "|^~¦:#*"
_SEPARATOR_LINE = re.compile(r'"?sep=([,;\t|])"?[,;|]*\r?\n?', re.IGNORECASE)
_LINES_TO_TELL_FROM: Final = 20
_QUOTED = re.compile(r'(?:^|(?<=[,;\t|]))"(?:[^"]|"")*"')
_MARK_IN_LINE = re.compile('^("?)\ufeff+')
"""Where a file was put behind another one, or a program wrote the mark into the first cell: no cell says it."""
_CHUNK: Final = 1 << 20
_MAX_CELL_LENGTH: Final = csv.field_size_limit()


def as_text_cell(text: str) -> str:
    """A text as a cell that no program takes for a formula; `text_of_cell` gives it back.

    >>> as_text_cell("=1+1"), as_text_cell("Sở Nội vụ"), as_text_cell("'=")
    ("'=1+1", 'Sở Nội vụ', "''=")
    """
    return f"'{text}" if _FORMULA.match(text) else text


def text_of_cell(cell: str) -> str:
    """What a cell says: the apostrophe before what might be a formula is none of it.

    >>> text_of_cell("'=1+1"), text_of_cell("=1+1"), text_of_cell("'tis")
    ('=1+1', '=1+1', "'tis")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def delimiter_of(lines: Iterable[str]) -> str:
    """What separates the cells of a file that begins with these lines.

    >>> delimiter_of(["BÁO CÁO QUÝ I", "HoSo;DonVi;Tỷ lệ, %"])
    ';'
    """
    telling = _unquoted(next((line for line in lines if not _is_one_cell(line)), ""))
    known = f"{_SEPARATORS}{_BAR}"
    # A title that is as wide as the rows below ends in what parts them, whatever its words hold.
    padded = (each for each in known if telling.endswith(each * 2) and each not in telling.rstrip(each))
    return next(padded, max(known, key=telling.count))


def separator_remedy(cells: Iterable[object]) -> str:
    """What to do about a heading of one cell that seems to hold several, parted by a sign that is not read.

    >>> separator_remedy(["agency^yes^no"])
    'Its cells seem to be separated by “^”: save it with commas, semicolons or tabs between them.'
    """
    filled = [str(cell) for cell in cells if cell]
    separator = max(_OTHER_SEPARATORS, key=filled[0].count) if len(filled) == 1 else ""
    if not separator or separator not in filled[0]:
        return ""
    return message(
        "Its cells seem to be separated by “{separator}”: save it with commas, semicolons or tabs between them.",
        separator=separator,
    )


def column_letter(place: int) -> str:
    """What a program for sheets calls a column, by its place from 1.

    >>> column_letter(3), column_letter(28)
    ('C', 'AB')
    """
    letters = ""
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def read_rows(path: str | PathLike[str], progress: Progress | None = None) -> Iterator[tuple[int, list[str] | BadCell]]:
    """The line and the cells of each row, or what is wrong with how it is written.

    Rows with nothing in them are passed over, but for the first, which every file has.

    Args:
        path: The CSV file.
        progress: Called every 10,000 lines.

    Raises:
        BadSheet: Where the file is not text in UTF-8, has a line that is too long, or too many columns.
        OSError: Where it cannot be read.
    """
    name = fspath(path)
    refuse_other_files(path)
    with Path(path).open("rb") as file, _as_text(file) as text:
        lines = _text_lines(text, file, name, progress)
        first = next(lines, "")
        named = _SEPARATOR_LINE.fullmatch(first)
        head = [] if named else [first]
        while head and _is_one_cell(head[-1]) and len(head) < _LINES_TO_TELL_FROM and (more := next(lines, "")):
            head.append(more)
        delimiter = named[1] if named else delimiter_of(head)
        rows = csv.reader(chain(head, lines), delimiter=delimiter, strict=True)
        begin = 2 if named else 1
        while True:
            line = rows.line_num + begin
            try:
                cells = next(rows)
            except StopIteration:
                break
            except csv.Error as error:
                expected, remedy = "cells as CSV writes them", "Look for a stray quote."
                open_end = "unexpected end" in str(error)
                given = message("a quote that nothing closes") if open_end else message("a quote within a cell")
                yield line, BadCell(given, expected, remedy, message("{file}, line {line}", file=name, line=line))
                continue
            if line == begin and len(cells) > _MAX_COLUMNS:
                raise BadSheet(
                    f"{len(cells)} columns",
                    message("at most {most}", most=in_both_languages(_MAX_COLUMNS)),
                    where=message("{file}, line {line}", file=name, line=line),
                )
            if _holds_rows(cells, delimiter):
                expected, remedy = "cells as CSV writes them", "Look for a stray quote."
                yield line, BadCell(cells, expected, remedy, message("{file}, line {line}", file=name, line=line))
            elif line == begin or any(map(str.strip, cells)):
                yield line, cells


def _holds_rows(cells: Sequence[str], delimiter: str) -> bool:
    """Whether a cell runs on over a line that has as many separators as its own row, two at least.

    Two stray quotes hide rows so; a remark may have one comma.
    """
    separators = max(2, len(cells) - 1)
    return any(line.count(delimiter) >= separators for cell in cells if "\n" in cell for line in cell.split("\n")[1:])


def _is_one_cell(line: str) -> bool:
    plain = _unquoted(line)
    return plain.count(_BAR) < 2 and not any(each in plain for each in _SEPARATORS)


def _unquoted(line: str) -> str:
    """A line with a letter in place of each cell in quotes, whose commas part nothing."""
    return _QUOTED.sub("x", line.rstrip("\r\n"))


def _as_text(file: BufferedReader) -> TextIOWrapper:
    """The text of a file; what is not UTF-8 is kept as lone surrogates."""
    if file.peek(2)[:2] in _UTF_16_MARKS:
        return TextIOWrapper(file, encoding="utf-16", newline="")
    return TextIOWrapper(file, encoding="utf-8-sig", errors="surrogateescape", newline="")


def _text_lines(text: TextIO, file: BufferedReader, name: str, progress: Progress | None) -> Iterator[str]:
    expected, remedy = "text in UTF-8", "In Excel, save as “CSV UTF-8”."
    number = 0
    try:
        for number, line in enumerate(iter(partial(text.readline, _MAX_LINE_LENGTH + 1), ""), start=1):
            if len(line) > _MAX_LINE_LENGTH:
                raise BadSheet(
                    line,
                    message("lines of at most {most} characters", most=in_both_languages(_MAX_LINE_LENGTH)),
                    where=message("{file}, line {line}", file=name, line=number),
                )
            if _NOT_TEXT.search(line):
                raise BadSheet(line, expected, remedy, message("{file}, line {line}", file=name, line=number))
            if progress is not None and number % _LINES_BETWEEN_REPORTS == 0:
                progress(number, file.tell())
            yield _MARK_IN_LINE.sub(r"\1", line)
    except UnicodeDecodeError as error:  # of a file that begins as one in UTF-16
        where = message("{file}, line {line}", file=name, line=number + 1)
        raise BadSheet(error.reason, expected, remedy, where) from None


def wrong_length_error(cells: Sequence[str], names: Sequence[str], where: str) -> BadCell:
    """The refusal of a row that has more or fewer cells than there are columns.

    Args:
        cells: The row.
        names: The columns, in order.
        where: The file and the line.
    """
    expected, found = (
        message("{count} cells, as in the first line", count=len(names)),
        message("{count} stand there", count=len(cells)),
    )
    if len(cells) < len(names):
        return BadCell(
            "; ".join(cells),
            expected,
            message("{found}.", found=found),
            message("{where}, column {column}", where=where, column=names[len(cells)] or column_letter(len(cells) + 1)),
        )
    remedy = message("{found}; put quotes around a cell that holds a comma or semicolon of its own.", found=found)
    place = message("{where}, column {column}", where=where, column=column_letter(len(names) + 1))
    return BadCell("; ".join(cells), expected, remedy, place)


def is_simple_csv(path: str | PathLike[str], progress: Callable[[int], object] | None) -> bool:
    """Whether every parser reads a CSV file alike.

    It is UTF-8; each line is a row, with as many cells as the first, two at least, and with something in it; and quotes
    stand around whole cells.
    """
    with Path(path).open("rb") as file:
        if file.read(len(_MARK)) != _MARK:
            file.seek(0)
        first = file.readline(_MAX_LINE_LENGTH)
        said = first.decode("utf-8", "replace")
        if _is_one_cell(said) or _SEPARATOR_LINE.fullmatch(said):
            return False
        delimiter = delimiter_of([said]).encode()
        count = first.count(delimiter)
        chunk = first + file.read(_CHUNK)
        while chunk:
            chunk += file.readline()
            if not _is_simple_chunk(chunk, delimiter, count):
                return False
            if progress is not None:
                progress(file.tell())
            chunk = file.read(_CHUNK)
    return True


def _is_simple_chunk(chunk: bytes, delimiter: bytes, count: int) -> bool:
    """The same of whole lines, given how many delimiters each has."""
    try:
        chunk.decode()
    except UnicodeDecodeError:
        return False
    if b"\0" in chunk or _MARK in chunk or (b"\r" in chunk and chunk.count(b"\r") != chunk.count(b"\r\n")):
        return False
    body = chunk.removesuffix(b"\n")
    lines = body.split(b"\n")
    nothing = BLANKS.encode() + delimiter + b'"'
    if max(map(len, lines)) > _MAX_CELL_LENGTH or not all(line.strip(nothing) for line in lines):
        return False
    # Split at quotes, every second piece is inside them. Plain are `"a, b";x` and `"";x`, where a quote stands at the
    # edge of a cell; not plain are `a"b` and a cell that runs over a line, which parsers read in different ways.
    if b'"' in body:
        inside, outside = (body.split(b'"')[start::2] for start in (1, 0))
        edges = b"\r\n" + delimiter
        before, after = (outside[:-1], outside[1:])
        if len(inside) == len(outside) or b"\n" in b"".join(inside):
            return False
        if any(piece[-1:] not in edges for piece in set(before)) or any(piece[:1] not in edges for piece in set(after)):
            return False
        lines = b"".join(outside).split(b"\n")
    return {line.count(delimiter) for line in lines} == {count}
