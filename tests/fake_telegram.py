"""A small Telegram on loopback: speaks the Bot API over HTTP, has people who write and press, and fails when told to."""

import asyncio
import json
import time
from collections import defaultdict, deque
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from typing import Any, Literal, Self

import aiohttp
from aiohttp import web

TOKEN = "7000000001:AAFakeTokenOfALoopback"
UPLOADS = 60_000_000
PATIENCE = 10.0

Json = dict[str, Any]


class Failure(StrEnum):
    """Ways to fail. ``code`` names answer as Telegram does; the others are what networks and proxies do."""

    BAD_REQUEST = "400"
    UNAUTHORIZED = "401"
    FORBIDDEN = "403"
    NOT_FOUND = "404"
    CONFLICT = "409"
    TOO_LARGE = "413"
    FLOOD = "429"
    SERVER_ERROR = "500"
    BAD_GATEWAY = "502"
    GATEWAY_TIMEOUT = "504"
    FILTERED = "filtered"
    """A proxy answers 403 with a page that quotes the address."""
    MIGRATED = "migrated"
    SILENT_BEFORE = "silent before accepting"
    SILENT_AFTER = "silent after accepting"
    DROP_BEFORE = "connection dropped before accepting"
    DROP_AFTER = "connection dropped after accepting"
    GARBAGE = "accepted, answer is not JSON"
    SURPRISE = "accepted, answer lacks what it should have"


_AFTER = frozenset({Failure.SILENT_AFTER, Failure.DROP_AFTER, Failure.GARBAGE, Failure.SURPRISE})
_SPOKEN = {
    Failure.BAD_REQUEST: "Bad Request: message text is odd",
    Failure.UNAUTHORIZED: "Unauthorized",
    Failure.FORBIDDEN: "Forbidden: bot was blocked by the user",
    Failure.NOT_FOUND: "Not Found",
    Failure.CONFLICT: "Conflict: terminated by other getUpdates request",
    Failure.FLOOD: "Too Many Requests: retry later",
    Failure.SERVER_ERROR: "Internal Server Error",
    Failure.MIGRATED: "Bad Request: group chat was upgraded to a supergroup chat",
}
_PAGES = {Failure.TOO_LARGE: 413, Failure.BAD_GATEWAY: 502, Failure.GATEWAY_TIMEOUT: 504, Failure.FILTERED: 403}


class RefusedError(Exception):
    """What the Bot API answers instead of a result."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


@dataclass(frozen=True)
class Upload:
    """A file in a request."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Call:
    """One request that was understood: its method and parameters, files included."""

    method: str
    parameters: dict[str, str | Upload]


@dataclass(frozen=True)
class Button:
    """A button under a message."""

    label: str
    data: str


@dataclass(frozen=True)
class Sent:
    """A message as the person sees it."""

    id: int
    method: str
    text: str
    buttons: tuple[Button, ...]
    contact_button: str
    keyboard: tuple[str, ...]
    """The labels of all buttons of a reply keyboard, that of the contact button included."""
    removes_keyboard: bool
    file: Upload | None
    parameters: dict[str, str | Upload]


@dataclass
class _Order:
    failure: Failure
    times: int
    description: str
    parameters: Json = field(default_factory=dict)


