"""Phrases: what is read says again what was written, and nothing is guessed."""

import re
import sys
from contextlib import suppress
from datetime import MAXYEAR, date, timedelta
from itertools import combinations
from unicodedata import combining, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.dates.due import MONTH_REPORTED, Before, By, Due, During, PlanDay, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.phrase_words import LIMIT_OF_WORDS
from cchc_rules.dates.phrases import read_due, read_due_cell
from cchc_rules.dates.recurring import MAX_TIMES, MAX_WEEKS, CycleDay, Recurring, WeekDay
from cchc_rules.errors import UnreadablePhrase
from cchc_rules.testing.strategies import LETTERS
from tests.laws.strategies import words

ONE = timedelta(days=1)
any_day = st.dates()
years = st.integers(1, MAXYEAR - 1)
whole_years = st.builds(lambda first, more: (first, min(first + more, MAXYEAR - 1)), years, st.integers(0, 10))


def months(first: int, more: int) -> Period:
    """Whole months: their number from the year 0, and how many follow."""
    start, end = (date(month // 12, month % 12 + 1, 1) for month in (first, first + more))
    return Period(start, end)


periods = st.one_of(
    st.dates(max_value=date.max - ONE).flatmap(
        lambda start: st.dates(start + ONE).map(lambda end: Period(start, end)),
    ),
    st.builds(months, st.integers(12, 12 * MAXYEAR - 40), st.integers(1, 40)),
    whole_years.map(lambda ends: Period(date(ends[0], 1, 1), date(ends[1] + 1, 1, 1))),
    st.builds(Period.quarter, years, st.integers(1, 4)),
)
windows = st.builds(lambda period, completion: During(period, completion=completion), periods, st.booleans())
lengths = {Cycle.YEAR: [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]}


def turning_on_a_day(cycle: Cycle) -> st.SearchStrategy[Recurring]:
    """What falls due on a day of this cycle."""

    def in_month(month: int) -> st.SearchStrategy[CycleDay]:
        longest = lengths.get(cycle, [31] * 12)[month - 1]
        return st.builds(CycleDay, st.integers(1, longest), st.just(month), st.booleans())

    on = st.integers(1, cycle).flatmap(in_month)
    return st.builds(
        lambda on, request, since: Recurring((cycle,), request, due_day=on, since=since), on, st.booleans(), since_days
    )


since_days = st.none() | any_day
recurring = st.one_of(
    st.builds(
        lambda cycles, request, since: Recurring(tuple(cycles), request, since=since),
        st.lists(st.sampled_from(Cycle), max_size=5),
        st.booleans(),
        since_days,
    ),
    st.sampled_from(Cycle).flatmap(turning_on_a_day),
    st.builds(
        lambda weeks, day, request, since: Recurring((), request, weeks=weeks, due_day=day, since=since),
        st.integers(1, MAX_WEEKS),
        st.none() | st.builds(WeekDay, st.integers(1, 7), st.booleans()),
        st.booleans(),
        since_days,
    ),
    st.builds(
        lambda turn, times, request, since: Recurring(
            *((turn,), request) if isinstance(turn, Cycle) else ((), request),
            weeks=None if isinstance(turn, Cycle) else turn,
            times=times,
            since=since,
        ),
        st.sampled_from(Cycle) | st.integers(1, MAX_WEEKS),
        st.integers(2, MAX_TIMES),
        st.booleans(),
        since_days,
    ),
)
events = st.builds(
    lambda first, more: " ".join([first, *more]),
    words,
    st.lists(words | st.integers(0, 99).map(lambda number: f"số {number}/QĐ"), max_size=4),
)
relative = st.one_of(
    st.builds(Within, st.integers(1, 999), events, st.booleans()),
    st.builds(lambda count, event: Within(count, event, months=True), st.integers(1, 999), events),
)
from_the_plan = st.builds(
    lambda count, event, working, day: Within(count, event, working, event_day=day),
    st.integers(1, 40),
    st.sampled_from(PlanDay),
    st.booleans(),
    st.none() | st.dates(date(2024, 1, 1), date(2026, 10, 1)),
)
next_month = st.builds(lambda day: Within(day, MONTH_REPORTED, next_month=True), st.integers(1, 31))
dues: st.SearchStrategy[Due] = st.one_of(
    st.builds(Before, any_day), st.builds(By, any_day), windows, recurring, relative, from_the_plan, next_month
)
blanks = st.sampled_from([" ", "  ", "\u00a0", "\n", "\t "])


@st.composite
def respelled(draw: st.DrawFn, phrase: str) -> str:
    """A phrase in any case, spacing, brackets, dashes and Unicode form, with either school of hằng."""
    cased = draw(st.sampled_from([str.upper, str.title, str.lower]))(phrase)
    spelled = cased.replace("hằng", draw(st.sampled_from(["hằng", "hàng"]))).replace("-", draw(st.sampled_from("-–—")))
    # At the beginning of a line, a dash is a bullet.
    parts = re.split("( (?![-–—]))", spelled)
    spaced = "".join(draw(blanks) if part == " " else part for part in parts)
    opened, closed = draw(st.sampled_from([("", ""), ("(", ")"), ("- ", ""), (" [", "]. "), ("“", "”;")]))
    return normalize(draw(st.sampled_from(["NFC", "NFD"])), opened + spaced + closed)


def bare(phrase: str) -> str:
    """A phrase without accents."""
    return "".join(each for each in normalize("NFD", phrase) if not combining(each)).replace("đ", "d").replace("Đ", "D")


@given(dues)
def test_what_a_due_says_reads_as_that_due(due: Due) -> None:
    """For every due that the model can express, read(str(due)) == due, without a year being given."""
    assert read_due(str(due)) == due


@given(dues)
def test_a_phrase_is_a_cell_of_one_part(due: Due) -> None:
    """A cell that is one phrase holds that one due and no word besides."""
    cell = read_due_cell(str(due))
    assert [part.due for part in cell.parts] == [due]
    assert cell.unread == ()


@given(st.data(), dues)
def test_spelling_does_not_matter(data: st.DataObject, due: Due) -> None:
    """Case, spaces, dashes, brackets, hằng or hàng and the Unicode form change no due; an event keeps its letters."""
    found = read_due(data.draw(respelled(str(due))))
    if isinstance(due, Within):
        assert isinstance(found, Within)
        assert (found.count, found.working_days, found.event.lower(), found.event_day) == (
            due.count,
            due.working_days,
            due.event.lower(),
            due.event_day,
        )
    else:
        assert found == due


@given(st.one_of(st.builds(Before, any_day), st.builds(By, any_day), windows, recurring, from_the_plan))
def test_accents_can_be_done_without(due: Due) -> None:
    """On request, a phrase without its accents reads as the phrase with them, and so does that phrase itself."""
    assert read_due(bare(str(due)), accents=False) == read_due(str(due), accents=False) == due


VOCABULARY = """
trước chậm nhất là đến hết trong từ sau ngày tháng quý năm đầu giữa cuối nửa của hằng mỗi định kỳ thường
tuần lần thứ sáu hai một hoàn thành hạn ban hành có hiệu lực
17h00 2026.01 + nhiệm vụ xuyên đột xuất hoặc và , - / ; : ( )
I II IV V 1 6 12 31 2025 2026 31/01 12/2025 31/01/2025 2025-02-30
99999 kể làm việc giai đoạn một lần thứ theo trở đi các cả sở
"""
sayings = st.lists(st.sampled_from(VOCABULARY.split()) | st.text(LETTERS, min_size=1, max_size=3), max_size=9).map(
    " ".join
)


def outcome(saying: str, year: int | None) -> tuple[Due | None, int]:
    """The due that is read, or the place at which the words are refused."""
    try:
        return read_due(saying, year=year), 0
    except UnreadablePhrase as refusal:
        return None, -1 if refusal.place is None else refusal.place


@given(sayings, st.none() | st.integers(1, MAXYEAR))
def test_words_are_read_or_refused_with_their_place(saying: str, year: int | None) -> None:
    """Any words are a due that says itself again, as does its phrase, or are refused at a place in them."""
    due, place = outcome(saying, year)
    assert 0 <= place <= len(saying)
    if due is not None:
        assert read_due(str(due)) == due
        assert due.phrase in saying
        assert outcome(due.phrase, year) == (due, 0)


@given(sayings)
def test_a_cell_loses_no_word(saying: str) -> None:
    """Every letter and digit of a cell stands, in order, in a part's phrase or in the words not read."""
    try:
        cell = read_due_cell(saying, year=2025)
    except UnreadablePhrase:
        return
    said = "".join((*(part.due.phrase for part in cell.parts), *cell.unread))
    assert sorted(filter(str.isalnum, said)) == sorted(filter(str.isalnum, saying))


@given(st.integers(1, 4), st.integers(1, 4), years)
def test_quarters_that_follow_are_one_window(first: int, last: int, year: int) -> None:
    """Quarters listed in a row are one window from the first day of the first to the last day of the last."""
    names = ["I", "II", "III", "IV"]
    if first <= last:
        due = read_due(f"Quý {', '.join(names[first - 1 : last])}", year=year)
        assert due.first_day == Period.quarter(year, first).start
        assert due.last_day == Period.quarter(year, last).last_day
    else:
        with pytest.raises(UnreadablePhrase):
            read_due(f"Quý {names[first - 1]} - {names[last - 1]}", year=year)


@pytest.mark.parametrize("count", range(1, 13))
def test_months_of_every_year_are_those_of_a_cycle(count: int) -> None:
    """Of all ways to list some months of every year, those are read in which a cycle comes round, and no other."""
    turning = {tuple(range(first, 13, cycle)): (cycle, first) for cycle in Cycle for first in range(1, cycle + 1)}
    for listed in combinations(range(1, 13), count):
        due, _ = outcome(f"tháng {', '.join(map(str, listed))} hằng năm", None)
        found = None
        if isinstance(due, Recurring) and isinstance(due.due_day, CycleDay):
            found = (*due.cycles, due.due_day.month)
        assert found == turning.get(listed), listed


@given(any_day, st.integers(1, 999))
def test_the_day_of_an_event_is_not_counted(day: date, count: int) -> None:
    """A relative due ends so many days after its event, the event's own day not being counted."""
    event = min(day, date.max - timedelta(days=count))
    assert read_due(f"trong {count} ngày kể từ khi ký", event_day=event) == By(event + timedelta(days=count))


AFTER = [" ".join(words) for words, limit in LIMIT_OF_WORDS.items() if limit in {"from", "after"}]
LIMITS = ["", *(" ".join(words) for words in LIMIT_OF_WORDS)]
ENDS = st.sampled_from(["ngày 31/12/2025", "quý II", "năm 2025", "cuối năm", "tháng 6", "05 ngày kể từ ngày 01/3/2025"])


@given(st.sampled_from(AFTER), st.sampled_from(LIMITS), ENDS)
def test_no_word_that_means_after_closes_a_due(after: str, limit: str, time: str) -> None:
    """Behind sau, từ or kể từ, a time that is no range is refused or begins something: nothing has a last day."""
    phrase = " ".join(f"{after} {limit} {time}".split())
    with suppress(UnreadablePhrase):
        assert read_due(phrase, year=2025).last_day is None
    with suppress(UnreadablePhrase):
        assert all(part.due.last_day is None for part in read_due_cell(phrase, year=2025).parts)


@given(ENDS, st.sampled_from(["", " trở đi"]))
def test_what_comes_after_a_time_goes_on_only_where_that_is_said(time: str, goes_on: str) -> None:
    """“Sau” says when something may begin, and neither by when it is due nor that it stands from then on."""
    try:
        due = read_due(f"sau {time}{goes_on}", year=2025)
    except UnreadablePhrase:
        assert not goes_on or "kể từ" in time
    else:
        assert goes_on
        assert isinstance(due, Recurring)


def steps_to_read(cell: str) -> int:
    """How many calls it takes to read or refuse a cell."""
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        with suppress(UnreadablePhrase):
            read_due_cell(cell, year=2025)
    finally:
        sys.setprofile(before)
    return steps


@pytest.mark.parametrize(
    "piece",
    [
        *(";", "quý I;", "quý V;", "theo ", "trong ", "trước ngày ", "tháng 1,", "1+", "xin chào ", "từ ", "định kỳ "),
        *("từ ngày ", "2 lần/tuần ", "thứ Sáu ", "hạn: ", "2025: a; ", "5 ngày kể từ ngày ban hành "),
        *("trong 5 ngày kể từ ", "hằng quý,", "1a;", "1/", " ", "- ", "1. ", "17h00 ", "trước 31/1/2025 ", "\n- quý I"),
    ],
)
def test_each_letter_of_a_cell_costs_the_same(piece: str) -> None:
    """A cell eight times as long takes at most a fifth more steps a letter, read or refused."""
    short, long = (steps_to_read(piece * count) / (len(piece) * count) for count in (100, 800))
    assert long <= 1.2 * short
