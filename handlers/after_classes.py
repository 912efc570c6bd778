"""Classification after a meeting: what each matter still lacks until it is in somebody's hands (features F44)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session

from bot.turn import Turn, known
from handlers.reading import may_read
from models.escalation import last_escalation
from models.matter import Matter, MatterState
from models.meeting import Meeting
from models.outcome import SETTLED, Decided, Outcome, matters_of_meeting, outcomes_of
from models.refusal import last_refusal, waiting_refusal


class Missing(StrEnum):
    """Kế hoạch 15/KH-UBND mục III.4: what is above the commune goes up, the rest to the bodies whose task it is."""

    OUTCOME = "outcome"
    HANDING = "handing"
    SENDING_UP = "sending-up"
    REFUSAL = "refusal"
    APPROVAL = "approval"
    """The refusal is proposed; a second person has not approved it yet."""


@dataclass(frozen=True, slots=True)
class Unclassified:
    """A matter, and the step that it waits for."""

    matter: Matter
    missing: Missing


_DEALT_WITH = (MatterState.ANSWERED, MatterState.CLOSED, MatterState.SENT_UP, MatterState.REFUSED)
_GIVEN = (MatterState.ASSIGNED, MatterState.DRAFTED)


def missing_of(session: Session, matter: Matter, outcome: Outcome | None) -> Missing | None:
    """What keeps a matter from being classified; None if nothing does.

    What was decided has to be done: a matter that is above the commune is not classified by lying with an agency.
    """
    if outcome is None:
        return None if matter.state in SETTLED else Missing.OUTCOME
    if matter.state in _DEALT_WITH:
        return None
    if outcome.decided == Decided.ABOVE:
        was_sent = last_escalation(session, known(matter.id)) is not None
        return None if was_sent and matter.state in _GIVEN else Missing.SENDING_UP
    if outcome.decided == Decided.REFUSED:
        return _missing_of_refused(session, matter)
    return None if matter.state in _GIVEN else Missing.HANDING


def _missing_of_refused(session: Session, matter: Matter) -> Missing | None:
    if waiting_refusal(session, known(matter.id)) is not None:
        return Missing.APPROVAL
    was_proposed = last_refusal(session, known(matter.id)) is not None
    return None if was_proposed and matter.state in _GIVEN else Missing.REFUSAL


def unclassified(session: Session, meeting: Meeting) -> list[Unclassified]:
    """Everything that is left, in the order of the meeting."""
    decided = outcomes_of(session, known(meeting.id))
    found = [
        (matter, missing_of(session, matter, decided.get(known(matter.id))))
        for matter in matters_of_meeting(session, known(meeting.id))
    ]
    return [Unclassified(matter, missing) for matter, missing in found if missing is not None]


def readable(turn: Turn, left: Sequence[Unclassified]) -> list[Unclassified]:
    """Those that this person may read: what complains of the office is the chair's."""
    return [one for one in left if may_read(turn, one.matter)]
