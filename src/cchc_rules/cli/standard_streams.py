"""Standard output and standard error: UTF-8 whatever the locale says, how wide, and no trouble where nobody reads."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import StringIO, TextIOWrapper
from typing import Final

__all__ = ["close_down", "prepare_streams", "tell", "terminal_columns"]

_NO_TERMINAL: Final = 80
"""How wide what is no terminal is taken to be."""


def prepare_streams() -> None:
    """Make the streams take Vietnamese; what goes to a standard error that is closed goes nowhere."""
    if sys.stderr is None:  # what is printed to None goes to standard output
        sys.stderr = StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def tell(text: str) -> None:
    """Print lines on standard error; they are lost where it cannot be written to."""
    with suppress(OSError):
        print(text, file=sys.stderr, flush=True)


def close_down() -> None:
    """Write what is left in the streams, and drop what cannot be written: Python would fail on it once more at exit."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def terminal_columns() -> int:
    """How wide the terminal is, or what COLUMNS says: as `shutil` tells it, which takes longer to load than a table."""
    with suppress(ValueError):
        stated = int(os.environ.get("COLUMNS", ""))
        if stated > 0:
            return stated
    with suppress(AttributeError, OSError, ValueError):  # standard output is closed, or no terminal
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _NO_TERMINAL  # type: ignore[union-attr]
    return _NO_TERMINAL
