"""A MariaDB server that is the tests' own, where the machine has the programs: in a folder, on a socket alone."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import AF_UNIX, socket
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from attrs import frozen

_PATH = os.pathsep.join([os.environ["PATH"], "/usr/sbin"])
_SECONDS = 30
_FIRST = ("CREATE DATABASE tests", "CREATE USER tests@localhost", "GRANT ALL ON tests.* TO tests@localhost")


@frozen
class MariaDBServer:
    """A server that runs, and holds one database, `tests`.

    Args:
        address: Where its socket is; no other machine reaches it.
    """

    address: Path

    def connect(self) -> Any:
        """A connection to the database."""
        import pymysql  # only who asks for a server needs it

        return pymysql.connect(
            unix_socket=str(self.address), user="tests", database="tests", charset="utf8mb4", autocommit=True
        )


@pytest.fixture(scope="session")
def mariadb_server() -> Iterator[MariaDBServer]:
    """A server for all tests of a run; skipped where no program of it is found."""
    install, server = (shutil.which(name, path=_PATH) for name in ("mariadb-install-db", "mariadbd"))
    if install is None or server is None:
        pytest.skip("no MariaDB server was found; the distribution packages it as mariadb-server-core")
    with started(install, server) as made:
        yield made


@contextmanager
def started(install: str, server: str) -> Iterator[MariaDBServer]:
    """A server in a new folder, which goes with it; it refuses to run as root, so that nobody runs it then."""
    account = "nobody" if os.geteuid() == 0 else None
    with TemporaryDirectory(prefix="mariadb-") as name:
        folder = Path(name)
        if account:
            shutil.chown(folder, account)
        first = folder / "first.sql"
        first.write_text("".join(f"{each};\n" for each in _FIRST), encoding="utf-8")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        own = {**os.environ, "TMPDIR": name}  # or another server, as it starts, would remove what this one has there
        options: Any = {"cwd": folder, "user": account, "env": own, **quiet}
        data = f"--datadir={folder}/data"
        subprocess.run([install, "--no-defaults", data, "--skip-test-db"], check=True, **options)  # noqa: S603  found
        asked = (
            "--no-defaults",
            data,
            "--skip-networking",
            "--character-set-server=utf8mb4",
            f"--socket={folder}/socket",
            f"--init-file={first}",
        )
        running = subprocess.Popen([server, *asked], **options)  # noqa: S603  as above
        try:
            yield _answering(MariaDBServer(folder / "socket"))
        finally:
            running.kill()
            running.wait()


def _answering(server: MariaDBServer) -> MariaDBServer:
    """The server, once it listens."""
    for _ in range(10 * _SECONDS):
        with socket(AF_UNIX) as tried:
            if tried.connect_ex(str(server.address)) == 0:
                return server
        time.sleep(0.1)
    raise TimeoutError(server)
