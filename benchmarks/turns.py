"""Turns a second: the service from an update to the commit of its reply, beside a bare loop that writes the same rows."""

import asyncio
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.bare import Change, changes, connect, look, write_turns
from benchmarks.conversation import FIRST_OF_NEW, LINES, Citizen
from bot.settings import load_settings
from bot.simulator import CAPABILITIES, SimulatedChannel
from main import HERE, Service, build, system_clock

AT_ONCE = 64
"""Chats that talk at the same time."""
CHATS = 384
ROUNDS = 3
TOGETHER = 16
"""Turns a commit of the second bare loop: as many as the service takes together at most."""


@dataclass(frozen=True)
class TurnSpeeds:
    """Turns a second; each number is the median of the rounds."""

    service: float
    bare: float
    bare_together: float


def measure(chats: int = CHATS, rounds: int = ROUNDS) -> TurnSpeeds:
    """Run all three in turn, so that whatever else the machine does falls on all of them."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        template, script = play_one(place)
        speeds = [round_of(place, number, template, script, chats) for number in range(rounds)]
    return TurnSpeeds(*(median(column) for column in zip(*speeds, strict=True)))


def play_one(place: Path) -> tuple[Path, list[list[Change]]]:
    """An empty database of the service, and what each turn of a conversation writes into it."""
    template, played = place / "template.db", place / "played.db"
    open_service(template).close()
    shutil.copy(template, played)
    service = open_service(played)
    try:
        with closing(connect(played)) as connection:
            return template, asyncio.run(_script(service, Citizen(1), lambda: look(connection)))
    finally:
        service.close()


async def _script(service: Service, citizen: Citizen, tables: Callable[[], "Tables"]) -> list[list[Change]]:
    turns, before = [], tables()
    for line in range(len(LINES)):
        await service.receiver.receive(citizen.update(line, "bench", system_clock()))
        after = tables()
        turns.append(changes(before, after))
        before = after
    return turns
