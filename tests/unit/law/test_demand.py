from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from cchc_rules import Quantity, Share, reaches
from cchc_rules.dates.due import Within
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue
from cchc_rules.formats.from_json import load_plan_json
from cchc_rules.formats.to_json import dump_plan
from cchc_rules.law.bound import AtLeast, AtMost, Between, Bound, Exactly, Rank
from cchc_rules.law.demand import brief_demand, change_between, demand_signs, demand_words, is_decrease
from cchc_rules.law.rule import Rule, Target
from cchc_rules.measures.measure import Direction, Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual
from tests import tiny

COST = evolve(tiny.measure("cost", "cost", unit=Unit.MILLION_VND), direction=Direction.LESS_IS_BETTER)
SALES = tiny.measure("sales", "sales", unit=Unit.COUNT)
PLACE = evolve(tiny.measure("place", "place", unit=Unit.RANK), direction=Direction.LESS_IS_BETTER)
PLACES = Unit("place", Bilingual("bậc", "places"), base="rank")


@pytest.mark.parametrize(
    ("bound", "measure", "vi", "en", "signs"),
    [
        (AtLeast(50), COST, "giảm tối thiểu 50 %", "decrease by at least 50 %", "giảm ≥ 50 %"),
        (AtMost(5), COST, "tăng không quá 5 %", "increase by at most 5 %", "tăng ≤ 5 %"),
        (AtMost(0), COST, "không tăng", "no increase", "tăng ≤ 0 %"),
        (AtLeast(150), SALES, "tăng tối thiểu 150 %", "increase by at least 150 %", "tăng ≥ 150 %"),
        (AtMost(10), SALES, "giảm không quá 10 %", "decrease by at most 10 %", "giảm ≤ 10 %"),
        (Between(20, 30), COST, "giảm từ 20 đến 30 %", "decrease by 20 to 30 %", "giảm 20–30 %"),
        (Exactly(5, Unit.COUNT), SALES, "tăng đúng 5", "increase by exactly 5", "tăng 5"),
        (
            AtLeast(5, Unit.PERCENTAGE_POINT),
            tiny.ON_TIME,
            "tăng tối thiểu 5 điểm phần trăm",
            "increase by at least 5 percentage points",
            "tăng ≥ 5 điểm phần trăm",
        ),
        (AtLeast(2, PLACES), PLACE, "giảm tối thiểu 2 bậc", "decrease by at least 2 places", "giảm ≥ 2 bậc"),
    ],
)
def test_a_change_is_asked_in_words_and_in_signs(bound: Bound, measure: Measure, vi: str, en: str, signs: str) -> None:
    target = tiny.against(bound, measure)
    assert demand_words(target, "vi") == f"{vi} so với năm 2024"
    assert demand_words(target, "en") == f"{en} against 2024"
    assert demand_signs(target, "vi") == f"{signs} so với năm 2024"


def test_without_a_baseline_the_bound_is_what_is_asked() -> None:
    target = tiny.DOSSIERS_ON_TIME
    assert demand_words(target, "vi") == target.bound.in_("vi")
    assert demand_signs(target, "vi") == "≥ 98 %"


def test_a_baseline_that_is_no_year_is_told_by_its_days() -> None:
    target = tiny.against(AtLeast(50), COST, Period.half(2024, 1))
    assert demand_words(target, "vi") == "giảm tối thiểu 50 % so với 01/01/2024–30/06/2024"
    assert demand_signs(target, "en") == "decrease ≥ 50 % against 01/01/2024–30/06/2024"
    of_years = tiny.against(AtLeast(50), COST, Period.years(2021, 2024))
    assert demand_words(of_years, "vi") == "giảm tối thiểu 50 % so với giai đoạn 2021–2024"
    assert demand_words(of_years, "en") == "decrease by at least 50 % against 2021–2024"


def test_a_floor_asks_for_the_better_and_a_ceiling_limits_the_worse() -> None:
    decreases = [
        is_decrease(tiny.against(bound, measure))
        for bound in (AtLeast(5), Between(5, 9), AtMost(5))
        for measure in (COST, SALES)
    ]
    assert decreases == [True, False, True, False, False, True]


def bounds_of(*numbers: int) -> tuple[Fraction, Fraction]:
    least, most = numbers
    return Fraction(least), Fraction(most)


