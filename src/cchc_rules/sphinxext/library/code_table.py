"""Code tables: the codes of an enum, with the words for them, as a table."""

from __future__ import annotations

from pkgutil import resolve_name

from cchc_rules.extras import needing_extra
from cchc_rules.sphinxext.pages.nodes import literal, table
from cchc_rules.sphinxext.site_language import site_language
from cchc_rules.text import LabelledEnum

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.util.docutils import SphinxDirective

__all__ = ["CodeTable"]


class CodeTable(SphinxDirective):
    """The directive `cchc-codes`: the members of the enum that it names, `cchc_rules.findings.reasons.Status`."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A row for each member: its name in Python, its code, and its words in the language of the site."""
        try:
            named = resolve_name(self.arguments[0])
        except (ImportError, AttributeError, ValueError) as error:
            raise self.error(str(error)) from error
        if not (isinstance(named, type) and issubclass(named, LabelledEnum)):
            raise self.error(f"got {self.arguments[0]}; expected an enum whose codes have words")
        language = site_language(self.config.language)
        head = ("Python", "Mã", "Nghĩa là") if language == "vi" else ("Python", "Code", "Words")
        rows = (
            ([literal(f"{named.__name__}.{each.name}")], [literal(each.value)], [each.label.in_(language)])
            for each in named
        )
        return [table(head, rows)]
