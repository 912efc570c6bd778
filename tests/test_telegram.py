"""The Telegram channel against a Telegram on loopback: what it reads, sends, acknowledges, and does when all goes wrong."""

import asyncio
import json
import logging
import os
import signal
import socket
import sys
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import telegram
from aiohttp import web
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from bot.channels.limited_body import BODY_LIMIT
from bot.channels.telegram import SECRET_HEADER, Telegram
from bot.channels.telegram_client import Client, Http
from bot.channels.telegram_errors import (
    NotSent,
    TooManyRequests,
    asking_error,
    delivery_error,
    is_harmless,
    reason,
)
from bot.channels.telegram_updates import read_body, read_raw
from bot.message import (
    Address,
    Channel,
    Choice,
    Command,
    ContactGone,
    DeliveryError,
    FileKind,
    FileTooLarge,
    Happening,
    Inbound,
    IncomingFile,
    Outbound,
    OutgoingFile,
    Rejected,
    TryLater,
    Unsupported,
    Unsure,
    Update,
)
from tests.fake_telegram import TOKEN, Failure, FakeTelegram, Upload

ACCOUNT = "7000000001"
NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
SAID_AT = datetime(2026, 11, 19, 8, 30, tzinfo=UTC)
SECRET = "bi-mat_Cua-Webhook"
PHONE = "84912345678"
WORDS = "chuyện riêng của tôi"

Json = dict[str, Any]


class Kept:
    """A core that keeps updates: it can refuse, and be slow with some chats."""

    def __init__(self) -> None:
        self.updates: list[Update] = []
        self.refusals: dict[str, int] = defaultdict(int)
        self.refused: list[str] = []
        self.gates: dict[str, asyncio.Event] = {}
        self.before: Callable[[Update], Awaitable[None]] | None = None

    async def __call__(self, update: Update) -> None:
        chat = update.inbound.address.chat if update.inbound else ""
        if self.before:
            await self.before(update)
        if chat in self.gates:
            await self.gates[chat].wait()
        if self.refusals[chat]:
            self.refusals[chat] -= 1
            self.refused.append(update.key)
            raise OSError(f"disk full while keeping {update.body}")
        self.updates.append(update)

    def keys(self) -> list[int]:
        return [int(update.key) for update in self.updates]

    def inbounds(self) -> list[Inbound]:
        return [update.inbound for update in self.updates if update.inbound]

    def texts(self, chat: int) -> list[str]:
        return [inbound.text for inbound in self.inbounds() if inbound.address.chat == str(chat)]


async def short_sleep(seconds: float) -> None:
    await asyncio.sleep(min(seconds, 0.02))


def make_channel(fake: FakeTelegram, **more: Any) -> Telegram:
    given: Json = {
        "token": TOKEN,
        "base_url": fake.base_url,
        "poll_timeout": 1,
        "rate": 1000,
        "chat_rate": 1000,
        "sleep": short_sleep,
    }
    return Telegram(**(given | more))


@asynccontextmanager
async def running(channel: Telegram, receive: Kept) -> AsyncIterator[None]:
    task = asyncio.create_task(channel.run(receive))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def serving(channel: Telegram, receive: Kept, port: int) -> AsyncIterator[None]:
    app = web.Application()
    app.add_routes(channel.routes(receive))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield
    finally:
        await runner.cleanup()


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


@pytest.fixture
def kept() -> Kept:
    return Kept()


def outbound(text: str = "Xin chào ông/bà", chat: int = 42, **more: Any) -> Outbound:
    return Outbound(Address("telegram", ACCOUNT, str(chat)), 1, text, **more)


# What is read

CHAT: Json = {"id": 42, "first_name": "Lan", "type": "private"}
LAN: Json = {"id": 42, "is_bot": False, "first_name": "Lan", "language_code": "vi"}
BASE = Inbound(Address("telegram", ACCOUNT, "42"), "5", SAID_AT, language="vi")


def said(**fields: object) -> Json:
    return {"message_id": 9, "from": LAN, "chat": CHAT, "date": int(SAID_AT.timestamp()), **fields}


def heard(**fields: Any) -> Inbound:
    return replace(BASE, **fields)


def photo(name: str, width: int, size: int | None) -> Json:
    found = {"file_id": name, "file_unique_id": f"u{name}", "width": width, "height": width}
    return found if size is None else found | {"file_size": size}


DOCUMENT: Json = {
    "file_id": "D",
    "file_unique_id": "d",
    "file_name": "đơn.pdf",
    "mime_type": "application/pdf",
    "file_size": 7,
}
GROUP: Json = {"id": -1001, "title": "Thôn 3", "type": "supergroup"}
PRESS: Json = {"id": "77", "from": LAN, "chat_instance": "-3", "data": "a:1"}
CONTACT: Json = {"phone_number": PHONE, "first_name": "Lan", "user_id": 42}


def membership(status: str, chat: Json = CHAT) -> Json:
    change = {"chat": chat, "from": LAN, "date": int(SAID_AT.timestamp())}
    return {"my_chat_member": change | {"old_chat_member": {"status": "member"}, "new_chat_member": {"status": status}}}


