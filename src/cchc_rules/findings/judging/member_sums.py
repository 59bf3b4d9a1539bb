"""Members of a class: the class judged by what all of them counted, who gave no count, and between whom it lies."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.period import Period
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.judging.verdict import judge_target
from cchc_rules.findings.observation import Figure, RollCall
from cchc_rules.findings.period_parts import (
    CountSoFar,
    count_so_far,
    counts_of,
    days_in,
    latest_first,
    ratio_of_parts,
    tells_whole,
    values_apart,
)
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.findings.values import Bounds, Count, Quantity, add_up, hull
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import OverTime

__all__ = ["judge_by_members", "members_of_period", "ratio_of_members"]

_MemberDays: TypeAlias = Sequence[tuple[Agency, Period]]


def judge_by_members(
    target: Target,
    whole: AgencyClass,
    heard: Iterable[tuple[AgencyOrClass | None, Sequence[Figure | RollCall]]],
    as_of: date,
    roster: Roster,
    *,
    disputed: Container[str],
) -> Finding | None:
    """The finding about a class of which every member is listed, by its own figures and those of its members.

    Where every member gave a count of all its days of a period, their sum is a figure of the class for that period.
    While the target is open it is what all of them counted so far, be it until different days.

    Args:
        target: A target of a measure that adds over agencies.
        whole: The class that answers it.
        heard: What was heard of the measure, by agency.
        as_of: The day of looking.
        roster: Who belongs to the class, and from when to when.
        disputed: The keys of members whose figures contradict each other, so that no sum rests on them.

    Returns:
        None where no member was heard, so that the class speaks for itself alone.
    """
    over_time = target.measure.over_time
    members = _members_counted(whole, target.period, roster, over_time)
    earlier = [] if target.baseline is None else _members_counted(whole, target.baseline, roster, over_time)
    summed = {member.key: member for member, _ in (*earlier, *members)}
    listed = summed | {member.key: member for member, _ in members_of_period(whole, target.period, roster)}
    figures = [each for _, said in heard for each in said if type(each) is Figure]
    own = latest_first([figure for figure in figures if figure.agency.key == whole.key])
    known: dict[str, list[Figure]] = {}
    counted: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.agency.key in listed:
            known.setdefault(figure.agency.key, []).append(figure)
            counted.setdefault(figure.agency.key, []).append(_until_its_end(listed[figure.agency.key], figure))
    if not known:
        return None
    periods = list(filter(None, (target.period, target.baseline)))
    if over_time is OverTime.SUM or as_of < target.period.end:  # what does not add up is past once the period is
        periods += (each.period for said in counted.values() for each in said)
    sums = _sums_by_period(periods, whole, counted, roster, over_time)
    if over_time is OverTime.SUM and as_of < target.period.end and not own:
        so_far = _sum_so_far(target.period, whole, counted, roster)
        if so_far:
            sums = {days: each for days, each in sums.items() if not target.period.covers(days)} | so_far
    added = [Figure(figures[0].measure, whole, days, each) for days, each in sums.items() if each is not None]
    finding = judge_target(target, whole, [*own, *added], as_of, False, roster)
    of_members = tuple(
        each for said in known.values() for each in latest_first(said) if any(days.covers(each.period) for days in sums)
    )
    if sums and (any(key in disputed for key in summed) or len(added) < len(sums)):
        return Finding(target, whole, as_of, Status.CONTESTED, Reason.FIGURES_DISAGREE, None, (*own, *of_members))
    if not own and finding.reason in (Reason.NOTHING_REPORTED, Reason.PART_OF_PERIOD):
        silent = [member for member, days in members if not counts_of(days, counted.get(member.key, ()), over_time)]
        if as_of < target.period.end:
            silent = [member for member in silent if member.key not in known]
        return evolve(finding, reason=Reason.MEMBERS_INCOMPLETE, evidence=(), missing=tuple(silent))
    if not own and finding.reason is Reason.BASELINE_UNKNOWN:
        silent = [member for member, days in earlier if not counts_of(days, counted.get(member.key, ()), over_time)]
        finding = evolve(finding, missing=tuple(silent))
    if not added:
        return finding
    total = sums.get(target.period) if finding.status is Status.CONTESTED else finding.value
    return evolve(finding, evidence=(*(each for each in finding.evidence if each in own), *of_members), total=total)


def ratio_of_members(
    group: AgencyClass, period: Period, known: Mapping[str, Sequence[Figure]], roster: Roster, over_time: OverTime
) -> Bounds | None:
    """Between which ratios a class lies by the counts and shares of its members; None where one of them gave none.

    Args:
        group: A class of which every member is listed.
        period: Of which days.
        known: What each member reported, by its key.
        roster: Who belongs to the class, and from when to when.
        over_time: Whether parts of a period tell it as well, or its last day alone does.
    """
    said: list[Bounds | None] = []
    for member, days in _members_counted(group, period, roster, over_time):
        figures = known.get(member.key, ())
        decisive = (each.value for each in figures if tells_whole(days, each, over_time))
        own = [value.bounds for value in decisive if not isinstance(value, Quantity)]
        tiled = ratio_of_parts(days, figures) if over_time is OverTime.SUM else None
        if not own and tiled is None:
            return None
        said += [*own, tiled]
    return hull(*said)


def members_of_period(group: AgencyClass, period: Period, roster: Roster) -> _MemberDays:
    """The members that a roster lists of any day of a period, each with its days in it."""
    lives = ((member, days_in(member, period)) for member in roster.members(group))
    return [(member, days) for member, days in lives if days is not None]


def _members_counted(group: AgencyClass, period: Period, roster: Roster, over_time: OverTime) -> _MemberDays:
    """The members whose counts make up that of a class: of a state, those alone who are there on the last day."""
    members = members_of_period(group, period, roster)
    return members if over_time is not OverTime.LATEST else [each for each in members if each[1].end == period.end]


def _until_its_end(agency: Agency, figure: Figure) -> Figure:
    """A figure that reaches beyond the last day of its agency, of the days until then: there are no others to count."""
    if agency.until is None or not figure.period.start < agency.until < figure.period.end:
        return figure
    return evolve(figure, period=Period(figure.period.start, agency.until))


def _sum_so_far(
    period: Period, whole: AgencyClass, known: Mapping[str, Sequence[Figure]], roster: Roster
) -> dict[Period, Count | None]:
    """What all members counted so far together, with the days from the first to the last of it.

    Nothing where one of those that there were by then gave no count, or said something that cannot be added to it.
    """
    within = {key: [each for each in said if period.covers(each.period)] for key, said in known.items()}
    last = max((each.period.end for said in within.values() for each in said), default=period.start)
    counts: list[CountSoFar] = []
    for member, _ in members_of_period(whole, Period(period.start, last), roster) if last > period.start else ():
        figures = within.get(member.key)
        if not figures or not (so_far := count_so_far(figures)).counts or values_apart(period, figures, so_far):
            return {}
        counts.append(so_far)
    if not counts:
        return {}
    days = Period(min(each.period.start for each in counts), max(each.period.end for each in counts))
    agreed = all(len(each.counts) == 1 for each in counts)
    return {days: add_up(each.counts[0] for each in counts) if agreed else None}


def _sums_by_period(
    periods: Iterable[Period],
    whole: AgencyClass,
    known: Mapping[str, Sequence[Figure]],
    roster: Roster,
    over_time: OverTime,
) -> dict[Period, Count | None]:
    """What all members counted together, of each period of which every member gave a count.

    None where the counts of a member do not fit together.
    """
    sums: dict[Period, Count | None] = {}
    for each in dict.fromkeys(periods):
        members = _members_counted(whole, each, roster, over_time)
        counts = [counts_of(days, known.get(member.key, ()), over_time) for member, days in members]
        if counts and all(counts):
            fitting = [count[0] for count in counts if len(count) == 1]
            sums[each] = add_up(fitting) if len(fitting) == len(counts) else None
    return sums
