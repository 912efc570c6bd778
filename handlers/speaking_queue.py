"""The queue of a meeting in chat: who speaks, who comes next and about what; called, absent, begun, paused, extended, done."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Action, Journey, Notice, Offered, Opening, TimerKind
from bot.texts import Value
from bot.turn import Turn, known
from handlers.floor_matter import matter_of_place, raise_matter, shown_topic
from handlers.matter_view import shortened
from handlers.notices import as_official, askers, facts, facts_of_new, office
from handlers.reading import may_hear
from models.appointment import Role, holders
from models.history import HistoryEntry, history_of
from models.matter import Matter
from models.meeting import Meeting, MeetingState, last_begun, lock_meeting
from models.outbox import Urgency
from models.person import Person
from models.registration import Registration
from models.speaking_order import order
from models.speaking_turn import (
    TO_COME,
    Speaking,
    SpeakingTurn,
    at_the_microphone,
    queue_of,
    still_to_come,
)
from models.timer import Timer
from models.village import village_name

MINUTE_LEFT, TIME_UP = "speaking-minute-left", "speaking-time-up"
MINUTE = timedelta(minutes=1)
USEFUL = timedelta(minutes=10)
"""Nobody needs to hear later than this that it is nearly their turn."""
SHOWN_NEXT = 3
THIRD = 2
QUOTED = 300
EXTENSIONS = (1, 2, 3, 5)
RUN, SEE = "meeting.run", "meeting.speakers"


# Who stands in it


def bring_up_to_date(turn: Turn, meeting: Meeting) -> list[SpeakingTurn]:
    """The queue of a meeting that is locked: those who came since are appended, those who gave up are passed over."""
    queue = queue_of(turn.session, known(meeting.id))
    known_places = {one.registration_id for one in queue}
    for place in _order(turn, meeting):
        if place.id not in known_places:
            row = SpeakingTurn(
                meeting_id=known(meeting.id), registration_id=known(place.id), person_id=place.person_id,
                position=len(queue) + 1, minutes=place.minutes or min(turn.settings.meeting.speaking_minutes),
            )  # fmt: skip
            turn.session.add(row)
            queue.append(row)
    for one in queue:
        withdrawn = turn.session.get_one(Registration, one.registration_id).withdrawn_at is not None
        if withdrawn and one.state in TO_COME:
            one.state = Speaking.GONE
    turn.session.flush()
    return queue


def _order(turn: Turn, meeting: Meeting) -> Sequence[Registration]:
    """Those who have a turn, in the order in which they speak."""
    return [placed.registration for placed in order(turn.session, meeting)]


# What it looks like


def show_board(turn: Turn, meeting: Meeting, *, before: str = "") -> None:
    """Who speaks now, the next three with what they speak about, and what can be done."""
    queue = queue_of(turn.session, known(meeting.id))
    current, coming = at_the_microphone(queue), still_to_come(queue)
    lines = [before, _now(turn, meeting, current), *(_next(turn, meeting, one) for one in coming[:SHOWN_NEXT])]
    done = sum(one.state == Speaking.DONE for one in queue)
    counts = turn.word("board-counts", done=done, coming=len(coming))
    turn.say_plainly("\n".join([*filter(None, lines), counts]), _board_offers(turn, meeting, current, coming))


def _now(turn: Turn, meeting: Meeting, one: SpeakingTurn | None) -> str:
    if one is None:
        return turn.word("board-nobody")
    line = turn.word(f"board-{one.state}", **_facts(turn, meeting, one))
    return f"{line}{_prepared(turn, meeting, one)}"


def _next(turn: Turn, meeting: Meeting, one: SpeakingTurn) -> str:
    return f"{turn.word('board-next', **_facts(turn, meeting, one))}{_prepared(turn, meeting, one)}"


def _prepared(turn: Turn, meeting: Meeting, one: SpeakingTurn) -> str:
    matter = matter_of_turn(turn, meeting, one)
    if matter is None or not matter.prepared or not may_hear(turn, matter):
        return ""
    return "\n" + turn.word("board-prepared", text=shortened(matter.prepared, QUOTED))


def matter_of_turn(turn: Turn, meeting: Meeting, one: SpeakingTurn) -> Matter | None:
    """What somebody speaks about, as far as it is a matter already."""
    if one.matter_id is not None:
        return turn.session.get_one(Matter, one.matter_id)
    return matter_of_place(turn.session, turn.session.get_one(Registration, one.registration_id), meeting)


def _facts(turn: Turn, meeting: Meeting, one: SpeakingTurn) -> dict[str, Value]:
    person = turn.session.get_one(Person, one.person_id)
    matter = matter_of_turn(turn, meeting, one)
    place = turn.session.get_one(Registration, one.registration_id)
    topic = shown_topic(turn, place, matter) or (matter.text if matter else "")
    left = one.left(turn.now)
    return {
        "number": one.position, "name": person.full_name, "minutes": one.minutes + one.extra_minutes,
        "village": village_name(turn.session, person.village_id) or turn.word("village-elsewhere"),
        "topic": shortened(topic, QUOTED),
        "code": matter.code if matter else "none", "used": _clock(turn, one.used(turn.now)),
        "left": _clock(turn, abs(left)), "over": "yes" if left < timedelta() else "no",
        "again": "yes" if one.state == Speaking.ABSENT else "no",
    }  # fmt: skip


def _clock(turn: Turn, span: timedelta) -> str:
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    return turn.word("board-clock", minutes=minutes, seconds=seconds)


def _board_offers(
    turn: Turn, meeting: Meeting, current: SpeakingTurn | None, coming: Sequence[SpeakingTurn]
) -> list[Offered]:
    names = _steps(current, coming) if turn.may(RUN) and meeting.state == MeetingState.IN_SESSION else ()
    args = {"meeting": meeting.id, "turn": current.id if current else None}
    offers = [Offered(turn.word(f"speaking-do-{name}"), f"speaking.{name}", args) for name in names]
    shown = [*([current] if current else []), *coming[:SHOWN_NEXT]]
    for one in shown:
        matter = matter_of_turn(turn, meeting, one)
        if matter is not None and may_hear(turn, matter):
            label = turn.word("board-history", code=matter.code)
            offers.append(Offered(label, "speaking.history", {"matter": matter.id}))
    return offers


def _steps(current: SpeakingTurn | None, coming: Sequence[SpeakingTurn]) -> Sequence[str]:
    if current is None:
        return ("call",) if coming else ()
    ends = ("done-next", "done") if coming else ("done",)
    match Speaking(current.state):
        case Speaking.CALLED:
            return ("begin", "absent")
        case Speaking.PAUSED:
            return ("resume", "more", *ends)
        case _:
            return (*ends, "pause", "more")


# What is done to it


def _call(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = _locked(turn, args)
    if meeting is None:
        return
    current = at_the_microphone(bring_up_to_date(turn, meeting))
    if current is None:
        call_next(turn, meeting)
    else:
        by = turn.session.get_one(Person, current.called_by).full_name if current.called_by else ""
        at = turn.texts.hour(turn.language, current.called_at or turn.now)
        show_board(turn, meeting, before=turn.word("speaking-called-already", by=by, hour=at))


def call_next(turn: Turn, meeting: Meeting) -> None:
    """Call whoever comes next in a meeting that is locked, and tell those who come soon."""
    coming = still_to_come(bring_up_to_date(turn, meeting))
    if not coming:
        show_board(turn, meeting, before=turn.word("speaking-nobody-left"))
        return
    one = coming[0]
    again = one.state == Speaking.ABSENT
    one.state, one.called_at, one.called_by = Speaking.CALLED, turn.now, turn.person_id
    _note(turn, one, "called", again=again)
    _tell(turn, meeting, one, "speaking-now", "again" if again else "")
    tell_coming(turn, meeting)
    show_board(turn, meeting)


def tell_first(turn: Turn, meeting: Meeting) -> None:
    """Tell whoever speaks first: before them the meeting has its opening words."""
    for one in still_to_come(queue_of(turn.session, known(meeting.id)))[:1]:
        _tell(turn, meeting, one, "speaking-first")


def tell_coming(turn: Turn, meeting: Meeting) -> None:
    """Tell whoever comes next, and the third from now, once each."""
    waiting = [one for one in still_to_come(queue_of(turn.session, known(meeting.id))) if one.state == Speaking.WAITING]
    for place, key in ((0, "speaking-soon"), (THIRD, "speaking-third")):
        if place < len(waiting):
            _tell(turn, meeting, waiting[place], key)


def _tell(turn: Turn, meeting: Meeting, one: SpeakingTurn, key: str, more: str = "") -> None:
    """Not when a meeting that was held on paper is recorded afterwards: nobody is in the hall any more."""
    if meeting.starts_at.astimezone(turn.zone).date() < turn.now.astimezone(turn.zone).date():
        return
    turn.tell(
        one.person_id, key, _facts(turn.read_by(one.person_id), meeting, one), urgency=Urgency.REPLY,
        once=f"{meeting.belongs}:{one.belongs}:{key}{more}", useful_until=turn.now + USEFUL, essential=True,
    )  # fmt: skip


def _absent(turn: Turn, meeting: Meeting, one: SpeakingTurn) -> None:
    first = _times_absent(turn, one) == 0
    one.state = Speaking.ABSENT if first else Speaking.MISSED
    _note(turn, one, "absent")
    if first:
        _tell(turn, meeting, one, "speaking-was-absent")
    show_board(turn, meeting, before=turn.word(f"speaking-done-{one.state}", **_facts(turn, meeting, one)))


def _times_absent(turn: Turn, one: SpeakingTurn) -> int:
    entries = history_of(turn.session, "speaking", known(one.id))
    return sum(entry.event == "speaking.absent" for entry in entries)


def _begin(turn: Turn, meeting: Meeting, one: SpeakingTurn) -> None:
    place, person = turn.session.get_one(Registration, one.registration_id), turn.session.get_one(Person, one.person_id)
    matter = matter_of_turn(turn, meeting, one)
    if matter is None:
        matter = raise_matter(turn, shown_topic(turn, place, None) or turn.word("topic-unknown"), person, meeting)
    one.matter_id = place.matter_id = matter.id
    one.state, one.began_at = Speaking.SPEAKING, turn.now
    _note(turn, one, "began", matter=matter.id)
    _run_clock(turn, one)
    show_board(turn, meeting)


def _pause(turn: Turn, meeting: Meeting, one: SpeakingTurn) -> None:
    one.stop_clock(turn.now)
    one.state = Speaking.PAUSED
    turn.forget_timers(one.belongs)
    _note(turn, one, "paused")
    show_board(turn, meeting)


def _resume(turn: Turn, meeting: Meeting, one: SpeakingTurn) -> None:
    one.state = Speaking.SPEAKING
    _note(turn, one, "resumed")
    _run_clock(turn, one)
    show_board(turn, meeting)


def _done(turn: Turn, meeting: Meeting, one: SpeakingTurn) -> None:
    _finish(turn, one)
    show_board(turn, meeting, before=turn.word("speaking-done-done", **_facts(turn, meeting, one)))


def _done_next(turn: Turn, meeting: Meeting, one: SpeakingTurn) -> None:
    _finish(turn, one)
    turn.session.flush()
    call_next(turn, meeting)


def _finish(turn: Turn, one: SpeakingTurn) -> None:
    one.stop_clock(turn.now)
    one.state, one.ended_at = Speaking.DONE, turn.now
    turn.forget_timers(one.belongs)
    _note(turn, one, "done", seconds=one.used_seconds)


def _note(turn: Turn, one: SpeakingTurn, event: str, **data: Any) -> None:
    turn.record("speaking", known(one.id), event, meeting=one.meeting_id, **data)


# The clock


def _run_clock(turn: Turn, one: SpeakingTurn) -> None:
    """From now on the minutes run; the chair and the secretary hear of the last minute and of the end."""
    if one.running_since is None:
        one.running_since = turn.now
    turn.forget_timers(one.belongs)
    end = turn.now + timedelta(minutes=one.minutes + one.extra_minutes) - one.used(turn.now)
    for kind, at in ((MINUTE_LEFT, end - MINUTE), (TIME_UP, end)):
        if at > turn.now:
            turn.wake(
                kind, one.belongs, at, once=f"{kind}:{one.id}:{at.isoformat()}", useful_until=at + MINUTE, turn=one.id,
            )  # fmt: skip


def _fire(turn: Turn, timer: Timer, _prepared_: object) -> None:
    one = turn.session.get_one(SpeakingTurn, timer.data["turn"])
    meeting = lock_meeting(turn.session, one.meeting_id)
    turn.session.refresh(one)
    if one.state != Speaking.SPEAKING:
        return
    people = [*holders(turn.session, Role.CHAIR), *holders(turn.session, Role.SECRETARY)]
    for person_id in dict.fromkeys(people):
        reading = turn.read_by(person_id)
        args = {"meeting": meeting.id, "turn": one.id}
        offers = [Offered(reading.word(f"speaking-do-{name}"), f"speaking.{name}", args) for name in ("done", "more")]
        turn.tell(
            person_id, timer.kind, _facts(reading, meeting, one), once=f"{meeting.belongs}:{timer.once}",
            offers=offers, urgency=Urgency.REPLY, useful_until=turn.now + MINUTE,
        )  # fmt: skip


def _open_more(turn: Turn, meeting: Meeting, one: SpeakingTurn) -> None:
    turn.open("speaking-more", meeting=meeting.id, turn=one.id)


def _minutes(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(str(count), turn.word("minutes", minutes=count)) for count in EXTENSIONS]


def _more_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    meeting = turn.session.get_one(Meeting, answers["meeting"])
    return _facts(turn, meeting, turn.session.get_one(SpeakingTurn, answers["turn"]))


def _complete_more(turn: Turn, answers: Answers) -> None:
    found = _at_microphone(turn, answers, Speaking.SPEAKING, Speaking.PAUSED)
    if found is None:
        return
    meeting, one = found
    minutes = int(answers["minutes"])
    one.extra_minutes += minutes
    _note(turn, one, "extended", minutes=minutes)
    if one.state == Speaking.SPEAKING:
        _run_clock(turn, one)
    show_board(turn, meeting, before=turn.word("speaking-extended", minutes=minutes, **_name(turn, one)))


def _name(turn: Turn, one: SpeakingTurn) -> dict[str, Value]:
    return {"name": turn.session.get_one(Person, one.person_id).full_name}


# Whether it still applies


def _locked(turn: Turn, args: Mapping[str, Any]) -> Meeting | None:
    """The meeting of a choice, locked, if it is in session."""
    meeting = lock_meeting(turn.session, int(args["meeting"]))
    if meeting.state == MeetingState.IN_SESSION:
        return meeting
    turn.say("queue-not-in-session")
    return None


def _at_microphone(turn: Turn, args: Mapping[str, Any], *states: Speaking) -> tuple[Meeting, SpeakingTurn] | None:
    """The meeting and the turn of a choice, locked, if the turn still stands where the choice was made for."""
    meeting = _locked(turn, args)
    if meeting is None:
        return None
    bring_up_to_date(turn, meeting)
    one = turn.session.get_one(SpeakingTurn, args["turn"], populate_existing=True) if args.get("turn") else None
    if one is not None and one.state in states:
        return meeting, one
    before = turn.word("speaking-moved-on", **_facts(turn, meeting, one), state=one.state) if one else ""
    show_board(turn, meeting, before=before)
    return None


_Step = Callable[[Turn, Meeting, SpeakingTurn], None]
_STEPS: Mapping[str, tuple[_Step, tuple[Speaking, ...]]] = {
    "begin": (_begin, (Speaking.CALLED,)),
    "absent": (_absent, (Speaking.CALLED,)),
    "pause": (_pause, (Speaking.SPEAKING,)),
    "resume": (_resume, (Speaking.PAUSED,)),
    "more": (_open_more, (Speaking.SPEAKING, Speaking.PAUSED)),
    "done": (_done, (Speaking.SPEAKING, Speaking.PAUSED)),
    "done-next": (_done_next, (Speaking.SPEAKING, Speaking.PAUSED)),
}


def _pressed(step: str) -> Callable[[Turn, Mapping[str, Any]], None]:
    run, states = _STEPS[step]

    def press(turn: Turn, args: Mapping[str, Any]) -> None:
        if (found := _at_microphone(turn, args, *states)) is not None:
            run(turn, *found)

    return press


def _typed(step: str) -> Callable[[Turn, str], None]:
    """The same by words at any time: whoever is at the microphone now is meant."""

    def typed(turn: Turn, _rest: str) -> None:
        meeting = running(turn)
        if meeting is None:
            turn.say("queue-not-in-session")
            return
        current = at_the_microphone(queue_of(turn.session, known(meeting.id)))
        args = {"meeting": meeting.id, "turn": current.id if current else None}
        (_call if step == "call" else _pressed(step))(turn, args)

    return typed


def running(turn: Turn) -> Meeting | None:
    """The meeting in session."""
    meeting = last_begun(turn.session)
    return meeting if meeting is not None and meeting.state == MeetingState.IN_SESSION else None


def _show(turn: Turn, _rest: str) -> None:
    meeting = running(turn)
    if meeting is None:
        turn.say("queue-not-in-session")
        return
    bring_up_to_date(turn, lock_meeting(turn.session, known(meeting.id)))
    show_board(turn, meeting)


def _in_meeting(_turn: Turn, entry: HistoryEntry) -> bool:
    return entry.data["meeting"] is not None


def _after_meeting(turn: Turn, entry: HistoryEntry) -> bool:
    """Somebody waited in vain: what they wanted to say is the office's to answer."""
    return not _in_meeting(turn, entry)


journey = Journey(
    "speaking-queue",
    flows=(
        Flow(
            "speaking-more",
            (Ask("minutes", OneOf(_minutes), args=_more_args),),
            _complete_more,
            right=RUN,
        ),
    ),
    openings=(
        Opening("queue", _show, right=SEE, aside=True),
        *(Opening(f"speaking-{step}", _typed(step), right=RUN) for step in ("call", *_STEPS)),
    ),
    actions={
        "speaking.call": Action(_call, RUN),
        **{f"speaking.{step}": Action(_pressed(step), RUN) for step in _STEPS},
    },
    timers={kind: TimerKind(_fire) for kind in (MINUTE_LEFT, TIME_UP)},
    notices=(
        Notice("matter.raised", "notice-raised", askers, facts, when=_in_meeting, essential=True),
        Notice("matter.raised", "notice-not-heard", askers, facts, when=_after_meeting, essential=True),
        Notice("matter.raised", "notice-new", office, facts_of_new, as_official, when=_after_meeting),
    ),
)
