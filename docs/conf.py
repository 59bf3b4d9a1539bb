"""How Sphinx builds these pages, once a language; nothing is fetched while it does."""

import json
from enum import Enum
from pathlib import Path
from typing import Any

import furo
from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from cchc_rules import __version__

project = "cchc-rules"
author = "the cchc-rules contributors"
version = release = __version__
language = "en"  # `sphinx-build -D language=vi` makes the other site

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
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
napoleon_google_docstring = True
napoleon_numpy_docstring = False

html_theme = "furo"
html_show_search_summary = False  # a summary is fetched from each page that was found
html_show_copyright = False
html_copy_source = False
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

# No inventory of another project is fetched, so what lives elsewhere is named without a link.
nitpick_ignore_regex = [
    # the standard library
    (
        r"py:.*",
        r"(argparse|collections\.abc|dataclasses|datetime|decimal|enum|fractions|os|pathlib|types|typing)\..*",
    ),
    (r"py:class", r"(Value|Lookup|Import)Error|Exception"),  # built in
    (
        r"py:.*",
        r"(narwhals|zoneinfo)\..*",
    ),  # what frames are asked through, and the standard library
    (
        r"py:.*",
        r"(hypothesis|_?pytest)\..*|collections\.Counter",
    ),  # what strategies and the plugin are made of
    (r"py:.*", r"(docutils|sphinx)\..*"),  # what the directive is made of
    (
        r"py:class",
        r"cchc_rules(\.\w+)+\._[A-Z]\w*",
    ),  # type variables, which have no page
    # in rooms that import some types for the type checker alone
    (
        r"py:class",
        r"BuildEnvironment|Callable\[\[\]|Converter|Fraction|HelpFormatter|Language|Namespace|date",
    ),
    (r"py:class", r"attrs\.Attribute"),  # a field, as attrs hands it to what checks it
]


def _members_of_enums(
    _app: Sphinx, _what: str, _name: str, member: object, _skip: bool, _options: object
) -> bool | None:
    """Members of an enum say what they are by their names and values, so they are shown without a docstring."""
    return False if isinstance(member, Enum) else None


class LeaveToEnglish(SphinxTransform):
    """Docstrings and the changelog are in English on both sites; terms of the glossary in both languages."""

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
            term = isinstance(node, nodes.term) and self.env.docname == "glossary"
            docstring = node in described or "docstring of" in (node.source or "")
            if whole_page or term or docstring:
                node["translatable"] = False


def _write_icons(app: Sphinx) -> None:
    """Put the icons of furo, which it writes into every page, into a script that all pages share."""
    icons = Path(furo.__file__).parent / "theme/furo/partials/icons.html"
    drawn = json.dumps(
        icons.read_text(encoding="utf-8").partition("#}")[2]
    )  # behind a comment of the template
    script = Path(app.outdir, "_static", "icons.js")
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(
        f'document.body.insertAdjacentHTML("afterbegin", {drawn});\n', encoding="utf-8"
    )


def setup(app: Sphinx) -> None:
    """Connect what autodoc asks for each member, what is left untranslated, and the icons."""
    app.connect("builder-inited", _write_icons)
    app.connect("autodoc-skip-member", _members_of_enums)
    app.add_transform(LeaveToEnglish)
