"""Flat tables: the columns of the flat form of each collection, as the library has them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cchc_rules.counting.case_records import CaseRecords
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.extras import needing_extra
from cchc_rules.findings.agenda import Agenda
from cchc_rules.findings.comparing.comparison import FindingsComparison
from cchc_rules.findings.finding import Findings
from cchc_rules.flat_table import FlatTable
from cchc_rules.formats.receipt import Receipt
from cchc_rules.formats.replay_changes import Replay
from cchc_rules.plans.shelf import load_plan
from cchc_rules.sphinxext.pages.nodes import literal, table
from cchc_rules.sphinxext.site_language import site_language

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.util.docutils import SphinxDirective

__all__ = ["FlatColumnTable"]

_SOME_DAY = date(2025, 1, 1)


class FlatColumnTable(SphinxDirective):
    """The directive `cchc-flat-columns`: the columns of the flat form of the collection that it names, `Findings`."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A row for each column: its name, its type in words and in Arrow, and what stands in it."""
        collections = {type(each).__name__: each for each in _empty_collections()}
        named = collections.get(self.arguments[0])
        if named is None:
            raise self.error(f"got {self.arguments[0]}; expected one of {', '.join(collections)}")
        language = site_language(self.config.language)
        head = ("Cột", "Kiểu", "Arrow", "Nội dung") if language == "vi" else ("Column", "Type", "Arrow", "What it says")
        rows = (
            (
                [literal(column.name)],
                [column.type.label.in_(language)],
                [literal(column.type.value)],
                [column.about.in_(language)],
            )
            for column in named.columns
        )
        return [table(head, rows)]


def _empty_collections() -> Iterator[FlatTable]:
    """One of each kind, of any plan: that it holds nothing changes none of its columns."""
    plan = load_plan("hue-2025")
    findings = Findings(plan, _SOME_DAY, (), ())
    receipt = Receipt.from_findings(findings)
    yield findings
    yield FindingsComparison(findings, findings, ())
    yield Agenda(plan, _SOME_DAY, 0, ())
    tallies = Tallies(("agency",), Period.year(2025), _SOME_DAY, 0, ())
    yield tallies
    yield CaseRecords(tallies, ())
    yield Replay(receipt, receipt, (), ())
    yield plan
