"""``python -m benchmarks``: measures all, in a few minutes, and prints tables; nothing passes or fails."""

import os
from collections.abc import Callable, Mapping

from benchmarks import bots, turns
from benchmarks.bots import FEW, MANY, Run
from benchmarks.table import amount, share, table
from benchmarks.turns import TurnSpeeds

Runs = Mapping[str, Mapping[int, Run]]
CHATS = (f"{FEW:,} chats", f"{MANY:,} chats")


def turns_table(speeds: TurnSpeeds) -> str:
    """The service beside the bare loops."""
    loops = {
        "a bare sqlite3 loop that writes the same rows, each turn a commit": speeds.bare,
        f"the same loop with {turns.TOGETHER} turns a commit": speeds.bare_together,
    }
    return table(
        f"Turns a second: {turns.AT_ONCE} chats at once, SQLite, every commit on the disk before it is acknowledged",
        ("a second", "the service is at"),
        [
            ("the service: understand, decide, record, promise the reply", amount(speeds.service), ""),
            *((name, amount(speed), share(speeds.service, speed)) for name, speed in loops.items()),
        ],
    )


def speed_table(runs: Runs) -> str:
    """The bots with few and with many existing chats."""
    return table(
        f"Conversations a second: {bots.AT_ONCE} citizens at once, each is greeted, agrees and registers in six messages",
        (*CHATS, f"{MANY:,} : {FEW:,}"),
        [
            (
                name,
                amount(by_chats[FEW].conversations_a_second),
                amount(by_chats[MANY].conversations_a_second),
                share(by_chats[MANY].conversations_a_second, by_chats[FEW].conversations_a_second),
            )
            for name, by_chats in runs.items()
        ],
    )


def weight_table(runs: Runs, title: str, number: Callable[[Run], float]) -> str:
    """Something of the bots' weight."""
    rows = [(name, *(f"{number(by_chats[chats]):.1f}" for chats in (FEW, MANY))) for name, by_chats in runs.items()]
    return table(title, CHATS, rows)


def main() -> None:
    """Measure and print."""
    print(f"Measuring on {os.cpu_count()} cores; this takes about five minutes.", flush=True)
    speeds = turns.measure()
    print("\n" + turns_table(speeds), flush=True)
    runs = bots.measure()
    print("\n" + speed_table(runs))
    print("\n" + weight_table(runs, "Megabytes of memory after the conversations", lambda run: run.weight.megabytes))
    print("\n" + weight_table(runs, "Seconds from start to the first reply", lambda run: run.weight.start_seconds))


if __name__ == "__main__":
    main()
