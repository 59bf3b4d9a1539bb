"""Schemas accept what is read, and nothing else but what is listed."""

import json
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cchc_rules import ExpectedCases, Figure, Findings, Period, Tally, agenda, assess, compare
from cchc_rules.counting.counts.group_counts import GroupCount
from cchc_rules.counting.tallies import Tallies
from cchc_rules.errors import CchcError, FaultGroup
from cchc_rules.findings.agenda import Agenda
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.selection import EVERYTHING
from cchc_rules.formats.from_json import load_findings, load_observations
from cchc_rules.formats.json_objects.json_text import DAY
from cchc_rules.formats.json_objects.names_json import add_names
from cchc_rules.formats.json_objects.unsaid import UNSAID
from cchc_rules.formats.schema import FORMS, schema_of
from cchc_rules.formats.to_json import dump_findings, dump_json, dump_observations, to_plain
from cchc_rules.law.recurrence import BNV_581
from cchc_rules.measures.record_types import CONTRADICTIONS
from cchc_rules.testing import plan_strategies
from tests import changing, tiny
from tests.laws.strategies import any_period, selections
from tests.laws.test_amendment_laws import looking
from tests.laws.test_plan_schema_laws import written_plans
from tests.laws.test_receipt_schema_laws import written_receipts
from tests.mutated import is_unsaid, mutants

records = plan_strategies.observations_of(tiny.PLAN, max_size=4)
assessments = st.builds(
    lambda seen, on, closed, roster, cut: assess(
        tiny.PLAN, seen, as_of=on, closed_world=closed, roster=roster
    ).selected(cut),
    records,
    looking,
    st.booleans(),
    st.sampled_from([None, changing.ROSTER]),
    st.just(EVERYTHING) | selections,
)
written_findings = st.builds(lambda found, named: dump_findings(found, with_names=named), assessments, st.booleans())
VALIDATORS = {form: Draft202012Validator(schema_of(form)) for form in FORMS}
cycles = st.sampled_from([None, BNV_581])
agendas = st.builds(
    lambda seen, on, ahead, cycle, roster: agenda(
        tiny.PLAN, seen, as_of=on, days_ahead=ahead, reporting_cycle=cycle, roster=roster
    ),
    records,
    looking,
    st.integers(0, 400),
    cycles,
    st.sampled_from([None, changing.ROSTER]),
)


def dump_agenda(waiting: Agenda, *, with_names: bool) -> str:
    """As the command does."""
    items = to_plain(waiting.items)
    head = {"plan": waiting.plan.id, "digest": waiting.plan.digest, "as_of": to_plain(waiting.as_of)}
    told = add_names(items, waiting.items) if with_names else items
    return dump_json({**head, "days_ahead": waiting.days_ahead, "items": told})


def dump_comparison(before: Findings, after: Findings, *, with_names: bool) -> str:
    """As the command does."""
    compared = compare(before, after)
    return dump_json(add_names(to_plain(compared), compared, tiny.PLAN) if with_names else to_plain(compared))


written_agendas = st.builds(lambda waiting, named: dump_agenda(waiting, with_names=named), agendas, st.booleans())
written_comparisons = st.builds(
    lambda before, after, named: dump_comparison(before, after, with_names=named),
    assessments,
    assessments,
    st.booleans(),
)
counts = st.integers(0, 10**12)
groups = st.builds(
    GroupCount,
    st.sampled_from(tiny.PLAN.measures),
    st.sampled_from([(), ("Sở Nội vụ",), ("Sở Nội vụ", "online")]),
    st.builds(Tally, counts, counts, counts),
    counts,
    counts,
)
written_tallies = st.builds(
    Tallies,
    st.sampled_from([(), ("agency",), ("agency", "channel")]),
    any_period,
    looking,
    counts,
    st.lists(groups, max_size=3).map(tuple),
    st.lists(st.tuples(st.sampled_from(CONTRADICTIONS), counts), max_size=2).map(tuple),
    st.none() | counts,
    st.none() | st.just("id"),
).map(lambda counted: dump_json({"plan": tiny.PLAN.id, "digest": tiny.PLAN.digest, **to_plain(counted)}))


def faults_in_observations(text: str) -> list[CchcError]:
    try:
        load_observations(text, tiny.PLAN)
    except FaultGroup as group:
        return [each for each in group.exceptions if isinstance(each, CchcError)]
    except CchcError as fault:
        return [fault]
    return []


def faults_in_findings(text: str) -> list[CchcError]:
    try:
        load_findings(text, tiny.PLAN, rosters=[changing.ROSTER])
    except CchcError as fault:
        return [fault]
    return []


@pytest.mark.parametrize("form", FORMS)
def test_a_schema_is_one(form: str) -> None:
    """By the schema of schemas; what it cannot say stands in it."""
    Draft202012Validator.check_schema(schema_of(form))
    assert all(each.words in schema_of(form)["$comment"] for each in UNSAID.get(form, ()))
    assert ("$comment" in schema_of(form)) == (form in UNSAID)


