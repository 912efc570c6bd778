"""The laws of the web chat over HTTP: taken once, kept apart, bounded, and resumed where it stopped."""

import asyncio
import gzip
import hashlib
import io
import json
import re
import time
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponse, FormData, web
from aiohttp.test_utils import TestClient, TestServer
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor as FluentVisitor

from bot.channels.web_chat import COOKIE, ChatFile, ChatLine, WebChat, file_url
from bot.message import Address, Choice, FileKind, FileTooLarge, Outbound, OutgoingFile, Rejected, Update
from web.chat_page import PageFacts, Word, chat_page_routes, page_language

OURS = {"X-Doi-Thoai": "1"}
ROOT = Path(__file__).parent.parent
FACTS = PageFacts("UBND xã Đường An", "0220 3777 115", "Thôn Mộ Trạch, xã Đường An, thành phố Hải Phòng", 2_000_000)
START = datetime(2026, 11, 5, 0, 30, tzinfo=UTC)
HOSTILE = [
    "<script>document.title='stolen'</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1) http://a.example/?q=<b>&x='y'",
    "'; DROP TABLE outbox; --",
    "${7*7} {{7*7}} {$office} %s %n \\u003cb\\u003e",
    "data: giả\n\nid: 99\nevent: closed\ndata: [1]\r\n\r\n",
    "\u202eđảo ngược\u202c \u200b\ufeff \u2028\u2029 e\u0301",
    "👨‍👩‍👧‍👦 đường ngập 🇻🇳",
    "  \t lùi đầu dòng, cuối dòng \n ",
]


def fluent_source(language: str) -> str:
    return (ROOT / "locales" / language / "web.ftl").read_text(encoding="utf-8")


def word_of(language: str) -> Word:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(fluent_source(language)))

    def word(key: str, /, **args: str | int) -> str:
        pattern = bundle.get_message(key).value
        assert pattern is not None
        text, errors = bundle.format_pattern(pattern, args)
        assert not errors, (key, errors)
        return str(text)

    return word


WORDS: Mapping[str, Word] = {language: word_of(language) for language in ("vi", "en")}


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class Room:
    """What the core promises, in memory: each key is taken once and both sides of the talk can be read again."""

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock = clock or Clock()
        self._lines: dict[Address, list[ChatLine]] = {}
        self._paths: dict[int, OutgoingFile] = {}
        self._last = 0
        self.taken: dict[str, Update] = {}
        self.broken = False

    async def receive(self, update: Update) -> None:
        if self.broken:
            raise OSError("the disk is full")
        if update.key in self.taken:
            return
        self.taken[update.key] = update
        assert update.inbound is not None
        said = update.inbound
        for file in said.files:
            self.add(said.address, file.name, mine=True, file=ChatFile(file.name, file.media_type, file.kind, ""))
        if not said.files:
            self.add(said.address, said.text or f"[{said.press}]", mine=True)

    async def history(self, address: Address, after: int) -> list[ChatLine]:
        return [line for line in self._lines.get(address, []) if line.id > after]

    async def open_file(self, address: Address, line: int) -> OutgoingFile | None:
        return self._paths.get(line) if any(said.id == line for said in self._lines.get(address, [])) else None

    def add(
        self,
        address: Address,
        text: str,
        *choices: Choice,
        mine: bool = False,
        file: ChatFile | None = None,
    ) -> ChatLine:
        self._last += 1
        line = ChatLine(self._last, mine, text, choices, file, self.clock(), closed=False)
        self._lines.setdefault(address, []).append(line)
        return line

    def offer(self, address: Address, caption: str, file: OutgoingFile) -> ChatLine:
        url = file_url(self._last + 1)
        line = self.add(address, caption, file=ChatFile(file.name, file.media_type, file.kind, url))
        self._paths[line.id] = file
        return line

    def close(self, address: Address) -> None:
        self._lines[address] = [replace(line, closed=True) for line in self._lines.get(address, [])]

    def texts(self, address: Address) -> list[str]:
        return [line.text for line in self._lines.get(address, [])]


@dataclass
class Service:
    """A web chat on a loopback port, with its room."""

    chat: WebChat
    room: Room
    server: TestServer
    clock: Clock
    uploads: Path

    async def say(self, address: Address, text: str, *choices: Choice) -> ChatLine:
        line = self.room.add(address, text, *choices)
        await self.chat.send(Outbound(address, line.id, text, choices))
        return line


