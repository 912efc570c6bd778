"""Changing a meeting: another time or place passes the gate again and everybody is told again; or it is cancelled."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import update
from sqlmodel import col

from bot.answers import Moment, OneOf, Words
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Journey, Menu, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.announcement_proof import CHECK, plan_check
from handlers.collection_day import warn_of_collection
from handlers.day_after import DAY_AFTER
from handlers.evening_lists import EVENING
from handlers.guest_inviting import ask_again, tell_cancelled
from handlers.meeting_announce import (
    BROADCAST,
    LATER,
    OTHER_DAY,
    OVERRIDE,
    SEND,
    broadcast,
    chosen_meeting,
    draft_answers,
    first_day_args,
    gate_facts,
    goes_on,
    open_announcing,
)
from handlers.meeting_make import set_time
from handlers.meeting_reminders import REMINDER, plan_reminders
from handlers.meetings import meeting_facts, meeting_label, show_meeting
from handlers.notice_gate import NoticeTooShort, is_too_late, pass_gate
from handlers.preparation import drop_preparation, prepare_again
from handlers.preparing import follow_meeting
from handlers.reach_plan import plan_reach, plan_words
from models.audience import everybody_concerned
from models.meeting import TO_BE_HELD, Meeting, MeetingState, changeable_meetings, lock_meeting
from models.outbox import OutboxRow, OutboxState
from models.registration import active_registrations

TIME, VENUE, BOTH, CANCEL, ANNOUNCE, EDIT, DROP, KEEP = (
    "time", "venue", "both", "cancel", "announce", "edit", "drop", "keep",
)  # fmt: skip
OF_ANNOUNCED = (TIME, VENUE, BOTH, CANCEL, KEEP)
OF_DRAFT = (ANNOUNCE, EDIT, DROP, KEEP)
MOVES = frozenset({TIME, VENUE, BOTH})


def move(turn: Turn, meeting: Meeting, starts_at: datetime, venue: str, reason: str = "") -> None:
    """Give an announced meeting that is locked another time or place, and tell everybody.

    Raises ``NoticeTooShort`` unless in time or for a reason by somebody who may.
    """
    override = pass_gate(turn, starts_at, reason)
    was_starts = meeting.starts_at
    before = {"was_starts": meeting.starts_at.isoformat(), "was_venue": meeting.venue}
    _take_back(turn, meeting)
    set_time(turn, meeting, starts_at, meeting.ends_at - meeting.starts_at)
    meeting.venue = venue
    entry = turn.record(
        "meeting", known(meeting.id), "moved", reason=reason if override else "", override=override,
        sequence=meeting.sequence, **before,
    )  # fmt: skip
    broadcast(turn, meeting, entry)
    plan_reminders(turn, meeting)
    prepare_again(turn, meeting, was_starts)
    follow_meeting(turn, meeting)
    warn_of_collection(turn, meeting)
    ask_again(turn, meeting)
    plan_check(turn, meeting)


def cancel(turn: Turn, meeting: Meeting, reason: str) -> None:
    """Call a meeting that is locked off; whoever heard of it hears this too, and nobody is reminded any more."""
    announced = meeting.state in TO_BE_HELD
    _take_back(turn, meeting)
    drop_preparation(turn, meeting)
    meeting.state, meeting.cancel_reason = MeetingState.CANCELLED, reason
    event = "cancelled" if announced else "dropped"
    entry = turn.record("meeting", known(meeting.id), event, reason=reason, sequence=meeting.sequence)
    if announced:
        broadcast(turn, meeting, entry)
        tell_cancelled(turn, meeting)


def _take_back(turn: Turn, meeting: Meeting) -> None:
    """What was planned or promised about the meeting as it was is neither written nor sent any more."""
    meeting.sequence += 1
    turn.forget_timers(meeting.belongs, REMINDER, BROADCAST, CHECK, EVENING, DAY_AFTER)
    turn.session.execute(
        update(OutboxRow)
        .where(col(OutboxRow.once).startswith(f"{meeting.belongs}:"), col(OutboxRow.state) == OutboxState.QUEUED)
        .values(state=OutboxState.DROPPED, settled_at=turn.now, error="the meeting changed")
    )


def _meetings(turn: Turn, _answers: Answers) -> Sequence[Option]:
    meetings = changeable_meetings(turn.session, turn.now)
    return [Option(str(meeting.id), meeting_label(turn, meeting)) for meeting in meetings]


def _only_meeting(turn: Turn, answers: Answers) -> str | None:
    options = _meetings(turn, answers)
    return options[0].value if len(options) == 1 else None


def _changes(turn: Turn, answers: Answers) -> Sequence[Option]:
    return [Option(change, turn.word(f"change-{change}")) for change in _possible(turn, chosen_meeting(turn, answers))]


def _possible(turn: Turn, meeting: Meeting) -> Sequence[str]:
    if meeting.state == MeetingState.DRAFT:
        return OF_DRAFT
    if not meeting.is_coming(turn.now):
        return (KEEP,)
    return OF_ANNOUNCED if meeting.state == MeetingState.ANNOUNCED else (CANCEL, KEEP)


def _meant(turn: Turn, text: str) -> str | None:
    """Whatever of the changes typed words mean; for a draft, which nobody heard of, every change is editing it."""
    found = next((change for change in (CANCEL, TIME, VENUE, BOTH) if turn.means(f"words-change-{change}", text)), None)
    offered = [option.value for option in turn.frame.shown] if turn.frame else []
    if found is None or found in offered:
        return found
    of_draft = DROP if found == CANCEL else EDIT
    return of_draft if of_draft in offered else None


def _what_from_start(turn: Turn, answers: Answers) -> str | None:
    """Whoever types that the meeting is to be cancelled is not asked what to do."""
    if not answers.get("cancels"):
        return None
    possible = _possible(turn, chosen_meeting(turn, answers))
    return next((change for change in (CANCEL, DROP) if change in possible), None)


def _what_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    meeting = chosen_meeting(turn, answers)
    places = active_registrations(turn.session, known(meeting.id))
    return {**meeting_facts(turn.session, meeting), "state": meeting.state, "registered": len(places)}


def _asks_time(_turn: Turn, answers: Answers) -> bool:
    return answers["what"] in (TIME, BOTH)


def _asks_venue(_turn: Turn, answers: Answers) -> bool:
    return answers["what"] in (VENUE, BOTH)


def _new_start(turn: Turn, answers: Answers) -> datetime:
    return datetime.fromisoformat(answers["when"]) if "when" in answers else chosen_meeting(turn, answers).starts_at


def _new_venue(turn: Turn, meeting: Meeting, answers: Answers) -> str:
    venue = str(answers.get("venue", ""))
    return meeting.venue if not venue or turn.means("words-same-venue", venue) else venue


def _is_late(turn: Turn, answers: Answers) -> bool:
    return answers["what"] in MOVES and is_too_late(turn, _new_start(turn, answers))


def _late_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return gate_facts(turn, _new_start(turn, answers))


def _asks_reason(_turn: Turn, answers: Answers) -> bool:
    return answers["what"] == CANCEL or answers.get("late") == OVERRIDE


def _reason_args(_turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return {"what": "cancel" if answers["what"] == CANCEL else "move"}


def _asks_whether_sure(_turn: Turn, answers: Answers) -> bool:
    return answers["what"] in (*MOVES, CANCEL, DROP) and goes_on(answers)


def _sure_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    meeting = chosen_meeting(turn, answers)
    places = active_registrations(turn.session, known(meeting.id))
    told = meeting.state in TO_BE_HELD
    plan = plan_reach(turn, everybody_concerned(turn.session, meeting, registered=True) if told else [])
    others = plan_reach(turn, everybody_concerned(turn.session, meeting) if told else [])
    return {
        **meeting_facts(turn.session, meeting), "reach": plan_words(turn, plan),
        "what": "move" if answers["what"] in MOVES else answers["what"],
        "new_starts": _new_start(turn, answers), "new_venue": _new_venue(turn, meeting, answers),
        "reason": answers.get("reason", ""), "people": others.reached, "registered": len(places),
    }  # fmt: skip


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, int(answers["meeting"]))
    what = answers["what"]
    if what not in _possible(turn, meeting):
        turn.say("changed-meanwhile")
        show_meeting(turn, meeting)
    elif answers.get("late") == OTHER_DAY:
        what = BOTH if "venue" in answers else TIME
        turn.lay_aside("meeting-change", meeting=answers["meeting"], what=what, **_venue(answers))
    elif what == ANNOUNCE:
        open_announcing(turn, meeting)
    elif what == EDIT:
        turn.lay_aside("meeting-make", **draft_answers(meeting))
    elif what == KEEP or answers.get("late") == LATER or answers["sure"] != SEND:
        turn.say("change-nothing", (), **meeting_facts(turn.session, meeting))
    else:
        _change(turn, meeting, answers)


def _venue(answers: Answers) -> dict[str, str]:
    return {"venue": answers["venue"]} if "venue" in answers else {}


def _change(turn: Turn, meeting: Meeting, answers: Answers) -> None:
    if answers["what"] in (CANCEL, DROP):
        cancel(turn, meeting, answers.get("reason", ""))
        key = "meeting-dropped" if answers["what"] == DROP else "meeting-cancelled"
        turn.say(key, (), **meeting_facts(turn.session, meeting))
        return
    starts_at, venue = _new_start(turn, answers), _new_venue(turn, meeting, answers)
    if (starts_at, venue) == (meeting.starts_at, meeting.venue):
        turn.say("change-nothing", (), **meeting_facts(turn.session, meeting))
        return
    try:
        move(turn, meeting, starts_at, venue, answers.get("reason", ""))
    except NoticeTooShort:
        turn.say("announce-not-yours", (), **gate_facts(turn, starts_at))
        return
    turn.say("meeting-moved", (), **meeting_facts(turn.session, meeting))


def _open(turn: Turn, _rest: str) -> None:
    if changeable_meetings(turn.session, turn.now):
        turn.open("meeting-change")
    else:
        turn.say("change-none")


def _open_cancelling(turn: Turn, _rest: str) -> None:
    if changeable_meetings(turn.session, turn.now):
        turn.open("meeting-change", cancels=True)
    else:
        turn.say("change-none")


journey = Journey(
    "meeting-change",
    flows=(
        Flow(
            "meeting-change",
            (
                Ask("meeting", OneOf(_meetings), default=_only_meeting),
                Ask("what", OneOf(_changes, _meant), args=_what_args, default=_what_from_start),
                Ask("when", Moment(), when=_asks_time, args=first_day_args),
                Ask("venue", Words(3, 200), when=_asks_venue),
                Ask("late", OneOf((OVERRIDE, OTHER_DAY, LATER)), when=_is_late, args=_late_args),
                Ask("reason", Words(10, 500), when=_asks_reason, args=_reason_args),
                Ask("sure", OneOf((SEND, LATER)), when=_asks_whether_sure, args=_sure_args),
            ),
            _complete,
            right="meeting.change",
        ),
    ),
    openings=(
        Opening("meeting-change", _open, menu=Menu.OFFICIAL, group="meeting", place=40, right="meeting.change"),
        Opening("meeting-cancel", _open_cancelling, right="meeting.change"),
    ),
)
