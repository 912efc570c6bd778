"""Leave: while an official is away a colleague stands in, from one day to another, both included."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import JSON, or_
from sqlmodel import Field, Session, SQLModel, col, select

from models.appointment import Appointment
from models.instant import Instant


class Leave(SQLModel, table=True):
    """Who is away, who stands in, from which local day until which (features F33)."""

    __tablename__ = "leave"

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    stand_in_id: int = Field(foreign_key="person.id", index=True)
    first_day: date
    last_day: date
    made_at: datetime = Field(sa_type=Instant)
    began_at: datetime | None = Field(default=None, sa_type=Instant)
    ended_at: datetime | None = Field(default=None, sa_type=Instant)
    matter_ids: list[int] = Field(default_factory=list, sa_type=JSON)
    """The matters that were handed over when it began; they are handed back when it ends."""


def lock_leave(session: Session, leave_id: int) -> Leave:
    """The leave, locked until the commit."""
    return session.exec(select(Leave).where(Leave.id == leave_id).with_for_update()).one()


def stand_ins_of(session: Session, person_ids: Collection[int]) -> list[int]:
    """Who stands in now for some of these people, and still holds a role."""
    if not person_ids:
        return []
    return list(
        session.exec(
            select(Leave.stand_in_id)
            .where(col(Leave.person_id).in_(list(person_ids)))
            .where(col(Leave.began_at).is_not(None), col(Leave.ended_at).is_(None))
            .where(
                col(Leave.stand_in_id).in_(select(Appointment.person_id).where(col(Appointment.until).is_(None)))
            )
            .order_by(col(Leave.id))
        )
    )  # fmt: skip


def away_now(session: Session, person_ids: Collection[int]) -> set[int]:
    """Which of these people are on leave now."""
    wanted = select(Leave.person_id).where(col(Leave.person_id).in_(list(person_ids)))
    return set(session.exec(wanted.where(col(Leave.began_at).is_not(None), col(Leave.ended_at).is_(None))))


def coming_leave(session: Session, person_id: int) -> Leave | None:
    """The leave of a person that has not ended, begun or not."""
    return session.exec(
        select(Leave).where(Leave.person_id == person_id, col(Leave.ended_at).is_(None)).order_by(col(Leave.first_day))
    ).first()


def leaves_with(session: Session, person_id: int) -> list[Leave]:
    """The leaves that have not ended, in which a person is away or stands in."""
    return list(
        session.exec(
            select(Leave)
            .where(or_(col(Leave.person_id) == person_id, col(Leave.stand_in_id) == person_id))
            .where(col(Leave.ended_at).is_(None))
            .order_by(col(Leave.id))
        )
    )


def is_away(session: Session, person_id: int, first: date, last: date) -> bool:
    """Whether a person is away on some of these days."""
    return (
        session.exec(
            select(Leave.id).where(
                Leave.person_id == person_id, col(Leave.ended_at).is_(None),
                col(Leave.first_day) <= last, col(Leave.last_day) >= first,
            )
        ).first()
        is not None
    )  # fmt: skip
