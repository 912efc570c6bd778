"""Reach: whether a channel can carry a message to a contact now, for nothing, for money, or not at all; known before sending."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import String, and_, case, cast, func, or_
from sqlmodel import Session, col, select

from bot.message import Capabilities
from models.contact import Contact
from models.outbox import OutboxRow, OutboxState, Urgency

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


class Shut(StrEnum):
    """Why nothing can go to a contact now."""

    GONE = "gone"
    WINDOW = "window"
    """They wrote too long ago."""
    MESSAGES = "messages"
    """The month's messages are used up, or kept for what matters more."""
    PAID = "paid"
    """It would cost something, and the month's paid messages are used up, or kept for what matters more."""
    PEOPLE = "people"
    """The month's people are full, and they are not among them."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What was sent so far, as far as limits depend on it."""

    in_window: int = 0
    """To this contact since they wrote last."""
    messages: int = 0
    """By this channel in this month."""
    paid: int = 0
    """By this channel in this month at a price."""
    people: int = 0
    """To so many people by this channel in this month."""
    is_among_them: bool = True
    """Whether this contact is one of those."""


@dataclass(frozen=True, slots=True)
class Reach:
    """``shut`` is None where the message can go.

    ``price`` is what it costs then, in đồng: None is nothing at all, 0 is nothing beyond the month's paid messages.
    """

    shut: Shut | None = None
    price: int | None = None


@dataclass
class Taken:
    """What was decided to be sent since the counts were made, which they do not have yet."""

    messages: Counter[str] = field(default_factory=Counter)
    paid: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)

    def added_to(self, contact: Contact, counted: Counted) -> Counted:
        """The counts of a contact with this."""
        name = contact.channel
        return replace(
            counted,
            messages=counted.messages + self.messages[name],
            paid=counted.paid + self.paid[name],
            people=counted.people + self.people[name],
        )

    def take(self, contact: Contact, counted: Counted, way: Reach, messages: int = 1) -> None:
        """Something is going to be sent this way to a contact of which this was counted."""
        self.messages[contact.channel] += messages
        self.paid[contact.channel] += messages if way.price is not None else 0
        self.people[contact.channel] += int(not counted.is_among_them)


Count = Callable[[Session, Collection[Contact], Mapping[str, Capabilities], datetime], Mapping[int, Counted]]
"""Counts for contacts by their id. A channel whose platform counts otherwise puts a counter of its own here."""


def reach(
    contact: Contact, carries: Capabilities, counted: Counted, urgency: Urgency, now: datetime, messages: int = 1
) -> Reach:
    """Whether and at what price something can go to a contact now that is so many messages on the wire."""
    if contact.gone_at is not None:
        return Reach(Shut.GONE)
    reserve = carries.reserve if urgency is Urgency.BROADCAST else 0
    if carries.monthly_messages and counted.messages >= carries.monthly_messages - reserve:
        return Reach(Shut.MESSAGES)
    if carries.monthly_people and not counted.is_among_them and counted.people >= carries.monthly_people:
        return Reach(Shut.PEOPLE)
    way = _in_windows(now - contact.last_inbound_at, carries, counted, messages)
    if way.price is not None and carries.monthly_paid and counted.paid + messages > carries.monthly_paid - reserve:
        return Reach(Shut.PAID)
    return way


def _in_windows(silent: timedelta, carries: Capabilities, counted: Counted, messages: int) -> Reach:
    if carries.free_window is None:
        return Reach()
    is_left = not carries.free_count or counted.in_window + messages <= carries.free_count
    if silent < carries.free_window and is_left:
        return Reach()
    if carries.paid_window is not None and silent < carries.paid_window:
        return Reach(price=carries.price_vnd * messages)
    return Reach(Shut.WINDOW)


def messages_of(row: OutboxRow, carries: Capabilities) -> int:
    """How many messages on the wire a row is at most."""
    return 2 if carries.file_apart and row.file_id is not None and (row.text or row.choices) else 1


def count(
    session: Session, contacts: Collection[Contact], channels: Mapping[str, Capabilities], now: datetime
) -> dict[int, Counted]:
    """Counts from this service's own sent messages, of the contacts on channels that are limited."""
    limited = [contact for contact in contacts if channels[contact.channel].is_limited]
    in_window = _in_window(session, limited, channels)
    months = {name: _month(session, name, now) for name in {contact.channel for contact in limited}}
    return {
        contact.id or 0: Counted(
            in_window=in_window.get(contact.id or 0, 0),
            messages=sum(months[contact.channel].values()),
            people=len(months[contact.channel]),
            is_among_them=contact.id in months[contact.channel],
        )
        for contact in limited
    }


_OUT = (OutboxState.SENT, OutboxState.SENDING, OutboxState.UNKNOWN)
"""What went out, is going out, or may have."""


def _in_window(session: Session, contacts: Iterable[Contact], channels: Mapping[str, Capabilities]) -> dict[int, int]:
    ids = [contact.id for contact in contacts]
    if not ids:
        return {}
    apart = [name for name, carries in channels.items() if carries.file_apart]
    is_two = and_(
        col(Contact.channel).in_(apart), col(OutboxRow.file_id).is_not(None),
        or_(col(OutboxRow.text) != "", func.length(cast(col(OutboxRow.choices), String)) > len("[]")),
    )  # fmt: skip
    found = session.exec(
        select(OutboxRow.contact_id, func.sum(case((is_two, 2), else_=1)))
        .join(Contact, col(Contact.id) == col(OutboxRow.contact_id))
        .where(
            col(OutboxRow.contact_id).in_(ids),
            col(OutboxRow.state).in_(_OUT),
            func.coalesce(col(OutboxRow.settled_at), col(OutboxRow.made_at)) >= col(Contact.last_inbound_at),
        )
        .group_by(col(OutboxRow.contact_id))
    )
    return dict(found.all())


def _month(session: Session, channel: str, now: datetime) -> dict[int, int]:
    """How many messages a channel carried to each contact since the month began in Vietnam."""
    begin = now.astimezone(VIETNAM).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    found = session.exec(
        select(OutboxRow.contact_id, func.count())
        .join(Contact, col(Contact.id) == col(OutboxRow.contact_id))
        .where(
            Contact.channel == channel,
            col(OutboxRow.state).in_(_OUT),
            func.coalesce(col(OutboxRow.settled_at), col(OutboxRow.made_at)) >= begin,
        )
        .group_by(col(OutboxRow.contact_id))
    )
    return dict(found.all())
