"""Findings: what was found about a rule, with a code for the reason and the evidence, and the sentence on demand."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeGuard, TypeVar

from attrs import field, frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, all_documented
from cchc_rules.dates.due import Within
from cchc_rules.findings.observation import Delivery, Figure, Observation, RollCall
from cchc_rules.findings.reasons import Reason, Status, UnusedReason
from cchc_rules.findings.values import FigureValue
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Outcome, Rule, Target
from cchc_rules.measures.measure import Measure
from cchc_rules.text import Bilingual, Language

__all__ = ["Finding", "Findings", "JudgedRule", "UnusedObservation"]

_K = TypeVar("_K", bound=Hashable)
JudgedRule = Target | Outcome | Activity
"""The rules that a finding can be about, which is every rule but a duty."""


@frozen
class Finding:
    """What is found about one rule, for one agency, on one day (kết luận).

    Args:
        rule: The rule.
        agency: The agency, or class of agencies, that it is about; None where the rule names nobody and nobody
            reported, or where a roll call covers everybody.
        as_of: The day of looking.
        status: What is found.
        reason: Why.
        reaches: Whether what is known reaches what is asked: True where met, False where missed; where the finding is
            open, whether it is on track; None where that cannot be said.
        evidence: The observations it rests on, the decisive ones first.
        successions: By which successions the agency answers for the one that the rule names, or has ended; none as at
            signing.
    """

    rule: JudgedRule
    agency: AgencyOrClass | None
    as_of: date
    status: Status
    reason: Reason
    reaches: bool | None
    evidence: tuple[Observation, ...]
    successions: tuple[Succession, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether every succession that it rests on was read in a document."""
        return all_documented(self.successions)

    @property
    def value(self) -> FigureValue | None:
        """The value of the decisive figure or roll call; None without one."""
        first = self.evidence[0] if self.evidence else None
        return first.value if isinstance(first, Figure | RollCall) else None

    @property
    def part(self) -> Measure | None:
        """The measure of the part of its rule's measure that it is about; None where it is about the whole."""
        first = self.evidence[0] if self.evidence else None
        return first.measure if isinstance(first, Figure | RollCall) and first.measure.part_of is not None else None

    def explanation(self, language: Language = "en") -> str:
        """The reason as words, with the counts and days behind it.

        Args:
            language: "vi" or "en".
        """
        return f"{self.reason.label.in_(language)}{_evidence_words(self, language)}"

    def sentence(self, language: Language = "en") -> str:
        """The finding as a sentence, to be read by people.

        Args:
            language: "vi" or "en".
        """
        who = "" if self.agency is None else f"{self.agency.name.in_(language)}: "
        return f"{who}{self.status.label.in_(language)} – {self.explanation(language)}"


@frozen
class UnusedObservation:
    """An observation that bears on no finding, and why.

    Args:
        observation: The observation.
        reason: Why.
        successions: By which successions the agency did not exist then; they name who answers instead.
    """

    observation: Observation
    reason: UnusedReason
    successions: tuple[Succession, ...] = ()


@frozen
class Findings:
    """What is found about the rules of a plan on a day, and what could not be used (bảng đánh giá).

    Args:
        plan: The plan.
        as_of: The day of looking.
        findings: The findings, in the order of the rules and then of the agencies' keys.
        unused: The observations that bear on none of them.
        closed_world: Whether the record was taken as complete.
        roster: Who exists on which day and answers for whom; None for the agencies as the plan names them.
    """

    plan: Plan = field(repr=False)
    as_of: date
    findings: tuple[Finding, ...]
    unused: tuple[UnusedObservation, ...]
    closed_world: bool = False
    roster: Roster | None = field(default=None, repr=False)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def about(self, rule: Rule) -> tuple[Finding, ...]:
        """The findings about one rule."""
        return tuple(finding for finding in self.findings if finding.rule.key == rule.key)

    def by_area(self) -> Mapping[int, tuple[Finding, ...]]:
        """The findings of each area of reform that has any, 1 to 7."""
        return _grouped((finding.rule.area, finding) for finding in self.findings)

    def by_agency(self) -> Mapping[str | None, tuple[Finding, ...]]:
        """The findings about each agency, by its key; None for those about nobody in particular."""
        return _grouped((None if finding.agency is None else finding.agency.key, finding) for finding in self.findings)

    def by_status(self) -> Mapping[Status, tuple[Finding, ...]]:
        """The findings of each status that occurs."""
        return _grouped((finding.status, finding) for finding in self.findings)


def _grouped(pairs: Iterable[tuple[_K, Finding]]) -> Mapping[_K, tuple[Finding, ...]]:
    groups: dict[_K, list[Finding]] = {}
    for key, finding in pairs:
        groups.setdefault(key, []).append(finding)
    return MappingProxyType({key: tuple(group) for key, group in groups.items()})


def _of_one_period(observation: Observation, first: Figure | RollCall) -> TypeGuard[Figure | RollCall]:
    return isinstance(observation, Figure | RollCall) and observation.period == first.period


def _evidence_words(finding: Finding, language: Language) -> str:
    """The figures and days behind a finding, in brackets; counts stay counts, for a percentage would be rounded."""
    rule = finding.rule
    said: list[Bilingual] = []
    if isinstance(rule, Target):
        first = finding.evidence[0] if finding.evidence else None
        if isinstance(first, Figure | RollCall) and first.measure.part_of is not None:
            said.append(first.measure.title)
        if isinstance(first, Figure | RollCall):
            rivals = finding.evidence if finding.status is Status.CONTESTED else (first,)
            values = " ≠ ".join(str(each.value) for each in rivals if _of_one_period(each, first))
            said.append(Bilingual(values.replace(".", ","), values))
        said.append(Bilingual(f"tối thiểu {rule.at_least}".replace(".", ","), f"at least {rule.at_least}"))
    if isinstance(rule, Activity):
        days = ", ".join(f"{delivery.day:%d/%m/%Y}" for delivery in finding.evidence if isinstance(delivery, Delivery))
        if days:
            said.append(Bilingual(f"giao ngày {days}", f"delivered on {days}"))
        if isinstance(rule.due, Within):
            said.append(Bilingual(rule.due.sentence("vi"), rule.due.sentence("en")))
        elif rule.due.last_day is not None:
            last = f"{rule.due.last_day:%d/%m/%Y}"
            said.append(Bilingual(f"hạn cuối {last}", f"last day {last}"))
    words = [
        *(each.in_(language) for each in said),
        *(succession.sentence(language) for succession in finding.successions),
    ]
    return f" ({'; '.join(words)})" if words else ""
