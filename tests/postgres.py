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
    initdb, pg_ctl = map(_program, ("initdb", "pg_ctl"))
    if initdb is None or pg_ctl is None:
        pytest.skip("no PostgreSQL server was found; the distribution packages it")
    with _started(initdb, pg_ctl) as server:
        yield server


def _program(name: str) -> str | None:
    """A program on the path, or where Debian keeps those of each version, the newest first."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: int(each.parent.name), reverse=True)
    return shutil.which(name, path=os.pathsep.join([os.environ["PATH"], *map(str, folders)]))


@contextmanager
def _started(initdb: str, pg_ctl: str) -> Iterator[PostgresServer]:
    """A server in a new folder, which goes with it; it refuses to run as root, so that nobody runs it then."""
    account = "nobody" if os.geteuid() == 0 else None
    with TemporaryDirectory(prefix="postgres-") as name:
        folder = Path(name)
        if account:
            shutil.chown(folder, account)

        def run(*command: str) -> None:
            subprocess.run(command, cwd=folder, user=account, stdout=subprocess.DEVNULL, check=True)  # noqa: S603  found

        run(
            initdb,
            "--pgdata=data",
            f"--username={_ROLE}",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync",
        )
        asked = f"-k {folder} -p {_PORT} -c listen_addresses= -c fsync=off"
        run(pg_ctl, "start", "--pgdata=data", "--wait", "--log=log", f"--options={asked}")
        try:
            yield PostgresServer(folder)
        finally:
            run(pg_ctl, "stop", "--pgdata=data", "--mode=immediate")
