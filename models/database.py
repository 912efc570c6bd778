"""Where everything is kept: one transaction for each piece of work, acknowledged only after its commit.

SQLite has one writer thread: work that is waiting is committed together, each piece in a savepoint of its own, so that the
price of ``synchronous=FULL`` is shared and a piece that fails takes nothing with it. PostgreSQL has a pool and row locks.
"""

import asyncio
import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any, Literal, TypeVar, cast

from sqlalchemy import Connection, Engine, Table, create_engine, event, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import Session, SQLModel

Result = TypeVar("Result")
Work = Callable[[Session], Result]
CommitWatch = Callable[[Literal["before", "after"]], None]

WAITING_TURNS_A_COMMIT = 16
READERS = 4
POSTGRESQL_WORKERS = 8
SQLITE_BUSY_SECONDS = 30.0
LOOK_AGAIN_SECONDS = 0.05

TROUBLE = (OperationalError, InterfaceError)
"""What says that the database itself cannot work now; any other error of it is about what it was asked to do."""


def _unwatched(moment: Literal["before", "after"]) -> None:
    """Watch nothing; tests pass something that crashes."""


@dataclass
class _Piece:
    """Work that waits for the writer, and where its result goes."""

    work: Callable[[Session], Any]
    done: Future[Any] = field(default_factory=Future)