READ: Mapping[str, tuple[Json, Inbound | None]] = {
    "text": ({"message": said(text=" Xin chào ")}, heard(text=" Xin chào ")),
    "command": ({"message": said(text="/dangky")}, heard(text="/dangky")),
    "command to bot": ({"message": said(text="/dangky@DoiThoaiBot")}, heard(text="/dangky")),
    "command to bot with words": ({"message": said(text="/hoi@DoiThoaiBot đất đai")}, heard(text="/hoi đất đai")),
    "deep link": ({"message": said(text="/start hop-12")}, heard(text="/start hop-12")),
    "mail address": ({"message": said(text="thu@xa.vn /a@b")}, heard(text="thu@xa.vn /a@b")),
    "reply": ({"message": said(text="vâng", reply_to_message=said(text="ông/bà?"))}, heard(text="vâng")),
    "odd reply": ({"message": said(text="vâng", reply_to_message={"poll": {}})}, heard(text="vâng")),
    "forward": ({"message": said(text="tin", forward_origin={"type": "new_kind", "date": 1})}, heard(text="tin")),
    "edited": (
        {"edited_message": said(text="sửa", edit_date=int(NOW.timestamp()))},
        heard(text="sửa", at=NOW, edited=True),
    ),
    "press": ({"callback_query": PRESS | {"message": said(text="?")}}, heard(press="a:1", at=NOW)),
    "press out of reach": (
        {"callback_query": PRESS | {"message": {"chat": CHAT, "message_id": 1, "date": 0}}},
        heard(press="a:1", at=NOW),
    ),
    "press under nothing": ({"callback_query": PRESS | {"inline_message_id": "AA"}}, heard(press="a:1", at=NOW)),
    "press in group": (
        {"callback_query": PRESS | {"message": said(chat=GROUP)}},
        heard(press="a:1", at=NOW, group=True, address=Address("telegram", ACCOUNT, "-1001")),
    ),
    "press of a game": ({"callback_query": {"id": "77", "from": LAN, "game_short_name": "x"}}, None),
    "own contact": ({"message": said(contact=CONTACT)}, heard(phone="+84912345678")),
    "own contact with plus": (
        {"message": said(contact=CONTACT | {"phone_number": f"+{PHONE}"})},
        heard(phone=f"+{PHONE}"),
    ),
    "foreign contact": (
        {"message": said(contact=CONTACT | {"user_id": 43})},
        heard(unsupported=Unsupported.FOREIGN_CONTACT),
    ),
    "contact of nobody": (
        {"message": said(contact={"phone_number": PHONE, "first_name": "A"})},
        heard(unsupported=Unsupported.FOREIGN_CONTACT),
    ),
    "photo": (
        {"message": said(photo=[photo("S", 90, 1000), photo("L", 1280, 90000), photo("M", 320, 9000)], caption="ổ gà")},
        heard(text="ổ gà", files=(IncomingFile(FileKind.PHOTO, "L", size=90000),)),
    ),
    "photo too large to fetch": (
        {"message": said(photo=[photo("M", 320, 9000), photo("L", 9999, 20_000_001)])},
        heard(files=(IncomingFile(FileKind.PHOTO, "M", size=9000),)),
    ),
    "photo of unknown size": (
        {"message": said(photo=[photo("L", 9, None)])},
        heard(files=(IncomingFile(FileKind.PHOTO, "L"),)),
    ),
    "album piece": (
        {"message": said(photo=[photo("L", 9, 5)], media_group_id="1")},
        heard(files=(IncomingFile(FileKind.PHOTO, "L", size=5),)),
    ),
    "document": (
        {"message": said(document=DOCUMENT, caption="đơn")},
        heard(text="đơn", files=(IncomingFile(FileKind.DOCUMENT, "D", "đơn.pdf", "application/pdf", 7),)),
    ),
    "voice": (
        {"message": said(voice={"file_id": "V", "file_unique_id": "v", "duration": 3, "mime_type": "audio/ogg"})},
        heard(files=(IncomingFile(FileKind.VOICE, "V", media_type="audio/ogg"),)),
    ),
    "audio": (
        {"message": said(audio={"file_id": "A", "file_unique_id": "a", "duration": 3, "file_name": "ghi âm.mp3"})},
        heard(files=(IncomingFile(FileKind.VOICE, "A", "ghi âm.mp3"),)),
    ),
    "location": (
        {"message": said(location={"latitude": 21, "longitude": 105})},
        heard(unsupported=Unsupported.LOCATION),
    ),
    "venue": (
        {"message": said(venue={"title": "UBND"}, location={"latitude": 21, "longitude": 105})},
        heard(unsupported=Unsupported.LOCATION),
    ),
    "sticker": ({"message": said(sticker={"file_id": "S"})}, heard(unsupported=Unsupported.STICKER)),
    "video": (
        {"message": said(video={"file_id": "S"}, caption="xem")},
        heard(text="xem", unsupported=Unsupported.VIDEO),
    ),
    "video note": ({"message": said(video_note={"file_id": "S"})}, heard(unsupported=Unsupported.VIDEO)),
    "animation": (
        {"message": said(animation={"file_id": "S"}, document=DOCUMENT)},
        heard(unsupported=Unsupported.VIDEO),
    ),
    "poll": ({"message": said(poll={"id": "1"})}, heard(unsupported=Unsupported.OTHER)),
    "kind of the future": ({"message": said(hologram={"id": "1"})}, heard(unsupported=Unsupported.OTHER)),
    "blocked": (membership("kicked"), heard(happening=Happening.BLOCKED)),
    "unblocked": (membership("member"), heard(happening=Happening.UNBLOCKED)),
    "membership of the future": (membership("honoured"), None),
    "kicked from group": (membership("kicked", GROUP), None),
    "group": (
        {"message": said(chat=GROUP, text="chào")},
        heard(text="chào", group=True, address=Address("telegram", ACCOUNT, "-1001")),
    ),
    "joined group": ({"message": said(chat=GROUP, new_chat_members=[LAN])}, None),
    "pinned": ({"message": said(pinned_message=said(text="x"))}, None),
    "words of a bot": ({"message": said(text="x", **{"from": LAN | {"is_bot": True}})}, None),
    "words without sender": (
        {"message": {"message_id": 9, "chat": CHAT, "date": int(SAID_AT.timestamp()), "text": "x"}},
        heard(text="x", language=""),
    ),
    "words in a channel": ({"message": said(text="x", chat={"id": -5, "type": "channel"})}, None),
    "channel post": ({"channel_post": said(text="x")}, None),
    "reaction": ({"message_reaction": {"chat": CHAT}}, None),
    "update of the future": ({"telepathy": {"from": LAN}}, None),
    "unusual sender": ({"message": said(text="x", **{"from": {"id": 42}})}, heard(text="x", language="")),
    "half a character": ({"message": said(text="a\ud83db\0c")}, heard(text="a\ufffdb\ufffdc")),
    "split character": ({"message": said(text="\ud83d\ude00")}, heard(text="😀")),
}


@pytest.mark.parametrize("name", READ)
def test_an_update_is_read_the_same_from_polling_and_webhook(name: str) -> None:
    fields, expected = READ[name]
    raw = {"update_id": 5, **fields}
    polled = read_raw(raw, account=ACCOUNT, now=NOW).update
    posted = read_body(json.dumps(raw).encode(), account=ACCOUNT, now=NOW).update
    assert (polled.inbound, polled.error, polled.key) == (expected, "", "5")
    assert (posted.inbound, posted.error, posted.key) == (expected, "", "5")
    polled.body.encode()