class Visitor:
    """One browser with its cookies."""

    def __init__(self, client: TestClient[web.Request, web.Application]) -> None:
        self.client = client

    @property
    def token(self) -> str:
        return next(cookie.value for cookie in self.client.session.cookie_jar if cookie.key == COOKIE)

    @property
    def address(self) -> Address:
        return Address("web_chat", "web", hashlib.sha256(self.token.encode()).hexdigest())

    async def post(self, **body: object) -> ClientResponse:
        message = json.dumps({"id": str(uuid.uuid4()), **body}, ensure_ascii=False).encode()
        return await self.client.post("/chat/messages", data=io.BytesIO(message), headers=OURS)

    async def upload(self, content: bytes, name: str = "anh.jpg", media_type: str = "image/jpeg") -> ClientResponse:
        form = FormData(quote_fields=False)  # a browser writes the name as it is
        form.add_field("file", io.BytesIO(content), filename=name, content_type=media_type)
        return await self.client.post("/chat/files", data=form, headers=OURS)

    async def uploaded(self, content: bytes, name: str = "anh.jpg", media_type: str = "image/jpeg") -> str:
        response = await self.upload(content, name, media_type)
        assert response.status == 200
        return str((await response.json())["ref"])

    async def lines(self, query: str = "") -> list[dict[str, object]]:
        lines: list[dict[str, object]] = (await (await self.client.get(f"/chat/lines{query}")).json())["lines"]
        return lines

    async def events(self, query: str = "", **headers: str) -> "Events":
        return Events(await self.client.get(f"/chat/events{query}", headers=headers))


class Events:
    """The events of one stream as they arrive, comments left out."""

    def __init__(self, response: ClientResponse) -> None:
        self.response = response

    async def block(self) -> str:
        return (await asyncio.wait_for(self.response.content.readuntil(b"\n\n"), 5)).decode().strip("\n")

    async def next(self) -> tuple[str, object]:
        while True:
            fields = dict(line.split(": ", 1) for line in (await self.block()).split("\n") if not line.startswith(":"))
            if "data" in fields:
                return fields.get("id") or fields["event"], json.loads(fields["data"])


async def until(condition: Callable[[], bool]) -> None:
    """Wait at most five seconds for something that the service does by itself."""
    for _ in range(500):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not happen")


async def error_of(response: ClientResponse) -> tuple[int, str]:
    return response.status, str((await response.json())["error"])


@asynccontextmanager
async def running(
    uploads: Path, *, heartbeat: float = 20, keep_free: int = 0, secure: bool = False, **more: Any
) -> AsyncIterator[Service]:
    clock = Clock()
    room = Room(clock)
    chat = WebChat(
        history=room.history,
        open_file=room.open_file,
        texts=lambda key: key,
        uploads=uploads,
        file_limit=200_000,
        secure_cookie=secure,
        clock=clock,
        heartbeat=heartbeat,
        keep_free=keep_free,
        **more,
    )
    app = web.Application()
    app.add_routes(chat.routes(room.receive))
    app.on_shutdown.append(chat.close)
    server = TestServer(app)
    await server.start_server()
    try:
        yield Service(chat, room, server, clock, uploads)
    finally:
        await server.close()


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Service]:
    async with running(tmp_path / "uploads") as service:
        yield service


Arrive = Callable[[], Awaitable[Visitor]]


@pytest.fixture
async def arrive(service: Service) -> AsyncIterator[Arrive]:
    """A new visitor who has opened the page."""
    clients: list[TestClient[web.Request, web.Application]] = []

    async def visitor() -> Visitor:
        client: TestClient[web.Request, web.Application] = TestClient(service.server)
        clients.append(client)
        visitor = Visitor(client)
        await visitor.lines()
        return visitor

    yield visitor
    for client in clients:
        await client.close()


@pytest.fixture
async def binh(arrive: Arrive) -> Visitor:
    return await arrive()


@pytest.fixture
async def lan(arrive: Arrive) -> Visitor:
    return await arrive()


# ---- who the visitor is ----


