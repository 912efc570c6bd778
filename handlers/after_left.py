"""What is still to be done after a meeting before its file can be closed, each with the way to do it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.journey import Offered
from bot.texts import Value
from bot.turn import Turn, known
from handlers.after_classes import unclassified
from handlers.after_which import due_after
from handlers.publishing import is_fit, unproved
from models.conclusion import notice_of
from models.meeting import Meeting
from models.publication import publication_of


class Step(StrEnum):
    """In the order in which they are usually done."""

    MINUTES = "minutes"
    CLASSES = "classes"
    NOTICE = "notice"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Left:
    """A step that is not done: words, and whether its legal day is over."""

    step: Step
    words: str
    late: bool


_WAYS = {
    Step.MINUTES: ("day.minutes", "meeting.speakers"),
    Step.CLASSES: ("after.list", "result.classify"),
    Step.NOTICE: ("conclusion.show", "conclusion.send"),
    Step.RESULT: ("result.show", "result.publish"),
}


def left_of(turn: Turn, meeting: Meeting) -> list[Left]:
    """What is not done, in words for whoever reads."""
    found = (_minutes(turn, meeting), _classes(turn, meeting), _notice(turn, meeting), _result(turn, meeting))
    return [one for one in found if one is not None]


def offers_for(turn: Turn, meeting: Meeting, left: list[Left]) -> list[Offered]:
    """The ways that this person has."""
    ways = [(one.step, *_WAYS[one.step]) for one in left]
    args = {"meeting": meeting.id}
    return [Offered(turn.word(f"after-way-{step}"), action, args) for step, action, right in ways if turn.may(right)]


def _words(turn: Turn, step: Step, *, late: bool, **args: Value) -> Left:
    return Left(step, turn.word(f"after-left-{step}", late="yes" if late else "no", **args), late)


def _minutes(turn: Turn, meeting: Meeting) -> Left | None:
    return None if meeting.minutes_signed_at else _words(turn, Step.MINUTES, late=False)


def _classes(turn: Turn, meeting: Meeting) -> Left | None:
    count = len(unclassified(turn.session, meeting))
    due = due_after(turn, meeting, turn.settings.limits.classify)
    return _words(turn, Step.CLASSES, late=turn.now >= due, count=count, due=due) if count else None


def _notice(turn: Turn, meeting: Meeting) -> Left | None:
    return None if notice_of(turn.session, known(meeting.id)) else _words(turn, Step.NOTICE, late=False)


def _result(turn: Turn, meeting: Meeting) -> Left | None:
    publication = publication_of(turn.session, known(meeting.id))
    due = due_after(turn, meeting, turn.settings.limits.publish)
    late = turn.now >= due
    if publication is None or not is_fit(turn, publication):
        return _words(turn, Step.RESULT, late=late, due=due, missing="none")
    missing = unproved(turn, meeting, publication)
    return _words(turn, Step.RESULT, late=late, due=due, missing="; ".join(missing)) if missing else None
