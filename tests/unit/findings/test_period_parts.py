from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from cchc_rules import Figure, Period, Quantity, Tally
from cchc_rules.findings.period_parts import (
    CountSoFar,
    contradict,
    count_so_far,
    counts_of,
    days_missing,
    lies_outside,
    most_known,
    ratio_of_parts,
    refutes,
    sum_of_parts,
    values_apart,
)
from cchc_rules.findings.values import FigureValue, Share
from cchc_rules.measures.measure import OverTime
from cchc_rules.measures.unit import Unit
from tests import tiny

WINTER, SPRING, SUMMER, AUTUMN = (Period.quarter(2025, number) for number in (1, 2, 3, 4))
MONTHS = [Period.month(2025, number) for number in range(1, 13)]


def figure(period: Period, *counts: int) -> Figure:
    return Figure(tiny.ON_TIME, tiny.HOME, period, Tally(*counts))


def test_parts_that_tile_a_period_add_up_to_it() -> None:
    """Four quarters, twelve months, or some of both where each day is in one part alone."""
    quarters = [figure(quarter, 245, 5) for quarter in (AUTUMN, WINTER, SUMMER, SPRING)]
    months = [figure(month, 80, 1, 2) for month in MONTHS]
    assert sum_of_parts(tiny.YEAR, quarters) == (Tally(980, 20),)
    assert sum_of_parts(tiny.YEAR, months) == (Tally(960, 12, 24),)
    assert sum_of_parts(tiny.YEAR, [*quarters[:3], *months[3:6]]) == (Tally(735 + 240, 15 + 3, 6),)


def test_parts_that_leave_a_gap_overlap_or_cross_the_ends_add_up_to_nothing() -> None:
    """A day that nobody reported, or that two parts count, leaves the whole open; so does a share, which never adds."""
    three = [figure(quarter, 245, 5) for quarter in (WINTER, SPRING, SUMMER)]
    assert sum_of_parts(tiny.YEAR, three) == ()
    late = Period(date(2025, 9, 1), date(2026, 1, 1))
    assert sum_of_parts(tiny.YEAR, [*three, figure(late, 1, 0)]) == ()
    assert sum_of_parts(tiny.YEAR, [figure(tiny.YEAR, 980, 20)]) == ()
    assert sum_of_parts(tiny.YEAR, [*three, Figure(tiny.ON_TIME, tiny.HOME, AUTUMN, Share("98"))]) == ()


def test_all_parts_that_can_be_added_are_what_is_counted_so_far() -> None:
    """Before a quarter that nobody reported as well; a running count begins with its first day, and is added alone."""
    winter, spring, summer = (figure(each, 9, 1) for each in (WINTER, SPRING, SUMMER))
    assert count_so_far([winter]) == CountSoFar((WINTER,), (Tally(9, 1),))
    assert count_so_far([spring, winter]) == CountSoFar((Period.half(2025, 1),), (Tally(18, 2),))
    assert count_so_far([winter, summer]) == CountSoFar((WINTER, SUMMER), (Tally(18, 2),))
    assert count_so_far([winter, summer]).period == Period(WINTER.start, SUMMER.end)
    running = figure(Period(WINTER.start, SUMMER.end), 30, 2)
    assert count_so_far([running, spring]) == CountSoFar((running.period,), (Tally(30, 2),))


def test_what_has_days_in_common_with_a_later_part_is_not_added() -> None:
    """Nor told: whoever asks whether it says the opposite finds it."""
    half, late = Period.half(2025, 1), Period(date(2025, 6, 1), date(2025, 8, 1))
    so_far = count_so_far([figure(half, 9, 1), figure(late, 5, 0), figure(MONTHS[0], 1, 0)])
    assert so_far == CountSoFar((MONTHS[0], late), (Tally(6, 0),))
    assert [so_far.tells(each) for each in (late, MONTHS[6], half, SPRING)] == [True, True, False, False]


