"""Tables of figures written out by hand: what is found is what the same figures lead to one by one."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from attrs import evolve

from cchc_rules import Figure, Period, Plan, Share, Tally, assess
from cchc_rules.agencies.agency import Agency, AgencyKind, AgencyOrClass, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.counting import frames
from cchc_rules.counting.frame_findings import plain_groups
from cchc_rules.counting.frame_findings.figures import FigureAssessment
from cchc_rules.counting.frame_findings.finding_table import LEFT_OUT
from cchc_rules.errors import FaultGroup, NotACount
from cchc_rules.findings.values import MAX_COUNT, FigureValue, Quantity
from cchc_rules.law.bound import AtLeast, AtMost, Between, Bound, MoreThan
from cchc_rules.measures.measure import Direction, OverTime
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.tables import EVERY_LIBRARY, Columns, in_library, rows_of

AFTER = date(2026, 1, 1)
MONTHS = [Period.month(2025, each) for each in range(1, 13)]
QUARTERS = [Period.quarter(2025, each) for each in (1, 2, 3, 4)]
ADDING = evolve(tiny.ON_TIME, over_time=OverTime.SUM)
PLAN = tiny.plan_with(evolve(tiny.DOSSIERS_ON_TIME, measure=ADDING))


def table_of(figures: list[Figure], **more: list[Any]) -> pl.DataFrame:
    columns = {
        "measure": [each.measure.key for each in figures],
        "agency": [each.agency.key for each in figures],
        "first_day": [each.period.start for each in figures],
        "last_day": [each.period.last_day for each in figures],
        **{name: [getattr(each.value, name, None) for each in figures] for name in ("yes", "no", "unknown")},
    }
    return pl.DataFrame({**columns, **more}, schema_overrides={"yes": pl.Int64, "no": pl.Int64, "unknown": pl.Int64})


def same_as_one_by_one(
    figures: list[Figure], plan: Plan, on: date = AFTER, roster: Roster | None = None, **more: list[Any]
) -> list[dict[str, Any]]:
    """The rows about the first target, once all rows are those of an assessment of the same figures."""
    expected = assess(plan, figures, as_of=on, roster=roster)
    made = frames.assess(table_of(figures, **more), plan, as_of=on, roster=roster)
    rows = sorted(made.findings.to_dicts(), key=lambda row: row["id"])
    wanted = [{name: row[name] for name in row if name not in LEFT_OUT} for row in expected.to_dicts()]
    assert rows == sorted(wanted, key=lambda row: str(row["id"]))
    assert sorted(made.unused["unused_reason"]) == sorted(each.reason.value for each in expected.unused)
    (first,) = {row["rule"] for row in rows if row["rule"].endswith("II.1.1/1")} or {""}
    return [row for row in rows if row["rule"] == first]


def of(agency: AgencyOrClass, *told: tuple[Period, FigureValue]) -> list[Figure]:
    return [Figure(ADDING, agency, period, value) for period, value in told]


@pytest.fixture
def judged_plainly(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many findings were computed, of each table that is judged."""
    counted: list[int] = []
    plain = plain_groups.PlainGroups.of

    def of_groups(*arguments: Any) -> Any:
        made = plain(*arguments)
        counted.append(len(made.counted.yes))
        return made

    monkeypatch.setattr(plain_groups.PlainGroups, "of", of_groups)
    return counted


def test_quarters_that_make_up_the_year_are_added_up(judged_plainly: list[int]) -> None:
    figures = of(tiny.HOME, *((each, Tally(245, 5)) for each in QUARTERS))
    figures += of(tiny.JUSTICE, *((each, Tally(244, 5, unknown=1)) for each in QUARTERS))
    figures += of(tiny.NORTH, *((each, Tally(20, 5)) for each in QUARTERS))
    rows = same_as_one_by_one(figures, PLAN)
    assert [(row["agency"], row["status"], row["yes"], row["to_turn"]) for row in rows] == [
        ("huyen-bac", "missed", 80, 18),
        ("so-noi-vu", "met", 980, 0),
        ("so-tu-phap", "unknown", 976, 4),
    ]
    assert judged_plainly == [3]


