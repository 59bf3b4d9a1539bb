"""Columns of Python objects, read one by one: each as its field asks, and the others left as they are."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import narwhals as nw
import pandas as pd
import pytest

from cchc_rules.counting import frames
from cchc_rules.counting.frame_query.object_columns import read_object_columns
from cchc_rules.counting.question import Question
from cchc_rules.errors import BadColumn
from cchc_rules.findings.values import Tally
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.predicate import in_period
from tests.dossiers import ON_TIME, ONLINE, PAID, WHEN, answers, apologised, at, channel, received
from tests.laws.records_strategies import question as measure_of
from tests.mapped import mapped

NAN = float("nan")


def objects(**columns: list[Any]) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(cells, dtype=object) for name, cells in columns.items()})


def read(frame: pd.DataFrame, **more: Any) -> nw.DataFrame[Any]:
    """The frame as it is read to ask three measures of it, which ask about days, a number and codes."""
    given: dict[str, Any] = {"by": ("agency",)}
    question = Question.from_arguments((ON_TIME, ONLINE, PAID), **mapped(**WHEN | given | more))
    return read_object_columns(nw.from_native(frame, eager_only=True), question)


def cells_of(frame: nw.DataFrame[Any], name: str) -> list[Any]:
    """The cells of a column, None where nothing stands."""
    return [None if missing else cell for cell, missing in zip(frame[name], frame[name].is_null(), strict=True)]


def test_python_objects_are_read_one_by_one() -> None:
    mixed = pd.DataFrame({"apologised": pd.Series([0, 1, "x", None, True, "No"], dtype=object)})
    with pytest.raises(ExceptionGroup) as caught:
        answers(apologised, mixed)
    assert str(caught.value.exceptions[0]).startswith("column 'apologised', row 3: got 'x'")
    assert answers(apologised, mixed, codes={"apologised": {"x": False}}) == [False, True, False, None, True, False]
    days = pd.DataFrame({"received_on": pd.Series([date(2025, 1, 1), "31/12/2024", 45_000, None], dtype=object)})
    with pytest.raises(ExceptionGroup) as caught:
        answers(in_period(received), days)
    assert str(caught.value.exceptions[0]).startswith("column 'received_on', row 3: got 45000")


def test_ids_are_told_apart_as_text() -> None:
    ids = pd.DataFrame({"id": pd.Series([1, "1", 1.0, None, ""], dtype=object), "agency": "A", "channel": "online"})
    known = measure_of(~channel.is_null(), channel == Channel.ONLINE)
    assert frames.tally(ids, known, **WHEN).repeated == 2
    assert frames.tally(ids[:3], known, **mapped(unique="id", **WHEN)).total(known).tally == Tally(1, 0)


@pytest.mark.parametrize(
    ("name", "cells", "held"),
    [
        (
            "received_on",
            [date(2025, 3, 9), "09/03/2025", datetime(2025, 3, 8, 17, tzinfo=UTC), "", None, NAN],
            [at("2025-03-09 00:00")] * 3 + [None] * 3,
        ),
        ("fee", [1, "2", 2.5, "", None, NAN], [1.0, 2.0, 2.5, None, None, None]),
        ("channel", ["online", 2, 2.0, Channel.POST, "", None], ["online", "2", "2", "post", None, None]),
        ("agency", ["A", 7, 7.0, True, "", NAN], ["A", "7", "7", "true", None, None]),
    ],
)
def test_what_is_asked_about_is_read_as_its_field_holds_it(name: str, cells: list[Any], held: list[Any]) -> None:
    assert cells_of(read(objects(**{name: cells})), name) == held


def test_what_is_not_asked_about_stays_as_it_is() -> None:
    strange: list[Any] = [object(), [1], "hôm nay"]
    frame = objects(note=strange, agency=["A", "B", "C"])
    assert read(frame)["note"].to_list() == strange
    assert read(frame).columns == ["note", "agency"]
    typed = pd.DataFrame({"fee": [1, 2], "received_on": pd.to_datetime(["2025-03-09", "2025-03-10"])})
    pd.testing.assert_frame_equal(read(typed).to_native(), typed)


def test_days_and_numbers_in_text_are_read_whatever_holds_the_text() -> None:
    frame = pd.DataFrame({"received_on": ["09/03/2025", "2025-03-10"], "fee": ["1", "02"]}, dtype="string")
    assert cells_of(read(frame), "received_on") == [at("2025-03-09 00:00"), at("2025-03-10 00:00")]
    assert cells_of(read(frame), "fee") == [1.0, 2.0]


def test_a_column_that_is_called_otherwise_is_read_under_its_own_name() -> None:
    frame = read(objects(NgayTiepNhan=["09/03/2025"]), columns={"received_on": "NgayTiepNhan"})
    assert cells_of(frame, "NgayTiepNhan") == [at("2025-03-09 00:00")]


def test_every_column_that_cannot_be_read_is_told_with_its_first_rows() -> None:
    frame = objects(
        received_on=["hôm nay"] * 6 + [None], fee=[1, "1.000", 2, 3, 4, 5, 6], agency=["A"] * 6 + [1.5], note=["x"] * 7
    )
    with pytest.raises(ExceptionGroup, match="records that cannot be read") as caught:
        read(frame)
    assert all(type(fault) is BadColumn for fault in caught.value.exceptions)
    said = {str(fault).partition(": ")[0] for fault in caught.value.exceptions}
    assert said == {
        "column 'received_on', 6 rows, the first of them 1, 2, 3, 4, 5",
        "column 'fee', row 2",
        "column 'agency', row 7",
    }
