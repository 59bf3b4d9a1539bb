"""The changes of a plan: what each decision that amends it changes, and how often each rule's encoding was mended."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_rules.cli.rule_tables import field_words
from cchc_rules.dates.period import ONE_DAY
from cchc_rules.extras import needing_extra
from cchc_rules.law.difference import RuleChange, diff
from cchc_rules.law.rule import Rule
from cchc_rules.law.versions import AmendsPlan
from cchc_rules.sphinxext.pages.nodes import Part, bullet_list, joined, literal, paragraph, section
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan

with needing_extra("sphinx"):
    from docutils import nodes

__all__ = ["change_list"]


def change_list(shown: ShownPlan) -> list[nodes.Node]:
    """What amends or replaces the plan, in the order in which it takes effect; then the versions of its rules."""
    title = shown.say("Các thay đổi", "Changes")
    return [shown.crumbs(here=title), section(title, _change_sections(shown), name="changes", look="cchc-page")]


def _change_sections(shown: ShownPlan) -> Iterator[nodes.Node]:
    if shown.plan.succeeds is not None:
        yield paragraph(shown.say("Tiếp nối kế hoạch ", "It succeeds the plan "), literal(shown.plan.succeeds), ".")
    if not shown.plan.amendments:
        yield paragraph(
            shown.say(
                "Chưa ghi nhận văn bản nào sửa đổi, bổ sung hoặc thay thế kế hoạch.",
                "No decision is known that amends or replaces the plan.",
            )
        )
    for amendment in shown.plan.amendments:
        number = amendment.decision.number
        yield section(shown.decision_words(amendment.decision), _amended(shown, amendment), name=f"by-{number}")
    yield section(
        shown.say("Phiên bản dữ liệu quy định", "Versions of the encoding"), _versions(shown), name="versions"
    )


def _amended(shown: ShownPlan, amendment: AmendsPlan) -> Iterator[nodes.Node]:
    day = amendment.decision.effective_on
    yield paragraph(shown.say(f"Hiệu lực từ ngày {shown.day(day)}.", f"In force from {shown.day(day)}."))
    if amendment.replaced_by is not None:
        words = shown.say("Toàn bộ kế hoạch được thay thế bằng ", "The plan as a whole is replaced by ")
        yield paragraph(words, literal(amendment.replaced_by), ".")
        return
    changes = diff(shown.plan.as_of(day - ONE_DAY), shown.plan.as_of(day))
    yield bullet_list(_changed(shown, change) for change in changes if change.rule.key in amendment.keys)


def _changed(shown: ShownPlan, change: RuleChange) -> nodes.Node:
    """A rule, what became of it, and what each of its fields said before and says now."""
    line = paragraph(f"{shown.read(change.kind.label)}: ", shown.rule_link(change.rule))
    said = [paragraph(": ".join(field_words(each, shown.language))) for each in change.fields]
    return nodes.container("", line, *([bullet_list(said)] if said else []))


def _versions(shown: ShownPlan) -> Iterator[nodes.Node]:
    """The rules by how often the content of their encoding has changed; why is told in the changelog."""
    yield paragraph(
        shown.say(
            "Phiên bản của một quy định tăng thêm một mỗi khi dữ liệu quy định thay đổi; lý do ghi ở phần Law của nhật "
            "ký thay đổi.",
            "The version of a rule rises by one whenever the content of its encoding changes; why is told under Law in "
            "the changelog.",
        )
    )
    found: dict[int, list[Rule]] = {}
    for rule in shown.rules:
        found.setdefault(rule.version, []).append(rule)
    yield bullet_list(_of_version(shown, version, found[version]) for version in sorted(found, reverse=True))


def _of_version(shown: ShownPlan, version: int, rules: list[Rule]) -> list[Part]:
    links = joined((shown.rule_link(rule, rule.key.partition(":")[2]) for rule in rules), ", ")
    return [shown.say(f"phiên bản {version} ({len(rules)}): ", f"version {version} ({len(rules)}): "), *links]
