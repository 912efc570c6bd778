"""The wire to the Zalo Bot Platform: calls with their envelope, and the files that people send."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

import aiohttp

from bot.channels.media import MediaFetcher, at_most
from bot.channels.zalo_bot_errors import Garbled, NoAnswer, NotSent, Refused
from bot.message import FileTooLarge

CONNECT_SECONDS = 10.0
ANSWER_LIMIT = 1_000_000
"""Bytes of one answer; real ones stay far below."""
_NONE: Mapping[str, object] = MappingProxyType({})


class Client:
    """One bot at one host. Its connections are open while somebody is inside ``connected``.

    ``answer_seconds`` is the patience for an answer. ``private_hosts`` also lets plain http and addresses of one's own
    networks through, for a server on this machine.
    """

    def __init__(
        self, *, token: str, server: str, answer_seconds: float, media_hosts: Sequence[str], private_hosts: bool = False
    ) -> None:
        self._token = token
        self._server = server.rstrip("/")
        self._answer_seconds = answer_seconds
        own = [f"http://{host}" for host in media_hosts] if private_hosts else []
        self._media = MediaFetcher([*media_hosts, *own], wait_seconds=answer_seconds)
        self._users = 0
        self._api: aiohttp.ClientSession | None = None

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[None]:
        """Holds the connections open while somebody uses them: nobody has to remember to close the channel."""
        self._users += 1
        try:
            yield
        finally:
            self._users -= 1
            if not self._users:
                await self._hang_up()

    async def call(
        self, method: str, parameters: Mapping[str, object] = _NONE, *, patience: float = 0.0, server: str = ""
    ) -> Any:
        """The ``result`` of a call. Raises ``Refused``, ``Garbled``, ``NotSent`` or ``NoAnswer``, none with the address.

        ``patience`` is how many seconds the platform may wait before its answer; ``server`` asks another host.
        """
        wait = self._answer_seconds + patience
        url = f"{server.rstrip('/') or self._server}/bot{self._token}/{method}"
        limits = aiohttp.ClientTimeout(
            total=wait + CONNECT_SECONDS, connect=CONNECT_SECONDS, sock_connect=CONNECT_SECONDS, sock_read=wait
        )
        status, body = await self._post(url, parameters, limits)
        return _result(status, body)

    async def _post(
        self, url: str, parameters: Mapping[str, object], limits: aiohttp.ClientTimeout
    ) -> tuple[int, bytes]:
        if self._api is None:
            self._api = aiohttp.ClientSession()
        try:
            encoded = json.dumps(dict(parameters), ensure_ascii=False).encode()
        except UnicodeError:
            raise Refused(400, "the text cannot be encoded") from None
        headers = {"Content-Type": "application/json; charset=utf-8"}
        # The library's errors may hold the address and with it the token: only their kind goes on.
        try:
            async with self._api.post(
                url, data=encoded, headers=headers, timeout=limits, allow_redirects=False
            ) as answer:
                return answer.status, await at_most(ANSWER_LIMIT, answer)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            raise NotSent(type(error).__name__) from None
        except FileTooLarge:
            raise NoAnswer("an endless answer") from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise NoAnswer(type(error).__name__) from None

    async def download(self, url: str, limit: int) -> bytes:
        """The bytes behind an address that the platform gave. Raises ``FileTooLarge``, ``Rejected`` or ``TryLater``."""
        return await self._media.fetch(url, limit)

    async def _hang_up(self) -> None:
        session, self._api = self._api, None
        if session is not None:
            await session.close()
        await self._media.close()


def _result(status: int, body: bytes) -> Any:
    """What the envelope holds. ``ok`` decides, not the status alone: refusals come under 200 too."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        raise Garbled(status) from None
    if not isinstance(said, dict):
        raise Garbled(status)
    code = _code(said.get("error_code", said.get("errorCode")))
    if said.get("ok") is True and status < HTTPStatus.MULTIPLE_CHOICES:
        return said.get("result")
    if said.get("ok") is False or code:
        failed = status if status >= HTTPStatus.BAD_REQUEST else 0
        raise Refused(code or failed, str(said.get("description") or ""))
    raise Garbled(status)


def _code(given: object) -> int:
    return int(given) if isinstance(given, int | str) and str(given).isdecimal() else 0