def test_the_latest_figure_tells_alone_where_a_share_tells_days_that_are_not_counted() -> None:
    share = Figure(tiny.ON_TIME, tiny.HOME, WINTER, Share(98))
    assert count_so_far([share, figure(SPRING, 9, 1)]) == CountSoFar((SPRING,), ())
    assert count_so_far([share, figure(SUMMER, 9, 1), figure(MONTHS[0], 9, 1)]) == CountSoFar((SUMMER,), ())
    assert count_so_far([share]) == CountSoFar((WINTER,), ())
    told = count_so_far([share, figure(WINTER, 49, 1), figure(SPRING, 9, 1)])
    assert told == CountSoFar((Period.half(2025, 1),), (Tally(58, 2),))


def test_of_counts_that_disagree_two_are_given() -> None:
    """Be it in one part of what was counted so far alone."""
    running = figure(Period.half(2025, 1), 30, 2)
    rivals = [running, figure(WINTER, 9, 1), figure(SPRING, 9, 1)]
    assert set(count_so_far(rivals).counts) == {Tally(30, 2), Tally(18, 2)}
    assert set(count_so_far([*rivals, figure(AUTUMN, 5, 0)]).counts) == {Tally(35, 2), Tally(23, 2)}


def test_tilings_that_agree_are_one_tally_and_those_that_do_not_are_two() -> None:
    """What one tiling leaves unknown another may know; beyond that they must count the same cases alike."""
    quarters = [figure(quarter, 30, 3) for quarter in (WINTER, SPRING, SUMMER, AUTUMN)]
    months = [figure(month, 10, 1) for month in MONTHS]
    assert sum_of_parts(tiny.YEAR, [*quarters, *months]) == (Tally(120, 12),)
    unsure = [figure(WINTER, 28, 2, 3), *quarters[1:]]
    assert sum_of_parts(tiny.YEAR, [*unsure, *months]) == (Tally(120, 12),)
    more = [figure(WINTER, 31, 3), *quarters[1:]]
    assert sum_of_parts(tiny.YEAR, [*more, *months]) == (Tally(121, 12), Tally(120, 12))
    better = [figure(WINTER, 31, 2), *quarters[1:]]
    assert len(sum_of_parts(tiny.YEAR, [*better, *months])) == 2


def test_rivals_stay_two_however_many_there_are() -> None:
    """Each month reported twice and differently is a contradiction, found without enumerating the combinations."""
    twice = [figure(month, 10 + extra, 1) for month in MONTHS for extra in (0, 1)]
    assert len(sum_of_parts(tiny.YEAR, twice)) == 2


@pytest.mark.parametrize(
    ("part", "whole", "refuted"),
    [
        ((99, 1), (400, 0), True),
        ((99, 1), (400, 0, 1), False),
        ((99, 1), (99, 1), False),
        ((100, 0), (99, 1), True),
        ((0, 0, 5), (2, 2), True),
        ((0, 0), (0, 0), False),
    ],
)
def test_a_whole_is_refuted_by_a_part_that_it_cannot_contain(
    part: tuple[int, ...], whole: tuple[int, ...], refuted: bool
) -> None:
    assert refutes(Tally(*part), Tally(*whole)) is refuted
    assert contradict(tiny.YEAR, [figure(WINTER, *part), figure(tiny.YEAR, *whole)], ()) is refuted


def test_parts_are_held_against_every_whole_that_contains_them() -> None:
    """A half of the year as well as the year, and what parts add up to; two may be too much that fit one by one."""
    half, last = Period(date(2025, 1, 1), date(2025, 7, 1)), Period(date(2025, 7, 1), date(2026, 1, 1))
    halves = [figure(half, 10, 0), figure(last, 50, 0)]
    assert not contradict(tiny.YEAR, [*halves, figure(WINTER, 10, 0)], ())
    assert contradict(tiny.YEAR, [*halves, figure(WINTER, 11, 0)], ())
    assert contradict(tiny.YEAR, [figure(half, 10, 0), figure(WINTER, 6, 0), figure(SPRING, 6, 0)], ())
    across = figure(Period(date(2025, 3, 1), date(2025, 10, 1)), 61, 0)
    assert not contradict(tiny.YEAR, [*halves, across], ())
    assert contradict(tiny.YEAR, [*halves, across], sum_of_parts(tiny.YEAR, halves))


