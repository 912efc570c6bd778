"""Firing timers: what is due takes a turn of its own; what is no longer useful is skipped; nothing fires twice."""

import logging
from collections.abc import Callable
from datetime import datetime

from sqlmodel import Session

from bot.file_store import FileStore
from bot.journey import Dialogue
from bot.turn import Turn, known
from models.database import TROUBLE, Database
from models.private_log import in_a_line
from models.timer import Timer, TimerState, due_timers, lock_timer

log = logging.getLogger(__name__)


class Timers:
    """Looks at the rows when it is ticked; several processes may tick at once."""

    def __init__(
        self, database: Database, dialogue: Dialogue, clock: Callable[[], datetime], promised: Callable[[], None],
        files: FileStore,
    ) -> None:  # fmt: skip
        self._files = files
        self._database = database
        self._dialogue = dialogue
        self._clock = clock
        self._promised = promised

    async def fire_due(self) -> int:
        """Fire all that is due; returns how many timers were settled."""
        now = self._clock()
        due = await self._database.read(lambda session: due_timers(session, now))
        for timer, outdated in due:
            too_late = timer.useful_until is not None and timer.useful_until <= now
            await (self._skip(timer, now) if outdated or too_late else self._fire(timer, now))
        if due:
            self._promised()
        return len(due)

    async def _skip(self, timer: Timer, now: datetime) -> None:
        await self._database.run(lambda session: settle(session, timer, TimerState.SKIPPED, now))

    async def _fire(self, timer: Timer, now: datetime) -> None:
        try:
            prepare = self._dialogue.timers[timer.kind].prepare
            prepared = (
                await self._database.read(lambda session: prepare(session, timer, self._dialogue, self._files))
                if prepare
                else None
            )
            await self._database.run(lambda session: fire(session, timer, self._dialogue, prepared, now))
        except TROUBLE:
            log.exception("the database was in trouble; timer %s stays due", timer.id)
        except Exception as error:
            log.exception("timer %s (%s) failed", timer.id, timer.kind)
            why = in_a_line(error)
            await self._database.run(lambda session: settle(session, timer, TimerState.FAILED, now, why))


def settle(session: Session, timer: Timer, state: TimerState, now: datetime, error: str = "") -> Timer | None:
    """Write down what became of a timer; None if another process was faster."""
    row = lock_timer(session, known(timer.id))
    if row.state != TimerState.PENDING:
        return None
    row.state, row.settled_at, row.error = state, now, error
    session.add(row)
    return row


def fire(session: Session, timer: Timer, dialogue: Dialogue, prepared: object, now: datetime) -> None:
    """Take the turn of a timer, in the transaction that settles it."""
    row = settle(session, timer, TimerState.FIRED, now)
    if row is None:
        return
    turn = Turn(session, dialogue, now, None, f"timer:{row.once}")
    dialogue.timers[row.kind].fire(turn, row, prepared)
    turn.finish()
