"""Comparison columns: the flat form of a comparison, one row a pair of findings, which is a contract."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from cchc_rules.findings.finding_columns import finding_columns
from cchc_rules.flat_table import CellValue, Column, ColumnType, named_columns, worded_columns
from cchc_rules.law.rule_columns import agency_columns
from cchc_rules.text import Bilingual

if TYPE_CHECKING:
    from cchc_rules.findings.comparing.finding_pair import FindingPair
    from cchc_rules.findings.finding import Finding
    from cchc_rules.law.plan import Plan

__all__ = ["comparison_columns"]

_OF_A_SIDE: Final = frozenset(
    {
        "id",
        "plan",
        "rule",
        "agency",
        "as_of",
        "status",
        "reason",
        "reaches",
        "yes",
        "no",
        "unknown",
        "least",
        "least_float",
        "most",
        "most_float",
    }
)
"""The columns of findings that stand in a comparison twice, of the finding before and of the one after."""


def comparison_columns(before: Plan, after: Plan) -> tuple[Column, ...]:
    """The columns of the flat form of a comparison.

    Args:
        before: The plan that the first assessment is about.
        after: The plan that the second assessment is about.
    """

    def part(pair: FindingPair) -> list[tuple[str, Bilingual]]:
        finding = pair.after or pair.before
        return [] if finding is None or finding.part is None else [(finding.part.key, finding.part.title)]

    def sentence(pair: FindingPair) -> Bilingual:
        return Bilingual(pair.sentence("vi"), pair.sentence("en"))

    text = ColumnType.TEXT
    return (
        Column(
            "change",
            text,
            Bilingual("diễn biến, theo mã", "what became of the finding, by its code"),
            lambda pair: pair.kind.value,
        ),
        Column("rule", text, Bilingual("quy định, theo mã", "the rule, by its key"), lambda pair: pair.rule.key),
        *worded_columns("title", Bilingual("nội dung", "what it is about"), lambda pair: pair.rule.title),
        Column(
            "area",
            ColumnType.WHOLE,
            Bilingual("lĩnh vực, theo thứ tự trong kế hoạch", "the area of reform, by its place in the plan's list"),
            lambda pair: pair.rule.area,
        ),
        *agency_columns("agency", Bilingual("cơ quan", "the agency or class"), lambda pair: pair.agency),
        *named_columns("part", Bilingual("phần của chỉ số", "the part of the measure"), part),
        *_side_columns("before", Bilingual("lần trước", "before"), before, lambda pair: pair.before),
        *_side_columns("after", Bilingual("lần sau", "after"), after, lambda pair: pair.after),
        Column(
            "beside",
            text,
            Bilingual("kết luận không tương ứng một – một, theo mã", "findings that are not one to one with it, by id"),
            lambda pair: "; ".join(each.id for each in pair.beside) or None,
        ),
        *worded_columns("sentence", Bilingual("diễn biến thành câu", "what became of it as a sentence"), sentence),
    )


def _side_columns(
    name: str, about: Bilingual, plan: Plan, finding_of: Callable[[FindingPair], Finding | None]
) -> Iterator[Column]:
    """What is said of the finding of one side; empty where there is none."""

    def on_this_side(column: Column) -> Callable[[Any], CellValue]:
        return lambda pair: None if (finding := finding_of(pair)) is None else column.value(finding)

    for each in finding_columns(plan, lambda finding: finding):
        if each.name in _OF_A_SIDE:
            told = Bilingual(f"{about.vi}: {each.about.vi}", f"{about.en}: {each.about.en}")
            yield Column(f"{name}_{each.name}", each.type, told, on_this_side(each))
