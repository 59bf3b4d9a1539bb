"""Assessment: what a provincial system knows becomes findings, for one rule or for a whole plan, on a stated day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final, Generic, TypeAlias, TypeVar

from attrs import evolve

from cchc_rules.errors import (
    CchcError,
    MixedAgencies,
    NotALead,
    NotJudged,
    WrongKind,
    WrongLevel,
    WrongMeasure,
    WrongPeriod,
)
from cchc_rules.existence import absentee, answering_day, while_it_lasts
from cchc_rules.finding import Finding, Findings, Judgeable, Reason, Status, Unused, UnusedReason
from cchc_rules.model import ALL_LEVELS, Activity, Outcome, Rule, Target
from cchc_rules.observation import Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.plan import Plan
from cchc_rules.recurrence import bearers
from cchc_rules.roster import Agency, AgencyClass, Level, Party, Roster
from cchc_rules.succession import Succession
from cchc_rules.verdict import of_activity, of_outcome, of_target
from cchc_rules.when import calendar_day

__all__ = ["assess", "judge"]

Measured: TypeAlias = Figure | RollCall
_R = TypeVar("_R", bound=Judgeable)
_O = TypeVar("_O", bound=Observation)

_OBSERVATIONS: Final = (Figure, RollCall, Delivery, Attestation)
_NOBODY: Final = ((None, ()),)

_REFUSALS: Final[Mapping[UnusedReason, type[CchcError]]] = MappingProxyType(
    {
        UnusedReason.NO_RULE: WrongKind,
        UnusedReason.OTHER_DEFINITION: WrongMeasure,
        UnusedReason.OTHER_LEVEL: WrongLevel,
        UnusedReason.OTHER_PERIOD: WrongPeriod,
        UnusedReason.NOT_A_LEAD: NotALead,
        UnusedReason.NOT_YET_KNOWN: WrongPeriod,
    }
)


def judge(
    rule: Judgeable,
    seen: Iterable[Observation],
    *,
    on: date,
    closed_world: bool = False,
    roster: Roster | None = None,
) -> Finding:
    """Judge one rule by what is known of it on a day.

    Args:
        rule: A target, an outcome or an activity.
        seen: What is known of this rule, of one agency; in any order, repeats change nothing.
        on: The day of looking.
        closed_world: Whether the record is complete; only then is silence after the due day MISSED.
        roster: Who exists on which day, and who answers for whom; None for the agencies as they are given.

    Returns:
        The finding, about the agency that the observations name; without any, about the only lead of an activity, or
        about nobody.

    Raises:
        NotJudged: For a duty.
        WrongMeasure: For a figure by another definition.
        WrongLevel: For an agency of a level that the rule does not bind.
        WrongPeriod: For an observation outside the rule's period, or later than the day of looking.
        NotALead: For a delivery by an agency that does not lead the activity.
        WrongKind: For an observation that is about another rule.
        MixedAgencies: Where the observations are of several agencies.
        AgencyNotInExistence: For an observation of an agency that did not exist then; the message names who answers.

    >>> from cchc_rules import Figure, Period, Tally
    >>> from cchc_rules.plans import hue_2025
    >>> known = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.SO_TU_PHAP, Period.year(2025), Tally(yes=979, no=21))
    >>> judge(hue_2025.DOSSIERS_ON_TIME, [known], on=date(2026, 1, 1)).status
    <Status.MISSED: 'missed'>
    """
    if type(on) is not date:
        calendar_day(on, "on")
    if roster is not None:
        return _judge_followed(rule, tuple(seen), on, closed_world, roster)
    if type(rule) is Target:
        figures: list[Measured] = _about(rule, seen, on, (Figure, RollCall), _misfit_of_measured)
        if any(each.measure is not figures[0].measure and each.measure != figures[0].measure for each in figures):
            raise WrongMeasure(figures, "figures of the whole or of one part", "Judge each part by itself.", rule.key)
        return of_target(rule, figures[0].agency if figures else None, figures, on, closed_world)
    if type(rule) is Outcome:
        words = _about(rule, seen, on, (Attestation,), _misfit_of_attestation)
        return of_outcome(rule, words[0].agency if words else None, words, on, closed_world)
    if type(rule) is Activity:
        delivered = _about(rule, seen, on, (Delivery,), _misfit_of_delivery)
        sole = rule.lead[0] if len(rule.lead) == 1 else None
        return of_activity(rule, delivered[0].agency if delivered else sole, delivered, on, closed_world)
    raise NotJudged(rule, "a target, an outcome or an activity", "Ask responsible() who carries a duty.")


def _judge_followed(
    rule: Judgeable, seen: Sequence[Observation], on: date, closed_world: bool, roster: Roster
) -> Finding:
    """As `judge`, of agencies that begin, end and answer for one another."""
    for each in seen:
        gone = absentee(roster, each)
        if gone is not None:
            roster.present(*gone)
    if type(rule) is not Activity:
        return while_it_lasts(roster, judge(rule, seen, on=on, closed_world=closed_world))
    heirs = [each.agency for each in seen if type(each) is Delivery and _answers(roster, rule, each)]
    carried = tuple(bearers(rule, roster, answering_day(rule, on)).values())
    agency, events = carried[0] if len(carried) == 1 else (None, ())
    finding = judge(evolve(rule, lead=(*rule.lead, *heirs)), seen, on=on, closed_world=closed_world)
    if not seen and agency is not None:
        finding = evolve(finding, agency=agency)
    by = events if agency is not None and finding.agency == agency else ()
    return while_it_lasts(roster, evolve(finding, rule=rule, events=by))


def assess(
    plan: Plan,
    seen: Iterable[Observation],
    *,
    on: date,
    closed_world: bool = False,
    roster: Roster | None = None,
) -> Findings:
    """Judge every target, outcome and activity of a plan by what is known on a day.

    Of an amended plan, each rule is judged as it reads on its own reference day; see `Plan.applicable`.

    An observation serves every rule it is about. A target or an outcome has a finding for each agency that was heard
    of, and one more for each part of its measure; of which nothing was seen, one about nobody. An activity has one for
    each lead. Where the members of a leading class are not all known, each member that delivered has one, and the class
    has one for the others.

    Args:
        plan: The plan.
        seen: What is known, in any order; repeats change no finding.
        on: The day of looking.
        closed_world: Whether the record is complete; only then is silence after a due day MISSED.
        roster: Who exists on which day, and who answers for whom: `plan.roster.with_events(...)`. Duties then follow
            to whoever answers on the rule's last day, what nobody is left for is NOT_APPLICABLE, and what is said of an
            agency outside its days is not used. None for the agencies as the plan names them.

    Returns:
        The findings, and the observations that bear on none of them, each with the reason.

    Raises:
        NotADay: Where `on` is not a date.
        WrongKind: For anything in `seen` that is not an observation.

    >>> from cchc_rules.plans import hue_2025
    >>> sorted(assess(hue_2025.PLAN, [], on=date(2025, 6, 30)).by_status())
    [<Status.OPEN: 'open'>, <Status.UNKNOWN: 'unknown'>]
    """
    calendar_day(on, "on")
    rules = plan.applicable(on)
    heard, absent = (seen, []) if roster is None else _of_those_who_were_there(roster, seen)
    measured, attested, delivered, unused = _sorted_by_rule(rules, heard, on, roster)
    found: list[Finding] = []
    for rule in rules:
        if type(rule) is Target:
            for agency, figures in measured.of(rule) or _NOBODY:
                found.append(of_target(rule, agency, figures, on, closed_world))
        elif type(rule) is Outcome:
            for agency, words in attested.of(rule) or _NOBODY:
                found.append(of_outcome(rule, agency, words, on, closed_world))
        elif type(rule) is Activity:
            found.extend(_of_leads(plan, rule, delivered.of(rule), on, closed_world, roster))
    if roster is not None:
        found = [while_it_lasts(roster, finding) for finding in found]
    return Findings(plan, on, tuple(found), (*absent, *unused), closed_world, roster)


class _Pile(Generic[_O]):
    """Observations of one kind, by the rule they serve and the agency they are of."""

    __slots__ = ("_by_rule",)

    def __init__(self) -> None:
        self._by_rule: defaultdict[str, dict[str, tuple[Party | None, list[_O]]]] = defaultdict(dict)

    def put(self, rule: str, agency: Party | None, each: _O, part: str = "") -> None:
        by_agency = self._by_rule[rule]
        name = "" if agency is None else agency.key
        if part:
            name = f"{name} {part}"
        known = by_agency.get(name)
        if known is None:
            by_agency[name] = (agency, [each])
        else:
            known[1].append(each)

    def of(self, rule: Judgeable) -> list[tuple[Party | None, list[_O]]]:
        """What serves a rule, in the order of the agencies' keys."""
        by_agency = self._by_rule.get(rule.key, {})
        return [by_agency[name] for name in sorted(by_agency)]


