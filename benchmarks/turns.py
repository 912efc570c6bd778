"""Turns a second: the service from an update to the commit of its reply, beside a bare loop that writes the same rows."""

import asyncio
import shutil
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.bare import Change, changes, connect, look, write_turns
from benchmarks.conversation import FIRST_OF_NEW, LINES, Citizen
from bot.settings import load_settings
from bot.simulator import CAPABILITIES, SimulatedChannel
from composition.building import HERE, Service, build, system_clock

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
    """Run all three after one another, several times: what else the machine does falls on all of them."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        template, script = play_one(place)
        speeds = [one_round(place / str(number), template, script, chats) for number in range(rounds)]
    return TurnSpeeds(*(median(column) for column in zip(*speeds, strict=True)))


def play_one(place: Path) -> tuple[Path, list[list[Change]]]:
    """An empty database of the service, and what each turn of a conversation writes into it."""
    template, played = place / "template.db", place / "played.db"
    open_service(template).close()
    shutil.copy(template, played)
    service = open_service(played)
    try:
        return template, asyncio.run(script_of(service, played))
    finally:
        service.close()


async def script_of(service: Service, database: Path) -> list[list[Change]]:
    """Play a conversation and look at the tables after each turn."""
    turns, citizen = [], Citizen(1)
    with closing(connect(database)) as connection:
        before = look(connection)
        for line in range(len(LINES)):
            await service.receiver.receive(citizen.update(line, "bench", system_clock()))
            after = look(connection)
            turns.append(changes(before, after))
            before = after
    return turns


def one_round(folder: Path, template: Path, script: Sequence[Sequence[Change]], chats: int) -> tuple[float, ...]:
    """Turns a second of the service and of the two loops. Raises if they did not leave the same number of rows."""
    folder.mkdir()
    ours, bare, together = (Path(shutil.copy(template, folder / f"{name}.db")) for name in ("ours", "bare", "together"))
    speeds = (
        service_speed(ours, chats),
        bare_speed(bare, script, chats, 1),
        bare_speed(together, script, chats, TOGETHER),
    )
    if not counts(ours) == counts(bare) == counts(together):
        raise RuntimeError(f"not the same rows: {counts(ours)} and {counts(bare)}")
    return speeds


def service_speed(database: Path, chats: int) -> float:
    """Turns a second through ``Receiver.receive``."""
    service = open_service(database)
    try:
        begun = time.perf_counter()
        asyncio.run(talk(service, chats))
        return chats * len(LINES) / (time.perf_counter() - begun)
    finally:
        service.close()


async def talk(service: Service, chats: int) -> None:
    """``AT_ONCE`` chats talk at a time, each in order, until all have."""
    waiting = iter(range(FIRST_OF_NEW, FIRST_OF_NEW + chats))

    async def one_after_another() -> None:
        for chat in waiting:
            for line in range(len(LINES)):
                await service.receiver.receive(Citizen(chat).update(line, "bench", system_clock()))

    await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))


def bare_speed(database: Path, script: Sequence[Sequence[Change]], chats: int, a_commit: int) -> float:
    """Turns a second of the bare loop."""
    with closing(connect(database)) as connection:
        begun = time.perf_counter()
        for first in range(FIRST_OF_NEW, FIRST_OF_NEW + chats, AT_ONCE):
            write_turns(connection, script, range(first, min(first + AT_ONCE, FIRST_OF_NEW + chats)), a_commit)
        return chats * len(LINES) / (time.perf_counter() - begun)


def counts(database: Path) -> dict[str, int]:
    """How many rows each table of a conversation has."""
    with closing(connect(database)) as connection:
        return {table: len(rows) for table, rows in look(connection).items()}


def open_service(database: Path) -> Service:
    """The service over a database file, with a channel that has no wire."""
    settings = load_settings(
        HERE / "config.toml", {}, {"database": f"sqlite:///{database}", "data": str(database.parent)}
    )
    return build(settings, [SimulatedChannel("telegram", CAPABILITIES["telegram"])], system_clock)
