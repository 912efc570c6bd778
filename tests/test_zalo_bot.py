"""The Zalo bot against a platform on loopback: what it reads, sends, keeps, and does when all goes wrong."""

import asyncio
import json
import logging
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.limited_body import BODY_LIMIT
from bot.channels.media import is_public
from bot.channels.zalo_bot import CAPABILITIES, SECRET_HEADER, ZaloBot
from bot.channels.zalo_bot_errors import (
    CODES,
    Garbled,
    NoAnswer,
    NotSent,
    Refused,
    asking_error,
    delivery_error,
    reason,
)
from bot.channels.zalo_bot_patience import MOST_FAULTS, Patience
from bot.channels.zalo_bot_sending import prepare
from bot.channels.zalo_bot_shelf import Shelf
from bot.channels.zalo_bot_updates import Reading, read_body, read_raw
from bot.message import (
    Address,
    Channel,
    Choice,
    ContactGone,
    DeliveryError,
    FileKind,
    FileTooLarge,
    Inbound,
    IncomingFile,
    Outbound,
    OutgoingFile,
    OutOfReach,
    Rejected,
    TryLater,
    Unsupported,
    Unsure,
    Update,
)
from bot.simulator import CAPABILITIES as SIMULATED
from models.vietnamese import split_text
from scheduler.files import media_type_of
from tests.fake_zalo_bot import TOKEN, Failure, FakeZaloBot

ACCOUNT = "8000000001"
NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
SAID_AT = datetime(2026, 11, 19, 8, 30, tzinfo=UTC)
SECRET = "bi-mat_Cua-Webhook"
PHONE = "0912345678"
WORDS = "chuyện riêng của tôi"
LAN = "0f0e0d0c0b0a09080706"

Json = dict[str, Any]


class Kept:
    """A core that keeps updates, and can refuse so many."""

    def __init__(self) -> None:
        self.updates: list[Update] = []
        self.refusals = 0
        self.refused: list[str] = []
        self.before: Callable[[Update], Awaitable[None]] | None = None

    async def __call__(self, update: Update) -> None:
        if self.before:
            await self.before(update)
        if self.refusals:
            self.refusals -= 1
            self.refused.append(update.key)
            raise OSError(f"disk full while keeping {update.body}")
        if update.key not in {known.key for known in self.updates}:
            self.updates.append(update)

    def inbounds(self) -> list[Inbound]:
        return [update.inbound for update in self.updates if update.inbound]

    def texts(self) -> list[str]:
        return [inbound.text for inbound in self.inbounds()]


async def short_sleep(seconds: float) -> None:
    await asyncio.sleep(min(seconds, 0.02))


def make_channel(fake: FakeZaloBot, **more: Any) -> ZaloBot:
    usual: Json = {
        "token": TOKEN, "base_url": fake.base_url, "poll_seconds": 1, "rate": 1000, "sleep": short_sleep,
        "media_hosts": ["127.0.0.1"], "private_hosts": True, "shows_typing": False,
    }  # fmt: skip
    return ZaloBot(**(usual | more))


@asynccontextmanager
async def running(channel: ZaloBot, receive: Kept) -> AsyncIterator[None]:
    task = asyncio.create_task(channel.run(receive))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def pushed(fake: FakeZaloBot, kept: Kept, **more: Any) -> AsyncIterator[tuple[ZaloBot, str]]:
    port = free_port()
    usual: Json = {"mode": "webhook", "webhook_url": f"http://127.0.0.1:{port}", "webhook_secret": SECRET}
    channel = make_channel(fake, **(usual | more))
    app = web.Application()
    app.add_routes(channel.routes(kept))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield channel, f"http://127.0.0.1:{port}/zalo-bot/{ACCOUNT}"
    finally:
        await runner.cleanup()


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@pytest.fixture
async def fake() -> AsyncIterator[FakeZaloBot]:
    async with FakeZaloBot() as server:
        yield server


@pytest.fixture
def kept() -> Kept:
    return Kept()


def outbound(text: str = "Xin chào ông/bà", chat: str = LAN, **more: Any) -> Outbound:
    return Outbound(Address("zalo_bot", ACCOUNT, chat), more.pop("row", 1), text, **more)


# What is read

NUMBER = "a1b2c3d4e5f6a7b8c9d0"
BASE = Inbound(Address("zalo_bot", ACCOUNT, LAN), f"{LAN}:{NUMBER}", SAID_AT)
TEXT, IMAGE, VOICE = "message.text.received", "message.image.received", "message.voice.received"
URL = "https://photo.example.zdn.vn/x.jpg"


def event(name: str, **fields: object) -> Json:
    message = {
        "message_id": NUMBER, "date": int(SAID_AT.timestamp()) * 1000, "message_type": "CHAT_OF_SOME_KIND",
        "from": {"id": LAN, "display_name": "Nguyễn Văn A", "is_bot": False},
        "chat": {"id": LAN, "chat_type": "PRIVATE"},
    }  # fmt: skip
    return {"event_name": name, "message": message | fields}


def without(raw: Json, *names: str) -> Json:
    return raw | {"message": {key: value for key, value in raw["message"].items() if key not in names}}


def heard(**fields: Any) -> Inbound:
    return replace(BASE, **fields)


