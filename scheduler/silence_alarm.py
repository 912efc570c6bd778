"""Tells the administrators, once, that a channel that used to bring messages has brought none for some working days.

Zalo switches a webhook off after its last retry and tells nobody: nothing fails then, there is only silence.
"""

from collections.abc import Callable
from datetime import datetime

from sqlmodel import Session

from bot.journey import Dialogue
from bot.texts import Value
from bot.turn import Turn
from models.appointment import Role, holders
from models.contact import last_message_at
from models.database import Database


class SilenceAlarm:
    """Looks at one channel when it is ticked; ``days`` working days of silence are told, 0: none are.

    ``promised`` is called after a commit, for whoever delivers.
    """

    def __init__(
        self, channel: str, account: str, days: int, *, database: Database, dialogue: Dialogue,
        clock: Callable[[], datetime], promised: Callable[[], None],
    ) -> None:  # fmt: skip
        self._channel, self._account, self._days = channel, account, days
        self._database, self._dialogue = database, dialogue
        self._clock, self._promised = clock, promised
        self._told: datetime | None = None

    async def look(self) -> int:
        """How many were told just now."""
        last = await self._database.read(lambda session: last_message_at(session, self._channel, self._account))
        if last is None or last == self._told or not self._is_long_ago(last):
            return 0
        told = await self._database.run(lambda session: self._tell(session, last))
        if told:
            self._told = last
            self._promised()
        return told

    def _is_long_ago(self, last: datetime) -> bool:
        """Whether so many working days have passed wholly without a message; told on a working day only."""
        zone, calendar = self._dialogue.settings.zone, self._dialogue.calendar
        then, today = last.astimezone(zone).date(), self._clock().astimezone(zone).date()
        return self._days > 0 and calendar.is_working(today) and calendar.working_days_between(then, today) > self._days

    def _tell(self, session: Session, last: datetime) -> int:
        """Promise each administrator one notice about this silence; returns how many are reached."""
        turn = Turn(session, self._dialogue, self._clock(), None, f"{self._channel}:silent")
        facts: dict[str, Value] = {"last": last, "days": self._days, "account": self._account}
        once = f"{self._channel}:silent:{last:%Y%m%d%H%M%S}"
        told = sum(
            turn.tell(person_id, "zalo-oa-silent", facts, once=once, essential=True)
            for person_id in holders(session, Role.ADMINISTRATOR)
        )
        turn.finish()
        return told
