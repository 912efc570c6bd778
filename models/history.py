"""The history: who did what to what, why, from where and when. Rows are added, never changed: the database refuses."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Connection, Index, insert
from sqlmodel import Field, Session, SQLModel, col, select

from models.database import rows_of
from models.instant import Instant


class HistoryEntry(SQLModel, table=True):
    """One fact. It holds ids and codes, never names, phones or words of a citizen, so that erasing a person is possible."""

    __tablename__ = "history"
    __table_args__ = (Index("history_subject", "subject", "subject_id", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Instant)
    subject: str
    subject_id: int
    event: str
    actor_id: int | None = Field(default=None, foreign_key="person.id")
    """None: the clock did it."""
    channel: str = ""
    reason: str = ""
    override: bool = False
    """A rule was set aside by the actor, with ``reason``."""
    data: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)


def history_of(session: Session, subject: str, subject_id: int) -> list[HistoryEntry]:
    """All that happened to one thing, oldest first."""
    return list(
        session.exec(
            select(HistoryEntry)
            .where(HistoryEntry.subject == subject, HistoryEntry.subject_id == subject_id)
            .order_by(col(HistoryEntry.id))
        )
    )


_ENTRY = insert(rows_of(HistoryEntry)).returning(col(HistoryEntry.id))


def add_entry(connection: Connection, **values: Any) -> HistoryEntry:
    """Write a fact down and return it. It stands outside of the session: nothing can change it by mistake."""
    entry = HistoryEntry(**values)
    entry.id = connection.execute(_ENTRY, values).scalar_one()
    return entry
