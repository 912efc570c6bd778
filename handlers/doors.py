"""Other doors: complaints, denunciations, court matters and emergencies do not belong in a dialogue (F23)."""

from enum import StrEnum
from typing import Protocol

from sqlalchemy import update
from sqlmodel import col

from bot.texts import Texts
from bot.turn import Turn
from models.advice import Advice
from models.inbox import InboxUpdate
from models.vietnamese import mentions


class Door(StrEnum):
    """Where somebody is sent; khiếu nại and tố cáo have laws, forms and clocks of their own."""

    EMERGENCY = "emergency"
    DENUNCIATION = "denunciation"
    COMPLAINT = "complaint"
    COURT = "court"


class Knows(Protocol):
    """Whoever has the words of the service at hand: a turn, or somebody who draws a paper."""

    @property
    def texts(self) -> Texts:
        """All of them."""


def door_for(turn: Knows, text: str) -> Door | None:
    """The door that the words ask for, the most urgent first."""
    for door in Door:
        no_emergency = turn.texts.sayings("words-door-no-emergency") if door is Door.EMERGENCY else ()
        if mentions(text, turn.texts.sayings(f"words-door-{door}"), no_emergency):
            return door
    return None


def door_words(turn: Turn, door: Door) -> dict[str, str]:
    """Where to go, and what can still be sent: only a report of what is no emergency may be made public."""
    return {
        "advice": turn.word(f"door-{door}"),
        "still": turn.word("door-still-emergency" if door is Door.EMERGENCY else "door-still"),
    }


def note_advice(turn: Turn, door: Door) -> None:
    """Put on record that advice was given, without the words."""
    turn.session.add(Advice(contact_id=turn.contact_id, door=door, at=turn.now))


def forget_words(turn: Turn, *words: str) -> None:
    """Whoever turns back at a door has sent nothing: the inbox keeps no trace of what they were about to say."""
    turn.session.execute(
        update(InboxUpdate)
        .where(col(InboxUpdate.contact_id) == turn.contact_id, col(InboxUpdate.said).in_(words))
        .values(said="")
    )
