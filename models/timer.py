"""Timers: turns that are due later. The rows are the schedule; whatever ticks only looks at them."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Index, Integer, String, and_, bindparam, cast, exists, func, or_, update
from sqlalchemy.orm import aliased
from sqlmodel import Field, Session, SQLModel, col, select
from sqlmodel.sql.expression import Select

from models.database import insert_once
from models.instant import Instant


class TimerState(StrEnum):
    """``SKIPPED``: when its time came it was no longer useful."""

    PENDING = "pending"
    FIRED = "fired"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Timer(SQLModel, table=True):
    """A turn due at a moment. It names what it belongs to, and whoever fires it checks that it still applies."""

    __tablename__ = "timer"
    __table_args__ = (Index("timer_due", "state", "due_at"), Index("timer_belongs", "belongs", "state"))

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    belongs: str
    """For instance ``meeting:7`` or ``matter:12``: all of these are planned anew together."""
    once: str = Field(unique=True)
    """Planning the same moment of the same thing twice makes one timer."""
    series: str = ""
    """Of several due ones in a series only the last is still useful."""
    data: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    due_at: datetime = Field(sa_type=Instant)
    useful_until: datetime | None = Field(default=None, sa_type=Instant)
    state: str = TimerState.PENDING
    settled_at: datetime | None = Field(default=None, sa_type=Instant)
    error: str = ""


def plan(
    session: Session, kind: str, belongs: str, due_at: datetime, *,
    once: str, series: str = "", useful_until: datetime | None = None, data: dict[str, Any] | None = None,
) -> bool:  # fmt: skip
    """Plan a turn; False if exactly this one is planned, or was fired, already."""
    return insert_once(
        session, Timer, kind=kind, belongs=belongs, once=once, series=series, due_at=due_at,
        useful_until=useful_until, data=data or {}, state=TimerState.PENDING, error="",
    )  # fmt: skip


def cancel_timers(session: Session, belongs: str, *, kinds: Sequence[str] = (), now: datetime) -> None:
    """Forget what was planned for something that changed."""
    statement = update(Timer).where(col(Timer.belongs) == belongs, col(Timer.state) == TimerState.PENDING)
    if kinds:
        statement = statement.where(col(Timer.kind).in_(kinds))
    # A cancelled moment may be planned again later (a meeting moved back), so its unique key is given free.
    session.execute(
        statement.values(
            state=TimerState.CANCELLED, settled_at=now, once=col(Timer.once) + "#" + cast(col(Timer.id), String)
        )
    )


def _due() -> "Select[Timer, bool]":
    later = aliased(Timer)
    newer = or_(
        col(later.due_at) > col(Timer.due_at),
        and_(col(later.due_at) == col(Timer.due_at), col(later.id) > col(Timer.id)),
    )
    outdated = exists().where(
        col(Timer.series) != "", col(later.series) == col(Timer.series), col(later.state) == TimerState.PENDING,
        col(later.due_at) <= bindparam("now"), newer,
    )  # fmt: skip
    return (
        select(Timer, outdated)
        .where(Timer.state == TimerState.PENDING, col(Timer.due_at) <= bindparam("now"))
        .order_by(col(Timer.due_at), col(Timer.id))
        .limit(bindparam("most", type_=Integer))
    )


_DUE = _due()
_NEXT = select(Timer.due_at).where(Timer.state == TimerState.PENDING).order_by(col(Timer.due_at)).limit(1)


def due_timers(session: Session, now: datetime, limit: int = 100) -> list[tuple[Timer, bool]]:
    """What is due, oldest first, each with whether it is outdated: a later one of its series is due too."""
    return list(session.exec(_DUE, params={"now": now, "most": limit}))


def lock_timer(session: Session, timer_id: int) -> Timer:
    """The timer, locked until the commit, as the last commit left it."""
    return session.exec(
        select(Timer).where(Timer.id == timer_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def count_timers(session: Session, now: datetime) -> dict[str, int]:
    """How many timers are due, and how many failed."""
    due = and_(col(Timer.state) == TimerState.PENDING, col(Timer.due_at) <= now)
    failed = col(Timer.state) == TimerState.FAILED
    counted = {"due": due, "failed": failed}
    return {name: session.exec(select(func.count()).select_from(Timer).where(of)).one() for name, of in counted.items()}


def next_due(session: Session) -> datetime | None:
    """When the next timer is due, however far away."""
    return session.exec(_NEXT).first()


def mark_pulse(session: Session, now: datetime) -> None:
    """Write something that can be written again and again, to see whether anything can be written; nothing is fired."""
    if not plan(session, "pulse", "service", now, once="pulse"):
        session.execute(update(Timer).where(col(Timer.once) == "pulse").values(due_at=now))
    session.execute(update(Timer).where(col(Timer.once) == "pulse").values(state=TimerState.FIRED, settled_at=now))
