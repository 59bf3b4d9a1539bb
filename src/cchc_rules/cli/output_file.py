"""The files that a command writes: refused where their names mislead or they would destroy another; written whole."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Final

from cchc_rules.cli.arguments import utf8_argument
from cchc_rules.errors import BadValue
from cchc_rules.message import message

__all__ = ["refuse_changed", "refuse_misnaming", "refuse_overwriting", "require_folders", "write_together"]

_MADE_BY_REPORT: Final = frozenset({".docx", ".htm", ".html", ".xlsx"})
_OPENED_OTHERWISE: Final = _MADE_BY_REPORT | {".doc", ".odt", ".ods", ".pdf", ".xls"}


def refuse_misnaming(outputs: Mapping[str, str]) -> None:
    """Refuse to write text under a name by which a program of an office, or a browser, would open it.

    Args:
        outputs: The paths of what is written, all of it text, by option.

    Raises:
        BadValue: The first that is named so.
    """
    for option, path in outputs.items():
        suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122  pathlib takes longer to load
        if suffix in _OPENED_OTHERWISE:
            remedy = "Name it otherwise, such as .txt, .csv or .json."
            if suffix in _MADE_BY_REPORT and option == "--output":
                remedy = message(
                    "Name it otherwise, or make it of findings: cchc-rules report -o FILE{suffix}.", suffix=suffix
                )
            expected = message("a file not named {suffix}, for text is written", suffix=suffix)
            raise BadValue(utf8_argument(path), expected, remedy, option)


def refuse_overwriting(
    outputs: Mapping[str, str], inputs: Iterable[str], *, force: bool, kept_up: Collection[str] = ()
) -> None:
    """Refuse to write over a file that is read, or over another that is written, by whatever name, or that is there.

    Args:
        outputs: The paths of what is written, by option.
        inputs: The paths of what is read.
        force: Whether a file that is there may be replaced, if it is neither of the others.
        kept_up: The options whose files are there to be added to.

    Raises:
        BadValue: The first output that is an input or an earlier output, or a file that is there and may not be
            replaced.
    """
    taken = {_file_at(path) for path in inputs} - {None}
    for option, path in outputs.items():
        file = _file_at(path)
        if file in taken:
            expected = "a file that the command does not read or write as well"
            raise BadValue(utf8_argument(path), expected, "Name another.", option)
        if isinstance(file, tuple) and not force and option not in kept_up:
            remedy = "Name another, or replace it with --force."
            raise BadValue(utf8_argument(path), "a file that is not there yet", remedy, option)
        taken |= {file} - {None}


def require_folders(outputs: Iterable[str]) -> None:
    """Refuse to begin where the folder of a file that is to be written is not there.

    Args:
        outputs: The paths of what is written.

    Raises:
        FileNotFoundError: The first folder that is not there.
    """
    for folder in filter(None, map(os.path.dirname, outputs)):
        if not os.path.exists(folder):  # noqa: PTH110  as above
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), folder)


def refuse_changed(held: Iterable[tuple[str, bytes | None]]) -> None:
    """Refuse to write over what another run has written since it was read.

    Args:
        held: The path of each file that is added to, and what it held; None where it was not there.

    Raises:
        BadValue: The first that holds something else by now.
    """
    for path, content in held:
        try:
            with open(path, "rb") as file:  # noqa: PTH123  pathlib takes longer to load
                now: bytes | None = file.read()
        except FileNotFoundError:
            now = None
        if now != content:
            remedy = "Another run has written it meanwhile: run the command again."
            raise BadValue(utf8_argument(path), "a file that is as it was when it was read", remedy, "--onto")


def write_together(contents: Iterable[tuple[str, str | bytes]], say: Callable[[], object] | None = None) -> None:
    """Write files, text in UTF-8, so that all of them are there as a whole or none is.

    Each is complete in a file beside its own before the first is put in place. A link stays a link, and a file keeps
    its mode. A device or a pipe is written to as it is.

    Args:
        contents: The path of each, and what it holds.
        say: What to do once each is complete, and devices and pipes have theirs, and before any file is put in place,
            such as printing what goes with them; where that fails no file changes.

    Raises:
        OSError: Of the path that cannot be written; no file has changed, unless putting one in place failed.
    """
    direct: list[tuple[str, bytes]] = []
    beside: list[tuple[str, str, str]] = []
    try:
        for path, content in contents:
            said = content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")
            if not _is_replaceable(path):
                direct.append((path, said))
                continue
            target = os.path.realpath(path)
            draft = os.path.join(os.path.dirname(target), f".cchc-rules-{os.urandom(8).hex()}")  # noqa: PTH118, PTH120  pathlib takes longer to load
            beside.append((path, draft, target))
            with _naming(path):
                _write_draft(draft, target, said)
        for path, said in direct:
            with _naming(path), open(path, "wb") as file:  # noqa: PTH123  as above
                file.write(said)
        if say is not None:
            say()
        for path, draft, target in beside:
            with _naming(path):
                os.replace(draft, target)  # noqa: PTH105  as above
    finally:
        for _, draft, _ in beside:
            with suppress(OSError):
                os.unlink(draft)  # noqa: PTH108  as above


def _file_at(path: str) -> tuple[int, int] | str | None:
    """What is the same for all names of a file: a pair where it is there, and its path where it is not yet.

    None stands for what is no file: nothing is lost by writing to it.
    """
    try:
        found = os.stat(path)  # noqa: PTH116  as above
    except OSError:
        return os.path.realpath(path)
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def _is_replaceable(path: str) -> bool:
    """Whether a path is that of a file, or of nothing yet."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116  as above
    except FileNotFoundError:
        return os.path.basename(path) != ""  # noqa: PTH119  as above


def _write_draft(draft: str, target: str, said: bytes) -> None:
    with open(draft, "xb") as file:  # noqa: PTH123  as above
        file.write(said)
    with suppress(FileNotFoundError), open(target, "r+b") as there:  # noqa: PTH123  only what may be written is replaced
        os.chmod(draft, stat.S_IMODE(os.fstat(there.fileno()).st_mode))  # noqa: PTH101  as above


@contextmanager
def _naming(path: str) -> Iterator[None]:
    """A fault of what was done for a path is told of that path, as it was given, or of the folder that is not there."""
    try:
        yield
    except OSError as fault:
        folder = os.path.dirname(path) if isinstance(fault, FileNotFoundError) else ""  # noqa: PTH120  as above
        raise OSError(fault.errno, fault.strerror, folder or path) from None