@pytest.mark.parametrize(
    ("raw", "key", "error"),
    [
        ({"update_id": 5, "message": {}}, "5", "message.chat: missing; message.date: missing"),
        ({"update_id": 5, "message": said(date="hôm qua")}, "5", "message.date: datetime_from_date_parsing"),
        ({"update_id": 5, "message": "Lan 0912345678"}, "5", "message: model_type"),
        ({"update_id": 5, "callback_query": {"id": "1"}}, "5", "callback_query.from: missing"),
        ({"message": said(text="x")}, "sha256:", "update_id: missing"),
        ({"update_id": "năm"}, "sha256:", "update_id: int_parsing"),
        ([], "sha256:", ": model_type"),
        (None, "sha256:", ": model_type"),
        (17, "sha256:", ": model_type"),
    ],
)
def test_what_cannot_be_understood_is_kept_with_the_place_but_without_words(raw: object, key: str, error: str) -> None:
    update = read_raw(raw, account=ACCOUNT, now=NOW).update
    assert update.inbound is None
    assert update.error.startswith(error)
    assert update.key.startswith(key)
    assert json.loads(update.body) == raw


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"{", b"[" * 200_000, b'{"update_id":' + b"9" * 5000 + b"}", b"\0"])
def test_what_is_not_json_is_kept_under_the_same_key_each_time(body: bytes) -> None:
    first, again = (read_body(body, account=ACCOUNT, now=NOW).update for _ in range(2))
    assert first.inbound is None
    assert first.error.startswith("not JSON")
    assert first.body == body.decode("utf-8", "replace").replace("\0", "\ufffd")
    assert first.key == again.key


@settings(max_examples=400)
@given(name=st.sampled_from(sorted(READ)), flips=st.lists(st.tuples(st.integers(0), st.integers(0, 7)), max_size=6))
def test_bit_flips_never_raise_and_the_body_is_kept(name: str, flips: list[tuple[int, int]]) -> None:
    body = bytearray(json.dumps({"update_id": 5, **READ[name][0]}, ensure_ascii=True).encode())
    for place, bit in flips:
        body[place % len(body)] ^= 1 << bit
    update = read_body(bytes(body), account=ACCOUNT, now=NOW).update
    assert update.body == bytes(body).decode("utf-8", "replace").replace("\0", "\ufffd")
    assert update.inbound is None or not update.error
    assert update.key


@settings(max_examples=300)
@given(name=st.sampled_from(sorted(READ)), data=st.data())
def test_missing_and_strange_fields_never_raise(name: str, data: st.DataObject) -> None:
    raw = json.loads(json.dumps({"update_id": 5, **READ[name][0]}))
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
    holder["extra"] = {"of": ["the future"]}
    update = read_raw(raw, account=ACCOUNT, now=NOW).update
    assert json.loads(update.body) == raw
    assert update.inbound is None or not update.error


async def test_the_fake_sends_what_the_library_also_understands(fake: FakeTelegram) -> None:
    everything_happens(fake)
    async with aiohttp.ClientSession() as session:
        answer = await (await session.post(f"{fake.base_url}/bot{TOKEN}/getUpdates")).json()
    assert len(answer["result"]) == 13
    for raw in answer["result"]:
        understood = telegram.Update.de_json(raw, None)
        assert understood.api_kwargs == {}
        assert read_raw(raw, account=ACCOUNT, now=NOW).update.error == ""


def everything_happens(fake: FakeTelegram) -> None:
    fake.user_says(42, "Xin chào")
    fake.user_edits(42, "Xin chào!")
    fake.user_sends_album(42, [b"one", b"two"], "hai tấm")
    fake.user_sends_document(42, b"%PDF")
    fake.user_sends_voice(42, b"OggS")
    fake.user_sends_contact(42, PHONE)
    fake.user_sends_contact(42, "84987654321", own=False)
    fake.user_sends_location(42)
    fake.user_sends_sticker(42)
    fake.blocks(42)
    fake.unblocks(42)
    fake.user_says(43, "/start")


# What is sent

THREE = (Choice(1, "Đất đai", "a:1"), Choice(2, "Môi trường", "a:2"), Choice(3, "Khác", "a:3"))


async def test_a_text_goes_plain_without_preview_and_takes_an_old_keyboard_away(fake: FakeTelegram) -> None:
    number = await make_channel(fake).send(outbound("<b>1 < 2</b> & _x_ https://xa.vn"))
    [message] = fake.messages(42)
    assert number == str(message.id)
    assert message.text == "<b>1 < 2</b> & _x_ https://xa.vn"
    assert message.removes_keyboard
    assert "parse_mode" not in message.parameters
    assert json.loads(str(message.parameters["link_preview_options"])) == {"is_disabled": True}


async def test_choices_are_buttons_one_below_the_other(fake: FakeTelegram) -> None:
    await make_channel(fake).send(outbound("Về việc gì?", choices=THREE))
    [message] = fake.messages(42)
    assert [(button.label, button.data) for button in message.buttons] == [
        ("1. Đất đai", "a:1"),
        ("2. Môi trường", "a:2"),
        ("3. Khác", "a:3"),
    ]
    markup = json.loads(str(message.parameters["reply_markup"]))
    assert [len(row) for row in markup["inline_keyboard"]] == [1, 1, 1]


async def test_more_choices_than_buttons_are_left_to_the_text(fake: FakeTelegram) -> None:
    channel = make_channel(fake)
    many = tuple(Choice(n, f"Thôn {n}", f"t:{n}") for n in range(1, channel.capabilities.buttons + 2))
    await channel.send(outbound(choices=many[:-1]))
    await channel.send(outbound(choices=many))
    assert [len(message.buttons) for message in fake.messages(42)] == [channel.capabilities.buttons, 0]


@pytest.mark.parametrize(("token", "fits"), [("", False), ("a" * 64, True), ("a" * 65, False), ("đ" * 33, False)])
async def test_a_token_must_fit_into_64_bytes(fake: FakeTelegram, token: str, fits: bool) -> None:
    message = outbound(choices=(Choice(1, "Có", token),))
    if fits:
        await make_channel(fake).send(message)
    else:
        with pytest.raises(Rejected):
            await make_channel(fake).send(message)
    assert len(fake.messages(42)) == fits


async def test_the_phone_is_asked_with_a_button_that_hides_itself(fake: FakeTelegram) -> None:
    channel = make_channel(fake)
    await channel.send(outbound("Số điện thoại?", ask_phone="Gửi số của tôi", choices=THREE[:1]))
    await channel.send(outbound("Cảm ơn ông/bà"))
    asked, thanked = fake.messages(42)
    assert (asked.contact_button, asked.keyboard) == ("Gửi số của tôi", ("Gửi số của tôi", "Đất đai"))
    assert json.loads(str(asked.parameters["reply_markup"]))["one_time_keyboard"] is True
    assert thanked.removes_keyboard


