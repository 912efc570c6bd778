"""A small Zalo Bot Platform on loopback: brings each update once, has people who write, and fails when told to."""

import asyncio
import json
import time
from collections import defaultdict, deque
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from typing import Any, Self

import aiohttp
from aiohttp import web

TOKEN = "8000000001:fakeSecretOfALoopbackBot"
PATIENCE = 10.0
TEXT_LIMIT = 2000

Json = dict[str, Any]


class Failure(StrEnum):
    """Ways to fail. The codes are answered in Zalo's envelope; the others are what networks and gateways do."""

    BAD_REQUEST = "400"
    RESET_TOKEN = "401"
    FAULT = "403"
    NOT_FOUND = "404"
    TIMEOUT = "408"
    TEST_LIMIT = "426"
    QUOTA = "429"
    SERVER_ERROR = "500"
    SLOW_SERVER = "504"
    UNKNOWN_CODE = "499"
    BAD_GATEWAY = "page 502"
    GATEWAY_TIMEOUT = "page 504"
    FILTERED = "page 403"
    TOO_LARGE = "page 413"
    MOVED = "page 302"
    SILENT_BEFORE = "silent before accepting"
    SILENT_AFTER = "silent after accepting"
    DROP_BEFORE = "connection dropped before accepting"
    DROP_AFTER = "connection dropped after accepting"
    HALF = "accepted, half an answer"
    GARBAGE = "accepted, answer is not JSON"
    SURPRISE = "accepted, answer has no envelope"


_AFTER = frozenset({Failure.SILENT_AFTER, Failure.DROP_AFTER, Failure.HALF, Failure.GARBAGE, Failure.SURPRISE})
_SILENT = frozenset({Failure.SILENT_BEFORE, Failure.SILENT_AFTER})
_DROPS = frozenset({Failure.DROP_BEFORE, Failure.DROP_AFTER})


