import copy
import pickle
from collections.abc import Mapping
from typing import Any, get_args
from unicodedata import normalize

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.errors import BadValue, PlanConflict, WrongMeasure
from cchc_rules.law.bound import About, AtLeast, AtMost, Between, Bound, Exactly, MoreThan
from cchc_rules.law.budget import BudgetState
from cchc_rules.law.rule import (
    RULE_KIND_NAMES,
    RULE_KINDS,
    Activity,
    Basis,
    Duty,
    Interpretation,
    Modality,
    Outcome,
    OwedBy,
    Role,
    Rule,
    Target,
    agencies_named,
    parties,
)
from cchc_rules.measures.measure import Direction
from cchc_rules.measures.unit import Unit
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual
from tests import tiny


@pytest.mark.parametrize("area", [0, -1, 1.5, True, "1", None])
def test_an_area_is_a_place_in_a_list(area: int) -> None:
    with pytest.raises(BadValue, match=r"tiny-2025:II\.1\.1/1"):
        evolve(tiny.DOSSIERS_ON_TIME, area=area)


@pytest.mark.parametrize(
    "key",
    [
        "",
        "II.1.1/1",
        "tiny-2025:II.1.1",
        "tiny-2025:II.1.1/0",
        "tiny-2025:II.1.1/01",
        "tiny-2025:II.1.2/1",
        "Tiny:II.1.1/1",
        "tiny-2025:II.1.1/1\n",
    ],
)
def test_a_key_is_plan_address_and_ordinal(key: str) -> None:
    with pytest.raises(PlanConflict, match=r"II\.1\.1/ordinal"):
        evolve(tiny.DOSSIERS_ON_TIME, key=key)


def test_a_rule_knows_its_address_and_ordinal() -> None:
    second = evolve(tiny.DOSSIERS_ON_TIME, key="tiny-2025:II.1.1/12")
    assert (second.address, second.ordinal) == ("II.1.1", 12)
    assert (tiny.EVERYONES.address, tiny.EVERYONES.ordinal) == ("II.1.11", 1)


def test_a_key_has_whatever_address_its_passage_has() -> None:
    clause = evolve(tiny.DOSSIERS_ON_TIME.clause, address="PLII.4.đ")
    rule = evolve(tiny.DOSSIERS_ON_TIME, clause=clause, key="tiny-2025:PLII.4.đ/2")
    assert (rule.address, rule.ordinal) == ("PLII.4.đ", 2)
    with pytest.raises(PlanConflict, match=r"PLII\.4\.đ/ordinal"):
        evolve(rule, key="tiny-2025:PLII.4.d/2")


def test_a_rule_inherits_from_other_passages_than_its_own() -> None:
    assert tiny.CONNECTED.inherits == ()
    own, others = tiny.CONNECTED.clause, (tiny.PURPOSE, tiny.RECIPIENTS)
    assert evolve(tiny.CONNECTED, inherits=others).inherits == others
    for inherits in ((own,), (*others, own), (tiny.PURPOSE, tiny.PURPOSE)):
        with pytest.raises(BadValue, match=r"^tiny-2025:II\.1\.5/1: .*passages of other lines, each once"):
            evolve(tiny.CONNECTED, inherits=inherits)


@pytest.mark.parametrize("code", ["KH20_TT_N01.1", "11.2", "1"])
def test_the_code_printed_before_a_line_is_kept(code: str) -> None:
    assert evolve(tiny.CONNECTED, printed_code=code).printed_code == code


@pytest.mark.parametrize("code", ["", normalize("NFD", "mục ấ"), 11])
def test_a_printed_code_is_text(code: str) -> None:
    with pytest.raises(BadValue, match=r"^tiny-2025:II\.1\.5/1: .*what is printed before the line"):
        evolve(tiny.CONNECTED, printed_code=code)


def test_a_threshold_is_in_the_unit_of_its_measure() -> None:
    with pytest.raises(BadValue, match="a bound in percent"):
        evolve(tiny.DOSSIERS_ON_TIME, bound=AtLeast(80, Unit.POINT))


@pytest.mark.parametrize("bound", [AtLeast("100.01"), AtLeast(101), MoreThan(100), Exactly(101), Between(101, 102)])
def test_a_percentage_can_keep_a_bound_and_can_miss_it(bound: Bound) -> None:
    with pytest.raises(BadValue, match="a bound that a percentage can keep, and can miss"):
        evolve(tiny.DOSSIERS_ON_TIME, bound=bound)
    for everything in (AtMost(100), Between(0, 100)):
        with pytest.raises(BadValue, match="a bound that a percentage can keep, and can miss"):
            tiny.bounded(everything)


