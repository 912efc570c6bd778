"""A wire: one channel over its fake server, in the terms in which every channel's tests speak of people and messages."""

import asyncio
import random
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar, Self

import aiohttp
from aiohttp import web

from bot.message import Channel, Choice, DeliveryError, FileKind, Outbound, Receive, Unsupported
from models.database import Database

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
ANSWER_WITHIN = 2.0
"""Seconds that a platform waits for the answer to its call."""
READ_WITHIN = 30.0
"""Seconds that a person waits for a page."""

Event = Any
"""One thing that a person did, as the platform brings it: the same event can be brought several times."""
Failure = tuple[Any, ...]
"""How the fake server is told to fail."""


async def short_sleep(seconds: float) -> None:
    """A pause that no test has to wait for."""
    await asyncio.sleep(min(seconds, 0.01))


def now() -> datetime:
    """A clock that stands."""
    return NOW


@dataclass(frozen=True)
class Home:
    """What a channel is given by the service that it belongs to; without a database, what it keeps lies in memory."""

    folder: Path
    clock: Callable[[], datetime] = now
    sleep: Callable[[float], Awaitable[None]] = short_sleep
    database: Database | None = None
    monthly_messages: int = 0
    """What a platform that counts takes in a month, a tenth of it kept for what is no broadcast; 0: any number."""
    windows: bool = False
    """Whether a platform that has windows after which nobody can be written to has them here."""
    monthly_paid: int = 0
    """What such a platform takes in a month at a price, a fifth of it kept for what is no broadcast; 0: any number."""


@dataclass(frozen=True)
class Seen:
    """A message as the person sees it: its words, what can be pressed, and its file, be it that only its address came."""

    text: str
    choices: tuple[Choice, ...] = ()
    content: bytes = b""
    name: str = ""
    asks_phone: bool = False


@dataclass
class Door:
    """Where the platform calls: the channel's routes, on loopback, as they are now."""

    url: str = ""
    died: type[BaseException] = KeyboardInterrupt
    """What means that the process is gone: whoever called hears nothing more."""
    _runner: web.AppRunner | None = field(default=None, repr=False)

    async def open(self, routes: Sequence[web.RouteDef]) -> None:
        """Serve these."""
        app = web.Application(middlewares=[self._middleware()])
        app.add_routes(routes)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def shut(self) -> None:
        """Serve nothing."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def _middleware(self) -> Any:
        @web.middleware
        async def hang_up(request: web.Request, handler: Any) -> web.StreamResponse:
            try:
                answer: web.StreamResponse = await handler(request)
            except self.died:
                if request.transport is not None:
                    request.transport.abort()
                return web.Response(status=500)
            return answer

        return hang_up


class Wire(ABC):
    """An async context manager: inside it the fake server is up. ``build`` makes the channel, ``connect`` tells the
    server where the channel is served; both again after a restart.
    """

    name: ClassVar[str]
    failures: ClassVar[Mapping[type[DeliveryError], Failure]]
    """How the next message fails with each of the errors that this platform has."""
    weather: ClassVar[tuple[Failure, ...]] = ()
    """What passes: outages, floods, slow and half and lost answers."""
    outage: ClassVar[Failure | None] = None
    """Nothing is taken, and that is certain."""
    unsupported: ClassVar[frozenset[Unsupported]] = frozenset()
    documents: ClassVar[bool] = True
    """Whether people can send files that are neither a photo nor a voice."""
    retries: ClassVar[tuple[float, ...]] = ()
    """After so many seconds each, the platform brings again what was not taken."""
    brings_refused_again: ClassVar[bool] = True
    """Whether it brings again what was answered with a refusal, and not only what nobody answered."""
    secrets: ClassVar[tuple[str, ...]] = ()
    """What must never be read anywhere."""

    def __init__(self) -> None:
        self.url = ""
        self.session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self.session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=READ_WITHIN))
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.session is not None:
            await self.session.close()

    # The channel

    @abstractmethod
    async def build(self, home: Home) -> Channel:
        """The real channel, pointed at the fake server."""

    def connect(self, url: str) -> None:
        """The service is served there."""
        self.url = url

    async def carry(self, channel: Channel, message: Outbound) -> str:
        """Send a message that no outbox holds."""
        return await channel.send(message)

    @abstractmethod
    def chat(self, person: str) -> str:
        """The platform's id of somebody."""

    # What people do

    @abstractmethod
    def says(self, person: str, text: str) -> Event:
        """Somebody writes."""

    def presses(self, person: str, token: str) -> Event | None:
        """Somebody presses the button with this token; None where there are no buttons."""
        return None

    @abstractmethod
    async def sends(self, person: str, kind: FileKind, content: bytes, name: str) -> Event:
        """Somebody sends a photo, a voice or a document."""

    def is_answered_by_hand(self, person: str) -> Event:
        """Somebody of the office writes to them beside the service, where the platform has such a thing."""
        raise LookupError(f"{person} cannot be answered by hand on {self.name}")

    def sends_odd(self, person: str, kind: Unsupported) -> Event:
        """Somebody sends something that is answered with a sentence."""
        raise LookupError(f"nobody sends {kind} by {self.name}")

    def shares_phone(self, person: str, phone: str) -> Event:
        """Somebody shares their number."""
        return self.says(person, phone)

    # What the platform does

    @abstractmethod
    async def bring(self, event: Event, *, forged: bool = False, tries: int = 0) -> int:
        """Call the channel with an event; the HTTP status, 0 if there was no answer. Forged: nobody vouches for it."""

    @abstractmethod
    async def seen(self, person: str, after: int = 0) -> list[Seen]:
        """What this person was sent, without the first ``after`` messages."""

    def fail(self, failure: Failure, times: int = 1) -> None:
        """The next messages fail so."""
        raise LookupError(f"{self.name} has no server that fails {times} times as in {failure}")

    def be_moody(self, chance: random.Random) -> None:  # noqa: B027 (most have nothing of the kind)
        """What else of the platform has bad days, beside its sending."""

    async def tick(self, receive: Receive) -> None:  # noqa: B027 (most have nothing of the kind)
        """What the channel does by itself now and then."""

    def recover(self) -> None:  # noqa: B027 (most have nothing of the kind)
        """Nothing fails any more."""

    def go_bad(self, how: str) -> bool:
        """From now on the server is "down" or refuses the "token"; False where there is no such thing."""
        return False

    async def status_of_post(self, url: str, **request: Any) -> int:
        """The status of a POST, 0 if there was no answer."""
        assert self.session is not None
        try:
            limit = aiohttp.ClientTimeout(total=ANSWER_WITHIN)
            async with self.session.post(url, timeout=limit, **request) as answer:
                return answer.status
        except (aiohttp.ClientError, TimeoutError):
            return 0


@asynccontextmanager
async def served(wire: Wire, home: Home, receive: Receive) -> AsyncIterator[Channel]:
    """The channel over its fake server, served."""
    door = Door()
    async with wire:
        channel = await wire.build(home)
        await door.open(channel.routes(receive))
        wire.connect(door.url)
        try:
            yield channel
        finally:
            await door.shut()
