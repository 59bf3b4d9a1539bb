"""Matching: which observation bears on which rule, and why the others bear on none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, Generic, TypeAlias, TypeVar

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue
from cchc_rules.findings.finding import JudgedRule
from cchc_rules.findings.judging.ended_agencies import absent_agencies, as_named_then
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation, RollCall, UnusedObservation
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.findings.roll_calls import day_of_call
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Outcome, OwedBy, Rule, Target
from cchc_rules.measures.measure import Measure

__all__ = [
    "FigureOrRollCall",
    "ObservationsByRule",
    "answers_by_succession",
    "drop_absent_agencies",
    "is_member",
    "match_to_rules",
    "strangers_in_call",
    "who_answers",
    "whose_product",
    "why_unused_attestation",
    "why_unused_delivery",
    "why_unused_figure",
]

FigureOrRollCall: TypeAlias = Figure | RollCall
_Places: TypeAlias = list[tuple[Target, list[FigureOrRollCall]]]
_O = TypeVar("_O", bound=Observation)
_OBSERVATION_TYPES: Final = (Figure, RollCall, Delivery, Attestation)


class ObservationsByRule(Generic[_O]):
    """Observations of one kind, by the rule they serve and the agency they are of."""

    __slots__ = ("_by_rule",)

    def __init__(self) -> None:
        self._by_rule: defaultdict[str, dict[tuple[str, str], tuple[AgencyOrClass | None, list[_O]]]]
        self._by_rule = defaultdict(dict)

    def place(self, rule: str, agency: AgencyOrClass | None, part: str = "") -> list[_O]:
        """What serves a rule of an agency, and the part that it is about; what is added to it is filed there."""
        name = ("" if agency is None else agency.key, part)
        return self._by_rule[rule].setdefault(name, (agency, []))[1]

    def for_rule(self, rule: JudgedRule) -> list[tuple[AgencyOrClass | None, list[_O]]]:
        """What serves a rule, in the order of the agencies' keys, and of one agency of the parts'."""
        by_agency = self._by_rule.get(rule.key, {})
        return [by_agency[name] for name in sorted(by_agency) if by_agency[name][1]]


def drop_absent_agencies(
    roster: Roster, observations: Iterable[Observation]
) -> tuple[list[Observation], list[UnusedObservation], list[tuple[Observation, Observation]]]:
    """What is said of agencies that existed then, under the names that they had, and what is not.

    What was read otherwise than it was given comes last, as it was read and as it was given.

    Of a roll call those who existed are heard, and the others come back as a call of them alone; without whoever
    answers for it all of it does.
    """
    heard: list[Observation] = []
    absent: list[UnusedObservation] = []
    read: list[tuple[Observation, Observation]] = []
    for observation in observations:
        if type(observation) not in _OBSERVATION_TYPES:  # it is refused with the rest
            heard.append(observation)
            continue
        said = as_named_then(roster, observation)
        gone = absent_agencies(roster, said)
        if not gone:
            heard.append(said)
            read += [(said, observation)] if said is not observation else []
            continue
        keys = {agency.key for agency, _ in gone}
        if isinstance(said, RollCall) and (said.agency is None or said.agency.key not in keys):
            there = [agency for agency in said.named if agency.key not in keys]
            if there:
                heard.append(evolve(said.of_those(there), complete=said.complete))
                read.append((heard[-1], observation))
                said = said.of_those(each for each in said.named if each.key in keys)
        whys = (succession for agency, day in gone for succession in roster.why_absent(agency, day) or ())
        absent.append(UnusedObservation(said, UnusedReason.AGENCY_ABSENT, tuple(dict.fromkeys(whys))))
        read += [(said, observation)] if said is not observation else []
    return heard, absent, read


def match_to_rules(
    plan: Plan, rules: Iterable[Rule], observations: Iterable[Observation], as_of: date, roster: Roster | None
) -> tuple[
    ObservationsByRule[FigureOrRollCall],
    ObservationsByRule[Attestation],
    ObservationsByRule[Delivery],
    list[UnusedObservation],
]:
    """What bears on each of the rules of a plan, by kind, and what bears on none.

    What was delivered before the plan was decided bears on none, unless the plan replaces the one under which it was.
    """
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
    measured, attested, delivered = (
        ObservationsByRule[FigureOrRollCall](),
        ObservationsByRule[Attestation](),
        ObservationsByRule[Delivery](),
    )
    unused: list[UnusedObservation] = []
    decided_on = plan.decision.issued_on or date.min
    places: _Places = []
    last: Figure | None = None
    misfit: UnusedReason | None
    for observation in observations:
        strangers: tuple[Agency, ...] = ()
        if type(observation) is Figure or type(observation) is RollCall:
            # Of figures that follow one another, most are of one measure and one agency, and only their days differ.
            figure = observation if type(observation) is Figure else None
            if not (figure and last and figure.measure is last.measure and figure.agency is last.agency):
                places = _places_of(measured, targets, observation, roster)
            last = figure
            misfit = UnusedReason.OTHER_PERIOD
            for target, place in places:
                if _why_not_of_its_days(target, observation.period, as_of) is None:
                    place.append(observation)
                    misfit = None
            if misfit is not None:
                misfit, strangers = _why_unused(targets, observation, as_of, roster)
                if misfit is UnusedReason.NO_RULE and observation.measure.indicator in indicators:
                    misfit = UnusedReason.OTHER_DEFINITION
        elif type(observation) is Attestation:
            outcome = outcomes.get(observation.rule.key)
            misfit = (
                UnusedReason.NO_RULE if outcome is None else why_unused_attestation(outcome, observation, as_of, roster)
            )
            if misfit is None:
                attested.place(observation.rule.key, observation.agency).append(observation)
        elif type(observation) is Delivery:
            activity = activities.get(observation.rule.key)
            continues = plan.replaces and activity is not None and activity.succeeds
            misfit = (
                UnusedReason.NO_RULE
                if activity is None
                else why_unused_delivery(activity, observation, as_of, roster, date.min if continues else decided_on)
            )
            if activity is not None and misfit is None:
                delivered.place(activity.key, whose_product(activity, observation.agency)).append(observation)
        else:
            raise BadValue(observation, "a Figure, RollCall, Delivery or Attestation", where="assess")
        if misfit is not None:
            unused.append(UnusedObservation(observation, misfit, strangers=strangers))
    return measured, attested, delivered, unused


def _targets_of(targets: Mapping[str, Sequence[Target]], measure: Measure) -> Sequence[Target]:
    """The targets that ask about a measure, or about the whole of which it is a part."""
    asking = targets.get(measure.key, ())
    return asking if measure.part_of is None else (*asking, *targets.get(measure.part_of, ()))


def _places_of(
    filed: ObservationsByRule[FigureOrRollCall],
    targets: Mapping[str, Sequence[Target]],
    figure: FigureOrRollCall,
    roster: Roster | None,
) -> _Places:
    """The targets that a figure or roll call bears on, if it is of their days, and where each files it."""
    places: _Places = []
    for target in _targets_of(targets, figure.measure):
        if _why_not_about(target, figure, roster) is None:
            part = "" if figure.measure.key == target.measure.key else figure.measure.key
            places.append((target, filed.place(target.key, figure.agency or who_answers(target, None), part)))
    return places


def _why_unused(
    targets: Mapping[str, Sequence[Target]], figure: FigureOrRollCall, as_of: date, roster: Roster | None
) -> tuple[UnusedReason, tuple[Agency, ...]]:
    """Why a figure or roll call bears on no target, and for whom."""
    asking = _targets_of(targets, figure.measure)
    if not asking:
        return UnusedReason.NO_RULE, ()
    reason, strangers = UnusedReason.OTHER_LEVEL, tuple[Agency, ...]()
    for target in asking:
        misfit = why_unused_figure(target, figure, as_of, roster)
        if misfit is not None and misfit is not UnusedReason.OTHER_LEVEL:
            reason = misfit
            strangers = strangers_in_call(target, figure, roster) if type(figure) is RollCall else ()
    return reason, strangers


def who_answers(target: Target, agency: AgencyOrClass | None) -> AgencyOrClass | None:
    """Whom a figure or roll call of an agency is about; where it names none, whoever answers as a whole."""
    return target.answered_by if agency is None and not target.each else agency


def whose_product(activity: Activity, agency: AgencyOrClass) -> AgencyOrClass:
    """Whom a delivery is about: whoever made it, or the class of which it is a member where that owes as one."""
    if activity.owed_by is OwedBy.EACH or any(lead.key == agency.key for lead in activity.lead):
        return agency
    return next((lead for lead in activity.lead if is_member(agency, lead)), agency)


def why_unused_figure(
    target: Target, figure: FigureOrRollCall, as_of: date, roster: Roster | None = None
) -> UnusedReason | None:
    """Why a figure or roll call does not bear on a target; None where it does."""
    return _why_not_about(target, figure, roster) or _why_not_of_its_days(target, figure.period, as_of)


def _why_not_about(target: Target, figure: FigureOrRollCall, roster: Roster | None) -> UnusedReason | None:
    """Why a figure or roll call, of whatever days, does not bear on a target, by its measure and its agency."""
    measure = target.measure
    if figure.measure is not measure and figure.measure != measure and figure.measure.part_of != measure.key:
        return UnusedReason.OTHER_DEFINITION
    if target.parts and figure.measure.key == measure.key:
        return UnusedReason.POOLED
    if type(figure) is RollCall:
        if _uncounted(target, figure, roster):
            return UnusedReason.NOT_COUNTED
        if _of_other_districts(figure):
            return UnusedReason.OTHER_DISTRICT
    if target.answered_by is not None or target.counted:
        return _why_not_who_answers(target, figure.agency, type(figure) is RollCall)
    return None


def _why_not_of_its_days(target: Target, period: Period, as_of: date) -> UnusedReason | None:
    """Why what is of a period does not bear on a target, on a day of looking."""
    whole = target.period
    if (period.start < whole.start or period.end > whole.end) and (
        target.baseline is None or not target.baseline.covers(period)
    ):
        return UnusedReason.OTHER_PERIOD
    return UnusedReason.NOT_YET_KNOWN if period.start > as_of else None


def strangers_in_call(target: Target, call: RollCall, roster: Roster | None = None) -> tuple[Agency, ...]:
    """Whom a roll call names that a target does not count, or else who is of another district than the call, by key."""
    strangers = _uncounted(target, call, roster) or _of_other_districts(call)
    return tuple(sorted(strangers, key=lambda each: each.key))


def _uncounted(target: Target, call: RollCall, roster: Roster | None) -> list[Agency]:
    day = day_of_call(call, roster)
    return [called for called in call.named if not _is_counted(target, called, day, roster)]


def _of_other_districts(call: RollCall) -> list[Agency]:
    by = call.agency
    return [] if by is None else [each for each in call.named if each.districts and by.key not in each.districts]


def _is_counted(target: Target, called: Agency, day: date, roster: Roster | None) -> bool:
    """Whether a target counts an agency: by name, as a member of a class, or for one that it answers for on a day."""
    if any(called.key == counted.key or is_member(called, counted) for counted in target.counted):
        return True
    return roster is not None and any(
        heir.key == called.key
        for agency in target.counted
        if type(agency) is Agency
        for heir in roster.successors(agency, day, rule=target.key).agencies
    )


def _why_not_who_answers(target: Target, agency: AgencyOrClass | None, called: bool) -> UnusedReason | None:
    """Why the figure of an agency, or the call that it answers for, is neither that of who answers nor a part of it."""
    whole = target.answered_by
    if target.each and whole is not None:
        return None if agency is not None and is_member(agency, whole) else UnusedReason.NOT_WHO_ANSWERS
    if called:
        return None if agency is None else UnusedReason.NOT_WHO_ANSWERS
    if agency is None or (whole is not None and agency.key == whole.key):
        return None
    if target.counted:  # agencies are what is counted, so that one of them is a case and not a part
        return UnusedReason.NOT_THE_WHOLE
    if whole is None or not whole.levels:
        return None
    # The levels of a target are those of who answers; a part is of some of them, and of no others.
    if type(agency) is Agency:  # by far the most often, and cheaper than two sets
        return None if agency.level in whole.levels else UnusedReason.OTHER_LEVEL
    return None if agency.levels and set(agency.levels) <= set(whole.levels) else UnusedReason.OTHER_LEVEL


def why_unused_attestation(
    outcome: Outcome, attestation: Attestation, as_of: date, roster: Roster | None = None
) -> UnusedReason | None:
    """Why an attestation does not bear on an outcome; None where it does."""
    if attestation.rule.key != outcome.key:
        return UnusedReason.NO_RULE
    if attestation.agency.key != outcome.answered_by.key and (
        roster is None or not answers_by_succession(roster, outcome, attestation)
    ):
        return UnusedReason.NOT_WHO_ANSWERS
    if attestation.day < outcome.period.start:
        return UnusedReason.BEFORE_THE_PERIOD
    return UnusedReason.NOT_YET_KNOWN if attestation.day > as_of else None


def why_unused_delivery(
    activity: Activity, delivery: Delivery, as_of: date, roster: Roster | None = None, decided_on: date = date.min
) -> UnusedReason | None:
    """Why a delivery does not bear on an activity, by a plan decided on a day; None where it does."""
    if delivery.rule is not activity and delivery.rule.key != activity.key:
        return UnusedReason.NO_RULE
    agency = delivery.agency
    for lead in activity.lead:
        if lead is agency or lead.key == agency.key or is_member(agency, lead):
            break
    else:
        if roster is None or not answers_by_succession(roster, activity, delivery):
            return UnusedReason.NOT_A_LEAD
    if delivery.day < decided_on:
        return UnusedReason.BEFORE_THE_PLAN
    return UnusedReason.NOT_YET_KNOWN if delivery.day > as_of else None


def answers_by_succession(roster: Roster, rule: Activity | Outcome, said: Delivery | Attestation) -> bool:
    """Whether who delivered or attested answers, on that day, for an agency that the rule names for it."""
    named = (rule.answered_by,) if type(rule) is Outcome else rule.lead
    followed = (roster.successors(each, said.day, rule=rule.key) for each in named if type(each) is Agency)
    return any(heir.key == said.agency.key for found in followed for heir in found.agencies)


def is_member(agency: AgencyOrClass, lead: AgencyOrClass) -> bool:
    """Whether an agency belongs to a class that leads."""
    return type(agency) is Agency and type(lead) is AgencyClass and lead.key in agency.classes
