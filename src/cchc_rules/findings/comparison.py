"""Comparison: which findings come out otherwise by one plan than by another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.reasons import Status
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule
from cchc_rules.text import Language

__all__ = ["FindingChange", "consequences"]


@frozen
class FindingChange:
    """A finding that comes out otherwise by one plan than by another (kết luận thay đổi).

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


def consequences(
    before: Plan,
    after: Plan,
    observations: Iterable[Observation],
    *,
    as_of: date,
    closed_world: bool = False,
    roster: Roster | None = None,
) -> tuple[FindingChange, ...]:
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
        BadValue: For anything in `observations` that is not an observation.
    """
    known = tuple(observations)
    findings = (assess(plan, known, as_of=as_of, closed_world=closed_world, roster=roster) for plan in (before, after))
    earlier, later = ({finding.id: finding for finding in found} for found in findings)
    pairs = ((earlier.get(each), later.get(each)) for each in {**earlier, **later})
    return tuple(FindingChange(one, other) for one, other in pairs if _status(one) != _status(other))


def _status(finding: Finding | None) -> Status | None:
    return None if finding is None else finding.status
