"""A table together with a question: its groups and cases, its repeated records, and what is wrong with its columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from cchc_rules.counting import frames
from cchc_rules.counting.counts.group_counts import GroupCount
from cchc_rules.errors import BadValue
from cchc_rules.findings.values import Tally
from cchc_rules.measures.predicate import in_period
from tests.dossiers import (
    DOSSIERS,
    ON_TIME,
    ONLINE,
    SAME,
    WHEN,
    as_records,
    at,
    counted,
    every_library,
    fault_of,
    faults,
    fee,
    frame_of,
    received,
    table,
)
from tests.laws.records_strategies import question as measure_of
from tests.tables import Columns, in_library

pytestmark = pytest.mark.one_python


@every_library
def test_yes_or_no_is_the_name_of_a_group_and_of_a_case(library: str) -> None:
    told = {"apologised": {None: True}}
    found = counted(library, DOSSIERS, by=("apologised",), codes=told)
    assert [(count.group, count.cases) for count in found.groups] == [(("false",), 2), (("true",), 3)]
    by_fee = measure_of(in_period(received), fee > 0, each="apologised")
    cases = counted(library, DOSSIERS, by_fee, codes=told)
    assert cases == as_records(DOSSIERS, by_fee, codes=told)
    assert cases.get(by_fee, "A").tally == Tally(0, 1, 1)


@every_library
@pytest.mark.parametrize("kind", [pl.String, pl.Int64])
def test_a_serial_day_of_a_spreadsheet_is_refused_by_that_name(library: str, kind: Any) -> None:
    cells = [None, 45658, None, 45659, None]
    columns = table(due_on=(kind, [each and str(each) for each in cells] if kind is pl.String else cells))
    _, said = fault_of(library, columns)
    assert "is a serial day of a spreadsheet, 01/01/2025: format the column as dates and save it again." in said


@every_library
def test_a_group_that_is_missing_is_refused_or_named(library: str) -> None:
    columns = table(agency=(pl.String, ["A", None, "", "B", "B"]))
    remedy = 'Say what it means, under [codes.agency] of the mapping: "" = ….'
    where, said = fault_of(library, columns)
    assert where == "column 'agency', 2 rows"
    assert said.endswith(f"expected a value for agency in every record. {remedy}")
    found = counted(library, columns, codes={"agency": {None: "nobody"}})
    assert [(count.group, count.cases) for count in found.groups] == [(("A",), 1), (("B",), 2), (("nobody",), 2)]


@every_library
def test_one_agency_with_two_names_has_one_case(library: str) -> None:
    """Procedure 1 is yes at one office and no at the other; as these are one agency, it is one case, and no."""
    columns: Columns = {
        "agency": (pl.Int64, [1, 2, 1, 3]),
        "procedure": (pl.String, ["p", "P", "q", "p"]),
        "received_on": (pl.Date, [date(2025, 3, 1)] * 4),
        "apologised": (pl.Boolean, [True, False, True, True]),
    }
    meant = {"agency": {1: "A", 2: "A", 3: "B"}, "procedure": {"P": "p"}}
    found = counted(library, columns, SAME, codes=meant)
    assert found.groups == (GroupCount(SAME, ("A",), Tally(1, 1)), GroupCount(SAME, ("B",), Tally(1, 0)))
    assert counted(library, columns, SAME, by=(), codes=meant).total(SAME).tally == Tally(2, 1)
    swapped = {**meant, "agency": {1: "2", 2: "1", 3: "2"}}
    assert counted(library, columns, SAME, codes=swapped) == as_records(columns, SAME, codes=swapped)


@every_library
def test_a_case_without_a_name_is_refused(library: str) -> None:
    columns = table(procedure=(pl.String, ["p", None, "", "p", "q"]))
    assert fault_of(library, columns, SAME)[0] == "column 'procedure', 2 rows"
    assert counted(library, columns, SAME, codes={"procedure": {None: "p"}}).get(SAME, "A").cases == 1


def test_the_rows_of_a_table_in_memory_are_named() -> None:
    columns = table(channel=(pl.String, ["online", "fax", "post", "fax", "online"]))
    for library in ("polars", "pandas, NumPy", "pyarrow"):
        assert (
            "column 'channel', 2 rows, the first of them 2, 4: got 'fax';"
            in faults(in_library(library, columns), ONLINE)[0]
        )
    assert faults(in_library("polars, lazy", columns), ONLINE)[0].startswith("column 'channel', 2 rows: got 'fax'")
    many: Columns = {name: (kind, list(cells) * 3) for name, (kind, cells) in columns.items()}
    assert (
        "column 'channel', 6 rows, the first of them 2, 4, 7, 9, 12:" in faults(in_library("polars", many), ONLINE)[0]
    )


@every_library
def test_records_of_one_id_that_agree_are_counted_once(library: str) -> None:
    """A day is the same however it is written; a column that nothing asks about may differ."""
    columns = table(
        id=(pl.String, ["1", "1", "2", "3", "3"]),
        received_on=(pl.Date, [date(2025, 3, 1)] * 3 + [None] * 2),
        due_on=(pl.String, ["09/03/2025", "2025-03-09 10:00", "", "2025-03-09", "2025-03-08T17:00Z"]),
        completed_on=(pl.Datetime("us"), [at("2025-03-09 01:00"), at("2025-03-09 02:00"), None, None, None]),
    )
    found = counted(library, columns, unique="id")
    assert (found.rows, found.repeated) == (5, 2)
    assert found.groups == (
        GroupCount(ON_TIME, ("A",), Tally(1, 0, 1)),
        GroupCount(ON_TIME, ("B",), Tally(0, 0), undetermined=1),
    )
    assert counted(library, columns).repeated == 2
    assert found == as_records(columns, unique="id")


@pytest.mark.parametrize("make", [pd.DataFrame.from_records, lambda rows, columns: pa.table([*rows], names=columns)])
def test_two_columns_of_one_name_are_refused_by_name(make: Callable[..., Any]) -> None:
    twice = make([["A"] * 3] * 3, columns=["agency", "due_on", "due_on"])
    with pytest.raises(BadValue, match=r"^table: got 'due_on'; expected columns that each have a name of their own\."):
        frames.tally(twice, ON_TIME, **WHEN)


@every_library
def test_an_id_is_one_whether_its_letters_are_composed_or_not(library: str) -> None:
    """As in records, so in frames, with and without `unique`, and whatever else of the record is written so."""
    apart = partial(unicodedata.normalize, "NFD")
    ids = ["HỒSƠ-1", "HỜ-2", "Å", "Ớ", "Ơ", "ĐO-1"]
    columns: Columns = {
        "id": (pl.String, [*ids, *map(apart, ids[:-2]), "\u212b", "Ô\u0301"]),
        "agency": (pl.String, ["Sở Nội vụ"] * 6 + [apart("Sở Nội vụ")] * 6),
        "received_on": (pl.Date, [date(2025, 3, 1)] * 12),
        "channel": (pl.String, ["online"] * 12),
    }
    for unique in (None, "id"):
        found = counted(library, columns, ONLINE, unique=unique)
        assert (found.rows, found.repeated) == (12, 5)  # Ô with an acute is no Ớ
        assert found.total(ONLINE).tally == Tally(12 if unique is None else 7, 0)
        assert found == as_records(columns, ONLINE, unique=unique)


@every_library
def test_records_of_one_id_that_differ_are_refused(library: str) -> None:
    ids = list(range(1, 7))
    columns: Columns = {
        "id": (pl.Int64, ids * 2),
        "agency": (pl.String, ["A"] * 12),
        "received_on": (pl.Date, [date(2025, 1, 1)] * 6 + [date(2025, 1, 2)] * 6),
        "channel": (pl.String, ["online"] * 12),
    }
    (said,) = faults(in_library(library, columns), ONLINE, unique="id")
    first = tuple(str(shared) if library == "pandas, objects" else shared for shared in range(1, 6))
    assert said.startswith(f"column 'id', 6 values: got {str(first).strip('()')};")
    assert said.endswith("Correct them, or count without unique.")


@every_library
def test_a_record_without_an_id_is_refused_where_ids_are_unique(library: str) -> None:
    columns = table(id=(pl.String, ["1", None, "", "2", "2"]))
    assert fault_of(library, columns, unique="id")[0] == "column 'id', 2 rows"
    assert counted(library, columns).repeated == 1


@every_library
def test_a_table_that_is_told_apart_still_has_to_name_its_groups(library: str) -> None:
    columns = table(agency=(pl.String, ["A", "A", None, "B", "B"]))
    assert fault_of(library, columns, unique="id")[0] == "column 'agency', 1 row"


@every_library
def test_what_cannot_be_true_is_counted_beside(library: str) -> None:
    """The third was closed on the day it came, which may be; the second a month before, which may not."""
    early = [
        at("2025-03-09 00:00"),
        at("2025-02-01 00:00"),
        at("2025-03-01 00:00"),
        at("2025-01-01 00:00"),
        at("2025-01-01 00:00"),
    ]
    columns = table(completed_on=(pl.Datetime("us"), early), due_on=(pl.Date, [date(2025, 2, 28)] + [None] * 4))
    found = counted(library, columns)
    assert [(contradiction.title.en, count) for contradiction, count in found.contradictions] == [
        ("completed before it was received", 1),
        ("due before it was received", 1),
    ]
    assert sum(count.cases for count in found.groups) == 5


@pytest.mark.parametrize("given", [[{"agency": "A"}], {"agency": ["A"]}, None, pl.Series([1])])
def test_what_is_no_data_frame_is_refused(given: Any) -> None:
    with pytest.raises(BadValue, match="expected a data frame"):
        frames.tally(given, ON_TIME, **WHEN)


@every_library
def test_a_table_is_taken_as_its_library_has_it(library: str) -> None:
    frame = frame_of(library, DOSSIERS, ONLINE)
    assert library.split(",", maxsplit=1)[0] in frame.library
    assert list(frame.columns.schema) == list(DOSSIERS)
    assert sorted(int(row["id"]) for row in frame.rows(frame.table)) == [1, 2, 3, 4, 5]


@every_library
def test_records_that_say_the_same_are_dropped_and_those_without_a_name_are_not_compared(library: str) -> None:
    columns = table(id=(pl.String, ["1", "1", "", None, ""]), received_on=(pl.Date, [date(2025, 3, 1)] * 5))
    frame = frame_of(library, columns, ONLINE)
    assert frame.count_repeats("id") == 1
    alike = {name: (kind, [cells[0]] * 5) for name, (kind, cells) in DOSSIERS.items()}
    rows, left = frame_of(library, alike, ONLINE, unique="id").drop_repeats("id")
    assert (rows, left.count().total(ONLINE).tally) == (5, Tally(1, 0))


@every_library
def test_cases_alone_are_counted_where_nothing_can_be_wrong(library: str) -> None:
    """No group, no measure of records and no column that may be unreadable: only the rows are counted beside them."""
    columns: Columns = {
        "agency": (pl.String, ["A", "B"]),
        "procedure": (pl.String, ["p", "q"]),
        "received_on": (pl.Date, [date(2025, 3, 1)] * 2),
        "apologised": (pl.Boolean, [True, False]),
    }
    codes = {"agency": {None: "?"}, "procedure": {None: "?"}}
    assert counted(library, columns, SAME, by=(), codes=codes) == as_records(columns, SAME, by=(), codes=codes)
