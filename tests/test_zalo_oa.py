"""The Zalo OA against a Zalo on loopback: what it reads, sends, and makes of refusals, and that it tells nobody's secrets."""

import asyncio
import io
import json
import logging
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.channels.zalo_oa import ZaloOA
from bot.channels.zalo_oa_client import Client
from bot.channels.zalo_oa_errors import (
    Down,
    NoSense,
    NotSent,
    Refused,
    asking_error,
    delivery_error,
)
from bot.channels.zalo_oa_history import read_row
from bot.channels.zalo_oa_pictures import IMAGE_LIMIT, picture
from bot.channels.zalo_oa_quota import Quota
from bot.channels.zalo_oa_sending import Style
from bot.channels.zalo_oa_signature import mac, stamp_that_matches
from bot.channels.zalo_oa_updates import PRESS_MARK, opened, read_event
from bot.doctor import trouble_words
from bot.message import (
    Address,
    Channel,
    Choice,
    ContactGone,
    DeliveryError,
    FileKind,
    FileTooLarge,
    Happening,
    Inbound,
    IncomingFile,
    OutgoingFile,
    OutOfReach,
    Rejected,
    TryLater,
    Unsupported,
    Unsure,
    Update,
)
from bot.texts import Texts
from composition.building import HERE
from models.working_days import HOME_ZONE
from tests.fake_zalo_oa import APP_ID, APP_SECRET, OA_ID, WEBHOOK_KEY, Card, Failure, FakeZaloOA
from tests.zalo_oa_parts import LAN, NOW, WORDS, KeptUpdates, connected_store, make_channel, outbound, serving

SAID_AT = datetime(2026, 11, 19, 8, 30, tzinfo=UTC)
STAMP = str(int(SAID_AT.timestamp() * 1000))
PHONE = "84912345678"
Json = dict[str, Any]


@pytest.fixture
async def fake() -> AsyncIterator[FakeZaloOA]:
    async with FakeZaloOA() as server:
        yield server


@pytest.fixture
def kept() -> KeptUpdates:
    return KeptUpdates()


# What is read

BASE = Inbound(Address("zalo_oa", OA_ID, LAN), "msg-1", SAID_AT)


def heard(**fields: Any) -> Inbound:
    return replace(BASE, **fields)


def event(name: str, **fields: object) -> Json:
    return {"app_id": APP_ID, "event_name": name, "user_id_by_app": "2222", "timestamp": STAMP, **fields}


def said(name: str, **message: object) -> Json:
    between = {"sender": {"id": LAN}, "recipient": {"id": OA_ID}}
    return event(name, **between, message={"msg_id": "msg-1", **message})


def with_file(event_name: str, kind: str, text: str = "", **payload: object) -> Json:
    return said(event_name, text=text, attachments=[{"type": kind, "payload": payload}])


