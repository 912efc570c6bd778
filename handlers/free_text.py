"""Words with nothing open: a greeting gets the menu, another door is shown where it must be, all else may become a question."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.journey import Action, Journey, Offered
from bot.message import IncomingFile
from bot.turn import Turn
from handlers.doors import Door, door_for, show_door
from handlers.fields import field_name, suggest_field
from handlers.menu import show_menu
from handlers.register import open_registered
from models.receipt_code import read_code
from models.vietnamese import fold

SHORTEST_QUESTION = 12
"""Letters; anything shorter is hardly a question, and the menu helps more."""
QUOTED = 300


def hear_free_text(turn: Turn, text: str, files: Sequence[IncomingFile] = ()) -> None:
    """What nothing else understood: never "I do not understand"."""
    code = read_code(text)
    door = door_for(turn, text)
    if fold(text).strip(" .!,") in turn.texts.words("words-greeting") or not text:
        show_menu(turn)
    elif code is not None:
        turn.open("follow", code=code)
    elif door is not None:
        show_door(turn, door)
        if door is not Door.EMERGENCY:
            offer_to_send(turn, text)
    elif sum(sign.isalnum() for sign in text) < SHORTEST_QUESTION:
        show_menu(turn, turn.word("too-short-to-send"))
    else:
        offer_to_send(turn, text)


def offer_to_send(turn: Turn, text: str) -> None:
    """Keep the words and ask whether they are to be sent as a question."""
    turn.conversation.kept = text
    field = suggest_field(turn.settings, text)
    offers = [
        Offered(turn.word("offer-to-send.now"), "kept.send"),
        Offered(turn.word("offer-to-send.more"), "kept.more"),
        Offered(turn.word("offer-to-send.no"), "kept.forget"),
    ]
    quoted = text if len(text) <= QUOTED else f"{text[:QUOTED]}…"
    if field is None:
        turn.say("offer-to-send", offers, text=quoted)
    else:
        turn.say("offer-to-send-field", offers, text=quoted, field=field_name(turn, field))


def _send(turn: Turn, _args: Mapping[str, Any]) -> None:
    _open_with_kept(turn, more=False)


def _write_more(turn: Turn, _args: Mapping[str, Any]) -> None:
    _open_with_kept(turn, more=True)


def _open_with_kept(turn: Turn, more: bool) -> None:
    text = turn.conversation.kept
    turn.conversation.kept = ""
    if not text:
        turn.say("kept-nothing")
    elif more:
        open_registered(turn, "ask", text=text)
    else:
        open_registered(turn, "ask", text=text, more={"words": [], "files": []})


def _forget(turn: Turn, _args: Mapping[str, Any]) -> None:
    turn.conversation.kept = ""
    turn.say("kept-forgotten")


journey = Journey(
    "free-text",
    actions={
        "kept.send": Action(_send),
        "kept.more": Action(_write_more),
        "kept.forget": Action(_forget),
    },
)
