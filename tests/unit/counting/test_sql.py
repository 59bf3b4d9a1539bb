"""Statements that count in a database."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, date, datetime
from sqlite3 import OperationalError
from typing import Any, get_args

import polars as pl
import pytest
import sqlglot
from attrs import evolve
from sqlglot import exp

from cchc_rules import Period
from cchc_rules.counting import records, sql
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.sql_query.table_schema import read_create_table
from cchc_rules.errors import BadCell, BadColumn, BadValue, FaultGroup, MissingColumn
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.predicate import in_period
from cchc_rules.plans import hue_2025
from cchc_rules.text import Bilingual
from tests.databases import Database, SQLite, database, every_database
from tests.dossiers import (
    APOLOGISED,
    DOSSIERS,
    ON_TIME,
    ONLINE,
    PAID,
    REGISTERED,
    SAME,
    WHEN,
    apologised,
    channel,
    received,
    table,
)
from tests.laws.records_strategies import question as measure_of
from tests.mapped import mapped
from tests.tables import Columns, records_of

__all__ = ["database"]

pytestmark = pytest.mark.one_python

EVERY_MEASURE = [each for each in hue_2025.PLAN.measures if each.population is not None]
every_dialect = pytest.mark.parametrize("dialect", get_args(sql.SqlDialect))


def faults(count: Any) -> list[str]:
    with pytest.raises(FaultGroup, match="records that cannot be read") as caught:
        count()
    assert all(type(fault) is BadColumn for fault in caught.value.exceptions)
    return [str(fault) for fault in caught.value.exceptions]


@every_database
def test_five_dossiers_are_counted_as_one_by_one(database: Database) -> None:
    measures = (ON_TIME, ONLINE, PAID, APOLOGISED, REGISTERED, SAME)
    counted = database.counted(DOSSIERS, measures, **WHEN)
    assert counted == records.tally(records_of(DOSSIERS), measures, **WHEN)
    assert counted.repeated == 0


@every_database
def test_repeated_ids_are_told_where_the_types_are(database: Database) -> None:
    again = table(id=(pl.String, ["1", " 1", "2", "", None]))
    assert database.counted(again, ON_TIME, **WHEN).repeated == 1
    assert database.counted(again, ON_TIME, told=False, **WHEN).repeated is None


@every_database
def test_a_statement_runs_on_the_table_that_a_create_table_makes(database: Database) -> None:
    """As IT writes it: names in any letters, with quotes or without."""
    due = database.quoted("Hẹn Trả")
    made = f"CREATE TABLE HO_SO (MaHoSo varchar(9), DonVi varchar(9), {due} date, NgayTra date)"
    database.execute("DROP TABLE IF EXISTS HO_SO")
    database.execute(made)
    database.execute("INSERT INTO HO_SO VALUES ('1', 'A', '2025-01-20', '2025-01-21')")
    table, schema = read_create_table(made, database.dialect)
    columns = {"id": "MaHoSo", "agency": "DonVi", "due_on": "Hẹn trả", "completed_on": "NgayTra"}
    asked: dict[str, Any] = {"schema": schema, "mapping": FieldMapping(columns), **WHEN}
    statement = sql.query(hue_2025.ON_TIME_OF_CLOSED, table=table, dialect=database.dialect, **asked)
    counted = sql.read_counts(database.execute(statement), hue_2025.ON_TIME_OF_CLOSED, **asked)
    assert [(each.group, each.value.no) for each in counted.groups] == [(("A",), 1)]
    database.execute("DROP TABLE HO_SO")


@every_database
def test_nothing_counts_as_nothing(database: Database) -> None:
    empty: Columns = {name: (kind, []) for name, (kind, _) in DOSSIERS.items()}
    for by in ((), ("agency",)):
        asked = {**WHEN, "by": by}
        assert database.counted(empty, [ON_TIME, SAME], **asked) == records.tally([], [ON_TIME, SAME], **asked)
    assert database.counted(empty, ON_TIME, by=(), **mapped(**WHEN, unique="id")).repeated == 0


@every_database
@pytest.mark.parametrize(
    ("name", "kind", "cells", "said"),
    [
        ("channel", pl.String, ["web", "online", "Web", None, "post"], "2 rows: got 'Web'"),
        ("apologised", pl.String, ["maybe", "YES", "0", None, ""], "1 row: got 'maybe'; expected yes or no"),
        ("due_on", pl.String, ["soon", "30/02/2025", "1/1/2025", None, " "], "2 rows: got '2025-02-30'"),
        ("due_on", pl.Int64, [45000, None, None, None, None], "1 row: got '45000'; expected days"),
        ("due_on", pl.String, ["45658", "1/1/2025", None, None, ""], "1 row: got '45658'; expected days"),
        ("fee", pl.String, ["10.000", "5", "-1", None, ""], "1 row: got '10.000'; expected numbers"),
        ("fee", pl.Int64, [2**53, 5, -1, None, 0], "1 row: got '9007199254740992'; expected numbers"),
        ("procedure", pl.Date, [date(2025, 1, 1), None, None, None, None], "1 row: got '2025-01-01'; expected text"),
    ],
)
def test_what_cannot_be_read_is_refused(database: Database, name: str, kind: Any, cells: list[Any], said: str) -> None:
    measures = (ON_TIME, ONLINE, PAID, APOLOGISED, REGISTERED)
    if database.dialect == "sqlite" and kind is pl.Date:
        return  # where a day is text
    (fault,) = faults(lambda: database.counted(table(**{name: (kind, cells)}), measures, **WHEN))
    if database.dialect in {"sqlite", "mysql"}:
        said = said.replace("2025-02-30", "30/02/2025")  # which is told as it is written
    assert fault.startswith(f"column '{name}', {said}")
    assert ("45658 is a serial day of a spreadsheet, 01/01/2025" in fault) is ("45658" in cells)
    assert ("say in schema what type the column has" in fault) is (name == "fee")
    assert ('"…" = …. What can stand there: ' in fault) is (name in {"channel", "apologised"})


def test_each_row_gives_an_example_of_its_own() -> None:
    lite = SQLite()
    days, channels = ["soon", None, "later", None, None], [None, None, "9", None, "7"]
    given = table(due_on=(pl.String, days), channel=(pl.String, channels))
    said = faults(lambda: lite.counted(given, (ON_TIME, ONLINE), **WHEN))
    lite.load(given)
    rows = lite.execute(sql.query((ON_TIME, ONLINE), table=lite.table, dialect="sqlite", **WHEN))
    lite.connection.close()
    for row in rows:
        bad = {name for name, count in row.items() if name.startswith("unreadable") and count}
        assert str(row["such as"] or "").partition(": ")[0] in (bad or {""})
    assert len(said) == 2
    assert "2 rows: got 'soon'" in said[0] or "2 rows: got 'later'" in said[0]


def test_where_no_row_gives_an_example_that_is_said() -> None:
    lite = SQLite()
    given = table(due_on=(pl.String, ["soon", *[None] * 4]), channel=(pl.String, ["9", *[None] * 4]))
    said = faults(lambda: lite.counted(given, (ON_TIME, ONLINE), **WHEN))
    lite.connection.close()
    assert [each.partition("; ")[0] for each in said] == [
        "column 'due_on', 1 row: got 'soon'",
        "column 'channel', 1 row: got cells of which no row gives an example",
    ]


@every_database
def test_records_of_no_agency_are_refused(database: Database) -> None:
    nameless = table(agency=(pl.String, ["A", " ", None, "B", "B"]))
    said = faults(lambda: database.counted(nameless, ON_TIME, **WHEN))
    assert said[0].startswith("column 'agency', 2 rows: got ")
    known = mapped(**WHEN, codes={"agency": {None: "C"}})
    assert database.counted(nameless, ON_TIME, **known) == records.tally(records_of(nameless), ON_TIME, **known)


PEOPLE = table(
    agency=(pl.String, ["Sở Tư pháp", "Sở Tư pháp", " Sở Tư pháp", "Sở Nội vụ", "STP"]),
    applicant=(pl.String, ["p1", "P1 ", "p2", "p1", "p1"]),
    apologised=(pl.Boolean, [True, False, True, True, True]),
    received_on=(pl.Date, [date(2025, 3, 1)] * 5),
)
PERSON = measure_of(in_period(received), apologised, "person", each="applicant")


@every_database
@pytest.mark.parametrize("by", [("agency",), (), ("channel",)])
@pytest.mark.parametrize("unique", [None, "id"])
def test_cases_are_counted_where_the_records_are(database: Database, by: tuple[str, ...], unique: str | None) -> None:
    """A row for each group and agency is all that leaves the database, whoever the cases are."""
    codes = {"agency": {"STP": "Sở Tư pháp"}, "channel": {None: "counter"}}
    asked = mapped(**WHEN, by=by, codes=codes, unique=unique)
    measures, roster = (PERSON, ON_TIME, SAME), hue_2025.PLAN.roster
    counted = database.counted(PEOPLE, measures, roster=roster, **asked)
    one_by_one = records.tally(records_of(PEOPLE), measures, roster=roster, **asked)
    assert (counted.groups, counted.rows) == (one_by_one.groups, 5)
    statement = sql.query(measures, table=database.table, dialect=database.dialect, **asked)
    rows = database.execute(statement)
    assert len(rows) == len({(*(row[name] for name in by), row["agency"]) for row in rows})
    left = {str(cell).strip().casefold() for row in rows for cell in row.values()}
    assert not left & {"p1", "p2"}
    assert not {name for row in rows for name in row} & {"applicant", "procedure"}


@every_database
def test_agencies_of_which_two_are_one_are_refused_where_cases_are_told_apart_by_them(database: Database) -> None:
    asked: dict[str, Any] = {**WHEN, "by": (), "roster": hue_2025.PLAN.roster}
    given = {**PEOPLE, "agency": (pl.String, ["Sở Tư pháp", "SỞ TƯ PHÁP", "Sở Nội vụ", "Sở Nội vụ", "Sở Nội vụ"])}
    (fault,) = faults(lambda: database.counted(given, PERSON, **asked))
    assert fault.startswith("column 'agency': got 'SỞ TƯ PHÁP', 'Sở Tư pháp'; expected one way of writing each agency")
    assert database.counted(given, ON_TIME, **asked).groups == records.tally(records_of(given), ON_TIME, **asked).groups


@every_database
def test_whose_case_cannot_be_read_is_not_told(database: Database) -> None:
    for cells, said in ((["p1", "ß€", "p2", "p1", "p1"], "…"), (["p1", None, " ", "p2", "p3"], "")):
        given = {**PEOPLE, "applicant": (pl.String, cells)}
        (fault,) = faults(lambda given=given: database.counted(given, PERSON, **WHEN))
        assert fault.startswith(f"column 'applicant', {'1 row' if said else '2 rows'}: got '{said}'; expected ")


@every_database
def test_cases_may_be_grouped_by_what_names_them(database: Database) -> None:
    asked: dict[str, Any] = {**WHEN, "by": ("procedure",)}
    assert database.counted(DOSSIERS, SAME, **asked).groups == records.tally(records_of(DOSSIERS), SAME, **asked).groups


@every_database
def test_records_that_share_an_id_and_disagree_are_refused(database: Database) -> None:
    asked = mapped(**WHEN, unique="id")
    twice = table(id=(pl.Int64, [1, 1, 2, 3, None]))
    assert [said.partition(": ")[0] for said in faults(lambda: database.counted(twice, ON_TIME, **asked))] == [
        "column 'id', 1 row",
        "column 'id', 2 rows",
    ]
    bad = table(id=(pl.Int64, [1, 1, 2, 3, 4]), due_on=(pl.String, ["x", "", None, None, None]))
    said = faults(lambda: database.counted(bad, ON_TIME, **asked))
    assert any(each.startswith("column 'due_on'") for each in said)


@every_database
def test_a_day_that_means_none_is_missing(database: Database) -> None:
    none = {"31/12/9999": None, "chưa có": None, "0001-01-01": None}
    for cells in (["9999-12-31", "CHƯA CÓ", "chưa  có", "5/3/2025", None], ["x", "31/12/9999", None, None, None]):
        given = table(due_on=(pl.String, cells))
        asked = mapped(**WHEN, codes={"due_on": none})
        if "x" in cells:
            assert faults(lambda given=given, asked=asked: database.counted(given, ON_TIME, **asked))
        elif database.dialect not in {"sqlite", "mysql"}:
            assert database.counted(given, ON_TIME, **asked) == records.tally(records_of(given), ON_TIME, **asked)


@every_database
def test_a_number_is_the_text_that_it_is_written_as(database: Database) -> None:
    given = table(procedure=(pl.Float64, [1.0, 2.0, None, 3.0, -0.0]))
    if database.dialect == "sqlite":  # which does not tell a number that ends in .0 from such a text
        assert faults(lambda: database.counted(given, REGISTERED, **WHEN))
        return
    assert database.counted(given, REGISTERED, **WHEN) == records.tally(records_of(given), REGISTERED, **WHEN)
    halves = table(procedure=(pl.Float64, [1.5, 2.0, None, 3.0, 1.0]))
    (fault,) = faults(lambda: database.counted(halves, REGISTERED, **WHEN))
    assert fault.startswith("column 'procedure', 1 row: got '1.5'")


@every_database
@pytest.mark.parametrize(
    ("name", "kind", "cell"),
    [
        ("fee", pl.Boolean, True),
        ("fee", pl.Date, date(2025, 1, 1)),
        ("due_on", pl.Boolean, False),
        ("channel", pl.Date, date(2025, 1, 1)),
    ],
)
def test_a_column_of_another_kind_is_refused(database: Database, name: str, kind: Any, cell: Any) -> None:
    given = table(**{name: (kind, [cell, None, None, None, None])})
    if kind is pl.Boolean and name == "fee" and database.dialect in {"sqlite", "mysql"}:
        return  # where true is the number 1
    (fault,) = faults(lambda: database.counted(given, (ON_TIME, PAID), **WHEN))
    assert fault.startswith(f"column '{name}', 1 row")


@every_database
def test_words_in_vietnamese_are_known_in_capitals_too(database: Database) -> None:
    given = table(channel=(pl.String, ["Trực tuyến", "TRỰC TUYẾN", None, "đến nơi", "ĐẾN NƠI"]))
    codes = {"channel": {"trực tuyến": "online", "Đến nơi": "counter"}, "procedure": {"một": "1"}}
    asked = mapped(**WHEN, codes=codes)
    measures = (ONLINE, REGISTERED)
    assert database.counted(given, measures, **asked) == records.tally(records_of(given), measures, **asked)


@every_database
def test_codes_of_a_table_mean_what_the_mapping_says(database: Database) -> None:
    given = table(
        channel=(pl.Int64, [1, 2, 3, None, 1]),
        apologised=(pl.Boolean, [True, False, None, True, False]),
        procedure=(pl.String, ["1", "x", " 2 ", None, "7"]),
    )
    codes = {
        "channel": {1: "online", 2: "post", 3: None, None: "counter"},
        "apologised": {"true": False, "false": True, "1": False, "0": True},
        "procedure": {"x": "1", "7": None},
    }
    asked = mapped(**WHEN, codes=codes)
    measures = (ONLINE, PAID, APOLOGISED, REGISTERED)
    expected = records.tally(records_of(given), measures, **asked)
    assert database.counted(given, measures, **asked) == expected
    of_text = (ONLINE, APOLOGISED, REGISTERED)
    expected = records.tally(records_of(given), of_text, **asked)
    assert database.counted(given, of_text, told=False, **asked).groups == expected.groups


@pytest.mark.parametrize(
    ("database", "explain", "fenced"),
    [
        ("sqlite", "EXPLAIN QUERY PLAN", "CO-ROUTINE"),
        ("postgres", "EXPLAIN", "Subquery Scan"),
        ("mysql", "EXPLAIN FORMAT=JSON", "materialized"),
    ],
    indirect=["database"],
)
def test_what_is_read_of_a_cell_is_not_worked_out_for_each_count(database: Database, explain: str, fenced: str) -> None:
    database.load(DOSSIERS)
    asked: dict[str, Any] = {"table": database.table, "schema": database.schema_of(DOSSIERS), **WHEN}
    statement = sql.query((ON_TIME, ONLINE), dialect=database.dialect, **asked)
    plan = str(database.execute(f"{explain} {statement[statement.index('WITH') :]}"))
    assert plan.count(fenced) >= 2


@every_dialect
def test_no_word_of_a_caller_ends_a_name_a_text_or_a_comment(dialect: sql.SqlDialect) -> None:
    title = Bilingual("x */ DROP", "x */ DROP /* ! -- \n y")
    wild = evolve(ONLINE, title=title, definition=title)
    mapping = FieldMapping({"channel": "k\"`]'\\ênh"}, {"channel": {"'; --\\": "online", "*/": "post"}})
    statement = sql.query(wild, table='t"`]', dialect=dialect, mapping=mapping, **WHEN)
    (tree,) = sqlglot.parse(statement, dialect=dialect)
    assert tree is not None
    assert {each.name for each in tree.find_all(exp.Table)} >= {'t"`]'}
    assert "k\"`]'\\ênh" in {each.name for each in tree.find_all(exp.Column)}


def test_a_wild_name_is_counted() -> None:
    lite = SQLite()
    wild = {("k\"`]'\\ênh" if name == "channel" else name): column for name, column in DOSSIERS.items()}
    asked = mapped(**WHEN, columns={"channel": "k\"`]'\\ênh"}, codes={"channel": {"'; --": "online"}})
    assert lite.counted(wild, ONLINE, **asked) == records.tally(records_of(wild), ONLINE, **asked)
    lite.connection.close()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            ["Clause: II.2.a.11.", "(inferred): ", "all records of one procedure at", "unknown = inside − yes − no"],
        ),
        ("vi", ["Điểm: II.2.a.11.", "(suy ra): ", "có cùng mã thủ tục", "chưa rõ = inside − yes − no"]),
    ],
)
def test_the_comments_say_what_is_counted_and_who_says_so(language: Any, said: list[str]) -> None:
    asked: dict[str, Any] = {"table": "t", "dialect": "postgres", "language": language, **WHEN}
    statement = sql.query([hue_2025.ON_TIME_OF_CLOSED, SAME], plan=hue_2025.PLAN, **asked)
    words = " ".join(re.findall(r"/\* (.*?) \*/", statement))
    assert all(each in words for each in [*said, hue_2025.ON_TIME_OF_CLOSED.title.in_(language)])


def test_a_clause_is_named_once_however_often_it_asks() -> None:
    asked: dict[str, Any] = {"table": "t", "dialect": "postgres", "plan": hue_2025.PLAN, **WHEN}
    clauses = [re.findall(r"Clause: (.*?)\.(?: |$)", sql.query(each, **asked)) for each in EVERY_MEASURE]
    told = [found[0].split(", ") for found in clauses if found]
    assert told
    assert all(len(each) == len(set(each)) for each in told)


def test_what_can_be_read_in_any_case_is_not_said_to_be_unreadable() -> None:
    days = dict.fromkeys(("received_on", "completed_on", "due_on"), "date") | {"agency": "text"}
    asked: dict[str, Any] = {"table": "t", "dialect": "postgres", "language": "vi", **WHEN}
    assert "unreadable" not in sql.query(ON_TIME, schema=days, **asked)
    assert "không đọc được" in sql.query(ON_TIME, **asked)


@every_database
def test_a_time_in_universal_time_is_a_day_at_home(database: Database) -> None:
    times = [datetime(2025, 3, 9, hour, tzinfo=UTC) for hour in (16, 17, 18, 0, 23)]
    given = table(due_on=(pl.Datetime("us", "UTC"), times))
    for zone in ("Asia/Ho_Chi_Minh", "Etc/GMT+5", "Europe/Paris"):
        asked = mapped(**WHEN, time_zone=zone)
        if zone == "Europe/Paris" and database.dialect in {"sqlite", "mysql"}:
            assert faults(lambda asked=asked: database.counted(given, ON_TIME, **asked))
        else:
            assert database.counted(given, ON_TIME, **asked) == records.tally(records_of(given), ON_TIME, **asked)


@pytest.mark.parametrize(
    ("zone", "theirs"), [("Asia/Ho_Chi_Minh", "+07:00"), ("Etc/GMT+5", "-05:00"), ("Europe/Paris", "Europe/Paris")]
)
def test_in_mysql_a_zone_that_never_changes_is_told_by_how_far_ahead_it_is(zone: str, theirs: str) -> None:
    """For a server knows no zone by its name unless it was told them."""
    schema = dict.fromkeys(DOSSIERS, "VARCHAR(9)") | {"due_on": "TIMESTAMP", "fee": "DOUBLE"}
    asked = mapped(**WHEN, time_zone=zone)
    statement = sql.query((ON_TIME, PAID), table="t", dialect="mysql", schema=schema, **asked)
    assert f"@@SESSION.time_zone, '{theirs}')" in statement.replace("@@session", "@@SESSION")


def test_rows_of_a_csv_file_are_read() -> None:
    lite = SQLite()
    lite.load(DOSSIERS)
    statement = sql.query([ON_TIME, SAME], table=lite.table, dialect="sqlite", **WHEN)
    rows = lite.execute(statement)
    file = io.StringIO()
    writer = csv.DictWriter(file, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    read = sql.read_counts(csv.DictReader(io.StringIO(file.getvalue())), [ON_TIME, SAME], **WHEN)
    assert read == sql.read_counts(rows, [ON_TIME, SAME], **WHEN)
    with pytest.raises(MissingColumn, match="inside 1"):
        sql.read_counts([{name: cell for name, cell in rows[0].items() if name != "inside 1"}], [ON_TIME, SAME], **WHEN)
    for cell in ("many", "-1", "1.5", None):
        with pytest.raises(BadCell, match="a whole number of records"):
            sql.read_counts([{**rows[0], "yes 1": cell}], [ON_TIME, SAME], **WHEN)
    (fault,) = faults(lambda: sql.read_counts([{**rows[0], "agency": 1.5}], [ON_TIME, SAME], **WHEN))
    assert fault.startswith("column 'agency', 3 rows: got 1.5; expected text")
    lite.connection.close()


@pytest.mark.parametrize(
    ("otherwise", "measures", "said"),
    [
        ({}, (ONLINE, ON_TIME), "got measures on-time, online; fields received_on, completed_on, due_on, channel; "),
        ({}, (ONLINE, ON_TIME), "expected measures online, on-time"),
        ({"period": Period.quarter(2025, 1)}, (ON_TIME, ONLINE), "expected from 2025-01-01 to 2025-03-31"),
        ({"as_of": date(2026, 1, 2)}, (ON_TIME, ONLINE), "got as of 2026-01-01; expected as of 2026-01-02"),
        ({"by": ()}, (ON_TIME, ONLINE), "got by agency; expected by nothing, as is asked here."),
        ({"schema": {**dict.fromkeys(DOSSIERS, "text"), "handled_on": "date"}}, (ON_TIME, ONLINE), "expected fields"),
    ],
)
def test_rows_are_read_as_what_the_statement_asked_and_as_nothing_else(
    otherwise: dict[str, Any], measures: Any, said: str
) -> None:
    lite = SQLite()
    lite.load(DOSSIERS)
    rows = lite.execute(sql.query((ON_TIME, ONLINE), table=lite.table, dialect="sqlite", **WHEN))
    lite.connection.close()
    (asked,) = {row["what was asked"] for row in rows}
    assert re.sub(r"[0-9a-f]{12}", "…", asked) == (
        "measures on-time, online; by agency; from 2025-01-01 to 2025-12-31; as of 2026-01-01; "
        "fields received_on, completed_on, due_on, channel; mapping …; "
        "checks unreadable received_on, unreadable completed_on, unreadable due_on, unreadable channel"
    )
    assert sql.read_counts(rows, (ON_TIME, ONLINE), **WHEN).rows == 5
    with pytest.raises(BadCell) as refused:
        sql.read_counts(rows, measures, **{**WHEN, **otherwise})
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (lambda rows: [*rows, *rows], "rows: got 'A'; expected one row for each group"),
        (lambda rows: [*rows, rows[0]], "rows: got 'A'; expected one row for each group"),
        (lambda rows: [{**rows[0], "outside 1": rows[0]["outside 1"] + 9}], "measure on-time: got '"),
        (
            lambda rows: [{**rows[0], "records counted": 0}],
            "expected counts of yes, no, inside and outside that are parts",
        ),
        (lambda rows: [{**rows[0], "yes 1": rows[0]["inside 1"] + 1}], "measure on-time: got '"),
    ],
)
def test_rows_that_no_statement_gives_are_refused(changed: Any, said: str) -> None:
    """One group twice would be counted twice, and parts that are more than the whole leave fewer than none."""
    lite = SQLite()
    lite.load({**DOSSIERS, "agency": (pl.String, ["A"] * 5)})
    rows = lite.execute(sql.query(ON_TIME, table=lite.table, dialect="sqlite", **WHEN))
    lite.connection.close()
    assert sql.read_counts(rows, ON_TIME, **WHEN).rows == 5
    with pytest.raises(BadCell) as refused:
        sql.read_counts(changed(rows), ON_TIME, **WHEN)
    assert said in str(refused.value)


MAPPED_OTHERWISE: list[dict[str, Any]] = [
    {"columns": {"due_on": "moved_on"}},
    {"codes": {"channel": {"app": "online"}}},
    {"codes": {"due_on": {"31/12/9999": None}}},
    {"time_zone": "UTC"},
    {"unique": "id"},
]


@pytest.mark.parametrize("written", [{}, *MAPPED_OTHERWISE])
def test_rows_counted_under_another_mapping_are_refused(written: dict[str, Any]) -> None:
    """Whatever of it differs: the same numbers then say something else."""
    lite = SQLite()
    lite.load({**DOSSIERS, "moved_on": DOSSIERS["due_on"]})
    rows = lite.execute(sql.query(ONLINE, table=lite.table, dialect="sqlite", **mapped(**WHEN, **written)))
    lite.connection.close()
    assert sql.read_counts(rows, ONLINE, **mapped(**WHEN, **written)).rows == 5
    for otherwise in ({}, *MAPPED_OTHERWISE):
        if otherwise != written:
            with pytest.raises(BadCell, match=r"got (fields|columns and codes [0-9a-f]{12}).*as is asked here"):
                sql.read_counts(rows, ONLINE, **mapped(**WHEN, **otherwise))


@every_database
def test_an_answer_that_lacks_rows_is_refused(database: Database) -> None:
    """Whichever of them got lost; and where nothing was grouped by, or a table is empty, nothing is missed."""
    database.load(DOSSIERS)
    by_procedure = evolve(APOLOGISED, case_field="procedure")
    for asked in (WHEN, {**WHEN, "by": ("agency", "id")}, {**WHEN, "by": ()}, mapped(**WHEN, unique="id")):
        for measures in (ON_TIME, (ON_TIME, by_procedure)):
            statement = sql.query(measures, table=database.table, dialect=database.dialect, **asked)
            rows = database.execute(statement)
            assert sql.read_counts(rows, measures, **asked).rows == 5
            for turn in range(len(rows) if len(rows) > 1 else 0):
                with pytest.raises(BadCell, match=rf"rows: got {len(rows) - 1}; expected all {len(rows)} rows"):
                    sql.read_counts([*rows[:turn], *rows[turn + 1 :]], measures, **asked)
    assert sql.read_counts([], ON_TIME, **WHEN).rows == 0


@every_database
def test_a_table_may_be_called_as_a_part_of_the_statement_is(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever: what the parts are called is the same for every database, so that one is asked about all of them."""
    by_procedure = evolve(APOLOGISED, case_field="procedure")
    every = ("told", "Turned", "READ", "checked", "once", "asked", "cases")
    for name in every if isinstance(database, SQLite) else every[1:2]:
        monkeypatch.setattr(database, "table", name)
        for asked in (WHEN, mapped(**WHEN, unique="id")):
            counted = database.counted(DOSSIERS, (ON_TIME, by_procedure), **asked)
            assert counted.groups == records.tally(records_of(DOSSIERS), (ON_TIME, by_procedure), **asked).groups
        database.execute(f"DROP TABLE {database.quoted(name)}")