URL = "https://f1.zdn.vn/a"
READ: Mapping[str, tuple[Json, Inbound | None]] = {
    "text": (said("user_send_text", text=" Xin chào "), heard(text=" Xin chào ")),
    "text quoting another": (said("user_send_text", text="vâng", quote_msg_id="m0"), heard(text="vâng")),
    "press": (said("user_send_text", text=f"{PRESS_MARK}abcdefghij.2"), heard(press="abcdefghij.2")),
    "press that was shown": (said("user_send_text", text=f"Gửi ngay {PRESS_MARK}abcdefghij"), heard(press="abcdefghij")),
    "words about a mark": (
        said("user_send_text", text=f"{PRESS_MARK}abc là gì"),
        heard(text=f"{PRESS_MARK}abc là gì"),
    ),
    "a word like a token": (said("user_send_text", text="nguyenvana"), heard(text="nguyenvana")),
    "image": (
        with_file("user_send_image", "image", "ổ gà", url=URL, thumbnail=f"{URL}t"),
        heard(text="ổ gà", files=(IncomingFile(FileKind.PHOTO, URL),)),
    ),
    "several images": (
        said("user_send_image", attachments=[{"type": "image", "payload": {"url": one}} for one in (URL, f"{URL}2")]),
        heard(files=(IncomingFile(FileKind.PHOTO, URL), IncomingFile(FileKind.PHOTO, f"{URL}2"))),
    ),
    "image without its address": (
        with_file("user_send_image", "image", thumbnail=URL),
        heard(unsupported=Unsupported.OTHER),
    ),
    "pdf": (
        with_file("user_send_file", "file", url=URL, name="đơn.pdf", size="1234", type="pdf"),
        heard(files=(IncomingFile(FileKind.DOCUMENT, URL, "đơn.pdf", "", 1234),)),
    ),
    "docx with numbers and media type": (
        with_file("user_send_file", "file", url=URL, name="a.docx", size=99, type="application/msword"),
        heard(files=(IncomingFile(FileKind.DOCUMENT, URL, "a.docx", "application/msword", 99),)),
    ),
    "audio": (with_file("user_send_audio", "audio", url=URL), heard(files=(IncomingFile(FileKind.VOICE, URL),))),
    "link": (with_file("user_send_link", "link", "xem", url="https://xa.vn"), heard(text="xem\nhttps://xa.vn")),
    "link said twice": (
        with_file("user_send_link", "link", "xem https://xa.vn", url="https://xa.vn", description="{}"),
        heard(text="xem https://xa.vn"),
    ),
    "video": (with_file("user_send_video", "video", url=URL), heard(unsupported=Unsupported.VIDEO)),
    "gif": (with_file("user_send_gif", "gif", url=URL), heard(unsupported=Unsupported.VIDEO)),
    "sticker": (with_file("user_send_sticker", "sticker", url=URL), heard(unsupported=Unsupported.STICKER)),
    "location": (
        with_file("user_send_location", "location", coordinates={"latitude": "20.9", "longitude": "106.1"}),
        heard(unsupported=Unsupported.LOCATION),
    ),
    "business card": (
        with_file("user_send_business_card", "link", description='{"phone":"84900000000"}'),
        heard(unsupported=Unsupported.FOREIGN_CONTACT),
    ),
    "kind of the future": (said("user_send_hologram"), heard(unsupported=Unsupported.OTHER)),
    "null attachments": (said("user_send_text", text="a", attachments=None), heard(text="a")),
    "own phone": (
        event("user_submit_info", sender={"id": LAN}, recipient={"id": OA_ID}, info={"name": "Lan", "phone": PHONE}),
        heard(key=f"user_submit_info:{LAN}:{STAMP}", phone=f"+{PHONE}"),
    ),
    "own phone as dialled at home": (
        event("user_submit_info", sender={"id": LAN}, recipient={"id": OA_ID}, info={"phone": "0912 345 678"}),
        heard(key=f"user_submit_info:{LAN}:{STAMP}", phone=f"+{PHONE}"),
    ),
    "info without phone": (
        event("user_submit_info", sender={"id": LAN}, recipient={"id": OA_ID}, info={"name": "Lan"}),
        heard(key=f"user_submit_info:{LAN}:{STAMP}", unsupported=Unsupported.OTHER),
    ),
    "follow": (
        event("follow", oa_id=OA_ID, follower={"id": LAN}, source="oa_profile"),
        heard(key=f"follow:{LAN}:{STAMP}", happening=Happening.UNBLOCKED),
    ),
    "unfollow": (
        event("unfollow", oa_id=OA_ID, follower={"id": LAN}),
        heard(key=f"unfollow:{LAN}:{STAMP}", happening=Happening.BLOCKED),
    ),
    "numbers for ids": (
        event(
            "user_send_text", timestamp=int(STAMP), sender={"id": int(LAN)}, recipient={"id": int(OA_ID)},
            message={"msg_id": "msg-1", "text": "a"},
        ),
        heard(text="a"),
    ),
    "no time": (said("user_send_text", text="a") | {"timestamp": None}, heard(text="a", at=NOW)),
    "time that makes no sense": (said("user_send_text", text="a") | {"timestamp": "9" * 30}, heard(text="a", at=NOW)),
    "half a character": (said("user_send_text", text="a\ud83db\0c"), heard(text="a\ufffdb\ufffdc")),
    "echo of ours": (
        event("oa_send_text", sender={"id": OA_ID}, recipient={"id": LAN}, message={"msg_id": "m", "text": "a"}),
        None,
    ),
    "echo of a person": (
        event("oa_send_image", sender={"id": OA_ID, "admin_id": 5}, recipient={"id": LAN}, message={"msg_id": "msg-1"}),
        heard(happening=Happening.BY_HAND),
    ),
    "an operator of another OA": (
        event("oa_send_text", sender={"id": "5", "admin_id": "5"}, recipient={"id": LAN}, message={"msg_id": "m"}),
        None,
    ),
    "an operator in a group": (
        event("oa_send_group_text", sender={"id": OA_ID, "admin_id": "5"}, recipient={"id": "9"}, message={"msg_id": "m"}),
        None,
    ),
    "somebody not signed in": (event("anonymous_send_text", sender={"id": "a"}, message={"msg_id": "m"}), None),
    "chat now": (event("user_click_chatnow", oa_id=OA_ID, user_id=LAN), None),
    "tag": (event("add_user_to_tag", oa_id=OA_ID), None),
    "group": (event("user_send_group_text", sender={"id": LAN}, message={"msg_id": "m", "text": "a"}), None),
    "another OA of the app": (said("user_send_text", text="a") | {"recipient": {"id": "5"}}, None),
}  # fmt: skip


ROW = {
    "src": 1, "time": int(STAMP), "message_id": "msg-1", "type": "text", "message": "a", "from_id": LAN, "to_id": OA_ID,
}  # fmt: skip
ROWS: Mapping[str, tuple[object, Inbound | None]] = {
    "text": (ROW, heard(text="a")),
    "numbers and seconds as text": (
        ROW | {"time": str(int(STAMP) // 1000), "from_id": int(LAN), "src": "1"},
        heard(text="a"),
    ),
    "pressed": (ROW | {"message": f"Xem {PRESS_MARK}abc"}, heard(press="abc")),
    "picture": (
        ROW | {"type": "photo", "url": URL, "message": "b", "thumb": URL},
        heard(text="b", files=(IncomingFile(FileKind.PHOTO, URL),)),
    ),
    "file": (
        ROW | {"type": "file", "url": URL, "message": "don.pdf"},
        heard(files=(IncomingFile(FileKind.DOCUMENT, URL, "don.pdf"),)),
    ),
    "voice": (ROW | {"type": "voice", "url": URL, "message": ""}, heard(files=(IncomingFile(FileKind.VOICE, URL),))),
    "links": (ROW | {"type": "links", "links": [URL, None]}, heard(text=f"a\n{URL}")),
    "sticker": (ROW | {"type": "sticker", "url": URL}, None),
    "not known": (ROW | {"type": "nosupport", "message": ""}, None),
    "of the OA": (ROW | {"src": 0, "from_id": OA_ID, "to_id": LAN}, None),
    "of the OA, by its mark only": (ROW | {"src": "0", "from_id": None, "to_id": LAN}, None),
}


@pytest.mark.parametrize("name", ROWS)
def test_what_zalo_remembers_is_read_as_what_the_webhook_brings(name: str) -> None:
    row, wanted = ROWS[name]
    found = read_row(row, OA_ID)
    assert found is not None
    assert (found.id, found.person, found.at) == ("msg-1", LAN, SAID_AT)
    assert (found.update.inbound if found.update else None) == wanted


@pytest.mark.parametrize(
    "row", [None, [], {}, ROW | {"message_id": ""}, ROW | {"time": "hôm qua"}, ROW | {"from_id": {}}]
)
def test_what_could_be_heard_twice_is_not_heard(row: object) -> None:
    assert read_row(row, OA_ID) is None


async def test_the_history_is_read_page_by_page_until_it_is_too_old(fake: FakeZaloOA) -> None:
    moments = iter(range(100))
    fake.set_clock(lambda: NOW.timestamp() + next(moments))
    channel = make_channel(fake, store=connected_store(fake))
    fake.webhook_is_on = False
    ids = [fake.user_says(f"{number % 3}", f"tin {number}") for number in range(25)]
    found = await channel.said_with("1", NOW - timedelta(days=1))
    assert {one.id for one in found} == set(ids[1::3])
    assert len(await channel.said_since(NOW - timedelta(days=1))) == 3
    fake.lists_conversations = False
    assert {one.id for one in await channel.said_since(NOW)} == set(ids)
    assert len(fake.called("listrecentchat")) == 4
    late = max(one.at for one in found)
    assert [one.at for one in await channel.said_since(late)] >= [late]
    assert len(fake.called("listrecentchat")) == 5, "the first page reached far enough"


def read(raw: Json) -> Update | None:
    return read_event(opened(json.dumps(raw).encode()), account=OA_ID, now=NOW)


@pytest.mark.parametrize("name", READ)
def test_an_event_is_what_a_person_did(name: str) -> None:
    raw, expected = READ[name]
    update = read(raw)
    assert (update.inbound if update else None) == expected
    if update is not None and expected is not None:
        assert (update.key, update.error) == (expected.key, "")
        update.body.encode()


ODD: Mapping[str, Json] = {
    "no name": {"app_id": APP_ID},
    "no sender": event("user_send_text", message={"msg_id": "m", "text": WORDS}),
    "text that is none": said("user_send_text", text=[WORDS]),
    "message that is none": event("user_send_text", sender={"id": LAN}, message=WORDS),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_event_is_kept_with_a_reason_that_quotes_nobody(name: str) -> None:
    update = read(ODD[name])
    assert update is not None
    assert update.inbound is None
    assert update.error
    assert WORDS not in update.error
    assert update.key.startswith("sha256:")


def test_what_has_no_message_id_is_told_apart_by_its_millisecond() -> None:
    follow = event("follow", oa_id=OA_ID, follower={"id": LAN})
    keys = [read(one) for one in (follow, follow, follow | {"timestamp": str(int(STAMP) + 1)})]
    first, again, later = (one.key for one in keys if one)
    assert first == again != later


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(
                    ["event_name", "sender", "message", "id", "text", "attachments", "payload", "url", "timestamp"]
                ),
                inner,
            )
        ),
    )
)
def test_no_body_breaks_the_reader(raw: object) -> None:
    posted = opened(json.dumps(raw).encode())
    if posted.raw:
        read_event(posted, account=OA_ID, now=NOW)


