from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import (
    ExpectedCases,
    Figure,
    Finding,
    MissBudget,
    Observation,
    Period,
    Reason,
    RollCall,
    Share,
    Status,
    Tally,
    Target,
    assess,
    miss_budget,
)
from cchc_rules.agencies.agency import Agency
from cchc_rules.errors import BadValue, FloatRefused, NotACount
from cchc_rules.law.bound import About, AtLeast
from cchc_rules.measures.measure import Measure, OverAgencies, OverTime
from cchc_rules.measures.unit import Unit
from cchc_rules.message import in_vietnamese
from cchc_rules.plans import hue_2025
from tests import tiny

LOOKING = date(2025, 7, 1)
SUMMED = evolve(tiny.ON_TIME, over_time=OverTime.SUM, over_agencies=OverAgencies.SUM)
POOLED = evolve(tiny.DOSSIERS_ON_TIME, measure=SUMMED, answered_by=tiny.DEPARTMENTS)
HALF, FIRST, SECOND = Period.half(2025, 1), Period.quarter(2025, 1), Period.quarter(2025, 2)


def counted(value: Tally | Share, agency: Any = tiny.HOME, period: Period = HALF, **changed: Any) -> Figure:
    return Figure(changed.get("measure", SUMMED), agency, period, value)


def found(
    *known: Observation, expected: dict[Any, int], target: Target = POOLED, as_of: date = LOOKING
) -> dict[str | None, Finding]:
    """The findings about a target, by agency, where so many cases are expected of each."""
    stated = [ExpectedCases(target.measure, agency, cases) for agency, cases in expected.items()]
    findings = assess(tiny.plan_with(target), known, as_of=as_of, expected=stated)
    return {each.agency and each.agency.key: each for each in findings}


def test_each_agency_has_its_budget_and_so_have_all_together() -> None:
    """Two departments with 300 cases each, and 200 more expected of each: of 1,000 twenty may be late."""
    findings = found(
        counted(Tally(297, 3)),
        counted(Tally(290, 10), tiny.JUSTICE),
        expected={tiny.HOME: 200, tiny.JUSTICE: 200},
    )
    assert findings["so-noi-vu"].budget == MissBudget(Tally(297, 3), 200, (0, 7), (0, 7), 11)
    assert findings["so-tu-phap"].budget == MissBudget(Tally(290, 10), 200, (0, 0), (0, 0), 11)
    assert findings["cac-so"].budget == MissBudget(Tally(587, 13), 400, (0, 7), (0, 7), 21)


def test_what_is_stated_of_a_class_is_not_added_up() -> None:
    known = [counted(Tally(297, 3)), counted(Tally(290, 10), tiny.JUSTICE)]
    of_class = found(*known, expected={tiny.DEPARTMENTS: 1400})["cac-so"]
    assert of_class.budget == MissBudget(Tally(587, 13), 1400, (0, 27), (0, 27), 41)
    both = found(*known, expected={tiny.DEPARTMENTS: 1400, tiny.HOME: 700, tiny.JUSTICE: 700})["cac-so"]
    assert both.budget == of_class.budget
    with pytest.raises(BadValue, match=r"got 1400; expected as many .* Its members have 10 together"):
        found(*known, expected={tiny.DEPARTMENTS: 1400, tiny.HOME: 5, tiny.JUSTICE: 5})


def test_where_there_is_nothing_to_count_there_is_no_budget() -> None:
    none = found(counted(Tally(0, 0)), expected={tiny.HOME: 0})["so-noi-vu"]
    assert (none.budget, none.reaches) == (None, None)


def test_what_is_stated_of_some_members_says_nothing_of_the_class() -> None:
    """Nothing is forecast of the others."""
    findings = found(counted(Tally(297, 3)), counted(Tally(290, 10), tiny.JUSTICE), expected={tiny.HOME: 200})
    assert findings["so-noi-vu"].budget is not None
    assert findings["cac-so"].budget is findings["so-tu-phap"].budget is None


@pytest.mark.parametrize(
    "target",
    [
        evolve(POOLED, measure=evolve(SUMMED, over_agencies=OverAgencies.WHOLE_ONLY)),
        evolve(POOLED, answered_by=evolve(tiny.DEPARTMENTS, complete=False)),
    ],
)
def test_members_that_do_not_make_up_the_class_are_not_added_up(target: Target) -> None:
    known = [
        counted(Tally(590, 10), agency, measure=target.measure)
        for agency in (tiny.HOME, tiny.JUSTICE, target.answered_by)
    ]
    findings = found(*known, expected={tiny.HOME: 200, tiny.JUSTICE: 200}, target=target)
    assert findings["so-noi-vu"].budget is not None
    assert findings["cac-so"].budget is None


