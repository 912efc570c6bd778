"""Asking on from the floor: a matter of its own, tied to the answer that it takes up again (features F38)."""

from collections.abc import Mapping, Sequence

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Journey, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.floor_matter import raise_matter
from handlers.matter_view import shortened
from handlers.reading import may_hear
from handlers.speaking_queue import bring_up_to_date, running, show_board
from models.matter import GONE_ELSEWHERE, Matter
from models.meeting import MeetingState, lock_meeting
from models.outcome import matters_of_meeting
from models.person import Person
from models.speaking_turn import Speaking, SpeakingTurn, at_the_microphone, queue_of

RIGHT = "minutes.write"
SOMEBODY = "somebody"
QUOTED = 60


def _open(turn: Turn, _rest: str) -> None:
    meeting = running(turn)
    if meeting is None:
        turn.say("queue-not-in-session")
    elif not matters_of_meeting(turn.session, known(meeting.id)):
        turn.say("follow-up-nothing")
    else:
        turn.open("follow-up", meeting=meeting.id)


def _matters(turn: Turn, answers: Answers) -> Sequence[Option]:
    return [
        Option(str(matter.id), turn.word("follow-up-matter", code=matter.code, text=shortened(matter.text, QUOTED)))
        for matter in matters_of_meeting(turn.session, answers["meeting"])
        if may_hear(turn, matter)
    ]


def _likely_matter(turn: Turn, answers: Answers) -> str | None:
    """What is being answered now: of whoever is at the microphone, or was last."""
    queue = queue_of(turn.session, answers["meeting"])
    ended = [(one.ended_at, one.position, one) for one in queue if one.ended_at is not None]
    speaker = at_the_microphone(queue) or (max(ended)[2] if ended else None)
    return str(speaker.matter_id) if speaker is not None and speaker.matter_id is not None else None


def _heard(turn: Turn, answers: Answers) -> list[SpeakingTurn]:
    states = (Speaking.SPEAKING, Speaking.PAUSED, Speaking.DONE)
    return [one for one in queue_of(turn.session, answers["meeting"]) if one.state in states]


def _people(turn: Turn, answers: Answers) -> Sequence[Option]:
    """Those who spoke; somebody else in the hall whom the record does not know."""
    people = [
        Option(str(one.person_id), turn.session.get_one(Person, one.person_id).full_name)
        for one in reversed(_heard(turn, answers))
    ]
    return [*people, Option(SOMEBODY, turn.word("follow-up-somebody"))]


def _args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return {"code": turn.session.get_one(Matter, int(answers["matter"])).code}


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, answers["meeting"])
    follows = turn.session.get_one(Matter, int(answers["matter"]))
    if meeting.state != MeetingState.IN_SESSION or follows.state in GONE_ELSEWHERE:
        turn.say("queue-not-in-session" if meeting.state != MeetingState.IN_SESSION else "follow-up-gone")
        return
    who = answers["who"]
    person = None if who == SOMEBODY else turn.session.get_one(Person, int(who))
    matter = raise_matter(turn, answers["text"], person, meeting, follows)
    bring_up_to_date(turn, meeting)
    show_board(turn, meeting, before=turn.word("follow-up-kept", code=matter.code, follows=follows.code))


journey = Journey(
    "follow-up",
    flows=(
        Flow(
            "follow-up",
            (
                Ask("matter", OneOf(_matters), default=_likely_matter),
                Ask("who", OneOf(_people), args=_args),
                Ask("text", Words(5, 2000), args=_args),
            ),
            _complete,
            right=RIGHT,
        ),
    ),
    openings=(Opening("follow-up", _open, right=RIGHT),),
)
