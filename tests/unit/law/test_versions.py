from datetime import date, timedelta
from itertools import permutations

from attrs import evolve

from cchc_rules import Delivery, Figure, Observation, Status, Tally, agenda, assess
from cchc_rules.dates.due import Before, By, During
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.findings.reasons import Reason
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule, Target
from cchc_rules.law.versions import Version, reference_day, sort_by_effect, version_histories, version_to_judge
from tests import tiny
from tests.amending import amendment, insert, repeal, replace, revise

MARCH, MAY, JUNE, JULY = (date(2025, month, 1) for month in (3, 5, 6, 7))
AFTER = date(2026, 1, 1)
STRICTER = amendment(90, MAY, revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99)))
ENDED = amendment(91, MAY, repeal(tiny.MIDYEAR_REPORTS))
SURVEY = amendment(
    92,
    MAY,
    insert(evolve(tiny.SCORE_OF_80, measure=tiny.measure("survey", "survey"), bound=AtLeast(90))),
    measures=(tiny.measure("survey", "survey"),),
)


# Versions


def test_versions_say_who_made_and_who_ended_them() -> None:
    later = amendment(93, JULY, repeal(tiny.DOSSIERS_ON_TIME))
    plan = tiny.PLAN.with_amendments(STRICTER, later, SURVEY)
    first, second = plan.versions()[tiny.DOSSIERS_ON_TIME.key]
    assert (first.rule, first.since, first.until) == (tiny.DOSSIERS_ON_TIME, date(2025, 1, 2), MAY)
    assert (first.amended_by, first.ended_by) == (None, STRICTER.decision)
    assert (second.amended_by, second.ended_by, second.until) == (STRICTER.decision, later.decision, JULY)
    assert isinstance(second.rule, Target)
    assert (second.rule.bound, second.rule.version) == (AtLeast(99), 2)
    assert second.rule.clause == tiny.DOSSIERS_ON_TIME.clause
    assert not first.in_force_on(MAY)
    assert second.in_force_on(MAY)
    (only,) = plan.versions()["tiny-2025:SD.92.1/1"]
    assert (only.since, only.until, only.amended_by, only.rule.version) == (MAY, None, SURVEY.decision, 1)


def test_a_version_is_in_force_from_its_first_day_to_before_its_end() -> None:
    for until in (None, JULY):
        version = Version(tiny.CONNECTED, MAY, until)
        days = (date.min, MAY - timedelta(days=1), MAY, JULY - timedelta(days=1), JULY, date.max)
        assert [version.in_force_on(day) for day in days] == [False, False, True, True, until is None, until is None]


def test_amendments_are_sorted_by_effect_then_by_date_and_number() -> None:
    """In whichever order they are given, the decision that takes effect first comes first."""
    expected = (
        amendment(95, MARCH, repeal(tiny.MEETINGS)),
        amendment(93, MAY, repeal(tiny.QUARTERLY), issued_on=MARCH),
        amendment(91, MAY, repeal(tiny.CONNECTED)),
        amendment(92, MAY, repeal(tiny.OVERSIGHT)),
    )
    assert {sort_by_effect(given) for given in permutations(expected)} == {expected}


def test_the_histories_of_rules_name_what_stands_against_them() -> None:
    unfit = amendment(96, JULY, repeal("tiny-2025:II.1.99/1"), repeal(tiny.CONNECTED))
    histories, faults = version_histories(tiny.RULES, tiny.DECISION, (SURVEY, unfit))
    assert list(histories)[: len(tiny.RULES) + 1] == [*(rule.key for rule in tiny.RULES), "tiny-2025:SD.92.1/1"]
    assert histories[tiny.CONNECTED.key] == (
        Version(tiny.CONNECTED, tiny.DECISION.effective_on, JULY, ended_by=unfit.decision),
    )
    assert faults == ("96/QĐ-UBND amends tiny-2025:II.1.99/1, which is not there",)


