"""Tables of Arrow go to every library and come back as they were."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from cchc_rules.counting.frame_findings.native_tables import from_arrow, require_library, to_arrow
from cchc_rules.errors import BadValue
from tests.tables import EVERY_LIBRARY, Columns, in_library

ANY: Columns = {"x": (pl.Int64, [1])}
MADE = pa.table(
    {
        "text": ["a", None],
        "whole": [1, None],
        "number": [0.5, None],
        "truth": [True, None],
        "day": [date(2025, 1, 1), None],
    }
)


@pytest.mark.parametrize("library", EVERY_LIBRARY)
def test_a_table_of_arrow_becomes_one_of_the_library(library: str) -> None:
    given = in_library(library, ANY)
    like = nw.from_native(given)
    require_library(like)
    made = from_arrow(MADE, like)
    assert type(made) is type(given)
    assert to_arrow(nw.from_native(made).lazy()).to_pylist() == MADE.to_pylist()


def test_a_relation_of_duckdb_can_be_joined_with_the_one_it_is_like() -> None:
    given = in_library("duckdb", {"text": (pl.String, ["a", "b"])})
    made = from_arrow(MADE, nw.from_native(given))
    assert given.join(made, "text").fetchall() == [("a", 1, 0.5, True, date(2025, 1, 1))]


def test_gaps_in_whole_numbers_stay_gaps_in_pandas() -> None:
    made = from_arrow(MADE, nw.from_native(pd.DataFrame({"x": [1]})))
    assert str(made["whole"].dtype) == "int64[pyarrow]"


def test_another_library_is_refused() -> None:
    ibis: Any = SimpleNamespace(implementation=nw.Implementation.IBIS)
    with pytest.raises(
        BadValue, match=r"got 'ibis'; expected a data frame of Polars, .*Hand it over as a table of Arrow"
    ):
        require_library(ibis)
