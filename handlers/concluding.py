"""Concluding a meeting: only when every matter has an outcome; then everybody concerned hears what came of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.answers import Words
from bot.flow import Answers, Ask, Flow, Review
from bot.journey import Action, Journey, Notice, Offered, Opening, TimerKind
from bot.texts import Value
from bot.turn import Turn, known
from handlers.after_morning import plan_mornings
from handlers.day_after import DAY_AFTER
from handlers.floor_matter import matter_of_place, raise_matter
from handlers.meetings import meeting_facts
from handlers.minutes_words import outcome_words
from handlers.outcomes import show_outcomes, tell_asker
from handlers.speaking_queue import bring_up_to_date
from models.appointment import Role, appointments_of, holders
from models.complained import is_kept_from
from models.history import HistoryEntry
from models.matter import GONE_ELSEWHERE, Matter, MatterState, lock_matter
from models.meeting import Meeting, MeetingState, last_begun, lock_meeting, move_meeting
from models.outcome import Decided, Outcome, outcomes_of, without_outcome
from models.person import Person
from models.registration import Registration, active_registrations
from models.speaking_turn import AT_THE_MICROPHONE, TO_COME, Speaking, SpeakingTurn, queue_of
from models.timer import Timer

RIGHT = "meeting.conclude"
TELL_PRESENT = "meeting-concluded-present"
PORTION = 250
USEFUL = timedelta(days=7)


def _typed(turn: Turn, _rest: str) -> None:
    meeting = last_begun(turn.session)
    if meeting is None:
        turn.say("conclude-nothing")
    elif meeting.state == MeetingState.IN_SESSION and not turn.may(RIGHT):
        turn.say("conclude-by-chair", blank=len(without_outcome(turn.session, known(meeting.id))))
    else:
        _open(turn, {"meeting": meeting.id})


def _open(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = lock_meeting(turn.session, args["meeting"])
    if _can_conclude(turn, meeting):
        turn.open("conclude", meeting=meeting.id)


def _can_conclude(turn: Turn, meeting: Meeting) -> bool:
    """Whether nothing is left blank; lists what is, one tap away."""
    if meeting.state != MeetingState.IN_SESSION:
        turn.say("conclude-already" if meeting.concluded_at else "conclude-nothing")
    elif without_outcome(turn.session, known(meeting.id)):
        show_outcomes(turn, meeting, key="conclude-blank", blank_only=True)
    else:
        return True
    return False


def _args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    meeting = turn.session.get_one(Meeting, answers["meeting"])
    kinds = [outcome.decided for outcome in outcomes_of(turn.session, known(meeting.id)).values()]
    queue = queue_of(turn.session, known(meeting.id))
    return {
        "matters": len(kinds), **{kind.value: kinds.count(kind) for kind in Decided},
        "waiting": sum(one.state in (Speaking.WAITING, *AT_THE_MICROPHONE) for one in queue),
        "words": answers.get("words", ""),
    }  # fmt: skip


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, answers["meeting"])
    if not _can_conclude(turn, meeting):
        return
    _end_queue(turn, meeting)
    move_meeting(meeting, MeetingState.CONCLUDED)
    meeting.concluded_at, meeting.conclusion = turn.now, answers["words"]
    turn.forget_timers(meeting.belongs, DAY_AFTER)
    turn.session.flush()
    plan_mornings(turn, meeting)
    for matter_id, outcome in outcomes_of(turn.session, known(meeting.id)).items():
        matter = lock_matter(turn.session, matter_id)
        if matter.state not in GONE_ELSEWHERE:
            tell_asker(turn, matter, outcome)
    turn.record("meeting", known(meeting.id), "concluded")
    turn.wake(
        TELL_PRESENT, meeting.belongs, turn.now, once=f"{TELL_PRESENT}:{meeting.id}:0", meeting=meeting.id, after=0
    )
    facts = _args(turn, answers)
    offers = [Offered(turn.word("minutes-do-minutes"), "minutes.minutes")]
    turn.say("concluded", offers, **{**meeting_facts(turn.session, meeting), **facts})


def _end_queue(turn: Turn, meeting: Meeting) -> None:
    """Who waited in vain is not forgotten: what they wanted to say becomes a matter for the office."""
    for one in bring_up_to_date(turn, meeting):
        if one.state in AT_THE_MICROPHONE and one.began_at is not None:
            one.stop_clock(turn.now)
            one.state, one.ended_at = Speaking.DONE, turn.now
            turn.record("speaking", known(one.id), "done", meeting=meeting.id, seconds=one.used_seconds)
        elif one.state in (*TO_COME, Speaking.CALLED):
            _not_heard(turn, meeting, one)
        turn.forget_timers(one.belongs)


def _not_heard(turn: Turn, meeting: Meeting, one: SpeakingTurn) -> None:
    waited, one.state = one.state == Speaking.WAITING, Speaking.MISSED
    turn.record("speaking", known(one.id), "missed", meeting=meeting.id)
    place = turn.session.get_one(Registration, one.registration_id)
    if waited and place.topic and matter_of_place(turn.session, place, meeting) is None:
        matter = raise_matter(turn, place.topic, turn.session.get_one(Person, one.person_id), None)
        one.matter_id = place.matter_id = matter.id


# Who is told


def _present(turn: Turn, meeting: Meeting) -> list[int]:
    """Those who were checked in or spoke; officials have notices of their own."""
    spoke = {one.person_id for one in queue_of(turn.session, known(meeting.id)) if one.state == Speaking.DONE}
    places = active_registrations(turn.session, known(meeting.id))
    people = {place.person_id for place in places if place.present_at is not None} | spoke
    return sorted(person_id for person_id in people if not appointments_of(turn.session, person_id))


def _tell_present(turn: Turn, timer: Timer, _prepared: object) -> None:
    meeting = turn.session.get_one(Meeting, timer.data["meeting"])
    people = [person_id for person_id in _present(turn, meeting) if person_id > timer.data["after"]][:PORTION]
    turn.tell_many(
        people, "notice-concluded-present", _facts(turn, meeting), once=f"{meeting.belongs}:concluded",
        useful_until=turn.now + USEFUL,
    )  # fmt: skip
    if len(people) == PORTION:
        turn.wake(
            TELL_PRESENT, meeting.belongs, turn.now, once=f"{TELL_PRESENT}:{meeting.id}:{people[-1]}",
            meeting=meeting.id, after=people[-1],
        )  # fmt: skip


def _facts(turn: Turn, meeting: Meeting) -> dict[str, Value]:
    kinds = [outcome.decided for outcome in outcomes_of(turn.session, known(meeting.id)).values()]
    return {
        **meeting_facts(turn.session, meeting), "conclusion": meeting.conclusion, "matters": len(kinds),
        **{kind.value: kinds.count(kind) for kind in Decided},
    }  # fmt: skip


def _facts_for(turn: Turn, entry: HistoryEntry, person_id: int) -> Mapping[str, Value]:
    meeting = turn.session.get_one(Meeting, entry.subject_id)
    codes = {one.agency_code for one in appointments_of(turn.session, person_id)}
    own = [
        (matter_id, outcome)
        for matter_id, outcome in outcomes_of(turn.session, known(meeting.id)).items()
        if outcome.agency_code in codes and outcome.agency_code is not None and _may_hear(turn, matter_id, person_id)
    ]
    return {
        **_facts(turn, meeting), "lines": _lines(turn, own), "count": len(own),
        "unsettled": _lines(turn, _not_settled(turn, meeting, person_id)) or "-",
        "to_do": _lines(turn, _for_the_office(turn, meeting, person_id)) or "none",
    }  # fmt: skip


def _may_hear(turn: Turn, matter_id: int, person_id: int) -> bool:
    """Never a matter restricted since, nor people of the unit complained of."""
    restricted = turn.session.get_one(Matter, matter_id).restricted
    return not restricted and not is_kept_from(turn.session, matter_id, person_id)


def _lines(turn: Turn, decided: Sequence[tuple[int, Outcome]]) -> str:
    return "\n".join(
        turn.word(
            "concluded-line", code=turn.session.get_one(Matter, matter_id).code, outcome=outcome_words(turn, outcome)
        )
        for matter_id, outcome in decided
    )


def _not_settled(turn: Turn, meeting: Meeting, person_id: int) -> list[tuple[int, Outcome]]:
    pairs = outcomes_of(turn.session, known(meeting.id)).items()
    return [pair for pair in pairs if pair[1].decided != Decided.RESOLVED and _may_hear(turn, pair[0], person_id)]


def _for_the_office(turn: Turn, meeting: Meeting, person_id: int) -> list[tuple[int, Outcome]]:
    """What is above the commune, or refused: each has a form of its own that somebody must still go through."""
    done = (MatterState.SENT_UP, MatterState.REFUSED)
    return [
        (matter_id, outcome)
        for matter_id, outcome in _not_settled(turn, meeting, person_id)
        if outcome.decided in (Decided.ABOVE, Decided.REFUSED)
        and turn.session.get_one(Matter, matter_id).state not in done
    ]


def _agencies(turn: Turn, entry: HistoryEntry) -> Sequence[int]:
    """Officials and heads of each agency that was given something."""
    people: defaultdict[int, None] = defaultdict()
    for outcome in outcomes_of(turn.session, entry.subject_id).values():
        for role in (Role.AGENCY, Role.AGENCY_HEAD):
            if outcome.agency_code is not None:
                people.update(dict.fromkeys(holders(turn.session, role, outcome.agency_code)))
    return list(people)


def _front(turn: Turn, _entry: HistoryEntry) -> Sequence[int]:
    return holders(turn.session, Role.FRONT)


def _office(turn: Turn, _entry: HistoryEntry) -> Sequence[int]:
    roles = (Role.OFFICE, Role.SECRETARY, Role.OPINION_TEAM)
    return list(dict.fromkeys(person_id for role in roles for person_id in holders(turn.session, role)))


def _to_read(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    if not turn.may("meeting.speakers"):
        return ()
    return [Offered(turn.word("minutes-do-minutes"), "day.minutes", {"meeting": entry.subject_id})]


journey = Journey(
    "concluding",
    flows=(
        Flow(
            "conclude",
            (Ask("words", Words(10, 4000), args=_args), Ask("review", Review(), args=_args)),
            _complete,
            right=RIGHT,
        ),
    ),
    openings=(Opening("conclude", _typed, right="outcome.set"),),
    actions={"day.conclude": Action(_open, RIGHT)},
    timers={TELL_PRESENT: TimerKind(_tell_present)},
    notices=(
        Notice("meeting.concluded", "notice-concluded-agency", _agencies, _facts_for),
        Notice("meeting.concluded", "notice-concluded-front", _front, _facts_for, _to_read),
        Notice("meeting.concluded", "notice-concluded-office", _office, _facts_for, _to_read),
    ),
)