PHOTO = (IncomingFile(FileKind.PHOTO, URL),)
GROUP = {"id": "group1", "chat_type": "GROUP"}
READ: Mapping[str, tuple[Json, Inbound | None]] = {
    "text": (event(TEXT, text="Tôi muốn đăng ký"), heard(text="Tôi muốn đăng ký")),
    "number of a choice": (event(TEXT, text="2"), heard(text="2")),
    "time as a string": (event(TEXT, text="x", date=str(int(SAID_AT.timestamp()) * 1000)), heard(text="x")),
    "time in seconds": (event(TEXT, text="x", date=int(SAID_AT.timestamp())), heard(text="x")),
    "no time": (without(event(TEXT, text="x"), "date"), heard(text="x", at=NOW)),
    "odd time": (event(TEXT, text="x", date="hôm qua"), heard(text="x", at=NOW)),
    "endless time": (event(TEXT, text="x", date=1e300), heard(text="x", at=NOW)),
    "no chat": (without(event(TEXT, text="x"), "chat"), heard(text="x")),
    "no sender": (without(event(TEXT, text="x"), "from"), heard(text="x")),
    "ids as numbers": (
        event(TEXT, text="x", message_id=7, chat={"id": 42, "chat_type": "PRIVATE"}),
        heard(text="x", key="42:7", address=Address("zalo_bot", ACCOUNT, "42")),
    ),
    "photo as seen": (event(IMAGE, photo_url=URL, caption="Đường ngập"), heard(text="Đường ngập", files=PHOTO)),
    "photo as written": (event(IMAGE, photo=URL), heard(files=PHOTO)),
    "photo in a table": (event(IMAGE, photo={"url": URL}), heard(files=PHOTO)),
    "photos in a list": (event(IMAGE, photo=[{"url": URL}, {"url": "y"}]), heard(files=PHOTO)),
    "photo without address": (event(IMAGE), heard(unsupported=Unsupported.NOT_CARRIED)),
    "voice": (event(VOICE, voice_url="https://v.zdn.vn/1.aac"), heard(files=(IncomingFile(FileKind.VOICE, "https://v.zdn.vn/1.aac"),))),
    "voice without address": (event(VOICE), heard(unsupported=Unsupported.NOT_CARRIED)),
    "sticker": (event("message.sticker.received", sticker="9", url="https://zdn.vn/s"), heard(unsupported=Unsupported.STICKER)),
    "unsupported": (event("message.unsupported.received"), heard(unsupported=Unsupported.NOT_CARRIED)),
    "text without words": (event(TEXT), heard(unsupported=Unsupported.NOT_CARRIED)),
    "kind of the future": (event("message.hologram.received"), heard(unsupported=Unsupported.OTHER)),
    "group": (
        event(TEXT, text="@Bot chào", chat=GROUP),
        None,
    ),
    "words of a bot": (event(TEXT, text="x", **{"from": {"id": "b", "is_bot": True}}), None),
    "event of the future": (event("bot.added.to.group"), None),
    "event without message": ({"event_name": "user.follow"}, None),
    "half a character": (event(TEXT, text="a\ud83db\0c"), heard(text="a\ufffdb\ufffdc")),
    "split character": (event(TEXT, text="\ud83d\ude00"), heard(text="😀")),
    "odd extras": (event(TEXT, text="x", caption={"a": 1}, photo=7, mentions=[{}]), heard(text="x")),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_an_update_is_read_the_same_from_polling_and_both_kinds_of_webhook(name: str) -> None:
    raw, expected = READ[name]
    flat = read_body(json.dumps(raw).encode(), account=ACCOUNT, now=NOW)
    wrapped = read_body(json.dumps({"ok": True, "result": raw}).encode(), account=ACCOUNT, now=NOW)
    polled = read_raw(raw, account=ACCOUNT, now=NOW)
    for reading in (flat, wrapped, polled):
        assert (reading.update.inbound, reading.update.error) == (expected, "")
        reading.update.body.encode()
    assert ("webhook", "flat") in flat.seen
    assert ("webhook", "wrapped") in wrapped.seen


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        ({}, "event_name: missing"),
        ({"event_name": 5}, "event_name: string_type"),
        ({"event_name": TEXT}, "message.chat.id: missing"),
        ({"event_name": TEXT, "message": {"text": f"{WORDS} {PHONE}"}}, "message.chat.id: missing"),
        ({"event_name": TEXT, "message": WORDS}, "message: model_type"),
        ([], ": model_type"),
        (None, ": model_type"),
    ],
)
def test_what_cannot_be_understood_is_kept_with_the_place_but_without_words(raw: object, error: str) -> None:
    update = read_raw(raw, account=ACCOUNT, now=NOW).update
    assert (update.inbound, update.error) == (None, error)
    assert update.key.startswith("sha256:")
    assert json.loads(update.body) == raw


@settings(max_examples=300)
@given(name=st.sampled_from(sorted(READ)), data=st.data())
def test_missing_and_strange_fields_never_raise(name: str, data: st.DataObject) -> None:
    raw = json.loads(json.dumps(READ[name][0]))
    holder: Json = raw
    while True:
        key = data.draw(st.sampled_from(sorted(holder)))
        if not isinstance(holder[key], dict) or not holder[key] or data.draw(st.booleans()):
            break
        holder = holder[key]
    strange: object = data.draw(st.sampled_from(["missing", None, [], {}, 1e300, -1, True, "x", [{}]]))
    if strange == "missing":
        del holder[key]
    else:
        holder[key] = strange
    update = read_raw(raw, account=ACCOUNT, now=NOW).update
    assert json.loads(update.body) == raw
    assert update.key
    assert update.inbound is None or not update.error


@settings(max_examples=300)
@given(name=st.sampled_from(sorted(READ)), flips=st.lists(st.tuples(st.integers(0), st.integers(0, 7)), max_size=6))
def test_bit_flips_never_raise(name: str, flips: list[tuple[int, int]]) -> None:
    body = bytearray(json.dumps(READ[name][0], ensure_ascii=True).encode())
    for place, bit in flips:
        body[place % len(body)] ^= 1 << bit
    update = read_body(bytes(body), account=ACCOUNT, now=NOW).update
    assert update.body == bytes(body).decode("utf-8", "replace").replace("\0", "\ufffd")
    assert update.key


def test_a_voice_message_is_of_a_kind_that_the_service_keeps() -> None:
    spoken = bytes.fromhex("fff15080") + b"\x02\x1f\xfc" * 200
    assert media_type_of(spoken) == "audio/aac"


# What is sent

FILE_URL = "https://xa.example/t/abc"


def say_file(language: str, name: str, url: str) -> str:
    return f"{'File' if language == 'en' else 'Tệp'} {name}: {url or 'hỏi văn phòng'}"


