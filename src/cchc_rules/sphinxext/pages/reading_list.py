"""The readings of a plan: every choice that was made in encoding it, once, with the rules that rest on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cchc_rules.extras import needing_extra
from cchc_rules.law.digest import SHORT_DIGEST, digest
from cchc_rules.law.rule import Basis, Interpretation, Rule
from cchc_rules.sphinxext.pages.nodes import joined, paragraph, section
from cchc_rules.sphinxext.pages.rule_page import reading_node
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan

with needing_extra("sphinx"):
    from docutils import nodes

__all__ = ["reading_list"]


def reading_list(shown: ShownPlan) -> list[nodes.Node]:
    """What was chosen and rejected, on which basis and by which source; those that most rules rest on come first."""
    title = shown.say("Các cách hiểu", "Readings")
    return [
        shown.crumbs(here=title),
        section(title, _reading_blocks(shown), name="readings", look="cchc-page"),
    ]


def _reading_blocks(shown: ShownPlan) -> Iterator[nodes.Node]:
    found: dict[Interpretation, list[Rule]] = {}
    for rule in shown.rules:
        for chosen in rule.interpretations:
            found.setdefault(chosen, []).append(rule)
    bases = Counter(chosen.basis for chosen in found)
    counts = "; ".join(f"{shown.read(basis.label)}: {bases[basis]}" for basis in Basis if bases[basis])
    yield paragraph(
        shown.say(
            f"Kế hoạch để ngỏ nhiều điều. {len(found)} cách hiểu đã được chọn khi chuyển thành quy định ({counts}).",
            f"The plan leaves much open. {len(found)} readings were chosen in encoding it ({counts}).",
        )
    )
    for chosen, rules in sorted(found.items(), key=lambda each: -len(each[1])):
        links = joined((shown.rule_link(rule, rule.key.partition(":")[2]) for rule in rules), ", ")
        carried = paragraph(shown.say(f"Quy định ({len(rules)}): ", f"Rules ({len(rules)}): "), *links)
        anchor = f"reading-{digest(chosen)[:SHORT_DIGEST]}"
        yield nodes.container("", reading_node(shown, chosen), carried, ids=[anchor], classes=["cchc-reading-of"])
