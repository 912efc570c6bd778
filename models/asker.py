"""Askers: everybody who asks one matter; each is answered, each gives a verdict."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint, or_
from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant
from models.matter import Matter, Visibility


class Verdict(StrEnum):
    """What an asker says of the answer."""

    SETTLED = "settled"
    NOT_SETTLED = "not_settled"


class Asker(SQLModel, table=True):
    """One person's part in one matter."""

    __tablename__ = "asker"
    __table_args__ = (UniqueConstraint("matter_id", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    matter_id: int = Field(foreign_key="matter.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    helper_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    """Who asked for this person, who has no phone to write with, and carries the answer back (F13)."""
    carried_at: datetime | None = Field(default=None, sa_type=Instant)
    own_words: str = ""
    """What this person wrote, where they joined somebody else's matter."""
    visibility: str = Visibility.HIDDEN
    joined_at: datetime = Field(sa_type=Instant)
    withdrawn_at: datetime | None = Field(default=None, sa_type=Instant)
    verdict: str | None = None
    verdict_reason: str = ""
    verdict_at: datetime | None = Field(default=None, sa_type=Instant)


def askers_of(session: Session, matter_id: int) -> list[Asker]:
    """Those who ask a matter and have not withdrawn, first asker first."""
    return list(
        session.exec(
            select(Asker).where(Asker.matter_id == matter_id, col(Asker.withdrawn_at).is_(None)).order_by(col(Asker.id))
        )
    )


def asker_of(session: Session, matter_id: int, person_id: int) -> Asker | None:
    """One person's part in a matter, withdrawn or not."""
    return session.exec(select(Asker).where(Asker.matter_id == matter_id, Asker.person_id == person_id)).first()


def helped_by(session: Session, matter_id: int, helper_id: int) -> list[Asker]:
    """Those for whom a helper asks a matter."""
    return [asker for asker in askers_of(session, matter_id) if asker.helper_id == helper_id]


def matters_of(session: Session, person_id: int, *, with_withdrawn: bool = False) -> list[Matter]:
    """The matters that a person asks, for themselves or for somebody they help, newest first."""
    asked = (
        select(Matter)
        .join(Asker, col(Asker.matter_id) == col(Matter.id))
        .where(or_(col(Asker.person_id) == person_id, col(Asker.helper_id) == person_id))
        .distinct()
        .order_by(col(Matter.asked_at).desc(), col(Matter.id).desc())
    )
    return list(session.exec(asked if with_withdrawn else asked.where(col(Asker.withdrawn_at).is_(None))))
