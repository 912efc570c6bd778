"""A signed synthesis becomes matters of the meeting, so that each of its points gets an answer, an outcome and a promise."""

from sqlmodel import col, select

from bot.turn import Turn, known
from handlers.ask import new_matter
from handlers.letting_go import let_go
from models.matter import GONE_ELSEWHERE, Matter, MatterState, Source, lock_matter, move
from models.meeting import Meeting
from models.synthesis import Synthesis, SynthesisItem, items_of
from models.vietnamese import fold


def bring_to_meeting(turn: Turn, meeting: Meeting, synthesis: Synthesis) -> None:
    """New groups become matters, changed ones change theirs, those left out are withdrawn; answered ones stay as they are."""
    items = items_of(turn.session, known(synthesis.id))
    for item in items:
        matter = lock_matter(turn.session, item.matter_id) if item.matter_id is not None else None
        if matter is None or matter.state in GONE_ELSEWHERE:
            _make(turn, meeting, item)
        elif matter.text != item.wording:
            matter.text, matter.folded, matter.field = item.wording, fold(item.wording), item.field
            turn.record("matter", known(matter.id), "reworded", synthesis=synthesis.id)
    kept = {item.matter_id for item in items}
    for old in _matters_of_versions(turn, meeting):
        if old not in kept:
            _withdraw(turn, lock_matter(turn.session, old), known(synthesis.id))


def _make(turn: Turn, meeting: Meeting, item: SynthesisItem) -> None:
    """Accepted at once: the Front has looked at it. Its answer is due by the outcome in the meeting, not before."""
    matter = new_matter(
        turn, text=item.wording, field=item.field, place="", village_id=None, meeting_id=known(meeting.id),
        state=MatterState.ACCEPTED, source=Source.FRONT,
    )  # fmt: skip
    item.matter_id = matter.id
    turn.session.add(item)
    turn.record("matter", known(matter.id), "synthesised", synthesis=item.synthesis_id)


def _matters_of_versions(turn: Turn, meeting: Meeting) -> list[int]:
    """What earlier versions became."""
    found = turn.session.exec(
        select(SynthesisItem.matter_id)
        .join(Synthesis, col(Synthesis.id) == col(SynthesisItem.synthesis_id))
        .where(Synthesis.meeting_id == meeting.id, col(SynthesisItem.matter_id).is_not(None))
        .distinct()
    )
    return sorted(matter_id for matter_id in found if matter_id is not None)


def _withdraw(turn: Turn, matter: Matter, synthesis_id: int) -> None:
    if matter.state in (MatterState.ACCEPTED, MatterState.ASSIGNED):
        move(matter, MatterState.WITHDRAWN)
        let_go(turn, matter)
        turn.forget_timers(f"matter:{matter.id}")
        turn.record("matter", known(matter.id), "withdrawn", synthesis=synthesis_id)
