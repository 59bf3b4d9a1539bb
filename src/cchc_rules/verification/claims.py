"""Claims: what a rule takes from its passage, and how it is told that the passage does not bear it out."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = ["ClaimKind", "UnprovenClaim"]


_LONGEST_PRINTED: Final = 60
"""Of what stands in the place of a claim, so many letters are told."""


class ClaimKind(LabelledEnum):
    """What of a rule its passage has to bear out (nội dung đối chiếu)."""

    NUMBER = "number", "con số", "the number"
    TURN = "turn", "lượt của con số", "the turn of the number"
    SIGN = "sign", "dấu của con số", "the sign"
    UNIT = "unit", "đơn vị tính", "the unit"
    BASELINE = "baseline", "kỳ so sánh", "the baseline"
    PERIOD = "period", "kỳ phải đạt", "the period"
    LEAD = "lead", "cơ quan chủ trì", "the lead"
    SUPPORT = "support", "cơ quan phối hợp", "the support"
    ANSWER = "answer", "cơ quan trả lời", "who answers"
    DUE = "due", "thời hạn", "the due"
    BUDGET = "budget", "kinh phí", "the budget"
    INSTRUMENT = "instrument", "văn bản viện dẫn", "the instrument"
    PLACE = "place", "vị trí", "the place"
    TITLE = "title", "con số ở tên gọi", "the number in the title"
    PRODUCT = "product", "con số ở sản phẩm", "the number in the product"
    DOCUMENT = "document", "loại văn bản", "the kind of document"
    CODE = "code", "mã in", "the printed code"
    FACT = "fact", "thông tin văn bản", "the fact"


@frozen
class UnprovenClaim:
    """What a rule says of its passage, and the passage does not bear out (nội dung chưa có căn cứ).

    Args:
        owner: The key of the rule, or the number of the decision for a fact of the document.
        kind: What of the rule it is.
        claimed: What the rule says, as it should be printed; nothing where it leaves out what is printed.
        printed: What the passage has in its place; nothing where it has nothing of the kind.
    """

    owner: str
    kind: ClaimKind
    claimed: str
    printed: tuple[str, ...] = ()

    def sentence(self, language: Language = "en") -> str:
        """What is not borne out, and what stands in its place.

        Args:
            language: "vi" or "en".

        >>> UnprovenClaim("hue-2025:II.2.a.11/1", ClaimKind.NUMBER, "≥ 97 %", ("98 %",)).sentence()
        'the number “≥ 97 %” is not in the passage, which has “98 %”'
        """
        told = f"{self.kind.label.in_(language)} “{self.claimed}”"
        others = ", ".join(f"“{_cut_print(each)}”" for each in self.printed)
        if not self.claimed:
            kind = self.kind.label.in_(language)
            said = Bilingual(
                f"đoạn ghi {kind} {others}, không quy định nào của đoạn nêu",
                f"{kind} {others} is in the passage, and no rule of it says so",
            )
        elif self.kind is ClaimKind.TURN:
            said = Bilingual(
                f"đoạn có “{self.claimed}” ở chỗ của nội dung khác; ở chỗ của quy định này là {others}",
                f"“{self.claimed}” is in the passage in the place of another item; in that of this rule is {others}",
            )
        elif not others:
            said = Bilingual(f"không thấy {told} trong đoạn", f"{told} is not in the passage")
        elif self.kind is ClaimKind.PLACE:
            said = Bilingual(
                f"{told} không đúng: lời văn hợp với {others}", f"{told} is not its own: its words fit {others}"
            )
        else:
            said = Bilingual(
                f"không thấy {told} trong đoạn; đoạn ghi {others}", f"{told} is not in the passage, which has {others}"
            )
        return said.in_(language)


def _cut_print(text: str) -> str:
    return text if len(text) <= _LONGEST_PRINTED else f"{text[:_LONGEST_PRINTED].rstrip()}…"