@pytest.mark.parametrize(
    ("kind", "method"),
    [(FileKind.PHOTO, "sendPhoto"), (FileKind.DOCUMENT, "sendDocument"), (FileKind.VOICE, "sendVoice")],
)
async def test_a_file_goes_with_caption_name_and_buttons(
    fake: FakeTelegram, tmp_path: Path, kind: FileKind, method: str
) -> None:
    file = stored(tmp_path, kind)
    await make_channel(fake).send(outbound("Phiếu của ông/bà", file=file, choices=THREE))
    [message] = fake.messages(42)
    assert (message.method, message.text, len(message.buttons)) == (method, "Phiếu của ông/bà", 3)
    assert message.file == Upload("phiếu 12.pdf", "application/pdf", b"%PDF-1.7")


def stored(folder: Path, kind: FileKind = FileKind.DOCUMENT, content: bytes = b"%PDF-1.7") -> OutgoingFile:
    (folder / "stored").write_bytes(content)
    return OutgoingFile(kind, folder / "stored", "phiếu 12.pdf", "application/pdf")


async def test_a_photo_that_telegram_cannot_show_goes_as_a_document(fake: FakeTelegram, tmp_path: Path) -> None:
    channel = make_channel(fake)
    fake.fail_next("sendPhoto", "400", description="Bad Request: PHOTO_INVALID_DIMENSIONS")
    await channel.send(outbound(file=stored(tmp_path, FileKind.PHOTO)))
    await channel.send(outbound(file=stored(tmp_path, FileKind.PHOTO, b"x" * 10_000_001)))
    assert [message.method for message in fake.messages(42)] == ["sendDocument", "sendDocument"]


async def test_a_missing_or_huge_file_is_rejected_before_anything_goes_out(fake: FakeTelegram, tmp_path: Path) -> None:
    file = stored(tmp_path)
    os.truncate(file.path, 50_000_001)
    with pytest.raises(Rejected):
        await make_channel(fake).send(outbound(file=file))
    file.path.unlink()
    with pytest.raises(Rejected):
        await make_channel(fake).send(outbound(file=file))
    assert fake.calls == []


@pytest.mark.parametrize("length", [4000, 4096, 4097])
async def test_what_the_platform_takes_is_more_than_the_channel_promises(fake: FakeTelegram, length: int) -> None:
    channel = make_channel(fake)
    assert channel.capabilities.text_limit <= 4096
    assert channel.capabilities.caption_limit <= 1024
    text = "ệ" * length
    if length <= 4096:
        assert await channel.send(outbound(text))
    else:
        with pytest.raises(Rejected):
            await channel.send(outbound(text))


async def test_half_a_character_is_rejected_and_not_quoted(fake: FakeTelegram) -> None:
    with pytest.raises(Rejected) as caught:
        await make_channel(fake).send(outbound("nhà tôi \ud83d"))
    assert "nhà" not in caught.value.reason


async def test_a_group_that_moved_is_followed_at_once_and_remembered(fake: FakeTelegram) -> None:
    channel = make_channel(fake)
    fake.fail_next("sendMessage", Failure.MIGRATED, new_chat=-1009)
    await channel.send(outbound("một", chat=-7))
    await channel.send(outbound("hai", chat=-7))
    assert [message.text for message in fake.messages(-1009)] == ["một", "hai"]
    assert len(fake.called("sendMessage")) == 3


async def test_messages_keep_to_the_pace(fake: FakeTelegram) -> None:
    start = time.monotonic()
    channel = make_channel(fake, rate=20)
    await asyncio.gather(*(channel.send(outbound(chat=chat)) for chat in range(1, 15)))
    assert 0.4 <= time.monotonic() - start < 2
    start = time.monotonic()
    channel = make_channel(fake, chat_rate=5)
    await asyncio.gather(*(channel.send(outbound(chat=chat)) for chat in [42] * 5 + [43]))
    assert 0.35 <= time.monotonic() - start < 2


async def test_everything_goes_through_the_proxy(fake: FakeTelegram) -> None:
    channel = make_channel(fake, base_url="http://telegram.invalid", proxy=fake.base_url)
    assert await channel.send(outbound())
    assert len(fake.messages(42)) == 1


# What goes wrong

CHANNEL_LATER = TryLater("", scope="channel")
ALARM = TryLater("", scope="channel", alarm=True)
OUTCOMES: Mapping[Failure, DeliveryError] = {
    Failure.BAD_REQUEST: Rejected(""),
    Failure.UNAUTHORIZED: ALARM,
    Failure.FORBIDDEN: ContactGone(""),
    Failure.NOT_FOUND: ALARM,
    Failure.CONFLICT: ALARM,
    Failure.TOO_LARGE: Rejected(""),
    Failure.FLOOD: TryLater("", after=17.0, scope="channel"),
    Failure.SERVER_ERROR: TryLater(""),
    Failure.BAD_GATEWAY: TryLater(""),
    Failure.GATEWAY_TIMEOUT: Unsure(""),
    Failure.FILTERED: TryLater(""),
    Failure.SILENT_BEFORE: Unsure(""),
    Failure.SILENT_AFTER: Unsure(""),
    Failure.DROP_BEFORE: Unsure(""),
    Failure.DROP_AFTER: Unsure(""),
    Failure.GARBAGE: Unsure(""),
    Failure.SURPRISE: Unsure(""),
}


def facts(error: DeliveryError) -> tuple[object, ...]:
    more = (error.after, error.scope, error.alarm) if isinstance(error, TryLater) else ()
    return (type(error), *more)


@pytest.mark.parametrize("method", ["sendMessage", "sendDocument"])
@pytest.mark.parametrize("failure", OUTCOMES)
async def test_each_failure_means_one_thing(fake: FakeTelegram, tmp_path: Path, failure: Failure, method: str) -> None:
    channel = make_channel(fake, answer_timeout=0.2)
    message = outbound(WORDS, file=stored(tmp_path) if method == "sendDocument" else None)
    fake.fail_next(method, failure, retry_after=17)
    with pytest.raises(DeliveryError) as caught:
        await channel.send(message)
    assert facts(caught.value) == facts(OUTCOMES[failure])
    assert_says_nothing_private(str(vars(caught.value)))
    assert len(fake.called(method)) == 1
    assert await channel.send(message), "the channel must go on working"


