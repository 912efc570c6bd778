"""The minutes as a file to print and to sign on paper."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlmodel import Session

from bot.file_store import FileStore
from bot.journey import Action, Dialogue, Journey, Opening, TimerKind
from bot.turn import Turn, known
from documents import minutes_paper
from documents.minutes_paper import Minutes, Paragraph
from handlers.meetings import meeting_facts
from handlers.minutes_words import is_about_nobody, left_out, minutes_lines
from handlers.paper import Drafter, Drawn, hand_over
from models.appointment import Role
from models.meeting import Meeting, last_begun
from models.note import signatures_of
from models.outbox import Urgency
from models.person import Person
from models.registration import active_registrations
from models.speaking_turn import Speaking, queue_of
from models.timer import Timer

PRINT = "minutes-print"
RIGHT = "meeting.speakers"
WAITS = timedelta(hours=12)


def _draw(session: Session, timer: Timer, dialogue: Dialogue, files: FileStore) -> Drawn:
    """In Vietnamese, whoever asks: it is an office paper."""
    drafter = Drafter(session, dialogue, "vi")
    meeting = session.get_one(Meeting, timer.data["meeting"])
    content = minutes_paper.draw(minutes_of(drafter, meeting), drafter.word)
    day = f"{(meeting.began_at or meeting.starts_at).astimezone(dialogue.texts.zone):%d-%m-%Y}"
    return Drawn(drafter.word("paper-minutes-file", day=day), files.put(content), len(content))


def minutes_of(drafter: Drafter, meeting: Meeting) -> Minutes:
    """Everything that stands in the minutes as they are now."""
    return Minutes(
        issuer=drafter.word("paper-issuer", name=drafter.dialogue.settings.commune.name),
        opening=_opening(drafter, meeting),
        lines=_lines(drafter, meeting),
        closing=_closing(drafter, meeting),
        secretary=_signer(drafter, meeting, Role.SECRETARY),
        chair=_signer(drafter, meeting, Role.CHAIR),
    )


def _lines(drafter: Drafter, meeting: Meeting) -> list[Paragraph]:
    """What complains of somebody's unit stands in it only where it was said aloud in the hall; else it is counted."""
    lines = [Paragraph(line.text, line.heading) for line in minutes_lines(drafter, meeting, is_about_nobody)]
    count = left_out(drafter, meeting)
    return [*lines, Paragraph(drafter.word("paper-minutes-left-out", count=count))] if count else lines


def _opening(drafter: Drafter, meeting: Meeting) -> list[str]:
    places = active_registrations(drafter.session, known(meeting.id))
    spoke = [one for one in queue_of(drafter.session, known(meeting.id)) if one.state == Speaking.DONE]
    facts = {
        **meeting_facts(drafter.session, meeting), "began": meeting.began_at or meeting.starts_at,
        "attending": meeting.attending or drafter.word("paper-attending-blank"),
        "present": sum(place.present_at is not None for place in places), "spoke": len(spoke),
    }  # fmt: skip
    keys = ("began", "subject", "attending", "people", "chaired")
    return [drafter.word(f"paper-minutes-{key}", **facts) for key in keys]


def _closing(drafter: Drafter, meeting: Meeting) -> str:
    ended = drafter.texts.moment(drafter.language, meeting.concluded_at) if meeting.concluded_at else "none"
    return drafter.word("paper-minutes-ended", ended=ended)


def _signer(drafter: Drafter, meeting: Meeting, role: Role) -> tuple[str, str]:
    for one in signatures_of(drafter.session, known(meeting.id)):
        if one.role == role:
            name = drafter.session.get_one(Person, one.person_id).full_name
            return name, drafter.word("paper-signed", at=one.signed_at)
    return "", drafter.word("paper-unsigned")


def _fire(turn: Turn, timer: Timer, drawn: Drawn) -> None:
    meeting = turn.session.get_one(Meeting, timer.data["meeting"])
    hand_over(
        turn, [timer.data["person"]], drawn, "minutes-printed", meeting_facts(turn.session, meeting),
        once=f"{meeting.belongs}:{timer.once}", urgency=Urgency.REPLY, useful_until=turn.now + WAITS,
    )  # fmt: skip


def _typed(turn: Turn, _rest: str) -> None:
    _order(turn, {})


def _order(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = turn.session.get_one(Meeting, args["meeting"]) if "meeting" in args else last_begun(turn.session)
    if meeting is None:
        turn.say("minutes-no-meeting")
        return
    turn.wake(
        PRINT, meeting.belongs, turn.now, once=f"{PRINT}:{meeting.id}:{turn.person_id}:{turn.now.isoformat()}",
        useful_until=turn.now + WAITS, meeting=meeting.id, person=turn.person_id,
    )  # fmt: skip
    turn.say("minutes-being-printed")


journey = Journey(
    "minutes-print",
    openings=(Opening("minutes-print", _typed, right=RIGHT),),
    actions={"minutes.print": Action(_order, RIGHT)},
    timers={PRINT: TimerKind(_fire, prepare=_draw)},
)