def _of_those_who_were_there(roster: Roster, seen: Iterable[Observation]) -> tuple[list[Observation], list[Unused]]:
    """What is said of agencies that existed then, and what is not."""
    heard: list[Observation] = []
    absent: list[Unused] = []
    for each in seen:
        gone = absentee(roster, each) if type(each) in _OBSERVATIONS else None  # what is none is refused with the rest
        if gone is None:
            heard.append(each)
        else:
            absent.append(Unused(each, UnusedReason.AGENCY_ABSENT, roster.absence(*gone) or ()))
    return heard, absent


def _sorted_by_rule(
    rules: Iterable[Rule], seen: Iterable[Observation], on: date, roster: Roster | None
) -> tuple[_Pile[Measured], _Pile[Attestation], _Pile[Delivery], list[Unused]]:
    """What bears on each rule, by kind, and what bears on none."""
    targets: defaultdict[str, list[Target]] = defaultdict(list)
    indicators: set[str] = set()
    outcomes: dict[str, Outcome] = {}
    activities: dict[str, Activity] = {}
    for rule in rules:
        if type(rule) is Target:
            targets[rule.measure.key].append(rule)
            indicators.add(rule.measure.indicator)
        elif type(rule) is Outcome:
            outcomes[rule.key] = rule
        elif type(rule) is Activity:
            activities[rule.key] = rule
    measured, attested, delivered = _Pile[Measured](), _Pile[Attestation](), _Pile[Delivery]()
    unused: list[Unused] = []
    misfit: UnusedReason | None
    for each in seen:
        if type(each) is Figure or type(each) is RollCall:
            misfit = _put_measured(measured, targets, each, on)
            if misfit is UnusedReason.NO_RULE and each.measure.indicator in indicators:
                misfit = UnusedReason.OTHER_DEFINITION
        elif type(each) is Attestation:
            outcome = outcomes.get(each.rule.key)
            misfit = UnusedReason.NO_RULE if outcome is None else _misfit_of_attestation(outcome, each, on)
            if misfit is None:
                attested.put(each.rule.key, each.agency, each)
        elif type(each) is Delivery:
            activity = activities.get(each.rule.key)
            misfit = UnusedReason.NO_RULE if activity is None else _misfit_of_delivery(activity, each, on, roster)
            if misfit is None:
                delivered.put(each.rule.key, each.agency, each)
        else:
            raise WrongKind(each, "a Figure, RollCall, Delivery or Attestation", where="assess")
        if misfit is not None:
            unused.append(Unused(each, misfit))
    return measured, attested, delivered, unused


