"""Findings as JSON: what is written is read back, and nothing else is."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import ExpectedCases, Figure, Finding, Findings, Period, Reason, Share, Status, Tally, assess, compare
from cchc_rules.agencies.roster import Roster
from cchc_rules.errors import BadDocument, CchcError
from cchc_rules.findings.comparing.left_out import left_out
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.selection import EVERYTHING, Selection
from cchc_rules.formats.from_json import load_findings
from cchc_rules.formats.to_json import dump_findings, dump_json
from cchc_rules.testing import plan_strategies
from tests import changing, tiny
from tests.laws.strategies import selections
from tests.laws.test_amendment_laws import looking

records = plan_strategies.observations_of(tiny.PLAN).map(list)


@given(records, looking, st.booleans())
def test_what_is_written_is_read_back(seen: list[Observation], on: date, closed: bool) -> None:
    """`loads(dumps(findings)) == findings`, what was not used included, with names and without."""
    findings = assess(tiny.PLAN, seen, as_of=on, closed_world=closed)
    assert load_findings(dump_findings(findings), tiny.PLAN) == findings
    assert load_findings(dump_findings(findings, with_names=True), tiny.PLAN) == findings


@given(records, looking, selections, st.booleans())
def test_what_is_told_in_part_says_of_what_and_is_read_back(
    seen: list[Observation], on: date, cut: Selection, named: bool
) -> None:
    """With names and without; and what it was cut by is nothing that another document could leave out."""
    findings = assess(tiny.PLAN, seen, as_of=on).selected(cut)
    written = dump_findings(findings, with_names=named)
    assert load_findings(written, tiny.PLAN) == findings
    assert ("selection" in json.loads(written)) is (cut != EVERYTHING)


@given(st.integers(0, 99), st.integers(0, 9), st.integers(0, 9), st.integers(1, 99))
def test_budgets_are_read_back(yes: int, no: int, unknown: int, coming: int) -> None:
    """Those that are lost, and those that hang on the unknown cases, too; of no case at all there is none."""
    known = Figure(tiny.ON_TIME, tiny.HOME, Period.half(2025, 1), Tally(yes, no, unknown))
    expected = [ExpectedCases(tiny.ON_TIME, tiny.HOME, coming)]
    findings = assess(tiny.PLAN, [known], as_of=date(2025, 7, 1), expected=expected)
    assert (findings.findings[0].budget is not None) is any((yes, no, unknown, coming))
    assert load_findings(dump_findings(findings), tiny.PLAN) == findings


@pytest.mark.parametrize("value", [Share(98), Tally(0, 0)])
def test_what_no_budget_follows_from_is_read_back(value: Share | Tally) -> None:
    """How many cases are expected is not lost where nobody can say how many may be missed."""
    known = [Figure(tiny.ON_TIME, tiny.HOME, Period.half(2025, 1), value)]
    findings = assess(tiny.PLAN, known, as_of=date(2025, 7, 1), expected=[ExpectedCases(tiny.ON_TIME, tiny.HOME, 0)])
    assert findings.findings[0].unbudgeted == 0
    assert load_findings(dump_findings(findings), tiny.PLAN) == findings


@given(records, looking)
def test_findings_that_follow_successions_are_read_back(seen: list[Observation], on: date) -> None:
    """They are written alike again, and nothing has changed; agencies come back as the roster has them."""
    findings = assess(tiny.PLAN, seen, as_of=on, roster=changing.ROSTER)
    text = dump_findings(findings)
    back = load_findings(text, tiny.PLAN, rosters=[tiny.ROSTER, changing.ROSTER])
    assert dump_findings(back) == text
    assert compare(findings, back).changes == ()
    named = dump_findings(findings, with_names=True)
    assert dump_findings(load_findings(named, tiny.PLAN, rosters=[changing.ROSTER]), with_names=True) == named


@given(records, looking, st.booleans(), st.sampled_from([None, changing.ROSTER]))
def test_whoever_has_to_answer_has_a_finding(
    seen: list[Observation], on: date, closed: bool, roster: Roster | None
) -> None:
    """Whatever was heard: what silence finds is found, so that of an assessment nothing is left out."""
    assert left_out(assess(tiny.PLAN, seen, as_of=on, closed_world=closed, roster=roster)) == ()


@given(records, looking, st.data())
def test_what_is_left_out_is_counted_or_the_document_is_refused(
    seen: list[Observation], on: date, data: st.DataObject
) -> None:
    """A finding that must be there is missed, though the counts were changed as well; doubled, it is refused."""
    findings = assess(tiny.PLAN, seen, as_of=on)
    must = {each.id for each in assess(tiny.PLAN, (), as_of=on)}
    gone = data.draw(st.sampled_from([each for each in findings if each.id in must]))
    part = findings.only(each for each in findings if each != gone)
    assert [each.id for each in left_out(part)] == [gone.id]
    written = json.loads(dump_findings(part))
    assert load_findings(json.dumps(written), tiny.PLAN) == part
    assert written.pop("left_out") == 1
    with pytest.raises(BadDocument, match="left_out"):
        load_findings(json.dumps(written), tiny.PLAN)
    twice = evolve(findings, findings=(*findings, gone))
    with pytest.raises(BadDocument, match=rf"findings\[{len(findings)}\]\.id"):
        load_findings(dump_findings(twice), tiny.PLAN)


OF_OTHERS = (Reason.OTHERS_SILENT, Reason.MEMBERS_INCOMPLETE)
OTHERWISE: dict[str, Callable[[Finding], list[Any]]] = {
    "status": lambda finding: [each for each in Status if each is not finding.status],
    "reason": lambda finding: [each for each in Reason if each is not finding.reason and each not in OF_OTHERS],
    "reaches": lambda finding: [each for each in (True, False, None) if each is not finding.reaches],
    "missing": lambda finding: [finding.missing[1:]] if finding.missing else [],
    "evidence": lambda finding: [(*finding.evidence, finding.evidence[0])] if finding.evidence else [],
    "successions": lambda finding: [finding.successions[1:]] if finding.successions else [],
}


@given(
    records,
    looking,
    st.booleans(),
    st.sampled_from([None, changing.ROSTER]),
    st.just(EVERYTHING) | selections,
    st.sampled_from([*OTHERWISE]),
    st.data(),
)
def test_whatever_a_finding_says_otherwise_is_refused(
    seen: list[Observation],
    on: date,
    closed: bool,
    roster: Roster | None,
    cut: Selection,
    field: str,
    data: st.DataObject,
) -> None:
    """One thing that it says, all the rest written as it follows; but for what only those say who are not told of."""
    findings = assess(tiny.PLAN, seen, as_of=on, closed_world=closed, roster=roster).selected(cut)
    choices = [
        (turn, said)
        for turn, finding in enumerate(findings)
        if cut == EVERYTHING or finding.reason not in OF_OTHERS
        for said in OTHERWISE[field](finding)
    ]
    if choices:
        turn, said = data.draw(st.sampled_from(choices))
        edited = [*findings]
        edited[turn] = evolve(edited[turn], **{field: said})
        with pytest.raises(CchcError):
            load_findings(dump_findings(evolve(findings, findings=tuple(edited))), tiny.PLAN, rosters=[changing.ROSTER])


FOUND = assess(
    tiny.PLAN,
    [Figure(each, tiny.HOME, tiny.YEAR, Tally(97, 3)) for each in (tiny.ON_TIME, tiny.ON_TIME_OF_ALL)],
    as_of=tiny.AFTERWARDS,
)


def places(form: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of everything that a document says."""
    inner = form.items() if isinstance(form, dict) else enumerate(form) if isinstance(form, list) else ()
    return [path, *(place for key, each in inner for place in places(each, (*path, key)))]


