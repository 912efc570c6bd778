"""Something else: the rarer things that can be done with a matter, behind one choice."""

from collections.abc import Mapping
from typing import Any

from bot.journey import Action, Journey, Offered
from bot.turn import Turn
from handlers.later_offers import further_offers
from handlers.matter_view import as_it_stands
from models.matter import Matter


def _show(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = turn.session.get_one(Matter, int(args["matter"]))
    names = further_offers(turn, matter)
    if not names:
        as_it_stands(turn, matter)
        return
    offers = [Offered(turn.word(f"do-{name}"), f"do.{name}", {"matter": matter.id}) for name in names]
    turn.say("further", offers, code=matter.code)


journey = Journey("further", actions={"do.further": Action(_show)})
