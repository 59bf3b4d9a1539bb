"""Consistency: what the parts of a finding say of one another, for one that comes from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.judging.expected_cases import budget_of
from cchc_rules.findings.judging.matching import (
    is_member,
    whose_product,
    why_unused_attestation,
    why_unused_delivery,
    why_unused_figure,
)
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.findings.threshold import reaches
from cchc_rules.law.rule import Outcome, Target

__all__ = ["STATUSES_OF_REASON", "contradicting_field", "reaches_by_reason"]

_NOT_SETTLED: Final = frozenset({Status.OPEN, Status.UNKNOWN})
_SILENCE: Final = frozenset({Status.OPEN, Status.UNKNOWN, Status.MISSED})
STATUSES_OF_REASON: Final[Mapping[Reason, frozenset[Status]]] = MappingProxyType(
    {
        Reason.REACHED: frozenset({Status.MET}),
        Reason.NOT_REACHED: frozenset({Status.MISSED}),
        Reason.OUT_OF_BOUNDS: frozenset({Status.MISSED}),
        Reason.ON_TRACK: frozenset({Status.OPEN}),
        Reason.BEHIND: frozenset({Status.OPEN}),
        Reason.OUT_OF_BOUNDS_SO_FAR: frozenset({Status.OPEN}),
        Reason.OUT_OF_REACH: frozenset({Status.OPEN}),
        Reason.UNDECIDED: _NOT_SETTLED,
        Reason.ROUNDED: _NOT_SETTLED,
        Reason.HOW_FAR_OFF_UNKNOWN: _NOT_SETTLED,
        Reason.PARTS_DIFFER: frozenset({Status.OPEN}),
        Reason.PART_OF_PERIOD: _NOT_SETTLED,
        Reason.PARTS_DO_NOT_ADD: frozenset({Status.UNKNOWN}),
        Reason.SHARES_DO_NOT_ADD: frozenset({Status.UNKNOWN}),
        Reason.NOT_ALL_CALLED: _NOT_SETTLED,
        Reason.MEMBERS_INCOMPLETE: _NOT_SETTLED,
        Reason.BASELINE_UNKNOWN: _NOT_SETTLED,
        Reason.BASELINE_ZERO: _NOT_SETTLED,
        Reason.FIGURES_DISAGREE: frozenset({Status.CONTESTED}),
        Reason.NOTHING_TO_MEASURE: frozenset({Status.OPEN, Status.NOT_APPLICABLE}),
        Reason.ATTESTED: frozenset({Status.MET}),
        Reason.ATTESTED_NOT: frozenset({Status.OPEN, Status.MISSED}),
        Reason.ATTESTED_NOT_YET: frozenset({Status.UNKNOWN}),
        Reason.ATTESTED_AFTERWARDS: frozenset({Status.UNKNOWN}),
        Reason.ATTESTATIONS_DISAGREE: frozenset({Status.CONTESTED}),
        Reason.DELIVERED: frozenset({Status.MET}),
        Reason.DELIVERED_EARLY: _NOT_SETTLED,
        Reason.DELIVERED_LATE: frozenset({Status.MISSED}),
        Reason.EVENT_UNKNOWN: _NOT_SETTLED,
        Reason.CONCERNED_UNKNOWN: _NOT_SETTLED,
        Reason.WHO_DELIVERED_UNKNOWN: _NOT_SETTLED,
        Reason.NO_DUE_DAY: frozenset({Status.OPEN}),
        Reason.OTHERS_SILENT: _SILENCE,
        Reason.NOTHING_REPORTED: _SILENCE,
        Reason.AGENCY_ENDED: frozenset({Status.NOT_APPLICABLE}),
        Reason.HEIR_UNKNOWN: frozenset({Status.UNKNOWN}),
        Reason.LEVEL_ENDED: frozenset({Status.UNKNOWN}),
    }
)
"""Which statuses a finding can have for each reason."""

_REACHES: Final[Mapping[Status, bool]] = MappingProxyType({Status.MET: True, Status.MISSED: False})
_REACHES_SO_FAR: Final[Mapping[Reason, bool]] = MappingProxyType(
    {
        Reason.ON_TRACK: True,
        Reason.BEHIND: False,
        Reason.OUT_OF_BOUNDS_SO_FAR: False,
        Reason.OUT_OF_REACH: False,
        Reason.ATTESTED_NOT: False,
    }
)
_BY_VALUE: Final = frozenset(
    {
        Reason.REACHED,
        Reason.NOT_REACHED,
        Reason.OUT_OF_BOUNDS,
        Reason.ON_TRACK,
        Reason.BEHIND,
        Reason.OUT_OF_BOUNDS_SO_FAR,
    }
)
_HANGS_ON_VALUE: Final = frozenset({Reason.UNDECIDED, Reason.ROUNDED})


def reaches_by_reason(status: Status, reason: Reason) -> bool | None:
    """What `Finding.reaches` is for a status and a reason.

    >>> reaches_by_reason(Status.OPEN, Reason.BEHIND), reaches_by_reason(Status.UNKNOWN, Reason.UNDECIDED)
    (False, None)
    """
    return _REACHES_SO_FAR.get(reason) if status is Status.OPEN else _REACHES.get(status)


def contradicting_field(finding: Finding, as_of: date, roster: Roster | None = None) -> str | None:
    """The first field of a finding that the others refute, by its name; None where no assessment is needed to tell.

    Held against each other are the day, that of all findings; the reason with the status, and both with whether it is
    reached; of a target the day with what is settled, and the value with what it decides; and a budget of misses, or
    that there is none, with what was counted. The evidence has to be about its rule, its part and its agency.

    Args:
        finding: The finding.
        as_of: The day of all findings.
        roster: Who answers for whom, where agencies were followed.

    >>> from attrs import evolve
    >>> from cchc_rules import assess
    >>> from cchc_rules.plans import hue_2025
    >>> silent = assess(hue_2025.PLAN, [], as_of=date(2025, 6, 30)).findings[0]
    >>> contradicting_field(silent, silent.as_of) is None
    True
    >>> contradicting_field(evolve(silent, reaches=True), silent.as_of)
    'reaches'
    """
    if finding.as_of != as_of:
        return "as_of"
    if not all(_is_evidence_of(each, finding, roster) for each in finding.evidence):
        return "evidence"
    if finding.status not in STATUSES_OF_REASON[finding.reason] or not _is_of_its_time(finding):
        return "status"
    if finding.reaches is not reaches_by_reason(finding.status, finding.reason):
        return "reaches"
    if not _fits_value(finding) or not _fits_budget(finding):
        return "reason"
    if finding.budget is not None and finding.budget != budget_of(finding, finding.budget.expected):
        return "budget"
    if finding.unbudgeted is not None and not _can_be_unbudgeted(finding, finding.unbudgeted):
        return "unbudgeted"
    return None


def _is_evidence_of(said: Observation, finding: Finding, roster: Roster | None) -> bool:
    """Whether an observation is about the rule of a finding, its part, and its agency or one that answers with it."""
    rule, agency = finding.rule, finding.agency
    if isinstance(rule, Target):
        if not isinstance(said, Figure | RollCall) or said.measure.key != (finding.part or rule.measure).key:
            return False
        if finding.status is not Status.CONTESTED and not _is_of_body(said, agency, roster):
            return False
        return why_unused_figure(rule, said, finding.as_of, roster) is None
    if isinstance(rule, Outcome):
        return isinstance(said, Attestation) and why_unused_attestation(rule, said, finding.as_of, roster) is None
    if not isinstance(said, Delivery) or why_unused_delivery(rule, said, finding.as_of, roster) is not None:
        return False
    product = whose_product(rule, said.agency)
    of_member = roster is None and any(is_member(product, each) for each in rule.lead)
    return not of_member or (agency is not None and product.key == agency.key)


def _is_of_body(said: Figure | RollCall, agency: AgencyOrClass | None, roster: Roster | None) -> bool:
    """Whether a figure is not another body's than the one that a finding is about, under whichever name."""
    if not isinstance(said.agency, Agency) or not isinstance(agency, Agency):
        return True
    one, other = (each if roster is None else roster.renamed(each, date.max) for each in (said.agency, agency))
    return one.key == other.key


def _is_of_its_time(finding: Finding) -> bool:
    """Whether a target is settled only once its period is over, and open only before."""
    if not isinstance(finding.rule, Target):
        return True
    over = finding.as_of >= finding.rule.period.end
    return finding.status not in ({Status.OPEN} if over else {Status.MET, Status.MISSED})


def _fits_value(finding: Finding) -> bool:
    """Whether the value, where it decides, does not decide otherwise; several that agree may say more than the one."""
    if not isinstance(finding.rule, Target) or finding.value is None:
        return True
    reached = reaches(finding.rule, finding.value, finding.baseline)
    if finding.reason in _HANGS_ON_VALUE:
        return reached is None
    return finding.reason not in _BY_VALUE or reached is None or reached is finding.reaches


def _can_be_unbudgeted(finding: Finding, expected: int) -> bool:
    """Whether a finding is of a target of which no budget follows from so many cases."""
    is_alone = isinstance(finding.rule, Target) and finding.budget is None and expected >= 0
    return is_alone and budget_of(finding, expected) is None


def _fits_budget(finding: Finding) -> bool:
    """Whether a target is out of reach only by a budget that says so."""
    budget = finding.budget
    return finding.reason is not Reason.OUT_OF_REACH or (budget is not None and budget.possible is None)