WRITTEN = dump_findings(FOUND, with_names=True)
PLACES = [place for place in places(json.loads(WRITTEN)) if place]


def without_sentences(form: Any) -> Any:
    """A document but for how the library words it."""
    if isinstance(form, dict):
        return {key: without_sentences(each) for key, each in form.items() if key not in ("sentence", "labels")}
    return [without_sentences(each) for each in form] if isinstance(form, list) else form


@given(st.sampled_from(PLACES), st.sampled_from([None, True, 0, "", "x", [], {}, "2025-01-01", {"vi": "a", "en": "b"}]))
def test_nothing_that_a_document_says_is_dropped(place: tuple[Any, ...], said: Any) -> None:
    """Whatever one place says otherwise is refused with an error of ours, or stands in what is read, type and all."""
    document = json.loads(WRITTEN)
    inner = document
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = said
    try:
        back: Findings | None = load_findings(dump_json(document), tiny.PLAN)
    except CchcError:
        back = None
    if back is not None:
        written, expected = (
            json.dumps(without_sentences(each)) for each in (json.loads(dump_findings(back, with_names=True)), document)
        )
        assert written == expected


@given(st.sampled_from([place[:-1] for place in PLACES if isinstance(place[-1], str)]))
def test_an_unknown_key_is_an_error_wherever_it_stands(place: tuple[Any, ...]) -> None:
    """Of the document, a finding, an observation, a value or a sentence."""
    document = json.loads(WRITTEN)
    inner = document
    for key in place:
        inner = inner[key]
    inner["nobody-knows"] = None
    with pytest.raises(CchcError):
        load_findings(dump_json(document), tiny.PLAN)
