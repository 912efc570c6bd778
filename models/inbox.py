"""The inbox: every update that a channel handed over, once, with what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import JSON, Connection, Index, UniqueConstraint, bindparam, func, select, update
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import Field, SQLModel, col

from models.contact import Contact
from models.database import inserting_once, rows_of
from models.instant import Instant


class UpdateState(StrEnum):
    """What became of an update; FAILED and UNREADABLE keep the body for replay."""

    DONE = "done"
    IGNORED = "ignored"
    FAILED = "failed"
    UNREADABLE = "unreadable"
    REPLAYED = "replayed"


class InboxUpdate(SQLModel, table=True):
    """One update. The unique key is what makes a redelivery harmless: never a high-water mark."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "account", "key"),
        Index("inbox_recent", "contact_id", "received_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    account: str
    key: str
    contact_id: int | None = Field(default=None, foreign_key="contact.id")
    state: str
    said: str = ""
    """What the person said, as it is shown back to them in the web chat."""
    files: list[str] = Field(default_factory=list, sa_type=JSON)
    body: str = ""
    """The update as received; emptied once handled, kept while it waits for replay."""
    error: str = ""
    line: int = 0
    """Its number in a conversation that is shown again; 0 where none is."""
    received_at: datetime = Field(sa_type=Instant)


@dataclass(frozen=True)
class Taken:
    """An update that was not there before, and whose it is, if the contact was known."""

    id: int
    contact_id: int | None


def take_update(connection: Connection, chat: str | None, **values: Any) -> Taken | None:
    """Write an update down, all its columns, with the contact at ``chat``; None if it was there already."""
    place = {"of_channel": values["channel"], "of_account": values["account"], "of_chat": chat}
    row = connection.execute(_taking(connection.dialect.name), {**values, **place}).first()
    return None if row is None else Taken(row.id, row.contact_id)


@cache
def _taking(dialect: str) -> ReturningInsert[Any]:
    contact = select(col(Contact.id)).where(
        col(Contact.channel) == bindparam("of_channel"),
        col(Contact.account) == bindparam("of_account"),
        col(Contact.chat) == bindparam("of_chat"),
    )
    taking = inserting_once(dialect, InboxUpdate).values(contact_id=contact.scalar_subquery())
    return taking.returning(col(InboxUpdate.contact_id))


_CHANGE = update(rows_of(InboxUpdate)).where(col(InboxUpdate.id) == bindparam("update_id"))


def change_update(connection: Connection, update_id: int, **values: Any) -> None:
    """Write down what became known of an update."""
    connection.execute(_CHANGE, {"update_id": update_id, **values})


_RECENT = select(func.count()).where(
    col(InboxUpdate.contact_id) == bindparam("of_contact"), col(InboxUpdate.received_at) > bindparam("since")
)


def updates_since(connection: Connection, contact_id: int, since: datetime) -> int:
    """How many updates of a contact came after a moment."""
    return int(connection.execute(_RECENT, {"of_contact": contact_id, "since": since}).scalar_one())
