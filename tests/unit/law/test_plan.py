import copy
import inspect
import json
import pickle
from datetime import date
from typing import Any
from unicodedata import normalize

import pytest
from attrs import evolve

from cchc_rules.agencies.agency import AgencyKind, Level
from cchc_rules.dates.due import PlanDay, Within
from cchc_rules.errors import BadValue, NotADay, PlanConflict, UnknownMeasure, UnknownRule
from cchc_rules.findings.agenda import Urgency, agenda
from cchc_rules.formats.to_json import dump_plan
from cchc_rules.law.amendment import Insertion
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.decision import Draft, NotEncoded
from cchc_rules.law.digest import digest
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.law.rule import Activity, Duty, Outcome, Target
from cchc_rules.measures.measure import CaseKind
from cchc_rules.plans import hue_2025
from cchc_rules.text import Bilingual
from tests import tiny
from tests.amending import amendment, insert, repeal, revise
from tests.years import PLAN_2026


def test_a_rule_is_found_by_its_key() -> None:
    assert tiny.PLAN.rule("tiny-2025:II.1.5/1") is tiny.CONNECTED
    assert tiny.PLAN.rule("II.1.5/1") is tiny.CONNECTED


@pytest.mark.parametrize(
    ("key", "said"), [("II.1.5/2", "II.1.5/1"), ("tiny-2025:II.1.99/1", "Nearest"), ("", "a rule"), ("zzz", "a rule")]
)
def test_an_unknown_rule_offers_the_nearest(key: str, said: str) -> None:
    with pytest.raises(UnknownRule, match=said):
        tiny.PLAN.rule(key)


@pytest.mark.parametrize("address", ["II.1.5", "tiny-2025:II.1.5"])
def test_where_one_rule_stands_its_address_is_enough(address: str) -> None:
    """In small letters too, with blanks around it or not; where several stand, their keys are named."""
    for written in (address, address.lower(), f" {address}/1 "):
        assert tiny.PLAN.rule(written) is tiny.CONNECTED
    with pytest.raises(UnknownRule, match=r"At that address stand hue-2025:II\.2\.a\.4/1, hue-2025:II\.2\.a\.4/2, "):
        hue_2025.PLAN.rule("ii.2.a.4")


def test_d_and_đ_are_two_letters_of_an_address() -> None:
    """However they are typed, in small letters or in another Unicode form, the one is never taken for the other."""
    passages = tiny.laid_out(("II.4.d", "một"), ("II.4.đ", "hai"), ("II.4.e", "ba"))
    duties = tuple(evolve(tiny.OVERSIGHT, key=f"tiny-2025:{each.address}/1", clause=each) for each in passages)
    plan = evolve(tiny.PLAN, decision=evolve(tiny.DECISION, clauses=()), rules=duties, not_encoded=())
    for typed in ("II.4.đ", "ii.4.đ/1", "II.4.Đ", "II.4.Ð", normalize("NFD", "II.4.đ"), "tiny-2025:ii.4.đ"):
        assert plan.rule(typed) is duties[1]
    for typed in ("II.4.d", "ii.4.d/1", "II.4.D"):
        assert plan.rule(typed) is duties[0]


def test_an_area_is_called_by_its_place() -> None:
    assert [tiny.PLAN.area_name(number) for number in range(1, 8)] == list(tiny.AREAS)
    for number in (0, 8, -1, True, 2.0, "2"):
        with pytest.raises(BadValue, match="expected an area of tiny-2025, 1 to 7"):
            tiny.PLAN.area_name(number)  # type: ignore[arg-type]


def test_a_plan_lists_its_levels_and_kinds() -> None:
    assert set(tiny.PLAN.levels) == {Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, Level.CENTRAL}
    assert AgencyKind.MINISTRY in tiny.PLAN.agency_kinds
    assert tiny.PLAN.case_kinds == (CaseKind.DOSSIER, CaseKind.AGENCY, CaseKind.PERSON)


