"""Roll calls: those of one period read together, and who should have been called and was not."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Figure, Period, RollCall, Share, Tally
from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.errors import BadValue
from cchc_rules.findings.roll_calls import (
    day_of_call,
    names_more_than_all,
    not_called,
    reaches_with_missing,
    read_together,
    tally_with_missing,
    with_uncounted,
)
from cchc_rules.law.bound import About, AtLeast, AtMost, Between, Bound, Exactly, LessThan, MoreThan
from cchc_rules.measures.measure import Direction
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.tiny import DEPARTMENTS, DISTRICTS, EVERYBODY, HOME, JUSTICE, NORTH, OFFICE, OFFICES_READY, SOUTH, YEAR

NOBODY = RollCall(OFFICES_READY, YEAR, [])
Q1, Q2 = (Period.quarter(2025, quarter) for quarter in (1, 2))
OF_DEPARTMENTS = evolve(tiny.ALL_OFFICES_READY, counted=(DEPARTMENTS,))
OF_BOTH = evolve(tiny.ALL_OFFICES_READY, counted=(DISTRICTS, DEPARTMENTS, OFFICE))


def of_home(answer: str) -> RollCall:
    """One call of one agency."""
    answered: dict[str, Any] = {answer: [HOME]}
    return evolve(NOBODY, **answered)


def test_one_call_is_read_as_it_is() -> None:
    """What one call says needs nothing else."""
    assert read_together([NOBODY]) is NOBODY


def test_calls_of_different_agencies_add_up() -> None:
    """Each call is a part of the list; together they name everybody that any of them names."""
    calls = [
        evolve(NOBODY, done=[HOME], not_concerned=[OFFICE]),
        evolve(NOBODY, not_done=[NORTH]),
        evolve(NOBODY, unknown=[SOUTH]),
    ]
    together = RollCall(OFFICES_READY, YEAR, [HOME], [NORTH], [SOUTH], not_concerned=[OFFICE])
    assert read_together(calls) == read_together(calls[::-1]) == together


@pytest.mark.parametrize("known", ["done", "not_done", "not_concerned"])
def test_what_one_call_does_not_know_another_may(known: str) -> None:
    """Unknown yields to every answer."""
    unknown, answered = of_home("unknown"), of_home(known)
    assert read_together([unknown, answered]) == read_together([answered, unknown]) == answered


@pytest.mark.parametrize(
    ("one", "other"), [("done", "not_done"), ("done", "not_concerned"), ("not_done", "not_concerned")]
)
def test_two_answers_of_one_agency_contradict_each_other(one: str, other: str) -> None:
    """Nobody does it and does not, nor answers what is not asked of it."""
    calls = [of_home(one), of_home("unknown"), of_home(other)]
    assert read_together(calls) is read_together(calls[::-1]) is None


def test_one_complete_call_makes_the_list_complete() -> None:
    """Who says that everybody was called says it of the list, whatever else is added to it."""
    calls = [evolve(NOBODY, done=[HOME]), evolve(NOBODY, complete=True)]
    assert read_together(calls) == read_together(calls[::-1]) == evolve(NOBODY, done=[HOME], complete=True)


@pytest.mark.parametrize(
    ("call", "missing"),
    [
        (NOBODY, (HOME, JUSTICE)),
        (evolve(NOBODY, done=[HOME]), (JUSTICE,)),
        (evolve(NOBODY, not_done=[HOME]), (JUSTICE,)),
        (evolve(NOBODY, unknown=[HOME]), (JUSTICE,)),
        (evolve(NOBODY, not_concerned=[HOME]), (JUSTICE,)),
        (evolve(NOBODY, complete=True), (HOME, JUSTICE)),
        (evolve(NOBODY, done=[HOME], not_done=[JUSTICE]), ()),
    ],
)
def test_listed_members_that_nobody_called_are_named(call: RollCall, missing: tuple[AgencyOrClass, ...]) -> None:
    """Whoever the roster lists has to be called by name, though the call says that it is complete."""
    assert not_called(OF_DEPARTMENTS, call, tiny.ROSTER) == missing


@pytest.mark.parametrize(
    ("call", "missing"),
    [
        (NOBODY, (NORTH, SOUTH, DISTRICTS, HOME, JUSTICE, OFFICE)),
        (evolve(NOBODY, done=[NORTH, SOUTH, HOME]), (DISTRICTS, JUSTICE, OFFICE)),
        (evolve(NOBODY, done=[NORTH, HOME, OFFICE], complete=True), (SOUTH, JUSTICE)),
    ],
)
def test_a_class_whose_members_are_not_all_listed_stands_for_the_others(
    call: RollCall, missing: tuple[AgencyOrClass, ...]
) -> None:
    """Beside its known members others may belong to it, unless the call says that it names them all."""
    assert not_called(OF_BOTH, call, tiny.ROSTER) == missing


def test_without_a_roster_nobody_knows_who_belongs_to_a_class() -> None:
    """Only agencies counted by name are then missing by name; a class is complete where the call says so."""
    called = evolve(NOBODY, done=[HOME])
    assert not_called(OF_BOTH, called, None) == (DISTRICTS, DEPARTMENTS, OFFICE)
    assert not_called(OF_BOTH, evolve(called, complete=True), None) == (DISTRICTS, OFFICE)
    assert not_called(OF_BOTH, evolve(called, not_concerned=[NORTH], complete=True), None) == (OFFICE,)


def test_an_agency_in_two_classes_is_missing_once() -> None:
    """Departments are agencies too, and one by itself has one answer."""
    both = evolve(tiny.ALL_OFFICES_READY, counted=(DEPARTMENTS, HOME, evolve(EVERYBODY, complete=True)))
    assert not_called(both, NOBODY, tiny.ROSTER) == (HOME, JUSTICE, OFFICE, NORTH, SOUTH)


@pytest.mark.parametrize(
    ("period", "missing"),
    [(Q1, (JUSTICE,)), (Q2, (JUSTICE, changing.HEALTH)), (Period.month(2025, 1), (HOME, JUSTICE))],
)
def test_those_are_counted_who_exist_on_the_last_day_of_the_call(
    period: Period, missing: tuple[AgencyOrClass, ...]
) -> None:
    """Who is formed later could not be called, and who has ended can no longer be."""
    found = not_called(OF_DEPARTMENTS, evolve(NOBODY, period=period), changing.ROSTER)
    assert [each.key for each in found] == [each.key for each in missing]


def test_a_class_whose_level_has_ended_is_listed_no_longer() -> None:
    """Who took over from its members is not known, so that others may have to be called."""
    listed = evolve(DISTRICTS, complete=True)
    counting = evolve(tiny.ALL_OFFICES_READY, counted=(listed,))
    until_june = evolve(NOBODY, period=Period(date(2025, 1, 1), date(2025, 7, 1)), done=[SOUTH])
    assert [each.key for each in not_called(counting, until_june, changing.ROSTER)] == ["huyen-dong", "huyen-tay"]
    assert not_called(counting, NOBODY, changing.ROSTER) == (listed,)
    assert not_called(counting, evolve(NOBODY, complete=True), changing.ROSTER) == (listed,)
    assert not_called(counting, evolve(NOBODY, not_concerned=[SOUTH], complete=True), changing.ROSTER) == ()


def test_the_communes_of_a_district_are_called_where_the_roster_says_which_are_its_own() -> None:
    """On the last day on which the district was there; without them the call says whether it is complete."""
    one, two = (
        evolve(tiny.JUSTICE, key=key, name=Bilingual(key, key), aliases=(), districts=(SOUTH.key, "huyen-cu"))
        for key in ("xa-mot", "xa-hai")
    )
    roster = changing.ROSTER.with_agencies(one, two)
    own = evolve(NOBODY, done=[one], agency=SOUTH)
    for call in (own, evolve(own, complete=True)):
        assert not_called(OF_DEPARTMENTS, call, roster) == (two,)
    assert not_called(OF_DEPARTMENTS, evolve(own, not_done=[two]), roster) == ()
    assert (day_of_call(own, roster), day_of_call(own, None)) == (date(2025, 6, 30), date(2025, 12, 31))
    assert names_more_than_all(OF_DEPARTMENTS, [evolve(own, not_done=[HOME])], roster)


def test_of_those_that_one_agency_answers_for_a_roster_may_list_none() -> None:
    """Which members are its own it does not say; the call does, by being complete."""
    own = evolve(NOBODY, done=[HOME], agency=NORTH)
    assert not_called(OF_DEPARTMENTS, own, tiny.ROSTER) == (DEPARTMENTS,)
    assert not_called(OF_DEPARTMENTS, evolve(own, complete=True), tiny.ROSTER) == ()


def test_agencies_that_nobody_called_are_unknown_and_classes_have_no_number() -> None:
    """Nobody answers for those who are silent, and those not concerned are not counted."""
    call = RollCall(OFFICES_READY, YEAR, [HOME], [NORTH], [SOUTH], not_concerned=[JUSTICE])
    assert tally_with_missing(call, ()) == call.value == Tally(1, 1, unknown=1)
    assert tally_with_missing(call, (OFFICE, DISTRICTS)) == Tally(1, 1, unknown=2)


DONE, NOT_DONE = evolve(NOBODY, done=[HOME]), evolve(NOBODY, not_done=[HOME])


@pytest.mark.parametrize(
    ("percent", "call", "missing", "reached"),
    [
        (100, DONE, (), True),
        (100, DONE, (JUSTICE,), None),
        (50, DONE, (JUSTICE,), True),
        (51, DONE, (JUSTICE,), None),
        (50, NOT_DONE, (JUSTICE,), None),
        (51, NOT_DONE, (JUSTICE,), False),
        (100, NOT_DONE, (), False),
        (100, NOBODY, (), None),
        # Of a class that is missing, any number may.
        (1, DONE, (DISTRICTS,), None),
        (100, DONE, (DISTRICTS,), None),
        (99, NOT_DONE, (DISTRICTS,), None),
        (100, NOT_DONE, (DISTRICTS,), False),
        (100, NOT_DONE, (JUSTICE, DISTRICTS), False),
    ],
)
def test_a_call_reaches_what_it_reaches_whatever_the_others_say(
    percent: int, call: RollCall, missing: tuple[AgencyOrClass, ...], reached: bool | None
) -> None:
    """Those who were not called decide only where they could; one that does not refutes “all” by itself."""
    target = evolve(tiny.ALL_OFFICES_READY, bound=AtLeast(percent))
    assert reaches_with_missing(target, call, missing) is reached


@pytest.mark.parametrize(
    ("bound", "call", "reached"),
    [
        (AtMost(0), DONE, False),
        (AtMost(0), NOT_DONE, None),
        (AtMost(50), DONE, None),
        (Exactly(100), NOT_DONE, False),
        (Exactly(100), DONE, None),
        (Exactly(0), DONE, False),
        (Between(20, 100), NOT_DONE, None),
        (MoreThan(0), DONE, True),
        (MoreThan(0), NOT_DONE, None),
        (LessThan(100), NOT_DONE, True),
        (LessThan(100), DONE, None),
        (About(100), NOT_DONE, None),
    ],
)
def test_one_of_a_class_that_is_missing_settles_what_it_can(bound: Bound, call: RollCall, reached: bool | None) -> None:
    """One who does not refutes “all”, one who does refutes “none”; one is some, and one that does not is not all."""
    better = Direction.LESS_IS_BETTER if bound.is_ceiling else Direction.MORE_IS_BETTER
    measure = evolve(tiny.OFFICES_READY, direction=better)
    target = evolve(tiny.ALL_OFFICES_READY, measure=measure, bound=bound)
    assert reaches_with_missing(target, call, (DISTRICTS,)) is reached


def test_a_copy_of_an_agency_with_its_days_is_the_same_agency() -> None:
    """Who is written once as the plan names it and once as a roster records it is called once."""
    dated = changing.ROSTER.get("huyen-nam")
    assert isinstance(dated, Agency)
    assert dated != SOUTH
    assert RollCall(tiny.OFFICES_READY, Q1, [SOUTH, dated]).value == Tally(1, 0)
    for other in ("not_done", "unknown", "not_concerned"):
        twice: dict[str, Any] = {"done": [SOUTH], other: [dated]}
        with pytest.raises(BadValue, match="huyen-nam"):
            evolve(NOBODY, **twice)
    said, contrary = evolve(NOBODY, done=[SOUTH]), evolve(NOBODY, not_done=[dated])
    assert read_together([said, contrary]) is None
    assert read_together([said, evolve(NOBODY, not_concerned=[dated])]) is None
    assert read_together([contrary, evolve(NOBODY, not_concerned=[SOUTH])]) is None
    for calls in ([said, evolve(NOBODY, unknown=[dated])], [said, evolve(NOBODY, done=[dated])]):
        together = read_together(calls)
        assert together is not None
        assert together.value == Tally(1, 0)


BY_NAME = evolve(tiny.ALL_OFFICES_READY, counted=(HOME, NORTH, SOUTH))


@pytest.mark.parametrize(
    ("month", "missing"),
    [
        (2, ["so-noi-vu", "huyen-bac", "huyen-nam"]),
        (3, ["so-tu-phap", "huyen-bac", "huyen-nam"]),
        (4, ["so-tu-phap", "huyen-dong", "huyen-tay", "huyen-nam"]),
        (7, ["so-tu-phap", "huyen-bac", "huyen-nam"]),
    ],
)
def test_for_whom_a_target_counts_by_name_its_heirs_are_called(month: int, missing: list[str]) -> None:
    """Whoever answers on the last day of the call is asked; where no heir is known, the agency itself is named."""
    call = evolve(NOBODY, period=Period.month(2025, month))
    assert [each.key for each in not_called(BY_NAME, call, changing.ROSTER)] == missing
    assert [each.key for each in not_called(BY_NAME, call, tiny.ROSTER)] == ["so-noi-vu", "huyen-bac", "huyen-nam"]


def test_an_heir_that_was_called_is_not_missing_and_who_left_nobody_is_not_counted() -> None:
    call = evolve(NOBODY, period=Period.month(2025, 3), done=[JUSTICE, NORTH, SOUTH])
    assert not_called(BY_NAME, call, changing.ROSTER) == ()
    counting = evolve(BY_NAME, counted=(HOME, changing.HEALTH))
    closed = changing.ROSTER.with_successions([changing.CLOSED])
    asked = [
        [each.key for each in not_called(counting, evolve(NOBODY, period=Period.month(2025, month)), closed)]
        for month in (4, 5, 9)
    ]
    assert asked == [["so-tu-phap"], ["so-tu-phap", "so-y-te"], ["so-tu-phap"]]


def test_a_rule_that_went_elsewhere_is_asked_of_whoever_carries_it() -> None:
    apart = evolve(changing.TRANSFERRED, rule_keys=(BY_NAME.key,))
    open_ = evolve(changing.LEFT_OPEN, rule_keys=(BY_NAME.key,))
    march = evolve(NOBODY, period=Period.month(2025, 3), done=[NORTH, SOUTH])
    for moved, missing in ((apart, "van-phong-thanh-pho"), (open_, "so-noi-vu")):
        roster = changing.ROSTER.with_successions([moved])
        assert [each.key for each in not_called(BY_NAME, march, roster)] == [missing]


def test_a_figure_that_counts_fewer_than_are_listed_leaves_the_others_unknown() -> None:
    """Not where it counts as many, gives a share, is beside a call that names them, or is of some of their own."""
    figure = Figure(OFFICES_READY, EVERYBODY, YEAR, Tally(1, 0))
    assert with_uncounted(OF_DEPARTMENTS, [figure], tiny.ROSTER) == Tally(1, 0, 1)
    assert with_uncounted(OF_BOTH, [figure], tiny.ROSTER) == Tally(1, 0, 4)
    assert with_uncounted(OF_BOTH, [evolve(figure, value=Tally(0, 0))], tiny.ROSTER) == Tally(0, 0, 5)
    complete: list[list[Figure | RollCall]] = [
        [evolve(figure, value=Tally(3, 2))],
        [evolve(figure, value=Tally(9, 0))],
        [evolve(figure, value=Share(100))],
        [figure, NOBODY],
        [NOBODY, figure],
    ]
    for said in complete:
        assert with_uncounted(OF_BOTH, said, tiny.ROSTER) is None
    assert with_uncounted(OF_BOTH, [figure], None) is None
    of_each = evolve(OF_BOTH, answered_by=DISTRICTS, each=True)
    assert with_uncounted(of_each, [evolve(figure, agency=NORTH)], tiny.ROSTER) is None
