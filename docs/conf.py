"""How Sphinx builds these pages, once a language; nothing is fetched while it does."""

import json
import re
from enum import Enum
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import furo
import sphinx.util.nodes
from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.jinja2glue import BuiltinTemplateLoader
from sphinx.locale import _
from sphinx.transforms import SphinxTransform

from cchc_rules import __version__
from cchc_rules.text import LabelledEnum

project = "cchc-rules"
author = "the cchc-rules contributors"
version = release = __version__
language = "en"  # `sphinx-build -D language=vi` makes the other site

# Whatever is skipped in translating would be written out for a log that nobody reads, a tenth of a build.
sphinx.util.nodes.repr_domxml = lambda *_: ""

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx.ext.napoleon",
    "sphinx_codeautolink",
    "sphinx_copybutton",
    "cchc_rules.sphinxext",
]
cchc_plans = ["hue-2025"]
cchc_console_files = ["../examples"]
exclude_patterns = ["_build", "_templates", "locale"]
templates_path = ["_templates"]
myst_enable_extensions = ["attrs_block", "colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3
default_role = "literal"  # what stands between single backticks in a docstring is code
smartquotes_action = "D"  # dashes alone; quotation marks stay as they are written

autodoc_default_options = {"members": True, "member-order": "bysource"}
autodoc_typehints = "signature"
toc_object_entries_show_parents = "hide"
napoleon_google_docstring = True
napoleon_numpy_docstring = False

html_theme = "furo"
html_show_search_summary = False  # a summary is fetched from each page that was found
html_show_copyright = False
html_copy_source = False
# Lists of every name would be as long as the pages of a plan; the search finds them.
html_use_index = False
html_domain_indices = False
html_title = f"cchc-rules {release}"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_js_files = ["copy_words.js", "icons.js"]
html_theme_options = {"sidebar_hide_name": False, "top_of_page_buttons": ["view"]}
# A sidebar that lists every page would be as long as many of these; they say the way to themselves.
html_sidebars = {
    "plans/**": [
        "sidebar/brand.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/doors.html",
        "sidebar/scroll-end.html",
    ]
}
html_context = {"languages": {"en": "English", "vi": "Tiếng Việt"}}

# The copy button takes what is typed, without prompts and output.
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
copybutton_line_continuation_character = "\\"

# A catalogue a page, in the order of the page, so that a sentence that changes touches its own lines alone.
locale_dirs = [str(Path(__file__).parent / "locale")]
gettext_compact = False
gettext_location = False

# Where the standard library is described, as far as these pages refer to it: `standard_types.py` writes it.
intersphinx_mapping = {"python": ("https://docs.python.org/3", "python.inv")}
# No inventory is fetched, so what else lives elsewhere is named without a link.
nitpick_ignore_regex = [
    (
        r"py:.*",
        r"(attrs|docutils|hypothesis|narwhals|pyarrow|_?pytest|sphinx|sqlglot)\..*",
    ),
    (
        r"py:class",
        r"argparse\._SubParsersAction",
    ),  # which Python itself does not describe
    (
        r"py:class",
        r"cchc_rules(\.\w+)+\._[A-Z]\w*",
    ),  # type variables, which have no page
    # in rooms that import some types for the type checker alone
    (
        r"py:class",
        r"BuildEnvironment|Callable\[\[\]|Converter|Fraction|HelpFormatter|Language|Namespace|date",
    ),
]

# Every block of Python on a page goes on from those above it.
codeautolink_concat_default = True
codeautolink_disable_link_titles = True  # they would say where each link leads


def _members_of_enums(
    _app: Sphinx, _what: str, _name: str, member: object, _skip: bool, _options: object
) -> bool | None:
    """Members of an enum are shown without a docstring, since their words say what they are."""
    return False if isinstance(member, Enum) else None


def _words_of_members(
    app: Sphinx, domain: str, kind: str, content: addnodes.desc_content
) -> None:
    """A member of an enum carries its words in both languages, that of the site first."""
    if (domain, kind) == ("py", "attribute"):
        (signature,) = content.parent.findall(addnodes.desc_signature)
        named, _, name = signature["fullname"].rpartition(".")
        member = getattr(resolve_name(f"{signature['module']}:{named}"), name, None)
        if isinstance(member, LabelledEnum):
            said = (member.label.vi, member.label.en)
            words = " · ".join(said if app.config.language == "vi" else said[::-1])
            content += nodes.paragraph("", words, translatable=False)


class LeaveToEnglish(SphinxTransform):
    """Docstrings and the changelog are in English on both sites, but for the first lines of wings.

    Terms of the glossary are in both languages.
    """

    default_priority = 5  # before sentences are replaced by their translations

    def apply(self, **_kwargs: Any) -> None:
        """Mark every piece of text that is left as it is."""
        whole_page = self.env.docname == "CHANGELOG"
        described = {
            node
            for described in self.document.findall(addnodes.desc)
            for node in described.findall(nodes.TextElement)
        }
        for node in self.document.findall(nodes.TextElement):
            if isinstance(node, nodes.Inline) and "translatable" not in node:
                continue  # is no sentence, and would be taken out of its line
            term = isinstance(node, nodes.term) and self.env.docname == "glossary"
            source = node.source or ""
            of_wing = "__init__.py:docstring of" in source and not (
                isinstance(node.parent, nodes.list_item)
                or isinstance(node.previous_sibling(), nodes.paragraph)
            )
            docstring = node in described or ("docstring of" in source and not of_wing)
            if whole_page or term or docstring:
                node["translatable"] = False


_SCHEMES = (
    ("auto-light", "sun-with-moon"),
    ("auto-dark", "moon-with-sun"),
    ("dark", "moon"),
    ("light", "sun"),
)
"""The colour schemes between which a button changes, each with its icon."""


def _write_icons(app: Sphinx) -> None:
    """Put what furo and Sphinx write into every page into a script that all pages share: icons, what links are for."""
    icons = Path(furo.__file__).parent / "theme/furo/partials/icons.html"
    drawn = icons.read_text(encoding="utf-8").partition("#}")[2]  # behind a comment
    schemes = "".join(
        f'<svg class="theme-icon-when-{scheme}"><use href="#svg-{icon}"></use></svg>'
        for scheme, icon in _SCHEMES
    )
    arrow = "M13 20h-2V8l-5.5 5.5-1.42-1.42L12 4.16l7.92 7.92-1.42 1.42L13 8v12z"
    up = f'<svg viewBox="0 0 24 24"><path d="{arrow}"/></svg>'
    heading = _("Link to this heading")
    definition = _("Link to this definition")
    script = Path(app.outdir, "_static", "icons.js")
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(
        f"""document.body.insertAdjacentHTML("afterbegin", {json.dumps(drawn)});
for (const each of document.querySelectorAll(".theme-toggle")) each.innerHTML = {json.dumps(schemes)};
for (const each of document.querySelectorAll(".back-to-top")) each.insertAdjacentHTML("afterbegin", {json.dumps(up)});
for (const each of document.querySelectorAll(".headerlink"))
  each.title = each.closest("dt") ? {json.dumps(definition)} : {json.dumps(heading)};
""",
        encoding="utf-8",
    )


_MARKS = (
    (r'<span class="(?:pre|w|doc|std std-\w+)">([^<]*)</span>', r"\1"),
    (r"<span>([^<]*)</span>", r"\1"),
    ('<span class="colon">:</span>', ":"),
    ('<code class="docutils literal notranslate">', '<code class="literal">'),
    (' class="field-(?:odd|even)"| title="(?:hue-2025:|cchc_rules)[^"]*"', ""),
    (r'(<a class="headerlink" href="[^"]*") title="[^"]*"', r"\1"),
    (' class="reference internal"', ' class="reference"'),
)
"""What no style asks for, a tenth of the pages: marks of code, links and fields, names that links lead to.

What a link to a heading is for is told by a script that all pages share.
"""


def _leave_out_marks(
    _app: Sphinx,
    _page: str,
    _template: str,
    context: dict[str, Any],
    _doctree: nodes.document | None,
) -> None:
    """Make a page shorter by what no style asks for, and by what the theme says of itself a second time."""
    for part in {"body", "toc"} & context.keys():
        for mark, kept in _MARKS:
            context[part] = re.sub(mark, kept, context[part])
    context["metatags"] = re.sub(
        '<meta name="viewport"[^>]*>\\s*', "", context.get("metatags", "")
    )


_titles: dict[str, nodes.bullet_list] = {}
"""Of each page what the list of pages beside every page shows of it."""


def _list_titles_alone(
    app: Sphinx,
    _page: str,
    _template: str,
    context: dict[str, Any],
    _doctree: nodes.document | None,
) -> None:
    """Spare the list of pages what stands on each, which it does not show and which takes long to copy."""
    for page, toc in app.env.tocs.items():
        if page not in _titles:
            whole = next(toc.findall(addnodes.toctree), None) is not None
            items = [nodes.list_item("", each[0].deepcopy()) for each in toc]
            _titles[page] = toc if whole else nodes.bullet_list("", *items)
    listed = context.get("toctree")

    def titles_alone(**asked: Any) -> str:
        tocs, app.env.tocs = app.env.tocs, _titles
        try:
            return listed(**asked)
        finally:
            app.env.tocs = tocs

    if listed:
        context["toctree"] = titles_alone


def _shortened(page: str) -> str:
    """A page without its indents, which code keeps, and without the icons that a script draws."""
    parts = re.split("(<pre.*?</pre>)", page, flags=re.DOTALL)
    shorter = "".join(
        part if part.startswith("<pre") else re.sub(r"\n\s+", "\n", part)
        for part in parts
    )
    icons = r'(<button class="theme-toggle"[^>]*>|<a [^>]*class="back-to-top[^>]*>)\s*(?:<svg.*?</svg>\s*)+'
    return re.sub(icons, r"\1", shorter, flags=re.DOTALL)


def _leave_out_files(app: Sphinx, fault: Exception | None) -> None:
    """Leave out what only those read who write the theme, and the names that the search knows twice."""
    for file in Path(app.outdir).glob("_static/**/*.map"):
        file.unlink()
    index = Path(app.outdir, "searchindex.js")
    if fault is None and index.is_file():
        head, _, known = index.read_text(encoding="utf-8").partition("(")
        kept = json.loads(known.removesuffix(")")) | {"indexentries": {}}
        said = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
        index.write_text(f"{head}({said})", encoding="utf-8")


def _add_filters(app: Sphinx) -> None:
    """Let the template of a page ask for what is defined above."""
    if isinstance(app.builder, StandaloneHTMLBuilder) and isinstance(
        app.builder.templates, BuiltinTemplateLoader
    ):
        app.builder.templates.environment.filters["shortened"] = _shortened


def setup(app: Sphinx) -> None:
    """Connect what autodoc asks for each member, what is left untranslated, and the icons."""
    app.connect("builder-inited", _write_icons)
    app.connect("builder-inited", _add_filters)
    app.connect("html-page-context", _leave_out_marks)
    app.connect("html-page-context", _list_titles_alone, priority=100)
    app.connect("build-finished", _leave_out_files)
    app.connect("autodoc-skip-member", _members_of_enums)
    app.connect("object-description-transform", _words_of_members)
    app.add_transform(LeaveToEnglish)
