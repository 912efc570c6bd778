"""Tells the administrators, once a day, that a channel waits for a person's consent: by any other channel they have."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from bot.journey import Dialogue
from bot.texts import Value
from bot.turn import Turn
from models.appointment import Role, holders
from models.database import Database
from models.zalo_token import pairs_in_trouble

CHANNEL = "zalo_oa"


class TokenAlarm:
    """Looks when it is ticked. ``promised`` is called after a commit, for whoever delivers."""

    def __init__(
        self, database: Database, dialogue: Dialogue, clock: Callable[[], datetime], promised: Callable[[], None]
    ) -> None:
        others = {name: carries for name, carries in dialogue.capabilities.items() if name != CHANNEL}
        self._database = database
        self._dialogue = replace(dialogue, capabilities=others)
        self._clock = clock
        self._promised = promised

    async def look(self) -> int:
        """How many were told just now."""
        if not await self._database.read(pairs_in_trouble):
            return 0
        now = self._clock()
        told = await self._database.run(lambda session: tell_administrators(session, self._dialogue, now))
        if told:
            self._promised()
        return told


def tell_administrators(session: Session, dialogue: Dialogue, now: datetime) -> int:
    """Promise each administrator one notice a day, as long as somebody has to consent; returns how many are reached."""
    troubled = pairs_in_trouble(session)
    turn = Turn(session, dialogue, now, None, f"{CHANNEL}:consent")
    told = 0
    for row in troubled:
        day = now.astimezone(turn.zone).date().isoformat()
        for person_id in holders(session, Role.ADMINISTRATOR):
            facts: dict[str, Value] = {
                "code": row.trouble,
                "until": row.expires_at,
                "still": "yes" if row.expires_at > now else "no",
            }
            once = f"{CHANNEL}:consent:{day}"
            told += turn.tell(person_id, "zalo-oa-consent-needed", facts, once=once, essential=True)
    turn.finish()
    return told
