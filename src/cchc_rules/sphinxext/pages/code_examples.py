"""Code examples: a few lines of Python that judge a rule, to be copied, and what they print."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.exact import format_number
from cchc_rules.findings.assessment import judge
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation
from cchc_rules.findings.values import FigureValue, Quantity, Share, Tally
from cchc_rules.law.bound import Bound
from cchc_rules.law.rule import Activity, Duty, Outcome, OwedBy, Rule, Target, parties
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan

__all__ = ["CodeExample", "code_example"]

_THOUSAND = 1000


@frozen
class CodeExample:
    """Lines of Python.

    Args:
        code: The lines.
        output: What they print.
    """

    code: str
    output: str


@frozen
class _Seen:
    """One observation of a rule: the names imported for it, how it is written, and the observation itself."""

    names: tuple[str, ...]
    written: str
    observation: Observation


def code_example(shown: ShownPlan, rule: Rule) -> CodeExample:
    """A few lines that judge a rule by one observation; of a duty, which is never judged, that say who carries it.

    A figure is a case of a thousand short of a floor, or else exactly on the bound.
    """
    if isinstance(rule, Duty):
        head = _import_lines(shown, rule, "from cchc_rules.law.rule import parties")
        said = f"print(role.label.{shown.language}, [agency.key for agency in agencies])"
        carried = (f"{shown.read(role.label)} {[each.key for each in named]}" for role, named in parties(rule))
        return CodeExample(
            "\n".join([*head, "for role, agencies in parties(rule):", f"    {said}"]), "\n".join(carried)
        )
    as_of, day = _day_of_looking(shown, rule)
    seen = _one_observation(shown, rule, as_of, day)
    names = sorted({"judge", *(() if seen is None else seen.names)})
    first = ["from datetime import date", ""] if day.startswith("date") else []
    head = _import_lines(
        shown, rule, f"from cchc_rules import {', '.join(names)}", "" if seen is None else seen.written
    )
    lines = [] if seen is None else [f"seen = {seen.written}"]
    known = "[]" if seen is None else "[seen]"
    asked = f'print(judge(rule, {known}, as_of={day}).sentence("{shown.language}"))'
    finding = judge(rule, [] if seen is None else [seen.observation], as_of=as_of)
    return CodeExample("\n".join([*first, *head, *lines, asked]), finding.sentence(shown.language))


def _import_lines(shown: ShownPlan, rule: Rule, first: str, written: str = "") -> list[str]:
    """The lines that bring the verbs, the rule by its constant or else its key, and the plan where it is asked."""
    constant = shown.constants.get(rule)
    lines = [first] if constant is None else [first, f"from {shown.package} import {constant} as rule"]
    if constant is not None and "plan." not in written:
        return [*lines, ""]
    lines += ["from cchc_rules.plans.shelf import load_plan", "", f'plan = load_plan("{shown.plan.id}")']
    return lines if constant is not None else [*lines, f'rule = plan.rule("{rule.key}")']


def _day_of_looking(shown: ShownPlan, rule: Target | Outcome | Activity) -> tuple[date, str]:
    """The day on which all is over, and how it is written; of what has no last day, one on which the plan is read."""
    if not isinstance(rule, Activity):
        return rule.period.end, "rule.period.end"
    if rule.due.last_day is not None:
        return rule.due.last_day, "rule.due.last_day"
    day = shown.reading_day
    return day, f"date({day.year}, {day.month}, {day.day})"


def _one_observation(shown: ShownPlan, rule: Target | Outcome | Activity, as_of: date, day: str) -> _Seen | None:
    """What is observed; None where no one observation decides, so that silence is judged."""
    match rule:
        case Target():
            return _one_figure(shown, rule)
        case Outcome():
            attested = Attestation(rule, rule.answered_by, rule.period.last_day, holds=True)
            written = "Attestation(rule, rule.answered_by, rule.period.last_day, holds=True)"
            return _Seen(("Attestation",), written, attested)
    who, each = rule.lead[0], rule.owed_by is OwedBy.EACH
    member = _one_member(shown, who, as_of) if each and isinstance(who, AgencyClass) else None
    named = "rule.lead[0]" if member is None else _roster_lookup(member)
    return _Seen(("Delivery",), f"Delivery(rule, {named}, {day})", Delivery(rule, member or who, as_of))


def _one_figure(shown: ShownPlan, rule: Target) -> _Seen | None:
    who: AgencyOrClass | None = rule.answered_by
    named = "rule.answered_by"
    if who is None or (isinstance(who, AgencyClass) and rule.each):
        who = _one_member(shown, who, rule.period.start)
        named = "" if who is None else _roster_lookup(who)
    if who is None or rule.baseline is not None or (rule.answered_by is None and rule.counted):
        return None
    measure, counted = ("rule.parts[0]", rule.parts[0]) if rule.parts else ("rule.measure", rule.measure)
    value, written = _example_value(rule.bound, counted)
    figure = Figure(counted, who, rule.period, value)
    return _Seen(("Figure", type(value).__name__), f"Figure({measure}, {named}, rule.period, {written})", figure)


def _one_member(shown: ShownPlan, group: AgencyClass | None, on: date) -> Agency | None:
    """One member of a class on a day, or without a class one agency; None where the plan lists none."""
    roster = shown.plan.roster
    if group is not None:
        return next(iter(roster.members(group, on)), None)
    return next((each for each in roster if isinstance(each, Agency)), None)


def _roster_lookup(agency: Agency) -> str:
    return f'plan.roster.get("{agency.key}")'


def _example_value(bound: Bound, measure: Measure) -> tuple[FigureValue, str]:
    """A value in the unit of the measure, of which the bound's can be a multiple, and how it is written."""
    number = bound.numbers[0] * bound.unit.multiple / measure.unit.multiple
    if measure.unit != Unit.PERCENT:
        return Quantity(number, measure.unit), f"Quantity({_python_number(number)}, rule.measure.unit)"
    short = number * (_THOUSAND // 100) - 1
    if measure.case == CaseKind.INDEX or not bound.is_floor or short.denominator > 1 or short < 0:
        return Share(number), f"Share({_python_number(number)})"
    tally = Tally(yes=int(short), no=_THOUSAND - int(short))
    return tally, f"Tally(yes={tally.yes}, no={tally.no})"


def _python_number(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else f'"{format_number(number)}"'
