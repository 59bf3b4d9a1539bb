"""Broken laws: what a system answered, which law it did not keep, and the smallest example that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from attrs import frozen

from cchc_rules.dates.period import format_day
from cchc_rules.errors import BadValue
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Figure, Observation, RollCall
from cchc_rules.findings.reasons import Status
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule, Target
from cchc_rules.text import Bilingual, LabelledEnum, Language, is_vietnamese

__all__ = [
    "Evaluate",
    "Evaluated",
    "Example",
    "Law",
    "LawBroken",
    "first_difference",
    "rank_of",
    "said_of_the_same",
    "speaks_of",
    "statuses_of",
    "statuses_of_rule",
]

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
        "Every rule has an answer, heard or not",
    )
    ANSWERED_FOR = (
        "answered_for",
        "Ai phải thực hiện quy định cũng có kết quả riêng, và báo cáo của riêng nơi đó được tính đến",
        "Whoever a rule binds has an answer, and what it alone reports is heard",
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
        if is_vietnamese(language):
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


Evaluated: TypeAlias = Findings | Iterable[Finding] | Mapping[Any, Status | str]
"""Findings; or a status, or its code, by the key of the rule or the `id` of the finding.

The key of a rule alone stands for the whole of the rule.
"""

Evaluate: TypeAlias = Callable[[Plan, Sequence[Observation], date], Evaluated]
"""A system, as a function of a plan, of observations and of a day of looking."""


def rank_of(status: Status | None) -> int:
    """How good a status is: missed, neither, met."""
    return {Status.MISSED: 0, Status.MET: 2}.get(status, 1) if status is not None else 1


def statuses_of(given: object) -> dict[str, Status]:
    """What a system answers, by rule, agency and part."""
    answers: dict[str, Status] = {}
    if isinstance(given, Mapping):
        return {str(getattr(about, "key", about)): Status(status) for about, status in given.items()}
    found: tuple[object, ...] = tuple(given) if isinstance(given, Iterable) else (given,)
    for each in found:
        if not isinstance(each, Finding):
            raise BadValue(each, "Findings, or a status by the key of each rule", where="evaluate")
        answers[each.id] = each.status
    return answers


def statuses_of_rule(answers: Mapping[str, Status], rule: Rule) -> list[Status]:
    """What is answered about a rule, about whomever."""
    return [status for about, status in answers.items() if about.partition("@")[0].partition("#")[0] == rule.key]


def first_difference(
    plan: Plan,
    on: date,
    known: tuple[Observation, ...],
    one: Mapping[str, Status],
    other: Mapping[str, Status],
    differ: Callable[[Status | None, Status | None], bool],
) -> Example | None:
    """The first thing that two answers differ about; None where they differ about nothing."""
    for about in dict.fromkeys((*one, *other)):
        before, after = one.get(about), other.get(about)
        if differ(before, after):
            return Example(plan.id, about, on, known, (before, after))
    return None


def speaks_of(rule: Rule, said: Observation) -> bool:
    """Whether an observation might bear on a rule."""
    if isinstance(said, Figure | RollCall):
        return isinstance(rule, Target) and rule.measure.indicator == said.measure.indicator
    return said.rule.key == rule.key


def said_of_the_same(one: Observation, other: Observation) -> bool:
    """Whether two are about one rule, or one indicator of one agency, so that nobody was silent."""
    if isinstance(one, Figure | RollCall):
        if not isinstance(other, Figure | RollCall) or one.measure.indicator != other.measure.indicator:
            return False
        return isinstance(one, RollCall) or isinstance(other, RollCall) or one.agency == other.agency
    return one.rule == getattr(other, "rule", None)
