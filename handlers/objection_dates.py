"""By when an objection to a refusal is decided: on the page of its matter, in the work of the chair, in every notice."""

from datetime import datetime

from bot.turn import Turn, known
from models.matter import Matter, MatterState
from models.refusal import Objection, refusal_in_force, waiting_objections
from models.working_days import Limit


def objection_due(turn: Turn, objection: Objection) -> datetime:
    """By when it is decided: no text names a time of its own, so it is that of every answer to a citizen."""
    limit = turn.settings.limits.answer
    return turn.calendar.due_moment(objection.objected_at, Limit(limit.count, limit.unit, limit.source))


def objection_words(turn: Turn, matter: Matter) -> str:
    """Since when an objection waits and by when it is decided; "" while none does."""
    refusal = refusal_in_force(turn.session, known(matter.id)) if matter.state == MatterState.REFUSED else None
    waits = waiting_objections(turn.session, known(refusal.id)) if refusal is not None else []
    if not waits:
        return ""
    due = objection_due(turn, waits[0])
    return turn.word("due-objected", at=waits[0].objected_at, due=due, late="yes" if turn.now > due else "no")
