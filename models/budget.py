"""A budget: what a platform lets one account carry in a month, and how much of it is used up.

Counted before the wire call and given back when surely nothing went out: a crash in between counts too much, never too little.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, Session, SQLModel, col

from models.contact import Contact
from models.database import connection_of
from models.timer import plan

WARNING = "budget-warning"
"""The kind of timer that tells people; planned once for each budget and month."""


class Budget(SQLModel, table=True):
    """What one account of a channel carried in one month."""

    __tablename__ = "budget"

    channel: str = Field(primary_key=True)
    account: str = Field(primary_key=True)
    period: str = Field(primary_key=True)
    """The month on the commune's clock: "2026-11"."""
    sent: int = 0
    received: int = 0
    users: int = 0
    """How many different people had ever written to the account by then."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an account may carry; 0 means as much as it likes. The last ``reserve`` messages are not for broadcasts."""

    zone: ZoneInfo
    messages: int = 0
    users: int = 0
    reserve: int = 0
    counts_received: bool = True
    """Whether what people write uses up the month's messages too."""
    warn_percent: int = 80
    only_paid: bool = False
    """``messages`` and ``reserve`` are of those messages that cost something; nothing else is counted."""

    def used(self, sent: int, received: int) -> int:
        """How many of the month's messages are used up."""
        return sent + received if self.counts_received else sent


@dataclass(frozen=True, slots=True)
class Left:
    """What an account can still carry this month; None means no limit."""

    messages: int | None
    """For anything: replies, receipts, reminders."""
    broadcasts: int | None
    """For what is told to many: the reserve is not theirs."""
    users: int | None
    """How many people who have never written could still begin to."""


def period_of(now: datetime, limits: Limits) -> str:
    """The month in which a moment lies, as its budget is named."""
    return f"{now.astimezone(limits.zone):%Y-%m}"


def budget_of(session: Session, channel: str, account: str, now: datetime, limits: Limits) -> Budget:
    """The counters of this month, zero if nothing was counted yet. Not to be changed: it may be no row."""
    place = (channel, account, period_of(now, limits))
    found = session.get(Budget, place, populate_existing=True)
    return found or Budget(channel=place[0], account=place[1], period=place[2], users=_users_now(session, *place[:2]))


def budget_left(session: Session, channel: str, account: str, now: datetime, limits: Limits) -> Left:
    """What an account can still carry this month, never below zero."""
    counted = budget_of(session, channel, account, now, limits)
    left = limits.messages - limits.used(counted.sent, counted.received)
    users = max(counted.users, _users_now(session, channel, account)) if limits.users else 0
    return Left(
        max(0, left) if limits.messages else None,
        max(0, left - limits.reserve) if limits.messages else None,
        max(0, limits.users - users) if limits.users else None,
    )


def count_sent(
    session: Session, channel: str, account: str, now: datetime, limits: Limits, *, for_many: bool = False,
    messages: int = 1,
) -> str:  # fmt: skip
    """Count what is about to go out; returns the month in which it counts, "" if there is no room for all of it."""
    left = budget_left(session, channel, account, now, limits)
    room = left.broadcasts if for_many else left.messages
    if room is not None and room < messages:
        return ""
    _count(session, channel, account, now, limits, sent=messages)
    return period_of(now, limits)


def give_back(session: Session, channel: str, account: str, period: str, messages: int = 1) -> None:
    """Take back messages of a month that surely did not go out."""
    _add(session, channel, account, period, sent=-messages, received=0, users=None)


def count_up_to(session: Session, channel: str, account: str, now: datetime, limits: Limits, used: int) -> None:
    """The platform says that so many of this month's messages are used: whoever used them, they are counted."""
    missing = used - budget_of(session, channel, account, now, limits).sent
    if missing > 0:
        _count(session, channel, account, now, limits, sent=missing)


def count_received(session: Session, channel: str, account: str, now: datetime, limits: Limits) -> None:
    """Count one thing that somebody sent us, and how many people have written so far."""
    _count(session, channel, account, now, limits, received=1, users=_users_now(session, channel, account))


def _count(
    session: Session, channel: str, account: str, now: datetime, limits: Limits, *,
    sent: int = 0, received: int = 0, users: int | None = None,
) -> None:  # fmt: skip
    period = period_of(now, limits)
    row = _add(session, channel, account, period, sent=sent, received=received, users=users)
    used, more = limits.used(row.sent, row.received), limits.used(sent, received)
    for what, percent in (("messages", limits.warn_percent), ("spent", 100)):
        mark = _mark(limits.messages, percent)
        if mark and used - more < mark <= used:
            _warn(session, channel, account, now, what, limits.messages, period)
    mark = _mark(limits.users, limits.warn_percent)
    if users is not None and mark and users >= mark:
        _warn(session, channel, account, now, "users", limits.users, "")


def _mark(limit: int, percent: int) -> int:
    return -(-limit * percent // 100)


def _warn(
    session: Session, channel: str, account: str, now: datetime, what: str, limit: int, period: str
) -> None:  # fmt: skip
    belongs = f"budget:{channel}:{account}"
    data = {"channel": channel, "account": account, "what": what}
    plan(session, WARNING, belongs, now, once=f"{belongs}:{what}:{limit}:{period}", data=data)


def _users_now(session: Session, channel: str, account: str) -> int:
    counted = select(func.count()).where(col(Contact.channel) == channel, col(Contact.account) == account)
    return int(connection_of(session).execute(counted).scalar_one())


def _add(
    session: Session, channel: str, account: str, period: str, *, sent: int, received: int, users: int | None
) -> Any:
    """Raise the counters in one statement, so that none of several processes is lost; returns them."""
    connection = connection_of(session)
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    adding = insert(Budget).values(
        channel=channel, account=account, period=period, sent=max(sent, 0), received=received, users=users or 0
    )
    raised: dict[str, Any] = {"sent": col(Budget.sent) + sent, "received": col(Budget.received) + received}
    if users is not None:
        raised["users"] = users
    counted = adding.on_conflict_do_update(index_elements=["channel", "account", "period"], set_=raised)
    returned = counted.returning(col(Budget.sent), col(Budget.received), col(Budget.users))
    return connection.execute(returned).one()