def assert_says_nothing_private(words: str) -> None:
    for private in (TOKEN, TOKEN.split(":")[1], WORDS, PHONE):
        assert private not in words


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("Bad Request: chat not found", ContactGone),
        ("Bad Request: user not found", ContactGone),
        ("Bad Request: PEER_ID_INVALID", ContactGone),
        ("Bad Request: group chat was deactivated", ContactGone),
        ("Bad Request: message is too long", Rejected),
        ("Bad Request: BUTTON_DATA_INVALID", Rejected),
    ],
)
async def test_a_bad_request_is_read_by_its_words(
    fake: FakeTelegram, description: str, expected: type[DeliveryError]
) -> None:
    fake.fail_next("sendMessage", "400", description=description)
    with pytest.raises(expected):
        await make_channel(fake).send(outbound())


async def test_a_harmless_refusal_is_no_failure(fake: FakeTelegram) -> None:
    fake.fail_next("sendMessage", "400", description="Bad Request: message is not modified: same content")
    assert await make_channel(fake).send(outbound()) == ""


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (TooManyRequests(3), TryLater("", after=3, scope="channel")),
        (TooManyRequests(None), CHANNEL_LATER),
        (NotSent("httpx.ConnectError"), CHANNEL_LATER),
        (InvalidToken(), ALARM),
        (Conflict("two"), ALARM),
        (Forbidden("Forbidden: user is deactivated"), ContactGone("")),
        (ChatMigrated(-5), TryLater("")),
        (BadRequest("file is temporarily unavailable"), TryLater("")),
        (BadRequest("x"), Rejected("")),
        (TimedOut(), Unsure("")),
        (NetworkError("httpx.ReadError: "), Unsure("")),
        (NetworkError("Bad Gateway"), TryLater("")),
        (TelegramError("Invalid server response"), Unsure("")),
        (KeyError("chat"), Unsure("")),
        (TypeError("of NoneType"), Unsure("")),
    ],
)
def test_each_exception_of_the_client_means_one_thing(error: Exception, expected: DeliveryError) -> None:
    assert facts(delivery_error(error)) == facts(expected)
    assert not isinstance(asking_error(error), Unsure)


def test_reasons_hold_no_token_and_nothing_of_foreign_exceptions() -> None:
    assert reason(NetworkError(f"at /bot{TOKEN}/sendMessage")) == "NetworkError: at /bot<token>/sendMessage"
    assert reason(KeyError(WORDS)) == "KeyError"
    assert len(reason(BadRequest("x" * 5000))) <= 200
    assert not is_harmless(TimedOut("message is not modified"))


async def test_nobody_at_the_door_means_nothing_went_out(fake: FakeTelegram) -> None:
    channel = make_channel(fake, base_url=f"http://127.0.0.1:{free_port()}")
    with pytest.raises(TryLater) as caught:
        await channel.send(outbound())
    assert facts(caught.value) == facts(CHANNEL_LATER)


async def call_through(http: Http, server: str, content: bytes = b"x") -> None:
    await Client(token=TOKEN, server=server, http=http).send_document(42, content, filename="x")


async def test_a_full_pool_means_nothing_went_out(fake: FakeTelegram) -> None:
    fake.fail_next("sendDocument", Failure.SILENT_BEFORE)
    async with Http(answer_seconds=0.5, pool_seconds=0.05, connections=1) as http:
        waiting = asyncio.create_task(call_through(http, fake.base_url))
        await fake.wait_until(lambda: bool(fake.calls))
        with pytest.raises(NotSent):
            await call_through(http, fake.base_url)
        with pytest.raises(TimedOut):
            await waiting


async def test_a_connection_that_never_opens_means_nothing_went_out() -> None:
    with socket.socket() as listener, socket.socket() as first, socket.socket() as second:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for filler in (first, second):
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
        async with Http(answer_seconds=5, connect_seconds=0.1) as http:
            with pytest.raises(NotSent, match="Timed out"):
                await call_through(http, f"http://127.0.0.1:{listener.getsockname()[1]}")


