"""The web chat: the channel that is always there, as a small JSON service that a browser page talks to."""

import asyncio
import hashlib
import ipaddress
import json
import logging
import os
import re
import secrets
import shutil
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Annotated, NamedTuple, TypeAlias, cast
from urllib.parse import quote
from uuid import UUID

from aiohttp import BodyPartReader, web
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.channels.limited_body import limited_body
from bot.message import (
    Address,
    Capabilities,
    Choice,
    FileKind,
    FileTooLarge,
    Inbound,
    IncomingFile,
    Outbound,
    OutgoingFile,
    Receive,
    Rejected,
    Update,
)

logger = logging.getLogger(__name__)

COOKIE = "doi_thoai"
COOKIE_LIFE = timedelta(days=365)
TEXT_LIMIT = 100_000
"""Characters that one message may have on the wire; shorter limits are the core's to explain."""

SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
"""What every answer of the web chat carries; the page adds its own Content-Security-Policy."""

_DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_REF = re.compile(r"[0-9a-f]{32}")
_WHOLE_REF = re.compile(r"[0-9a-f]{64}/[0-9a-f]{32}")
_MEDIA_TYPE = re.compile(r"[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,80}")
_SHOWN_INLINE = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
# A character of JSON may be written as \uXXXX, and one outside the first plane as two of them.
_BODY_LIMIT = TEXT_LIMIT * 12 + 10_000
_CHUNK = 64 * 1024
_NAME_LIMIT = 150
_LARGEST_ID = 2**63 - 1
_STREAMS_EACH = 8
_DAY = timedelta(days=1)
_MANY = 10_000


class ChatFile(NamedTuple):
    """A file in the conversation; ``url`` is where this visitor can get it, "" when it can only be named."""

    name: str
    media_type: str
    kind: FileKind
    url: str


@dataclass(frozen=True, slots=True)
class ChatLine:
    """One thing said, either way. For one address, ids grow in the order in which lines become visible."""

    id: int
    mine: bool
    """Said by the visitor, not by the service."""
    text: str
    choices: tuple[Choice, ...]
    file: ChatFile | None
    at: datetime
    closed: bool
    """The choices are no longer live."""


History: TypeAlias = Callable[[Address, int], Awaitable[Sequence[ChatLine]]]
"""What was said both ways after a line id, oldest first."""

Newest: TypeAlias = Callable[[Address], Awaitable[int]]
"""The number of the last line, 0 if there is none: asked often, so it must be cheap."""

OpenFile: TypeAlias = Callable[[Address, int], Awaitable[OutgoingFile | None]]
"""The file of a line of this address; None when there is no such line, or it is another person's, or has no file."""


def file_url(line: int) -> str:
    """Where the browser gets the file of a line: for ``ChatFile.url``."""
    return f"/chat/files/{line}"


def _storable(text: object) -> object:
    """Replace the two things that no database takes, a lone surrogate and NUL; everything else stays as typed."""
    if not isinstance(text, str):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "\ufffd")


class _Posted(BaseModel):
    """The body of ``POST /chat/messages``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: UUID
    text: Annotated[str, Field(max_length=TEXT_LIMIT), BeforeValidator(_storable)] = ""
    press: Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[!-~]+$")] | None = None
    files: Annotated[tuple[Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")], ...], Field(max_length=10)] = ()
    language: Annotated[str, Field(pattern=r"^([a-z]{2})?$")] = ""
    link: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{43}$")] | None = None
    """The token of an address that was given on another channel; only its hash goes further than here."""


class _Label(BaseModel):
    """What is remembered beside the bytes of an upload."""

    kind: FileKind
    name: str
    media_type: str
    size: int


@dataclass(eq=False)
class _Refused(Exception):
    """The request is answered with a code that the page has words for."""

    status: int
    code: str
    retry_after: int = 0


class _Upload:
    """One file on its way into the spool; it exists for others only once its label lies beside it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.ref = secrets.token_hex(16)
        self.size = 0
        self._path = folder / self.ref
        self._label = self._path.with_suffix(".json")
        self._handle = self._path.open("xb")

    def write(self, chunk: bytes) -> None:
        self._handle.write(chunk)
        self.size += len(chunk)

    def keep(self, kind: FileKind, name: str, media_type: str) -> None:
        """Make it durable: the message that will name this file is promised to the visitor."""
        self._handle.flush()
        os.fsync(self._handle.fileno())
        label = _Label(kind=kind, name=name, media_type=media_type, size=self.size)
        with self._label.open("x", encoding="utf-8") as handle:
            handle.write(label.model_dump_json())
            handle.flush()
            os.fsync(handle.fileno())

    def end(self) -> None:
        """Leave nothing behind of an upload that was not kept."""
        self._handle.close()
        if not self._label.exists():
            self._path.unlink()


