"""Work: what waits for this official now, the most pressing first."""

from collections.abc import Sequence

from sqlmodel import col, select

from bot.journey import Journey, Menu, Offered, Opening
from bot.turn import Turn, known
from handlers.matter_view import due_words, may_release, quoted, state_words
from handlers.preparation import work_on_tasks
from models.appointment import Role
from models.extension import Extension
from models.matter import Matter, MatterState, matters_in

LISTED = 10
QUOTED = 80


def waiting(turn: Turn) -> list[Matter]:
    """The matters that wait for something this person can do."""
    found: list[Matter] = []
    if Role.OFFICE in turn.roles:
        found += matters_in(turn.session, [MatterState.NEW, MatterState.ACCEPTED])
    if turn.roles & {Role.OFFICE, Role.CHAIR}:
        found += _with_request(turn)
    found += [matter for matter in matters_in(turn.session, [MatterState.DRAFTED]) if may_release(turn, matter)]
    for code in {appointment.agency_code for appointment in turn.appointments if appointment.agency_code}:
        found += matters_in(turn.session, [MatterState.ASSIGNED], code)
    return list({known(matter.id): matter for matter in found}.values())


def _with_request(turn: Turn) -> Sequence[Matter]:
    return turn.session.exec(
        select(Matter)
        .join(Extension, col(Extension.matter_id) == col(Matter.id))
        .where(col(Extension.decided_at).is_(None))
        .order_by(col(Matter.due_at))
    ).all()


def _show_work(turn: Turn, _rest: str) -> None:
    matters = waiting(turn)
    tasks, ticks = work_on_tasks(turn)
    if not matters and not tasks:
        turn.say("work-none")
        return
    lines = [
        turn.word(
            "work-line", code=matter.code, state=state_words(turn, matter), due=due_words(turn, matter),
            text=quoted(matter.text, QUOTED),
        )
        for matter in matters[:LISTED]
    ]  # fmt: skip
    offers = [Offered(matter.code, "follow.show", {"matter": matter.id}) for matter in matters[:LISTED]]
    turn.say("work", [*offers, *ticks], count=len(matters) + len(tasks), matters="\n".join([*lines, *tasks]))


journey = Journey("work", openings=(Opening("work", _show_work, menu=Menu.OFFICIAL, place=10, right="work.see"),))
