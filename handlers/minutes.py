"""The minutes: the secretary writes in the room, one message a note, by matter and speaker; two named people sign."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.answers import DONE, Words
from bot.flow import Answers, Ask, Flow, Option, Reading, Said, Took, choose
from bot.journey import Action, Journey, Offered, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.meetings import meeting_facts
from handlers.minutes_words import Line, minutes_lines
from handlers.reading import may_hear
from models.appointment import Role
from models.matter import Matter, matter_with_code
from models.meeting import Meeting, MeetingState, last_begun, lock_meeting
from models.note import Note, Signature, notes_of, signatures_of
from models.person import Person
from models.receipt_code import read_code
from models.speaking_turn import SpeakingTurn, at_the_microphone, queue_of
from models.vietnamese import fold

WRITE, SIGN, READ = "minutes.write", "minutes.sign", "meeting.speakers"
LONGEST = 4000
SIGNERS = (Role.SECRETARY, Role.CHAIR)
_TYPED = re.compile(r"^\s*(\w+(?:\s+\w+)?)\b([^:：]{0,40})[:：]\s*(.+)$", re.DOTALL)
_NUMBER = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class About:
    """What a note is about: a speaker, a matter, or the meeting as a whole; ``corrects`` numbers the note it puts right."""

    speaker: SpeakingTurn | None = None
    matter: Matter | None = None
    corrects: int | None = None


def write_note(turn: Turn, meeting: Meeting, text: str, about: About) -> Note:
    """Add to the minutes of a meeting that is locked; what is there is never changed."""
    number = len(notes_of(turn.session, known(meeting.id))) + 1
    matter_id = about.matter.id if about.matter else about.speaker.matter_id if about.speaker else None
    note = Note(
        meeting_id=known(meeting.id), number=number, text=text, written_by=turn.person_id, written_at=turn.now,
        matter_id=matter_id, speaking_turn_id=about.speaker.id if about.speaker else None, corrects=about.corrects,
        added_later=bool(signatures_of(turn.session, known(meeting.id))),
    )  # fmt: skip
    turn.session.add(note)
    turn.session.flush()
    turn.record("note", known(note.id), "written", meeting=meeting.id, number=number, later=note.added_later)
    return note


# Typed at once: "ghi 3: …", "ghi BÌNH AN 4827: …", "sửa ghi 2: …", "bổ sung: …"


def hear_note(turn: Turn, text: str) -> bool:
    """Take what the secretary types with a word before a colon; False if it is something else, or somebody else."""
    found = _TYPED.match(text)
    if found is None or not turn.may(WRITE) or last_begun(turn.session) is None:
        return False
    head = fold(f"{found[1]}{found[2]}")
    for key in ("words-note-correct", "words-note-add", "words-note"):
        word = next((said for said in turn.texts.words(key) if head == said or head.startswith(f"{said} ")), None)
        if word is not None:
            return _take(turn, key, head.removeprefix(word).strip(), found[3].strip()[:LONGEST])
    return False


def _take(turn: Turn, key: str, target: str, text: str) -> bool:
    """False if what stands before the colon names nothing: then it was no note."""
    meeting = last_begun(turn.session)
    if meeting is None or (target and not _NUMBER.search(target)):
        return False
    meeting = lock_meeting(turn.session, known(meeting.id))
    if key != "words-note-add" and signatures_of(turn.session, known(meeting.id)):
        turn.say("minutes-are-signed")
        return True
    about = _corrected(turn, meeting, target) if key == "words-note-correct" else _about(turn, meeting, target)
    if about is None:
        turn.say("note-about-unknown", target=target or "-")
    else:
        _say_written(turn, write_note(turn, meeting, text, about))
    return True


def _corrected(turn: Turn, meeting: Meeting, target: str) -> About | None:
    number = _NUMBER.search(target)
    notes = notes_of(turn.session, known(meeting.id))
    note = next((one for one in notes if number and one.number == int(number[0])), None)
    if note is None:
        return None
    speaker = turn.session.get(SpeakingTurn, note.speaking_turn_id) if note.speaking_turn_id else None
    matter = turn.session.get(Matter, note.matter_id) if note.matter_id else None
    return About(speaker, matter, note.number)


def _about(turn: Turn, meeting: Meeting, target: str) -> About | None:
    """A receipt code, a speaker's number, or nothing: then whoever speaks now, or spoke last."""
    queue = queue_of(turn.session, known(meeting.id))
    code = read_code(target)
    if code is not None:
        matter = matter_with_code(turn.session, code)
        here = matter is not None and matter.meeting_id == meeting.id and may_hear(turn, matter)
        return About(matter=matter) if here else None
    number = _NUMBER.search(target)
    if number is not None:
        speaker = next((one for one in queue if one.position == int(number[0])), None)
        return About(speaker) if speaker else None
    return None if target else About(_speaks_now(meeting, queue))


