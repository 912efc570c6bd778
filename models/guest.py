"""Guests: organisations and people invited to a meeting, how they were told and what they answered (features F4)."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class GuestState(StrEnum):
    """``LISTED``: not told yet; ``INVITED``: told, silent."""

    LISTED = "listed"
    INVITED = "invited"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    SUBSTITUTE = "substitute"


class Told(StrEnum):
    """How a guest was told."""

    CHAT = "chat"
    PHONE = "phone"
    PAPER = "paper"


class Guest(SQLModel, table=True):
    """One guest of one meeting: an organisation, a person or both; taken off the list it stays for the record."""

    __tablename__ = "guest"

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    organisation: str = ""
    name: str = ""
    """Of somebody who has no account here; otherwise ``person_id`` says who it is."""
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    state: str = GuestState.LISTED
    told: str = ""
    sequence: int = 0
    """Of the meeting when they were told: a moved meeting asks again."""
    told_at: datetime | None = Field(default=None, sa_type=Instant)
    told_by: int | None = Field(default=None, foreign_key="person.id")
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    reason: str = ""
    substitute: str = ""
    added_by: int = Field(foreign_key="person.id")
    added_at: datetime = Field(sa_type=Instant)
    removed_at: datetime | None = Field(default=None, sa_type=Instant)


def guests_of(session: Session, meeting_id: int) -> list[Guest]:
    """Those on the list, in the order in which they were put on it."""
    return list(
        session.exec(
            select(Guest).where(Guest.meeting_id == meeting_id, col(Guest.removed_at).is_(None)).order_by(col(Guest.id))
        )
    )


def not_coming(session: Session, meeting_id: int) -> dict[int, Guest]:
    """Who of those with an account said that they do not come to the meeting as it is, or send somebody else; by person."""
    away = (GuestState.DECLINED, GuestState.SUBSTITUTE)
    return {one.person_id: one for one in guests_of(session, meeting_id) if one.person_id and one.state in away}


def lock_guest(session: Session, guest_id: int) -> Guest:
    """The guest, locked until the commit."""
    return session.exec(
        select(Guest).where(Guest.id == guest_id).with_for_update().execution_options(populate_existing=True)
    ).one()
