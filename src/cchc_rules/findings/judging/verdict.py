"""Verdicts: three decision tables, one for each kind of rule that is judged, from what bears on it to a finding.

Whether an observation bears on the rule at all is settled before; see `cchc_rules.findings.judging.matching`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import takewhile

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.due import Within
from cchc_rules.dates.period import Period
from cchc_rules.findings.finding import Finding, JudgedRule
from cchc_rules.findings.judging.weighing import refuting_parts, values_before, weigh
from cchc_rules.findings.observation import Attestation, Delivery, Figure, RollCall
from cchc_rules.findings.period_parts import (
    contradict,
    count_so_far,
    latest_first,
    of_one_time,
    sum_of_parts,
    tells_whole,
    values_apart,
)
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.findings.roll_calls import with_uncounted
from cchc_rules.findings.threshold import reaches, reaches_by_change
from cchc_rules.findings.values import Bounds, Count, FigureValue, Quantity, Share, Tally, common_bounds
from cchc_rules.law.bound import Bound, Exactly, Rank
from cchc_rules.law.rule import Activity, Outcome, OwedBy, Target
from cchc_rules.measures.measure import OverTime
from cchc_rules.measures.unit import Unit

__all__ = ["judge_activity", "judge_others", "judge_outcome", "judge_target"]

# Members bound to names: looking one up on its enum costs more than comparing two values, and these are in a hot loop.
_MET, _MISSED, _OPEN, _UNKNOWN = Status.MET, Status.MISSED, Status.OPEN, Status.UNKNOWN
_REACHED, _NOT_REACHED = Reason.REACHED, Reason.NOT_REACHED
_DELIVERED, _NO_DUE_DAY, _NOTHING_REPORTED = Reason.DELIVERED, Reason.NO_DUE_DAY, Reason.NOTHING_REPORTED
_ON_TRACK, _BEHIND, _UNDECIDED = Reason.ON_TRACK, Reason.BEHIND, Reason.UNDECIDED
_CONCERNED, _ONE = OwedBy.CONCERNED, OwedBy.ONE
_SUM = OverTime.SUM
_NO_FIGURE = frozenset(
    {Reason.NOTHING_REPORTED, Reason.PART_OF_PERIOD, Reason.PARTS_DO_NOT_ADD, Reason.SHARES_DO_NOT_ADD}
)


def _finding_on_silence(
    rule: JudgedRule,
    agency: AgencyOrClass | None,
    as_of: date,
    past: bool,
    closed_world: bool,
) -> Finding:
    """Silence is OPEN before the due day and UNKNOWN after it; MISSED only where the record is complete."""
    if past and closed_world:
        return Finding(rule, agency, as_of, _MISSED, Reason.NOTHING_REPORTED, False, ())
    return Finding(rule, agency, as_of, _UNKNOWN if past else _OPEN, Reason.NOTHING_REPORTED, None, ())


def judge_others(
    rule: JudgedRule, group: AgencyClass, silent: Sequence[Agency], as_of: date, past: bool, closed_world: bool
) -> Finding:
    """The others of a class that is not listed whole than those that were heard, each of whom has to answer.

    Those who are listed and silent are named, and missed it where the record is complete; of members whom no roster
    lists nothing follows, for whether there are any nobody knows.
    """
    missing: tuple[AgencyOrClass, ...] = (*silent, group)
    if past and closed_world and silent:
        return Finding(rule, group, as_of, _MISSED, Reason.OTHERS_SILENT, False, (), missing=missing)
    return Finding(rule, group, as_of, _UNKNOWN if past else _OPEN, Reason.OTHERS_SILENT, None, (), missing=missing)


def judge_target(
    target: Target,
    agency: AgencyOrClass | None,
    figures: Sequence[Figure | RollCall],
    as_of: date,
    closed_world: bool,
    roster: Roster | None = None,
) -> Finding:
    """The figure for the target's own period decides once that is over; before, what is told so far, whether on track.

    That is the latest figure, or where counts add up, all that can be added to it. Where one that cannot, such as a
    share of another part, says the opposite, nothing follows. People report running counts: before its end a figure of
    the whole period is no more final than one of a part.

    Roll calls are completed from the roster: who is counted and was not called is unknown, and named in the finding. A
    figure of agencies that counts fewer than the roster lists is completed likewise; whom it left out nobody can name.
    """
    if target.baseline is not None:
        return _judge_change(target, target.baseline, agency, figures, as_of, closed_world, roster)
    if not figures:
        return _finding_on_silence(target, agency, as_of, as_of >= target.period.end, closed_world)
    missing: tuple[AgencyOrClass, ...] = ()
    sums: tuple[Count, ...] = ()
    apart: Sequence[FigureValue] = ()
    if len(figures) == 1 and type(figures[0]) is Figure:
        evidence: tuple[Figure | RollCall, ...] = (figures[0],)
        reached = reaches(target, figures[0].value)
    else:
        evidence = latest_first(figures)
        first = evidence[0]
        adds = first.measure.over_time is _SUM
        days, counts = target.period, sums
        if adds:
            counts = sums = sum_of_parts(target.period, evidence)
            if not (sums or as_of >= days.end or target.counted):
                so_far = count_so_far(evidence)
                days, counts = so_far.period, so_far.counts
                apart = values_apart(target.period, evidence, so_far)
        weighed: tuple[bool | None, tuple[AgencyOrClass, ...]] | None
        if adds and (len(counts) > 1 or contradict(target.period, evidence, sums)):
            weighed = None
        elif not counts and type(first) is Figure and (len(evidence) == 1 or not of_one_time(first, evidence[1])):
            weighed = reaches(target, first.value), ()
        else:
            weighed = weigh(target, evidence, days, counts, roster)
        if weighed is None:
            return Finding(target, agency, as_of, Status.CONTESTED, Reason.FIGURES_DISAGREE, None, evidence)
        reached, missing = weighed
    total: Tally | None = None
    if target.counted and not sums:
        total = with_uncounted(target, tuple(takewhile(partial(of_one_time, evidence[0]), evidence)), roster)
        if total is not None:
            reached, missing = reaches(target, total), target.counted
    if as_of < target.period.end:  # whatever is counted by now, cases may still come and turn
        if reached is not None:
            if any(reaches(target, each) is (not reached) for each in apart or values_before(evidence)):
                return Finding(target, agency, as_of, _OPEN, Reason.PARTS_DIFFER, None, evidence, missing=missing)
            reason = _ON_TRACK if reached else _why_behind(target)
            return Finding(target, agency, as_of, _OPEN, reason, reached, evidence, missing=missing, total=total)
        reason = Reason.NOT_ALL_CALLED if missing else _why_undecided(target, evidence)
        finding = Finding(target, agency, as_of, _OPEN, reason, None, evidence, missing=missing, total=total)
        return _unless_nothing_counted(finding, _OPEN)
    is_whole = bool(sums) or tells_whole(target.period, evidence[0], evidence[0].measure.over_time)
    refuting = refuting_parts(target, evidence) if reached is None or not is_whole else ()
    if refuting:
        evidence = tuple(dict.fromkeys((*refuting, *evidence)))
        return Finding(target, agency, as_of, _MISSED, Reason.MISSED_ALREADY, False, evidence, missing=missing)
    if is_whole:
        if reached is not None:
            status, reason = (_MET, _REACHED) if reached else (_MISSED, _why_missed(target))
            return Finding(target, agency, as_of, status, reason, reached, evidence, missing=missing, total=total)
        reason = Reason.NOT_ALL_CALLED if missing else _why_undecided(target, evidence)
        finding = Finding(target, agency, as_of, _UNKNOWN, reason, None, evidence, missing=missing, total=total)
        return _unless_nothing_counted(finding, Status.NOT_APPLICABLE)
    reason = _why_not_whole(evidence) if _is_covered(target.period, evidence) else Reason.PART_OF_PERIOD
    return Finding(target, agency, as_of, _UNKNOWN, reason, None, evidence, missing=missing, total=total)


def _unless_nothing_counted(finding: Finding, status: Status) -> Finding:
    """A finding of what is not decided; of another status where there is nothing to decide, as nothing was counted."""
    if finding.missing or (finding.value is not None and finding.value.bounds is not None):
        return finding
    return evolve(finding, status=status, reason=Reason.NOTHING_TO_MEASURE)


def _judge_change(
    target: Target,
    baseline: Period,
    agency: AgencyOrClass | None,
    figures: Sequence[Figure | RollCall],
    as_of: date,
    closed_world: bool,
    roster: Roster | None,
) -> Finding:
    """The figure of the target's period and that of its baseline decide together; of one alone nothing follows.

    What is counted by now of things that add up over time is no part of a change before the period has ended, and
    what is counted by now of a baseline is nothing to compare with before that has.
    """
    now, then = (
        judge_target(
            evolve(target, baseline=None, period=period, bound=_any_bound(target.measure.unit)),
            agency,
            [each for each in figures if period.covers(each.period)],
            max(as_of, baseline.end),
            closed_world and period is target.period,
            roster,
        )
        for period in (target.period, baseline)
    )
    past = as_of >= target.period.end
    missing = (*now.missing, *(each for each in then.missing if each not in now.missing))
    evidence = [each for each in (*now.evidence, *then.evidence) if isinstance(each, Figure | RollCall)]
    finding = evolve(now, rule=target, as_of=as_of, evidence=tuple(evidence), missing=missing)
    if Status.CONTESTED in (now.status, then.status):
        return evolve(finding, status=Status.CONTESTED, reason=Reason.FIGURES_DISAGREE, reaches=None)
    before = None if as_of < baseline.end or _lacks_figure(then) else then.value
    finding = evolve(finding, baseline=before)
    value = now.value
    undecided = evolve(finding, status=_UNKNOWN if past else _OPEN, reaches=None)
    if _lacks_class(now):
        return evolve(undecided, reason=Reason.NOT_ALL_CALLED)
    if value is None or _lacks_figure(now):
        return finding
    if not past and evidence[0].measure.over_time is _SUM and type(value) is Quantity:
        return evolve(undecided, reason=Reason.PART_OF_PERIOD)
    if before is None:
        return evolve(undecided, reason=Reason.BASELINE_UNKNOWN)
    compared = _bounds_of_all(then, baseline)
    reached = reaches_by_change(target, _bounds_of_all(now, target.period), compared)
    if reached is None:
        if compared[0] <= 0 and target.bound.unit == Unit.PERCENT:
            return evolve(undecided, reason=Reason.BASELINE_ZERO)
        return evolve(undecided, reason=Reason.NOT_ALL_CALLED if missing else _why_undecided(target, evidence))
    if not past:
        own = [each for each in evidence if target.period.covers(each.period)]
        adds = own[0].measure.over_time is _SUM
        others = values_apart(target.period, own, count_so_far(own)) if adds else values_before(own)
        apart = [each.bounds for each in others]
        if any(each is not None and reaches_by_change(target, each, compared) is (not reached) for each in apart):
            return evolve(undecided, reason=Reason.PARTS_DIFFER)
    if past:
        reason = _REACHED if reached else _why_missed(target)
        return evolve(finding, status=_MET if reached else _MISSED, reason=reason, reaches=reached)
    return evolve(finding, status=_OPEN, reason=_ON_TRACK if reached else _why_behind(target), reaches=reached)


def _bounds_of_all(finding: Finding, period: Period) -> Bounds:
    """What all that is said of a period leaves possible together, of a finding that has a value of it."""
    known = [each for each in finding.evidence if isinstance(each, Figure | RollCall)]
    values: list[FigureValue] = list(filter(None, [finding.value]))
    if finding.total is None:
        adds, told = known[0].measure.over_time is _SUM, finding.value_period
        values += sum_of_parts(period, known) if adds else ()
        decisive = takewhile(partial(of_one_time, known[0]), known)
        values += (each.value for each in decisive if type(each) is Figure and (not adds or each.period == told))
    bounds = common_bounds(values)
    assert bounds is not None, "what cannot be true together is contested"
    return bounds


def _any_bound(unit: Unit) -> Bound:
    """A bound in a unit, so that a figure can be found whatever is asked of it."""
    return Rank(1) if unit == Unit.RANK else Exactly(1, unit)


def _lacks_figure(finding: Finding) -> bool:
    """Whether what is known of a period is no figure of the whole of it, of everybody who is counted."""
    partial = finding.reason in _NO_FIGURE or _lacks_class(finding)
    return partial or finding.value is None or finding.value.bounds is None


def _lacks_class(finding: Finding) -> bool:
    """Whether nobody knows how many were not called."""
    return any(type(each) is AgencyClass for each in finding.missing)


def _why_missed(target: Target) -> Reason:
    return _NOT_REACHED if target.bound.is_floor else Reason.OUT_OF_BOUNDS


def _why_behind(target: Target) -> Reason:
    return _BEHIND if target.bound.is_floor else Reason.OUT_OF_BOUNDS_SO_FAR


def _why_undecided(target: Target, evidence: Sequence[Figure | RollCall]) -> Reason:
    """Why what is known leaves both answers possible.

    Cases are not known, a percentage was rounded, or nobody says how far off is still “about” what is asked.
    """
    if target.bound.about and target.bound.source is None:
        return Reason.HOW_FAR_OFF_UNKNOWN
    return Reason.ROUNDED if all(type(each.value) is Share for each in evidence) else _UNDECIDED


def _why_not_whole(evidence: Sequence[Figure | RollCall]) -> Reason:
    """Why parts that leave out no day are not the whole: counts of the measure would be, or nothing of it is."""
    shares = evidence[0].measure.over_time is _SUM and any(type(each.value) is Share for each in evidence)
    return Reason.SHARES_DO_NOT_ADD if shares else Reason.PARTS_DO_NOT_ADD


def _is_covered(period: Period, latest_first: Sequence[Figure | RollCall]) -> bool:
    """Whether parts, the latest first, leave out no day of a period; the same as no `days_missing`, at once."""
    reported_from = period.end
    for part in latest_first:
        reported = part.period
        if reported.end < reported_from:
            return False
        if reported.start < reported_from:  # noqa: PLR1730  a call of min() for each part costs more than this
            reported_from = reported.start
    return reported_from == period.start


def judge_outcome(
    outcome: Outcome, agency: AgencyOrClass | None, attestations: Sequence[Attestation], as_of: date, closed_world: bool
) -> Finding:
    """The latest word from within the period stands if it is yes; else the first word from its last day on."""
    period = outcome.period
    past = as_of >= period.end
    if not attestations:
        return _finding_on_silence(outcome, agency, as_of, past, closed_world)
    by_day: dict[date, list[Attestation]] = {}
    for each in sorted(dict.fromkeys(attestations), key=lambda each: (-each.day.toordinal(), repr(each))):
        by_day.setdefault(each.day, []).append(each)
    in_period_days = [day for day in by_day if day < period.end]
    final_days = [day for day in by_day if day >= period.last_day]
    # The 31st of December lies in both. "Done" said in June stands, whatever is said in January; "not yet" said in June
    # gives way to what is said on the last day or later, and of that to what was said first.
    decisive = (
        in_period_days[0]
        if in_period_days and (not final_days or any(each.holds for each in by_day[in_period_days[0]]))
        else final_days[-1]
    )
    words = by_day.pop(decisive)
    evidence = (*words, *(each for others in by_day.values() for each in others))
    if len({word.holds for word in words}) > 1:
        return Finding(outcome, agency, as_of, Status.CONTESTED, Reason.ATTESTATIONS_DISAGREE, None, evidence)
    if words[0].holds:
        if decisive < period.end:
            return Finding(outcome, agency, as_of, _MET, Reason.ATTESTED, True, evidence)
        return Finding(outcome, agency, as_of, _UNKNOWN, Reason.ATTESTED_AFTERWARDS, None, evidence)
    if decisive >= period.last_day:
        return Finding(outcome, agency, as_of, _MISSED, Reason.ATTESTED_NOT, False, evidence)
    if past:
        return Finding(outcome, agency, as_of, _UNKNOWN, Reason.ATTESTED_NOT_YET, None, evidence)
    return Finding(outcome, agency, as_of, _OPEN, Reason.ATTESTED_NOT, False, evidence)


def judge_activity(
    activity: Activity, agency: AgencyOrClass | None, deliveries: Sequence[Delivery], as_of: date, closed_world: bool
) -> Finding:
    """What was delivered inside the window counts; what came before it is for a person to say.

    Where whoever of a class is concerned owes it, no delivery, and no silence, settles what the class owes; where each
    member does, a delivery of the class as one does not say whose it was.
    """
    due = activity.due
    evidence = tuple(deliveries)
    if len(evidence) > 1:
        distinct = dict.fromkeys(deliveries)
        evidence = tuple(sorted(distinct, key=lambda each: (not due.accepts(each.day), each.day, repr(each))))
    last = due.last_day
    if last is None:
        if type(due) is Within:  # what was delivered may be late; only the day of the event tells
            status = _UNKNOWN if evidence else _OPEN
            return Finding(activity, agency, as_of, status, Reason.EVENT_UNKNOWN, None, evidence)
        return Finding(activity, agency, as_of, _OPEN, _NO_DUE_DAY, None, evidence)
    past = as_of > last
    if type(agency) is AgencyClass and activity.owed_by is not _ONE:
        concerned = activity.owed_by is _CONCERNED
        if concerned or evidence:
            reason = Reason.CONCERNED_UNKNOWN if concerned else Reason.WHO_DELIVERED_UNKNOWN
            return Finding(activity, agency, as_of, _UNKNOWN if past else _OPEN, reason, None, evidence)
    if not evidence:
        if past and closed_world:  # as `_finding_on_silence`, written out, for of two hundred members most are silent
            return Finding(activity, agency, as_of, _MISSED, _NOTHING_REPORTED, False, evidence)
        return Finding(activity, agency, as_of, _UNKNOWN if past else _OPEN, _NOTHING_REPORTED, None, evidence)
    first = evidence[0].day
    if due.accepts(first):
        return Finding(activity, agency, as_of, _MET, _DELIVERED, True, evidence)
    if first < last:
        return Finding(activity, agency, as_of, _UNKNOWN if past else _OPEN, Reason.DELIVERED_EARLY, None, evidence)
    return Finding(activity, agency, as_of, _MISSED, Reason.DELIVERED_LATE, False, evidence)
