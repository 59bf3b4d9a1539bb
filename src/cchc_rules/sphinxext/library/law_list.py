"""Law lists: the laws that property tests state, one in the docstring of each, gathered without importing a test."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from cchc_rules.extras import needing_extra
from cchc_rules.sphinxext.pages.nodes import bullet_list, coded, section

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.util.docutils import SphinxDirective

__all__ = ["LawList", "laws_in"]


class LawList(SphinxDirective):
    """The directive `cchc-laws`: the laws of the tests in a folder, beside the page: `cchc-laws:: ../../tests/laws`."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """A section for each file that states laws."""
        _, name = self.env.relfn2path(self.arguments[0])
        folder = Path(name)
        if not folder.is_dir():
            raise self.error(f"got {self.arguments[0]}; expected a folder of tests")
        sections: list[nodes.Node] = []
        for file in sorted(folder.glob("test_*.py")):
            self.env.note_dependency(str(file))
            about, laws = laws_in(file.read_text(encoding="utf-8"))
            if laws:
                items = (coded(law) for law in laws)
                sections.append(section(about, [bullet_list(items)], name=file.stem.replace("_", "-")))
        return sections


def laws_in(source: str) -> tuple[str, tuple[str, ...]]:
    r"""What a file of tests is about, and the laws that it states, as its source says.

    >>> laws_in("'Sums.'\n@given(numbers)\ndef test_sum(number):\n    'It adds.'\n")
    ('Sums', ('It adds.',))
    """
    tree = ast.parse(source)
    about = (ast.get_docstring(tree) or "").partition("\n")[0].rstrip(".")
    return about, tuple(_stated(tree))


def _stated(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any(_is_property(each) for each in node.decorator_list):
            law = (ast.get_docstring(node) or "").partition("\n\n")[0]
            if law:
                yield " ".join(law.split())


def _is_property(decorator: ast.expr) -> bool:
    """Whether it makes a test one of many examples, or of a machine's steps one that is taken."""
    made = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(made, ast.Name) and made.id in {"given", "rule", "invariant"}
