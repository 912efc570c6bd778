"""The inbox: every update that a channel handed over, once, with what became of it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

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