# The version to judge by


def test_reference_days() -> None:
    assert reference_day(tiny.DOSSIERS_ON_TIME) == reference_day(tiny.CONNECTED) == date(2025, 12, 31)
    assert reference_day(tiny.JOINT_PLAN) == date(2025, 1, 4)
    assert reference_day(evolve(tiny.JOINT_PLAN, due=Before(MAY))) == date(2025, 4, 30)
    assert reference_day(tiny.QUARTERLY) is reference_day(tiny.OVERSIGHT) is None


def test_the_earliest_version_in_force_on_its_own_reference_day_is_the_one_to_judge_by() -> None:
    longer = amendment(90, MAY, revise(tiny.MIDYEAR_REPORTS, due=By(date(2025, 9, 30))), issued_on=MARCH)
    shorter = amendment(91, JULY, revise(tiny.MIDYEAR_REPORTS, due=By(date(2025, 8, 31))))
    versions = tiny.PLAN.with_amendments(longer, shorter).versions()[tiny.MIDYEAR_REPORTS.key]
    looked = {day: version_to_judge(versions, day) for day in (date(2025, 2, 28), MARCH, JUNE, JULY, AFTER)}
    assert {day: rule and rule.version for day, rule in looked.items()} == {
        date(2025, 2, 28): 1,
        MARCH: 2,
        JUNE: 2,
        JULY: 3,
        AFTER: 3,
    }


def test_a_rule_that_is_repealed_before_its_reference_day_has_no_version_to_judge_by() -> None:
    dropped = amendment(90, MAY, repeal(tiny.MIDYEAR_REPORTS), issued_on=MARCH)
    versions = tiny.PLAN.with_amendments(dropped).versions()[tiny.MIDYEAR_REPORTS.key]
    assert [version_to_judge(versions, day) for day in (date(2025, 2, 28), MARCH)] == [tiny.MIDYEAR_REPORTS, None]
    too_late = amendment(90, JULY, repeal(tiny.MIDYEAR_REPORTS), issued_on=MARCH)
    versions = tiny.PLAN.with_amendments(too_late).versions()[tiny.MIDYEAR_REPORTS.key]
    assert version_to_judge(versions, AFTER) == tiny.MIDYEAR_REPORTS


# Verdicts and agendas


def figure(tally: Tally) -> Figure:
    return Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, tally)


def statuses(plan: Plan, rule: Rule, observations: list[Observation], as_of: date) -> list[Status]:
    return [finding.status for finding in assess(plan, observations, as_of=as_of).about(rule)]


def test_a_rule_is_judged_by_the_law_of_its_reference_day_once_that_is_known() -> None:
    """The year ends under 99 percent, which was decided in March and holds from May on."""
    plan = tiny.PLAN.with_amendments(
        amendment(90, MAY, revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99)), issued_on=MARCH)
    )
    observations: list[Observation] = [figure(Tally(985, 15))]
    for as_of, on_track in ((date(2025, 2, 28), True), (MARCH, False)):
        (finding,) = assess(plan, observations, as_of=as_of).about(tiny.DOSSIERS_ON_TIME)
        assert (finding.status, finding.reaches) == (Status.OPEN, on_track)
    assert statuses(plan, tiny.DOSSIERS_ON_TIME, observations, AFTER) == [Status.MISSED]


def test_what_was_not_decided_yet_is_not_known() -> None:
    plan = tiny.PLAN.with_amendments(amendment(90, MAY, insert(tiny.CONNECTED), issued_on=MARCH))
    inserted = plan.rule("SD.90.1/1")
    assert [len(assess(plan, [], as_of=day).about(inserted)) for day in (date(2025, 2, 28), MARCH)] == [0, 1]