def test_a_bound_is_turned_the_way_that_is_better() -> None:
    late = evolve(tiny.ON_TIME, direction=Direction.LESS_IS_BETTER)
    with pytest.raises(
        BadValue, match=r"a ceiling, for less is better. Or measure the complement of on-time-of-closed"
    ):
        evolve(tiny.DOSSIERS_ON_TIME, measure=late)
    with pytest.raises(BadValue, match="a floor, for more is better"):
        evolve(tiny.DOSSIERS_ON_TIME, bound=AtMost(40))
    for bound in (AtMost(40), Between(20, 40), Exactly(20), About(20)):
        assert evolve(tiny.DOSSIERS_ON_TIME, measure=late, bound=bound).bound == bound


def test_a_target_whose_cases_are_agencies_says_which() -> None:
    """Else a roll call of whoever was asked would pass for all."""
    with pytest.raises(BadValue, match="the classes that are counted"):
        evolve(tiny.ALL_OFFICES_READY, counted=())


@pytest.mark.parametrize("said", [{"each": True}, {"answered_by": tiny.OFFICE}, {"answered_by": "Toàn tỉnh"}])
def test_a_class_answers_for_a_target(said: Mapping[str, Any]) -> None:
    """As a whole, or each of its members; an agency has none, and a name is no class."""
    with pytest.raises(BadValue, match="a class that answers, as a whole or each member"):
        evolve(tiny.DOSSIERS_ON_TIME, **said)


def test_a_target_can_be_counted_by_another_definition_of_its_indicator() -> None:
    other = tiny.DOSSIERS_ON_TIME.with_measure(tiny.ON_TIME_OF_ALL)
    assert other.measure is tiny.ON_TIME_OF_ALL
    assert evolve(other, measure=tiny.ON_TIME) == tiny.DOSSIERS_ON_TIME
    with pytest.raises(WrongMeasure, match="a definition of on-time"):
        tiny.DOSSIERS_ON_TIME.with_measure(tiny.ONLINE)


@pytest.mark.parametrize("rule", tiny.RULES, ids=lambda rule: rule.key)
def test_a_rule_is_a_frozen_value(rule: Rule) -> None:
    for other in (copy.copy(rule), copy.deepcopy(rule), pickle.loads(pickle.dumps(rule)), evolve(rule)):
        assert other == rule
        assert hash(other) == hash(rule)
    assert evolve(rule, version=2) != rule
    with pytest.raises(FrozenInstanceError):
        rule.area = 1  # type: ignore[misc]
    assert not hasattr(rule, "__dict__")


def test_every_kind_of_rule_says_who_leads_and_who_supports() -> None:
    """Where its passage names them; the other parties come after them, and a role that nobody has is left out."""
    named: dict[str, Any] = {"lead": (tiny.HOME,), "support": (tiny.OFFICE, tiny.DISTRICTS)}
    own: dict[Rule, list[tuple[Role, tuple[AgencyOrClass, ...]]]] = {
        tiny.ALL_OFFICES_READY: [(Role.COUNTED, (tiny.EVERYBODY,))],
        tiny.DOSSIERS_ONLINE: [(Role.ANSWER, (tiny.DISTRICTS,))],
        tiny.CONNECTED: [(Role.ANSWER, (tiny.HOME,))],
        tiny.QUARTERLY: [],
        tiny.OVERSIGHT: [(Role.OVERSEE, (tiny.HOME,))],
    }
    for rule, others in own.items():
        said = list(parties(evolve(rule, **named)))
        assert said == [(Role.LEAD, (tiny.HOME,)), (Role.SUPPORT, (tiny.OFFICE, tiny.DISTRICTS)), *others]
    assert list(parties(tiny.DOSSIERS_ON_TIME)) == []
    assert list(parties(tiny.CONNECTED)) == own[tiny.CONNECTED]


def test_an_activity_is_delivered_by_somebody() -> None:
    with pytest.raises(BadValue, match=r"^tiny-2025:II\.1\.9/1: got \(\); expected who delivers it\."):
        evolve(tiny.QUARTERLY, lead=())


@pytest.mark.parametrize("owed_by", [OwedBy.CONCERNED, OwedBy.ONE])
def test_only_a_class_owes_otherwise_than_each_of_those_named(owed_by: OwedBy) -> None:
    assert evolve(tiny.MIDYEAR_REPORTS, owed_by=owed_by).owed_by is owed_by
    with pytest.raises(BadValue, match=rf"^tiny-2025:II\.1\.9/1: got '{owed_by.value}'; expected a class that leads"):
        evolve(tiny.QUARTERLY, owed_by=owed_by)


def test_rules_say_their_keys_versions_and_titles() -> None:
    assert repr(tiny.CONNECTED) == "<Outcome tiny-2025:II.1.5/1 v1: Connected>"
    assert repr(evolve(tiny.OVERSIGHT, version=2)) == "<Duty tiny-2025:II.1.10/1 v2: Oversight>"


