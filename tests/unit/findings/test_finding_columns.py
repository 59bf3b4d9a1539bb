"""The flat form of findings: its names and types are a contract, and what stands in it is what the findings say."""

from datetime import date

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve

from cchc_rules import (
    Delivery,
    ExpectedCases,
    Figure,
    Measure,
    Observation,
    Period,
    Quantity,
    RollCall,
    Share,
    Tally,
    Target,
    assess,
)
from cchc_rules.findings.finding_columns import finding_columns
from cchc_rules.flat_table import CellValue, ColumnType
from cchc_rules.law.bound import AtLeast, AtMost
from cchc_rules.measures.measure import Direction, OverTime
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from tests import tiny
from tests.tables import spark

AFTER = date(2026, 1, 1)
TEXT, WHOLE, NUMBER, TRUTH, DAY = ColumnType
CONTRACT = {
    "id": TEXT,
    "plan": TEXT,
    "rule": TEXT,
    "address": TEXT,
    "kind": TEXT,
    "title_vi": TEXT,
    "title_en": TEXT,
    "area": WHOLE,
    "area_vi": TEXT,
    "area_en": TEXT,
    "agency": TEXT,
    "agency_vi": TEXT,
    "agency_en": TEXT,
    "level": TEXT,
    "part": TEXT,
    "part_vi": TEXT,
    "part_en": TEXT,
    "first_day": DAY,
    "last_day": DAY,
    "period": TEXT,
    "as_of": DAY,
    "status": TEXT,
    "reason": TEXT,
    "reaches": TRUTH,
    "decides": TRUTH,
    "certain": TRUTH,
    "yes": WHOLE,
    "no": WHOLE,
    "unknown": WHOLE,
    "least": TEXT,
    "least_float": NUMBER,
    "most": TEXT,
    "most_float": NUMBER,
    "value_period": TEXT,
    "unit": TEXT,
    "asked_vi": TEXT,
    "asked_en": TEXT,
    "threshold_least": TEXT,
    "threshold_least_float": NUMBER,
    "threshold_most": TEXT,
    "threshold_most_float": NUMBER,
    "to_turn": WHOLE,
    "to_add": WHOLE,
    "to_spare": WHOLE,
    "counted_yes": WHOLE,
    "counted_no": WHOLE,
    "counted_unknown": WHOLE,
    "expected": WHOLE,
    "may_miss_surely": WHOLE,
    "may_miss_at_best": WHOLE,
    "lost_at": WHOLE,
    "missing": TEXT,
    "missing_vi": TEXT,
    "missing_en": TEXT,
    "missing_days": TEXT,
    "evidence_count": WHOLE,
    "sentence_vi": TEXT,
    "sentence_en": TEXT,
}


def row(*known: Figure | RollCall, rule: Target = tiny.DOSSIERS_ON_TIME, as_of: date = AFTER) -> dict[str, CellValue]:
    """The row of the only finding about a target."""
    findings = assess(tiny.plan_with(rule), known, as_of=as_of)
    (only,) = [each for each in findings.to_dicts() if each["rule"] == rule.key]
    return only


def figure(value: Tally | Share | Quantity, measure: Measure = tiny.ON_TIME, period: Period = tiny.YEAR) -> Figure:
    return Figure(measure, tiny.HOME, period, value)


def cells(found: dict[str, CellValue], *names: str) -> list[CellValue]:
    return [found[name] for name in names]


def test_names_and_types_are_a_contract() -> None:
    findings = assess(hue_2025.PLAN, [], as_of=AFTER)
    assert {column.name: column.type for column in findings.columns} == CONTRACT
    assert pl.DataFrame(findings).schema == pl.DataFrame(evolve(findings, findings=())).schema


def test_every_cell_is_of_the_type_of_its_column() -> None:
    """Or empty."""
    types = {TEXT: str, WHOLE: int, NUMBER: float, TRUTH: bool, DAY: date}
    known: list[Observation] = [figure(Tally(979, 21)), Delivery(tiny.JOINT_PLAN, tiny.OFFICE, date(2025, 1, 3))]
    rows = assess(tiny.PLAN, known, as_of=AFTER).to_dicts()
    assert all(list(each) == list(CONTRACT) for each in rows)
    wrong = [
        each for found in rows for each in found.items() if type(each[1]) not in (types[CONTRACT[each[0]]], type(None))
    ]
    assert not wrong


