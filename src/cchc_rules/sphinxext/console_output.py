r"""What commands print, in the language of the page: a block of `console` is run again in each further language.

Each command stands behind a `$`, on several lines where a line ends with a backslash, and what it prints below it::

    $ cchc-rules read-due "Quý II, III" --year 2025
    …
    last day   2025-09-30

A line of `…` stands for lines that are left out: as many are shown above and below it as the page has. The blocks of a
page are run one after another in one empty folder that holds copies of `cchc_console_files`, so that what one command
writes the next can read. Commands of other programs are shown as they are written. One that fails fails the build,
unless `$ echo $?` asks for its exit code next.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Iterable, Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar, Final, cast

from cchc_rules.cli.main import main
from cchc_rules.extras import needing_extra
from cchc_rules.text import Language

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.errors import ExtensionError
    from sphinx.transforms import SphinxTransform

__all__ = ["ConsoleOutput", "folder_with", "rerun"]

_PAGE_COLUMNS: Final = "88"
"""How wide the tables are: as the code of a page."""
_PROGRAM: Final = "cchc-rules "
_EXIT_CODE: Final = "echo $?"
_LEFT_OUT: Final = "…"
_COMMAND: Final = re.compile(r"^\$ ((?:.*\\\n)*.*)\n?", re.MULTILINE)


class ConsoleOutput(SphinxTransform):
    """Shows what commands print in the language of the site, where that is not English, in which pages are written."""

    default_priority: ClassVar[int | None] = 200

    def apply(self, **_kwargs: Any) -> None:
        """Run every command of the page again."""
        if self.config.language == "en":
            return
        blocks = [
            node
            for node in self.document.findall(nodes.literal_block)
            if node.get("language") == "console" and f"$ {_PROGRAM}" in node.astext()
        ]
        if not blocks:
            return
        self.env.note_reread()  # the rules may change without the page
        with folder_with(Path(self.env.srcdir, each) for each in self.config.cchc_console_files) as folder:
            for node in blocks:
                said = rerun(node.astext(), folder, cast("Language", self.config.language))
                node.rawsource = said
                node[:] = [nodes.Text(said)]


@contextmanager
def folder_with(files: Iterable[Path]) -> Iterator[Path]:
    """A folder of its own for the commands of a page, with copies of files and folders."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file in files:
            if file.is_dir():
                shutil.copytree(file, folder / file.name)
            else:
                shutil.copy(file, folder)
        yield folder


def rerun(block: str, folder: Path, language: Language) -> str:
    """A block of `console`, with what its commands print now.

    Args:
        block: The commands, and what stands below each.
        folder: Where they are run.
        language: In which they speak.

    Raises:
        sphinx.errors.ExtensionError: A command failed, and its exit code was not asked for.
    """
    first, *rest = _COMMAND.split(block)
    commands, outputs = rest[::2], rest[1::2]
    shown = [first]
    code = 0
    for command, output, following in zip(commands, outputs, [*commands[1:], ""], strict=True):
        said = output
        if command == _EXIT_CODE:
            said = f"{code}\n"
        elif command.startswith(_PROGRAM):
            code, said = _run_in(command, folder, language)
            if code and following != _EXIT_CODE:
                raise ExtensionError(f"$ {command}: exit code {code}\n{said}")
            said = _shortened(said, output)
        shown.append(f"$ {command}\n{said}")
    return "".join(shown).removesuffix("" if block.endswith("\n") else "\n")


def _run_in(command: str, folder: Path, language: Language) -> tuple[int, str]:
    """The exit code of a command, and what it prints on both streams."""
    said = StringIO()
    words = shlex.split(command.replace("\\\n", " "))[1:]
    with (
        chdir(folder),
        _environment(CCHC_LANG=language, COLUMNS=_PAGE_COLUMNS),
        redirect_stdout(said),
        redirect_stderr(said),
    ):
        try:
            code = main(words)
        except SystemExit as end:  # bad usage, and help
            code = cast("int", end.code)
    return code, "".join(f"{line.rstrip()}\n" for line in said.getvalue().splitlines())


@contextmanager
def _environment(**told: str) -> Iterator[None]:
    """These variables of the environment, for a while."""
    before = dict(os.environ)
    os.environ.update(told)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _shortened(said: str, before: str) -> str:
    """What is printed, with as many lines of it left out as the page leaves out."""
    lines, shown = said.splitlines(keepends=True), before.splitlines()
    if _LEFT_OUT not in shown:
        return said
    above = shown.index(_LEFT_OUT)
    below = len(shown) - above - 1
    return "".join([*lines[:above], f"{_LEFT_OUT}\n", *lines[len(lines) - below :]])
