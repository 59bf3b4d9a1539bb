"""What parts of a year settle by themselves, against brute force over all that the rest of it may bring."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import combinations, pairwise, product

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_rules import Figure, Period, Reason, Share, Status, Tally, assess, judge
from cchc_rules.counting import frames
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.threshold import reaches
from cchc_rules.findings.values import Quantity
from cchc_rules.law.bound import About, AtLeast, AtMost, Bound, Exactly, LessThan, MoreThan
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import OverAgencies, OverTime
from cchc_rules.measures.unit import Unit
from tests import tiny
from tests.tables import rows_of
from tests.unit.counting.frame_findings.test_figures import table_of

BEFORE, AFTER = date(2025, 12, 30), date(2026, 1, 1)
ADDS = evolve(tiny.ON_TIME, over_time=OverTime.SUM)
ENDS = (date(2025, 1, 1), date(2025, 5, 1), date(2025, 9, 1), AFTER)
WINDOWS = tuple(combinations(range(4), 2))
MOST = 2
World = tuple[tuple[int, int], ...]
COUNTS = tuple((yes, no) for yes in range(MOST + 1) for no in range(MOST + 1))
WORLDS: tuple[World, ...] = tuple(product(COUNTS, repeat=3))
"""Three parts of a year, each with so many cases of yes and of no."""

bounds = st.sampled_from(
    [AtLeast(100), AtMost(0), Exactly(100), Exactly(0), About(100), AtLeast(98), MoreThan(99), LessThan(50)]
)
worlds = st.sampled_from(WORLDS)


def total(world: World, window: tuple[int, int]) -> tuple[int, int]:
    """How many yes and no there are in some parts that follow one another."""
    return sum(yes for yes, _ in world[slice(*window)]), sum(no for _, no in world[slice(*window)])


@st.composite
def told(draw: st.DrawFn, world: World) -> dict[tuple[int, int], Tally | Share]:
    """What is reported of a world, and true: counts of which some are not known, or a percentage."""
    said: dict[tuple[int, int], Tally | Share] = {}
    for window in draw(st.sets(st.sampled_from(WINDOWS), min_size=1, max_size=4)):
        yes, no = total(world, window)
        if yes + no and draw(st.integers(0, 3)) == 0:
            said[window] = Share(Fraction(100 * yes, yes + no))
        else:
            hidden = draw(st.integers(0, yes)), draw(st.integers(0, no))
            said[window] = Tally(yes - hidden[0], no - hidden[1], sum(hidden))
    return said


def judged(bound: Bound, said: dict[tuple[int, int], Tally | Share], on: date) -> Finding:
    target = adding(bound)
    days = {window: Period(*(ENDS[each] for each in window)) for window in said}
    figures = [Figure(target.measure, tiny.HOME, days[each], value) for each, value in said.items()]
    return judge(target, figures, as_of=on)


def adding(bound: Bound) -> Target:
    """A target of a measure that adds up over time."""
    target = tiny.bounded(bound)
    return evolve(target, measure=evolve(target.measure, over_time=OverTime.SUM))


def fits(value: Tally | Share, yes: int, no: int) -> bool:
    if isinstance(value, Share):
        return yes + no > 0 and value.value == Fraction(100 * yes, yes + no)
    return value.total == yes + no and value.yes <= yes and value.no <= no


def answers(bound: Bound, said: dict[tuple[int, int], Tally | Share]) -> Iterator[bool | None]:
    """Whether the year keeps a bound, in every world that fits what is said and has a case."""
    for world in WORLDS:
        if all(fits(value, *total(world, window)) for window, value in said.items()):
            yes, no = total(world, (0, 3))
            if yes + no:
                yield bound.is_reached_by_counts(yes, 0, yes + no)


def surely(said: dict[tuple[int, int], Tally | Share]) -> tuple[bool, bool]:
    """Whether there is surely a case of yes, and one of no, by what one figure says."""
    counts = [each.bounds for each in said.values() if isinstance(each, Share)]
    tallies = [each for each in said.values() if isinstance(each, Tally)]
    yes = any(each.yes for each in tallies) or any(least > 0 for least, _ in counts)
    return yes, any(each.no for each in tallies) or any(most < 1 for _, most in counts)


@given(st.data(), bounds, worlds)
def test_what_parts_settle_holds_whatever_the_rest_brings(data: st.DataObject, bound: Bound, world: World) -> None:
    """No verdict is another in a world that fits; and one no refutes “all”, one yes “none”, of any part of the year."""
    said = data.draw(told(world))
    found = judged(bound, said, AFTER)
    assert found.status is not Status.CONTESTED
    if found.status in (Status.MET, Status.MISSED):
        assert set(answers(bound, said)) == {found.status is Status.MET}
    yes, no = surely(said)
    refuted = (no and bound in (AtLeast(100), Exactly(100))) or (yes and bound in (AtMost(0), Exactly(0)))
    if refuted:
        assert (found.status, found.reaches) == (Status.MISSED, False)
        assert found.reason in (Reason.MISSED_ALREADY, Reason.NOT_REACHED, Reason.OUT_OF_BOUNDS)
    else:
        assert found.reason is not Reason.MISSED_ALREADY
    if found.reason is Reason.MISSED_ALREADY:
        assert found.value is not None
        assert reaches(adding(bound), found.value) is False
        reported = {part for window in said for part in range(*window)}
        missing = [Period(ENDS[each], ENDS[each + 1]) for each in range(3) if each not in reported]
        assert [day for each in found.missing_days for day in (each.start, each.end)] == [
            day for each in _joined(missing) for day in (each.start, each.end)
        ]


def _joined(periods: list[Period]) -> list[Period]:
    """Periods that follow one another as one."""
    joined: list[Period] = []
    for each in periods:
        if joined and joined[-1].end == each.start:
            joined[-1] = Period(joined[-1].start, each.end)
        else:
            joined.append(each)
    return joined


@given(st.data(), st.sampled_from([AtLeast(100), AtMost(0)]), worlds)
def test_while_the_year_runs_what_is_missed_already_is_never_on_track(
    data: st.DataObject, bound: Bound, world: World
) -> None:
    """It is open, and behind, or cannot be told; where only counts are told that have no day in common, behind."""
    said = data.draw(told(world))
    found = judged(bound, said, BEFORE)
    yes, no = surely(said)
    if no if bound == AtLeast(100) else yes:
        assert (found.status, found.reaches is True) == (Status.OPEN, False)
        if all(isinstance(each, Tally) for each in said.values()) and all(
            one[1] <= other[0] for one, other in pairwise(sorted(said))
        ):
            assert found.reaches is False


@settings(max_examples=settings().max_examples // 4)
@given(st.data(), st.lists(worlds, min_size=2, max_size=2))
def test_a_table_of_figures_is_missed_already_where_its_figures_are(data: st.DataObject, held: list[World]) -> None:
    """Row for row, beside a target of another floor over the same year, whose parts are missing all the same."""
    first = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS, bound=AtLeast(100))
    rules = {each.key: each for each in (first, evolve(tiny.DOSSIERS_ONLINE, measure=ADDS, bound=AtLeast(98)))}
    plan = evolve(
        tiny.PLAN,
        measures=tuple(ADDS if each.key == ADDS.key else each for each in tiny.PLAN.measures),
        rules=tuple(rules.get(each.key, each) for each in tiny.PLAN.rules),
    )
    figures = [
        Figure(ADDS, agency, Period(ENDS[part], ENDS[part + 1]), Tally(*world[part]))
        for agency, world in zip((tiny.HOME, tiny.NORTH), held, strict=True)
        for part in data.draw(st.sets(st.integers(0, 2), min_size=1))
    ]
    names = ["id", "status", "reason", "reaches", "yes", "no", "value_period", "missing_days", "to_turn", "to_add"]
    wanted = {row["id"]: [row[name] for name in names] for row in assess(plan, figures, as_of=AFTER).to_dicts()}
    made = frames.assess(table_of(figures), plan, as_of=AFTER)
    assert {row["id"]: [row[name] for name in names] for row in rows_of(made.findings)} == wanted


@pytest.mark.parametrize("over_time", [OverTime.LATEST, OverTime.WHOLE_ONLY])
def test_a_part_of_what_does_not_add_up_settles_nothing(over_time: OverTime) -> None:
    """A state can still turn, and a case may be counted of the whole that was counted otherwise before."""
    target = evolve(tiny.bounded(AtLeast(100)), measure=evolve(tiny.ON_TIME, over_time=over_time))
    known = [Figure(target.measure, tiny.HOME, Period.quarter(2025, 1), Tally(98, 2))]
    found = judge(target, known, as_of=AFTER)
    assert (found.status, found.reason) == (Status.UNKNOWN, Reason.PART_OF_PERIOD)


def test_an_amount_over_its_ceiling_settles_nothing_while_some_of_it_may_be_taken_back() -> None:
    """What is paid back is an amount below zero: with that of the last quarter the year keeps its ceiling after all."""
    target = adding(AtMost(10, Unit.MILLION_VND))
    quarters = [
        Figure(target.measure, tiny.HOME, Period.quarter(2025, turn), Quantity(amount, Unit.MILLION_VND))
        for turn, amount in enumerate((4, 4, 4, -2), 1)
    ]
    found = [judge(target, quarters[:told], as_of=AFTER).status for told in (3, 4)]
    assert found == [Status.UNKNOWN, Status.MET]


def test_a_member_that_began_in_the_year_is_judged_by_its_own_days() -> None:
    """All of them reported, its no is that of the whole; one left out, it is missed already."""
    began = evolve(tiny.HOME, since=date(2025, 4, 1))
    roster = evolve(tiny.ROSTER, entries=tuple(began if each == tiny.HOME else each for each in tiny.ROSTER.entries))
    target = evolve(tiny.bounded(AtLeast(100)), measure=ADDS, answered_by=tiny.DEPARTMENTS, each=True)
    plan = evolve(tiny.plan_with(target), roster=roster)
    known = [Figure(ADDS, began, Period.quarter(2025, each), Tally(98, 2)) for each in (2, 3, 4)]
    for said, reason in ((known, Reason.NOT_REACHED), (known[:2], Reason.MISSED_ALREADY)):
        (found,) = (each for each in assess(plan, said, as_of=AFTER).about(target) if each.agency == began)
        assert (found.status, found.reason) == (Status.MISSED, reason)


@pytest.mark.parametrize(
    ("of_members", "status"),
    [(Share(100), Status.CONTESTED), (Tally(5, 0), Status.CONTESTED), (Share(99), Status.MISSED)],
)
def test_a_class_that_misses_it_already_by_a_part_is_contested_where_all_members_reach_it(
    of_members: Share | Tally, status: Status
) -> None:
    """What is all yes in the year of every member has no no in the half of all of them."""
    measure = evolve(ADDS, over_agencies=OverAgencies.SUM)
    departments = evolve(tiny.DEPARTMENTS, complete=True)
    target = evolve(tiny.bounded(AtLeast(100)), measure=measure, answered_by=departments)
    known = [Figure(measure, each, tiny.YEAR, of_members) for each in (tiny.HOME, tiny.JUSTICE)]
    known += [Figure(measure, departments, Period.half(2025, 1), Share(98))]
    found = assess(tiny.plan_with(target), known, as_of=AFTER).about(target)
    assert [each.status for each in found if each.decides] == [status]


def test_what_is_missed_already_says_why_and_which_days_are_missing() -> None:
    target = adding(AtLeast(100))
    known = [Figure(ADDS, tiny.HOME, Period.quarter(2025, each), Tally(99, each - 1)) for each in (1, 2, 3)]
    found = judge(target, known, as_of=AFTER)
    assert found.explanation("vi") == (
        "số liệu đã có đủ để kết luận không đạt, phần còn thiếu không thay đổi được kết quả "
        "(các phần đã có cộng lại: 297/300; tối thiểu 100 %; chưa có số liệu: 01/10/2025–31/12/2025)"
    )
    assert found.explanation() == (
        "what was reported is enough to miss it, whatever the rest brings "
        "(the parts known add up to 297/300; at least 100 %; not reported: 01/10/2025–31/12/2025)"
    )
    assert found.evidence[:2] == (known[2], known[1])