@pytest.mark.parametrize("secure", [True, False])
async def test_the_cookie_is_long_lived_and_out_of_reach_of_scripts(tmp_path: Path, secure: bool) -> None:
    async with running(tmp_path, secure=secure) as service, TestClient(service.server) as client:
        cookie = (await client.get("/chat/lines")).cookies[COOKIE]
    assert len(cookie.value) == 43
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == "/"
    assert int(cookie["max-age"]) == 365 * 24 * 3600
    assert bool(cookie["secure"]) is secure


async def test_the_token_of_the_cookie_is_nowhere_in_what_is_kept(service: Service, binh: Visitor) -> None:
    ref = await binh.uploaded(b"jpeg")
    await binh.post(files=[ref])
    (update,) = service.room.taken.values()
    assert update.inbound is not None
    assert update.inbound.address == binh.address
    assert binh.token not in repr(update)
    assert not [path for path in service.uploads.rglob("*") if binh.token in str(path)]


async def test_the_cookie_stays_the_same_over_visits(binh: Visitor) -> None:
    before = binh.token
    await binh.lines()
    assert binh.token == before


async def test_a_cookie_that_was_not_given_by_us_is_replaced(service: Service) -> None:
    async with TestClient(service.server, cookies={COOKIE: "toi-la-chu-tich"}) as client:
        response = await client.get("/chat/lines")
    assert response.cookies[COOKIE].value != "toi-la-chu-tich"


async def test_without_a_cookie_a_message_is_refused_because_repeating_it_would_make_two_visitors(
    service: Service,
) -> None:
    async with TestClient(service.server) as client:
        assert await error_of(await Visitor(client).post(text="a")) == (401, "no_visitor")
        assert (await client.get("/chat/events")).status == 401
    assert not service.room.taken


# ---- messages ----


async def test_a_message_becomes_an_inbound(service: Service, binh: Visitor) -> None:
    number = str(uuid.uuid4())
    response = await binh.post(id=number, text="Đường thôn em ngập", language="vi")
    assert (response.status, await response.json()) == (200, {"taken": number})
    (update,) = service.room.taken.values()
    assert (update.channel, update.account, update.error) == ("web_chat", "web", "")
    assert json.loads(update.body)["text"] == "Đường thôn em ngập"
    said = update.inbound
    assert said is not None
    assert said.key == update.key == f"{binh.address.chat}:{number}"
    assert (said.text, said.press, said.files, said.language, said.at) == ("Đường thôn em ngập", None, (), "vi", START)


async def test_a_repeated_message_is_taken_once(service: Service, binh: Visitor) -> None:
    number = str(uuid.uuid4())
    for writing in (number, number.upper(), number):
        assert (await binh.post(id=writing, text="một lần")).status == 200
    assert service.room.texts(binh.address) == ["một lần"]


async def test_two_visitors_may_use_the_same_id(service: Service, binh: Visitor, lan: Visitor) -> None:
    number = str(uuid.uuid4())
    await binh.post(id=number, text="của Bình")
    await lan.post(id=number, text="của Lan")
    assert service.room.texts(binh.address) == ["của Bình"]
    assert service.room.texts(lan.address) == ["của Lan"]


async def test_a_press_carries_its_token(service: Service, binh: Visitor) -> None:
    assert (await binh.post(press="dat_dai:1")).status == 200
    (update,) = service.room.taken.values()
    assert update.inbound is not None
    assert (update.inbound.press, update.inbound.text) == ("dat_dai:1", "")


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_is_kept_and_given_back_as_it_was(service: Service, binh: Visitor, text: str) -> None:
    stream = await binh.events()
    await binh.post(text=text)
    assert service.room.texts(binh.address) == [text]
    assert [line["text"] for line in await binh.lines()] == [text]
    number, line = await stream.next()
    assert number == "1"
    assert isinstance(line, dict)
    assert line["text"] == text


