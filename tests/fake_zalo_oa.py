"""A small Zalo on loopback: the OA's OpenAPI, its tokens and its webhook, with people who write, press and follow.

It holds the platform's behaviour as far as it is known: refresh tokens work once, a code needs the verifier whose challenge
began it, errors come under HTTP 200, events are signed over their raw body and come again when they are not taken.
"""

import asyncio
import base64
import hashlib
import json
import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import count
from typing import Any, Self
from urllib.parse import parse_qs, urlencode, urlsplit
from zoneinfo import ZoneInfo

import aiohttp
from aiohttp import web

APP_ID = "1111111111111111111"
OA_ID = "4444444444444444444"
APP_SECRET = "app-secret-of-the-loopback"
WEBHOOK_KEY = "oa-secret-key-of-the-loopback"
CALLBACK = "https://xa.example/zalo-oa"
RETRY_SECONDS = (30.0, 300.0, 900.0, 1800.0, 3600.0)
ACCESS_SECONDS = 90_000
CODE_SECONDS = 600
PATIENCE = 10.0
ANSWER_WITHIN = 2.0
TEXT_LIMIT = 2000
FREE_SECONDS = 48 * 3600.0
FREE_COUNT = 8
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")

Json = dict[str, Any]


class Failure(StrEnum):
    """What networks, gateways and outages do; a number instead is an error code of Zalo's under HTTP 200."""

    SERVER_ERROR = "500"
    BAD_GATEWAY = "502"
    GATEWAY_TIMEOUT = "504"
    FILTERED = "403"
    TOO_LARGE = "413"
    FLOOD = "429"
    SILENT_BEFORE = "silent before accepting"
    SILENT_AFTER = "silent after accepting"
    DROP_AFTER = "connection dropped after accepting"
    GARBAGE = "accepted, answer is not JSON"
    SURPRISE = "accepted, answer has no error code"
    SLOW = "accepted, answered late"


_AFTER = frozenset(
    {Failure.SILENT_AFTER, Failure.DROP_AFTER, Failure.GARBAGE, Failure.SURPRISE, Failure.SLOW}
)  # fmt: skip
SLOW_SECONDS = 0.3


class RefusedError(Exception):
    """An error code of Zalo's."""

    def __init__(self, code: int) -> None:
        super().__init__(str(code))
        self.code = code


@dataclass(frozen=True)
class Button:
    """A button under a message."""

    title: str
    kind: str
    payload: str


@dataclass(frozen=True)
class Card:
    """A card that asks for the person's contact."""

    title: str
    subtitle: str
    image_url: str