def test_while_the_year_runs_all_that_was_counted_decides(judged_plainly: list[int]) -> None:
    figures = of(tiny.HOME, (QUARTERS[1], Tally(9, 1)), (QUARTERS[0], Tally(100, 0)))
    figures += of(tiny.JUSTICE, (QUARTERS[0], Tally(9, 1)), (QUARTERS[2], Tally(100, 0)))
    figures += of(tiny.NORTH, (QUARTERS[0], Tally(0, 0)), (QUARTERS[1], Tally(0, 0)))
    figures += of(tiny.SOUTH, (QUARTERS[0], Tally(0, 0, unknown=3)), (QUARTERS[1], Tally(0, 0)))
    rows = same_as_one_by_one(figures, PLAN, date(2025, 7, 20))
    assert [(row["agency"], row["reason"], row["yes"], row["evidence_count"]) for row in rows] == [
        ("huyen-bac", "nothing_to_measure", 0, 2),
        ("huyen-nam", "undecided", 0, 2),
        ("so-noi-vu", "on_track", 109, 2),
        ("so-tu-phap", "on_track", 109, 2),
    ]
    assert judged_plainly == [4]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ([(tiny.YEAR, Tally(98, 2)), (tiny.YEAR, Tally(97, 3))], "contested"),
        ([(tiny.YEAR, Tally(98, 2)), (tiny.YEAR, Tally(98, 2))], "met"),
        ([(tiny.YEAR, Tally(98, 2)), (QUARTERS[0], Tally(99, 2))], "contested"),
        ([(tiny.YEAR, Tally(2 * 10**9, 10**9))], "missed"),
        ([*((each, Tally(98, 2)) for each in QUARTERS), (Period.half(2025, 1), Tally(196, 4))], "met"),
    ],
)
def test_what_is_not_so_plain_is_judged_one_by_one(
    told: list[tuple[Period, FigureValue]], status: str, judged_plainly: list[int]
) -> None:
    assert [row["status"] for row in same_as_one_by_one(of(tiny.HOME, *told), PLAN)] == [status]
    assert judged_plainly == [0]


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ((Tally(9, 1), Tally(10, 0)), "parts_differ"),
        ((Tally(10, 0), Tally(9, 1)), "parts_differ"),
        ((Tally(10, 0), Tally(20, 0)), "on_track"),
        ((Tally(9, 1), Tally(0, 0)), "nothing_to_measure"),
    ],
)
def test_a_quarter_takes_the_place_of_no_other_where_only_the_whole_speaks(
    told: tuple[Tally, Tally], reason: str, judged_plainly: list[int]
) -> None:
    figures = [Figure(tiny.ON_TIME, tiny.HOME, days, value) for days, value in zip(QUARTERS, told, strict=False)]
    (row,) = same_as_one_by_one(figures, tiny.plan_with(tiny.DOSSIERS_ON_TIME), date(2025, 7, 20))
    assert row["reason"] == reason
    assert judged_plainly == [0]


def test_what_was_counted_before_a_gap_is_added_up_as_well(judged_plainly: list[int]) -> None:
    figures = of(tiny.HOME, *((Period.month(2025, month), Tally(month, 0)) for month in (1, 3, 4)))
    (row,) = same_as_one_by_one(figures, PLAN, date(2025, 5, 15))
    assert (row["yes"], row["reason"]) == (8, "on_track")
    assert row["missing_days"] == "2025-02-01..2025-02-28; 2025-05-01..2025-05-14"
    assert judged_plainly == [1]