@every_database
def test_rows_from_which_a_column_was_taken_are_refused(database: Database) -> None:
    """Whichever it is: a statement gives no more columns than say something, and without one a fault is not seen."""
    broken = table(due_on=(pl.String, ["soon", *["2025-01-20"] * 4]), id=(pl.String, ["1", "1", "2", "3", "4"]))
    measures, schema = (ON_TIME, ONLINE), database.schema_of(broken)
    database.load(broken)
    for asked in ({**WHEN, "schema": schema}, WHEN, mapped(**WHEN, unique="id")):
        statement = sql.query(measures, table=database.table, dialect=database.dialect, **asked)
        (row, *_) = database.execute(statement)
        for column in row:
            left = {name: cell for name, cell in row.items() if name != column}
            with pytest.raises(MissingColumn, match=column):
                sql.read_counts([left], measures, **asked)


def test_rows_that_do_not_say_what_may_be_wrong_are_refused() -> None:
    lite = SQLite()
    lite.load(DOSSIERS)
    (row, *_) = lite.execute(sql.query(ON_TIME, table=lite.table, dialect="sqlite", **WHEN))
    lite.connection.close()
    said, _, _ = row["what was asked"].partition("; checks ")
    with pytest.raises(BadCell, match="expected checks …, as is asked here"):
        sql.read_counts([{**row, "what was asked": said}], ON_TIME, **WHEN)