@given(st.binary())
def test_no_bytes_break_the_opening(body: bytes) -> None:
    posted = opened(body)
    assert isinstance(posted.name + posted.timestamp, str)


# The signature


def test_the_signature_is_the_plain_digest_over_the_bytes_as_they_came() -> None:
    # printf '%s' '1{"a": 1}5k' | sha256sum
    assert mac("1", b'{"a": 1}', "5", "k") == "220515db704dee0afd23b4b25b26c4860c8ab808eae37084522eb42361a9ac2f"


def signed(body: bytes, stamp: str, key: str = WEBHOOK_KEY) -> str:
    return f"mac={mac(APP_ID, body, stamp, key)}"


def matching(given: str, body: bytes = b"{}", key: str = WEBHOOK_KEY, header: str = "6") -> str:
    return stamp_that_matches(given, app_id=APP_ID, body=body, key=key, stamps={"body": "5", "header": header})


def test_either_timestamp_is_accepted_and_nothing_else() -> None:
    assert matching(signed(b"{}", "5")) == "body"
    assert matching(signed(b"{}", "6")) == "header"
    assert matching(signed(b"{}", "6").upper().replace("MAC", "mac")) == "header"
    wrong = [
        signed(b"{ }", "5"), signed(b"{}", "7"), signed(b"{}", "5", APP_SECRET), "", "mac=", "mac=é", "x" * 64,
        signed(b"{}", ""),
    ]  # fmt: skip
    assert [matching(one) for one in wrong] == [""] * len(wrong)


def test_without_a_key_or_a_timestamp_nothing_is_signed() -> None:
    assert matching(signed(b"{}", "5", ""), key="") == ""
    assert matching(signed(b"{}", ""), header="") == ""


# The webhook


@pytest.mark.parametrize("over", ["body", "header"])
async def test_an_event_is_kept_before_it_is_acknowledged(fake: FakeZaloOA, kept: KeptUpdates, over: str) -> None:
    fake.mac_over = over
    async with serving(make_channel(fake), kept, fake):
        key = fake.user_says(LAN, "Tôi muốn hỏi")
        await fake.wait_until(lambda: bool(fake.deliveries[0].statuses))
    assert fake.deliveries[0].statuses == [200]
    assert [(update.key, update.inbound.text if update.inbound else None) for update in kept.updates] == [
        (key, "Tôi muốn hỏi")
    ]


async def test_what_was_not_kept_comes_again_until_it_is(fake: FakeZaloOA, kept: KeptUpdates) -> None:
    kept.refusals = 2
    async with serving(make_channel(fake), kept, fake):
        fake.user_says(LAN, "Tôi muốn hỏi")
        await fake.wait_until(lambda: len(fake.deliveries[0].statuses) == 3)
    assert fake.deliveries[0].statuses == [503, 503, 200]
    assert len(kept.updates) == 1


async def test_a_slow_core_gets_the_event_again_within_zalos_patience(fake: FakeZaloOA, kept: KeptUpdates) -> None:
    async def slowly(_update: Update) -> None:
        if not kept.updates:
            await asyncio.sleep(2.2)

    kept.before = slowly
    async with serving(make_channel(fake), kept, fake):
        key = fake.user_says(LAN, "a")
        await fake.wait_until(lambda: 200 in fake.deliveries[0].statuses)
    assert fake.deliveries[0].statuses[0] == 503
    assert fake.deliveries[0].seconds[0] < 2.0
    assert kept.keys() == {key}
    assert fake.webhook_is_on


