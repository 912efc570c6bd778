"""The conclusion notice to Party committee, Front and agencies; each confirms receipt, the silent are reminded (F49)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from bot.answers import Words
from bot.flow import Answers, Ask, Flow, Review
from bot.journey import Action, Journey, Menu, Notice, Offered, Opening, TimerKind
from bot.texts import Value
from bot.turn import Turn, known
from handlers.after_text import conclusion_text, own_tasks_of
from handlers.after_which import chosen, typed
from handlers.meetings import meeting_facts
from models.agency import agency_names
from models.appointment import Role, holders
from models.conclusion import (
    FRONT,
    PARTY,
    ConclusionNotice,
    ConclusionReceipt,
    awaited_receipts,
    lock_receipt,
    notice_of,
    receipts_of,
)
from models.history import HistoryEntry
from models.meeting import Meeting, MeetingState, lock_meeting
from models.outcome import matters_of_meeting, outcomes_of
from models.person import Person
from models.timer import Timer

SEND, RECEIVE = "conclusion.send", "conclusion.receive"
REMIND = "conclusion-remind"
_ROLES = {PARTY: Role.PARTY, FRONT: Role.FRONT}


# Who receives it


def receivers_of(turn: Turn, meeting: Meeting) -> list[str]:
    """Party committee, Front, and each agency that has something to do with the matters; the office itself sends it."""
    codes = {one.agency_code for one in outcomes_of(turn.session, known(meeting.id)).values() if one.agency_code}
    codes |= {one.agency_code for one in matters_of_meeting(turn.session, known(meeting.id)) if one.agency_code}
    return [PARTY, FRONT, *sorted(codes - {turn.settings.commune.office})]


def people_of(turn: Turn, receiver: str) -> list[int]:
    """Those who can confirm for a receiver."""
    if receiver in _ROLES:
        return holders(turn.session, _ROLES[receiver])
    agency = [holders(turn.session, role, receiver) for role in (Role.AGENCY_HEAD, Role.AGENCY)]
    return list(dict.fromkeys(person_id for people in agency for person_id in people))


def _own(turn: Turn, receipts: Sequence[ConclusionReceipt]) -> list[ConclusionReceipt]:
    return [one for one in receipts if turn.person_id in people_of(turn, one.receiver)]


def _receiver_words(turn: Turn, receiver: str) -> str:
    return (
        turn.word(f"role-{receiver}") if receiver in _ROLES else agency_names(turn.session, [receiver], turn.language)
    )


# Sending it


def show_conclusion(turn: Turn, meeting: Meeting) -> None:
    """The list of receipts, or that it is still to be sent."""
    notice = notice_of(turn.session, known(meeting.id))
    if notice is None:
        _open_sending(turn, meeting)
        return
    receipts = receipts_of(turn.session, known(notice.id))
    papers = [one for one in receipts if one.confirmed_at is None and not people_of(turn, one.receiver)]
    offers = [
        Offered(
            turn.word("conclusion-paper", receiver=_receiver_words(turn, one.receiver)),
            "conclusion.paper",
            {"receipt": one.id},
        )
        for one in papers
    ]
    again = Offered(turn.word("conclusion-send-again"), "conclusion.send", {"meeting": meeting.id})
    turn.say(
        "conclusion-stands", [*offers, again], **meeting_facts(turn.session, meeting), at=notice.sent_at,
        by=turn.session.get_one(Person, notice.sent_by).full_name, number=notice.number or "none",
        lines="\n".join(_receipt_line(turn, one) for one in receipts), count=len(receipts),
        confirmed=sum(one.confirmed_at is not None for one in receipts),
    )  # fmt: skip


def _receipt_line(turn: Turn, one: ConclusionReceipt) -> str:
    by = turn.session.get(Person, one.confirmed_by) if one.confirmed_by else None
    how = (
        "paper" if one.on_paper else "yes" if one.confirmed_at else "no" if people_of(turn, one.receiver) else "nobody"
    )
    return turn.word(
        "conclusion-receipt-line", receiver=_receiver_words(turn, one.receiver), how=how, by=by.full_name if by else "",
        at=one.confirmed_at or turn.now,
    )  # fmt: skip


def _open_sending(turn: Turn, meeting: Meeting) -> None:
    if meeting.state != MeetingState.CONCLUDED:
        turn.say("after-no-meeting")
        return
    before = notice_of(turn.session, known(meeting.id))
    turn.open("conclusion", meeting=meeting.id, before=before.id if before else 0)


def _args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    meeting = turn.session.get_one(Meeting, answers["meeting"])
    receivers = receivers_of(turn, meeting)
    return {
        **meeting_facts(turn.session, meeting), "text": _text(turn, meeting, answers),
        "number": answers.get("number") or "none", "note": answers.get("note") or "none",
        "receivers": ", ".join(_receiver_words(turn, one) for one in receivers),
    }  # fmt: skip


def _text(turn: Turn, meeting: Meeting, answers: Answers) -> str:
    return conclusion_text(turn, meeting, answers.get("number") or "", answers.get("note") or "")


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, answers["meeting"])
    before = notice_of(turn.session, known(meeting.id))
    if meeting.state != MeetingState.CONCLUDED or (before.id if before else 0) != answers["before"]:
        turn.say("conclusion-sent-meanwhile")
        show_conclusion(turn, meeting)
        return
    notice = ConclusionNotice(
        meeting_id=known(meeting.id), number=answers["number"] or "", note=answers["note"] or "",
        text=_text(turn, meeting, answers), sent_by=turn.person_id, sent_at=turn.now,
    )  # fmt: skip
    turn.session.add(notice)
    turn.session.flush()
    for receiver in receivers_of(turn, meeting):
        turn.session.add(ConclusionReceipt(notice_id=known(notice.id), receiver=receiver))
    turn.session.flush()
    if before is not None:
        turn.forget_timers(before.belongs, REMIND)
    _plan(turn, notice)
    turn.record("meeting", known(meeting.id), "conclusion-sent", notice=notice.id, again=before is not None)
    turn.say("conclusion-sent")
    show_conclusion(turn, meeting)


def _paper(turn: Turn, args: Mapping[str, Any]) -> None:
    """The office has handed it over on paper to somebody who has not joined."""
    receipt = lock_receipt(turn.session, args["receipt"])
    notice = turn.session.get_one(ConclusionNotice, receipt.notice_id)
    if receipt.confirmed_at is None:
        receipt.confirmed_at, receipt.confirmed_by, receipt.on_paper = turn.now, turn.person_id, True
        turn.session.add(receipt)
        turn.record(
            "meeting", notice.meeting_id, "conclusion-received", notice=notice.id, receiver=receipt.receiver, paper=True
        )
    show_conclusion(turn, turn.session.get_one(Meeting, notice.meeting_id))


# Confirming it


def _receive(turn: Turn, args: Mapping[str, Any]) -> None:
    asked = turn.session.get_one(ConclusionNotice, args["notice"])
    notice = notice_of(turn.session, asked.meeting_id) or asked
    own = _own(turn, receipts_of(turn.session, known(notice.id)))
    if not own:
        turn.say("conclusion-not-yours")
        return
    if notice.id != asked.id:
        turn.say("conclusion-newer")
        _show_to_receiver(turn, notice)
        return
    _confirm(turn, notice, [lock_receipt(turn.session, known(one.id)) for one in own])


def _confirm(turn: Turn, notice: ConclusionNotice, own: Sequence[ConclusionReceipt]) -> None:
    waiting = [one for one in own if one.confirmed_at is None]
    if not waiting:
        first = own[0]
        by = turn.session.get_one(Person, first.confirmed_by).full_name if first.confirmed_by else ""
        turn.say("conclusion-received-already", by=by, at=first.confirmed_at or turn.now)
        return
    for one in waiting:
        one.confirmed_at, one.confirmed_by = turn.now, turn.person_id
        turn.session.add(one)
        turn.record(
            "meeting", notice.meeting_id, "conclusion-received", notice=notice.id, receiver=one.receiver, paper=False
        )
    meeting = turn.session.get_one(Meeting, notice.meeting_id)
    turn.say("conclusion-received", (), **meeting_facts(turn.session, meeting))


def awaited_notices(turn: Turn) -> list[ConclusionNotice]:
    """The notices of which this person's receipt is awaited, newest first; a corrected one stands for those before it."""
    own = [one for one in _own(turn, awaited_receipts(turn.session)) if _is_current(turn, one)]
    return [turn.session.get_one(ConclusionNotice, number) for number in dict.fromkeys(one.notice_id for one in own)]


