"""What a database tells of a table."""

from __future__ import annotations

import pytest

from cchc_rules.counting.sql_query.table_schema import Held, held_by_type, read_create_table
from cchc_rules.errors import BadValue


@pytest.mark.parametrize(
    ("kind", "dialect", "held"),
    [
        ("character varying(30)", "postgres", Held.TEXT),
        ("date", "postgres", Held.DAY),
        ("timestamp without time zone", "postgres", Held.TIME),
        ("timestamp with time zone", "postgres", Held.TIME_IN_ZONE),
        ("timestamp", "mysql", Held.TIME_IN_ZONE),
        ("datetime", "mysql", Held.TIME),
        ("tinyint(1)", "mysql", Held.WHOLE),
        ("numeric(12, 2)", "postgres", Held.FRACTION),
        ("boolean", "duckdb", Held.TRUTH),
        ("bit", "tsql", Held.WHOLE),
        ("time", "postgres", Held.ANYTHING),
        ("citext", "postgres", Held.ANYTHING),
        (None, "postgres", Held.ANYTHING),
    ],
)
def test_a_type_says_what_a_column_holds(kind: str | None, dialect: str, held: Held) -> None:
    assert held_by_type(kind, dialect) is held


def test_a_dump_says_what_the_table_is_called_and_what_it_holds() -> None:
    dump = 'SET x = 1;\nCREATE TABLE public."Hồ sơ" (id integer NOT NULL, "NgàyHẹn" date, CHECK (id > 0));'
    assert read_create_table(dump, "postgres") == ("public.Hồ sơ", {"id": "INT", "NgàyHẹn": "DATE"})


def test_what_else_stands_in_a_dump_is_not_looked_at(caplog: pytest.LogCaptureFixture) -> None:
    dump = """--
-- PostgreSQL database dump
--

\\restrict inyk9Te6JAW7mBygDVcbvjdM8fp9woNqRmJIh0F2piqUB0ZahDAWFccjnTyCg7P

SELECT pg_catalog.set_config('search_path', '', false);
CREATE UNLOGGED TABLE public.ho_so (id integer, "xong; chưa" text DEFAULT ';');
ALTER TABLE public.ho_so OWNER TO dba;
CREATE INDEX by_id ON public.ho_so USING btree (id)

\\unrestrict inyk9Te6JAW7mBygDVcbvjdM8fp9woNqRmJIh0F2piqUB0ZahDAWFccjnTyCg7P
"""
    assert read_create_table(dump, "postgres") == ("public.ho_so", {"id": "INT", "xong; chưa": "TEXT"})
    assert not caplog.records


@pytest.mark.parametrize(
    ("dialect", "table", "columns"),
    [
        ("postgres", "s.ho_so", ["mahoso", "ngàytrẢ", "Hẹn Trả"]),
        ("oracle", "S.HO_SO", ["MAHOSO", "NGÀYTRẢ", "Hẹn Trả"]),
        ("tsql", "s.Ho_So", ["MaHoSo", "NgàyTrẢ", "Hẹn Trả"]),
    ],
)
def test_a_name_without_quotes_is_called_as_the_database_folds_it(dialect: str, table: str, columns: list[str]) -> None:
    told = read_create_table('CREATE TABLE s.Ho_So (MaHoSo int, NgàyTrẢ date, "Hẹn Trả" date)', dialect)
    assert (told[0], [*told[1]]) == (table, columns)


@pytest.mark.parametrize("text", ["", "CREATE TABLE", "CREATE TABLE a (b int); CREATE TABLE c (d int)", "x 'y"])
def test_anything_but_one_table_is_refused(text: str) -> None:
    with pytest.raises(BadValue, match="one CREATE TABLE"):
        read_create_table(text, "postgres", "a.sql")
