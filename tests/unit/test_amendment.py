import copy
import json
import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Delivery, Figure, Status, Tally, agenda, assess, responsible
from cchc_rules.amendment import Amendment, Insertion, Repeal, Replacement, Revision, reference_day, revisable
from cchc_rules.clause import Clause
from cchc_rules.decision import NotEncoded
from cchc_rules.errors import BadDocument, NotADay, PlanConflict, UnknownRule, WrongKind
from cchc_rules.finding import Reason
from cchc_rules.model import AtLeast, Duty, Rule, Target
from cchc_rules.plan import digest
from cchc_rules.text import Bilingual
from cchc_rules.when import Before, By, Cycle, During, Period, Recurring
from cchc_rules.wire import dumps, dumps_seen, loads, loads_seen
from tests import tiny
from tests.amending import Make, amendment, decision, insert, repeal, replace, revise

MARCH, MAY, JUNE, JULY = (date(2025, month, 1) for month in (3, 5, 6, 7))
AFTER = date(2026, 1, 1)
NAMED = Bilingual("Khác", "Another")

STRICTER = amendment(90, MAY, revise(tiny.DOSSIERS_ON_TIME, at_least=AtLeast(99)))
ENDED = amendment(91, MAY, repeal(tiny.MIDYEAR_REPORTS))
SURVEY = amendment(
    92,
    MAY,
    insert(evolve(tiny.SCORE_OF_80, measure=tiny.measure("survey", "survey"), at_least=AtLeast(90))),
    insert(evolve(tiny.MEETINGS, due=During(Period(MAY, JULY)))),
    measures=(tiny.measure("survey", "survey"),),
)


def figure(tally: Tally) -> Figure:
    return Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, tally)


# Patches


def test_a_revision_keeps_its_changes_in_the_order_of_their_names() -> None:
    clause = Clause.of("SD.1", "Khoản", 0, "1/QĐ")
    one = Revision("k", clause, {"title": NAMED, "area": 1})
    assert one.changes == (("area", 1), ("title", NAMED))
    assert one == Revision("k", clause, one.changes)
    with pytest.raises(WrongKind, match="at least one field"):
        Revision("k", clause, {})


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        (tiny.DOSSIERS_ON_TIME, {"due": By(JULY)}),
        (tiny.DOSSIERS_ON_TIME, {"key": "tiny-2025:II.1.1/2"}),
        (tiny.DOSSIERS_ON_TIME, {"version": 2}),
        (tiny.DOSSIERS_ON_TIME, {"clause": tiny.PURPOSE}),
        (tiny.DOSSIERS_ON_TIME, {"at_least": 99}),
        (tiny.DOSSIERS_ON_TIME, {"at_least": AtLeast(99, tiny.SCORE.unit)}),
        (tiny.DOSSIERS_ON_TIME, {"levels": [tiny.HOME.level]}),
        (tiny.DOSSIERS_ON_TIME, {"levels": ("province", "x")}),
        (tiny.MIDYEAR_REPORTS, {"lead": (tiny.HOME, "so-tu-phap")}),
        (tiny.MIDYEAR_REPORTS, {"due": JULY}),
        (tiny.MIDYEAR_REPORTS, {"area": 8}),
    ],
)
def test_a_revision_of_a_field_that_is_not_there_or_of_another_kind(rule: Rule, changes: dict[str, Any]) -> None:
    with pytest.raises(WrongKind, match=f"{rule.key}"):
        tiny.PLAN.amended(amendment(1, MAY, revise(rule, **changes)))


def test_what_can_be_revised() -> None:
    common = {"area", "title", "modality", "instruments", "interpretations", "related"}
    assert set(revisable(Duty)) == common | {"agencies", "role"}
    assert revisable(Target)["at_least"] is AtLeast