def test_quarters_that_add_up_are_counted_together() -> None:
    """Of 300 and 300 cases, five and five are late; 400 more are expected, and ten of them may be."""
    quarters = [counted(Tally(295, 5), period=each) for each in (FIRST, SECOND)]
    assert found(*quarters, expected={tiny.HOME: 400})["so-noi-vu"].budget == MissBudget(
        Tally(590, 10), 400, (0, 10), (0, 10), 21
    )
    pooled = [*quarters, *(counted(Tally(295, 5), tiny.JUSTICE, each) for each in (FIRST, SECOND))]
    of_class = found(*pooled, expected={tiny.HOME: 400, tiny.JUSTICE: 400})["cac-so"].budget
    assert of_class == MissBudget(Tally(1180, 20), 800, (0, 20), (0, 20), 41)


def test_a_class_counts_what_it_reports_itself_where_that_is_more() -> None:
    known = [counted(Tally(99, 1)), counted(Tally(588, 12), tiny.DEPARTMENTS)]
    assert found(*known, expected={tiny.DEPARTMENTS: 400})["cac-so"].budget == MissBudget(
        Tally(588, 12), 400, (0, 8), (0, 8), 21
    )


@pytest.mark.parametrize(("over_time", "expected"), [(OverTime.LATEST, (0, 10)), (OverTime.WHOLE_ONLY, None)])
def test_of_a_state_the_latest_counts_and_of_a_whole_what_begins_with_it(
    over_time: OverTime, expected: tuple[int, int] | None
) -> None:
    target = evolve(POOLED, measure=evolve(SUMMED, over_time=over_time))
    known = [counted(Tally(500, 0), period=FIRST, measure=target.measure)]
    known.append(counted(Tally(590, 10), period=SECOND, measure=target.measure))
    budget = found(*known, expected={tiny.HOME: 400}, target=target)["so-noi-vu"].budget
    assert (budget and budget.sure) == expected
    running = counted(Tally(590, 10), period=HALF, measure=target.measure)
    assert found(running, expected={tiny.HOME: 400}, target=target)["so-noi-vu"].budget == MissBudget(
        Tally(590, 10), 400, (0, 10), (0, 10), 21
    )


def test_a_part_has_a_budget_of_its_own() -> None:
    known = [counted(Tally(590, 10), measure=each) for each in (tiny.ON_TIME, tiny.ON_TIME_OF_LAND)]
    stated = [ExpectedCases(tiny.ON_TIME_OF_LAND, tiny.HOME, 400)]
    budgets = {each.part: each.budget for each in assess(tiny.PLAN, known, as_of=LOOKING, expected=stated)}
    assert budgets[tiny.ON_TIME_OF_LAND] == miss_budget(tiny.DOSSIERS_ON_TIME, Tally(590, 10), 400)
    assert budgets[None] is None


def test_of_a_roll_call_those_not_called_are_unknown() -> None:
    """Three of five have answered; the other two may, and nobody else is to come."""
    listed = evolve(tiny.EVERYBODY, complete=True)
    target = evolve(tiny.ALL_OFFICES_READY, counted=(listed,), bound=AtLeast(80), answered_by=listed)
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME, tiny.JUSTICE], [tiny.OFFICE])
    budget = found(call, expected={listed: 0}, target=target)["moi-co-quan"].budget
    assert budget == MissBudget(Tally(2, 1, 2), 0, None, (0, 0), 2)


def test_nobody_knows_how_many_a_class_has_that_no_roster_lists() -> None:
    target = evolve(tiny.ALL_OFFICES_READY, answered_by=tiny.EVERYBODY)
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME])
    finding = found(call, expected={tiny.EVERYBODY: 0}, target=target)["moi-co-quan"]
    assert tiny.EVERYBODY in finding.missing
    assert finding.budget is None


def test_where_nothing_was_reported_all_cases_are_to_come() -> None:
    """Of 400 eight may be late; those of the half year that is gone are among them, for nothing else is known of it."""
    finding = found(expected={tiny.DEPARTMENTS: 400})["cac-so"]
    assert finding.reason is Reason.NOTHING_REPORTED
    assert finding.budget == MissBudget(Tally(0, 0), 400, (0, 8), (0, 8), 9, unreported=(HALF,))
    assert (
        "no case counted so far, 400 more expected: up to 8 of them may be missed; lost once 9 are missed in all; "
        "not reported: 01/01/2025–30/06/2025, whose cases have to be among those expected"
    ) in finding.sentence()
    assert "đến nay chưa có trường hợp nào được đếm, dự kiến thêm 400 trường hợp" in finding.sentence("vi")


