"""Counting inside a database against a query written by hand for the same counts; `make bench` prints it with the rest.

Of eight measures the floor counts what those of data frames do, in PostgreSQL's own way of counting under a condition.
"""

from __future__ import annotations

import io
from typing import Any

from benchmarks.counting import ASKED, CHECKS, DAYS, FLAGS, MEASURES, conditions_in_sql, dossiers, told
from benchmarks.timing import ratio, row
from cchc_rules.counting import sql
from tests.postgres import find_programs, started

__all__ = ["main"]

ROWS = 3_000_000
ROUNDS = 7


def main(rows: int = ROWS) -> None:
    """A row for PostgreSQL, where a server is found."""
    programs = find_programs()
    if programs is None:
        print("PostgreSQL is not installed: counting inside it is not measured")
        return
    with started(*programs) as server:
        of_postgres(server.new_database(), rows)


def of_postgres(address: str, rows: int) -> None:
    """The statement that is written, told the types of the columns, against one by hand."""
    import psycopg  # noqa: PLC0415  only a server is asked with it

    table, kinds = dossiers(rows), _kinds()
    schema = {name: kinds[name] for name in table.columns}
    statement = sql.query(MEASURES, table="dossiers", dialect="postgres", schema=schema, **ASKED)
    sums = ", ".join(f"count(*) filter (where {condition})" for condition in conditions_in_sql())
    query = f"select agency, count(*), {sums} from dossiers group by agency"  # noqa: S608  all of it is ours
    with psycopg.connect(address, autocommit=True) as connection, connection.cursor() as cursor:
        columns = ", ".join(f"{name} {kind}" for name, kind in schema.items())
        cursor.execute(f"create table dossiers ({columns})".encode())
        text = io.BytesIO()
        table.write_csv(text, include_header=False)
        with cursor.copy("copy dossiers from stdin csv") as copied:
            copied.write(text.getvalue())
        cursor.execute("vacuum analyze dossiers")

        def ours() -> list[dict[str, Any]]:
            cursor.execute(statement.encode())
            names = [each.name for each in cursor.description or ()]
            return [dict(zip(names, cells, strict=True)) for cells in cursor]

        def by_hand() -> list[Any]:
            return cursor.execute(query.encode()).fetchall()

        counted = told(sql.read_counts(ours(), MEASURES, schema=schema, **ASKED))
        assert counted == {agency: list(counts[: -len(CHECKS)]) for agency, *counts in by_hand()}
        row(f"PostgreSQL, {rows:,} dossiers, to a query by hand", ratio(ours, by_hand, ROUNDS), 1.1, "x")


def _kinds() -> dict[str, str]:
    """The type of each column of made-up dossiers."""
    texts = dict.fromkeys(("agency", "channel", "gateway"), "text")
    return {**texts, "fee": "bigint", **dict.fromkeys(FLAGS, "boolean"), **dict.fromkeys(DAYS, "date")}


if __name__ == "__main__":
    main()
