"""Types: columns of Arrow and pandas that are kept in a way that expressions do not take, kept plainly instead.

Text in views, days in milliseconds, values coded by a dictionary or by runs, and decimals of any width are what they
stand for. Everything else is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cchc_rules.extras import needing_extra

with needing_extra("frames"):
    import narwhals as nw

__all__ = ["with_plain_types"]


def with_plain_types(given: Any, names: Iterable[str]) -> Any:
    """A table of narwhals, with some of its columns kept plainly where its library keeps them otherwise."""
    there = [name for name in names if name in given.collect_schema()]
    if given.implementation.is_pyarrow():
        table = nw.to_native(given)
        for name in there:
            kind = table.schema.field(name).type
            if (plain := _plain_arrow(kind)) != kind:
                place = table.schema.get_field_index(name)
                table = table.set_column(place, name, _cast_arrow(table.column(name), plain))
        return nw.from_native(table)
    if given.implementation.is_pandas() and isinstance(given, nw.DataFrame):
        frame = nw.to_native(given)
        return nw.from_native(frame.assign(**{name: _plain_pandas(frame[name]) for name in there}))
    return given


def _plain_pandas(column: Any) -> Any:
    """A column of pandas; what is coded by categories that are no text becomes objects, which are read one by one."""
    import pandas as pd  # noqa: PLC0415  is there only where its data frames are

    if isinstance(column.dtype, pd.CategoricalDtype):
        categories = column.dtype.categories
        return column.astype(categories.dtype if pd.api.types.is_string_dtype(categories) else object)
    kind = getattr(column.dtype, "pyarrow_dtype", None)
    if kind is None or (plain := _plain_arrow(kind)) == kind:
        return column
    import pyarrow as pa  # noqa: PLC0415  as above

    plainly = _cast_arrow(pa.chunked_array(pa.array(column)), plain)
    return pd.Series(pd.array(plainly, pd.ArrowDtype(plain)), column.index)


def _plain_arrow(kind: Any) -> Any:
    """The type of Arrow in which what is of this type is kept plainly; the type itself where it is plain."""
    import pyarrow as pa  # noqa: PLC0415  as above

    if pa.types.is_dictionary(kind) or pa.types.is_run_end_encoded(kind):
        return _plain_arrow(kind.value_type)
    if pa.types.is_decimal(kind):
        return pa.float64()
    return {pa.string_view(): pa.string(), pa.date64(): pa.date32(), pa.float16(): pa.float32()}.get(kind, kind)


def _cast_arrow(column: Any, kind: Any) -> Any:
    import pyarrow as pa  # noqa: PLC0415  as above
    import pyarrow.compute as pc  # noqa: PLC0415  as above

    if pa.types.is_run_end_encoded(column.type):
        column = pc.call_function("run_end_decode", [column])
    return column.cast(kind, safe=False)