@pytest.mark.parametrize(
    ("bound", "baseline"),
    [
        (AtMost(5), None),
        (Between(20, 50), None),
        (MoreThan(60), None),
        (AtLeast(5, Unit.PERCENTAGE_POINT), tiny.LAST_YEAR),
        (AtLeast(20, Unit.POINT), None),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_floor_is_judged_as_a_floor_beside_whatever_else_is_asked_of_the_same_period(
    bound: Bound, baseline: Period | None, turned: bool
) -> None:
    """Whichever of the two stands first in the plan, and whatever was reported of either."""
    better = Direction.LESS_IS_BETTER if bound.is_ceiling else Direction.MORE_IS_BETTER
    unit = Unit.POINT if bound.unit == Unit.POINT else Unit.PERCENT
    other = evolve(tiny.ONLINE, direction=better, unit=unit, over_time=OverTime.SUM)
    places = [tiny.DOSSIERS_ON_TIME, tiny.DOSSIERS_ONLINE]
    of_floor, of_other = reversed(places) if turned else places
    floor = evolve(of_floor, measure=ADDING, bound=AtLeast(98), answered_by=None)
    beside = evolve(of_other, measure=other, bound=bound, baseline=baseline, answered_by=None)
    rules = {each.key: each for each in (floor, beside)}
    plan = evolve(
        tiny.PLAN,
        measures=tuple(
            {tiny.ON_TIME.key: ADDING, tiny.ONLINE.key: other}.get(each.key, each) for each in tiny.PLAN.measures
        ),
        rules=tuple(rules.get(each.key, each) for each in tiny.PLAN.rules),
    )
    for value in (Tally(0, 100), Tally(98, 2), Tally(1, 0), Tally(0, 0)):
        said = [Figure(ADDING, tiny.JUSTICE, tiny.YEAR, value)]
        own = Quantity(10, Unit.POINT) if unit == Unit.POINT else Tally(4, 96)
        said += [Figure(other, tiny.HOME, tiny.YEAR, own)]
        cells = ["10", None] if unit == Unit.POINT else [None, None]
        same_as_one_by_one(said, plan, value=[None, *cells[:1]])
        same_as_one_by_one(said, plan, date(2025, 12, 1), value=[None, *cells[:1]])


@pytest.mark.parametrize("kind", ["double[pyarrow]", "float[pyarrow]", "int64[pyarrow]", "Float64", "uint8"])
def test_counts_of_any_type_of_pandas_are_judged(kind: str) -> None:
    figures = of(tiny.HOME, (tiny.YEAR, Tally(97, 3))) + of(tiny.JUSTICE, (tiny.YEAR, Tally(98, 2)))
    table = table_of(figures).to_pandas().drop(columns="unknown").astype({"yes": kind, "no": kind})
    found = frames.assess(table, PLAN, as_of=AFTER).findings
    heard = found[found["evidence_count"] > 0]
    assert {*zip(heard["agency"], heard["status"], strict=True)} == {("so-noi-vu", "missed"), ("so-tu-phap", "met")}


def test_columns_of_nothing_are_let_be_in_arrow() -> None:
    """They have no type there, and are joined with nothing."""
    figures = of(tiny.HOME, (tiny.YEAR, Tally(98, 2)), (tiny.YEAR, Tally(98, 2)), (tiny.LAST_YEAR, Tally(1, 0)))
    table = table_of(figures).to_arrow().append_column("source", pa.nulls(3)).append_column("note", pa.nulls(3))
    made = frames.assess(table, PLAN, as_of=AFTER)
    assert made.findings.filter(pc.greater(made.findings["evidence_count"], 0))["status"].to_pylist() == ["met"]
    assert made.unused.select(["note", "unused_reason"]).to_pylist() == [
        {"note": None, "unused_reason": "other_period"}
    ]


def test_shares_and_counts_stand_in_one_table() -> None:
    figures = of(tiny.HOME, (tiny.YEAR, Share("98.5"))) + of(tiny.JUSTICE, (tiny.YEAR, Tally(98, 2)))
    rows = same_as_one_by_one(figures, PLAN, share=["98,5 %", None])
    assert [(row["agency"], row["status"], row["least_float"]) for row in rows] == [
        ("so-noi-vu", "met", 98.5),
        ("so-tu-phap", "met", 98.0),
    ]


@pytest.mark.parametrize("library", EVERY_LIBRARY)
def test_decimals_are_exact_in_every_library(library: str) -> None:
    columns: Columns = {
        "measure": (pl.String, [tiny.ON_TIME.key, "score"]),
        "agency": (pl.String, [tiny.HOME.key, tiny.JUSTICE.key]),
        "first_day": (pl.Date, [tiny.YEAR.start] * 2),
        "last_day": (pl.Date, [tiny.YEAR.last_day] * 2),
        "share": (pl.Decimal(5, 2), [Decimal("97.95"), None]),
        "value": (pl.Decimal(5, 1), [None, Decimal("81.5")]),
    }
    told = [
        Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Share("97.95")),
        Figure(tiny.PLAN.measure("score"), tiny.JUSTICE, tiny.YEAR, Quantity("81.5", Unit.POINT)),
    ]
    expected = {row["id"]: row["least_float"] for row in assess(tiny.PLAN, told, as_of=AFTER).to_dicts()}
    found = rows_of(frames.assess(in_library(library, columns), tiny.PLAN, as_of=AFTER).findings)
    assert {row["id"]: row["least_float"] for row in found} == expected
    assert {97.95, 81.5} <= {*expected.values()}


@pytest.mark.parametrize("library", EVERY_LIBRARY)
@pytest.mark.parametrize("plan", [PLAN, tiny.plan_with(evolve(tiny.DOSSIERS_ON_TIME, bound=MoreThan(50)))])
def test_a_figure_that_is_given_twice_is_one_unless_it_may_be_of_two_groups(library: str, plan: Plan) -> None:
    twice: Columns = {
        "measure": (pl.String, [tiny.ON_TIME.key] * 2),
        "agency": (pl.String, [tiny.HOME.key, "Sở Nội vụ"]),
        "first_day": (pl.Date, [tiny.YEAR.start] * 2),
        "last_day": (pl.Date, [tiny.YEAR.last_day] * 2),
        "yes": (pl.Int64, [99, 99]),
        "no": (pl.Int64, [1, 1]),
        "note": (pl.String, [None, None]),
    }
    found = rows_of(frames.assess(in_library(library, twice), plan, as_of=AFTER).findings)
    assert [(row["yes"], row["evidence_count"]) for row in found if row["evidence_count"]] == [(99, 1)]
    split: Columns = {**twice, "channel": (pl.String, ["online", "counter"])}
    with pytest.raises(FaultGroup) as refused:
        frames.assess(in_library(library, split), plan, as_of=AFTER)
    (fault,) = refused.value.exceptions
    assert "'channel online', 'channel counter'" in str(fault) or "'channel counter', 'channel online'" in str(fault)
    assert "Add up what is split by channel, or leave that column out" in str(fault)


def test_more_periods_than_are_told_apart_are_judged_one_by_one(judged_plainly: list[int]) -> None:
    days = [Period(each, each + timedelta(1)) for each in (date(2025, 1, 1) + timedelta(turn) for turn in range(50))]
    figures = [each for day in days for each in of(tiny.HOME, (day, Tally(1, 0)))]
    (row,) = same_as_one_by_one([*figures, *of(tiny.NORTH, (days[0], Tally(1, 0)))], PLAN)[1:]
    assert (row["evidence_count"], row["reason"]) == (50, "part_of_period")
    assert judged_plainly == [1]


def test_one_figure_told_forty_five_times_is_one() -> None:
    months = [Period.month(2025, each) for each in range(1, 7)]
    figures = of(tiny.NORTH, *((each, Tally(1, 0)) for each in months)) + of(tiny.HOME, (months[0], Tally(98, 2))) * 45
    (_, row) = same_as_one_by_one(figures, PLAN)
    assert (row["evidence_count"], row["yes"]) == (1, 98)


def test_of_two_targets_on_one_measure_one_may_be_plain(judged_plainly: list[int]) -> None:
    first = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDING)
    second = evolve(tiny.DOSSIERS_ONLINE, measure=ADDING, answered_by=None, bound=MoreThan(98))
    measures = tuple(ADDING if each.key == ADDING.key else each for each in tiny.PLAN.measures)
    others = [each for each in tiny.PLAN.rules if each.key not in {first.key, second.key}]
    plan = evolve(tiny.PLAN, measures=measures, rules=(first, second, *others))
    (row,) = same_as_one_by_one(of(tiny.HOME, *((each, Tally(98, 2)) for each in QUARTERS)), plan)
    assert row["status"] == "met"
    assert judged_plainly == [1]


