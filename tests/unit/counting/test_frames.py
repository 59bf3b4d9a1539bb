"""Tables written out by hand, in every library: what is counted is what can be counted on one's fingers."""

from __future__ import annotations

import importlib
import re
import sys
from typing import Any

import duckdb
import polars as pl
import pyarrow.parquet
import pytest

from cchc_rules.counting import frames
from cchc_rules.counting.counts.group_counts import GroupCount
from cchc_rules.errors import MissingExtra, UnknownTimeZone
from cchc_rules.findings.values import Tally
from cchc_rules.measures.codes import Channel
from tests.dossiers import (
    APOLOGISED,
    DOSSIERS,
    ON_TIME,
    ONLINE,
    PAID,
    REGISTERED,
    SAME,
    WHEN,
    answers,
    as_records,
    channel,
    completed,
    counted,
    due,
    every_library,
    faults,
    fee,
    table,
)
from tests.tables import EVERY_LIBRARY, LIBRARIES, Columns, in_library

SAID = (
    r"^the extra frames: got an installation without narwhals; expected narwhals 2\.20 or later\. "
    r'Install it: pip install "cchc-rules\[frames\]"\.$'
)


@every_library
def test_five_dossiers_are_counted_as_one_would_by_hand(library: str) -> None:
    measures = (ON_TIME, PAID, APOLOGISED, REGISTERED)
    found = counted(library, DOSSIERS, *measures)
    assert found.groups == (
        # The first is in time, the second late, the third without a due day; one came before the year, one at no day.
        GroupCount(ON_TIME, ("A",), Tally(1, 1, 1)),
        GroupCount(ON_TIME, ("B",), Tally(0, 0), outside=1, undetermined=1),
        # No fee, a fee by post, no number; a fee at the counter, a fee online.
        GroupCount(PAID, ("A",), Tally(0, 1), outside=1, undetermined=1),
        GroupCount(PAID, ("B",), Tally(1, 1)),
        # Late are the second and the fourth, due on the 9th in Vietnam; of the third and the fifth nobody knows.
        GroupCount(APOLOGISED, ("A",), Tally(1, 0), outside=1, undetermined=1),
        GroupCount(APOLOGISED, ("B",), Tally(0, 1), undetermined=1),
        # Of the first three two say whether someone apologised; the last is of another procedure.
        GroupCount(REGISTERED, ("A",), Tally(2, 1)),
        GroupCount(REGISTERED, ("B",), Tally(1, 0), outside=1),
    )
    assert (found.rows, found.repeated) == (5, 0)
    assert found == as_records(DOSSIERS, *measures)


@every_library
@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ((), [()]),
        (("channel",), [("counter",), ("online",), ("post",)]),
        (("procedure",), [("1",), ("2",), ("3",)]),
        (("agency", "procedure"), [("A", "1"), ("A", "2"), ("B", "1"), ("B", "3")]),
    ],
)
def test_records_are_grouped_by_any_columns(library: str, by: tuple[str, ...], groups: list[Any]) -> None:
    missing: dict[str, Any] = {"channel": {None: "counter"}} if "channel" in by else {}
    found = counted(library, DOSSIERS, by=by, codes=missing)
    assert [count.group for count in found.groups] == groups
    assert sum(count.cases for count in found.groups) == 5
    assert found == as_records(DOSSIERS, by=by, codes=missing)


@pytest.mark.parametrize("library", EVERY_LIBRARY)
@pytest.mark.parametrize("by", [(), ("agency",)])
def test_no_rows_count_nothing(library: str, by: tuple[str, ...]) -> None:
    empty: Columns = {name: (kind, []) for name, (kind, _) in DOSSIERS.items()}
    measures = (ON_TIME, PAID, SAME)
    assert counted(library, empty, *measures, by=by) == as_records(empty, *measures, by=by)
    assert counted(library, empty, *measures, by=by, unique="id").repeated == 0


@every_library
@pytest.mark.parametrize("name", ["id", "procedure", "received_on", "completed_on", "channel", "fee", "apologised"])
def test_a_column_of_nothing_at_all_is_missing_in_every_record(library: str, name: str) -> None:
    columns = table(**{name: (pl.Null, [None] * 5)})
    measures = (ON_TIME, ONLINE, PAID, APOLOGISED, REGISTERED)
    assert counted(library, columns, *measures) == as_records(columns, *measures)


@every_library
def test_all_that_cannot_be_read_is_said_at_once(library: str) -> None:
    columns = table(
        channel=(pl.String, ["fax"] * 5), apologised=(pl.Int64, [2] * 5), agency=(pl.String, [None] * 4 + ["A"])
    )
    said = faults(in_library(library, columns), ONLINE, APOLOGISED)
    assert [line.split(",")[0] for line in said] == ["column 'channel'", "column 'apologised'", "column 'agency'"]
    assert '(counter, online, post). Say what it means, under [codes.channel] of the mapping: "…" = ….' in said[0]
    assert 'Say what it means, under [codes.apologised] of the mapping: "…" = …. ' in said[1]
    assert said[1].endswith('What can stand there: true, false; "" where it is not known.')


@every_library
def test_a_word_that_cannot_be_read_is_told_once(library: str) -> None:
    (said,) = faults(in_library(library, table(channel=(pl.String, ["fax"] * 4 + ["telex"]))), ONLINE)
    assert re.search("got ('fax', 'telex'|'telex', 'fax'); expected", said)


def test_a_time_zone_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownTimeZone, match="Asia/Hue"):
        counted("polars", DOSSIERS, time_zone="Asia/Hue")


def test_files_are_counted_where_they_lie(tmp_path: Any) -> None:
    file = str(tmp_path / "dossiers.parquet")
    in_library("polars", DOSSIERS).write_parquet(file)
    for given in (pl.scan_parquet(file), duckdb.read_parquet(file), pyarrow.parquet.read_table(file)):
        assert frames.tally(given, (ON_TIME, SAME), **WHEN) == as_records(DOSSIERS, ON_TIME, SAME)


@pytest.mark.parametrize("library", LIBRARIES)
def test_what_is_asked_of_each_record_keeps_its_order(library: str) -> None:
    given = in_library(library, DOSSIERS)
    assert answers((completed <= due) & (fee >= 0), given) == [True, False, None, False, None]
    assert answers(channel.one_of(Channel.ONLINE, Channel.POST), given) == [True, True, None, False, True]


@pytest.mark.parametrize("room", ["columns", "expressions", "object_columns", "plain_types", "table"])
def test_every_room_that_needs_narwhals_names_the_extra(monkeypatch: pytest.MonkeyPatch, room: str) -> None:
    """Whichever room of frames is entered first, it says what to install."""
    monkeypatch.delitem(sys.modules, f"cchc_rules.counting.frame_query.{room}")
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtra, match=SAID):
        importlib.import_module(f"cchc_rules.counting.frame_query.{room}")


def test_without_narwhals_no_room_of_frames_is_entered(monkeypatch: pytest.MonkeyPatch) -> None:
    """`frames` itself says the same, and leaves nothing half loaded."""
    wing = "cchc_rules.counting.frame_query"  # which is a few words, and needs nothing
    rooms = [name for name in sys.modules if name == "cchc_rules.counting.frames" or name.startswith(f"{wing}.")]
    for name in rooms:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtra, match=SAID):
        importlib.import_module("cchc_rules.counting.frames")
    assert len(rooms) == 8
    assert not sys.modules.keys() & rooms
