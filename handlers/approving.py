"""Approving a refusal: never by whoever proposed it, and never by the office alone (F30)."""

from bot.turn import Turn
from handlers.reading import may_read
from models.appointment import Role, appointments_of, holders
from models.complained import is_kept_from
from models.matter import Matter
from models.refusal import Refusal

_LEADERS = frozenset({Role.CHAIR, Role.CO_CHAIR})


def may_approve(turn: Turn, refusal: Refusal) -> bool:
    """Whether this person is the second one: a leader, or the office where the chair proposed it."""
    matter = turn.session.get_one(Matter, refusal.matter_id)
    if turn.person is None or turn.person_id == refusal.proposed_by or not may_read(turn, matter):
        return False
    return bool(turn.roles & _LEADERS) or (Role.OFFICE in turn.roles and _chair_proposed(turn, refusal))


def approvers(turn: Turn, refusal: Refusal) -> list[int]:
    """Everybody who may approve or send back a proposal."""
    roles = [Role.CHAIR, Role.CO_CHAIR, *([Role.OFFICE] if _chair_proposed(turn, refusal) else [])]
    people = dict.fromkeys(person for role in roles for person in holders(turn.session, role))
    return [
        person
        for person in people
        if person != refusal.proposed_by and not is_kept_from(turn.session, refusal.matter_id, person)
    ]


def _chair_proposed(turn: Turn, refusal: Refusal) -> bool:
    return any(held.role == Role.CHAIR for held in appointments_of(turn.session, refusal.proposed_by))
