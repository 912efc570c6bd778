"""A matter that goes another way lets go of what was waited for: more time, a second person's decision, a reply from above."""

from bot.turn import Turn, known
from models.escalation import open_escalation
from models.extension import let_lapse
from models.matter import Matter
from models.refusal import waiting_refusal


def let_go(turn: Turn, matter: Matter) -> None:
    """Close whatever waits, undecided: what was asked of somebody else about this matter means nothing any more."""
    matter_id = known(matter.id)
    let_lapse(turn.session, matter_id, turn.now)
    refusal = waiting_refusal(turn.session, matter_id)
    if refusal is not None:
        refusal.decided_at = turn.now
        turn.forget_timers(f"refusal:{refusal.id}")
        turn.record("matter", matter_id, "refusal-dropped", refusal=refusal.id)
    stop_waiting_above(turn, matter)


def stop_waiting_above(turn: Turn, matter: Matter) -> None:
    """No reply from a higher body is waited for any more, and nobody is reminded to chase it."""
    escalation = open_escalation(turn.session, known(matter.id))
    if escalation is not None:
        escalation.ended_at, escalation.ended_by = turn.now, turn.person.id if turn.person else None
        turn.forget_timers(f"escalation:{escalation.id}", "chase")
