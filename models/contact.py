"""A contact: one person's presence at one address of one channel."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy import UniqueConstraint, bindparam, case, func, update
from sqlmodel import Field, Session, SQLModel, col, select

from models.database import connection_of, insert_once, rows_of
from models.instant import Instant


class Contact(SQLModel, table=True):
    """Where somebody writes from. Who that is comes later, or never."""

    __tablename__ = "contact"
    __table_args__ = (UniqueConstraint("channel", "account", "chat"),)

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    account: str
    chat: str
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    language: str = "vi"
    first_seen_at: datetime = Field(sa_type=Instant)
    last_inbound_at: datetime = Field(sa_type=Instant)
    gone_at: datetime | None = Field(default=None, sa_type=Instant)
    gone_reason: str = ""
    preferred: bool = False
    """Of the contacts of one person at most one: where they want to be written to."""
    lines: int = 0
    """How many lines the conversation has, where a channel shows it again."""


@dataclass(frozen=True, slots=True)
class Writer:
    """A contact that writes just now, as far as an ordinary turn needs to know it; names as in ``Contact``."""

    id: int
    channel: str
    person_id: int | None
    language: str
    last_inbound_at: datetime


def lock_contact(session: Session, channel: str, account: str, chat: str, now: datetime) -> Contact:
    """The contact at an address, made if it is new, locked until the commit: one person's messages come in order."""
    found = lock_known_contact(session, channel, account, chat)
    if found is None:
        _add(session, channel, account, chat, now, "vi")
        found = lock_known_contact(session, channel, account, chat)
        assert found is not None  # noqa: S101 (it was made just now)
    return found


def lock_known_contact(session: Session, channel: str, account: str, chat: str) -> Contact | None:
    """The same, None where nobody was ever heard."""
    return session.exec(
        select(Contact)
        .where(Contact.channel == channel, Contact.account == account, Contact.chat == chat)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).first()


def _add(session: Session, channel: str, account: str, chat: str, now: datetime, language: str) -> None:
    insert_once(
        session, Contact, channel=channel, account=account, chat=chat, language=language,
        first_seen_at=now, last_inbound_at=now, gone_reason="", preferred=False, lines=0,
    )  # fmt: skip


_WRITES_NOW = (
    update(rows_of(Contact))
    .where(
        col(Contact.channel) == bindparam("at_channel"),
        col(Contact.account) == bindparam("at_account"),
        col(Contact.chat) == bindparam("at_chat"),
    )
    .values(
        last_inbound_at=case(
            (col(Contact.last_inbound_at) > bindparam("now", type_=Instant), col(Contact.last_inbound_at)),
            else_=bindparam("now", type_=Instant),
        ),
        gone_at=None,
        gone_reason="",
    )
    .returning(col(Contact.id), col(Contact.person_id), col(Contact.language))
)


def contact_writing(session: Session, channel: str, account: str, chat: str, now: datetime, language: str) -> Writer:
    """The same for somebody who wrote at ``now``, which is noted; ``language`` is for one who is new."""
    connection = connection_of(session)
    place = {"at_channel": channel, "at_account": account, "at_chat": chat, "now": now}
    found = connection.execute(_WRITES_NOW, place).first()
    if found is None:
        _add(session, channel, account, chat, now, language)
        found = connection.execute(_WRITES_NOW, place).one()
    return Writer(found.id, channel, found.person_id, found.language, now)


def lock_contact_by_id(session: Session, contact_id: int) -> Contact | None:
    """The contact, locked until the commit, as the last commit left it."""
    return session.exec(
        select(Contact).where(Contact.id == contact_id).with_for_update().execution_options(populate_existing=True)
    ).first()


class Carrier(Protocol):
    """What is asked of a channel's capabilities here."""

    @property
    def rings(self) -> bool:
        """Whether people are told by their phone that something came."""


_REACHABLE = (
    select(Contact)
    .where(
        col(Contact.person_id).in_(bindparam("people", expanding=True)),
        col(Contact.gone_at).is_(None),
        col(Contact.channel).in_(bindparam("by", expanding=True)),
    )
    .order_by(
        col(Contact.preferred).desc(),
        col(Contact.channel).in_(bindparam("silent", expanding=True)),
        col(Contact.last_inbound_at).desc(),
        col(Contact.id).desc(),
    )
)


def contacts_of(session: Session, person_ids: Collection[int], channels: Mapping[str, Carrier]) -> list[Contact]:
    """Where these people can be written to by the channels there are, the best contact of each person first.

    The one they chose comes first; then a phone that rings before a page that must be opened; then where they wrote last.
    """
    silent = [name for name, carrier in channels.items() if not carrier.rings]
    return list(session.exec(_REACHABLE, params={"people": [*person_ids], "by": [*channels], "silent": silent}))


def best_contact(session: Session, person_id: int, channels: Mapping[str, Carrier]) -> Contact | None:
    """Where to reach a person first: None if they have gone from every channel there is."""
    return next(iter(contacts_of(session, [person_id], channels)), None)


def left_contact(session: Session, person_id: int, channels: Collection[str]) -> Contact | None:
    """From where somebody went last, if they can be written to nowhere any more."""
    return session.exec(
        select(Contact)
        .where(Contact.person_id == person_id, col(Contact.gone_at).is_not(None))
        .where(col(Contact.channel).in_(list(channels)))
        .order_by(col(Contact.gone_at).desc(), col(Contact.id).desc())
    ).first()


_NEXT_LINE = (
    update(Contact)
    .where(col(Contact.id) == bindparam("of_contact"))
    .values(lines=col(Contact.lines) + 1)
    .returning(col(Contact.lines))
)


def next_line(session: Session, contact_id: int) -> int:
    """The number of the next line of a conversation; numbers grow in the order of the commits."""
    return int(connection_of(session).execute(_NEXT_LINE, {"of_contact": contact_id}).scalar_one())


def last_message_at(session: Session, channel: str, account: str) -> datetime | None:
    """When anybody was last heard at an account of a channel, None if nobody ever was."""
    return session.exec(
        select(func.max(Contact.last_inbound_at)).where(Contact.channel == channel, Contact.account == account)
    ).one()
