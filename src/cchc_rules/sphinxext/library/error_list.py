"""Error lists: every error of the library, when it is raised, and what its messages say to do."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import cchc_rules
from cchc_rules import errors
from cchc_rules.errors import CchcError
from cchc_rules.extras import needing_extra
from cchc_rules.sphinxext.pages.nodes import bullet_list, joined, literal, paragraph, to_translate
from cchc_rules.sphinxext.site_language import site_language
from cchc_rules.text import Language
from cchc_rules.vietnamese import VIETNAMESE

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.addnodes import pending_xref
    from sphinx.util.docutils import SphinxDirective

__all__ = ["ErrorList", "remedies"]

_REMEDY_PLACE = 2
"""The place of the remedy among the arguments of an error."""
_FILLED_IN = r"(?<!\{)\{[^{}]*\}"
"""What is filled in."""


class ErrorList(SphinxDirective):
    """The directive `cchc-errors`: a list of every error (lỗi)."""

    def run(self) -> list[nodes.Node]:
        """For each error its code, its class, when it is raised, as what it can be caught, and what to do."""
        language = site_language(self.config.language)
        named = (getattr(errors, name) for name in errors.__all__)
        kinds = (each for each in named if issubclass(each, CchcError) and each is not CchcError)
        return [
            nodes.definition_list("", *(self._error_item(kind, language) for kind in kinds), classes=["cchc-errors"])
        ]

    def _error_item(self, kind: type[CchcError], language: Language) -> nodes.Node:
        code = _snake_case(kind.__name__)
        term = nodes.term(
            "", "", literal(code), nodes.Text(" "), _class_link(kind), ids=[f"error-{code.replace('_', '-')}"]
        )
        when = (inspect.getdoc(kind) or "").partition("\n\n")[0].replace("\n", " ")
        said: list[nodes.Node] = [to_translate(when, self.get_source_info())]
        caught = [base.__name__ for base in kind.__bases__ if not issubclass(base, CchcError)]
        words = "Cũng bắt được bằng " if language == "vi" else "Also caught as "
        said.append(paragraph(words, *joined(map(literal, caught), ", ")))
        to_do = [paragraph(_with_gaps(each, language)) for each in remedies().get(kind.__name__, ())]
        if to_do:
            said.append(bullet_list(to_do))
        return nodes.definition_list_item("", term, nodes.definition("", *said))


def _class_link(kind: type[CchcError]) -> nodes.Node:
    target = f"{kind.__module__}.{kind.__name__}"
    return pending_xref("", literal(kind.__name__), refdomain="py", reftype="exc", reftarget=target, refexplicit=True)


def _with_gaps(pattern: str, language: Language) -> str:
    """A message with a gap for what is filled in."""
    said = VIETNAMESE.get(pattern, pattern) if language == "vi" else pattern
    return re.sub(_FILLED_IN, "…", said).replace("{{", "{").replace("}}", "}")


@cache
def remedies() -> dict[str, tuple[str, ...]]:
    """What the messages of each error say to do, by the name of its class, as the library writes them.

    What is filled in stands in braces.

    >>> "Name those who lead." in remedies()["BadValue"]
    True
    """
    found: dict[str, dict[str, None]] = {}
    for file in sorted(Path(cchc_rules.__file__).parent.rglob("*.py")):
        for name, said in _remedies_in(ast.parse(file.read_text(encoding="utf-8"))):
            found.setdefault(name, {})[said] = None
    return {name: tuple(said) for name, said in found.items()}


def _remedies_in(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The errors that a room makes, and what each says to do."""
    assigned: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            assigned.setdefault(node.targets[0].id, []).append(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in errors.__all__:
            given = [
                *node.args[_REMEDY_PLACE : _REMEDY_PLACE + 1],
                *(each.value for each in node.keywords if each.arg == "remedy"),
            ]
            said = (text for each in given for text in _texts_said(each, assigned))
            yield from (
                (node.func.id, text) for text in said if len(re.findall(r"\w+", re.sub(_FILLED_IN, "", text))) > 1
            )


def _texts_said(said: ast.expr, assigned: dict[str, list[ast.expr]]) -> Iterable[str]:
    """The texts that an expression can be, as far as it says so itself or what it names was assigned nearby."""
    match said:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.Call(func=ast.Name(id="message"), args=[ast.Constant(value=str(text)), *_]):
            return [text]
        case ast.IfExp():
            return [*_texts_said(said.body, assigned), *_texts_said(said.orelse, assigned)]
        case ast.BoolOp():
            return [text for each in said.values for text in _texts_said(each, assigned)]
        case ast.Name():
            return [text for each in assigned.get(said.id, ()) for text in _texts_said(each, {})]
        case _:
            return []


def _snake_case(name: str) -> str:
    return re.sub("(?<=[a-z])(?=[A-Z])", "_", name).lower()