async def post(fake: FakeZaloOA, body: bytes, **headers: str) -> int:
    async with aiohttp.ClientSession() as session, session.post(fake.webhook_url, data=body, headers=headers) as answer:
        return answer.status


async def test_the_probe_of_a_saved_address_is_unsigned_and_welcome(fake: FakeZaloOA, kept: KeptUpdates) -> None:
    async with serving(make_channel(fake), kept, fake):
        assert [await post(fake, body) for body in (b"{}", b" { } \n", b"")] == [200, 200, 200]
    assert kept.updates == []


async def test_nobody_else_is_heard(fake: FakeZaloOA, kept: KeptUpdates, caplog: pytest.LogCaptureFixture) -> None:
    body = json.dumps(said("user_send_text", text=WORDS)).encode()
    async with serving(make_channel(fake), kept, fake):
        statuses = [
            await post(fake, body),
            await post(fake, body, **{"X-ZEvent-Signature": signed(body, STAMP, APP_SECRET)}),
            await post(fake, body + b" ", **{"X-ZEvent-Signature": signed(body, STAMP)}),
            await post(fake, b"not json", **{"X-ZEvent-Signature": signed(b"not json", "")}),
            await post(fake, b"[1]"),
            await post(fake, b"x" * 1_000_001),
        ]
    assert statuses == [403, 403, 403, 403, 403, 413]
    assert kept.updates == []
    assert WORDS not in caplog.text