def test_an_agency_that_is_written_in_two_ways_is_one(judged_plainly: list[int]) -> None:
    figures = of(tiny.HOME, *((each, Tally(98, 2)) for each in QUARTERS))
    table = table_of(figures).with_columns(
        agency=pl.Series(["so-noi-vu", "Sở Nội vụ", "so noi vu", "SỞ NỘI VỤ"]),
        measure=pl.lit("  Chỉ số on-time-of-closed"),
    )
    found = frames.assess(table, PLAN, as_of=AFTER).findings.filter(kind="target")
    assert found.select("agency", "status", "evidence_count").rows() == [("so-noi-vu", "met", 4)]
    assert judged_plainly == [1]


def test_figures_of_two_targets_on_one_measure_serve_each_in_its_period() -> None:
    first = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDING, period=Period.half(2025, 1))
    second = evolve(tiny.DOSSIERS_ONLINE, measure=ADDING, answered_by=None)
    measures = tuple(ADDING if each.key == ADDING.key else each for each in tiny.PLAN.measures)
    others = [each for each in tiny.PLAN.rules if each.key not in {first.key, second.key}]
    plan = evolve(tiny.PLAN, measures=measures, rules=(first, second, *others))
    figures = of(tiny.HOME, *((each, Tally(98, 2)) for each in QUARTERS), (Period.year(2024), Tally(1, 1)))
    rows = same_as_one_by_one(figures, plan)
    assert [(row["yes"], row["evidence_count"]) for row in rows] == [(196, 2)]


