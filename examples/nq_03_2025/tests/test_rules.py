"""What the rows ask for, as a reader of the annexes finds it."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

import nq_03_2025 as plan
from cchc_rules.dates.due import During
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.law.rule import Activity, Duty, Outcome, OwedBy, Rule, Target
from cchc_rules.measures.measure import Direction, OverTime
from cchc_rules.measures.unit import Unit
from printed_rows import AS_SIGNED, needs_texts, rows

BY_2030, BY_2045 = Period.year(2030), Period.year(2045)


def of_annex(annex: str) -> list[Rule]:
    return [rule for rule in plan.PLAN.rules if rule.address.startswith(f"PL.{annex}.")]


def test_every_row_is_encoded() -> None:
    """Annex I: 56 rows with a value, two of them with two ranks; row 17 says of its floor that it rises, too."""
    first, second = of_annex("I"), of_annex("II")
    assert len({rule.address for rule in first}) == 56
    assert Counter(type(rule) for rule in first) == {Target: 54, Outcome: 5}
    assert [rule.address for rule in first if rule.ordinal == 2] == ["PL.I.4", "PL.I.5", "PL.I.17"]
    assert {rule.printed_code for rule in second} == {str(number) for number in range(1, 141)}
    assert Counter(type(rule) for rule in second) == {Activity: 139, Duty: 1, Target: 2}


@needs_texts
def test_no_row_of_the_copy_is_left_out() -> None:
    """But for row 11, which is nothing but the heading of those below it."""
    encoded = {rule.address.removeprefix("PL.") for rule in plan.PLAN.rules}
    assert set(rows(AS_SIGNED)) - encoded == {"I.11"}


@pytest.mark.parametrize(
    ("target", "printed"),
    [
        (plan.DIGITAL_COMPETITIVENESS_RANK_IN_SOUTH_EAST_ASIA, "≤ hạng 3, Đông Nam Á"),
        (plan.DIGITAL_COMPETITIVENESS_RANK_IN_THE_WORLD, "≤ hạng 50, Thế giới"),
        (plan.CYBERSECURITY_RANK, "≤ hạng 10"),
        (plan.DIGITAL_CHAMPIONS_2030, "≥ 5 doanh nghiệp"),
        (plan.DIGITAL_ECONOMY_2030, "≥ 30 % GDP"),
        (plan.END_TO_END_SERVICES, "≥ 90 %"),
        (plan.LICENSING_CUT, "≥ 30 %"),
        (plan.HUMAN_DEVELOPMENT, "> 0,7 HDI"),
        (plan.SOCIAL_RESEARCH_FUNDS, "> 60 %"),
        (plan.STATE_SCIENCE_BUDGET, "≥ 3 % tổng chi NSNN"),
        (plan.RESEARCHERS, "≥ 12 người/vạn dân"),
        (plan.RANKED_INSTITUTES, "40–50 tổ chức"),
        (plan.POPULATION_UNDER_5G, "≥ 99 % dân số"),
        (plan.PATENT_GROWTH, "16–18 %/năm"),
        (plan.PATENTS_IN_USE, "8–10 %"),
        (plan.NEW_SEA_CABLES, "≥ 9 tuyến cáp quang biển"),
        (plan.SEA_CABLE_CAPACITY, "≥ 350 Tbps"),
        (plan.DIGITAL_FIRMS_PER_1000, "≥ 1 doanh nghiệp/1000 dân"),
        (plan.STRATEGIC_TECHNOLOGIES, "20–50 %"),
        (plan.DATABASES_IN_USE, "≥ 114 cơ sở dữ liệu"),
        (plan.POLICY_INSTITUTES_SET_UP, "≥ 10 cơ sở"),
    ],
)
def test_bounds_are_typed_as_they_are_printed(target: Target, printed: str) -> None:
    assert target.bound.symbols("vi") == printed


def test_a_number_keeps_the_form_in_which_it_is_printed() -> None:
    kept = (plan.NEW_SEA_CABLES, plan.NATIONAL_DATA_CENTRES, plan.POLICE_RESEARCH_CENTRE)
    assert [target.bound.printed for target in kept] == ["09", "03", "01"]


def test_of_ranks_less_is_better_and_of_all_else_more() -> None:
    for target in plan.PLAN.rules_of_kind(Target):
        ranked = target.bound.unit == Unit.RANK
        assert (target.measure.direction is Direction.LESS_IS_BETTER) is ranked


def test_targets_run_to_the_end_of_their_year_and_a_state_is_that_of_its_last_day() -> None:
    growth = {plan.PUBLICATION_GROWTH.key, plan.PATENT_GROWTH.key}
    dated: list[Target | Outcome] = [*plan.PLAN.rules_of_kind(Target), *plan.PLAN.rules_of_kind(Outcome)]
    for rule in dated:
        if rule.key in growth:
            assert rule.period == Period(date(2025, 1, 1), date(2031, 1, 1))
        else:
            assert rule.period == {plan.DATABASES_IN_USE.key: Period.year(2025)}.get(
                rule.key, BY_2045 if rule.area == 2 else BY_2030
            )
    assert plan.POPULATION_UNDER_5G.measure.over_time is OverTime.LATEST
    assert plan.ONLINE_PAYMENT.measure.over_time is OverTime.SUM


def test_the_same_thing_by_2030_and_by_2045_is_one_measure() -> None:
    for sooner, later in (
        (plan.DIGITAL_ECONOMY_2030, plan.DIGITAL_ECONOMY_2045),
        (plan.DIGITAL_CHAMPIONS_2030, plan.DIGITAL_CHAMPIONS_2045),
        (plan.TOP_TECH_INVESTORS_2030, plan.TOP_TECH_INVESTORS_2045),
    ):
        assert sooner.measure == later.measure
        assert later.key in sooner.related


@pytest.mark.parametrize(
    ("activity", "last", "early"),
    [
        (plan.COMMUNICATION_PROGRAMME, date(2025, 6, 30), date(2025, 2, 1)),
        (plan.SCIENCE_LAW, date(2025, 12, 31), date(2025, 1, 10)),
        (plan.PRODUCT_QUALITY_LAW, date(2025, 10, 31), date(2025, 6, 1)),
        (plan.PUBLIC_INSTITUTES_CAPACITY, date(2026, 12, 31), date(2025, 1, 10)),
        (plan.CHAMPION_CRITERIA, date(2025, 6, 30), date(2025, 3, 31)),
        (plan.INNOVATION_NETWORK, date(2030, 12, 31), date(2027, 5, 1)),
    ],
)
def test_what_is_done_before_the_period_named_is_in_time(activity: Activity, last: date, early: date) -> None:
    due = activity.due
    assert isinstance(due, During)
    assert due.completion
    assert (due.last_day, due.accepts(early), due.accepts(last)) == (last, True, True)


def test_standing_yearly_and_open_ended_tasks() -> None:
    assert plan.BROADCAST_PROGRAMMES.due == Recurring(())
    assert plan.BIG_PROBLEMS_PUBLISHED.due == Recurring((Cycle.YEAR,))
    onward = {plan.MOVE_TO_DATA_CENTRE, plan.COMMERCE_AND_TAX_DATA, plan.LOCAL_DATA_DIGITISED}
    assert {each for each in plan.PLAN.rules_of_kind(Activity) if each.due.first_day == date(2025, 1, 1)} == onward


def test_a_task_without_time_and_product_is_a_duty() -> None:
    assert plan.PLAN.rules_of_kind(Duty) == (plan.NETWORKS_FOR_DEFENCE,)
    assert plan.NETWORKS_FOR_DEFENCE.lead == (plan.BO_CONG_AN,)


def test_who_owes_the_product_of_a_class() -> None:
    assert plan.PLANS_TO_CARRY_OUT_THE_PROGRAMME.owed_by is OwedBy.EACH
    assert plan.SMART_CITY_SCHEMES.owed_by is OwedBy.CONCERNED
    assert plan.POLICY_INSTITUTES.owed_by is OwedBy.ONE


def test_leads_are_split_into_their_bodies() -> None:
    assert plan.GUIDE_TO_NEW_CONCEPTS.lead == (plan.BO_THONG_TIN_TRUYEN_THONG, plan.BO_KHOA_HOC_CONG_NGHE)
    assert plan.NATIONAL_DATA_CENTRE.lead == (plan.BO_CONG_AN,)
    assert plan.INNOVATION_NETWORK.lead[0] is plan.BO_KHOA_HOC_CONG_NGHE
    assert len(plan.PROJECT_06_TASKS.lead) == 8
    assert plan.BROADCAST_PROGRAMMES.lead == (plan.VTV, plan.VOV, plan.TTXVN, plan.CAC_DIA_PHUONG)