class _Spool:
    """Uploads waiting for the core, in a folder per visitor: a ref means nothing in another visitor's folder."""

    def __init__(self, folder: Path, keep_free: int) -> None:
        self._folder = folder
        self._keep_free = keep_free

    def begin(self, chat: str) -> _Upload:
        self._folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(self._folder).free < self._keep_free:
            raise _Refused(503, "no_room")
        return _Upload(self._folder / chat)

    def label(self, chat: str, ref: str) -> _Label | None:
        path = self._folder / chat / f"{ref}.json"
        return _Label.model_validate_json(path.read_bytes()) if path.exists() else None

    def read(self, whole_ref: str, limit: int) -> bytes:
        path = self._folder / whole_ref
        if not _WHOLE_REF.fullmatch(whole_ref) or not path.is_file():
            raise Rejected("upload is not in the spool")
        with path.open("rb") as handle:
            content = handle.read(limit + 1)
        if len(content) > limit:
            raise FileTooLarge
        return content

    def clear(self, before: datetime) -> int:
        old = [path for path in self._folder.glob("*/*") if path.stat().st_mtime < before.timestamp()]
        for path in old:
            path.unlink(missing_ok=True)
        return len([path for path in old if not path.suffix])

    def is_writable(self) -> bool:
        """Whether a file can be written now, tried for real: permissions alone do not tell of a full disk."""
        try:
            upload = self.begin("check")
            upload.end()
        except (OSError, _Refused):
            return False
        return True


class _RateGuard:
    """So many things in a window for each visitor."""

    def __init__(self, limit: int, window: timedelta, clock: Callable[[], datetime]) -> None:
        self._limit = limit
        self._window = window
        self._clock = clock
        self._seen: dict[str, deque[datetime]] = {}

    def admit(self, chat: str) -> None:
        """Count one; raises 429 with the seconds after which there is room again."""
        now = self._clock()
        self._forget(now)
        times = self._seen.setdefault(chat, deque())
        while times and times[0] <= now - self._window:
            times.popleft()
        if len(times) >= self._limit:
            left = times[0] + self._window - now
            raise _Refused(429, "too_many", retry_after=int(left.total_seconds()) + 1)
        times.append(now)

    def _forget(self, now: datetime) -> None:
        if len(self._seen) > _MANY:
            self._seen = {chat: times for chat, times in self._seen.items() if times[-1] > now - self._window}


class _DailyVolume:
    """So many bytes in a day for each internet address, however many visitors it claims to be."""

    def __init__(self, limit: int, clock: Callable[[], datetime]) -> None:
        self._limit = limit
        self._clock = clock
        self._used: dict[str, tuple[datetime, int]] = {}

    def take(self, client: str, size: int) -> None:
        """Count bytes; raises 429 with the seconds after which a new day begins for this address."""
        now = self._clock()
        since, used = self._used.get(client, (now, 0))
        if now - since >= _DAY:
            since, used = now, 0
        if used + size > self._limit:
            left = since + _DAY - now
            raise _Refused(429, "too_much_today", retry_after=int(left.total_seconds()) + 1)
        self._used[client] = (since, used + size)
        if len(self._used) > _MANY:
            self._used = {one: of for one, of in self._used.items() if now - of[0] < _DAY}


