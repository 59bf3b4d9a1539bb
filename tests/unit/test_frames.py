"""Tables written out by hand, in every library: what is counted is what can be counted on one's fingers."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet
import pytest

from cchc_rules import Period, frames, records
from cchc_rules.dossier import Channel
from cchc_rules.errors import BadColumn, MissingColumn, MissingExtra, UnknownTimeZone, WrongKind
from cchc_rules.observation import Tally
from cchc_rules.predicate import AS_OF, Predicate, field, flag, in_period
from cchc_rules.tallies import Counted, Tallies
from tests.laws.records_strategies import question
from tests.tables import EVERY_LIBRARY, LIBRARIES, Columns, in_library, in_zone, records_of

WHEN: dict[str, Any] = {"period": Period.year(2025), "as_of": date(2026, 1, 1)}
received, due, completed = field("received_on"), field("due_on"), field("completed_on")
channel, fee, procedure, apologised = (
    field("channel", Channel),
    field("fee", int),
    field("procedure", str),
    flag("apologised"),
)

ON_TIME = question(in_period(received), (completed <= due) | (completed.is_null() & (due >= AS_OF)), "on-time")
ONLINE = question(in_period(received), channel == Channel.ONLINE, "online")
PAID = question(fee > 0, channel == Channel.ONLINE, "paid")
APOLOGISED = question(completed > due, apologised, "apologised")
REGISTERED = question(procedure.one_of("1", "2"), ~apologised.field.is_null(), "registered")
SAME = question(in_period(received), apologised, "same", each="procedure")

at = datetime.fromisoformat
every_library = pytest.mark.parametrize("library", EVERY_LIBRARY)
without_numpy = pytest.mark.parametrize("library", [name for name in EVERY_LIBRARY if name != "pandas, NumPy"])

DOSSIERS: Columns = {
    "id": (pl.Int64, [1, 2, 3, 4, 5]),
    "agency": (pl.String, ["A", "A", "A", "B", "B"]),
    "procedure": (pl.Int64, [1, 1, 2, 1, 3]),
    "received_on": (pl.Date, [date(2025, 3, 1)] * 3 + [date(2024, 12, 31), None]),
    "due_on": (pl.String, ["09/03/2025", "2025-03-09", "", "2025-03-09T16:59:59Z", "2025-03-08T17:00Z"]),
    "completed_on": (
        pl.Datetime("us"),
        [at("2025-03-09 23:59"), at("2025-03-10 00:00"), at("2025-03-01 00:00"), at("2025-03-10 00:00"), None],
    ),
    "channel": (pl.String, ["online", "post", None, "counter", "online"]),
    "fee": (pl.Float64, [0.0, 10_000.0, float("nan"), 5_000.0, 1.0]),
    "apologised": (pl.Boolean, [None, True, False, False, None]),
}
"""Five dossiers with a field of every kind, and something missing in most of them."""


def table(**columns: tuple[Any, Sequence[Any]]) -> Columns:
    """The five dossiers, with other columns than theirs."""
    return {**DOSSIERS, **columns}


def counted(library: str, given: Columns, /, *measures: Any, **more: Any) -> Tallies:
    return frames.tally(in_library(library, given), measures or ON_TIME, **WHEN | more)


def as_records(given: Columns, /, *measures: Any, **more: Any) -> Tallies:
    return records.tally(records_of(given), measures or ON_TIME, **WHEN | more)


def faults(given: Any, /, *measures: Any, **more: Any) -> list[str]:
    with pytest.raises(ExceptionGroup, match="records that cannot be read") as caught:
        frames.tally(given, measures or ON_TIME, **WHEN | more)
    assert all(type(fault) is BadColumn for fault in caught.value.exceptions)
    return [str(fault) for fault in caught.value.exceptions]


def fault_of(library: str, given: Columns, /, *measures: Any, **more: Any) -> tuple[str, str]:
    """Which column is refused, in how many rows; and the rest of what is said."""
    (said,) = faults(in_library(library, given), *measures, **more)
    place, _, rest = said.partition(": ")
    column, rows = place.split(", ", 1)
    return f"{column}, {rows.split(',')[0]}", rest


def answers(predicate: Predicate, given: Any, **more: Any) -> list[bool | None]:
    return frames.truth(predicate, given, **WHEN | more)


@every_library
def test_five_dossiers_are_counted_as_one_would_by_hand(library: str) -> None:
    measures = (ON_TIME, PAID, APOLOGISED, REGISTERED)
    found = counted(library, DOSSIERS, *measures)
    assert found.counted == (
        # The first is in time, the second late, the third without a due day; one came before the year, one at no day.
        Counted(ON_TIME, ("A",), Tally(1, 1, 1)),
        Counted(ON_TIME, ("B",), Tally(0, 0), outside=1, undetermined=1),
        # No fee, a fee by post, no number; a fee at the counter, a fee online.
        Counted(PAID, ("A",), Tally(0, 1), outside=1, undetermined=1),
        Counted(PAID, ("B",), Tally(1, 1)),
        # Late are the second and the fourth, due on the 9th in Vietnam; of the third and the fifth nobody knows.
        Counted(APOLOGISED, ("A",), Tally(1, 0), outside=1, undetermined=1),
        Counted(APOLOGISED, ("B",), Tally(0, 1), undetermined=1),
        # Of the first three two say whether someone apologised; the last is of another procedure.
        Counted(REGISTERED, ("A",), Tally(2, 1)),
        Counted(REGISTERED, ("B",), Tally(1, 0), outside=1),
    )
    assert (found.rows, found.repeated) == (5, 0)
    assert found == as_records(DOSSIERS, *measures)


@every_library
@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ((), [()]),
        (("channel",), [("counter",), ("online",), ("post",)]),
        (("procedure",), [("1",), ("2",), ("3",)]),
        (("agency", "procedure"), [("A", "1"), ("A", "2"), ("B", "1"), ("B", "3")]),
    ],
)
def test_records_are_grouped_by_any_columns(library: str, by: tuple[str, ...], groups: list[Any]) -> None:
    missing: dict[str, Any] = {"channel": {None: "counter"}} if "channel" in by else {}
    found = counted(library, DOSSIERS, by=by, values=missing)
    assert [each.group for each in found.counted] == groups
    assert sum(each.cases for each in found.counted) == 5
    assert found == as_records(DOSSIERS, by=by, values=missing)


@every_library
def test_yes_or_no_is_the_name_of_a_group_and_of_a_case(library: str) -> None:
    told = {"apologised": {None: True}}
    found = counted(library, DOSSIERS, by=("apologised",), values=told)
    assert [(each.group, each.cases) for each in found.counted] == [(("false",), 2), (("true",), 3)]
    by_fee = question(in_period(received), fee > 0, each="apologised")
    cases = counted(library, DOSSIERS, by_fee, values=told)
    assert cases == as_records(DOSSIERS, by_fee, values=told)
    assert cases.of(by_fee, "A").tally == Tally(0, 1, 1)


@without_numpy
@pytest.mark.parametrize("kind", [pl.Categorical, pl.Enum(["online", "post", "counter"])])
def test_text_of_few_values_is_text(library: str, kind: Any) -> None:
    columns = table(channel=(kind, DOSSIERS["channel"][1]))
    assert counted(library, columns, ONLINE) == as_records(columns, ONLINE)
    found = counted(library, columns, by=("channel",), values={"channel": {None: "post"}})
    assert [each.cases for each in found.counted] == [1, 2, 2]


@pytest.mark.parametrize("library", [name for name in LIBRARIES if name != "pandas, NumPy"])
@pytest.mark.parametrize("kind", [pl.Int8, pl.UInt8, pl.Int64, pl.UInt64, pl.Float32, pl.Float64, pl.String])
def test_codes_are_numbers_of_any_size(library: str, kind: Any) -> None:
    cells: list[Any] = [1, 2, None, 3, 1]
    held = [cell if cell is None or kind != pl.String else str(cell) for cell in cells]
    meant = {"channel": {1: "online", 2: "post", 3: "counter", 300: "post", -1: None, "01": "post"}}
    found = counted(library, table(channel=(kind, held)), ONLINE, values=meant)
    assert found.counted == as_records(DOSSIERS, ONLINE).counted


@every_library
def test_a_code_below_zero_may_say_that_something_is_missing(library: str) -> None:
    columns = table(channel=(pl.Int64, [1, 2, -1, 3, 1]), apologised=(pl.Int64, [-1, 1, 0, 0, -1]))
    meant = {"channel": {1: "online", 2: "post", 3: "counter", -1: None}, "apologised": {-1: False}}
    found = counted(library, columns, ONLINE, APOLOGISED, values=meant)
    assert found.of(ONLINE, "A").tally == Tally(1, 1, 1)
    assert found.of(APOLOGISED, "B") == Counted(APOLOGISED, ("B",), Tally(0, 1), undetermined=1)


@every_library
def test_what_is_not_a_number_is_missing_among_codes_too(library: str) -> None:
    nan = float("nan")
    columns = table(
        channel=(pl.Float64, [1.0, 2.0, nan, 3.0, None]), apologised=(pl.Float64, [nan, 1.0, 0.0, 0.0, None])
    )
    meant = {"channel": {1: "online", 2: "post", 3: "counter"}}
    found = counted(library, columns, ONLINE, APOLOGISED, values=meant)
    assert found.counted == as_records(DOSSIERS, ONLINE, APOLOGISED).counted


@every_library
def test_a_group_that_is_missing_is_refused_or_named(library: str) -> None:
    columns = table(agency=(pl.String, ["A", None, "", "B", "B"]))
    remedy = 'Say what it means where it is missing: values={"agency": {None: "…"}}.'
    where, said = fault_of(library, columns)
    assert where == "column 'agency', 2 rows"
    assert said.endswith(f"expected a value for agency in every record. {remedy}")
    found = counted(library, columns, values={"agency": {None: "nobody"}})
    assert [(each.group, each.cases) for each in found.counted] == [(("A",), 1), (("B",), 2), (("nobody",), 2)]


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
    where, _ = fault_of(library, table(agency=(kind, cells)), values={"agency": {None: "nobody"}})
    assert where == f"column 'agency', {rows}"


@every_library
def test_whole_numbers_that_a_gap_made_floats_are_groups(library: str) -> None:
    columns = table(agency=(pl.Float64, [7.0, 7.0, None, float("nan"), 8.0]))
    found = counted(library, columns, SAME, ONLINE, values={"agency": {None: "nobody", 8: "seven", 7: "seven"}})
    assert found == as_records(columns, SAME, ONLINE, values={"agency": {None: "nobody", 8: "seven", 7: "seven"}})
    assert [(each.group, each.cases) for each in found.counted[2:]] == [(("nobody",), 2), (("seven",), 3)]


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
    found = counted(library, columns, SAME, values=meant)
    assert found.counted == (Counted(SAME, ("A",), Tally(1, 1)), Counted(SAME, ("B",), Tally(1, 0)))
    assert counted(library, columns, SAME, by=(), values=meant).total(SAME).tally == Tally(2, 1)
    swapped = {**meant, "agency": {1: "2", 2: "1", 3: "2"}}
    assert counted(library, columns, SAME, values=swapped) == as_records(columns, SAME, values=swapped)


@every_library
def test_a_case_without_a_name_is_refused(library: str) -> None:
    columns = table(procedure=(pl.String, ["p", None, "", "p", "q"]))
    assert fault_of(library, columns, SAME)[0] == "column 'procedure', 2 rows"
    assert counted(library, columns, SAME, values={"procedure": {None: "p"}}).of(SAME, "A").cases == 1


@pytest.mark.parametrize("library", EVERY_LIBRARY)
@pytest.mark.parametrize("by", [(), ("agency",)])
def test_no_rows_count_nothing(library: str, by: tuple[str, ...]) -> None:
    empty: Columns = {name: (kind, []) for name, (kind, _) in DOSSIERS.items()}
    measures = (ON_TIME, PAID, SAME)
    assert counted(library, empty, *measures, by=by) == as_records(empty, *measures, by=by)
    assert counted(library, empty, *measures, by=by, unique="id").repeated == 0


@every_library
@pytest.mark.parametrize("name", ["id", "procedure", "received_on", "completed_on", "channel", "fee", "apologised"])
def test_a_column_of_nothing_at_all_is_missing_in_every_record(library: str, name: str) -> None:
    columns = table(**{name: (pl.Null, [None] * 5)})
    measures = (ON_TIME, ONLINE, PAID, APOLOGISED, REGISTERED)
    assert counted(library, columns, *measures) == as_records(columns, *measures)


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
    assert said.startswith("got (")
    with pytest.raises(ExceptionGroup) as caught:
        as_records(table(**{name: (kind, cells)}), *measures)
    (same,) = caught.value.exceptions
    assert f"column '{name}', {rows} rows" in str(same)


@every_library
def test_all_that_cannot_be_read_is_said_at_once(library: str) -> None:
    columns = table(
        channel=(pl.String, ["fax"] * 5), apologised=(pl.Int64, [2] * 5), agency=(pl.String, [None] * 4 + ["A"])
    )
    said = faults(in_library(library, columns), ONLINE, APOLOGISED)
    assert [each.split(",")[0] for each in said] == ["column 'channel'", "column 'apologised'", "column 'agency'"]
    assert '(counter, online, post). Say what it means: values={"channel": {…: "counter"}}.' in said[0]
    assert said[1].endswith('Say what it means: values={"apologised": {…: True}}.')


def test_the_rows_of_a_table_in_memory_are_named() -> None:
    columns = table(channel=(pl.String, ["online", "fax", "post", "fax", "online"]))
    for library in ("polars", "pandas, NumPy", "pyarrow"):
        assert (
            "column 'channel', 2 rows, the first of them 2, 4: got ('fax', 'fax')"
            in faults(in_library(library, columns), ONLINE)[0]
        )
    assert faults(in_library("polars, lazy", columns), ONLINE)[0].startswith("column 'channel', 2 rows: got ('fax',")
    many: Columns = {name: (kind, list(cells) * 3) for name, (kind, cells) in columns.items()}
    assert (
        "column 'channel', 6 rows, the first of them 2, 4, 7, 9, 12:" in faults(in_library("polars", many), ONLINE)[0]
    )


@every_library
def test_the_meaning_of_a_code_makes_it_known(library: str) -> None:
    columns = table(channel=(pl.String, ["online", "fax", None, "fax", "online"]))
    found = counted(library, columns, ONLINE, values={"channel": {"fax": "post", None: "counter"}})
    assert found.of(ONLINE, "A").tally == Tally(1, 2)


def test_python_objects_are_read_one_by_one() -> None:
    mixed = pd.DataFrame({"apologised": pd.Series([0, 1, "x", None, True, "No"], dtype=object)})
    with pytest.raises(ExceptionGroup) as caught:
        answers(apologised, mixed)
    assert str(caught.value.exceptions[0]).startswith("column 'apologised', row 3: got ('x',)")
    assert answers(apologised, mixed, values={"apologised": {"x": False}}) == [False, True, False, None, True, False]
    days = pd.DataFrame({"received_on": pd.Series([date(2025, 1, 1), "31/12/2024", 45_000, None], dtype=object)})
    with pytest.raises(ExceptionGroup) as caught:
        answers(in_period(received), days)
    assert str(caught.value.exceptions[0]).startswith("column 'received_on', row 3: got (45000,)")


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
    assert found.counted == (
        Counted(ON_TIME, ("A",), Tally(1, 0, 1)),
        Counted(ON_TIME, ("B",), Tally(0, 0), undetermined=1),
    )
    assert counted(library, columns).repeated == 2
    assert found == as_records(columns, unique="id")


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
    first = tuple(str(each) if library == "pandas, objects" else each for each in range(1, 6))
    assert said.startswith(f"column 'id', 6 values: got {first};")
    assert said.endswith("Correct them, or count without unique.")


def test_ids_are_told_apart_as_text() -> None:
    ids = pd.DataFrame({"id": pd.Series([1, "1", 1.0, None, ""], dtype=object), "agency": "A", "channel": "online"})
    known = question(~channel.is_null(), channel == Channel.ONLINE)
    assert frames.tally(ids, known, **WHEN).repeated == 2
    assert frames.tally(ids[:3], known, unique="id", **WHEN).total(known).tally == Tally(1, 0)


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
    assert [(each.title.en, count) for each, count in found.contradictions] == [
        ("completed before it was received", 1),
        ("due before it was received", 1),
    ]
    assert sum(each.cases for each in found.counted) == 5


@every_library
@pytest.mark.parametrize("wrong", ["due", "NgayHenTra"])
def test_a_column_that_is_missing_is_named_with_those_that_are_there(library: str, wrong: str) -> None:
    with pytest.raises(MissingColumn) as caught:
        counted(library, DOSSIERS, columns={"due_on": wrong})
    said = str(caught.value)
    assert said.startswith(f"table: got '{wrong}'; expected a column for due_on. There are: id (")
    assert "agency (" in said
    assert ("Nearest: due_on" in said) is (wrong == "due")


def test_a_time_zone_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownTimeZone, match="Asia/Hue"):
        counted("polars", DOSSIERS, time_zone="Asia/Hue")


@every_library
def test_a_table_may_use_our_names_for_its_own(library: str) -> None:
    """What a query calls its parts is confused neither with columns beside those asked for, nor with these."""
    names = {"agency": "row", "channel": "cchc_rules_leaf_0", "received_on": "CCHC_rules_leaf_1", "id": "value"}
    names |= {"due_on": "cchc_rules_received_on", "completed_on": "cchc_rules_due_on", "procedure": "key_0"}
    columns = {names.get(name, name): cells for name, cells in DOSSIERS.items()}
    columns |= {name: (pl.String, ["x"] * 5) for name in ("key_1", "sum_0", "sum_1", "records", "bad", "surely")}
    measures = (ON_TIME, ONLINE, APOLOGISED, SAME)
    assert counted(library, columns, *measures, columns=names) == as_records(DOSSIERS, *measures)
    columns["cchc_rules_leaf_0"] = (pl.String, ["fax"] + ["post"] * 4)
    (said,) = faults(in_library(library, columns), *measures, columns=names)
    assert said.startswith("column 'cchc_rules_leaf_0'")
    assert "('fax',)" in said


@pytest.mark.parametrize("given", [[{"agency": "A"}], {"agency": ["A"]}, None, pl.Series([1])])
def test_what_is_no_data_frame_is_refused(given: Any) -> None:
    with pytest.raises(WrongKind, match="expected a data frame"):
        frames.tally(given, ON_TIME, **WHEN)


def test_files_are_counted_where_they_lie(tmp_path: Any) -> None:
    file = str(tmp_path / "dossiers.parquet")
    in_library("polars", DOSSIERS).write_parquet(file)
    for given in (pl.scan_parquet(file), duckdb.read_parquet(file), pyarrow.parquet.read_table(file)):
        assert frames.tally(given, (ON_TIME, SAME), **WHEN) == as_records(DOSSIERS, ON_TIME, SAME)


@pytest.mark.parametrize("library", LIBRARIES)
def test_what_is_asked_of_each_record_keeps_its_order(library: str) -> None:
    given = in_library(library, DOSSIERS)
    assert answers((completed <= due) & (fee >= 0), given) == [True, False, None, False, None]
    assert answers(channel.one_of(Channel.ONLINE, Channel.POST), given) == [True, True, None, False, True]


def test_without_narwhals_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("frames", "expressions", "columns"):
        monkeypatch.delitem(sys.modules, f"cchc_rules.{name}")
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtra, match=r'pip install "cchc-rules\[frames\]"'):
        importlib.import_module("cchc_rules.frames")


@pytest.mark.parametrize("library", LIBRARIES)
def test_two_systems_may_write_one_code_in_two_ways(library: str) -> None:
    columns = table(
        channel=(pl.Int64, [1, 2, 3, None, 2]), second_channel=(pl.String, ["on", "on", None, "on", "by post"])
    )
    meant = {
        "channel": {1: "online", 2: "post", 3: "counter"},
        "second_channel": {"on": "online", "by post": "post", None: "counter"},
    }
    other = field("second_channel", Channel)
    given = in_library(library, columns)
    assert answers(channel == other, given, values=meant) == [True, False, True, None, True]
    assert answers(channel != other, given, values=meant) == [False, True, False, None, False]
    assert answers(other.is_null(), given, values={"second_channel": meant["second_channel"]}) == [False] * 5
