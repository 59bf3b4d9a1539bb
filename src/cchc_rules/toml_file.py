"""TOML files: read as tables, or refused with the line and the column and what to do, in words of ours."""

from __future__ import annotations

import re
import tomllib
from os import PathLike, fspath
from pathlib import Path
from typing import Any, Final

from cchc_rules.errors import BadDocument
from cchc_rules.exact import in_both_languages
from cchc_rules.message import join_messages, message

__all__ = ["read_toml"]

_MAX_LENGTH: Final = 1 << 18
_MAX_LINE: Final = 1 << 12  # the time that a key takes grows with the square of its parts
_STATED_PLACE = re.compile(r"\(at line ([0-9]+), column ([0-9]+)\)")


def read_toml(path: str | PathLike[str], example: str) -> dict[str, Any]:
    """What a TOML file says; a byte order mark before it does not count.

    It has at most 262,144 bytes, in lines of at most 4,096.

    Args:
        path: The file, UTF-8.
        example: What a line of it says, for whoever wrote another: a sentence that has its Vietnamese.

    Raises:
        BadDocument: Where it is not TOML, or is too long; `where` names file, line and column.
        OSError: Where the file cannot be read.
    """
    name = fspath(path)
    with Path(path).open("rb") as file:
        content = file.read(_MAX_LENGTH + 1)
    if len(content) > _MAX_LENGTH or max(map(len, content.split(b"\n"))) > _MAX_LINE:
        expected = message(
            "TOML of at most {most} bytes, in lines of at most {longest}",
            most=in_both_languages(_MAX_LENGTH),
            longest=in_both_languages(_MAX_LINE),
        )
        raise BadDocument(content, expected, where=name)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _line_and_column_behind(content[: error.start].decode("utf-8-sig"))
        read = content[error.start : error.end]
        raise BadDocument(
            read, "text in UTF-8", "Save the copy as UTF-8.", _place_in_file(name, line, column)
        ) from None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        stated = _STATED_PLACE.search(str(error))
        line, column = map(int, stated.groups()) if stated else _line_and_column_behind(text.rstrip())
        remedy = join_messages([example, "Text stands in quotes, and nothing is said twice."])
        read_line = text.split("\n")[line - 1].strip()
        raise BadDocument(read_line, "a line of TOML", remedy, _place_in_file(name, line, column)) from None
    except RecursionError:
        raise BadDocument(content, "TOML that is nested less deeply", where=name) from None


def _line_and_column_behind(text: str) -> tuple[int, int]:
    """The line and the column of what follows a text."""
    return text.count("\n") + 1, len(text) - text.rfind("\n")


def _place_in_file(name: str, line: int, column: int) -> str:
    where = message("line {line}, column {column}", line=line, column=column)
    return message("{file}, {where}", file=name, where=where)