class _Bells:
    """Wakes the open streams of a visitor."""

    def __init__(self) -> None:
        self._open: dict[str, set[asyncio.Event]] = {}
        self.closing = False

    def hang(self, chat: str) -> asyncio.Event:
        bells = self._open.setdefault(chat, set())
        if len(bells) >= _STREAMS_EACH:
            raise _Refused(429, "too_many", retry_after=30)
        bell = asyncio.Event()
        bells.add(bell)
        return bell

    def take_down(self, chat: str, bell: asyncio.Event) -> None:
        self._open[chat].discard(bell)
        if not self._open[chat]:
            del self._open[chat]

    def ring(self, chat: str) -> None:
        for bell in self._open.get(chat, ()):
            bell.set()

    def close(self) -> None:
        self.closing = True
        for chat in self._open:
            self.ring(chat)


@dataclass
class _Shown:
    """What one browser shows: where it has read to, and which choices it still offers."""

    last: int
    live: set[int]
    told: set[int] = field(default_factory=set)

    @classmethod
    def told_by(cls, request: web.Request) -> "_Shown":
        after, oldest = _line_id(request, "after"), _line_id(request, "open")
        resumed = request.headers.get("Last-Event-ID", "")
        last = int(resumed) if re.fullmatch(r"\d{1,18}", resumed) else after
        return cls(last, {oldest} if oldest else set())

    def after(self) -> int:
        """Where to read from, so that choices closed in the meantime are seen too."""
        return max(0, min([self.last, *(line - 1 for line in self.live)]))

    def take(self, lines: Sequence[ChatLine]) -> tuple[list[int], list[ChatLine]]:
        """The earlier lines whose choices are now closed, and the lines that are new."""
        closed = {line.id for line in lines if line.choices and line.closed}
        late = sorted(line for line in closed - self.told if line <= self.last)
        new = [line for line in lines if line.id > self.last]
        self.live = {line.id for line in lines if line.choices and not line.closed}
        self.told |= closed
        self.last = max([self.last, *(line.id for line in new)])
        return late, new