@pytest.mark.parametrize(
    ("measure", "as_of"), [(SUMMED, date(2025, 1, 1)), (evolve(SUMMED, over_time=OverTime.LATEST), LOOKING)]
)
def test_of_a_period_that_begins_and_of_a_state_no_day_is_gone(measure: Any, as_of: date) -> None:
    target = evolve(POOLED, measure=measure)
    budget = found(expected={tiny.DEPARTMENTS: 400}, target=target, as_of=as_of)["cac-so"].budget
    assert budget == MissBudget(Tally(0, 0), 400, (0, 8), (0, 8), 9)


NOT_SAID = "400 more expected, and how many of them may be missed cannot be said: "
RIVAL = counted(Tally(580, 20))


@pytest.mark.parametrize(
    ("known", "target", "as_of", "why"),
    [
        ([counted(Share(98))], POOLED, LOOKING, "how many cases there were so far is not known"),
        ([counted(Tally(590, 10)), RIVAL], POOLED, LOOKING, "the figures disagree"),
        ([counted(Tally(590, 10), period=tiny.YEAR)], POOLED, tiny.AFTERWARDS, "the period is over"),
        ([RIVAL], evolve(POOLED, bound=About(98)), LOOKING, Reason.HOW_FAR_OFF_UNKNOWN.label.en),
        ([RIVAL], tiny.against(AtLeast(10), SUMMED), LOOKING, Reason.BASELINE_UNKNOWN.label.en),
        (
            [RIVAL, counted(Tally(0, 5), period=tiny.LAST_YEAR)],
            tiny.against(AtLeast(10), SUMMED),
            LOOKING,
            Reason.BASELINE_ZERO.label.en,
        ),
        (
            [counted(Tally(0, 5), period=tiny.LAST_YEAR)],
            tiny.against(AtLeast(10), SUMMED),
            LOOKING,
            Reason.BASELINE_ZERO.label.en,
        ),
    ],
)
def test_where_no_budget_follows_the_sentence_says_why(
    known: list[Figure], target: Target, as_of: date, why: str
) -> None:
    """Nobody who states cases is answered with silence: a percentage alone says nothing of how many it stands for."""
    finding = found(*known, expected={tiny.HOME: 400}, target=target, as_of=as_of)["so-noi-vu"]
    assert (finding.budget, finding.unbudgeted) == (None, 400)
    assert f"{NOT_SAID}{why}" in finding.sentence()
    said_in_vietnamese = "dự kiến thêm 400 trường hợp, không nêu được bao nhiêu trong số đó được phép không đạt: "
    assert said_in_vietnamese in finding.sentence("vi")


def test_of_no_case_at_all_nothing_may_be_missed() -> None:
    finding = found(counted(Tally(0, 0)), expected={tiny.HOME: 0})["so-noi-vu"]
    assert finding.unbudgeted == 0
    assert "0 more expected, and how many of them may be missed cannot be said: there was no case" in finding.sentence()


def test_a_share_of_what_does_not_add_up_has_no_budget() -> None:
    known = counted(Share(98), measure=tiny.ON_TIME)
    target = tiny.DOSSIERS_ON_TIME
    assert found(known, expected={tiny.HOME: 400}, target=target)["so-noi-vu"].budget is None


def test_what_is_settled_has_nothing_to_spare() -> None:
    year = counted(Tally(590, 10), period=tiny.YEAR)
    settled = found(year, expected={tiny.HOME: 400}, as_of=tiny.AFTERWARDS)["so-noi-vu"]
    assert settled.status is Status.MET
    assert settled.budget is None


def test_what_is_about_a_number_has_no_budget() -> None:
    about = evolve(POOLED, bound=About(50))
    assert found(counted(Tally(1, 1)), expected={tiny.HOME: 4}, target=about)["so-noi-vu"].budget is None


