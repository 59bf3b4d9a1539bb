"""What does not add up is refused with the reason; what does is a law of its own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.counting import records
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue, NotCountable, UnknownField, WrongMeasure, WrongPeriod
from cchc_rules.findings.values import Tally
from cchc_rules.measures.field_kinds import AS_OF
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import field, in_period
from cchc_rules.text import Bilingual
from tests import tiny

COMPLETED, DUE = field("completed_on"), field("due_on")
TITLE = Bilingual("câu hỏi", "question")
CLOSED = Measure(
    "closed", "closed", TITLE, TITLE, tiny.ON_TIME.case, population=in_period(COMPLETED), yes=COMPLETED <= DUE
)
OVERDUE = evolve(CLOSED, key="overdue", population=in_period(COMPLETED), yes=DUE < AS_OF)
EXPECTED = evolve(CLOSED, key="expected", population=in_period(DUE), yes=COMPLETED <= DUE)
CASES = evolve(CLOSED, key="cases", case_field="procedure")
YEAR = Period.year(2025)
MONDAY, TUESDAY = date(2025, 11, 24), date(2025, 11, 25)


def record(day: date | None, due: date = date(2025, 11, 30), **more: Any) -> dict[str, Any]:
    return {"agency": "A", "procedure": "p", "completed_on": day, "due_on": due, **more}


def counted(*told: dict[str, Any], of: Measure = CLOSED, as_of: date = MONDAY, **more: Any) -> Tallies:
    return records.tally(told, of, **{"period": YEAR, "as_of": as_of, **more})


def test_today_is_added_to_yesterday() -> None:
    """An open dossier of yesterday is taken out, and counted today as it is now."""
    opened = record(None)
    yesterday = counted(record(MONDAY), opened)
    today = counted(record(TUESDAY), record(TUESDAY, date(2025, 11, 1)), as_of=TUESDAY)
    found = yesterday.without(counted(opened)).merge(today)
    assert found.get(CLOSED, "A").tally == Tally(2, 1)
    assert (found.rows, found.as_of, found.period) == (3, TUESDAY, Period(YEAR.start, date(2025, 11, 26)))


def test_other_measures_and_groups_are_refused() -> None:
    yesterday = counted(record(MONDAY))
    with pytest.raises(WrongMeasure, match=r"Tallies\.merge: got 'overdue'; expected what was counted of closed"):
        yesterday.merge(counted(of=OVERDUE))
    with pytest.raises(UnknownField, match=r"Tallies\.without: got '–'; expected records grouped by agency"):
        yesterday.without(counted(record(MONDAY), by=()))
    with pytest.raises(UnknownField, match="expected records grouped by –"):
        counted(by=()).merge(yesterday)


def test_cases_of_several_records_and_unique_records_do_not_add_up() -> None:
    """A record of the same case, or with the same value, may be in the other part."""
    with pytest.raises(
        NotCountable, match=r"got 'cases'; expected cases of one record each\. .* count all of them tog"
    ):
        counted(of=CASES).merge(counted(of=CASES))
    unique = counted(record(MONDAY, id="1"), mapping=FieldMapping(unique="id"))
    for one, other in ((unique, counted()), (counted(), unique)):
        with pytest.raises(NotCountable, match="got unique: id; expected records counted as they are"):
            one.merge(other)


@pytest.mark.parametrize("measure", [CLOSED, EXPECTED, OVERDUE])
def test_on_one_day_every_measure_of_records_adds_up(measure: Measure) -> None:
    parts = [counted(record(MONDAY), of=measure), counted(record(None), of=measure)]
    assert parts[0].merge(parts[1]) == counted(record(MONDAY), record(None), of=measure)


@pytest.mark.parametrize(
    ("measure", "reason"),
    [
        (OVERDUE, "got 'overdue'; expected a measure that does not ask about the day of looking"),
        (EXPECTED, "got 'expected'; expected a measure that asks of due_on only what is over"),
    ],
)
def test_what_may_be_otherwise_tomorrow_does_not_add_up_with_it(measure: Measure, reason: str) -> None:
    yesterday, today = counted(record(MONDAY), of=measure), counted(of=measure, as_of=TUESDAY)
    for one, other in ((yesterday, today), (today, yesterday)):
        with pytest.raises(NotCountable, match=f"{reason}. Count all records together on the later day"):
            one.merge(other)


def test_a_record_that_was_ahead_of_its_day_does_not_add_up_with_a_later_one() -> None:
    ahead = counted(record(TUESDAY))
    with pytest.raises(NotCountable, match="got 1; expected records of which none says “completed after the day of l"):
        ahead.merge(counted(as_of=TUESDAY))
    assert ahead.merge(counted()).rows == 1


def test_once_a_period_is_over_days_of_looking_may_differ() -> None:
    """Of a day that is in the period or not, whenever one looks."""
    one, other = date(2026, 1, 10), date(2026, 1, 20)
    found = counted(record(MONDAY), of=EXPECTED, as_of=one).merge(counted(record(MONDAY), of=EXPECTED, as_of=other))
    assert found == counted(record(MONDAY), record(MONDAY), of=EXPECTED, as_of=other)


@pytest.mark.parametrize(
    ("period", "as_of"),
    [
        (Period.quarter(2025, 4), TUESDAY),
        (Period.quarter(2025, 4), MONDAY),
        (Period(YEAR.start, date(2025, 11, 1)), TUESDAY),
    ],
)
def test_other_periods_are_refused(period: Period, as_of: date) -> None:
    with pytest.raises(WrongPeriod, match="what was counted from 2025-01-01 on, up to a day of looking"):
        counted(record(MONDAY)).merge(counted(period=period, as_of=as_of))


def test_a_part_is_no_year_so_far() -> None:
    """The first quarter, seen in November, lacks what came between."""
    quarter = counted(record(date(2025, 3, 3)), period=Period.quarter(2025, 1))
    with pytest.raises(WrongPeriod):
        quarter.merge(counted(record(TUESDAY), as_of=TUESDAY))


def test_what_is_taken_out_was_counted_on_the_same_day() -> None:
    with pytest.raises(WrongPeriod, match=r"seen on 2025-11-25; expected .* seen on 2025-11-24. Count those records"):
        counted(record(MONDAY)).without(counted(record(MONDAY), as_of=TUESDAY))


@pytest.mark.parametrize(
    "other",
    [
        record(MONDAY, agency="B"),
        record(MONDAY, date(2025, 11, 1)),
        record(None),
        record(MONDAY, received_on=TUESDAY),
    ],
)
def test_what_was_not_among_them_is_not_taken_out(other: dict[str, Any]) -> None:
    there = counted(record(MONDAY, id=3), record(MONDAY, id=4))
    with pytest.raises(BadValue, match=r"records that were counted among these\. Give them as they were"):
        there.without(counted(other, other))


def test_more_contradictions_than_there_were_are_not_taken_out() -> None:
    """Of two records one said that it was received after the day of looking, and not both."""
    there = counted(record(MONDAY, received_on=TUESDAY), record(MONDAY, received_on=MONDAY))
    assert there.contradictions
    with pytest.raises(BadValue, match="got 2 rows; "):
        there.without(counted(*[record(MONDAY, received_on=TUESDAY)] * 2))


def test_ids_that_come_again_are_told_where_all_have_ids() -> None:
    twice, once = counted(record(MONDAY, id=1), record(MONDAY, id=1)), counted(record(MONDAY, id=2))
    assert once.merge(once).repeated is None
    assert counted(record(MONDAY, id=2), record(MONDAY, id=3)).without(once).repeated == 0
    assert twice.without(counted(record(MONDAY, id=1))).repeated is None
    assert twice.merge(counted()).repeated == 1
    assert counted(record(MONDAY, id=2), record(MONDAY, id=3)).without(counted(record(MONDAY))).repeated is None


@pytest.mark.parametrize("given", [None, "x", (1, 2)])
def test_what_is_no_count_is_refused(given: Any) -> None:
    for verb in (counted().merge, counted().without):
        with pytest.raises(BadValue, match="expected what was counted, as Tallies"):
            verb(given)