def test_each_member_answers_and_whoever_is_silent_is_found() -> None:
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDING, answered_by=tiny.DEPARTMENTS, each=True)
    rows = same_as_one_by_one(of(tiny.HOME, (tiny.YEAR, Tally(98, 2))), tiny.plan_with(target))
    assert [(row["agency"], row["status"]) for row in rows] == [("so-noi-vu", "met"), ("so-tu-phap", "unknown")]


def test_a_part_of_a_measure_has_a_row_of_its_own_and_its_whole_is_silent() -> None:
    land = evolve(tiny.ON_TIME_OF_LAND, over_time=OverTime.SUM)
    target = evolve(tiny.DOSSIERS_ON_TIME, answered_by=tiny.DISTRICTS)
    plan = evolve(tiny.plan_with(target), measures=(*(m for m in tiny.PLAN.measures if m.key != land.key), land))
    rows = same_as_one_by_one([Figure(land, tiny.NORTH, tiny.YEAR, Tally(98, 2))], plan)
    assert [(row["agency"], row["part"], row["reason"]) for row in rows] == [
        ("huyen-bac", "on-time-of-land", "reached"),
        ("ubnd-cap-huyen", None, "nothing_reported"),
    ]


def test_a_whole_of_which_parts_are_known_lacks_them(judged_plainly: list[int]) -> None:
    figures = [
        Figure(hue_2025.ON_TIME_OF_CLOSED, each, tiny.YEAR, Tally(97, 3))
        for each in (hue_2025.SO_TU_PHAP, hue_2025.SO_Y_TE)
    ]
    expected = assess(hue_2025.PLAN, figures, as_of=AFTER)
    found = frames.assess(table_of(figures), hue_2025.PLAN, as_of=AFTER).findings
    assert sorted(found["id"]) == sorted(each.id for each in expected)
    whole = found.filter(pl.col("decides"), rule=hue_2025.DOSSIERS_ON_TIME.key)
    assert whole["reason"].to_list() == ["members_incomplete"]
    assert judged_plainly == [2]


def test_agencies_that_end_and_begin_are_judged_one_by_one() -> None:
    figures = of(tiny.NORTH, (QUARTERS[0], Tally(98, 2)), (QUARTERS[1], Tally(98, 2)))
    figures += of(tiny.HOME, (QUARTERS[0], Tally(98, 2))) + of(tiny.RIVERSIDE, (tiny.YEAR, Tally(98, 2)))
    rows = same_as_one_by_one(figures, PLAN, roster=changing.ROSTER)
    assert [(row["agency"], row["reason"]) for row in rows] == [
        ("huyen-bac", "level_ended"),
        ("so-noi-vu", "agency_ended"),
        ("xa-ven-song", "reached"),
    ]


