"""Broken laws: which law a system did not keep, and the smallest example that shows it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from cchc_rules.dates.period import format_day
from cchc_rules.findings.observation import Figure, Observation, RollCall
from cchc_rules.findings.reasons import Status
from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = ["Example", "Law", "LawBroken"]

_NOTHING = Bilingual("không có kết quả", "no answer")


class Law(LabelledEnum):
    """What every verdict keeps (nguyên tắc)."""

    MONOTONE = (
        "monotone",
        "Số liệu tốt hơn không bao giờ cho kết quả kém hơn",
        "A better value never yields a worse status",
    )
    ON_THE_THRESHOLD = (
        "on_the_threshold",
        "Vừa đúng mức chỉ tiêu là đạt, thiếu một trường hợp là không đạt; không làm tròn ở đâu cả",
        "Exactly on the threshold is met and one case short is missed; nothing is rounded",
    )
    SILENCE = (
        "silence",
        "Chưa có báo cáo thì chưa kết luận hoặc chưa đủ thông tin, không bao giờ là không đạt",
        "Silence is open or unknown, never missed",
    )
    NOBODY_LEFT_OUT = (
        "nobody_left_out",
        "Quy định nào cũng có kết quả, dù có báo cáo hay không",
        "Whoever a rule binds has an answer, heard or not",
    )
    ORDER = (
        "order",
        "Thứ tự của thông tin và việc lặp lại không làm đổi kết quả",
        "The order of observations does not matter, nor that one is given twice",
    )
    NOTHING_LOST = (
        "nothing_lost",
        "Thông tin nào cũng được dùng làm căn cứ, hoặc được nêu là không sử dụng kèm lý do",
        "Every observation is evidence of a finding, or comes back unused with a reason",
    )
    PART = (
        "part",
        "Số liệu của một phần không bao giờ kết luận cho tất cả",
        "A verdict on a whole never rests on a part of it",
    )
    LEARNING = (
        "learning",
        "Làm rõ một trường hợp chưa rõ không bao giờ đổi ngược kết quả đã có",
        "Learning an unknown case never flips a settled answer",
    )
    HEARING = (
        "hearing",
        "Nghe thêm từ nơi chưa báo cáo không bao giờ đổi đạt thành không đạt hay ngược lại",
        "Hearing somebody who was silent never turns met into missed, or back",
    )
    EARLY = (
        "early",
        "Chưa hết kỳ thì chỉ tiêu chưa kết luận, dù đã có số liệu nào",
        "Before its period is over a target is open, whatever was reported",
    )
    DISAGREEMENT = (
        "disagreement",
        "Số liệu không khớp nhau là mâu thuẫn, không bao giờ chọn một bên",
        "Figures that disagree are contested; neither is taken",
    )


@frozen
class Example:
    """What a system was given, and what it made of it (ví dụ nhỏ nhất).

    Args:
        plan: The id of the plan.
        rule: The key of the rule it is about.
        as_of: The day of looking.
        observations: What was observed; where a law compares two answers, what makes the difference comes last.
        found: What was answered, in order; None where nothing was.
    """

    plan: str
    rule: str
    as_of: date
    observations: tuple[Observation, ...]
    found: tuple[Status | None, ...]


class LawBroken(AssertionError):
    """A system does not keep a law.

    Args:
        law: The law.
        example: The smallest example that was found.
    """

    def __init__(self, law: Law, example: Example) -> None:
        self.law: Law = law
        self.example: Example = example
        super().__init__(law, example)

    def sentence(self, language: Language = "en") -> str:
        """The law, the smallest example and what was answered, to be read by people.

        Args:
            language: "vi" or "en".
        """
        example = self.example
        answers = [(_NOTHING if each is None else each.label).in_(language) for each in example.found]
        if language == "vi":
            said = f"{example.rule}, xem xét ngày {format_day(example.as_of)}: {', rồi '.join(answers)}"
        else:
            said = f"{example.rule}, looked at on {example.as_of}: {', then '.join(answers)}"
        lines = [
            f"{self.law.label.in_(language)}.",
            said.removesuffix(": "),
            *map(_observation_line, example.observations),
        ]
        return "\n  ".join(lines)

    def __str__(self) -> str:
        return self.sentence()


def _observation_line(observation: Observation) -> str:
    """An observation on a line, in the words of a sheet."""
    who = "" if observation.agency is None else f" @{observation.agency.key}"
    if isinstance(observation, Figure | RollCall):
        said = f"{observation.measure.key}{who}, {observation.period}: {observation.value}"
    else:
        holds = getattr(observation, "holds", None)
        said = f"{observation.rule.key}{who}, {observation.day}{'' if holds is None else f': {holds}'}"
    return f"{type(observation).__name__} {said}"
