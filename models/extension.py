"""Extensions: an agency asks for more time, a named person decides, the first due date stays on the record."""

from datetime import datetime

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant
from models.matter import MatterState


class Extension(SQLModel, table=True):
    """A request for a later due date and what became of it."""

    __tablename__ = "extension"

    id: int | None = Field(default=None, primary_key=True)
    matter_id: int = Field(foreign_key="matter.id", index=True)
    asked_by: int = Field(foreign_key="person.id")
    asked_at: datetime = Field(sa_type=Instant)
    reason: str
    days: int
    """Working days asked for, counted from the due date of that time."""
    old_due_at: datetime = Field(sa_type=Instant)
    new_due_at: datetime = Field(sa_type=Instant)
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = Field(default=None, sa_type=Instant)
    granted: bool | None = None


STILL_POSSIBLE = (MatterState.ASSIGNED, MatterState.MORE_ASKED, MatterState.DRAFTED)
"""Where a matter stands while more time for it still means something."""


def waiting_extension(session: Session, matter_id: int) -> Extension | None:
    """The request that nobody has decided yet."""
    return session.exec(
        select(Extension).where(Extension.matter_id == matter_id, col(Extension.decided_at).is_(None))
    ).first()


def last_extension(session: Session, matter_id: int) -> Extension | None:
    """The latest request, decided or not."""
    return session.exec(
        select(Extension).where(Extension.matter_id == matter_id).order_by(col(Extension.id).desc())
    ).first()


def let_lapse(session: Session, matter_id: int, now: datetime) -> Extension | None:
    """Close the request that waits, because its matter needs no time any more; nobody has decided it."""
    waiting = waiting_extension(session, matter_id)
    if waiting is not None:
        waiting.decided_at, waiting.granted = now, False
    return waiting
