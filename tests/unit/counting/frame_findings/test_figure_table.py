"""Tables of figures in every library: what can be read is, and what cannot is told by its column."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

import narwhals as nw
import polars as pl
import pyarrow as pa
import pytest

from cchc_rules import Period
from cchc_rules.counting.frame_findings.figure_table import FigureTable
from cchc_rules.errors import BadColumn, BadValue, FaultGroup, MissingColumn
from tests.tables import EVERY_LIBRARY, Columns, in_library

Q1, Q2 = Period.quarter(2025, 1), Period.quarter(2025, 2)
GOOD: Columns = {
    "measure": (pl.String, ["on-time", "on-time", "online"]),
    "agency": (pl.String, ["a", "a", "b"]),
    "first_day": (pl.Date, [Q1.start, Q2.start, Q1.start]),
    "last_day": (pl.Date, [Q1.last_day, Q2.last_day, Q1.last_day]),
    "yes": (pl.Int64, [3, 4, 5]),
    "no": (pl.Int64, [1, 0, 2]),
}
every_library = pytest.mark.parametrize("library", EVERY_LIBRARY)


def with_column(name: str, kind: Any, *cells: Any) -> Columns:
    return {**GOOD, name: (kind, [*cells])}


def faults(table: Any) -> list[str]:
    try:
        made = FigureTable.of(table)
    except FaultGroup as refused:  # of objects of pandas, which are read beforehand
        return [str(each) for each in refused.exceptions]
    told: list[Exception] = [fault for _, fault in made.faults]
    made.periods(told)
    told += made.gaps(made.names().to_pylist(), ["measure", "agency"])
    assert all(isinstance(each, BadColumn) for each in told)
    return [str(each) for each in told]


def periods(table: FigureTable) -> list[Period]:
    told: list[Exception] = []
    found = table.periods(told)
    assert not told
    return found


def added_up(table: FigureTable) -> list[tuple[Any, ...]]:
    found = table.add_up({Q1: 1, Q2: 2}, {Q1: 0, Q2: 0}).to_pylist()
    names = ("measure", "agency", "figures", "bits", "yes", "no", "unknown", "odd")
    return sorted(tuple(row[name] for name in names) for row in found)


@every_library
def test_figures_are_added_up_by_who_said_what(library: str) -> None:
    table = FigureTable.of(in_library(library, GOOD))
    assert periods(table) == [Q1, Q2]
    assert added_up(table) == [("on-time", "a", 2, 3, 7, 1, 0, 0), ("online", "b", 1, 1, 5, 2, 0, 0)]


@every_library
def test_eras_are_told_apart_where_there_are_several(library: str) -> None:
    found = FigureTable.of(in_library(library, GOOD)).add_up({Q1: 1, Q2: 0}, {Q1: 0, Q2: 1}).to_pylist()
    assert sorted((row["agency"], row["era"], row["bits"], row["yes"]) for row in found) == [
        ("a", 0, 1, 3),
        ("a", 1, 0, 4),
        ("b", 0, 1, 5),
    ]


@every_library
def test_a_figure_without_counts_is_odd(library: str) -> None:
    columns = with_column("yes", pl.Int64, 3, None, 5)
    assert [each[-1] for each in added_up(FigureTable.of(in_library(library, columns)))] == [1, 0]
    shares: Columns = {name: each for name, each in GOOD.items() if name not in {"yes", "no"}}
    shares = {**shares, "share": (pl.String, ["98", "97", "96"])}
    assert [each[-1] for each in added_up(FigureTable.of(in_library(library, shares)))] == [2, 1]
    mixed = with_column("share", pl.String, "98", None, "")
    assert [each[-1] for each in added_up(FigureTable.of(in_library(library, mixed)))] == [1, 0]


@every_library
def test_days_and_counts_may_be_text(library: str) -> None:
    columns: Columns = {
        **GOOD,
        "first_day": (pl.String, ["2025-01-01", " 01/04/2025", "2025-01-01"]),
        "yes": (pl.String, ["3", " 4 ", "5"]),
        "unknown": (pl.String, ["", "1", None]),
    }
    table = FigureTable.of(in_library(library, columns))
    assert periods(table) == [Q1, Q2]
    assert added_up(table)[0] == ("on-time", "a", 2, 3, 7, 1, 1, 0)


def test_whole_numbers_with_a_point_are_whole_and_others_are_not() -> None:
    table = FigureTable.of(in_library("polars", with_column("yes", pl.Float64, 3.0, None, float("nan"))))
    assert [each[4] for each in added_up(table)] == [3, 0]
    assert faults(in_library("polars", with_column("yes", pl.Float64, 3.5, 4.0, None))) == [
        "column 'yes', row 1: got 3.5; expected a whole number of cases from 0 to 1,000,000,000,000."
    ]


@every_library
@pytest.mark.parametrize(
    ("name", "kind", "cells"),
    [
        ("yes", pl.Int64, (3, -1, 5)),
        ("no", pl.Int64, (1, 0, 10**12 + 1)),
        ("unknown", pl.String, ("1", "", "1000000000001")),
        ("unknown", pl.String, ("1", "", "many")),
        ("no", pl.Boolean, (True, False, True)),
        ("agency", pl.String, ("a", None, "b")),
        ("measure", pl.String, ("on-time", "  ", "online")),
        ("last_day", pl.Date, (Q1.last_day, None, Q1.last_day)),
        ("first_day", pl.String, ("2025-01-01", "in spring", "2025-01-01")),
        ("agency", pl.Datetime("us"), (datetime(2025, 1, 1), None, None)),  # noqa: DTZ001  a local time
    ],
)
def test_what_is_no_figure_is_told_by_its_column(library: str, name: str, kind: Any, cells: tuple[Any, ...]) -> None:
    (told,) = faults(in_library(library, with_column(name, kind, *cells)))
    assert f"column '{name}'" in told
    assert "mapping" not in told or "pandas" in library


@every_library
def test_a_period_that_ends_before_it_begins_is_told(library: str) -> None:
    columns = with_column("last_day", pl.Date, Q1.last_day, date(2025, 1, 1), date(9999, 12, 31))
    said = faults(in_library(library, columns))
    assert [re.sub(": got .*; expected ", ": ", each) for each in said] == [
        f"column 'last_day', {rows}: {expected}"
        for rows, expected in zip(
            ("row 2", "row 3") if "row 2" in said[0] else ("1 row", "1 row"),
            ("a last day that is not before the first.", "a day with another after it."),
            strict=True,
        )
    ]


@every_library
@pytest.mark.parametrize("name", list(GOOD))
def test_a_column_that_is_missing_is_told(library: str, name: str) -> None:
    with pytest.raises(MissingColumn, match=f"got '{name}'"):
        FigureTable.of(in_library(library, {each: cells for each, cells in GOOD.items() if each != name}))


def test_a_column_that_is_missing_is_told_with_those_that_are_there() -> None:
    columns = {"firstDay" if name == "first_day" else name: cells for name, cells in GOOD.items()}
    with pytest.raises(MissingColumn) as refused:
        FigureTable.of(in_library("polars", columns))
    assert str(refused.value) == (
        "table: got 'first_day'; expected a column for first_day. "
        "There are: measure, agency, firstDay, last_day, yes, no. Rename the one that holds it."
    )


@every_library
def test_columns_are_known_in_any_case(library: str) -> None:
    columns: Columns = {
        name.upper(): cells for name, cells in with_column("share", pl.String, "98", None, None).items()
    }
    table = FigureTable.of(in_library(library, columns))
    assert periods(table) == [Q1, Q2]
    assert [each[-1] for each in added_up(table)] == [1, 0]


def test_what_is_no_data_frame_is_refused() -> None:
    with pytest.raises(BadValue, match="expected a data frame"):
        FigureTable.of([])


@every_library
def test_unused_figures_keep_their_columns_and_get_a_reason(library: str) -> None:
    """A reason that the table says of a figure itself is its own."""
    own: Columns = {"note": (pl.String, ["x", "y", "z"]), "reason": (pl.String, ["late", "late", "early"])}
    columns = {**GOOD, **own, "unused_reason": (pl.String, ["1", "2", "3"])}
    table = FigureTable.of(in_library(library, columns))
    groups = pa.table({"measure": ["online"], "agency": ["b"], "era": [0], "reason": ["no_rule"]})
    days = {"first_day": ["2025-04-01"], "last_day": ["2025-06-30"]}
    others = pa.table({"measure": ["on-time"], "agency": ["a"], **days, "reason": ["agency_absent"]})
    eras = {Q1: 0, Q2: 0}
    if library == "pyarrow":  # of which the texts of these tables are of the type that Polars hands over
        columns_of_table = ("measure", "agency")
        groups, others = (with_long_text(each, columns_of_table) for each in (groups, others))
    assert told(table.unused(groups, others, eras)) == [("y", "late", "agency_absent"), ("z", "early", "no_rule")]
    none = table.unused(groups.slice(0, 0), others.slice(0, 0), eras)
    assert told(none) == []
    assert [*nw.from_native(none).collect_schema()][-1] == "unused_reason"


NESTED: Columns = {
    "note": (pl.String, ["x", "y", "z"]),
    "reason": (pl.String, ["", "", ""]),
    "wards": (pl.List(pl.Int64), [[1, 2], None, [1, 2]]),
    "contact": (pl.Struct({"name": pl.String}), [{"name": "A"}, {"name": "B"}, {"name": "A"}]),
}


@every_library
def test_unused_figures_keep_columns_of_several_values_in_a_cell(library: str) -> None:
    table = FigureTable.of(in_library(library, {**GOOD, **NESTED}))
    groups = pa.table({"measure": ["online"], "agency": ["b"], "era": [0], "reason": ["no_rule"]})
    days = {"first_day": ["2025-04-01"], "last_day": ["2025-06-30"]}
    others = pa.table({"measure": ["on-time"], "agency": ["a"], **days, "reason": ["agency_absent"]})
    if library == "pyarrow":
        groups, others = (with_long_text(each, ("measure", "agency")) for each in (groups, others))
    found = table.unused(groups, others, {Q1: 0, Q2: 0})
    assert told(found) == [("y", "", "agency_absent"), ("z", "", "no_rule")]
    if library == "pyarrow":
        assert sorted(found.select(["note", "wards", "contact"]).to_pylist(), key=lambda each: each["note"]) == [
            {"note": "y", "wards": None, "contact": {"name": "B"}},
            {"note": "z", "wards": [1, 2], "contact": {"name": "A"}},
        ]
        assert found.schema.field("wards").type == pa.large_list(pa.int64())
    rows = table.rows_of(groups, {Q1: 0, Q2: 0})
    assert [row["beside note"] for row in rows] == ["z"]


@pytest.mark.parametrize("kind", [pa.string_view(), pa.null()])
def test_a_column_that_arrow_joins_in_no_type_is_joined(kind: pa.DataType) -> None:
    """Whether it is used or not."""
    plain = in_library("pyarrow", GOOD).append_column("more", pa.array([None] * 3, kind))
    given = plain.set_column(1, "agency", plain["agency"].cast(pa.string_view()))
    groups = pa.table({"measure": ["online"], "agency": ["b"], "era": [0], "reason": ["no_rule"]})
    groups = with_long_text(groups, ("measure",))
    found = FigureTable.of(given).unused(groups, groups.slice(0, 0), {Q1: 0, Q2: 0})
    assert [(row["agency"], row["more"]) for row in found.to_pylist()] == [("b", None)]


def with_long_text(table: pa.Table, names: tuple[str, ...]) -> pa.Table:
    for name in names:
        table = table.set_column(table.column_names.index(name), name, table[name].cast(pa.large_string()))
    return table


def told(table: Any) -> list[tuple[str, str, str]]:
    made = nw.from_native(table)
    rows = (made.collect() if isinstance(made, nw.LazyFrame) else made).rows(named=True)
    return sorted((row["note"], row["reason"], row["unused_reason"]) for row in rows)


@pytest.mark.parametrize("name", ["chưa rõ", "CHƯA RÕ", "Chưa xác định", "undetermined", "unknwon", "Unknowns"])
def test_unknown_cases_under_another_name_are_refused(name: str) -> None:
    """Passed over, they would be none, and the verdict too sure; other columns are let be."""
    told = {"measure": ["m"], "agency": ["a"], "first_day": [date(2025, 1, 1)], "last_day": [date(2025, 3, 31)]}
    plain = pa.table({**told, "yes": [99], "no": [1], "known": [1], "note": [""]})
    assert FigureTable.of(plain).faults == ()
    with pytest.raises(MissingColumn, match=f"got '{name}'; expected a column for unknown"):
        FigureTable.of(plain.append_column(name, pa.array([500])))
    assert FigureTable.of(plain.append_column("unknown", pa.array([500])).append_column(name, [[1]])).faults == ()
