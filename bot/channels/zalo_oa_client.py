"""The wire of the Zalo OpenAPI: one HTTP call, its answer as a value, and nothing private in logs or errors."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

import httpx
from aiolimiter import AsyncLimiter

from bot.channels.media import MediaFetcher
from bot.channels.zalo_oa_errors import Down, NoSense, NotSent, Refused

CONNECT_SECONDS = 10.0
POOL_SECONDS = 5.0
CONNECTIONS = 32
UPLOAD_SECONDS = 25.0
TURN_SECONDS = 20.0
"""So long a call waits for its turn within the minute's requests; then it has certainly not gone out."""
REFRESH_SECONDS = 60.0
"""A refresh whose answer is lost costs the pair: it is waited for longer than anything else."""

_BURST = 0.1
"""Part of a minute's requests that may go at once; the others keep a pace at which no minute holds more than allowed."""

# Whatever is written in part only cannot be acted upon: the length of the body is announced first.
_NEVER_LEFT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.WriteTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)

Json = dict[str, Any]


class Client:
    """HTTP to Zalo. ``requests_a_minute`` is what the OA's package allows; ``answer_seconds`` how long an answer may take.

    ``media_hosts`` are the hosts from which files of people are fetched, their subdomains included, by https. A test's
    server is written with its scheme: ``http://127.0.0.1``.
    """

    def __init__(
        self, *, api_url: str, oauth_url: str, media_hosts: tuple[str, ...], requests_a_minute: int,
        answer_seconds: float, turn_seconds: float = TURN_SECONDS,
    ) -> None:  # fmt: skip
        for library in ("httpx", "httpcore"):
            logging.getLogger(library).setLevel(logging.WARNING)  # addresses of people's files are in their details
        self.oauth_url = oauth_url.rstrip("/")
        self._api_url = api_url.rstrip("/")
        self.media = MediaFetcher(media_hosts, wait_seconds=UPLOAD_SECONDS, upgrades=True)
        self._timeout = _timeout(answer_seconds)
        self._turn_seconds = turn_seconds
        burst = max(1.0, requests_a_minute * _BURST)
        steady = max(0.5, requests_a_minute - burst)
        self._pace = AsyncLimiter(burst, 60.0 * burst / steady)
        self._tls = httpx.create_ssl_context()
        self._http: httpx.AsyncClient | None = None
        self._users = 0

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[None]:
        """Holds the connections open while somebody uses them: nobody has to remember to close the channel."""
        self._users += 1
        if self._http is None:
            limits = httpx.Limits(max_connections=CONNECTIONS)
            self._http = httpx.AsyncClient(timeout=self._timeout, limits=limits, verify=self._tls)
        try:
            yield
        finally:
            self._users -= 1
            if not self._users:
                http, self._http = self._http, None
                await http.aclose()
                await self.media.close()

    async def post(self, path: str, token: str, body: Json) -> Json:
        """The ``data`` of Zalo's answer. Raises ``Refused``, ``NotSent``, ``Down`` or ``NoSense``."""
        content = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        headers = {"access_token": token, "Content-Type": "application/json"}
        return _fields(await self._call("POST", path, headers=headers, content=content))

    async def get(self, path: str, token: str, query: Mapping[str, str]) -> Json:
        """The same for a question."""
        return _fields(await self._call("GET", path, headers={"access_token": token}, params=dict(query)))

    async def rows(self, path: str, token: str, query: Mapping[str, str]) -> list[Any]:
        """The same for a question whose answer is a list, bare or under some name."""
        data = await self._call("GET", path, headers={"access_token": token}, params=dict(query))
        found = (
            data
            if isinstance(data, list)
            else next((one for one in _fields(data).values() if isinstance(one, list)), [])
        )
        return list(found)

    async def upload(self, path: str, token: str, name: str, media_type: str, content: bytes) -> Json:
        """The same for a file."""
        files = {"file": (name, content, media_type)}
        return _fields(
            await self._call(
                "POST", path, headers={"access_token": token}, files=files, timeout=_timeout(UPLOAD_SECONDS)
            )
        )

    async def exchange(self, secret: str, form: Mapping[str, str]) -> Json:
        """What the token endpoint answers. Its success has no envelope; its refusal has one."""
        async with self.connected():
            answer = await self._request(
                "POST", f"{self.oauth_url}/v4/oa/access_token",
                headers={"secret_key": secret}, data=dict(form), timeout=_timeout(REFRESH_SECONDS),
            )  # fmt: skip
        said = _object_in(answer)
        code = _code_in(said)
        if code:
            raise Refused(code)
        return said

    async def download(self, url: str, limit: int) -> bytes:
        """The bytes behind the address of somebody's file. Raises ``FileTooLarge``, ``Rejected`` or ``TryLater``."""
        async with self.connected():
            return await self.media.fetch(url, limit)

    def _open(self) -> httpx.AsyncClient:
        if self._http is None:
            raise NotSent("the connections are closed")
        return self._http

    async def _call(self, method: str, path: str, **request: Any) -> Any:
        await self._turn()
        async with self.connected():
            answer = await self._request(method, f"{self._api_url}{path}", **request)
        said = _object_in(answer)
        code = _code_in(said)
        if code is None:
            raise NoSense("an answer without an error code")
        if code:
            raise Refused(code)
        return said.get("data")

    async def _turn(self) -> None:
        try:
            async with asyncio.timeout(self._turn_seconds):
                await self._pace.acquire()
        except TimeoutError:
            raise NotSent("the minute's requests are used up") from None

    async def _request(self, method: str, url: str, **request: Any) -> httpx.Response:
        try:
            return await self._open().request(method, url, **request)
        except _NEVER_LEFT as error:
            raise NotSent(type(error).__name__) from None
        except httpx.InvalidURL:
            raise NotSent("the address of the server makes no sense") from None
        except httpx.HTTPError as error:
            # Nothing of the library's error goes on: its words and its request may hold a token or a person's words.
            raise NoSense(type(error).__name__) from None


def _fields(data: object) -> Json:
    return data if isinstance(data, dict) else {}


def _timeout(seconds: float) -> httpx.Timeout:
    return httpx.Timeout(seconds, connect=CONNECT_SECONDS, pool=POOL_SECONDS)


def _object_in(answer: httpx.Response) -> Json:
    """What Zalo says. Raises where it was not Zalo that spoke, or where it is not to be understood."""
    try:
        said = json.loads(answer.content.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        said = None
    if isinstance(said, dict) and _code_in(said) is not None:
        return said
    if answer.status_code != HTTPStatus.OK:
        raise Down(answer.status_code)
    if not isinstance(said, dict):
        raise NoSense("an answer that is not JSON")
    return said


def _code_in(said: Json) -> int | None:
    code = said.get("error")
    if isinstance(code, str) and code.lstrip("-").isdigit():
        return int(code)
    return code if isinstance(code, int) and not isinstance(code, bool) else None
