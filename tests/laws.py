"""What must be true of the record at every moment, whoever did what: each law looks at the database and names what breaks it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time

from sqlmodel import Session, col, select

from bot.journey import Dialogue
from models.agency import Agency
from models.answer import Answer, released_answer
from models.complained import is_kept_from
from models.contact import Contact
from models.escalation import Escalation
from models.extension import waiting_extension
from models.history import HistoryEntry
from models.inbox import InboxUpdate, UpdateState
from models.matter import OPEN_STATES, Matter, MatterState, Source, parts_of
from models.meeting import TO_BE_HELD, Meeting, MeetingState
from models.outbox import OutboxRow, OutboxState, Urgency
from models.outcome import without_outcome
from models.refusal import refusal_in_force, waiting_refusal
from models.registration import active_registrations
from models.timer import Timer, TimerState
from models.waiting_list import places_of

CLOSING = time(17)
CLOCK_RUNS = (MatterState.ACCEPTED, MatterState.ASSIGNED, MatterState.DRAFTED)
SAY_SO = ("meeting-broadcast",)
"""Timers of a cancelled meeting that tell people that it is."""
ASKED_FOR = ("meeting-calendar", "minutes-print", "evening-lists-asked")
"""Timers that give somebody what they asked for just now, whatever became of the meeting."""


@dataclass
class Seen:
    """What earlier looks at the record saw."""

    first_due: dict[int, datetime] = field(default_factory=dict)
    states: dict[int, str] = field(default_factory=dict)
    held: dict[int, int] = field(default_factory=dict)
    concluded: set[int] = field(default_factory=set)
    entries: dict[int, str] = field(default_factory=dict)
    outbox: int = 0


def broken(session: Session, dialogue: Dialogue, now: datetime, seen: Seen, messages: list[str]) -> list[str]:
    """Every law that does not hold, in words; ``seen`` is brought up to date, ``messages`` are keys of new updates."""
    matters = list(session.exec(select(Matter).order_by(col(Matter.id))))
    meetings = list(session.exec(select(Meeting).order_by(col(Meeting.id))))
    found: list[str] = []
    for matter in matters:
        for law in (_owner, _state_is_founded, _clock, _somebody_is_told, _first_date):
            found += [f"{matter.code} ({matter.state}): {why}" for why in law(session, dialogue, matter, seen)]
    for meeting in meetings:
        for rule in (_outcomes, _planned_for_now, _places):
            found += [f"{meeting.code} ({meeting.state}): {why}" for why in rule(session, meeting, seen)]
    found += _history(session, matters, seen)
    found += _notices(session, dialogue, seen)
    found += _failures(session)
    found += _unanswered(session, messages)
    return found


# Matters


def _owner(session: Session, dialogue: Dialogue, matter: Matter, seen: Seen) -> Iterator[str]:
    MatterState(matter.state)
    if matter.agency_code is not None and session.get(Agency, matter.agency_code) is None:
        yield "its agency does not exist"
    if matter.state == MatterState.ASSIGNED and matter.agency_code is None:
        yield "assigned to nobody"
    if matter.state in OPEN_STATES and matter.agency_code and matter.is_hidden_from([matter.agency_code]):
        yield "it is with the unit that it complains of"


def _state_is_founded(session: Session, dialogue: Dialogue, matter: Matter, seen: Seen) -> Iterator[str]:
    matter_id, state = matter.id or 0, matter.state
    wanted = select(Answer).where(
        Answer.matter_id == matter_id, col(Answer.released_at).is_(None), col(Answer.returned_at).is_(None)
    )
    drafts = len(session.exec(wanted).all())
    if drafts != (state == MatterState.DRAFTED):
        yield f"{drafts} drafts wait"
    letters = select(Escalation).where(Escalation.matter_id == matter_id, col(Escalation.ended_at).is_(None))
    if len(session.exec(letters).all()) != (state == MatterState.SENT_UP):
        yield "sent up and not waited for, or waited for and not sent up"
    if state == MatterState.MERGED:
        yield from _chain(session, matter)
    elif matter.merged_into_id is not None:
        yield "not merged, but under another"
    if state == MatterState.SPLIT and not parts_of(session, matter_id):
        yield "split into nothing"
    if state == MatterState.MORE_ASKED and not matter.question_back:
        yield "asked for more, and nobody knows what"
    if state in (MatterState.ANSWERED, MatterState.CLOSED) and released_answer(session, matter_id) is None:
        yield "answered without an answer"
    yield from _refusals(session, matter)


def _chain(session: Session, matter: Matter) -> Iterator[str]:
    """What it goes on under goes on in the end."""
    passed, into = {matter.id}, matter
    while into.state == MatterState.MERGED:
        if into.merged_into_id is None or into.merged_into_id in passed:
            yield "merged into nothing, or in a circle"
            return
        into = session.get_one(Matter, into.merged_into_id)
        passed.add(into.id)


def _refusals(session: Session, matter: Matter) -> Iterator[str]:
    matter_id = matter.id or 0
    refusal = refusal_in_force(session, matter_id)
    if matter.state == MatterState.REFUSED and (refusal is None or refusal.decided_by == refusal.proposed_by):
        yield "refused without a second person"
    if waiting_refusal(session, matter_id) is not None and matter.state not in OPEN_STATES:
        yield "a refusal waits though the matter is not open"
    if waiting_extension(session, matter_id) is not None and matter.state not in OPEN_STATES:
        yield "a request for more time waits though the matter is not open"


def _clock(session: Session, dialogue: Dialogue, matter: Matter, seen: Seen) -> Iterator[str]:
    if matter.state in CLOCK_RUNS and matter.due_at is None and matter.source != Source.FRONT:
        yield "no due date"
    stands = matter.state in (MatterState.MORE_ASKED, MatterState.SENT_UP)
    if matter.state in OPEN_STATES and stands != (matter.paused_at is not None):
        yield "its clock stands, or runs, against its state"
    zone = dialogue.settings.zone
    for name in ("due_at", "first_due_at", "more_due_at", "review_due_at"):
        moment = getattr(matter, name)
        if moment is not None:
            local = moment.astimezone(zone)
            if local.time() != CLOSING or not dialogue.calendar.is_working(local.date()):
                yield f"{name} is {local}"


_WATCHED = {
    MatterState.NEW: "review", MatterState.ACCEPTED: "deadline", MatterState.ASSIGNED: "deadline",
    MatterState.DRAFTED: "deadline", MatterState.MORE_ASKED: "asked",
}  # fmt: skip


def _somebody_is_told(session: Session, dialogue: Dialogue, matter: Matter, seen: Seen) -> Iterator[str]:
    """Every open matter climbs a ladder, and only the one of its state."""
    wanted = select(Timer).where(Timer.belongs == f"matter:{matter.id}", Timer.state == TimerState.PENDING)
    kinds = Counter(timer.kind for timer in session.exec(wanted))
    watched = _WATCHED.get(MatterState(matter.state))
    counts = matter.due_at is not None or watched != "deadline"
    if watched is not None and counts and kinds[watched] != 1:
        yield f"{kinds[watched]} timers {watched}"
    confirmed = matter.receipt_at is not None or matter.paper_at is not None
    if matter.state == MatterState.ASSIGNED and not confirmed and kinds["receipt"] != 1:
        yield "nobody confirmed receipt, and nobody is reminded"
    if matter.state not in OPEN_STATES and kinds:
        yield f"still told about: {dict(kinds)}"


def _first_date(session: Session, dialogue: Dialogue, matter: Matter, seen: Seen) -> Iterator[str]:
    before = seen.first_due.get(matter.id or 0)
    if before is not None and matter.first_due_at != before:
        yield f"its first date was {before} and is {matter.first_due_at}"
    if matter.first_due_at is not None:
        seen.first_due[matter.id or 0] = matter.first_due_at


# Meetings


def _outcomes(session: Session, meeting: Meeting, seen: Seen) -> Iterator[str]:
    """When it is concluded; what was answered before it and is opened again later needed none."""
    if meeting.state in (MeetingState.CONCLUDED, MeetingState.CLOSED) and meeting.id not in seen.concluded:
        seen.concluded.add(meeting.id or 0)
        yield from (f"{matter.code} has no outcome" for matter in without_outcome(session, meeting.id or 0))


def _planned_for_now(session: Session, meeting: Meeting, seen: Seen) -> Iterator[str]:
    """What is planned or promised speaks of the meeting as it is."""
    wanted = select(Timer).where(Timer.belongs == meeting.belongs, Timer.state == TimerState.PENDING)
    for timer in session.exec(wanted):
        version = f"{meeting.belongs}:{meeting.sequence}:{meeting.starts_at:%Y%m%d%H%M}"
        if (
            timer.data.get("sequence", meeting.sequence) != meeting.sequence
            or timer.data.get("version", version) != version
        ):
            yield f"an old timer {timer.kind}"
        if meeting.state == MeetingState.CANCELLED and timer.kind not in (*SAY_SO, *ASKED_FOR):
            yield f"cancelled, and still {timer.kind}"
    promised = select(OutboxRow.once).where(
        col(OutboxRow.once).startswith(f"{meeting.belongs}:"), OutboxRow.state == OutboxState.QUEUED
    )
    for once in session.exec(promised):
        sequence = (once or "").split(":")[2]
        if sequence.isdecimal() and int(sequence) != meeting.sequence:
            yield f"an old message {once}"


def _places(session: Session, meeting: Meeting, seen: Seen) -> Iterator[str]:
    meeting_id, places = meeting.id or 0, places_of(session, meeting)
    before = seen.held.get(meeting_id, 0)
    if places.above and places.held > max(before, meeting.capacity or 0) and meeting.state in TO_BE_HELD:
        yield f"{places.held} of {meeting.capacity} places are given"
    seen.held[meeting_id] = places.held
    if meeting.state == MeetingState.ANNOUNCED and places.next_up() is not None:
        yield "a free place, and somebody waits"
    rows = active_registrations(session, meeting_id)
    numbers = [row.order_number for row in rows if row.order_number]
    if len({row.person_id for row in rows}) != len(rows) or len(set(numbers)) != len(numbers):
        yield "two places of one person, or two with one number"


# The record and what people are told


def _history(session: Session, matters: list[Matter], seen: Seen) -> Iterator[str]:
    entries = {entry.id or 0: entry for entry in session.exec(select(HistoryEntry))}
    for entry_id, was in seen.entries.items():
        if entry_id not in entries or _as_words(entries[entry_id]) != was:
            yield f"history {entry_id} was changed"
    fresh = {
        entry.subject_id for one, entry in entries.items() if one not in seen.entries and entry.subject == "matter"
    }
    for matter in matters:
        before = seen.states.get(matter.id or 0)
        if before != matter.state and matter.id not in fresh:
            yield f"{matter.code} went from {before} to {matter.state} and nobody knows"
        seen.states[matter.id or 0] = matter.state
    seen.entries = {one: _as_words(entry) for one, entry in entries.items()}


def _as_words(entry: HistoryEntry) -> str:
    return f"{entry.at} {entry.subject}:{entry.subject_id} {entry.event} {entry.actor_id} {entry.reason} {entry.data}"


def _notices(session: Session, dialogue: Dialogue, seen: Seen) -> Iterator[str]:
    """A notice follows from an entry by a rule, once for each person, and never reaches the unit complained of."""
    rules = {(notice.event, notice.text) for notice in dialogue.notices}
    rows = list(session.exec(select(OutboxRow).where(col(OutboxRow.id) > seen.outbox).order_by(col(OutboxRow.id))))
    told = select(Matter).where(col(Matter.about_agency_code).is_not(None))
    hidden = list(session.exec(told))
    for row in rows:
        seen.outbox = row.id or 0
        person_id = session.get_one(Contact, row.contact_id).person_id
        parts = (row.once or "").split(":")
        if parts[0] == "history":
            entry = session.get_one(HistoryEntry, int(parts[1]))
            if (entry.event, parts[2]) not in rules:
                yield f"no rule for {row.once}"
        if row.urgency == Urgency.REPLY or person_id is None:
            continue
        for matter in hidden:
            if matter.code in row.text and is_kept_from(session, matter.id or 0, person_id):
                yield f"{row.once} tells person {person_id} of {matter.code}"
    keys = [row.once for row in rows if row.once is not None]
    yield from (f"twice: {key}" for key, count in Counter(keys).items() if count > 1)


def _failures(session: Session) -> Iterator[str]:
    for timer in session.exec(select(Timer).where(Timer.state == TimerState.FAILED)):
        yield f"timer {timer.kind} of {timer.belongs}: {timer.error}"
    for update in session.exec(select(InboxUpdate).where(InboxUpdate.state == UpdateState.FAILED)):
        yield f"{update.key} said {update.said!r}: {update.error}"


def _unanswered(session: Session, messages: list[str]) -> Iterator[str]:
    """Every message has a reply that was made when it came."""
    for key in messages:
        update = session.exec(select(InboxUpdate).where(InboxUpdate.key == key)).one()
        reply = select(OutboxRow.id).where(
            OutboxRow.contact_id == update.contact_id, OutboxRow.urgency == Urgency.REPLY,
            OutboxRow.made_at == update.received_at,
        )  # fmt: skip
        if session.exec(reply).first() is None:
            yield f"{key} said {update.said!r} and nobody replied"
