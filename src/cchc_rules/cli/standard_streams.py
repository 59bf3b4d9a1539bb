"""Standard output and standard error: UTF-8 whatever the locale says, how wide, and no trouble where nobody reads.

On a terminal, once a command has taken two seconds, a line says what it is at and for how long.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import StringIO, TextIOWrapper
from time import monotonic
from typing import TYPE_CHECKING, Final

from cchc_rules.message import in_vietnamese
from cchc_rules.text import Language

if TYPE_CHECKING:
    from threading import Event

__all__ = ["close_down", "prepare_streams", "progress", "tell", "terminal_columns"]

_NO_TERMINAL: Final = 80
"""How wide what is no terminal is taken to be."""

_PATIENCE: Final = 2.0  # seconds before anything is told
_BETWEEN: Final = 0.5  # seconds between two lines
_WIPE: Final = "\r\033[K"


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


@contextmanager
def progress(language: Language) -> Iterator[Callable[[str], object]]:
    """While something is done that prints nothing, tell on standard error how long it takes, if somebody watches.

    Args:
        language: "vi" or "en".

    Yields:
        What to call with the words for what is done now.
    """
    if not sys.stderr.isatty():
        yield str
        return
    from threading import Event, Thread  # noqa: PLC0415  nobody watches most commands

    now, over = ["at work"], Event()
    teller = Thread(target=_tell, args=(now, over, language), daemon=True)
    teller.start()
    try:
        yield now.append
    finally:
        over.set()
        teller.join()


def _tell(now: list[str], over: Event, language: Language) -> None:
    """Tell the last of the words every now and then, and wipe the line in the end; it is lost where it cannot go."""
    begun, pause, end = monotonic(), _PATIENCE, ""
    with suppress(OSError):
        while not over.wait(pause):
            del now[:-1]
            said = in_vietnamese(now[0]) if language == "vi" else now[0]
            time = f": {monotonic() - begun:.0f} s"
            room = terminal_columns() - len(time) - 1
            pause, end = _BETWEEN, _WIPE
            print(f"{_WIPE}{said[:room]}{time}", file=sys.stderr, end="", flush=True)
        print(end, file=sys.stderr, end="", flush=True)