def stored(folder: Path, kind: FileKind = FileKind.DOCUMENT, media_type: str = "application/pdf") -> OutgoingFile:
    (folder / "stored").write_bytes(b"\xff\xd8 bytes")
    return OutgoingFile(kind, folder / "stored", "phiếu 12.pdf", media_type)


SENT: Mapping[str, tuple[Outbound, str, Json]] = {
    "text": (outbound("Chào <b>ông</b> *bà*"), "sendMessage", {"text": "Chào <b>ông</b> *bà*"}),
    "composed": (outbound("ti\u0065\u0302\u0301ng"), "sendMessage", {"text": "tiếng"}),
    "choices": (outbound("Chọn\n[1] Có", choices=(Choice(1, "Có", "a:1"),)), "sendMessage", {"text": "Chọn\n[1] Có"}),
    "phone": (outbound("Số điện thoại?", ask_phone="Gửi số"), "sendMessage", {"text": "Số điện thoại?"}),
}


@pytest.mark.parametrize("name", SENT)
async def test_a_message_is_one_plain_call(fake: FakeZaloBot, name: str) -> None:
    message, method, parameters = SENT[name]
    number = await make_channel(fake).send(message)
    assert number == fake.messages(LAN)[0].id
    assert [(call.method, call.parameters) for call in fake.calls] == [(method, {"chat_id": LAN, **parameters})]


async def test_a_photo_goes_by_its_address(fake: FakeZaloBot, tmp_path: Path) -> None:
    url = fake.media(b"jpeg", "image/jpeg")
    channel = make_channel(fake, share=lambda message: url, say_file=say_file)
    await channel.send(outbound("Biểu đồ", file=stored(tmp_path, FileKind.PHOTO, "image/jpeg")))
    [message] = fake.messages(LAN)
    assert (message.method, message.text, message.photo) == ("sendPhoto", "Biểu đồ", b"jpeg")


async def test_a_photo_that_zalo_cannot_fetch_goes_as_a_link(fake: FakeZaloBot, tmp_path: Path) -> None:
    url = f"{fake.base_url}/nothing.jpg"
    channel = make_channel(fake, share=lambda message: url, say_file=say_file)
    assert await channel.send(outbound("Biểu đồ", file=stored(tmp_path, FileKind.PHOTO, "image/jpeg")))
    [message] = fake.messages(LAN)
    assert (message.method, message.text) == ("sendMessage", f"Biểu đồ\nTệp phiếu 12.pdf: {url}")


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [(FileKind.DOCUMENT, "application/pdf"), (FileKind.PHOTO, "image/heic"), (FileKind.VOICE, "audio/aac")],
)
async def test_other_files_go_as_a_line_with_their_address(
    fake: FakeZaloBot, tmp_path: Path, kind: FileKind, media_type: str
) -> None:
    channel = make_channel(fake, share=lambda message: FILE_URL, say_file=say_file)
    await channel.send(outbound("", file=stored(tmp_path, kind, media_type)))
    await channel.send(outbound("Mời ông/bà xem", file=stored(tmp_path, kind, media_type)))
    await channel.send(outbound("Please look", file=stored(tmp_path, kind, media_type), language="en"))
    line = f"phiếu 12.pdf: {FILE_URL}"
    seen = [message.text for message in fake.messages(LAN)]
    assert seen == [f"Tệp {line}", f"Mời ông/bà xem\nTệp {line}", f"Please look\nFile {line}"]


async def test_without_a_public_address_the_line_says_where_to_ask(fake: FakeZaloBot, tmp_path: Path) -> None:
    channel = make_channel(fake, say_file=say_file)
    await channel.send(outbound("", file=stored(tmp_path, FileKind.PHOTO, "image/jpeg")))
    assert fake.messages(LAN)[0].text == "Tệp phiếu 12.pdf: hỏi văn phòng"


def test_the_longest_caption_leaves_room_for_the_line_of_its_file(tmp_path: Path) -> None:
    file = replace(stored(tmp_path), name="dài " * 100 + ".pdf")
    words = "{}: tệp “{}”, mở tại đây: {}"
    message = outbound("ệ" * CAPABILITIES.caption_limit, file=file)
    prepared = prepare(message, lambda _: "https://" + "x" * 60 + "/t/" + "a" * 60, words.format)
    assert len(prepared.parameters["text"]) <= 2000
    assert ".pdf”" in prepared.parameters["text"]


@pytest.mark.parametrize(("text", "fits"), [("", False), ("ệ" * 2000, True), ("ệ" * 2001, False), ("😀" * 1001, False)])
async def test_what_zalo_would_refuse_is_rejected_before_anything_goes_out(
    fake: FakeZaloBot, text: str, fits: bool
) -> None:
    if fits:
        assert await make_channel(fake).send(outbound(text))
    else:
        with pytest.raises(Rejected):
            await make_channel(fake).send(outbound(text))
        assert fake.calls == []


async def test_half_a_character_is_rejected_and_not_quoted(fake: FakeZaloBot) -> None:
    with pytest.raises(Rejected) as caught:
        await make_channel(fake).send(outbound("nhà tôi \ud83d"))
    assert "nhà" not in caught.value.reason


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=5000).filter(lambda text: text.strip() and text.isprintable()))
def test_every_piece_of_a_split_text_is_one_that_zalo_takes(text: str) -> None:
    for piece in split_text(text, CAPABILITIES.text_limit):
        prepared = prepare(outbound(piece), lambda _: "", say_file)
        assert 1 <= len(prepared.parameters["text"].encode("utf-16-le")) // 2 <= 2000


def test_the_simulator_carries_what_the_channel_carries() -> None:
    bare = ZaloBot(token=TOKEN)
    assert bare.capabilities == CAPABILITIES
    limited = ZaloBot(token=TOKEN, monthly_messages=3000, monthly_people=50, reserve=300)
    assert limited.capabilities == SIMULATED["zalo_bot"]
    linked = ZaloBot(token=TOKEN, share=lambda _: FILE_URL)
    assert linked.capabilities == replace(CAPABILITIES, sends_files=True)


