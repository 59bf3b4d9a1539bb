"""What code on a page looks like: it fits the column, and what a command prints is printed by it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [path for path in sorted(DOCS.rglob("*.md")) if "_build" not in path.parts]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
WIDEST = 88


def blocks(page: Path) -> Iterator[tuple[str, list[str]]]:
    """The language and the lines of each block of code on a page."""
    for match in BLOCK.finditer(page.read_text(encoding="utf-8")):
        yield match[1], match[2].splitlines()


def typed(language: str, lines: list[str]) -> list[str]:
    """The lines that somebody types: behind a prompt where there are prompts, else all."""
    if language == "console":
        return [
            line for line, before in zip(lines, ["", *lines], strict=False) if line[:2] == "$ " or before[-1:] == "\\"
        ]
    prompted = [line for line in lines if line.startswith((">>>", "..."))]
    return prompted or lines


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_code_fits_the_column(page: Path) -> None:
    code = [line for language, lines in blocks(page) for line in typed(language, lines)]
    assert not [line for line in code if len(line) > WIDEST]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_commands_stand_in_blocks_that_say_so(page: Path) -> None:
    """Those of `console` are run, those of `shell` need what a page cannot have; none is only indented."""
    beside = BLOCK.sub("", page.read_text(encoding="utf-8"))
    assert not [line for line in beside.splitlines() if line.startswith("    cchc-rules ")]


def test_the_pages_have_commands_and_code() -> None:
    languages = [language for page in PAGES for language, _ in blocks(page)]
    assert languages.count("python") > 50
    assert languages.count("console") >= 5