# An amendment by itself


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"decision": decision(90, MAY, JUNE)}, "takes effect on 2025-05-01, and was issued on 2025-06-01"),
        ({"patches": ()}, "it changes no rule"),
        ({"patches": 2 * STRICTER.patches}, "II.1.1/1 is amended twice"),
        ({"decision": decision(91, MAY)}, "SD.90.1 is a passage of 90/QĐ-UBND"),
        ({"not_encoded": (NotEncoded(Clause.of("SD.90.9", "Nơi nhận", 9, "90/QĐ-UBND"), NAMED),)}, "a gap or an over"),
        ({"not_encoded": (NotEncoded(tiny.PURPOSE, NAMED),)}, "I.1 is a passage of the plan itself"),
        ({"patches": (Repeal("k", Clause.of("SD.90.1", "x", 3, "90/QĐ-UBND")),)}, "a gap before SD.90.1"),
    ],
)
def test_an_amendment_without_contradictions(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(PlanConflict, match=said):
        evolve(STRICTER, **changed)


def test_every_contradiction_of_an_amendment_is_named_at_once() -> None:
    with pytest.raises(PlanConflict, match=r"90/QĐ-UBND: got 2; .*was issued.*; it changes no rule"):
        Amendment(decision=decision(90, MAY, JUNE), patches=())


def test_passages_of_an_amendment_are_in_the_order_of_its_decision() -> None:
    heading = Clause.of("SD.7.0", "Điều 1", 0, "7/QĐ-UBND")
    clause = Clause.of("SD.7.1", "Khoản 1", heading.end, "7/QĐ-UBND")
    each = Amendment(
        decision=decision(7, MAY),
        patches=tuple(Repeal(rule.key, clause) for rule in (tiny.OVERSIGHT, tiny.EVERYONES)),
        not_encoded=(NotEncoded(heading, NAMED),),
    )
    assert each.clauses == (heading, clause)


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
            [amendment(1, MAY, lambda at: Insertion(Duty(key=f"x:{at.address}/1", clause=at, area=1, title=NAMED)))],
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
                    insert(evolve(tiny.SCORE_OF_80, measure=tiny.measure("survey", "survey"), at_least=AtLeast(1))),
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
        tiny.PLAN.amended(*amendments)


def test_every_misfit_is_named_at_once() -> None:
    with pytest.raises(PlanConflict, match=r"got 2; .*II.1.98/1.*; .*II.1.99/1"):
        tiny.PLAN.amended(amendment(1, MAY, repeal("tiny-2025:II.1.98/1"), repeal("tiny-2025:II.1.99/1")))


def test_a_plan_that_is_not_amended_is_as_it_was() -> None:
    assert not tiny.PLAN.amendments
    assert not tiny.PLAN.repealed
    assert tiny.PLAN.as_of(MAY) is tiny.PLAN
    assert tiny.PLAN.applicable(MAY) is tiny.PLAN.rules
    assert [len(versions) for versions in tiny.PLAN.versions().values()] == [1] * len(tiny.RULES)
    assert not {"amendments", "repealed", "document"} & set(json.loads(dumps(tiny.PLAN)))
    assert '"document"' not in dumps(tiny.PLAN)


def test_an_amended_plan_is_a_value() -> None:
    plan = tiny.PLAN.amended(STRICTER, ENDED, SURVEY)
    for other in (copy.deepcopy(plan), pickle.loads(pickle.dumps(plan)), tiny.PLAN.amended(SURVEY, STRICTER, ENDED)):
        assert (other, hash(other), other.digest) == (plan, hash(plan), plan.digest)
    assert plan.digest != tiny.PLAN.digest
    assert plan.clauses == tiny.PLAN.clauses
    assert digest(plan.rules) == digest(tiny.PLAN.rules)


def test_versions_say_who_made_and_who_ended_them() -> None:
    later = amendment(93, JULY, repeal(tiny.DOSSIERS_ON_TIME))
    plan = tiny.PLAN.amended(STRICTER, later, SURVEY)
    first, second = plan.versions()[tiny.DOSSIERS_ON_TIME.key]
    assert (first.rule, first.since, first.until) == (tiny.DOSSIERS_ON_TIME, date(2025, 1, 2), MAY)
    assert (first.by, first.ended_by) == (None, STRICTER.decision)
    assert (second.by, second.ended_by, second.until) == (STRICTER.decision, later.decision, JULY)
    assert isinstance(second.rule, Target)
    assert (second.rule.at_least, second.rule.version) == (AtLeast(99), 2)
    assert second.rule.clause == tiny.DOSSIERS_ON_TIME.clause
    assert not first.in_force_on(MAY)
    assert second.in_force_on(MAY)
    (only,) = plan.versions()["tiny-2025:SD.92.1/1"]
    assert (only.since, only.until, only.by, only.rule.version) == (MAY, None, SURVEY.decision, 1)


def test_what_was_inserted_is_found_by_its_key() -> None:
    plan = tiny.PLAN.amended(SURVEY, amendment(93, JUNE, revise("tiny-2025:SD.92.1/1", title=NAMED)))
    inserted = SURVEY.patches[0]
    assert isinstance(inserted, Insertion)
    assert plan.rule("SD.92.1/1") == inserted.rule
    assert plan.measure("survey").key == "survey"
    with pytest.raises(UnknownRule):
        plan.as_of(MARCH).rule("SD.92.1/1")
    assert plan.as_of(JUNE).rule("SD.92.1/1").title == NAMED
    assert plan.as_of(JUNE).at("SD.92.1") == (plan.as_of(JUNE).rule("SD.92.1/1"),)
    assert plan.as_of(JUNE).measures == (*tiny.PLAN.measures, *SURVEY.measures)


def test_a_plan_as_of_a_day_keeps_what_was_repealed() -> None:
    related = evolve(tiny.PLAN, rules=(*tiny.RULES[:-1], evolve(tiny.EVERYONES, related=(tiny.MIDYEAR_REPORTS.key,))))
    reading = related.amended(ENDED, amendment(93, JULY, repeal(tiny.CONNECTED))).as_of(MAY)
    assert reading.repealed == (tiny.MIDYEAR_REPORTS,)
    assert tiny.MIDYEAR_REPORTS not in reading.rules
    assert tiny.CONNECTED in reading.rules
    assert reading.clauses == tiny.PLAN.clauses
    with pytest.raises(UnknownRule):
        reading.rule(tiny.MIDYEAR_REPORTS.key)
    again: Any = "2025-05-01"
    with pytest.raises(NotADay, match="day: got"):
        related.as_of(again)


# Verdicts


def statuses(plan: Any, rule: Rule, seen: list[Any], on: date) -> list[Status]:
    return [finding.status for finding in assess(plan, seen, on=on).about(rule)]


def test_reference_days() -> None:
    assert reference_day(tiny.DOSSIERS_ON_TIME) == reference_day(tiny.CONNECTED) == date(2025, 12, 31)
    assert reference_day(tiny.JOINT_PLAN) == date(2025, 1, 4)
    assert reference_day(tiny.QUARTERLY) is reference_day(tiny.OVERSIGHT) is None


def test_a_rule_is_judged_by_the_law_of_its_reference_day_once_that_is_known() -> None:
    """The year ends under 99 percent, which was decided in March and holds from May on."""
    plan = tiny.PLAN.amended(amendment(90, MAY, revise(tiny.DOSSIERS_ON_TIME, at_least=AtLeast(99)), issued_on=MARCH))
    seen = [figure(Tally(985, 15))]
    assert statuses(plan, tiny.DOSSIERS_ON_TIME, seen, date(2025, 2, 28)) == [Status.MET]
    assert statuses(plan, tiny.DOSSIERS_ON_TIME, seen, MARCH) == [Status.MISSED]
    assert statuses(plan, tiny.DOSSIERS_ON_TIME, seen, AFTER) == [Status.MISSED]


def test_what_was_not_decided_yet_is_not_known() -> None:
    plan = tiny.PLAN.amended(amendment(90, MAY, insert(tiny.CONNECTED), issued_on=MARCH))
    inserted = plan.rule("SD.90.1/1")
    assert [len(assess(plan, [], on=on).about(inserted)) for on in (date(2025, 2, 28), MARCH)] == [0, 1]


def test_what_came_due_under_the_old_law_is_not_judged_anew() -> None:
    """The report was due on 30 June; a decision of July that gives it until September comes too late for it."""
    late = Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, JULY)
    longer = amendment(90, JULY, revise(tiny.MIDYEAR_REPORTS, due=By(date(2025, 9, 30))))
    dropped = amendment(91, JULY, repeal(tiny.MIDYEAR_REPORTS))
    in_time = amendment(92, JUNE, revise(tiny.MIDYEAR_REPORTS, due=By(date(2025, 9, 30))))
    for plan in (tiny.PLAN, tiny.PLAN.amended(longer), tiny.PLAN.amended(dropped)):
        assert statuses(plan, tiny.MIDYEAR_REPORTS, [late], AFTER)[0] is Status.MISSED
    assert statuses(tiny.PLAN.amended(in_time), tiny.MIDYEAR_REPORTS, [late], AFTER)[0] is Status.MET


