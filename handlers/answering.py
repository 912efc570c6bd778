"""Answering: an agency or the office writes, a named official releases or returns, every asker gets it."""

from collections.abc import Mapping
from typing import Any

from bot.answers import Gather, Words
from bot.flow import Answers, Ask, Flow, Review
from bot.journey import Action, Journey, Offered
from bot.turn import Turn, known
from handlers.deadlines import answer_limit, go_on_watching_receipt, start_clock
from handlers.helping import plan_carrying
from handlers.letting_go import let_go
from handlers.matter_view import may_release, shortened
from handlers.reading import has_matter, of_agency
from handlers.sent_files import MOST_FILES, keep_files, refuse_file
from handlers.triage import can_become, opens, stands_in, the_matter
from models.answer import Answer, last_answer, waiting_answer
from models.escalation import Escalation, escalation_of_answer
from models.history import history_of
from models.matter import Matter, MatterState, move

LONGEST = 8000
CAN_BE_ANSWERED = (MatterState.NEW, MatterState.ACCEPTED, MatterState.ASSIGNED)
"""What was sent up is answered by recording the reply, or taken back first."""
SHOWN_IN_REVIEW = 1500


def _whole_text(answers: Answers) -> str:
    return "\n".join([answers["text"], *answers["more"]["words"]])


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    files = answers["more"]["files"]
    reply = _reply_to_write_again(turn, matter)
    return {
        "code": matter.code, "text": shortened(_whole_text(answers), SHOWN_IN_REVIEW), "files": len(files),
        "above": reply.body if reply else "none",
    }  # fmt: skip


def _reply_to_write_again(turn: Turn, matter: Matter) -> Escalation | None:
    """The sending up whose reply was passed on in the last draft, which was returned: what comes in its place is that reply."""
    draft = last_answer(turn.session, known(matter.id))
    if draft is None or draft.returned_at is None:
        return None
    history = history_of(turn.session, "matter", known(matter.id))
    returned = any(one.event == "matter.returned" and one.data["answer"] == draft.id for one in history)
    return escalation_of_answer(turn.session, known(draft.id)) if returned else None


def _question_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    return {"code": matter.code, "question": shortened(matter.text, SHOWN_IN_REVIEW)}


def _write(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if not has_matter(turn, matter):
        turn.say("not-your-desk", code=matter.code)
        return
    if not stands_in(turn, matter, CAN_BE_ANSWERED):
        return
    if matter.due_at is None:
        start_clock(turn, matter, answer_limit(turn))
    move(matter, MatterState.DRAFTED)
    if matter.receipt_at is None and of_agency(turn, matter):
        matter.receipt_at, matter.receipt_by = turn.now, turn.person_id
    reply = _reply_to_write_again(turn, matter)
    answer = Answer(
        matter_id=known(matter.id), text=_whole_text(answers), written_by=turn.person_id, written_at=turn.now
    )
    turn.session.add(answer)
    turn.session.flush()
    if reply is not None:
        reply.answer_id = answer.id
    keep_files(turn, known(matter.id), answers["more"]["files"], answer.id)
    turn.record("matter", known(matter.id), "drafted", answer=answer.id)
    if may_release(turn, matter):
        args = {"matter": matter.id}
        turn.say(
            "done-drafted-own",
            [Offered(turn.word("do-release"), "do.release", args), Offered(turn.word("do-return"), "do.return", args)],
            code=matter.code,
        )
    else:
        turn.say("done-drafted", code=matter.code)


def _release(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    answer = waiting_answer(turn.session, known(matter.id))
    if not may_release(turn, matter):
        turn.say("not-your-desk", code=matter.code)
        return
    if answer is None or not can_become(turn, matter, MatterState.ANSWERED):
        if answer is None:
            turn.say("release-nothing", code=matter.code)
        return
    move(matter, MatterState.ANSWERED)
    answer.released_at, answer.released_by = turn.now, turn.person_id
    matter.answered_at = turn.now
    answer.due_at = matter.due_at
    let_go(turn, matter)
    turn.forget_timers(f"matter:{matter.id}")
    turn.session.flush()
    plan_carrying(turn, matter)
    turn.record("matter", known(matter.id), "answered", answer=answer.id)
    turn.say("done-released", code=matter.code)


def _open_return(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if not may_release(turn, matter):
        turn.say("not-your-desk", code=matter.code)
    elif waiting_answer(turn.session, known(matter.id)) is None or matter.state != MatterState.DRAFTED:
        turn.say("release-nothing", code=matter.code)
    else:
        turn.open("return-answer", matter=matter.id)


def _return(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    answer = waiting_answer(turn.session, known(matter.id))
    if answer is None or matter.state != MatterState.DRAFTED or not may_release(turn, matter):
        turn.say("release-nothing", code=matter.code)
        return
    answer.returned_at, answer.return_reason = turn.now, answers["reason"]
    move(matter, MatterState.ASSIGNED if matter.agency_code else MatterState.ACCEPTED)
    go_on_watching_receipt(turn, matter)
    turn.session.flush()
    turn.record("matter", known(matter.id), "returned", answer=answer.id)
    turn.say("done-returned", code=matter.code)


journey = Journey(
    "answering",
    flows=(
        Flow(
            "answer",
            (
                Ask("text", Words(10, 4000), args=_question_args),
                Ask("more", Gather(MOST_FILES, LONGEST, refuse_file)),
                Ask("review", Review(), args=_review_args),
            ),
            _write,
            right="matter.answer",
        ),
        Flow("return-answer", (Ask("reason", Words(5, 500), args=_question_args),), _return, right="answer.release"),
    ),
    actions={
        "do.answer": opens("answer", "matter.answer", states=CAN_BE_ANSWERED),
        "do.release": Action(_release, "answer.release"),
        "do.return": Action(_open_return, "answer.release"),
    },
)