async def test_what_no_database_can_hold_is_replaced_and_the_rest_kept(service: Service, binh: Visitor) -> None:
    body = f'{{"id": "{uuid.uuid4()}", "text": "a\\ud800b\\u0000c \\ud83c\\uddfb"}}'
    response = await binh.client.post("/chat/messages", data=body, headers=OURS)
    assert response.status == 200
    assert service.room.texts(binh.address) == ["a\ufffdb\ufffdc \U0001f1fb"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"X-Doi-Thoai": "0"}, 403),
        ({**OURS, "Origin": "https://ke-xau.example"}, 403),
        ({**OURS, "Origin": "null"}, 403),
        ({**OURS, "Origin": "http://127.0.0.1"}, 403),
        ({**OURS, "Origin": "http://HOST.ke-xau.example"}, 403),
        ({**OURS, "Origin": "http://HOST"}, 200),
        (OURS, 200),
    ],
)
async def test_only_our_own_page_may_post(
    service: Service, binh: Visitor, headers: dict[str, str], status: int
) -> None:
    here = f"{service.server.host}:{service.server.port}"
    headers = {name: value.replace("HOST", here) for name, value in headers.items()}
    message = {"id": str(uuid.uuid4()), "text": "a"}
    assert (await binh.client.post("/chat/messages", json=message, headers=headers)).status == status
    form = FormData()
    form.add_field("file", b"x", filename="x.pdf")
    assert (await binh.client.post("/chat/files", data=form, headers=headers)).status == status
    assert len(service.room.taken) == (status == 200)


async def test_a_message_that_was_not_kept_is_not_acknowledged(service: Service, binh: Visitor) -> None:
    number = str(uuid.uuid4())
    service.room.broken = True
    response = await binh.post(id=number, text="giữ giúp tôi")
    assert await error_of(response) == (503, "busy")
    assert int(response.headers["Retry-After"]) > 0
    service.room.broken = False
    assert (await binh.post(id=number, text="giữ giúp tôi")).status == 200
    assert service.room.texts(binh.address) == ["giữ giúp tôi"]


@pytest.mark.parametrize("letter", ["a", "ế", "🙂"])
async def test_a_very_long_text_is_left_to_the_core(service: Service, binh: Visitor, letter: str) -> None:
    assert (await binh.post(text=letter * 100_000)).status == 200
    assert service.room.texts(binh.address) == [letter * 100_000]
    assert await error_of(await binh.post(text=letter * 100_001)) == (413, "text_too_long")


async def test_a_body_without_end_is_cut_off(service: Service, binh: Visitor) -> None:
    response = await binh.client.post("/chat/messages", data=io.BytesIO(b" " * 1_500_000), headers=OURS)
    assert await error_of(response) == (413, "too_large")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b'{"text": "a"}',
        b'{"id": "1", "text": "a"}',
        b'{"id": "ID", "text": 5}',
        b'{"id": "ID", "text": "a", "admin": true}',
        b'{"id": "ID", "press": "a b"}',
        b'{"id": "ID", "press": "\xc4\x91"}',
        b'{"id": "ID", "press": "x", "text": "a"}',
        b'{"id": "ID", "files": ["../../etc/passwd"]}',
        b'{"id": "ID", "text": "a", "language": "<b>"}',
        b'{"id": "ID", "text": "\xff\xfe"}',
        b"[" * 100_000,
        b'{"id": ' + b"9" * 10_000 + b"}",
    ],
)
async def test_a_malformed_body_is_refused_with_a_code(service: Service, binh: Visitor, body: bytes) -> None:
    body = body.replace(b"ID", str(uuid.uuid4()).encode())
    response = await binh.client.post("/chat/messages", data=body, headers=OURS)
    assert await error_of(response) == (400, "malformed")
    assert not service.room.taken


@pytest.mark.parametrize("body", [{}, {"text": " \n "}, {"text": "", "files": []}])
async def test_a_message_that_says_nothing_is_refused(binh: Visitor, body: dict[str, object]) -> None:
    assert await error_of(await binh.post(**body)) == (400, "empty")


async def test_sixty_messages_a_minute_and_no_more(service: Service, binh: Visitor, lan: Visitor) -> None:
    for _ in range(60):
        assert (await binh.post(text="a")).status == 200
        service.clock.now += timedelta(milliseconds=500)
    response = await binh.post(text="a")
    assert await error_of(response) == (429, "too_many")
    assert response.headers["Retry-After"] == "31"
    assert (await lan.post(text="a")).status == 200
    service.clock.now += timedelta(seconds=31)
    assert (await binh.post(text="a")).status == 200
    assert len(service.room.texts(binh.address)) == 61


# ---- files from the visitor ----


