from collections import Counter
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.dates.due import Before, By, Due, During, PlanDay, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import CycleDay, Recurring
from cchc_rules.drawings.due_calendar import Undated, draw_due_calendar, due_days
from cchc_rules.law.rule import Activity
from cchc_rules.plans import hue_2025
from cchc_rules.testing.strategies import dues
from cchc_rules.text import Language
from tests import tiny
from tests.drawn import SVG, overlaps, read, said, told

ACTIVITIES = hue_2025.PLAN.rules_of_kind(Activity)


def due(by: Due) -> Activity:
    return evolve(tiny.QUARTERLY, due=by)


@pytest.mark.parametrize(
    ("by", "found"),
    [
        (Before(date(2025, 1, 5)), (date(2025, 1, 4),)),
        (Before(date(2025, 1, 1)), Undated.OTHER_YEAR),
        (By(date(2025, 12, 31)), (date(2025, 12, 31),)),
        (During(Period.quarter(2025, 2)), (date(2025, 6, 30),)),
        (During(Period.year(2025)), Undated.ALL_YEAR),
        (During(Period.years(2024, 2026)), Undated.ALL_YEAR),
        (During(Period.year(2025), completion=True), (date(2025, 12, 31),)),  # a day by which it is complete
        (Within(5, "ngày nhận đủ hồ sơ"), Undated.EVENT),
        (Within(5, PlanDay.ISSUED, event_day=date(2025, 1, 2)), (date(2025, 1, 7),)),
        (Recurring((Cycle.QUARTER,)), Undated.NO_DAY),
        (Recurring((), on_request=True), Undated.NO_DAY),
        (
            Recurring((Cycle.HALF_YEAR,), due_day=CycleDay(20, 6)),
            (date(2025, 6, 20), date(2025, 12, 20)),
        ),
    ],
)
def test_every_due_has_its_days_in_a_year_or_a_reason_for_none(by: Due, found: object) -> None:
    assert due_days(due(by), 2025) == found


@given(st.lists(dues(date(2025, 1, 1), date(2025, 12, 31)), max_size=8), st.sampled_from(["vi", "en"]))
def test_each_day_has_one_flag_and_each_activity_stands_once_under_each_of_its_days(
    found: list[Due], language: Language
) -> None:
    """And once in its band, where it has none."""
    activities = [evolve(due(each), key=f"tiny-2025:II.1.9/{turn}") for turn, each in enumerate(found, start=2)]
    drawing = draw_due_calendar(activities, 2025, language)
    days = Counter[date]()
    places = Counter[str]()
    for each in activities:
        fallen = due_days(each, 2025)
        places[f"{each.address}/{each.ordinal}"] = 1 if isinstance(fallen, Undated) else len(fallen)
        days.update(() if isinstance(fallen, Undated) else fallen)
    root = read(drawing)
    assert len([each for each in root.iter(f"{SVG}rect") if each.get("class") == "due"]) == len(days)
    words = Counter(" ".join(said(drawing)).replace(",", " ").split())
    assert {place: words[place] for place in places} == places
    assert all(told(drawing).count(f"{day:%d/%m/%Y}:") == 1 for day in days)
    assert not overlaps(drawing)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_year_of_a_plan_is_drawn_whole(language: Language) -> None:
    drawing = draw_due_calendar(ACTIVITIES, 2025, language)
    assert not overlaps(drawing)
    assert "04/01/2025: III.8.1/2" in said(drawing)
    assert "14/01/2025: PL.1.8, PL.1.9;" in told(drawing)
    assert {"vi": "cả năm (23): PL.1.1,", "en": "all the year (23): PL.1.1,"}[language] in told(drawing)
    months = {"vi": ["Tháng 01/2025", "Tháng 12/2025"], "en": ["Month 01/2025", "Month 12/2025"]}[language]
    assert set(months) < set(said(drawing))


def test_a_month_in_which_nothing_falls_due_is_not_drawn() -> None:
    drawing = draw_due_calendar([hue_2025.REVIEW_PLAN_2025], 2025, "en")
    assert "Month 01/2025" in said(drawing)
    assert not [words for words in said(drawing) if "02/2025" in words]


def test_a_year_without_dues_says_so() -> None:
    assert said(draw_due_calendar([], 2025, "vi")) == ["không có hạn nào"]
    assert told(draw_due_calendar([], 2025)) == "nothing falls due."