def test_a_change_has_a_budget_where_what_it_is_set_against_is_known() -> None:
    """Ten points more than 50 % are asked: of 100 cases forty may be missed."""
    change = tiny.against(AtLeast(10, Unit.PERCENTAGE_POINT), SUMMED)
    then, now = counted(Tally(5, 5), period=tiny.LAST_YEAR), counted(Tally(40, 10))
    known = found(then, now, expected={tiny.HOME: 50}, target=change)["so-noi-vu"]
    assert known.budget == MissBudget(Tally(40, 10), 50, (0, 30), (0, 30), 41)
    assert found(now, expected={tiny.HOME: 50}, target=change)["so-noi-vu"].budget is None


def test_of_nothing_there_is_no_change_in_percent() -> None:
    change = tiny.against(AtLeast(10), SUMMED)
    then, now = counted(Tally(0, 5), period=tiny.LAST_YEAR), counted(Tally(40, 10))
    assert found(then, now, expected={tiny.HOME: 50}, target=change)["so-noi-vu"].budget is None


def test_the_sentence_tells_the_budget() -> None:
    finding = found(counted(Tally(590, 10)), expected={tiny.HOME: 400})["so-noi-vu"]
    assert finding.sentence() == (
        "Department of Home Affairs: Open – the figures so far are on track (590/600; at least 98 %; "
        "590/600 so far, 400 more expected: up to 10 of them may be missed; lost once 21 are missed in all; "
        "a part of: Departments)"
    )
    assert (
        "đến nay 590/600, dự kiến thêm 400 trường hợp: tối đa 10 trường hợp trong số đó được phép không đạt; "
        "khi cả kỳ có 21 trường hợp không đạt thì không còn đạt được chỉ tiêu"
    ) in finding.sentence("vi")


def test_nothing_is_said_where_nothing_is_expected() -> None:
    known = [counted(Tally(590, 10))]
    plan = tiny.plan_with(POOLED)
    assert assess(plan, known, as_of=LOOKING) == assess(plan, known, as_of=LOOKING, expected=[])


@pytest.mark.parametrize("given", [None, 400, (SUMMED, tiny.HOME, 400)])
def test_only_expected_cases_are_expected(given: Any) -> None:
    with pytest.raises(BadValue, match=r"expected: .* expected ExpectedCases\(measure, agency, cases\)"):
        assess(tiny.PLAN, [], as_of=LOOKING, expected=[given])


def test_one_agency_expects_one_number() -> None:
    twice = [ExpectedCases(tiny.ON_TIME, tiny.HOME, cases) for cases in (400, 400)]
    known = [counted(Tally(590, 10), measure=tiny.ON_TIME)]
    assert assess(tiny.PLAN, known, as_of=LOOKING, expected=twice).findings[0].budget is not None
    differing = [*twice, ExpectedCases(tiny.ON_TIME, tiny.HOME, 401)]
    with pytest.raises(BadValue, match="one number of cases for a measure and an agency"):
        assess(tiny.PLAN, known, as_of=LOOKING, expected=differing)


@pytest.mark.parametrize("measure", [tiny.ON_TIME_OF_ALL, tiny.ON_TIME])
def test_what_no_finding_is_about_is_not_left_out_in_silence(measure: Any) -> None:
    stated = [ExpectedCases(measure, tiny.JUSTICE, 400)]
    known = [counted(Tally(590, 10), measure=tiny.ON_TIME)]
    with pytest.raises(BadValue, match=rf"cases expected of {measure.key}, Department of Justice: got 400"):
        assess(tiny.PLAN, known, as_of=LOOKING, expected=stated)


@pytest.mark.parametrize(
    ("measure", "agency", "vi"),
    [
        (
            hue_2025.ON_TIME_OF_RECEIVED,
            hue_2025.SO_TU_PHAP,
            "Chỉ tiêu tính theo định nghĩa khác: hãy nêu số dự kiến của on-time-of-closed.",
        ),
        (
            hue_2025.ON_TIME_OF_CLOSED,
            hue_2025.SO_Y_TE,
            "hãy báo cáo số liệu trước, hoặc nêu dự kiến của Toàn tỉnh, nơi chịu trách nhiệm về chỉ tiêu.",
        ),
        (evolve(tiny.ON_TIME, indicator="other", key="other"), hue_2025.SO_Y_TE, "Không chỉ tiêu nào tính theo"),
    ],
    ids=lambda given: getattr(given, "key", ""),
)
def test_what_no_finding_is_about_is_told_with_the_reason(measure: Measure, agency: Agency, vi: str) -> None:
    """Another definition, though it has a figure by that too; else whose cases can be expected."""
    known = [
        Figure(each, hue_2025.SO_TU_PHAP, FIRST, Tally(99, 1))
        for each in (hue_2025.ON_TIME_OF_RECEIVED, hue_2025.ON_TIME_OF_CLOSED)
    ]
    with pytest.raises(BadValue) as refused:
        assess(hue_2025.PLAN, known, as_of=LOOKING, expected=[ExpectedCases(measure, agency, 3000)])
    assert vi in in_vietnamese(refused.value.remedy)