def test_a_day_is_one_of_the_calendar() -> None:
    """Of all that looks like a day in years of every kind, and never in a year 0."""
    for year in (1, 4, 100, 400, *range(1896, 1906), *range(1999, 2006), 2096, 2100, 9996, 9999):
        every = {f"{year:04}-{month:02}-{day:02}" for month in range(14) for day in range(33)}
        first, last = date(year, 1, 1), date(year, 12, 31)
        there = {(first + timedelta(days)).isoformat() for days in range((last - first).days + 1)}
        assert {text for text in every if DAY.fullmatch(text)} == there
    assert not any(DAY.fullmatch(f"0000-{month:02}-29") for month in range(1, 13))


@given(records)
def test_observations_that_are_written_are_accepted(seen: tuple[Observation, ...]) -> None:
    """What a plan can be told of, each as the library writes it."""
    assert VALIDATORS["observations"].is_valid(json.loads(dump_observations(seen)))


@given(records.map(dump_observations), st.data())
def test_the_schema_of_observations_accepts_what_is_read(written: str, data: st.DataObject) -> None:
    """Of changed documents, each that is read is accepted; what is refused is not, or for a reason that is listed."""
    for _ in range(5):
        text = data.draw(mutants(written))
        faults = faults_in_observations(text)
        accepted = VALIDATORS["observations"].is_valid(json.loads(text))
        if accepted:
            assert [fault for fault in faults if not is_unsaid(fault, "observations")] == []
        else:
            assert faults


@given(assessments, st.booleans())
def test_findings_that_are_written_are_accepted(found: Findings, named: bool) -> None:
    """With what their keys and codes are called, too."""
    assert VALIDATORS["findings"].is_valid(json.loads(dump_findings(found, with_names=named)))


@given(st.integers(0, 99), st.integers(0, 9), st.integers(0, 9), st.integers(1, 99))
def test_findings_with_a_budget_are_accepted(yes: int, no: int, unknown: int, coming: int) -> None:
    """Whether the target can still be reached or not."""
    known = Figure(tiny.ON_TIME, tiny.HOME, Period.half(2025, 1), Tally(yes, no, unknown))
    expected = [ExpectedCases(tiny.ON_TIME, tiny.HOME, coming)]
    found = assess(tiny.PLAN, [known], as_of=date(2025, 7, 1), expected=expected)
    assert found.findings[0].budget is not None
    assert VALIDATORS["findings"].is_valid(json.loads(dump_findings(found)))


@given(written_findings, st.data())
def test_the_schema_of_findings_accepts_what_is_read(written: str, data: st.DataObject) -> None:
    """Of changed documents, each that is read is accepted; what is refused is not, or for a reason that is listed."""
    for _ in range(5):
        text = data.draw(mutants(written))
        faults = faults_in_findings(text)
        accepted = VALIDATORS["findings"].is_valid(json.loads(text))
        if accepted:
            assert [fault for fault in faults if not is_unsaid(fault, "findings")] == []
        else:
            assert faults


def places(form: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of everything that a document says but null, which may stand for whatever it is the absence of."""
    inner = form.items() if isinstance(form, dict) else enumerate(form) if isinstance(form, list) else ()
    return [*([] if form is None else [path]), *(place for key, each in inner for place in places(each, (*path, key)))]


@given(written_agendas)
def test_agendas_that_are_written_are_accepted(written: str) -> None:
    """Of whatever waits on a day, for whomever."""
    assert VALIDATORS["agenda"].is_valid(json.loads(written))


@given(written_comparisons)
def test_comparisons_that_are_written_are_accepted(written: str) -> None:
    """Of whatever two assessments."""
    assert VALIDATORS["comparison"].is_valid(json.loads(written))


@given(written_tallies)
def test_tallies_that_are_written_are_accepted(written: str) -> None:
    """Of whatever was counted, in whatever groups."""
    assert VALIDATORS["tallies"].is_valid(json.loads(written))


WRITTEN = {
    "agenda": written_agendas,
    "comparison": written_comparisons,
    "findings": written_findings,
    "observations": records.map(dump_observations),
    "plan": written_plans,
    "receipt": written_receipts,
    "tallies": written_tallies,
}


@given(st.sampled_from(FORMS), st.data())
def test_what_is_of_another_type_is_refused(form: str, data: st.DataObject) -> None:
    """Where something stands, the schema accepts nothing of another type than that, or null."""
    said = json.loads(data.draw(WRITTEN[form]))
    for _ in range(5):
        document: Any = {"all": deepcopy(said)}
        *before, last = data.draw(st.sampled_from([("all", *place) for place in places(said)]))
        holder = document
        for key in before:
            holder = holder[key]
        of_each_type: list[Any] = [True, 7, 1.5, "x", [], {}]
        others = [each for each in of_each_type if type(each) is not type(holder[last])]
        holder[last] = data.draw(st.sampled_from(others))
        assert not VALIDATORS[form].is_valid(document["all"])