@pytest.mark.parametrize(
    ("part", "whole", "refuted"),
    [
        # One no is one too many in 100 %, and one yes in 0 %.
        (Tally(0, 9), Share(100), True),
        (Tally(9, 0, 3), Share(100), False),
        (Share("99.9"), Share(100), True),
        (Share(100), Share(100), False),
        (Share(100, decimals=0), Share(100), False),
        (Share(99, decimals=0), Share(100), True),
        (Share(99), Share(100, decimals=0), False),
        (Tally(1, 0), Share(0), True),
        (Tally(0, 3, 1), Share(0), False),
        (Share("0.1"), Share(0), True),
        (Share(0), Share(0), False),
        # There is no share of no case.
        (Share(50), Tally(0, 0), True),
        (Share(0), Tally(0, 0), True),
        (Share(1), Tally(400, 0), True),
        (Share(1), Tally(400, 0, 1), False),
        # Nobody knows how many cases a share is of.
        (Share(1), Share(99), False),
        (Tally(0, 900), Share(99), False),
        (Tally(0, 0), Share(100), False),
    ],
)
def test_a_share_is_refuted_by_a_case_that_it_excludes_and_refutes_what_has_no_case_for_it(
    part: FigureValue, whole: FigureValue, refuted: bool
) -> None:
    known = [Figure(tiny.ON_TIME, tiny.HOME, days, value) for days, value in ((WINTER, part), (tiny.YEAR, whole))]
    assert contradict(tiny.YEAR, known, ()) is refuted


@pytest.mark.parametrize(
    ("halves", "whole", "outside"),
    [
        ((Share(90), Share(90)), Share(90), False),
        ((Share(90), Share(90)), Share("90.01"), True),
        ((Share(90), Share(90)), Share("90.04", decimals=2), True),
        ((Share(90, decimals=1), Share(90)), Share("90.04", decimals=2), False),
        ((Share(90), Share(95)), Share(95), False),
        ((Share(90), Share(95)), Share(96), True),
        ((Share(90), Share(95)), Share(89), True),
        ((Share(90), Share(95)), Tally(8, 2), True),
        ((Share(90), Share(95)), Tally(8, 1, 1), False),
        ((Share(90), Tally(95, 5)), Share(96), True),
        ((Share(90), Tally(0, 0)), Share(91), True),
        ((Tally(0, 0), Share(90)), Share(90), False),
    ],
)
def test_a_whole_lies_between_the_least_and_the_greatest_of_parts_that_tile_it(
    halves: tuple[FigureValue, FigureValue], whole: FigureValue, outside: bool
) -> None:
    """Be they counts or shares; where a part is not told, it may lie anywhere."""
    known = [
        Figure(tiny.ON_TIME, tiny.HOME, Period.half(2025, number), value)
        for number, value in enumerate(halves, start=1)
    ]
    year = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, whole)
    assert contradict(tiny.YEAR, [year, *known], ()) is outside
    assert lies_outside(ratio_of_parts(tiny.YEAR, known), whole) is outside
    assert ratio_of_parts(tiny.YEAR, known[:1]) is None
    assert ratio_of_parts(tiny.YEAR, [year, known[1]]) is None


def test_every_tiling_says_between_what_a_whole_lies() -> None:
    """Quarters as well as halves; what suits one and not the other suits not both."""
    year, first, last = tiny.YEAR, Period.half(2025, 1), Period.half(2025, 2)
    said = {WINTER: 80, SPRING: 90, SUMMER: 85, AUTUMN: 90, first: 86, last: 86}
    known = [Figure(tiny.ON_TIME, tiny.HOME, days, Share(value)) for days, value in said.items()]
    assert ratio_of_parts(year, known) == (Fraction(86, 100), Fraction(86, 100))
    assert ratio_of_parts(year, known[:4]) == (Fraction(80, 100), Fraction(90, 100))
    assert contradict(year, [*known, Figure(tiny.ON_TIME, tiny.HOME, year, Share(87))], ())
    assert not contradict(year, [*known, Figure(tiny.ON_TIME, tiny.HOME, year, Share(86))], ())
    apart = [*known[:5], Figure(tiny.ON_TIME, tiny.HOME, last, Share(91))]
    assert contradict(year, apart, ())


