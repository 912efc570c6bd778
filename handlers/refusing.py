"""Refusing to examine a matter again that was resolved before: proposed by one, approved by another (F30)."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, TimerKind
from bot.turn import Turn, known
from handlers.approving import approvers, may_approve
from handlers.later_offers import CAN_BE_REFUSED
from handlers.matter_view import official_offers, quoted, shortened, state_words
from handlers.mornings import morning_in
from handlers.old_answers import settled_matters
from handlers.reading import may_read
from handlers.refusal_notices import NOTICES, refusal_facts, to_approve
from handlers.sources import source_words
from handlers.triage import the_matter
from models.answer import released_answer
from models.extension import let_lapse
from models.matter import Matter, MatterState, lock_matter, matter_with_code, move
from models.person import Person
from models.receipt_code import read_code
from models.refusal import Refusal, waiting_refusal
from models.timer import Timer
from models.working_days import Limit

QUOTED = 120
SHOWN = 600
SETTLED = (MatterState.ANSWERED, MatterState.CLOSED)
REMIND_AFTER = 2
"""Working days after which those who decide about a proposal are reminded."""


def _open(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if _can_be_proposed(turn, matter):
        turn.open("refuse", matter=matter.id)


def _can_be_proposed(turn: Turn, matter: Matter) -> bool:
    """Whether a refusal can be proposed now; if not, why."""
    waiting = waiting_refusal(turn.session, known(matter.id))
    if not may_read(turn, matter):
        turn.say("not-your-desk", code=matter.code)
    elif matter.state not in CAN_BE_REFUSED:
        turn.say("refuse-impossible", official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))
    elif waiting is not None:
        by = turn.session.get_one(Person, waiting.proposed_by).full_name
        turn.say("refuse-waiting", official_offers(turn, matter), code=matter.code, by=by, at=waiting.proposed_at)
    else:
        return True
    return False


def _alike(turn: Turn, answers: Answers) -> list[Matter]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    return [one for one in settled_matters(turn, matter) if one.state in SETTLED]


def _earlier_options(turn: Turn, answers: Answers) -> Sequence[Option]:
    return [Option(one.code, one.code) for one in _alike(turn, answers)]


def _earlier_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    lines = [
        turn.word("refuse-line", code=one.code, at=one.answered_at or one.asked_at, text=quoted(one.text, QUOTED))
        for one in _alike(turn, answers)
    ]
    return {"code": _code(turn, answers), "count": len(lines), "matters": "\n".join(lines)}


def _understand_earlier(turn: Turn, text: str) -> str | None:
    code = read_code(text)
    found = matter_with_code(turn.session, code) if code else None
    return code if found is not None and _was_settled(turn, found) else None


def _was_settled(turn: Turn, matter: Matter) -> bool:
    """Whether its answer can be put beside a refusal; that of a restricted matter is nobody else's to read."""
    answered = released_answer(turn.session, known(matter.id)) is not None
    return matter.state in SETTLED and answered and not matter.restricted and may_read(turn, matter)


def _grounds(turn: Turn, _answers: Answers) -> Sequence[Option]:
    grounds = turn.settings.refusal_grounds
    return [Option(one.code, one.name_en if turn.language == "en" else one.name) for one in grounds]


def _code(turn: Turn, answers: Answers) -> str:
    return turn.session.get_one(Matter, int(answers["matter"])).code


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {"code": _code(turn, answers)}


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    earlier = matter_with_code(turn.session, answers["earlier"])
    answer = released_answer(turn.session, known(earlier.id)) if earlier else None
    ground = next(one for one in turn.settings.refusal_grounds if one.code == answers["ground"])
    return {
        "code": _code(turn, answers), "earlier": answers["earlier"], "reason": answers["reason"],
        "answer": shortened(answer.text, SHOWN) if answer else "", "source": source_words(turn, ground.source),
        "ground": ground.name_en if turn.language == "en" else ground.name,
    }  # fmt: skip


def _propose(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    earlier = matter_with_code(turn.session, answers["earlier"])
    if not _can_be_proposed(turn, matter):
        return
    if earlier is None or earlier.id == matter.id or not _was_settled(turn, earlier):
        turn.say("refuse-not-settled", official_offers(turn, matter), code=matter.code, earlier=answers["earlier"])
        return
    ground = next(one for one in turn.settings.refusal_grounds if one.code == answers["ground"])
    refusal = Refusal(
        matter_id=known(matter.id), earlier_id=known(earlier.id), ground=ground.code, ground_name=ground.name,
        ground_source=ground.source, reason=answers["reason"], proposed_by=turn.person_id, proposed_at=turn.now,
    )  # fmt: skip
    turn.session.add(refusal)
    turn.session.flush()
    _plan_reminder(turn, refusal)
    turn.record(
        "matter", known(matter.id), "refusal-proposed", refusal=refusal.id, earlier=earlier.id, ground=ground.code
    )
    key = "done-refusal-proposed" if approvers(turn, refusal) else "done-refusal-no-approver"
    turn.say(key, code=matter.code)


def _plan_reminder(turn: Turn, refusal: Refusal) -> None:
    at = morning_in(turn, REMIND_AFTER)
    turn.wake("refusal-waits", f"refusal:{refusal.id}", at, once=f"refusal-waits:{refusal.id}:{at.isoformat()}")


def _remind(turn: Turn, timer: Timer, _prepared: object) -> None:
    refusal = turn.session.get_one(Refusal, int(timer.belongs.partition(":")[2]))
    matter = lock_matter(turn.session, refusal.matter_id)
    if refusal.decided_at is None and matter.state in CAN_BE_REFUSED:
        _plan_reminder(turn, refusal)
        turn.record("matter", refusal.matter_id, "refusal-waits", refusal=refusal.id)


def _look(turn: Turn, args: Mapping[str, Any]) -> None:
    """The whole proposal, with the choices that belong to this very one."""
    matter = the_matter(turn, args)
    refusal = waiting_refusal(turn.session, known(matter.id))
    if refusal is None:
        turn.say("refusal-none", official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))
    elif not may_approve(turn, refusal):
        turn.say("refusal-second-person", official_offers(turn, matter), code=matter.code)
    else:
        turn.say("notice-refusal-proposed", to_approve(turn, refusal), **refusal_facts(turn, refusal))