def test_a_rule_repealed_before_its_day_is_no_longer_judged() -> None:
    delivered = Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, date(2025, 2, 1))
    plan = tiny.PLAN.amended(ENDED)
    assert statuses(plan, tiny.MIDYEAR_REPORTS, [delivered], date(2025, 4, 30))[0] is Status.MET
    findings = assess(plan, [delivered], on=MAY)
    assert findings.about(tiny.MIDYEAR_REPORTS) == ()
    assert [each.observation for each in findings.unused] == [delivered]


def test_a_standing_rule_is_judged_as_it_reads_on_the_day_of_looking() -> None:
    monthly = amendment(90, MAY, revise(tiny.QUARTERLY, due=Recurring((Cycle.MONTH,))), issued_on=MARCH)
    more = amendment(91, MAY, insert(tiny.QUARTERLY), repeal(tiny.EVERYONES), issued_on=MARCH)
    plan = tiny.PLAN.amended(monthly, more)
    (before,), (now,) = (assess(plan, [], on=on).about(tiny.QUARTERLY) for on in (date(2025, 4, 30), MAY))
    assert before.rule == tiny.QUARTERLY
    assert (now.rule.version, now.reason) == (2, Reason.NO_DUE_DAY)
    inserted = plan.rule("SD.91.1/1")
    assert [len(assess(plan, [], on=on).about(inserted)) for on in (date(2025, 4, 30), MAY)] == [0, 1]