class WebChat:
    """A visitor is a random cookie; the address is its hash, so that the database cannot impersonate anyone.

    Register ``close`` with ``app.on_shutdown``: open streams would otherwise hold the server until its time-out.
    ``texts`` gives the words of ``check``; the routes answer with codes only.
    """

    name = "web_chat"
    capabilities = Capabilities(20_000, 20_000, 40, shows_history=True, knows_language=True, rings=False)

    def __init__(
        self,
        *,
        account: str = "web",
        history: History,
        open_file: OpenFile,
        texts: Callable[[str], str],
        uploads: Path,
        file_limit: int,
        secure_cookie: bool,
        clock: Callable[[], datetime],
        heartbeat: float = 20.0,
        messages_a_minute: int = 60,
        keep_free: int = 256 * 1024 * 1024,
        newest: Newest | None = None,
        look_every: float = 2.0,
        client_header: str = "",
        address_messages_a_minute: int = 240,
        address_upload_limit: int = 1000 * 1024 * 1024,
    ) -> None:
        """``file_limit`` and ``keep_free`` (disk space that uploads leave alone) in bytes, ``heartbeat`` in seconds.

        ``newest`` is given where several processes deliver: then an idle page looks every ``look_every`` seconds whether
        another one said something. Visitors cost nothing to invent, so what one internet address may write in a minute
        and upload in a day (bytes) is limited too; ``client_header`` is where a trusted proxy tells that address.
        """
        self.account = account
        self._history = history
        self._open_file = open_file
        self._texts = texts
        self._spool = _Spool(uploads, keep_free)
        self._file_limit = file_limit
        self._secure_cookie = secure_cookie
        self._clock = clock
        self._heartbeat = heartbeat
        self._guard = _RateGuard(messages_a_minute, timedelta(minutes=1), clock)
        self._upload_guard = _RateGuard(messages_a_minute, timedelta(minutes=1), clock)
        self._address_guard = _RateGuard(address_messages_a_minute, timedelta(minutes=1), clock)
        self._volume = _DailyVolume(address_upload_limit, clock)
        self._client_header = client_header
        self._newest = newest
        self._look_every = look_every if newest else heartbeat
        self._bells = _Bells()

    async def run(self, receive: Receive) -> None:
        """Return at once: visitors come to the routes."""

    def routes(self, receive: Receive) -> Sequence[web.RouteDef]:
        return [
            web.post("/chat/messages", _answering(partial(self._message, receive))),
            web.post("/chat/files", _answering(self._upload)),
            web.get("/chat/lines", _answering(self._lines)),
            web.get("/chat/events", _answering(self._events)),
            web.get(r"/chat/files/{line:\d{1,18}}", _answering(self._file)),
        ]

    async def send(self, message: Outbound) -> str:
        """Wake the visitor's open pages: the row itself is already where they read from."""
        self._bells.ring(message.address.chat)
        return ""

    async def fetch(self, ref: str, limit: int) -> bytes:
        return await asyncio.to_thread(self._spool.read, ref, limit)

    async def check(self) -> str:
        return "" if await asyncio.to_thread(self._spool.is_writable) else self._texts("web-check-uploads")

    async def clear_uploads(self, before: datetime) -> int:
        """Delete uploads made before then, taken or not, and say how many."""
        return await asyncio.to_thread(self._spool.clear, before)

    async def close(self, _app: web.Application | None = None) -> None:
        """End the open streams; the browsers come back by themselves."""
        self._bells.close()

    def _address(self, chat: str) -> Address:
        return Address(self.name, self.account, chat)

    async def _message(self, receive: Receive, request: web.Request) -> web.Response:
        chat = _visitor_posting(request)
        self._guard.admit(chat)
        self._address_guard.admit(_client(request, self._client_header))
        body = await limited_body(request, _BODY_LIMIT)
        if body is None:
            raise _Refused(413, "too_large")
        posted = _read_posted(body)
        inbound = Inbound(
            address=self._address(chat),
            key=f"{chat}:{posted.id}",
            at=self._clock(),
            text=posted.text,
            press=posted.press,
            files=await asyncio.to_thread(self._files, chat, posted.files),
            language=posted.language,
            link=_chat(posted.link) if posted.link else None,
        )
        update = Update(self.name, self.account, inbound.key, "" if posted.link else body.decode(), inbound)
        try:
            await receive(update)
        except Exception as error:
            # Its words and those behind it may quote the visitor.
            logger.error("a web chat message was not kept: %s", type(error).__name__)  # noqa: TRY400
            raise _Refused(503, "busy", retry_after=5) from error
        self._bells.ring(chat)
        return _json({"taken": str(posted.id)})

    def _files(self, chat: str, refs: Sequence[str]) -> tuple[IncomingFile, ...]:
        files = []
        for ref in refs:
            label = self._spool.label(chat, ref)
            if label is None:
                raise _Refused(404, "unknown_file")
            files.append(IncomingFile(label.kind, f"{chat}/{ref}", label.name, label.media_type, label.size))
        return tuple(files)

    async def _upload(self, request: web.Request) -> web.Response:
        chat = _visitor_posting(request)
        self._upload_guard.admit(chat)
        client = _client(request, self._client_header)
        self._address_guard.admit(client)
        if not request.content_type.startswith("multipart/"):
            raise _Refused(400, "malformed")
        # The frame around the file (boundary, headers) is well below this allowance.
        if (request.content_length or 0) > self._file_limit + 10_000:
            raise _Refused(413, "file_too_large")
        try:
            part = await (await request.multipart()).next()
            if not isinstance(part, BodyPartReader):
                raise _Refused(400, "malformed")
            return _json({"ref": await self._spool_part(chat, client, part)})
        except (ValueError, AssertionError) as error:  # what aiohttp raises for a multipart body that is none
            raise _Refused(400, "malformed") from error

    async def _spool_part(self, chat: str, client: str, part: BodyPartReader) -> str:
        upload = await asyncio.to_thread(self._spool.begin, chat)
        try:
            while chunk := await part.read_chunk(_CHUNK):
                if upload.size + len(chunk) > self._file_limit:
                    raise _Refused(413, "file_too_large")
                self._volume.take(client, len(chunk))
                await asyncio.to_thread(upload.write, chunk)
            if not upload.size:
                raise _Refused(400, "empty_file")
            media_type = _media_type(part)
            await asyncio.to_thread(upload.keep, _kind(media_type), _plain_name(part.filename or ""), media_type)
        finally:
            await asyncio.to_thread(upload.end)
        return upload.ref

    async def _lines(self, request: web.Request) -> web.Response:
        """The history; also where a visitor gets the cookie, because nothing is lost when this answer is.

        ``after`` is the last line the page shows, ``open`` the oldest one whose choices it still offers.
        """
        token = _token(request)
        shown = _Shown.told_by(request)
        lines = await self._history(self._address(_chat(token)), shown.after()) if token else ()
        closed, new = shown.take(lines)
        response = _json({"lines": [_as_json(line) for line in new], "closed": closed})
        response.enable_compression()
        response.set_cookie(
            COOKIE,
            token or secrets.token_urlsafe(32),
            max_age=int(COOKIE_LIFE.total_seconds()),
            httponly=True,
            samesite="Lax",
            secure=self._secure_cookie,
        )
        return response

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events (WHATWG HTML 9.2): lines as messages, choices that closed as ``closed`` events.

        Takes the arguments of ``_lines``; ``Last-Event-ID`` comes before ``after``.
        """
        chat = _visitor(request)
        shown = _Shown.told_by(request)
        bell = self._bells.hang(chat)
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        response = web.StreamResponse(headers=_secured(headers))
        try:
            await response.prepare(request)
            await self._stream(response, chat, bell, shown)
        except ConnectionResetError:
            logger.debug("a web chat page went away")
        finally:
            self._bells.take_down(chat, bell)
        return response

    async def _stream(self, response: web.StreamResponse, chat: str, bell: asyncio.Event, shown: _Shown) -> None:
        await response.write(b"retry: 3000\n\n")
        while not self._bells.closing:
            bell.clear()
            address = self._address(chat)
            last = await self._last_line(address)
            closed, new = shown.take(await self._history(address, shown.after()))
            if events := _events_of(closed, new):
                await response.write(events)
            await self._rest(response, address, bell, last)

    async def _rest(self, response: web.StreamResponse, address: Address, bell: asyncio.Event, last: int) -> None:
        """Wait for something new; the bell rings only for what this process delivers, so look now and then as well."""
        clock = asyncio.get_running_loop().time
        until = clock() + self._heartbeat
        while (left := until - clock()) > 0:
            try:
                async with asyncio.timeout(min(left, self._look_every)):
                    await bell.wait()
                    return
            except TimeoutError:
                if await self._last_line(address) != last:
                    return
        await response.write(b": \n\n")

    async def _last_line(self, address: Address) -> int:
        return await self._newest(address) if self._newest else 0

    async def _file(self, request: web.Request) -> web.StreamResponse:
        file = await self._open_file(self._address(_visitor(request)), int(request.match_info["line"]))
        if file is None:
            raise _Refused(404, "unknown_file")
        shown = file.kind is FileKind.PHOTO and file.media_type in _SHOWN_INLINE
        manner = "inline" if shown else "attachment"
        headers = {
            "Content-Type": file.media_type if _MEDIA_TYPE.fullmatch(file.media_type) else "application/octet-stream",
            "Content-Disposition": f"{manner}; filename*=UTF-8''{quote(file.name, safe='')}",
            "Cache-Control": "private, max-age=3600",
        }
        return web.FileResponse(file.path, headers=_secured(headers))


_Handler: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]


def _answering(handler: _Handler) -> _Handler:
    """Turn a refusal into its status and code."""

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except _Refused as refused:
            response = _json({"error": refused.code}, refused.status)
            if refused.retry_after:
                response.headers["Retry-After"] = str(refused.retry_after)
            return response

    return answer


def _secured(headers: dict[str, str]) -> dict[str, str]:
    return {**SECURITY_HEADERS, "Content-Security-Policy": _DATA_POLICY, **headers}


def _json(content: object, status: int = 200) -> web.Response:
    text = json.dumps(content, ensure_ascii=False)
    headers = _secured({"Cache-Control": "no-store"})
    return web.Response(text=text, status=status, content_type="application/json", headers=headers)


def _token(request: web.Request) -> str:
    """The visitor's cookie, "" if there is none that we could have given."""
    token = request.cookies.get(COOKIE, "")
    return token if _TOKEN.fullmatch(token) else ""