def test_a_measure_is_found_by_its_key() -> None:
    assert tiny.PLAN.measure("on-time-of-all") is tiny.ON_TIME_OF_ALL
    with pytest.raises(UnknownMeasure, match=r"Nearest: .*on-time-of-all"):
        tiny.PLAN.measure("on-time-of-al")
    with pytest.raises(UnknownMeasure) as caught:
        tiny.PLAN.measure("zzz")
    assert "Nearest" not in str(caught.value)


def test_rules_are_asked_for_by_kind_area_address_and_agency() -> None:
    plan = tiny.PLAN
    assert plan.rules_of_kind(Outcome) == (tiny.CONNECTED,)
    assert plan.rules_of_kind(Duty) == (tiny.OVERSIGHT, tiny.EVERYONES)
    assert plan.rules_of_area(2) == (tiny.DOSSIERS_ON_TIME, tiny.DOSSIERS_ONLINE)
    assert plan.rules_of_area(8) == ()
    assert plan.rules_at("II.1.8") == (tiny.MEETINGS,)
    assert plan.rules_at("II.1") == ()
    assert plan.rules_of_agency(tiny.HOME) == (
        tiny.ALL_OFFICES_READY,
        tiny.CONNECTED,
        tiny.JOINT_PLAN,
        tiny.MIDYEAR_REPORTS,
        tiny.OVERSIGHT,
        tiny.EVERYONES,
    )
    assert plan.rules_of_agency(tiny.NORTH) == (
        tiny.DOSSIERS_ONLINE,
        tiny.ALL_OFFICES_READY,
        tiny.JOINT_PLAN,
        tiny.MEETINGS,
        tiny.EVERYONES,
    )  # through its classes
    assert plan.rules_of_agency(tiny.DEPARTMENTS) == (tiny.MIDYEAR_REPORTS,)
    assert plan.rules_of_agency(tiny.RIVERSIDE) == ()
    assert plan.rules_of_agency(tiny.MINISTRY) == ()  # to whom reports go, which is no business of its
    assert plan.rules_of_kind(Target) == tiny.RULES[:4]
    assert plan.rules_of_kind(Activity) == tiny.RULES[5:9]


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
        (
            {"measures": tuple(evolve(measure, key="x") for measure in tiny.PLAN.measures)},
            "is counted by on-time-of-closed",
        ),
        ({"rules": (evolve(tiny.JOINT_PLAN, support=(STRANGER,)), *tiny.RULES[1:])}, "names nguoi-la"),
        ({"rules": (evolve(tiny.OVERSIGHT, agencies=(STRANGER,)), *tiny.RULES[1:])}, "names nguoi-la"),
        ({"rules": (evolve(tiny.QUARTERLY, addressee=STRANGER), *tiny.RULES[1:])}, "names nguoi-la"),
        ({"decision": evolve(tiny.DECISION, clauses=())}, "a gap before"),
        ({"areas": tiny.AREAS[:1]}, r"II\.1\.1/1 is of area 2, of 1"),
        ({"areas": (*tiny.AREAS, tiny.AREAS[0])}, "areas that repeat"),
        (
            {"measures": (*tiny.PLAN.measures, evolve(tiny.SCORE, key="x", case=CaseKind("person", Bilingual("dân"))))},
            "<CaseKind person> is called người and dân",
        ),
        ({"rules": (evolve(tiny.CONNECTED, inherits=(AFAR,)), *tiny.RULES[1:])}, "a gap or an overlap"),
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


# Amended plans


MARCH, MAY, JUNE, JULY = (date(2025, month, 1) for month in (3, 5, 6, 7))
NAMED = Bilingual("Khác", "Another")
STRICTER = amendment(90, MAY, revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99)))
ENDED = amendment(91, MAY, repeal(tiny.MIDYEAR_REPORTS))
SURVEY = amendment(
    92,
    MAY,
    insert(evolve(tiny.SCORE_OF_80, measure=tiny.measure("survey", "survey"), bound=AtLeast(90))),
    measures=(tiny.measure("survey", "survey"),),
)


