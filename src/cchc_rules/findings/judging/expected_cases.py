"""Expected cases: which findings they give a budget of misses, and what was counted so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyClass, first_names
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.judging.ended_agencies import answering_day
from cchc_rules.findings.miss_budget import ExpectedCases, MissBudget, has_change, miss_budget
from cchc_rules.findings.observation import Figure, RollCall
from cchc_rules.findings.period_parts import days_missing, most_known
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.findings.values import Tally
from cchc_rules.law.responsibility import includes
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import Measure, OverAgencies, OverTime
from cchc_rules.measures.unit import Unit
from cchc_rules.message import message

__all__ = ["with_budgets", "with_coming"]

_Stated: TypeAlias = Mapping[tuple[str, str], int]


def with_budgets(found: Sequence[Finding], expected: Iterable[ExpectedCases], roster: Roster) -> list[Finding]:
    """The findings, those of open targets with the budget of misses that follows from the cases that are to come.

    Where none follows, the finding keeps how many were stated, so that its sentence says why.

    What is expected of every member of a class that is listed whole, and of a measure that adds over agencies, is
    expected of the class, unless the caller states that too.

    Args:
        found: The findings.
        expected: What the caller states.
        roster: Who belongs to a class.

    Raises:
        BadValue: For anything but expected cases; two statements of one agency that differ, or one of a class and those
            of all its members; and what no finding about a target is about, which would be left out in silence.
    """
    stated: dict[tuple[str, str], int] = {}
    for each in expected:
        if not isinstance(each, ExpectedCases):
            raise BadValue(each, "ExpectedCases(measure, agency, cases)", where="expected")
        if stated.setdefault((each.measure.key, each.agency.key), each.cases) != each.cases:
            raise BadValue(each.cases, "one number of cases for a measure and an agency", where=_whose(each))
        if not any(_concerns_it(each, finding) for finding in found):
            raise _nothing_to_add_to(each, found)
    return [_with_budget(finding, stated, roster) for finding in found] if stated else [*found]


def _nothing_to_add_to(each: ExpectedCases, found: Iterable[Finding]) -> BadValue:
    """The refusal of cases that no finding is about: by which definition, or whose they have to be."""
    targets = [(measure, finding.rule) for finding in found if (measure := _measured(finding)) is not None]
    asking = [rule for measure, rule in targets if measure.key == each.measure.key]
    if not asking:
        others = sorted({measure.key for measure, _ in targets if measure.indicator == each.measure.indicator})
        remedy = "No target counts by this measure."
        if others:
            remedy = message(
                "The target counts by another definition: expect the cases of {keys}.", keys=", ".join(others)
            )
        return BadValue(each.cases, "cases by a definition that a target counts by", remedy, _whose(each))
    who = {rule.answered_by.key: rule.answered_by for rule in asking if isinstance(rule, Target) and rule.answered_by}
    remedy = "It has reported no figure of this measure yet, so there is nothing to add to: report one first."
    if who:
        remedy = message(
            "It has reported no figure of this measure yet, so there is nothing to add to: report one first, or expect "
            "the cases of {agencies}, which answers the target.",
            agencies=first_names(tuple(who.values())),
        )
    return BadValue(each.cases, "cases beside a figure that is reported", remedy, _whose(each))


def _whose(each: ExpectedCases) -> str:
    return message("the cases expected of {key}, {agency}", key=each.measure.key, agency=each.agency.name)


def _measured(finding: Finding) -> Measure | None:
    """What a finding about a target counts; None for one about anything else."""
    return (finding.part or finding.rule.measure) if isinstance(finding.rule, Target) else None


def _concerns_it(each: ExpectedCases, finding: Finding) -> bool:
    measure = _measured(finding)
    return measure is not None and measure.key == each.measure.key and includes(finding.agency, each.agency)


def _misses_affordable(finding: Finding, coming: int) -> MissBudget | None:
    """The budget of misses of an open target with counts, where so many cases are to come; None of any other finding.

    Args:
        finding: The finding; its own budget does not count.
        coming: How many cases are to come of its agency.
    """
    rule = finding.rule
    if finding.status is not Status.OPEN or not isinstance(rule, Target) or not rule.bound.is_definite:
        return None
    counted = _counted_so_far(finding, rule)
    if counted is None or not counted.total + coming:
        return None
    if finding.reason is Reason.BASELINE_ZERO or not has_change(rule, finding.baseline):
        return None
    return evolve(miss_budget(rule, counted, coming, finding.baseline), unreported=_unreported(finding, rule))


def _unreported(finding: Finding, target: Target) -> tuple[Period, ...]:
    """The days of its period of which nothing is counted, before the day of looking or the last that is counted.

    Of a measure that only a figure of the whole speaks of, the latest is all that is counted; of a state, no days are.
    """
    known = [each for each in finding.of_own_period() if isinstance(each, Figure | RollCall)]
    over_time = known[0].measure.over_time if known else target.measure.over_time
    start, until = target.period.start, min(finding.as_of, target.period.end)
    if known and over_time is OverTime.WHOLE_ONLY:
        return days_missing(Period(start, max(until, known[0].period.end)), [known[0].period])
    if known:
        return finding.missing_days
    return (Period(start, until),) if start < until and over_time is not OverTime.LATEST else ()


def _with_budget(finding: Finding, stated: _Stated, roster: Roster) -> Finding:
    """A finding with what follows from the cases that are expected of its agency, where any are stated."""
    coming = _expected_of(finding, stated, roster)
    return finding if coming is None else with_coming(finding, coming)


def with_coming(finding: Finding, coming: int) -> Finding:
    """A finding about a target, with what follows where so many cases are to come of its agency; any other as it is.

    Args:
        finding: The finding, without a budget.
        coming: How many cases are to come, none or more.
    """
    measure = _measured(finding)
    if measure is None or measure.unit != Unit.PERCENT or finding.agency is None or coming < 0:
        return finding
    budget = _misses_affordable(finding, coming)
    if budget is None:
        return evolve(finding, unbudgeted=coming)
    if budget.possible is None and finding.reaches is not False:
        return evolve(finding, budget=budget, reaches=False, reason=Reason.OUT_OF_REACH)
    return evolve(finding, budget=budget)


def _expected_of(finding: Finding, stated: _Stated, roster: Roster) -> int | None:
    """How many cases are to come of the agency of a finding: as stated, or of all members of its class together."""
    measure, agency = _measured(finding), finding.agency
    if measure is None or agency is None:
        return None
    own = stated.get((measure.key, agency.key))
    adds = isinstance(agency, AgencyClass) and agency.complete and measure.over_agencies is OverAgencies.SUM
    if not isinstance(agency, AgencyClass) or not adds:
        return own
    members = roster.members(agency, answering_day(finding.rule, finding.as_of))
    of_members = [stated.get((measure.key, member.key)) for member in members]
    known = [each for each in of_members if each is not None]
    together = sum(known) if known and len(known) == len(of_members) else None
    if None not in (own, together) and own != together:
        remedy = message("Its members have {count} together: state the class or its members.", count=together)
        raise BadValue(
            own, "as many cases as its members together", remedy, _whose(ExpectedCases(measure, agency, own or 0))
        )
    return together if own is None else own


def _counted_so_far(finding: Finding, target: Target) -> Tally | None:
    """The cases counted so far, none where nothing was reported; None where nobody says how many they are.

    Where counts of parts add up, it is all that was reported of any, be it of the members of a class; of a state it is
    the latest, and of what is counted as a whole alone the latest that begins with the period.
    """
    if finding.reason is Reason.NOTHING_REPORTED:
        return Tally(0, 0)
    known = [each for each in finding.of_own_period() if isinstance(each, Figure | RollCall)]
    unlisted = finding.total is None and any(isinstance(each, AgencyClass) for each in finding.missing)
    if not known or unlisted:
        return None
    figures = [each for each in known if isinstance(each, Figure)]
    over_time = known[0].measure.over_time
    if figures == known and over_time is OverTime.SUM:
        return _all_counted(finding, target, figures)
    if figures == known and over_time is OverTime.WHOLE_ONLY and known[0].period.start != target.period.start:
        return None
    return finding.value if isinstance(finding.value, Tally) else None


def _all_counted(finding: Finding, target: Target, figures: Sequence[Figure]) -> Tally | None:
    """What whoever answers counted, or its members together, whichever is more."""
    body = finding.agency if isinstance(finding.agency, Agency) else None  # all are its own, under whichever name
    by_agency: dict[str, list[Figure]] = {}
    for each in figures:
        by_agency.setdefault((body or each.agency).key, []).append(each)
    counts = {key: most_known(target.period, own) for key, own in by_agency.items()}
    if not all(isinstance(each.value, Tally) for each in figures):
        return None
    tallies = {key: each for key, each in counts.items() if isinstance(each, Tally)}
    own = tallies.pop("" if finding.agency is None else finding.agency.key, Tally(0, 0))
    return max(own, Tally.sum(tallies.values()), key=lambda tally: tally.total)
