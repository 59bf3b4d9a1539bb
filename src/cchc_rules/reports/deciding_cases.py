"""Deciding cases: how many dossiers made a finding what it is, and the command that lists them."""

from __future__ import annotations

import shlex

from attrs import frozen

from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import Figure
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.values import Tally
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import Direction
from cchc_rules.text import Bilingual, Language

__all__ = ["DecidingCases", "deciding_cases"]

_SOME_FILE = Bilingual("TỆP", "FILE")


@frozen
class DecidingCases:
    """The cases that stand against a target, and how to list them (các trường hợp quyết định).

    Args:
        counts: How many there are, by what they are; of what there is none is left out.
        command: What is typed to list them; where no one file is known that they were counted in, `FILE` stands for it.
    """

    counts: tuple[tuple[Answer, int], ...]
    command: str

    def in_(self, language: Language) -> str:
        """How many there are, to be read by people.

        Args:
            language: "vi" or "en".
        """
        return ", ".join(f"{answer.label.in_(language)} {count}" for answer, count in self.counts)


def deciding_cases(finding: Finding, language: Language = "en") -> DecidingCases | None:
    """The cases that a finding about a target rests on, where it is missed or not known and cases were counted.

    They are those that are no, or yes where fewer are better, and those that are unknown.

    Args:
        finding: The finding.
        language: Of what the command lists: "vi" or "en".

    >>> from datetime import date
    >>> from cchc_rules import Figure, Period, Tally, judge
    >>> from cchc_rules.plans import hue_2025
    >>> target = hue_2025.PLAN.rule("II.2.a.11/1")
    >>> counted = Figure(target.measure, target.answered_by, Period.year(2025), Tally(90, 7, 3), "ho-so.csv")
    >>> behind = deciding_cases(judge(target, [counted], as_of=date(2026, 1, 31)))
    >>> behind.in_("en")
    'no 7, unknown 3'
    >>> behind.command.partition(" --measure")[0]
    'cchc-rules tally hue-2025 ho-so.csv'
    """
    rule, value, period = finding.rule, finding.agreed_value, finding.value_period
    if finding.status not in (Status.MISSED, Status.UNKNOWN) or not isinstance(rule, Target) or period is None:
        return None
    measure = finding.part or rule.measure
    if measure.population is None or not isinstance(value, Tally):
        return None
    against = Answer.YES if measure.direction is Direction.LESS_IS_BETTER else Answer.NO
    found = ((answer, getattr(value, answer.value)) for answer in (against, Answer.UNKNOWN))
    counts = tuple((answer, count) for answer, count in found if count)
    if not counts:
        return None
    sources = {each.source for each in finding.evidence if isinstance(each, Figure)}
    source = sources.pop() if len(sources) == 1 else ""
    words = [
        "cchc-rules",
        "tally",
        rule.key.partition(":")[0],
        source or _SOME_FILE.in_(language),
        "--measure",
        rule.measure.key,
    ]
    words += ["--period", period.short, "--as-of", f"{finding.as_of}"]
    words += ["--cases", ",".join(each for each, _ in counts), "--lang", language, "-o", "cases.xlsx"]
    return DecidingCases(counts, shlex.join(words))