def test_what_came_due_under_the_old_law_is_not_judged_anew() -> None:
    """The report was due on 30 June; a decision of July that gives it until September comes too late for it."""
    late = Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, JULY)
    longer = amendment(90, JULY, revise(tiny.MIDYEAR_REPORTS, due=By(date(2025, 9, 30))))
    dropped = amendment(91, JULY, repeal(tiny.MIDYEAR_REPORTS))
    in_time = amendment(92, JUNE, revise(tiny.MIDYEAR_REPORTS, due=By(date(2025, 9, 30))))
    for plan in (tiny.PLAN, tiny.PLAN.with_amendments(longer), tiny.PLAN.with_amendments(dropped)):
        assert statuses(plan, tiny.MIDYEAR_REPORTS, [late], AFTER)[0] is Status.MISSED
    assert statuses(tiny.PLAN.with_amendments(in_time), tiny.MIDYEAR_REPORTS, [late], AFTER)[0] is Status.MET


def test_a_rule_repealed_before_its_day_is_no_longer_judged() -> None:
    delivered = Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, date(2025, 2, 1))
    plan = tiny.PLAN.with_amendments(ENDED)
    assert statuses(plan, tiny.MIDYEAR_REPORTS, [delivered], date(2025, 4, 30))[0] is Status.MET
    findings = assess(plan, [delivered], as_of=MAY)
    assert findings.about(tiny.MIDYEAR_REPORTS) == ()
    assert [unused.observation for unused in findings.unused] == [delivered]


def test_a_standing_rule_is_judged_as_it_reads_on_the_day_of_looking() -> None:
    monthly = amendment(90, MAY, revise(tiny.QUARTERLY, due=Recurring((Cycle.MONTH,))), issued_on=MARCH)
    more = amendment(91, MAY, insert(tiny.QUARTERLY), repeal(tiny.EVERYONES), issued_on=MARCH)
    plan = tiny.PLAN.with_amendments(monthly, more)
    (before,), (now,) = (assess(plan, [], as_of=day).about(tiny.QUARTERLY) for day in (date(2025, 4, 30), MAY))
    assert before.rule == tiny.QUARTERLY
    assert (now.rule.version, now.reason) == (2, Reason.NO_DUE_DAY)
    inserted = plan.rule("SD.91.1/1")
    assert [len(assess(plan, [], as_of=day).about(inserted)) for day in (date(2025, 4, 30), MAY)] == [0, 1]


def test_a_dated_activity_that_becomes_a_standing_one_never_comes_due() -> None:
    plan = tiny.PLAN.with_amendments(
        amendment(90, MAY, replace(evolve(tiny.MIDYEAR_REPORTS, due=Recurring((Cycle.MONTH,)))), issued_on=MARCH)
    )
    found = [len(assess(plan, [], as_of=day).about(tiny.MIDYEAR_REPORTS)) for day in (date(2025, 2, 1), MARCH, MAY)]
    assert found == [2, 0, 2]


def test_a_delivery_serves_whichever_version_is_judged() -> None:
    delivered = Delivery(tiny.MEETINGS, tiny.NORTH, date(2025, 8, 1))
    plan = tiny.PLAN.with_amendments(amendment(90, MAY, revise(tiny.MEETINGS, due=During(Period(MAY, JULY)))))
    assert statuses(tiny.PLAN, tiny.MEETINGS, [delivered], AFTER)[0] is Status.MET
    assert statuses(plan, tiny.MEETINGS, [delivered], AFTER)[0] is Status.MISSED


def test_the_agenda_follows_the_law() -> None:
    longer = revise(tiny.MIDYEAR_REPORTS, lead=(tiny.JUSTICE,), due=By(date(2025, 8, 31)))
    items = agenda(tiny.PLAN.with_amendments(amendment(90, MAY, longer)), as_of=JUNE, days_ahead=100)
    assert [(item.agency, item.last_day) for item in items if item.rule.key == tiny.MIDYEAR_REPORTS.key] == [
        (tiny.JUSTICE, date(2025, 8, 31))
    ]
