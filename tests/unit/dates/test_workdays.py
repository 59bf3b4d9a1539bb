import copy
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from cchc_rules.dates.holidays import VIETNAM_DAYS, SpecialDay
from cchc_rules.dates.workdays import VIETNAM, WorkCalendar
from cchc_rules.errors import BadValue, NotADay, UnknownYear
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

SUNDAY = date(2025, 1, 5)
NAME = Bilingual("Tết Dương lịch", "New Year's Day")
SOURCE = Source(Bilingual("Điều 112", "article 112"), Certainty.DOCUMENTED)
HUGE = 10**5000


def new_year(year: int) -> SpecialDay:
    return SpecialDay(date(year, 1, 1), NAME, SOURCE)


def test_a_worked_saturday_and_the_friday_it_was_swapped_for() -> None:
    assert VIETNAM.is_workday(date(2025, 4, 26))
    assert not VIETNAM.is_workday(date(2025, 5, 2))
    assert VIETNAM.next(date(2025, 5, 2)) == date(2025, 5, 5)
    assert VIETNAM.previous(date(2025, 4, 27)) == date(2025, 4, 26)
    assert VIETNAM.count(date(2025, 4, 21), date(2025, 5, 5)) == 8
    row = VIETNAM.special_day(date(2025, 4, 26))
    assert row is not None
    assert row.works
    assert row.swapped_with == date(2025, 5, 2)


def test_working_days_of_each_year() -> None:
    """Weekdays, less the days off on them, plus the Saturdays worked."""
    assert [VIETNAM.count(date(year, 1, 1), date(year + 1, 1, 1)) for year in (2024, 2025, 2026)] == [251, 250, 249]


def test_next_and_previous_leave_a_working_day_and_add_never_does() -> None:
    day = date(2025, 6, 4)
    assert VIETNAM.next(day) == VIETNAM.previous(day) == VIETNAM.add(day, 0) == day
    assert VIETNAM.add(day, 1) == date(2025, 6, 5)
    assert VIETNAM.add(day, -1) == date(2025, 6, 3)
    assert VIETNAM.add(SUNDAY, 0) == SUNDAY


Question = Callable[[date], object]
QUESTIONS: dict[str, Question] = {
    "is_workday": VIETNAM.is_workday,
    "special_day": VIETNAM.special_day,
    "next": VIETNAM.next,
    "previous": VIETNAM.previous,
    "add": lambda day: VIETNAM.add(day, 1),
    "add nothing": lambda day: VIETNAM.add(day, 0),
    "take": lambda day: VIETNAM.add(day, -1),
    "count from": lambda day: VIETNAM.count(day, SUNDAY),
    "count to": lambda day: VIETNAM.count(SUNDAY, day),
}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_a_year_without_a_table_is_refused(question: Question) -> None:
    for day, year in ((date(2027, 1, 4), 2027), (date(2031, 3, 3), 2027), (date(2023, 12, 29), 2023)):
        with pytest.raises(UnknownYear, match=rf"2024 to 2026.* Give the calendar the days off of {year} first\."):
            question(day)


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
@pytest.mark.parametrize(
    "given",
    [datetime(2025, 1, 6, tzinfo=UTC), datetime(2025, 1, 6), "2025-01-06", 20250106, None, []],  # noqa: DTZ001  a naive one too
)
def test_only_a_date_has_an_answer(question: Question, given: date) -> None:
    with pytest.raises(NotADay):
        question(given)


