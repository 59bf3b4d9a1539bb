"""Counts of things, in parts of the year and among members of a class, against brute force over all there may be."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise, product

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Figure, Period, Quantity, Reason, Status, assess
from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.findings.finding import Finding
from cchc_rules.law.bound import AtLeast, AtMost, Between, Bound, Exactly
from cchc_rules.measures.measure import Direction, OverAgencies, OverTime
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual
from tests import tiny

BEFORE, AFTER = date(2025, 12, 30), date(2026, 1, 1)
HALVES = (Period.half(2025, 1), Period.half(2025, 2))
IDEAS = Unit("initiative", Bilingual("sáng kiến", "initiatives"))
MEMBERS = (tiny.HOME, tiny.JUSTICE)  # all the departments there are
CELLS = tuple(product([member.key for member in MEMBERS], HALVES))
MOST = 3
WHO: tuple[AgencyOrClass, ...] = (*MEMBERS, tiny.DEPARTMENTS)
SAID = tuple(product(WHO, [*HALVES, tiny.YEAR]))

numbers = st.integers(1, 4 * MOST)
bounds = st.one_of(
    numbers.map(lambda number: AtLeast(number, IDEAS)),
    numbers.map(lambda number: AtMost(number, IDEAS)),
    numbers.map(lambda number: Exactly(number, IDEAS)),
    st.integers(1, MOST).map(lambda number: Between(number, 3 * number, IDEAS)),
)
worlds = st.lists(st.integers(0, MOST), min_size=4, max_size=4).map(lambda held: dict(zip(CELLS, held, strict=True)))
World = dict[tuple[str, Period], int]


def held(world: World, who: str, days: Period) -> int:
    """How many there are in a world, of an agency or of the class, in some days."""
    return sum(number for (key, half), number in world.items() if who in (key, "cac-so") and days.covers(half))


def judged(bound: Bound, figures: list[Figure], as_of: date = AFTER) -> Finding:
    """The finding about the class."""
    direction = Direction.LESS_IS_BETTER if bound.is_ceiling else Direction.MORE_IS_BETTER
    measure = evolve(
        tiny.measure("ideas", "ideas", unit=IDEAS),
        direction=direction,
        over_time=OverTime.SUM,
        over_agencies=OverAgencies.SUM,
    )
    target = evolve(tiny.bounded(bound), measure=measure, answered_by=tiny.DEPARTMENTS)
    known = [evolve(figure, measure=measure) for figure in figures]
    found = assess(tiny.plan_with(target), known, as_of=as_of).about(target)
    (whole,) = (finding for finding in found if finding.decides)
    return whole


def reported(world: World, said: set[int], *, wrong: int | None = None) -> list[Figure]:
    """What is told of a world; one number of it may be wrong by one."""
    measure = tiny.measure("ideas", "ideas", unit=IDEAS)
    return [
        Figure(measure, who, days, Quantity(held(world, who.key, days) + (each == wrong), IDEAS))
        for each, (who, days) in enumerate(SAID)
        if each in said
    ]


def fitting(figures: list[Figure]) -> Iterator[World]:
    for numbers_held in product(range(MOST + 2), repeat=len(CELLS)):
        world = dict(zip(CELLS, numbers_held, strict=True))
        if all(held(world, each.agency.key, each.period) == each.value.value for each in figures):  # type: ignore[union-attr]
            yield world


def keeps(bound: Bound, number: int) -> bool:
    return bound.is_reached(bound.unit.multiple * number, bound.unit.multiple * number) is True


said_of = st.sets(st.integers(0, len(SAID) - 1))


@given(bounds, worlds, said_of)
def test_a_settled_verdict_holds_in_every_world_that_fits(bound: Bound, world: World, said: set[int]) -> None:
    """A verdict never rests on part of the whole, and what is true is never contested."""
    figures = reported(world, said)
    finding = judged(bound, figures)
    assert finding.status is not Status.CONTESTED
    if finding.status in (Status.MET, Status.MISSED):
        answers = {keeps(bound, held(each, "cac-so", tiny.YEAR)) for each in fitting(figures)}
        assert answers == {finding.status is Status.MET}


@given(bounds, worlds, said_of, st.booleans())
def test_members_and_parts_that_make_up_the_whole_decide_it(
    bound: Bound, world: World, said: set[int], by_halves: bool
) -> None:
    """Where every member told its year, or both its halves, the sum decides, whatever else is told and true."""
    parts = HALVES if by_halves else (tiny.YEAR,)
    all_told = {each for each, (who, days) in enumerate(SAID) if who in MEMBERS and days in parts}
    finding = judged(bound, reported(world, said | all_told))
    assert finding.status is (Status.MET if keeps(bound, held(world, "cac-so", tiny.YEAR)) else Status.MISSED)
    assert str(finding.value) == f"{held(world, 'cac-so', tiny.YEAR)} initiatives"


@given(bounds, worlds, st.integers(0, len(SAID) - 1))
def test_a_number_that_fits_no_other_is_contested(bound: Bound, world: World, wrong: int) -> None:
    """Where everything is told, of halves and years and of members and their class, no number can be wrong unseen."""
    assert judged(bound, reported(world, set(range(len(SAID))), wrong=wrong)).status is Status.CONTESTED


@given(
    bound=numbers.map(lambda number: AtMost(number, IDEAS)) | numbers.map(lambda number: AtLeast(number, IDEAS)),
    months=st.lists(st.integers(0, MOST), min_size=6, max_size=6),
    windows=st.sets(st.sampled_from([*combinations(range(7), 2)]), min_size=1, max_size=6),
)
def test_an_amount_that_passed_what_is_asked_is_never_told_as_below(
    bound: Bound, months: list[int], windows: set[tuple[int, int]]
) -> None:
    """While the year is open, whichever parts of it were reported, with days in common or with gaps between them.

    Against brute force: no set of parts without a day in common amounts to more than what is told, unless nothing is;
    and where no two of them have a day in common, it always is.
    """
    known = [
        Figure(tiny.measure("ideas", "ideas", unit=IDEAS), tiny.DEPARTMENTS, days, Quantity(number, IDEAS))
        for first, until in windows
        for days, number in [(Period(*(date(2025, each + 1, 1) for each in (first, until))), sum(months[first:until]))]
    ]
    apart = [
        chosen
        for size in range(1, len(windows) + 1)
        for chosen in combinations(sorted(windows), size)
        if all(one[1] <= other[0] for one, other in pairwise(chosen))
    ]
    most = max(sum(sum(months[slice(*ends)]) for ends in chosen) for chosen in apart)
    found = judged(bound, known, as_of=BEFORE)
    assert found.reaches in (keeps(bound, most), None)
    if tuple(sorted(windows)) in apart:
        assert found.reaches is keeps(bound, most)
    else:
        assert found.reason in (Reason.ON_TRACK, Reason.BEHIND, Reason.OUT_OF_BOUNDS_SO_FAR, Reason.PARTS_DIFFER)
