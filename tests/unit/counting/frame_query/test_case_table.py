"""The records of cases as a table of the library that holds them."""

from __future__ import annotations

from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from cchc_rules.counting import frames, records
from cchc_rules.counting.cells import as_text, is_missing
from cchc_rules.errors import BadColumn, BadValue, MissingColumn, UnknownAgency
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import field, in_period
from cchc_rules.plans import hue_2025
from tests.dossiers import DOSSIERS, ON_TIME, SAME, WHEN, channel, every_library, table
from tests.laws.records_strategies import question as measure_of
from tests.mapped import mapped
from tests.tables import Columns, in_library, records_of, rows_of

pytestmark = pytest.mark.one_python

ANY = measure_of(in_period(field("received_on")), field("fee", int) > 0, "any", each="procedure")


def listed(library: str, given: Columns, measure: Measure = ON_TIME, **more: Any) -> list[dict[str, Any]]:
    """The rows that are listed, by their ids as text."""
    found = rows_of(frames.cases(in_library(library, given), measure, **mapped(**WHEN | more)))
    told = ({name: None if is_missing(cell) else cell for name, cell in row.items()} for row in found)
    return sorted(({**row, "id": as_text(row["id"])} for row in told), key=lambda row: str(row["id"]))


def texts(columns: Columns, **more: list[str | None]) -> Columns:
    return {**columns, **{name: (pl.String, cells) for name, cells in more.items()}}


@every_library
def test_what_decided_stands_beside_each_record_that_is_asked_for(library: str) -> None:
    rows = listed(library, DOSSIERS, which=["no", "undetermined"])
    assert [(row["id"], row["agency"], row["answer"]) for row in rows] == [
        ("2", "A", "no"),
        ("5", "B", "undetermined"),
    ]
    conditions = [f"condition_{turn}" for turn in range(1, 6)]
    assert list(rows[0]) == ["id", "agency", "answer", *conditions]
    assert [[row[name] for name in conditions] for row in rows] == [
        ["true", "true", "false", "false", "false"],
        ["unknown", "unknown", None, None, None],
    ]


def test_a_table_stays_what_it_is() -> None:
    kinds = {
        "polars": pl.DataFrame,
        "polars, lazy": pl.LazyFrame,
        "pandas, NumPy": pd.DataFrame,
        "pyarrow": pa.Table,
        "duckdb": duckdb.DuckDBPyRelation,
    }
    for library, kind in kinds.items():
        assert isinstance(frames.cases(in_library(library, DOSSIERS), ON_TIME, **WHEN), kind)
    ids = frames.cases(in_library("pandas, NumPy", DOSSIERS), ON_TIME, which="no", **WHEN)
    assert [*ids.index] == [1]  # where the record stands in the table


@every_library
def test_without_a_column_of_ids_nothing_is_listed(library: str) -> None:
    without = {name: column for name, column in DOSSIERS.items() if name != "id"}
    with pytest.raises(MissingColumn, match=r"^table: got 'id'; expected a column for id\. There are: agency"):
        listed(library, without)


@every_library
def test_what_cannot_be_counted_is_not_listed_either(library: str) -> None:
    bad = texts(DOSSIERS, due_on=["mai"] * 5, agency=["A", "B", "", "A", "A"])
    with pytest.raises(ExceptionGroup, match="records that cannot be read") as caught:
        listed(library, bad, which=["outside"])
    assert {type(each) for each in caught.value.exceptions} == {BadColumn}
    with pytest.raises(ExceptionGroup) as caught:
        listed(library, texts(DOSSIERS, agency=["Tổng cộng", *"AAAA"]), roster=hue_2025.PLAN.roster)
    assert "no row of totals" in str(caught.value.exceptions[0])
    with pytest.raises(BadValue, match="one of yes, no, unknown"):
        listed(library, DOSSIERS, which=["perhaps"])


