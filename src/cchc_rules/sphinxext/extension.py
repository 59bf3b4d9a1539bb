"""The extension: what Sphinx is told when `cchc_rules.sphinxext` is named among the extensions of `conf.py`.

`cchc_plans` lists the ids of the plans whose pages a site has: `cchc_plans = ["hue-2025"]`. A site that has none, and
only refers to those of another one through intersphinx, leaves it out. Where `cchc_decision_text`, or else the
environment variable `CCHC_DECISION_TEXT`, names a readable copy of the decision, each rule shows its passage out of it.

`cchc_console_files` lists the files and folders, seen from that of the pages, which the commands in blocks of `console`
find in theirs: `cchc_console_files = ["../examples"]`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from cchc_rules import __version__
from cchc_rules.extras import needing_extra
from cchc_rules.sphinxext.code_links import CodeLinks
from cchc_rules.sphinxext.console_output import ConsoleOutput
from cchc_rules.sphinxext.domain import CchcDomain, note_labels, warn_of_missing
from cchc_rules.sphinxext.library.code_table import CodeTable
from cchc_rules.sphinxext.library.command_list import CommandList
from cchc_rules.sphinxext.library.error_list import ErrorList
from cchc_rules.sphinxext.library.file_tables import ColumnTable, FieldTable, LetterNameTable, SheetTable
from cchc_rules.sphinxext.library.flat_tables import FlatColumnTable
from cchc_rules.sphinxext.library.json_tables import JsonTables
from cchc_rules.sphinxext.library.law_list import LawList
from cchc_rules.sphinxext.page_directive import PlanPage
from cchc_rules.sphinxext.page_files import write_page_files
from cchc_rules.sphinxext.page_frame import frame_page
from cchc_rules.sphinxext.pages.register_page import FilteredRow, depart_row, visit_row
from cchc_rules.sphinxext.pictures import Picture
from cchc_rules.sphinxext.python_names import note_python_names
from cchc_rules.sphinxext.search.search_box import add_scripts, write_entries
from cchc_rules.sphinxext.search.vietnamese_search import EnglishSearch, VietnameseSearch

with needing_extra("sphinx"):
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__all__ = ["setup"]

_OF_THE_LIBRARY: Final = {
    "cchc-codes": CodeTable,
    "cchc-columns": ColumnTable,
    "cchc-commands": CommandList,
    "cchc-errors": ErrorList,
    "cchc-fields": FieldTable,
    "cchc-flat-columns": FlatColumnTable,
    "cchc-json": JsonTables,
    "cchc-laws": LawList,
    "cchc-letter-names": LetterNameTable,
    "cchc-sheets": SheetTable,
}
"""What draws the reference of the library itself."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Announce the domain, the directives and the configuration values to Sphinx."""
    app.add_config_value("cchc_plans", [], "env", types=(list, tuple))
    app.add_config_value("cchc_console_files", [], "env", types=(list, tuple))
    app.add_transform(ConsoleOutput)
    app.add_post_transform(CodeLinks)
    app.add_domain(CchcDomain)
    app.add_directive("cchc-picture", Picture)
    app.connect("env-updated", note_labels, priority=100)  # before others ask what there is
    app.connect("env-updated", note_python_names, priority=100)
    app.connect("warn-missing-reference", warn_of_missing)
    app.add_config_value("cchc_decision_text", os.environ.get("CCHC_DECISION_TEXT", ""), "env", types=(str,))
    app.add_directive("cchc-page", PlanPage)
    app.add_node(FilteredRow, html=(visit_row, depart_row))
    app.add_search_language(VietnameseSearch)
    app.add_search_language(EnglishSearch)
    app.connect("write-started", write_entries)
    app.connect("html-page-context", add_scripts)
    for name, directive in _OF_THE_LIBRARY.items():
        app.add_directive(name, directive)
    app.add_css_file("cchc-pages.css")
    app.connect("builder-inited", write_page_files)
    app.connect("html-page-context", frame_page, priority=100)  # before the theme asks for them
    app.connect("builder-inited", _add_static_files)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}


def _add_static_files(app: Sphinx) -> None:
    """The style that the pages need, found before that of the project, which can replace it."""
    app.config.html_static_path = [str(Path(__file__).parent / "static"), *app.config.html_static_path]
