"""Heard first: an emergency or a cry for help, at whatever step, and another door where only a choice was expected."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.answers import Gather, Name, Words, file_as_json
from bot.flow import Frame, Said, choose
from bot.hearing import hear_in_form
from bot.journey import Action, Journey, Offered
from bot.message import FileKind, Inbound, IncomingFile
from bot.turn import Turn
from handlers.additions import FORMS
from handlers.doors import Door, door_for, note_advice
from handlers.free_text import offer, offer_door
from handlers.small_talk import answer_small_talk
from models.conversation import live_offers
from models.vietnamese import clean, fold

_ANY_WORDS = (Words, Gather)


def is_heard_first(turn: Turn, inbound: Inbound) -> bool:
    """Deal with what cannot wait for the open question, which is then asked again; False: it goes its ordinary way."""
    text = clean(inbound.text)
    if inbound.press is not None or not text:
        return False
    frame, door = turn.frame, door_for(turn, text)
    if frame is None:
        _tell_before_command(turn, door, text)
        return False
    if _is_official_form(turn, frame):
        return False
    if door is None:
        plain = not inbound.files and not _chooses(turn, frame, text)
        return plain and answer_small_talk(turn, frame, text)
    if door is Door.EMERGENCY:
        _tell_emergency(turn, frame, text, inbound.files)
        return True
    return not _takes(turn, frame, text) and _show_door(turn, frame, door, text)


def _tell_before_command(turn: Turn, door: Door | None, text: str) -> None:
    """Free words get their door from ``free_text``; what follows a command would only get it at the form's end."""
    if door is Door.EMERGENCY and text.startswith("/"):
        note_advice(turn, door)
        turn.say("door-emergency")


def _is_official_form(turn: Turn, frame: Frame) -> bool:
    """Officials write about accidents and complaints in their answers; whoever asks for a villager may mean one."""
    flow = turn.dialogue.flows.get(frame.flow)
    return flow is None or (bool(flow.right) and frame.flow not in FORMS) or frame.flow == "join"


def _kind(turn: Turn, frame: Frame) -> object:
    flow = turn.dialogue.flows[frame.flow]
    ask = flow.ask(frame.step)
    return ask.kind if ask is not None else None


def _takes(turn: Turn, frame: Frame, text: str) -> bool:
    """Whether the open question, or something else that was offered, is answered by these words."""
    return isinstance(_kind(turn, frame), (*_ANY_WORDS, Name)) or _chooses(turn, frame, text)


def _chooses(turn: Turn, frame: Frame, text: str) -> bool:
    if choose(frame.shown, text) is not None:
        return True
    return any(fold(one.label) == fold(text) for one in live_offers(turn.session, turn.contact_id))


def _tell_emergency(turn: Turn, frame: Frame, text: str, files: Sequence[IncomingFile]) -> None:
    """The numbers to call; where any words are taken, these can still be noted down."""
    note_advice(turn, Door.EMERGENCY)
    offers = []
    if isinstance(_kind(turn, frame), _ANY_WORDS):
        turn.conversation.kept = text
        kept = [file_as_json(file) for file in files]
        offers = [Offered(turn.word("emergency-first.keep"), "kept.answer", {"files": kept})]
    turn.say("emergency-first", offers, advice=turn.word("door-emergency"))
    turn.ask_again()


def _show_door(turn: Turn, frame: Frame, door: Door, text: str) -> bool:
    if frame.flow in FORMS:
        turn.open("add-here", text=text)
    else:
        turn.conversation.kept = text
        offer_door(turn, door)
        turn.ask_again()
    return True


def _answer(turn: Turn, args: Mapping[str, Any]) -> None:
    """It was no emergency: the words go where they were meant to go."""
    text, turn.conversation.kept = turn.conversation.kept, ""
    frame = turn.frame
    if not text:
        turn.say("kept-nothing")
    elif frame is None:
        offer(turn, text, args["files"])
    else:
        _note_told(turn, frame)
        files = tuple(IncomingFile(**{**file, "kind": FileKind(file["kind"])}) for file in args["files"])
        hear_in_form(turn, Said(text, files=files))


def _note_told(turn: Turn, frame: Frame) -> None:
    """The form need not show this door again."""
    flow = turn.dialogue.flows[frame.flow]
    if flow.ask("door") is not None:
        told = replace(frame, answers={**frame.answers, "door": "go-on"})
        turn.conversation.frames = [*turn.conversation.frames[:-1], told.as_json()]


journey = Journey("heard-first", actions={"kept.answer": Action(_answer)})
