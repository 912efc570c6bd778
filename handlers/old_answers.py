"""Old answers: what was answered before to much the same question, shown to the office beside the new one (F29)."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.journey import Action, Journey, Notice, Offered
from bot.texts import Value
from bot.turn import Turn, known
from handlers.matter_view import official_offers, quoted, state_words
from handlers.notices import matter_of, office
from handlers.reading import may_read
from handlers.stand_ins import and_stand_ins
from handlers.triage import the_matter
from models.answer import released_answer
from models.history import HistoryEntry
from models.matter import Matter, MatterState
from models.refusal import refusal_in_force
from models.similar import matters_like

SETTLED = (MatterState.ANSWERED, MatterState.CLOSED, MatterState.REFUSED)
LOOKED_THROUGH = 20
SHOWN = 3
QUESTION = 120
ANSWER = 500


def settled_matters(turn: Turn, matter: Matter) -> list[Matter]:
    """Matters that are much the same and were answered or refused, likest first."""
    alike = matters_like(turn.session, matter, turn.now, LOOKED_THROUGH)
    return [one for one in alike if one.state in SETTLED and _answer(turn, one)][:SHOWN]


def _answer(turn: Turn, matter: Matter) -> str:
    """The words of its answer; of a refused one, those of the answer that its refusal points to."""
    refusal = refusal_in_force(turn.session, known(matter.id)) if matter.state == MatterState.REFUSED else None
    found = released_answer(turn.session, refusal.earlier_id if refusal else known(matter.id))
    return found.text if found else ""


def _lines(turn: Turn, old: Sequence[Matter]) -> str:
    return "\n".join(
        turn.word(
            "earlier-line", code=one.code, state=state_words(turn, one),
            day=turn.texts.short_day(turn.language, one.answered_at or one.asked_at), text=quoted(one.text, QUESTION),
            answer=quoted(_answer(turn, one), ANSWER),
        )
        for one in old
    )  # fmt: skip


def _offers(turn: Turn, matter: Matter, old: Sequence[Matter]) -> list[Offered]:
    """Open an old one; and whatever can be done with the new one, which this message must not take away."""
    opened = [Offered(turn.word("do-open-earlier", code=one.code), "follow.show", {"matter": one.id}) for one in old]
    return [*official_offers(turn, matter), *opened]


def _show(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if not may_read(turn, matter):
        turn.say("not-your-desk", code=matter.code)
        return
    old = settled_matters(turn, matter)
    if old:
        turn.say("notice-earlier", _offers(turn, matter, old), code=matter.code, lines=_lines(turn, old))
    else:
        turn.say("earlier-none", official_offers(turn, matter), code=matter.code)


def _facts(turn: Turn, entry: HistoryEntry, _person_id: int) -> dict[str, Value]:
    matter = matter_of(turn, entry)
    return {"code": matter.code, "lines": _lines(turn, settled_matters(turn, matter))}


def _offered(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    matter = matter_of(turn, entry)
    return _offers(turn, matter, settled_matters(turn, matter))


def _is_known(turn: Turn, entry: HistoryEntry) -> bool:
    return bool(settled_matters(turn, matter_of(turn, entry)))


journey = Journey(
    "old-answers",
    actions={"do.earlier": Action(_show, "matter.triage")},
    notices=(
        # It is told after the new matter itself, for its choices hold those of the new matter too.
        Notice("matter.asked", "notice-earlier", and_stand_ins(office), _facts, _offered, when=_is_known),
    ),
)
