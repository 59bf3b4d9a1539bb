"""Page entries: what the search of a site knows of the pages that are not about one thing of a plan.

A page is found by its title and the key words of its `meta`, which a page in Markdown names at its head and which are
translated with its sentences; each part of it by its heading, and each term that it explains by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cchc_rules.extras import needing_extra
from cchc_rules.sphinxext.rule_facts import folded
from cchc_rules.sphinxext.search.search_entries import SearchEntry

with needing_extra("sphinx"):
    from docutils import nodes

__all__ = ["page_entries"]

_NAME_OF_KEY_WORDS: Final = "keywords"
_MOST_SIGNS_OF_NOTE: Final = 120


def page_entries(docname: str, page: nodes.document) -> Iterator[tuple[SearchEntry, str]]:
    """What can be found of a page, each with the anchor that leads to it.

    Args:
        docname: The page, as Sphinx names it.
        page: What stands on it, in the language of the site.
    """
    title = _first_text(page, nodes.title)
    whole = next(page.findall(nodes.section), page)
    begins = next((each.astext() for each in whole if isinstance(each, nodes.paragraph)), "")
    named = [
        word
        for meta in page.findall(nodes.meta)
        if meta.get("name") == _NAME_OF_KEY_WORDS
        for word in meta["content"].split(", ")
    ]
    if title:
        yield _page_entry(docname, title, _note_of(begins), (title, *named), words=begins), ""
    for section in page.findall(nodes.section):
        if section.parent is not page:
            heading = _first_text(section, nodes.title)
            yield _page_entry(docname, heading, title, (heading,), facts=" ".join((title, *named))), section["ids"][0]
    for item in page.findall(nodes.definition_list_item):
        terms = [each for each in item if isinstance(each, nodes.term) and each["ids"]]
        if terms:
            names = tuple(each.astext() for each in terms)
            yield _page_entry(docname, " · ".join(names), title, names), terms[0]["ids"][0]


def _first_text(of: nodes.Element, sort: type[nodes.Element]) -> str:
    return next((found.astext() for found in of.findall(sort)), "")


def _page_entry(
    docname: str, title: str, note: str, names: tuple[str, ...], facts: str = "", words: str = ""
) -> SearchEntry:
    called = tuple(dict.fromkeys(filter(None, map(folded, names))))
    return SearchEntry("page", docname, title, note, called, folded(facts), folded(words))


def _note_of(text: str) -> str:
    """The beginning of a text, to the end of a word."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _MOST_SIGNS_OF_NOTE else f"{flat[:_MOST_SIGNS_OF_NOTE].rpartition(' ')[0]} …"