async def test_an_upload_that_stalls_means_nothing_went_out() -> None:
    done = asyncio.Event()

    async def never_read(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await done.wait()
        writer.close()

    server = await asyncio.start_server(never_read, "127.0.0.1", 0, limit=1024)
    async with server, Http(answer_seconds=5, upload_seconds=0.1) as http:
        with pytest.raises(NotSent):
            await call_through(http, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", b"x" * 30_000_000)
        done.set()


# Files that people send


async def test_a_file_is_fetched_by_its_ref(fake: FakeTelegram, kept: Kept) -> None:
    fake.user_sends_document(42, b"%PDF-1.7 xin")
    channel = make_channel(fake)
    async with running(channel, kept):
        await fake.wait_until(lambda: len(kept.updates) == 1)
    [file] = kept.inbounds()[0].files
    assert await channel.fetch(file.ref, 100) == b"%PDF-1.7 xin"


async def test_a_file_over_the_limit_is_not_fetched(fake: FakeTelegram) -> None:
    fake.user_sends_document(42, b"x" * 101)
    fake.user_sends_document(42, b"x" * 20_000_001)
    channel = make_channel(fake)
    assert len(await channel.fetch("file1", 101)) == 101
    with pytest.raises(FileTooLarge):
        await channel.fetch("file1", 100)
    with pytest.raises(FileTooLarge):
        await channel.fetch("file2", 30_000_000)


async def test_a_file_that_grows_on_the_way_is_stopped(fake: FakeTelegram) -> None:
    async with Http(answer_seconds=5) as http:
        fake.user_sends_document(42, b"x" * 3_000_000)
        with pytest.raises(FileTooLarge):
            await http.download(f"{fake.base_url}/file/bot{TOKEN}/files/file1", 1_000_000)


@pytest.mark.parametrize(
    ("method", "failure", "expected"),
    [
        ("getFile", Failure.BAD_REQUEST, Rejected),
        ("getFile", Failure.SILENT_AFTER, TryLater),
        ("getFile", Failure.SURPRISE, TryLater),
        ("getFile", Failure.GARBAGE, TryLater),
        ("download", Failure.SERVER_ERROR, TryLater),
        ("download", Failure.SILENT_BEFORE, TryLater),
        ("download", Failure.DROP_BEFORE, TryLater),
    ],
)
async def test_a_failing_fetch_is_never_unsure(
    fake: FakeTelegram, method: str, failure: Failure, expected: type[DeliveryError]
) -> None:
    fake.user_sends_document(42, b"x")
    fake.fail_next(method, failure)
    with pytest.raises(expected):
        await make_channel(fake, answer_timeout=0.2).fetch("file1", 100)


# Polling


async def test_what_people_do_arrives_once_and_is_acknowledged(fake: FakeTelegram, kept: Kept) -> None:
    everything_happens(fake)
    expected = fake.waiting()
    async with running(make_channel(fake), kept):
        await fake.wait_until(lambda: not fake.waiting())
    assert sorted(kept.keys()) == expected
    assert all(not update.error and update.inbound for update in kept.updates)


async def test_an_update_that_could_not_be_kept_comes_again(fake: FakeTelegram, kept: Kept) -> None:
    kept.refusals["42"] = 3
    first, second = fake.user_says(42, "một"), fake.user_says(42, "hai")
    async with running(make_channel(fake), kept):
        await fake.wait_until(lambda: len(kept.refused) == 3)
        assert first in fake.waiting()
        await fake.wait_until(lambda: not fake.waiting())
    assert kept.refused == [str(first)] * 3
    assert kept.keys() == [first, second]


async def test_a_crash_before_the_update_is_kept_loses_nothing(fake: FakeTelegram, kept: Kept) -> None:
    kept.gates["42"] = asyncio.Event()
    fake.user_says(42, "một")
    fake.user_says(43, "hai")
    async with running(make_channel(fake), kept):
        await fake.wait_until(lambda: kept.texts(43) == ["hai"])
    kept.gates.clear()
    async with running(make_channel(fake), kept):
        await fake.wait_until(lambda: not fake.waiting())
    assert kept.texts(42) == ["một"]
    assert len({update.key for update in kept.updates}) == 2


async def test_a_crash_between_keeping_and_acknowledging_brings_the_same_key_again(
    fake: FakeTelegram, kept: Kept
) -> None:
    fake.user_says(42, "một")
    caught = asyncio.Event()

    async def crash(update: Update) -> None:
        kept.updates.append(update)
        caught.set()
        await asyncio.Event().wait()

    kept.before = crash
    async with running(make_channel(fake), kept):
        await caught.wait()
    assert len(fake.waiting()) == 1
    kept.before = None
    async with running(make_channel(fake), kept):
        await fake.wait_until(lambda: not fake.waiting())
    assert [update.key for update in kept.updates] == [kept.updates[0].key] * 2


KEEPER = """
import asyncio, os, sys
from bot.channels.telegram import Telegram

async def main(server, token, path):
    with open(path, "a") as book:
        async def receive(update):
            await asyncio.sleep(0.002)
            book.write(update.key + "\\n")
            book.flush()
        await Telegram(token=token, base_url=server, poll_timeout=1).run(receive)

asyncio.run(main(*sys.argv[1:]))
"""


async def test_a_flood_with_kills_loses_nothing(fake: FakeTelegram, tmp_path: Path) -> None:
    book = tmp_path / "book"
    sent = [fake.user_says(chat % 20 + 1, f"tin {chat}") for chat in range(500)]
    for remaining in (300, 0):
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-c", KEEPER, fake.base_url, TOKEN, str(book), cwd=Path(__file__).parents[1]
        )
        await fake.wait_until(lambda left=remaining: len(fake.waiting()) <= left, timeout=20)  # type: ignore[misc] # a default binds the loop's value
        child.send_signal(signal.SIGKILL)
        await child.wait()
    kept = [int(line) for line in book.read_text().split()]
    assert set(kept) == set(sent)


async def test_a_slow_chat_delays_nobody_and_is_not_acknowledged_early(fake: FakeTelegram, kept: Kept) -> None:
    kept.gates["1"] = asyncio.Event()
    slow = fake.user_says(1, "chậm")
    fake.user_says(1, "chậm hai")
    for chat in range(2, 50):
        fake.user_says(chat, "nhanh")
    async with running(make_channel(fake), kept):
        await fake.wait_until(lambda: len(kept.updates) == 48)
        for chat in range(50, 90):
            fake.user_says(chat, "đến sau")
        await fake.wait_until(lambda: len(kept.updates) == 88)
        assert fake.waiting()[0] == slow
        assert kept.texts(1) == []
        kept.gates["1"].set()
        await fake.wait_until(lambda: not fake.waiting())
    assert kept.texts(1) == ["chậm", "chậm hai"]
    assert len(kept.updates) == 90


async def test_the_order_within_each_chat_is_kept(fake: FakeTelegram, kept: Kept) -> None:
    async def uneven(update: Update) -> None:
        await asyncio.sleep(int(update.key) * 7 % 5 / 1000)

    kept.before = uneven
    for number in range(20):
        for chat in range(1, 51):
            fake.user_says(chat, str(number))
    async with running(make_channel(fake), kept):
        await fake.wait_until(lambda: not fake.waiting())
    assert len(kept.updates) == 1000
    assert all(kept.texts(chat) == [str(number) for number in range(20)] for chat in range(1, 51))


async def test_an_unreadable_update_blocks_nobody(fake: FakeTelegram, kept: Kept) -> None:
    fake.user_says(42, "trước")
    fake.happens(message={"chat": "?"})
    fake.happens(telepathy=1)
    fake.user_says(42, "sau")
    async with running(make_channel(fake), kept):
        await fake.wait_until(lambda: not fake.waiting())
    assert kept.texts(42) == ["trước", "sau"]
    [unreadable] = [update for update in kept.updates if update.error]
    assert json.loads(unreadable.body)["message"] == {"chat": "?"}
    assert len(kept.updates) == 4


async def test_an_update_without_a_number_is_kept_and_not_asked_for_without_pause(
    fake: FakeTelegram, kept: Kept
) -> None:
    fake.happens(update_id="?", message=said(text="x"))
    async with running(make_channel(fake, sleep=asyncio.sleep), kept):
        await asyncio.sleep(0.7)
    assert {update.error for update in kept.updates} == {"update_id: int_parsing"}
    assert 1 <= len(fake.called("getUpdates")) <= 5


@pytest.mark.parametrize("failure", OUTCOMES)
async def test_polling_survives_every_failure(fake: FakeTelegram, kept: Kept, failure: Failure) -> None:
    fake.fail_next("getUpdates", failure, times=2)
    fake.user_says(42, "vẫn tới")
    async with running(make_channel(fake, poll_timeout=0, answer_timeout=0.2), kept):
        await fake.wait_until(lambda: kept.texts(42) == ["vẫn tới"])


async def test_a_second_poller_is_an_alarm_that_says_what_to_do(
    fake: FakeTelegram, kept: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    channel = make_channel(fake)
    async with running(channel, kept), aiohttp.ClientSession() as session:
        await fake.wait_until(lambda: bool(fake.called("getUpdates")))
        (await session.post(f"{fake.base_url}/bot{TOKEN}/getUpdates")).release()
        await fake.wait_until(lambda: "stop the other program" in caplog.text)
        fake.user_says(42, "vẫn tới")
        await fake.wait_until(lambda: kept.texts(42) == ["vẫn tới"])
    assert [record.levelno for record in caplog.records if "conflict" in record.message] == [logging.ERROR]


async def test_telegram_out_of_reach_at_the_start_is_waited_for(kept: Kept, caplog: pytest.LogCaptureFixture) -> None:
    port = free_port()
    late = FakeTelegram()
    late.base_url = f"http://127.0.0.1:{port}"
    channel = make_channel(late, commands={"": [Command("dangky", "Đăng ký")]})
    async with running(channel, kept):
        await asyncio.sleep(0.15)
        assert (await channel.check()).startswith("unreachable: ")
        await late.start(port)
        late.user_says(42, "chào")
        await late.wait_until(lambda: kept.texts(42) == ["chào"] and "" in late.commands)
    await late.stop()
    assert len([record for record in caplog.records if "getMe fails" in record.message]) == 1


async def test_the_bot_introduces_itself_and_takes_a_forgotten_webhook_away(fake: FakeTelegram, kept: Kept) -> None:
    fake.webhook = {"url": "https://old.example/hook", "secret": "", "allowed_updates": []}
    menu = {"": [Command("dangky", "Đăng ký")], "vi": [Command("trogiup", "Trợ giúp")]}
    async with running(make_channel(fake, commands=menu), kept):
        await fake.wait_until(lambda: len(fake.commands) == 2 and bool(fake.called("getUpdates")))
    assert fake.commands == {
        "": [{"command": "dangky", "description": "Đăng ký"}],
        "vi": [{"command": "trogiup", "description": "Trợ giúp"}],
    }
    assert fake.webhook == {}
    assert fake.called("deleteWebhook")[0].parameters["drop_pending_updates"] == "false"
    asked = fake.called("getUpdates")[0].parameters
    assert json.loads(str(asked["allowed_updates"])) == [
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
    ]


async def test_a_refused_menu_stops_nothing(fake: FakeTelegram, kept: Kept) -> None:
    fake.fail_next("setMyCommands", "400", description="Bad Request: BOT_COMMAND_INVALID")
    fake.user_says(42, "chào")
    menu = {"": [Command("Đăng ký", "x")], "vi": [Command("trogiup", "Trợ giúp")]}
    async with running(make_channel(fake, commands=menu), kept):
        await fake.wait_until(lambda: kept.texts(42) == ["chào"] and "vi" in fake.commands)


@pytest.mark.parametrize("under", ["message", "inaccessible", "nothing"])
async def test_a_press_is_answered_after_it_is_kept(fake: FakeTelegram, kept: Kept, under: Any) -> None:
    channel = make_channel(fake)
    await channel.send(outbound(choices=THREE))
    kept.refusals["42"] = 2
    fake.user_presses(42, 2, under=under)
    async with running(channel, kept):
        await fake.wait_until(lambda: len(kept.refused) == 2)
        await fake.wait_until(lambda: bool(fake.called("answerCallbackQuery")))
    assert [inbound.press for inbound in kept.inbounds()] == ["a:2"]
    assert len(fake.called("answerCallbackQuery")) == 1


@pytest.mark.parametrize(
    "description", ["Bad Request: query is too old and response timeout expired", "Bad Request: odd"]
)
async def test_a_press_that_cannot_be_answered_does_no_harm(
    fake: FakeTelegram, kept: Kept, caplog: pytest.LogCaptureFixture, description: str
) -> None:
    caplog.set_level(logging.INFO)
    channel = make_channel(fake)
    await channel.send(outbound(choices=THREE))
    fake.fail_next("answerCallbackQuery", "400", description=description)
    fake.user_presses(42, "Khác")
    async with running(channel, kept):
        await fake.wait_until(lambda: bool(fake.called("answerCallbackQuery")) and not fake.waiting())
        await asyncio.sleep(0.05)
    assert [inbound.press for inbound in kept.inbounds()] == ["a:3"]
    assert ("was not answered" in caplog.text) == description.endswith("odd")


# Webhook


@asynccontextmanager
async def pushed(fake: FakeTelegram, kept: Kept, **more: Any) -> AsyncIterator[tuple[Telegram, str]]:
    port = free_port()
    given: Json = {"mode": "webhook", "webhook_url": f"http://127.0.0.1:{port}", "webhook_secret": SECRET}
    channel = make_channel(fake, **(given | more))
    async with serving(channel, kept, port):
        yield channel, f"http://127.0.0.1:{port}/telegram/{ACCOUNT}"


async def test_a_webhook_is_set_and_what_people_do_arrives(fake: FakeTelegram, kept: Kept) -> None:
    async with pushed(fake, kept) as (channel, url), running(channel, kept):
        everything_happens(fake)
        await fake.wait_until(lambda: not fake.waiting())
        await fake.wait_until(lambda: len(fake.called("getWebhookInfo")) > 2)
    assert fake.webhook["url"] == url
    assert len(kept.updates) == 13
    assert len(fake.called("setWebhook")) == 1, "as long as it is as it should be, it is left alone"
    assert fake.called("setWebhook")[0].parameters["drop_pending_updates"] == "false"
    assert fake.called("getUpdates") == []


async def test_a_changed_secret_is_told_to_telegram(fake: FakeTelegram, kept: Kept) -> None:
    async with pushed(fake, kept) as (channel, url):
        wanted = ["message", "edited_message", "callback_query", "my_chat_member"]
        fake.webhook = {"url": url, "secret": "cũ".encode().hex(), "allowed_updates": wanted}
        fake.user_says(42, "chào")
        async with running(channel, kept):
            await fake.wait_until(lambda: kept.texts(42) == ["chào"])
    assert len(fake.called("setWebhook")) == 1


async def test_the_full_address_with_path_may_be_given(fake: FakeTelegram, kept: Kept) -> None:
    async with (
        pushed(fake, kept, webhook_url="https://xa.example/hook/", webhook_path="/hook") as (channel, _),
        running(channel, kept),
    ):
        await fake.wait_until(lambda: bool(fake.webhook))
    assert fake.webhook["url"] == "https://xa.example/hook"


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "\udcff"])
async def test_a_wrong_secret_is_refused_and_nothing_is_kept(
    fake: FakeTelegram, kept: Kept, secret: str | None
) -> None:
    async with pushed(fake, kept) as (_, url):
        assert await post(url, b'{"update_id": 5}', secret) == 403
    assert kept.updates == []