def test_what_cannot_be_asked_is_refused() -> None:
    with pytest.raises(BadValue, match="one of postgres, mysql"):
        sql.query(ON_TIME, table="t", dialect="access", **WHEN)  # type: ignore[arg-type]
    with pytest.raises(MissingColumn, match="a column for completed_on"):
        sql.query(ON_TIME, table="t", dialect="postgres", schema={"received_on": "date", "agency": "text"}, **WHEN)
    days = {"received_on": "DATE", "due_on": "VARCHAR2(10)", "completed_on": "DATE", "agency": "VARCHAR2(9)"}
    with pytest.raises(BadColumn, match="days as text"):
        sql.query(ON_TIME, table="t", dialect="oracle", schema=days, **WHEN)
    with pytest.raises(BadValue, match="names without a blank"):
        sql.query(ON_TIME, table="t", dialect="oracle", by=("yes 1",), **WHEN)


@pytest.mark.parametrize("zone", ["Europe/Paris", "UTC"])
@every_database
def test_times_of_other_zones_are_days_of_the_zone_that_is_asked_for(database: Database, zone: str) -> None:
    given = table(due_on=(pl.String, ["2025-03-09", "2025-03-09T23:30:00", "", None, "09/03/2025 10:00"]))
    asked = mapped(**WHEN, time_zone=zone)
    assert database.counted(given, ON_TIME, **asked) == records.tally(records_of(given), ON_TIME, **asked)
    offsets = table(due_on=(pl.String, ["2025-03-09T23:30:00Z", None, None, None, "2025-07-09T21:30:00-01:00"]))
    if database.dialect in {"sqlite", "mysql"} and zone == "Europe/Paris":
        assert faults(lambda: database.counted(offsets, ON_TIME, **asked))
    else:
        assert database.counted(offsets, ON_TIME, **asked) == records.tally(records_of(offsets), ON_TIME, **asked)


