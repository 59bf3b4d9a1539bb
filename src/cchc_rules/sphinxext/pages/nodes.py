"""Nodes of a page: small pieces of docutils, of which every page is built."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from cchc_rules.extras import needing_extra
from cchc_rules.sphinxext.page_names import ThingKind

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.addnodes import pending_xref

__all__ = [
    "FieldParts",
    "Part",
    "bullet_list",
    "card",
    "code_block",
    "coded",
    "field_list",
    "joined",
    "literal",
    "paragraph",
    "section",
    "table",
    "thing_link",
    "to_translate",
    "vietnamese",
]

Part: TypeAlias = str | nodes.Node
"""A piece of a line: text, or a node."""

FieldParts: TypeAlias = tuple[str, *tuple[Part, ...]]
"""The name of a field, and the parts of what is said under it."""


def section(title: str, content: Iterable[nodes.Node], *, name: str, look: str = "") -> nodes.section:
    """A title and what stands under it.

    Args:
        title: The title.
        content: What stands under it.
        name: Its anchor on the page.
        look: The class by which the style knows it; empty for none.
    """
    node = nodes.section("", nodes.title("", title, translatable=False), *content, ids=[name], names=[name])
    node["classes"] += [look] if look else []
    return node


def field_list(said: Iterable[FieldParts]) -> nodes.field_list:
    """A name and what is said under it, a line each; a list among the parts stands by itself."""
    listed = nodes.field_list(classes=["cchc-fields"])
    for name, *parts in said:
        listed += nodes.field("", nodes.field_name("", name), nodes.field_body("", *_field_lines(parts)))
    return listed


def _field_lines(parts: Iterable[Part]) -> Iterable[nodes.Node]:
    """The parts as lines: what stands by itself is one, all else between is one."""
    line: list[Part] = []
    for part in parts:
        if isinstance(part, nodes.bullet_list):
            if line:
                yield paragraph(*line)
            yield part
            line = []
        else:
            line.append(part)
    if line:
        yield paragraph(*line)


def paragraph(*parts: Part, look: str = "") -> nodes.paragraph:
    """Text and nodes in a line of their own.

    Args:
        parts: The text and nodes.
        look: The class by which the style knows it; empty for none.
    """
    line = nodes.paragraph("", "", *(nodes.Text(part) if isinstance(part, str) else part for part in parts))
    line["classes"] += [look] if look else []
    return line


def joined(parts: Iterable[Part], by: str = "; ") -> list[Part]:
    """Parts with the same text between each two."""
    found: list[Part] = []
    for part in parts:
        found += [by, part] if found else [part]
    return found


def bullet_list(items: Iterable[nodes.Node | list[Part]], look: str = "") -> nodes.bullet_list:
    """Nodes, or lines of parts, one below the other.

    Args:
        items: What is listed.
        look: The class by which the style knows it; empty for none.
    """
    lines = (item if isinstance(item, nodes.Node) else paragraph(*item) for item in items)
    listed = nodes.bullet_list("", *(nodes.list_item("", line) for line in lines))
    listed["classes"] += [look] if look else []
    return listed


def card(*content: nodes.Node, name: str) -> nodes.container:
    """What stands together in a box of its own, with an anchor."""
    return nodes.container("", *content, ids=[name], classes=["cchc-card"])


def table(head: Sequence[str], rows: Iterable[Sequence[Iterable[Part] | nodes.paragraph]]) -> nodes.table:
    """A table: the names of its columns, and in each row the parts of each cell, or the line that stands in it."""
    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in head), cols=len(head))
    group += nodes.thead("", nodes.row("", *(nodes.entry("", paragraph(name)) for name in head)))
    lines = ([cell if isinstance(cell, nodes.paragraph) else paragraph(*cell) for cell in row] for row in rows)
    group += nodes.tbody("", *(nodes.row("", *(nodes.entry("", line) for line in each)) for each in lines))
    return nodes.table("", group)


def coded(text: str) -> list[Part]:
    """A text in which what stands between backticks is in the type of code."""
    parts = text.split("`")
    return [literal(part) if place % 2 else part for place, part in enumerate(parts) if part]


def to_translate(text: str, place: tuple[str, int]) -> nodes.paragraph:
    """A paragraph that is gathered with the sentences of its page, and shown in the language of the site.

    Args:
        text: The text, in which what stands between backticks is in the type of code.
        place: The file and the line that it is gathered from.
    """
    said = paragraph(*coded(text))
    said.rawsource = text
    said.source, said.line = place
    return said


def literal(text: str) -> nodes.literal:
    """Text in the type of code."""
    return nodes.literal("", text)


def vietnamese(text: str) -> nodes.inline:
    """Text that is Vietnamese on a page of whichever language, and is read out so."""
    return nodes.inline("", text, classes=["language-vi"])  # which becomes its language


def code_block(code: str, language: str = "python") -> nodes.literal_block:
    """Lines of code, highlighted."""
    return nodes.literal_block(code, code, language=language)


def thing_link(kind: ThingKind, label: str, text: str) -> pending_xref:
    """A link to the page of a thing, which Sphinx follows once all pages are read."""
    return pending_xref(
        "", nodes.inline("", text), refdomain="cchc", reftype=kind, reftarget=label, refexplicit=True, refwarn=True
    )