def test_what_was_inserted_is_found_by_its_key() -> None:
    plan = tiny.PLAN.with_amendments(SURVEY, amendment(93, JUNE, revise("tiny-2025:SD.92.1/1", title=NAMED)))
    inserted = SURVEY.patches[0]
    assert isinstance(inserted, Insertion)
    assert plan.rule("SD.92.1/1") == inserted.rule
    assert plan.measure("survey").key == "survey"
    with pytest.raises(UnknownRule):
        plan.as_of(MARCH).rule("SD.92.1/1")
    assert plan.as_of(JUNE).rule("SD.92.1/1").title == NAMED
    assert plan.as_of(JUNE).rules_at("SD.92.1") == (plan.as_of(JUNE).rule("SD.92.1/1"),)
    assert plan.as_of(JUNE).measures == (*tiny.PLAN.measures, *SURVEY.measures)


def test_a_plan_as_of_a_day_keeps_what_was_repealed() -> None:
    related = evolve(tiny.PLAN, rules=(*tiny.RULES[:-1], evolve(tiny.EVERYONES, related=(tiny.MIDYEAR_REPORTS.key,))))
    reading = related.with_amendments(ENDED, amendment(93, JULY, repeal(tiny.CONNECTED))).as_of(MAY)
    assert reading.repealed == (tiny.MIDYEAR_REPORTS,)
    assert tiny.MIDYEAR_REPORTS not in reading.rules
    assert tiny.CONNECTED in reading.rules
    assert reading.clauses == tiny.PLAN.clauses
    with pytest.raises(UnknownRule):
        reading.rule(tiny.MIDYEAR_REPORTS.key)
    text: Any = "2025-05-01"
    with pytest.raises(NotADay, match="day: got"):
        related.as_of(text)


def test_a_plan_that_is_not_amended_is_as_it_was() -> None:
    assert not tiny.PLAN.amendments
    assert not tiny.PLAN.repealed
    assert tiny.PLAN.as_of(MAY) is tiny.PLAN
    assert tiny.PLAN.applicable_rules(MAY) is tiny.PLAN.rules
    assert [len(versions) for versions in tiny.PLAN.versions().values()] == [1] * len(tiny.RULES)
    assert not {"amendments", "repealed", "document"} & set(json.loads(dump_plan(tiny.PLAN)))
    assert '"document"' not in dump_plan(tiny.PLAN)


@pytest.mark.parametrize("given", ["x", None, 1, tiny.PLAN, tiny.MEETINGS, [tiny.PLAN]])
def test_what_is_no_amendment_is_refused(given: Any) -> None:
    with pytest.raises(BadValue, match=r"^amendments: got .*; expected an amendment"):
        tiny.PLAN.with_amendments(given)


def test_the_digest_of_a_plan_can_be_looked_up() -> None:
    """What is computed once is documented like any other property."""
    assert "SHA-256" in str(inspect.getdoc(Plan.digest))


def test_an_amended_plan_is_a_value() -> None:
    plan = tiny.PLAN.with_amendments(STRICTER, ENDED, SURVEY)
    for other in (
        copy.deepcopy(plan),
        pickle.loads(pickle.dumps(plan)),
        tiny.PLAN.with_amendments(SURVEY, STRICTER, ENDED),
    ):
        assert (other, hash(other), other.digest) == (plan, hash(plan), plan.digest)
    assert plan.digest != tiny.PLAN.digest
    assert plan.clauses == tiny.PLAN.clauses
    assert digest(plan.rules) == digest(tiny.PLAN.rules)


def test_the_rules_of_an_amended_plan_stay_as_signed_and_those_to_judge_by_follow_the_law() -> None:
    plan = tiny.PLAN.with_amendments(STRICTER, ENDED)
    assert plan.rules == tiny.RULES
    assert plan.applicable_rules(date(2025, 4, 30)) == tiny.RULES
    stricter, *others = plan.applicable_rules(MAY)
    assert isinstance(stricter, Target)
    assert (stricter.key, stricter.version, stricter.bound) == (tiny.DOSSIERS_ON_TIME.key, 2, AtLeast(99))
    assert others == [rule for rule in tiny.RULES[1:] if rule != tiny.MIDYEAR_REPORTS]


