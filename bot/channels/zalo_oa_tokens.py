"""The OA's access token: renewed early by one process at a time, kept before it is used, mended by a person when lost."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.channels.zalo_oa_client import Client
from bot.channels.zalo_oa_errors import TOO_MANY_REQUESTS, Down, NoSense, NotSent, Refused
from bot.message import DeliveryError, TryLater

logger = logging.getLogger(__name__)

MARGIN = timedelta(minutes=1)
"""An access token that ends so soon is not used any more."""
PATIENCE_SECONDS = 25.0
"""So long a message waits for a new token; its outbox gives up a call after a minute."""
SETTLE_SECONDS = 75.0
"""So long a service that stops waits for a refresh that is under way: its answer is the only copy of the new pair."""
LOOK_AGAIN_SECONDS = 0.5
REFUSED_PAUSE = timedelta(minutes=10)
"""A refresh token that Zalo has refused is tried again no sooner."""
JUST_RENEWED = timedelta(minutes=1)
"""A token that Zalo does not take so soon after its renewal is not mended by another one."""
MENDED_BY = "run: python main.py zalo-oa connect"
LONGEST_LIFE = 10**8
"""Seconds: beyond this a life is a mistake."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An access token with its end, and the refresh token that is good for one new pair."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store holds; ``trouble`` is why Zalo refused the refresh token, "" if it did not."""

    pair: Pair
    trouble: str = ""


class TokenStore(Protocol):
    """Where the pair is kept, for all processes; every call is committed when it returns."""

    async def load(self) -> Kept | None:
        """The current pair, None before anybody has consented."""

    async def intend(self, spent: str) -> bool:
        """Write down that this refresh token is being spent; False if it is not current or somebody else spends it."""

    async def save(self, spent: str | None, pair: Pair) -> bool:
        """Put a new pair in the place of the one that was spent (None: of any); False if that is not there any more."""

    async def end(self, spent: str, trouble: str) -> None:
        """The refresh token was not exchanged; ``trouble`` is why Zalo refused it, "" if nobody knows."""


def pair_in(answer: Mapping[str, Any], now: datetime) -> Pair:
    """The pair in an answer of the token endpoint. Raises ``NoSense``."""
    access, refresh, life = answer.get("access_token"), answer.get("refresh_token"), str(answer.get("expires_in"))
    seconds = int(life) if life.isdecimal() else 0
    if not (isinstance(access, str) and isinstance(refresh, str) and access and refresh and 0 < seconds < LONGEST_LIFE):
        raise NoSense("an answer without a pair of tokens")
    return Pair(access, refresh, now + timedelta(seconds=seconds))


class TokenKeeper:
    """Gives the access token. ``early`` is how long before its end it is renewed, while the old one still works.

    Raises ``TryLater`` for the channel when there is none: with an alarm if only a person can mend it.
    """

    def __init__(
        self, client: Client, store: TokenStore, *, app_id: str, secret: str, early: timedelta,
        clock: Callable[[], datetime], sleep: Callable[[float], Awaitable[None]],
    ) -> None:  # fmt: skip
        self._client = client
        self._store = store
        self._app_id = app_id
        self._secret = secret
        self._early = early
        self._clock = clock
        self._sleep = sleep
        self._pair: Pair | None = None
        self._refused: dict[str, datetime] = {}
        self._renewed_at: datetime | None = None
        self._task: asyncio.Task[Pair] | None = None

    async def access(self) -> str:
        """An access token that has not ended."""
        pair = self._pair or await self._load()
        if pair.expires_at - self._clock() > MARGIN:
            return pair.access
        return (await self._other_than(pair.access)).access

    async def renew(self, refused: str) -> str:
        """Another access token than this one, which Zalo did not take."""
        return (await self._other_than(refused)).access

    async def renew_early(self) -> None:
        """Renew the pair if its time has come. Whatever goes wrong is logged: the old token goes on working."""
        try:
            pair = await self._load()
            if pair.expires_at - self._clock() < self._early:
                await self._refreshed(pair)
        except DeliveryError as error:
            logger.warning("zalo_oa: the token was not renewed: %s", _reason(error))
        except Exception as error:  # noqa: BLE001 - the database may rest; it is tried again
            logger.warning("zalo_oa: the token was not renewed: %s", type(error).__name__)

    async def trouble(self) -> str:
        """Why a person must consent again, "" if nobody needs to."""
        kept = await self._store.load()
        return "" if kept is None else kept.trouble

    async def is_connected(self) -> bool:
        """Whether anybody has consented yet."""
        return await self._store.load() is not None

    async def settle(self) -> None:
        """Wait for a refresh that is under way, however this process ends: its answer is the only copy of the new pair."""
        if self._task is None or self._task.done():
            return
        _done, waiting = await asyncio.wait({self._task}, timeout=SETTLE_SECONDS)
        if waiting:
            logger.critical("zalo_oa: a new pair of tokens was not kept; %s", MENDED_BY)

    async def _load(self) -> Pair:
        kept = await self._store.load()
        if kept is None:
            raise TryLater("the OA is not connected: run main.py zalo-oa connect", scope="channel", alarm=True)
        self._pair = kept.pair
        return kept.pair

    async def _other_than(self, access: str) -> Pair:
        """The pair that somebody has put there meanwhile, or a new one."""
        pair = await self._load()
        if pair.access != access and pair.expires_at - self._clock() > MARGIN:
            return pair
        if self._renewed_at is not None and self._clock() - self._renewed_at < JUST_RENEWED:
            raise TryLater("Zalo does not take a new access token", scope="channel", alarm=True)
        return await self._refreshed(pair)

    async def _refreshed(self, pair: Pair) -> Pair:
        """A new pair, from one task that whoever waits cannot cancel: the outbox gives up, the answer must be kept."""
        if self._refused.get(pair.refresh, self._clock()) > self._clock():
            raise _consent_needed("refused a short while ago")
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._refresh(pair))
            self._task.add_done_callback(_hear)
        done, _waiting = await asyncio.wait({self._task}, timeout=PATIENCE_SECONDS)
        if not done:
            raise TryLater("a new access token is under way", scope="channel")
        return self._task.result()

    async def _refresh(self, pair: Pair) -> Pair:
        theirs = await self._intended(pair)
        if theirs is not None:
            return theirs
        try:
            answer = await self._client.exchange(
                self._secret,
                {"app_id": self._app_id, "grant_type": "refresh_token", "refresh_token": pair.refresh},
            )
            fresh = pair_in(answer, self._clock())
        except Refused as error:
            if error.code == TOO_MANY_REQUESTS:
                await self._store.end(pair.refresh, "")
                raise TryLater("no new access token: too many requests", scope="channel") from None
            self._refused[pair.refresh] = self._clock() + REFUSED_PAUSE
            await self._store.end(pair.refresh, str(error.code))
            logger.critical("zalo_oa: Zalo refuses the refresh token (%s); %s", error.code, MENDED_BY)
            raise _consent_needed(str(error)) from None
        except (NotSent, Down, NoSense) as error:
            await self._store.end(pair.refresh, "")
            raise TryLater(f"no new access token: {error}", scope="channel") from None
        return await self._keep(pair, fresh)

    async def _keep(self, spent: Pair, fresh: Pair) -> Pair:
        """Until it is kept nobody uses it, and it is tried for as long as the process lives: there is no other copy."""
        attempt = 0
        while True:
            try:
                kept = await self._store.save(spent.refresh, fresh)
            except Exception as error:  # noqa: BLE001 - whatever it is, giving up would lose the pair
                attempt += 1
                logger.critical("zalo_oa: a new pair of tokens cannot be kept (%s); do not stop", type(error).__name__)
                await self._sleep(2.0 ** min(attempt, 5))
            else:
                break
        if not kept:
            return await self._load()
        logger.info("zalo_oa: a new access token is kept")
        self._pair, self._renewed_at = fresh, self._clock()
        return fresh

    async def _intended(self, old: Pair) -> Pair | None:
        """None when the refresh token is ours to spend; else the pair that another process has brought meanwhile."""
        waited = 0.0
        while not await self._store.intend(old.refresh):
            kept = await self._store.load()
            if kept is not None and kept.pair.refresh != old.refresh:
                self._pair = kept.pair
                return kept.pair
            if waited >= PATIENCE_SECONDS:
                raise TryLater("another process is bringing a new access token", scope="channel")
            await self._sleep(LOOK_AGAIN_SECONDS)
            waited += LOOK_AGAIN_SECONDS
        return None


def _consent_needed(why: str) -> TryLater:
    return TryLater(f"a person must consent again, run main.py zalo-oa connect ({why})", scope="channel", alarm=True)


def _hear(task: asyncio.Task[Pair]) -> None:
    """Whoever asked may have given up: its error is dealt with all the same."""
    if not task.cancelled():
        task.exception()


def _reason(error: DeliveryError) -> str:
    return error.reason if isinstance(error, TryLater) else type(error).__name__
