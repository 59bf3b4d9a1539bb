"""Laws of parts of a period: what adds up, what is missing, and what a whole cannot contain."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations, pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Figure, Measure, Period, Share, Status, Tally, judge
from cchc_rules.counting.records import tally
from cchc_rules.findings.period_parts import days_missing, sum_of_parts
from cchc_rules.findings.reasons import Reason
from cchc_rules.findings.threshold import reaches
from cchc_rules.measures.codes import Channel, Gateway
from cchc_rules.measures.measure import CaseKind, OverAgencies, OverTime
from cchc_rules.measures.record_types import Dossier, Feedback
from cchc_rules.plans import hue_2025
from tests import tiny

SUMMED = [measure for measure in hue_2025.PLAN.measures if measure.over_time is OverTime.SUM]
POOLED = [measure for measure in hue_2025.PLAN.measures if measure.over_agencies is OverAgencies.SUM]
ADDS = evolve(tiny.ON_TIME, over_time=OverTime.SUM)
TARGET = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS)
LATER = date(2026, 2, 1)
_days = st.none() | st.dates(date(2024, 11, 1), date(2026, 2, 1))
_flags = st.none() | st.booleans()
_dossiers = st.lists(
    st.builds(
        Dossier,
        agency=st.sampled_from(["x", "y"]),
        received_on=_days,
        due_on=_days,
        completed_on=_days,
        channel=st.none() | st.sampled_from(Channel),
        gateway=st.none() | st.sampled_from(Gateway),
        fee=st.none() | st.integers(0, 2),
        reused_components=st.none() | st.integers(0, 2),
        new_due_on=_days,
        apologised=_flags,
        components_digitised=_flags,
        result_digitised=_flags,
        routed=_flags,
        routed_electronically=_flags,
    ),
    max_size=12,
)
_feedback = st.lists(
    st.builds(
        Feedback,
        agency=st.sampled_from(["x", "y"]),
        received_on=_days,
        due_on=_days,
        handled_on=_days,
        accepted=_flags,
        by_procedure=_flags,
        settled=_flags,
    ),
    max_size=12,
)
_cuts = st.sets(st.dates(date(2025, 1, 2), date(2025, 12, 31)), max_size=4)
_small = st.builds(Tally, st.integers(0, 3), st.integers(0, 3), st.integers(0, 1))


def tiles(cuts: set[date]) -> list[Period]:
    return [Period(first, after) for first, after in pairwise([tiny.YEAR.start, *sorted(cuts), tiny.YEAR.end])]


def counted(measure: Measure, dossiers: list[Dossier], period: Period) -> Tally:
    return tally(dossiers, measure, period=period, as_of=LATER).total(measure).value


@pytest.mark.parametrize("measure", SUMMED, ids=lambda measure: measure.key)
@given(dossiers=_dossiers, cuts=_cuts)
def test_a_case_of_a_measure_that_adds_falls_in_one_part_alone(
    measure: Measure, dossiers: list[Dossier], cuts: set[date]
) -> None:
    """However a year is cut, the parts of every measure that claims to add sum to the count of the year."""
    parts = [counted(measure, dossiers, part) for part in tiles(cuts)]
    assert Tally.sum(parts) == counted(measure, dossiers, tiny.YEAR)


@pytest.mark.parametrize("measure", POOLED, ids=lambda measure: measure.key)
@given(data=st.data())
def test_a_case_of_a_measure_that_adds_over_agencies_is_of_one_agency_alone(
    measure: Measure, data: st.DataObject
) -> None:
    """What every measure that claims to add counts at each agency sums to its count of all records."""
    feedback = measure.case == CaseKind.FEEDBACK
    records: list[Dossier] | list[Feedback] = data.draw(_feedback) if feedback else data.draw(_dossiers)
    by_agency, at_once = (tally(records, measure, by=by, period=tiny.YEAR, as_of=LATER) for by in (("agency",), ()))
    assert Tally.sum(group.value for group in by_agency.groups) == at_once.total(measure).value


@given(cuts=_cuts, data=st.data())
def test_parts_that_tile_the_year_are_judged_as_the_year(cuts: set[date], data: st.DataObject) -> None:
    """A sum of parts has the verdict of a figure of the whole with that value, in whatever order they come."""
    parts = [Figure(ADDS, tiny.HOME, period, data.draw(_small)) for period in tiles(cuts)]
    total = Tally.sum(part.value for part in parts if isinstance(part.value, Tally))
    whole = judge(TARGET, [Figure(ADDS, tiny.HOME, tiny.YEAR, total)], as_of=LATER)
    found = judge(TARGET, data.draw(st.permutations(parts)), as_of=LATER)
    assert (found.status, found.reason, found.reaches, found.value) == (
        whole.status,
        whole.reason,
        whole.reaches,
        whole.value,
    )
    with_whole = judge(TARGET, [*whole.evidence, *parts], as_of=LATER)
    assert with_whole.status is whole.status


@given(cuts=st.sets(st.dates(date(2025, 1, 2), date(2025, 12, 31)), min_size=1, max_size=4), data=st.data())
def test_a_part_that_is_missing_leaves_the_whole_unknown_and_is_named(cuts: set[date], data: st.DataObject) -> None:
    """Whatever the other parts say, and the finding names exactly the days of those left out."""
    periods = tiles(cuts)
    left_out = data.draw(st.sets(st.sampled_from(periods), min_size=1, max_size=len(periods) - 1))
    known = [Figure(ADDS, tiny.HOME, each, data.draw(_small)) for each in periods if each not in left_out]
    found = judge(TARGET, known, as_of=LATER)
    assert (found.status, found.reason) == (Status.UNKNOWN, Reason.PART_OF_PERIOD)
    missing = {each.start + timedelta(days=after) for each in left_out for after in range((each.end - each.start).days)}
    named = [
        each.start + timedelta(days=after)
        for each in found.missing_days
        for after in range((each.end - each.start).days)
    ]
    assert sorted(missing) == named


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), _small), max_size=6))
def test_a_sum_of_parts_is_that_of_every_tiling(parts: list[tuple[int, int, Tally]]) -> None:
    """Against brute force: every subset that tiles the period is added up; alike they are one tally, else two."""
    first, period = tiny.YEAR.start, Period(tiny.YEAR.start, tiny.YEAR.start + timedelta(days=4))
    figures = [
        Figure(ADDS, tiny.HOME, Period(first + timedelta(days=at), first + timedelta(days=min(at + size, 4))), value)
        for at, size, value in parts
        if (at, size) != (0, 4)
    ]
    exact = [evolve(each, value=Tally(each.value.yes, each.value.no)) for each in figures if type(each.value) is Tally]
    sums = {
        Tally.sum(each.value for each in subset if isinstance(each.value, Tally))
        for size in range(1, len(exact) + 1)
        for subset in combinations(exact, size)
        if sum((each.period.end - each.period.start).days for each in subset) == 4
        and days_missing(period, [each.period for each in subset]) == ()
    }
    found = sum_of_parts(period, exact)
    assert len(found) == min(len(sums), 2)
    assert set(found) <= sums


@given(
    months=st.lists(_small, min_size=6, max_size=6),
    windows=st.sets(st.sampled_from([*combinations(range(7), 2)]), min_size=1),
    data=st.data(),
)
def test_while_it_is_open_what_was_counted_so_far_decides(
    months: list[Tally], windows: set[tuple[int, int]], data: st.DataObject
) -> None:
    """Against brute force: of all sets of figures that follow one another to the last, the one that begins first.

    And of those before it likewise, as if it were not there. Their sum is the value, and whether that reaches the
    target is whether the finding is on track, in whatever order the figures come, and whatever percentage is given
    beside counts of the same days, unless a figure that is no part of it says the opposite. The finding stays open, and
    names the days before the day of looking that lie in no figure, or before the end of the last where that is later.
    """
    known = [
        Figure(ADDS, tiny.HOME, Period(*(date(2025, month + 1, 1) for month in ends)), Tally.sum(months[slice(*ends)]))
        for ends in windows
    ]
    runs: list[tuple[int, int]] = []
    before = windows
    while before:
        runs.append(run := (_earliest_start(before), max(until for _, until in before)))
        before = {ends for ends in before if ends[1] <= run[0]}
    total = Tally.sum(Tally.sum(months[slice(*run)]) for run in runs)
    told = [ends for ends in windows if any(run[0] <= ends[0] and ends[1] <= run[1] for run in runs)]
    sums = {ends: Tally.sum(months[slice(*ends)]) for ends in told}
    settled = sorted(ends for ends, each in sums.items() if each.total and not each.unknown)
    for ends in data.draw(st.lists(st.sampled_from(settled), max_size=2)) if settled else ():
        days = Period(*(date(2025, month + 1, 1) for month in ends))
        share = Share(Fraction(100 * sums[ends].yes, sums[ends].total))
        known += [Figure(ADDS, tiny.HOME, days, share)]
    as_of = data.draw(st.dates(max(each.period.start for each in known), date(2025, 12, 31)))
    found = judge(TARGET, data.draw(st.permutations(known)), as_of=as_of)
    expected = reaches(TARGET, total)
    apart = {reaches(TARGET, Tally.sum(months[slice(*ends)])) for ends in windows - set(told)}
    contrary = expected is not None and (not expected) in apart
    assert (found.status, found.value) == (Status.OPEN, total)
    assert found.reaches is (None if contrary else expected)
    assert (found.reason is Reason.PARTS_DIFFER) == contrary
    assert found.value_period == Period(date(2025, runs[-1][0] + 1, 1), date(2025, runs[0][1] + 1, 1))
    until = Period(tiny.YEAR.start, max(as_of, *(each.period.end for each in known)))
    reported = {day for each in known for day in _days_of(each.period)}
    assert [day for each in found.missing_days for day in _days_of(each)] == sorted({*_days_of(until)} - reported)


@given(parts=st.dictionaries(st.sampled_from([*combinations(range(5), 2)]), _small, min_size=1), data=st.data())
def test_of_what_does_not_add_up_the_latest_tells_unless_a_part_that_it_does_not_cover_says_the_opposite(
    parts: dict[tuple[int, int], Tally], data: st.DataObject
) -> None:
    """A running count takes the place of what it covers; a quarter takes that of no other quarter, as good as it is."""
    measure = evolve(ADDS, over_time=OverTime.WHOLE_ONLY)
    known = [
        Figure(measure, tiny.HOME, Period(*(date(2025 + ends // 4, 1 + 3 * (ends % 4), 1) for ends in part)), value)
        for part, value in parts.items()
    ]
    target = evolve(TARGET, measure=measure)
    found = judge(target, data.draw(st.permutations(known)), as_of=date(2025, 12, 31))
    last = max(parts, key=lambda part: (part[1], -part[0]))
    said = {part: reaches(target, value) for part, value in parts.items()}
    apart = {told for part, told in said.items() if not (last[0] <= part[0] and part[1] <= last[1])}
    contrary = said[last] is not None and (not said[last]) in apart
    assert (found.status, found.reaches) == (Status.OPEN, None if contrary else said[last])
    assert (found.reason is Reason.PARTS_DIFFER) == contrary
    assert found.value == parts[last]
    reported = {day for each in known for day in _days_of(each.period)}
    until = Period(tiny.YEAR.start, max(date(2025, 12, 31), *(each.period.end for each in known)))
    assert [day for each in found.missing_days for day in _days_of(each)] == sorted({*_days_of(until)} - reported)


def _days_of(period: Period) -> range:
    return range(period.start.toordinal(), period.end.toordinal())


def _earliest_start(windows: set[tuple[int, int]]) -> int:
    """Where the earliest begins of all sets of windows that follow one another to the end of the last."""
    last = max(until for _, until in windows)
    chains = (
        sorted(chosen)
        for size in range(1, min(len(windows), 6) + 1)
        for chosen in combinations(windows, size)
        if all(one[1] == two[0] for one, two in pairwise(sorted(chosen))) and max(chosen)[1] == last
    )
    return min(chain[0][0] for chain in chains)


@given(cuts=_cuts, data=st.data())
def test_parts_that_do_not_add_leave_the_year_unknown_with_a_reason_that_is_true(
    cuts: set[date], data: st.DataObject
) -> None:
    """Only part was reported where days are missing; where none are, the parts are said not to add up."""
    periods = tiles(cuts)
    heard = data.draw(st.lists(st.sampled_from(periods), min_size=1, max_size=6))
    known = [Figure(tiny.ON_TIME, tiny.HOME, period, Tally(9, 1)) for period in heard]
    found = judge(tiny.DOSSIERS_ON_TIME, known, as_of=LATER)
    if heard[0] == tiny.YEAR:
        assert found.reason is Reason.NOT_REACHED
    else:
        assert found.status is Status.UNKNOWN
        covered = not days_missing(tiny.YEAR, heard)
        assert found.reason is (Reason.PARTS_DO_NOT_ADD if covered else Reason.PART_OF_PERIOD)
