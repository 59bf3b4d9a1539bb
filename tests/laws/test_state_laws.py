"""States at a day: a class is, at the end of a period, what those are who are there then."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Figure, Quantity, Status, assess
from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.law.bound import Bound
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import OverAgencies, OverTime
from cchc_rules.measures.unit import Unit
from tests import changing, tiny
from tests.laws.strategies import bounds
from tests.laws.test_whole_laws import HALVES, YEAR, body, group

MEMBERS, CLASS = (body(0), body(1)), group(complete=True)
MERGED = Succession(SuccessionKind.MERGED, date(2025, 7, 1), MEMBERS[:1], MEMBERS[1:], changing.READ)
ROSTER = Roster((CLASS, *MEMBERS))
FEW = range(4)


def set_for(bound: Bound) -> Target:
    target = tiny.bounded(bound)
    staff = evolve(target.measure, over_time=OverTime.LATEST, over_agencies=OverAgencies.SUM)
    return evolve(target, measure=staff, answered_by=CLASS)


@st.composite
def reports(draw: st.DrawFn, target: Target, *, merged: bool) -> list[Figure]:
    """Of each member and of the class, of the year and its halves; of who had ended, of the first half alone."""
    figures: list[Figure] = []
    for agency in (*MEMBERS, CLASS):
        periods = HALVES[:1] if merged and agency is MEMBERS[0] else (*HALVES, YEAR)
        drawn = draw(st.lists(st.tuples(st.sampled_from(periods), st.sampled_from(FEW)), max_size=2))
        figures += (Figure(target.measure, agency, period, Quantity(how, Unit.DAY)) for period, how in drawn)
    return figures


def worlds(there: Sequence[Agency], figures: Sequence[Figure]) -> Iterator[Mapping[str, int]]:
    """What each member may be at the end of the year, so that what is said of that day is true."""
    last = [each for each in figures if each.period.end == YEAR.end]
    for states in product(range(max(FEW) + 1), repeat=len(there)):
        world = {agency.key: state for agency, state in zip(there, states, strict=True)}
        world[CLASS.key] = sum(states)
        if all(each.value == Quantity(world[each.agency.key], Unit.DAY) for each in last):
            yield world


@given(bounds(Unit.DAY).map(set_for), st.booleans(), st.data())
def test_a_state_of_a_class_is_that_of_whoever_is_there_on_the_last_day(
    target: Target, merged: bool, data: st.DataObject
) -> None:
    """Found once all said it, as all that they said of that day allows, and contested by nothing earlier.

    Where nobody contradicts itself, which of itself is contested.
    """
    figures = data.draw(reports(target, merged=merged))
    roster = ROSTER.with_successions([MERGED]) if merged else ROSTER
    there = MEMBERS[1:] if merged else MEMBERS
    found = assess(tiny.plan_with(target), figures, as_of=tiny.AFTERWARDS, roster=roster).about(target)
    (whole,) = (each for each in found if each.decides)
    answers = {
        target.bound.is_reached(world[CLASS.key] * Unit.DAY.multiple, world[CLASS.key] * Unit.DAY.multiple)
        for world in worlds(there, figures)
    }
    told: set[AgencyOrClass] = {each.agency for each in figures if each.period.end == YEAR.end}
    alone = [[each for each in figures if each.agency == agency] for agency in told]
    if not all(any(True for _ in worlds(there, own)) for own in alone):
        assert Status.CONTESTED in {each.status for each in found}
    elif CLASS in told or told >= {*there}:
        assert (whole.status is Status.CONTESTED) is (not answers)
        assert not answers or answers == {whole.reaches}
    else:
        assert whole.status in (Status.UNKNOWN, Status.CONTESTED)