def _speaks_now(meeting: Meeting, queue: Sequence[SpeakingTurn]) -> SpeakingTurn | None:
    """Whoever is at the microphone, or was last: the chair's answer is written down under them as well."""
    if meeting.state != MeetingState.IN_SESSION:
        return None
    ended = [(one.ended_at, one.position, one) for one in queue if one.ended_at is not None]
    return at_the_microphone(queue) or (max(ended)[2] if ended else None)


def _say_written(turn: Turn, note: Note) -> None:
    turn.say(
        "note-written", number=note.number, about=_about_words(turn, note), later="yes" if note.added_later else "no"
    )


def _about_words(turn: Turn, note: Note) -> str:
    about = _subject_words(turn, note)
    return turn.word("note-about-correction", about=about, number=note.corrects) if note.corrects else about


def _subject_words(turn: Turn, note: Note) -> str:
    if note.speaking_turn_id is not None:
        speaker = turn.session.get_one(SpeakingTurn, note.speaking_turn_id)
        name = turn.session.get_one(Person, speaker.person_id).full_name
        return turn.word("note-about-speaker", number=speaker.position, name=name)
    if note.matter_id is not None:
        return turn.session.get_one(Matter, note.matter_id).code
    return turn.word("note-about-meeting")


# Writing on and on: every message is a note until one is done


