"""Group counts: what was counted of one measure in one group of records, and how that adds up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, final

from attrs import frozen

from cchc_rules.errors import WrongMeasure
from cchc_rules.findings.values import Tally
from cchc_rules.measures.measure import Measure
from cchc_rules.message import message
from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = ["Answer", "Group", "GroupCount", "sum_groups"]

Group: TypeAlias = tuple[str, ...]
"""What the records of a group share, one text for each field that they are grouped by."""


class Answer(LabelledEnum):
    """What a case is, by a measure (kết quả của trường hợp)."""

    YES = "yes", "có", "yes"
    """It is counted, and counts as yes."""
    NO = "no", "không", "no"
    """It is counted, and does not."""
    UNKNOWN = "unknown", "chưa rõ", "unknown"
    """It is counted, and it is not known whether it counts as yes."""
    UNDETERMINED = "undetermined", "chưa xác định", "undetermined"
    """It is not known whether it is counted at all."""
    OUTSIDE = "outside", "ngoài diện tính", "outside"
    """It is surely not counted."""


@final
@frozen
class GroupCount:
    """What was counted of one measure in one group (kết quả đếm).

    Args:
        measure: By which definition.
        group: What the group's records share, in the order of `Tallies.by`.
        tally: The cases in the population: yes, no and unknown.
        outside: Cases that are surely not in the population.
        undetermined: Cases of which it is not known whether they are.
    """

    measure: Measure
    group: Group
    tally: Tally
    outside: int = 0
    undetermined: int = 0

    @property
    def cases(self) -> int:
        """All of them, whether yes, no, unknown, outside or undetermined."""
        return self.tally.total + self.outside + self.undetermined

    @property
    def value(self) -> Tally:
        """What a figure may say, an undetermined case being unknown; its bounds hold whatever that turns out to be."""
        return self.tally + Tally(0, 0, self.undetermined)

    def count(self, answer: Answer) -> int:
        """How many of them are that.

        Args:
            answer: What they are.
        """
        within = {Answer.YES: self.tally.yes, Answer.NO: self.tally.no, Answer.UNKNOWN: self.tally.unknown}
        return {**within, Answer.UNDETERMINED: self.undetermined, Answer.OUTSIDE: self.outside}[answer]

    def in_(self, language: Language) -> str:
        """Its five answers, of those that occur, to be read by people."""
        said = (f"{each.label.in_(language)} {self.count(each)}" for each in Answer if self.count(each))
        return ", ".join(said) or Bilingual("không có trường hợp nào", "no case").in_(language)

    def __add__(self, other: GroupCount) -> GroupCount:
        if not isinstance(other, GroupCount):
            return NotImplemented
        if other.measure != self.measure:
            raise WrongMeasure(
                other.measure.key, message("what was counted of {key}", key=self.measure.key), where="GroupCount"
            )
        outside, undetermined = self.outside + other.outside, self.undetermined + other.undetermined
        return GroupCount(self.measure, self.group, self.tally + other.tally, outside, undetermined)


def sum_groups(counted: Iterable[GroupCount]) -> tuple[GroupCount, ...]:
    """One for each measure and group, in the order of the measures, then of the groups."""
    sums: dict[str, dict[Group, GroupCount]] = {}
    for each in counted:
        of_measure = sums.setdefault(each.measure.key, {})
        of_measure[each.group] = of_measure[each.group] + each if each.group in of_measure else each
    return tuple(of_measure[group] for of_measure in sums.values() for group in sorted(of_measure))
