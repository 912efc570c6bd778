"""Receiving: an update becomes a turn in one transaction, once; what goes wrong is kept for replay."""

import json
import logging
import re
from collections.abc import Callable
from datetime import datetime

from pydantic import TypeAdapter
from sqlmodel import Session, col, select

from bot.budgets import budgets_of
from bot.hearing import hear
from bot.journey import Dialogue
from bot.message import Happening, Inbound, Update
from bot.texts import DEFAULT_LANGUAGE
from bot.turn import Turn, known
from models.budget import count_received
from models.contact import Contact, Writer, contact_writing, lock_contact, lock_known_contact, next_line
from models.database import TROUBLE, Database, connection_of
from models.inbox import InboxUpdate, Taken, UpdateState, change_update, take_update
from models.private_log import in_a_line
from models.vietnamese import clean

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
        except TROUBLE:
            # The database itself is in trouble: the platform keeps the update and brings it again.
            raise
        except Exception as error:
            log.exception(
                "a turn failed; the message is kept for replay (update %s of %s)", _plain(update.key), update.channel
            )
            await self._keep(update, in_a_line(error), now)
        self._promised()

    async def _keep(self, update: Update, why: str, now: datetime) -> None:
        """Whatever is wrong with an update, it must not come again and again and hold up those behind it."""
        try:
            await self._database.run(lambda session: keep_failed(session, update, why, self._dialogue, now))
        except TROUBLE:
            raise
        except Exception:
            log.exception("nor could an apology be made (update %s of %s)", _plain(update.key), update.channel)
            await self._database.run(lambda session: keep_bare(session, update, why, now))


def take_turn(session: Session, received: Update, dialogue: Dialogue, now: datetime) -> bool:
    """Take an update, once: False if it was taken before. Its exception leaves no trace (see ``keep_failed``)."""
    inbound = received.inbound
    taken = _take(session, received, now, _state_of(received), body=received.body if received.error else "")
    if taken is None:
        return False
    if inbound is None:
        return True
    if inbound.happening is Happening.BY_HAND:
        _note_person(session, inbound, taken, dialogue, now)
        return True
    contact = _writer(session, inbound, dialogue, now)
    _place(session, taken, contact, dialogue)
    turn = Turn(session, dialogue, now, contact, f"{received.account}:{received.key}", taken.id)
    hear(turn, inbound)
    turn.finish()
    _count(session, inbound, dialogue, now)
    return True


def _writer(session: Session, inbound: Inbound, dialogue: Dialogue, now: datetime) -> Writer:
    """Whoever did this, who is there again: a window runs from when somebody wrote, however late that was heard."""
    address = inbound.address
    is_windowed = dialogue.capabilities[address.channel].free_window is not None
    wrote = min(inbound.at, now) if is_windowed else now
    language = _language_of(inbound, dialogue)
    return contact_writing(session, address.channel, address.account, address.chat, wrote, language)


def _note_person(session: Session, inbound: Inbound, taken: Taken, dialogue: Dialogue, now: datetime) -> None:
    """The contact did nothing itself: it is not heard of by this, and not made where there is none."""
    address = inbound.address
    contact = lock_known_contact(session, address.channel, address.account, address.chat)
    if contact is not None:
        turn = Turn(session, dialogue, now, contact, f"{address.account}:{inbound.key}", taken.id)
        hear(turn, inbound)
        turn.finish()


def keep_failed(session: Session, received: Update, error: str, dialogue: Dialogue, now: datetime) -> None:
    """Keep an update whose turn raised, for replay, and apologise to the person if they said something."""
    inbound = received.inbound
    taken = _take(session, received, now, UpdateState.FAILED, body=_as_json(received), error=error)
    if taken is None or inbound is None or inbound.happening is not None:
        return
    contact = _writer(session, inbound, dialogue, now)
    _place(session, taken, contact, dialogue)
    turn = Turn(session, dialogue, now, contact, f"{received.account}:{received.key}:failed", taken.id)
    turn.say("turn-failed")
    turn.finish()
    _count(session, inbound, dialogue, now)


def _count(session: Session, inbound: Inbound, dialogue: Dialogue, now: datetime) -> None:
    """Last in its transaction: on PostgreSQL all turns of the account wait for whoever has counted and not committed."""
    limits = budgets_of(dialogue.settings).get(inbound.address.channel)
    if limits is not None and not limits.only_paid:
        session.flush()
        count_received(session, inbound.address.channel, inbound.address.account, now, limits)


def keep_bare(session: Session, received: Update, error: str, now: datetime) -> None:
    """Keep an update that cannot even be shown or answered, as ASCII that every database takes."""
    inbound = received.inbound
    body = received.body if inbound is None else json.dumps(_INBOUND.dump_python(inbound), default=str)
    take_update(
        connection_of(session), None,
        channel=received.channel, account=received.account, key=_plain(received.key), state=UpdateState.FAILED, said="",
        files=[], body=_plain(body), error=_plain(error), line=0, received_at=now,
    )  # fmt: skip


def _plain(text: str) -> str:
    """Written in printable ASCII, the rest as JSON escapes it."""
    return re.sub(r"[^ -~]", lambda found: json.dumps(found[0])[1:-1], text)


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
    turn = Turn(session, dialogue, now, contact, f"{kept.account}:{kept.key}:replayed", inbox_id)
    hear(turn, inbound)
    turn.finish()


_INBOUND = TypeAdapter(Inbound)


def _as_json(received: Update) -> str:
    """What waits for replay: the update as understood, or as it came if nothing was understood."""
    return received.body if received.inbound is None else _INBOUND.dump_json(received.inbound).decode()


def _take(
    session: Session, received: Update, now: datetime, state: UpdateState, *, body: str, error: str | None = None
) -> Taken | None:
    inbound = received.inbound
    said, files = _words_of(inbound) if inbound else ("", [])
    return take_update(
        connection_of(session), inbound.address.chat if inbound else None,
        channel=received.channel, account=received.account, key=received.key, state=state, said=said, files=files,
        body=body, error=received.error if error is None else error, line=0, received_at=now,
    )  # fmt: skip


def _state_of(received: Update) -> UpdateState:
    if received.inbound is not None:
        return UpdateState.DONE
    return UpdateState.UNREADABLE if received.error else UpdateState.IGNORED


def _words_of(inbound: Inbound) -> tuple[str, list[str]]:
    """What a person said to us, as it is shown back to them."""
    if inbound.group or inbound.happening is not None:
        return "", []
    return clean(inbound.text), [file.name or file.kind for file in inbound.files]


def _language_of(inbound: Inbound, dialogue: Dialogue) -> str:
    """In which language somebody new is spoken to."""
    chosen = dialogue.capabilities[inbound.address.channel].knows_language
    return inbound.language if chosen and inbound.language in dialogue.texts.languages else DEFAULT_LANGUAGE


def _place(session: Session, taken: Taken, contact: Contact | Writer, dialogue: Dialogue) -> None:
    """Say whose update it is, and number it where the conversation is shown again."""
    values: dict[str, int | None] = {} if taken.contact_id == contact.id else {"contact_id": contact.id}
    if dialogue.capabilities[contact.channel].shows_history:
        values["line"] = next_line(session, known(contact.id))
    if values:
        change_update(connection_of(session), taken.id, **values)
