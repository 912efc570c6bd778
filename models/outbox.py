"""The outbox: messages promised in a commit and not yet told to the platform; one row is one wire call."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Index, bindparam
from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class OutboxState(StrEnum):
    """``UNKNOWN``: the platform may have it and it must not be repeated. ``DROPPED``: no longer useful."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    DROPPED = "dropped"


class Urgency(StrEnum):
    """Why a message goes out, which decides its order and what happens when its fate is unsure."""

    REPLY = "reply"
    """Answers what the person just did; repeated when unsure, for a receipt twice is better than none."""
    NOTICE = "notice"
    """Told to one person because of what happened to their matter; repeated once when unsure."""
    BROADCAST = "broadcast"
    """Told to many; never repeated when unsure."""


URGENCY_ORDER = {Urgency.REPLY: 0, Urgency.NOTICE: 1, Urgency.BROADCAST: 2}


class OutboxRow(SQLModel, table=True):
    """A promise to say something. ``once`` makes a promise unique: deriving it again changes nothing."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("outbox_lane", "contact_id", "state", "id"),
        Index("outbox_due", "state", "not_before"),
    )

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id")
    urgency: str
    rank: int
    text: str
    choices: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    listed: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    """Choices that stand as numbered lines at the end of the text, where a channel has no buttons for them."""
    ask_phone: str = ""
    file_id: int | None = Field(default=None, foreign_key="stored_file.id")
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    """Whom it is for, wherever they are: it may go to another contact of theirs. None: it answers what was said here."""
    tried: list[int] = Field(default_factory=list, sa_type=JSON)
    """The contacts of that person that could not carry it."""
    task_id: int | None = Field(default=None, foreign_key="task.id", index=True)
    """Who tells it now that no channel could."""
    once: str | None = Field(default=None, unique=True)
    line: int = 0
    """Its number in a conversation that is shown again, given when it goes out."""
    state: str = OutboxState.QUEUED
    attempts: int = 0
    unsure: int = 0
    """How often its fate was unsure: the platform's answer, or the worker itself, was lost."""
    not_before: datetime = Field(sa_type=Instant)
    useful_until: datetime | None = Field(default=None, sa_type=Instant)
    lease_until: datetime | None = Field(default=None, sa_type=Instant)
    lease: str = ""
    """Fencing: only the worker that holds the latest lease may write the result."""
    error: str = ""
    platform_id: str = ""
    made_at: datetime = Field(sa_type=Instant)
    settled_at: datetime | None = Field(default=None, sa_type=Instant)


_NEXT = (
    select(OutboxRow.not_before)
    .where(OutboxRow.state == OutboxState.QUEUED, col(OutboxRow.not_before) > bindparam("now"))
    .order_by(col(OutboxRow.not_before))
    .limit(1)
)


def next_message(session: Session, now: datetime) -> datetime | None:
    """When the next message that must wait may go."""
    return session.exec(_NEXT, params={"now": now}).first()
