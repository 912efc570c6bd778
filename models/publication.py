"""Publications: the result of a meeting as the office approved it; a corrected one is a row more, and is posted again."""

from datetime import datetime

from sqlalchemy import JSON
from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class Publication(SQLModel, table=True):
    """One approved text (Luật 72/2025/QH15 Điều 43: public within ten days of the meeting; features F48)."""

    __tablename__ = "publication"

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    version: int
    """From 1; a posting carries the version that was posted as its sequence."""
    text: str
    matter_ids: list[int] = Field(default_factory=list, sa_type=JSON)
    """Which matters it tells of."""
    approved_by: int = Field(foreign_key="person.id")
    approved_at: datetime = Field(sa_type=Instant)


def publication_of(session: Session, meeting_id: int) -> Publication | None:
    """The text that was approved last."""
    return session.exec(
        select(Publication).where(Publication.meeting_id == meeting_id).order_by(col(Publication.version).desc())
    ).first()


def last_publication(session: Session) -> Publication | None:
    """The text that was approved last, of any meeting."""
    return session.exec(
        select(Publication).order_by(col(Publication.approved_at).desc(), col(Publication.id).desc())
    ).first()