@pytest.mark.parametrize(
    ("name", "media_type", "kind", "kept_name", "kept_type"),
    [
        ("ảnh đường.jpg", "image/jpeg", FileKind.PHOTO, "ảnh đường.jpg", "image/jpeg"),
        ("ghi.m4a", "audio/mp4; codecs=x", FileKind.VOICE, "ghi.m4a", "audio/mp4"),
        ("don.pdf", "application/pdf", FileKind.DOCUMENT, "don.pdf", "application/pdf"),
        ("C:\\giay\\..\\don.doc", "x", FileKind.DOCUMENT, "don.doc", "application/octet-stream"),
        ("../../etc/passwd", "text/html", FileKind.DOCUMENT, "passwd", "text/html"),
        ("a" * 300 + ".pdf", "application/pdf", FileKind.DOCUMENT, "a" * 150 + ".pdf", "application/pdf"),
    ],
)
async def test_an_upload_is_named_by_a_message_and_fetched_by_the_core(
    service: Service, binh: Visitor, name: str, media_type: str, kind: FileKind, kept_name: str, kept_type: str
) -> None:
    ref = await binh.uploaded(b"noi dung" * 10_000, name, media_type)
    assert (await binh.post(files=[ref], text="Ảnh con đường")).status == 200
    (update,) = service.room.taken.values()
    assert update.inbound is not None
    (file,) = update.inbound.files
    assert (file.kind, file.name, file.media_type, file.size) == (kind, kept_name, kept_type, 80_000)
    assert await service.chat.fetch(file.ref, 80_000) == b"noi dung" * 10_000
    with pytest.raises(FileTooLarge):
        await service.chat.fetch(file.ref, 79_999)


async def test_another_visitors_upload_is_refused(service: Service, binh: Visitor, lan: Visitor) -> None:
    ref = await binh.uploaded(b"rieng tu")
    assert await error_of(await lan.post(files=[ref])) == (404, "unknown_file")
    assert await error_of(await binh.post(files=[ref, "0" * 32])) == (404, "unknown_file")
    assert not service.room.taken
    assert (await binh.post(files=[ref])).status == 200


@pytest.mark.parametrize("declared", [True, False])
async def test_an_upload_above_the_limit_leaves_nothing_behind(service: Service, binh: Visitor, declared: bool) -> None:
    async def unmeasured() -> AsyncIterator[bytes]:
        yield b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
        for _ in range(30):
            yield b"x" * 10_000
        yield b"\r\n--b--\r\n"

    if declared:
        response = await binh.upload(b"x" * 300_000)
    else:
        headers = {**OURS, "Content-Type": "multipart/form-data; boundary=b"}
        response = await binh.client.post("/chat/files", data=unmeasured(), headers=headers)
    assert await error_of(response) == (413, "file_too_large")
    assert not [path for path in service.uploads.rglob("*") if path.is_file()]


async def test_an_upload_of_exactly_the_limit_is_taken(service: Service, binh: Visitor) -> None:
    assert (await binh.upload(b"x" * 200_000)).status == 200
    assert await error_of(await binh.upload(b"x" * 200_001)) == (413, "file_too_large")


@pytest.mark.parametrize(
    ("content_type", "body", "error"),
    [
        ("application/json", b"{}", (400, "malformed")),
        ("multipart/form-data", b"", (400, "malformed")),
        ("multipart/form-data; boundary=b", b"", (400, "malformed")),
        ("multipart/form-data; boundary=b", b"--c\r\n\r\nx\r\n--c--\r\n", (400, "malformed")),
        ("multipart/form-data; boundary=b", b"--b--\r\n", (400, "malformed")),
        ("multipart/form-data; boundary=b", b"--b\r\n\r\n\r\n--b--\r\n", (400, "empty_file")),
    ],
)
async def test_an_upload_that_is_none_is_refused(
    service: Service, binh: Visitor, content_type: str, body: bytes, error: tuple[int, str]
) -> None:
    response = await binh.client.post("/chat/files", data=body, headers={**OURS, "Content-Type": content_type})
    assert await error_of(response) == error
    assert not [path for path in service.uploads.rglob("*") if path.is_file()]


