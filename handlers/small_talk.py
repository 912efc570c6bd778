"""Small talk inside a form: a cry for help, thanks, "does it cost anything": answered, and the same question asked again."""

from bot.answers import Gather
from bot.flow import Frame
from bot.turn import Turn

SAYINGS = {"open-help.words": "help-in-form", "words-thanks": "thanks-in-form", "words-greeting": "greeting-in-form"}
"""What is said, and its answer. Only a message that is nothing else: with one word more it may be what was asked for."""

ABOUT_THE_SERVICE = ("cost", "who-is-it", "who-reads")
"""What people ask of the service itself before they trust it; the openings of ``plain_questions``."""


def answer_small_talk(turn: Turn, frame: Frame, text: str) -> bool:
    """Answer what asks for help, for nothing, or about the service; False if these words are something else."""
    key = next((answer for sayings, answer in SAYINGS.items() if turn.means(sayings, text)), None)
    about = next((name for name in ABOUT_THE_SERVICE if turn.means(f"open-{name}.words", text)), None)
    if key is not None:
        turn.say(key, answer=_wanted(turn, frame))
    elif about is not None:
        turn.say(about)
    else:
        return False
    turn.ask_again()
    return True


def _wanted(turn: Turn, frame: Frame) -> str:
    """What the open question takes: a story, which can be spoken, one of the choices, or words."""
    ask = turn.dialogue.flows[frame.flow].ask(frame.step)
    if ask is not None and isinstance(ask.kind, Gather):
        return "story"
    return "choice" if frame.shown and not (ask and ask.optional) else "words"
