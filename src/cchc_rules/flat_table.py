"""Flat tables: what a collection holds as rows of plain values, for libraries of data frames and for plain Python.

A collection that is a `FlatTable` goes to Polars, pandas, DuckDB and PyArrow as it is, for it speaks the Arrow
PyCapsule interface; that needs the extra `arrow`. `to_dicts` needs nothing. A column is described once, and its name
and its type are a contract: they stay when a collection is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from cchc_rules.errors import BadValue
from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = ["CellValue", "Column", "ColumnType", "FlatTable", "cells_in_arrow", "named_columns", "worded_columns"]

CellValue: TypeAlias = str | int | float | bool | date | None
"""What a cell of a flat table can hold; None where there is nothing to say."""


class ColumnType(LabelledEnum):
    """What the cells of a column are (kiểu của cột); any of them may be empty."""

    TEXT = "string", "văn bản", "text"
    WHOLE = "int64", "số nguyên", "whole number"
    NUMBER = "float64", "số thực", "floating-point number"
    TRUTH = "bool", "đúng hoặc sai", "true or false"
    DAY = "date32", "ngày", "day"


class Column(NamedTuple):
    """A column of a flat table (cột).

    Args:
        name: What it is called, in every library alike.
        type: What its cells are; the code is the name of the type in Arrow.
        about: What stands in it.
        value: What stands in it of an item of the collection.
    """

    name: str
    type: ColumnType
    about: Bilingual
    value: Callable[[Any], CellValue]


class FlatTable:
    """A collection that has a flat form, a row for each of its items (bảng phẳng)."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def columns(self) -> tuple[Column, ...]:
            """The columns of its flat form, in their order."""
            raise NotImplementedError

        def _items(self) -> Iterable[Any]:
            raise NotImplementedError

    def to_dicts(self) -> list[dict[str, CellValue]]:
        """A dictionary for each row, by the names of the columns; text, int, float, bool, date and None alone."""
        columns = self.columns
        return [{each.name: each.value(item) for each in columns} for item in self._items()]

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The rows as a stream of Arrow, which is how libraries of data frames take it.

        Args:
            requested_schema: The types that the taker would rather have, as a capsule; None for those of the columns.

        Raises:
            MissingExtra: Without PyArrow.
            BadValue: For a whole number that is too large for the type of its column.
        """
        from cchc_rules.extras import needing_extra  # noqa: PLC0415  it reads what is installed, which takes a while

        with needing_extra("arrow"):
            import pyarrow as pa  # noqa: PLC0415  an extra
        items = list(self._items())
        table = pa.table({each.name: cells_in_arrow(each, items) for each in self.columns})
        stream: object = table.__arrow_c_stream__(requested_schema)
        return stream


def cells_in_arrow(column: Column, items: Iterable[Any]) -> Any:
    """What stands in a column of some items, as an array of Arrow.

    Raises:
        BadValue: For a whole number that is too large for the type of the column.
    """
    import pyarrow as pa  # noqa: PLC0415  an extra

    cells = [column.value(item) for item in items]
    try:
        return pa.array(cells, pa.type_for_alias(column.type.value))
    except OverflowError:
        largest = max(each for each in cells if isinstance(each, int))
        remedy = "`to_dicts` gives it as it is."
        raise BadValue(largest, "a whole number of 64 bits", remedy, column.name) from None


def worded_columns(name: str, about: Bilingual, words: Callable[[Any], Bilingual | None]) -> tuple[Column, Column]:
    """Two columns for a text in two languages.

    Args:
        name: What both are called but for the language.
        about: What stands in them.
        words: The text of an item; None where it has none.

    >>> [column.name for column in worded_columns("title", Bilingual("tên", "title"), lambda rule: rule.title)]
    ['title_vi', 'title_en']
    """

    def in_(language: Language, item: Any) -> str | None:
        text = words(item)
        return None if text is None else text.in_(language)

    vi = Bilingual(f"{about.vi}, bằng tiếng Việt", f"{about.en}, in Vietnamese")
    en = Bilingual(f"{about.vi}, bằng tiếng Anh", f"{about.en}, in English")
    return (
        Column(f"{name}_vi", ColumnType.TEXT, vi, partial(in_, "vi")),
        Column(f"{name}_en", ColumnType.TEXT, en, partial(in_, "en")),
    )


def named_columns(
    name: str, about: Bilingual, named: Callable[[Any], Iterable[tuple[str, Bilingual]]]
) -> tuple[Column, ...]:
    """Three columns for what has a key and a name in two languages, such as an agency.

    Args:
        name: What the column of the key is called.
        about: What it is.
        named: The key and the name of an item's one, or of its several, which are joined by semicolons; none where it
            has none.

    >>> [column.name for column in named_columns("lead", Bilingual("chủ trì", "lead"), lambda rule: [])]
    ['lead', 'lead_vi', 'lead_en']
    """

    def keys(item: Any) -> str | None:
        return "; ".join(key for key, _ in named(item)) or None

    def names(item: Any) -> Bilingual | None:
        found = [said for _, said in named(item)]
        return Bilingual("; ".join(each.vi for each in found), "; ".join(each.en for each in found)) if found else None

    key = Bilingual(f"{about.vi}, theo mã", f"{about.en}, by key")
    return (Column(name, ColumnType.TEXT, key, keys), *worded_columns(name, about, names))
