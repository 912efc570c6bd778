"""The ticker in real, short time: it goes on through failures, never twice at once, and stops cleanly."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

import pytest

from bot.simulator import VIETNAM
from scheduler.ticker import Tick, Ticker

OFTEN = 0.02


async def nothing() -> None:
    """A day without work."""


def ticker(*ticks: Tick, daily: Callable[[], Awaitable[object]] = nothing) -> Ticker:
    """A ticker of this test."""
    return Ticker(ticks, daily, VIETNAM)


async def test_every_tick_comes_again_though_one_always_fails(caplog: pytest.LogCaptureFixture) -> None:
    failed, went = asyncio.Semaphore(0), asyncio.Semaphore(0)

    async def fail() -> None:
        failed.release()
        raise RuntimeError("the disk is full")

    async def go() -> None:
        went.release()

    both = ticker(Tick("failing", OFTEN, fail), Tick("going", OFTEN, go))
    both.start()
    async with asyncio.timeout(10):
        for _round in range(3):
            await failed.acquire()
            await went.acquire()
    await both.stop()
    assert "the tick 'failing' failed; it comes again" in caplog.messages


async def test_a_slow_tick_is_not_begun_again_before_it_is_over(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR, logger="apscheduler")
    at_once, most, rounds = 0, 0, asyncio.Semaphore(0)

    async def slow() -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(5 * OFTEN)
        at_once -= 1
        rounds.release()

    one = ticker(Tick("slow", OFTEN, slow))
    one.start()
    async with asyncio.timeout(10):
        for _round in range(3):
            await rounds.acquire()
    await one.stop()
    assert most == 1


async def test_stopping_waits_for_the_tick_that_is_running_and_begins_no_other() -> None:
    begun, let_go = asyncio.Event(), asyncio.Event()
    ended = 0

    async def long() -> None:
        nonlocal ended
        begun.set()
        await let_go.wait()
        ended += 1

    one = ticker(Tick("long", OFTEN, long))
    one.start()
    await asyncio.wait_for(begun.wait(), 10)
    stopping = asyncio.create_task(one.stop())
    await asyncio.sleep(3 * OFTEN)
    assert not stopping.done()
    let_go.set()
    await asyncio.wait_for(stopping, 10)
    assert ended == 1
    await asyncio.sleep(3 * OFTEN)
    assert ended == 1


async def test_stopping_right_after_the_start_cuts_nothing_off() -> None:
    ended = asyncio.Semaphore(0)
    begun = 0

    async def work() -> None:
        nonlocal begun
        begun += 1
        await asyncio.sleep(OFTEN)
        ended.release()

    for _round in range(5):
        one = ticker(Tick("work", OFTEN, work), daily=work)
        one.start()
        await one.stop()
    for _time in range(begun):
        await asyncio.wait_for(ended.acquire(), 1)


async def test_stopping_is_harmless_before_the_start_and_twice() -> None:
    one = ticker()
    await one.stop()
    one.start()
    await one.stop()
    await one.stop()


async def test_the_daily_work_is_done_at_the_start_and_at_half_past_two_at_night() -> None:
    done = asyncio.Event()

    async def keep_house() -> None:
        done.set()

    one = ticker(daily=keep_house)
    one.start()
    await asyncio.wait_for(done.wait(), 10)
    (job,) = one._scheduler.get_jobs()
    noon = datetime(2026, 11, 5, 12, 0, tzinfo=VIETNAM)
    assert job.trigger.get_next_fire_time(None, noon) == datetime(2026, 11, 6, 2, 30, tzinfo=VIETNAM)
    await one.stop()


async def test_two_tickers_do_not_know_each_other() -> None:
    first, second = asyncio.Event(), asyncio.Event()

    async def set_first() -> None:
        first.set()

    async def set_second() -> None:
        second.set()

    one, other = ticker(Tick("same name", OFTEN, set_first)), ticker(Tick("same name", OFTEN, set_second))
    one.start()
    other.start()
    await one.stop()
    second.clear()
    await asyncio.wait_for(second.wait(), 10)
    await other.stop()
