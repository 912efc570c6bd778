"""The programme in conversation: typed line by line with its minutes, shown as it is or as the settings have it."""

from collections.abc import Sequence
from typing import Any

from bot.answers import DONE, Words
from bot.flow import SKIP, Again, Answers, Option, Part, Reading, Said, Took, choose
from bot.turn import Turn
from models.meeting import Meeting
from models.programme import Item, items_of, minutes_in_all

MOST_ITEMS = 20
LONGEST_ITEM = 200
LONGEST = 1500
FEWEST_LETTERS = 4


def standard_items(turn: Turn) -> list[Item]:
    """What the settings have for meetings without a programme of their own."""
    english = turn.language == "en"
    return [Item(item.text_en if english else item.text, item.minutes) for item in turn.settings.programme]


def lines_of(turn: Turn, items: Sequence[Item]) -> str:
    """Numbered lines, as they are kept and read."""
    return "\n".join(
        turn.word("programme-line", number=number, text=item.text, minutes=item.minutes or 0)
        for number, item in enumerate(items, 1)
    )


def programme_words(turn: Turn, programme: str) -> str:
    """The programme to show: its own or the standard one."""
    return programme or lines_of(turn, standard_items(turn))


def attending_words(turn: Turn, attending: str) -> str:
    """Who attends, to show: as the meeting has it or as the settings have it."""
    habits = turn.settings.meeting
    return attending or (habits.attending_en if turn.language == "en" else habits.attending)


def programme_of(turn: Turn, meeting: Meeting) -> str:
    """The programme of a meeting, to show."""
    return programme_words(turn, meeting.programme)


def total_words(turn: Turn, programme: str, length: int) -> str:
    """How long the programme takes and how that fits into the meeting, of ``length`` minutes."""
    items = items_of(programme) or standard_items(turn)
    open_items = sum(item.minutes is None for item in items)
    total = minutes_in_all(items)
    over = max(0, total - length)
    return turn.word("programme-total", total=total, length=length, over=over, open=open_items)


class Programme(Words):
    """Items in as many messages as wanted, until "done"; none at all means the standard programme (None)."""

    def options(self, look: Any, flow: str, ask: str, answers: Answers) -> Sequence[Option]:
        """That the standard one will do, and that it is all."""
        return [Option(SKIP, look.word("choice-skip")), Option(DONE, look.word("choice-done"))]

    def read(self, look: Any, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """A line or several; what was typed before is never thrown away."""
        picked = said.chosen or choose(shown, said.text)
        if picked is None and look.means("words-done", said.text):
            picked = Option(DONE, "")
        if picked is None:
            return self._add(look, said.text, part or "")
        return Again("programme-none-yet") if picked.value == DONE and not part else Took(part or None)

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """What it says itself."""
        return ["programme-none-yet", "programme-unread", "programme-long", "programme-noted", "programme-line"]

    def _add(self, look: Turn, text: str, before: str) -> Reading:
        new = items_of(text)
        items = [*items_of(before), *new]
        written = lines_of(look, items)
        if not new or any(len(item.text) < FEWEST_LETTERS for item in new):
            return Again("programme-unread")
        if len(items) > MOST_ITEMS or len(written) > LONGEST or any(len(item.text) > LONGEST_ITEM for item in new):
            return Again("programme-long", {"items": MOST_ITEMS, "letters": LONGEST_ITEM})
        return Part(written, "programme-noted", {"count": len(items), "total": minutes_in_all(items)})
