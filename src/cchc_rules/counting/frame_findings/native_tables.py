"""Native tables: a table of Arrow as one of the library that another table is of, lazy where that is lazy."""

from __future__ import annotations

from typing import Any, Final

from cchc_rules.errors import BadValue
from cchc_rules.extras import needing_extra

with needing_extra("arrow"):
    import pyarrow as pa
    import pyarrow.compute
with needing_extra("frames"):
    import narwhals as nw

__all__ = ["from_arrow", "pc", "require_library", "to_arrow", "with_nested", "without_nested"]

pc: Final[Any] = pyarrow.compute
"""The functions of Arrow, which it makes as it is loaded, so that no type tells them."""

_JOINED_AS: Final = {
    pa.null(): pa.string(),
    pa.string_view(): pa.string(),
    pa.binary_view(): pa.binary(),
}


def require_library(table: Any) -> None:
    """Refuse a table of narwhals of a library that none of Arrow can be put beside.

    Raises:
        BadValue: For any but Polars, pandas, Arrow, DuckDB and Spark.
    """
    library = table.implementation
    eager = library.is_polars() or library.is_pandas() or library.is_pyarrow()
    if not (eager or library.is_duckdb() or library.is_spark_like()):
        expected = "a data frame of Polars, pandas, Arrow, DuckDB or Spark"
        raise BadValue(library.value, expected, "Hand it over as a table of Arrow.", "table")


def to_arrow(table: nw.LazyFrame[Any]) -> pa.Table:
    """What a table of narwhals holds; Polars works through what is larger than memory in pieces."""
    polars = table.implementation.is_polars()
    collected = table.collect("polars", engine="streaming") if polars else table.collect()
    return collected.to_arrow()


def from_arrow(made: pa.Table, like: Any) -> Any:
    """A table of Arrow as one of the library that a table of narwhals is of.

    In pandas its columns keep the types of Arrow, in which a column of whole numbers may have gaps.
    """
    library = like.implementation
    if library.is_polars():
        frame = nw.from_arrow(made, backend="polars")
        return nw.to_native(frame.lazy() if isinstance(like, nw.LazyFrame) else frame)
    if library.is_pandas():
        import pandas as pd  # noqa: PLC0415  is there only where its data frames are

        return made.to_pandas(types_mapper=pd.ArrowDtype)
    native = nw.to_native(like)
    if library.is_duckdb():  # a relation is joined with those of its own connection alone, which finds it by name
        return native.query("figures", "select * from made").set_alias("assessed")
    session = getattr(native, "sparkSession", None)
    return made if session is None else session.createDataFrame(made)


def without_nested(table: pa.Table) -> pa.Table:
    """A table whose every column Arrow can join: cells that hold several values are told as text."""
    for place, each in enumerate(table.schema):
        if pa.types.is_nested(each.type):
            table = table.set_column(place, each.name, _told_cells(table[place]))
        elif each.type in _JOINED_AS:
            table = table.set_column(place, each.name, table[place].cast(_JOINED_AS[each.type]))
    return table


def with_nested(told: pa.Table, table: pa.Table) -> pa.Table:
    """Rows of a table that went through `without_nested`, with the cells that it had before."""
    for place, each in enumerate(told.schema):
        if each.name in table.column_names and pa.types.is_nested(table.schema.field(each.name).type):
            cells = _told_cells(table[each.name]).cast(each.type)
            told = told.set_column(place, each.name, table[each.name].take(pc.index_in(told[place], cells)))
    return told


def _told_cells(column: pa.ChunkedArray) -> pa.Array:
    return pa.array([None if cell is None else str(cell) for cell in column.to_pylist()], pa.string())