@pytest.mark.parametrize(
    ("target", "now", "then", "change"),
    [
        (tiny.against(AtLeast(50), COST), (50, 50), (100, 100), (Fraction(1, 2), Fraction(1, 2))),
        (tiny.against(AtLeast(50), COST), (40, 60), (80, 100), (Fraction(1, 4), Fraction(3, 5))),
        (tiny.against(AtLeast(50), SALES), (40, 60), (20, 40), (Fraction(0), Fraction(2))),
        (tiny.against(AtLeast(50), SALES), (-10, -5), (10, 20), (Fraction(-2), Fraction(-5, 4))),
        (tiny.against(AtLeast(50), SALES), (-10, 5), (10, 20), (Fraction(-2), Fraction(-1, 2))),
        (tiny.against(AtLeast(50), SALES), (5, 5), (0, 20), None),
        (tiny.against(AtLeast(50), SALES), (5, 5), (-1, -1), None),
        (tiny.against(AtLeast(5, Unit.COUNT), SALES), (5, 7), (0, 2), (Fraction(3), Fraction(7))),
        (tiny.against(AtLeast(2, PLACES), PLACE), (3, 3), (5, 5), (Fraction(2), Fraction(2))),
    ],
)
def test_a_change_lies_between_what_two_figures_leave_possible(
    target: Target, now: tuple[int, int], then: tuple[int, int], change: tuple[Fraction, Fraction] | None
) -> None:
    assert change_between(target, bounds_of(*now), bounds_of(*then)) == change


def test_a_change_is_in_percent_or_in_the_unit_of_the_measure() -> None:
    with pytest.raises(BadValue, match="a change in percent or in million_vnd"):
        tiny.against(AtLeast(5, Unit.DAY), COST)
    assert tiny.against(AtLeast(5, Unit.BILLION_VND), COST).bound.least == 5 * 10**9


def test_percentage_points_are_of_changes_alone() -> None:
    """A value is in percent, and so is its bound; only the difference of two percentages is in points."""
    points = Unit.PERCENTAGE_POINT
    change = tiny.against(AtLeast(5, points), tiny.ON_TIME)
    from_60, from_62 = ((Fraction(each, 100), Fraction(each, 100)) for each in (60, 62))
    assert reaches(change, Share(65), Share(60)) is True
    assert reaches(change, Share(65), Share(62)) is reaches(change, Share(63), Share(60)) is False
    assert change_between(change, from_62, from_60) == (Fraction(2, 100), Fraction(2, 100))
    with pytest.raises(BadValue, match="a bound in percent"):
        evolve(tiny.DOSSIERS_ON_TIME, bound=AtLeast(98, points))
    with pytest.raises(BadValue, match="a change in percent or in day"):
        tiny.against(AtLeast(5, points), tiny.measure("days", "days", unit=Unit.DAY))
    with pytest.raises(BadValue, match="a unit other than percentage points"):
        tiny.measure("points", "points", unit=points)
    with pytest.raises(BadValue, match="a unit other than percent"):
        Quantity(5, points)


def test_a_baseline_ends_before_the_period_begins() -> None:
    for baseline in (tiny.YEAR, Period(date(2024, 1, 1), date(2025, 1, 2)), Period.year(2026)):
        with pytest.raises(BadValue, match="a baseline that ends before the period begins"):
            tiny.against(AtLeast(50), COST, baseline)


def test_of_a_ranking_less_is_better() -> None:
    with pytest.raises(BadValue, match="a ranking of which less is better"):
        tiny.against(Rank(2), evolve(PLACE, direction=Direction.MORE_IS_BETTER))


def test_a_target_against_a_baseline_is_written_and_read() -> None:
    plan = tiny.plan_with(tiny.against(AtLeast(50), COST))
    assert load_plan_json(dump_plan(plan)) == plan


@pytest.mark.parametrize(
    ("rule", "vi", "en"),
    [
        (tiny.DOSSIERS_ONLINE, "≥ 97,5 %", "≥ 97.5 %"),
        (tiny.CONNECTED, "đến 31/12/2025", "by 2025-12-31"),
        (tiny.JOINT_PLAN, "đến 04/01/2025", "by 2025-01-04"),  # before 5 January
        (tiny.MIDYEAR_REPORTS, "đến 30/06/2025", "by 2025-06-30"),
        (tiny.QUARTERLY, "hằng quý", "quarterly"),
        (tiny.OVERSIGHT, "theo dõi, đôn đốc", "oversees"),
    ],
)
def test_what_a_rule_asks_is_told_in_a_few_words(rule: Rule, vi: str, en: str) -> None:
    assert (brief_demand(rule, "vi"), brief_demand(rule, "en")) == (vi, en)


def test_a_day_that_is_counted_from_another_is_told_as_it_is_counted() -> None:
    rule = evolve(tiny.MIDYEAR_REPORTS, due=Within(10, "ngày nhận hồ sơ", phrase="10 ngày kể từ ngày nhận hồ sơ"))
    assert "10 ngày" in brief_demand(rule, "vi")
    assert "10 days" in brief_demand(rule, "en")
