"""Short wishes: sentences that ask for one thing at once: withdraw, add, correct one's phone, come to the meeting or not."""

from collections.abc import Mapping
from typing import Any

from bot.hearing import run_opening
from bot.journey import Action, Journey, Offered, Opening
from bot.turn import Turn
from handlers.attend import begin
from handlers.meetings import is_for_reader, meeting_label
from models.asker import matters_of
from models.matter import OPEN_STATES, Matter
from models.meeting import coming_meetings
from models.registration import Wish, coming_places

MOST = 8


def _waiting(turn: Turn) -> list[Matter]:
    own = matters_of(turn.session, turn.person_id) if turn.person else []
    return [matter for matter in own if matter.state in OPEN_STATES]


def _add(turn: Turn, _rest: str) -> None:
    """In the middle of something else the open question is only asked again: there it takes more as it is."""
    if turn.frame is None:
        _open_for_one(turn, "add-more", "do.matter-add", nothing="add-nothing", which="add-which")


def _withdraw(turn: Turn, _rest: str) -> None:
    _open_for_one(turn, "withdraw-matter", "do.matter-withdraw", nothing="withdraw-nothing", which="withdraw-which")


def _open_for_one(turn: Turn, flow: str, action: str, *, nothing: str, which: str) -> None:
    """Open a form about the one matter that waits, ask about which of several, or say that there is none."""
    waiting = _waiting(turn)
    if not waiting:
        turn.say(nothing)
    elif len(waiting) == 1:
        turn.open(flow, matter=waiting[0].id)
    else:
        turn.say(which, [Offered(each.code, action, {"matter": each.id}) for each in waiting[:MOST]])


def _corrects(what: str) -> Opening:
    def run(turn: Turn, _rest: str) -> None:
        if turn.person is None:
            turn.open("register")
        else:
            turn.open("correct", what=what)

    return Opening(f"correct-{what}", run)


def _come(turn: Turn, _rest: str) -> None:
    """The one meeting that is open to this person is meant; otherwise they choose."""
    meetings = [
        meeting
        for meeting in coming_meetings(turn.session, turn.now)
        if meeting.takes_registrations(turn.now) and is_for_reader(turn, meeting)
    ]
    if len(meetings) == 1:
        begin(turn, meetings[0], wish=Wish.ATTEND)
    else:
        run_opening(turn, turn.dialogue.opening("attend"), "")


def _stay_away(turn: Turn, _rest: str) -> None:
    if turn.person is not None and coming_places(turn.session, turn.person_id, turn.now):
        run_opening(turn, turn.dialogue.opening("give-up-place"), "")
    else:
        turn.say("not-coming-noted")


def _speakers(turn: Turn, _rest: str) -> None:
    meetings = coming_meetings(turn.session, turn.now)
    if not meetings:
        turn.say("no-meeting-with-speakers")
    elif len(meetings) == 1:
        turn.dialogue.actions["meeting.speakers"].run(turn, {"meeting": meetings[0].id})
    else:
        offers = [Offered(meeting_label(turn, each), "meeting.speakers", {"meeting": each.id}) for each in meetings]
        turn.say("meetings-several", offers, count=len(meetings))


def _open_hinted(turn: Turn, args: Mapping[str, Any]) -> None:
    run_opening(turn, turn.dialogue.opening(args["name"]), "")


journey = Journey(
    "short-wishes",
    openings=(
        Opening("withdraw", _withdraw),
        Opening("add", _add),
        *(_corrects(what) for what in ("phone", "village", "name")),
        Opening("coming", _come),
        Opening("not-coming", _stay_away),
        Opening("speakers", _speakers, right="meeting.speakers"),
    ),
    actions={"wish.open": Action(_open_hinted)},
)
