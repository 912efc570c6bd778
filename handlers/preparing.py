"""Prepared answers: before a meeting agencies write what will be said to its matters, by a day, reminded until it is done."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from bot.answers import END_OF_OFFICE_DAY, Moment, OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Menu, Notice, Offered, Opening, TimerKind
from bot.texts import Value
from bot.turn import Turn, known
from handlers.fields import field_name
from handlers.later_offers import can_still_be_read_out, is_before_meeting
from handlers.matter_view import agency_words, official_offers, quoted, state_words
from handlers.meetings import meeting_facts
from handlers.notices import agency_people, office
from handlers.reading import may_read, of_agency, roles_for
from models.agency import active_agencies
from models.appointment import Role
from models.history import HistoryEntry
from models.matter import OPEN_STATES, Matter, MatterState, lock_matter, matters_brought
from models.meeting import Meeting, MeetingState, changeable_meetings
from models.person import Person
from models.timer import Timer

REMINDER = "prepare-reminder"
BEFORE_DUE, AT_DUE = "before", "due"
LONGEST = 4000
SHORTEST = 6
QUOTED = 160
LISTED = 15


def _belongs(matter: Matter) -> str:
    return f"prepare:{matter.id}"


def default_due(turn: Turn, meeting: Meeting) -> datetime:
    """When prepared answers are wanted: working days before the meeting as the settings have it, at closing time."""
    day = meeting.starts_at.astimezone(turn.zone).date()
    before = turn.calendar.subtract(day, turn.settings.collect.prepare_days_before).day
    closing = turn.settings.office_hours.afternoon[1]
    return datetime.combine(before, closing, turn.zone).astimezone(UTC)


def ask_to_prepare(turn: Turn, matter: Matter, agency_code: str, due_at: datetime) -> None:
    """Ask an agency for a prepared answer; what another agency wrote before stays until it is written anew."""
    matter.agency_code, matter.prepare_due_at = agency_code, due_at
    _plan(turn, matter)
    turn.record("matter", known(matter.id), "prepare-asked", agency=agency_code, due=due_at.isoformat())


def _plan(turn: Turn, matter: Matter) -> None:
    """A reminder on the morning of the working day before, and one when it is due."""
    turn.forget_timers(_belongs(matter), REMINDER)
    due = matter.prepare_due_at
    if due is None:
        return
    day = turn.calendar.subtract(due.astimezone(turn.zone).date(), 1).day
    early = datetime.combine(day, turn.settings.collect.remind_at, turn.zone).astimezone(UTC)
    for when, at in ((BEFORE_DUE, early), (AT_DUE, due)):
        if at > turn.now:
            turn.wake(
                REMINDER, _belongs(matter), at, once=f"{_belongs(matter)}:{due.isoformat()}:{when}", matter=matter.id,
                when=when,
            )  # fmt: skip


def _remind(turn: Turn, timer: Timer, _prepared: object) -> None:
    matter = lock_matter(turn.session, timer.data["matter"])
    if _is_missing(matter):
        turn.record("matter", known(matter.id), f"prepare-{'near' if timer.data['when'] == BEFORE_DUE else 'late'}")


def _is_missing(matter: Matter) -> bool:
    """Asked for, not written, and still to be answered here: what was sent up another body answers."""
    open_here = matter.state in OPEN_STATES and matter.state != MatterState.SENT_UP
    return matter.prepare_due_at is not None and matter.prepared_at is None and open_here


def follow_meeting(turn: Turn, meeting: Meeting) -> None:
    """A meeting that moves takes the days of its prepared answers along; nothing written is lost."""
    for matter in matters_brought(turn.session, known(meeting.id)):
        if _is_missing(matter):
            matter.prepare_due_at = default_due(turn, meeting)
            _plan(turn, matter)
            turn.record("matter", known(matter.id), "prepare-moved", due=matter.prepare_due_at.isoformat())


# The office asks


def _assign_all(turn: Turn, args: Mapping[str, Any]) -> None:
    """Ask the lead agency of each field for what nobody is asked yet."""
    meeting = turn.session.get_one(Meeting, args["meeting"])
    if meeting.state not in (MeetingState.DRAFT, MeetingState.ANNOUNCED) or meeting.starts_at <= turn.now:
        turn.say("prepare-too-late", (), **meeting_facts(turn.session, meeting))
        return
    due = max(default_due(turn, meeting), turn.now)
    asked = 0
    for row in matters_brought(turn.session, known(meeting.id)):
        matter = lock_matter(turn.session, known(row.id))
        lead = turn.settings.field(matter.field).lead
        if matter.state in OPEN_STATES and matter.prepare_due_at is None and matter.about_agency_code != lead:
            ask_to_prepare(turn, matter, matter.agency_code or lead, due)
            asked += 1
    turn.say("prepare-assigned-all", _status_offer(turn, meeting), count=asked, due=due)


def _open_assign(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = lock_matter(turn.session, args["matter"])
    if matter.state not in OPEN_STATES or not is_before_meeting(turn, matter):
        turn.say("prepare-not-possible", official_offers(turn, matter), code=matter.code)
    else:
        turn.open("prepare-assign", matter=matter.id)


def _agencies(turn: Turn, answers: Answers) -> Sequence[Option]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    return [
        Option(agency.code, agency.said(turn.language))
        for agency in active_agencies(turn.session)
        if not matter.is_hidden_from([agency.code])
    ]


def _assign_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    meeting = turn.session.get_one(Meeting, matter.meeting_id)
    return {"code": matter.code, "due": default_due(turn, meeting), "starts": meeting.starts_at}


def _complete_assign(turn: Turn, answers: Answers) -> None:
    matter = lock_matter(turn.session, int(answers["matter"]))
    if matter.state not in OPEN_STATES or not is_before_meeting(turn, matter):
        turn.say("prepare-not-possible", official_offers(turn, matter), code=matter.code)
        return
    meeting = turn.session.get_one(Meeting, matter.meeting_id)
    due = datetime.fromisoformat(answers["due"]).astimezone(UTC) if answers["due"] else default_due(turn, meeting)
    ask_to_prepare(turn, matter, answers["agency"], min(due, meeting.starts_at))
    turn.say("prepare-assigned", code=matter.code, agency=agency_words(turn, matter), due=matter.prepare_due_at or due)


# The agency writes


def _may_prepare(turn: Turn, matter: Matter) -> bool:
    asked = matter.prepare_due_at is not None and not matter.restricted
    return asked and (of_agency(turn, matter) or Role.OFFICE in roles_for(turn, matter))


def _open_writing(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = lock_matter(turn.session, args["matter"])
    if not _may_prepare(turn, matter):
        turn.say("not-your-desk", code=matter.code)
    elif matter.state not in OPEN_STATES or not can_still_be_read_out(turn, matter):
        turn.say("prepare-not-possible", official_offers(turn, matter), code=matter.code)
    else:
        turn.open("prepare", matter=matter.id)


def _write_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    return {
        "code": matter.code, "text": quoted(matter.text, LONGEST), "before": matter.prepared or "none",
        "due": matter.prepare_due_at or turn.now, "prepared": answers.get("text", ""),
    }  # fmt: skip


def _write(turn: Turn, answers: Answers) -> None:
    matter = lock_matter(turn.session, int(answers["matter"]))
    if not _may_prepare(turn, matter) or matter.state not in OPEN_STATES or not can_still_be_read_out(turn, matter):
        turn.say("prepare-not-possible", official_offers(turn, matter), code=matter.code)
        return
    matter.prepared, matter.prepared_by, matter.prepared_at = answers["text"], turn.person_id, turn.now
    turn.forget_timers(_belongs(matter), REMINDER)
    turn.record("matter", known(matter.id), "prepared")
    turn.say(
        "prepared", [Offered(turn.word("prepare-change"), "prepare.write", {"matter": matter.id})], code=matter.code
    )


# How far it is


def _status_offer(turn: Turn, meeting: Meeting) -> list[Offered]:
    return [Offered(turn.word("prepare-see"), "prepare.status", {"meeting": meeting.id})]


def _open_status(turn: Turn, _rest: str) -> None:
    meetings = [each for each in changeable_meetings(turn.session, turn.now) if _asked(turn, each)]
    if not meetings:
        turn.say("prepare-none")
    for meeting in meetings:
        _show_status(turn, {"meeting": meeting.id})


def _asked(turn: Turn, meeting: Meeting) -> list[Matter]:
    """What is asked for, as far as this person may see it."""
    found = [each for each in matters_brought(turn.session, known(meeting.id)) if each.prepare_due_at is not None]
    return [matter for matter in found if may_read(turn, matter)]


def _show_status(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = turn.session.get_one(Meeting, args["meeting"])
    asked = _asked(turn, meeting)
    lines = [_line(turn, matter) for matter in asked[:LISTED]]
    open_ones = [matter for matter in asked if _is_missing(matter) and _may_prepare(turn, matter)]
    offers = [
        Offered(turn.word("prepare-write-code", code=matter.code), "prepare.write", {"matter": matter.id})
        for matter in open_ones[:LISTED]
        if turn.may("prepare.write")
    ]
    turn.say(
        "prepare-status", offers, **meeting_facts(turn.session, meeting), lines="\n".join(lines), count=len(asked),
        ready=sum(matter.prepared_at is not None for matter in asked),
    )  # fmt: skip


def _line(turn: Turn, matter: Matter) -> str:
    by = turn.session.get(Person, matter.prepared_by) if matter.prepared_by else None
    return turn.word(
        "prepare-line", code=matter.code, text=quoted(matter.text, QUOTED), agency=agency_words(turn, matter),
        due=matter.prepare_due_at or turn.now, by=by.full_name if by else "", state=state_words(turn, matter),
        ready="yes" if matter.prepared_at else "no" if _is_missing(matter) else "needless",
    )  # fmt: skip


# Notices


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    matter = turn.session.get_one(Matter, entry.subject_id)
    meeting = turn.session.get_one(Meeting, matter.meeting_id)
    return {
        **meeting_facts(turn.session, meeting), "code": matter.code, "text": quoted(matter.text, LONGEST),
        "field": field_name(turn, matter.field), "agency": agency_words(turn, matter),
        "due": matter.prepare_due_at or turn.now, "prepared": matter.prepared,
        "name": turn.session.get_one(Person, person_id).full_name,
    }  # fmt: skip


def _to_write(turn: Turn, entry: HistoryEntry, _person_id: int) -> list[Offered]:
    if not turn.may("prepare.write"):
        return []
    return [Offered(turn.word("prepare-write"), "prepare.write", {"matter": entry.subject_id})]


journey = Journey(
    "preparing",
    flows=(
        Flow(
            "prepare-assign",
            (
                Ask("agency", OneOf(_agencies), args=_assign_args),
                Ask("due", Moment(END_OF_OFFICE_DAY), optional=True, args=_assign_args),
            ),
            _complete_assign,
            right="prepare.assign",
        ),
        Flow(
            "prepare",
            (
                Ask("text", Words(SHORTEST, LONGEST), args=_write_args),
                Ask("review", Review(), args=_write_args),
            ),
            _write,
            right="prepare.write",
        ),
    ),
    openings=(
        Opening("prepare-status", _open_status, menu=Menu.OFFICIAL, place=75, group="collect", right="prepare.write"),
    ),
    actions={
        "prepare.assign-all": Action(_assign_all, "prepare.assign"),
        "do.prepare-assign": Action(_open_assign, "prepare.assign"),
        "prepare.write": Action(_open_writing, "prepare.write"),
        "do.prepare": Action(_open_writing, "prepare.write"),
        "prepare.status": Action(_show_status, "prepare.write"),
    },
    timers={REMINDER: TimerKind(_remind)},
    notices=(
        Notice("matter.prepare-asked", "notice-prepare-asked", agency_people, _facts, _to_write),
        Notice("matter.prepare-moved", "notice-prepare-moved", agency_people, _facts, _to_write),
        Notice("matter.prepare-near", "notice-prepare-near", agency_people, _facts, _to_write),
        Notice("matter.prepare-late", "notice-prepare-late", agency_people, _facts, _to_write),
        Notice("matter.prepare-late", "notice-prepare-late-office", office, _facts),
        Notice("matter.prepared", "notice-prepared", office, _facts),
    ),
)
