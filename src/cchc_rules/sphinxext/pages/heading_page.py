"""The page of a heading: its rules as cards."""

from __future__ import annotations

from cchc_rules.extras import needing_extra
from cchc_rules.law.demand import brief_demand
from cchc_rules.law.rule import RULE_KIND_NAMES, Rule, parties
from cchc_rules.sphinxext.page_names import page_slug
from cchc_rules.sphinxext.pages.nodes import card, joined, paragraph, section
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan

with needing_extra("sphinx"):
    from docutils import nodes

__all__ = ["card_name", "heading_page"]


def heading_page(shown: ShownPlan, address: str) -> list[nodes.Node]:
    """The way to a heading, what it is about, and a card for each of its rules."""
    cards = nodes.container("", *(_rule_card(shown, rule) for rule in shown.headings[address]), classes=["cchc-cards"])
    title = shown.heading_title(address)
    return [shown.crumbs(here=address), section(title, [cards], name="heading", look="cchc-page")]


def card_name(rule: Rule) -> str:
    """The anchor of the card of a rule on the page of its heading."""
    return f"rule-{page_slug(rule.key.partition(':')[2])}"


def _rule_card(shown: ShownPlan, rule: Rule) -> nodes.Node:
    kind = f"{rule.address}/{rule.ordinal} · {shown.read(RULE_KIND_NAMES[type(rule)])}"
    who = {each.key: shown.agency_link(each) for _, named in parties(rule) for each in named}
    return card(
        paragraph(kind, look="cchc-kind"),
        paragraph(shown.rule_link(rule, shown.read(rule.title)), look="cchc-card-title"),
        paragraph(nodes.strong("", brief_demand(rule, shown.language))),
        paragraph(*joined(who.values()), look="cchc-who"),
        name=card_name(rule),
    )