def test_there_are_four_kinds_of_rule_and_all_have_names() -> None:
    assert {"target": Target, "outcome": Outcome, "activity": Activity, "duty": Duty} == RULE_KINDS
    assert {name.en: kind for kind, name in RULE_KIND_NAMES.items()} == RULE_KINDS
    assert set(get_args(Rule)) == set(RULE_KIND_NAMES)
    assert len({name.vi for name in RULE_KIND_NAMES.values()}) == 4


def test_codes_and_states_have_names_in_both_languages() -> None:
    for codes in (Modality, Basis, Role, BudgetState):
        labels = [code.label for code in codes]
        assert len({label.vi for label in labels}) == len({label.en for label in labels}) == len(labels)


def test_a_reading_names_its_source_if_and_only_if_it_rests_on_another_one() -> None:
    """What rests on another source names it; what rests on the text has no other source to name."""
    reading, practice = tiny.CONNECTED.title, Source(Bilingual("thực tiễn", "practice"), Certainty.REPORTED)
    assert Interpretation(reading, (), Basis.EXTERNAL, practice).source is practice
    with pytest.raises(BadValue, match="got None; expected the source that the reading rests on"):
        Interpretation(reading, (), Basis.EXTERNAL)
    for basis in (Basis.EXPLICIT, Basis.INFERRED):
        assert Interpretation(reading, (), basis).source is None
        with pytest.raises(BadValue, match="expected no source, since it rests on the text"):
            Interpretation(reading, (), basis, practice)


def test_a_rule_must_be_done_and_a_reading_is_inferred_unless_they_say_otherwise() -> None:
    assert tiny.CONNECTED.modality is Modality.MUST
    assert Interpretation(tiny.CONNECTED.title) == Interpretation(tiny.CONNECTED.title, (), Basis.INFERRED)
    assert tiny.EVERYONES.role is Role.CARRY_OUT


def test_a_duty_is_carried_by_somebody_in_a_role_of_its_own() -> None:
    """A duty that names nobody is read before it is encoded; who leads or supports stands where all rules have it."""
    with pytest.raises(BadValue, match=r"^tiny-2025:II\.1\.11/1: got \(\); expected who carries the duty\."):
        evolve(tiny.EVERYONES, agencies=())
    assert evolve(tiny.EVERYONES, agencies=(), lead=(tiny.HOME,)).agencies == ()
    assert evolve(tiny.EVERYONES, agencies=(), support=(tiny.HOME,)).agencies == ()
    for role in (Role.LEAD, Role.SUPPORT, Role.ANSWER, Role.COUNTED):
        with pytest.raises(BadValue, match=f"got '{role.value}'; expected standing, oversee or carry_out"):
            evolve(tiny.EVERYONES, role=role)


def test_a_rule_is_told_on_a_card() -> None:
    """What it asks, by when, and of whom; what it does not say is left out."""
    target = tiny.DOSSIERS_ON_TIME.card()
    assert target.title == "Dossiers on time"
    assert dict(target.facts) == {
        "key": "tiny-2025:II.1.1/1 v1",
        "kind": "target, must be done",
        "asked": "on-time-of-closed: at least 98 %",
        "period": "2025",
    }
    plan = dict(tiny.JOINT_PLAN.card("vi").facts)
    assert plan["chủ trì"] == "Văn phòng Ủy ban nhân dân thị xã, Sở Nội vụ"
    assert (plan["sản phẩm"], plan["thời hạn"]) == (tiny.JOINT_PLAN.product.vi, tiny.JOINT_PLAN.due.sentence("vi"))
    assert dict(tiny.CONNECTED.card().facts)["period"] == "2025"
    assert dict(tiny.OVERSIGHT.card().facts)["oversees"] == "Department of Home Affairs"


def test_a_card_names_the_baseline_and_the_readings() -> None:
    reading = Interpretation(Bilingual("cách hiểu này", "this reading"))
    against = evolve(tiny.against(AtLeast(10), tiny.SCORE), interpretations=(reading,))
    facts = dict(against.card().facts)
    assert (facts["baseline"], facts["reading"]) == ("2024", "this reading")


def test_the_agencies_that_a_rule_names() -> None:
    assert agencies_named(tiny.JOINT_PLAN) == (tiny.OFFICE, tiny.HOME, tiny.DISTRICTS)
    assert agencies_named(tiny.OVERSIGHT) == (tiny.HOME,)
    assert agencies_named(tiny.CONNECTED) == (tiny.HOME,)
    assert agencies_named(tiny.DOSSIERS_ON_TIME) == ()
