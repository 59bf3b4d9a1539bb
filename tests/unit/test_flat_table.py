"""The flat form of collections: what it is made of, and that libraries of data frames take it as it is."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from attrs import frozen

from cchc_rules import extras
from cchc_rules.errors import BadValue, MissingExtra
from cchc_rules.flat_table import Column, ColumnType, FlatTable, named_columns, worded_columns
from cchc_rules.text import Bilingual

SAID = Bilingual("ghi chú", "a note")


@frozen
class Notes(FlatTable):
    """A collection of the smallest kind, with a column of each type."""

    notes: tuple[tuple[Any, ...], ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        names = ("text", "whole", "number", "truth", "day")
        return tuple(
            Column(name, type_, SAID, lambda note, place=place: note[place])  # type: ignore[misc]
            for place, (name, type_) in enumerate(zip(names, ColumnType, strict=True))
        )

    def _items(self) -> Iterable[tuple[Any, ...]]:
        return self.notes


FULL = ("Sở Tư pháp", 10**12, 97.9, False, date(2025, 1, 5))
EMPTY = (None,) * 5
NOTES = Notes((FULL, EMPTY))
NAMES = ["text", "whole", "number", "truth", "day"]
SCHEMA = pl.Schema(dict(zip(NAMES, (pl.String, pl.Int64, pl.Float64, pl.Boolean, pl.Date), strict=True)))


def test_rows_are_dictionaries_of_plain_values() -> None:
    assert NOTES.to_dicts() == [dict(zip(NAMES, row, strict=True)) for row in (FULL, EMPTY)]


def test_polars_takes_a_collection_as_it_is() -> None:
    frame = pl.DataFrame(NOTES)
    assert frame.schema == SCHEMA
    assert frame.rows() == [FULL, EMPTY]


def test_pyarrow_takes_a_collection_as_it_is() -> None:
    table = pa.table(NOTES)
    assert list(map(str, table.schema.types)) == ["string", "int64", "double", "bool", "date32[day]"]
    assert table.to_pylist() == NOTES.to_dicts()


def test_pandas_takes_a_collection_from_arrow() -> None:
    frame = pd.DataFrame.from_arrow(NOTES)  # type: ignore[attr-defined]
    assert list(frame.columns) == NAMES
    assert tuple(frame.iloc[0]) == FULL
    assert frame.iloc[1].isna().all()


def test_duckdb_asks_a_collection_by_the_name_of_its_variable() -> None:
    notes = NOTES
    asked = duckdb.sql("from notes")
    assert asked is not None
    assert asked.fetchall() == [FULL, EMPTY]
    assert duckdb.from_arrow(notes).columns == NAMES


def test_what_is_empty_has_the_same_columns_and_types() -> None:
    nothing = Notes(())
    assert nothing.to_dicts() == []
    assert pl.DataFrame(nothing).schema == SCHEMA
    assert pa.table(nothing).schema == pa.table(NOTES).schema


def test_a_taker_may_ask_for_other_types() -> None:
    wanted = pa.table(NOTES).schema.set(0, pa.field("text", pa.large_string()))
    taken = pa.table(NOTES, schema=wanted)
    assert taken.schema == wanted
    stream = pa.RecordBatchReader._import_from_c_capsule(NOTES.__arrow_c_stream__(wanted.__arrow_c_schema__()))
    assert stream.schema == wanted


def test_a_whole_number_that_no_library_holds_is_refused_by_its_column() -> None:
    """To plain Python it goes as it is."""
    notes = Notes((("a", 2**63, None, None, None),))
    with pytest.raises(BadValue, match=rf"whole: got {2**63}; expected a whole number of 64 bits. `to_dicts` gives it"):
        pa.table(notes)
    assert notes.to_dicts()[0]["whole"] == 2**63


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "version", lambda _: "1.0")
    with pytest.raises(MissingExtra, match=r"the extra arrow: .*pip install .cchc-rules\[arrow\]"):
        pl.DataFrame(NOTES)
    assert len(NOTES.to_dicts()) == 2


def test_a_text_in_two_languages_has_two_columns() -> None:
    vi, en = worded_columns("note", SAID, lambda said: said)
    assert (vi.name, vi.value(SAID), vi.value(None)) == ("note_vi", SAID.vi, None)
    assert (en.name, en.value(SAID), en.value(None)) == ("note_en", SAID.en, None)
    assert (vi.about, en.about) == (
        Bilingual("ghi chú, bằng tiếng Việt", "a note, in Vietnamese"),
        Bilingual("ghi chú, bằng tiếng Anh", "a note, in English"),
    )


def test_what_is_named_several_times_is_joined_by_semicolons() -> None:
    columns = named_columns("who", SAID, lambda several: several)
    two = [("a", Bilingual("một", "one")), ("b", Bilingual("hai", "two"))]
    assert [each.name for each in columns] == ["who", "who_vi", "who_en"]
    assert [each.value(two) for each in columns] == ["a; b", "một; hai", "one; two"]
    assert [each.value([]) for each in columns] == [None, None, None]
