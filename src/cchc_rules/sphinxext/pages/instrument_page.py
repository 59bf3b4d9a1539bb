"""The page of an instrument: what it is, and which rules cite it."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_rules.extras import needing_extra
from cchc_rules.law.instrument import Instrument
from cchc_rules.sphinxext.page_names import instrument_key
from cchc_rules.sphinxext.pages.nodes import FieldParts, field_list, section
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan

with needing_extra("sphinx"):
    from docutils import nodes

__all__ = ["instrument_page"]


def instrument_page(shown: ShownPlan, cited: Instrument) -> list[nodes.Node]:
    """The way to an instrument, its number, and all that is known of it."""
    return [
        shown.crumbs(here=cited.number),
        section(cited.number, [field_list(_instrument_facts(shown, cited))], name="instrument", look="cchc-page"),
    ]


def _instrument_facts(shown: ShownPlan, cited: Instrument) -> Iterator[FieldParts]:
    """As every passage that cites it prints it: its kind, its issuer and its day may stand in one alone."""
    key = instrument_key(cited)
    citing = [rule for rule in shown.rules if any(instrument_key(each) == key for each in rule.instruments)]
    bases = [each for each in shown.plan.decision.legal_bases if instrument_key(each) == key]
    all_cited = (*bases, *(each for rule in citing for each in rule.instruments if instrument_key(each) == key))
    kinds = dict.fromkeys(each.kind for each in all_cited)
    yield shown.say("Loại", "Kind"), ", ".join(shown.read(kind.label) for kind in kinds)
    issuers = dict.fromkeys(each.issuer for each in all_cited if each.issuer is not None)
    for issuer in issuers:
        yield shown.say("Cơ quan ban hành", "Issued by"), shown.agency_link(issuer)
    for day in sorted({each.issued_on for each in all_cited if each.issued_on is not None}):
        yield shown.say("Ngày ban hành", "Issued on"), shown.day(day)
    if bases:
        yield shown.say("Căn cứ của", "Legal basis of"), shown.decision_words()
    if citing:
        yield shown.say("Được viện dẫn tại", "Cited by"), shown.rule_list(citing)
