"""Extensions: an agency asks for more time, a named person decides, the first due date stays on the record."""

from datetime import datetime

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


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


def waiting_extension(session: Session, matter_id: int) -> Extension | None:
    """The request that nobody has decided yet."""
    return session.exec(
        select(Extension).where(Extension.matter_id == matter_id, col(Extension.decided_at).is_(None))
    ).first()
