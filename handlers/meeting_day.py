"""The day of a meeting: the doors are opened, the meeting begins; one entry shows what can be done where it stands."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlmodel import col, select

from bot.answers import Words
from bot.flow import Answers, Ask, Flow
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.meeting_change import cancel
from handlers.meetings import meeting_facts, meeting_label
from handlers.promises import say_open_first
from handlers.speaking_queue import USEFUL, bring_up_to_date, running, show_board, tell_first
from models.appointment import Role, holders
from models.meeting import TO_BE_HELD, Meeting, MeetingState, last_begun, lock_meeting, move_meeting
from models.outbox import Urgency
from models.registration import attendees, speakers

EARLY = {"open": timedelta(hours=2), "begin": timedelta(minutes=30)}
"""Sooner than this before the hour that was announced, one is asked whether it is meant."""
RUN = "meeting.run"


# Which meeting is meant


def _today(turn: Turn) -> date:
    return turn.now.astimezone(turn.zone).date()


def _to_be_held(turn: Turn) -> list[Meeting]:
    return list(
        turn.session.exec(
            select(Meeting).where(col(Meeting.state).in_(TO_BE_HELD)).order_by(col(Meeting.starts_at), col(Meeting.id))
        )
    )


def _day_of(turn: Turn, meeting: Meeting) -> date:
    return meeting.starts_at.astimezone(turn.zone).date()


def _step(step: str) -> Callable[[Turn, str], None]:
    def typed(turn: Turn, _rest: str) -> None:
        meetings = _to_be_held(turn)
        todays = [one for one in meetings if _day_of(turn, one) == _today(turn)]
        if len(todays) == 1:
            _try(turn, step, todays[0], sure=False)
        elif todays:
            offers = [Offered(meeting_label(turn, one), f"day.{step}", {"meeting": one.id}) for one in todays]
            turn.say("day-which", offers)
        elif (meeting := running(turn)) is not None:
            show_board(turn, meeting, before=turn.word("day-begun-already", hour=_hour(turn, meeting)))
        else:
            _say_not_today(turn, meetings)

    return typed


def _hour(turn: Turn, meeting: Meeting) -> str:
    return turn.texts.hour(turn.language, meeting.began_at or turn.now)


def _say_not_today(turn: Turn, meetings: Sequence[Meeting]) -> None:
    coming = next((one for one in meetings if _day_of(turn, one) > _today(turn)), None)
    if coming is None:
        turn.say("day-none")
    else:
        turn.say("day-not-today", (), **meeting_facts(turn.session, coming))


# Opening the doors, beginning


def _chosen(step: str) -> Callable[[Turn, Mapping[str, Any]], None]:
    def press(turn: Turn, args: Mapping[str, Any]) -> None:
        _try(turn, step, turn.session.get_one(Meeting, args["meeting"]), sure=bool(args.get("sure")))

    return press


def _try(turn: Turn, step: str, found: Meeting, *, sure: bool) -> None:
    """Look whether it applies, ask when the hour is strange, then do it."""
    meeting = lock_meeting(turn.session, known(found.id))
    to = MeetingState.OPEN if step == "open" else MeetingState.IN_SESSION
    if meeting.state not in TO_BE_HELD or meeting.state == to:
        _say_where(turn, meeting)
    elif _day_of(turn, meeting) > _today(turn):
        turn.say("day-not-today", (), **meeting_facts(turn.session, meeting))
    elif not sure and (when := _strange(turn, step, meeting)):
        offers = [
            Offered(turn.word(f"day-do-{step}-now"), f"day.{step}", {"meeting": meeting.id, "sure": True}),
            Offered(turn.word("day-do-wait" if when == "early" else "day-do-leave"), "day.wait"),
        ]
        turn.say(f"day-{when}", offers, **meeting_facts(turn.session, meeting), now=turn.now, step=step)
    else:
        (_open if step == "open" else _begin)(turn, meeting)


def _strange(turn: Turn, step: str, meeting: Meeting) -> str:
    if turn.now < meeting.starts_at - EARLY[step]:
        return "early"
    return "late" if _day_of(turn, meeting) < _today(turn) else ""


def _say_where(turn: Turn, meeting: Meeting) -> None:
    """Somebody was faster, or the meeting went another way."""
    if meeting.state == MeetingState.IN_SESSION:
        show_board(turn, meeting, before=turn.word("day-begun-already", hour=_hour(turn, meeting)))
        return
    opened = turn.texts.hour(turn.language, meeting.opened_at or turn.now)
    offers = _offers(turn, meeting, ["begin"]) if meeting.state == MeetingState.OPEN else ()
    turn.say("day-stands", offers, **meeting_facts(turn.session, meeting), state=meeting.state, hour=opened)


def _open(turn: Turn, meeting: Meeting) -> None:
    move_meeting(meeting, MeetingState.OPEN)
    meeting.opened_at = turn.now
    turn.record("meeting", known(meeting.id), "opened")
    turn.say("day-opened", _offers(turn, meeting, ["begin"]), **_counts(turn, meeting))


def _begin(turn: Turn, meeting: Meeting) -> None:
    move_meeting(meeting, MeetingState.IN_SESSION)
    meeting.opened_at = meeting.opened_at or turn.now
    meeting.began_at = turn.now
    queue = bring_up_to_date(turn, meeting)
    turn.record("meeting", known(meeting.id), "begun", speakers=len(queue))
    tell_first(turn, meeting)
    _tell_hall(turn, meeting)
    show_board(turn, meeting, before=turn.word("day-begun", **_counts(turn, meeting)))


def _tell_hall(turn: Turn, meeting: Meeting) -> None:
    """The others who run the meeting hear that it has begun, on the spot or not at all."""
    roles = (Role.OFFICE, Role.CHAIR, Role.SECRETARY, Role.OPINION_TEAM)
    people = dict.fromkeys(person_id for role in roles for person_id in holders(turn.session, role))
    for person_id in people:
        reading = turn.read_by(person_id)
        say_open_first(turn, reading, f"{meeting.belongs}:promises:{person_id}", turn.now + USEFUL)
        if person_id != turn.person_id:
            turn.tell(
                person_id, "notice-meeting-begun", _counts(reading, meeting), once=f"{meeting.belongs}:begun",
                offers=_offers(reading, meeting, ["queue"]), urgency=Urgency.REPLY, useful_until=turn.now + USEFUL,
            )  # fmt: skip


def _counts(turn: Turn, meeting: Meeting) -> dict[str, Value]:
    speaking, attending = speakers(turn.session, known(meeting.id)), attendees(turn.session, known(meeting.id))
    present = sum(place.present_at is not None for place in (*speaking, *attending))
    return {
        **meeting_facts(turn.session, meeting), "hour": turn.texts.hour(turn.language, turn.now),
        "speaking": len(speaking), "attending": len(attending), "present": present,
    }  # fmt: skip


def _wait(turn: Turn, _args: Mapping[str, Any]) -> None:
    turn.say("day-waits")


# One entry for the whole day


def _offers(turn: Turn, meeting: Meeting, names: Sequence[str]) -> list[Offered]:
    return [Offered(turn.word(f"day-do-{name}"), f"day.{name}", {"meeting": meeting.id}) for name in names]


def _run(turn: Turn, _rest: str) -> None:
    """What can be done now: before the day, on it, in session, afterwards."""
    session, meetings = running(turn), _to_be_held(turn)
    near = next((one for one in meetings if _day_of(turn, one) <= _today(turn)), None)
    if session is not None:
        names = ["queue", "minutes", "outcomes", *(["conclude"] if turn.may("meeting.conclude") else [])]
        turn.say("day-in-session", _offers(turn, session, names), **_counts(turn, session))
    elif near is not None:
        names = ["open", "begin", "print"] if near.state == MeetingState.ANNOUNCED else ["begin", "print"]
        turn.say("day-before-begin", _offers(turn, near, names), **_counts(turn, near), state=near.state)
    else:
        _outside(turn, meetings)


def _outside(turn: Turn, meetings: Sequence[Meeting]) -> None:
    last = last_begun(turn.session)
    if last is not None:
        turn.say("day-concluded", _offers(turn, last, ["minutes", "outcomes"]), **meeting_facts(turn.session, last))
    if meetings:
        offers = _offers(turn, meetings[0], ["print"])
        turn.say("day-not-today", offers, **meeting_facts(turn.session, meetings[0]))
    elif last is None:
        turn.say("day-none")


# A meeting that did not take place


def _open_not_held(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = lock_meeting(turn.session, args["meeting"])
    if meeting.state in TO_BE_HELD and meeting.starts_at <= turn.now:
        turn.open("not-held", meeting=meeting.id)
    else:
        _say_where(turn, meeting)


def _complete_not_held(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, answers["meeting"])
    if meeting.state not in TO_BE_HELD:
        _say_where(turn, meeting)
        return
    cancel(turn, meeting, answers["reason"])
    turn.say("day-not-held", (), **meeting_facts(turn.session, meeting))


def _show_queue(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = lock_meeting(turn.session, args["meeting"])
    if meeting.state == MeetingState.IN_SESSION:
        bring_up_to_date(turn, meeting)
    show_board(turn, meeting)


journey = Journey(
    "meeting-day",
    flows=(Flow("not-held", (Ask("reason", Words(10, 500)),), _complete_not_held, right="meeting.change"),),
    openings=(
        Opening("run-meeting", _run, menu=Menu.OFFICIAL, group="meeting", place=45, right=RUN),
        Opening("open-doors", _step("open"), right=RUN),
        Opening("begin-meeting", _step("begin"), right=RUN),
    ),
    actions={
        "day.open": Action(_chosen("open"), RUN),
        "day.begin": Action(_chosen("begin"), RUN),
        "day.wait": Action(_wait, RUN),
        "day.not-held": Action(_open_not_held, "meeting.change"),
        "day.queue": Action(_show_queue, "meeting.speakers"),
    },
)