def test_an_id_is_no_plan_and_a_rule_no_key() -> None:
    require_plan(tiny.PLAN, "here")
    with pytest.raises(BadValue, match=r"here: got 'tiny-2025'; expected a Plan\. load_plan\(id\)"):
        require_plan("tiny-2025", "here")
    rule: Any = tiny.DOSSIERS_ON_TIME
    with pytest.raises(BadValue, match="the key of a rule of tiny-2025, as text"):
        tiny.PLAN.rule(rule)
    with pytest.raises(BadValue, match="the key of a measure of tiny-2025, as text"):
        tiny.PLAN.measure(rule.measure)


def test_a_plan_says_which_one_it_succeeds() -> None:
    with pytest.raises(PlanConflict, match=r"tiny-2026:A\.1/1 succeeds tiny-2025:II\.1\.1/1"):
        evolve(PLAN_2026, succeeds=None)
    twice = evolve(PLAN_2026.rules[0], succeeds=("tiny-2025:II.1.1/1", "tiny-2025:II.1.1/1"))
    with pytest.raises(PlanConflict, match=r"tiny-2026:A\.1/1 succeeds a rule twice"):
        evolve(PLAN_2026, rules=(twice, *PLAN_2026.rules[1:]))
    with pytest.raises(PlanConflict, match="it succeeds itself"):
        evolve(tiny.PLAN, succeeds="tiny-2025")
    with pytest.raises(PlanConflict, match="it replaces a plan and succeeds none"):
        evolve(tiny.PLAN, replaces=True)
    with pytest.raises(BadValue, match="replaces"):
        evolve(PLAN_2026, replaces="no")  # type: ignore[arg-type]


ISSUED, EFFECTIVE = tiny.DECISION.issued_on, tiny.DECISION.effective_on


def counting(due: Within) -> Plan:
    """The plan with one activity that is due so."""
    counted = evolve(tiny.QUARTERLY, due=due)
    return evolve(tiny.PLAN, rules=tuple(counted if rule.key == counted.key else rule for rule in tiny.RULES))


@pytest.mark.parametrize(("event", "day"), [(PlanDay.ISSUED, ISSUED), (PlanDay.EFFECTIVE, EFFECTIVE)])
def test_what_counts_from_the_plans_own_day_counts_from_that_of_its_decision(event: PlanDay, day: date) -> None:
    due = Within(30, event, event_day=day)
    rule = counting(due).rule(tiny.QUARTERLY.key)
    assert isinstance(rule, Activity)
    assert rule.due is due
    for wrong in (None, date(2025, 1, 1)):
        with pytest.raises(PlanConflict, match=f"counts from {wrong}, and {event.label.en} is {day}"):
            counting(evolve(due, event_day=wrong))
    counting(Within(30, "ngày nhận đủ hồ sơ"))


def test_what_an_amendment_counts_from_its_own_day_counts_from_that_of_its_decision() -> None:
    may = date(2025, 5, 5)
    revised = revise(tiny.QUARTERLY, due=Within(30, PlanDay.ISSUED, event_day=may))
    plan = tiny.PLAN.with_amendments(amendment(90, may, revised, issued_on=may))
    rule = plan.versions()[tiny.QUARTERLY.key][-1].rule
    assert isinstance(rule, Activity)
    assert rule.due.last_day == date(2025, 6, 4)
    assert plan.as_of(may).rule(tiny.QUARTERLY.key).key == tiny.QUARTERLY.key


def test_a_draft_has_no_day_to_count_from() -> None:
    draft = Draft(title=tiny.DECISION.title, issuer=tiny.OFFICE, clauses=tiny.DECISION.clauses)
    counted = evolve(tiny.QUARTERLY, due=Within(30, PlanDay.ISSUED))
    plan = evolve(
        tiny.PLAN, decision=draft, rules=(*(counted if rule.key == counted.key else rule for rule in tiny.RULES),)
    )
    (item,) = [item for item in agenda(plan, as_of=ISSUED, days_ahead=300) if item.rule == counted]
    assert (item.urgency, item.last_day, item.awaited_event) == (Urgency.UNDATED, None, PlanDay.ISSUED.label)
    with pytest.raises(PlanConflict, match="the day of issue of the plan is not known"):
        evolve(counting(Within(30, PlanDay.ISSUED, event_day=ISSUED)), decision=draft)