def test_silence_of_who_has_ended_is_no_unknown(judged_plainly: list[int]) -> None:
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDING, answered_by=tiny.DEPARTMENTS, each=True)
    roster = tiny.ROSTER.with_successions([changing.MERGED])
    rows = same_as_one_by_one(of(tiny.JUSTICE, (tiny.YEAR, Tally(98, 2))), tiny.plan_with(target), roster=roster)
    assert [(row["agency"], row["reason"]) for row in rows] == [
        ("so-noi-vu", "agency_ended"),
        ("so-tu-phap", "reached"),
    ]
    assert judged_plainly == [1]


def test_whoever_began_before_the_days_of_all_targets_is_judged_plainly(judged_plainly: list[int]) -> None:
    begun = Agency(
        "xa-moi",
        Bilingual("Xã Mới", "New Commune"),
        AgencyKind.PEOPLES_COMMITTEE,
        Level.COMMUNE,
        since=date(2024, 7, 1),
    )
    roster = tiny.ROSTER.with_agencies(begun)
    told = [(tiny.YEAR, Tally(98, 2)), (Period.half(2024, 1), Tally(1, 1)), (Period.half(2024, 2), Tally(1, 1))]
    figures = of(begun, *told) + of(tiny.HOME, *told)
    rows = same_as_one_by_one(figures, PLAN, roster=roster)
    assert [(row["agency"], row["yes"]) for row in rows] == [("so-noi-vu", 98), ("xa-moi", 98)]
    unused = frames.assess(table_of(figures), PLAN, as_of=AFTER, roster=roster).unused
    assert sorted(unused.select("agency", "first_day", "unused_reason").rows()) == [
        ("so-noi-vu", date(2024, 1, 1), "other_period"),
        ("so-noi-vu", date(2024, 7, 1), "other_period"),
        ("xa-moi", date(2024, 1, 1), "agency_absent"),
        ("xa-moi", date(2024, 7, 1), "other_period"),
    ]
    assert judged_plainly == [2, 2]


def test_whoever_was_heard_before_it_ended_is_not_silent_and_of_a_part_alone_it_is() -> None:
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDING, answered_by=tiny.DEPARTMENTS, each=True)
    roster, plan = tiny.ROSTER.with_successions([changing.MERGED]), tiny.plan_with(target)
    known = of(tiny.JUSTICE, (tiny.YEAR, Tally(98, 2)))
    whole = same_as_one_by_one([*known, *of(tiny.HOME, (MONTHS[0], Tally(98, 2)))], plan, roster=roster)
    assert [(row["agency"], row["yes"]) for row in whole] == [("so-noi-vu", 98), ("so-tu-phap", 98)]
    part = Figure(tiny.ON_TIME_OF_LAND, tiny.HOME, MONTHS[0], Tally(98, 2))
    found = same_as_one_by_one([*known, part], plan, roster=roster)
    assert [(row["agency"], row["part"]) for row in found] == [
        ("so-noi-vu", None),
        ("so-noi-vu", "on-time-of-land"),
        ("so-tu-phap", None),
    ]


def test_an_empty_table_is_silence() -> None:
    rows = same_as_one_by_one([], PLAN)
    assert [(row["agency"], row["reason"]) for row in rows] == [(None, "nothing_reported")]


def test_tallies_feed_it_as_they_are() -> None:
    records = pl.DataFrame(
        {
            "agency": ["so-tu-phap", "so-tu-phap", "so-y-te"],
            "completed_on": [date(2025, 3, 3), date(2025, 3, 4), date(2025, 5, 5)],
            "due_on": [date(2025, 3, 3), date(2025, 3, 3), date(2025, 5, 6)],
            "received_on": [date(2025, 3, 1)] * 3,
        }
    )
    tallies = frames.tally(records, hue_2025.ON_TIME_OF_CLOSED, period=tiny.YEAR, as_of=AFTER)
    found = frames.assess(tallies, hue_2025.PLAN, as_of=AFTER).findings
    assert isinstance(found, pa.Table)
    rows = {row["id"]: row for row in found.to_pylist() if row["yes"] is not None}
    expected = assess(hue_2025.PLAN, tallies.figures(hue_2025.PLAN.roster), as_of=AFTER)
    assert {key: row["status"] for key, row in rows.items()} == {
        each.id: each.status.value for each in expected if each.value is not None
    }


