"""What the list of work says of those who are asked for something: opinions before a meeting, receipt of a conclusion."""

from bot.journey import Offered
from bot.turn import Turn
from handlers.collecting import silent_for
from handlers.conclusion_notice import awaited_notices
from handlers.meetings import meeting_facts
from models.meeting import Meeting


def work_asked_for(turn: Turn) -> tuple[list[str], list[Offered]]:
    """A line for each thing that somebody waits for, and the choice that gives it."""
    lines: list[str] = []
    offers: list[Offered] = []
    for notice in awaited_notices(turn):
        meeting = turn.session.get_one(Meeting, notice.meeting_id)
        lines.append(turn.word("work-conclusion", **meeting_facts(turn.session, meeting)))
        offers.append(Offered(turn.word("work-conclusion-receive"), "conclusion.receive", {"notice": notice.id}))
    silent = silent_for(turn)
    lines += [turn.word("work-opinion", source=source, due=due) for source, due in silent]
    return lines, [*offers, *([Offered(turn.word("opinion-give"), "opinion.give")] if silent else [])]
