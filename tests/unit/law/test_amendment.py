import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Delivery, Figure, Tally
from cchc_rules.dates.due import Before, By, During
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadDocument, BadValue, PlanConflict
from cchc_rules.formats.from_json import load_observations, load_plan_json
from cchc_rules.formats.to_json import dump_observations, dump_plan
from cchc_rules.law.amendment import (
    Amendment,
    Insertion,
    PlanReplacement,
    Repeal,
    Replacement,
    Revision,
    revisable_fields,
)
from cchc_rules.law.bound import AtLeast, Bound
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import NotEncoded
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Duty, Rule, Target
from cchc_rules.law.versions import Version
from cchc_rules.text import Bilingual
from tests import tiny
from tests.amending import Make, amendment, decision, insert, repeal, replace, revise
from tests.years import PLAN_JULY, REPLACED, continuing, keys, succeeding

MARCH, MAY, JUNE, JULY = (date(2025, month, 1) for month in (3, 5, 6, 7))
NAMED = Bilingual("Khác", "Another")

STRICTER = amendment(90, MAY, revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99)))
ENDED = amendment(91, MAY, repeal(tiny.MIDYEAR_REPORTS))
SURVEY = amendment(
    92,
    MAY,
    insert(evolve(tiny.SCORE_OF_80, measure=tiny.measure("survey", "survey"), bound=AtLeast(90))),
    insert(evolve(tiny.MEETINGS, due=During(Period(MAY, JULY)))),
    measures=(tiny.measure("survey", "survey"),),
)


# Patches


def test_a_revision_keeps_its_changes_in_the_order_of_their_names() -> None:
    clause = Clause.from_passage("SD.1", "Khoản", 0, "1/QĐ")
    one = Revision("k", clause, {"title": NAMED, "area": 1})
    assert one.changes == (("area", 1), ("title", NAMED))
    assert one == Revision("k", clause, one.changes)
    with pytest.raises(BadValue, match="at least one field"):
        Revision("k", clause, {})


def test_a_patch_knows_the_key_of_its_rule_and_its_passage() -> None:
    clause = Clause.from_passage("SD.1", "Khoản", 0, "1/QĐ")
    inserted = Insertion(evolve(tiny.CONNECTED, key="tiny-2025:SD.1/1", clause=clause))
    patches = (inserted, Replacement(tiny.CONNECTED, clause), Repeal(tiny.CONNECTED.key, clause))
    assert [patch.key for patch in patches] == ["tiny-2025:SD.1/1", tiny.CONNECTED.key, tiny.CONNECTED.key]
    assert {patch.clause for patch in patches} == {clause}


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        (tiny.DOSSIERS_ON_TIME, {"due": By(JULY)}),
        (tiny.DOSSIERS_ON_TIME, {"key": "tiny-2025:II.1.1/2"}),
        (tiny.DOSSIERS_ON_TIME, {"version": 2}),
        (tiny.DOSSIERS_ON_TIME, {"clause": tiny.PURPOSE}),
        (tiny.DOSSIERS_ON_TIME, {"bound": 99}),
        (tiny.DOSSIERS_ON_TIME, {"bound": AtLeast(99, tiny.SCORE.unit)}),
        (tiny.DOSSIERS_ON_TIME, {"answered_by": tiny.HOME}),
        (tiny.DOSSIERS_ON_TIME, {"lead": [tiny.HOME]}),
        (tiny.MIDYEAR_REPORTS, {"lead": ()}),
        (tiny.MIDYEAR_REPORTS, {"lead": (tiny.HOME, "so-tu-phap")}),
        (tiny.MIDYEAR_REPORTS, {"due": JULY}),
        (tiny.MIDYEAR_REPORTS, {"area": 0}),
    ],
)
def test_a_revision_of_a_field_that_is_not_there_or_of_another_kind(rule: Rule, changes: dict[str, Any]) -> None:
    with pytest.raises(BadValue, match=f"{rule.key}"):
        tiny.PLAN.with_amendments(amendment(1, MAY, revise(rule, **changes)))


def test_what_can_be_revised() -> None:
    common = {"area", "title", "modality", "instruments", "interpretations", "related", "lead", "support"}
    common |= {"printed_code"}
    assert set(revisable_fields(Duty)) == common | {"agencies", "role"}
    assert revisable_fields(Target)["bound"] is Bound