async def test_receipts_and_echoes_are_taken_and_forgotten(
    fake: FakeZaloOA, kept: KeptUpdates, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with serving(make_channel(fake), kept, fake):
        receipt = json.dumps(event("user_received_message", msg_ids=["1"])).encode()
        assert await post(fake, receipt, **{"X-ZEvent-Signature": "mac=fixed"}) == 200
        for name in ("oa_send_text", "oa_send_text", "anonymous_send_text"):
            fake.happens(
                "oa", name, sender={"id": OA_ID}, recipient={"id": LAN}, message={"msg_id": "m", "text": WORDS}
            )
        await fake.wait_until(lambda: all(one.statuses for one in fake.deliveries))
    assert [one.statuses for one in fake.deliveries] == [[200]] * 3
    assert kept.updates == []
    assert caplog.text.count("oa_send_text is not for this service") == 1
    assert WORDS not in caplog.text


async def test_an_event_that_comes_hours_late_is_as_good_as_new(fake: FakeZaloOA, kept: KeptUpdates) -> None:
    body = json.dumps(said("user_send_text", text="a") | {"timestamp": "1500000000000"}).encode()
    async with serving(make_channel(fake), kept, fake):
        headers = {"X-ZEvent-Signature": signed(body, "1500000000000"), "num_retry": "5"}
        assert await post(fake, body, **headers) == 200
    assert len(kept.updates) == 1


# What is sent

CHOICES = tuple(Choice(number, f"Việc {number}", f"abcdefghij.{number}") for number in range(1, 6))


def body_sent(fake: FakeZaloOA) -> Json:
    return fake.called("message/cs")[-1].body


async def test_a_text_is_one_call(fake: FakeZaloOA) -> None:
    told: list[Quota] = []

    async def hear(account: str, quota: Quota) -> None:
        told.append(quota)
        raise OSError(f"{account}: disk full")

    platform_id = await make_channel(fake, on_quota=hear).send(outbound("\nXin chào "))
    (sent,) = fake.messages(LAN)
    assert (sent.text, sent.id) == ("Xin chào", platform_id)
    assert body_sent(fake) == {"recipient": {"user_id": LAN}, "message": {"text": "Xin chào"}}
    assert told == [Quota("reply", 7, 8)]


async def test_choices_are_buttons_that_come_back_as_a_press(fake: FakeZaloOA, kept: KeptUpdates) -> None:
    channel = make_channel(fake)
    assert channel.capabilities.buttons == 5
    async with serving(channel, kept, fake):
        await channel.send(outbound("Việc gì?", choices=CHOICES))
        (sent,) = fake.messages(LAN)
        assert next((one.title, one.kind) for one in sent.buttons) == ("1. Việc 1", "oa.query.hide")
        assert len(sent.buttons) == 5
        fake.user_presses(LAN, "Việc 3")
        await fake.wait_until(lambda: bool(kept.updates))
    assert [one.press for one in kept.inbounds()] == ["abcdefghij.3"]
    assert "template_type" not in body_sent(fake)["message"]["attachment"]["payload"]


async def test_a_shown_button_reads_like_words_and_is_a_press(fake: FakeZaloOA, kept: KeptUpdates) -> None:
    channel = make_channel(fake, style=Style("oa.query.show", "button"))
    async with serving(channel, kept, fake):
        await channel.send(outbound("Việc gì?", choices=CHOICES[:1]))
        (button,) = fake.messages(LAN)[0].buttons
        assert button.payload == f"Việc 1 {PRESS_MARK}abcdefghij.1"
        fake.user_presses(LAN, "Việc 1")
        await fake.wait_until(lambda: bool(kept.updates))
    assert [one.press for one in kept.inbounds()] == ["abcdefghij.1"]
    assert body_sent(fake)["message"]["attachment"]["payload"]["template_type"] == "button"


async def test_a_label_that_no_button_holds_stands_in_the_text_and_is_typed(fake: FakeZaloOA) -> None:
    await make_channel(fake).send(
        outbound("Căn cứ?", choices=(Choice(1, "Ngắn", "abc"), Choice(2, "dài " * 30, "def")))
    )
    [message] = fake.messages(LAN)
    assert (message.text, message.buttons) == (f"Căn cứ?\n[1] Ngắn\n[2] {'dài ' * 30}".strip(), ())


async def test_where_the_text_has_no_room_a_long_label_is_cut_to_what_a_button_holds(fake: FakeZaloOA) -> None:
    await make_channel(fake).send(outbound("?" * 1900, choices=(Choice(1, "😀" * 80, "abc"),)))
    title = fake.messages(LAN)[0].buttons[0].title
    assert title.endswith("😀…")
    assert len(title.encode("utf-16-le")) // 2 <= 100


async def test_where_zalo_does_not_take_the_buttons_the_choices_are_typed(fake: FakeZaloOA) -> None:
    fake.fail_next("message/cs", -201, times=2)
    channel = make_channel(fake, style=Style(contact_picture="https://xa.example/so.png"))
    await channel.send(outbound("Số điện thoại?", choices=CHOICES[:2], ask_phone="Chia sẻ"))
    [message] = fake.messages(LAN)
    assert (message.text, message.buttons, message.card) == ("Số điện thoại?\n[1] Việc 1\n[2] Việc 2", (), None)


async def test_what_zalo_takes_in_no_way_is_refused(fake: FakeZaloOA) -> None:
    fake.fail_next("message/cs", -201, times=2)
    with pytest.raises(Rejected):
        await make_channel(fake).send(outbound("Việc gì?", choices=CHOICES))
    assert (fake.messages(LAN), len(fake.calls)) == ([], 2)


@pytest.mark.parametrize("token", ["", "é", "x" * 65])
async def test_a_token_that_no_button_holds_is_refused_before_anything_goes_out(fake: FakeZaloOA, token: str) -> None:
    with pytest.raises(Rejected):
        await make_channel(fake).send(outbound("?", choices=(Choice(1, "a", token),)))
    assert fake.calls == []


CARD = Style(contact_picture="https://xa.example/so.png")


async def test_the_phone_is_asked_for_with_a_card(fake: FakeZaloOA, kept: KeptUpdates) -> None:
    channel = make_channel(fake, style=CARD)
    async with serving(channel, kept, fake):
        await channel.send(outbound("Số điện thoại của ông/bà?", choices=CHOICES[:1], ask_phone="Chia sẻ số của tôi"))
        (sent,) = fake.messages(LAN)
        assert sent.card == Card("Chia sẻ số của tôi", "Số điện thoại của ông/bà?\n[1] Việc 1", CARD.contact_picture)
        fake.user_shares_phone(LAN, PHONE)
        await fake.wait_until(lambda: bool(kept.updates))
    assert [one.phone for one in kept.inbounds()] == [f"+{PHONE}"]


@pytest.mark.parametrize("why", ["no picture", "too long", "-201", "-210"])
async def test_where_no_card_can_go_the_phone_is_typed(fake: FakeZaloOA, why: str) -> None:
    if why.startswith("-"):
        fake.fail_next("message/cs", int(why))
    text = "Số điện thoại?" + "x" * (500 if why == "too long" else 0)
    channel = make_channel(fake, style=Style() if why == "no picture" else CARD)
    await channel.send(outbound(text, choices=CHOICES[:1], ask_phone="Chia sẻ"))
    (sent,) = fake.messages(LAN)
    assert (sent.card, sent.text, len(sent.buttons)) == (None, text, 1)


def drawn(side: int, kind: str, noisy: bool = False) -> bytes:
    written = io.BytesIO()
    image = Image.effect_noise((side, side), 90) if noisy else Image.new("RGB", (side, side), "teal")
    image.save(written, kind)
    return written.getvalue()


def a_file(folder: Path, kind: FileKind, name: str, media_type: str, content: bytes) -> OutgoingFile:
    path = folder / "digest"
    path.write_bytes(content)
    return OutgoingFile(kind, path, name, media_type)


async def test_a_picture_goes_with_its_text(fake: FakeZaloOA, tmp_path: Path) -> None:
    file = a_file(tmp_path, FileKind.PHOTO, "biểu đồ.png", "image/png", drawn(20, "PNG"))
    await make_channel(fake).send(outbound("Tuần này", file=file))
    (sent,) = fake.messages(LAN)
    assert sent.image is not None
    assert (sent.text, sent.image.media_type, sent.image.content) == ("Tuần này", "image/png", drawn(20, "PNG"))


async def test_a_large_picture_is_written_anew(fake: FakeZaloOA, tmp_path: Path) -> None:
    content = drawn(1800, "PNG", noisy=True)
    assert len(content) > IMAGE_LIMIT
    await make_channel(fake).send(outbound("", file=a_file(tmp_path, FileKind.PHOTO, "a.png", "image/png", content)))
    (sent,) = fake.messages(LAN)
    assert sent.image is not None
    with Image.open(io.BytesIO(sent.image.content)) as shown:
        assert shown.format == "JPEG"
        assert max(shown.size) >= 800


def test_what_is_no_picture_is_not_taken_for_one() -> None:
    assert picture(b"GIF89a but no", "image/gif") is None
    assert picture(b"", "image/webp") is None
    made = picture(drawn(10, "GIF"), "image/gif")
    assert made is not None
    assert made[1] == "image/jpeg"


async def test_a_picture_with_choices_is_followed_by_the_text_with_buttons(fake: FakeZaloOA, tmp_path: Path) -> None:
    file = a_file(tmp_path, FileKind.PHOTO, "a.jpg", "image/jpeg", drawn(20, "JPEG"))
    await make_channel(fake).send(outbound("Xem ảnh", file=file, choices=CHOICES))
    shown, said_ = fake.messages(LAN)
    assert (bool(shown.image), shown.text) == (True, "")
    assert (said_.text, len(said_.buttons)) == ("Xem ảnh", 5)


async def test_a_document_and_its_text_are_two_calls_and_none_is_repeated(fake: FakeZaloOA, tmp_path: Path) -> None:
    file = a_file(tmp_path, FileKind.DOCUMENT, "Kế hoạch.pdf", "application/pdf", b"%PDF-1.7")
    channel = make_channel(fake)
    await channel.send(outbound("chỉ có chữ"))
    fake.fail_next("message/cs", 0)  # the first call goes well
    fake.fail_next("message/cs", -32)
    with pytest.raises(TryLater):
        await channel.send(outbound("Mời xem", file=file, row=7))
    fake.fail_next("message/cs", Failure.BAD_GATEWAY)
    with pytest.raises(TryLater):
        await channel.send(outbound("Mời xem", file=file, row=7))
    await channel.send(outbound("Mời xem", file=file, row=7))
    assert len(fake.called("upload/file")) == 1
    kinds = ["file" if "attachment" in call.body["message"] else "text" for call in fake.called("message/cs")]
    assert kinds == ["text", "file", "text", "text", "text"]
    assert fake.messages(LAN)[-1].text == "Mời xem"


async def test_a_document_arrives_with_its_name(fake: FakeZaloOA, tmp_path: Path) -> None:
    file = a_file(tmp_path, FileKind.DOCUMENT, "Biên bản", WORD, b"PK")
    await make_channel(fake).send(outbound("", file=file))
    (sent,) = fake.messages(LAN)
    assert sent.file is not None
    assert sent.file.name == "Biên bản.docx"


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.mark.parametrize(("media_type", "size"), [(SHEET, 10), ("application/pdf", 5_000_001), ("text/calendar", 10)])
async def test_what_zalo_does_not_carry_is_an_address(
    fake: FakeZaloOA, tmp_path: Path, media_type: str, size: int
) -> None:
    file = a_file(tmp_path, FileKind.DOCUMENT, "bảng", media_type, b"x" * size)
    await make_channel(fake, share=lambda message: f"https://xa.example/t/{message.row}").send(
        outbound("Bảng đây", file=file, language="en")
    )
    (sent,) = fake.messages(LAN)
    assert sent.text == "Bảng đây\n\nen zalo-oa-file-at [('address', 'https://xa.example/t/1'), ('name', 'bảng')]"


async def test_without_an_address_the_text_says_how_to_get_the_file(fake: FakeZaloOA, tmp_path: Path) -> None:
    file = a_file(tmp_path, FileKind.DOCUMENT, "bảng", SHEET, b"x")
    long = "x" * 1990
    await make_channel(fake).send(outbound(long, file=file, choices=CHOICES))
    note, rest = fake.messages(LAN)
    assert "zalo-oa-file-elsewhere" in note.text
    assert (rest.text, len(rest.buttons)) == (long, 5)


async def test_one_upload_serves_many_until_it_expires(fake: FakeZaloOA, tmp_path: Path) -> None:
    moment = NOW
    file = a_file(tmp_path, FileKind.DOCUMENT, "a.pdf", "application/pdf", b"%PDF")
    channel = make_channel(fake, clock=lambda: moment, store=connected_store(fake, seconds=90_000_000))
    await channel.send(outbound("", file=file, row=1))
    await channel.send(outbound("", chat="5", file=file, row=2))
    assert len(fake.called("upload/file")) == 1
    fake.forget_uploads()  # -100: uploaded anew and sent once more
    await channel.send(outbound("", file=file, row=3))
    assert (len(fake.called("upload/file")), len(fake.messages(LAN))) == (2, 2)
    moment += timedelta(days=6, hours=1)
    await channel.send(outbound("", file=file, row=4))
    assert len(fake.called("upload/file")) == 3


async def test_a_file_that_is_gone_is_refused(fake: FakeZaloOA, tmp_path: Path) -> None:
    with pytest.raises(Rejected):
        await make_channel(fake).send(
            outbound("a", file=OutgoingFile(FileKind.DOCUMENT, tmp_path / "none", "a.pdf", "application/pdf"))
        )


@pytest.mark.parametrize("call", ["upload/image", "message/cs"])
async def test_a_file_that_zalo_does_not_take_after_all_does_not_cost_the_text(
    fake: FakeZaloOA, tmp_path: Path, call: str
) -> None:
    fake.fail_next(call, -201)
    file = a_file(tmp_path, FileKind.PHOTO, "a.jpg", "image/jpeg", drawn(20, "JPEG"))
    await make_channel(fake, share=lambda message: f"https://xa.example/t/{message.row}").send(
        outbound("Ảnh", file=file)
    )
    (sent,) = fake.messages(LAN)
    assert sent.text.startswith("Ảnh\n\nvi zalo-oa-file-at")
    assert "https://xa.example/t/1" in sent.text


@pytest.mark.parametrize("failure", [Failure.GARBAGE, Failure.DROP_AFTER])
async def test_an_upload_without_an_answer_is_done_again(fake: FakeZaloOA, tmp_path: Path, failure: Failure) -> None:
    fake.fail_next("upload/file", failure)
    file = a_file(tmp_path, FileKind.DOCUMENT, "a.pdf", "application/pdf", b"%PDF")
    channel = make_channel(fake)
    with pytest.raises(TryLater):
        await channel.send(outbound("", file=file))
    await channel.send(outbound("", file=file))
    assert len(fake.messages(LAN)) == 1


# What refusals mean

MORNING = datetime(2026, 11, 19, 23, 0, tzinfo=UTC)  # 06:00 in Vietnam
AT_NIGHT = datetime(2026, 11, 19, 15, 30, tzinfo=UTC)  # 22:30
BEFORE_DAWN = datetime(2026, 11, 19, 22, 59, tzinfo=UTC)  # 05:59

CODES: Mapping[int, DeliveryError] = {
    -32: TryLater("", scope="channel"),
    -201: Rejected(""),
    -210: Rejected(""),
    -211: OutOfReach("", alarm=True),
    -213: ContactGone(""),
    -217: ContactGone(""),
    -221: TryLater("", scope="channel", alarm=True),
    -223: TryLater("", scope="channel", alarm=True),
    -224: TryLater("", scope="channel", alarm=True),
    -227: ContactGone(""),
    -230: OutOfReach(""),
    -232: OutOfReach(""),
    -235: OutOfReach("", alarm=True),
    -240: OutOfReach("", alarm=True),
    -244: ContactGone(""),
    -320: OutOfReach("", alarm=True),
    -321: OutOfReach("", alarm=True),
    -9999: Unsure(""),
}


def alike(error: DeliveryError) -> tuple[object, ...]:
    return (type(error), *(getattr(error, name, None) for name in ("after", "scope", "alarm")))


@pytest.mark.parametrize("code", CODES)
async def test_every_code_has_its_meaning(fake: FakeZaloOA, code: int) -> None:
    fake.refuses[LAN] = code
    with pytest.raises(DeliveryError) as caught:
        await make_channel(fake).send(outbound(WORDS))
    assert alike(caught.value) == alike(CODES[code])
    assert str(code) in str(getattr(caught.value, "reason", ""))
    assert len(fake.calls) == 1
    assert WORDS not in repr(caught.value)


@pytest.mark.parametrize(("now", "hours"), [(AT_NIGHT, 7.5), (BEFORE_DAWN, 1 / 60), (MORNING, 24)])
def test_what_may_not_go_at_night_goes_in_the_morning(now: datetime, hours: float) -> None:
    error = delivery_error(Refused(-234), now)
    assert isinstance(error, TryLater)
    assert error.after == pytest.approx(hours * 3600)
    assert error.scope == "address"


BAD_DAYS: Mapping[Failure, DeliveryError] = {
    Failure.SERVER_ERROR: TryLater(""),
    Failure.BAD_GATEWAY: TryLater(""),
    Failure.GATEWAY_TIMEOUT: Unsure(""),
    Failure.FILTERED: TryLater("", scope="channel"),
    Failure.FLOOD: TryLater("", scope="channel"),
    Failure.TOO_LARGE: Rejected(""),
    Failure.SILENT_BEFORE: Unsure(""),
    Failure.SILENT_AFTER: Unsure(""),
    Failure.DROP_AFTER: Unsure(""),
    Failure.GARBAGE: Unsure(""),
    Failure.SURPRISE: Unsure(""),
}


@pytest.mark.parametrize("failure", BAD_DAYS)
async def test_every_bad_day_has_its_meaning(fake: FakeZaloOA, failure: Failure) -> None:
    fake.fail_next("message/cs", failure)
    with pytest.raises(DeliveryError) as caught:
        await make_channel(fake, answer_timeout=0.2).send(outbound(WORDS))
    assert alike(caught.value) == alike(BAD_DAYS[failure])
    assert WORDS not in repr(caught.value)
    assert "token-number" not in repr(caught.value)


async def test_a_slow_answer_is_an_answer(fake: FakeZaloOA) -> None:
    fake.fail_next("message/cs", Failure.SLOW)
    assert await make_channel(fake).send(outbound())


async def test_a_server_that_is_not_there_got_nothing(fake: FakeZaloOA) -> None:
    channel = make_channel(fake, api_url="http://127.0.0.1:1")
    with pytest.raises(TryLater) as caught:
        await channel.send(outbound())
    assert caught.value.scope == "channel"


def test_a_question_can_always_be_asked_again() -> None:
    for error in (NoSense("x"), NotSent("x"), Down(504), Refused(-9999), OSError("x")):
        assert isinstance(asking_error(error, NOW), TryLater)
    assert isinstance(asking_error(Rejected("x"), NOW), Rejected)


async def test_what_concerns_all_is_said_once_a_day(fake: FakeZaloOA, caplog: pytest.LogCaptureFixture) -> None:
    fake.refuses[LAN] = -321
    channel = make_channel(fake)
    for row in range(3):
        with pytest.raises(OutOfReach):
            await channel.send(outbound(row=row))
    assert caplog.text.count("needs a person: 2026-11-20: Zalo says -321") == 1


async def test_a_quota_that_runs_low_is_said_once(fake: FakeZaloOA, caplog: pytest.LogCaptureFixture) -> None:
    channel = make_channel(fake)
    for remain in (200, 90, 89, 400):
        fake.quota = {"quota_type": "sub_quota", "remain": str(remain), "total": "500"}
        await channel.send(outbound())
    assert caplog.text.count("of sub_quota") == 1
    assert "90 of 500" in caplog.text
    assert await channel.quota(LAN) == Quota("reply", 5, 8)


async def test_the_old_call_is_tried_only_if_the_office_says_so(fake: FakeZaloOA) -> None:
    fake.way_codes["/v3.0/oa/message/cs"] = -235
    with pytest.raises(OutOfReach):
        await make_channel(fake).send(outbound())
    assert fake.called("v2.0/oa/message") == []
    channel = make_channel(fake, v2_after_235=True)
    await channel.send(outbound("a", choices=CHOICES))
    await channel.send(outbound("b"))
    assert [(sent.way, sent.text) for sent in fake.messages(LAN)] == [
        ("/v2.0/oa/message", "a"), ("/v2.0/oa/message", "b"),
    ]  # fmt: skip
    assert len(fake.called("message/cs")) == 2, "after the first -235 nothing is lost on the other call"


@pytest.mark.parametrize("failure", [Failure.SILENT_AFTER, Failure.GARBAGE, -230, -32])
async def test_the_old_call_never_follows_another_failure(fake: FakeZaloOA, failure: Failure | int) -> None:
    fake.fail_next("message/cs", failure)
    with pytest.raises(DeliveryError):
        await make_channel(fake, v2_after_235=True, answer_timeout=0.2).send(outbound())
    assert fake.called("v2.0/oa/message") == []


async def test_a_shut_old_call_means_nobody_is_reached(fake: FakeZaloOA) -> None:
    fake.way_codes |= {"/v3.0/oa/message/cs": -235, "/v2.0/oa/message": -240}
    with pytest.raises(OutOfReach) as caught:
        await make_channel(fake, v2_after_235=True).send(outbound())
    assert "-240" in caught.value.reason


async def test_what_has_no_turn_within_the_minute_has_not_gone_out(fake: FakeZaloOA) -> None:
    client = Client(
        api_url=fake.base_url, oauth_url=fake.base_url, media_hosts=(), requests_a_minute=10, answer_seconds=5,
        turn_seconds=0.05,
    )  # fmt: skip
    calls = [client.get("/v2.0/oa/getoa", "token", {}) for _call in range(3)]
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(one) for one in outcomes] == [Refused, NotSent, NotSent]
    assert len(fake.calls) == 1


