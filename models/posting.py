"""Postings: proof that something was made public by other means than a message: loudspeaker, notice board, portal."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class Purpose(StrEnum):
    """What was made public."""

    ANNOUNCEMENT = "announcement"
    """The meeting (features F3)."""
    RESULT = "result"
    """What came of it, within ten days (features F48)."""


class Means(StrEnum):
    """How."""

    LOUDSPEAKER = "loudspeaker"
    NOTICE_BOARD = "notice_board"
    PORTAL = "portal"
    MEDIA = "media"
    VILLAGE_HEAD = "village_head"
    LETTER = "letter"


class Posting(SQLModel, table=True):
    """One posting: who ticked it, when it was done, with a photo where there is one."""

    __tablename__ = "posting"

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    purpose: str
    means: str
    village_id: int | None = Field(default=None, foreign_key="village.id")
    posted_at: datetime = Field(sa_type=Instant)
    ticked_by: int = Field(foreign_key="person.id")
    ticked_at: datetime = Field(sa_type=Instant)
    sequence: int = 0
    """Of the meeting when it was posted: a moved meeting has to be posted again."""
    file_id: int | None = Field(default=None, foreign_key="stored_file.id")
    note: str = ""


def postings_of(session: Session, meeting_id: int, purpose: Purpose) -> list[Posting]:
    """The postings of a meeting for a purpose, oldest first."""
    return list(
        session.exec(
            select(Posting)
            .where(Posting.meeting_id == meeting_id, Posting.purpose == purpose)
            .order_by(col(Posting.posted_at), col(Posting.id))
        )
    )