async def test_an_upload_cut_off_by_the_network_leaves_nothing_behind(
    service: Service, binh: Visitor, caplog: pytest.LogCaptureFixture
) -> None:
    _reader, writer = await asyncio.open_connection(service.server.host, service.server.port)
    writer.write(
        f"POST /chat/files HTTP/1.1\r\nHost: a\r\nX-Doi-Thoai: 1\r\nCookie: {COOKIE}={binh.token}\r\n"
        "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n"
        f"--b\r\nContent-Type: image/jpeg\r\n\r\n{'x' * 50_000}".encode()
    )
    await writer.drain()
    await until(lambda: any(path.is_file() for path in service.uploads.rglob("*")))
    writer.close()
    await writer.wait_closed()
    await until(lambda: not any(path.is_file() for path in service.uploads.rglob("*")))
    assert "Error" not in caplog.text


async def test_uploads_leave_room_on_the_disk(tmp_path: Path) -> None:
    async with running(tmp_path, keep_free=2**62) as service, TestClient(service.server) as client:
        visitor = Visitor(client)
        await visitor.lines()
        assert await error_of(await visitor.upload(b"x")) == (503, "no_room")
        assert await service.chat.check() == "web-check-uploads"


@pytest.mark.parametrize("ref", ["", "../secret", "a/b", f"{'0' * 64}/{'0' * 32}", f"{'0' * 64}/../{'0' * 32}"])
async def test_only_an_upload_can_be_fetched(service: Service, ref: str) -> None:
    with pytest.raises(Rejected):
        await service.chat.fetch(ref, 10)


async def test_old_uploads_can_be_cleared(service: Service, binh: Visitor) -> None:
    before = await binh.uploaded(b"cu")
    assert await service.chat.clear_uploads(datetime.now(UTC) - timedelta(days=1)) == 0
    assert (await binh.post(files=[before])).status == 200
    assert await service.chat.clear_uploads(datetime.now(UTC) + timedelta(seconds=5)) == 1
    assert await error_of(await binh.post(files=[before])) == (404, "unknown_file")


async def test_check_is_silent_when_all_is_well(service: Service) -> None:
    assert await service.chat.check() == ""


# ---- reading ----


async def test_lines_are_read_after_an_id_and_only_ones_own(service: Service, binh: Visitor, lan: Visitor) -> None:
    first = await service.say(binh.address, "Chào ông/bà", Choice(1, "Đồng ý", "yes"))
    await service.say(lan.address, "của Lan")
    second = await service.say(binh.address, "Câu hỏi?")
    assert [line["id"] for line in await binh.lines()] == [first.id, second.id]
    assert [line["id"] for line in await binh.lines(f"?after={first.id}")] == [second.id]
    assert (await binh.lines())[0] == {
        "id": first.id,
        "mine": False,
        "text": "Chào ông/bà",
        "choices": [{"number": 1, "label": "Đồng ý", "token": "yes"}],
        "closed": False,
        "file": None,
        "at": "2026-11-05T00:30:00+00:00",
    }


@pytest.mark.parametrize(
    "query", ["?after=x", "?after=-1", "?after=9223372036854775808", "?after=1e5", "?after=1&open=a"]
)
async def test_a_line_id_is_a_number(binh: Visitor, query: str) -> None:
    assert await error_of(await binh.client.get(f"/chat/lines{query}")) == (400, "malformed")
    assert (await binh.client.get(f"/chat/events{query}")).status == 400


async def test_choices_that_closed_since_are_told_with_the_lines(service: Service, binh: Visitor) -> None:
    asked = await service.say(binh.address, "Lĩnh vực nào?", Choice(1, "Đất đai", "dat"))
    await service.say(binh.address, "Một tin khác")
    service.room.close(binh.address)
    response = await binh.client.get(f"/chat/lines?after={asked.id + 1}&open={asked.id}")
    assert await response.json() == {"lines": [], "closed": [asked.id]}


async def test_a_stream_brings_what_is_said_as_it_is_said(service: Service, binh: Visitor, lan: Visitor) -> None:
    stream = await binh.events()
    assert stream.response.content_type == "text/event-stream"
    assert stream.response.headers["Cache-Control"] == "no-store"
    await service.say(lan.address, "của Lan")
    for text in ("một", "hai"):
        line = await service.say(binh.address, text)
        number, content = await stream.next()
        assert number == str(line.id)
        assert content == (await binh.lines(f"?after={line.id - 1}"))[0]


