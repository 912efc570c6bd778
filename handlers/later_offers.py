"""What can be done with a matter beside answering it: some offered at once, the rarer ones behind "something else"."""

from collections.abc import Callable

from bot.turn import Turn, known
from handlers.approving import may_approve
from handlers.reading import has_matter, may_read, may_with
from models.agency import agency_names
from models.answer import released_answer, waiting_answer
from models.appointment import Role
from models.escalation import last_escalation
from models.matter import GONE_ELSEWHERE, MOVES, OPEN_STATES, Matter, MatterState
from models.meeting import Meeting, MeetingState
from models.refusal import refusal_in_force, waiting_objections, waiting_refusal
from models.supervision import CAN_BE_EXAMINED, is_being_examined
from models.template import templates_for

Offer = tuple[str, str, Callable[[Turn, Matter], bool]]
"""The action ``do.<name>`` with its label at ``do-<name>``; the right it needs; whether it applies to a matter now."""

TO_COME = (MeetingState.DRAFT, MeetingState.ANNOUNCED, MeetingState.OPEN)
CAN_BE_REFUSED = (MatterState.NEW, MatterState.ACCEPTED, MatterState.ASSIGNED)


def own_agencies(turn: Turn) -> list[str]:
    """The agencies of this person."""
    return [appointment.agency_code for appointment in turn.appointments if appointment.agency_code]


def desk_words(turn: Turn) -> str:
    """Whose desk this person sits at, in words."""
    return agency_names(turn.session, own_agencies(turn)[:1], turn.language) or turn.word("role-office")


def is_received_by_me(turn: Turn, matter: Matter) -> bool:
    """Whether this person confirmed that they have the matter in hand."""
    return matter.state == MatterState.ASSIGNED and matter.receipt_by == turn.person_id


def _waits_for_my_approval(turn: Turn, matter: Matter) -> bool:
    refusal = waiting_refusal(turn.session, known(matter.id))
    return refusal is not None and may_approve(turn, refusal)


def _objected(turn: Turn, matter: Matter) -> bool:
    refusal = refusal_in_force(turn.session, known(matter.id)) if matter.state == MatterState.REFUSED else None
    return refusal is not None and bool(waiting_objections(turn.session, known(refusal.id)))


def _is_sent_up(turn: Turn, matter: Matter) -> bool:
    return matter.state == MatterState.SENT_UP and has_matter(turn, matter)


def _lacks_number(turn: Turn, matter: Matter) -> bool:
    escalation = last_escalation(turn.session, known(matter.id)) if has_matter(turn, matter) else None
    return escalation is not None and not escalation.document_number and matter.state in OPEN_STATES


def _can_be_refused(turn: Turn, matter: Matter) -> bool:
    open_to_it = matter.state in CAN_BE_REFUSED and not matter.restricted
    return open_to_it and waiting_refusal(turn.session, known(matter.id)) is None


def _can_be_sent_up(turn: Turn, matter: Matter) -> bool:
    return MatterState.SENT_UP in MOVES[MatterState(matter.state)] and has_matter(turn, matter)


def _can_be_restricted(_turn: Turn, matter: Matter) -> bool:
    return not matter.restricted and matter.state not in GONE_ELSEWHERE


def _is_restricted(_turn: Turn, matter: Matter) -> bool:
    return matter.restricted


def _can_begin_with_template(turn: Turn, matter: Matter) -> bool:
    can_answer = MatterState.DRAFTED in MOVES[MatterState(matter.state)] and matter.state != MatterState.SENT_UP
    return (
        can_answer and has_matter(turn, matter) and bool(templates_for(turn.session, own_agencies(turn), matter.field))
    )


def _has_an_answer(turn: Turn, matter: Matter) -> bool:
    """A text that can be kept as a template; what was restricted is never copied."""
    if matter.restricted or not has_matter(turn, matter):
        return False
    matter_id = known(matter.id)
    return (waiting_answer(turn.session, matter_id) or released_answer(turn.session, matter_id)) is not None


