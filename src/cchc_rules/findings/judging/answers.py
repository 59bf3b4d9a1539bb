"""Answers: a finding for whoever answers a target, heard or not, and what a whole and its parts say of each other."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from datetime import date
from typing import Final, TypeAlias

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.period import ONE_DAY, Period
from cchc_rules.errors import NotACount
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.judging.ended_agencies import answering_day
from cchc_rules.findings.judging.matching import FigureOrRollCall
from cchc_rules.findings.judging.member_sums import judge_by_members, members_of_period, ratio_of_members
from cchc_rules.findings.judging.verdict import judge_others, judge_target
from cchc_rules.findings.observation import Figure
from cchc_rules.findings.period_parts import (
    days_in,
    lies_outside,
    most_known,
    of_one_time,
    refutes,
    sum_of_parts,
    tells_whole,
)
from cchc_rules.findings.reasons import OF_PARTS, Reason, Status
from cchc_rules.findings.values import Count, FigureValue, Quantity, add_up
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import Measure, OverAgencies, OverTime
from cchc_rules.message import message

__all__ = ["are_judged_apart", "judge_answers", "judge_part", "unheard_answers"]

_Heard: TypeAlias = Sequence[tuple[AgencyOrClass | None, Sequence[FigureOrRollCall]]]
_UNHEARD: Final[_Heard] = ((None, []),)


def judge_part(
    target: Target,
    agency: AgencyOrClass | None,
    figures: Sequence[FigureOrRollCall],
    as_of: date,
    closed_world: bool,
    roster: Roster | None,
) -> Finding:
    """As `judge_target`, of figures of one part of the measure, which the finding then names.

    Raises:
        NotACount: Where they make more cases together than anything counts.
    """
    try:
        finding = judge_target(target, agency, figures, as_of, closed_world, roster)
    except NotACount as fault:
        raise _of_figures(fault, figures[0].measure, agency, target) from None
    if target.each and roster is not None and finding.reason in OF_PARTS:
        finding = _by_days_of_member(target, finding, figures, roster)
    if not figures or figures[0].measure is target.measure or figures[0].measure.key == target.measure.key:
        return finding
    return evolve(finding, part=figures[0].measure)


def _of_figures(fault: NotACount, measure: Measure, agency: AgencyOrClass | None, target: Target) -> NotACount:
    """The same refusal, of what figures amount to together."""
    key, period = "" if agency is None else agency.key, target.period.short
    where = message("the figure of {measure}, {agency}, {period}", measure=measure.key, agency=key, period=period)
    return fault.at(where)


def _by_days_of_member(
    target: Target, finding: Finding, figures: Sequence[FigureOrRollCall], roster: Roster
) -> Finding:
    """A finding that lacks part of the period, by the days of a member that began in it, where those are all reported.

    What a member that ended leaves open is for whoever took over.
    """
    member = next((each for each in roster if finding.agency is not None and each.key == finding.agency.key), None)
    days = days_in(member, target.period) if isinstance(member, Agency) else None
    if days is None or days.end < target.period.end:
        return finding
    known = [each for each in figures if days.covers(each.period)]
    own = judge_target(evolve(target, period=days), finding.agency, known, finding.as_of, False, roster)
    whole = known and own.reason not in OF_PARTS
    evidence = tuple(dict.fromkeys((*own.evidence, *finding.evidence)))
    return evolve(own, rule=target, total=own.value, evidence=evidence) if whole else finding


def judge_answers(target: Target, heard: _Heard, as_of: date, closed_world: bool, roster: Roster) -> list[Finding]:
    """One finding for whoever answers, heard or not, and one for each part that was heard of.

    Where each member of a class answers, that is whoever belonged to it on any day of the period so far, each for its
    own days. Where each of several parts of the measure has to reach the threshold, whoever answers has one for each.
    """
    if target.answered_by is None and not target.parts:
        return [judge_part(target, agency, known, as_of, closed_world, roster) for agency, known in heard or _UNHEARD]
    asked = {measure.key: measure for measure in target.parts or (target.measure,)}
    of_measure: dict[str, list[tuple[AgencyOrClass | None, Sequence[FigureOrRollCall]]]] = {key: [] for key in asked}
    for agency, figures in heard:
        of_measure.setdefault(figures[0].measure.key, []).append((agency, figures))
    found: list[Finding] = []
    for key, answers in of_measure.items():
        judged = [judge_part(target, agency, known, as_of, closed_world, roster) for agency, known in answers]
        measure = asked.get(key)
        if measure is not None:
            try:
                judged = _with_silent(target, measure, judged, answers, as_of, closed_world, roster)
            except NotACount as fault:
                raise _of_figures(fault, measure, target.answered_by, target) from None
        if target.parts:
            judged = [each if each.part is not None else evolve(each, part=measure) for each in judged]
        found += judged
    found.sort(key=_place)
    return found


def _place(finding: Finding) -> tuple[str, str]:
    return "" if finding.agency is None else finding.agency.key, "" if finding.part is None else finding.part.key


def _with_silent(
    target: Target,
    measure: Measure,
    judged: list[Finding],
    heard: _Heard,
    as_of: date,
    closed_world: bool,
    roster: Roster,
) -> list[Finding]:
    """The findings about those who were heard, with those about whoever answers and was not."""
    whole = target.answered_by
    if whole is None:
        return judged or unheard_answers(target, (), as_of, closed_world, roster)
    answered = {finding.agency.key for finding in judged if finding.agency is not None}
    if target.each:
        return [*judged, *unheard_answers(target, answered, as_of, closed_world, roster)]
    listed = _lists_everybody(target, whole, as_of, roster)
    if listed and measure.over_agencies is OverAgencies.SUM and not target.counted:
        contested = (each.agency for each in judged if each.status is Status.CONTESTED and not each.decides)
        disputed = {agency.key for agency in contested if agency is not None}
        own = judge_by_members(target, whole, heard, as_of, roster, disputed=disputed)
        if own is not None:
            judged = [own, *(finding for finding in judged if not finding.decides)]
            answered.add(whole.key)
    judged += unheard_answers(target, answered, as_of, closed_world, roster)
    return _contest(target, whole, measure, judged, roster, listed=listed and not target.counted)


def are_judged_apart(target: Target, heard: Container[str], as_of: date, roster: Roster) -> bool:
    """Whether what is said of each agency is judged by itself, and of nobody else by what is said of it.

    Not where what a class answers as a whole and what its members counted are held against each other.

    Args:
        target: A target.
        heard: The keys of those of whom figures of its measure were heard.
        as_of: The day of looking.
        roster: Who belongs to a class.
    """
    whole = target.answered_by
    if whole is None or target.each or target.measure.over_agencies is not OverAgencies.SUM:
        return True
    return whole.key not in heard and not _lists_everybody(target, whole, as_of, roster)


def unheard_answers(
    target: Target, heard: Collection[str], as_of: date, closed_world: bool, roster: Roster
) -> list[Finding]:
    """The findings about those who have to answer a target, and of whom no figure of its measure, or a part, was heard.

    Args:
        target: The target.
        heard: The keys of those who were.
        as_of: The day of looking.
        closed_world: Whether the record is complete.
        roster: Who belongs to a class.
    """
    whole = target.answered_by
    if whole is None:
        return [] if heard else [judge_target(target, None, (), as_of, closed_world, roster)]
    if not target.each:
        if whole.key in heard:
            return []
        return [_unheard_whole(target, whole, heard, as_of, closed_world, roster)]
    day = answering_day(target, as_of)
    until_then = Period(min(target.period.start, day), day + ONE_DAY)
    members = [member for member, _ in members_of_period(whole, until_then, roster)]
    listed = _lists_everybody(target, whole, as_of, roster)
    if heard and not (listed and members):
        others = [each for each in members if each.key not in heard]
        return [judge_others(target, whole, others, as_of, as_of >= target.period.end, closed_world)]
    silent = [each for each in (listed and members) or (whole,) if each.key not in heard]
    return [judge_target(target, each, (), as_of, closed_world, roster) for each in silent]


def _lists_everybody(target: Target, whole: AgencyClass, as_of: date, roster: Roster) -> bool:
    """Whether every member of a class is listed, of a level of government that is still there."""
    return whole.complete and roster.level_end(whole.level, answering_day(target, as_of)) is None


def _unheard_whole(
    target: Target, whole: AgencyClass, parts: Collection[str], as_of: date, closed_world: bool, roster: Roster
) -> Finding:
    """The finding about a class that was not heard of itself: all silence, or parts that do not make up the class."""
    if not parts:
        return judge_target(target, whole, (), as_of, closed_world, roster)
    status = Status.UNKNOWN if as_of >= target.period.end else Status.OPEN
    return Finding(target, whole, as_of, status, Reason.MEMBERS_INCOMPLETE, None, (), missing=(whole,))


def _contest(
    target: Target, whole: AgencyClass, measure: Measure, found: list[Finding], roster: Roster, *, listed: bool
) -> list[Finding]:
    """The findings about a measure; a part that the whole cannot contain makes both CONTESTED.

    Bodies of their own have no case in common, so that together they may be more than the whole can contain, where each
    alone is not: then the whole is; and so it is where all members of a class that is listed reported, and it lies
    between none of them.
    """
    of_whole = [each for finding in found if finding.decides for each in _figures(finding) if each.agency == whole]
    parts = [finding for finding in found if not finding.decides]
    if not of_whole or not parts or measure.over_agencies is not OverAgencies.SUM:
        return found
    adding = measure.over_time is OverTime.SUM
    summed = any(finding.total is not None for finding in found if finding.decides)
    deciding_figures = of_whole if adding else [*_of_last_time(target, of_whole, summed=summed)]
    wholes: list[tuple[Period, FigureValue]] = [(each.period, each.value) for each in deciding_figures]
    wholes += [(target.period, each) for each in (sum_of_parts(target.period, of_whole) if adding else ())]

    def least(part: Finding, days: Period) -> Count:
        return most_known(days, [*_that_lie_in(days, _figures(part), measure.over_time)])

    refuting = [part for part in parts if any(refutes(least(part, days), value) for days, value in wholes)]
    heard = {part.agency.key for part in parts if part.agency is not None}
    bodies = [part for part in parts if _counts_its_own_alone(part, heard, roster)]
    together = ((_together(least(each, days) for each in bodies), value) for days, value in wholes)
    total = next((every for every, value in together if every is not None and refutes(every, value)), None)
    if not refuting and total is not None:
        return [evolve(_contested(each, bodies), total=total) if each.decides else each for each in found]
    by_body = {each.agency.key: _figures(each) for each in bodies if each.agency is not None}
    ratios = ((ratio_of_members(whole, days, by_body, roster, measure.over_time), value) for days, value in wholes)
    outside = any(lies_outside(ratio, value) for ratio, value in ratios)
    if any(
        each.decides and each.reason is Reason.MISSED_ALREADY for each in found
    ):  # by a part; do all members reach it?
        ratio = ratio_of_members(whole, target.period, by_body, roster, measure.over_time)
        outside = outside or (ratio is not None and target.bound.is_reached(*ratio) is True)
    if listed and not refuting and outside:
        return [_contested(each, bodies) if each.decides else each for each in found]
    deciding = [finding for finding in found if finding.decides]
    contested = {id(part): deciding for part in refuting} | {id(each): refuting for each in deciding if refuting}
    return [_contested(each, contested[id(each)]) if id(each) in contested else each for each in found]


def _of_last_time(target: Target, figures: Sequence[Figure], *, summed: bool) -> Iterator[Figure]:
    """Of figures that do not add up over time, the latest first, those of the time that decides; the rest is past.

    Where members were summed up, that is the end of the period, and else the last of which anything was said.
    """
    for period in filter(None, (target.period, target.baseline)):
        own = [each for each in figures if period.covers(each.period)]
        if own and (not summed or tells_whole(period, own[0], own[0].measure.over_time)):
            yield from (each for each in own if of_one_time(own[0], each))


def _that_lie_in(days: Period, figures: Iterable[Figure], over_time: OverTime) -> Iterator[Figure]:
    """What is said of parts of some days; where parts do not add up, of all of them, or of a state at their end."""
    for each in figures:
        if over_time is OverTime.SUM:
            yield each
        elif tells_whole(days, each, over_time):
            yield evolve(each, period=days)


def _together(counts: Iterable[Count]) -> Count | None:
    """What is known of bodies together; nothing is known of one of whose things there is no count."""
    known = tuple(counts)
    amounts = [each for each in known if isinstance(each, Quantity)]
    return add_up(amounts or known) if known else None


def _figures(finding: Finding) -> list[Figure]:
    return [each for each in finding.evidence if isinstance(each, Figure)]


def _counts_its_own_alone(part: Finding, heard: Container[str], roster: Roster) -> bool:
    """Whether it is of one body, and no other that was heard counted those cases, before it began or after it ended."""
    if not isinstance(part.agency, Agency):
        return False
    for period in (each.period for each in _figures(part)):
        heirs = roster.successors(part.agency, period.last_day).agencies
        taken_over = any(heir.key != part.agency.key and heir.key in heard for heir in heirs)
        if taken_over or roster.why_absent(part.agency, period.start) is not None:
            return False
    return True


def _contested(finding: Finding, rivals: Sequence[Finding]) -> Finding:
    evidence = (*finding.evidence, *(each for rival in rivals for each in rival.evidence))
    return evolve(
        finding,
        status=Status.CONTESTED,
        reason=Reason.FIGURES_DISAGREE,
        reaches=None,
        evidence=tuple(dict.fromkeys(evidence)),
    )