class FakeTelegram:
    """The server. Use as an async context manager, or ``start`` and ``stop``; ``base_url`` is what the bot is given."""

    def __init__(self, token: str = TOKEN, clock: Callable[[], float] = time.time) -> None:
        self.token = token
        self.base_url = ""
        self.calls: list[Call] = []
        self.commands: dict[str, list[Json]] = {}
        self.webhook: Json = {}
        self.blocked: set[int] = set()
        self._clock = clock
        self._runner: web.AppRunner | None = None
        self._pusher: asyncio.Task[None] | None = None
        self._stopping = False
        self._change = asyncio.Event()
        self._updates: deque[Json] = deque()
        self._update_ids = count(910_000_001)
        self._message_ids = count(1)
        self._poll_ids = count(1)
        self._poller = 0
        self._sent: dict[int, list[Sent]] = defaultdict(list)
        self._read: dict[int, int] = defaultdict(int)
        self._said: dict[int, Json] = {}
        self._files: dict[str, bytes] = {}
        self._orders: dict[str, deque[_Order]] = defaultdict(deque)
        self._webhook_error: Json = {}

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self, port: int = 0) -> None:
        """Starts serving on loopback, on a free port unless one is given."""
        app = web.Application(client_max_size=UPLOADS)
        app.router.add_route("*", "/bot{token}/{method}", self._on_call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._on_download)
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

    def user_says(self, chat: int, text: str, **more: object) -> int:
        """A person writes; returns the update id. ``more`` replaces or adds fields of the message."""
        return self._from_person(chat, text=text, **more)

    def user_edits(self, chat: int, text: str) -> int:
        """A person changes what they said last."""
        edited = self._said[chat] | {"text": text, "edit_date": int(self._clock())}
        return self.happens(edited_message=edited)

    def user_presses(
        self,
        chat: int,
        label_or_number: str | int,
        message: Sent | None = None,
        under: Literal["message", "inaccessible", "nothing"] = "message",
    ) -> int:
        """A person presses the newest button with that label or number, or one of ``message``."""
        found, button = self._button(chat, str(label_or_number), [message] if message else self._sent[chat][::-1])
        place: dict[str, Json] = {
            "message": {"message": self._message(chat, message_id=found.id, text=found.text)},
            "inaccessible": {"message": {"chat": _private(chat), "message_id": found.id, "date": 0}},
            "nothing": {"inline_message_id": "AAAA"},
        }
        press = {"id": f"press{found.id}", "from": _person(chat), "chat_instance": "1", "data": button.data}
        return self.happens(callback_query=press | place[under])

    def user_sends_photo(self, chat: int, content: bytes, caption: str = "", **more: object) -> int:
        """A person sends a photo, which Telegram offers in two sizes; the larger one has these bytes."""
        small = self._file(content[:1], width=90, height=60)
        large = self._file(content, width=1280, height=853)
        return self._from_person(chat, photo=[small, large], **_caption(caption), **more)

    def user_sends_album(self, chat: int, contents: Sequence[bytes], caption: str = "") -> list[int]:
        """A person sends several photos at once: one message each, the caption on the first."""
        return [
            self.user_sends_photo(chat, content, caption if index == 0 else "", media_group_id=f"album{chat}")
            for index, content in enumerate(contents)
        ]

    def user_sends_document(
        self, chat: int, content: bytes, name: str = "don.pdf", media_type: str = "application/pdf", caption: str = ""
    ) -> int:
        """A person sends a file."""
        document = self._file(content, file_name=name, mime_type=media_type)
        return self._from_person(chat, document=document, **_caption(caption))

    def user_sends_voice(self, chat: int, content: bytes) -> int:
        """A person speaks."""
        return self._from_person(chat, voice=self._file(content, duration=3, mime_type="audio/ogg"))

    def user_sends_contact(self, chat: int, phone: str, *, own: bool = True) -> int:
        """A person shares their own number, or the card of somebody else."""
        contact = {"phone_number": phone, "first_name": "Lan", "user_id": chat if own else chat + 1}
        return self._from_person(chat, contact=contact)

    def user_sends_location(self, chat: int) -> int:
        """A person sends where they are."""
        return self._from_person(chat, location={"latitude": 21.03, "longitude": 105.85})

    def user_sends_sticker(self, chat: int) -> int:
        """A person sends a sticker."""
        sticker = self._file(b"webp", type="regular", width=512, height=512, is_animated=False, is_video=False)
        return self._from_person(chat, sticker=sticker)

    def blocks(self, chat: int) -> int:
        """A person blocks the bot: the bot is told, and its messages are refused from now on."""
        self.blocked.add(chat)
        return self._membership(chat, "member", "kicked")

    def unblocks(self, chat: int) -> int:
        """The person lets the bot in again."""
        self.blocked.discard(chat)
        return self._membership(chat, "kicked", "member")

    def happens(self, **kinds: object) -> int:
        """Puts any update into the queue and returns its id."""
        number = next(self._update_ids)
        self._updates.append({"update_id": number, **kinds})
        self._changed()
        return number

    # What people see, and what the test wants to know

    def messages(self, chat: int) -> list[Sent]:
        """Everything that the bot sent to this chat."""
        return list(self._sent[chat])

    async def wait_for(self, chat: int, containing: str = "", timeout: float = PATIENCE) -> Sent:  # noqa: ASYNC109 - the tests read better
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

    def waiting(self) -> list[int]:
        """The ids of the updates that the bot has not acknowledged."""
        return [update["update_id"] for update in self._updates]

    def fail_next(
        self,
        method: str,
        failure: Failure | str,
        times: int = 1,
        *,
        description: str = "",
        retry_after: int = 3,
        new_chat: int = -1001,
    ) -> None:
        """The next ``times`` calls of ``method`` (or "download") fail in this way."""
        kind = Failure(failure)
        parameters = {Failure.FLOOD: {"retry_after": retry_after}, Failure.MIGRATED: {"migrate_to_chat_id": new_chat}}
        said = description or _SPOKEN.get(kind, "")
        self._orders[method].append(_Order(kind, times, said, parameters.get(kind, {})))

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
        if request.match_info["token"] != self.token:
            return _refused(RefusedError(401, "Unauthorized"))
        call = Call(method, await _parameters(request))
        self.calls.append(call)
        self._changed()
        order = self._next_order(method)
        try:
            if order and order.failure not in _AFTER:
                return await self._fail(order, request)
            result = await self._act(call)
        except RefusedError as refused:
            return _refused(refused)
        return await self._fail(order, request, result) if order else _json(200, {"ok": True, "result": result})

    async def _act(self, call: Call) -> object:
        methods: dict[str, Callable[[Call], Coroutine[None, None, object]]] = {
            "getMe": self._get_me,
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._get_webhook_info,
            "setMyCommands": self._set_my_commands,
            "sendMessage": self._send,
            "sendPhoto": self._send,
            "sendDocument": self._send,
            "sendVoice": self._send,
            "sendChatAction": self._nod,
            "answerCallbackQuery": self._nod,
            "getFile": self._get_file,
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

    async def _fail(self, order: _Order, request: web.Request, result: object = None) -> web.StreamResponse:
        failure = order.failure
        if failure in _PAGES:
            page = f"<html><h1>{_PAGES[failure]}</h1>{request.path}</html>"
            return web.Response(status=_PAGES[failure], text=page, content_type="text/html")
        if failure in (Failure.SILENT_BEFORE, Failure.SILENT_AFTER):
            while not self._stopping:
                await self._change.wait()
        if failure in (Failure.DROP_BEFORE, Failure.DROP_AFTER, Failure.SILENT_BEFORE, Failure.SILENT_AFTER):
            if request.transport:
                request.transport.abort()
            return web.Response()
        if failure is Failure.GARBAGE:
            return web.Response(text=json.dumps({"ok": True, "result": result}, ensure_ascii=False)[:-2])
        if failure is Failure.SURPRISE:
            return _json(200, {"ok": True, "result": {"strange": True}})
        code = 400 if failure is Failure.MIGRATED else int(failure)
        return _refused(RefusedError(code, order.description, order.parameters))

    async def _on_download(self, request: web.Request) -> web.StreamResponse:
        if order := self._next_order("download"):
            return await self._fail(order, request)
        content = self._files.get(request.match_info["path"].removeprefix("files/"))
        if content is None or request.match_info["token"] != self.token:
            return web.Response(status=404, text="404 Not Found")
        return web.Response(body=content)

    # The methods

    async def _get_me(self, _: Call) -> object:
        return {
            "id": int(self.token.split(":")[0]),
            "is_bot": True,
            "first_name": "Đối thoại",
            "username": "doithoai_bot",
        }

    async def _get_updates(self, call: Call) -> object:
        mine = self._poller = next(self._poll_ids)
        self._changed()
        offset, limit = int(_string(call, "offset") or 0), int(_string(call, "limit") or 100)
        while self._updates and str(self._updates[0]["update_id"]).isdigit() and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        with suppress(TimeoutError):
            async with asyncio.timeout(float(_string(call, "timeout") or 0)):
                while not self._updates and not self._stopping:
                    self._refuse_second_poller(mine)
                    await self._change.wait()
        self._refuse_second_poller(mine)
        return list(self._updates)[:limit]

    def _refuse_second_poller(self, mine: int) -> None:
        if self.webhook:
            raise RefusedError(409, "Conflict: can't use getUpdates method while webhook is active")
        if mine != self._poller:
            raise RefusedError(409, "Conflict: terminated by other getUpdates request")

    async def _set_webhook(self, call: Call) -> object:
        if not _string(call, "url").startswith(("http://127.0.0.1:", "https://")):
            raise RefusedError(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        self.webhook = {
            "url": _string(call, "url"),
            "secret": _string(call, "secret_token"),
            "allowed_updates": json.loads(_string(call, "allowed_updates") or "[]"),
        }
        self._webhook_error = {}
        self._changed()
        return True

    async def _delete_webhook(self, _: Call) -> object:
        self.webhook = {}
        return True

    async def _get_webhook_info(self, _: Call) -> object:
        told = {key: value for key, value in self.webhook.items() if key != "secret"} or {"url": ""}
        return (
            told | self._webhook_error | {"has_custom_certificate": False, "pending_update_count": len(self._updates)}
        )

    async def _set_my_commands(self, call: Call) -> object:
        self.commands[_string(call, "language_code")] = json.loads(_string(call, "commands"))
        return True

    async def _nod(self, _: Call) -> object:
        return True

    async def _get_file(self, call: Call) -> object:
        content = self._files.get(_string(call, "file_id"))
        if content is None:
            raise RefusedError(400, "Bad Request: invalid file_id")
        if len(content) > 20_000_000:
            raise RefusedError(400, "Bad Request: file is too big")
        name = _string(call, "file_id")
        return {"file_id": name, "file_unique_id": name, "file_size": len(content), "file_path": f"files/{name}"}

    async def _send(self, call: Call) -> object:
        chat = self._open_chat(_string(call, "chat_id"))
        markup: Json = json.loads(_string(call, "reply_markup") or "{}")
        uploads = [value for value in call.parameters.values() if isinstance(value, Upload)]
        sent = Sent(
            id=next(self._message_ids),
            method=call.method,
            text=_checked_text(call, uploads),
            buttons=_checked_buttons(markup),
            contact_button=next((one["text"] for one in _keys(markup) if one.get("request_contact")), ""),
            keyboard=tuple(one["text"] for one in _keys(markup)),
            removes_keyboard=bool(markup.get("remove_keyboard")),
            file=uploads[0] if uploads else None,
            parameters=call.parameters,
        )
        self._sent[chat].append(sent)
        self._changed()
        told = {"message_id": sent.id, "date": int(self._clock()), "chat": _private(chat), "text": sent.text}
        return told | ({"reply_markup": markup} if sent.buttons else {})

    def _open_chat(self, chat: str) -> int:
        if not chat.lstrip("-").isdigit():
            raise RefusedError(400, "Bad Request: chat not found")
        if int(chat) in self.blocked:
            raise RefusedError(403, "Forbidden: bot was blocked by the user")
        return int(chat)

    # The webhook

    async def _push_for_ever(self) -> None:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
            while not self._stopping:
                by_chat: dict[str, list[Json]] = defaultdict(list)
                for update in self._updates if self._can_push() else ():
                    by_chat[_lane(update)].append(update)
                await asyncio.gather(*(self._push_lane(session, lane) for lane in by_chat.values()))
                await asyncio.sleep(0.02)

    def _can_push(self) -> bool:
        """Only to this machine, whatever the bot asks for."""
        return str(self.webhook.get("url", "")).startswith("http://127.0.0.1:")

    async def _push_lane(self, session: aiohttp.ClientSession, updates: list[Json]) -> None:
        """Updates of one chat in order; one that is not taken is repeated before the next."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook["secret"]}
        for update in updates:
            try:
                async with session.post(self.webhook["url"], json=update, headers=headers) as answer:
                    status = answer.status
            except (aiohttp.ClientError, TimeoutError):
                status = 0
            if not 200 <= status <= 299:
                message = f"Wrong response from the webhook: {status}"
                self._webhook_error = {"last_error_date": int(self._clock()), "last_error_message": message}
                return
            if update in self._updates:
                self._updates.remove(update)
            self._changed()

    # Small things

    def _changed(self) -> None:
        self._change.set()
        self._change = asyncio.Event()

    def _message(self, chat: int, **fields: object) -> Json:
        whole = {"message_id": next(self._message_ids), "date": int(self._clock()), "chat": _private(chat)}
        return whole | {"from": _person(chat)} | fields

    def _from_person(self, chat: int, **fields: object) -> int:
        self._said[chat] = self._message(chat, **fields)
        return self.happens(message=self._said[chat])

    def _file(self, content: bytes, **fields: object) -> Json:
        name = f"file{len(self._files) + 1}"
        self._files[name] = content
        return {"file_id": name, "file_unique_id": f"u{name}", "file_size": len(content), **fields}

    def _membership(self, chat: int, old: str, new: str) -> int:
        bot = {"id": 1, "is_bot": True, "first_name": "Đối thoại"}
        states = {
            "member": {"user": bot, "status": "member"},
            "kicked": {"user": bot, "status": "kicked", "until_date": 0},
        }
        change = {"chat": _private(chat), "from": _person(chat), "date": int(self._clock())}
        return self.happens(my_chat_member=change | {"old_chat_member": states[old], "new_chat_member": states[new]})

    def _button(self, chat: int, wanted: str, messages: Sequence[Sent]) -> tuple[Sent, Button]:
        for sent in messages:
            for button in sent.buttons:
                number, _, label = button.label.partition(". ")
                if wanted in (number, label, button.label):
                    return sent, button
        offered = [button.label for sent in messages for button in sent.buttons]
        raise AssertionError(f"chat {chat} has no button {wanted!r}; there are {offered}")


def _person(chat: int) -> Json:
    return {"id": chat, "is_bot": False, "first_name": "Lan", "language_code": "vi"}


def _private(chat: int) -> Json:
    return {"id": chat, "type": "private", "first_name": "Lan"}


def _caption(caption: str) -> Json:
    return {"caption": caption} if caption else {}


def _lane(update: Json) -> str:
    for kind in ("message", "edited_message", "my_chat_member"):
        if kind in update:
            return str(update[kind]["chat"]["id"])
    return str(update.get("callback_query", {}).get("from", {}).get("id"))


def _json(status: int, body: Json) -> web.Response:
    return web.json_response(body, status=status)


def _refused(refused: RefusedError) -> web.Response:
    parameters = {"parameters": refused.parameters} if refused.parameters else {}
    body = {"ok": False, "error_code": refused.code, "description": refused.description}
    return _json(refused.code, body | parameters)


async def _parameters(request: web.Request) -> dict[str, str | Upload]:
    if request.content_type == "application/json":
        return {
            key: value if isinstance(value, str) else json.dumps(value) for key, value in (await request.json()).items()
        }
    found: dict[str, str | Upload] = dict(request.query)
    for key, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            found[key] = Upload(value.filename, value.content_type, value.file.read())
        elif isinstance(value, str):
            found[key] = value
    return found


def _string(call: Call, name: str) -> str:
    value = call.parameters.get(name, "")
    return value if isinstance(value, str) else ""


def _checked_text(call: Call, uploads: Sequence[Upload]) -> str:
    if call.method == "sendMessage":
        text, limit = _string(call, "text"), 4096
        if not text.strip():
            raise RefusedError(400, "Bad Request: message text is empty")
    else:
        text, limit = _string(call, "caption"), 1024
        if not uploads or not uploads[0].content:
            raise RefusedError(400, "Bad Request: file must be non-empty")
    if len(text.encode("utf-16-le")) // 2 > limit:
        raise RefusedError(400, "Bad Request: message is too long")
    return text


def _checked_buttons(markup: Json) -> tuple[Button, ...]:
    rows = markup.get("inline_keyboard", [])
    buttons = tuple(Button(one["text"], one.get("callback_data", "")) for row in rows for one in row)
    if any(len(row) > 8 for row in rows) or len(buttons) > 100:
        raise RefusedError(400, "Bad Request: reply markup is too long")
    if any(not button.label for button in buttons):
        raise RefusedError(400, "Bad Request: text buttons are allowed in the inline keyboard only with text")
    if any(not 1 <= len(button.data.encode()) <= 64 for button in buttons):
        raise RefusedError(400, "Bad Request: BUTTON_DATA_INVALID")
    return buttons


def _keys(markup: Json) -> list[Json]:
    return [one for row in markup.get("keyboard", []) for one in row]