def _chat(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _visitor(request: web.Request) -> str:
    token = _token(request)
    if not token:
        raise _Refused(401, "no_visitor")
    return _chat(token)


def _visitor_posting(request: web.Request) -> str:
    """The visitor, if the request comes from our own page: no other site can set the header, or has our host."""
    origin = request.headers.get("Origin")
    ours = origin is None or origin.partition("://")[2].lower() == request.host.lower()
    if request.headers.get("X-Doi-Thoai") != "1" or not ours:
        raise _Refused(403, "foreign_page")
    # No cookie is given here: if this answer were lost, the repeated message would be another visitor's.
    return _visitor(request)


def _client(request: web.Request, header: str) -> str:
    """The internet address of the visitor; an IPv6 household has 2**64 of them and counts as one.

    The last value is the one that the proxy itself added; whatever stands before it anybody can write.
    """
    told = request.headers.getall(header, [""])[-1].rpartition(",")[2].strip() if header else ""
    try:
        address = ipaddress.ip_address(told or request.remote or "")
    except ValueError:
        return request.remote or ""
    if isinstance(address, ipaddress.IPv6Address):
        mapped = address.ipv4_mapped
        return str(mapped or ipaddress.IPv6Network((address.packed[:8] + bytes(8), 64)))
    return str(address)


def _line_id(request: web.Request, name: str) -> int:
    value = request.query.get(name) or "0"
    if not re.fullmatch(r"\d{1,19}", value) or int(value) > _LARGEST_ID:
        raise _Refused(400, "malformed")
    return int(value)


def _read_posted(body: bytes) -> _Posted:
    try:
        posted = _Posted.model_validate(json.loads(body.decode()))
    except ValidationError as error:
        too_long = any(
            problem["type"] == "string_too_long" and problem["loc"] == ("text",) for problem in error.errors()
        )
        raise _Refused(413, "text_too_long") if too_long else _Refused(400, "malformed") from error
    except (ValueError, RecursionError) as error:
        raise _Refused(400, "malformed") from error
    given = [posted.text.strip() or posted.files, posted.press, posted.link]
    if not any(given):
        raise _Refused(400, "empty")
    if sum(map(bool, given)) > 1:
        raise _Refused(400, "malformed")
    return posted


def _media_type(part: BodyPartReader) -> str:
    claimed = part.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return claimed if _MEDIA_TYPE.fullmatch(claimed) else "application/octet-stream"


def _kind(media_type: str) -> FileKind:
    kinds = {"image": FileKind.PHOTO, "audio": FileKind.VOICE}
    return kinds.get(media_type.partition("/")[0], FileKind.DOCUMENT)


def _plain_name(claimed: str) -> str:
    """The last part of a file name, without control characters, its ending kept when it is too long."""
    name = re.split(r"[/\\]", cast("str", _storable(claimed)))[-1]
    name = "".join(letter for letter in name if letter.isprintable()).strip()
    stem, dot, ending = name.rpartition(".")
    return name if len(name) <= _NAME_LIMIT else f"{stem[:_NAME_LIMIT]}{dot}{ending[:10]}"


def _as_json(line: ChatLine) -> dict[str, object]:
    file = None
    if line.file is not None:
        name, media_type, kind, url = line.file
        file = {"name": name, "type": media_type, "kind": kind, "url": url}
    return {
        "id": line.id,
        "mine": line.mine,
        "text": line.text,
        "choices": [{"number": c.number, "label": c.label, "token": c.token} for c in line.choices],
        "closed": line.closed,
        "file": file,
        "at": line.at.astimezone(UTC).isoformat(timespec="seconds"),
    }


def _events_of(closed: Sequence[int], new: Sequence[ChatLine]) -> bytes:
    """The events on the wire. JSON has no line break outside of strings, so each ``data`` is one line."""
    parts = [f"event: closed\ndata: {json.dumps(list(closed))}\n\n"] if closed else []
    parts += [f"id: {line.id}\ndata: {json.dumps(_as_json(line), ensure_ascii=False)}\n\n" for line in new]
    return "".join(parts).encode()
