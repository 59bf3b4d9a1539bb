"""What a column holds, in every library: days, numbers, codes and names, and what cannot be read as one."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
import polars as pl
import pytest

from cchc_rules.counting.cells import as_day, as_number, as_text, is_missing
from cchc_rules.counting.counts.group_counts import GroupCount
from cchc_rules.counting.field_mapping import TIME_ZONE
from cchc_rules.counting.frame_query.columns import FrameColumns
from cchc_rules.counting.frame_query.table import FrameTable
from cchc_rules.counting.question import Question
from cchc_rules.errors import BadCell, BadColumn, MissingColumn
from cchc_rules.findings.values import Tally
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.predicate import Field, in_period
from tests.dossiers import (
    APOLOGISED,
    DOSSIERS,
    ON_TIME,
    ONLINE,
    PAID,
    REGISTERED,
    SAME,
    WHEN,
    answers,
    as_records,
    at,
    channel,
    counted,
    due,
    every_library,
    fault_of,
    fee,
    procedure,
    received,
    table,
    without_numpy,
)
from tests.mapped import mapped
from tests.tables import EVERY_LIBRARY, LIBRARIES, Columns, in_library, in_zone

pytestmark = pytest.mark.one_python


@without_numpy
@pytest.mark.parametrize("kind", [pl.Categorical, pl.Enum(["online", "post", "counter"])])
def test_text_of_few_values_is_text(library: str, kind: Any) -> None:
    columns = table(channel=(kind, DOSSIERS["channel"][1]))
    assert counted(library, columns, ONLINE) == as_records(columns, ONLINE)
    found = counted(library, columns, by=("channel",), codes={"channel": {None: "post"}})
    assert [count.cases for count in found.groups] == [1, 2, 2]


@pytest.mark.parametrize("library", [name for name in LIBRARIES if name != "pandas, NumPy"])
@pytest.mark.parametrize("kind", [pl.Int8, pl.UInt8, pl.Int64, pl.UInt64, pl.Float32, pl.Float64, pl.String])
def test_codes_are_numbers_of_any_size(library: str, kind: Any) -> None:
    cells: list[Any] = [1, 2, None, 3, 1]
    held = [cell if cell is None or kind != pl.String else str(cell) for cell in cells]
    meant = {"channel": {1: "online", 2: "post", 3: "counter", 300: "post", -1: None, "01": "post"}}
    found = counted(library, table(channel=(kind, held)), ONLINE, codes=meant)
    assert found.groups == as_records(DOSSIERS, ONLINE).groups


@every_library
def test_a_code_below_zero_may_say_that_something_is_missing(library: str) -> None:
    columns = table(channel=(pl.Int64, [1, 2, -1, 3, 1]), apologised=(pl.Int64, [-1, 1, 0, 0, -1]))
    meant = {"channel": {1: "online", 2: "post", 3: "counter", -1: None}, "apologised": {-1: False}}
    found = counted(library, columns, ONLINE, APOLOGISED, codes=meant)
    assert found.get(ONLINE, "A").tally == Tally(1, 1, 1)
    assert found.get(APOLOGISED, "B") == GroupCount(APOLOGISED, ("B",), Tally(0, 1), undetermined=1)


@every_library
def test_what_is_not_a_number_is_missing_among_codes_too(library: str) -> None:
    nan = float("nan")
    columns = table(
        channel=(pl.Float64, [1.0, 2.0, nan, 3.0, None]), apologised=(pl.Float64, [nan, 1.0, 0.0, 0.0, None])
    )
    meant = {"channel": {1: "online", 2: "post", 3: "counter"}}
    found = counted(library, columns, ONLINE, APOLOGISED, codes=meant)
    assert found.groups == as_records(DOSSIERS, ONLINE, APOLOGISED).groups


@every_library
@pytest.mark.parametrize(
    ("kind", "cells", "rows"),
    [
        (pl.Date, [date(2025, 1, 1)] * 5, "5 rows"),
        (pl.Datetime("us"), [at("2025-01-01 00:00")] * 4 + [None], "4 rows"),
        (pl.Float64, [1.0, 1.5, 2.0, 2.5, None], "2 rows"),
    ],
)
def test_days_and_fractions_are_no_groups(library: str, kind: Any, cells: list[Any], rows: str) -> None:
    where, _ = fault_of(library, table(agency=(kind, cells)), codes={"agency": {None: "nobody"}})
    assert where == f"column 'agency', {rows}"


@every_library
def test_whole_numbers_that_a_gap_made_floats_are_groups(library: str) -> None:
    columns = table(agency=(pl.Float64, [7.0, 7.0, None, float("nan"), 8.0]))
    found = counted(library, columns, SAME, ONLINE, codes={"agency": {None: "nobody", 8: "seven", 7: "seven"}})
    assert found == as_records(columns, SAME, ONLINE, codes={"agency": {None: "nobody", 8: "seven", 7: "seven"}})
    assert [(count.group, count.cases) for count in found.groups[2:]] == [(("nobody",), 2), (("seven",), 3)]


@pytest.mark.parametrize(
    "library", ["polars", "polars, lazy", "pandas, NumPy", "pandas, objects", "pandas, Arrow", "pyarrow"]
)
def test_times_of_any_zone_are_days_here(library: str) -> None:
    """At 17:00 of universal time, and at 18:00 in Paris in winter, the next day has begun in Vietnam."""
    moments = [datetime(2024, 12, 31, 16, 59, tzinfo=UTC), datetime(2024, 12, 31, 17, tzinfo=UTC), None]
    frame = pl.DataFrame({"received_on": pl.Series(moments, dtype=pl.Datetime("us", "Europe/Paris"))})
    made: dict[str, Callable[[], Any]] = {
        "polars": lambda: frame,
        "polars, lazy": frame.lazy,
        "pandas, NumPy": lambda: pd.DataFrame(
            {"received_on": pd.Series(moments, dtype="datetime64[us, Europe/Paris]")}
        ),
        "pandas, objects": lambda: pd.DataFrame({"received_on": pd.Series(moments, dtype=object)}),
        "pandas, Arrow": lambda: frame.to_pandas(use_pyarrow_extension_array=True),
        "pyarrow": frame.to_arrow,
    }
    given = made[library]()
    assert answers(in_period(received), given) == [False, True, None]
    assert answers(in_period(received), given, time_zone="Europe/London") == [False, False, None]


@pytest.mark.parametrize("library", EVERY_LIBRARY[-2:])
def test_the_time_zone_of_the_session_has_to_be_ours(library: str) -> None:
    """DuckDB and Spark say which day a time is in the time zone of their session, and in no other."""
    moments: Columns = {"received_on": (pl.Datetime("us", "UTC"), [datetime(2024, 12, 31, 17, tzinfo=UTC)])}
    assert answers(in_period(received), in_library(library, moments)) == [True]
    remedy = "set that to Asia/Ho_Chi_Minh"
    with in_zone(library, moments, "Europe/London") as abroad:
        with pytest.raises(BadColumn, match=rf"column 'received_on': got 'times in Europe/London'; .*{remedy}"):
            answers(in_period(received), abroad)
        assert answers(in_period(received), abroad, time_zone="Europe/London") == [False]


@pytest.mark.parametrize("library", [name for name in EVERY_LIBRARY if "pandas" not in str(name)])
def test_an_offset_in_text_is_not_read_where_the_zone_has_summer_time(library: str) -> None:
    columns: Columns = {"received_on": (pl.String, ["2025-07-01", "2025-07-01T12:00", "2025-07-01T12:00Z"])}
    where, said = "column 'received_on', 1 row", "times have no offset where Europe/Paris has changed its own"
    with pytest.raises(ExceptionGroup) as caught:
        answers(in_period(received), in_library(library, columns), time_zone="Europe/Paris")
    assert str(caught.value.exceptions[0]).startswith((where, where.replace("1 row", "row 3")))
    assert said in str(caught.value.exceptions[0])
    assert answers(in_period(received), in_library(library, columns)) == [True] * 3
    local: Columns = {"received_on": (pl.String, ["01/07/2025", "2024-12-31 23:00"])}
    assert answers(in_period(received), in_library(library, local), time_zone="Europe/Paris") == [True, False]


@every_library
@pytest.mark.parametrize(
    ("name", "kind", "cells", "rows"),
    [
        ("due_on", pl.String, ["2025-02-29", "29/02/2024", "hôm nay", None, "2025-3-9"], 3),
        ("due_on", pl.Int64, [45_000, None, 45_001, None, 45_002], 3),
        ("fee", pl.String, ["1.000", "10", "", "-5", "1e3"], 2),
        ("fee", pl.Boolean, [True, None, None, None, False], 2),
        ("channel", pl.String, ["fax", "fax", "online", "", None], 2),
        ("channel", pl.Int64, [1, None, 2, 3, 1], 4),
        ("channel", pl.Date, [None, None, None, date(2025, 1, 1), date(2025, 1, 2)], 2),
        ("apologised", pl.String, ["x", "yes", "0", None, "y"], 2),
        ("apologised", pl.Int64, [0, 1, 2, None, -1], 2),
        ("procedure", pl.Date, [date(2025, 1, 1), None, date(2025, 1, 1), None, None], 2),
    ],
)
def test_what_cannot_be_read_is_counted_and_refused(
    library: str, name: str, kind: Any, cells: list[Any], rows: int
) -> None:
    measures = (ON_TIME, ONLINE, PAID, APOLOGISED, REGISTERED)
    where, said = fault_of(library, table(**{name: (kind, cells)}), *measures)
    assert where == f"column '{name}', {rows} rows"
    assert said.startswith("got ")
    with pytest.raises(ExceptionGroup) as caught:
        as_records(table(**{name: (kind, cells)}), *measures)
    (same,) = caught.value.exceptions
    assert f"column '{name}', {rows} rows" in str(same)


@every_library
def test_the_meaning_of_a_code_makes_it_known(library: str) -> None:
    columns = table(channel=(pl.String, ["online", "fax", None, "fax", "online"]))
    found = counted(library, columns, ONLINE, codes={"channel": {"fax": "post", None: "counter"}})
    assert found.get(ONLINE, "A").tally == Tally(1, 2)


@every_library
@pytest.mark.parametrize("wrong", ["due", "NgayHenTra"])
def test_a_column_that_is_missing_is_named_with_those_that_are_there(library: str, wrong: str) -> None:
    with pytest.raises(MissingColumn) as caught:
        counted(library, DOSSIERS, columns={"due_on": wrong})
    said = str(caught.value)
    assert said.startswith(f"table: got '{wrong}'; expected a column for due_on. There are: id (")
    assert "agency (" in said
    assert ("Nearest: due_on" in said) is (wrong == "due")


@every_library
def test_codes_flags_days_and_numbers_are_read_in_any_spelling(library: str) -> None:
    """NFC and NFD, case and blanks are one, and blank text is nothing at all, in a column as in a record."""
    apart = unicodedata.normalize("NFD", "Trực tuyến")
    columns = table(
        channel=(pl.String, ["ONLINE ", apart, " ", "post\u00a0", "TRỰC  TUYẾN"]),
        apologised=(pl.String, [" yes", "TRUE ", "\t", "nO", "CÓ"]),
        due_on=(pl.String, [" 09/03/2025", "2025-03-09\n", "  ", unicodedata.normalize("NFD", "Chưa có"), "CHƯA  CÓ "]),
        fee=(pl.String, [" 0", "1 ", " ", "2", "3"]),
        procedure=(pl.String, ["1", " 1", "2 ", "1\n", "x"]),
    )
    meant = {"channel": {"trực tuyến": "online"}, "apologised": {"Có": True}, "due_on": {"chưa có": None}}
    measures = (ON_TIME, ONLINE, PAID, APOLOGISED, REGISTERED)
    found = counted(library, columns, *measures, codes=meant)
    assert found == as_records(columns, *measures, codes=meant)
    assert found.get(ONLINE, "A").tally == Tally(2, 0, 1)
    assert answers(channel == Channel.ONLINE, in_library(library, columns), codes=meant) == [
        True,
        True,
        None,
        False,
        True,
    ]
    assert answers(due.is_null(), in_library(library, columns), codes=meant) == [False, False, True, True, True]
    assert counted(library, columns, *measures, codes=meant, unique="id").groups == found.groups


@every_library
@pytest.mark.parametrize("kind", [pl.Date, pl.String, pl.Datetime("us")])
def test_a_day_that_means_that_there_is_none_is_missing(library: str, kind: Any) -> None:
    """A system that has no empty days writes the end of the calendar; unless that is said, it is told as far away."""
    never = {pl.Date: date(9999, 12, 31), pl.String: "31/12/9999"}.get(kind, at("9999-12-31 00:00"))
    plain = {pl.Date: date(2025, 3, 9), pl.String: "09/03/2025"}.get(kind, at("2025-03-09 00:00"))
    columns = table(due_on=(kind, [never, plain, never, plain, None]))
    said = {"due_on": {"31/12/9999": None}}
    found = counted(library, columns, codes=said)
    assert found == as_records(columns, codes=said)
    assert (found.get(ON_TIME, "A").tally, found.contradictions) == (Tally(0, 1, 2), ())
    unsaid = counted(library, columns)
    assert unsaid == as_records(columns)
    assert [(each.title.en, count) for each, count in unsaid.contradictions] == [
        ("due_on more than 20 years from the year in which the period begins", 2)
    ]


@every_library
@pytest.mark.parametrize("cell", [2.0**53, -(2.0**53), float("inf")])
def test_numbers_that_libraries_would_compare_in_two_ways_are_refused(library: str, cell: float) -> None:
    where, said = fault_of(library, table(fee=(pl.Float64, [cell, 1.0, None, 1.0, 1.0])), PAID)
    assert where.startswith("column 'fee', 1 row") or where == "column 'fee', row 1"
    assert "9,007,199,254,740,991 either way" in said


@every_library
def test_zero_below_zero_is_zero_and_a_fraction_is_no_code_and_no_name(library: str) -> None:
    meant = {"channel": {0: "online", 1: "post"}, "agency": {0: "nobody"}}
    below = table(channel=(pl.Float64, [-0.0, 0.0, 1.0, None, -0.0]), agency=(pl.Float64, [-0.0, 0.0, 1.0, 1.0, -0.0]))
    found = counted(library, below, ONLINE, codes=meant)
    assert found == as_records(below, ONLINE, codes=meant)
    assert [(count.group, count.cases) for count in found.groups] == [(("1",), 2), (("nobody",), 3)]
    named = table(procedure=(pl.Float64, [-0.0, 0.0, 1.0, 2.0, None]))
    assert counted(library, named, REGISTERED) == as_records(named, REGISTERED)
    for name, measure in (("channel", ONLINE), ("agency", ONLINE), ("procedure", REGISTERED)):
        broken = table(**{name: (pl.Float64, [0.0, 1.5, 1.0, 1.0, 1.0])})
        assert fault_of(library, broken, measure, codes=meant)[0] in {
            f"column '{name}', 1 row",
            f"column '{name}', row 2",
        }
        with pytest.raises(ExceptionGroup, match="records that cannot be read"):
            as_records(broken, measure, codes=meant)


@every_library
def test_headings_are_found_in_any_spelling(library: str) -> None:
    columns = {name.upper() + " ": cells for name, cells in DOSSIERS.items()}
    assert counted(library, columns) == as_records(columns) == as_records(DOSSIERS)


without_pandas = pytest.mark.parametrize("library", [name for name in EVERY_LIBRARY if "pandas" not in str(name)])
"""In text, pandas' days and numbers are read one by one."""


