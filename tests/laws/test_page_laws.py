"""The pages of plans: everything has one, says all that its object says, and leads where it names something."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any, cast, get_args

import pytest
from attrs import fields, has

import nq_03_2025
from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.dates.due import Due
from cchc_rules.dates.period import Period, write_day
from cchc_rules.law.bound import Bound
from cchc_rules.law.budget import Budget, BudgetState
from cchc_rules.law.clause import Clause
from cchc_rules.law.demand import demand_words
from cchc_rules.law.instrument import Instrument
from cchc_rules.law.rule import RULE_KIND_NAMES, Rule, Target, agencies_named
from cchc_rules.measures.formula_words import condition_words, record_type_of
from cchc_rules.measures.measure import Condition, Measure
from cchc_rules.measures.predicate import Predicate
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.page_files import page_sources
from cchc_rules.sphinxext.page_names import heading_address, instrument_key
from cchc_rules.sphinxext.pages.code_examples import code_example
from cchc_rules.sphinxext.pages.plan_page import plan_page
from cchc_rules.sphinxext.pages.rule_sentence import rule_sentence
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.text import Bilingual, LabelledCode, LabelledEnum
from tests import draft, tiny
from tests.shown import links, page_of, shown, words
from tests.years import PLAN_JULY, REPLACED

PLANS = (hue_2025.PLAN, nq_03_2025.PLAN, tiny.PLAN, draft.PLAN, PLAN_JULY, REPLACED)


@pytest.fixture(params=[(plan, language) for plan in PLANS for language in ("en", "vi")], ids=str)
def plan(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> ShownPlan:
    """Each plan in each language."""
    if request.param[0] is hue_2025.PLAN:
        return ShownPlan(*request.param)
    return shown(monkeypatch, *request.param)


def test_everything_has_exactly_one_page(plan: ShownPlan) -> None:
    """Each rule, measure, agency, instrument and heading of a plan, and the plan itself."""
    sources = list(page_sources(plan.plan.id))
    asked = [source.rpartition(":: ")[2].strip() for _, source in sources]
    assert len({docname for docname, _ in sources}) == len(set(asked)) == len(sources)
    for rule in (*plan.plan.rules, *plan.plan.repealed):
        assert f"rule {rule.key}" in asked
        assert f"heading {plan.plan.id}:{heading_address(rule)}".strip() in asked
    for measure in plan.plan.measures:
        assert f"measure {plan.plan.id}:{measure.key}" in asked
    for entry in plan.plan.roster:
        assert f"agency {plan.plan.id}:{entry.key}" in asked
    for cited in (*plan.plan.decision.legal_bases, *(each for rule in plan.plan.rules for each in rule.instruments)):
        assert f"instrument {plan.plan.id}:{instrument_key(cited)}" in asked


def test_every_link_leads_to_a_page_that_is_there(plan: ShownPlan) -> None:
    """The kind and the label of each name something that has a page; of a page as a whole, its name is one."""
    sources = list(page_sources(plan.plan.id))
    there = {("doc", f"/{docname}") for docname, _ in sources}
    there |= {(kind, label) for _, source in sources for kind, _, label in [_asked_of(source)]}
    for page in _pages(plan):
        assert links(page) <= there


def _asked_of(source: str) -> tuple[str, str, str]:
    return source.rpartition(":: ")[2].strip("\n").partition(" ")


def _pages(plan: ShownPlan) -> Iterator[Any]:
    yield plan_page(plan)
    yield from (page_of(plan, kind, label) for kind, label in plan.things)
    yield from (page_of(plan, "heading", f"{plan.plan.id}:{address}") for address in plan.headings)


def test_each_named_thing_is_a_link(plan: ShownPlan) -> None:
    """A page of a rule leads to its measure, its agencies, its instruments, and the rules that it relates to."""
    for rule in plan.rules:
        found = links(page_of(plan, "rule", rule.key))
        named = {("agency", plan.label(each)) for each in agencies_named(rule)}
        named |= {("instrument", plan.label(each)) for each in rule.instruments}
        named |= {("rule", key) for key in rule.related}
        if isinstance(rule, Target):
            named |= {("measure", plan.label(each)) for each in (rule.measure, *rule.parts)}
        assert named <= found
        for near in rule.related:  # and back again
            assert ("rule", rule.key) in links(page_of(plan, "rule", near))


def test_no_field_of_a_rule_is_left_unshown(plan: ShownPlan) -> None:
    """Whatever a rule says, its page says."""
    for rule in plan.rules:
        told = words(page_of(plan, "rule", rule.key))
        assert plan.read(RULE_KIND_NAMES[type(rule)]) in told
        assert rule_sentence(rule, plan.language) in told
        for field in fields(type(rule)):
            if field.name in _untold(rule):
                continue
            for said in _said(plan, rule, getattr(rule, field.name)):
                assert said in told, (rule.key, field.name, said)


def _untold(rule: Rule) -> Iterator[str]:
    """The fields that a page does not say in words, or not of every rule: related rules are links."""
    yield "related"
    if not any(isinstance(lead, AgencyClass) for lead in rule.lead):
        yield "owed_by"  # which is of a class alone
    if not getattr(rule, "agencies", ()):
        yield "role"  # which is that of the agencies


def test_no_field_of_a_measure_is_left_unshown(plan: ShownPlan) -> None:
    """Whatever a measure says, its page says; which measure it is a part of, by a link."""
    for measure in plan.measures:
        page = page_of(plan, "measure", plan.label(measure))
        told = words(page)
        for field in fields(Measure):
            value = getattr(measure, field.name)
            if field.name == "part_of":
                assert value is None or ("measure", f"{plan.plan.id}:{value}") in links(page)
                continue
            for said in _said(plan, measure, value):
                assert said in told, (measure.key, field.name, said)


def test_no_field_of_an_agency_is_left_unshown(plan: ShownPlan) -> None:
    """Whatever is known of an agency, its page says; its classes and districts by links."""
    for agency in plan.agencies:
        page = page_of(plan, "agency", plan.label(agency))
        told = words(page)
        for field in fields(type(agency)):
            value = getattr(agency, field.name)
            if field.name in ("classes", "districts"):
                assert {("agency", f"{plan.plan.id}:{key}") for key in value} <= links(page)
            elif field.name != "until":  # of which the day before is shown
                for said in _said(plan, agency, value):
                    assert said in told, (agency.key, field.name, said)


def _said(plan: ShownPlan, owner: object, value: object) -> Iterator[str]:
    """What has to be read where a value is shown."""
    match value:
        case None | bool():
            pass
        case Bilingual():
            yield value.in_(plan.language)
        case Measure() | Agency() | AgencyClass():
            yield from _said(plan, owner, value.title if isinstance(value, Measure) else value.name)
        case Instrument():
            yield value.number
        case Budget(state=BudgetState.AMOUNT):
            yield value.printed
            yield str(value.million_vnd)
        case Clause():
            yield value.address
            if isinstance(owner, Rule) and value is owner.clause:
                yield value.fingerprint[:12]
        case Bound() if isinstance(owner, Target):
            yield demand_words(owner, plan.language)
        case Period():
            yield from (write_day(day, plan.language) for day in (value.start, value.last_day))
        case date():
            yield write_day(value, plan.language)
        case Condition() if isinstance(owner, Measure):
            yield str(value)
            yield condition_words(cast("Predicate", value), record_type_of(owner), plan.language)
        case LabelledEnum() | LabelledCode():
            yield value.label.in_(plan.language)
        case Unit():
            yield value.key
        case _ if isinstance(value, get_args(Due)):
            due = cast("Due", value)
            yield due.sentence(plan.language)
            yield due.phrase
        case str() | int() | Fraction():
            yield str(value)
        case tuple():
            for each in value:
                yield from _said(plan, owner, each)
        case _:
            kind: type[Any] = type(value)
            assert has(kind), value
            for field in fields(kind):
                yield from _said(plan, owner, getattr(value, field.name))


def test_every_example_runs_and_prints_what_stands_below_it(
    plan: ShownPlan, capsys: pytest.CaptureFixture[str]
) -> None:
    """The lines of Python on the page of every rule."""
    for rule in plan.rules:
        example = code_example(plan, rule)
        assert max(map(len, example.code.splitlines())) <= 120
        exec(example.code, {})  # noqa: S102  what readers copy
        assert capsys.readouterr().out.rstrip("\n") == example.output
        told = words(page_of(plan, "rule", rule.key))
        assert example.code in told
        assert example.output in told
