"""The page on databases runs on SQLite as every page does; and here on PostgreSQL, as it says of itself."""

import re
import subprocess
import sys
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict

from tests.postgres import PostgresServer

PAGE = Path(__file__).parents[2] / "docs/how-to/databases.md"


def test_on_postgresql_the_lines_that_name_the_database_are_all_that_change(
    postgres_server: PostgresServer, tmp_path: Path
) -> None:
    address = postgres_server.new_database()
    parts = conninfo_to_dict(address)
    in_django = {"ENGINE": "django.db.backends.postgresql", "NAME": parts["dbname"], "USER": parts["user"]}
    in_django |= {"HOST": parts["host"], "PORT": parts["port"]}
    text = PAGE.read_text(encoding="utf-8")
    for on_sqlite, on_postgresql in (
        ('"sqlite://"', f'"{address.replace("postgresql", "postgresql+psycopg", 1)}"'),
        ('{"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}', repr(in_django)),
    ):
        assert text.count(on_sqlite) == 1
        text = text.replace(on_sqlite, on_postgresql)
    script = tmp_path / "page.txt"
    script.write_text("\n".join(re.findall(r"```python\n(.+?)```", text, re.DOTALL)), encoding="utf-8")
    done = subprocess.run(  # noqa: S603  our own page
        [sys.executable, "-W", "error", "-m", "doctest", script], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    with psycopg.connect(address) as connection:
        kept = [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608  of two names
            for table in ("finding", "reform_findingrow")
        ]
    assert kept[0] == kept[1] != (0,)