def question(**more: Any) -> Question:
    predicate = due.is_null() | fee.is_null() | procedure.is_null()
    return Question.from_predicate(predicate, **mapped(**WHEN | more))


def read(
    library: str, kind: Any, cells: Sequence[Any], column: Field[Any], **more: Any
) -> list[tuple[Any, bool, bool]]:
    """What a column holds in each row, whether nothing stands there, and whether what stands there cannot be read."""
    columns: Columns = {"row": (pl.Int64, range(len(cells))), column.name: (kind, cells)}
    frame = FrameTable.of(in_library(library, columns), question(**more))
    held = {"day": frame.columns.day, "number": frame.columns.number, "text": frame.columns.text}[column.kind.value](
        column
    )
    missing, bad = frame.columns.is_missing(column.name), frame.columns.is_unreadable(column)
    shown = frame.table.with_columns(held=held, missing=missing, bad=missing if bad is None else bad)
    rows = sorted(frame.rows(shown), key=lambda row: int(row["row"]))
    return [
        (None if is_missing(row["held"]) else row["held"], bool(row["missing"]), bad is not None and bool(row["bad"]))
        for row in rows
    ]


def in_a_record(cell: Any, read_cell: Callable[[Any], Any]) -> tuple[Any, bool, bool]:
    """The same of one cell, as one record after another is read."""
    try:
        return read_cell(cell), is_missing(cell), False
    except BadCell:
        return None, is_missing(cell), True


