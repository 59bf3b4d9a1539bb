from datetime import date, time

import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from cchc_rules.counting import frames
from cchc_rules.counting.frame_query.plain_types import with_plain_types
from tests.dossiers import ON_TIME, WHEN

DAYS = {each: pa.nulls(3, pa.date32()) for each in ("received_on", "completed_on")}


TEXT, NUMBERS = pa.array(["a", None, "b"]), pa.array([1, None, 2])


@pytest.mark.parametrize(
    ("kept", "plain"),
    [
        (TEXT.cast(pa.string_view()), TEXT),
        (TEXT.dictionary_encode(), TEXT),
        (NUMBERS.dictionary_encode(), NUMBERS),
        (pa.RunEndEncodedArray.from_arrays([1, 2, 3], TEXT), TEXT),
        (NUMBERS.cast(pa.float16()), NUMBERS.cast(pa.float32())),
        (NUMBERS.cast(pa.decimal128(30, 2)), NUMBERS.cast(pa.float64())),
        (NUMBERS.cast(pa.decimal256(40, 2)), NUMBERS.cast(pa.float64())),
        (pa.array([date(2025, 3, 3), None]).cast(pa.date64()), pa.array([date(2025, 3, 3), None])),
    ],
    ids=lambda column: str(column.type),
)
def test_a_column_is_kept_as_what_it_stands_for(kept: pa.Array, plain: pa.Array) -> None:
    """In Arrow, and in pandas by the types of Arrow."""
    table = pa.table({"a": kept, "b": kept})
    in_arrow = nw.to_native(with_plain_types(nw.from_native(table), ["a", "c"]))
    assert in_arrow["a"].combine_chunks() == plain
    assert in_arrow["b"].type == kept.type
    in_pandas = nw.to_native(with_plain_types(nw.from_native(table.to_pandas(types_mapper=pd.ArrowDtype)), ["a"]))
    assert pa.array(in_pandas["a"]) == plain


def test_categories_are_text_where_they_name_and_objects_where_they_do_not() -> None:
    frame = pd.DataFrame({"text": pd.Categorical(["a", "b"]), "number": pd.Categorical([1, 2])})
    plainly = nw.to_native(with_plain_types(nw.from_native(frame), ["text", "number"]))
    assert pd.api.types.is_string_dtype(plainly["text"].dtype)
    assert plainly["number"].dtype == object
    assert [*plainly["number"]] == [1, 2]


def test_a_type_that_no_field_can_hold_is_named() -> None:
    with pytest.raises(ExceptionGroup) as caught:
        frames.tally(pa.table({**DAYS, "agency": ["A"] * 3, "due_on": [time(8), None, time(8)]}), ON_TIME, **WHEN)
    assert str(caught.value.exceptions[0]) == (
        "column 'due_on', 2 rows, the first of them 1, 3: got 08:00:00; expected "
        "days: dates, with or without a time, or text such as 2025-12-31 or 31/12/2025. "
        "The column holds Time, which is none of these."
    )


def test_what_is_kept_plainly_stays_as_it_is() -> None:
    for made in (pl.DataFrame({"a": ["x"]}), pd.DataFrame({"a": ["x"]}), pa.table({"a": ["x"]})):
        given = nw.from_native(made)
        assert with_plain_types(given, ["a", "b"]).collect_schema() == given.collect_schema()
