"""Ladders: who is told how many working days after a moment, rung by rung, until what is waited for has come.

One timer stands for the next rung. One that fires late, after the machine was off, names everybody who should have been
told meanwhile, and tells them once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count

from bot.settings import RungSettings
from bot.turn import Turn
from models.matter import Matter
from models.timer import Timer


@dataclass(frozen=True, slots=True)
class Step:
    """A moment of a ladder, and who is told then."""

    at: datetime
    to: tuple[str, ...]


def belongs(matter: Matter) -> str:
    """What the timers of a matter belong to."""
    return f"matter:{matter.id}"


def climb(turn: Turn, kind: str, matter: Matter, rungs: Sequence[RungSettings], since: datetime) -> None:
    """Begin a ladder at a moment, in the place of an earlier one of that kind; rungs that have passed are left out."""
    turn.forget_timers(belongs(matter), kind)
    plan_step(turn, kind, matter, rungs, since)


def plan_step(turn: Turn, kind: str, matter: Matter, rungs: Sequence[RungSettings], since: datetime) -> None:
    """Plan the next rung that lies ahead."""
    step = next_step(turn, rungs, since)
    if step is not None:
        once = f"{kind}:{matter.id}:{since.isoformat()}:{step.at.isoformat()}"
        turn.wake(kind, belongs(matter), step.at, once=once, since=since.isoformat())


def next_step(turn: Turn, rungs: Sequence[RungSettings], since: datetime) -> Step | None:
    """The first moment ahead at which somebody is told, or None when nobody is any more."""
    ahead = [(next((at for at in _moments(turn, rung, since) if at > turn.now), None), rung) for rung in rungs]
    first = min((at for at, _rung in ahead if at is not None), default=None)
    return None if first is None else Step(first, _named(rung for at, rung in ahead if at == first))


def reached(turn: Turn, timer: Timer, rungs: Sequence[RungSettings]) -> tuple[str, ...]:
    """Who is told by this timer: those of its moment, and of every moment since that it missed."""
    since = datetime.fromisoformat(timer.data["since"])
    return _named(rung for rung in rungs if _falls_within(turn, rung, since, timer.due_at))


def days_since(turn: Turn, since: datetime) -> int:
    """Working days from the day of a moment until today; negative before it."""
    zone = turn.zone
    return turn.calendar.working_days_between(since.astimezone(zone).date(), turn.now.astimezone(zone).date())


def _falls_within(turn: Turn, rung: RungSettings, since: datetime, first: datetime) -> bool:
    for at in _moments(turn, rung, since):
        if at > turn.now:
            return False
        if at >= first:
            return True
    return False


def _named(rungs: Iterator[RungSettings]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for rung in rungs for name in rung.to))


def _moments(turn: Turn, rung: RungSettings, since: datetime) -> Iterator[datetime]:
    day = since.astimezone(turn.zone).date()
    for days in count(rung.days, rung.every) if rung.every else (rung.days,):
        yield datetime.combine(_shifted(turn, day, days), rung.at, turn.zone).astimezone(UTC)


def _shifted(turn: Turn, day: date, days: int) -> date:
    calendar = turn.calendar
    return (calendar.add_working_days(day, days) if days >= 0 else calendar.subtract(day, -days)).day
