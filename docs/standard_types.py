"""Writes `python.inv`: where the names of the standard library that these pages refer to are described.

Run it from the root, `python docs/standard_types.py`, once a page refers to another one. Nothing is fetched: the pages
of docs.python.org are called as their modules are.
"""

import builtins
import sys
from pathlib import Path
from pkgutil import resolve_name
from tempfile import TemporaryDirectory

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

_DOCS = Path(__file__).parent
_HEAD = "# Sphinx inventory version 1\n# Project: Python\n# Version: 3\n"
_KINDS = {"exc": "exception", "func": "function", "meth": "method", "data": "data"}
_AMONG_TYPES = {
    "str",
    "bytes",
    "bytearray",
    "memoryview",
    "range",
    "list",
    "tuple",
    "dict",
    "set",
    "frozenset",
}


def _page(name: str) -> str | None:
    """The page of docs.python.org on which a name is described; None where it is no public one of the library."""
    first, *within = name.split(".")
    if not within:
        value = getattr(builtins, name, None)
        if isinstance(value, type) and issubclass(value, BaseException):
            return "library/exceptions.html"
        if name == "None":
            return "library/constants.html"
        page = "stdtypes" if name in _AMONG_TYPES else "functions"
        return f"library/{page}.html" if isinstance(value, type) else None
    if first not in sys.stdlib_module_names or any(
        part.startswith("_") for part in within
    ):
        return None
    module = name
    while not hasattr(resolve_name(module), "__spec__"):
        module = module.rpartition(".")[0]
    return f"library/{module}.html"


def main() -> None:
    """Read the pages once, and write down what they miss and the standard library has."""
    missed: set[tuple[str, str]] = set()

    def note(
        _app: Sphinx, _env: BuildEnvironment, node: pending_xref, _shown: nodes.Element
    ) -> None:
        if node["refdomain"] == "py":
            missed.add((node["reftarget"], _KINDS.get(node["reftype"], "class")))

    with TemporaryDirectory() as folder:
        app = Sphinx(
            _DOCS,
            _DOCS,
            folder,
            folder,
            "dummy",
            {"intersphinx_mapping": {}},
            status=None,
            warning=None,
        )
        app.connect("missing-reference", note)
        app.build()
    found = {
        name: (kind, page)
        for name, kind in sorted(missed)
        if (page := _page(name)) is not None
    }
    lines = (f"{name} {kind} {page}\n" for name, (kind, page) in found.items())
    (_DOCS / "python.inv").write_text(_HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
