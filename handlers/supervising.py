"""What the Front says of a matter: comments, and requests to examine it again, which have a clock of their own."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Review
from bot.journey import Action, Journey, Notice, Offered, TimerKind
from bot.texts import Value
from bot.turn import Turn, known
from handlers.deadlines import answer_limit, start_clock
from handlers.matter_view import agency_words, quoted, state_words
from handlers.notices import agency_people, as_official, askers, front, office
from handlers.reading import has_matter, may_read
from models.appointment import Role, holders
from models.history import HistoryEntry
from models.matter import GONE_ELSEWHERE, Matter, MatterState, lock_matter, move
from models.person import Person
from models.supervision import CAN_BE_EXAMINED, Comment, ReExamination, waiting_re_examination
from models.timer import Timer
from models.working_days import Limit

REMINDER = "re-examination-reminder"
NEAR, LATE = "near", "late"
KEEP, REOPEN = "keep", "reopen"
SHORTEST, LONGEST = 5, 2000
QUOTED = 300


# Comments


def _may_supervise(turn: Turn, matter: Matter) -> bool:
    """Whether it can be commented on now; it may be restricted, merged or about the Front since the choice was offered."""
    if not may_read(turn, matter):
        turn.say("not-your-desk", code=matter.code)
    elif matter.state in GONE_ELSEWHERE:
        turn.say("comment-gone", _to_go_on(turn, matter), code=matter.code, state=state_words(turn, matter))
    else:
        return True
    return False


def _to_go_on(turn: Turn, matter: Matter) -> list[Offered]:
    return [Offered(turn.word("see-matter"), "follow.show", {"matter": matter.merged_into_id or matter.id})]


def _open_comment(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = lock_matter(turn.session, args["matter"])
    if _may_supervise(turn, matter):
        turn.open("comment", matter=matter.id)


def _matter_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    return {
        "code": matter.code, "state": state_words(turn, matter), "due": limit_due(turn), "text": answers.get("text", ""),
    }  # fmt: skip


def _comment(turn: Turn, answers: Answers) -> None:
    matter = lock_matter(turn.session, int(answers["matter"]))
    if not _may_supervise(turn, matter):
        return
    comment = Comment(matter_id=known(matter.id), text=answers["text"], made_by=turn.person_id, made_at=turn.now)
    turn.session.add(comment)
    turn.session.flush()
    turn.record("matter", known(matter.id), "commented", comment=comment.id)
    turn.say("commented", code=matter.code)


# Asking for a re-examination


def limit_due(turn: Turn) -> datetime:
    """By when a re-examination that is asked for now is answered."""
    limit = turn.settings.limits.re_examination
    return turn.calendar.due_moment(turn.now, Limit(limit.count, limit.unit, limit.source))


def _can_examine(turn: Turn, matter: Matter) -> bool:
    """Whether a re-examination can be asked for now; if not, why."""
    if not may_read(turn, matter):
        turn.say("not-your-desk", code=matter.code)
    elif matter.state not in CAN_BE_EXAMINED:
        turn.say("re-examination-not-now", code=matter.code, state=state_words(turn, matter))
    elif (waiting := waiting_re_examination(turn.session, known(matter.id))) is not None:
        turn.say("re-examination-waiting", code=matter.code, asked=waiting.asked_at, due=waiting.due_at)
    else:
        return True
    return False


def _open_request(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = lock_matter(turn.session, args["matter"])
    if _can_examine(turn, matter):
        turn.open("re-examine", matter=matter.id)


def _request(turn: Turn, answers: Answers) -> None:
    matter = lock_matter(turn.session, int(answers["matter"]))
    if not _can_examine(turn, matter):
        return
    request = ReExamination(
        matter_id=known(matter.id), reason=answers["text"], asked_by=turn.person_id, asked_at=turn.now,
        due_at=limit_due(turn),
    )  # fmt: skip
    turn.session.add(request)
    turn.session.flush()
    _plan(turn, request)
    turn.record("matter", known(matter.id), "re-examination-asked", request=request.id)
    turn.say("re-examination-asked", code=matter.code, due=request.due_at)


def _plan(turn: Turn, request: ReExamination) -> None:
    """A reminder on the working day before it is due, and a word to the chair and the Front when it is late."""
    day = turn.calendar.subtract(request.due_at.astimezone(turn.zone).date(), 1).day
    near = datetime.combine(day, turn.settings.collect.remind_at, turn.zone).astimezone(UTC)
    for what, at in ((NEAR, near), (LATE, request.due_at)):
        if at > turn.now:
            turn.wake(REMINDER, request.belongs, at, once=f"{request.belongs}:{what}", request=request.id, what=what)


def _remind(turn: Turn, timer: Timer, _prepared: object) -> None:
    request = turn.session.get_one(ReExamination, timer.data["request"])
    if request.answered_at is None:
        turn.record("matter", request.matter_id, f"re-examination-{timer.data['what']}", request=request.id)


# Answering it


def _may_answer(turn: Turn, matter: Matter) -> bool:
    """The office and the chair for any matter; an agency for its own, never the unit that is complained of."""
    return has_matter(turn, matter) or (Role.CHAIR in turn.roles and may_read(turn, matter))


def _open_answer(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = lock_matter(turn.session, args["matter"])
    if not _may_answer(turn, matter):
        turn.say("not-your-desk", code=matter.code)
    elif waiting_re_examination(turn.session, known(matter.id)) is None:
        turn.say("re-examination-none", code=matter.code, state=state_words(turn, matter))
    else:
        turn.open("re-examined", matter=matter.id)


def _answer_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    request = waiting_re_examination(turn.session, known(matter.id))
    return {
        "code": matter.code, "reason": quoted(request.reason, LONGEST) if request else "", "reply": answers.get("reply", ""),
        "what": answers.get("what", KEEP), "due": request.due_at if request else turn.now,
    }  # fmt: skip


def _answer(turn: Turn, answers: Answers) -> None:
    matter = lock_matter(turn.session, int(answers["matter"]))
    request = waiting_re_examination(turn.session, known(matter.id))
    if request is None or not _may_answer(turn, matter):
        turn.say("re-examination-none", code=matter.code, state=state_words(turn, matter))
        return
    reopens = answers["what"] == REOPEN and matter.state in CAN_BE_EXAMINED
    # Somebody else may have opened it meanwhile: then it is dealt with again all the same.
    request.reply, request.reopened = answers["reply"], answers["what"] == REOPEN
    request.answered_by, request.answered_at = turn.person_id, turn.now
    turn.session.add(request)
    turn.forget_timers(request.belongs, REMINDER)
    if reopens:
        move(matter, MatterState.ACCEPTED)
        matter.receipt_at, matter.receipt_by = None, None
        start_clock(turn, matter, answer_limit(turn))
    turn.record("matter", known(matter.id), "re-examined", request=request.id, reopened=reopens)
    turn.say("re-examination-answered", code=matter.code, what=answers["what"])


# Notices


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    matter = turn.session.get_one(Matter, entry.subject_id)
    return {
        "code": matter.code, "text": quoted(matter.text, QUOTED), "agency": agency_words(turn, matter),
        "state": state_words(turn, matter), "name": turn.session.get_one(Person, person_id).full_name,
    }  # fmt: skip


def _comment_facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    comment = turn.session.get_one(Comment, entry.data["comment"])
    by = turn.session.get_one(Person, comment.made_by).full_name
    return {**_facts(turn, entry, person_id), "comment": comment.text, "by": by}


def _request_facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    request = turn.session.get_one(ReExamination, entry.data["request"])
    answered_by = turn.session.get_one(Person, request.answered_by).full_name if request.answered_by else ""
    matter = turn.session.get_one(Matter, entry.subject_id)
    return {
        **_facts(turn, entry, person_id), "reason": request.reason, "due": request.due_at, "reply": request.reply,
        "by": answered_by, "what": REOPEN if request.reopened else KEEP, "new_due": matter.due_at or turn.now,
    }  # fmt: skip


def _to_answer(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    args = {"matter": entry.subject_id}
    answer = [Offered(turn.word("do-re-examined"), "do.re-examined", args)] if turn.may("re-examination.answer") else []
    return [*answer, Offered(turn.word("see-matter"), "follow.show", args)]


def _to_see(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return [Offered(turn.word("see-matter"), "follow.show", {"matter": entry.subject_id})]


def _leaders(turn: Turn, entry: HistoryEntry) -> list[int]:
    return [*office(turn, entry), *holders(turn.session, Role.CHAIR)]


def _answerers(turn: Turn, entry: HistoryEntry) -> list[int]:
    """The agency that answered, the office and the chair."""
    return list(dict.fromkeys([*agency_people(turn, entry), *_leaders(turn, entry)]))


def _office_to_assign(turn: Turn, entry: HistoryEntry) -> list[int]:
    """Whoever triages it gives it to somebody again, also when it was one of them who opened it."""
    return list(office(turn, entry))


def _was_reopened(_turn: Turn, entry: HistoryEntry) -> bool:
    return bool(entry.data["reopened"])


journey = Journey(
    "supervising",
    flows=(
        Flow(
            "comment",
            (
                Ask("text", Words(SHORTEST, LONGEST), args=_matter_args),
                Ask("review", Review(), args=_matter_args),
            ),
            _comment,
            right="matter.comment",
        ),
        Flow(
            "re-examine",
            (
                Ask("text", Words(SHORTEST, LONGEST), args=_matter_args),
                Ask("review", Review(), args=_matter_args),
            ),
            _request,
            right="matter.re-examine",
        ),
        Flow(
            "re-examined",
            (
                Ask("what", OneOf((KEEP, REOPEN)), args=_answer_args),
                Ask("reply", Words(SHORTEST, LONGEST), args=_answer_args),
                Ask("review", Review(), args=_answer_args),
            ),
            _answer,
            right="re-examination.answer",
        ),
    ),
    actions={
        "do.comment": Action(_open_comment, "matter.comment"),
        "do.re-examine": Action(_open_request, "matter.re-examine"),
        "do.re-examined": Action(_open_answer, "re-examination.answer"),
    },
    timers={REMINDER: TimerKind(_remind)},
    notices=(
        Notice("matter.commented", "notice-commented", _answerers, _comment_facts, _to_see),
        Notice("matter.re-examination-asked", "notice-re-examination-asked", _answerers, _request_facts, _to_answer),
        Notice("matter.re-examination-near", "notice-re-examination-near", _answerers, _request_facts, _to_answer),
        Notice("matter.re-examination-late", "notice-re-examination-late", _answerers, _request_facts, _to_answer),
        Notice("matter.re-examination-late", "notice-re-examination-late-front", front, _request_facts, _to_see),
        Notice("matter.re-examined", "notice-re-examined", front, _request_facts, _to_see),
        Notice(
            "matter.re-examined",
            "notice-re-examined-office",
            _office_to_assign,
            _request_facts,
            as_official,
            when=_was_reopened,
            tell_actor=True,
        ),
        Notice(
            "matter.re-examined", "notice-re-examined-asker", askers, _request_facts, when=_was_reopened, essential=True
        ),
    ),
)
