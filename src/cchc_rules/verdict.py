"""Verdicts: three decision tables, one for each kind of rule that is judged, from what bears on it to a finding.

Whether an observation bears on the rule at all is settled before; see `cchc_rules.assess`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import pairwise, takewhile
from operator import attrgetter

from cchc_rules.finding import Finding, Judgeable, Reason, Status
from cchc_rules.model import Activity, Outcome, Target
from cchc_rules.observation import Attestation, Delivery, Figure, RollCall, in_common
from cchc_rules.roster import Party
from cchc_rules.threshold import reaches
from cchc_rules.when import Within

__all__ = ["of_activity", "of_outcome", "of_target"]

# Members bound to names: looking one up on its enum costs more than comparing two values, and these are in a hot loop.
_MET, _MISSED, _OPEN, _UNKNOWN = Status.MET, Status.MISSED, Status.OPEN, Status.UNKNOWN
_REACHED, _NOT_REACHED = Reason.REACHED, Reason.NOT_REACHED
_REACHED_EARLY, _NOT_REACHED_EARLY = Reason.REACHED_EARLY, Reason.NOT_REACHED_EARLY
_DELIVERED, _NO_DUE_DAY, _NOTHING_REPORTED = Reason.DELIVERED, Reason.NO_DUE_DAY, Reason.NOTHING_REPORTED
_ON_TRACK, _BEHIND, _UNDECIDED = Reason.ON_TRACK, Reason.BEHIND, Reason.UNDECIDED

_START, _END = attrgetter("period.start"), attrgetter("period.end")


def _silent(
    rule: Judgeable,
    agency: Party | None,
    on: date,
    past: bool,
    closed_world: bool,
) -> Finding:
    """Silence is OPEN before the due day and UNKNOWN after it; MISSED only where the record is complete."""
    if past and closed_world:
        return Finding(rule, agency, on, _MISSED, Reason.NOTHING_REPORTED, False, ())
    return Finding(rule, agency, on, _UNKNOWN if past else _OPEN, Reason.NOTHING_REPORTED, None, ())


def of_target(
    target: Target, agency: Party | None, known: Sequence[Figure | RollCall], on: date, closed_world: bool
) -> Finding:
    """The figure for the target's own period decides; before there is one, the latest part tells whether on track."""
    if not known:
        return _silent(target, agency, on, on >= target.period.end, closed_world)
    if len(known) == 1:
        evidence: tuple[Figure | RollCall, ...] = (known[0],)
        reached = reaches(target, known[0].value)
    else:
        evidence = _latest_first(known)
        decisive = takewhile(partial(_same_period, evidence[0]), evidence)
        values = list(dict.fromkeys(each.value for each in decisive))
        if len(values) == 1:
            reached = reaches(target, values[0])
        else:
            common = in_common(values)
            if common is None:
                return Finding(target, agency, on, Status.CONTESTED, Reason.FIGURES_DISAGREE, None, evidence)
            reached = target.at_least.holds(*common)
    past = on >= target.period.end
    covered = evidence[0].period
    if covered.start == target.period.start and covered.end == target.period.end:
        if reached is True:
            return Finding(target, agency, on, _MET, _REACHED if past else _REACHED_EARLY, True, evidence)
        if reached is False:
            return Finding(target, agency, on, _MISSED, _NOT_REACHED if past else _NOT_REACHED_EARLY, False, evidence)
        if evidence[0].value.bounds is None:
            return Finding(target, agency, on, Status.NOT_APPLICABLE, Reason.NOTHING_TO_MEASURE, None, evidence)
        return Finding(target, agency, on, _UNKNOWN if past else _OPEN, _UNDECIDED, None, evidence)
    if past:
        return Finding(target, agency, on, _UNKNOWN, Reason.PART_OF_PERIOD, None, evidence)
    reason = _UNDECIDED if reached is None else _ON_TRACK if reached else _BEHIND
    return Finding(target, agency, on, _OPEN, reason, reached, evidence)


