"""A PostgreSQL server that is the tests' own, where the machine has the programs: in a folder, on a socket alone."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
from attrs import frozen

_ROLE = "postgres"
_PORT = 5432
"""Of the name of the socket; no other machine, and no other server, is reached by it."""


@frozen
class PostgresServer:
    """A server that runs, and holds nothing yet.

    Args:
        folder: Where its socket is.
    """

    folder: Path

    def new_database(self) -> str:
        """Where an empty database is: an address that psycopg takes, and SQLAlchemy as `postgresql+psycopg`."""
        import psycopg  # only who asks for a server needs it

        name = f"tests_{uuid4().hex}"
        with psycopg.connect(self._address_of("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self._address_of(name)

    def _address_of(self, database: str) -> str:
        return f"postgresql://{_ROLE}@/{database}?host={self.folder}&port={_PORT}"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A server for all tests of a run; skipped where no program of it is found."""
    programs = find_programs()
    if programs is None:
        pytest.skip("no PostgreSQL server was found; the distribution packages it")
    with started(*programs) as server:
        yield server


def find_programs() -> tuple[str, str] | None:
    """The programs that make a server's folder and start it; None where one is missing."""
    initdb, pg_ctl = map(_program, ("initdb", "pg_ctl"))
    return None if initdb is None or pg_ctl is None else (initdb, pg_ctl)


def _program(name: str) -> str | None:
    """A program on the path, or where Debian keeps those of each version, the newest first."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: int(each.parent.name), reverse=True)
    return shutil.which(name, path=os.pathsep.join([os.environ["PATH"], *map(str, folders)]))


_WHILE_ASKED = """
"$0" --pgdata=data --username="$2" --auth=trust --encoding=UTF8 --no-locale --no-sync >&2 &&
"$1" start --pgdata=data --wait --log=log --options="$3" >&2 && echo started && cat
"$1" stop --pgdata=data --mode=immediate --silent >/dev/null 2>&1
rm -r data
"""
"""Starts a server, and stops it when nobody holds the other end any more: also where the tests are killed."""


@contextmanager
def started(initdb: str, pg_ctl: str) -> Iterator[PostgresServer]:
    """A server in a new folder, which goes with it; it refuses to run as root, so that nobody runs it then."""
    account = "nobody" if os.geteuid() == 0 else None
    with TemporaryDirectory(prefix="postgres-") as name:
        folder = Path(name)
        if account:
            shutil.chown(folder, account)
        options = f"-k {folder} -p {_PORT} -c listen_addresses= -c fsync=off"
        with subprocess.Popen(  # noqa: S603  the programs that were found
            ["/bin/sh", "-c", _WHILE_ASKED, initdb, pg_ctl, _ROLE, options],
            cwd=folder,
            user=account,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        ) as server:
            assert server.stdout
            assert server.stderr
            if server.stdout.readline() != "started\n":
                pytest.fail(server.stderr.read())
            yield PostgresServer(folder)