class RefusedError(Exception):
    """What the platform answers instead of a result."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description


@dataclass(frozen=True)
class Call:
    """One request that was understood."""

    method: str
    parameters: Json


@dataclass(frozen=True)
class Sent:
    """A message as the person sees it; ``photo`` are the bytes that Zalo fetched for it."""

    id: str
    method: str
    text: str
    photo: bytes
    parameters: Json


@dataclass
class _Order:
    failure: Failure
    times: int
    description: str


class FakeZaloBot:
    """The server. Use as an async context manager, or ``start`` and ``stop``; ``base_url`` is what the bot is given."""

    def __init__(self, token: str = TOKEN, clock: Callable[[], float] = time.time) -> None:
        self.token = token
        self.base_url = ""
        self.calls: list[Call] = []
        self.webhook: Json = {}
        self.wraps = False
        """Whether deliveries to the webhook come wrapped, as the documents say, or flat, as was seen."""
        self.probe_body = b""
        self.refusal_status = 200
        """The HTTP status of refusals: Zalo says ``ok: false`` under 200 too."""
        self.doubles = False
        """Whether each delivery to the webhook comes a second time although it was taken."""
        self.redelivers = True
        """Whether a delivery that was not taken comes again; Zalo does not say."""
        self.deliveries: list[int] = []
        """The status of each delivery to the webhook."""
        self.delay = 0.0
        """Seconds before each answer."""
        self._clock = clock
        self._runner: web.AppRunner | None = None
        self._pusher: asyncio.Task[None] | None = None
        self._stopping = False
        self._change = asyncio.Event()
        self._updates: deque[Json] = deque()
        self._ids = count(1)
        self._sent: dict[str, list[Sent]] = defaultdict(list)
        self._read: dict[str, int] = defaultdict(int)
        self._media: dict[str, tuple[bytes, str]] = {}
        self._orders: dict[str, deque[_Order]] = defaultdict(deque)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self, port: int = 0) -> None:
        """Starts serving on loopback, on a free port unless one is given."""
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._on_call)
        app.router.add_get("/media/{name}", self._on_media)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._pusher = asyncio.create_task(self._push_for_ever())

    async def stop(self) -> None:
        """Stops; waiting requests are let go at once."""
        self._stopping = True
        self._changed()
        try:
            if self._pusher:
                await self._pusher
        finally:
            if self._runner:
                await self._runner.cleanup()

    # What people do

    def user_says(self, chat: str, text: str, **more: object) -> str:
        """A person writes; returns the message id. ``more`` replaces or adds fields of the message."""
        return self._from_person("message.text.received", chat, text=text, message_type="CHAT_TEXT", **more)

    def user_sends_photo(self, chat: str, content: bytes, caption: str = "", field: str = "photo_url") -> str:
        """A person sends a photo, named by the field of the documents or by the one that was seen."""
        fields: Json = {field: self.media(content, "image/jpeg"), "message_type": "CHAT_PHOTO"}
        return self._from_person("message.image.received", chat, **fields, **({"caption": caption} if caption else {}))

    def user_sends_voice(self, chat: str, content: bytes) -> str:
        """A person speaks."""
        fields: Json = {"voice_url": self.media(content, "audio/aac"), "message_type": "CHAT_VOICE"}
        return self._from_person("message.voice.received", chat, **fields)

    def user_sends_sticker(self, chat: str) -> str:
        """A person sends a sticker."""
        return self._from_person("message.sticker.received", chat, sticker="1", url="https://zdn.vn/1.png")

    def user_sends_document(self, chat: str) -> str:
        """A person sends a file: all that the bot hears is that there was something."""
        return self._from_person("message.unsupported.received", chat)

    def user_says_in_group(self, group: str, chat: str, text: str) -> str:
        """A person speaks to the bot in a group."""
        place = {"id": group, "chat_type": "GROUP"}
        return self._from_person("message.text.received", chat, text=text, _place=place)

    def happens(self, event: object) -> None:
        """Puts anything into the queue."""
        self._updates.append(event)  # type: ignore[arg-type]  # odd things too
        self._changed()

    def media(self, content: bytes, media_type: str) -> str:
        """Bytes under an address of the platform."""
        name = f"file{len(self._media) + 1}"
        self._media[name] = (content, media_type)
        return f"{self.base_url}/media/{name}"

    # What people see, and what the test wants to know

    def messages(self, chat: str) -> list[Sent]:
        """Everything that the bot sent to this chat."""
        return list(self._sent[chat])

    async def wait_for(self, chat: str, containing: str = "", timeout: float = PATIENCE) -> Sent:  # noqa: ASYNC109 - the tests read better
        """The next message with these words; each message is given out once, and what stands before it is skipped."""
        with suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                while True:
                    change = self._change
                    for index, sent in enumerate(self._sent[chat][self._read[chat] :], self._read[chat]):
                        if containing in sent.text:
                            self._read[chat] = index + 1
                            return sent
                    await change.wait()
        seen = [sent.text for sent in self._sent[chat][self._read[chat] :]]
        raise AssertionError(f"chat {chat} was not sent {containing!r} within {timeout} s; unread: {seen}")

    async def wait_until(self, true: Callable[[], bool], timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - as above
        """Returns when ``true()``; it is asked after every change here and a few times a second."""
        async with asyncio.timeout(timeout):
            while not true():
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._change.wait(), 0.02)

    def called(self, method: str) -> list[Call]:
        """The requests of one method, failed ones included."""
        return [call for call in self.calls if call.method == method]

    def waiting(self) -> int:
        """How many updates nobody has taken."""
        return len(self._updates)

    def fail_next(
        self, method: str, failure: Failure | str, times: int = 1, description: str = "it went wrong"
    ) -> None:
        """The next ``times`` calls of ``method`` (or "media") fail in this way."""
        self._orders[method].append(_Order(Failure(failure), times, description))

    def recover(self) -> None:
        """Nothing fails any more."""
        self._orders.clear()

    def take_out(self) -> list[Json]:
        """The updates that wait, out of the queue, for a test that brings them itself."""
        taken = list(self._updates)
        self._updates.clear()
        return taken

    # The server

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        await asyncio.sleep(self.delay)
        if request.match_info["token"] != self.token:
            return self._refused(RefusedError(401, "Unauthorized"))
        body = await request.read()
        call = Call(method, json.loads(body) if body else dict(request.query))
        self.calls.append(call)
        self._changed()
        order = self._next_order(method)
        try:
            if order and order.failure not in _AFTER:
                return await self._fail(order, request)
            result = await self._act(call, request)
        except RefusedError as refused:
            return self._refused(refused)
        answer = {"ok": True} if result is None else {"ok": True, "result": result}
        return await self._fail(order, request, answer) if order else web.json_response(answer)

    async def _act(self, call: Call, request: web.Request) -> object:
        if call.method == "getUpdates":
            return await self._get_updates(call, request)
        methods: dict[str, Callable[[Call], Coroutine[None, None, object]]] = {
            "getMe": self._get_me,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._get_webhook_info,
            "sendMessage": self._send_message,
            "sendPhoto": self._send_photo,
            "sendChatAction": self._nod,
        }
        if call.method not in methods:
            raise RefusedError(404, "Not Found")
        return await methods[call.method](call)

    def _next_order(self, method: str) -> _Order | None:
        orders = self._orders[method]
        if not orders:
            return None
        orders[0].times -= 1
        return orders.popleft() if orders[0].times == 0 else orders[0]

    async def _fail(self, order: _Order, request: web.Request, answer: object = None) -> web.StreamResponse:
        failure = order.failure
        if failure.startswith("page "):
            page = f"<html><h1>Gateway</h1>{request.path}</html>"
            headers = {"Location": "http://127.0.0.1:9/elsewhere"}
            return web.Response(status=int(failure[5:]), text=page, content_type="text/html", headers=headers)
        if failure in _SILENT:
            while not self._stopping:
                await self._change.wait()
        if failure in _SILENT | _DROPS:
            if request.transport:
                request.transport.abort()
            return web.Response()
        if failure is Failure.HALF:
            return await self._half(request, json.dumps(answer))
        if failure in (Failure.GARBAGE, Failure.SURPRISE):
            return web.Response(text="{" if failure is Failure.GARBAGE else '{"strange": true}')
        return self._refused(RefusedError(int(failure), order.description))

    async def _half(self, request: web.Request, text: str) -> web.StreamResponse:
        """Announces a whole answer and breaks off in the middle."""
        response = web.StreamResponse(headers={"Content-Length": str(len(text))})
        await response.prepare(request)
        await response.write(text[: len(text) // 2].encode())
        if request.transport:
            request.transport.close()
        return response

    def _refused(self, refused: RefusedError) -> web.Response:
        body = {"ok": False, "description": refused.description, "error_code": refused.code}
        return web.json_response(body, status=refused.code if refused.code == 408 else self.refusal_status)

    async def _on_media(self, request: web.Request) -> web.StreamResponse:
        if order := self._next_order("media"):
            return await self._fail(order, request)
        content, media_type = self._media.get(request.match_info["name"], (None, ""))
        if content is None:
            return web.Response(status=404, text="gone")
        return web.Response(body=content, content_type=media_type)

    # The methods

    async def _get_me(self, _: Call) -> object:
        number = self.token.split(":")[0]
        return {"id": number, "account_name": "bot.doithoai", "account_type": "BASIC", "can_join_groups": False}

    async def _get_updates(self, call: Call, request: web.Request) -> object:
        """One update, and it is gone, whatever becomes of the answer; only for a poller who has left none is taken."""
        if self.webhook:
            raise RefusedError(400, "webhook is active")
        with suppress(TimeoutError):
            async with asyncio.timeout(float(call.parameters.get("timeout", 30))):
                while not self._updates and not self._stopping:
                    await self._change.wait()
        if not self._updates or request.transport is None or request.transport.is_closing():
            raise RefusedError(408, "Request timeout")
        update = self._updates.popleft()
        self._changed()
        return update

    async def _set_webhook(self, call: Call) -> object:
        url, secret = str(call.parameters.get("url", "")), str(call.parameters.get("secret_token", ""))
        if not url.startswith(("http://127.0.0.1:", "https://")) or not 8 <= len(secret) <= 256:
            raise RefusedError(400, "Bad Request: url or secret_token")
        self.webhook = {"url": url, "secret": secret, "updated_at": int(self._clock() * 1000)}
        self._changed()
        status = await self._probe(url)
        outcome = "webhook.ok" if status == 200 else f"webhook.http.{status}" if status else "webhook.err.conn"
        found = {"ok": status == 200, "url": url, "status_code": status, "outcome": outcome, "latency_ms": 3}
        return {"url": url, "updated_at": self.webhook["updated_at"], "verification": found}

    async def _probe(self, url: str) -> int:
        if not url.startswith("http://127.0.0.1:"):
            return 0
        try:
            async with aiohttp.ClientSession() as session, session.post(url, data=self.probe_body) as answer:
                return answer.status
        except aiohttp.ClientError:
            return 0

    async def _delete_webhook(self, _: Call) -> object:
        if not self.webhook:
            raise RefusedError(400, "Bad Request: no webhook")
        self.webhook = {}
        return {"url": "", "updated_at": int(self._clock() * 1000)}

    async def _get_webhook_info(self, _: Call) -> object:
        if not self.webhook:
            raise RefusedError(404, "Not Found")
        return {"url": self.webhook["url"], "updated_at": self.webhook.get("updated_at", 0)}

    async def _nod(self, _: Call) -> object:
        return None

    async def _send_message(self, call: Call) -> object:
        text = str(call.parameters.get("text", ""))
        if not 1 <= len(text.encode("utf-16-le")) // 2 <= TEXT_LIMIT:
            raise RefusedError(400, "Bad Request: text length")
        return self._accept(call, text, b"")

    async def _send_photo(self, call: Call) -> object:
        """Zalo fetches the photo itself."""
        async with aiohttp.ClientSession() as session:
            try:
                async with session.get(str(call.parameters.get("photo", ""))) as answer:
                    content = await answer.read()
                    fetched = answer.status == 200 and answer.content_type.startswith("image/")
            except (aiohttp.ClientError, ValueError):
                fetched = False
        if not fetched:
            raise RefusedError(400, "Bad Request: photo cannot be fetched")
        return self._accept(call, str(call.parameters.get("caption", "")), content)

    def _accept(self, call: Call, text: str, photo: bytes) -> Json:
        chat = str(call.parameters.get("chat_id", ""))
        sent = Sent(f"b{next(self._ids):019x}", call.method, text, photo, call.parameters)
        self._sent[chat].append(sent)
        self._changed()
        return {"message_id": sent.id, "date": int(self._clock() * 1000)}

    # The webhook

    async def _push_for_ever(self) -> None:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
            while not self._stopping:
                if self._updates and str(self.webhook.get("url", "")).startswith("http://127.0.0.1:"):
                    await self._push(session, self._updates.popleft())
                await asyncio.sleep(0.01)

    async def _push(self, session: aiohttp.ClientSession, update: Json) -> None:
        body = {"ok": True, "result": update} if self.wraps else update
        headers = {"X-Bot-Api-Secret-Token": self.webhook["secret"]}
        try:
            async with session.post(self.webhook["url"], json=body, headers=headers) as answer:
                status = answer.status
        except (aiohttp.ClientError, TimeoutError):
            status = 0
        self.deliveries.append(status)
        if self.doubles and status == 200:
            async with session.post(self.webhook["url"], json=body, headers=headers) as again:
                self.deliveries.append(again.status)
        if not 200 <= status <= 299 and self.redelivers:
            self._updates.append(update)
        self._changed()

    # Small things

    def _changed(self) -> None:
        self._change.set()
        self._change = asyncio.Event()

    def _from_person(self, event: str, chat: str, **fields: object) -> str:
        number = f"a{next(self._ids):019x}"
        message: Json = {
            "message_id": number,
            "date": int(self._clock() * 1000),
            "from": {"id": chat, "display_name": "Nguyễn Thị Lan", "is_bot": False},
            "chat": fields.pop("_place", None) or {"id": chat, "chat_type": "PRIVATE"},
        }
        self.happens({"event_name": event, "message": message | fields})
        return number
