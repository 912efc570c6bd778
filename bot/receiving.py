"""Receiving: an update becomes a turn in one transaction, once; what goes wrong is kept for replay."""

import logging
import traceback
from collections.abc import Callable
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, select

from bot.hearing import hear
from bot.journey import Dialogue
from bot.message import Inbound, Update
from bot.turn import Turn, known
from models.contact import Contact, lock_contact, next_line
from models.database import Database, insert_once
from models.inbox import InboxUpdate, UpdateState
from models.vietnamese import clean, redact

log = logging.getLogger(__name__)


class Receiver:
    """What channels hand their updates to."""

    def __init__(
        self, database: Database, dialogue: Dialogue, clock: Callable[[], datetime], promised: Callable[[], None]
    ) -> None:
        """``promised`` is called after a commit, for whoever delivers."""
        self._database = database
        self._dialogue = dialogue
        self._clock = clock
        self._promised = promised

    async def receive(self, update: Update) -> None:
        """Take an update; when this returns it is committed. Raises if nothing could be kept: then it must come again."""
        now = self._clock()
        try:
            await self._database.run(lambda session: take_turn(session, update, self._dialogue, now))
        except DBAPIError:
            # The database itself is in trouble: the platform keeps the update and brings it again.
            raise
        except Exception as error:
            log.exception("a turn failed; the message is kept for replay (update %s of %s)", update.key, update.channel)
            why = redact("".join(traceback.format_exception_only(error)))
            await self._database.run(lambda session: keep_failed(session, update, why, self._dialogue, now))
        self._promised()


def take_turn(session: Session, received: Update, dialogue: Dialogue, now: datetime) -> bool:
    """Take an update, once: False if it was taken before. Its exception leaves no trace (see ``keep_failed``)."""
    new = insert_once(
        session, InboxUpdate, channel=received.channel, account=received.account, key=received.key, contact_id=None,
        state=UpdateState.DONE, said="", files=[], body="", error="", line=0, received_at=now,
    )  # fmt: skip
    if not new:
        return False
    kept = _inbox_row(session, received)
    if received.inbound is None:
        kept.state = UpdateState.UNREADABLE if received.error else UpdateState.IGNORED
        kept.error, kept.body = received.error, received.body if received.error else ""
        return True
    address = received.inbound.address
    contact = lock_contact(session, address.channel, address.account, address.chat, now)
    _greet(contact, received.inbound, dialogue, now)
    _number(session, kept, contact, dialogue)
    turn = Turn(session, dialogue, now, contact, f"{received.account}:{received.key}", kept)
    hear(turn, received.inbound)
    turn.finish()
    return True


def keep_failed(session: Session, received: Update, error: str, dialogue: Dialogue, now: datetime) -> None:
    """Keep an update whose turn raised, for replay, and apologise to the person."""
    insert_once(
        session, InboxUpdate, channel=received.channel, account=received.account, key=received.key, contact_id=None,
        state=UpdateState.FAILED, said="", files=[], body=_as_json(received), error=error, line=0, received_at=now,
    )  # fmt: skip
    if received.inbound is None:
        return
    address = received.inbound.address
    contact = lock_contact(session, address.channel, address.account, address.chat, now)
    kept = _inbox_row(session, received)
    kept.said = clean(received.inbound.text)
    _number(session, kept, contact, dialogue)
    turn = Turn(session, dialogue, now, contact, f"{received.account}:{received.key}:failed", kept)
    turn.say("turn-failed")
    turn.finish()


def failed_updates(session: Session) -> list[int]:
    """The ids of what waits for replay, oldest first."""
    waiting = select(InboxUpdate.id).where(InboxUpdate.state == UpdateState.FAILED).order_by(col(InboxUpdate.id))
    return [known(row) for row in session.exec(waiting)]


def replay(session: Session, inbox_id: int, dialogue: Dialogue, now: datetime) -> None:
    """Take an update again whose turn failed; if it fails again, its exception leaves it where it was."""
    kept = session.get_one(InboxUpdate, inbox_id)
    inbound = _INBOUND.validate_json(kept.body)
    address = inbound.address
    contact = lock_contact(session, address.channel, address.account, address.chat, now)
    kept.state, kept.body, kept.error = UpdateState.REPLAYED, "", ""
    turn = Turn(session, dialogue, now, contact, f"{kept.account}:{kept.key}:replayed", kept)
    hear(turn, inbound)
    turn.finish()


_INBOUND = TypeAdapter(Inbound)


def _as_json(received: Update) -> str:
    """What waits for replay: the update as understood, or as it came if nothing was understood."""
    return received.body if received.inbound is None else _INBOUND.dump_json(received.inbound).decode()


def _greet(contact: Contact, inbound: Inbound, dialogue: Dialogue, now: datetime) -> None:
    carries = dialogue.capabilities[contact.channel]
    if carries.knows_language and contact.first_seen_at == now and inbound.language in dialogue.texts.languages:
        contact.language = inbound.language
    contact.last_inbound_at, contact.gone_at, contact.gone_reason = now, None, ""


def _number(session: Session, kept: InboxUpdate, contact: Contact, dialogue: Dialogue) -> None:
    kept.contact_id = contact.id
    if dialogue.capabilities[contact.channel].shows_history:
        kept.line = next_line(session, known(contact.id))


def _inbox_row(session: Session, received: Update) -> InboxUpdate:
    return session.exec(
        select(InboxUpdate).where(
            InboxUpdate.channel == received.channel,
            InboxUpdate.account == received.account,
            InboxUpdate.key == received.key,
        )
    ).one()
