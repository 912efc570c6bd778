"""The conversation: which forms are open with a contact, and what was offered last."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Connection, bindparam, insert, update
from sqlmodel import Field, Session, SQLModel, col, select

from models.database import connection_of, rows_of
from models.instant import Instant
from models.vietnamese import fold

MOST_LOOKED_THROUGH = 200
"""Offers of one contact among which a label is looked for."""


class Conversation(SQLModel, table=True):
    """Where the talk with one contact stands. Steps are kept by name, never by index."""

    __tablename__ = "conversation"

    contact_id: int = Field(primary_key=True, foreign_key="contact.id")
    frames: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    """Open forms, the one being filled in last."""
    kept: str = ""
    """Words written when nothing was open, kept until the person says what to do with them."""
    updated_at: datetime = Field(sa_type=Instant)


@dataclass
class Talk:
    """A conversation as one turn finds and leaves it."""

    contact_id: int
    frames: list[dict[str, Any]]
    kept: str
    found: tuple[list[dict[str, Any]], str]
    """The same as they were."""
    new: bool = False


_TALK = select(Conversation.frames, Conversation.kept).where(Conversation.contact_id == bindparam("of_contact"))
_NEW_TALK = insert(rows_of(Conversation))
_CHANGED_TALK = update(rows_of(Conversation)).where(col(Conversation.contact_id) == bindparam("of_contact"))


def talk_with(connection: Connection, contact_id: int) -> Talk:
    """Where the talk with a contact stands, which must be locked by whoever goes on with it."""
    row = connection.execute(_TALK, {"of_contact": contact_id}).first()
    frames, kept = ([], "") if row is None else (row.frames, row.kept)
    return Talk(contact_id, frames, kept, (frames, kept), new=row is None)


def keep_talk(connection: Connection, talk: Talk, now: datetime) -> None:
    """Write down where a talk stands, if that changed."""
    if talk.found == (talk.frames, talk.kept):
        return
    values = {"frames": talk.frames, "kept": talk.kept, "updated_at": now}
    if talk.new:
        connection.execute(_NEW_TALK, {"contact_id": talk.contact_id, **values})
    else:
        connection.execute(_CHANGED_TALK, {"of_contact": talk.contact_id, **values})


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


@dataclass(frozen=True, slots=True)
class LiveOffer:
    """An offer as far as somebody who types needs to know it; names as in ``Offer``."""

    token: str
    number: int
    label: str
    action: str
    args: dict[str, Any]
    made_at: datetime


_LIVE_OFFERS = (
    rows_of(Offer)
    .select()
    .with_only_columns(*(rows_of(Offer).c[one.name] for one in fields(LiveOffer)))
    .where(col(Offer.contact_id) == bindparam("of_contact"), col(Offer.live).is_(True))
    .order_by(col(Offer.made_at).desc(), col(Offer.number))
)


def live_offers(session: Session, contact_id: int) -> list[LiveOffer]:
    """What can be chosen by typing, newest message first."""
    rows = connection_of(session).execute(_LIVE_OFFERS, {"of_contact": contact_id})
    return [LiveOffer(*row) for row in rows]


def offers_labelled(session: Session, contact_id: int, folded: str, since: datetime) -> list[Offer]:
    """What was offered since then under this label, folded, whether it can still be typed or not; newest first."""
    made = (
        select(Offer)
        .where(Offer.contact_id == contact_id, col(Offer.made_at) > since)
        .order_by(col(Offer.made_at).desc())
        .limit(MOST_LOOKED_THROUGH)
    )
    return [offer for offer in session.exec(made) if fold(offer.label) == folded]


_OFFER = insert(rows_of(Offer))
_CLOSE_OFFERS = (
    update(rows_of(Offer))
    .where(col(Offer.contact_id) == bindparam("of_contact"), col(Offer.live).is_(True))
    .values(live=False)
)


def close_typed_offers(connection: Connection, contact_id: int) -> None:
    """What was offered before can be pressed, and not typed any more."""
    connection.execute(_CLOSE_OFFERS, {"of_contact": contact_id})


def add_offers(connection: Connection, rows: list[dict[str, Any]]) -> None:
    """Offer these; each row has all columns."""
    if rows:
        connection.execute(_OFFER, rows)