async def test_a_stream_resumes_after_the_last_event(service: Service, binh: Visitor) -> None:
    said = [await service.say(binh.address, text) for text in ("một", "hai", "ba")]
    resumed = await binh.events("?after=0", **{"Last-Event-ID": str(said[0].id)})
    assert [(await resumed.next())[0] for _ in range(2)] == [str(said[1].id), str(said[2].id)]
    fresh = await binh.events(f"?after={said[1].id}")
    assert (await fresh.next())[0] == str(said[2].id)


async def test_a_stream_tells_once_that_choices_closed(service: Service, binh: Visitor) -> None:
    asked = await service.say(binh.address, "Lĩnh vực nào?", Choice(1, "Đất đai", "dat"))
    stream = await binh.events(f"?after={asked.id}&open={asked.id}")
    service.room.close(binh.address)
    answer = await service.say(binh.address, "Đã ghi nhận")
    assert await stream.next() == ("closed", [asked.id])
    assert (await stream.next())[0] == str(answer.id)
    last = await service.say(binh.address, "Hết")
    assert (await stream.next())[0] == str(last.id)


async def test_one_message_wakes_every_open_page_of_the_visitor(service: Service, binh: Visitor) -> None:
    streams = [await binh.events() for _ in range(8)]
    assert (await binh.client.get("/chat/events")).status == 429
    await binh.post(text="từ một trang khác")
    for stream in streams:
        assert (await stream.next())[0] == "1"


async def test_a_stream_beats_and_finds_what_another_process_wrote(tmp_path: Path) -> None:
    async with running(tmp_path, heartbeat=0.05) as service, TestClient(service.server) as client:
        visitor = Visitor(client)
        await visitor.lines()
        stream = await visitor.events()
        assert await stream.block() == "retry: 3000"
        assert await stream.block() == ": "
        service.room.add(visitor.address, "không ai báo")
        assert (await stream.next())[0] == "1"


async def test_streams_end_cleanly_when_the_service_stops(tmp_path: Path) -> None:
    async with running(tmp_path) as service:
        client: TestClient[web.Request, web.Application] = TestClient(service.server)
        visitor = Visitor(client)
        await visitor.lines()
        stream = await visitor.events()
        began = time.monotonic()
        ending = asyncio.create_task(service.server.close())
        assert (await asyncio.wait_for(stream.response.read(), 5)) == b"retry: 3000\n\n"
        await client.session.close()
        await ending
    assert time.monotonic() - began < 5


async def test_a_page_that_went_away_is_forgotten(tmp_path: Path) -> None:
    async with running(tmp_path, heartbeat=0.02) as service, TestClient(service.server) as client:
        visitor = Visitor(client)
        await visitor.lines()
        for _ in range(12):
            stream = await visitor.events()
            assert stream.response.status == 200
            stream.response.close()
            await asyncio.sleep(0.1)


# ---- files for the visitor ----


@pytest.mark.parametrize(
    ("media_type", "kind", "manner", "given_type"),
    [
        ("image/png", FileKind.PHOTO, "inline", "image/png"),
        ("image/svg+xml", FileKind.PHOTO, "attachment", "image/svg+xml"),
        ("text/html", FileKind.DOCUMENT, "attachment", "text/html"),
        ("a\r\nX-Bad: 1", FileKind.DOCUMENT, "attachment", "application/octet-stream"),
    ],
)
async def test_a_file_is_for_its_visitor_only(
    service: Service, binh: Visitor, lan: Visitor, media_type: str, kind: FileKind, manner: str, given_type: str
) -> None:
    path = service.uploads.parent / "giay"
    path.write_bytes(b"<svg onload=alert(1)>")
    line = service.room.offer(binh.address, "Giấy mời", OutgoingFile(kind, path, 'giấy "mời";\r\n.pdf', media_type))
    response = await binh.client.get(file_url(line.id))
    assert (response.status, await response.read()) == (200, b"<svg onload=alert(1)>")
    assert response.content_type == given_type
    disposition = response.headers["Content-Disposition"]
    assert disposition == f"{manner}; filename*=UTF-8''gi%E1%BA%A5y%20%22m%E1%BB%9Di%22%3B%0D%0A.pdf"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert "private" in response.headers["Cache-Control"]
    assert await error_of(await lan.client.get(file_url(line.id))) == (404, "unknown_file")
    assert (await binh.client.get(file_url(line.id + 1))).status == 404