class NoteWords(Words):
    """A note, or that it is all for now."""

    def options(self, look: Any, flow: str, ask: str, answers: Answers) -> Sequence[Option]:
        """Only that it is all."""
        return [Option(DONE, look.word("note-enough"))]

    def read(self, look: object, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """Any words; "enough" by button, number or word."""
        picked = said.chosen or choose(shown, said.text)
        return Took(DONE) if picked is not None else super().read(look, said, shown, part)


def _open_writing(turn: Turn, _rest: str) -> None:
    meeting = last_begun(turn.session)
    if meeting is None:
        turn.say("minutes-no-meeting")
    elif signatures_of(turn.session, known(meeting.id)):
        turn.say("minutes-are-signed")
    else:
        turn.open("minutes-write", meeting=meeting.id, written=0)


def _writing_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    meeting = turn.session.get_one(Meeting, answers["meeting"])
    speaker = _speaks_now(meeting, queue_of(turn.session, known(meeting.id)))
    now = turn.word("note-about-meeting")
    if speaker is not None:
        name = turn.session.get_one(Person, speaker.person_id).full_name
        now = turn.word("note-about-speaker", number=speaker.position, name=name)
    return {"written": answers["written"], "now": now}


def _complete_writing(turn: Turn, answers: Answers) -> None:
    if answers["text"] == DONE:
        turn.say("note-writing-ended", [_offer(turn, "minutes")])
        return
    meeting = lock_meeting(turn.session, answers["meeting"])
    if signatures_of(turn.session, known(meeting.id)):
        turn.say("minutes-are-signed")
        return
    if not hear_note(turn, answers["text"]):
        write_note(
            turn, meeting, answers["text"], About(_speaks_now(meeting, queue_of(turn.session, known(meeting.id))))
        )
    turn.open("minutes-write", meeting=meeting.id, written=len(notes_of(turn.session, known(meeting.id))))


# Reading, signing, adding


def _show(turn: Turn, _rest: str) -> None:
    meeting = last_begun(turn.session)
    if meeting is None:
        turn.say("minutes-no-meeting")
    else:
        show_minutes(turn, meeting)


def _show_chosen(turn: Turn, args: Mapping[str, Any]) -> None:
    show_minutes(turn, turn.session.get_one(Meeting, args["meeting"]))


def show_minutes(turn: Turn, meeting: Meeting) -> None:
    """The minutes as they have grown, and what can be done with them."""
    lines = [_in_chat(turn, line) for line in minutes_lines(turn, meeting, lambda matter: may_hear(turn, matter))]
    turn.say(
        "minutes-shown", _offers(turn, meeting), **meeting_facts(turn.session, meeting),
        lines="\n".join(lines), count=len(notes_of(turn.session, known(meeting.id))), signed=signed_words(turn, meeting),
    )  # fmt: skip


def _in_chat(turn: Turn, line: Line) -> str:
    return line.text if line.heading else turn.word("minutes-line", text=line.text)


def signed_words(turn: Turn, meeting: Meeting) -> str:
    """Who signed, as what and when."""
    signed = [
        turn.word(
            "minutes-signed-line", role=turn.word(f"role-{one.role.replace('_', '-')}"),
            name=turn.session.get_one(Person, one.person_id).full_name, at=one.signed_at,
        )
        for one in signatures_of(turn.session, known(meeting.id))
    ]  # fmt: skip
    return "\n".join(signed) or turn.word("minutes-not-signed")


def _offer(turn: Turn, name: str, meeting: Meeting | None = None) -> Offered:
    args = {"meeting": meeting.id} if meeting else {}
    return Offered(turn.word(f"minutes-do-{name}"), f"minutes.{name}", args)


def _offers(turn: Turn, meeting: Meeting) -> list[Offered]:
    signed = signatures_of(turn.session, known(meeting.id))
    names = []
    if turn.may(WRITE):
        names.append("add" if signed else "write")
    if _may_sign_as(turn, meeting) and meeting.state in (MeetingState.CONCLUDED, MeetingState.CLOSED):
        names.append("sign")
    return [_offer(turn, name, meeting) for name in (*names, "print")]


def _may_sign_as(turn: Turn, meeting: Meeting) -> Role | None:
    """The role in which this person has yet to sign."""
    done = {one.role for one in signatures_of(turn.session, known(meeting.id))}
    return next((role for role in SIGNERS if role in turn.roles and role not in done), None)


def _sign_typed(turn: Turn, _rest: str) -> None:
    meeting = last_begun(turn.session)
    if meeting is None:
        turn.say("minutes-no-meeting")
    else:
        _ask_to_sign(turn, {"meeting": meeting.id})


def _ask_to_sign(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = turn.session.get_one(Meeting, args["meeting"])
    role = _may_sign_as(turn, meeting)
    if meeting.state not in (MeetingState.CONCLUDED, MeetingState.CLOSED):
        turn.say("minutes-sign-after")
    elif role is None:
        turn.say("minutes-signed-already", signed=signed_words(turn, meeting))
    else:
        count = len(notes_of(turn.session, known(meeting.id)))
        offers = [
            Offered(turn.word("minutes-do-sign-now"), "minutes.sign-now", {"meeting": meeting.id, "notes": count}),
            _offer(turn, "minutes"),
        ]
        turn.say("minutes-sign-sure", offers, count=count, **meeting_facts(turn.session, meeting))


def _sign(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = lock_meeting(turn.session, args["meeting"])
    role = _may_sign_as(turn, meeting)
    if role is None or meeting.state not in (MeetingState.CONCLUDED, MeetingState.CLOSED):
        turn.say("minutes-signed-already", signed=signed_words(turn, meeting))
        return
    if args["notes"] != len(notes_of(turn.session, known(meeting.id))):
        turn.say("minutes-grew")
        show_minutes(turn, meeting)
        return
    turn.session.add(Signature(meeting_id=known(meeting.id), role=role, person_id=turn.person_id, signed_at=turn.now))
    turn.session.flush()
    if len(signatures_of(turn.session, known(meeting.id))) == len(SIGNERS):
        meeting.minutes_signed_by, meeting.minutes_signed_at = turn.person_id, turn.now
    turn.record("meeting", known(meeting.id), "minutes-signed", role=role, notes=args["notes"])
    turn.say("minutes-signed", [_offer(turn, "print", meeting)], signed=signed_words(turn, meeting))


def _open_adding(turn: Turn, _rest: str) -> None:
    meeting = last_begun(turn.session)
    if meeting is None:
        turn.say("minutes-no-meeting")
    else:
        turn.open("minutes-add", meeting=meeting.id)


def _complete_adding(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, answers["meeting"])
    _say_written(turn, write_note(turn, meeting, answers["text"], About()))


journey = Journey(
    "minutes",
    flows=(
        Flow(
            "minutes-write",
            (Ask("text", NoteWords(2, LONGEST), args=_writing_args),),
            _complete_writing,
            right=WRITE,
        ),
        Flow("minutes-add", (Ask("text", Words(2, LONGEST)),), _complete_adding, right=WRITE),
    ),
    openings=(
        Opening("minutes", _show, right=READ, aside=True),
        Opening("minutes-write", _open_writing, right=WRITE),
        Opening("minutes-sign", _sign_typed, right=SIGN),
        Opening("minutes-add", _open_adding, right=WRITE),
    ),
    actions={
        "minutes.minutes": Action(lambda turn, _args: _show(turn, ""), READ),
        "day.minutes": Action(_show_chosen, READ),
        "minutes.write": Action(lambda turn, _args: _open_writing(turn, ""), WRITE),
        "minutes.add": Action(lambda turn, _args: _open_adding(turn, ""), WRITE),
        "minutes.sign": Action(_ask_to_sign, SIGN),
        "minutes.sign-now": Action(_sign, SIGN),
    },
)