def test_a_dated_activity_that_becomes_a_standing_one_never_comes_due() -> None:
    plan = tiny.PLAN.amended(
        amendment(90, MAY, replace(evolve(tiny.MIDYEAR_REPORTS, due=Recurring((Cycle.MONTH,)))), issued_on=MARCH)
    )
    found = [len(assess(plan, [], on=on).about(tiny.MIDYEAR_REPORTS)) for on in (date(2025, 2, 1), MARCH, MAY)]
    assert found == [2, 0, 2]


def test_the_agenda_and_the_responsible_follow_the_law() -> None:
    plan = tiny.PLAN.amended(
        amendment(90, MAY, revise(tiny.MIDYEAR_REPORTS, lead=(tiny.JUSTICE,), due=By(date(2025, 8, 31)))),
        amendment(91, MAY, repeal(tiny.OVERSIGHT)),
    )
    items = agenda(plan, on=JUNE, within=100)
    assert [(item.agency, item.last_day) for item in items if item.activity.key == tiny.MIDYEAR_REPORTS.key] == [
        (tiny.JUSTICE, date(2025, 8, 31))
    ]
    led = [{each.rule.key for each in responsible(plan, tiny.HOME, on=on) if each.through} for on in (MARCH, MAY)]
    assert led[0] - led[1] == {tiny.OVERSIGHT.key, tiny.MIDYEAR_REPORTS.key}


def test_a_delivery_serves_whichever_version_is_judged() -> None:
    delivered = Delivery(tiny.MEETINGS, tiny.NORTH, date(2025, 8, 1))
    plan = tiny.PLAN.amended(amendment(90, MAY, revise(tiny.MEETINGS, due=During(Period(MAY, JULY)))))
    assert statuses(tiny.PLAN, tiny.MEETINGS, [delivered], AFTER)[0] is Status.MET
    assert statuses(plan, tiny.MEETINGS, [delivered], AFTER)[0] is Status.MISSED


# The wire


def test_amendments_come_back_from_the_wire() -> None:
    replaced = Replacement(evolve(tiny.CONNECTED, area=1, version=2), Clause.of("SD.94.1", "Khoản", 0, "94/QĐ-UBND"))
    last = Amendment(decision=decision(94, JULY), patches=(replaced,))
    plan = tiny.PLAN.amended(STRICTER, ENDED, SURVEY, last)
    assert loads(dumps(plan)) == plan
    assert loads(dumps(plan.as_of(JULY))) == plan.as_of(JULY)
    inserted: Any = plan.rule("SD.92.2/1")
    seen = (
        Delivery(inserted, tiny.NORTH, JUNE),
        Figure(plan.measure("survey"), tiny.HOME, tiny.YEAR, Tally(9, 1)),
    )
    assert loads_seen(dumps_seen(seen), plan) == seen


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
    document = json.loads(dumps(tiny.PLAN.amended(STRICTER)))
    document["amendments"][0][place] = content
    with pytest.raises((BadDocument, PlanConflict), match=said):
        loads(json.dumps(document))


def test_a_document_revises_only_what_can_be_revised() -> None:
    document = json.loads(dumps(tiny.PLAN.amended(STRICTER)))
    document["amendments"][0]["patches"][0]["changes"] = {"surprise": 1}
    with pytest.raises(BadDocument, match="surprise"):
        loads(json.dumps(document))
