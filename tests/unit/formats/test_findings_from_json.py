"""Findings read back from JSON: under which plan and roster, and what is refused."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve, fields

from cchc_rules import (
    Attestation,
    Delivery,
    ExpectedCases,
    Figure,
    Finding,
    Findings,
    Period,
    Reason,
    RollCall,
    Tally,
    UnusedObservation,
    assess,
)
from cchc_rules.errors import BadDocument, BadValue, CchcError, UnknownAgency, UnknownMeasure
from cchc_rules.findings.observation import Observation
from cchc_rules.formats import from_json
from cchc_rules.formats.from_json import load_findings
from cchc_rules.formats.to_json import dump_findings, dump_json, to_plain
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.rule import Rule
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from tests import changing, tiny
from tests.amending import amendment, revise
from tests.years import PLAN_JULY, REPLACED

HALF = Figure(tiny.ON_TIME, tiny.HOME, Period.half(2025, 1), Tally(590, 5, 5))
FOUND = assess(
    tiny.PLAN, [HALF], as_of=date(2025, 7, 1), expected=[ExpectedCases(tiny.ON_TIME, tiny.HOME, 400)], closed_world=True
)
AMENDED = tiny.PLAN.with_amendments(amendment(90, date(2025, 5, 1), revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99))))


NAMED = dump_findings(FOUND, with_names=True)


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    document = json.loads(dump_findings(FOUND))
    change(document)
    return dump_json(document)


def test_findings_come_back_with_all_that_was_asked() -> None:
    back = load_findings(dump_findings(FOUND), tiny.PLAN)
    assert back == FOUND
    assert back.closed_world
    assert back.findings[0].budget is not None


def test_the_version_of_the_plan_is_taken_that_they_are_about() -> None:
    """Of several that are given, by the digest; an amended plan has another one."""
    for plan in (tiny.PLAN, AMENDED):
        findings = assess(plan, [HALF], as_of=tiny.AFTERWARDS)
        assert load_findings(dump_findings(findings), PLAN_JULY, AMENDED, tiny.PLAN) == findings


def test_another_plan_is_refused() -> None:
    with pytest.raises(BadDocument, match=r"\$\.plan: got 'tiny-2025'; expected findings about tiny-july"):
        load_findings(dump_findings(FOUND), PLAN_JULY)
    with pytest.raises(BadDocument, match="expected findings about a plan that is given"):
        load_findings(dump_findings(FOUND))


def test_another_version_of_the_plan_is_refused() -> None:
    with pytest.raises(BadDocument, match=r"\$\.digest: .*They are about another version of the plan") as refusal:
        load_findings(dump_findings(FOUND), AMENDED)
    assert tiny.PLAN.digest in str(refusal.value)
    assert AMENDED.digest in str(refusal.value)


def test_the_roster_is_taken_that_was_followed() -> None:
    findings = assess(tiny.PLAN, [HALF], as_of=tiny.AFTERWARDS, roster=changing.ROSTER)
    back = load_findings(dump_findings(findings), tiny.PLAN, rosters=[tiny.ROSTER, changing.ROSTER])
    assert back.roster is changing.ROSTER
    assert [each.successions for each in back] == [each.successions for each in findings]
    for rosters in ([], [tiny.ROSTER]):
        with pytest.raises(BadDocument, match=r"\$\.roster: .* expected the digest of a roster that is given"):
            load_findings(dump_findings(findings), tiny.PLAN, rosters=rosters)


def test_what_was_read_otherwise_comes_back_so() -> None:
    """A figure of a renamed office is read under the name that it had then."""
    said = Figure(tiny.ON_TIME, tiny.OFFICE, Period.quarter(2025, 4), Tally(9, 1))
    findings = assess(tiny.PLAN, [said], as_of=tiny.AFTERWARDS, roster=changing.ROSTER)
    assert findings.read_otherwise
    document = json.loads(dump_findings(findings))
    assert [list(each) for each in document["read_otherwise"]] == [["read", "given"]]
    back = load_findings(dump_findings(findings), tiny.PLAN, rosters=[changing.ROSTER])
    assert [[each.agency and each.agency.key for each in pair] for pair in back.read_otherwise] == [
        ["van-phong-thanh-pho", "van-phong"]
    ]


def test_a_whole_plan_that_follows_its_successions_comes_back() -> None:
    roster = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    figures = [Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.SO_TU_PHAP, Period.year(2025), Tally(985, 15))]
    findings = assess(hue_2025.PLAN, figures, as_of=date(2026, 1, 1), roster=roster)
    text = dump_findings(findings)
    assert dump_findings(load_findings(text, hue_2025.PLAN, rosters=[roster])) == text


def test_the_rules_and_measures_of_other_plans_are_found_in_them() -> None:
    """What was delivered under the plan that was replaced is found, or not used, under the one that replaces it."""
    delivered = Delivery(tiny.MEETINGS, tiny.NORTH, date(2025, 5, 1))
    for known in ([delivered], [Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 3))]):
        findings = assess(PLAN_JULY, known, as_of=tiny.AFTERWARDS)
        assert load_findings(dump_findings(findings), PLAN_JULY, REPLACED) == findings


def test_strangers_and_successions_of_what_was_not_used_come_back() -> None:
    late = Figure(tiny.ON_TIME, tiny.SOUTH, Period.quarter(2025, 4), Tally(9, 1))
    findings = assess(tiny.PLAN, [late], as_of=tiny.AFTERWARDS, roster=changing.ROSTER)
    assert findings.unused[0].successions
    back = load_findings(dump_findings(findings), tiny.PLAN, rosters=[changing.ROSTER])
    assert back.unused[0].successions == findings.unused[0].successions


def test_agencies_and_measures_that_nobody_has_are_told() -> None:
    stranger = evolve(tiny.RIVERSIDE, key="xa-la")
    for known, error in (
        (evolve(HALF, agency=stranger), UnknownAgency),
        (evolve(HALF, measure=tiny.measure("elsewhere", "elsewhere")), UnknownMeasure),
    ):
        findings = assess(tiny.PLAN, [known], as_of=tiny.AFTERWARDS)
        with pytest.raises(error):
            load_findings(dump_findings(findings), tiny.PLAN)


def first(document: dict[str, Any]) -> dict[str, Any]:
    finding: dict[str, Any] = document["findings"][0]
    return finding


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda document: document.pop("findings"), r"\$\.findings: got null"),
        (lambda document: document.pop("unused"), r"\$\.unused: got null"),
        (lambda document: document.pop("counts"), r"\$: got null; expected the key 'counts'"),
        (lambda document: document.update(as_of="1/7/2025"), r"\$\.as_of: got '1/7/2025'; expected a day"),
        (lambda document: document.update(closed_world="yes"), r"\$\.closed_world"),
        (lambda document: document.update(findings={}), r"\$\.findings"),
        (lambda document: document.update(selection={"kind": "duty"}), r"\$\.selection: got 'duty'; expected one of"),
        (lambda document: document.update(selection={"area": 99}), r"\$\.selection\.area: got 99; expected an area of"),
        (lambda document: document.update(selection={"status": "met"}), r"\$\.findings\[0\]\.id: "),
        (lambda document: document.update(selection={"by": "me"}), r"\$\.selection: got 'by'; expected no key but"),
        (lambda document: document["counts"].update(met=7), r"\$\.counts\.met: got 7"),
        (lambda document: first(document).update(rule="tiny-2025:X.1/1"), r"\$\.findings\[0\]\.rule: .* judges on"),
        (lambda document: first(document).update(rule=None), r"\$\.findings\[0\]\.rule: got null"),
        (lambda document: first(document).update(rule=tiny.OVERSIGHT.key), r"\$\.findings\[0\]\.rule: got"),
        (lambda document: first(document).pop("status"), r"\$\.findings\[0\]: got null; expected the key 'status'"),
        (lambda document: first(document).update(status="good"), r"\$\.findings\[0\]\.status: got 'good'"),
        (lambda document: first(document).update(id="x"), r"\$\.findings\[0\]\.id: got 'x'"),
        (lambda document: first(document).update(value=None), r"\$\.findings\[0\]\.value"),
        (
            lambda document: first(document).update(successions=[{"kind": "merged"}]),
            r"\[0\]: .* a succession",
        ),
        (lambda document: first(document)["budget"].update(sure=[1]), r"\.budget: .* two whole numbers"),
        (lambda document: first(document)["budget"].update(sure=[True, 2]), r"\.budget"),
        (lambda document: first(document)["budget"].pop("lost_at"), r"\.budget: .* the key 'lost_at'"),
        (lambda document: first(document).update(budget=[]), r"\.budget"),
        (lambda document: document.update(as_of="2025-01-05"), r"\$\.findings\[0\]\.as_of: got '2025-07-01'"),
        (lambda document: first(document).update(reaches=False), r"\[0\]\.reaches: got false; .*assess again"),
        (lambda document: first(document)["budget"].update(lost_at=99), r"\[0\]\.budget"),
        (
            lambda document: first(document).update(sentence={"vi": "Đạt"}),
            r"\.sentence: .* a text in both languages",
        ),
        (lambda document: first(document).pop("sentence"), r"\$\.findings\[0\]: got null; expected the key 'sentence'"),
    ],
)
def test_what_does_not_fit_is_refused_at_its_place(change: Callable[[dict[str, Any]], object], said: str) -> None:
    with pytest.raises(CchcError, match=said):
        load_findings(changed(change), tiny.PLAN)


KNOWN: list[Observation] = [
    Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4)),
    Attestation(tiny.CONNECTED, tiny.HOME, date(2025, 12, 31), holds=True),
    RollCall(tiny.OFFICES_READY, tiny.YEAR, done=[tiny.HOME]),
    Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(98, 2)),
    Figure(tiny.ON_TIME, tiny.HOME, Period.year(2030), Tally(1, 0)),
]
JUDGED = assess(tiny.PLAN, KNOWN, as_of=tiny.AFTERWARDS)


def told_of(document: dict[str, Any], rule: Rule) -> dict[str, Any]:
    form: dict[str, Any] = next(each for each in document["findings"] if each["rule"] == rule.key)
    return form


def settled(status: str, reason: str, reaches: bool | None, **more: Any) -> dict[str, Any]:
    return {"status": status, "reason": reason, "reaches": reaches, **more}


@pytest.mark.parametrize(
    ("rule", "change", "said"),
    [
        (
            tiny.JOINT_PLAN,
            settled("open", "nothing_reported", None, evidence=[]),
            r"\.status: got 'open'",
        ),
        (tiny.CONNECTED, settled("open", "attested_not", False), r"\.status: got 'open'; expected 'met'"),
        (
            tiny.CONNECTED,
            {"evidence": []},
            r"\.status: got 'met'; expected 'unknown', as the rest",
        ),
        (tiny.MIDYEAR_REPORTS, settled("met", "delivered", True), r"\.status: got 'met'; expected 'unknown'"),
        (tiny.MIDYEAR_REPORTS, settled("missed", "nothing_reported", False), r"\.status: got 'missed'; .*assess again"),
        (tiny.DOSSIERS_ON_TIME, settled("unknown", "undecided", None), r"\.status: got 'unknown'; expected 'met'"),
        (tiny.ALL_OFFICES_READY, settled("met", "reached", True), r"\.status: got 'met'; expected 'unknown'"),
        (tiny.MIDYEAR_REPORTS, {"unbudgeted": 9}, r"\]: got 'unbudgeted'; expected no key but"),
        (tiny.DOSSIERS_ON_TIME, {"unbudgeted": -1}, r"\]: got 'unbudgeted'; expected no key but"),
    ],
)
def test_what_the_evidence_does_not_come_to_is_refused_of_every_kind_of_rule(
    rule: Rule, change: dict[str, Any], said: str
) -> None:
    """Whatever is changed beside it, so that all the rest fits: it is judged anew by what was reported."""
    document = json.loads(dump_findings(JUDGED))
    form = told_of(document, rule)
    counts = document["counts"]
    counts[form["status"]] -= 1
    form |= change
    counts[form["status"]] += 1
    form["value"] = form["value"] if form.get("evidence") else None
    with pytest.raises(BadDocument, match=said):
        load_findings(dump_json(document), tiny.PLAN)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda form: form["evidence"].append(form["evidence"][0]), r"\.evidence: got .* as the rest of the document"),
        (lambda form: form.pop("missing"), r"\]: got null; expected the key 'missing'|\.value\..*: got"),
        (lambda form: form["missing"].pop(), r"\.missing: got |\.value\..*: got"),
    ],
)
def test_evidence_told_twice_and_those_who_are_missing_no_more_are_refused(
    change: Callable[[dict[str, Any]], object], said: str
) -> None:
    document = json.loads(dump_findings(JUDGED))
    change(told_of(document, tiny.ALL_OFFICES_READY))
    with pytest.raises(BadDocument, match=said):
        load_findings(dump_json(document), tiny.PLAN)


def test_a_record_that_is_complete_is_not_made_so_afterwards() -> None:
    """Nor incomplete: silence after the due day is missed in the one alone."""
    for found in (JUDGED, assess(tiny.PLAN, KNOWN, as_of=tiny.AFTERWARDS, closed_world=True)):
        document = json.loads(dump_findings(found))
        document |= {"closed_world": True} if not document.pop("closed_world", False) else {}
        with pytest.raises(BadDocument, match=r"\.status: got .* as the rest of the document says"):
            load_findings(dump_json(document), tiny.PLAN)


def test_a_finding_that_was_taken_out_is_named() -> None:
    """Though the counts were changed as well."""
    document = json.loads(dump_findings(JUDGED))
    gone = document["findings"].pop()
    document["counts"][gone["status"]] -= 1
    with pytest.raises(BadDocument) as refused:
        load_findings(dump_json(document), tiny.PLAN)
    assert str(refused.value).startswith(
        f"$.left_out: got null; expected 1, as many as must be there and are not: {gone['id']}. "
    )
    document["left_out"] = 2
    with pytest.raises(BadDocument, match=r"\$\.left_out: got 2; expected 1, "):
        load_findings(dump_json(document), tiny.PLAN)
    whole = json.loads(dump_findings(JUDGED))
    with pytest.raises(BadDocument, match=r"\$\.left_out: got 3; expected 0, "):
        load_findings(dump_json({**whole, "left_out": 3}), tiny.PLAN)


def test_what_was_not_used_or_read_otherwise_follows_too() -> None:
    document = json.loads(dump_findings(JUDGED))
    document["unused"][0] |= {"reason": "no_rule"}
    with pytest.raises(BadDocument, match=r"\$\.unused\[0\]: got .*; expected what the rest of the document allows"):
        load_findings(dump_json(document), tiny.PLAN)
    document = json.loads(dump_findings(JUDGED))
    form = to_plain(KNOWN[3])
    with pytest.raises(BadDocument, match=r"\$\.read_otherwise\[0\]: got .*; expected what the rest"):
        load_findings(dump_json({**document, "read_otherwise": [{"read": form, "given": form}]}), tiny.PLAN)


OF_DISTRICTS = Delivery(tiny.MEETINGS, tiny.NORTH, date(2025, 6, 30))


@pytest.mark.parametrize(
    "change",
    [
        {"status": "open"},
        {"missing": ["so-noi-vu"]},
        {"reason": "nothing_reported"},
    ],
)
def test_what_is_said_of_others_alone_has_to_fit_by_itself(change: dict[str, Any]) -> None:
    """Of a class whose other members are not told of, those who were silent are taken as they are named."""
    found = assess(tiny.PLAN, [OF_DISTRICTS], as_of=tiny.AFTERWARDS)
    others = next(each for each in found if each.reason is Reason.OTHERS_SILENT)
    told = found.only([others])
    assert load_findings(dump_findings(told), tiny.PLAN) == told
    document = json.loads(dump_findings(told))
    document["counts"][others.status.value] -= 1
    first(document).update(change)
    document["counts"][first(document)["status"]] += 1
    with pytest.raises(BadDocument, match=r"\$\.findings\[0\]"):
        load_findings(dump_json(document), tiny.PLAN)


def test_plans_and_rosters_are_given_as_such() -> None:
    """A roster is no plan that findings could be about."""
    plan_or_roster: Any = tiny.ROSTER
    with pytest.raises(BadValue, match=r"load_findings: .* expected a Plan"):
        load_findings(dump_findings(FOUND), tiny.PLAN, plan_or_roster)
    followed = assess(tiny.PLAN, [HALF], as_of=tiny.AFTERWARDS, roster=changing.ROSTER)
    plan_or_roster = tiny.PLAN
    with pytest.raises(BadValue, match=r"rosters: .* expected a Roster"):
        load_findings(dump_findings(followed), tiny.PLAN, rosters=[plan_or_roster])


def test_sentences_may_read_as_another_version_writes_them() -> None:
    text = changed(lambda document: first(document).update(sentence={"vi": "Khác", "en": "Otherwise"}))
    assert load_findings(text, tiny.PLAN) == FOUND


def test_some_findings_of_an_assessment_come_back_too() -> None:
    """As the command line writes those that were asked about."""
    some = evolve(FOUND, findings=FOUND.findings[:2])
    back: Findings = load_findings(dump_findings(some), tiny.PLAN)
    assert back == some


@pytest.mark.parametrize(
    ("kind", "tables"),
    [
        (Finding, ("_FINDING_FORMS", "_MORE_FINDING_FORMS")),
        (UnusedObservation, ("_UNUSED_FORMS", "_MORE_UNUSED_FORMS")),
    ],
)
def test_every_field_is_read_that_is_written(kind: type[Any], tables: tuple[str, ...]) -> None:
    """A field that comes later is read back, too; the rule of a finding is found by its key."""
    read = {name for table in tables for name in vars(from_json)[table]}
    assert read == {field.alias for field in fields(kind) if field.init} - {"rule"}


def renamed(change: Callable[[dict[str, Any]], object]) -> str:
    document = json.loads(NAMED)
    change(first(document))
    return dump_json(document)


def test_findings_with_names_come_back_as_those_without() -> None:
    assert load_findings(NAMED, tiny.PLAN) == FOUND
    assert dump_findings(FOUND) != NAMED


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda form: form["names"]["agency"].update(vi="Sở Khác"), r"\.names\.agency\.vi: got 'Sở Khác'; .*says"),
        (lambda form: form["names"].pop("rule"), r"\.names: got null; expected the key 'rule'"),
        (lambda form: form.pop("names"), r"\$\.findings\[0\]: got null; expected the key 'names'"),
        (lambda form: form["evidence"][0].pop("names"), r"\.evidence\[0\]: got null; expected the key 'names'"),
        (lambda form: form["labels"].pop("status"), r"\.labels: got null; expected the key 'status'"),
        (lambda form: form["labels"].update(status="met"), r"\.labels\.status: .* a text in both languages"),
        (lambda form: form.update(labels={}), r"\.labels: .* a text in both languages"),
    ],
)
def test_names_that_contradict_the_keys_or_are_not_all_there_are_refused(
    change: Callable[[dict[str, Any]], object], said: str
) -> None:
    with pytest.raises(BadDocument, match=said):
        load_findings(renamed(change), tiny.PLAN)


def test_labels_may_read_as_another_version_writes_them() -> None:
    text = renamed(lambda form: form["labels"].update(status={"vi": "Khác", "en": "Otherwise"}))
    assert load_findings(text, tiny.PLAN) == FOUND


def test_what_is_nested_too_deeply_is_refused_as_that() -> None:
    text = f'{{"format": 2, "names": {"[" * 900}{"]" * 900}}}'
    with pytest.raises(BadDocument):
        load_findings(text, tiny.PLAN)
