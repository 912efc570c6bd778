"""What the tests of the Zalo OA share: a channel pointed at the loopback, a store in memory, a core that keeps."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import web

from bot.channels.zalo_oa import Secrets, ZaloOA
from bot.channels.zalo_oa_tokens import Kept, Pair
from bot.message import Address, Inbound, Outbound, Update
from tests.fake_zalo_oa import APP_ID, APP_SECRET, OA_ID, WEBHOOK_KEY, FakeZaloOA, host_of

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
LAN = "3333333333333333333"
WORDS = "chuyện riêng của tôi"


class MemoryStore:
    """The pair in memory, with the promises of the one in the database; it can be told to fail, or that others refresh."""

    def __init__(self, pair: Pair | None = None) -> None:
        self.kept = None if pair is None else Kept(pair)
        self.spending = ""
        self.fails = 0
        self.broken = ""
        self.saved: list[Pair] = []

    async def load(self) -> Kept | None:
        self._break("load")
        return self.kept

    async def intend(self, spent: str) -> bool:
        self._break("intend")
        if self.kept is None or self.kept.pair.refresh != spent or self.spending == spent:
            return False
        self.spending = spent
        return True

    async def save(self, spent: str | None, pair: Pair) -> bool:
        if self.fails:
            self.fails -= 1
            raise OSError(f"disk full while keeping {pair.refresh}")
        if spent is not None and (self.kept is None or self.kept.pair.refresh != spent):
            return False
        self.saved.append(pair)
        self.kept, self.spending = Kept(pair), ""
        return True

    async def end(self, spent: str, trouble: str) -> None:
        if self.kept is not None and self.kept.pair.refresh == spent:
            self.spending = ""
            self.kept = Kept(self.kept.pair, trouble or self.kept.trouble)

    def _break(self, operation: str) -> None:
        if self.broken == operation:
            raise OSError("disk full")


class Clock:
    """A clock that is moved by hand."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def seconds(self) -> float:
        return self.now.timestamp()

    def pass_by(self, **time: float) -> None:
        self.now += timedelta(**time)


class KeptUpdates:
    """A core that keeps updates; it can refuse, and be slow."""

    def __init__(self) -> None:
        self.updates: list[Update] = []
        self.refusals = 0
        self.before: Callable[[Update], Awaitable[None]] | None = None

    async def __call__(self, update: Update) -> None:
        if self.before is not None:
            await self.before(update)
        if self.refusals:
            self.refusals -= 1
            raise OSError(f"disk full while keeping {update.body}")
        self.updates.append(update)

    def inbounds(self) -> list[Inbound]:
        return [update.inbound for update in self.updates if update.inbound]

    def keys(self) -> set[str]:
        return {update.key for update in self.updates}


async def short_sleep(seconds: float) -> None:
    await asyncio.sleep(min(seconds, 0.01))


def words(language: str, key: str, **args: object) -> str:
    return f"{language} {key} {sorted(args.items())}"


def pair_of(issued: dict[str, Any], now: datetime = NOW) -> Pair:
    return Pair(issued["access_token"], issued["refresh_token"], now + timedelta(seconds=int(issued["expires_in"])))


def connected_store(fake: FakeZaloOA, seconds: float = 90_000, now: datetime = NOW) -> MemoryStore:
    return MemoryStore(pair_of(fake.issue(seconds), now))


def make_channel(fake: FakeZaloOA, store: Any = None, **more: Any) -> ZaloOA:
    given: dict[str, Any] = {
        "app_id": APP_ID,
        "oa_id": OA_ID,
        "secrets": Secrets(APP_SECRET, WEBHOOK_KEY),
        "store": store or connected_store(fake),
        "words": words,
        "api_url": fake.base_url,
        "oauth_url": fake.base_url,
        "media_hosts": ("zdn.vn", host_of(fake.base_url)),
        "requests_a_minute": 100_000,
        "clock": lambda: NOW,
        "sleep": short_sleep,
    }
    return ZaloOA(**(given | more))


@asynccontextmanager
async def serving(channel: ZaloOA, receive: KeptUpdates, fake: FakeZaloOA) -> AsyncIterator[str]:
    """The channel's routes on loopback, and the platform told of them."""
    app = web.Application()
    app.add_routes(channel.routes(receive))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    fake.webhook_url = f"{url}/zalo-oa/{OA_ID}"
    try:
        yield url
    finally:
        await runner.cleanup()


@asynccontextmanager
async def running(channel: ZaloOA, receive: KeptUpdates) -> AsyncIterator[None]:
    task = asyncio.create_task(channel.run(receive))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def outbound(text: str = "Xin chào ông/bà", chat: str = LAN, row: int = 1, **more: Any) -> Outbound:
    return Outbound(Address("zalo_oa", OA_ID, chat), row, text, **more)
