"""Additions: what somebody types at the review of their question, where only a choice is expected, is not lost."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.answers import OneOf, gathered
from bot.flow import Answers, Ask, Flow
from bot.journey import Journey
from bot.turn import Turn
from handlers.doors import Door, door_for, door_words, forget_words, note_advice
from handlers.matter_view import quoted

FORMS = ("ask", "help-ask")
"""The forms whose words can be added to; they gather them under "more"."""
QUOTED = 300
ADD = "add"


def offer_addition(turn: Turn, text: str) -> bool:
    """Ask whether words typed at a review belong to the question; False for a single word, which tells nothing."""
    if len(text.split()) < 2:
        return False
    turn.open("add-here", text=text)
    return True


def _door(turn: Turn, answers: Answers) -> Door | None:
    return door_for(turn, str(answers["text"]))


def _has_door(turn: Turn, answers: Answers) -> bool:
    return _door(turn, answers) is not None


def _has_none(turn: Turn, answers: Answers) -> bool:
    return _door(turn, answers) is None


def _door_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return door_words(turn, _door(turn, answers) or Door.COMPLAINT)


def _text(_turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {"text": quoted(answers["text"], QUOTED)}


def _understand(turn: Turn, text: str) -> str | None:
    """An ordinary yes or no."""
    if turn.means("words-yes", text) or turn.means("words-send", text):
        return ADD
    return "no" if turn.means("words-no", text) else None


def _after_door(turn: Turn, answers: Answers) -> bool:
    note_advice(turn, _door(turn, answers) or Door.COMPLAINT)
    if answers["door"] != ADD:
        forget_words(turn, str(answers["text"]))
    return True


def _complete(turn: Turn, answers: Answers) -> None:
    frame = turn.frame
    if frame is None:
        # What it was to be added to has been sent or dropped meanwhile.
        turn.say("kept-nothing")
        return
    if frame.flow not in FORMS or ADD not in (answers.get("sure"), answers.get("door")):
        return
    before = frame.answers.get("more") or gathered()
    more = {**before, "words": [*before["words"], answers["text"]]}
    door = {"door": "go-on"} if "door" in answers else {}
    added = replace(frame, answers={**frame.answers, "more": more, **door}, part=None)
    turn.conversation.frames = [*turn.conversation.frames[:-1], added.as_json()]


journey = Journey(
    "additions",
    flows=(
        Flow(
            "add-here",
            (
                Ask("sure", OneOf((ADD, "no"), _understand), when=_has_none, args=_text),
                Ask("door", OneOf((ADD, "stop")), when=_has_door, args=_door_args, after=_after_door),
            ),
            _complete,
        ),
    ),
)
