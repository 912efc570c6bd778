"""The Telegram client as we use it: raw updates, bounded downloads, and nothing private in logs or errors."""

import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

import httpx
from telegram import Bot
from telegram.error import BadRequest, NetworkError, TelegramError
from telegram.request import HTTPXRequest

from bot.channels.telegram_errors import NotSent, TooManyRequests
from bot.message import FileTooLarge

CONNECTIONS = 32
CONNECT_SECONDS = 10.0
POOL_SECONDS = 5.0
UPLOAD_SECONDS = 60.0

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


class Http(HTTPXRequest):
    """The client's HTTP, with errors that tell whether Telegram can have acted, and bodies kept out of logs."""

    def __init__(
        self,
        *,
        proxy: str | None = None,
        answer_seconds: float,
        connect_seconds: float = CONNECT_SECONDS,
        upload_seconds: float = UPLOAD_SECONDS,
        pool_seconds: float = POOL_SECONDS,
        connections: int = CONNECTIONS,
    ) -> None:
        self.answer_seconds = answer_seconds
        super().__init__(
            connection_pool_size=connections,
            connect_timeout=connect_seconds,
            pool_timeout=pool_seconds,
            read_timeout=answer_seconds,
            write_timeout=answer_seconds,
            media_write_timeout=upload_seconds,
            proxy=proxy,
            httpx_kwargs={"verify": httpx.create_ssl_context()},
        )

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """The status and the body of an answer. Raises ``NotSent`` where nothing can have happened."""
        if self._client.is_closed:
            raise NotSent("the connections are closed")
        try:
            status, payload = await super().do_request(*args, **kwargs)
        except UnicodeError:
            raise BadRequest("the text cannot be encoded") from None
        except NetworkError as error:
            if isinstance(error.__cause__, _NEVER_LEFT):
                raise NotSent(str(error)) from error
            raise
        except httpx.InvalidURL:
            raise NotSent("the address of the server makes no sense") from None
        except Exception as error:
            # The library would quote the exception, which may quote a person.
            raise TelegramError(f"HTTP failed: {type(error).__name__}") from error
        if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            return status, payload
        return status, json.dumps(_refusal(status, payload)).encode()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as JSON. The client's own version logs what it cannot parse, which may be a person's words."""
        parsed: dict[str, Any] | None = _json_object(payload)
        if parsed is None:
            raise TelegramError("Invalid server response")
        return parsed

    async def download(self, url: str, limit: int) -> bytes:
        """The bytes behind ``url``. Raises ``FileTooLarge`` as soon as more than ``limit`` arrived."""
        try:
            async with self._client.stream("GET", url) as answer:
                if answer.status_code != HTTPStatus.OK:
                    raise NetworkError(_phrase(answer.status_code))
                return await _at_most(limit, answer)
        except httpx.HTTPError as error:
            raise NetworkError(f"httpx.{type(error).__name__}") from error


class Client(Bot):
    """The library's Bot with the two calls that it lacks."""

    def __init__(self, *, token: str, server: str, http: Http) -> None:
        super().__init__(
            token=token,
            base_url=f"{server}/bot",
            base_file_url=f"{server}/file/bot",
            request=http,
            get_updates_request=http,
        )
        self._http = http

    async def raw_updates(self, offset: int | None, *, kinds: Sequence[str], seconds: int) -> list[Any]:
        """Updates from ``offset`` on, as sent: the library's own call fails whole batches for one odd update.

        Telegram waits up to ``seconds`` for one to come; the usual patience for an answer begins after that.
        """
        data = {"offset": offset, "timeout": seconds, "allowed_updates": list(kinds)}
        updates = await self._post("getUpdates", data, read_timeout=seconds + self._http.answer_seconds)
        if not isinstance(updates, list):
            raise TelegramError("Invalid server response")
        return updates

    async def download(self, file_id: str, limit: int) -> bytes:
        """The bytes of a file that somebody sent. Raises ``FileTooLarge`` above ``limit`` bytes."""
        file = await self.get_file(file_id)
        if (file.file_size or 0) > limit:
            raise FileTooLarge
        path = file.file_path or ""
        # The library leaves the path alone where a file of that name happens to exist on this machine.
        url = path if path.startswith(self.base_file_url) else f"{self.base_file_url}/{path}"
        return await self._http.download(url, limit)


def _refusal(status: int, payload: bytes) -> dict[str, Any]:
    """What Telegram says went wrong. Raises where it was not Telegram that spoke: a proxy, a filter, a gateway.

    Pages of such go-betweens quote the address, which holds the token, and their 403 says nothing about the person.
    """
    said = _json_object(payload)
    if said is None or not said.keys() & {"ok", "error_code", "description"}:
        raise NetworkError(_phrase(status))
    parameters = said.get("parameters")
    details = parameters if isinstance(parameters, dict) else {}
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        after = details.get("retry_after")
        raise TooManyRequests(float(after) if isinstance(after, (int, float)) else None)
    known = {key: details[key] for key in ("migrate_to_chat_id",) if isinstance(details.get(key), int)}
    return {"description": str(said.get("description") or ""), "parameters": known}


def _json_object(payload: bytes) -> dict[str, Any] | None:
    try:
        parsed = json.loads(payload.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return parsed if isinstance(parsed, dict) else None


def _phrase(status: int) -> str:
    try:
        return f"{HTTPStatus(status).phrase} ({status})"
    except ValueError:
        return f"Unknown status ({status})"


async def _at_most(limit: int, answer: httpx.Response) -> bytes:
    taken = bytearray()
    async for chunk in answer.aiter_bytes():
        taken += chunk
        if len(taken) > limit:
            raise FileTooLarge
    return bytes(taken)