class Database:
    """Runs synchronous work over a session, in a thread, in one transaction.

    ``watch`` is called before and after each commit: that is where a test pulls the plug. ``busy_seconds`` is how long
    another program may hold a SQLite file before work that waits for it fails.
    """

    def __init__(self, url: str, *, watch: CommitWatch = _unwatched, busy_seconds: float = SQLITE_BUSY_SECONDS) -> None:
        self.url = make_url(url)
        self._watch = watch
        self._closed = False
        self._gate = threading.Lock()
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self.engine = _engine(self.url, "BEGIN IMMEDIATE", busy_seconds)
        self._reading = _engine(self.url, "BEGIN", busy_seconds) if self.is_sqlite else self.engine
        self._write: Callable[[_Piece], None]
        if self.is_sqlite:
            self._queue: queue.SimpleQueue[_Piece | None] = queue.SimpleQueue()
            self._write = self._queue.put
            self._writer = threading.Thread(target=self._write_in_batches, name="writer", daemon=True)
            self._writer.start()
        else:
            self._workers = ThreadPoolExecutor(POSTGRESQL_WORKERS, thread_name_prefix="writer")
            self._write = lambda piece: void(self._workers.submit(self._write_one, piece))

    @property
    def is_sqlite(self) -> bool:
        """Whether there is a single writer and no row locks."""
        return self.url.get_backend_name() == "sqlite"

    async def run(self, work: Work[Result]) -> Result:
        """Do ``work`` in a transaction; return its result once that is committed. Its exception undoes it alone."""
        return await asyncio.wrap_future(self._submit(work))

    def run_now(self, work: Work[Result]) -> Result:
        """Do the same from a program without an event loop."""
        return self._submit(work).result()

    async def read(self, work: Work[Result]) -> Result:
        """Look at committed facts without waiting for the writer."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._look, work)

    def close(self) -> None:
        """Finish what is waiting and let go of the files and connections; what is asked later fails at once."""
        with self._gate:
            self._closed = True
        self._readers.shutdown()
        if self.is_sqlite:
            self._queue.put(None)
            self._writer.join()
            self._reading.dispose()
        else:
            self._workers.shutdown()
        self.engine.dispose()

    def _submit(self, work: Work[Result]) -> "Future[Result]":
        piece = _Piece(work)
        # From here nobody can cancel it: whoever stops waiting does not stop the work, nor the writer behind it.
        piece.done.set_running_or_notify_cancel()
        with self._gate:
            if self._closed:
                raise _closed()
            self._write(piece)
        return piece.done

    def _look(self, work: Work[Result]) -> Result:
        with self._reading.connect() as connection:
            return _within(connection, work)

    def _write_one(self, piece: _Piece) -> None:
        try:
            with self.engine.connect() as connection, connection.begin() as transaction:
                with connection.begin_nested():
                    result = _within(connection, piece.work)
                self._watch("before")
                transaction.commit()
            self._watch("after")
        except BaseException as error:  # noqa: BLE001 (whoever waits must hear of anything)
            piece.done.set_exception(error)
        else:
            piece.done.set_result(result)

    def _write_in_batches(self) -> None:
        connection: Connection | None = None
        try:
            while (first := self._queue.get()) is not None:
                pieces, last = self._waiting(first)
                connection = self._commit_over(connection, pieces)
                if last:
                    break
        finally:
            self._end_writing(connection)

    def _end_writing(self, connection: Connection | None) -> None:
        """Leave nobody waiting for a thread that is no more."""
        with self._gate:
            self._closed = True
        if connection is not None:
            connection.close()
        while not self._queue.empty():
            piece = self._queue.get_nowait()
            if piece is not None:
                piece.done.set_exception(_closed())

    def _commit_over(self, connection: Connection | None, pieces: list[_Piece]) -> Connection | None:
        """Commit over this connection, or a new one; returns the one for the next time, None after a failure."""
        try:
            connection = connection or self.engine.connect()
            done = self._commit_together(connection, pieces)
        except BaseException as error:  # noqa: BLE001 (whoever waits must hear of anything)
            for piece in pieces:
                if not piece.done.done():
                    piece.done.set_exception(error)
            _throw_away(connection)
            return None
        for piece, result in done:
            piece.done.set_result(result)
        return connection

    def _waiting(self, first: _Piece) -> tuple[list[_Piece], bool]:
        pieces = [first]
        while len(pieces) < WAITING_TURNS_A_COMMIT:
            try:
                piece = self._queue.get_nowait()
            except queue.Empty:
                break
            if piece is None:
                return pieces, True
            pieces.append(piece)
        return pieces, False

    def _commit_together(self, connection: Connection, pieces: list[_Piece]) -> list[tuple[_Piece, Any]]:
        done: list[tuple[_Piece, Any]] = []
        with connection.begin() as transaction:
            for piece in pieces:
                self._in_savepoint(connection, piece, done)
            _still_in_transaction(connection)
            self._watch("before")
            transaction.commit()
        self._watch("after")
        return done

    def _in_savepoint(self, connection: Connection, piece: _Piece, done: list[tuple[_Piece, Any]]) -> None:
        try:
            with connection.begin_nested():
                result = _within(connection, piece.work)
        except Exception as error:  # noqa: BLE001 (it belongs to whoever asked, not to the others in the batch)
            _still_in_transaction(connection, error)
            piece.done.set_exception(error)
        else:
            done.append((piece, result))


def _still_in_transaction(connection: Connection, error: Exception | None = None) -> None:
    """Raise if the whole transaction is gone: a full disk or a read error makes SQLite undo more than the savepoint.

    Whatever ran after that would be committed by itself, and what ran before would be acknowledged and lost
    (https://sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction").
    """
    driver: Any = connection.connection.dbapi_connection
    if isinstance(driver, sqlite3.Connection) and not driver.in_transaction:
        why = error or sqlite3.OperationalError("the transaction ended before its commit")
        raise OperationalError("SQLite undid the whole batch", None, why) from error


def _throw_away(connection: Connection | None) -> None:
    """Nobody knows what state it is in: the next batch gets a new one."""
    if connection is not None:
        connection.invalidate()
        connection.close()


def _closed() -> InterfaceError:
    return InterfaceError("the database is closed", None, sqlite3.InterfaceError("closed"))


def void(_: object) -> None:
    """Drop a result on purpose."""


def _within(connection: Connection, work: Work[Result]) -> Result:
    with Session(connection, join_transaction_mode="rollback_only", expire_on_commit=False) as session:
        try:
            result = work(session)
        except StopIteration as error:
            # asyncio cannot carry it, and whoever waits would wait for ever.
            raise RuntimeError("a piece of work ran past the end of an iterator") from error
        session.flush()
        return result


def _engine(url: URL, begin: str, busy_seconds: float) -> Engine:
    # An error's text with the values of a row would bring names, phones and people's words into the log.
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_size=POSTGRESQL_WORKERS + READERS, pool_pre_ping=True, hide_parameters=True)
    arguments = {"timeout": busy_seconds, "check_same_thread": False}
    engine = create_engine(url, connect_args=arguments, hide_parameters=True)
    event.listen(engine, "connect", partial(_prepare_sqlite, busy_seconds))
    # The driver's own deferred BEGIN loses updates silently and ends in "database is locked": see docs/decisions/.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _prepare_sqlite(busy_seconds: float, connection: Any, _record: object) -> None:
    connection.isolation_level = None
    until = time.monotonic() + busy_seconds
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
        _set_patiently(connection, pragma, until)


def _set_patiently(connection: sqlite3.Connection, pragma: str, until: float) -> None:
    """Set a pragma; SQLite does not wait by itself while another program holds a file that is to become a WAL one."""
    while True:
        try:
            connection.execute(f"PRAGMA {pragma}")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(LOOK_AGAIN_SECONDS)
        else:
            return


def insert_once(session: Session, table: type[SQLModel], **values: object) -> bool:
    """Insert a row unless one with the same unique key is there; True if it is new."""
    connection = connection_of(session)
    return connection.execute(inserting_once(connection.dialect.name, table), values).first() is not None


def connection_of(session: Session) -> Connection:
    """The connection under a session, for statements that need nothing of the session.

    What the session has not flushed yet is not seen by them. ``Session.connection`` gives the same at ten times the cost.
    """
    bind = session.get_bind()
    return bind if isinstance(bind, Connection) else session.connection()


@cache
def inserting_once(dialect: str, table: type[SQLModel]) -> ReturningInsert[Any]:
    """The statement of ``insert_once``: returns the primary key of a new row, nothing if there is one already."""
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return insert(table).on_conflict_do_nothing().returning(*inspect(table).primary_key)


def rows_of(model: type[SQLModel]) -> Table:
    """The table of a model, for the statements of plumbing rows.

    Such a statement is put together once, when its file is imported, and run on the connection: that costs a fifth of
    one that is put together in each turn and goes through the session.
    """
    return cast(Table, inspect(model).local_table)
