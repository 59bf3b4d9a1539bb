"""The search box: the best hits among the things of plans and the pages, above what Sphinx finds in the words of all.

The entries are written as a script beside the others, so that the search works from a folder too, and fetches nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, cast

from cchc_rules.extras import needing_extra
from cchc_rules.sphinxext.domain import CchcDomain
from cchc_rules.sphinxext.page_names import ThingKind
from cchc_rules.sphinxext.pages.register_page import FilteredRow
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.sphinxext.search.page_entries import page_entries
from cchc_rules.sphinxext.search.search_entries import SearchEntry, search_entries
from cchc_rules.sphinxext.site_language import site_language
from cchc_rules.text import Bilingual

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.builders.html import StandaloneHTMLBuilder

__all__ = ["add_scripts", "write_entries"]

_ENTRIES: Final = "cchc-entries.js"
_BEST_HITS: Final = Bilingual("Kết quả sát nhất", "Best hits")
_IN_REGISTER: Final = Bilingual(
    "Quy định có các chữ này, trong bảng tra cứu: {count}", "Rules with these words, in the register: {count}"
)
_RULES_OF_IT: Final = Bilingual("quy định liên quan", "its rules")


def write_entries(app: Sphinx, builder: Builder) -> None:
    """Write what can be found on this site, and with which words it is shown."""
    if not isinstance(builder, StandaloneHTMLBuilder) or not app.config.cchc_plans:
        return
    told = {
        "words": {
            name: text.in_(site_language(app.config.language))
            for name, text in (("hits", _BEST_HITS), ("register", _IN_REGISTER), ("rules", _RULES_OF_IT))
        },
        "plans": [each for plan_id in app.config.cchc_plans for each in _plan_found(app, builder, plan_id)],
        "pages": [*_pages_found(app, builder)],
    }
    file = Path(app.outdir, "_static", _ENTRIES)
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"const cchcFound = {json.dumps(told, ensure_ascii=False)};\n", encoding="utf-8")


def _plan_found(app: Sphinx, builder: StandaloneHTMLBuilder, plan_id: str) -> Iterator[dict[str, Any]]:
    """The entries of a plan whose pages are on this site, and where its register is."""
    shown = ShownPlan.of_build(app.env, plan_id)
    things = cast("CchcDomain", app.env.get_domain("cchc")).things
    placed = [
        _placed(builder, entry, docname, anchor)
        for entry in search_entries(shown)
        for _, docname, anchor in [things.get((cast("ThingKind", entry.kind), entry.label), ("", "", ""))]
        if docname
    ]
    register = shown.names.register
    if placed:
        there = builder.get_relative_uri("search", register) if register in app.env.all_docs else ""
        yield {"register": there, "entries": placed}


def _pages_found(app: Sphinx, builder: StandaloneHTMLBuilder) -> Iterator[list[Any]]:
    """The entries of the pages that are not about one thing of a plan."""
    things = cast("CchcDomain", app.env.get_domain("cchc")).things
    of_things = {docname for _, docname, anchor in things.values() if not anchor}
    for docname in sorted(app.env.all_docs.keys() - of_things):
        for entry, anchor in page_entries(docname, app.env.get_doctree(docname)):
            yield _placed(builder, entry, docname, anchor)


def _placed(builder: StandaloneHTMLBuilder, entry: SearchEntry, docname: str, anchor: str) -> list[Any]:
    """An entry as the script of the search reads it, and where it leads."""
    there = builder.get_relative_uri("search", docname) + (f"#{anchor}" if anchor else "")
    return [entry.kind, entry.label, entry.title, entry.note, entry.names, entry.facts, entry.words, there]


def add_scripts(
    app: Sphinx, pagename: str, _template: str, _context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Give a register, and the page of the search, the scripts that they need; other pages need none."""
    if pagename == "search":
        scripts = ["cchc-fold.js", *([_ENTRIES, "cchc-search.js"] if app.config.cchc_plans else [])]
    elif doctree is not None and next(doctree.findall(FilteredRow), None) is not None:
        scripts = ["cchc-fold.js", "cchc-register.js"]
    else:
        return
    app.add_css_file("cchc-find.css")
    for script in scripts:
        app.add_js_file(script, loading_method="defer")
