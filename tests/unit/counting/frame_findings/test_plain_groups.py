"""Which groups are judged by their sums, and which are left to be judged one by one."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest
from attrs import evolve

from cchc_rules import Period
from cchc_rules.counting.frame_findings.figure_groups import FigureGroups
from cchc_rules.counting.frame_findings.figure_table import FigureTable
from cchc_rules.counting.frame_findings.period_sets import PeriodSets
from cchc_rules.counting.frame_findings.plain_groups import PlainGroups
from cchc_rules.counting.frame_findings.services import match_alike
from cchc_rules.measures.measure import OverTime
from tests import tiny

AFTER = date(2026, 1, 1)
QUARTERS = [Period.quarter(2025, each) for each in (1, 2, 3, 4)]
ADDING = evolve(tiny.ON_TIME, over_time=OverTime.SUM)


def judged(
    rows: list[tuple[str, Period, int, int]], over_time: OverTime = OverTime.SUM, *, plain: bool = True
) -> PlainGroups:
    measure = evolve(tiny.ON_TIME, over_time=over_time)
    plan = tiny.plan_with(evolve(tiny.DOSSIERS_ON_TIME, measure=measure))
    agency, period, yes, no = zip(*rows, strict=True)
    table = FigureTable.of(
        pl.DataFrame(
            {
                "measure": [measure.key] * len(rows),
                "agency": agency,
                "first_day": [each.start for each in period],
                "last_day": [each.last_day for each in period],
                "yes": yes,
                "no": no,
            }
        )
    )
    groups = FigureGroups.of(table, plan, plan.rules, plan.roster, AFTER)
    alike = match_alike(plan, plan.rules, groups.alike.values(), AFTER, None)
    sets = PeriodSets(groups.periods, groups.agencies[0], AFTER, plan.roster)
    heard = groups.merged(groups.serving(alike.places))
    return PlainGroups.of(table, groups, heard, alike.services, [plain for _ in alike.services], sets)


def told(groups: PlainGroups) -> list[tuple[Any, ...]]:
    found = [groups.findings[each] for each in groups.counted.finding.to_pylist()]
    counts = zip(*(each.to_pylist() for each in (groups.counted.yes, groups.counted.no)), strict=True)
    return sorted((*count, each.reason.value) for count, each in zip(counts, found, strict=True))


def test_parts_that_add_up_are_judged_by_their_sum() -> None:
    groups = judged([("so-noi-vu", each, 49, 1) for each in QUARTERS])
    assert told(groups) == [(196, 4, "reached")]
    assert groups.slow.num_rows == 0


@pytest.mark.parametrize("over_time", [OverTime.LATEST, OverTime.WHOLE_ONLY])
def test_parts_that_do_not_are_judged_by_the_latest(over_time: OverTime) -> None:
    rows = [("so-noi-vu", each, turn, 0) for turn, each in enumerate(QUARTERS[:3])]
    rows += [("van-phong", QUARTERS[1], 7, 7), ("van-phong", QUARTERS[0], 9, 9), ("xa-ven-song", QUARTERS[0], 3, 1)]
    assert told(judged(rows, over_time)) == [
        (2, 0, "part_of_period"),
        (3, 1, "part_of_period"),
        (7, 7, "part_of_period"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [(tiny.YEAR, 49, 1), (tiny.YEAR, 49, 1)],
        [(tiny.YEAR, 10**9, 1)],
        [(tiny.YEAR, 49, 1), (QUARTERS[0], 9, 0)],
    ],
)
def test_the_others_are_left(rows: list[tuple[Period, int, int]]) -> None:
    groups = judged([("so-noi-vu", *each) for each in rows] + [("van-phong", tiny.YEAR, 1, 1)])
    assert groups.slow["agency_place"].to_pylist() == [0]
    assert told(groups) == [(1, 1, "not_reached")]


def test_of_a_target_that_is_not_plain_all_are_left() -> None:
    groups = judged([("so-noi-vu", tiny.YEAR, 49, 1)], plain=False)
    assert (groups.slow.num_rows, told(groups)) == (1, [])