async def test_messages_keep_to_the_pace(fake: FakeZaloBot) -> None:
    start = time.monotonic()
    channel = make_channel(fake, rate=10)
    await asyncio.gather(*(channel.send(outbound(chat=str(chat))) for chat in range(15)))
    assert 0.4 <= time.monotonic() - start < 3


# What goes wrong

LATER = TryLater("")
CHANNEL_LATER = TryLater("", scope="channel")
ALARM = TryLater("", scope="channel", alarm=True)
OUTCOMES: Mapping[Failure, DeliveryError] = {
    Failure.BAD_REQUEST: Rejected(""),
    Failure.RESET_TOKEN: ALARM,
    Failure.FAULT: LATER,
    Failure.NOT_FOUND: Rejected(""),
    Failure.TIMEOUT: Unsure(""),
    Failure.TEST_LIMIT: Rejected(""),
    Failure.QUOTA: TryLater("", after=5.0, scope="channel"),
    Failure.SERVER_ERROR: LATER,
    Failure.SLOW_SERVER: Unsure(""),
    Failure.UNKNOWN_CODE: Rejected(""),
    Failure.BAD_GATEWAY: CHANNEL_LATER,
    Failure.GATEWAY_TIMEOUT: Unsure(""),
    Failure.FILTERED: CHANNEL_LATER,
    Failure.TOO_LARGE: Rejected(""),
    Failure.MOVED: CHANNEL_LATER,
    Failure.SILENT_BEFORE: Unsure(""),
    Failure.SILENT_AFTER: Unsure(""),
    Failure.DROP_BEFORE: Unsure(""),
    Failure.DROP_AFTER: Unsure(""),
    Failure.HALF: Unsure(""),
    Failure.GARBAGE: Unsure(""),
    Failure.SURPRISE: Unsure(""),
}


def facts(error: DeliveryError) -> tuple[object, ...]:
    more = (error.after, error.scope, error.alarm) if isinstance(error, TryLater) else ()
    return (type(error), *more)


@pytest.mark.parametrize("status", [200, 400, 500])
@pytest.mark.parametrize("failure", OUTCOMES)
async def test_each_failure_means_one_thing_whatever_its_status(
    fake: FakeZaloBot, failure: Failure, status: int
) -> None:
    channel = make_channel(fake, answer_seconds=0.3)
    fake.refusal_status = status
    fake.fail_next("sendMessage", failure, description=f"{failure} at /bot{TOKEN}/sendMessage")
    with pytest.raises(DeliveryError) as caught:
        await channel.send(outbound(WORDS))
    assert facts(caught.value) == facts(OUTCOMES[failure])
    assert_says_nothing_private(str(vars(caught.value)))
    assert caught.value.__cause__ is None
    assert len(fake.called("sendMessage")) == 1
    assert await channel.send(outbound()), "the channel must go on working"


def assert_says_nothing_private(words: str) -> None:
    for private in (TOKEN, TOKEN.split(":")[1], WORDS, PHONE):
        assert private not in words


@pytest.mark.parametrize("code", [*CODES, 500, 502, 599, 0, 418])
def test_every_known_code_has_a_meaning_and_a_question_is_never_unsure(code: int) -> None:
    assert isinstance(delivery_error(Refused(code)), DeliveryError)
    assert not isinstance(asking_error(Refused(code)), Unsure)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (Refused(400, "user not found"), ContactGone("")),
        (Refused(403, "The bot was blocked by this user"), ContactGone("")),
        (Refused(400, "chat does not exist"), ContactGone("")),
        (Refused(400, "users limit exceeded"), OutOfReach("")),
        (Refused(429, "user blocked"), CHANNEL_LATER),
        (Refused(503), LATER),
        (NotSent("ClientConnectorError"), CHANNEL_LATER),
        (NoAnswer("TimeoutError"), Unsure("")),
        (Garbled(200), Unsure("")),
        (Garbled(503), CHANNEL_LATER),
        (KeyError(WORDS), Unsure("")),
    ],
)
def test_each_exception_means_one_thing(error: Exception, expected: DeliveryError) -> None:
    assert facts(delivery_error(error)) == facts(expected)
    assert not isinstance(asking_error(error), Unsure)


def test_reasons_hold_no_token_and_nothing_of_foreign_exceptions() -> None:
    assert reason(Refused(400, f"at /bot{TOKEN}/sendMessage")) == "Refused: 400 at /bot<token>/sendMessage"
    assert TOKEN.split(":")[1] not in reason(Refused(400, TOKEN.replace(":", "%3A")))
    assert reason(KeyError(WORDS)) == "KeyError"
    assert "\n" not in reason(Refused(400, "a\nb"))
    assert len(reason(Refused(400, "x" * 5000))) <= 200


async def test_nobody_at_the_door_means_nothing_went_out(fake: FakeZaloBot) -> None:
    with pytest.raises(TryLater) as caught:
        await make_channel(fake, base_url=f"http://127.0.0.1:{free_port()}").send(outbound())
    assert facts(caught.value) == facts(CHANNEL_LATER)


async def test_not_found_at_the_wrong_host_rejects_nothing(fake: FakeZaloBot) -> None:
    fake.fail_next("sendMessage", "404")
    fake.fail_next("getMe", "404")
    with pytest.raises(TryLater) as caught:
        await make_channel(fake).send(outbound())
    assert facts(caught.value) == facts(ALARM)


async def test_a_fault_inside_zalo_is_tried_a_few_times(fake: FakeZaloBot) -> None:
    fake.fail_next("sendMessage", "403", times=MOST_FAULTS)
    channel = make_channel(fake)
    found = []
    for _time in range(MOST_FAULTS):
        with pytest.raises(DeliveryError) as caught:
            await channel.send(outbound(row=7))
        found.append(type(caught.value))
    assert found == [TryLater] * (MOST_FAULTS - 1) + [Rejected]