async def post(url: str, body: bytes, secret: str | None = SECRET) -> int:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
        return answer.status


async def test_only_post_is_served_and_only_in_webhook_mode(fake: FakeTelegram, kept: Kept) -> None:
    async with pushed(fake, kept) as (_, url), aiohttp.ClientSession() as session:
        answer = await session.get(url, headers={SECRET_HEADER: SECRET})
        assert answer.status == 405
    assert make_channel(fake).routes(kept) == ()


async def test_an_unreadable_body_is_kept_and_not_asked_for_again(fake: FakeTelegram, kept: Kept) -> None:
    async with pushed(fake, kept) as (_, url):
        for body in (b"", b"{", b'{"update_id": 6, "message": 7}', "ệ".encode("utf-16")):
            assert await post(url, body) == 200
        assert await post(url, b'{"x": "' + b"a" * BODY_LIMIT + b'"}') == 413
    assert [bool(update.error) for update in kept.updates] == [True] * 4
    assert [update.body for update in kept.updates[:3]] == ["", "{", '{"update_id": 6, "message": 7}']


async def test_what_could_not_be_kept_is_pushed_again(fake: FakeTelegram, kept: Kept) -> None:
    kept.refusals["42"] = 2
    async with pushed(fake, kept) as (channel, url):
        body = json.dumps({"update_id": 5, "message": said(text="x")}).encode()
        assert [await post(url, body) for _ in range(3)] == [503, 503, 200]
        kept.refusals["42"] = 2
        async with running(channel, kept):
            fake.user_says(42, "một")
            fake.user_says(42, "hai")
            await fake.wait_until(lambda: not fake.waiting())
    assert kept.texts(42) == ["x", "một", "hai"]