async def test_every_answer_of_the_service_is_guarded(binh: Visitor) -> None:
    answers = [
        await binh.client.get("/chat/lines"),
        await binh.client.get("/chat/events"),
        await binh.post(text="a"),
        await binh.post(),
        await binh.upload(b"x"),
        await binh.client.get("/chat/files/1"),
    ]
    for answer in answers:
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


async def test_the_web_chat_keeps_the_contract_of_a_channel(service: Service) -> None:
    await asyncio.wait_for(service.chat.run(service.room.receive), 1)
    assert service.chat.name == "web_chat"
    assert service.chat.account == "web"
    assert await service.chat.send(Outbound(Address("web_chat", "web", "nobody"), 1, "a")) == ""


# ---- the page over HTTP ----


@asynccontextmanager
async def page_of(facts: PageFacts) -> AsyncIterator[TestClient[web.Request, web.Application]]:
    app = web.Application()
    app.add_routes(chat_page_routes(WORDS, facts))
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        ("", "", "vi"),
        ("", "vi-VN,vi;q=0.9,en-US;q=0.8", "vi"),
        ("", "en-US,en;q=0.9,vi;q=0.8", "vi"),
        ("", "en-US,en;q=0.9", "en"),
        ("", "EN", "en"),
        ("", "fr, de;q=0.9", "vi"),
        ("", "*", "vi"),
        ("", ";;,,=", "vi"),
        ("en", "vi", "en"),
        ("vi", "en", "vi"),
        ("<script>", "en", "en"),
    ],
)
def test_the_language_of_the_page(asked: str, accepted: str, language: str) -> None:
    assert page_language(asked, accepted) == language


async def test_the_page_is_guarded_and_brings_everything_itself() -> None:
    async with page_of(FACTS) as client:
        response = await client.get("/")
        page = await response.text()
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\bstyle=|\son\w+=|javascript:", page)
    assert set(re.findall(r"""https?://[^"' ]+""", page)) == set()
    assert FACTS.phone in page
    assert FACTS.address in page


async def test_facts_and_words_are_escaped() -> None:
    facts = PageFacts("<b>\"Ủy\" & 'ban'</b>", '"><script>', "<i>", 1)
    async with page_of(facts) as client:
        page = await (await client.get("/")).text()
    assert "&lt;b&gt;&quot;Ủy&quot; &amp; &#x27;ban&#x27;&lt;/b&gt;" in page
    assert not re.search(r"<b>|<i>|<script>", page)


async def test_an_office_without_a_phone_shows_none() -> None:
    async with page_of(PageFacts("UBND xã", "", "Thôn Vạc", 1)) as client:
        page = await (await client.get("/")).text()
    assert re.search(r'<a class="call" href="tel:" hidden>', page)
    assert re.search(r"<p hidden>Điện thoại", page)
    assert "Thôn Vạc" in page


async def test_assets_are_kept_by_the_browser_until_they_change() -> None:
    weight = 0
    async with page_of(FACTS) as client:
        page = await (await client.get("/")).text()
        weight += len(gzip.compress(page.encode()))
        for path, kind in re.findall(r'(?:href|src)="(/static/[\w.]+(css|js|svg)\?v=\w+)"', page):
            response = await client.get(path)
            weight += len(gzip.compress(await response.read()))
            assert response.content_type == {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}[kind]
            assert "immutable" in response.headers["Cache-Control"]
            assert response.headers["X-Content-Type-Options"] == "nosniff"
            assert (await client.get(path.partition("?")[0])).headers["Cache-Control"] == "no-cache"
    assert weight < 20_000


class Arguments(FluentVisitor):
    """Collects the arguments that a message uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  (the visitor's naming)
        self.names.add(node.id.name)


def arguments(language: str) -> Mapping[str, set[str]]:
    found = {}
    for entry in FluentParser().parse(fluent_source(language)).body:
        if isinstance(entry, ast.Message):
            visitor = Arguments()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
        assert not isinstance(entry, ast.Junk), entry.content
    return found


def test_both_languages_have_the_same_words_with_the_same_arguments() -> None:
    assert arguments("vi") == arguments("en")


def test_every_word_is_used() -> None:
    sources = "".join(
        (ROOT / path).read_text(encoding="utf-8") for path in ("web/templates/chat.html", "bot/channels/web_chat.py")
    )
    assert [key for key in arguments("vi") if key not in sources] == []
