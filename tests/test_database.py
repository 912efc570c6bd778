"""The database in trouble: a full disk, a locked file, a closed door. Nothing is acknowledged and lost, nobody waits for ever."""

import sqlite3
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlmodel import Session

from models.database import TROUBLE, Database, connection_of

SOON = 10.0


def insert(words: str, size: int = 10) -> Callable[[Session], str]:
    """Work that writes one row."""

    def work(session: Session) -> str:
        connection_of(session).exec_driver_sql("INSERT INTO note (text) VALUES (?)", (words + "." * size,))
        return words

    return work


def leave_five_pages(session: Session) -> None:
    """From now on this connection's disk is as good as full."""
    connection = connection_of(session)
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 5}")


def all_in_one_batch(database: Database, works: Sequence[Callable[[Session], object]]) -> list["Future[object]"]:
    """Hold the writer until all of them wait."""
    go, held = threading.Event(), threading.Event()

    def hold(_session: Session) -> None:
        held.set()
        go.wait(SOON)

    first = database._submit(hold)
    held.wait(SOON)
    futures = [database._submit(work) for work in works]
    go.set()
    first.result(SOON)
    return futures


def notes(path: Path) -> list[str]:
    """What another program reads in the file."""
    with closing(sqlite3.connect(path)) as connection:
        return [words.strip(".") for (words,) in connection.execute("SELECT text FROM note ORDER BY id")]


def open_notes(path: Path) -> Database:
    """A database with one table."""
    database = Database(f"sqlite:///{path}")
    database.run_now(
        lambda session: connection_of(session).exec_driver_sql("CREATE TABLE note (id integer PRIMARY KEY, text)")
    )
    return database


def outcome(future: "Future[object]") -> str:
    """The result, or the kind of exception."""
    error = future.exception(SOON)
    return type(error).__name__ if error else str(future.result())


def test_a_full_disk_fails_the_whole_batch_and_nothing_is_acknowledged_and_lost(tmp_path: Path) -> None:
    path = tmp_path / "full.db"
    database = open_notes(path)
    works = [leave_five_pages, insert("a"), insert("big", 200_000), insert("c")]
    told = [outcome(future) for future in all_in_one_batch(database, works)]
    kept = notes(path)
    assert told[1:] == ["OperationalError"] * 3
    assert kept == [], "nobody was told that anything is kept"
    assert database.run_now(insert("d")) == "d", "the next batch has a connection of its own"
    assert notes(path) == ["d"]
    database.close()


def test_an_error_that_was_swallowed_does_not_hide_that_the_transaction_is_gone(tmp_path: Path) -> None:
    def swallow(session: Session) -> str:
        with pytest.raises(OperationalError):
            insert("big", 200_000)(session)
        return "all is well"

    path = tmp_path / "swallowed.db"
    database = open_notes(path)
    told = [
        outcome(future) for future in all_in_one_batch(database, [leave_five_pages, insert("a"), swallow, insert("c")])
    ]
    assert told[1:] == ["OperationalError"] * 3
    assert notes(path) == []
    database.close()


def test_an_ordinary_error_takes_nothing_else_with_it(tmp_path: Path) -> None:
    def fail(_session: Session) -> None:
        raise ValueError("no")

    path = tmp_path / "ordinary.db"
    database = open_notes(path)
    told = [outcome(future) for future in all_in_one_batch(database, [insert("a"), fail, insert("c")])]
    assert (told, notes(path)) == (["a", "ValueError", "c"], ["a", "c"])
    database.close()


def test_a_file_that_is_locked_at_the_start_fails_who_waits_and_serves_who_comes_later(tmp_path: Path) -> None:
    path = tmp_path / "locked.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("CREATE TABLE note (id integer PRIMARY KEY, text)")
        other.execute("BEGIN EXCLUSIVE")
        database = Database(f"sqlite:///{path}", busy_seconds=0.2)
        assert isinstance(database._submit(insert("a")).exception(SOON), TROUBLE)
        other.execute("ROLLBACK")
        assert database.run_now(insert("b")) == "b"
    assert notes(path) == ["b"]
    database.close()


def test_a_file_that_is_locked_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "moment.db"
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("CREATE TABLE note (id integer PRIMARY KEY, text)")
        other.execute("BEGIN EXCLUSIVE")
        release = threading.Timer(0.5, lambda: other.execute("ROLLBACK"))
        release.start()
        database = Database(f"sqlite:///{path}", busy_seconds=SOON)
        assert database.run_now(insert("a")) == "a"
        release.join()
    database.close()


def test_a_closed_database_refuses_at_once(database_url: str) -> None:
    database = Database(database_url)
    assert database.run_now(lambda _session: 1) == 1
    database.close()
    with pytest.raises(InterfaceError):
        database.run_now(lambda _session: 2)


def test_what_waits_is_finished_before_closing(tmp_path: Path) -> None:
    path = tmp_path / "closing.db"
    database = open_notes(path)
    futures = all_in_one_batch(database, [insert(str(number)) for number in range(50)])
    database.close()
    assert [outcome(future) for future in futures] == notes(path) == [str(number) for number in range(50)]


def test_an_error_of_the_database_says_nothing_of_what_people_wrote(database_url: str) -> None:
    database = Database(database_url)

    def fail(session: Session) -> None:
        values = {"name": "Nguyễn Văn Bình 0912345678"}
        connection_of(session).execute(text("INSERT INTO nowhere VALUES (:name)"), values)

    with pytest.raises(DBAPIError) as caught:
        database.run_now(fail)
    assert "nowhere" in str(caught.value)
    assert "Bình" not in str(caught.value)
    database.close()