def _receive_typed(turn: Turn, _rest: str) -> None:
    """For the newest that waits for this person; without one, the last that was sent is shown."""
    awaited = awaited_notices(turn)
    if awaited:
        _receive(turn, {"notice": awaited[0].id})
    else:
        turn.say("conclusion-nothing-awaited")


def _is_current(turn: Turn, receipt: ConclusionReceipt) -> bool:
    notice = turn.session.get_one(ConclusionNotice, receipt.notice_id)
    newest = notice_of(turn.session, notice.meeting_id)
    return newest is not None and newest.id == notice.id


def _read(turn: Turn, meeting: Meeting) -> None:
    notice = notice_of(turn.session, known(meeting.id))
    if notice is None or not _own(turn, receipts_of(turn.session, known(notice.id))):
        turn.say("conclusion-none-yet")
    else:
        _show_to_receiver(turn, notice)


def _show_to_receiver(turn: Turn, notice: ConclusionNotice) -> None:
    turn.say("conclusion-shown", _offers(turn, notice), **_facts_for(turn, notice, turn.person_id))


def _offers(turn: Turn, notice: ConclusionNotice) -> list[Offered]:
    return [Offered(turn.word("conclusion-receive"), "conclusion.receive", {"notice": notice.id})]


# Reminding the silent