def _decidable(turn: Turn, args: Mapping[str, Any]) -> tuple[Matter, Refusal] | None:
    """The proposal that a choice means, if this person can still decide it; if not, they are told why."""
    matter = the_matter(turn, args)
    refusal = turn.session.get_one(Refusal, int(args["refusal"]))
    if refusal.decided_at is not None:
        _say_decided(turn, matter, refusal)
    elif not may_approve(turn, refusal):
        turn.say("refusal-second-person", code=matter.code)
    elif matter.state not in CAN_BE_REFUSED:
        _drop(turn, matter, refusal)
    else:
        return matter, refusal
    return None


def _say_decided(turn: Turn, matter: Matter, refusal: Refusal) -> None:
    by = turn.session.get(Person, refusal.decided_by) if refusal.decided_by else None
    outcome = {True: "approved", False: "returned", None: "dropped"}[refusal.approved]
    turn.say(
        "refusal-decided", official_offers(turn, matter), code=matter.code, by=by.full_name if by else "-",
        at=refusal.decided_at or turn.now, outcome=outcome, state=state_words(turn, matter),
    )  # fmt: skip


def _drop(turn: Turn, matter: Matter, refusal: Refusal) -> None:
    """The matter went on meanwhile: withdrawn, merged, answered. There is nothing to refuse any more."""
    refusal.decided_at, refusal.decided_by = turn.now, turn.person_id
    turn.record("matter", known(matter.id), "refusal-dropped", refusal=refusal.id)
    turn.say("refusal-dropped", official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))


def _approve(turn: Turn, args: Mapping[str, Any]) -> None:
    found = _decidable(turn, args)
    if found is None:
        return
    matter, refusal = found
    limit = turn.settings.limits.objection
    move(matter, MatterState.REFUSED)
    matter.question_back = ""
    turn.forget_timers(f"matter:{matter.id}")
    let_lapse(turn.session, known(matter.id), turn.now)
    refusal.decided_at, refusal.decided_by, refusal.approved = turn.now, turn.person_id, True
    refusal.object_until = turn.calendar.due_moment(turn.now, Limit(limit.count, limit.unit, limit.source))
    turn.session.flush()
    turn.record("matter", known(matter.id), "refused", refusal=refusal.id, ground=refusal.ground)
    turn.say("done-refusal-approved", code=matter.code, until=refusal.object_until)


def _open_return(turn: Turn, args: Mapping[str, Any]) -> None:
    found = _decidable(turn, args)
    if found is not None:
        turn.open("return-refusal", matter=found[0].id, refusal=found[1].id)


def _return(turn: Turn, answers: Answers) -> None:
    found = _decidable(turn, answers)
    if found is None:
        return
    matter, refusal = found
    refusal.decided_at, refusal.decided_by, refusal.approved = turn.now, turn.person_id, False
    refusal.return_reason = answers["reason"]
    turn.session.flush()
    turn.record("matter", known(matter.id), "refusal-returned", refusal=refusal.id)
    turn.say("done-refusal-returned", code=matter.code)


journey = Journey(
    "refusing",
    flows=(
        Flow(
            "refuse",
            (
                Ask(
                    "earlier",
                    OneOf(_earlier_options, _understand_earlier, "refuse-earlier-wrong"),
                    args=_earlier_args,
                ),
                Ask("ground", OneOf(_grounds), args=_args),
                Ask("reason", Words(10, 1000), args=_args),
                Ask("review", Review(), args=_review_args),
            ),
            _propose,
            right="matter.refuse",
        ),
        Flow(
            "return-refusal", (Ask("reason", Words(5, 500), args=_args),), _return, right="matter.refuse.approve"
        ),
    ),
    actions={
        "do.refuse": Action(_open, "matter.refuse"),
        "do.refusal-look": Action(_look, "matter.refuse.approve"),
        "do.refusal-approve": Action(_approve, "matter.refuse.approve"),
        "do.refusal-return": Action(_open_return, "matter.refuse.approve"),
    },
    timers={"refusal-waits": TimerKind(_remind)},
    notices=NOTICES,
)  # fmt: skip
