"""Plain questions: who answers, by when, why that date, where, does it cost anything, who reads it; never taken as new ones."""

from collections.abc import Mapping
from typing import Any

from bot.journey import Action, Journey, Offered, Opening
from bot.turn import Turn, known
from handlers.deadlines import review_limit
from handlers.first_contact import show_notice
from handlers.matter_view import due_words, show_matter
from handlers.meetings import show_briefly, show_meetings
from handlers.small_talk import ABOUT_THE_SERVICE
from handlers.sources import source_words
from models.asker import matters_of
from models.consent import Decision, last_decision
from models.history import history_of
from models.matter import GONE_ELSEWHERE, OPEN_STATES, Matter, MatterState
from models.meeting import coming_meetings
from models.working_days import Explanation

MOST = 8


def _sent(turn: Turn) -> list[Matter]:
    """What was merged goes on under another code; what was erased has no words left."""
    own = matters_of(turn.session, turn.person_id) if turn.person else []
    return [matter for matter in own if matter.state not in GONE_ELSEWHERE and matter.text]


def _waiting(turn: Turn) -> list[Matter]:
    return [matter for matter in _sent(turn) if matter.state in OPEN_STATES]


def _where_it_is(turn: Turn, _rest: str) -> None:
    """The one matter that waits is meant, or the only one; otherwise all that was sent is listed.

    Whoever is just writing their first question is not asked for a code in the middle of it.
    """
    meant = _waiting(turn) or _sent(turn)
    if len(meant) == 1:
        show_matter(turn, meant[0])
    elif turn.frame is not None and not meant:
        turn.say("plain-nothing-sent")
    else:
        turn.dialogue.opening("follow").run(turn, "")


def _why_date(turn: Turn, _rest: str) -> None:
    """An official who is at work on a matter means that one."""
    waiting = _waiting(turn)
    worked_on = turn.frame.answers.get("matter") if turn.frame and turn.roles else None
    if worked_on is not None:
        _explain(turn, {"matter": worked_on})
    elif not waiting:
        _where_it_is(turn, "")
    elif len(waiting) == 1:
        _explain(turn, {"matter": waiting[0].id})
    else:
        offers = [Offered(each.code, "plain.why-date", {"matter": each.id}) for each in waiting[:MOST]]
        turn.say("why-date-which", offers)


def _explain(turn: Turn, args: Mapping[str, Any]) -> None:
    """Before the office has taken it up, the date that the asker was given is the office's own."""
    matter = turn.session.get_one(Matter, args["matter"])
    counted = _review_counted(turn, matter) if matter.state == MatterState.NEW else None
    if counted is None:
        turn.dialogue.actions["do.why-date" if matter.due_at else "follow.show"].run(turn, args)
        return
    turn.say(
        "why-review", code=matter.code, due=due_words(turn, matter), start=counted.event_day, count=counted.limit.count,
        unit=turn.word(f"unit-{counted.limit.unit}"), source=source_words(turn, counted.limit.source),
    )  # fmt: skip


def _review_counted(turn: Turn, matter: Matter) -> Explanation | None:
    """How the office's date was counted; None if the rule has changed since and explains another date."""
    moments = [entry.at for entry in history_of(turn.session, "matter", known(matter.id))]
    found = (turn.calendar.explain(moment, review_limit(turn)) for moment in reversed(moments))
    return next((each for each in found if each.due == matter.review_due_at), None)


def _where_and_when(turn: Turn, _rest: str) -> None:
    """Of the coming meeting no more than was asked; without one, the place and the hours where people are received."""
    coming = coming_meetings(turn.session, turn.now)
    if not coming:
        turn.say("where-no-meeting")
    elif len(coming) == 1:
        show_briefly(turn, coming[0])
    else:
        show_meetings(turn, "")


def _about_the_service(name: str) -> Opening:
    """What people ask before they trust it, so it is answered before they have agreed too."""

    def tell(turn: Turn, _rest: str) -> None:
        turn.say(name)
        if last_decision(turn.session, turn.contact_id) is not Decision.AGREED:
            show_notice(turn)

    return Opening(name, tell, aside=True)


journey = Journey(
    "plain-questions",
    openings=(
        Opening("where-it-is", _where_it_is),
        Opening("why-date", _why_date),
        Opening("where-and-when", _where_and_when),
        *map(_about_the_service, ABOUT_THE_SERVICE),
    ),
    actions={"plain.why-date": Action(_explain)},
)