def test_a_row_says_what_its_finding_says() -> None:
    """The plan, the rule, whom it is about, the days, and the sentences."""
    findings = assess(tiny.PLAN, [figure(Tally(979, 21))], as_of=AFTER)
    for finding, found in zip(findings, findings.to_dicts(), strict=True):
        agency = finding.agency
        assert cells(found, "id", "plan", "rule", "address") == [
            finding.id,
            "tiny-2025",
            finding.rule.key,
            finding.rule.address,
        ]
        assert cells(found, "title_vi", "title_en") == [finding.rule.title.vi, finding.rule.title.en]
        assert found["area_vi"] == tiny.PLAN.area_name(finding.rule.area).vi
        assert cells(found, "agency", "agency_en") == ([agency.key, agency.name.en] if agency else [None, None])
        assert cells(found, "status", "reason") == [finding.status.value, finding.reason.value]
        assert cells(found, "reaches", "decides", "certain") == [finding.reaches, finding.decides, finding.certain]
        assert cells(found, "as_of", "evidence_count") == [AFTER, len(finding.evidence)]
        assert cells(found, "sentence_vi", "sentence_en") == [finding.sentence("vi"), finding.sentence("en")]


def test_counts_are_exact_and_as_near_as_a_float() -> None:
    found = row(figure(Tally(2, 0, unknown=1)))
    assert cells(found, "yes", "no", "unknown", "unit") == [2, 0, 1, "percent"]
    assert cells(found, "least", "most") == ["200/3", "100"]
    assert found["least_float"] == pytest.approx(66.6666667)
    assert cells(found, "asked_en", "threshold_least", "threshold_most") == ["≥ 98 %", "98", None]
    assert cells(found, "threshold_least_float", "threshold_most_float") == [98.0, None]


def test_how_far_off_it_is() -> None:
    """97.9 % of 98: one case to turn, fifty to add; and three of four hundred to spare."""
    assert cells(row(figure(Tally(979, 21))), "to_turn", "to_add", "to_spare") == [1, 50, 0]
    assert cells(row(figure(Tally(395, 5))), "to_turn", "to_add", "to_spare") == [0, 0, 3]


@pytest.mark.parametrize("said", [Share("97.9"), Tally(0, 0)], ids=str)
def test_a_share_and_an_empty_count_are_no_number_of_cases(said: Tally | Share) -> None:
    assert cells(row(figure(said)), "to_turn") == [None]


def test_nothing_counted_is_no_zero_percent() -> None:
    assert cells(row(figure(Tally(0, 0))), "yes", "least", "least_float", "most") == [0, None, None, None]


def test_a_quantity_is_in_its_own_unit() -> None:
    cost = evolve(tiny.measure("cost", "cost", unit=Unit.MILLION_VND), direction=Direction.LESS_IS_BETTER)
    cheap = evolve(tiny.DOSSIERS_ON_TIME, measure=cost, bound=AtMost(2000, Unit.MILLION_VND))
    found = row(figure(Quantity("1999.5", Unit.MILLION_VND), cost), rule=cheap)
    assert cells(found, "yes", "least", "most_float", "unit") == [None, "1999.5", 1999.5, "million_vnd"]
    assert cells(found, "threshold_least", "threshold_most", "to_spare") == [None, "2000", 0]


def test_of_figures_that_disagree_none_is_the_value() -> None:
    found = row(figure(Tally(99, 1)), figure(Tally(90, 10)))
    names = ("status", "yes", "least", "value_period", "to_turn", "evidence_count")
    assert cells(found, *names) == ["contested", None, None, None, None, 2]


def test_the_period_of_the_value_is_told_where_it_is_a_part() -> None:
    first = row(figure(Tally(99, 1), period=Period.quarter(2025, 1)), as_of=date(2025, 4, 1))
    assert cells(first, "period", "value_period", "first_day", "last_day") == [
        "2025",
        "2025-Q1",
        date(2025, 1, 1),
        date(2025, 12, 31),
    ]
    adds = evolve(tiny.DOSSIERS_ON_TIME, measure=evolve(tiny.ON_TIME, over_time=OverTime.SUM))
    quarters = [figure(Tally(99, 1), adds.measure, Period.quarter(2025, each)) for each in (1, 2, 3, 4)]
    assert cells(row(*quarters, rule=adds), "value_period", "yes") == ["2025", 396]


def test_a_change_from_nothing_is_no_distance() -> None:
    change = tiny.against(AtLeast(10), tiny.SCORE)
    now = figure(Quantity(5, Unit.POINT), tiny.SCORE)
    nothing = figure(Quantity(0, Unit.POINT), tiny.SCORE, tiny.LAST_YEAR)
    assert cells(row(now, nothing, rule=change), "least", "to_add") == ["5", None]
    assert cells(row(now, rule=change), "least", "to_add") == ["5", None]