def _put_measured(
    pile: _Pile[Measured], targets: Mapping[str, Sequence[Target]], each: Measured, on: date
) -> UnusedReason | None:
    """Put a figure or roll call to every target that it bears on; where there is none, say why."""
    whole = each.measure.part_of
    asking = targets.get(each.measure.key, ())
    if whole is not None:
        asking = (*asking, *targets.get(whole, ()))
    if not asking:
        return UnusedReason.NO_RULE
    reason: UnusedReason | None = UnusedReason.OTHER_LEVEL
    used = False
    for target in asking:
        misfit = _misfit_of_measured(target, each, on)
        if misfit is None:
            used = True
            pile.put(target.key, each.agency, each, "" if whole is None else each.measure.key)
        elif misfit is not UnusedReason.OTHER_LEVEL:
            reason = misfit
    return None if used else reason


def _misfit_of_measured(target: Target, each: Measured, on: date) -> UnusedReason | None:
    """Why a figure or roll call does not bear on a target; None where it does."""
    asked = target.measure
    if each.measure is not asked and each.measure != asked and each.measure.part_of != asked.key:
        return UnusedReason.OTHER_DEFINITION
    agency = each.agency
    if type(each) is RollCall:
        if not all(_binds(target.levels, called) for called in each.done | each.not_done | each.unknown):
            return UnusedReason.OTHER_LEVEL
    elif agency is not None and agency.level not in target.levels and not _binds(target.levels, agency):
        return UnusedReason.OTHER_LEVEL
    period, whole = each.period, target.period
    if period.start < whole.start or period.end > whole.end:
        return UnusedReason.OTHER_PERIOD
    return UnusedReason.NOT_YET_KNOWN if period.start > on else None


def _misfit_of_attestation(outcome: Outcome, each: Attestation, on: date) -> UnusedReason | None:
    """Why an attestation does not bear on an outcome; None where it does."""
    if each.rule.key != outcome.key:
        return UnusedReason.NO_RULE
    if not _binds(outcome.levels, each.agency):
        return UnusedReason.OTHER_LEVEL
    return UnusedReason.NOT_YET_KNOWN if each.day > on else None


def _misfit_of_delivery(
    activity: Activity, each: Delivery, on: date, roster: Roster | None = None
) -> UnusedReason | None:
    """Why a delivery does not bear on an activity; None where it does."""
    if each.rule is not activity and each.rule.key != activity.key:
        return UnusedReason.NO_RULE
    agency = each.agency
    for lead in activity.lead:
        if lead is agency or lead.key == agency.key or _belongs(agency, lead):
            break
    else:
        if roster is None or not _answers(roster, activity, each):
            return UnusedReason.NOT_A_LEAD
    return UnusedReason.NOT_YET_KNOWN if each.day > on else None


