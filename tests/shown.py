"""Pages for a test: what stands on them, and where their links lead."""

from collections.abc import Iterable

import pytest
from docutils import nodes
from sphinx.addnodes import pending_xref

from cchc_rules.law.plan import Plan
from cchc_rules.sphinxext.page_directive import title_and_page
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.text import Language
from tests.shelf import offer


def shown(monkeypatch: pytest.MonkeyPatch, plan: Plan, language: Language = "en", text: str | None = None) -> ShownPlan:
    """A plan that alone is offered, in one language."""
    offer(monkeypatch, plan)
    return ShownPlan(plan, language, text)


def page_of(plan: ShownPlan, kind: str, label: str) -> list[nodes.Node]:
    """The page of a thing."""
    drawn = title_and_page(plan, kind, label)
    assert drawn is not None, label
    return drawn[1]


def words(page: Iterable[nodes.Node]) -> str:
    """What is to be read on a page."""
    return "\n".join(node.astext() for node in page)


def links(page: Iterable[nodes.Node]) -> set[tuple[str, str]]:
    """Where the links of a page lead: the kind of thing, and its label; of a page as a whole `doc` and its name."""
    found = (link for node in page for link in node.findall(pending_xref))
    return {(link["reftype"], link["reftarget"]) for link in found}


def field(page: Iterable[nodes.Node], name: str) -> str:
    """What is said under a name on a page, if it is said once."""
    fields = [each for node in page for each in node.findall(nodes.field) if each[0].astext() == name]
    assert len(fields) == 1, (name, [each.astext() for each in fields])
    return fields[0][1].astext()