async def test_in_no_minute_more_goes_out_than_the_package_bears(fake: FakeZaloOA) -> None:
    """Ten at once of a hundred, then one each two thirds of a second: 10 + 90 in the minute."""
    pace = make_channel(fake, requests_a_minute=100).client._pace
    assert pace.max_rate == 10
    assert pace.max_rate / pace.time_period * 60 == pytest.approx(90)


# Files of people


async def test_a_file_is_fetched_whole(fake: FakeZaloOA, kept: KeptUpdates) -> None:
    channel = make_channel(fake)
    async with serving(channel, kept, fake):
        fake.user_sends(LAN, "file", b"%PDF" * 100, name="a.pdf", size="400", type="pdf")
        await fake.wait_until(lambda: bool(kept.updates))
    (file,) = kept.inbounds()[0].files
    assert await channel.fetch(file.ref, 400) == b"%PDF" * 100
    with pytest.raises(FileTooLarge):
        await channel.fetch(file.ref, 399)
    fake.fail_next("media", Failure.BAD_GATEWAY)
    with pytest.raises(TryLater):
        await channel.fetch(file.ref, 400)
    with pytest.raises(Rejected):
        await channel.fetch(f"{fake.base_url}/media/none", 400)


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/a", "https://zdn.vn.evil.example/a", "https://evilzdn.vn/a", "http://localhost/a", "file:///etc/passwd",
        "https://zdn.vn@evil.example/a", "https://user:p@f.zdn.vn/a", "https://f.zdn.vn:8443/a", "//zdn.vn", "", "https://[", "a",
        "http://127.0.0.1.evil.example/a", "https://127.0.0.1/a",
    ],
)  # fmt: skip
async def test_files_are_fetched_from_zalo_only(fake: FakeZaloOA, url: str) -> None:
    with pytest.raises(Rejected):
        await make_channel(fake).fetch(url, 400)


