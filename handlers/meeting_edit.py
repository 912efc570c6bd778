"""Editing a meeting: a draft goes back to its form; of an announced one only what nobody has to be told of again."""

from collections.abc import Mapping, Sequence

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Journey, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.meeting_announce import chosen_meeting, draft_answers
from handlers.meeting_programme import Programme
from handlers.meetings import meeting_facts, meeting_label, show_meeting
from models.meeting import Ground, Meeting, MeetingState, changeable_meetings, lock_meeting

PROGRAMME, ATTENDING, GROUND, MOVE, KEEP = "programme", "attending", "ground", "move", "keep"
PARTS = (PROGRAMME, ATTENDING, GROUND, MOVE, KEEP)


def _meetings(turn: Turn, _answers: Answers) -> Sequence[Option]:
    found = changeable_meetings(turn.session, turn.now)
    return [Option(str(meeting.id), meeting_label(turn, meeting)) for meeting in found]


def _only_meeting(turn: Turn, answers: Answers) -> str | None:
    options = _meetings(turn, answers)
    return options[0].value if len(options) == 1 else None


def _is_announced(turn: Turn, answers: Answers) -> bool:
    return chosen_meeting(turn, answers).state != MeetingState.DRAFT


def _parts(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(part, turn.word(f"edit-{part}")) for part in PARTS]


def _facts(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return meeting_facts(turn.session, chosen_meeting(turn, answers))


def _programme_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    meeting = chosen_meeting(turn, answers)
    return {"length": int((meeting.ends_at - meeting.starts_at).total_seconds()) // 60}


def _edits_programme(_turn: Turn, answers: Answers) -> bool:
    return answers.get("part") == PROGRAMME


def _edits_attending(_turn: Turn, answers: Answers) -> bool:
    return answers.get("part") == ATTENDING


def _edits_ground(_turn: Turn, answers: Answers) -> bool:
    return answers.get("part") == GROUND


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, int(answers["meeting"]))
    if meeting.state == MeetingState.DRAFT:
        turn.lay_aside("meeting-make", **draft_answers(meeting))
    elif answers.get("part") == MOVE:
        turn.open("meeting-change", meeting=str(meeting.id))
    elif not meeting.is_coming(turn.now) or "part" not in answers:
        turn.say("changed-meanwhile")
        show_meeting(turn, meeting)
    elif answers["part"] == KEEP:
        turn.say("change-nothing", (), **meeting_facts(turn.session, meeting))
    else:
        _edit(turn, meeting, answers)


def _edit(turn: Turn, meeting: Meeting, answers: Answers) -> None:
    part = answers["part"]
    setattr(meeting, part, answers[part] or "")
    turn.record("meeting", known(meeting.id), "edited", part=part)
    turn.say("meeting-edited")
    show_meeting(turn, meeting)


def _open(turn: Turn, _rest: str) -> None:
    if changeable_meetings(turn.session, turn.now):
        turn.open("meeting-edit")
    else:
        turn.say("change-none")


journey = Journey(
    "meeting-edit",
    flows=(
        Flow(
            "meeting-edit",
            (
                Ask("meeting", OneOf(_meetings), default=_only_meeting),
                Ask("part", OneOf(_parts), when=_is_announced, args=_facts),
                Ask("programme", Programme(), when=_edits_programme, args=_programme_args),
                Ask("attending", Words(5, 600), when=_edits_attending),
                Ask("ground", OneOf(tuple(Ground)), when=_edits_ground),
            ),
            _complete,
            right="meeting.change",
        ),
    ),
    openings=(Opening("meeting-edit", _open, right="meeting.change"),),
)