@every_library
@pytest.mark.parametrize("codes", [{}, {"agency": {"B": "A"}}], ids=["as they stand", "called otherwise"])
def test_text_that_is_written_otherwise_is_read_all_the_same(library: str, codes: dict[str, Any]) -> None:
    given = texts(DOSSIERS, channel=[" Online", "ONLINE ", "post", "counter", None])
    measure = measure_of(~field("received_on").is_null(), ~(channel == Channel.POST))
    rows = listed(library, given, measure, codes=codes)
    assert [(row["id"], row["answer"], row["condition_2"]) for row in rows] == [
        ("1", "yes", "false"),
        ("2", "yes", "false"),
        ("3", "no", "true"),
        ("4", "yes", "false"),
        ("5", "outside", None),
    ]


@every_library
def test_agencies_and_groups_are_called_as_records_call_them(library: str) -> None:
    given = texts(DOSSIERS, agency=["Sở Tư pháp", "SỞ TƯ PHÁP", " Sở Nội vụ", "H57", None])
    codes = {"agency": {"h57": "Sở Y tế", None: "Sở Y tế"}}
    roster = hue_2025.PLAN.roster
    rows = listed(library, given, by=("agency", "procedure"), roster=roster, codes=codes)
    assert [(row["agency"], row["procedure"]) for row in rows] == [
        ("so-tu-phap", "1"),
        ("so-tu-phap", "1"),
        ("so-noi-vu", "2"),
        ("so-y-te", "1"),
        ("so-y-te", "3"),
    ]
    assert {row["agency"] for row in listed(library, given, codes=codes)} == {
        "Sở Tư pháp",
        "SỞ TƯ PHÁP",
        "Sở Nội vụ",
        "Sở Y tế",
    }
    with pytest.raises(ExceptionGroup) as caught:
        listed(library, DOSSIERS, roster=roster)
    assert {type(each) for each in caught.value.exceptions} == {UnknownAgency}


@every_library
def test_groups_are_given_as_they_stand_where_nobody_says_what_they_are_called(library: str) -> None:
    """So that a table that can be read as it is is not gone over beforehand."""
    given = texts(DOSSIERS, agency=["A ", "A", "  ", None, "Tổng cộng"])
    rows = listed(library, given, by=("agency", "procedure"))
    assert [(row["agency"], row["procedure"]) for row in rows] == [
        ("A", "1"),
        ("A", "1"),
        (None, "2"),
        (None, "1"),
        ("Tổng cộng", "3"),
    ]


@every_library
def test_of_a_case_of_several_records_all_are_listed(library: str) -> None:
    given = {**texts(DOSSIERS, procedure=["P", "p ", "q", "q", "q"]), "agency": (pl.String, list("AAAAB"))}
    rows = listed(library, given, ANY, by=(), which=["no", "unknown"])
    assert [(row["id"], row["agency"], row["case"], row["answer"], row["record_answer"]) for row in rows] == [
        ("1", "A", "P", "no", "no"),
        ("2", "A", "P", "no", "yes"),
        ("3", "A", "q", "unknown", "unknown"),
        ("4", "A", "q", "unknown", "outside"),
    ]
    assert [row["answer"] for row in listed(library, given, ANY, which="undetermined")] == ["undetermined"]


@every_library
def test_what_tells_records_apart_is_what_they_are_called(library: str) -> None:
    twice = {name: (kind, [*cells, *cells]) for name, (kind, cells) in DOSSIERS.items()}
    given = {**twice, "code": (pl.String, list("abcdeabcde"))}
    rows = listed(library, given, SAME, unique="id", columns={"id": "code"})
    assert [row["id"] for row in rows] == list("abcde")
    one_by_one = records.cases(records_of(given), SAME, **mapped(**WHEN, unique="id", columns={"id": "code"}))
    assert [row["answer"] for row in rows] == [each.answer.value for each in one_by_one]


@every_library
def test_records_may_be_grouped_by_their_ids(library: str) -> None:
    rows = listed(library, DOSSIERS, by=("id",), which=["yes"])
    assert [row["id"] for row in rows] == ["1"]
    flat = records.cases(records_of(DOSSIERS), ON_TIME, by=("id",), which=["yes"], **WHEN)
    assert [row["id"] for row in flat.to_dicts()] == ["1"]


def test_a_table_of_no_records_lists_none() -> None:
    assert frames.cases(pl.DataFrame(table()).clear(), ON_TIME, **WHEN).is_empty()