@pytest.mark.parametrize(
    "passing",
    [
        lambda: VIETNAM.next(date(2023, 12, 31)),
        lambda: VIETNAM.previous(date(2024, 1, 1)),
        lambda: VIETNAM.add(date(2026, 12, 31), 1),
        lambda: VIETNAM.add(date(2026, 12, 1), 1000),
        lambda: VIETNAM.add(date(2024, 1, 2), -1),
        lambda: VIETNAM.add(date(2025, 1, 2), HUGE),
        lambda: VIETNAM.add(date(2025, 1, 2), -HUGE),
        lambda: VIETNAM.count(date(2026, 1, 1), date(2027, 1, 2)),
        lambda: VIETNAM.count(date(2027, 1, 2), date(2026, 1, 1)),
    ],
)
def test_passing_into_a_year_without_a_table_is_refused(passing: Callable[[], object]) -> None:
    with pytest.raises(UnknownYear, match=r"Give the calendar the days off of (2023|2027) first\."):
        passing()


def test_the_last_day_of_the_last_year_can_be_reached() -> None:
    assert VIETNAM.add(date(2026, 12, 30), 1) == date(2026, 12, 31)
    assert VIETNAM.count(date(2026, 12, 31), date(2027, 1, 1)) == 1


@pytest.mark.parametrize("n", [1.0, "1", None, True, date(2025, 1, 1)])
def test_working_days_are_counted_in_whole_numbers(n: int) -> None:
    with pytest.raises(BadValue, match="whole number"):
        VIETNAM.add(SUNDAY, n)


def test_one_more_year() -> None:
    calendar = VIETNAM.with_year(2027, new_year(2027))
    assert VIETNAM.last_year == 2026
    assert (calendar.first_year, calendar.last_year) == (2024, 2027)
    assert calendar.add(date(2026, 12, 31), 1) == date(2027, 1, 4)
    assert calendar.with_year(2023, new_year(2023)).previous(date(2024, 1, 1)) == date(2023, 12, 29)
    assert repr(calendar) == "<WorkCalendar 2024–2027>"


def test_a_year_replaced() -> None:
    """A day that only a report makes a day off can be left out by whoever does not rely on reports."""
    culture = date(2026, 11, 24)
    known = [row for row in VIETNAM.days if row.day.year == 2026 and row.day != culture]
    calendar = VIETNAM.with_year(2026, *known)
    assert calendar.is_workday(culture)
    assert len(calendar.days) == len(VIETNAM.days) - 1
    assert calendar.count(date(2026, 1, 1), date(2027, 1, 1)) == 250


@pytest.mark.parametrize("year", [2022, 2028, 2027.0, "2027", None, True])
def test_a_year_joins_the_others(year: int) -> None:
    with pytest.raises(BadValue, match="a year from 2023 to 2027"):
        VIETNAM.with_year(year, new_year(2027))


@pytest.mark.parametrize("days", [(), (new_year(2026),), (new_year(2027), new_year(2026))])
def test_a_year_is_given_its_own_days(days: tuple[SpecialDay, ...]) -> None:
    with pytest.raises(BadValue, match="the special days of 2027"):
        VIETNAM.with_year(2027, *days)


@pytest.mark.parametrize(
    "days",
    [
        (),
        (new_year(2025), new_year(2027)),
        (new_year(2025), new_year(2025)),
        (new_year(9999),),
    ],
)
def test_no_calendar_with_gaps_or_doubles(days: tuple[SpecialDay, ...]) -> None:
    with pytest.raises(BadValue, match="each special day once"):
        WorkCalendar(days)


def test_a_calendar_is_made_of_special_days() -> None:
    day: SpecialDay = date(2025, 1, 1)  # type: ignore[assignment]
    with pytest.raises(BadValue, match="SpecialDay"):
        WorkCalendar((day,))


def test_calendars_are_values() -> None:
    again = WorkCalendar(reversed(VIETNAM_DAYS))
    assert again == VIETNAM
    assert hash(again) == hash(VIETNAM)
    for other in (pickle.loads(pickle.dumps(VIETNAM)), copy.deepcopy(VIETNAM)):
        assert other == VIETNAM
        assert other.add(SUNDAY, 1) == date(2025, 1, 6)
    assert VIETNAM.with_year(2027, new_year(2027)) != VIETNAM
