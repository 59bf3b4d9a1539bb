"""Sites for a test: small Sphinx projects, and a directive that notes things as the pages of a plan do."""

from collections.abc import Callable, Mapping
from io import StringIO
from pathlib import Path
from typing import Any, ClassVar, cast

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective, docutils_namespace, patch_docutils
from sphinx.util.typing import ExtensionMetadata

from cchc_rules.law.plan import Plan
from cchc_rules.sphinxext.domain import CchcDomain
from cchc_rules.sphinxext.page_names import ThingKind, page_names


def build_site(folder: Path, pages: Mapping[str, str], builder: str = "html", **config: object) -> str:
    """Build a project of these pages, by their names without `.rst`, into the folder `out`; give the warnings."""
    for docname, page in pages.items():
        file = folder / f"{docname}.rst"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page, encoding="utf-8")
    warnings = StringIO()
    used = {"extensions": ["cchc_rules.sphinxext", "tests.site"], "nitpicky": True, **config}
    with patch_docutils(), docutils_namespace():
        Sphinx(folder, None, folder / "out", folder / "doctrees", builder, used, status=None, warning=warnings).build()
    return warnings.getvalue()


def pages_but(plan: Plan, *kept: str) -> list[str]:
    """What to exclude so that a site has these pages of a plan alone, by their names within its folder."""
    names = page_names(plan)
    sorts = (names.headings, names.rules, names.measures, names.agencies, names.instruments)
    pages = [each.docname for sort in sorts for each in sort.values()]
    pages += [names.register, names.readings, names.not_encoded, names.changes]
    return [f"{page}.rst" for page in pages if page.removeprefix(f"plans/{plan.id}/") not in kept]


class Thing(SphinxDirective):
    """The directive `thing`: notes a thing of the kind and key that stand beside it, with a title below."""

    required_arguments = 2
    has_content = True
    option_spec: ClassVar[dict[str, Callable[[str], Any]] | None] = {"anchor": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        kind, key = self.arguments
        anchor = self.options.get("anchor", "")
        domain = cast("CchcDomain", self.env.get_domain("cchc"))
        domain.note(cast("ThingKind", kind), key, self.content[0], self.env.current_document.docname, anchor)
        return [nodes.paragraph("", self.content[0], ids=[anchor] if anchor else [])]


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_directive("thing", Thing)
    return {"parallel_read_safe": True}
