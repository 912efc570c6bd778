"""By hand: a person of the office writes to somebody beside the service, which keeps quiet and keeps what it hears."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, delete
from sqlmodel import Field, Session, SQLModel, col

from models.instant import Instant


class ByHand(SQLModel, table=True):
    """A contact that is being answered by hand; the row is gone when the service speaks again."""

    __tablename__ = "by_hand"

    contact_id: int = Field(primary_key=True, foreign_key="contact.id")
    until: datetime = Field(sa_type=Instant)
    told: bool = False
    """Whether the citizen was told that the service keeps quiet."""
    heard: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    """What the citizen has written since the person wrote last: ``at``, ``text``, ``files``."""


def forget_by_hand(session: Session, contact_ids: list[int]) -> None:
    """What these contacts wrote meanwhile is kept no longer."""
    session.execute(delete(ByHand).where(col(ByHand.contact_id).in_(contact_ids)))


def forget_old_by_hand(session: Session, before: datetime) -> None:
    """What was written in a pause that should have ended before then, had nothing gone wrong, is kept no longer."""
    session.execute(delete(ByHand).where(col(ByHand.until) < before))
