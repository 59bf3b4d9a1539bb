"""Page files: the source of every page of a plan, one directive each, written before Sphinx looks for its sources."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cchc_rules.errors import UnknownPlan
from cchc_rules.extras import needing_extra
from cchc_rules.plans.shelf import load_plan
from cchc_rules.sphinxext.page_frame import PLANS_FOLDER
from cchc_rules.sphinxext.page_names import page_names

with needing_extra("sphinx"):
    from sphinx.application import Sphinx
    from sphinx.errors import ConfigError

__all__ = ["page_sources", "write_page_files"]

_PAGE_DIRECTIVE: Final = ".. cchc-page:: "


def write_page_files(app: Sphinx) -> None:
    """Write the sources of the pages of `cchc_plans` where they are missing or changed, and remove those of no thing.

    A build that collects sentences to translate leaves these pages out: their words stand in the plans.
    """
    if app.builder.name == "gettext":
        app.config.exclude_patterns = [*app.config.exclude_patterns, f"{PLANS_FOLDER}/**"]
        return
    wanted: dict[Path, str] = {}
    for plan_id in app.config.cchc_plans:
        try:
            sources = tuple(page_sources(plan_id))
        except UnknownPlan as fault:
            raise ConfigError(f"cchc_plans: {fault}") from fault
        wanted.update({Path(app.srcdir, f"{docname}.rst"): text for docname, text in sources})
    for file in Path(app.srcdir, PLANS_FOLDER).glob("**/*.rst"):
        if file not in wanted and _PAGE_DIRECTIVE in file.read_text(encoding="utf-8"):
            file.unlink()
    for file, text in wanted.items():
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            whole = file.with_suffix(f".{os.getpid()}")  # so that the build of another language reads no half of it
            whole.write_text(text, encoding="utf-8")
            whole.replace(file)


def page_sources(plan_id: str) -> Iterator[tuple[str, str]]:
    r"""The pages of a plan, as Sphinx names them, and the source of each.

    They stand in no table of contents, which would have to list all of them on every page.

    Raises:
        UnknownPlan: Where no such plan is installed.

    >>> next(page_sources("hue-2025"))
    ('plans/hue-2025/index', ':orphan:\n\n.. cchc-page:: plan hue-2025\n')
    """
    names = page_names(load_plan(plan_id))
    yield names.index, _page_source("plan", plan_id)
    for kind, docname in (
        ("register", names.register),
        ("readings", names.readings),
        ("not-encoded", names.not_encoded),
        ("changes", names.changes),
    ):
        yield docname, _page_source(kind, plan_id)
    for kind, things in (
        ("heading", names.headings),
        ("rule", names.rules),
        ("measure", names.measures),
        ("agency", names.agencies),
        ("instrument", names.instruments),
    ):
        yield from ((name.docname, _page_source(kind, name.label)) for name in things.values())


def _page_source(kind: str, label: str) -> str:
    return f":orphan:\n\n{_PAGE_DIRECTIVE}{kind} {label}\n"