@pytest.mark.parametrize("dialect", ["oracle", "tsql"])
def test_what_is_told_of_types_is_used_where_nobody_has_tried_it(dialect: sql.SqlDialect) -> None:
    kinds = {"oracle": ("VARCHAR2(9)", "TIMESTAMP WITH TIME ZONE"), "tsql": ("NVARCHAR(9)", "DATETIMEOFFSET")}[dialect]
    schema = dict.fromkeys(DOSSIERS, kinds[0]) | {"received_on": kinds[1], "completed_on": "DATE", "due_on": "DATE"}
    asked = mapped(**WHEN, codes={"channel": {"trực  tuyến": "online"}, "procedure": {"một": "1"}})
    statement = sql.query((ON_TIME, PAID, REGISTERED), table="t", dialect=dialect, schema=schema, **asked)
    (tree,) = sqlglot.parse(statement, dialect=dialect)
    assert tree is not None
    assert list(tree.find_all(exp.AtTimeZone))
    assert ("N'trực  tuyến'" in statement) is (dialect == "tsql")
    assert ("= ''" in statement) is (dialect == "tsql")  # which is null to Oracle, and nothing is equal to it
    unknown = sql.query((ON_TIME, PAID, REGISTERED), table="t", dialect=dialect, **WHEN)
    assert ("SQL_VARIANT_PROPERTY" in unknown) is (dialect == "tsql")
    assert ("TO_CHAR" in unknown) is (dialect == "oracle")


def test_a_column_that_is_not_there_is_an_error_of_the_database() -> None:
    lite = SQLite()
    lite.load(DOSSIERS)
    statement = sql.query(ON_TIME, table=lite.table, dialect="sqlite", mapping=FieldMapping({"due_on": "x"}), **WHEN)
    with pytest.raises(OperationalError, match="no such column"):
        lite.execute(statement)
    lite.connection.close()


def test_the_period_ends_on_the_day_of_looking() -> None:
    asked: dict[str, Any] = {"period": Period.year(2025), "as_of": date(2025, 6, 30)}
    assert "'2025-07-01'" in sql.query(ON_TIME, table="t", dialect="sqlite", **asked)


def test_one_of_all_codes_is_true_of_every_code_and_false_of_none() -> None:
    lite = SQLite()
    any_code = evolve(ONLINE, yes=channel.one_of(*Channel))
    assert lite.counted(DOSSIERS, any_code, **WHEN) == records.tally(records_of(DOSSIERS), any_code, **WHEN)
    lite.connection.close()