def test_an_exceeded_quota_is_waited_for_longer_each_time_and_then_believed() -> None:
    now = [0.0]
    patience = Patience(3600.0, lambda: now[0])
    rests = []
    for _time in range(10):
        found, together = (patience.meaning(Refused(429), row) for row in (1, 2))
        assert isinstance(found, TryLater)
        assert facts(found) == facts(together), "calls that were under way together are one reason"
        rests.append(found.after)
        now[0] += found.after or 0
    assert rests == [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]
    now[0] = 3601.0
    assert isinstance(patience.meaning(Refused(429), 1), OutOfReach)
    patience.went_well(1)
    assert isinstance(patience.meaning(Refused(429), 1), TryLater)


def test_two_refusals_of_a_quiet_night_do_not_end_the_month() -> None:
    now = [0.0]
    patience = Patience(3600.0, lambda: now[0])
    patience.meaning(Refused(429), 1)
    now[0] = 30_000.0
    assert isinstance(patience.meaning(Refused(429), 1), TryLater)


# Files that people send


async def test_a_photo_is_fetched_by_its_address(fake: FakeZaloBot) -> None:
    channel = make_channel(fake)
    assert await channel.fetch(fake.media(b"x" * 100, "image/jpeg"), 100) == b"x" * 100
    with pytest.raises(FileTooLarge):
        await channel.fetch(fake.media(b"x" * 101, "image/jpeg"), 100)


@pytest.mark.parametrize(
    "url",
    [
        "http://photo.zdn.vn/x.jpg",
        "https://evil.example/x.jpg",
        "https://zdn.vn.evil.example/x.jpg",
        "https://evilzdn.vn/x.jpg",
        "https://zdn.vn@evil.example/x.jpg",
        "https://user:pass@photo.zdn.vn/x.jpg",
        "https://photo.zdn.vn:8443/x.jpg",
        "https://127.0.0.1/x.jpg",
        "https://[::1]/x.jpg",
        "https://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "ftp://photo.zdn.vn/x",
        "//photo.zdn.vn/x",
        "http://[",
        "",
    ],
)
async def test_only_addresses_of_the_platform_are_fetched(fake: FakeZaloBot, url: str) -> None:
    channel = make_channel(fake, private_hosts=False, media_hosts=["zdn.vn", "127.0.0.1", "::1", "169.254.169.254"])
    with pytest.raises(Rejected) as caught:
        await channel.fetch(url, 100)
    assert not url or url not in caught.value.reason


async def test_an_allowed_name_that_leads_inside_is_not_followed(fake: FakeZaloBot) -> None:
    channel = make_channel(fake, private_hosts=False, media_hosts=["localhost"])
    with pytest.raises(Rejected) as caught:
        await channel.fetch("https://localhost/x.jpg", 100)
    assert "public" in caught.value.reason


@pytest.mark.parametrize(
    ("address", "public"), [("8.8.8.8", True), ("10.1.2.3", False), ("fe80::1%eth0", False), ("a.vn", True)]
)
def test_what_a_public_address_is(address: str, public: bool) -> None:
    assert is_public(address) == public


async def test_a_redirect_to_another_host_is_not_followed(fake: FakeZaloBot) -> None:
    channel = make_channel(fake, media_hosts=["127.0.0.1"])
    other = await asyncio.start_server(lambda *_: pytest.fail("it was followed"), "127.0.0.1", 0)

    async def move(request: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": request.query["to"]})

    app = web.Application()
    app.router.add_get("/move", move)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    here = f"http://127.0.0.1:{runner.addresses[0][1]}/move"
    try:
        content = fake.media(b"jpeg", "image/jpeg")
        assert await channel.fetch(f"{here}?to={content}", 100) == b"jpeg"
        with pytest.raises(Rejected):
            await channel.fetch(f"{here}?to=http://localhost:{other.sockets[0].getsockname()[1]}/x", 100)
        with pytest.raises(Rejected) as caught:
            await channel.fetch(f"{here}?to=/move?to=/move%3Fto=/move%253Fto=/move%25253Fto=/x", 100)
        assert caught.value.reason
    finally:
        other.close()
        await runner.cleanup()


@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        (Failure.BAD_GATEWAY, TryLater),
        (Failure.SILENT_BEFORE, TryLater),
        (Failure.DROP_BEFORE, TryLater),
        (Failure.FILTERED, Rejected),
    ],
)
async def test_a_failing_fetch_is_never_unsure(
    fake: FakeZaloBot, failure: Failure, expected: type[DeliveryError]
) -> None:
    url = fake.media(b"x", "image/jpeg")
    fake.fail_next("media", failure, times=2)  # the client asks twice by itself where a connection breaks
    with pytest.raises(expected):
        await make_channel(fake, answer_seconds=0.2).fetch(url, 100)
    fake.recover()
    with pytest.raises(Rejected):
        await make_channel(fake).fetch(f"{fake.base_url}/media/expired", 100)


# Polling


async def test_what_people_do_arrives_once_and_in_order(fake: FakeZaloBot, kept: Kept) -> None:
    numbers = [fake.user_says(LAN, str(number)) for number in range(20)]
    fake.user_sends_photo(LAN, b"jpeg", "ổ gà")
    fake.user_sends_sticker(LAN)
    fake.user_sends_document(LAN)
    fake.user_says_in_group("group1", LAN, "@Bot chào")
    async with running(make_channel(fake), kept):
        await fake.wait_until(lambda: len(kept.updates) == 24)
    assert [update.key for update in kept.updates][:20] == [f"{LAN}:{number}" for number in numbers]
    assert len(kept.inbounds()) == 23, "what is said in a group is nobody's question to us"
    assert all(call.parameters == {"timeout": 1} for call in fake.called("getUpdates"))


async def test_an_empty_poll_is_no_trouble(fake: FakeZaloBot, kept: Kept, caplog: pytest.LogCaptureFixture) -> None:
    channel = make_channel(fake, poll_seconds=0)
    async with running(channel, kept):
        await fake.wait_until(lambda: len(fake.called("getUpdates")) > 3)
        fake.user_says(LAN, "chào")
        await fake.wait_until(lambda: kept.texts() == ["chào"])
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_polls_are_patient_longer_than_zalo_waits(fake: FakeZaloBot, kept: Kept) -> None:
    async with running(make_channel(fake, poll_seconds=1, answer_seconds=0.4), kept):
        await fake.wait_until(lambda: len(fake.called("getUpdates")) >= 3)
        fake.user_says(LAN, "chào")
        await fake.wait_until(lambda: kept.texts() == ["chào"])