def test_a_period_is_told_by_one_figure_or_by_parts_that_add() -> None:
    """Rivals are two, and a period that nobody reported, wholly or in parts that add up, is told by nothing."""
    quarters = [figure(quarter, 30, 3) for quarter in (WINTER, SPRING, SUMMER, AUTUMN)]
    year = figure(tiny.YEAR, 120, 10, 2)
    assert counts_of(tiny.YEAR, quarters, OverTime.SUM) == (Tally(120, 12),)
    assert counts_of(tiny.YEAR, quarters, OverTime.WHOLE_ONLY) == ()
    assert counts_of(tiny.YEAR, [*quarters, year], OverTime.SUM) == (Tally(120, 12),)
    assert counts_of(tiny.YEAR, [*quarters, year], OverTime.WHOLE_ONLY) == (Tally(120, 10, 2),)
    assert len(counts_of(WINTER, [quarters[0], figure(WINTER, 31, 3)], OverTime.WHOLE_ONLY)) == 2


def test_the_days_missing_are_those_in_no_part() -> None:
    """Together with the parts they are every day of the period, in order and without overlap."""
    assert days_missing(tiny.YEAR, []) == (tiny.YEAR,)
    assert days_missing(tiny.YEAR, [tiny.YEAR]) == ()
    assert days_missing(tiny.YEAR, [SUMMER, WINTER]) == (SPRING, AUTUMN)
    assert days_missing(tiny.YEAR, [Period(date(2025, 1, 1), date(2025, 8, 1)), SUMMER]) == (AUTUMN,)


THINGS = evolve(tiny.measure("things", "things", unit=Unit.COUNT), over_time=OverTime.SUM)


def things(period: Period, number: int) -> Figure:
    return Figure(THINGS, tiny.HOME, period, Quantity(number, Unit.COUNT))


def test_a_whole_holds_as_many_things_as_its_parts_that_do_not_overlap() -> None:
    """Overlapping parts may hold the same things, of which the most count."""
    quarter, half, month = Period.quarter(2025, 1), Period.half(2025, 1), Period.month(2025, 9)
    known = [things(quarter, 5), things(half, 6), things(month, 2)]
    assert most_known(tiny.YEAR, known) == Quantity(8, Unit.COUNT)
    assert refutes(Quantity(8, Unit.COUNT), Quantity(7, Unit.COUNT))
    assert not refutes(Quantity(8, Unit.COUNT), Quantity(8, Unit.COUNT))
    assert contradict(tiny.YEAR, [*known, things(tiny.YEAR, 7)], ())
    assert not contradict(tiny.YEAR, [*known, things(tiny.YEAR, 8)], ())


def test_things_that_cannot_be_added_are_the_most_that_parts_without_a_day_in_common_hold() -> None:
    """Unless one of them is fewer than none: then each of them is what it says."""
    early, late = Period.quarter(2025, 1), Period.of_days(date(2025, 2, 1), date(2025, 4, 30))
    for first, apart in ((5, 7), (9, 9), (-3, -3)):
        known = [things(early, first), things(late, 7)]
        assert values_apart(tiny.YEAR, known, count_so_far(known)) == [Quantity(apart, Unit.COUNT)]
    known = [things(early, 5), things(Period.quarter(2025, 2), 7)]
    assert values_apart(tiny.YEAR, known, count_so_far(known)) == []


def test_of_what_may_be_less_than_nothing_no_part_tells_the_least() -> None:
    known = [things(Period.quarter(2025, 1), 5), things(Period.quarter(2025, 2), -3)]
    assert most_known(tiny.YEAR, known) == Tally(0, 0)
    assert not refutes(most_known(tiny.YEAR, known), Quantity(2, Unit.COUNT))


def test_things_have_no_ratio_between_whose_parts_it_lies() -> None:
    halves = [things(Period.half(2025, each), 5) for each in (1, 2)]
    assert ratio_of_parts(tiny.YEAR, halves) is None
    assert sum_of_parts(tiny.YEAR, halves) == (Quantity(10, Unit.COUNT),)
    assert counts_of(tiny.YEAR, [*halves, things(tiny.YEAR, 10)], OverTime.SUM) == (Quantity(10, Unit.COUNT),)
    assert len(counts_of(tiny.YEAR, [*halves, things(tiny.YEAR, 9)], OverTime.SUM)) == 2