def _answers(roster: Roster, activity: Activity, each: Delivery) -> bool:
    """Whether who delivered answers, on that day, for an agency that leads the activity."""
    followed = (roster.successor(lead, each.day, rule=activity.key) for lead in activity.lead if type(lead) is Agency)
    return any(heir.key == each.agency.key for found in followed for heir in found.answers)


def _binds(levels: tuple[Level, ...], agency: Party) -> bool:
    """Whether a rule for these levels binds an agency; a class that spans levels is bound where all of them are."""
    return agency.level in levels or (agency.level is None and levels == ALL_LEVELS)


def _key(agency: Party | None) -> str:
    return "" if agency is None else agency.key


def _belongs(agency: Party, lead: Party) -> bool:
    return type(agency) is Agency and type(lead) is AgencyClass and lead.key in agency.classes


def _about(
    rule: _R,
    seen: Iterable[Observation],
    on: date,
    kinds: tuple[type[_O], ...],
    misfit_of: Callable[[_R, _O, date], UnusedReason | None],
) -> list[_O]:
    """What was seen, once all of it is about the rule and of one agency."""
    known: list[_O] = []
    for each in seen:
        if not isinstance(each, kinds):
            raise WrongKind(each, f"a {' or '.join(kind.__name__ for kind in kinds)}", where=f"judge {rule.key}")
        misfit = misfit_of(rule, each, on)
        if misfit is not None:
            raise _REFUSALS[misfit](each, f"what is known about {rule.key}", f"As it is: {misfit.label.en}.", "judge")
        known.append(each)
        if each.agency is not known[0].agency and _key(each.agency) != _key(known[0].agency):
            raise MixedAgencies(each, "what is known of one agency", "assess() sorts it by agency.", "judge")
    return known


def _of_leads(
    plan: Plan,
    activity: Activity,
    delivered: Sequence[tuple[Party | None, list[Delivery]]],
    on: date,
    closed_world: bool,
    roster: Roster | None,
) -> Iterator[Finding]:
    """One finding a lead: agencies named together answer for one product, members of a class each for their own."""
    by_agency = {party.key: (party, known) for party, known in delivered if party is not None}
    named, jointly = _named_leads(activity, by_agency, on, roster)
    for lead, events in named:
        finding = of_activity(activity, lead, jointly, on, closed_world)
        yield evolve(finding, events=events) if events else finding
    day = answering_day(activity, on)
    answered = {lead.key for lead, _ in named}
    for group in activity.lead:
        if type(group) is not AgencyClass:
            continue
        members: dict[str, Party] = {key: party for key, (party, _) in by_agency.items() if _belongs(party, group)}
        if group.complete:
            listed = plan.roster.members(group) if roster is None else roster.members(group, day)
            members |= {member.key: member for member in listed}
        for key in sorted(members.keys() - answered):
            own = by_agency.get(key)
            yield of_activity(activity, members[key], () if own is None else own[1], on, closed_world)
        answered |= members.keys()
        as_one = by_agency.get(group.key, (group, []))[1]
        if as_one or not members or (roster is not None and roster.ended(group.level, day) is not None):
            yield of_activity(activity, group, as_one, on, closed_world)
        elif not group.complete:
            last = activity.due.last_day
            status = Status.UNKNOWN if last is not None and on > last else Status.OPEN
            yield Finding(activity, group, on, status, Reason.OTHERS_SILENT, None, ())


def _named_leads(
    activity: Activity, by_agency: Mapping[str, tuple[Party, list[Delivery]]], on: date, roster: Roster | None
) -> tuple[list[tuple[Party, tuple[Succession, ...]]], list[Delivery]]:
    """The agencies that lead by name, each with the events by which it does, and what they delivered together."""
    leads = [lead for lead in activity.lead if type(lead) is Agency]
    if roster is None:
        return [(lead, ()) for lead in leads], [
            each for lead in leads for each in by_agency.get(lead.key, (lead, []))[1]
        ]
    day = answering_day(activity, on)
    named: dict[str, tuple[Party, tuple[Succession, ...]]] = {}
    ever: dict[str, None] = {}
    for lead in leads:
        then, now = (roster.successor(lead, each, rule=activity.key) for each in (day, on))
        for heir in then.answers or (lead,):
            named.setdefault(heir.key, (heir, then.events))
        ever |= dict.fromkeys((lead.key, *(heir.key for event in now.events for heir in event.to)))
    return list(named.values()), [each for key in ever for each in by_agency.get(key, (None, []))[1]]
