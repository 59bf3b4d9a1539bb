"""A table of records is gone over once, and all that cannot be read of it is told together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from cchc_rules.counting.question import Question
from cchc_rules.counting.record_query.codegen import FunctionWriter
from cchc_rules.counting.record_query.record_pass import RecordPass, columns_of
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadColumn, MissingColumn
from cchc_rules.measures.predicate import field
from cchc_rules.measures.record_types import Feedback
from tests.laws.records_strategies import question as measure_of

due = field("due_on")
QUESTION = Question.from_arguments(
    measure_of(~due.is_null(), due > date(2025, 3, 1)),
    by=(),
    period=Period.year(2025),
    as_of=date(2026, 1, 1),
    mapping=None,
)


def rows_read(table: Any) -> list[Any]:
    """The rows of a table, each with whether its due day is missing."""
    read: list[Any] = []
    reading = RecordPass.of(table, QUESTION, lambda row: row + 1)
    source = FunctionWriter(reading.question.codes)
    text = source.write_cases(reading.question, [due.is_null()], ids=reading.ids, by_name=reading.by_name)
    names = {"keep": lambda row, name, cells, holds, _against: read.append((row, name, cells, *holds))}
    assert reading.run(source, text, names) == (len(read), 0)
    return read


def test_a_table_is_gone_over_once() -> None:
    def table() -> Iterator[dict[str, Any]]:
        yield {"id": "a", "DUE_ON": None}
        yield {"id": None, "DUE_ON": "2025-03-09"}

    assert rows_read(table()) == [(1, "a", (), True), (2, None, (), False)]
    assert rows_read([]) == []


def test_all_that_cannot_be_read_is_told_with_its_lines() -> None:
    with pytest.raises(ExceptionGroup, match="records that cannot be read") as caught:
        rows_read([{"due_on": "nay"}, {"due_on": None}, {"due_on": "mai"}])
    (fault,) = caught.value.exceptions
    assert isinstance(fault, BadColumn)
    assert str(fault).startswith("column 'due_on', 2 rows, the first of them 2, 4: got 'nay', 'mai'")


def test_each_word_that_cannot_be_read_is_told_once_however_late_it_comes() -> None:
    with pytest.raises(ExceptionGroup) as caught:
        rows_read([{"due_on": each} for each in ["nay"] * 7 + ["mai"]])
    assert str(caught.value.exceptions[0]).startswith(
        "column 'due_on', 8 rows, the first of them 2, 3, 4, 5, 6: got 'nay', 'mai'; "
    )


def test_a_column_that_a_record_lacks_is_named() -> None:
    with pytest.raises(MissingColumn, match=r"^row 2: got 'due_on'; expected a column for due_on\. There are: id"):
        rows_read([{"due_on": None}, {"id": 1}])


def test_an_object_has_the_columns_that_it_holds() -> None:
    assert columns_of({"due_on": None}) == ["due_on"]
    assert "due_on" in columns_of(Feedback())
    assert "index" not in columns_of(("due_on",))
