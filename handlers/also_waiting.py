"""What waits beside new, assigned and drafted matters: proposals, objections, requests of the Front, letters, what to prepare."""

from sqlmodel import col, select

from bot.turn import Turn
from handlers.approving import may_approve
from handlers.later_offers import CAN_BE_REFUSED
from handlers.reading import has_matter, roles_for
from models.appointment import Role
from models.escalation import Escalation
from models.matter import OPEN_STATES, Matter, MatterState
from models.meeting import Meeting
from models.refusal import Objection, Refusal
from models.supervision import matters_examined


def also_waiting(turn: Turn) -> list[Matter]:
    """These matters, oldest first."""
    found = _to_approve(turn) if turn.may("matter.refuse.approve") else []
    found += _objected(turn) if turn.may("matter.objection.decide") else []
    found += _to_examine(turn) if turn.may("re-examination.answer") else []
    found += _to_chase(turn) if turn.may("matter.send-up") else []
    return [*found, *(_to_prepare(turn) if turn.may("prepare.write") else [])]


def _to_approve(turn: Turn) -> list[Matter]:
    rows = turn.session.exec(
        select(Refusal, Matter)
        .join(Matter, col(Matter.id) == col(Refusal.matter_id))
        .where(col(Refusal.decided_at).is_(None), col(Matter.state).in_(CAN_BE_REFUSED))
        .order_by(col(Refusal.id))
    ).all()
    return [matter for refusal, matter in rows if may_approve(turn, refusal)]


def _objected(turn: Turn) -> list[Matter]:
    return list(
        turn.session.exec(
            select(Matter)
            .join(Refusal, col(Refusal.matter_id) == col(Matter.id))
            .join(Objection, col(Objection.refusal_id) == col(Refusal.id))
            .where(col(Objection.decided_at).is_(None), Matter.state == MatterState.REFUSED)
            .order_by(col(Objection.id))
        )
    )


def _to_examine(turn: Turn) -> list[Matter]:
    """The Front waits for what this person, or the desk that they sit at, says."""
    found = matters_examined(turn.session)
    return [matter for matter in found if has_matter(turn, matter) or Role.CHAIR in roles_for(turn, matter)]


def _to_chase(turn: Turn) -> list[Matter]:
    """Sent up by anybody of this desk, and not chased when it was time."""
    rows = turn.session.exec(
        select(Matter)
        .join(Escalation, col(Escalation.matter_id) == col(Matter.id))
        .where(col(Escalation.ended_at).is_(None), col(Escalation.chase_at) <= turn.now)
        .where(Matter.state == MatterState.SENT_UP)
        .order_by(col(Escalation.chase_at))
    ).all()
    return [matter for matter in rows if has_matter(turn, matter)]


def _to_prepare(turn: Turn) -> list[Matter]:
    """What this person's agencies are to prepare for a meeting that has not begun."""
    own = [one.agency_code for one in turn.appointments if one.agency_code]
    return list(
        turn.session.exec(
            select(Matter)
            .join(Meeting, col(Meeting.id) == col(Matter.meeting_id))
            .where(col(Matter.prepare_due_at).is_not(None), col(Matter.prepared_at).is_(None))
            .where(col(Matter.agency_code).in_(own), col(Matter.state).in_(OPEN_STATES), Meeting.starts_at > turn.now)
            .order_by(col(Matter.prepare_due_at), col(Matter.id))
        )
    )
