"""Announcing a meeting: through the seven-day gate, to every registered citizen of its villages and to all officials."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Action, Journey, Offered, TimerKind
from bot.texts import Value
from bot.turn import Turn, known
from handlers.announcement_proof import plan_check
from handlers.meeting_reminders import plan_reminders
from handlers.meetings import ALL_VILLAGES, meeting_facts, meeting_label, offer_details
from handlers.notice_gate import NoticeTooShort, first_lawful_day, is_too_late, last_lawful_moment, pass_gate
from handlers.preparation import prepare
from handlers.reach_plan import plan_reach, plan_words
from handlers.sources import source_words
from models.audience import audience, everybody_concerned
from models.history import HistoryEntry
from models.meeting import Meeting, MeetingState, changeable_meetings, lock_meeting
from models.timer import Timer

BROADCAST = "meeting-broadcast"
PORTION = 250
"""People told in one transaction; it takes well under a tenth of a second."""
OVERRIDE, OTHER_DAY, LATER, SEND = "override", "other-day", "later", "send"

_TOLD: Mapping[str, tuple[str, MeetingState]] = {
    "meeting.announced": ("broadcast-announced", MeetingState.ANNOUNCED),
    "meeting.moved": ("broadcast-moved", MeetingState.ANNOUNCED),
    "meeting.cancelled": ("broadcast-cancelled", MeetingState.CANCELLED),
}
"""What citizens are told when something happens to a meeting, and in which state it must still be then."""


def announce(turn: Turn, meeting: Meeting, reason: str = "") -> None:
    """Announce a draft that is locked. Raises ``NoticeTooShort`` unless in time or for a reason by somebody who may."""
    override = pass_gate(turn, meeting.starts_at, reason)
    meeting.state, meeting.announced_at = MeetingState.ANNOUNCED, turn.now
    entry = turn.record(
        "meeting", known(meeting.id), "announced", reason=reason if override else "", override=override,
        sequence=meeting.sequence,
    )  # fmt: skip
    broadcast(turn, meeting, entry)
    plan_reminders(turn, meeting)
    prepare(turn, meeting)
    plan_check(turn, meeting)


def broadcast(turn: Turn, meeting: Meeting, entry: HistoryEntry, after: int = 0) -> None:
    """Tell the citizens concerned what the entry says, portion by portion, in turns of their own."""
    turn.wake(
        BROADCAST, meeting.belongs, turn.now, once=f"{BROADCAST}:{entry.id}:{after}", useful_until=meeting.starts_at,
        entry=entry.id, after=after,
    )  # fmt: skip


def _fire_broadcast(turn: Turn, timer: Timer, _prepared: object) -> None:
    entry = turn.session.get_one(HistoryEntry, timer.data["entry"])
    meeting = lock_meeting(turn.session, entry.subject_id)
    key, state = _TOLD[entry.event]
    if meeting.sequence != entry.data["sequence"] or meeting.state != state:
        return
    people = audience(turn.session, meeting, timer.data["after"], PORTION)
    turn.tell_many(
        people, key, facts_of_entry(turn, entry), once=f"{meeting.belongs}:{meeting.sequence}:{key}",
        offers=lambda language: _offers(turn, meeting, language), useful_until=meeting.starts_at,
    )  # fmt: skip
    if len(people) == PORTION:
        broadcast(turn, meeting, entry, people[-1])


def _offers(turn: Turn, meeting: Meeting, language: str) -> list[Offered]:
    if meeting.state != MeetingState.ANNOUNCED:
        return []
    is_open = meeting.takes_registrations(turn.now)
    return offer_details(turn, meeting, language, "meeting-see-and-register" if is_open else "meeting-see")


def facts_of_entry(turn: Turn, entry: HistoryEntry) -> dict[str, Value]:
    """What the texts about something that happened to a meeting may mention; how it was before, if it was moved."""
    meeting = turn.session.get_one(Meeting, entry.subject_id)
    was = datetime.fromisoformat(entry.data["was_starts"]) if "was_starts" in entry.data else meeting.starts_at
    was_venue = entry.data.get("was_venue", meeting.venue)
    changed = "venue" if was == meeting.starts_at else "time" if was_venue == meeting.venue else "both"
    return {
        **meeting_facts(turn.session, meeting), "open": "yes" if meeting.takes_registrations(turn.now) else "no",
        "was_starts": was, "was_venue": was_venue, "changed": changed,
    }  # fmt: skip


def gate_facts(turn: Turn, starts_at: datetime) -> dict[str, Value]:
    """What an official is told when the gate is closed."""
    return {
        "starts": starts_at, "last": last_lawful_moment(turn, starts_at), "first": first_lawful_day(turn),
        "source": source_words(turn, turn.settings.limits.announce.source),
    }  # fmt: skip


def chosen_meeting(turn: Turn, answers: Answers) -> Meeting:
    """The meeting that a form is about."""
    return turn.session.get_one(Meeting, int(answers["meeting"]))


def goes_on(answers: Answers) -> bool:
    """Whether nothing was in the way, or it was set aside."""
    return answers.get("late") in (None, OVERRIDE)


def _drafts(turn: Turn, _answers: Answers) -> Sequence[Option]:
    meetings = changeable_meetings(turn.session, turn.now)
    return [Option(str(each.id), meeting_label(turn, each)) for each in meetings if each.state == MeetingState.DRAFT]


def _is_late(turn: Turn, answers: Answers) -> bool:
    return is_too_late(turn, chosen_meeting(turn, answers).starts_at)


def _late_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return gate_facts(turn, chosen_meeting(turn, answers).starts_at)


def first_day_args(turn: Turn, _answers: Answers) -> Mapping[str, Value]:
    """For a question about a day: the first one that can still be announced."""
    return {"first": first_lawful_day(turn)}


def _gives_reason(_turn: Turn, answers: Answers) -> bool:
    return answers.get("late") == OVERRIDE


def _asks_whether_sure(_turn: Turn, answers: Answers) -> bool:
    return goes_on(answers)


def _sure_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    meeting = chosen_meeting(turn, answers)
    is_open = "yes" if turn.now < meeting.registration_closes_at else "no"
    facts = {**meeting_facts(turn.session, meeting), "open": is_open}
    # As a citizen will read it, though an official reads it here.
    text = turn.texts.say(turn.language, "broadcast-announced", **facts)
    plan = plan_reach(turn, everybody_concerned(turn.session, meeting), text)
    return {"text": text, "people": plan.reached, "reach": plan_words(turn, plan)}


def open_announcing(turn: Turn, meeting: Meeting) -> None:
    """Open the form for a draft; for anything else show what has become of it."""
    if meeting.state != MeetingState.DRAFT:
        turn.say("announced-already", offer_details(turn, meeting, turn.language))
    elif meeting.starts_at <= turn.now:
        turn.say("draft-day-passed", (), **meeting_facts(turn.session, meeting))
    else:
        turn.open("meeting-announce", meeting=str(meeting.id))


def _open(turn: Turn, args: Mapping[str, Any]) -> None:
    open_announcing(turn, turn.session.get_one(Meeting, args["meeting"]))


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, int(answers["meeting"]))
    if meeting.state != MeetingState.DRAFT or meeting.starts_at <= turn.now:
        open_announcing(turn, meeting)
    elif answers.get("late") == OTHER_DAY:
        turn.lay_aside("meeting-make", **draft_answers(meeting, without="when"))
    elif answers.get("late") == LATER or answers["sure"] != SEND:
        turn.say("announce-later", last=last_lawful_moment(turn, meeting.starts_at))
    else:
        _announce(turn, meeting, answers.get("reason", ""))


def _announce(turn: Turn, meeting: Meeting, reason: str) -> None:
    people = plan_reach(turn, everybody_concerned(turn.session, meeting)).reached
    try:
        announce(turn, meeting, reason)
    except NoticeTooShort:
        turn.say("announce-not-yours", (), **gate_facts(turn, meeting.starts_at))
        return
    turn.say("announced", offer_preparation(turn, meeting), **meeting_facts(turn.session, meeting), people=people)


def offer_preparation(turn: Turn, meeting: Meeting) -> list[Offered]:
    """The checklist, where the guests and the proof of the announcement are found too."""
    if not turn.may("checklist.manage"):
        return []
    return [Offered(turn.word("open-preparation.about"), "preparation.show", {"meeting": meeting.id})]


def draft_answers(meeting: Meeting, without: str = "") -> dict[str, Any]:
    """A draft as answers of the form by which it was made."""
    answers = {
        "draft": meeting.id, "subject": meeting.subject, "when": meeting.starts_at.isoformat(), "venue": meeting.venue,
        "villages": [str(village_id) for village_id in meeting.village_ids] or [ALL_VILLAGES],
        "programme": meeting.programme or None, "attending": meeting.attending, "ground": meeting.ground,
        "length": str(int((meeting.ends_at - meeting.starts_at).total_seconds()) // 60),
    }  # fmt: skip
    answers.pop(without, None)
    return answers


journey = Journey(
    "meeting-announce",
    flows=(
        Flow(
            "meeting-announce",
            (
                Ask("meeting", OneOf(_drafts)),
                Ask("late", OneOf((OVERRIDE, OTHER_DAY, LATER)), when=_is_late, args=_late_args),
                Ask("reason", Words(10, 500), when=_gives_reason),
                Ask("sure", OneOf((SEND, LATER)), when=_asks_whether_sure, args=_sure_args),
            ),
            _complete,
            right="meeting.announce",
        ),
    ),
    actions={"meeting.announce": Action(_open, right="meeting.announce")},
    timers={BROADCAST: TimerKind(_fire_broadcast)},
)
