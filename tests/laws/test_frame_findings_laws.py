"""A table of figures of any library is judged as its figures are one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import narwhals as nw
import polars as pl
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_rules import Figure, Measure, Period, Plan, Share, Tally, assess
from cchc_rules.agencies.roster import Roster
from cchc_rules.counting import frames
from cchc_rules.counting.counts.group_counts import GroupCount
from cchc_rules.counting.frame_findings.finding_table import LEFT_OUT
from cchc_rules.counting.frame_findings.services import is_countable
from cchc_rules.counting.tallies import Tallies
from cchc_rules.exact import format_number
from cchc_rules.findings.values import Quantity
from cchc_rules.law.bound import AtLeast, AtMost, Between, LessThan, MoreThan
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import Direction, OverAgencies, OverTime
from cchc_rules.measures.unit import Unit
from tests import changing, tiny
from tests.tables import EVERY_LIBRARY, Columns, in_library

HALVES = (Period.half(2025, 1), Period.half(2025, 2))
QUARTERS = tuple(Period.quarter(2025, each) for each in (1, 2, 3, 4))
MONTHS = tuple(Period.month(2025, each) for each in range(1, 13))
CLASSES = (tiny.DEPARTMENTS, tiny.DISTRICTS, tiny.EVERYBODY)
looking = st.sampled_from([date(2025, 7, 20), date(2025, 12, 31), date(2026, 1, 1), date(2026, 3, 1)])
NEVER_RENAMED = tiny.ROSTER.with_successions([each for each in changing.SUCCESSIONS if each is not changing.RENAMED])
rosters = st.sampled_from([None, tiny.ROSTER, NEVER_RENAMED, changing.ROSTER])
few = st.sampled_from(
    [Tally(98, 2), Tally(97, 2, 1), Tally(97, 3), Tally(1, 2), Tally(0, 0), Tally(0, 0, 1)]
) | st.builds(Tally, st.integers(0, 40), st.integers(0, 3), st.integers(0, 2))
many = st.builds(Tally, st.integers(0, 10**9), st.integers(0, 10**9))
points = st.integers(0, 100).map(lambda each: Quantity(each, Unit.POINT))
mixed: st.SearchStrategy[Tally | Share] = few | st.integers(0, 200).map(lambda each: Share(Fraction(each, 2)))
_floors = (98, 100, 50, 97, Fraction(1, 3), Fraction(1, 10**6))
floors = st.sampled_from([AtLeast(each) for each in _floors])
ceilings = st.sampled_from([AtMost(5), AtMost(0), LessThan(2)])


@st.composite
def measures(draw: st.DrawFn, measure: Measure) -> Measure:
    return evolve(
        measure,
        over_time=draw(st.sampled_from(OverTime)),
        over_agencies=draw(st.sampled_from([OverAgencies.WHOLE_ONLY, *OverAgencies])),
        direction=draw(st.sampled_from([Direction.MORE_IS_BETTER, Direction.MORE_IS_BETTER, Direction.LESS_IS_BETTER])),
    )


@st.composite
def targets(draw: st.DrawFn, target: Target, measure: Measure) -> Target:
    """A target with another bound, period and class that answers, or against the year before; most of them floors."""
    whole = draw(st.none() | st.sampled_from(CLASSES))
    lower = measure.direction is Direction.LESS_IS_BETTER
    bound = draw(ceilings if lower else floors | floors | st.sampled_from([MoreThan(97), Between(20, 50)]))
    against = draw(st.integers(0, 5)) == 0
    return evolve(
        target,
        measure=measure,
        bound=evolve(bound, unit=Unit.PERCENTAGE_POINT) if against else bound,
        baseline=tiny.LAST_YEAR if against else None,
        period=draw(st.sampled_from([tiny.YEAR, tiny.YEAR, HALVES[0]])),
        answered_by=whole,
        each=whole is not None and draw(st.booleans()),
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan of which two targets may be set on one measure, beside one that counts agencies and one of points."""
    on_time, online = draw(measures(tiny.ON_TIME)), draw(measures(tiny.ONLINE))
    land = draw(measures(tiny.ON_TIME_OF_LAND))
    second = draw(st.sampled_from([online, on_time]))
    first = draw(targets(tiny.DOSSIERS_ON_TIME, on_time))
    if draw(st.integers(0, 5)) == 0:
        first = evolve(first, parts=(land,))
    rules = {first.key: first, tiny.DOSSIERS_ONLINE.key: draw(targets(tiny.DOSSIERS_ONLINE, second))}
    known = {each.key: each for each in (on_time, online, land)}
    return evolve(
        tiny.PLAN,
        measures=tuple(known.get(each.key, each) for each in tiny.PLAN.measures),
        rules=tuple(rules.get(each.key, each) for each in tiny.PLAN.rules),
    )