def test_days_of_which_nothing_was_reported_are_told_up_to_the_day_of_looking() -> None:
    """Of what adds up, before a part and after it; of what is counted as a whole, after the latest; of a state none."""
    october = date(2025, 10, 15)
    since = Period(date(2025, 4, 1), october)
    after_half = Period(date(2025, 7, 1), october)
    for over_time, first, unreported in (
        (OverTime.SUM, FIRST, (since,)),
        (OverTime.SUM, SECOND, (FIRST, after_half)),
        (OverTime.WHOLE_ONLY, HALF, (after_half,)),
        (OverTime.LATEST, FIRST, ()),
    ):
        target = evolve(POOLED, measure=evolve(SUMMED, over_time=over_time))
        known = counted(Tally(590, 10), period=first, measure=target.measure)
        budget = found(known, expected={tiny.HOME: 400}, target=target, as_of=october)["so-noi-vu"].budget
        assert budget is not None
        assert budget.unreported == unreported


@pytest.mark.parametrize("cases", [-1, True, "12", 10**13])
def test_a_number_of_cases_is_one(cases: Any) -> None:
    with pytest.raises(NotACount, match="ExpectedCases: got"):
        ExpectedCases(SUMMED, tiny.HOME, cases)


def test_a_float_is_no_number_of_cases() -> None:
    cases: Any = 400.0
    with pytest.raises(FloatRefused, match="ExpectedCases: got 400"):
        ExpectedCases(SUMMED, tiny.HOME, cases)


@pytest.mark.parametrize("measure", [tiny.SCORE, "on-time-of-closed"])
def test_points_and_names_are_no_cases(measure: Any) -> None:
    with pytest.raises(BadValue, match="a Measure of a plan that is a percentage of cases"):
        ExpectedCases(measure, tiny.HOME, 1)


def test_a_name_is_no_agency() -> None:
    agency: Any = "so-noi-vu"
    with pytest.raises(BadValue, match=r"ExpectedCases: .* an Agency or AgencyClass"):
        ExpectedCases(SUMMED, agency, 1)


def test_a_target_that_can_no_longer_be_reached_is_not_open_to_both() -> None:
    """Two reports have July in common, and say the opposite; with 100 late of 600, 400 more do not make up for that."""
    until_july = Period(date(2025, 1, 1), date(2025, 8, 1))
    known = [counted(Tally(500, 100), period=until_july), counted(Tally(300, 0), period=Period.quarter(2025, 3))]
    autumn = date(2025, 10, 1)
    without = found(*known, expected={tiny.DEPARTMENTS: 1}, as_of=autumn)["so-noi-vu"]
    assert (without.reason, without.reaches) == (Reason.PARTS_DIFFER, None)
    lost = found(*known, expected={tiny.HOME: 400}, as_of=autumn)["so-noi-vu"]
    assert (lost.status, lost.reason, lost.reaches) == (Status.OPEN, Reason.OUT_OF_REACH, False)
    assert lost.budget == MissBudget(Tally(500, 100), 400, None, None, 21)
    assert "không còn đạt được chỉ tiêu" in lost.sentence("vi")


def test_what_is_behind_stays_behind_where_it_is_lost() -> None:
    lost = found(counted(Tally(500, 500)), expected={tiny.HOME: 1})["so-noi-vu"]
    assert (lost.reason, lost.reaches) == (Reason.BEHIND, False)


def test_days_of_which_nothing_was_reported_are_told_with_the_budget() -> None:
    """Their cases are among those that the caller expects."""
    budget = found(counted(Tally(295, 5), period=SECOND), expected={tiny.HOME: 700})["so-noi-vu"].budget
    assert budget == MissBudget(Tally(295, 5), 700, (0, 15), (0, 15), 21, (FIRST,))
    assert budget.sentence("vi").endswith(
        "chưa có báo cáo của 01/01/2025–31/03/2025, số dự kiến thêm phải gồm cả những ngày này"
    )
    assert budget.sentence().endswith(
        "not reported: 01/01/2025–31/03/2025, whose cases have to be among those expected"
    )
