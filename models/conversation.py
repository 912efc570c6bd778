"""The conversation: which forms are open with a contact, and what was offered last."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class Conversation(SQLModel, table=True):
    """Where the talk with one contact stands. Steps are kept by name, never by index."""

    __tablename__ = "conversation"

    contact_id: int = Field(primary_key=True, foreign_key="contact.id")
    frames: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    """Open forms, the one being filled in last."""
    kept: str = ""
    """Words written when nothing was open, kept until the person says what to do with them."""
    updated_at: datetime = Field(sa_type=Instant)


class Offer(SQLModel, table=True):
    """Something that can be chosen outside a form: a button, its number and what it does. Works weeks later."""

    __tablename__ = "offer"

    token: str = Field(primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", index=True)
    number: int
    label: str
    action: str
    args: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    live: bool = True
    """Whether its number and label still count when typed; a press counts always."""
    made_at: datetime = Field(sa_type=Instant)


def live_offers(session: Session, contact_id: int) -> list[Offer]:
    """What can be chosen by typing, newest message first."""
    return list(
        session.exec(
            select(Offer)
            .where(Offer.contact_id == contact_id, col(Offer.live).is_(True))
            .order_by(col(Offer.made_at).desc(), col(Offer.number))
        )
    )
