"""The frame of a page of a plan: what a theme shows around it, which is not the contents of the whole site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from itertools import pairwise
from typing import Any, Final, cast

from cchc_rules.extras import needing_extra
from cchc_rules.sphinxext.domain import CchcDomain
from cchc_rules.sphinxext.page_names import PageName, PageNames, ThingKind
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.application import Sphinx

__all__ = ["PLANS_FOLDER", "frame_page"]

PLANS_FOLDER: Final = "plans"
"""The folder of the pages of plans."""


def frame_page(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _doctree: nodes.document | None
) -> None:
    """Spare the pages of plans the contents of the whole site, and lead from each rule and heading to the next.

    The contents, which a theme lists beside every page, would be most of each page, and take most of the time of a
    build.
    """
    folder, _, within = pagename.partition("/")
    if folder != PLANS_FOLDER or "orphan" not in app.env.metadata[pagename]:
        return
    context["toctree"] = lambda **_: ""
    plan_id = within.partition("/")[0]
    if plan_id in app.config.cchc_plans:
        context.update(_links_around(app, pagename, ShownPlan.of_build(app.env, plan_id).names))


def _links_around(app: Sphinx, pagename: str, names: PageNames) -> Iterator[tuple[str, dict[str, str]]]:
    """What leads from the page of a rule or a heading to those before and after it that the site has."""
    noted = cast("CchcDomain", app.env.get_domain("cchc")).things
    kinds: dict[ThingKind, Mapping[str, PageName]] = {"rule": names.rules, "heading": names.headings}
    for kind, things in kinds.items():
        titles = {name.docname: noted[kind, name.label][0] for name in things.values() if (kind, name.label) in noted}
        for before, after in pairwise(titles):
            if pagename in (before, after):
                way, there = ("next", after) if pagename == before else ("prev", before)
                yield way, {"link": app.builder.get_relative_uri(pagename, there), "title": escape(titles[there])}
