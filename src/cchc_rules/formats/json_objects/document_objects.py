"""Document objects: what stands in documents and is no class of the library, described as a class."""

from __future__ import annotations

from attrs import field, frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.agencies.succession import Succession
from cchc_rules.findings.comparing.finding_pair import PairKind
from cchc_rules.findings.finding import Finding, JudgedRule
from cchc_rules.findings.observation import Observation

__all__ = ["Pair", "ReadOtherwise", "Sentence"]


@frozen
class Sentence:
    """What is found, to be read by people."""

    vi: str
    en: str


@frozen
class ReadOtherwise:
    """What was read otherwise than it was given.

    Args:
        read: The observation as it was read.
        given: The observation as it was given.
    """

    read: Observation
    given: Observation


@frozen
class Pair:
    """A finding beside the one that stands for it in another assessment.

    Args:
        change: What became of it.
        rule: The rule that both are about, as it reads now or last read.
        agency: The agency that both are about, or who answers for it now; None for nobody in particular.
        before: The finding of the first assessment; None where that has none.
        after: The finding of the second assessment; None where that has none.
        sentence: What became of it, to be read by people.
        beside: Where it stands alone, the ids of the findings of the other assessment that stand for it too, and of
            which none does so alone.
        renamings: By which renamings bodies that one of the two names are those that the other names.
    """

    change: PairKind
    rule: JudgedRule
    agency: AgencyOrClass | None
    before: Finding | None
    after: Finding | None
    sentence: Sentence
    beside: tuple[str, ...] = field(default=(), metadata={"came_later": True})
    renamings: tuple[Succession, ...] = field(default=(), metadata={"came_later": True})
