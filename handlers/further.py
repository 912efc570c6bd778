"""Something else: the rarer things that can be done with a matter, behind one choice."""

from collections.abc import Mapping
from typing import Any

from bot.journey import Action, Journey, Offered
from bot.turn import Turn
from handlers.later_offers import further_offers
from handlers.matter_view import may_read, official_offers, state_words
from models.matter import Matter


def _show(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = turn.session.get_one(Matter, int(args["matter"]))
    names = further_offers(turn, matter) if may_read(turn, matter) else []
    if not names:
        turn.say("matter-moved-on", official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))
        return
    offers = [Offered(turn.word(f"do-{name}"), f"do.{name}", {"matter": matter.id}) for name in names]
    turn.say("further", offers, code=matter.code)


journey = Journey("further", actions={"do.further": Action(_show)})
