"""Which transcripts are citizens' journeys, and which of them can be played over which wire."""

import re

from bot.message import Unsupported
from tests.transcript import FILES, Transcript
from tests.wires import Wire

JOURNEYS = (
    "ask", "change", "check_in", "doors", "first_contact", "follow", "free_text", "helping", "language", "meetings",
    "my_data", "register", "verdict", "waiting_list", "walk_in", "zalo",
)  # fmt: skip
"""The folders of what citizens do; those of the officials alone are played without a wire."""
_SPECIAL = {f"({kind.replace('_', ' ')})": kind for kind in Unsupported}
_SENT = re.compile(r"^(?:@\w+ )?(?P<sign>>|\+) (?P<what>.+)$")


def can_play(transcript: Transcript, wire: type[Wire]) -> bool:
    """Whether it names no other channel, and the platform carries all that people send and are sent in it."""
    plays = [transcript.channel, *transcript.other_channels]
    return wire.name in plays and all(can_be_sent(line, wire) for line in transcript.lines)


def can_be_sent(line: str, wire: type[Wire]) -> bool:
    """Whether what a line does can be done there."""
    found = _SENT.match(line)
    if found is None:
        return True
    if found["sign"] == ">":
        return found["what"] not in _SPECIAL or _SPECIAL[found["what"]] in wire.unsupported
    if found["what"].startswith("(phone)"):
        return True
    return (FILES / found["what"]).is_file() and (wire.documents or found["what"].endswith((".jpg", ".png", ".ogg")))
