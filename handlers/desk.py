"""The Front's desk: every matter that wants a supervisor's eye, by why it does; it reads everything and changes nothing (F50)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlmodel import col, select

from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.turn import Turn
from handlers.matter_view import agency_words, days_late, quoted, state_words
from handlers.reading import may_read
from models.agency import active_agencies
from models.asker import Asker, Verdict
from models.matter import OPEN_STATES, Matter, MatterState, is_late, matters_in
from models.supervision import Comment, ReExamination

LISTED = 10
QUOTED = 90
LONG_WAIT = timedelta(days=20)
"""Calendar days since somebody asked, whatever the clock says."""

RECENTLY = timedelta(days=30)
"""How long what was answered stays on the desk."""


@dataclass(frozen=True)
class Filter:
    """Why a matter is on the desk."""

    name: str
    find: Callable[[Turn], Sequence[Matter]]


def _late(turn: Turn) -> list[Matter]:
    found = matters_in(turn.session, OPEN_STATES)
    return [each for each in found if is_late(each, turn.now) or _unseen(turn, each)]


def _unseen(turn: Turn, matter: Matter) -> bool:
    """The office has not looked at it in time."""
    return matter.state == MatterState.NEW and turn.now > matter.review_due_at


def _refused(turn: Turn) -> list[Matter]:
    return matters_in(turn.session, [MatterState.REFUSED])


def _waiting_long(turn: Turn) -> list[Matter]:
    return [each for each in matters_in(turn.session, OPEN_STATES) if turn.now - each.asked_at > LONG_WAIT]


def _stopped(turn: Turn) -> list[Matter]:
    return matters_in(turn.session, [MatterState.MORE_ASKED, MatterState.SENT_UP])


def _not_settled(turn: Turn) -> list[Matter]:
    chosen = select(Asker.matter_id).where(Asker.verdict == Verdict.NOT_SETTLED, col(Asker.withdrawn_at).is_(None))
    return _matters(turn, chosen)


def _examined(turn: Turn) -> list[Matter]:
    return _matters(turn, select(ReExamination.matter_id).where(col(ReExamination.answered_at).is_(None)))


def _answered(turn: Turn) -> list[Matter]:
    """What can be examined again because it was answered not long ago, the newest first."""
    since = turn.now - RECENTLY
    chosen = select(Matter.id).where(
        col(Matter.state).in_((MatterState.ANSWERED, MatterState.CLOSED)), col(Matter.answered_at) > since
    )
    return _matters(turn, chosen)


def _commented(turn: Turn) -> list[Matter]:
    return _matters(turn, select(Comment.matter_id))


def _matters(turn: Turn, chosen: Any) -> list[Matter]:
    return list(turn.session.exec(select(Matter).where(col(Matter.id).in_(chosen)).order_by(col(Matter.id).desc())))


FILTERS = (
    Filter("late", _late),
    Filter("refused", _refused),
    Filter("waiting", _waiting_long),
    Filter("stopped", _stopped),
    Filter("not-settled", _not_settled),
    Filter("examined", _examined),
    Filter("commented", _commented),
    Filter("answered", _answered),
)


def visible(turn: Turn, matters: Sequence[Matter]) -> list[Matter]:
    """Those that this person may read."""
    return [matter for matter in matters if may_read(turn, matter)]


def _open(turn: Turn, _rest: str) -> None:
    counts = {each.name: len(visible(turn, each.find(turn))) for each in FILTERS}
    offers = [
        Offered(turn.word(f"desk-{name}", count=count), "desk.list", {"filter": name, "from": 0})
        for name, count in counts.items()
        if count
    ]
    by_agency = Offered(turn.word("desk-by-agency"), "desk.agencies")
    opened = len(visible(turn, matters_in(turn.session, OPEN_STATES)))
    turn.say("desk", [*offers, by_agency], open=opened, late=counts["late"])


def _list(turn: Turn, args: Mapping[str, Any]) -> None:
    chosen = next(each for each in FILTERS if each.name == args["filter"])
    matters = visible(turn, chosen.find(turn))
    _show_page(turn, matters, args, turn.word(f"desk-{chosen.name}", count=len(matters)))


def _agencies(turn: Turn, _args: Mapping[str, Any]) -> None:
    offers = []
    for agency in active_agencies(turn.session):
        count = len(visible(turn, matters_in(turn.session, OPEN_STATES, agency.code)))
        if count:
            label = turn.word("desk-agency", agency=agency.said(turn.language), count=count)
            offers.append(Offered(label, "desk.agency", {"agency": agency.code, "from": 0}))
    turn.say("desk-agencies", offers, count=len(offers))


def _of_agency(turn: Turn, args: Mapping[str, Any]) -> None:
    matters = visible(turn, matters_in(turn.session, OPEN_STATES, args["agency"]))
    names = {agency.code: agency.said(turn.language) for agency in active_agencies(turn.session)}
    _show_page(turn, matters, args, turn.word("desk-agency", agency=names.get(args["agency"], ""), count=len(matters)))


def _show_page(turn: Turn, matters: Sequence[Matter], args: Mapping[str, Any], title: str) -> None:
    begin = args["from"]
    page = matters[begin : begin + LISTED]
    offers = [Offered(matter.code, "follow.show", {"matter": matter.id}) for matter in page]
    if begin + LISTED < len(matters):
        action = "desk.agency" if "agency" in args else "desk.list"
        offers.append(Offered(turn.word("list-more"), action, {**args, "from": begin + LISTED}))
    turn.say("desk-list", offers, title=title, lines="\n".join(_line(turn, matter) for matter in page) or "none")


def _line(turn: Turn, matter: Matter) -> str:
    late = days_late(turn, matter.due_at) if matter.due_at and is_late(matter, turn.now) else 0
    return turn.word(
        "desk-line", code=matter.code, state=state_words(turn, matter), agency=agency_words(turn, matter), late=late,
        waiting=(turn.now - matter.asked_at).days, text=quoted(matter.text, QUOTED),
    )  # fmt: skip


journey = Journey(
    "desk",
    openings=(Opening("desk", _open, menu=Menu.OFFICIAL, place=65, group="supervision", right="desk.see"),),
    actions={
        "desk.list": Action(_list, "desk.see"),
        "desk.agencies": Action(_agencies, "desk.see"),
        "desk.agency": Action(_of_agency, "desk.see"),
    },
)
