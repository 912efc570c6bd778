"""Answers: written by an agency or the office, released by a named official, never changed afterwards."""

from datetime import datetime

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class Answer(SQLModel, table=True):
    """A draft until ``released_at``; a returned draft keeps the reason."""

    __tablename__ = "answer"

    id: int | None = Field(default=None, primary_key=True)
    matter_id: int = Field(foreign_key="matter.id", index=True)
    text: str
    written_by: int = Field(foreign_key="person.id")
    written_at: datetime = Field(sa_type=Instant)
    due_at: datetime | None = Field(default=None, sa_type=Instant)
    """By when it was due, as that stood at its release: a matter that is opened again gets another due date."""
    released_by: int | None = Field(default=None, foreign_key="person.id")
    released_at: datetime | None = Field(default=None, sa_type=Instant)
    returned_at: datetime | None = Field(default=None, sa_type=Instant)
    return_reason: str = ""


def waiting_answer(session: Session, matter_id: int) -> Answer | None:
    """The draft that waits for release."""
    return session.exec(
        select(Answer)
        .where(Answer.matter_id == matter_id, col(Answer.released_at).is_(None), col(Answer.returned_at).is_(None))
        .order_by(col(Answer.id).desc())
    ).first()


def last_answer(session: Session, matter_id: int) -> Answer | None:
    """What was written last, whatever became of it."""
    return session.exec(select(Answer).where(Answer.matter_id == matter_id).order_by(col(Answer.id).desc())).first()


def released_answer(session: Session, matter_id: int) -> Answer | None:
    """The answer that the askers got last."""
    return session.exec(
        select(Answer)
        .where(Answer.matter_id == matter_id, col(Answer.released_at).is_not(None))
        .order_by(col(Answer.id).desc())
    ).first()
