"""Registrations: who comes to a meeting and who wants to speak, about what and for how long."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import func
from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant
from models.meeting import TO_BE_HELD, Meeting


class Wish(StrEnum):
    """What somebody wants of a meeting."""

    ATTEND = "attend"
    SPEAK = "speak"


class Registration(SQLModel, table=True):
    """One person's place at one meeting; withdrawn ones stay for the record."""

    __tablename__ = "registration"

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    wish: str
    topic: str = ""
    minutes: int = 0
    order_number: int = 0
    """The order in which people asked to speak, from 1; 0 for those who only attend."""
    made_at: datetime = Field(sa_type=Instant)
    withdrawn_at: datetime | None = Field(default=None, sa_type=Instant)
    waiting_since: datetime | None = Field(default=None, sa_type=Instant)
    """On the waiting list since then; None: the place is theirs (features F10)."""
    goes_first: bool = False
    """Old age or a disability, as the person said: they speak before the others of their round (features F12)."""
    place: int | None = None
    """Where the chair put them in the speaking order, from 1; None: where the rule puts them."""
    check_in_code: str = Field(default="", index=True)
    present_at: datetime | None = Field(default=None, sa_type=Instant)
    checked_in_by: int | None = Field(default=None, foreign_key="person.id")
    matter_id: int | None = Field(default=None, foreign_key="matter.id", index=True)
    """What they speak about, once it is a matter."""
    helper_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    """Who registered this person, who cannot be written to, and brings them the news (features F13)."""


def active_registration(session: Session, meeting_id: int, person_id: int) -> Registration | None:
    """A person's registration for a meeting, if it stands."""
    return session.exec(
        select(Registration).where(
            Registration.meeting_id == meeting_id,
            Registration.person_id == person_id,
            col(Registration.withdrawn_at).is_(None),
        )
    ).first()


def active_registrations(session: Session, meeting_id: int) -> list[Registration]:
    """All that stand, speakers in their order first."""
    return list(
        session.exec(
            select(Registration)
            .where(Registration.meeting_id == meeting_id, col(Registration.withdrawn_at).is_(None))
            .order_by(col(Registration.wish).desc(), col(Registration.order_number), col(Registration.id))
        )
    )


def next_order_number(session: Session, meeting_id: int) -> int:
    """The next speaker's number; the caller holds the meeting's lock, so two people never get the same."""
    last = session.exec(select(func.max(Registration.order_number)).where(Registration.meeting_id == meeting_id)).one()
    return (last or 0) + 1


def seated(session: Session, meeting_id: int) -> list[Registration]:
    """Those who have a place, speakers in the order of their registration first; nobody of the waiting list."""
    return [row for row in active_registrations(session, meeting_id) if row.waiting_since is None]


def speakers(session: Session, meeting_id: int) -> list[Registration]:
    """Those who have a place and will speak, in the order of their registration."""
    return [row for row in seated(session, meeting_id) if row.wish == Wish.SPEAK]


def attendees(session: Session, meeting_id: int) -> list[Registration]:
    """Those who have a place and come without speaking, first come first."""
    return [row for row in seated(session, meeting_id) if row.wish == Wish.ATTEND]


def coming_places(session: Session, person_id: int, now: datetime) -> list[tuple[Registration, Meeting]]:
    """A person's places at announced meetings that have not begun, soonest first."""
    found = session.exec(
        select(Registration, Meeting)
        .join(Meeting, col(Meeting.id) == col(Registration.meeting_id))
        .where(
            Registration.person_id == person_id,
            col(Registration.withdrawn_at).is_(None),
            col(Meeting.state).in_(TO_BE_HELD),
            Meeting.starts_at > now,
        )
        .order_by(col(Meeting.starts_at), col(Meeting.id))
    )
    return list(found)
