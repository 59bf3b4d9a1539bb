import pytest
from docutils import nodes

from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.pages.heading_page import card_name, heading_page
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from tests.shown import links, words


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_rule_of_a_heading_has_a_card(language: str) -> None:
    """With its address, its kind, what it asks and of whom, and a link to its page."""
    plan = ShownPlan.load("hue-2025", language)
    for address, rules in plan.headings.items():
        page = heading_page(plan, address)
        cards = [each for node in page for each in node.findall(nodes.container) if "cchc-card" in each["classes"]]
        assert [each["ids"] for each in cards] == [[card_name(rule)] for rule in rules]
        assert {key for kind, key in links(page) if kind == "rule"} == {rule.key for rule in rules}


def test_a_card_says_in_short_what_its_rule_asks() -> None:
    said = words(heading_page(ShownPlan(hue_2025.PLAN, "en"), "II.2.a"))
    assert "II.2.a.11/1 · target\n\nDossiers resolved on time\n\n≥ 98 %\n\nThe province as a whole" in said
