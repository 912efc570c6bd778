"""Files that people sent, fetched by address: from the platform's hosts only, and never from a network of our own."""

import ipaddress
import socket
from collections.abc import Collection
from http import HTTPStatus

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.message import FileTooLarge, Rejected, TryLater

CONNECT_SECONDS = 10.0
MOST_REDIRECTS = 3
_GONE = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_MOVED = frozenset({301, 302, 303, 307, 308})
_ORDINARY_PORTS = (80, 443)


class PrivateAddressError(OSError):
    """A name that leads into a network of our own."""


class PublicResolver(AbstractResolver):
    """Looks names up and gives public addresses only: a name that anybody may point anywhere opens no inner door."""

    def __init__(self, inner: AbstractResolver, own: Collection[str] = ()) -> None:
        """``own`` are names whose addresses are given whatever they are."""
        self._inner = inner
        self._own = own

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The public addresses of a name. Raises ``PrivateAddressError`` if it has others only."""
        addresses = await self._inner.resolve(host, port, family)
        found = [one for one in addresses if host in self._own or is_public(one["host"])]
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


class MediaFetcher:
    """Fetches by https from ``hosts`` and the names below them.

    A host written with its scheme, such as ``http://127.0.0.1``, is one of our own, for a server on this machine: it is
    reached so, wherever it leads. ``upgrades``: a plain http address is fetched by https. ``wait_seconds`` is the patience
    for an answer.
    """

    def __init__(self, hosts: Collection[str], *, wait_seconds: float, upgrades: bool = False) -> None:
        self._hosts = [host.lower().strip(".") for host in hosts if "://" not in host]
        self._own = [host.lower() for host in hosts if "://" in host]
        self._wait_seconds = wait_seconds
        self._upgrades = upgrades
        self._session: aiohttp.ClientSession | None = None

    async def fetch(self, url: str, limit: int) -> bytes:
        """The bytes. Raises ``FileTooLarge``, ``Rejected`` for what is not there or not allowed, ``TryLater``."""
        for _hop in range(MOST_REDIRECTS + 1):
            target = self.allowed(url)
            try:
                async with self._opened().get(target, allow_redirects=False) as answer:
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

    def allowed(self, url: str) -> URL:
        """The address to fetch. Raises ``Rejected`` for one that files may not be fetched from."""
        try:
            target = URL(url).with_fragment(None)
            host = (target.host or "").lower()
        except ValueError:
            raise Rejected("the file's address makes no sense") from None
        if target.user is None and f"{target.scheme}://{host}" in self._own:
            return target
        if self._upgrades and target.scheme == "http" and target.port in _ORDINARY_PORTS:
            target = target.with_scheme("https").with_port(None)
        known = any(host == allowed or host.endswith(f".{allowed}") for allowed in self._hosts)
        by_the_book = target.scheme == "https" and target.port == _ORDINARY_PORTS[1] and is_public(host)
        if not known or target.user is not None or not by_the_book:
            raise Rejected("the file's address is not one that files may be fetched from")
        return target

    async def close(self) -> None:
        """Let go of the connections; they are opened again when they are needed."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            names = PublicResolver(aiohttp.ThreadedResolver(), [one.partition("://")[2] for one in self._own])
            wait = self._wait_seconds
            limits = aiohttp.ClientTimeout(total=wait * 3, connect=CONNECT_SECONDS, sock_read=wait)
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(resolver=names), timeout=limits)
        return self._session


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
    return await at_most(limit, answer)


async def at_most(limit: int, answer: aiohttp.ClientResponse) -> bytes:
    """The body. Raises ``FileTooLarge`` as soon as there is more."""
    taken = bytearray()
    async for chunk in answer.content.iter_any():
        taken += chunk
        if len(taken) > limit:
            raise FileTooLarge
    return bytes(taken)