def _plan(turn: Turn, notice: ConclusionNotice) -> None:
    today = turn.now.astimezone(turn.zone).date()
    day = turn.calendar.add_working_days(today, turn.settings.after.receipt_days).day
    at = datetime.combine(day, turn.settings.after.morning_at, turn.zone).astimezone(UTC)
    once = f"{notice.belongs}:{at:%Y%m%d}"
    turn.wake(REMIND, notice.belongs, at, once=once, series=notice.belongs, notice=notice.id)


def _remind(turn: Turn, timer: Timer, _prepared: object) -> None:
    notice = turn.session.get_one(ConclusionNotice, timer.data["notice"])
    newest = notice_of(turn.session, notice.meeting_id)
    silent = [one for one in receipts_of(turn.session, known(notice.id)) if one.confirmed_at is None]
    if not silent or newest is None or newest.id != notice.id:
        return
    turn.record(
        "meeting", notice.meeting_id, "conclusion-silent", notice=notice.id, receivers=[r.receiver for r in silent]
    )
    _plan(turn, notice)


# Notices


def _notice(turn: Turn, entry: HistoryEntry) -> ConclusionNotice:
    return turn.session.get_one(ConclusionNotice, entry.data["notice"])


def _all(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    receipts = receipts_of(turn.session, entry.data["notice"])
    return [person_id for one in receipts for person_id in people_of(turn, one.receiver)]


def _silent(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    return [person_id for receiver in entry.data["receivers"] for person_id in people_of(turn, receiver)]


def _office(turn: Turn, _entry: HistoryEntry) -> Iterable[int]:
    return holders(turn.session, Role.OFFICE)


def _facts_for(turn: Turn, notice: ConclusionNotice, person_id: int) -> dict[str, Value]:
    """The text and, for an agency, what is its own to do."""
    meeting = turn.session.get_one(Meeting, notice.meeting_id)
    receivers = [one.receiver for one in receipts_of(turn.session, known(notice.id))]
    codes = [one for one in receivers if one not in _ROLES and person_id in people_of(turn, one)]
    lines = own_tasks_of(turn, meeting, codes)
    return {
        **meeting_facts(turn.session, meeting), "name": turn.session.get_one(Person, person_id).full_name,
        "text": notice.text, "tasks": "\n".join(lines) or "none", "count": len(lines),
    }  # fmt: skip


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> Mapping[str, Value]:
    return _facts_for(turn, _notice(turn, entry), person_id)


def _silent_facts(turn: Turn, entry: HistoryEntry, person_id: int) -> Mapping[str, Value]:
    names = ", ".join(_receiver_words(turn, one) for one in entry.data["receivers"])
    return {**_facts(turn, entry, person_id), "receivers": names}


def _to_receive(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return _offers(turn, _notice(turn, entry))


def _to_list(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return [Offered(turn.word("conclusion-list"), "conclusion.show", {"meeting": entry.subject_id})]


journey = Journey(
    "conclusion-notice",
    flows=(
        Flow(
            "conclusion",
            (
                Ask("number", Words(1, 60), args=_args, optional=True),
                Ask("note", Words(5, 1500), args=_args, optional=True),
                Ask("review", Review(), args=_args),
            ),
            _complete,
            right=SEND,
        ),
    ),
    openings=(
        Opening(
            "conclusion",
            typed("conclusion.show", show_conclusion),
            menu=Menu.OFFICIAL,
            group="after",
            place=51,
            right=SEND,
        ),
        Opening("conclusion-receive", _receive_typed, right=RECEIVE),
        Opening("conclusion-read", typed("conclusion.read", _read), right=RECEIVE),
    ),
    actions={
        "conclusion.show": Action(chosen(show_conclusion), SEND),
        "conclusion.send": Action(chosen(_open_sending), SEND),
        "conclusion.paper": Action(_paper, SEND),
        "conclusion.receive": Action(_receive, RECEIVE),
        "conclusion.read": Action(chosen(_read), RECEIVE),
    },
    timers={REMIND: TimerKind(_remind)},
    notices=(
        Notice("meeting.conclusion-sent", "notice-conclusion", _all, _facts, _to_receive),
        Notice("meeting.conclusion-silent", "notice-conclusion-silent", _silent, _facts, _to_receive),
        Notice("meeting.conclusion-silent", "notice-conclusion-silent-office", _office, _silent_facts, _to_list),
    ),
)
