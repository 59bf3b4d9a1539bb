"""What figures serve is told once for all that are alike, by the code that matches one figure."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from cchc_rules import Period
from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.counting.frame_findings.services import (
    Era,
    Service,
    era_of,
    is_countable,
    is_plain,
    kin_of,
    match_alike,
    target_periods,
)
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.law.bound import AtLeast, AtMost, MoreThan
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import CaseKind, Measure, OverAgencies
from cchc_rules.measures.unit import Unit
from tests import changing, tiny

AFTER = date(2026, 1, 1)
Q4 = Period.quarter(2025, 4)


def test_an_era_is_how_a_period_lies_to_those_of_all_targets() -> None:
    half = evolve(tiny.DOSSIERS_ONLINE, period=Period.half(2025, 2))
    change = evolve(
        tiny.against(AtLeast(1), tiny.ON_TIME), key="tiny-2025:II.1.3/1", clause=tiny.ALL_OFFICES_READY.clause
    )
    wholes = target_periods([tiny.DOSSIERS_ON_TIME, half, tiny.CONNECTED, change])
    assert wholes == (tiny.YEAR, half.period, tiny.LAST_YEAR)
    assert era_of(Q4, wholes, AFTER, tiny.ROSTER) == Era((True, True, False), False, ())
    assert era_of(Q4, wholes, date(2025, 9, 30), tiny.ROSTER) == Era((True, True, False), True, ())
    assert [era_of(Q4, wholes, on, tiny.ROSTER).may_serve for on in (AFTER, date(2025, 9, 30))] == [True, False]
    always, justice = (None, None), (tiny.JUSTICE.since, tiny.JUSTICE.until)
    assert era_of(Period.year(2023), wholes, AFTER, tiny.ROSTER) == Era((False, False, False), False, (always, justice))
    assert era_of(Period.year(1980), wholes, AFTER, tiny.ROSTER) == Era((False, False, False), False, (always,))


def test_kin_are_of_one_level_and_of_the_same_classes() -> None:
    assert kin_of(tiny.NORTH) == kin_of(tiny.SOUTH)
    assert kin_of(tiny.HOME) != kin_of(tiny.OFFICE)
    assert kin_of(tiny.HOME) != kin_of(tiny.JUSTICE)  # which has days of its own


def test_what_figures_serve_is_told_by_their_places() -> None:
    told: list[tuple[Measure, AgencyOrClass, Period]] = [
        (tiny.ON_TIME, tiny.HOME, Q4),
        (tiny.ON_TIME_OF_LAND, tiny.NORTH, Q4),
        (tiny.ONLINE, tiny.HOME, Q4),
        (tiny.ONLINE, tiny.DISTRICTS, Q4),
        (tiny.SCORE, tiny.HOME, Period.year(2024)),
        (tiny.ON_TIME_OF_ALL, tiny.HOME, Q4),
    ]
    found = match_alike(tiny.PLAN, tiny.PLAN.rules, told, AFTER, None)
    served = [[found.services[place] for place in places] for places in found.places]
    assert served == [
        [Service(tiny.DOSSIERS_ON_TIME, tiny.ON_TIME)],
        [Service(tiny.DOSSIERS_ON_TIME, tiny.ON_TIME_OF_LAND)],
        [],
        [Service(tiny.DOSSIERS_ONLINE, tiny.ONLINE)],
        [],
        [],
    ]
    assert found.unused == (
        None,
        None,
        UnusedReason.OTHER_LEVEL,
        None,
        UnusedReason.OTHER_PERIOD,
        UnusedReason.OTHER_DEFINITION,
    )


def test_an_agency_that_is_absent_serves_nothing() -> None:
    told: list[tuple[Measure, AgencyOrClass, Period]] = [
        (tiny.ON_TIME, tiny.NORTH, Q4),
        (tiny.ON_TIME, tiny.OFFICE, Q4),
    ]
    found = match_alike(tiny.PLAN, tiny.PLAN.rules, told, AFTER, changing.ROSTER)
    assert found.unused == (UnusedReason.AGENCY_ABSENT, None)
    assert [len(each) for each in found.places] == [0, 1]


def test_a_figure_of_an_index_stands_in_as_a_share() -> None:
    index = evolve(tiny.ON_TIME, case=CaseKind.INDEX)
    plan = tiny.plan_with(evolve(tiny.DOSSIERS_ON_TIME, measure=index))
    assert match_alike(plan, plan.rules, [(index, tiny.HOME, Q4)], AFTER, None).places == ((0,),)
    assert not is_countable(index)
    assert is_countable(tiny.ON_TIME)
    assert not is_countable(tiny.SCORE)


ADDING = evolve(tiny.ON_TIME, over_agencies=OverAgencies.SUM)
ON_TIME = tiny.DOSSIERS_ON_TIME


@pytest.mark.parametrize(
    ("target", "heard", "plain"),
    [
        (ON_TIME, (), True),
        (evolve(ON_TIME, bound=MoreThan(98)), (), False),
        (tiny.bounded(AtMost(98)), (), False),
        (evolve(ON_TIME, bound=AtLeast("0.0000001")), (), False),
        (evolve(ON_TIME, bound=AtLeast(100)), (), True),
        (evolve(ON_TIME, parts=(tiny.ON_TIME_OF_LAND,)), (), False),
        (evolve(ON_TIME, counted=(tiny.EVERYBODY,)), (), False),
        (tiny.against(AtLeast(1), tiny.ON_TIME), (), False),
        (evolve(tiny.bounded(AtLeast(80, Unit.POINT))), (), False),
        (evolve(ON_TIME, answered_by=tiny.DISTRICTS), ("ubnd-cap-huyen",), True),
        (evolve(ON_TIME, measure=ADDING, answered_by=tiny.DISTRICTS), (), True),
        (evolve(ON_TIME, measure=ADDING, answered_by=tiny.DISTRICTS), ("ubnd-cap-huyen",), False),
        (evolve(ON_TIME, measure=ADDING, answered_by=tiny.DEPARTMENTS), (), False),
        (evolve(ON_TIME, measure=ADDING, answered_by=tiny.DEPARTMENTS, each=True), (), True),
    ],
)
def test_a_plain_target_is_a_floor_of_each_agency_by_itself(
    target: Target, heard: tuple[str, ...], plain: bool
) -> None:
    assert is_plain(target, heard, AFTER, tiny.ROSTER) is plain


def test_a_target_in_whose_days_somebody_is_renamed_is_not_plain() -> None:
    assert not is_plain(ON_TIME, (), AFTER, changing.ROSTER)
    assert is_plain(ON_TIME, (), AFTER, tiny.ROSTER.with_successions([changing.MERGED]))
