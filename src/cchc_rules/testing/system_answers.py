"""Answers of a system: what it may return for what it was given, and what of that belongs together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from cchc_rules.errors import BadValue
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Figure, Observation, RollCall
from cchc_rules.findings.reasons import Status
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule, Target
from cchc_rules.testing.broken_law import Example

__all__ = [
    "Evaluate",
    "Evaluated",
    "first_difference",
    "rank_of",
    "said_of_the_same",
    "speaks_of",
    "statuses_of",
    "statuses_of_rule",
]

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
