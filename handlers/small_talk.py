"""Small talk inside a form: a cry for help, a greeting and thanks are answered, and the same question is asked again."""

from bot.answers import Gather
from bot.flow import Frame
from bot.turn import Turn

SAYINGS = {"open-help.words": "help-in-form", "words-thanks": "thanks-in-form", "words-greeting": "greeting-in-form"}
"""What is said, and its answer. Only a message that is nothing else: with one word more it may be what was asked for."""


def answer_small_talk(turn: Turn, frame: Frame, text: str) -> bool:
    """Answer what asks for nothing but help, or for nothing; False if these words are something else."""
    key = next((answer for sayings, answer in SAYINGS.items() if turn.means(sayings, text)), None)
    if key is None:
        return False
    turn.say(key, answer=_wanted(turn, frame))
    turn.ask_again()
    return True


def _wanted(turn: Turn, frame: Frame) -> str:
    """What the open question takes: a story, which can be spoken, one of the choices, or words."""
    ask = turn.dialogue.flows[frame.flow].ask(frame.step)
    if ask is not None and isinstance(ask.kind, Gather):
        return "story"
    return "choice" if frame.shown and not (ask and ask.optional) else "words"
