"""Conversations a second of three bots against the same Telegram on this machine, with few and with many existing chats."""

import json
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bare import Change
from benchmarks.citizens import Seen
from benchmarks.existing import fill_database, fill_pickle
from benchmarks.turns import play_one
from benchmarks.weight import Weight, resident_megabytes

FEW, MANY = 100, 20_000
AT_ONCE = 32
"""Citizens who talk at the same time."""
CONVERSATIONS = 150
FLUSHED = {FEW: 60, MANY: 3}
"""Fewer where a bot writes its whole file after each update."""
ROUNDS = 2
LONGEST = 90.0
"""Seconds that one run may take."""
HOME = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Run:
    """What one bot did with so many existing chats."""

    conversations_a_second: float
    weight: Weight


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot: its program, and how many conversations it is measured with."""

    name: str
    program: Sequence[str]
    """``{url}``, ``{folder}`` and ``{chats}`` are filled in."""
    conversations: Mapping[int, int]


BOTS = (
    Bot("Đối thoại (every reply on the disk first)", ("benchmarks.bot_doi_thoai", "{url}", "{folder}"), {}),
    Bot("python-telegram-bot, pickle once a minute", ("benchmarks.bot_ptb", "{url}", "{folder}"), {}),
    Bot("python-telegram-bot, pickle after each update", ("benchmarks.bot_ptb", "{url}", "{folder}", "flush"), FLUSHED),
    Bot("aiogram, in memory only", ("benchmarks.bot_aiogram", "{url}", "{chats}"), {}),
)


def measure(rounds: int = ROUNDS) -> dict[str, dict[int, Run]]:
    """By bot and number of existing chats; of several rounds the best, for other programs only ever slow a run down."""
    with TemporaryDirectory() as folder:
        stores = prepare(Path(folder))
        runs: dict[str, dict[int, list[Run]]] = {bot.name: {FEW: [], MANY: []} for bot in BOTS}
        for number in range(rounds):
            for bot in BOTS:
                for chats, store in stores.items():
                    own = Path(shutil.copytree(store, Path(folder) / f"{number}-{BOTS.index(bot)}-{chats}"))
                    runs[bot.name][chats].append(run(bot, chats, own))
    return {name: {chats: best(some) for chats, some in by_chats.items()} for name, by_chats in runs.items()}


def best(runs: Sequence[Run]) -> Run:
    """The highest speed, the least memory and the shortest start."""
    return Run(
        max(one.conversations_a_second for one in runs),
        Weight(min(one.weight.megabytes for one in runs), min(one.weight.start_seconds for one in runs)),
    )


def prepare(folder: Path) -> dict[int, Path]:
    """A folder for each number of existing chats, with the storage of the service and of the bot with a file."""
    template, script = play_one(folder)
    return {chats: _store(folder, template, script, chats) for chats in (FEW, MANY)}


def _store(folder: Path, template: Path, script: Sequence[Sequence[Change]], chats: int) -> Path:
    store = folder / f"with-{chats}"
    store.mkdir()
    fill_database(Path(shutil.copy(template, store / "bench.db")), script, chats)
    fill_pickle(store, chats)
    return store


def run(bot: Bot, chats: int, folder: Path) -> Run:
    """Start the citizens and the bot, each in a process of its own, and wait until all conversations are over."""
    conversations = bot.conversations.get(chats, CONVERSATIONS)
    with program("benchmarks.citizens", str(conversations), str(AT_ONCE)) as citizens:
        url = f"http://127.0.0.1:{int(line_of(citizens))}"
        begun = time.monotonic()
        module, *given = (part.format(url=url, folder=folder, chats=chats) for part in bot.program)
        with program(module, *given) as running:
            seen = Seen(**json.loads(line_of(citizens)))
            weight = Weight(resident_megabytes(running.pid), seen.first_reply - begun)
    return Run(seen.conversations / seen.seconds, weight)


@contextmanager
def program(module: str, *given: str) -> Iterator[subprocess.Popen[str]]:
    """A module running as a program until the block ends; what it says besides its results goes nowhere."""
    command = [sys.executable, "-m", module, *given]
    process = subprocess.Popen(command, cwd=HOME, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def line_of(process: subprocess.Popen[str]) -> str:
    """The next line that a program prints. Raises if it ended, or was silent for ``LONGEST`` seconds."""
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], LONGEST)
    line = process.stdout.readline() if ready else ""
    if not line:
        raise TimeoutError(f"{process.args!r} printed nothing for {LONGEST} s, or ended")
    return line