def test_what_was_counted_is_what_is_judged_whatever_the_plan_calls_so() -> None:
    """A measure that the plan lacks serves no rule, nor does another definition under the key of one that it has."""
    mine = evolve(tiny.ON_TIME, key="mine", indicator="mine")
    other = evolve(tiny.ON_TIME, yes=tiny.COMPLETED_ON < tiny.DUE_ON)
    row = {"agency": "so-noi-vu", "completed_on": date(2025, 3, 3), "due_on": date(2025, 3, 3)}
    for measure, reason in ((mine, "no_rule"), (other, "other_definition"), (tiny.ON_TIME, None)):
        tallies = frames.tally(pl.DataFrame([row]), measure, period=tiny.YEAR, as_of=AFTER)
        expected = assess(tiny.PLAN, tallies.figures(tiny.ROSTER), as_of=AFTER)
        made = frames.assess(tallies, tiny.PLAN, as_of=AFTER)
        assert [each["unused_reason"] for each in made.unused.to_pylist()] == [reason] * (reason is not None)
        assert [each.reason.value for each in expected.unused] == [reason] * (reason is not None)
        statuses = {row["id"]: row["status"] for row in made.findings.to_pylist()}
        assert statuses == {each.id: each.status.value for each in expected}


def test_a_sum_that_no_tally_takes_is_refused() -> None:
    figures = of(tiny.HOME, *((each, Tally(MAX_COUNT, 0)) for each in QUARTERS))
    with pytest.raises(NotACount):
        frames.assess(table_of(figures), PLAN, as_of=AFTER)


def test_columns_names_and_periods_are_told_together() -> None:
    figures = of(tiny.HOME, *((each, Tally(1, 0)) for each in QUARTERS))
    wrong = table_of(figures).with_columns(
        measure=pl.Series(["on-time", *[ADDING.key] * 3]),
        agency=pl.Series(["so-noi-vu", "Sở Lạ", None, "so-noi-vu"]),
        last_day=pl.Series([each.period.last_day for each in figures[:3]] + [date(2025, 1, 1)]),
        no=pl.Series([0, 0, 0, -1]),
    )
    with pytest.raises(FaultGroup) as refused:
        frames.assess(wrong, PLAN, as_of=AFTER)
    assert [str(each).partition("; ")[0] for each in refused.value.exceptions] == [
        "column 'no', row 4: got -1",
        "column 'last_day', row 4: got 2025-01-01",
        "got 'on-time'",
        "got 'Sở Lạ'",
        "column 'agency', row 3: got None",
    ]


def test_a_count_of_what_has_no_cases_is_refused() -> None:
    table = table_of(of(tiny.HOME, (tiny.YEAR, Tally(1, 0)))).with_columns(measure=pl.lit("score"))
    with pytest.raises(FaultGroup) as refused:
        frames.assess(table, tiny.PLAN, as_of=AFTER)
    (fault,) = refused.value.exceptions
    assert str(fault) == (
        "the figure of score, so-noi-vu, 2025: got Tally(yes=1, no=0, unknown=0); "
        "expected a value in point. score is counted so."
    )


def test_it_is_refused_where_no_rule_asks_for_it_too() -> None:
    table = table_of(of(tiny.HOME, (tiny.YEAR, Tally(1, 0)))).with_columns(measure=pl.lit("score"))
    with pytest.raises(FaultGroup):
        frames.assess(table, PLAN, as_of=AFTER)


def test_it_is_read_before_anything_is_judged() -> None:
    figures = of(tiny.HOME, (tiny.YEAR, Tally(98, 2)))
    made = FigureAssessment.of(table_of(figures), PLAN, as_of=AFTER, closed_world=False, roster=None)
    assert [each.key for each in made.groups.agencies] == ["so-noi-vu"]
    assert made.groups.table["yes"].to_pylist() == [98]
