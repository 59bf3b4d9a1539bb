"""Comparison notes: what a comparison could not compare, and why, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cchc_rules.findings.comparing.finding_pair import PairKind
from cchc_rules.text import Bilingual

if TYPE_CHECKING:
    from cchc_rules.findings.comparing.comparison import FindingsComparison
    from cchc_rules.findings.finding import Findings

__all__ = ["comparison_notes"]


def comparison_notes(compared: FindingsComparison) -> Iterator[Bilingual]:
    """Where only some findings have one beside them, how many and why; and what one status alone cannot tell.

    Args:
        compared: The comparison.
    """
    sides = compared.before, compared.after
    both = sum(pair.before is not None and pair.after is not None for pair in compared)
    told, other = map(_told_by, sides)
    which = Bilingual(
        f"lần trước nêu {told.vi}; lần sau nêu {other.vi}", f"the first tells {told.en}; the second tells {other.en}"
    )
    if not both:
        yield Bilingual(
            f"Không so sánh được gì, vì không có kết luận nào tương ứng: {which.vi}",
            f"Nothing was compared, for no finding of one stands for one of the other: {which.en}",
        )
    elif told != other:
        yield Bilingual(
            f"Chỉ so sánh được những gì cả hai lần đều nêu ({both} kết luận): {which.vi}",
            f"Only what both tell was compared ({both} in number): {which.en}",
        )
    statuses = {side.selection.status for side in sides} - {None}
    left_out = len(compared.by_kind().get(PairKind.LEFT_OUT, ()))
    if statuses and left_out:
        yield Bilingual(
            f"Có {left_out} kết luận chỉ một lần nêu; lần chỉ nêu một trạng thái không cho biết chúng đã chuyển sang "
            "trạng thái khác hay không còn: hãy so sánh hai bản đánh giá đầy đủ",
            f"Told by one alone: {left_out}; an assessment of one status does not say whether they have another status "
            "there or are gone: compare two whole assessments",
        )


def _told_by(findings: Findings) -> Bilingual:
    """Which findings an assessment tells, in words."""
    chosen = findings.selection.words(findings.plan)
    vi, en = ("; ".join(each.in_(language) for each in chosen) for language in ("vi", "en"))
    told = Bilingual(f"riêng ({vi})", f"only ({en})") if chosen else Bilingual("toàn bộ", "everything")
    if findings.findings:
        return told
    return Bilingual(f"{told.vi}, không có kết luận nào", f"{told.en}, which is no finding")
