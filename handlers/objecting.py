"""Objecting to a refusal: the asker says why in words, the chair decides, the Front sees both (F30)."""

from collections.abc import Mapping
from typing import Any

from bot.answers import Words
from bot.flow import Answers, Ask, Flow
from bot.journey import Action, Journey, Offered, Opening, TimerKind
from bot.turn import Turn, known
from handlers.changing import own_part
from handlers.deadlines import answer_limit, start_clock
from handlers.matter_view import official_offers, state_words
from handlers.mornings import morning_in
from handlers.objection_dates import objection_due
from handlers.refusal_notices import objection_facts, to_decide_objection
from handlers.triage import the_matter
from models.asker import Asker, matters_of
from models.matter import Matter, MatterState, lock_matter, move
from models.person import Person
from models.refusal import Objection, Refusal, objections_to, refusal_in_force, waiting_objections
from models.timer import Timer

LISTED = 8
REMIND_AFTER = 2
"""Working days after which the chair is reminded of an objection, as long as its time runs."""
LATE_EVERY = 5
"""Working days between reminders once it has passed: those who supervise know by then."""


def _start(turn: Turn, _rest: str) -> None:
    """By plain words: one refused matter is meant at once, of several one is chosen."""
    asked = matters_of(turn.session, turn.person_id) if turn.person else []
    refused = [matter for matter in asked if matter.state == MatterState.REFUSED]
    if not refused:
        turn.say("object-nothing")
    elif len(refused) == 1:
        _open(turn, {"matter": refused[0].id})
    else:
        offers = [Offered(matter.code, "do.object", {"matter": matter.id}) for matter in refused[:LISTED]]
        turn.say("object-which", offers, count=len(refused))


def _open(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    asker = own_part(turn, matter)
    if asker is not None and _can_object(turn, matter, asker) is not None:
        turn.open("object", matter=matter.id)


def _can_object(turn: Turn, matter: Matter, asker: Asker) -> Refusal | None:
    """The refusal that can still be objected to; None, and said why, if there is none."""
    refusal = refusal_in_force(turn.session, known(matter.id)) if matter.state == MatterState.REFUSED else None
    if refusal is None or refusal.object_until is None:
        turn.say("object-moved-on", code=matter.code, state=state_words(turn, matter))
        return None
    own = [one for one in objections_to(turn.session, known(refusal.id)) if one.asker_id == asker.id]
    if own:
        key = "object-waiting" if own[-1].decided_at is None else "object-decided"
        turn.say(key, code=matter.code, at=own[-1].objected_at, decision=own[-1].reason)
        return None
    if turn.now > refusal.object_until:
        turn.say("object-too-late", code=matter.code, until=refusal.object_until)
        return None
    return refusal


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    refusal = refusal_in_force(turn.session, known(matter.id))
    return {"code": matter.code, "until": (refusal.object_until if refusal else None) or turn.now}


def _object(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    asker = own_part(turn, matter)
    refusal = _can_object(turn, matter, asker) if asker is not None else None
    if asker is None or refusal is None:
        return
    objection = Objection(
        refusal_id=known(refusal.id), asker_id=known(asker.id), text=answers["text"], objected_at=turn.now
    )
    turn.session.add(objection)
    turn.session.flush()
    _plan_reminder(turn, objection, REMIND_AFTER)
    turn.record("matter", known(matter.id), "objected", objection=objection.id)
    turn.say("done-objected", code=matter.code)


def _plan_reminder(turn: Turn, objection: Objection, working_days: int, *, late: bool = False) -> None:
    at = morning_in(turn, working_days)
    once = f"objection-waits:{objection.id}:{at.isoformat()}"
    turn.wake("objection-waits", f"objection:{objection.id}", at, once=once, late=late)


def _remind(turn: Turn, timer: Timer, _prepared: object) -> None:
    """The chair, until it is decided; when its time has passed, once, also those who supervise and whoever objected."""
    objection = turn.session.get_one(Objection, int(timer.belongs.partition(":")[2]))
    refusal = turn.session.get_one(Refusal, objection.refusal_id)
    matter = lock_matter(turn.session, refusal.matter_id)
    if objection.decided_at is not None or matter.state != MatterState.REFUSED:
        return
    late = turn.now > objection_due(turn, objection)
    _plan_reminder(turn, objection, LATE_EVERY if late else REMIND_AFTER, late=late)
    has_become_late = late and not timer.data.get("late")
    event = "objection-late" if has_become_late else "objection-waits"
    turn.record("matter", refusal.matter_id, event, objection=objection.id)


def _look(turn: Turn, args: Mapping[str, Any]) -> None:
    """Every objection that waits, each with the choices that belong to it."""
    matter = the_matter(turn, args)
    refusal = refusal_in_force(turn.session, known(matter.id))
    waiting = waiting_objections(turn.session, known(refusal.id)) if refusal else []
    for objection in waiting:
        turn.say("notice-objected", to_decide_objection(turn, objection), **objection_facts(turn, objection))
    if not waiting:
        turn.say("objection-none", official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))


def _decidable(turn: Turn, args: Mapping[str, Any]) -> tuple[Matter, Objection] | None:
    """The objection that a choice means, if it still waits; if not, the chair is told what became of it."""
    matter = the_matter(turn, args)
    objection = turn.session.get_one(Objection, int(args["objection"]))
    if objection.decided_at is not None:
        by = turn.session.get(Person, objection.decided_by) if objection.decided_by else None
        turn.say(
            "objection-decided", official_offers(turn, matter), code=matter.code, by=by.full_name if by else "-",
            at=objection.decided_at, upheld="yes" if objection.upheld else "no",
        )  # fmt: skip
        return None
    if matter.state != MatterState.REFUSED:
        turn.say("objection-none", official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))
        return None
    return matter, objection


