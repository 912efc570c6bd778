"""The databases of the tests are real, new for each test, and leave nothing behind."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import OperationalError

from tests.postgres import Postgres, database_name


def tables(url: str) -> list[str]:
    engine = create_engine(url)
    try:
        return inspect(engine).get_table_names()
    finally:
        engine.dispose()


def run(url: str, statement: str) -> None:
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            connection.execute(text(statement))
    finally:
        engine.dispose()


@pytest.mark.parametrize("turn", ["first", "second"])
def test_each_test_has_an_empty_database(database_url: str, turn: str) -> None:
    assert tables(database_url) == []
    run(database_url, "CREATE TABLE left_over (id integer)")
    assert tables(database_url) == ["left_over"]


def test_a_database_can_be_a_copy(postgres: Postgres) -> None:
    with postgres.database() as original:
        run(original, "CREATE TABLE citizen (id integer)")
        with postgres.database(template=database_name(original)) as copy:
            run(copy, "CREATE TABLE question (id integer)")
            assert sorted(tables(copy)) == ["citizen", "question"]
        assert tables(original) == ["citizen"]


def test_a_connection_left_open_does_not_keep_a_database(postgres: Postgres) -> None:
    with postgres.database() as url:
        engine = create_engine(url)
        connection = engine.connect()
        connection.execute(text("SELECT 1"))
    with pytest.raises(OperationalError):
        connection.execute(text("SELECT 1"))
    engine.dispose()


def test_a_killed_run_leaves_no_server() -> None:
    """Start a server in a child, kill the child without warning, and wait for the server's folder to go."""
    program = (
        "import time\n"
        "from tests.postgres import running_postgres\n"
        "with running_postgres() as server:\n"
        "    print(server.create_database(), flush=True)\n"
        "    time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        folder = Path(child.stdout.readline().strip().partition("?host=")[2])
        assert folder.is_dir()
        child.kill()
    deadline = time.monotonic() + 30
    while folder.parent.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not folder.parent.exists()
