"""Every type that Arrow keeps a column in, through every library: counted or refused as its records are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from cchc_rules.counting import frames, records
from cchc_rules.counting.tallies import Tallies
from cchc_rules.errors import BadColumn
from cchc_rules.measures.predicate import field
from tests.dossiers import APOLOGISED, ON_TIME, ONLINE, PAID, REGISTERED, WHEN
from tests.laws.records_strategies import question as measure_of
from tests.mapped import mapped
from tests.tables import duckdb_of

pytestmark = pytest.mark.one_python

DAY, TIME = date(2025, 3, 3), datetime(2025, 3, 3, 8, 30)  # noqa: DTZ001  a local time


def of(value: Any, kind: Any = None) -> Any:
    return pa.array([value, None, value], kind)


def coded(value: Any, kind: Any = None) -> Any:
    return of(value, kind).dictionary_encode()


TYPES: dict[str, Any] = {
    "string": of("2025-03-03"),
    "large_string": of("2025-03-03", pa.large_string()),
    "string_view": of("2025-03-03", pa.string_view()),
    "text coded": coded("2025-03-03"),
    "text in runs": pa.RunEndEncodedArray.from_arrays([1, 2, 3], of("2025-03-03")),
    "date32": of(DAY),
    "date64": of(DAY).cast(pa.date64()),
    "date32 coded": coded(DAY),
    "timestamp in s": of(TIME, pa.timestamp("s")),
    "timestamp in ms": of(TIME, pa.timestamp("ms")),
    "timestamp in us": of(TIME, pa.timestamp("us")),
    "timestamp in ns": of(TIME, pa.timestamp("ns")),
    "timestamp of a zone": of(TIME, pa.timestamp("us", "Asia/Ho_Chi_Minh")),
    "timestamp coded": coded(TIME, pa.timestamp("us")),
    "time32": of(time(8), pa.time32("s")),
    "time64": of(time(8), pa.time64("us")),
    "duration": of(timedelta(1), pa.duration("us")),
    "interval": of((1, 2, 3), pa.month_day_nano_interval()),
    "bool": of(True),
    **{
        name: of(1, getattr(pa, name)())
        for name in ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64")
    },
    "int64 coded": coded(1),
    "int64 of many digits": of(2**53),
    "uint64 of many digits": of(2**64 - 1, pa.uint64()),
    "float16": of(1.0, pa.float16()),
    "float32": of(1.0, pa.float32()),
    "float64": of(1.0),
    "float64 of a fraction": of(1.5),
    "float64 below zero": of(-0.0),
    "float64 of many digits": of(2.0**53),
    "float64 without end": of(float("inf")),
    "decimal128": of(Decimal("1.00"), pa.decimal128(10, 2)),
    "decimal128 of a fraction": of(Decimal("1.50"), pa.decimal128(10, 2)),
    "decimal256": of(Decimal("1.00"), pa.decimal256(40, 2)),
    "binary": of(b"a"),
    "large_binary": of(b"a", pa.large_binary()),
    "binary of one byte": of(b"a", pa.binary(1)),
    "list": of(["a"]),
    "struct": of({"a": 1}),
    "map": of([("a", 1)], pa.map_(pa.string(), pa.int64())),
    "null": pa.nulls(3),
}
LIBRARIES: dict[str, Callable[[Any], Any]] = {
    "pyarrow": lambda table: table,
    "polars": pl.from_arrow,
    "polars, lazy": lambda table: pl.DataFrame(pl.from_arrow(table)).lazy(),
    "pandas, NumPy": lambda table: table.to_pandas(),
    "pandas, Arrow": lambda table: table.to_pandas(types_mapper=pd.ArrowDtype),
    "duckdb": duckdb_of,
}
UNKNOWN_TO = {"polars": {"interval", "text in runs", "decimal256"}, "duckdb": {"float16", "decimal256"}}
"""What a library does not take from Arrow at all."""

ASKED: dict[str, Any] = {
    "due_on": ON_TIME,
    "fee": PAID,
    "channel": ONLINE,
    "apologised": APOLOGISED,
    "procedure": REGISTERED,
    "agency": measure_of(field("fee", int) > 0, field("fee", int) > 1),
}
"""A measure that asks about each kind of field: a day, a number, a code, a flag, text, and a group."""

CODES = {"channel": {1: "online", "true": "post", "2025-03-03": "post"}, "agency": {None: "?"}}


def counted(count: Callable[..., Tallies], table: Any, name: str) -> Tallies | list[str]:
    """What is counted; or the columns that are refused."""
    asked = mapped(by=("agency",), codes=CODES, **WHEN)
    try:
        return count(table, ASKED[name], **asked)
    except ExceptionGroup as refused:
        faults = refused.exceptions
    assert all(type(fault) is BadColumn for fault in faults)
    assert all(
        "None" not in str(fault).partition("; expected")[0] for fault in faults
    )  # what is missing is not refused
    return [str(fault).partition(",")[0] for fault in faults]


def table_of(name: str, column: Any) -> Any:
    """A table of three records with one column of a type, and days and numbers beside it."""
    plain = {"agency": pa.array(["A"] * 3), "fee": of(1), "channel": of("online"), "procedure": of("1")}
    days = {each: of(DAY) for each in ("received_on", "due_on", "completed_on")}
    return pa.table({**plain, **days, "apologised": of(True), name: column})


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("kind", TYPES)
def test_a_column_of_any_type_is_counted_or_refused_as_its_records_are(library: str, kind: str) -> None:
    """Whatever the column holds that a measure asks about: a day, a number, a code, a flag, text or a group."""
    if kind in UNKNOWN_TO.get(library.partition(",")[0], ()):
        return
    for name in ASKED:
        table = table_of(name, TYPES[kind])
        given = LIBRARIES[library](table)
        rows = (
            given.to_dict("records") if library == "pandas, NumPy" else table.to_pylist()
        )  # NumPy fills gaps by floats
        assert counted(frames.tally, given, name) == counted(records.tally, rows, name), name
