"""Outcomes: what the meeting decided about each matter, in the chair's words; who does it and by when."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Notice, Offered, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.deadlines import answer_limit, start_clock
from handlers.helping import plan_carrying
from handlers.letting_go import let_go
from handlers.matter_view import due_words, shortened, state_words
from handlers.meetings import meeting_facts
from handlers.minutes_words import outcome_words
from handlers.notices import as_asker, askers, facts
from handlers.reading import may_hear
from handlers.speaking_queue import running
from handlers.triage import assign
from models.agency import active_agencies, agency_names
from models.answer import Answer, waiting_answer
from models.history import HistoryEntry
from models.matter import GONE_ELSEWHERE, MOVES, Matter, MatterState, lock_matter, matter_with_code, move
from models.meeting import Meeting, MeetingState, last_begun, lock_meeting
from models.outcome import SETTLED, Decided, Outcome, matters_of_meeting, outcomes_of, without_outcome
from models.receipt_code import read_code
from models.speaking_turn import at_the_microphone, queue_of
from models.vietnamese import fold

SET, SEE = "outcome.set", "meeting.speakers"
QUOTED = 100
OFFERED = 15
DAYS = (3, 5, 10, 15, 20)
MOST_DAYS = 60
AFTERWARDS = (MeetingState.CONCLUDED, MeetingState.CLOSED)
DECIDING = (MeetingState.IN_SESSION, *AFTERWARDS)


# The list


def show_outcomes(turn: Turn, meeting: Meeting, *, key: str = "outcomes", blank_only: bool = False) -> None:
    """Each matter with its outcome, or without; one tap sets or changes it."""
    decided = outcomes_of(turn.session, known(meeting.id))
    matters = matters_of_meeting(turn.session, known(meeting.id))
    blank = without_outcome(turn.session, known(meeting.id))
    left = {matter.id for matter in blank}
    shown = blank if blank_only else [*blank, *(matter for matter in matters if matter.id not in left)]
    shown = [matter for matter in shown if may_hear(turn, matter)]
    lines = [_line(turn, matter, decided.get(known(matter.id)), blank=matter.id in left) for matter in shown]
    offered = shown[:OFFERED] if turn.may(SET) else []
    offers = [_offer(turn, meeting, matter, changes=matter.id in decided) for matter in offered]
    turn.say(
        key, offers, **meeting_facts(turn.session, meeting),
        lines="\n".join(lines), count=len(matters), blank=len(blank),
    )  # fmt: skip


def _line(turn: Turn, matter: Matter, outcome: Outcome | None, *, blank: bool) -> str:
    if outcome is not None:
        words = outcome_words(turn, outcome)
    else:
        words = turn.word("outcome-blank") if blank else turn.word("outcome-before", state=state_words(turn, matter))
    return turn.word("outcome-line", code=matter.code, text=shortened(matter.text, QUOTED), outcome=words)


def _offer(turn: Turn, meeting: Meeting, matter: Matter, *, changes: bool) -> Offered:
    label = turn.word("outcome-change" if changes else "outcome-set", code=matter.code)
    return Offered(label, "outcome.set", {"meeting": meeting.id, "matter": matter.id})


def _show(turn: Turn, _rest: str) -> None:
    meeting = last_begun(turn.session)
    if meeting is None:
        turn.say("minutes-no-meeting")
    else:
        show_outcomes(turn, meeting)


def _show_chosen(turn: Turn, args: Mapping[str, Any]) -> None:
    show_outcomes(turn, turn.session.get_one(Meeting, args["meeting"]))


# Setting one


def _open(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = lock_meeting(turn.session, args["meeting"])
    matter = turn.session.get_one(Matter, args["matter"])
    if not _can_be_set(turn, meeting, matter):
        return
    before = outcomes_of(turn.session, known(meeting.id)).get(known(matter.id))
    turn.open("outcome", meeting=meeting.id, matter=matter.id, was=before.id if before else 0)


def _can_be_set(turn: Turn, meeting: Meeting, matter: Matter) -> bool:
    if meeting.state not in DECIDING:
        turn.say("outcome-not-now", (), **meeting_facts(turn.session, meeting))
    elif matter.meeting_id != meeting.id or matter.state in GONE_ELSEWHERE or not may_hear(turn, matter):
        turn.say("outcome-gone", code=matter.code)
        show_outcomes(turn, meeting)
    else:
        return True
    return False


def _typed(turn: Turn, rest: str) -> None:
    """For whoever is at the microphone; with a receipt code for that matter; else the list."""
    meeting = running(turn)
    code = read_code(rest)
    matter = matter_with_code(turn.session, code) if code else None
    matter = matter if matter is not None and may_hear(turn, matter) else None
    if meeting is not None and matter is None:
        current = at_the_microphone(queue_of(turn.session, known(meeting.id)))
        matter = turn.session.get(Matter, current.matter_id) if current and current.matter_id else None
    if meeting is None or matter is None:
        _show(turn, rest)
    else:
        _open(turn, {"meeting": meeting.id, "matter": matter.id})


def _matter(turn: Turn, answers: Answers) -> Matter:
    return turn.session.get_one(Matter, answers["matter"])


def _args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    matter = _matter(turn, answers)
    before = turn.session.get(Outcome, answers["was"]) if answers["was"] else None
    return {
        "code": matter.code, "text": shortened(matter.text, QUOTED * 3), "decided": answers.get("decided", "none"),
        "before": outcome_words(turn, before) if before else "none",
    }  # fmt: skip


def _kinds(turn: Turn, answers: Answers) -> Sequence[Option]:
    meeting = turn.session.get_one(Meeting, answers["meeting"])
    return [Option(kind, turn.word(f"decided-{kind}.label")) for kind in Decided if _may_decide(turn, meeting, kind)]


def _may_decide(turn: Turn, meeting: Meeting, kind: str) -> bool:
    """Once a meeting is concluded, what is settled reaches the askers at once, so that only the chair can say it."""
    return kind != Decided.RESOLVED or meeting.state not in AFTERWARDS or turn.may("meeting.conclude")


def _is_assigned(_turn: Turn, answers: Answers) -> bool:
    return bool(answers["decided"] == Decided.UNRESOLVED)


def _is_changed(_turn: Turn, answers: Answers) -> bool:
    return bool(answers["was"])


def _agencies(turn: Turn, answers: Answers) -> Sequence[Option]:
    """The one that usually leads comes first; a unit whose official is complained of is not offered."""
    matter = _matter(turn, answers)
    lead = matter.agency_code or turn.settings.field(matter.field).lead
    agencies = [one for one in active_agencies(turn.session) if not matter.is_hidden_from([one.code])]
    return [Option(one.code, one.said(turn.language)) for one in sorted(agencies, key=lambda one: one.code != lead)]


def _due(turn: Turn, days: int) -> datetime:
    return turn.calendar.due_moment(turn.now, answer_limit(turn, days))


def _days(turn: Turn, _answers: Answers) -> Sequence[Option]:
    """Each number of working days with the date that it means."""
    return [
        Option(str(days), turn.word("outcome-days", count=days, due=turn.texts.day(turn.language, _due(turn, days))))
        for days in DAYS
    ]


def _understand_days(turn: Turn, text: str) -> str | None:
    number, _, word = fold(text).strip(" .").partition(" ")
    meant = number.isdecimal() and turn.means("words-days", word) and 1 <= int(number) <= MOST_DAYS
    return str(int(number)) if meant else None


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    assigned = _is_assigned(turn, answers)
    return {
        **_args(turn, answers), "words": answers["words"], "reason": answers.get("reason", "none"),
        "decided": turn.word(f"decided-{answers['decided']}"),
        "agency": agency_names(turn.session, [answers["agency"]], turn.language) if assigned else "none",
        "due": turn.texts.moment(turn.language, _due(turn, int(answers["days"]))) if assigned else "none",
    }  # fmt: skip


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, answers["meeting"])
    matter = lock_matter(turn.session, answers["matter"])
    turn.session.refresh(matter)
    if not _can_be_set(turn, meeting, matter):
        return
    if not _may_decide(turn, meeting, answers["decided"]):
        turn.say("outcome-by-chair", code=matter.code)
        return
    before = outcomes_of(turn.session, known(meeting.id)).get(known(matter.id))
    if (before.id if before else 0) != answers["was"]:
        turn.say("outcome-set-meanwhile", code=matter.code, outcome=outcome_words(turn, before) if before else "")
        show_outcomes(turn, meeting)
        return
    _keep(turn, meeting, matter, answers)
    if meeting.state == MeetingState.IN_SESSION:
        show_outcomes(turn, meeting, key="outcomes-left", blank_only=True)


def _keep(turn: Turn, meeting: Meeting, matter: Matter, answers: Answers) -> None:
    days = int(answers.get("days", 0))
    outcome = Outcome(
        meeting_id=known(meeting.id), matter_id=known(matter.id), decided=answers["decided"], words=answers["words"],
        agency_code=answers.get("agency"), due_at=_due(turn, days) if days else None, set_by=turn.person_id,
        set_at=turn.now, reason=answers.get("reason", ""),
    )  # fmt: skip
    turn.session.add(outcome)
    turn.session.flush()
    after = meeting.state in AFTERWARDS
    turn.record(
        "outcome", known(outcome.id), "changed" if outcome.reason else "set", reason=outcome.reason,
        override=after and bool(outcome.reason), meeting=meeting.id, matter=matter.id, decided=outcome.decided,
    )  # fmt: skip
    turn.say("outcome-kept", code=matter.code, outcome=outcome_words(turn, outcome))
    if outcome.agency_code is not None:
        _assign(turn, matter, outcome, days)
    elif after:
        tell_asker(turn, matter, outcome)


def _assign(turn: Turn, matter: Matter, outcome: Outcome, days: int) -> None:
    """The matter goes to the agency with that date, wherever it stood."""
    _take_up_again(turn, matter, outcome.words)
    assign(turn, matter, outcome.agency_code or "", days)


def _take_up_again(turn: Turn, matter: Matter, why: str) -> None:
    """What was answered or refused before the meeting is open again; a draft that waits is not needed any more."""
    draft = waiting_answer(turn.session, known(matter.id))
    if draft is not None:
        draft.returned_at, draft.return_reason = turn.now, why
    let_go(turn, matter)
    if matter.state in SETTLED:
        move(matter, MatterState.ACCEPTED)
        turn.record("matter", known(matter.id), "taken-up-in-meeting", meeting=matter.meeting_id)
    elif matter.state == MatterState.DRAFTED:
        move(matter, MatterState.ASSIGNED if matter.agency_code else MatterState.ACCEPTED)
    turn.session.flush()


def tell_asker(turn: Turn, matter: Matter, outcome: Outcome) -> None:
    """Once the meeting is concluded the askers hear what was decided; whoever has it assigned heard so at once."""
    if outcome.decided == Decided.RESOLVED:
        _answer_in_chairs_words(turn, matter, outcome)
    elif outcome.agency_code is None:
        turn.record("matter", known(matter.id), "decided", outcome=outcome.id)


def _answer_in_chairs_words(turn: Turn, matter: Matter, outcome: Outcome) -> None:
    """What was settled in the meeting is an answer to everybody who asks it, released by the chair who concludes."""
    _take_up_again(turn, matter, outcome.words)
    if MatterState.DRAFTED not in MOVES[MatterState(matter.state)]:
        move(matter, MatterState.ACCEPTED)
    if matter.due_at is None:
        start_clock(turn, matter, answer_limit(turn))
    move(matter, MatterState.DRAFTED)
    move(matter, MatterState.ANSWERED)
    matter.answered_at, matter.paused_at, matter.question_back = turn.now, None, ""
    answer = Answer(
        matter_id=known(matter.id), text=outcome.words, written_by=outcome.set_by, written_at=outcome.set_at,
        due_at=matter.due_at, released_by=turn.person_id, released_at=turn.now,
    )  # fmt: skip
    turn.session.add(answer)
    turn.forget_timers(f"matter:{matter.id}")
    turn.session.flush()
    plan_carrying(turn, matter)
    turn.record("matter", known(matter.id), "answered", answer=answer.id, meeting=matter.meeting_id)


def _facts_of_outcome(turn: Turn, entry: HistoryEntry, person_id: int) -> Mapping[str, Value]:
    outcome = turn.session.get_one(Outcome, entry.data["outcome"])
    matter = turn.session.get_one(Matter, entry.subject_id)
    sent = matter.state == MatterState.SENT_UP and outcome.decided == Decided.ABOVE
    waits_for = due_words(turn, matter)
    decided = "sent-up" if sent else outcome.decided
    return {**facts(turn, entry, person_id), "decided": decided, "words": outcome.words, "waits_for": waits_for}


journey = Journey(
    "outcomes",
    notices=(Notice("matter.decided", "notice-decided", askers, _facts_of_outcome, as_asker, essential=True),),
    flows=(
        Flow(
            "outcome",
            (
                Ask("decided", OneOf(_kinds), args=_args),
                Ask("words", Words(5, 3000), args=_args),
                Ask("agency", OneOf(_agencies), when=_is_assigned, args=_args),
                Ask("days", OneOf(_days, _understand_days, "answer-days"), when=_is_assigned, args=_args),
                Ask("reason", Words(5, 500), when=_is_changed, args=_args),
                Ask("review", Review(), args=_review_args),
            ),
            _complete,
            right=SET,
        ),
    ),
    openings=(
        Opening("outcomes", _show, right=SEE, aside=True),
        Opening("outcome", _typed, right=SET),
    ),
    actions={
        "outcome.set": Action(_open, SET),
        "day.outcomes": Action(_show_chosen, SEE),
    },
)