def test_whoever_was_not_called_is_named_by_key_and_by_name() -> None:
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME])
    found = row(call, rule=tiny.ALL_OFFICES_READY)
    assert "so-tu-phap" in str(found["missing"]).split("; ")
    assert "Department of Justice" in str(found["missing_en"]).split("; ")
    assert cells(found, "agency", "level") == [None, None]


def test_days_that_nobody_reported_stand_as_periods() -> None:
    found = row(figure(Tally(99, 1), period=Period.quarter(2025, 1)))
    assert cells(found, "reason", "missing_days") == ["part_of_period", "2025-04-01..2025-12-31"]


def test_the_part_of_a_measure_is_named() -> None:
    fields = evolve(tiny.DOSSIERS_ON_TIME, parts=(tiny.ON_TIME_OF_LAND,))
    found = row(figure(Tally(99, 1), tiny.ON_TIME_OF_LAND), rule=fields)
    assert cells(found, "part", "part_en") == ["on-time-of-land", "on-time-of-land"]


def test_an_activity_has_the_days_to_deliver_in_and_no_value() -> None:
    rows = {str(each["rule"]): each for each in assess(tiny.PLAN, [], as_of=AFTER).to_dicts()}
    names = ("kind", "first_day", "last_day", "period", "yes", "least", "unit", "threshold_least", "to_turn")
    nothing = [None] * 5
    year = [date(2025, 1, 1), date(2025, 12, 31), "2025"]
    assert cells(rows[tiny.MEETINGS.key], *names) == ["activity", *year, *nothing]
    assert cells(rows[tiny.JOINT_PLAN.key], *names) == ["activity", None, date(2025, 1, 4), None, *nothing]
    assert cells(rows[tiny.QUARTERLY.key], *names) == ["activity", None, None, None, *nothing]
    assert cells(rows[tiny.CONNECTED.key], *names) == ["outcome", *year, *nothing]


def test_a_budget_of_misses_stands_where_cases_are_expected() -> None:
    half = figure(Tally(590, 5, 5), period=Period.half(2025, 1))
    coming = ExpectedCases(tiny.ON_TIME, tiny.HOME, 400)
    names = (
        "counted_yes",
        "counted_no",
        "counted_unknown",
        "expected",
        "may_miss_surely",
        "may_miss_at_best",
        "lost_at",
    )
    for expected, cells_ in (((coming,), [590, 5, 5, 400, 10, 15, 21]), ((), [None] * 7)):
        found = assess(tiny.PLAN, [half], as_of=date(2025, 7, 1), expected=expected).to_dicts()
        assert cells(found[0], *names) == cells_


def test_findings_of_something_else_have_the_same_columns() -> None:
    """Such as those of a comparison, whose items hold two findings."""
    findings = assess(tiny.PLAN, [], as_of=AFTER)
    pairs = [(finding, None) for finding in findings]
    columns = finding_columns(tiny.PLAN, lambda pair: pair[0])
    assert [{each.name: each.value(pair) for each in columns} for pair in pairs] == findings.to_dicts()


@pytest.mark.spark
def test_spark_takes_findings_through_pyarrow() -> None:
    findings = assess(tiny.PLAN, [figure(Tally(979, 21))], as_of=AFTER)
    frame = spark().createDataFrame(pa.table(findings))
    kinds = {TEXT: "string", WHOLE: "bigint", NUMBER: "double", TRUTH: "boolean", DAY: "date"}
    assert frame.dtypes == [(name, kinds[type_]) for name, type_ in CONTRACT.items()]
    assert [row.asDict() for row in frame.collect()] == findings.to_dicts()


def test_duckdb_and_pandas_take_findings_as_they_are() -> None:
    findings = assess(tiny.PLAN, [figure(Tally(979, 21))], as_of=AFTER)
    asked = duckdb.sql("select id, yes, last_day from findings where status = 'missed'")
    assert asked is not None
    assert asked.fetchall() == [("tiny-2025:II.1.1/1@so-noi-vu", 979, date(2025, 12, 31))]
    frame = pd.DataFrame.from_arrow(findings)  # type: ignore[attr-defined]
    assert list(frame["sentence_vi"]) == [finding.sentence("vi") for finding in findings]
    assert pa.table(findings).to_pylist() == findings.to_dicts()
