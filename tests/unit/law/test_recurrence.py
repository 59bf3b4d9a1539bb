from datetime import date

import pytest
from attrs import evolve

from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.errors import BadValue
from cchc_rules.law.recurrence import BNV_581, ReportingCycle, Turn, due_turns, occurrences
from cchc_rules.plans import hue_2025
from cchc_rules.source import Certainty
from tests import changing, tiny

YEAR = tiny.YEAR
QUARTERS = (Cycle.QUARTER, Cycle.HALF_YEAR, Cycle.YEAR)


def windows(turns: tuple[Turn, ...]) -> list[tuple[str, str | None]]:
    return [(str(turn.period), str(turn.last_day) if turn.last_day else None) for turn in turns]


def test_the_ministrys_cycle_has_four_reports_a_year() -> None:
    assert windows(due_turns(Recurring(QUARTERS), YEAR, reporting_cycle=BNV_581)) == [
        ("2024-12-15 – 2025-03-14", "2025-03-20"),
        ("2024-12-15 – 2025-06-14", "2025-06-20"),
        ("2025-06-15 – 2025-09-14", "2025-09-20"),
        ("2024-12-15 – 2025-12-14", "2025-12-20"),
    ]
    later = due_turns(Recurring(QUARTERS), Period.quarter(2027, 4), reporting_cycle=BNV_581)
    assert windows(later) == [("2026-12-15 – 2027-12-14", "2027-12-20")]
    assert BNV_581.source.certainty is Certainty.DOCUMENTED


def test_a_reporting_cycle_serves_the_cycles_it_names_and_the_plan_the_others() -> None:
    yearly = due_turns(Recurring((Cycle.YEAR,)), YEAR, reporting_cycle=BNV_581)
    assert [(turn.last_day, turn.cycles) for turn in yearly] == [(date(2025, 12, 20), (Cycle.YEAR,))]
    halves = due_turns(Recurring((Cycle.HALF_YEAR,)), YEAR, reporting_cycle=BNV_581)
    assert [turn.last_day for turn in halves] == [date(2025, 6, 20), date(2025, 12, 20)]
    mixed = due_turns(Recurring((Cycle.MONTH, Cycle.QUARTER)), Period.month(2025, 3), reporting_cycle=BNV_581)
    assert windows(mixed) == [("2024-12-15 – 2025-03-14", "2025-03-20"), ("2025-03-01 – 2025-03-31", None)]
    monthly = Recurring((Cycle.MONTH,))
    assert due_turns(monthly, YEAR, reporting_cycle=BNV_581) == due_turns(monthly, YEAR)


def test_a_day_that_the_plan_states_goes_before_a_reporting_cycle() -> None:
    due = Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3, exclusive=True))
    assert due_turns(due, YEAR, reporting_cycle=BNV_581) == due_turns(due, YEAR)
    assert [turn.last_day for turn in due_turns(due, YEAR)] == [date(2025, month, 19) for month in (3, 6, 9, 12)]


def test_without_a_day_a_turn_comes_round_on_the_last_day_it_reports_on() -> None:
    turns = due_turns(Recurring((Cycle.QUARTER, Cycle.YEAR)), Period.quarter(2025, 4))
    assert windows(turns) == [("2025-01-01 – 2025-12-31", None), ("2025-10-01 – 2025-12-31", None)]
    assert {turn.falls_on for turn in turns} == {date(2025, 12, 31)}


def test_a_turn_does_not_begin_before_the_plan_says() -> None:
    due = Recurring((Cycle.MONTH,), since=date(2025, 10, 31))
    assert windows(due_turns(due, YEAR)) == [("2025-11-01 – 2025-11-30", None), ("2025-12-01 – 2025-12-31", None)]


def test_month_ends_stay_month_ends() -> None:
    due = Recurring((Cycle.MONTH,), due_day=CycleDay(31, 1))
    days = [turn.last_day for turn in due_turns(due, Period(date(2024, 1, 1), date(2024, 5, 1)))]
    assert days == [date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31), date(2024, 4, 30)]


@pytest.mark.parametrize("due", [Recurring(()), Recurring((), on_request=True), Recurring((), weeks=2)])
def test_what_has_no_cycle_has_no_turns(due: Recurring) -> None:
    assert due_turns(due, YEAR, reporting_cycle=BNV_581) == ()


@pytest.mark.parametrize("period", [Period.year(3), Period.year(9997), Period(date.min, date.max)])
def test_the_ends_of_the_calendar_are_refused(period: Period) -> None:
    with pytest.raises(BadValue, match="a period in the years 4 to 9997"):
        due_turns(Recurring(QUARTERS), period)


def test_the_first_and_the_last_year_have_turns() -> None:
    for year in (4, 9996):
        assert len(due_turns(Recurring(QUARTERS), Period.year(year), reporting_cycle=BNV_581)) == 4
        assert len(due_turns(Recurring(QUARTERS), Period.year(year))) == 7


def test_a_reporting_cycle_has_turns() -> None:
    with pytest.raises(BadValue):
        evolve(BNV_581, turns=())


