"""Documents are tests: pytest runs every example in the prose and in the docstrings, Python and console."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from sybil import Example, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

_EXAMPLES = Path(__file__).parent / "examples"


def _console(example: Example) -> str | None:
    """What the commands of a block print is what stands below them; the blocks of a page share a folder."""
    from cchc_rules.sphinxext.console_output import folder_with, rerun  # noqa: PLC0415  only pages need Sphinx

    if "folder" not in example.namespace:
        example.namespace["folder"] = example.namespace["stack"].enter_context(folder_with([_EXAMPLES]))
    printed = rerun(example.parsed, example.namespace["folder"], "en")
    return None if printed == example.parsed else f"the page says:\n{example.parsed}\nit prints:\n{printed}"


def _open(namespace: dict[str, Any]) -> None:
    namespace["stack"] = ExitStack()


def _close(namespace: dict[str, Any]) -> None:
    namespace["stack"].close()


_PROSE = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser("console", _console)],
    patterns=["*.md"],
    setup=_open,
    teardown=_close,
)
_DOCSTRINGS = Sybil(
    parsers=[DocTestParser()], patterns=["*.py"], path="src", document_types={".py": PythonDocStringDocument}
)

pytest_plugins = ["tests.mariadb", "tests.postgres"]
pytest_collect_file = (_PROSE + _DOCSTRINGS).pytest()
