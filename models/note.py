"""The minutes of a meeting as they grow: notes are added, never changed, then named people sign."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class Note(SQLModel, table=True):
    """What the secretary wrote down in one message; a correction is a note about another note."""

    __tablename__ = "note"

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    number: int
    """Within the meeting, from 1, so that a correction can name it."""
    matter_id: int | None = Field(default=None, foreign_key="matter.id", index=True)
    speaking_turn_id: int | None = Field(default=None, foreign_key="speaking_turn.id")
    corrects: int | None = None
    """The number of the note that it puts right."""
    added_later: bool = False
    """Written after somebody had signed."""
    text: str
    written_by: int = Field(foreign_key="person.id")
    written_at: datetime = Field(sa_type=Instant)


class Signature(SQLModel, table=True):
    """Who signed the minutes as what, and when; once for each role."""

    __tablename__ = "minutes_signature"
    __table_args__ = (UniqueConstraint("meeting_id", "role"),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    role: str
    person_id: int = Field(foreign_key="person.id")
    signed_at: datetime = Field(sa_type=Instant)


def notes_of(session: Session, meeting_id: int) -> list[Note]:
    """The notes of a meeting in the order in which they were written."""
    return list(
        session.exec(select(Note).where(Note.meeting_id == meeting_id).order_by(col(Note.number), col(Note.id)))
    )


def signatures_of(session: Session, meeting_id: int) -> list[Signature]:
    """Who signed, in order."""
    return list(session.exec(select(Signature).where(Signature.meeting_id == meeting_id).order_by(col(Signature.id))))
