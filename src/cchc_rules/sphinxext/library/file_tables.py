"""File tables: the columns of sheets, the fields of a mapping and the names of a template, as the library has them."""

from __future__ import annotations

from typing import Final

from cchc_rules.extras import needing_extra
from cchc_rules.formats.sheet_columns import HEADINGS
from cchc_rules.measures.record_types import Dossier, Feedback, field_meanings, predicate_fields
from cchc_rules.reports.letter import LETTER_NAMES
from cchc_rules.sphinxext.pages.nodes import joined, literal, table
from cchc_rules.sphinxext.site_language import site_language

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.util.docutils import SphinxDirective

__all__ = ["FieldTable", "HeadingTable", "LetterNameTable"]

_RECORDS: Final = {"dossier": Dossier, "feedback": Feedback}


class HeadingTable(SphinxDirective):
    """The directive `cchc-headings`: what each column of a sheet is called."""

    def run(self) -> list[nodes.Node]:
        """A row for each column: its name, and the Vietnamese headings that are read as it."""
        vietnamese = site_language(self.config.language) == "vi"
        head = ("Cột", "Tiêu đề tiếng Việt") if vietnamese else ("Column", "Headings in Vietnamese")
        return [table(head, (([literal(name)], joined(spelled)) for name, spelled in HEADINGS.items()))]


class FieldTable(SphinxDirective):
    """The directive `cchc-fields`: the fields of the records that it names, `dossier` or `feedback`."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A row for each field: its name, what it holds, and what it means."""
        record = _RECORDS.get(self.arguments[0])
        if record is None:
            raise self.error(f"got {self.arguments[0]}; expected one of {', '.join(_RECORDS)}")
        language = site_language(self.config.language)
        head = ("Trường", "Loại", "Nghĩa là") if language == "vi" else ("Field", "Kind", "Meaning")
        kinds = predicate_fields(record)
        rows = (
            ([literal(name)], [kinds[name].kind.label.in_(language)], [meaning.in_(language)])
            for name, meaning in field_meanings(record).items()
        )
        return [table(head, rows)]


class LetterNameTable(SphinxDirective):
    """The directive `cchc-letter-names`: what the template of a letter may use."""

    def run(self) -> list[nodes.Node]:
        """A row for each name, and what stands there."""
        language = site_language(self.config.language)
        head = ("Tên", "Nghĩa là") if language == "vi" else ("Name", "Meaning")
        return [table(head, (([literal(name)], [about.in_(language)]) for name, about in LETTER_NAMES.items()))]
