"""The same records as a table of every database that the tests know, and what a statement counts in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date, datetime
from math import isnan
from typing import Any, ClassVar

import duckdb
import polars as pl
import pyarrow as pa
import pytest

from cchc_rules.counting import sql
from cchc_rules.counting.tallies import Tallies
from tests.tables import Columns, records_of

__all__ = ["DATABASES", "Database", "database", "every_database"]


class Database:
    """A database with at most one table in it, named by a name that has to be quoted."""

    dialect: ClassVar[sql.SqlDialect]
    table: ClassVar[str] = 'hồ "sơ'
    types: ClassVar[Mapping[Any, str]]

    def schema_of(self, columns: Columns) -> dict[str, str]:
        """The type of each column, as the database calls it."""
        return {name: self.types[kind] for name, (kind, _) in columns.items()}

    def execute(self, statement: str) -> list[dict[str, Any]]:
        raise NotImplementedError

    def insert(self, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        raise NotImplementedError

    def quoted(self, name: str) -> str:
        return '"' + name.replace('"', '""') + '"'

    def cell(self, cell: Any) -> Any:
        """A cell as the database keeps it."""
        return cell

    def load(self, columns: Columns) -> None:
        self.execute(f"DROP TABLE IF EXISTS {self.quoted(self.table)}")
        told = ", ".join(f"{self.quoted(name)} {kind}" for name, kind in self.schema_of(columns).items())
        self.execute(f"CREATE TABLE {self.quoted(self.table)} ({told})")
        self.insert(list(columns), ([*map(self.cell, row.values())] for row in records_of(columns)))

    def counted(
        self, columns: Columns, measures: Any, *, told: bool = True, roster: Any = None, **asked: Any
    ) -> Tallies:
        """What the statement counts; told of which types the columns are, or not."""
        self.load(columns)
        schema = self.schema_of(columns) if told else None
        statement = sql.query(measures, table=self.table, dialect=self.dialect, schema=schema, **asked)
        return sql.read_counts(self.execute(statement), measures, schema=schema, roster=roster, **asked)


class SQLite(Database):
    dialect = "sqlite"
    types: ClassVar[Mapping[Any, str]] = {
        pl.Date: "TEXT",
        pl.Datetime("us"): "TEXT",
        pl.Datetime("us", "UTC"): "TEXT",
        pl.String: "TEXT",
        pl.Int64: "INTEGER",
        pl.Float64: "REAL",
        pl.Boolean: "INTEGER",
    }

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:")
        self.connection.row_factory = sqlite3.Row

    def execute(self, statement: str) -> list[dict[str, Any]]:
        with closing(self.connection.execute(statement)) as cursor:
            return [dict(row) for row in cursor]

    def insert(self, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        marks = ", ".join("?" * len(columns))
        self.connection.executemany(f"INSERT INTO {self.quoted(self.table)} VALUES ({marks})", rows)  # noqa: S608  ours

    def cell(self, cell: Any) -> Any:
        return cell.isoformat(" ") if isinstance(cell, datetime) else str(cell) if isinstance(cell, date) else cell


class DuckDB(Database):
    dialect = "duckdb"
    types: ClassVar[Mapping[Any, str]] = {
        pl.Date: "DATE",
        pl.Datetime("us"): "TIMESTAMP",
        pl.Datetime("us", "UTC"): "TIMESTAMP WITH TIME ZONE",
        pl.String: "VARCHAR",
        pl.Int64: "BIGINT",
        pl.Float64: "DOUBLE",
        pl.Boolean: "BOOLEAN",
    }

    def __init__(self) -> None:
        self.connection = duckdb.connect()

    def execute(self, statement: str) -> list[dict[str, Any]]:
        done = self.connection.execute(statement)
        names = [each[0] for each in done.description or ()]
        return [dict(zip(names, row, strict=True)) for row in done.fetchall()]

    def insert(self, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        kept = pa.table({name: list(cells) for name, cells in zip(columns, zip(*rows, strict=True), strict=False)})
        if kept.num_rows:
            self.connection.register("kept", kept)
            self.connection.execute(f"INSERT INTO {self.quoted(self.table)} SELECT * FROM kept")  # noqa: S608  ours
            self.connection.unregister("kept")


class PostgreSQL(Database):
    dialect = "postgres"
    types: ClassVar[Mapping[Any, str]] = {
        pl.Date: "date",
        pl.Datetime("us"): "timestamp without time zone",
        pl.Datetime("us", "UTC"): "timestamp with time zone",
        pl.String: "character varying",
        pl.Int64: "bigint",
        pl.Float64: "double precision",
        pl.Boolean: "boolean",
    }

    def __init__(self, address: str) -> None:
        import psycopg  # only who asks for a server needs it

        self.connection = psycopg.connect(address, autocommit=True)

    def execute(self, statement: str) -> list[dict[str, Any]]:
        with self.connection.cursor() as cursor:
            cursor.execute(statement.encode())
            names = [each.name for each in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor] if names else []

    def insert(self, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        names = ", ".join(map(self.quoted, columns))
        copy = f"COPY {self.quoted(self.table)} ({names}) FROM STDIN"
        with self.connection.cursor() as cursor, cursor.copy(copy.encode()) as copied:
            for row in rows:
                copied.write_row(row)


class MariaDB(Database):
    dialect = "mysql"
    types: ClassVar[Mapping[Any, str]] = {
        pl.Date: "date",
        pl.Datetime("us"): "datetime(6)",
        pl.Datetime("us", "UTC"): "timestamp(6)",
        pl.String: "varchar(60)",
        pl.Int64: "bigint",
        pl.Float64: "double",
        pl.Boolean: "tinyint(1)",
    }

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self.execute("SET time_zone = '+00:00'")

    def quoted(self, name: str) -> str:
        return "`" + name.replace("`", "``") + "`"

    def execute(self, statement: str) -> list[dict[str, Any]]:
        with self.connection.cursor() as cursor:
            cursor.execute(statement)
            names = [each[0] for each in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def insert(self, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        marks = ", ".join(["%s"] * len(columns))
        with self.connection.cursor() as cursor:
            cursor.executemany(f"INSERT INTO {self.quoted(self.table)} VALUES ({marks})", list(rows))  # noqa: S608  ours

    def cell(self, cell: Any) -> Any:
        missing = isinstance(cell, float) and isnan(cell)
        return None if missing else cell.replace(tzinfo=None) if isinstance(cell, datetime) else cell


DATABASES = ("sqlite", "duckdb", "postgres", "mysql")
every_database = pytest.mark.parametrize("database", DATABASES, indirect=True)


@pytest.fixture(scope="module")
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database by its name; a server's where one is found."""
    made: Any
    if request.param == "postgres":
        made = PostgreSQL(request.getfixturevalue("postgres_server").new_database())
    elif request.param == "mysql":
        made = MariaDB(request.getfixturevalue("mariadb_server").connect())
    else:
        made = {"sqlite": SQLite, "duckdb": DuckDB}[request.param]()
    yield made
    made.connection.close()