@without_pandas
@pytest.mark.parametrize("zone", [TIME_ZONE, "Etc/GMT-14", "Etc/GMT+12"])  # named for what to add to reach Greenwich
def test_text_is_a_day_in_a_column_exactly_where_it_is_one_in_a_record(library: str, zone: str) -> None:
    cells = [
        *("2025-12-31", "31/12/2025", "2024-02-29", "29/02/2000", "0999-01-01", "2025-02-29", "29/02/1900"),
        *("31/04/2025", "2025-13-01", "12/31/2025", "1/1/2025", "20251231", "31-12-2025", "hôm nay"),
        *("2025-12-31 23:59", "2025-12-31T23:59:59.999999999", "31/12/2025 23:59:59,5", "2025-12-31T24:00", "", None),
        *("2025-12-31T16:59:59Z", "2025-12-31T17:00:00Z", "31/12/2025 17:00+00:00", "2025-12-31T12:00+15:00"),
        *("2026-01-01 00:30:00+08:00", "2025-12-31 12:00-05:30", "2025-12-31 23:59-14:00", "2025-12-31 00:00+14:00"),
        *("2025-12-31Z", "5/3/2025", "05/3/2025", "5/12/2025", "5/3/2025 17:00Z", "31/4/2025", "29/2/2024", "0/3/2025"),
    ]
    expected = [in_a_record(cell, lambda day: as_day(day, ZoneInfo(zone))) for cell in cells]
    assert read(library, pl.String, cells, due, time_zone=zone) == expected
    assert {bad for _, _, bad in expected} == {True, False}


