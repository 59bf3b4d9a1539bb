import copy
import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.clause import Clause
from cchc_rules.decision import NotEncoded
from cchc_rules.errors import PlanConflict, UnknownMeasure, UnknownRule
from cchc_rules.model import Activity, AtLeast, Duty, Outcome, Target
from cchc_rules.plan import digest, parties
from cchc_rules.text import Bilingual
from cchc_rules.when import By
from tests import tiny


def test_a_rule_is_found_by_its_key() -> None:
    assert tiny.PLAN.rule("tiny-2025:II.1.5/1") is tiny.CONNECTED
    assert tiny.PLAN.rule("II.1.5/1") is tiny.CONNECTED


@pytest.mark.parametrize(
    ("key", "said"), [("II.1.5/2", "II.1.5/1"), ("tiny-2025:II.1.99/1", "Nearest"), ("", "a rule"), ("zzz", "a rule")]
)
def test_an_unknown_rule_offers_the_nearest(key: str, said: str) -> None:
    with pytest.raises(UnknownRule, match=said):
        tiny.PLAN.rule(key)


def test_a_measure_is_found_by_its_key() -> None:
    assert tiny.PLAN.measure("on-time-of-all") is tiny.ON_TIME_OF_ALL
    with pytest.raises(UnknownMeasure, match=r"Nearest: .*on-time-of-all"):
        tiny.PLAN.measure("on-time-of-al")
    with pytest.raises(UnknownMeasure) as caught:
        tiny.PLAN.measure("zzz")
    assert "Nearest" not in str(caught.value)


def test_rules_are_asked_for_by_kind_area_address_and_agency() -> None:
    plan = tiny.PLAN
    assert plan.of_kind(Outcome) == (tiny.CONNECTED,)
    assert plan.of_kind(Duty) == (tiny.OVERSIGHT, tiny.EVERYONES)
    assert plan.of_area(2) == (tiny.DOSSIERS_ON_TIME, tiny.DOSSIERS_ONLINE)
    assert plan.of_area(8) == ()
    assert plan.at("II.1.8") == (tiny.MEETINGS,)
    assert plan.at("II.1") == ()
    assert plan.of_agency(tiny.HOME) == (tiny.JOINT_PLAN, tiny.MIDYEAR_REPORTS, tiny.OVERSIGHT)
    assert plan.of_agency(tiny.NORTH) == (tiny.JOINT_PLAN, tiny.MEETINGS)  # through its class
    assert plan.of_agency(tiny.DEPARTMENTS) == (tiny.MIDYEAR_REPORTS,)
    assert plan.of_agency(tiny.RIVERSIDE) == ()
    assert plan.of_kind(Target) == tiny.RULES[:4]
    assert plan.of_kind(Activity) == tiny.RULES[5:9]


def test_parties_of_a_rule() -> None:
    assert parties(tiny.JOINT_PLAN) == (tiny.OFFICE, tiny.HOME, tiny.DISTRICTS)
    assert parties(tiny.OVERSIGHT) == (tiny.HOME,)
    assert parties(tiny.DOSSIERS_ON_TIME) == parties(tiny.CONNECTED) == ()


def test_the_passages_of_a_plan_are_in_the_order_of_the_document() -> None:
    assert tiny.PLAN.clauses == tiny.CLAUSES


STRANGER = evolve(tiny.HOME, key="nguoi-la")
AFAR = evolve(tiny.PURPOSE, start=100_000)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"id": "other"}, "belongs to another plan"),
        ({"rules": (*tiny.RULES, tiny.CONNECTED)}, "keys that repeat"),
        ({"rules": (*tiny.RULES, evolve(tiny.CONNECTED, key="tiny-2025:II.1.5/2", related=("x",)))}, "relates to x"),
        ({"measures": (tiny.ON_TIME,)}, "is counted by online"),
        (
            {"measures": (*tiny.PLAN.measures, evolve(tiny.ON_TIME, title=tiny.HOME.name))},
            "keys of measures that repeat",
        ),
        ({"decision": evolve(tiny.DECISION, issuer=STRANGER)}, "nguoi-la issues, and is not in the roster"),
        ({"measures": tuple(evolve(each, key="x") for each in tiny.PLAN.measures)}, "is counted by on-time-of-closed"),
        ({"rules": (evolve(tiny.JOINT_PLAN, support=(STRANGER,)), *tiny.RULES[1:])}, "names nguoi-la"),
        ({"rules": (evolve(tiny.OVERSIGHT, agencies=(STRANGER,)), *tiny.RULES[1:])}, "names nguoi-la"),
        ({"decision": evolve(tiny.DECISION, clauses=())}, "a gap before"),
        ({"not_encoded": tiny.PLAN.not_encoded[1:]}, "a gap or an overlap between QD.1 and II.1.1"),
        (
            {"not_encoded": (*tiny.PLAN.not_encoded, NotEncoded(AFAR, Bilingual("x", "x")))},
            "a gap or an overlap between NN.1 and I.1",
        ),
    ],
)
def test_a_plan_without_contradictions(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(PlanConflict, match=said):
        evolve(tiny.PLAN, **changed)


def test_every_contradiction_is_named_at_once() -> None:
    with pytest.raises(PlanConflict) as caught:
        evolve(tiny.PLAN, measures=(), not_encoded=())
    for measure in (tiny.ON_TIME, tiny.ONLINE, tiny.OFFICES_READY, tiny.SCORE):
        assert f"counted by {measure.key}" in str(caught.value)
    assert str(caught.value).count("a gap or an overlap") == 1


def test_a_plan_is_a_value() -> None:
    for other in (copy.copy(tiny.PLAN), copy.deepcopy(tiny.PLAN), pickle.loads(pickle.dumps(tiny.PLAN))):
        assert other == tiny.PLAN
        assert hash(other) == hash(tiny.PLAN)
        assert other.rule("II.1.5/1") == tiny.CONNECTED


def test_a_digest_tells_content_apart_and_not_versions() -> None:
    rule = tiny.MIDYEAR_REPORTS
    changed = [
        rule,
        evolve(rule, title=Bilingual("khác", "another")),
        evolve(rule, lead=(tiny.OFFICE,)),
        evolve(rule, lead=(tiny.DEPARTMENTS, tiny.OFFICE), support=()),
        evolve(rule, due=By(date(2025, 7, 1), rule.due.phrase)),
        evolve(rule, due=By(date(2025, 6, 30))),
        evolve(rule, budget=None),
        evolve(rule, stt=3),
        evolve(rule, clause=Clause.of("II.1.7", "khác")),
        evolve(tiny.DOSSIERS_ON_TIME, at_least=AtLeast("98,5")),
        tiny.DOSSIERS_ON_TIME,
        tiny.QUARTERLY,
    ]
    assert len({digest(each) for each in changed}) == len(changed)
    assert digest(evolve(rule, version=2)) == digest(rule)


def test_the_digest_of_a_plan_covers_all_of_it() -> None:
    plans = [
        tiny.PLAN,
        evolve(tiny.PLAN, roster=tiny.ROSTER.with_parties(STRANGER_NAMED)),
        evolve(tiny.PLAN, measures=tiny.PLAN.measures[::-1]),
        evolve(tiny.PLAN, decision=evolve(tiny.DECISION, signer="Lê Văn Tư")),
        evolve(tiny.PLAN, rules=tiny.RULES[::-1]),
    ]
    assert len({plan.digest for plan in plans}) == len(plans)
    assert evolve(tiny.PLAN).digest == tiny.PLAN.digest


STRANGER_NAMED = evolve(tiny.HOME, key="nguoi-la", name=Bilingual("Người lạ", "Stranger"))
