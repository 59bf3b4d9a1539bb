"""Deciding conditions: the comparisons that make a record what it is, each true, false or unknown of it.

A measure asks several things of a record, and seldom do all of them matter. Where one part of `&` is false, or one part
of `|` is true, it settles the whole alone, and only such parts decide; where none does, all of them do. While what
decided stays as it is, the record stays what it is, whatever else were true, false or unknown of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias, final

from attrs import Factory, define, field, frozen

from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.formula_words import condition_words, denial_words, record_type_of
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import And, IsNull, Not, Or, Predicate
from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = ["AskedCondition", "CaseDecision", "CaseDecisions", "Truth", "conditions_in", "conditions_of"]

Holding: TypeAlias = Mapping[Predicate, bool | None]
"""Of which conditions it is true, false or unknown that they hold of a record."""


class Truth(LabelledEnum):
    """Whether a condition holds of a record (giá trị của điều kiện)."""

    TRUE = "true", "đúng", "true"
    FALSE = "false", "sai", "false"
    UNKNOWN = "unknown", "chưa rõ", "unknown"

    @classmethod
    def of(cls, holds: bool | None) -> Truth:
        """What is known of whether something holds."""
        return {True: cls.TRUE, False: cls.FALSE, None: cls.UNKNOWN}[holds]


_UNKNOWN_FIRST: Final = (Truth.UNKNOWN, Truth.FALSE, Truth.TRUE)


@final
@frozen
class AskedCondition:
    """One thing that a measure asks of a record (điều kiện).

    Args:
        predicate: A comparison, or whether something is missing or known.
        words: What is asked, to be read by people.
        denial: What is true of a record of which that is false, as words that deny nothing twice.
    """

    predicate: Predicate
    words: Bilingual
    denial: Bilingual

    def said(self, truth: Truth) -> Bilingual:
        """What is said of a record of which it is true, false or unknown."""
        if truth is Truth.UNKNOWN:
            return Bilingual(f"chưa rõ có đúng “{self.words.vi}” hay không", f"it is not known whether {self.words.en}")
        return self.words if truth is Truth.TRUE else self.denial


@final
@frozen
class CaseDecision:
    """What a record is, and why (kết quả và căn cứ).

    Args:
        answer: What it is by itself.
        conditions: Those that decided, each with whether it holds, in the order in which the measure asks them.
    """

    answer: Answer
    conditions: tuple[tuple[AskedCondition, Truth], ...]

    def in_(self, language: Language) -> str:
        """Why, to be read by people: what is unknown first, then what is false, then what is true.

        Args:
            language: "vi" or "en".
        """
        of_truth = ((each, truth) for truth in _UNKNOWN_FIRST for each, holds in self.conditions if holds is truth)
        return "; ".join(each.said(truth).in_(language) for each, truth in of_truth)


def conditions_of(measure: Measure) -> tuple[AskedCondition, ...]:
    """What a measure asks of a record, one by one, each once: of its population, then of what counts as yes.

    Raises:
        NotCountable: Where records cannot answer the measure.

    >>> from cchc_rules.plans import hue_2025
    >>> for condition in conditions_of(hue_2025.ON_TIME_OF_CLOSED):
    ...     print(condition.words.en)
    the day it was closed is known
    the day it was closed is not before the first day of the period
    the day it was closed is before the first day after the period
    the day it was closed is not after the day it is due
    """
    record = record_type_of(measure)
    asked = dict.fromkeys(each for whole in population_and_yes(measure) for each in conditions_in(whole))

    def said(words: Callable[[Predicate, type, Language], str], condition: Predicate) -> Bilingual:
        return Bilingual(words(condition, record, "vi"), words(condition, record, "en"))

    return tuple(AskedCondition(each, said(condition_words, each), said(denial_words, each)) for each in asked)


@final
@define
class CaseDecisions:
    """What records are by a measure, for each combination of what holds of them, worked out once.

    Args:
        measure: The measure.

    Raises:
        NotCountable: Where records cannot answer the measure.
    """

    measure: Measure
    conditions: tuple[AskedCondition, ...] = field(
        init=False, default=Factory(lambda self: conditions_of(self.measure), takes_self=True)
    )
    _known: dict[tuple[bool | None, ...], CaseDecision] = field(init=False, factory=dict)

    def decide(self, holds: tuple[bool | None, ...]) -> CaseDecision:
        """What a record is, and why.

        Args:
            holds: Whether each condition holds of it, in their order; None where that is unknown.
        """
        found = self._known.get(holds)
        if found is None:
            found = self._known[holds] = self._decision(holds)
        return found

    def _decision(self, holds: tuple[bool | None, ...]) -> CaseDecision:
        of_record = dict(zip((each.predicate for each in self.conditions), holds, strict=True))
        population, yes = population_and_yes(self.measure)
        inside = _truth_of(population, of_record)
        decided = set(conditions_in(population, of_record))
        if inside:
            answer = {True: Answer.YES, False: Answer.NO, None: Answer.UNKNOWN}[_truth_of(yes, of_record)]
            decided.update(conditions_in(yes, of_record))
        else:
            answer = Answer.OUTSIDE if inside is False else Answer.UNDETERMINED
        told = zip(self.conditions, holds, strict=True)
        return CaseDecision(answer, tuple((each, Truth.of(how)) for each, how in told if each.predicate in decided))


def conditions_in(predicate: Predicate, holding: Holding | None = None) -> Iterator[Predicate]:
    """The comparisons of a predicate, and where it asks whether something is known, that; all, or those that decide.

    Args:
        predicate: What is asked.
        holding: Whether each of them holds of a record, None where that is unknown, for those alone that make the
            predicate true, false or unknown of it; None for all of them.
    """
    match predicate:
        case And(parts) | Or(parts):
            settling = isinstance(predicate, Or)
            alone = [] if holding is None else [part for part in parts if _truth_of(part, holding) is settling]
            for part in alone or parts:
                yield from conditions_in(part, holding)
        case Not(part) if not isinstance(part, IsNull):
            yield from conditions_in(part, holding)
        case _:
            yield predicate


def _truth_of(predicate: Predicate, holding: Holding) -> bool | None:
    """Whether a predicate is true of a record, by what holds of it."""
    match predicate:
        case And(parts) | Or(parts):
            settling = isinstance(predicate, Or)
            found = {_truth_of(part, holding) for part in parts}
            return settling if settling in found else None if None in found else not settling
        case Not(part) if not isinstance(part, IsNull):
            of_part = _truth_of(part, holding)
            return None if of_part is None else not of_part
        case _:
            return holding[predicate]