def test_a_title_stands_for_its_rule_in_either_language_where_one_alone_bears_it() -> None:
    """In any case, spacing and school of tone marks, as names are read."""
    assert tiny.PLAN.rule("hồ sơ  ĐÚNG hạn") is tiny.DOSSIERS_ON_TIME
    assert tiny.PLAN.rule("Mid-year reports") is tiny.MIDYEAR_REPORTS
    twin = evolve(tiny.QUARTERLY, title=tiny.MIDYEAR_REPORTS.title)
    plan = evolve(tiny.PLAN, rules=tuple(twin if each is tiny.QUARTERLY else each for each in tiny.RULES))
    several = r"Several bear that title: tiny-2025:II\.1\.7/1, tiny-2025:II\.1\.9/1"
    with pytest.raises(UnknownRule, match=several):
        plan.rule("Báo cáo giữa năm")


def test_a_title_stands_for_its_measure_and_that_of_a_target_for_the_one_it_is_set_on() -> None:
    """Where parts have to reach it each, the target's title means none of them alone."""
    assert tiny.PLAN.measure("chỉ số OFFICES-ready") is tiny.OFFICES_READY
    assert tiny.PLAN.measure("Điểm số") is tiny.SCORE
    other = evolve(tiny.ON_TIME_OF_LAND, key="on-time-of-tax", title=Bilingual("Thuế đúng hạn", "Taxes on time"))
    parts = evolve(tiny.DOSSIERS_ON_TIME, parts=(tiny.ON_TIME_OF_LAND, other))
    plan = evolve(tiny.plan_with(parts), measures=(*tiny.PLAN.measures, other))
    with pytest.raises(UnknownMeasure, match="Several bear that title: on-time-of-land, on-time-of-tax"):
        plan.measure("Hồ sơ đúng hạn")
    assert plan.measure("Chỉ số on-time-of-closed") is tiny.ON_TIME


def test_a_plan_prints_on_one_screen() -> None:
    """Its decision, how many rules there are of each kind, and in each area."""
    assert repr(tiny.PLAN) == "<Plan tiny-2025: target 4, outcome 1, activity 4, duty 2>"
    lines = str(tiny.PLAN).splitlines()
    assert lines[0] == "tiny-2025, 12/QĐ-UBND"
    assert "  in force  2025-01-02" in lines
    assert lines[-1].split() == ["7", *tiny.PLAN.area_name(7).en.split(), str(len(tiny.PLAN.rules_of_area(7)))]
    told = tiny.PLAN.card("vi")
    assert ("hiệu lực", "02/01/2025") in told.facts
    assert ("quy định", "chỉ tiêu định lượng 4, chỉ tiêu định tính 1, hoạt động 4, trách nhiệm 2") in told.facts


def test_a_plan_names_what_amends_it_and_a_draft_no_day() -> None:
    amended = tiny.PLAN.with_amendments(amendment(99, date(2025, 7, 1), repeal(tiny.QUARTERLY)))
    assert ("amended by", "99/QĐ-UBND") in amended.card().facts
    said = tiny.PLAN.decision
    draft = Draft(title=said.title, issuer=said.issuer, legal_bases=(), clauses=said.clauses)
    assert "in force" not in dict(evolve(tiny.PLAN, decision=draft).card().facts)


def test_a_key_that_is_part_of_titles_is_answered_with_what_they_are_titles_of() -> None:
    """In either language; what is blank is part of none."""
    for words in ("Hồ sơ trực", "dossiers onl"):
        with pytest.raises(UnknownMeasure) as refused:
            tiny.PLAN.measure(words)
        assert refused.value.remedy == "Nearest: online."
    with pytest.raises(UnknownRule) as unknown:
        tiny.PLAN.rule("giữa năm")
    assert tiny.MIDYEAR_REPORTS.key in unknown.value.remedy
    with pytest.raises(UnknownMeasure, match="None is like it"):
        tiny.PLAN.measure(" ")
