"""File tables: the columns of sheets, the fields of a mapping and the names of a template, as the library has them."""

from __future__ import annotations

from typing import Final

from cchc_rules.extras import needing_extra
from cchc_rules.formats.sheets.columns import COLUMN_NOTES, HEADINGS, MAY_BE_LEFT_OUT, SHEETS
from cchc_rules.measures.record_types import Dossier, Feedback, field_meanings, predicate_fields
from cchc_rules.reports.letter import LETTER_NAMES
from cchc_rules.sphinxext.pages.nodes import joined, literal, table
from cchc_rules.sphinxext.site_language import site_language

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.util.docutils import SphinxDirective

__all__ = ["ColumnTable", "FieldTable", "LetterNameTable", "SheetTable"]

_RECORDS: Final = {"dossier": Dossier, "feedback": Feedback}


class SheetTable(SphinxDirective):
    """The directive `cchc-sheets`: which columns each sheet has."""

    def run(self) -> list[nodes.Node]:
        """A row for each sheet: its name, its columns, and those without which it is one all the same."""
        vietnamese = site_language(self.config.language) == "vi"
        head = ("Bảng", "Cột", "Có thể bỏ") if vietnamese else ("Sheet", "Columns", "May be left out")
        rows = (
            (
                [literal(name)],
                joined(map(literal, columns), ", "),
                joined((literal(each) for each in columns if each in MAY_BE_LEFT_OUT), ", "),
            )
            for name, columns in SHEETS.items()
        )
        return [table(head, rows)]


class ColumnTable(SphinxDirective):
    """The directive `cchc-columns`: what each column of a sheet is called, and what stands in it."""

    def run(self) -> list[nodes.Node]:
        """A row for each column: its name, the Vietnamese headings that are read as it, and what stands in it."""
        language = site_language(self.config.language)
        head = ("Cột", "Tiêu đề tiếng Việt", "Ghi gì")
        if language == "en":
            head = ("Column", "Headings in Vietnamese", "What stands in it")
        rows = (
            ([literal(name)], joined(HEADINGS.get(name, ())), [meaning.in_(language)])
            for name, meaning in COLUMN_NOTES.items()
        )
        return [table(head, rows)]


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
