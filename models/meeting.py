"""A dialogue meeting between the Chairman and the people."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON
from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class MeetingState(StrEnum):
    """Only an announced meeting tells anybody anything."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    CANCELLED = "cancelled"
    OPEN = "open"
    IN_SESSION = "in_session"
    CONCLUDED = "concluded"
    CLOSED = "closed"


class Meeting(SQLModel, table=True):
    """Luật 72/2025/QH15 Điều 43: at least one a year, announced at least seven days before with how to attend."""

    __tablename__ = "meeting"

    id: int | None = Field(default=None, primary_key=True)
    subject: str
    venue: str
    programme: str
    village_ids: list[int] = Field(default_factory=list, sa_type=JSON)
    """The cluster of villages it is for; empty means all."""
    starts_at: datetime = Field(sa_type=Instant)
    ends_at: datetime = Field(sa_type=Instant)
    registration_closes_at: datetime = Field(sa_type=Instant)
    state: str = Field(default=MeetingState.DRAFT, index=True)
    sequence: int = 0
    """Raised with each change, so that a calendar replaces the old entry and an old reminder knows it is old."""
    made_by: int = Field(foreign_key="person.id")
    made_at: datetime = Field(sa_type=Instant)
    announced_at: datetime | None = Field(default=None, sa_type=Instant)
    cancel_reason: str = ""

    def is_for(self, village_id: int | None) -> bool:
        """Whether people of a village are meant; somebody without a village is always welcome."""
        return not self.village_ids or village_id is None or village_id in self.village_ids

    @property
    def code(self) -> str:
        """How history and calendars name it."""
        return f"meeting-{self.id}"


def coming_meetings(session: Session, now: datetime) -> list[Meeting]:
    """Announced meetings that are not over, soonest first."""
    return list(
        session.exec(
            select(Meeting)
            .where(Meeting.state == MeetingState.ANNOUNCED, Meeting.ends_at > now)
            .order_by(col(Meeting.starts_at), col(Meeting.id))
        )
    )


def changeable_meetings(session: Session, now: datetime) -> list[Meeting]:
    """Drafts and announced meetings that have not begun, soonest first."""
    return list(
        session.exec(
            select(Meeting)
            .where(col(Meeting.state).in_([MeetingState.DRAFT, MeetingState.ANNOUNCED]), Meeting.starts_at > now)
            .order_by(col(Meeting.starts_at), col(Meeting.id))
        )
    )


def lock_meeting(session: Session, meeting_id: int) -> Meeting:
    """The meeting, locked until the commit."""
    return session.exec(select(Meeting).where(Meeting.id == meeting_id).with_for_update()).one()