def test_files_of_zalo_are_fetched_safely(fake: FakeZaloOA) -> None:
    allowed = make_channel(fake).client.media.allowed
    assert str(allowed("http://photo.zdn.vn/a?b=c#d")) == "https://photo.zdn.vn/a?b=c"
    assert str(allowed("http://photo.zdn.vn:80/a")) == "https://photo.zdn.vn/a"
    assert str(allowed("https://ZDN.vn/a")) == "https://zdn.vn/a"


async def test_a_name_of_zalos_that_leads_inside_is_not_followed(fake: FakeZaloOA) -> None:
    channel = make_channel(fake, media_hosts=("localhost", "10.0.0.7"))
    for url in ("https://localhost/a", "http://localhost/a", "https://10.0.0.7/a"):
        with pytest.raises(Rejected):
            await channel.fetch(url, 400)


# The contract


def test_it_is_a_channel(fake: FakeZaloOA) -> None:
    channel: Channel = make_channel(fake)
    assert isinstance(channel, ZaloOA)
    assert (channel.name, channel.account) == ("zalo_oa", OA_ID)


async def test_check_says_in_a_word_what_is_wrong(fake: FakeZaloOA) -> None:
    assert await make_channel(fake).check() == ""
    fake.oa |= {"is_verified": False}
    assert await make_channel(fake).check() == "zalo_oa_not_verified: UBND xã Đường An"
    fake.oa |= {"oa_id": "5"}
    assert (await make_channel(fake).check()).startswith("zalo_oa_other: UBND xã Đường An (5)")
    fake.fail_next("getoa", -224)
    assert (await make_channel(fake).check()).startswith("zalo_oa_refused: -224")
    fake.fail_next("getoa", Failure.BAD_GATEWAY)
    assert (await make_channel(fake).check()).startswith("zalo_oa_unreachable: HTTP 502")
    assert (await make_channel(fake, api_url="http://127.0.0.1:1").check()).startswith("zalo_oa_unreachable: not sent")