def test_occurrences_are_of_the_leads_as_named() -> None:
    reports = evolve(hue_2025.AGENCY_REPORTS, addressee=BNV_581.addressee)
    found = occurrences(reports, Period.quarter(2025, 2), reporting_cycle=BNV_581)
    assert [(occurrence.agency.key, occurrence.turn.last_day) for occurrence in found] == [
        ("cac-so-ban-nganh", date(2025, 6, 20)),
        ("ubnd-cap-huyen", date(2025, 6, 20)),
    ]
    assert {occurrence.reporting_cycle for occurrence in found} == {BNV_581}
    (own,) = occurrences(tiny.QUARTERLY, Period.quarter(2025, 2))
    assert (own.agency, own.turn.last_day, own.reporting_cycle, own.successions, own.certain) == (
        tiny.JUSTICE,
        None,
        None,
        (),
        True,
    )


def test_a_reporting_cycle_sets_days_for_what_goes_to_its_addressee_alone() -> None:
    """What is delivered to somebody else, or to nobody in particular, has the days of the plan, which here are none."""
    for addressee, served in ((tiny.MINISTRY, True), (tiny.HOME, False), (tiny.DEPARTMENTS, False), (None, False)):
        reports = evolve(tiny.QUARTERLY, addressee=addressee)
        assert BNV_581.sets_days_for(reports) is served
        found = occurrences(reports, YEAR, reporting_cycle=BNV_581)
        assert {each.reporting_cycle for each in found} == {BNV_581 if served else None}
        assert (found == occurrences(reports, YEAR)) is not served


@pytest.mark.parametrize(
    ("due", "cycles"),
    [
        (Recurring((Cycle.QUARTER,)), {Cycle.QUARTER: BNV_581}),
        (Recurring((Cycle.MONTH,)), {Cycle.MONTH: None}),
        (Recurring((Cycle.MONTH, Cycle.YEAR)), {Cycle.MONTH: None, Cycle.YEAR: BNV_581}),
        (Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3)), {Cycle.QUARTER: None}),
    ],
)
def test_an_occurrence_names_no_reporting_cycle_that_does_not_serve(
    due: Recurring, cycles: dict[Cycle, ReportingCycle | None]
) -> None:
    """Neither where it does not serve the cycle of the turn, nor where the plan states a day of its own."""
    reports = evolve(tiny.QUARTERLY, due=due, addressee=tiny.MINISTRY)
    found = occurrences(reports, YEAR, reporting_cycle=BNV_581)
    assert {each.turn.cycles[0]: each.reporting_cycle for each in found} == cycles
    without = occurrences(reports, YEAR)
    assert {each.reporting_cycle for each in without} == {None}


def test_occurrences_follow_a_roster() -> None:
    single = evolve(tiny.QUARTERLY, lead=(tiny.HOME, tiny.DISTRICTS))
    turns = occurrences(single, YEAR, roster=changing.ROSTER)
    assert [(found.agency.key, found.turn.falls_on.month, found.certain) for found in turns] == [
        ("so-tu-phap", 3, False),
        ("ubnd-cap-huyen", 3, True),
        ("so-tu-phap", 6, False),
        ("ubnd-cap-huyen", 6, True),
        ("so-tu-phap", 9, False),
        ("ubnd-cap-huyen", 9, False),
        ("so-tu-phap", 12, False),
        ("ubnd-cap-huyen", 12, False),
    ]
    assert turns[-1].successions == (changing.DISSOLVED,)


def test_only_what_recurs_has_occurrences() -> None:
    with pytest.raises(BadValue, match="a due that recurs"):
        occurrences(tiny.MEETINGS, YEAR)


def test_a_turn_comes_round_on_its_last_day_or_else_on_the_last_that_it_reports_on() -> None:
    march = Period.month(2025, 3)
    assert Turn(march, date(2025, 4, 5), (Cycle.MONTH,)).falls_on == date(2025, 4, 5)
    assert Turn(march, None, (Cycle.MONTH,)).falls_on == date(2025, 3, 31)


def test_a_reporting_cycle_serves_what_any_of_its_turns_serves() -> None:
    assert BNV_581.serves == set(QUARTERS)
    assert evolve(BNV_581, turns=BNV_581.turns[:1]).serves == {Cycle.QUARTER}


def test_every_friday_is_a_turn_and_every_other_one_where_it_is_known_which() -> None:
    """15/7/2026 was a Wednesday."""
    july = Period(date(2026, 7, 15), date(2026, 8, 16))
    weekly = due_turns(Recurring((), weeks=1, due_day=WeekDay(5)), july)
    assert [turn.last_day for turn in weekly] == [date(2026, 7, day) for day in (17, 24, 31)] + [
        date(2026, 8, day) for day in (7, 14)
    ]
    assert weekly[0].period == Period(date(2026, 7, 13), date(2026, 7, 20))
    assert weekly[0].cycles == ()
    fortnightly = Recurring((), weeks=2, due_day=WeekDay(5))
    assert due_turns(fortnightly, july) == ()
    since = evolve(fortnightly, since=date(2026, 7, 15))
    assert [turn.last_day for turn in due_turns(since, july)] == [date(2026, 7, 31), date(2026, 8, 14)]
    assert [turn.falls_on for turn in due_turns(Recurring((), weeks=1), Period.month(2026, 7))] == [
        date(2026, 7, day) for day in (5, 12, 19, 26)
    ]