@dataclass(frozen=True)
class Upload:
    """A file that was uploaded."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Sent:
    """A message as the person sees it."""

    id: str
    way: str
    text: str
    buttons: tuple[Button, ...] = ()
    card: Card | None = None
    image: Upload | None = None
    file: Upload | None = None

    @property
    def words(self) -> str:
        """All that can be read."""
        return f"{self.text}\n{self.card.subtitle}" if self.card else self.text


@dataclass(frozen=True)
class Call:
    """One request that was understood."""

    path: str
    body: Json
    token: str


@dataclass
class Delivery:
    """An event on its way to the webhook: what was answered each time."""

    body: bytes
    stamp: str
    statuses: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


@dataclass
class _Order:
    failure: Failure | int
    times: int


class FakeZaloOA:
    """The server. Use as an async context manager; ``base_url`` serves the OpenAPI, the tokens and people's files.

    ``clock`` gives seconds; ``hour`` is how many real seconds an hour of its retries takes.
    """

    def __init__(self, clock: Callable[[], float] = time.time, hour: float = 0.36) -> None:
        self.base_url = ""
        self.webhook_url = ""
        self.webhook_is_on = True
        self.mac_over = "body"
        """Which timestamp is signed: of the body, or of the header (which then differs)."""
        self.calls: list[Call] = []
        self.exchanges: list[Json] = []
        self.deliveries: list[Delivery] = []
        self.oa: Json = {
            "oa_id": OA_ID, "name": "UBND xã Đường An", "oa_type": 4, "is_verified": True, "package_name": "Nâng cao",
        }  # fmt: skip
        self.refuses: dict[str, int] = {}
        """The code with which everything for a person is refused."""
        self.way_codes: dict[str, int] = {}
        """The code with which everything on a path is refused."""
        self.kills_old_access = False
        """Whether a refresh also ends the access token before it."""
        self.lists_conversations = True
        """Whether the list of recent chats has one row for each conversation, or for each message."""
        self.history_ids = ""
        """What stands before the ids of messages when they are remembered: if anything, they are not those of the events."""
        self._history: list[tuple[str, Json]] = []
        self.echoes = False
        """Whether the webhook is told of what the service itself has sent."""
        self.paid: Counter[str] = Counter()
        """By month in Vietnam: what was taken when the person's free messages were used up, or their two days over."""
        self._heard_at: dict[str, float] = {}
        self._free: Counter[str] = Counter()
        self.quota: Json = {"quota_type": "reply", "remain": 7, "total": 8}
        self._clock = clock
        self._hour = hour
        self._runner: web.AppRunner | None = None
        self._stopping = False
        self._change = asyncio.Event()
        self._numbers = count(1)
        self._codes: dict[str, tuple[str, float]] = {}
        self._refresh = ""
        self._access: dict[str, float] = {}
        self._uploads: dict[str, Upload] = {}
        self._media: dict[str, bytes] = {}
        self._sent: dict[str, list[Sent]] = defaultdict(list)
        self._read: dict[str, int] = defaultdict(int)
        self._orders: dict[str, deque[_Order]] = defaultdict(deque)
        self._pushing: dict[str, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=60_000_000)
        app.router.add_get("/v4/oa/permission", self._on_permission)
        app.router.add_post("/v4/oa/access_token", self._on_exchange)
        app.router.add_get("/media/{name}", self._on_media)
        app.router.add_route("*", "/{version}/oa/{call:.+}", self._on_call)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._stopping = True
        self._changed()
        for task in self._pushing.values():
            task.cancel()
        await asyncio.gather(*self._pushing.values(), return_exceptions=True)
        if self._session:
            await self._session.close()
        if self._runner:
            await self._runner.cleanup()

    def set_clock(self, clock: Callable[[], float]) -> None:
        """From now on time is what this says, in seconds."""
        self._clock = clock

    # Tokens

    def issue(self, seconds: float = ACCESS_SECONDS) -> Json:
        """A new pair, as the API Explorer gives it; the refresh token before it works no more."""
        number = next(self._numbers)
        access, self._refresh = f"access-token-number-{number}", f"refresh-token-number-{number}"
        if self.kills_old_access:
            self._access.clear()
        self._access[access] = self._clock() + seconds
        return {"access_token": access, "refresh_token": self._refresh, "expires_in": str(int(seconds))}

    @property
    def newest_refresh(self) -> str:
        """The only refresh token that still works."""
        return self._refresh

    def end_access(self) -> None:
        """All access tokens end at once."""
        self._access.clear()

    # What people do

    def user_says(self, user: str, text: str) -> str:
        """A person writes; returns the message's id."""
        return self._from_person(user, "user_send_text", text=text)

    def user_presses(self, user: str, label: str) -> str:
        """A person presses the newest button with this title: its payload comes as their text."""
        for sent in reversed(self._sent[user]):
            for button in sent.buttons:
                if label in (button.title, button.title.partition(". ")[2]):
                    return self.user_says(user, button.payload)
        offered = [button.title for sent in self._sent[user] for button in sent.buttons]
        raise AssertionError(f"{user} has no button {label!r}; there are {offered}")

    def user_sends(self, user: str, kind: str, content: bytes = b"", text: str = "", **payload: object) -> str:
        """A person sends an image, file, audio, video, gif, sticker, location, link or business_card."""
        if content:
            name = f"media{next(self._numbers)}"
            self._media[name] = content
            payload = {"url": f"{self.base_url}/media/{name}", **payload}
        attachment = {"type": kind, "payload": payload}
        return self._from_person(user, f"user_send_{kind}", text=text, attachments=[attachment])

    def user_shares_phone(self, user: str, phone: str) -> None:
        """A person answers the newest contact card."""
        if not any(sent.card for sent in self._sent[user]):
            raise AssertionError(f"{user} was not asked for a contact")
        self.happens(user, "user_submit_info", **_between(user), info={"name": "Lan", "phone": phone})

    def user_follows(self, user: str, *, again: bool = True) -> None:
        """A person follows the OA, or stops following it."""
        name = "follow" if again else "unfollow"
        self.happens(user, name, oa_id=OA_ID, follower={"id": user}, source="oa_profile")

    def happens(self, lane: str, name: str, **fields: object) -> Delivery:
        """Any event; those of one lane are posted one after the other."""
        stamp = str(int(self._clock() * 1000))
        event = {"app_id": APP_ID, "event_name": name, "user_id_by_app": "2222", "timestamp": stamp, **fields}
        delivery = Delivery(json.dumps(event, ensure_ascii=False).encode(), stamp)
        self.deliveries.append(delivery)
        before = self._pushing.get(lane)
        self._pushing[lane] = asyncio.get_running_loop().create_task(self._push(delivery, before))
        return delivery

    def operator_says(self, user: str, text: str) -> Delivery:
        """Somebody of the office writes to a person in OA Manager."""
        msg_id = f"msg-{next(self._numbers)}"
        self._remember(user, msg_id, "text", text, ours=True)
        return self._echo(user, {"msg_id": msg_id, "text": text}, {"id": OA_ID, "admin_id": "55"})

    def _echo(self, user: str, message: Json, sender: Json) -> Delivery:
        return self.happens(user, "oa_send_text", sender=sender, recipient={"id": user}, message=message)

    # What Zalo remembers

    def _remember(self, user: str, key: str, kind: str, text: str, url: str = "", *, ours: bool = False) -> None:
        ends = {"from_id": OA_ID, "to_id": user} if ours else {"from_id": user, "to_id": OA_ID}
        row = {
            "src": int(not ours),
            "time": int(self._clock() * 1000),
            "message_id": key,
            "type": kind,
            "message": text,
        }
        self._history.append((user, {**row, **ends, **({"url": url} if url else {})}))

    def _rows(self, call: Call, *, one: bool) -> list[Json]:
        """The newest first, ten at most; the list has each conversation's newest message only, or every message."""
        asked = json.loads(call.body["data"])
        if asked.get("count", 0) > 10:
            raise RefusedError(-201)
        rows, seen = [], set()
        for user, row in reversed(self._history):
            if (one and user != asked["user_id"]) or (not one and self.lists_conversations and user in seen):
                continue
            seen.add(user)
            rows.append({**row, "message_id": f"{self.history_ids}{row['message_id']}"})
        return rows[asked["offset"] : asked["offset"] + asked["count"]]

    # What people see, and what the test wants to know

    def messages(self, user: str) -> list[Sent]:
        """Everything that reached this person."""
        return list(self._sent[user])

    async def wait_for(self, user: str, containing: str = "", timeout: float = PATIENCE) -> Sent:  # noqa: ASYNC109 - the tests read better
        """The next message with these words; each message is given out once, and what stands before it is skipped."""
        with suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                while True:
                    change = self._change
                    for index, sent in enumerate(self._sent[user][self._read[user] :], self._read[user]):
                        if containing in sent.words:
                            self._read[user] = index + 1
                            return sent
                    await change.wait()
        seen = [sent.words for sent in self._sent[user][self._read[user] :]]
        raise AssertionError(f"{user} was not sent {containing!r} within {timeout} s; unread: {seen}")

    async def wait_until(self, true: Callable[[], bool], timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - as above
        """Returns when ``true()``; it is asked a few times a second."""
        async with asyncio.timeout(timeout):
            while not true():
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._change.wait(), 0.02)

    def called(self, ending: str) -> list[Call]:
        """The requests whose path ends so, failed ones included."""
        return [call for call in self.calls if call.path.endswith(ending)]

    def fail_next(self, ending: str, failure: Failure | int, times: int = 1) -> None:
        """The next ``times`` calls whose path ends so ("access_token" for the tokens, "media") fail in this way."""
        self._orders[ending].append(_Order(failure, times))

    def stop_failing(self) -> None:
        """What was ordered and has not happened yet does not happen."""
        self._orders.clear()

    # The server: tokens

    async def _on_permission(self, request: web.Request) -> web.StreamResponse:
        """The administrator agrees at once; what is wrong is shown as Zalo's page shows it."""
        query = request.query
        if query.get("app_id") != APP_ID:
            return web.Response(text="-14002")
        if query.get("redirect_uri") != CALLBACK:
            return web.Response(text="-14003")
        code = f"code-number-{next(self._numbers)}"
        self._codes[code] = query.get("code_challenge", ""), self._clock() + CODE_SECONDS
        back = {"code": code, "oa_id": OA_ID, **({"state": query["state"]} if "state" in query else {})}
        raise web.HTTPFound(f"{CALLBACK}?{urlencode(back)}")

    async def _on_exchange(self, request: web.Request) -> web.StreamResponse:
        form = dict(parse_qs(await request.text()))
        given = {name: values[0] for name, values in form.items()}
        self.exchanges.append(given)
        order = self._next_order("access_token")
        if order is not None and order not in _AFTER:
            return await self._fail(order, request, {})
        try:
            answer = self._exchanged(request.headers.get("secret_key", ""), given)
        except RefusedError as refused:
            # The real one answers so, with HTTP 200.
            return web.json_response(
                {"error": refused.code, "error_name": "refused", "error_reason": "", "ref_doc": ""}
            )
        if order is None or order is Failure.SLOW:
            await asyncio.sleep(SLOW_SECONDS if order else 0)
            return web.json_response(answer)
        return await self._fail(order, request, answer)

    def _exchanged(self, secret: str, given: Json) -> Json:
        if secret != APP_SECRET:
            raise RefusedError(-14004)
        if given.get("app_id") != APP_ID:
            raise RefusedError(-14002)
        if given.get("grant_type") == "authorization_code":
            challenge, ends = self._codes.pop(given.get("code", ""), ("", 0.0))
            digest = hashlib.sha256(given.get("code_verifier", "").encode()).digest()
            if ends < self._clock() or base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != challenge:
                raise RefusedError(-14019)
            return self.issue()
        if given.get("grant_type") != "refresh_token" or given.get("refresh_token") != self._refresh:
            raise RefusedError(-14014)
        return self.issue()

    # The server: the OpenAPI

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        path = request.path
        call = Call(path, await _parameters(request), request.headers.get("access_token", ""))
        self.calls.append(call)
        order = next(
            (found for ending in self._orders if path.endswith(ending) and (found := self._next_order(ending))), None
        )
        if order is not None and order not in _AFTER:
            return await self._fail(order, request, {})
        try:
            data: Json | list[Json] = await self._act(call)
        except RefusedError as refused:
            return _envelope(refused.code)
        return await self._fail(order, request, data) if order is not None else _envelope(0, data)

    async def _act(self, call: Call) -> Json | list[Json]:
        if call.token not in self._access:
            raise RefusedError(-216)
        if self._access[call.token] < self._clock():
            raise RefusedError(-220)
        if code := self.way_codes.get(call.path):
            raise RefusedError(code)
        acts: dict[str, Callable[[Call], Json | list[Json]]] = {
            "/v2.0/oa/listrecentchat": lambda call: self._rows(call, one=False),
            "/v2.0/oa/conversation": lambda call: self._rows(call, one=True),
            "/v3.0/oa/message/cs": self._take_message,
            "/v2.0/oa/message": self._take_message,
            "/v2.0/oa/upload/image": self._take_image,
            "/v2.0/oa/upload/file": self._take_file,
            "/v2.0/oa/getoa": lambda _call: self.oa,
            "/v3.0/oa/quota/message": lambda _call: {"cs_reply": {"remain": 5, "total": 8}},
        }
        if call.path not in acts:
            raise RefusedError(-201)
        return acts[call.path](call)

    def _take_message(self, call: Call) -> Json:
        user = call.body.get("recipient", {}).get("user_id", "")
        message = call.body.get("message", {})
        if not isinstance(user, str) or not user or not message:
            raise RefusedError(-201)
        if user in self.refuses:
            raise RefusedError(self.refuses[user])
        sent = self._understood(call.path, message)
        self._sent[user].append(sent)
        self._charge(user)
        self._remember(user, sent.id, "text", sent.text, ours=True)
        self._changed()
        if self.echoes:
            self._echo(user, {"msg_id": sent.id, "text": sent.text}, {"id": OA_ID})
        return {"message_id": sent.id, "user_id": user, "sent_time": str(int(self._clock())), "quota": self.quota}

    def _charge(self, user: str) -> None:
        now = self._clock()
        if now - self._heard_at.get(user, 0.0) < FREE_SECONDS and self._free[user] < FREE_COUNT:
            self._free[user] += 1
        else:
            self.paid[f"{datetime.fromtimestamp(now, VIETNAM):%Y-%m}"] += 1

    def _understood(self, way: str, message: Json) -> Sent:
        text = message.get("text", "")
        attachment = message.get("attachment", {})
        payload = attachment.get("payload", {})
        if _units(text) > TEXT_LIMIT:
            raise RefusedError(-210)
        if not text.strip() and not payload.get("elements") and not payload.get("token"):
            raise RefusedError(-201)
        sent = Sent(f"message-{next(self._numbers)}", way, text)
        if attachment.get("type") == "file":
            if text:
                raise RefusedError(-201)
            return Sent(sent.id, way, "", file=self._uploaded(payload.get("token")))
        element = (payload.get("elements") or [{}])[0]
        if payload.get("template_type") == "media":
            return Sent(sent.id, way, text, image=self._uploaded(element.get("attachment_id")))
        if payload.get("template_type") == "request_user_info":
            if text:
                raise RefusedError(-201)
            return Sent(sent.id, way, "", card=_checked_card(element))
        return Sent(sent.id, way, text, buttons=_checked_buttons(payload.get("buttons", [])))

    def _uploaded(self, token: object) -> Upload:
        found = self._uploads.get(str(token))
        if found is None:
            raise RefusedError(-100)
        return found

    def forget_uploads(self) -> None:
        """Seven days have passed."""
        self._uploads.clear()

    def _take_image(self, call: Call) -> Json:
        upload: Upload = call.body["file"]
        if len(upload.content) > 1_000_000 or upload.media_type not in ("image/jpeg", "image/png"):
            raise RefusedError(-201)
        return {"attachment_id": self._keep(upload)}

    def _take_file(self, call: Call) -> Json:
        upload: Upload = call.body["file"]
        if len(upload.content) > 5_000_000 or upload.name.rpartition(".")[2] not in ("pdf", "doc", "docx"):
            raise RefusedError(-201)
        return {"token": self._keep(upload)}

    def _keep(self, upload: Upload) -> str:
        name = f"upload{next(self._numbers)}"
        self._uploads[name] = upload
        return name

    async def _on_media(self, request: web.Request) -> web.StreamResponse:
        order = self._next_order("media")
        if order is not None:
            return await self._fail(order, request, {})
        content = self._media.get(request.match_info["name"])
        if content is None:
            raise web.HTTPNotFound
        return web.Response(body=content)

    def _next_order(self, ending: str) -> Failure | int | None:
        orders = self._orders[ending]
        if not orders:
            return None
        orders[0].times -= 1
        return orders[0].failure if orders[0].times else orders.popleft().failure

    async def _fail(self, failure: Failure | int, request: web.Request, data: Json | list[Json]) -> web.StreamResponse:
        if not isinstance(failure, Failure):
            return _envelope(failure)
        if failure.value.isdecimal():
            page = f"<html><h1>{failure.value}</h1>{request.path} {request.headers.get('access_token', '')}</html>"
            return web.Response(status=int(failure.value), text=page, content_type="text/html")
        if failure is Failure.SLOW:
            await asyncio.sleep(SLOW_SECONDS)
            return _envelope(0, data)
        if failure is Failure.GARBAGE:
            return web.Response(text=json.dumps({"error": 0, "data": data})[:-3])
        if failure is Failure.SURPRISE:
            return web.json_response({"hello": "world"})
        while not self._stopping and failure is not Failure.DROP_AFTER:
            await self._change.wait()
        if request.transport:
            request.transport.abort()
        return web.Response()

    # The webhook

    def _from_person(self, user: str, name: str, **message: object) -> str:
        msg_id = f"msg-{next(self._numbers)}"
        self._heard_at[user], self._free[user] = self._clock(), 0
        files: Any = message.get("attachments") or [{}]
        kind, url = name.removeprefix("user_send_"), files[0].get("payload", {}).get("url", "")
        self._remember(user, msg_id, "photo" if kind == "image" else kind, str(message.get("text") or ""), url)
        self.happens(user, name, **_between(user), message={"msg_id": msg_id, **message})
        return msg_id

    def signed(self, delivery: Delivery) -> dict[str, str]:
        """The headers of an event."""
        header_stamp = str(int(delivery.stamp) + 7)
        stamp = delivery.stamp if self.mac_over == "body" else header_stamp
        digest = hashlib.sha256(APP_ID.encode() + delivery.body + stamp.encode() + WEBHOOK_KEY.encode()).hexdigest()
        return {
            "Content-Type": "application/json",
            "X-ZEvent-Signature": f"mac={digest}",
            "X-ZEvent-Timestamp": header_stamp,
        }

    async def _push(self, delivery: Delivery, before: asyncio.Task[None] | None) -> None:
        """Posted at once; then again after each of the known pauses; then the webhook is switched off."""
        if before is not None:
            await asyncio.wait({before})
        for number, pause in enumerate((0.0, *RETRY_SECONDS)):
            await asyncio.sleep(pause / 3600 * self._hour)
            if not self.webhook_is_on:
                return
            if await self.post(delivery, number) == 200:
                return
        self.webhook_is_on = False

    async def post(self, delivery: Delivery, number: int = 0) -> int:
        """One try; the status of the answer, 0 if none came in time."""
        headers = {**self.signed(delivery), **({"num_retry": str(number)} if number else {})}
        began = time.monotonic()
        status = 0
        if self._session is not None:
            with suppress(aiohttp.ClientError, TimeoutError):
                limit = aiohttp.ClientTimeout(total=ANSWER_WITHIN)
                async with self._session.post(
                    self.webhook_url, data=delivery.body, headers=headers, timeout=limit
                ) as answer:
                    status = answer.status
        delivery.statuses.append(status)
        delivery.seconds.append(time.monotonic() - began)
        self._changed()
        return status

    def _changed(self) -> None:
        self._change.set()
        self._change = asyncio.Event()


