"""The same rows written by hand: a bare ``sqlite3`` loop that only writes, with nothing to decide and no words to find.

What it writes is taken from the service itself: one conversation is played, and each turn's difference in the tables
becomes the statements of that turn. So the loop stays equal to the service when the tables change.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]
Tables = Mapping[str, Mapping[Any, Row]]

KEYS = {
    "person": "id", "contact": "id", "inbox": "id", "conversation": "contact_id", "offer": "token", "consent": "id",
    "history": "id", "outbox": "id",
}  # fmt: skip
"""The tables that a conversation writes, those that others point to first, and their primary keys."""


@dataclass(frozen=True)
class Change:
    """One row that a turn wrote: the whole of a new one, the changed columns of an old one."""

    table: str
    values: Row
    key: Any = None
    """The primary key of a changed row; None: the row is new."""

    @property
    def statement(self) -> str:
        """Its SQL, with a named parameter for each column."""
        names = list(self.values)
        if self.key is None:
            return f"INSERT INTO {self.table} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"  # noqa: S608 (names of our own tables)
        assigned = ", ".join(f"{name} = :{name}" for name in names)
        return f"UPDATE {self.table} SET {assigned} WHERE {KEYS[self.table]} = :_key"  # noqa: S608 (as above)


@dataclass
class Chat:
    """Whose rows are being written, and under which ids they are kept."""

    number: int
    ids: dict[tuple[str, Any], Any] = field(default_factory=dict)
    """From the primary keys of the conversation that was played to those of this one."""


def connect(path: Path) -> sqlite3.Connection:
    """As durable as the service's own connection: write-ahead log, every commit on the disk."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def look(connection: sqlite3.Connection) -> Tables:
    """All rows of the tables of a conversation, by primary key."""
    return {
        table: {row[key]: dict(row) for row in connection.execute(f"SELECT * FROM {table}")}  # noqa: S608 (as above)
        for table, key in KEYS.items()
    }


def changes(before: Tables, after: Tables) -> list[Change]:
    """What a turn wrote."""
    return [
        change
        for table, rows in after.items()
        for key, row in rows.items()
        if (change := _change(table, key, before[table].get(key), row)) is not None
    ]


def _change(table: str, key: Any, before: Row | None, after: Row) -> Change | None:
    if before is None:
        return Change(table, after)
    changed = {name: value for name, value in after.items() if before[name] != value}
    return Change(table, changed, key) if changed else None


def write_turns(
    connection: sqlite3.Connection, turns: Sequence[Sequence[Change]], chats: Iterable[int], a_commit: int = 1
) -> int:
    """Write the conversations of these chats side by side, ``a_commit`` turns in each commit; returns how many turns."""
    people = [Chat(number) for number in chats]
    prepared = [[(change, change.statement) for change in turn] for turn in turns]
    waiting = [(turn, person) for turn in prepared for person in people]
    for first in range(0, len(waiting), a_commit):
        connection.execute("BEGIN IMMEDIATE")
        for turn, person in waiting[first : first + a_commit]:
            for change, statement in turn:
                _write(connection, change, statement, person)
        connection.execute("COMMIT")
    return len(waiting)


def _write(connection: sqlite3.Connection, change: Change, statement: str, chat: Chat) -> None:
    values = _of(chat, change)
    if change.key is not None:
        values["_key"] = chat.ids[change.table, change.key]
        connection.execute(statement, values)
        return
    own = KEYS[change.table]
    played = change.values[own]
    if own == "id":
        values["id"] = None
    written = connection.execute(statement, values)
    chat.ids[change.table, played] = written.lastrowid if own == "id" else values[own]


def _of(chat: Chat, change: Change) -> dict[str, Any]:
    """The values of a row, pointing to the rows of this chat."""
    values = dict(change.values)
    for column, table in (("contact_id", "contact"), ("person_id", "person"), ("actor_id", "person")):
        if values.get(column) is not None:
            values[column] = chat.ids[table, values[column]]
    if "subject" in values:
        values["subject_id"] = chat.ids[values["subject"], values["subject_id"]]
    for column in ("key", "token", "chat"):
        if column in values:
            values[column] = f"{values[column]}-{chat.number}"
    return values
