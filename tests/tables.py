"""The same records as a table of every library that the tests know; Spark where Java and pyspark are there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from typing import Any

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from cchc_rules.counting.field_mapping import TIME_ZONE

__all__ = [
    "EVERY_LIBRARY",
    "LIBRARIES",
    "Columns",
    "duckdb_of",
    "in_library",
    "in_zone",
    "records_of",
    "rows_of",
    "spark",
]

Columns = Mapping[str, tuple[Any, Sequence[Any]]]
"""What each column holds: its Polars type, and its cells."""

_SPARK_IS_HERE = find_spec("pyspark") is not None and shutil.which("java") is not None


def records_of(columns: Columns) -> list[dict[str, Any]]:
    """The records of a table, one by one."""
    names = list(columns)
    return [
        dict(zip(names, cells, strict=True)) for cells in zip(*(cells for _, cells in columns.values()), strict=True)
    ]


def polars(columns: Columns) -> pl.DataFrame:
    return pl.DataFrame({name: pl.Series(name, cells, dtype=kind) for name, (kind, cells) in columns.items()})


def arrow(columns: Columns) -> pa.Table:
    return polars(columns).to_arrow(compat_level=pl.CompatLevel.oldest())


def pandas_of_numpy(columns: Columns) -> pd.DataFrame:
    """Days become times at midnight, and numbers with gaps become floats, as NumPy would have it."""
    made: dict[str, Any] = {}
    for name, (kind, cells) in columns.items():
        if kind in {pl.Date, pl.Datetime("us"), pl.Datetime("us", "UTC")}:
            aware = kind == pl.Datetime("us", "UTC")
            days = pd.to_datetime(pd.Series(list(cells), dtype="object"), utc=aware)
            made[name] = days if aware else days.astype("datetime64[us]")
        elif kind in {pl.Int64, pl.Float64}:
            numbers = pd.Series([float("nan") if cell is None else cell for cell in cells], dtype="float64")
            whole = kind == pl.Int64 and not numbers.isna().any()
            made[name] = numbers.astype("int64") if whole else numbers
        else:
            made[name] = pd.Series(list(cells), dtype="object")
    return pd.DataFrame(made)


def pandas_of_objects(columns: Columns) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(list(cells), dtype="object") for name, (_, cells) in columns.items()})


def pandas_of_arrow(columns: Columns) -> pd.DataFrame:
    frame: pd.DataFrame = arrow(columns).to_pandas(types_mapper=pd.ArrowDtype)
    return frame


@cache
def _duckdb(zone: str) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(f"set TimeZone = '{zone}'")
    return connection


def duckdb_of(table: pa.Table, zone: str = TIME_ZONE) -> duckdb.DuckDBPyRelation:
    return _duckdb(zone).from_arrow(table)


def duckdb_relation(columns: Columns, zone: str = TIME_ZONE) -> duckdb.DuckDBPyRelation:
    return duckdb_of(arrow(columns), zone)


@cache
def spark() -> Any:
    """A session on this machine alone, whose days begin where ours do.

    Where Spark cannot run, the test is skipped from here, so that pytest tells all of them in one line.
    """
    if not _SPARK_IS_HERE:
        pytest.skip("Spark: pyspark or Java is not installed; `make test-spark` runs these")
    from pyspark.sql import SparkSession

    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.session.timeZone": TIME_ZONE,
        "spark.sql.shuffle.partitions": "2",
        "spark.driver.host": "127.0.0.1",
        "spark.log.level": "ERROR",
    }
    builder = SparkSession.builder.master("local[2]").appName("cchc_rules")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def spark_frame(columns: Columns) -> Any:
    return spark().createDataFrame(arrow(columns))


LIBRARIES: dict[str, Callable[[Columns], Any]] = {
    "polars": polars,
    "polars, lazy": lambda columns: polars(columns).lazy(),
    "pandas, NumPy": pandas_of_numpy,
    "pandas, objects": pandas_of_objects,
    "pandas, Arrow": pandas_of_arrow,
    "pyarrow": arrow,
    "duckdb": duckdb_relation,
}


EVERY_LIBRARY: list[Any] = [*LIBRARIES, pytest.param("spark", marks=pytest.mark.spark)]
"""Their names, as parameters of a test."""


def in_library(library: str, columns: Columns) -> Any:
    return spark_frame(columns) if library == "spark" else LIBRARIES[library](columns)


def rows_of(table: Any) -> list[dict[str, Any]]:
    """The rows of a table of any of the libraries."""
    rows: list[dict[str, Any]] = nw.from_native(table).lazy().collect().rows(named=True)
    return rows


@contextmanager
def in_zone(library: str, columns: Columns, zone: str) -> Iterator[Any]:
    """A table of a library whose session has a time zone, DuckDB or Spark, while it has that zone."""
    if library == "duckdb":
        yield duckdb_relation(columns, zone)
        return
    table = spark_frame(columns)
    spark().conf.set("spark.sql.session.timeZone", zone)
    try:
        yield table
    finally:
        spark().conf.set("spark.sql.session.timeZone", TIME_ZONE)
