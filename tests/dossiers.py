"""Five dossiers with a field of every kind, what is asked of them, and how they are counted in any library."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import polars as pl
import pytest

from cchc_rules import Period
from cchc_rules.counting import frames, records
from cchc_rules.counting.frame_query.table import FrameTable
from cchc_rules.counting.question import Question
from cchc_rules.counting.tallies import Tallies
from cchc_rules.errors import BadColumn
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.field_kinds import AS_OF
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Predicate, field, flag, in_period
from tests.laws.records_strategies import question as measure_of
from tests.mapped import mapped
from tests.tables import EVERY_LIBRARY, Columns, in_library, records_of

WHEN: dict[str, Any] = {"period": Period.year(2025), "as_of": date(2026, 1, 1)}
received, due, completed = field("received_on"), field("due_on"), field("completed_on")
channel, fee, procedure, apologised = (
    field("channel", Channel),
    field("fee", int),
    field("procedure", str),
    flag("apologised"),
)

ON_TIME = measure_of(in_period(received), (completed <= due) | (completed.is_null() & (due >= AS_OF)), "on-time")
ONLINE = measure_of(in_period(received), channel == Channel.ONLINE, "online")
PAID = measure_of(fee > 0, channel == Channel.ONLINE, "paid")
APOLOGISED = measure_of(completed > due, apologised, "apologised")
REGISTERED = measure_of(procedure.one_of("1", "2"), ~apologised.field.is_null(), "registered")
SAME = measure_of(in_period(received), apologised, "same", each="procedure")

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
    return frames.tally(in_library(library, given), measures or ON_TIME, **mapped(**WHEN | more))


def as_records(given: Columns, /, *measures: Any, **more: Any) -> Tallies:
    return records.tally(records_of(given), measures or ON_TIME, **mapped(**WHEN | more))


def faults(given: Any, /, *measures: Any, **more: Any) -> list[str]:
    with pytest.raises(ExceptionGroup, match="records that cannot be read") as caught:
        frames.tally(given, measures or ON_TIME, **mapped(**WHEN | more))
    assert all(type(fault) is BadColumn for fault in caught.value.exceptions)
    return [str(fault) for fault in caught.value.exceptions]


def fault_of(library: str, given: Columns, /, *measures: Any, **more: Any) -> tuple[str, str]:
    """Which column is refused, in how many rows; and the rest of what is said."""
    (said,) = faults(in_library(library, given), *measures, **more)
    place, _, rest = said.partition(": ")
    column, rows = place.split(", ", 1)
    return f"{column}, {rows.split(',')[0]}", rest


def frame_of(library: str, columns: Columns, *measures: Measure, **more: Any) -> FrameTable:
    """The table with what is asked of it."""
    given: dict[str, Any] = {"by": ("agency",)}
    question = Question.from_arguments(measures, **mapped(**WHEN | given | more))
    return FrameTable.of(in_library(library, columns), question)


def answers(predicate: Predicate, given: Any, **more: Any) -> list[bool | None]:
    return frames.evaluate(predicate, given, **mapped(**WHEN | more))