@st.composite
def told(draw: st.DrawFn, plan: Plan) -> list[tuple[Figure, str]]:
    """Figures, each with the name of its agency as it is written: parts of the year, whole or in part, and anything."""
    made: list[tuple[Figure, str]] = []
    entries = (tiny.HOME, tiny.JUSTICE, tiny.RIVERSIDE, *plan.roster.entries, changing.EAST, changing.TOWN_OFFICE)
    for _ in range(draw(st.integers(0, 6))):
        measure, agency = draw(st.sampled_from([tiny.ON_TIME, *plan.measures])), draw(st.sampled_from(entries))
        parts = draw(st.sampled_from([QUARTERS, QUARTERS[:3], HALVES, MONTHS[:7], (tiny.YEAR,), (tiny.LAST_YEAR,)]))
        more = draw(
            st.sampled_from([(), (), (), QUARTERS[1:2], (tiny.YEAR,), (Period(date(2025, 2, 3), date(2025, 5, 7)),)])
        )
        values = draw(st.sampled_from([few, few, few, few, mixed, many])) if measure.unit == Unit.PERCENT else points
        name = draw(st.sampled_from([agency.key, agency.key, agency.name.vi]))
        made += ((Figure(plan.measure(measure.key), agency, each, draw(values)), name) for each in (*parts, *more))
    return made


def as_columns(figures: Sequence[tuple[Figure, str]]) -> Columns:
    def number(value: object, name: str) -> int | None:
        return getattr(value, name) if isinstance(value, Tally) else None

    said = [figure.value for figure, _ in figures]
    columns: dict[str, tuple[Any, list[Any]]] = {
        "measure": (pl.String, [figure.measure.key for figure, _ in figures]),
        "agency": (pl.String, [name for _, name in figures]),
        "first_day": (pl.Date, [figure.period.start for figure, _ in figures]),
        "last_day": (pl.Date, [figure.period.last_day for figure, _ in figures]),
        **{name: (pl.Int64, [number(each, name) for each in said]) for name in ("yes", "no", "unknown")},
    }
    for name, kind, sign in (("share", Share, " %"), ("value", Quantity, "")):
        cells = [f"{format_number(each.value)}{sign}" if isinstance(each, kind) else None for each in said]
        if any(cells):
            columns[name] = (pl.String, cells)
    return columns


def rows_of(table: Any) -> list[dict[str, Any]]:
    """The rows of a table of any library, days being days."""
    made = nw.from_native(table)
    rows = (made.collect() if isinstance(made, nw.LazyFrame) else made).to_arrow().to_pylist()
    return [{name: each.date() if isinstance(each, datetime) else each for name, each in row.items()} for row in rows]


@pytest.mark.parametrize("library", EVERY_LIBRARY)
@settings(max_examples=settings().max_examples // 4)
@given(st.data(), plans(), rosters, looking, st.booleans())
def test_a_table_of_figures_is_judged_as_its_figures_are(
    library: str, data: st.DataObject, plan: Plan, roster: Roster | None, on: date, closed: bool
) -> None:
    """Row for row the same is found, silence and contradictions included, and the same figures bear on no rule."""
    who = plan.roster if roster is None else roster
    figures = [
        (evolve(figure, agency=found), name)
        for figure, name in data.draw(told(plan))
        if (found := found_in(who, name, figure.period)) is not None
    ]
    expected = assess(plan, [figure for figure, _ in figures], as_of=on, closed_world=closed, roster=roster)
    made = frames.assess(in_library(library, as_columns(figures)), plan, as_of=on, closed_world=closed, roster=roster)
    rows = rows_of(made.findings)
    wanted = {
        row["id"]: {name: cell for name, cell in row.items() if name not in LEFT_OUT} for row in expected.to_dicts()
    }
    assert {row["id"]: row for row in rows} == wanted
    assert len(rows) == len(expected)
    bearing_on_none = Counter(
        (each.observation.measure.key, each.observation.period, each.reason.value)
        for each in expected.unused
        if isinstance(each.observation, Figure)
    )
    assert bearing_on_none == Counter(
        (row["measure"], Period.of_days(row["first_day"], row["last_day"]), row["unused_reason"])
        for row in rows_of(made.unused)
    )


@settings(max_examples=settings().max_examples // 2)
@given(st.data(), plans(), rosters, looking, st.booleans())
def test_what_was_counted_is_judged_as_its_figures_are(
    data: st.DataObject, plan: Plan, roster: Roster | None, on: date, closed: bool
) -> None:
    """Row for row the same is found as of the figures, those of one agency that is written in two ways added up."""
    who = plan.roster if roster is None else roster
    period = data.draw(st.sampled_from([tiny.YEAR, *HALVES]))
    names = [name for entry in who for name in (entry.key, entry.name.vi) if found_in(who, name, period) is not None]
    counts = st.builds(tuple, st.tuples(few | many, st.integers(0, 2), st.integers(0, 2)))
    groups = tuple(
        GroupCount(measure, (name,), *told)
        for measure in data.draw(st.sets(st.sampled_from([each for each in plan.measures if is_countable(each)])))
        for name, told in data.draw(st.dictionaries(st.sampled_from(names), counts, max_size=6)).items()
    )
    counted = Tallies(("agency",), period, on, 0, groups)
    expected = assess(plan, counted.figures(who), as_of=on, closed_world=closed, roster=roster)
    made = frames.assess(counted, plan, as_of=on, closed_world=closed, roster=roster)
    wanted = {
        row["id"]: {name: cell for name, cell in row.items() if name not in LEFT_OUT} for row in expected.to_dicts()
    }
    assert {row["id"]: row for row in made.findings.to_pylist()} == wanted
    assert made.findings.num_rows == len(expected)
    assert Counter(each.reason.value for each in expected.unused) == Counter(made.unused["unused_reason"].to_pylist())


def found_in(roster: Roster, name: str, period: Period) -> Any:
    try:
        return roster.find_in(name, period)
    except LookupError:
        return None