def _uphold(turn: Turn, args: Mapping[str, Any]) -> None:
    """The matter is examined after all, with a clock of its own; whatever else was objected is thereby heard."""
    found = _decidable(turn, args)
    if found is None:
        return
    matter, objection = found
    for waiting in waiting_objections(turn.session, objection.refusal_id):
        waiting.decided_at, waiting.decided_by, waiting.upheld = turn.now, turn.person_id, True
    move(matter, MatterState.ACCEPTED)
    matter.receipt_at, matter.receipt_by = None, None
    start_clock(turn, matter, answer_limit(turn))
    turn.session.flush()
    turn.record("matter", known(matter.id), "objection-upheld", objection=objection.id)
    turn.say("done-objection-upheld", code=matter.code, due=matter.due_at or turn.now)


def _open_dismiss(turn: Turn, args: Mapping[str, Any]) -> None:
    found = _decidable(turn, args)
    if found is not None:
        turn.open("dismiss-objection", matter=found[0].id, objection=found[1].id)


def _dismiss_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {"code": turn.session.get_one(Matter, int(answers["matter"])).code}


def _dismiss(turn: Turn, answers: Answers) -> None:
    found = _decidable(turn, answers)
    if found is None:
        return
    matter, objection = found
    objection.decided_at, objection.decided_by, objection.upheld = turn.now, turn.person_id, False
    objection.reason = answers["reason"]
    turn.session.flush()
    turn.record("matter", known(matter.id), "objection-dismissed", objection=objection.id)
    turn.say("done-objection-dismissed", code=matter.code)


journey = Journey(
    "objecting",
    flows=(
        Flow("object", (Ask("text", Words(5, 2000), args=_args),), _object),
        Flow(
            "dismiss-objection",
            (Ask("reason", Words(5, 1000), args=_dismiss_args),),
            _dismiss,
            right="matter.objection.decide",
        ),
    ),
    openings=(Opening("object", _start),),
    actions={
        "do.object": Action(_open),
        "do.objection-look": Action(_look, "matter.objection.decide"),
        "do.objection-uphold": Action(_uphold, "matter.objection.decide"),
        "do.objection-dismiss": Action(_open_dismiss, "matter.objection.decide"),
    },
    timers={"objection-waits": TimerKind(_remind)},
)
