"""What has happened to a matter so far, in a few dated lines, for those who run a meeting and must know it in one tap."""

from collections.abc import Mapping
from typing import Any

from bot.journey import Action, Journey
from bot.turn import Turn, known
from handlers.fields import field_name
from handlers.matter_view import agency_words, asker_names, due_words, shortened, state_words
from handlers.reading import may_hear
from models.answer import released_answer
from models.history import history_of
from models.matter import Matter
from models.outcome import Outcome, outcomes_of

LONGEST = 800
PREFIX = "story-"


def _tell(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = turn.session.get_one(Matter, args["matter"])
    if not may_hear(turn, matter):
        turn.say("not-your-desk", code=matter.code)
        return
    answer = released_answer(turn.session, known(matter.id))
    turn.say(
        "story", code=matter.code, text=shortened(matter.text, LONGEST), askers=asker_names(turn, known(matter.id)) or "-",
        field=field_name(turn, matter.field), state=state_words(turn, matter), agency=agency_words(turn, matter),
        due=due_words(turn, matter), lines="\n".join(_lines(turn, matter)),
        prepared=shortened(matter.prepared, LONGEST) or "none", answer=shortened(answer.text, LONGEST) if answer else "none",
        decided=_decided(turn, matter),
    )  # fmt: skip


def _lines(turn: Turn, matter: Matter) -> list[str]:
    """What those who run a meeting need of the history; what is only bookkeeping is left out."""
    found = []
    for entry in history_of(turn.session, "matter", known(matter.id)):
        key = f"{PREFIX}{entry.event.partition('.')[2]}"
        if turn.texts.has(key):
            found.append(f"{turn.texts.short_day(turn.language, entry.at)}: {turn.word(key)}")
    return found


def _decided(turn: Turn, matter: Matter) -> str:
    outcome: Outcome | None = (
        outcomes_of(turn.session, matter.meeting_id).get(known(matter.id)) if matter.meeting_id else None
    )
    return turn.word(f"decided-{outcome.decided}") if outcome else "none"


journey = Journey("matter-story", actions={"speaking.history": Action(_tell, "meeting.speakers")})
