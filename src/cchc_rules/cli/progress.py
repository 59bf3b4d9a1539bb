"""Progress: on a terminal, once a command has taken two seconds, a line that says what it is at and for how long."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from typing import TYPE_CHECKING, Final

from cchc_rules.cli.standard_streams import terminal_columns
from cchc_rules.message import in_vietnamese
from cchc_rules.text import Language

if TYPE_CHECKING:
    from threading import Event

__all__ = ["progress"]

_PATIENCE: Final = 2.0  # seconds before anything is told
_BETWEEN: Final = 0.5  # seconds between two lines
_WIPE: Final = "\r\033[K"


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