def consent(address: str) -> Coroutine[None, None, str]:
    """Open the address of a consent as a browser would; gives where the browser is sent."""

    async def opened() -> str:
        async with aiohttp.ClientSession() as session, session.get(address, allow_redirects=False) as answer:
            return answer.headers.get("Location") or await answer.text()

    return opened()


def host_of(url: str) -> str:
    """The scheme and host of an address, as a media host is written."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname}"


def _between(user: str) -> Json:
    return {"sender": {"id": user}, "recipient": {"id": OA_ID}}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _envelope(code: int, data: Json | list[Json] | None = None) -> web.Response:
    body: Json = {"error": code, "message": "Success" if code == 0 else "refused"}
    return web.json_response(body | ({"data": data} if data is not None else {}))


def _checked_buttons(buttons: list[Json]) -> tuple[Button, ...]:
    found = tuple(Button(one.get("title", ""), one.get("type", ""), one.get("payload", "")) for one in buttons)
    if len(found) > 5 or any(not 0 < _units(one.title) <= 100 or not 0 < _units(one.payload) <= 1000 for one in found):
        raise RefusedError(-201)
    if any(one.kind not in ("oa.query.show", "oa.query.hide") for one in found):
        raise RefusedError(-201)
    return found


def _checked_card(element: Json) -> Card:
    card = Card(element.get("title", ""), element.get("subtitle", ""), element.get("image_url", ""))
    if not 0 < _units(card.title) <= 100 or not 0 < _units(card.subtitle) <= 500 or not card.image_url:
        raise RefusedError(-201)
    return card


async def _parameters(request: web.Request) -> Json:
    if request.method == "GET":
        return dict(request.query)
    if request.content_type == "multipart/form-data":
        files = {key: value for key, value in (await request.post()).items() if isinstance(value, web.FileField)}
        return {key: Upload(one.filename, one.content_type, one.file.read()) for key, one in files.items()}
    body: Json = await request.json()
    return body
