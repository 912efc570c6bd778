"""The ticker: looks at the rows every few seconds, and once a day at an hour. The rows are the schedule, this only looks."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

log = logging.getLogger(__name__)

AT_NIGHT = time(2, 30)


@dataclass(frozen=True, slots=True)
class Tick:
    """What is done every so many seconds; a new round waits until the one before is over."""

    name: str
    seconds: float
    run: Callable[[], Awaitable[object]]


class Ticker:
    """Ticks until it is stopped. A tick that fails is logged and comes again; a slow one is not begun twice."""

    def __init__(
        self, ticks: Sequence[Tick], daily: Callable[[], Awaitable[object]], zone: ZoneInfo, at: time = AT_NIGHT
    ) -> None:
        """``daily`` runs at the start, for a machine that is off at night, and at ``at``: it must know what was done."""
        self._ticks = ticks
        self._daily = Tick("daily", 0, daily)
        self._zone = zone
        self._at = at
        self._at_work: set[asyncio.Task[object]] = set()
        # A late tick is still wanted, and several late ones are wanted once.
        kept = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._scheduler = AsyncIOScheduler(timezone=zone, job_defaults=kept)

    def start(self) -> None:
        """Begin, in the running event loop."""
        now = datetime.now(self._zone)
        for tick in self._ticks:
            every = IntervalTrigger(seconds=tick.seconds, timezone=self._zone)
            self._scheduler.add_job(self._run, every, [tick], next_run_time=now)
        nightly = CronTrigger(hour=self._at.hour, minute=self._at.minute, timezone=self._zone)
        self._scheduler.add_job(self._run, nightly, [self._daily], next_run_time=now)
        self._scheduler.start()

    async def stop(self) -> None:
        """Begin no tick any more, and return when those that are running are over."""
        if not self._scheduler.running:
            return
        self._scheduler.pause()
        # What was begun in this round of the loop shows itself in the next.
        await asyncio.sleep(0)
        while self._at_work:
            await asyncio.wait(self._at_work)
        self._scheduler.shutdown()
        # The library shuts down in the next round of the loop.
        await asyncio.sleep(0)

    async def _run(self, tick: Tick) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 (a coroutine runs in a task)
        self._at_work.add(task)
        try:
            await tick.run()
        except Exception:
            log.exception("the tick %r failed; it comes again", tick.name)
        finally:
            self._at_work.discard(task)