def _latest_first(known: Sequence[Figure | RollCall]) -> tuple[Figure | RollCall, ...]:
    """Without repeats: what ends last first, and of what ends together, what covers most."""
    latest = sorted(known, key=_START)
    latest.sort(key=_END, reverse=True)
    for one, other in pairwise(latest):
        if one.period.end == other.period.end and one.period.start == other.period.start:
            latest = sorted(dict.fromkeys(known), key=lambda each: (each.period.start, repr(each)))
            latest.sort(key=_END, reverse=True)
            break
    return tuple(latest)


def _same_period(one: Figure | RollCall, other: Figure | RollCall) -> bool:
    return one.period.end == other.period.end and one.period.start == other.period.start


def of_outcome(
    outcome: Outcome, agency: Party | None, known: Sequence[Attestation], on: date, closed_world: bool
) -> Finding:
    """The latest word from within the period stands if it is yes; else the first word from its last day on."""
    period = outcome.period
    past = on >= period.end
    if not known:
        return _silent(outcome, agency, on, past, closed_world)
    by_day: dict[date, list[Attestation]] = {}
    for each in sorted(dict.fromkeys(known), key=lambda each: (-each.day.toordinal(), repr(each))):
        by_day.setdefault(each.day, []).append(each)
    within = [day for day in by_day if day < period.end]
    since = [day for day in by_day if day >= period.last_day]
    decisive = within[0] if within and (not since or any(each.holds for each in by_day[within[0]])) else since[-1]
    words = by_day.pop(decisive)
    evidence = (*words, *(each for others in by_day.values() for each in others))
    if len({word.holds for word in words}) > 1:
        return Finding(outcome, agency, on, Status.CONTESTED, Reason.ATTESTATIONS_DISAGREE, None, evidence)
    if words[0].holds:
        if decisive < period.end:
            return Finding(outcome, agency, on, _MET, Reason.ATTESTED, True, evidence)
        return Finding(outcome, agency, on, _UNKNOWN, Reason.ATTESTED_AFTERWARDS, None, evidence)
    if decisive >= period.last_day or (past and closed_world):
        return Finding(outcome, agency, on, _MISSED, Reason.ATTESTED_NOT, False, evidence)
    if past:
        return Finding(outcome, agency, on, _UNKNOWN, Reason.ATTESTED_NOT, None, evidence)
    return Finding(outcome, agency, on, _OPEN, Reason.ATTESTED_NOT, False, evidence)


def of_activity(
    activity: Activity, agency: Party | None, known: Sequence[Delivery], on: date, closed_world: bool
) -> Finding:
    """What was delivered inside the window counts; what came before it is for a person to say."""
    due = activity.due
    evidence = tuple(known)
    if len(evidence) > 1:
        distinct = dict.fromkeys(known)
        evidence = tuple(sorted(distinct, key=lambda each: (not due.accepts(each.day), each.day, repr(each))))
    last = due.last_day
    if last is None:
        if type(due) is Within:  # what was delivered may be late; only the day of the event tells
            status = _UNKNOWN if evidence else _OPEN
            return Finding(activity, agency, on, status, Reason.EVENT_UNKNOWN, None, evidence)
        return Finding(activity, agency, on, _OPEN, _NO_DUE_DAY, None, evidence)
    past = on > last
    if not evidence:
        if past and closed_world:  # as `_silent`, written out, for of two hundred members most are silent
            return Finding(activity, agency, on, _MISSED, _NOTHING_REPORTED, False, evidence)
        return Finding(activity, agency, on, _UNKNOWN if past else _OPEN, _NOTHING_REPORTED, None, evidence)
    first = evidence[0].day
    if due.accepts(first):
        return Finding(activity, agency, on, _MET, _DELIVERED, True, evidence)
    if first < last:
        return Finding(activity, agency, on, _UNKNOWN if past else _OPEN, Reason.DELIVERED_EARLY, None, evidence)
    return Finding(activity, agency, on, _MISSED, Reason.DELIVERED_LATE, False, evidence)