def _is_looked_at(_turn: Turn, matter: Matter) -> bool:
    return matter.state in CAN_BE_REFUSED and not matter.restricted


def further_offers(turn: Turn, matter: Matter) -> list[str]:
    """The names of what this person may do with a matter, beside its ordinary steps; nothing where they may not read it."""
    if not may_read(turn, matter):
        return []
    return [name for name, right, applies in FURTHER if may_with(turn, matter, right) and applies(turn, matter)]


def _has_further(turn: Turn, matter: Matter) -> bool:
    return bool(turn.roles) and bool(further_offers(turn, matter))


def _can_be_commented(turn: Turn, matter: Matter) -> bool:
    return may_read(turn, matter) and matter.state not in GONE_ELSEWHERE


def _can_be_examined(_turn: Turn, matter: Matter) -> bool:
    return matter.state in CAN_BE_EXAMINED


def _is_examined(turn: Turn, matter: Matter) -> bool:
    reads = has_matter(turn, matter) or Role.CHAIR in turn.roles
    return reads and is_being_examined(turn.session, known(matter.id))


def _can_be_promised(_turn: Turn, matter: Matter) -> bool:
    return matter.state not in GONE_ELSEWHERE and not matter.restricted


def _can_be_prepared(turn: Turn, matter: Matter) -> bool:
    return matter.state in OPEN_STATES and not matter.restricted and is_before_meeting(turn, matter)


FURTHER: tuple[Offer, ...] = (
    ("prepare-assign", "prepare.assign", _can_be_prepared),
    ("promise", "promise.make", _can_be_promised),
    ("earlier", "matter.triage", _is_looked_at),
    ("refuse", "matter.refuse", _can_be_refused),
    ("send-up", "matter.send-up", _can_be_sent_up),
    ("answer-template", "matter.answer", _can_begin_with_template),
    ("save-template", "template.write", _has_an_answer),
    ("hand-over", "matter.hand-over", is_received_by_me),
    ("restrict", "matter.restrict", _can_be_restricted),
    ("unrestrict", "matter.restrict", _is_restricted),
)
"""Behind one choice, so that the ordinary steps of a matter stay few."""


def _is_to_be_prepared(turn: Turn, matter: Matter) -> bool:
    wanted = matter.prepare_due_at is not None and matter.state in OPEN_STATES
    return wanted and matter.agency_code in own_agencies(turn) and can_still_be_read_out(turn, matter)


def is_before_meeting(turn: Turn, matter: Matter) -> bool:
    """Whether the meeting that it is brought to has still to begin."""
    meeting = turn.session.get(Meeting, matter.meeting_id) if matter.meeting_id is not None else None
    return meeting is not None and meeting.starts_at > turn.now and meeting.state in TO_COME


def can_still_be_read_out(turn: Turn, matter: Matter) -> bool:
    """Whether what is written now can still be read out by the chair: until the meeting is over, or its day."""
    meeting = turn.session.get(Meeting, matter.meeting_id) if matter.meeting_id is not None else None
    if meeting is None or meeting.state not in (*TO_COME, MeetingState.IN_SESSION):
        return False
    return meeting.starts_at.astimezone(turn.zone).date() >= turn.now.astimezone(turn.zone).date()


LATER_OFFERS: tuple[Offer, ...] = (
    ("prepare", "prepare.write", _is_to_be_prepared),
    ("comment", "matter.comment", _can_be_commented),
    ("re-examine", "matter.re-examine", _can_be_examined),
    ("re-examined", "re-examination.answer", _is_examined),
    ("refusal-look", "matter.refuse.approve", _waits_for_my_approval),
    ("objection-look", "matter.objection.decide", _objected),
    ("chased", "matter.send-up", _is_sent_up),
    ("reply-up", "matter.send-up", _is_sent_up),
    ("take-back", "matter.send-up", _is_sent_up),
    ("add-number", "matter.send-up", _lacks_number),
    ("further", "", _has_further),
)
