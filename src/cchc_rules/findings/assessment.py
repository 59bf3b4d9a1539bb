"""Assessment: what a provincial system knows becomes findings, for one rule or for a whole plan, on a stated day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final, TypeVar

from attrs import evolve

from cchc_rules.agencies.agency import Agency
from cchc_rules.agencies.roster import Roster, require_roster
from cchc_rules.dates.period import require_day
from cchc_rules.errors import (
    BadValue,
    CchcError,
    MixedAgencies,
    NotALead,
    NotJudged,
    WrongAgency,
    WrongLevel,
    WrongMeasure,
    WrongPeriod,
)
from cchc_rules.findings.finding import Finding, Findings, JudgedRule
from cchc_rules.findings.judging.answers import judge_part
from cchc_rules.findings.judging.ended_agencies import (
    absent_agencies,
    answering_day,
    as_named_then,
    while_somebody_answers,
)
from cchc_rules.findings.judging.expected_cases import with_budgets
from cchc_rules.findings.judging.leads import judge_leads
from cchc_rules.findings.judging.matching import (
    FigureOrRollCall,
    answers_by_succession,
    drop_absent_agencies,
    match_to_rules,
    strangers_in_call,
    who_answers,
    whose_product,
    why_unused_attestation,
    why_unused_delivery,
    why_unused_figure,
)
from cchc_rules.findings.judging.renamed_bodies import Bodies, is_renamed_within, judge_bodies
from cchc_rules.findings.judging.verdict import judge_activity, judge_outcome, judge_target
from cchc_rules.findings.miss_budget import ExpectedCases
from cchc_rules.findings.observation import (
    Attestation,
    Delivery,
    Figure,
    Observation,
    RollCall,
    UnusedObservation,
    iterate_observations,
)
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.flag import require_flag
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.law.responsibility import bearers
from cchc_rules.law.rule import Activity, Duty, Outcome, Target
from cchc_rules.message import message
from cchc_rules.text import Bilingual

__all__ = ["assess", "judge"]

_R = TypeVar("_R", bound=JudgedRule)
_O = TypeVar("_O", bound=Observation)
_SEQUENCES: Final = (tuple, list)
_ERROR_OF_REASON: Final[Mapping[UnusedReason, type[CchcError]]] = MappingProxyType(
    {
        UnusedReason.NO_RULE: BadValue,
        UnusedReason.OTHER_DEFINITION: WrongMeasure,
        UnusedReason.OTHER_LEVEL: WrongLevel,
        UnusedReason.POOLED: WrongMeasure,
        UnusedReason.NOT_THE_WHOLE: WrongAgency,
        UnusedReason.NOT_COUNTED: WrongAgency,
        UnusedReason.OTHER_DISTRICT: WrongAgency,
        UnusedReason.NOT_WHO_ANSWERS: WrongAgency,
        UnusedReason.OTHER_PERIOD: WrongPeriod,
        UnusedReason.BEFORE_THE_PERIOD: WrongPeriod,
        UnusedReason.NOT_A_LEAD: NotALead,
        UnusedReason.NOT_YET_KNOWN: WrongPeriod,
    }
)


def judge(
    rule: JudgedRule,
    observations: Iterable[Observation],
    *,
    as_of: date,
    closed_world: bool = False,
    roster: Roster | None = None,
) -> Finding:
    """Judge one rule by what is known of it on a day.

    Args:
        rule: A target, an outcome or an activity.
        observations: What is known of this rule, of one agency; in any order, repeats change nothing.
        as_of: The day of looking.
        closed_world: Whether the record is complete; only then is silence after the due day MISSED.
        roster: Who belongs to a class, who exists on which day, and who answers for whom; None for the agencies as they
            are given, of which a roll call then has to say that it is complete.

    Returns:
        The finding, about the agency that the observations name; without any, about whoever answers as a whole, the
        only lead of an activity, or nobody.

    Raises:
        NotJudged: For a duty.
        WrongMeasure: For a figure by another definition.
        WrongLevel: For a figure of a level of government that is not that of whoever answers.
        WrongAgency: For a figure or a word that is not that of whoever answers, or a roll call that names whom the rule
            does not count.
        WrongPeriod: For an observation outside the rule's period, or later than the day of looking.
        NotALead: For a delivery by an agency that does not lead the activity.
        BadValue: For an observation that is about another rule, a name instead of a rule or a roster, or `closed_world`
            that is neither True nor False.
        MixedAgencies: Where the observations are of several agencies.
        AgencyAbsent: For an observation of an agency that did not exist then; the message names who answers.

    >>> from cchc_rules import Figure, Period, Tally
    >>> from cchc_rules.plans import hue_2025
    >>> known = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.SO_TU_PHAP, Period.year(2025), Tally(yes=979, no=21))
    >>> judge(hue_2025.DOSSIERS_ON_TIME, [known], as_of=date(2026, 1, 1)).status
    <Status.MISSED: 'missed'>
    """
    if type(as_of) is not date:
        require_day(as_of, "as_of")
    require_flag(closed_world, "closed_world")
    if type(observations) not in _SEQUENCES:  # asked first, for most are
        observations = iterate_observations(observations, "judge")
    if roster is not None:
        require_roster(roster, "roster")
        return _judge_with_roster(rule, tuple(observations), as_of, closed_world, roster)
    return _judge(rule, observations, as_of, closed_world, None)


def _judge(
    rule: JudgedRule, observations: Iterable[Observation], as_of: date, closed_world: bool, roster: Roster | None
) -> Finding:
    if type(rule) is Target:
        why = why_unused_figure if roster is None else partial(why_unused_figure, roster=roster)
        figures: list[FigureOrRollCall] = _require_relevant(rule, observations, as_of, (Figure, RollCall), why, roster)
        first = figures[0] if figures else None
        if len(figures) > 1 and any(each.measure != figures[0].measure for each in figures):
            raise WrongMeasure(figures, "figures of the whole or of one part", "Judge each part by itself.", rule.key)
        agency = who_answers(rule, None if first is None else first.agency)
        whole = not rule.each and (first is None or first.measure is rule.measure)
        judge_figures = judge_target if whole else judge_part
        return judge_figures(rule, agency, figures, as_of, closed_world, roster)
    if type(rule) is Outcome:
        misfit_of = partial(why_unused_attestation, roster=roster)
        words = _require_relevant(rule, observations, as_of, (Attestation,), misfit_of)
        found = tuple(_judge_word(rule, words, as_of, closed_world, roster))
        return found[0] if len(found) == 1 else evolve(found[0], agency=rule.answered_by)
    if type(rule) is Activity:
        delivered = _require_relevant(rule, observations, as_of, (Delivery,), why_unused_delivery)
        sole = rule.lead[0] if len(rule.lead) == 1 else None
        agency = whose_product(rule, delivered[0].agency) if delivered else sole
        return judge_activity(rule, agency, delivered, as_of, closed_world)
    raise _why_not_judged(rule)


def _why_not_judged(given: object) -> CchcError:
    expected = "a target, an outcome or an activity"
    if isinstance(given, Duty):
        return NotJudged(given, expected, "Ask responsible() who carries a duty.")
    return BadValue(given, expected, "plan.rule(key) is the rule of a key.", "judge")


def _judge_with_roster(
    rule: JudgedRule, observations: Sequence[Observation], as_of: date, closed_world: bool, roster: Roster
) -> Finding:
    """As `judge`, of agencies that begin, end and answer for one another."""
    for observation in observations:
        if not isinstance(observation, Observation):
            raise BadValue(
                observation, "a Figure, RollCall, Delivery or Attestation", where=message("judge {rule}", rule=rule.key)
            )
    observations = [as_named_then(roster, observation) for observation in observations]
    for gone in (each for observation in observations for each in absent_agencies(roster, observation)):
        roster.require_existing(*gone)
    if type(rule) is Target and is_renamed_within(rule, roster):
        bodies = Bodies.of(roster)
        found = _judge(rule, [*map(bodies.said, observations)], as_of, closed_world, bodies.roster)
        return while_somebody_answers(roster, bodies.told(found, observations))
    if type(rule) is not Activity:
        return while_somebody_answers(roster, _judge(rule, observations, as_of, closed_world, roster))
    heirs = [
        each.agency for each in observations if type(each) is Delivery and answers_by_succession(roster, rule, each)
    ]
    carried = tuple(bearers(rule, roster, answering_day(rule, as_of)).values())
    agency, successions = carried[0] if len(carried) == 1 else (None, ())
    finding = _judge(evolve(rule, lead=(*rule.lead, *heirs)), observations, as_of, closed_world, roster)
    if not observations and agency is not None:
        finding = evolve(finding, agency=agency)
    by = successions if agency is not None and finding.agency == agency else ()
    return while_somebody_answers(roster, evolve(finding, rule=rule, successions=by))


def assess(
    plan: Plan,
    observations: Iterable[Observation],
    *,
    as_of: date,
    closed_world: bool = False,
    roster: Roster | None = None,
    expected: Iterable[ExpectedCases] = (),
) -> Findings:
    """Judge every target, outcome and activity of a plan by what is known on a day.

    Of an amended plan, each rule is judged as it reads on its own reference day; see `Plan.applicable_rules`.

    An observation serves every rule it is about. Whoever has to answer has a finding, heard or not: of a target the
    class that answers as a whole, or each of its members; of an outcome whoever answers for it. A target has one, too,
    for each agency that was heard of, and one more for each part of its measure; where the plan leaves open who answers
    and nothing is known, one about nobody. An activity has one for each lead. Of a leading class each member has one;
    where they are not all known, each that delivered, and the class one for the others. Where not each member owes a
    product (`Activity.owed_by`), the class has the only one.

    Args:
        plan: The plan.
        observations: What is known, in any order; repeats change no finding.
        as_of: The day of looking.
        closed_world: Whether the record is complete; only then is silence after a due day MISSED, that of one listed
            member of a class being the silence of those others for whom the class stands.
        roster: Who exists on which day, and who answers for whom: `plan.roster.with_successions(...)`. Duties then
            follow to whoever answers on the rule's last day, what nobody is left for is NOT_APPLICABLE, and what is
            said of an agency outside its days is not used. None for the agencies as the plan names them.
        expected: How many cases are to come, where that is known: open targets then say how many may be missed.

    Returns:
        The findings, and the observations that bear on none of them, each with the reason. What was attested before an
        outcome's period, or delivered before the plan was decided, bears on none; a delivery under the plan that this
        one replaces does, where the activity continues one of that plan's.

    Raises:
        NotADay: Where `as_of` is not a date.
        BadValue: For anything in `observations` that is not an observation, a name instead of a plan or a roster,
            `closed_world` that is neither True nor False, or expected cases that no target is about.

    >>> from cchc_rules.plans import hue_2025
    >>> sorted(assess(hue_2025.PLAN, [], as_of=date(2025, 6, 30)).by_status())
    [<Status.OPEN: 'open'>, <Status.UNKNOWN: 'unknown'>]
    """
    require_plan(plan, "assess")
    require_day(as_of, "as_of")
    require_flag(closed_world, "closed_world")
    who = plan.roster if roster is None else roster
    require_roster(who, "roster")
    rules = plan.applicable_rules(as_of)
    known = iterate_observations(observations, "assess")
    heard, absent, read = (known, [], []) if roster is None else drop_absent_agencies(roster, known)
    measured, attested, delivered, unused = match_to_rules(plan, rules, heard, as_of, roster)
    found: list[Finding] = []
    for rule in rules:
        if type(rule) is Target:
            found += judge_bodies(rule, measured.for_rule(rule), as_of, closed_world, who)
        elif type(rule) is Outcome:
            words = [word for _, said in attested.for_rule(rule) for word in said]
            found.extend(_judge_word(rule, words, as_of, closed_world, roster))
        elif type(rule) is Activity:
            found.extend(judge_leads(plan, rule, delivered.for_rule(rule), as_of, closed_world, roster))
    if roster is not None:
        found = [while_somebody_answers(roster, finding) for finding in found]
    found = with_budgets(found, expected, who)
    return Findings(plan, as_of, tuple(found), (*absent, *unused), closed_world, roster, tuple(read))


def _judge_word(
    outcome: Outcome, words: Sequence[Attestation], as_of: date, closed_world: bool, roster: Roster | None
) -> Iterator[Finding]:
    """What follows from the word of whoever answers, for each that answers on the day of the outcome."""
    named = outcome.answered_by
    if roster is None or type(named) is not Agency:
        yield judge_outcome(outcome, named, words, as_of, closed_world)
        return
    followed = roster.successors(named, answering_day(outcome, as_of), rule=outcome.key)
    for heir in followed.agencies if followed.agencies and followed.all_known else (*followed.agencies, named):
        finding = judge_outcome(outcome, heir, words, as_of, closed_world)
        yield evolve(finding, successions=followed.successions) if followed.successions else finding


def _subject_key(rule: JudgedRule, observation: Observation) -> str:
    """The key of whom an observation is about, as far as a rule goes; empty for nobody."""
    agency = observation.agency
    if type(rule) is Outcome:
        agency = rule.answered_by
    if type(rule) is Activity and agency is not None:
        agency = whose_product(rule, agency)
    if type(rule) is Target:
        agency = who_answers(rule, agency)
    return "" if agency is None else agency.key


def _require_relevant(
    rule: _R,
    observations: Iterable[Observation],
    as_of: date,
    kinds: tuple[type[_O], ...],
    misfit_of: Callable[[_R, _O, date], UnusedReason | None],
    roster: Roster | None = None,
) -> list[_O]:
    """What is known, once all of it is about the rule and of one agency."""
    known: list[_O] = []
    for observation in observations:
        if not isinstance(observation, kinds):
            raise BadValue(
                observation,
                message("a {kinds}", kinds=" / ".join(kind.__name__ for kind in kinds)),
                where=message("judge {rule}", rule=rule.key),
            )
        misfit = misfit_of(rule, observation, as_of)
        if misfit is not None:
            strangers: tuple[Agency, ...] = ()
            if isinstance(rule, Target) and isinstance(observation, RollCall):
                strangers = strangers_in_call(rule, observation, roster)
            unused = UnusedObservation(observation, misfit, strangers=strangers)
            raise _ERROR_OF_REASON[misfit](
                observation,
                message("what is known about {rule}", rule=rule.key),
                message("As it is: {reason}.", reason=Bilingual(unused.explanation("vi"), unused.explanation("en"))),
                "judge",
            )
        known.append(observation)
        one, first = observation.agency, known[0].agency
        if one is not first and _subject_key(rule, observation) != _subject_key(rule, known[0]):
            raise MixedAgencies(observation, "what is known of one agency", "assess() sorts it by agency.", "judge")
    return known
