"""Nodes of a page: small pieces of docutils, built from rules and their sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final, TypeAlias

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.errors import ClauseNotFound
from cchc_rules.extras import needing_extra
from cchc_rules.law.instrument import Instrument
from cchc_rules.law.rule import Budget, BudgetState, Interpretation, Rule
from cchc_rules.source import Source
from cchc_rules.text import Bilingual
from cchc_rules.verification.verify import quote

with needing_extra("sphinx"):
    from docutils import nodes

__all__ = [
    "FieldParts",
    "agency_names",
    "anchor",
    "both_languages",
    "budget_words",
    "bullet_list",
    "field_list",
    "format_day",
    "instrument_words",
    "literal",
    "paragraph",
    "passage_block",
    "reading_block",
    "reference",
    "source_words",
]

_UNFOUND: Final = Bilingual(
    "bản đối chiếu không có đúng đoạn này", "the copy at hand does not hold this passage to the letter"
)
FieldParts: TypeAlias = tuple[str, *tuple[str | nodes.Node, ...]]
"""The name of a field, and the parts of what is said under it."""


def anchor(key: str) -> str:
    """The anchor of a rule in the catalogue, by its key; đ, which is another letter than d, is typed dd.

    >>> anchor("hue-2025:II.2.a.11/1")
    'hue-2025-II-2-a-11-1'
    """
    return re.sub(r"[^0-9A-Za-z]+", "-", key.replace("đ", "dd").replace("Đ", "DD"))


def field_list(*said: FieldParts) -> nodes.field_list:
    """A name and what is said under it, a line each; a list among the parts stands by itself."""
    listed = nodes.field_list(classes=["cchc-fields"])
    for name, *parts in said:
        stands_alone = any(isinstance(part, nodes.bullet_list) for part in parts)
        body = [part for part in parts if isinstance(part, nodes.Node)] if stands_alone else [paragraph(*parts)]
        listed += nodes.field("", nodes.field_name("", name), nodes.field_body("", *body))
    return listed


def paragraph(*parts: str | nodes.Node) -> nodes.paragraph:
    """Text and nodes in a line of their own."""
    return nodes.paragraph("", "", *(nodes.Text(part) if isinstance(part, str) else part for part in parts))


def bullet_list(items: Iterable[nodes.Node]) -> nodes.bullet_list:
    """Nodes one below the other."""
    return nodes.bullet_list("", *(nodes.list_item("", item) for item in items))


def literal(text: str) -> nodes.literal:
    """Text in the type of code."""
    return nodes.literal("", text)


def reference(key: str, text: str) -> nodes.reference:
    """A link to what has this key on the page."""
    return nodes.reference("", text, refid=anchor(key), internal=True)


def both_languages(text: Bilingual) -> str:
    """English first, then Vietnamese; Vietnamese alone where it is not translated."""
    return f"{text.en} · {text.vi}" if text.translated else text.vi


def agency_names(agencies: Iterable[AgencyOrClass]) -> str:
    """The names of agencies, in both languages."""
    return "; ".join(both_languages(agency.name) for agency in agencies)


def format_day(day: date) -> str:
    """A day as 31/12/2025."""
    return f"{day:%d/%m/%Y}"


def budget_words(budget: Budget) -> str:
    """What stands in a budget cell."""
    if budget.state is BudgetState.AMOUNT:
        return f"{budget.million_vnd} million VND · triệu đồng, “{budget.printed}”"
    return both_languages(budget.state.label)


def instrument_words(cited: Instrument) -> str:
    """A cited instrument: number, kind, issuer and day."""
    issuer = "" if cited.issuer is None else f", {cited.issuer.name.vi}"
    day = "" if cited.issued_on is None else f", {format_day(cited.issued_on)}"
    return f"{cited.number} ({both_languages(cited.kind.label)}{issuer}{day})"


def source_words(source: Source) -> str:
    """Who says so, and how certain it is, in both languages."""
    return f"{both_languages(source.text)} ({both_languages(source.certainty.label)})"


def reading_block(chosen: Interpretation) -> nodes.line_block:
    """A reading, what was rejected for it and what it rests on, a line a language; then its source, if any."""
    rejected = "".join(f"; not: {each.en}" for each in chosen.rejected)
    rejected_vi = "".join(f"; cách hiểu không chọn: {each.vi}" for each in chosen.rejected)
    basis = chosen.basis.label
    sources = () if chosen.source is None else (f"Source · Nguồn: {source_words(chosen.source)}",)
    return nodes.line_block(
        "",
        nodes.line("", f"{chosen.reading.en}{rejected} ({basis.en})"),
        nodes.line("", f"{chosen.reading.vi}{rejected_vi} ({basis.vi})"),
        *(nodes.line("", source) for source in sources),
    )


def passage_block(rule: Rule, text: str) -> nodes.Node:
    """The passage that a rule was encoded from, or that the copy does not hold it."""
    try:
        return nodes.block_quote("", paragraph(quote(rule, text)), classes=["cchc-passage"])
    except ClauseNotFound:
        return paragraph(nodes.emphasis("", both_languages(_UNFOUND)))
