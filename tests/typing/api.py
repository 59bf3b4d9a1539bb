"""What type checkers know of the public API, and the mistakes they catch; checked, never run.

An ignored error that is no error is itself one, so every wrong use below is proved wrong.
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import assert_type

from cchc_rules import (
    Attestation,
    Delivery,
    Figure,
    FindingPair,
    FindingsComparison,
    MissBudget,
    PairKind,
    Period,
    Quantity,
    RollCall,
    Share,
    Status,
    Tally,
    agenda,
    assess,
    compare,
    distance,
    judge,
    miss_budget,
    quote,
    reaches,
    responsible,
    verify,
)
from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.card import Card
from cchc_rules.counting import records
from cchc_rules.counting.case_records import CaseRecords
from cchc_rules.counting.counts.group_counts import Answer, GroupCount
from cchc_rules.counting.deciding_conditions import AskedCondition, Truth
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.due import Before, By, Due, During, Within
from cchc_rules.dates.recurring import Recurring
from cchc_rules.findings.agenda import Agenda
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Observation, UnusedObservation
from cchc_rules.findings.threshold import Distance
from cchc_rules.findings.values import FigureValue
from cchc_rules.flat_table import CellValue, Column
from cchc_rules.law.bound import AtLeast, Bound
from cchc_rules.law.clause import Clause
from cchc_rules.law.plan import Plan
from cchc_rules.law.responsibility import Responsibility
from cchc_rules.law.rule import Activity, Duty, Outcome, Rule, Target
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.field_kinds import AS_OF
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import And, Comparison, Field, IsNull, IsTrue, Not, OneOf, Or, Predicate, field, flag
from cchc_rules.measures.record_types import Dossier
from cchc_rules.measures.unit import Unit
from cchc_rules.plans.shelf import load_plan
from cchc_rules.text import Bilingual
from cchc_rules.verification.verify import UncoveredText, Verification


def answers(
    plan: Plan, target: Target, outcome: Outcome, activity: Activity, agency: Agency, seen: list[Observation], on: date
) -> None:
    assert_type(reaches(target, Tally(1, 2)), bool | None)
    assert_type(reaches(target, Share("97,95")), bool | None)
    assert_type(distance(target, Tally(1, 2)), Distance)
    assert_type(distance(target, Tally(1, 2)).to_turn, int | None)
    assert_type(distance(target, Tally(1, 2)).short, Fraction)
    for rule in (target, outcome, activity):
        assert_type(judge(rule, seen, as_of=on), Finding)
    budget = miss_budget(target, Tally(1, 2), expected=3)
    assert_type(budget, MissBudget)
    assert_type(budget.least, int | None)
    findings = assess(plan, seen, as_of=on, closed_world=True)
    assert_type(findings, Findings)
    assert_type(findings.findings, tuple[Finding, ...])
    assert_type(findings.unused, tuple[UnusedObservation, ...])
    assert_type(findings.by_status(), Mapping[Status, tuple[Finding, ...]])
    assert_type(findings.by_area(), Mapping[int, tuple[Finding, ...]])
    assert_type(findings.by_agency(), Mapping[str | None, tuple[Finding, ...]])
    assert_type(findings.about(target), tuple[Finding, ...])
    assert_type(findings.of_agency(agency), tuple[Finding, ...])
    assert_type(findings.of_status(Status.MET), tuple[Finding, ...])
    assert_type(findings.to_act_on(), tuple[Finding, ...])
    assert_type(findings.get("tiny-2025:II.1.1/1"), Finding)
    assert_type(findings.columns, tuple[Column, ...])
    assert_type(findings.to_dicts(), list[dict[str, CellValue]])
    assert_type(findings.card("vi"), Card)
    assert_type(Tally(1, 2).percentage, str | None)
    compared = compare(findings, findings)
    assert_type(compared, FindingsComparison)
    assert_type(compared.changes, tuple[FindingPair, ...])
    assert_type(compared.by_kind(), Mapping[PairKind, tuple[FindingPair, ...]])
    assert_type(compared.pairs[0].before, Finding | None)
    for finding in findings:
        assert_type(finding.reaches, bool | None)
        assert_type(finding.agency, Agency | AgencyClass | None)
        assert_type(finding.value, Tally | Share | Quantity | None)
        assert_type(finding.sentence("vi"), str)
    assert_type(agenda(plan, as_of=on, days_ahead=7), Agenda)
    assert_type(agenda(plan, seen, as_of=on, days_ahead=7, agency=agency).items[0].days_left, int | None)
    assert_type(responsible(plan, agency, on=on), tuple[Responsibility, ...])
    assert_type(verify(plan, ""), Verification)
    assert_type(verify(plan, "").missing, tuple[Clause, ...])
    assert_type(verify(plan, "").uncovered, tuple[UncoveredText, ...])
    assert_type(quote(target, ""), str)


def questions(plan: Plan, agency: Agency, group: AgencyClass) -> None:
    assert_type(load_plan("hue-2025"), Plan)
    assert_type(plan.rules_of_kind(Target), tuple[Target, ...])
    assert_type(plan.rules_of_kind(Outcome), tuple[Outcome, ...])
    assert_type(plan.rules_of_kind(Activity), tuple[Activity, ...])
    assert_type(plan.rules_of_kind(Duty), tuple[Duty, ...])
    assert_type(plan.rule("II.1.1/1"), Target | Outcome | Activity | Duty)
    assert_type(plan.rules_of_area(1), tuple[Rule, ...])
    assert_type(plan.rules_of_agency(group), tuple[Rule, ...])
    assert_type(plan.measure("on-time"), Measure)
    assert_type(plan.roster.find("Sở Nội vụ"), Agency | AgencyClass)
    assert_type(plan.roster.find_in("Sở Nội vụ", Period.year(2025)), Agency | AgencyClass)
    assert_type(plan.roster.members(group), tuple[Agency, ...])
    assert_type(agency.name.in_("en"), str)


def a_rule_is_one_of_four(rule: Rule) -> int:
    match rule:
        case Target():
            return len(assert_type(rule.bound, Bound).numbers)
        case Outcome():
            return len(assert_type(rule.answered_by, Agency | AgencyClass).levels)
        case Activity():
            assert_type(rule.due, Before | By | During | Recurring | Within)
            return len(assert_type(rule.lead, tuple[Agency | AgencyClass, ...]))
        case Duty():
            return len(rule.agencies)


def a_value_is_one_of_three(value: FigureValue) -> str:
    match value:
        case Tally():
            return str(value.unknown)
        case Share():
            return str(value.decimals)
        case Quantity():
            return value.unit.key


def a_due_day_may_be_missing(due: Due) -> date | None:
    if isinstance(due, Recurring):
        return due.last_day
    if isinstance(due, Within):
        return assert_type(due.resolve(date(2025, 1, 1)), By).last_day
    return assert_type(due.last_day, date)


def a_predicate_is_one_of_seven() -> None:
    due, completed, fee = field("due_on"), field("completed_on"), field("fee", int)
    assert_type(due, Field[date])
    assert_type(fee, Field[int])
    assert_type(completed <= due, Comparison)
    assert_type(due >= AS_OF, Comparison)
    assert_type(due < date(2025, 1, 1), Comparison)
    assert_type(fee == 0, Comparison)
    assert_type(fee != 0, Not)
    assert_type(field("channel", Channel) == Channel.ONLINE, Comparison)
    assert_type(field("channel", Channel).one_of(Channel.ONLINE, Channel.POST), OneOf)
    assert_type(due.is_null(), IsNull)
    assert_type(flag("apologised"), IsTrue)
    assert_type((completed <= due) & flag("apologised"), And)
    assert_type((completed <= due) | flag("apologised"), Or)
    assert_type(~flag("apologised"), Predicate)


def records_become_figures(measure: Measure, roster: Roster, period: Period, on: date) -> None:
    rows: list[dict[str, object]] = [{"agency": "A"}]
    assert_type(records.tally(rows, measure, period=period, as_of=on), Tallies)
    assert_type(
        records.tally([Dossier()], [measure], by=(), period=period, as_of=on, mapping=FieldMapping(unique="id")),
        Tallies,
    )
    tallies = records.tally(
        iter(rows), (measure,), period=period, as_of=on, mapping=FieldMapping({"due_on": "NgayHenTra"})
    )
    assert_type(tallies.get(measure, "A"), GroupCount)
    assert_type(tallies.repeated, int | None)
    listed = records.cases(rows, measure, which=[Answer.NO, "unknown"], period=period, as_of=on)
    assert_type(listed, CaseRecords)
    assert_type([each.decision.conditions for each in listed], list[tuple[tuple[AskedCondition, Truth], ...]])
    assert_type(tallies.figures(roster), tuple[Figure, ...])
    assert_type(records.compile_predicate(field("due_on") >= AS_OF, period=period, as_of=on)(Dossier()), bool | None)


def mistakes(
    plan: Plan,
    target: Target,
    activity: Activity,
    duty: Duty,
    agency: Agency,
    group: AgencyClass,
    figure: Figure,
    call: RollCall,
    period: Period,
    on: date,
) -> None:
    # A value is reached, not the figure that holds it; and cases are counted in a tally alone.
    reaches(target, figure)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    reaches(target, 98)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    distance(target, Share("1"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    miss_budget(target, Share("1"), expected=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assess(plan, [], as_of=on, expected=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    compare(plan, plan)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    reaches(duty, Tally(1, 2))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    # Duties are not judged, and nobody looks without saying on which day.
    judge(duty, [], as_of=on)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    judge(target, [])  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    judge(target, [], on)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    judge(target, [Tally(1, 2)], as_of=on)  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    assess(plan, [])  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    agenda(plan, as_of=on)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    responsible(plan, "so-noi-vu", on=on)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    # Numbers are exact.
    Tally(0.5, 1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Tally("1", 1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Share(0.98)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Share("97.9", 1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Quantity(1.5, Unit.DAY)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    AtLeast(0.98)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Tally(1, 2) + Share(1)  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]

    # Activities are delivered, outcomes attested, agencies called by name.
    Delivery(target, agency, on)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Delivery(activity, "so-noi-vu", on)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Attestation(activity, agency, on, True)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    RollCall(target.measure, period, [group])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Figure("on-time", agency, period, Tally(1, 2))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Figure(target.measure, agency, 2025, Tally(1, 2))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Period("2025-01-01", on)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    # Days are compared with days, numbers with numbers, codes with codes; and only predicates are joined.
    _ = field("a") <= 3  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
    _ = field("n", int) > on  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
    _ = field("n", int) > field("a")  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
    field("c", Channel).one_of("online")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    flag("f") & field("a")  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]
    records.tally([], target.measure, period=period)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    records.compile_predicate(True, period=period, as_of=on)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    # There are two languages and four kinds of rules; values are frozen.
    agency.name.in_("fr")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    plan.rules_of_kind(Figure)  # type: ignore[type-var]  # pyright: ignore[reportArgumentType]
    figure.value = Tally(1, 2)  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    target.area = 3  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    call.done.add(agency)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    Bilingual()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    verify(plan, b"")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