KEYS = ("not-connected", "consent", "unreachable", "refused", "other", "not-verified")


@pytest.mark.parametrize("key", KEYS)
def test_every_trouble_has_words_that_say_how_to_mend_it(key: str) -> None:
    texts = Texts(HERE / "locales", HOME_ZONE)
    trouble = f"zalo_oa_{key.replace('-', '_')}: chi tiết"
    assert trouble_words(texts, trouble) != trouble
    assert trouble_words(texts, trouble).endswith("(chi tiết)")


async def test_nothing_private_is_logged_or_told(
    fake: FakeZaloOA, caplog: pytest.LogCaptureFixture, kept: KeptUpdates
) -> None:
    caplog.set_level(logging.DEBUG)
    channel = make_channel(fake, answer_timeout=0.2)
    errors: list[str] = []
    async with serving(channel, kept, fake):
        fake.user_says(LAN, WORDS)
        fake.happens(LAN, "user_submit_info", sender={"id": LAN}, recipient={"id": OA_ID}, info={"phone": PHONE})
        kept.refusals = 1
        for failure in (-201, Failure.GARBAGE, Failure.FILTERED, Failure.SILENT_AFTER, Failure.DROP_AFTER):
            fake.fail_next("message/cs", failure, times=2 if failure == -201 else 1)  # with its button and without
            try:
                await channel.send(outbound(f"{WORDS} {PHONE}", choices=CHOICES[:1]))
            except DeliveryError as error:
                errors.append(f"{error!r} {error} {error.__cause__!r}")
        fake.end_access()
        fake.fail_next("access_token", Failure.GARBAGE)
        with pytest.raises(TryLater) as caught:
            await channel.send(outbound(WORDS))
        errors.append(repr(caught.value))
        await fake.wait_until(lambda: all(one.statuses[-1:] == [200] for one in fake.deliveries))
    shown = [record.getMessage() for record in caplog.records if record.name.startswith(("bot", "httpx", "httpcore"))]
    told = "\n".join([*shown, *errors, repr(channel.__dict__)])
    assert len(errors) == 6
    for private in (WORDS, PHONE, "token-number", APP_SECRET, WEBHOOK_KEY):
        assert private not in told