# An amendment by itself


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"decision": decision(90, MAY, JUNE)}, "takes effect on 2025-05-01, and was issued on 2025-06-01"),
        ({"patches": ()}, "it changes no rule"),
        ({"patches": 2 * STRICTER.patches}, "II.1.1/1 is amended twice"),
        ({"decision": decision(91, MAY)}, "SD.90.1 is a passage of 90/QĐ-UBND"),
        (
            {"not_encoded": (NotEncoded(Clause.from_passage("SD.90.9", "Nơi nhận", 9, "90/QĐ-UBND"), NAMED),)},
            "a gap or an over",
        ),
        ({"not_encoded": (NotEncoded(tiny.PURPOSE, NAMED),)}, "I.1 is a passage of the plan itself"),
        ({"patches": (Repeal("k", Clause.from_passage("SD.90.1", "x", 3, "90/QĐ-UBND")),)}, "a gap before SD.90.1"),
    ],
)
def test_an_amendment_without_contradictions(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(PlanConflict, match=said):
        evolve(STRICTER, **changed)


def test_every_contradiction_of_an_amendment_is_named_at_once() -> None:
    with pytest.raises(PlanConflict, match=r"90/QĐ-UBND: got 2; .*was issued.*; it changes no rule"):
        Amendment(decision=decision(90, MAY, JUNE), patches=())


def test_passages_of_an_amendment_are_in_the_order_of_its_decision() -> None:
    heading = Clause.from_passage("SD.7.0", "Điều 1", 0, "7/QĐ-UBND")
    clause = Clause.from_passage("SD.7.1", "Khoản 1", heading.end, "7/QĐ-UBND")
    two = Amendment(
        decision=decision(7, MAY),
        patches=tuple(Repeal(rule.key, clause) for rule in (tiny.OVERSIGHT, tiny.EVERYONES)),
        not_encoded=(NotEncoded(heading, NAMED),),
    )
    assert two.clauses == (heading, clause)
    assert two.keys == (tiny.OVERSIGHT.key, tiny.EVERYONES.key)


# An amended plan


def again(rule: Rule) -> Make:
    return lambda clause: Insertion(evolve(rule, clause=evolve(clause, address=rule.address)))


def moved(rule: Rule, **changes: Any) -> Make:
    return replace(evolve(rule, **changes))


@pytest.mark.parametrize(
    ("amendments", "said"),
    [
        ([amendment(1, MAY, again(tiny.CONNECTED))], "II.1.5/1, which is, or was, there already"),
        ([ENDED, amendment(1, JUNE, again(tiny.MIDYEAR_REPORTS))], "is, or was, there already"),
        ([amendment(1, MAY, repeal("tiny-2025:II.1.99/1"))], "II.1.99/1, which is not there"),
        ([ENDED, amendment(1, JUNE, revise(tiny.MIDYEAR_REPORTS, area=1))], "which is not there"),
        ([SURVEY, amendment(1, MARCH, repeal("tiny-2025:SD.92.1/1"))], "which is not there"),
        ([SURVEY, amendment(1, MAY, repeal("tiny-2025:SD.92.1/1"))], "is not there|on the same day"),
        ([ENDED, amendment(1, MAY, revise(tiny.MIDYEAR_REPORTS, area=1))], "on the same day, 2025-05-01"),
        ([STRICTER, amendment(1, MAY, revise(tiny.DOSSIERS_ON_TIME, area=1))], "on the same day, 2025-05-01"),
        ([amendment(1, date(2025, 1, 2), repeal(tiny.CONNECTED))], "which takes effect only on 2025-01-02"),
        ([amendment(1, MAY, repeal(tiny.CONNECTED), issued_on=date(2024, 1, 1))], "not clear which of the two"),
        (
            [STRICTER, amendment(1, JUNE, revise(tiny.DOSSIERS_ON_TIME, area=1), issued_on=MARCH)],
            "which was decided later and took effect earlier",
        ),
        ([amendment(1, MAY, revise(tiny.CONNECTED, title=tiny.CONNECTED.title))], "which says that already"),
        ([amendment(1, MAY, replace(evolve(tiny.CONNECTED, version=9)))], "which says that already"),
        (
            [amendment(1, MAY, moved(tiny.CONNECTED, clause=evolve(tiny.CONNECTED.clause, start=9)))],
            "stands at another passage",
        ),
        ([amendment(1, JULY, insert(tiny.MIDYEAR_REPORTS))], "would fall due on 2025-06-30, before it is in force on"),
        ([amendment(1, MAY, revise(tiny.MIDYEAR_REPORTS, due=Before(MAY)))], "would fall due on 2025-04-30"),
        ([amendment(1, MAY, moved(tiny.CONNECTED, period=Period(MARCH, MAY)))], "would fall due on 2025-04-30"),
        (
            [amendment(1, MAY, lambda at: Insertion(evolve(tiny.EVERYONES, key=f"x:{at.address}/1", clause=at)))],
            "pl",
        ),
        ([amendment(1, MAY, revise(tiny.OVERSIGHT, agencies=(evolve(tiny.HOME, key="x"),)))], "names x"),
        ([amendment(1, MAY, revise(tiny.OVERSIGHT, related=("x",)))], "relates to x"),
        ([SURVEY, amendment(1, MARCH, revise(tiny.OVERSIGHT, related=("tiny-2025:SD.92.1/1",)))], "relates to"),
        ([evolve(SURVEY, measures=())], "is counted by survey"),
        (
            [
                SURVEY,
                amendment(
                    1,
                    MARCH,
                    insert(evolve(tiny.SCORE_OF_80, measure=tiny.measure("survey", "survey"), bound=AtLeast(1))),
                ),
            ],
            "is counted by survey",
        ),
        ([evolve(STRICTER, measures=(tiny.ON_TIME,))], "keys of measures that repeat"),
        ([evolve(STRICTER, decision=evolve(STRICTER.decision, issuer=evolve(tiny.HOME, key="x")))], "x issues"),
        (
            [STRICTER, amendment(1, MAY, lambda at: Repeal(tiny.CONNECTED.key, evolve(at, address="SD.90.1")))],
            "two passages at SD.90.1",
        ),
        ([amendment(1, MAY, lambda at: Repeal(tiny.CONNECTED.key, evolve(at, address="I.1")))], "two passages at I.1"),
    ],
)
def test_an_amended_plan_without_contradictions(amendments: list[Amendment], said: str) -> None:
    with pytest.raises(PlanConflict, match=said):
        tiny.PLAN.with_amendments(*amendments)


def test_every_misfit_is_named_at_once() -> None:
    with pytest.raises(PlanConflict, match=r"got 2; .*II.1.98/1.*; .*II.1.99/1"):
        tiny.PLAN.with_amendments(amendment(1, MAY, repeal("tiny-2025:II.1.98/1"), repeal("tiny-2025:II.1.99/1")))


# As JSON


def test_amendments_come_back_from_json() -> None:
    replaced = Replacement(
        evolve(tiny.CONNECTED, area=1, version=2), Clause.from_passage("SD.94.1", "Khoản", 0, "94/QĐ-UBND")
    )
    last = Amendment(decision=decision(94, JULY), patches=(replaced,))
    plan = tiny.PLAN.with_amendments(STRICTER, ENDED, SURVEY, last)
    assert load_plan_json(dump_plan(plan)) == plan
    assert load_plan_json(dump_plan(plan.as_of(JULY))) == plan.as_of(JULY)
    inserted: Any = plan.rule("SD.92.2/1")
    observations = (
        Delivery(inserted, tiny.NORTH, JUNE),
        Figure(plan.measure("survey"), tiny.HOME, tiny.YEAR, Tally(9, 1)),
    )
    assert load_observations(dump_observations(observations), plan) == observations


@pytest.mark.parametrize(
    ("place", "content", "said"),
    [
        ("patches", [{"kind": "erasure"}], "one of insertion, revision, replacement, repeal"),
        ("patches", [], "it changes no rule"),
        ("measures", {"x": {}}, r"\$\.amendments\[0\]\.measures\.x"),
        ("measures", None, r"\$\.amendments\[0\]\.measures"),
        ("surprise", 1, "surprise"),
    ],
)
def test_a_document_with_a_bad_amendment_is_refused(place: str, content: object, said: str) -> None:
    document = json.loads(dump_plan(tiny.PLAN.with_amendments(STRICTER)))
    document["amendments"][0][place] = content
    with pytest.raises((BadDocument, PlanConflict), match=said):
        load_plan_json(json.dumps(document))


def test_a_document_revises_only_what_can_be_revised() -> None:
    document = json.loads(dump_plan(tiny.PLAN.with_amendments(STRICTER)))
    document["amendments"][0]["patches"][0]["changes"] = {"surprise": 1}
    with pytest.raises(BadDocument, match="surprise"):
        load_plan_json(json.dumps(document))


# A plan replaced as a whole

LAST_OF_JUNE = date(2025, 6, 30)
BY_JULY = PlanReplacement(PLAN_JULY.id, PLAN_JULY.decision)


def test_one_statement_ends_every_rule() -> None:
    decision = REPLACED.amendments[0].decision
    for rule in tiny.RULES:
        assert REPLACED.versions()[rule.key] == (
            Version(rule, tiny.DECISION.effective_on, until=JULY, amended_by=None, ended_by=decision),
        )
    assert REPLACED.replacement == PlanReplacement("tiny-july", decision)
    assert tiny.PLAN.replacement is None
    assert tiny.PLAN.with_amendments(amendment(1, LAST_OF_JUNE, repeal(tiny.MEETINGS))).replacement is None
    assert REPLACED.as_of(LAST_OF_JUNE).rules == tiny.RULES
    assert (REPLACED.as_of(JULY).rules, REPLACED.as_of(JULY).repealed) == ((), tiny.RULES)
    assert REPLACED.rules == tiny.RULES


def test_what_comes_due_before_the_day_is_judged_by_the_replaced_plan_and_the_rest_by_the_other() -> None:
    for looking in (JULY, date(2026, 1, 1)):
        assert keys(REPLACED.applicable_rules(looking)) == ["II.1.6", "II.1.7"]
        assert keys(PLAN_JULY.applicable_rules(looking)) == ["B.1", "B.3", "B.4", "B.5", "B.6"]
    standing = ["II.1.6", "II.1.7", "II.1.9", "II.1.10", "II.1.11"]
    for looking in (date(2025, 6, 20), LAST_OF_JUNE):  # it is known that July changes what falls due after it
        assert keys(REPLACED.applicable_rules(looking)) == standing
        assert keys(PLAN_JULY.applicable_rules(looking)) == ["B.1", "B.3", "B.4"]


def test_a_replacement_that_is_not_issued_is_not_known() -> None:
    eve = date(2025, 6, 19)
    assert REPLACED.applicable_rules(eve) == tiny.RULES
    assert PLAN_JULY.applicable_rules(eve) == ()


def test_an_amendment_before_it_stands_and_none_after_it() -> None:
    may, replaced = amendment(1, date(2025, 5, 1), repeal(tiny.MEETINGS)), BY_JULY
    both = tiny.PLAN.with_amendments(replaced, may)
    assert both.versions()[tiny.MEETINGS.key][-1].until == date(2025, 5, 1)
    assert both.versions()[tiny.QUARTERLY.key][-1].until == JULY
    for late in (
        amendment(2, date(2025, 8, 1), insert(tiny.MEETINGS)),
        PlanReplacement("tiny-august", august().decision),
    ):
        with pytest.raises(PlanConflict, match="tiny-july/QĐ-UBND replaces it, and others amend it later"):
            tiny.PLAN.with_amendments(replaced, late)
    same_day = amendment(3, JULY, revise(tiny.MEETINGS, area=2))
    with pytest.raises(PlanConflict, match="another decision amends on the same day"):
        tiny.PLAN.with_amendments(replaced, same_day)


def august() -> Plan:
    """Another plan that replaces the tiny one."""
    rules = {"C.1": continuing(tiny.MEETINGS)}
    return succeeding("tiny-august", rules, issued=date(2025, 7, 20), effective=date(2025, 8, 1), replaces=True)


def test_a_replacement_that_rewrites_verdicts_is_refused() -> None:
    early = evolve(PLAN_JULY.decision, effective_on=date(2025, 6, 1))
    with pytest.raises(PlanConflict, match="takes effect on 2025-06-01, and was issued on 2025-06-20"):
        PlanReplacement("tiny-july", early)
    signed = evolve(PLAN_JULY.decision, issued_on=date(2025, 1, 2), effective_on=date(2025, 1, 2), clauses=())
    with pytest.raises(PlanConflict, match="replaces it before it is in force"):
        tiny.PLAN.with_amendments(PlanReplacement("tiny-july", signed))


def test_an_amendment_that_does_not_fit_is_told_beside_a_replacement() -> None:
    stray = amendment(1, date(2025, 5, 1), repeal(evolve(tiny.MEETINGS, key="tiny-2025:II.1.8/2")))
    with pytest.raises(PlanConflict, match=r"amends tiny-2025:II\.1\.8/2, which is not there"):
        tiny.PLAN.with_amendments(stray, BY_JULY)
