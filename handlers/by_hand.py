"""A person answers by hand beside the service: it keeps quiet for a while, loses nothing, and comes back where it is called."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import col, select

from bot.answers import file_as_json
from bot.hearing import opening_called
from bot.journey import Journey, Opening, TimerKind
from bot.message import Address, FileKind, Inbound, IncomingFile
from bot.turn import Turn
from handlers.doors import Door, door_for, note_advice
from handlers.first_contact import gate as consent_gate
from handlers.free_text import SHORTEST_QUESTION, offer
from handlers.matter_view import quoted
from handlers.menu import show_menu
from models.by_hand import ByHand
from models.contact import lock_contact_by_id
from models.outbox import OutboxRow
from models.timer import Timer
from models.vietnamese import clean

ENDS = "by-hand-ends"
CALLED = "assistant"
"""The opening by which people call the service back."""
QUOTED = 300
_PARTS = re.compile(r"[,.;!\n]+")
_SAYS_NOTHING = ("words-greeting", "words-thanks", "words-yes")


def note_person(turn: Turn, inbound: Inbound) -> None:
    """A person wrote: what the citizen had written before is answered, and the service keeps quiet anew."""
    wrote = min(inbound.at, turn.now)
    ends = wrote + timedelta(minutes=turn.settings.zalo_oa.pause_minutes)
    if ends <= turn.now or _is_our_own(turn, inbound.key):
        return
    row = turn.session.get(ByHand, turn.contact_id)
    if row is None:
        row = ByHand(contact_id=turn.contact_id, until=ends)
        turn.record("contact", turn.contact_id, "answered-by-hand")
    row.until = max(row.until, ends)
    row.heard = [one for one in row.heard if datetime.fromisoformat(one["at"]) > wrote]
    turn.session.add(row)
    turn.forget_timers(_belongs(turn))
    turn.wake(
        ENDS, _belongs(turn), row.until, once=f"{_belongs(turn)}:{row.until:%Y%m%d%H%M%S}", contact=turn.contact_id
    )


def _belongs(turn: Turn) -> str:
    return f"by-hand:{turn.contact_id}"


def _is_our_own(turn: Turn, key: str) -> bool:
    """Whether the platform tells of a message of this service as if a person had written it."""
    own = select(OutboxRow.id).where(OutboxRow.contact_id == turn.contact_id, col(OutboxRow.platform_id) == key)
    return turn.session.exec(own.limit(1)).first() is not None


def gate(turn: Turn, inbound: Inbound) -> bool:
    """Before anything else it is looked whether a person is answering; then comes the consent."""
    return not _is_held(turn, inbound) and consent_gate(turn, inbound)


def _is_held(turn: Turn, inbound: Inbound) -> bool:
    """Whether this was meant for the person who answers, and is kept."""
    if not turn.dialogue.capabilities[inbound.address.channel].people_answer:
        return False
    row = turn.session.get(ByHand, turn.contact_id)
    if row is None:
        return False
    if row.until > turn.now and not _is_for_service(turn, inbound):
        _hold(turn, row, inbound)
        return True
    words, files = _end(turn, row)
    if not words and not files:
        return False
    opening = opening_called(turn, inbound.text)
    if opening is not None and opening.name == CALLED:
        _come_back(turn, inbound.address, words, files)
        return True
    turn.say("by-hand-kept", words=quoted(words, QUOTED))
    return False


def _is_for_service(turn: Turn, inbound: Inbound) -> bool:
    """What only the service understands: its buttons and cards, commands, and what its messages tell people to type."""
    if inbound.press is not None or inbound.phone is not None or inbound.text.strip().startswith("/"):
        return True
    opening = opening_called(turn, inbound.text)
    return opening is not None and turn.may(opening.right)


def _hold(turn: Turn, row: ByHand, inbound: Inbound) -> None:
    text = clean(inbound.text)
    if text and door_for(turn, text) is Door.EMERGENCY:
        note_advice(turn, Door.EMERGENCY)
        turn.say("door-emergency")
    if not row.told:
        row.told = True
        turn.say("by-hand-quiet")
    said = min(inbound.at, turn.now)
    # What comes late, after the person's answer to it, was seen by them in the platform's own window.
    is_answered = said <= row.until - timedelta(minutes=turn.settings.zalo_oa.pause_minutes)
    if not is_answered and (inbound.files or _says_something(turn, text)):
        files = [file_as_json(file) for file in inbound.files]
        row.heard = [*row.heard, {"at": said.isoformat(), "text": text, "files": files}]
    turn.session.add(row)


def _says_something(turn: Turn, text: str) -> bool:
    """Whether it wants an answer: "vâng ạ, cảm ơn" wants none."""
    parts = [part for part in _PARTS.split(text) if any(sign.isalnum() for sign in part)]
    return not all(any(turn.means(key, part) for key in _SAYS_NOTHING) for part in parts)


def _end(turn: Turn, row: ByHand) -> tuple[str, tuple[IncomingFile, ...]]:
    """The service speaks again; returns what nobody has answered yet."""
    heard = row.heard
    turn.session.delete(row)
    turn.forget_timers(_belongs(turn))
    words = "\n".join(one["text"] for one in heard if one["text"])
    files = [file for one in heard for file in one["files"]]
    return words, tuple(IncomingFile(**{**file, "kind": FileKind(file["kind"])}) for file in files)


def _fire(turn: Turn, timer: Timer, _prepared: object) -> None:
    """The time is over: what the person has not answered is taken up, unless it is too short to be a question."""
    contact = lock_contact_by_id(turn.session, timer.data["contact"])
    row = turn.session.get(ByHand, timer.data["contact"])
    if contact is None or row is None or row.until > turn.now:
        return
    there = turn.as_read_at(contact)
    words, files = _end(there, row)
    if not words and not files:
        return
    if files or there.frame is not None or sum(sign.isalpha() for sign in words) >= SHORTEST_QUESTION:
        _come_back(there, Address(contact.channel, contact.account, contact.chat), words, files)
        there.finish()


def _come_back(turn: Turn, address: Address, words: str, files: Sequence[IncomingFile]) -> None:
    """Where a form is open it goes on; else the words are heard as if they had been said just now."""
    if turn.frame is not None:
        turn.say("by-hand-kept", words=quoted(words, QUOTED))
        turn.ask_again()
        return
    turn.say("by-hand-over")
    inbound = Inbound(address, "", turn.now, text=words, files=tuple(files))
    if not consent_gate(turn, inbound):
        return
    if files:
        turn.dialogue.fallback(turn, words, files)
    else:
        # Said to a person: "bác gửi cho cháu với" is no order to send what waits.
        offer(turn, words, [])


def _called(turn: Turn, _rest: str) -> None:
    show_menu(turn)


journey = Journey("by-hand", openings=(Opening(CALLED, _called),), timers={ENDS: TimerKind(_fire)})
