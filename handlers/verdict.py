"""The verdict: every asker says whether the answer settles the matter; "not settled" with a reason opens it again (F51)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.answers import Words
from bot.flow import Answers, Ask, Flow
from bot.journey import Action, Journey
from bot.turn import Turn, known
from handlers.changing import own_part
from handlers.deadlines import answer_limit, start_clock
from handlers.matter_view import state_words, verdict_now
from handlers.triage import the_matter
from models.asker import Verdict, askers_of
from models.matter import OPEN_STATES, Matter, MatterState, move

CAN_BE_JUDGED = (MatterState.ANSWERED, MatterState.CLOSED)


def _settled(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    asker = own_part(turn, matter)
    if asker is None or not _still_open(turn, matter):
        return
    if verdict_now(matter, asker) == Verdict.SETTLED:
        turn.say("done-settled", code=matter.code)
        return
    asker.verdict, asker.verdict_at, asker.verdict_reason = Verdict.SETTLED, turn.now, ""
    turn.session.flush()
    turn.record("matter", known(matter.id), "verdict-settled")
    everybody = all(
        verdict_now(matter, other) == Verdict.SETTLED for other in askers_of(turn.session, known(matter.id))
    )
    if everybody and matter.state == MatterState.ANSWERED:
        move(matter, MatterState.CLOSED)
        turn.record("matter", known(matter.id), "closed")
    turn.say("done-settled", code=matter.code)


def _not_settled(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if own_part(turn, matter) is not None and _still_open(turn, matter):
        turn.open("not-settled", matter=matter.id)


def _still_open(turn: Turn, matter: Matter) -> bool:
    if matter.state not in CAN_BE_JUDGED or matter.answered_at is None:
        seen_again = matter.answered_at is not None and matter.state in OPEN_STATES
        key = "verdict-open-again" if seen_again else "matter-moved-on"
        turn.say(key, code=matter.code, state=state_words(turn, matter))
        return False
    days = turn.settings.limits.verdict.count
    if turn.now > matter.answered_at + timedelta(days=days):
        turn.say("verdict-too-late", code=matter.code, days=days)
        return False
    return True


def _reopen(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    asker = own_part(turn, matter)
    if asker is None or not _still_open(turn, matter):
        return
    asker.verdict, asker.verdict_at, asker.verdict_reason = Verdict.NOT_SETTLED, turn.now, answers["reason"]
    move(matter, MatterState.ACCEPTED)
    matter.receipt_at, matter.receipt_by = None, None
    start_clock(turn, matter, answer_limit(turn))
    turn.session.flush()
    turn.record("matter", known(matter.id), "reopened", asker=asker.id)
    turn.say("done-reopened", code=matter.code, due=matter.due_at or turn.now)


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {"code": turn.session.get_one(Matter, int(answers["matter"])).code}


journey = Journey(
    "verdict",
    flows=(Flow("not-settled", (Ask("reason", Words(5, 1000), args=_args),), _reopen),),
    actions={
        "do.verdict-settled": Action(_settled),
        "do.verdict-not-settled": Action(_not_settled),
    },
)