async def test_a_pushed_press_is_answered(fake: FakeTelegram, kept: Kept) -> None:
    async with pushed(fake, kept) as (channel, _):
        await channel.send(outbound(choices=THREE))
        async with running(channel, kept):
            fake.user_presses(42, "1")
            await fake.wait_until(lambda: bool(fake.called("answerCallbackQuery")))
    assert [inbound.press for inbound in kept.inbounds()] == ["a:1"]


def test_a_webhook_without_secret_or_address_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="webhook_secret"):
        Telegram(token=TOKEN, mode="webhook", webhook_url="https://xa.example")
    with pytest.raises(ValueError, match="webhook_url"):
        Telegram(token=TOKEN, mode="webhook", webhook_secret=SECRET)


# Being looked after


async def test_check_says_what_is_wrong(fake: FakeTelegram) -> None:
    polling = make_channel(fake)
    hook = make_channel(fake, mode="webhook", webhook_url="https://xa.example", webhook_secret=SECRET)
    assert await polling.check() == ""
    assert await hook.check() == f"webhook_missing: https://xa.example/telegram/{ACCOUNT}"
    fake.webhook = {"url": "https://other.example", "secret": "x", "allowed_updates": []}
    assert await hook.check() == "webhook_differs: https://other.example"
    assert await polling.check() == "webhook_set: https://other.example"
    fake.webhook["url"] = f"https://xa.example/telegram/{ACCOUNT}"
    assert await hook.check() == ""
    fake._webhook_error = {"last_error_date": int(time.time()), "last_error_message": "Connection refused"}
    assert await hook.check() == "webhook_failing: Connection refused"
    fake._webhook_error["last_error_date"] -= 7200
    for _ in range(101):
        fake.user_says(42, "chờ")
    assert await hook.check() == "backlog: 101"


@pytest.mark.parametrize(
    ("failure", "key"),
    [
        (Failure.UNAUTHORIZED, "unauthorized: "),
        (Failure.SERVER_ERROR, "unreachable: "),
        (Failure.SILENT_BEFORE, "unreachable: "),
        (Failure.BAD_REQUEST, "refused: "),
        (Failure.SURPRISE, "unreachable: "),
    ],
)
async def test_check_never_raises(fake: FakeTelegram, failure: Failure, key: str) -> None:
    fake.fail_next("getMe", failure)
    found = await make_channel(fake, answer_timeout=0.2).check()
    assert found.startswith(key)
    assert "\n" not in found


async def test_a_second_poller_shows_in_the_check(fake: FakeTelegram, kept: Kept) -> None:
    fake.fail_next("getUpdates", Failure.CONFLICT, times=10_000)
    channel = make_channel(fake)
    async with running(channel, kept):
        await fake.wait_until(lambda: bool(fake.called("getUpdates")))
        await asyncio.sleep(0.05)
        assert (await channel.check()).startswith("conflict: ")


@pytest.mark.parametrize("failure", OUTCOMES)
async def test_logs_hold_no_token_no_phone_and_no_words(
    fake: FakeTelegram, kept: Kept, caplog: pytest.LogCaptureFixture, failure: Failure
) -> None:
    caplog.set_level(logging.DEBUG)
    channel = make_channel(fake, answer_timeout=0.2, poll_timeout=0)
    kept.refusals["42"] = 1
    for method in ("getMe", "sendMessage", "answerCallbackQuery"):
        fake.fail_next(method, failure)
    fake.user_sends_contact(42, PHONE)
    fake.user_says(42, f"{WORDS} của bà Lan")
    fake.happens(message={"chat": CHAT, "text": WORDS, "date": WORDS})
    async with running(channel, kept):
        with pytest.raises(DeliveryError) as caught:
            await channel.send(outbound(WORDS))
        logging.getLogger("outbox").warning("failed", exc_info=caught.value)
        await channel.send(outbound(WORDS, choices=THREE))
        fake.user_presses(42, 1)
        await fake.wait_until(lambda: bool(fake.called("answerCallbackQuery")) and not fake.waiting())
    assert "was not kept: OSError" in caplog.text
    assert_says_nothing_private(caplog.text)


def test_only_the_talkative_libraries_are_silenced() -> None:
    before = {name: logging.getLogger(name).level for name in ("", "bot", "aiohttp", "asyncio")}
    Telegram(token=TOKEN)
    assert all(logging.getLogger(name).level == level for name, level in before.items())
    assert all(logging.getLogger(name).level == logging.WARNING for name in ("httpx", "httpcore", "telegram"))


def test_it_is_a_channel() -> None:
    channel: Channel = Telegram(token=TOKEN)
    assert (channel.name, channel.account) == ("telegram", ACCOUNT)
