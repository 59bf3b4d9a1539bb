from datetime import date

import pytest
from attrs import evolve

from cchc_rules import Period
from cchc_rules.errors import WrongKind
from cchc_rules.plans import hue_2025
from cchc_rules.recurrence import BNV_581, ReportingCycle, Turn, bearers, due_turns, occurrences
from cchc_rules.source import Certainty
from cchc_rules.when import Cycle, CycleDay, Recurring
from tests import changing, tiny

YEAR = tiny.YEAR
QUARTERS = (Cycle.QUARTER, Cycle.HALF_YEAR, Cycle.YEAR)


def told(turns: tuple[Turn, ...]) -> list[tuple[str, str | None]]:
    return [(str(turn.window), str(turn.last_day) if turn.last_day else None) for turn in turns]


def test_the_ministrys_cycle_has_four_reports_a_year() -> None:
    assert told(due_turns(Recurring(QUARTERS), YEAR, cycle=BNV_581)) == [
        ("2024-12-15 – 2025-03-14", "2025-03-20"),
        ("2024-12-15 – 2025-06-14", "2025-06-20"),
        ("2025-06-15 – 2025-09-14", "2025-09-20"),
        ("2024-12-15 – 2025-12-14", "2025-12-20"),
    ]
    later = due_turns(Recurring(QUARTERS), Period.quarter(2027, 4), cycle=BNV_581)
    assert told(later) == [("2026-12-15 – 2027-12-14", "2027-12-20")]
    assert BNV_581.source.certainty is Certainty.DOCUMENTED


def test_a_reporting_cycle_serves_the_cycles_it_names_and_the_plan_the_others() -> None:
    yearly = due_turns(Recurring((Cycle.YEAR,)), YEAR, cycle=BNV_581)
    assert [(turn.last_day, turn.serves) for turn in yearly] == [(date(2025, 12, 20), (Cycle.YEAR,))]
    halves = due_turns(Recurring((Cycle.HALF_YEAR,)), YEAR, cycle=BNV_581)
    assert [turn.last_day for turn in halves] == [date(2025, 6, 20), date(2025, 12, 20)]
    mixed = due_turns(Recurring((Cycle.MONTH, Cycle.QUARTER)), Period.month(2025, 3), cycle=BNV_581)
    assert told(mixed) == [("2024-12-15 – 2025-03-14", "2025-03-20"), ("2025-03-01 – 2025-03-31", None)]
    monthly = Recurring((Cycle.MONTH,))
    assert due_turns(monthly, YEAR, cycle=BNV_581) == due_turns(monthly, YEAR)


def test_a_day_that_the_plan_states_goes_before_a_reporting_cycle() -> None:
    due = Recurring((Cycle.QUARTER,), on=CycleDay(20, 3, before=True))
    assert due_turns(due, YEAR, cycle=BNV_581) == due_turns(due, YEAR)
    assert [turn.last_day for turn in due_turns(due, YEAR)] == [date(2025, month, 19) for month in (3, 6, 9, 12)]


def test_without_a_day_a_turn_comes_round_on_the_last_day_it_reports_on() -> None:
    turns = due_turns(Recurring((Cycle.QUARTER, Cycle.YEAR)), Period.quarter(2025, 4))
    assert told(turns) == [("2025-01-01 – 2025-12-31", None), ("2025-10-01 – 2025-12-31", None)]
    assert {turn.falls_on for turn in turns} == {date(2025, 12, 31)}


def test_a_turn_does_not_begin_before_the_plan_says() -> None:
    due = Recurring((Cycle.MONTH,), since=date(2025, 10, 31))
    assert told(due_turns(due, YEAR)) == [("2025-11-01 – 2025-11-30", None), ("2025-12-01 – 2025-12-31", None)]


def test_month_ends_stay_month_ends() -> None:
    due = Recurring((Cycle.MONTH,), on=CycleDay(31, 1))
    days = [turn.last_day for turn in due_turns(due, Period(date(2024, 1, 1), date(2024, 5, 1)))]
    assert days == [date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31), date(2024, 4, 30)]


@pytest.mark.parametrize("due", [Recurring(()), Recurring((), on_request=True)])
def test_what_has_no_cycle_has_no_turns(due: Recurring) -> None:
    assert due_turns(due, YEAR, cycle=BNV_581) == ()


@pytest.mark.parametrize("period", [Period.year(3), Period.year(9997), Period(date.min, date.max)])
def test_the_ends_of_the_calendar_are_refused(period: Period) -> None:
    with pytest.raises(WrongKind, match="a period in the years 4 to 9997"):
        due_turns(Recurring(QUARTERS), period)


def test_the_first_and_the_last_year_have_turns() -> None:
    for year in (4, 9996):
        assert len(due_turns(Recurring(QUARTERS), Period.year(year), cycle=BNV_581)) == 4
        assert len(due_turns(Recurring(QUARTERS), Period.year(year))) == 7


def test_a_reporting_cycle_has_turns() -> None:
    with pytest.raises(WrongKind):
        ReportingCycle(BNV_581.name, (), BNV_581.source)


def test_occurrences_are_of_the_leads_as_named() -> None:
    found = occurrences(hue_2025.AGENCY_REPORTS, Period.quarter(2025, 2), cycle=BNV_581)
    assert [(each.agency.key, each.turn.last_day) for each in found] == [
        ("cac-so-ban-nganh", date(2025, 6, 20)),
        ("ubnd-cap-huyen", date(2025, 6, 20)),
    ]
    assert {each.cycle for each in found} == {BNV_581}
    (own,) = occurrences(tiny.QUARTERLY, Period.quarter(2025, 2))
    assert (own.agency, own.turn.last_day, own.cycle, own.events, own.certain) == (tiny.JUSTICE, None, None, (), True)


def test_occurrences_follow_a_roster() -> None:
    single = evolve(tiny.QUARTERLY, lead=(tiny.HOME, tiny.DISTRICTS))
    found = occurrences(single, YEAR, roster=changing.ROSTER)
    assert [(each.agency.key, each.turn.falls_on.month, each.certain) for each in found] == [
        ("so-tu-phap", 3, False),
        ("ubnd-cap-huyen", 3, True),
        ("so-tu-phap", 6, False),
        ("ubnd-cap-huyen", 6, True),
        ("so-tu-phap", 9, False),
        ("so-tu-phap", 12, False),
    ]


def test_who_bears_an_activity() -> None:
    assert list(bearers(tiny.MIDYEAR_REPORTS, None, date(2025, 6, 1))) == ["so-noi-vu", "cac-so"]
    now = bearers(tiny.MIDYEAR_REPORTS, changing.ROSTER, date(2025, 6, 1))
    assert {key: events for key, (_, events) in now.items()} == {"so-tu-phap": (changing.MERGED,), "so-y-te": ()}
    twice = evolve(tiny.MIDYEAR_REPORTS, lead=(tiny.HOME, tiny.HOME))
    assert list(bearers(twice, None, date(2025, 6, 1))) == ["so-noi-vu"]


def test_only_what_recurs_has_occurrences() -> None:
    with pytest.raises(WrongKind, match="a due that recurs"):
        occurrences(tiny.MEETINGS, YEAR)
