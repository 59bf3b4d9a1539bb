"""Comparison: findings beside those that stand for them by another plan, and which of them come out otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from attrs import frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.reasons import Status
from cchc_rules.law.difference import pair_rules
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule
from cchc_rules.text import Language

__all__ = ["FindingPair", "consequences", "pair_findings"]


@frozen
class FindingPair:
    """A finding beside the one that stands for it by another plan (cặp kết luận tương ứng).

    Args:
        before: The finding by the first plan; None where that plan has none.
        after: The finding by the second plan; None where that plan has none.
    """

    before: Finding | None
    after: Finding | None

    @property
    def rule(self) -> Rule:
        """The rule that both are about, as it reads now or last read."""
        return self._either.rule

    @property
    def agency(self) -> AgencyOrClass | None:
        """The agency that both are about; None for nobody in particular."""
        return self._either.agency

    @property
    def _either(self) -> Finding:
        finding = self.after or self.before
        assert finding is not None, "one of the two is a finding"
        return finding

    def sentence(self, language: Language = "en") -> str:
        """The two statuses, to be read by people; a dash stands where there is no finding.

        Args:
            language: "vi" or "en".
        """
        who = "" if self.agency is None else f"{self.agency.name.in_(language)}: "
        was, now = ("–" if each is None else each.status.label.in_(language) for each in (self.before, self.after))
        return f"{who}{was} → {now}"


def pair_findings(before: Findings, after: Findings) -> tuple[FindingPair, ...]:
    """The findings of one assessment, each beside the one that stands for it in another: two days, plans or years.

    Findings stand for one another where they are of the same agency and the same part, by their keys, and the rule of
    one stands for that of the other: the same rule, or one that continues it (see
    `cchc_rules.law.difference.pair_rules`). What continues several rules, or is continued by several, stands in several
    pairs.

    Returns:
        In the order of the first assessment, then in that of the second what it has alone.

    Raises:
        BadValue: Where neither the plans are the same nor that of the second succeeds that of the first.
        UnknownRule: Where a rule continues one that the first plan never had.
    """
    pairs = pair_rules(before.plan, after.plan) if before.plan.id != after.plan.id else ()
    continued: defaultdict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        if pair.before is not None and pair.after is not None:
            continued[pair.before.key].append(pair.after.key)
    later = {_about(finding, finding.rule.key): finding for finding in after}
    found: list[FindingPair] = []
    paired: set[str] = set()
    for finding in before:
        keys = continued[finding.rule.key] if pairs else [finding.rule.key]
        now = [each for key in keys if (each := later.get(_about(finding, key))) is not None]
        paired.update(each.id for each in now)
        found += [FindingPair(finding, each) for each in now or (None,)]
    return (*found, *(FindingPair(None, finding) for finding in after if finding.id not in paired))


def _about(finding: Finding, rule: str) -> tuple[str, str | None, str | None]:
    """What a finding is about, were it about the rule of a key."""
    agency, part = finding.agency, finding.part
    return rule, None if agency is None else agency.key, None if part is None else part.key


def consequences(
    before: Plan,
    after: Plan,
    observations: Iterable[Observation],
    *,
    as_of: date,
    closed_world: bool = False,
    roster: Roster | None = None,
) -> tuple[FindingPair, ...]:
    """Which findings come out otherwise by the second plan than by the first, on what is known on a day.

    Args:
        before: The plan to start from.
        after: The plan to arrive at.
        observations: What is known.
        as_of: The day of looking.
        closed_world: Whether the record is complete; only then is silence after a due day MISSED.
        roster: Who exists on which day, and who answers for whom; None for the agencies as the plans name them.

    Returns:
        The findings whose status differs, and those that only one plan has, in the order of the first plan's findings
        and then of the second's.

    Raises:
        NotADay: Where `as_of` is not a date.
        BadValue: For anything in `observations` that is not an observation, and for two plans of which the second does
            not succeed the first.
    """
    known = tuple(observations)
    first, second = (
        assess(plan, known, as_of=as_of, closed_world=closed_world, roster=roster) for plan in (before, after)
    )
    pairs = pair_findings(first, second)
    return tuple(pair for pair in pairs if _status(pair.before) is not _status(pair.after))


def _status(finding: Finding | None) -> Status | None:
    return None if finding is None else finding.status
