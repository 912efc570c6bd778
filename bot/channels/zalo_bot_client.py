"""The wire to the Zalo Bot Platform: calls with their envelope, and downloads from the hosts that are allowed, no others."""

import ipaddress
import json
import socket
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.channels.zalo_bot_errors import Garbled, NoAnswer, NotSent, Refused
from bot.message import FileTooLarge, Rejected, TryLater

CONNECT_SECONDS = 10.0
ANSWER_LIMIT = 1_000_000
"""Bytes of one answer; real ones stay far below."""
MOST_REDIRECTS = 3
_GONE = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_NONE: Mapping[str, object] = MappingProxyType({})
_MOVED = frozenset({301, 302, 303, 307, 308})


class PrivateAddressError(OSError):
    """A name that leads into a network of our own."""


class PublicResolver(AbstractResolver):
    """Looks names up and gives public addresses only: a name that anybody may point anywhere opens no inner door."""

    def __init__(self, inner: AbstractResolver) -> None:
        self._inner = inner

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The public addresses of a name. Raises ``PrivateAddressError`` if it has others only."""
        found = [one for one in await self._inner.resolve(host, port, family) if is_public(one["host"])]
        if not found:
            raise PrivateAddressError("no public address")
        return found

    async def close(self) -> None:
        """Let go of whatever looks names up."""
        await self._inner.close()


def is_public(address: str) -> bool:
    """Whether an address is one of the Internet's own; what is no address is a name, and none of our business here."""
    try:
        return ipaddress.ip_address(address.partition("%")[0].strip("[]")).is_global
    except ValueError:
        return True


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
        self._media_hosts = tuple(host.lower().strip(".") for host in media_hosts)
        self._private_hosts = private_hosts
        self._users = 0
        self._api: aiohttp.ClientSession | None = None
        self._media: aiohttp.ClientSession | None = None

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
                return answer.status, await _at_most(ANSWER_LIMIT, answer)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            raise NotSent(type(error).__name__) from None
        except FileTooLarge:
            raise NoAnswer("an endless answer") from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise NoAnswer(type(error).__name__) from None

    async def download(self, url: str, limit: int) -> bytes:
        """The bytes behind an address that the platform gave. Raises ``FileTooLarge``, ``Rejected`` or ``TryLater``."""
        for _hop in range(MOST_REDIRECTS + 1):
            target = self._allowed(url)
            try:
                async with self._media_session().get(target, allow_redirects=False) as answer:
                    if answer.status not in _MOVED:
                        return await _content(answer, limit)
                    url = _next(target, answer.headers.get("Location", ""))
            except aiohttp.ClientConnectorError as error:
                if isinstance(error.os_error, PrivateAddressError):
                    raise Rejected("the file's host has no public address") from None
                raise TryLater(f"fetching failed: {type(error).__name__}") from None
            except (aiohttp.ClientError, TimeoutError, OSError) as error:
                raise TryLater(f"fetching failed: {type(error).__name__}") from None
        raise Rejected("the file is moved again and again")

    def _allowed(self, url: str) -> URL:
        try:
            target = URL(url)
            host = (target.host or "").lower()
        except ValueError:
            raise Rejected("the file's address makes no sense") from None
        known = any(host == allowed or host.endswith(f".{allowed}") for allowed in self._media_hosts)
        by_the_book = target.scheme == "https" and target.port == 443 and is_public(host)
        if not known or target.user is not None or not (by_the_book or self._private_hosts):
            raise Rejected("the file's address is not one that files may be fetched from")
        return target

    def _media_session(self) -> aiohttp.ClientSession:
        if self._media is None:
            names = aiohttp.ThreadedResolver()
            resolver = names if self._private_hosts else PublicResolver(names)
            wait = self._answer_seconds
            limits = aiohttp.ClientTimeout(total=wait * 3, connect=CONNECT_SECONDS, sock_read=wait)
            self._media = aiohttp.ClientSession(connector=aiohttp.TCPConnector(resolver=resolver), timeout=limits)
        return self._media

    async def _hang_up(self) -> None:
        sessions, self._api, self._media = (self._api, self._media), None, None
        for session in sessions:
            if session is not None:
                await session.close()


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


def _next(here: URL, place: str) -> str:
    try:
        return str(here.join(URL(place)))
    except ValueError:
        return ""


async def _content(answer: aiohttp.ClientResponse, limit: int) -> bytes:
    if answer.status in _GONE:
        raise Rejected(f"the file is not there any more ({answer.status})")
    if answer.status != HTTPStatus.OK:
        raise TryLater(f"fetching failed: {answer.status}")
    if (answer.content_length or 0) > limit:
        raise FileTooLarge
    return await _at_most(limit, answer)


async def _at_most(limit: int, answer: aiohttp.ClientResponse) -> bytes:
    taken = bytearray()
    async for chunk in answer.content.iter_any():
        taken += chunk
        if len(taken) > limit:
            raise FileTooLarge
    return bytes(taken)