@without_pandas
def test_text_is_a_number_in_a_column_exactly_where_it_is_one_in_a_record(library: str) -> None:
    cells = ["12", "-012", "9" * 15, "9" * 16, "1.000", "1,5", "1e3", "+1", "-", "٣", "x", "", None]
    expected = [in_a_record(cell, as_number) for cell in cells]
    assert read(library, pl.String, cells, fee) == expected
    assert [bad for _, _, bad in expected] == [False] * 3 + [True] * 8 + [False] * 2


@every_library
@pytest.mark.parametrize(
    ("kind", "cells"),
    [
        (pl.String, ["A", " ", "2.0", "", None]),
        (pl.Int64, [2, -1, 0, None]),
        (pl.Float64, [2.0, -1.0, float("nan"), None]),
        (pl.Boolean, [True, False, None]),
    ],
)
def test_a_name_in_a_column_is_written_as_in_a_record(library: str, kind: Any, cells: list[Any]) -> None:
    assert read(library, kind, cells, procedure) == [in_a_record(cell, as_text) for cell in cells]


def test_a_day_is_a_time_at_midnight_where_a_library_has_no_days() -> None:
    ninth = date(2025, 3, 9)
    of_numpy, of_others = (
        FrameColumns(
            question(),
            MappingProxyType({}),
            three_valued=False,
            days_are_times=times,
            shares_comparisons=True,
            zones=None,
        )
        for times in (True, False)
    )
    assert of_numpy.literal(ninth) == at("2025-03-09 00:00")
    assert of_others.literal(ninth) is ninth