@pytest.mark.parametrize("failure", OUTCOMES)
async def test_polling_survives_every_failure(fake: FakeZaloBot, kept: Kept, failure: Failure) -> None:
    fake.fail_next("getUpdates", failure, times=2)
    async with running(make_channel(fake, poll_seconds=0, answer_seconds=0.3), kept):
        await fake.wait_until(lambda: len(fake.called("getUpdates")) > 2)
        fake.user_says(LAN, "vẫn tới")
        await fake.wait_until(lambda: kept.texts() == ["vẫn tới"])


async def test_an_outage_of_hours_is_logged_once_and_waited_for(
    fake: FakeZaloBot, kept: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        await asyncio.sleep(0)

    fake.fail_next("getUpdates", Failure.BAD_GATEWAY, times=100)
    fake.user_says(LAN, "sau hai giờ")
    async with running(make_channel(fake, sleep=sleep), kept):
        await fake.wait_until(lambda: kept.texts() == ["sau hai giờ"])
    assert sum(slept) > 2000
    assert max(slept) <= 30
    assert len([record for record in caplog.records if "getUpdates fails" in record.message]) == 1


async def test_a_reset_token_is_an_alarm_and_works_again_with_the_old_one_back(
    fake: FakeZaloBot, kept: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    fake.token = "8000000001:anotherSecretSinceTheReset"
    channel = make_channel(fake)
    async with running(channel, kept):
        await fake.wait_until(lambda: "unauthorized" in caplog.text)
        with pytest.raises(TryLater) as caught:
            await channel.send(outbound())
        assert facts(caught.value) == facts(ALARM)
        fake.token = TOKEN
        fake.user_says(LAN, "chào")
        await fake.wait_until(lambda: kept.texts() == ["chào"])
    assert {record.levelno for record in caplog.records if "unauthorized" in record.message} == {logging.ERROR}


async def test_what_could_not_be_kept_is_taken_again_before_anything_else(
    fake: FakeZaloBot, kept: Kept, tmp_path: Path
) -> None:
    kept.refusals = 3
    first, second = fake.user_says(LAN, "một"), fake.user_says(LAN, "hai")
    async with running(make_channel(fake, folder=tmp_path), kept):
        await fake.wait_until(lambda: len(kept.updates) == 2)
    assert kept.refused == [f"{LAN}:{first}"] * 3
    assert [update.key for update in kept.updates] == [f"{LAN}:{first}", f"{LAN}:{second}"]
    assert Shelf(tmp_path).in_hand() == []


async def test_what_could_not_be_kept_outlives_the_process(fake: FakeZaloBot, kept: Kept, tmp_path: Path) -> None:
    kept.refusals = 10_000
    fake.user_says(LAN, "một")
    async with running(make_channel(fake, folder=tmp_path), kept):
        await fake.wait_until(lambda: len(kept.refused) > 1)
    assert fake.waiting() == 0, "Zalo will not bring it again"
    kept.refusals = 0
    async with running(make_channel(fake, folder=tmp_path), kept):
        await fake.wait_until(lambda: kept.texts() == ["một"])


async def test_a_stop_in_the_middle_of_a_turn_loses_nothing(fake: FakeZaloBot, kept: Kept, tmp_path: Path) -> None:
    begun = asyncio.Event()

    async def hang(_: Update) -> None:
        begun.set()
        await asyncio.Event().wait()

    kept.before = hang
    fake.user_says(LAN, "một")
    async with running(make_channel(fake, folder=tmp_path), kept):
        await begun.wait()
    kept.before = None
    async with running(make_channel(fake, folder=tmp_path), kept):
        await fake.wait_until(lambda: kept.texts() == ["một"])


async def test_there_are_never_two_pollers(
    fake: FakeZaloBot, kept: Kept, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    second = make_channel(fake, folder=tmp_path)
    other = Kept()
    async with running(make_channel(fake, folder=tmp_path), kept):
        await fake.wait_until(lambda: bool(fake.called("getUpdates")))
        async with running(second, other):
            await fake.wait_until(lambda: "another process polls" in caplog.text)
            assert (await second.check()).startswith("zalo_bot_conflict")
            for number in range(5):
                fake.user_says(LAN, str(number))
            await fake.wait_until(lambda: len(kept.updates) == 5)
        assert other.updates == []
    async with running(second, other):
        fake.user_says(LAN, "tiếp")
        await fake.wait_until(lambda: other.texts() == ["tiếp"])


async def test_a_webhook_is_taken_away_before_polling_and_whenever_it_comes_back(fake: FakeZaloBot, kept: Kept) -> None:
    fake.webhook = {"url": "https://old.example/hook", "secret": "x"}
    async with running(make_channel(fake, poll_seconds=0), kept):
        await fake.wait_until(lambda: bool(fake.called("getUpdates")))
        fake.webhook = {"url": "https://old.example/hook", "secret": "x"}
        fake.user_says(LAN, "chào")
        await fake.wait_until(lambda: kept.texts() == ["chào"])
    assert len(fake.called("deleteWebhook")) == 2


async def test_deleting_is_not_asked_for_where_nothing_is_set(fake: FakeZaloBot, kept: Kept) -> None:
    async with running(make_channel(fake), kept):
        await fake.wait_until(lambda: bool(fake.called("getUpdates")))
    assert fake.called("deleteWebhook") == []


async def test_odd_updates_block_nobody_and_unknown_events_are_named(
    fake: FakeZaloBot, kept: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    for odd in (
        "chữ",
        {"event_name": "bot.renamed"},
        {"event_name": f"x {WORDS}\n", "message": {}},
        [event(TEXT, text="a")],
    ):
        fake.happens(odd)
    fake.user_says(LAN, "sau")
    async with running(make_channel(fake), kept):
        await fake.wait_until(lambda: "sau" in kept.texts())
    assert kept.texts() == ["a", "sau"]
    assert "bot.renamed" in caplog.text
    assert WORDS not in caplog.text


async def test_typing_shows_while_a_turn_is_worked_on_and_delays_nothing(fake: FakeZaloBot, kept: Kept) -> None:
    fake.fail_next("sendChatAction", Failure.SILENT_BEFORE)
    channel = make_channel(fake, shows_typing=True)
    async with running(channel, kept):
        fake.user_says(LAN, "một")
        await fake.wait_until(lambda: len(fake.called("sendChatAction")) == 1 and kept.texts() == ["một"])
        await channel.send(outbound())
        fake.user_says(LAN, "hai")
        await fake.wait_until(lambda: len(fake.called("sendChatAction")) == 2)
        fake.user_says_in_group("group1", LAN, "ba")
        await fake.wait_until(lambda: len(kept.updates) == 3)
    assert [call.parameters for call in fake.called("sendChatAction")] == [{"chat_id": LAN, "action": "typing"}] * 2


# Webhook


async def post(url: str, body: bytes, secret: str | None = SECRET) -> tuple[int, str]:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
        return answer.status, await answer.text()


@pytest.mark.parametrize("wraps", [False, True])
async def test_a_webhook_is_set_once_and_what_people_do_arrives(
    fake: FakeZaloBot, kept: Kept, tmp_path: Path, wraps: bool
) -> None:
    fake.wraps = wraps
    async with pushed(fake, kept, folder=tmp_path) as (channel, url):
        for number in range(3):
            async with running(channel, kept):
                fake.user_says(LAN, str(number))
                await fake.wait_until(lambda count=number + 1: len(kept.updates) == count)  # type: ignore[misc] # a default binds the loop's value
                await fake.wait_until(lambda count=number + 1: len(fake.called("getWebhookInfo")) >= count)  # type: ignore[misc] # as above
        assert await channel.check() == ""
        assert channel.seen()["webhook"] == ["wrapped" if wraps else "flat"]
        assert channel.seen()["probe"] == ["without secret"]
    assert fake.webhook["url"] == url
    assert fake.called("setWebhook")[0].parameters == {"url": url, "secret_token": SECRET}
    assert len(fake.called("setWebhook")) == 1, "as long as it is as it should be, it is left alone"
    assert fake.called("getUpdates") == []


async def test_a_changed_secret_is_told_to_zalo(fake: FakeZaloBot, kept: Kept, tmp_path: Path) -> None:
    async with pushed(fake, kept, folder=tmp_path) as (channel, _), running(channel, kept):
        await fake.wait_until(lambda: "told" in Shelf(tmp_path).notes())
    async with pushed(fake, kept, folder=tmp_path, webhook_secret="mot-bi-mat-khac") as (channel, url):
        fake.webhook["url"] = url
        async with running(channel, kept):
            await fake.wait_until(lambda: len(fake.called("setWebhook")) == 2)
            fake.user_says(LAN, "chào")
            await fake.wait_until(lambda: kept.texts() == ["chào"])


async def test_a_secret_that_somebody_else_set_shows_in_what_is_refused(fake: FakeZaloBot, kept: Kept) -> None:
    async with pushed(fake, kept) as (channel, url):
        fake.webhook = {"url": url, "secret": "cua-nguoi-khac"}
        async with running(channel, kept):
            await fake.wait_until(lambda: bool(fake.called("getWebhookInfo")))
            fake.user_says(LAN, "chào")
            await fake.wait_until(lambda: kept.texts() == ["chào"])
            for _time in range(3):
                assert (await post(url, b"{}", "wrong-secret"))[0] == 403
            await asyncio.sleep(0.1)
    assert len(fake.called("setWebhook")) == 1, "strangers must not use up the day's calls"


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "\udcff"])
async def test_a_wrong_secret_is_refused_and_nothing_is_kept(fake: FakeZaloBot, kept: Kept, secret: str | None) -> None:
    async with pushed(fake, kept) as (_, url):
        assert (await post(url, json.dumps(event(TEXT, text="x")).encode(), secret))[0] == 403
    assert kept.updates == []


@pytest.mark.parametrize("secret", [None, SECRET, "wrong"])
@pytest.mark.parametrize("body", [b"", b" \n"])
async def test_an_empty_probe_is_answered_and_does_nothing(
    fake: FakeZaloBot, kept: Kept, body: bytes, secret: str | None
) -> None:
    async with pushed(fake, kept) as (_, url):
        assert await post(url, body, secret) == (200, '{"message": "Success"}')
    assert kept.updates == []


async def test_a_failing_probe_shows_in_the_check_until_a_call_comes(
    fake: FakeZaloBot, kept: Kept, tmp_path: Path
) -> None:
    fake.probe_body = b"{}"
    async with pushed(fake, kept, folder=tmp_path) as (channel, url), running(channel, kept):
        await fake.wait_until(lambda: bool(fake.webhook))
        await asyncio.sleep(0.1)
        assert await channel.check() == "zalo_bot_webhook_failing: webhook.http.403"
        assert (await post(url, json.dumps(event(TEXT, text="x")).encode()))[0] == 200
        assert await channel.check() == ""


async def test_what_could_not_be_kept_is_refused_and_still_not_lost(fake: FakeZaloBot, kept: Kept) -> None:
    fake.redelivers = False
    async with pushed(fake, kept) as (channel, _), running(channel, kept):
        await fake.wait_until(lambda: bool(fake.webhook))
        kept.refusals = 2
        fake.user_says(LAN, "một")
        await fake.wait_until(lambda: kept.texts() == ["một"])
        fake.user_says(LAN, "hai")
        await fake.wait_until(lambda: kept.texts() == ["một", "hai"])
    assert fake.deliveries == [503, 200]


async def test_an_unreadable_body_is_kept_and_not_asked_for_again(fake: FakeZaloBot, kept: Kept) -> None:
    async with pushed(fake, kept) as (_, url):
        for body in (b"{", b'{"event_name": 7}', "ệ".encode("utf-16")):
            assert (await post(url, body))[0] == 200
        assert (await post(url, b'{"x": "' + b"a" * BODY_LIMIT + b'"}'))[0] == 413
    assert [bool(update.error) for update in kept.updates] == [True] * 3


async def test_only_post_is_served_and_only_in_webhook_mode(fake: FakeZaloBot, kept: Kept) -> None:
    async with pushed(fake, kept) as (_, url), aiohttp.ClientSession() as session:
        assert (await session.get(url, headers={SECRET_HEADER: SECRET})).status == 405
    assert make_channel(fake).routes(kept) == ()


def test_a_webhook_without_secret_or_address_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="webhook_secret"):
        ZaloBot(token=TOKEN, mode="webhook", webhook_url="https://xa.example")
    with pytest.raises(ValueError, match="webhook_url"):
        ZaloBot(token=TOKEN, mode="webhook", webhook_secret=SECRET)


# Being looked after


async def test_check_says_what_is_wrong(fake: FakeZaloBot) -> None:
    polling = make_channel(fake)
    hook = make_channel(fake, mode="webhook", webhook_url="https://xa.example", webhook_secret=SECRET)
    assert await polling.check() == ""
    assert await hook.check() == f"zalo_bot_webhook_missing: https://xa.example/zalo-bot/{ACCOUNT}"
    fake.webhook = {"url": "https://other.example", "secret": "x"}
    assert await hook.check() == "zalo_bot_webhook_differs: https://other.example"
    assert await polling.check() == "zalo_bot_webhook_set: https://other.example"
    fake.webhook["url"] = f"https://xa.example/zalo-bot/{ACCOUNT}"
    assert await hook.check() == ""
    assert not fake.called("testWebhook"), "it has a daily limit"


@pytest.mark.parametrize(
    ("failure", "key"),
    [
        (Failure.RESET_TOKEN, "zalo_bot_unauthorized: "),
        (Failure.QUOTA, "zalo_bot_quota: "),
        (Failure.NOT_FOUND, "zalo_bot_refused: "),
        (Failure.SERVER_ERROR, "zalo_bot_unreachable: "),
        (Failure.SILENT_BEFORE, "zalo_bot_unreachable: "),
        (Failure.FILTERED, "zalo_bot_unreachable: "),
    ],
)
async def test_check_never_raises(fake: FakeZaloBot, failure: Failure, key: str) -> None:
    fake.fail_next("getMe", failure)
    found = await make_channel(fake, answer_seconds=0.2).check()
    assert found.startswith(key)
    assert "\n" not in found
    assert_says_nothing_private(found)


async def test_check_finds_the_host_that_answers(fake: FakeZaloBot) -> None:
    dead = f"http://127.0.0.1:{free_port()}"
    found = await make_channel(fake, base_url=dead, other_base_urls=[dead, fake.base_url]).check()
    assert found == f"zalo_bot_other_host: {fake.base_url}"
    assert (await make_channel(fake, base_url=dead, other_base_urls=[dead]).check()).startswith("zalo_bot_unreachable")


@pytest.mark.parametrize("failure", OUTCOMES)
async def test_logs_hold_no_token_no_phone_and_no_words(
    fake: FakeZaloBot, kept: Kept, caplog: pytest.LogCaptureFixture, failure: Failure
) -> None:
    caplog.set_level(logging.DEBUG)
    channel = make_channel(fake, answer_seconds=0.2, poll_seconds=0, shows_typing=True)
    kept.refusals = 1
    for method in ("getMe", "getUpdates", "sendMessage", "sendChatAction", "getWebhookInfo"):
        fake.fail_next(method, failure, description=f"at /bot{TOKEN}/x")
    fake.user_says(LAN, f"{WORDS} {PHONE}")
    fake.happens({"event_name": TEXT, "message": {"text": WORDS}})
    async with running(channel, kept):
        with pytest.raises(DeliveryError) as caught:
            await channel.send(outbound(WORDS))
        logging.getLogger("outbox").warning("failed", exc_info=caught.value)
        await fake.wait_until(lambda: len(fake.called("getUpdates")) > 2)
        fake.user_says(LAN, WORDS)
        await fake.wait_until(lambda: bool(kept.updates))
    assert_says_nothing_private(caplog.text)


async def test_a_dead_host_says_no_token_either(caplog: pytest.LogCaptureFixture, kept: Kept) -> None:
    caplog.set_level(logging.DEBUG)
    for server in (f"http://127.0.0.1:{free_port()}", "http://zalo.invalid", "http://[", "https://127.0.0.1:1"):
        channel = ZaloBot(token=TOKEN, base_url=server, sleep=short_sleep, answer_seconds=0.2)
        with pytest.raises(DeliveryError) as caught:
            await channel.send(outbound(WORDS))
        logging.getLogger("outbox").warning("failed", exc_info=caught.value)
        async with running(channel, kept):
            await asyncio.sleep(0.05)
        assert_says_nothing_private(str(vars(caught.value)) + await channel.check())
    assert_says_nothing_private(caplog.text)


def test_the_shelf_keeps_what_it_can_even_where_it_cannot_write(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    shelf = Shelf(blocked)
    shelf.lay_down("a", "một")
    [(name, body)] = shelf.in_hand()
    assert body == "một"
    shelf.take_away(name)
    assert shelf.in_hand() == []


def test_the_shelf_gives_back_in_the_order_in_which_things_were_laid_down(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for number in range(20):
        shelf.lay_down(str(number), str(number))
    assert [body for _, body in Shelf(tmp_path).in_hand()] == [str(number) for number in range(20)]
    (tmp_path / "notes.json").write_text("{broken")
    assert Shelf(tmp_path).notes() == {}


def test_it_is_a_channel() -> None:
    channel: Channel = ZaloBot(token=TOKEN)
    assert (channel.name, channel.account) == ("zalo_bot", ACCOUNT)
    assert isinstance(read_raw({}, account=ACCOUNT, now=NOW), Reading)
