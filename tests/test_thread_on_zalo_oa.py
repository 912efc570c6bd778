"""The whole thread of one question through the Zalo OA, against a server that speaks its protocol: pressed and typed."""

import asyncio
import re
import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, col, func, select, update

from bot.channels.zalo_oa import ZaloOA
from bot.doctor import advice
from bot.message import Address, Happening, Inbound, Update
from bot.texts import Texts
from bot.token_store import DatabaseTokenStore
from composition.building import HERE, open_database, system_clock
from handlers.join import invite
from models.appointment import Role
from models.by_hand import ByHand
from models.contact import Contact
from models.database import Database
from models.inbox import InboxUpdate
from models.outbox import OutboxRow, OutboxState
from models.working_days import HOME_ZONE
from models.zalo_token import end_refresh
from scheduler.missed_messages import MissedMessages
from scheduler.silence_alarm import SilenceAlarm
from scheduler.token_alarm import TokenAlarm
from tests.fake_zalo_oa import APP_ID, APP_SECRET, OA_ID, WEBHOOK_KEY, Card, Failure, FakeZaloOA, host_of
from tests.running import Running, running, running_settings
from tests.zalo_oa_parts import pair_of

VILLAGER, OFFICE, AGENCY = "8301", "8302", "8303"
SECRETS = {"ZALO_OA_APP_SECRET": APP_SECRET, "ZALO_OA_WEBHOOK_KEY": WEBHOOK_KEY}
PHOTO = (Path(__file__).parent / "files" / "den-duong.jpg").read_bytes()
PICTURE = "https://xa.example/so-dien-thoai.png"


@asynccontextmanager
async def zalo_service(zalo: FakeZaloOA, folder: Path) -> AsyncIterator[Running]:
    """The service as ``main.py run`` builds it, with a connected OA, pointed at the server of the test."""
    shipped = tomllib.loads((HERE / "config.toml").read_text(encoding="utf-8"))["zalo_oa"]
    own = {
        "app_id": APP_ID, "oa_id": OA_ID, "api_url": zalo.base_url, "oauth_url": zalo.base_url,
        "media_hosts": [host_of(zalo.base_url)], "contact_picture": PICTURE, "requests_a_minute": 100_000,
    }  # fmt: skip
    settings = running_settings(folder, SECRETS, zalo_oa={**shipped, **own})
    database = await asyncio.to_thread(open_database, settings, Texts(HERE / "locales", HOME_ZONE))
    store = DatabaseTokenStore(database, APP_ID, system_clock)
    await store.save(None, pair_of(zalo.issue(), system_clock()))
    database.close()
    async with running(settings) as service:
        zalo.webhook_url = f"{service.url}/zalo-oa/{OA_ID}"
        yield service


async def join(zalo: FakeZaloOA, service: Running, user: str, role: Role, name: str, agency: str | None = None) -> None:
    """Somebody joins by an invitation."""
    dialogue, clock = service.service.dialogue, service.service.clock
    code = await service.service.database.run(
        lambda session: invite(session, dialogue.chance("test"), clock(), role, name, agency_code=agency)
    )
    zalo.user_says(user, f"/thamgia {code}")
    await zalo.wait_for(user, f"Đã ghi nhận đồng chí {name}")
    await zalo.wait_for(user, "Đồng chí cần làm việc gì?")


class Hand:
    """How somebody answers: with a button where there is one, by its number where more than five are offered, or in words."""

    def __init__(self, zalo: FakeZaloOA, presses: bool) -> None:
        self._zalo, self._presses = zalo, presses

    def chooses(self, user: str, label: str) -> None:
        """Press the button, type its number, or type its label as people type."""
        newest = self._zalo.messages(user)[-1]
        numbered = re.search(rf"^\[(\d+)\] {label}$", newest.text, re.MULTILINE)
        if self._presses and numbered:
            self._zalo.user_says(user, numbered[1])
        elif self._presses:
            self._zalo.user_presses(user, label)
        else:
            self._zalo.user_says(user, label.lower())


@pytest.mark.parametrize("presses", [True, False], ids=["pressed", "typed"])
async def test_a_question_travels_from_asking_to_the_verdict(tmp_path: Path, presses: bool) -> None:
    async with FakeZaloOA() as zalo, zalo_service(zalo, tmp_path) as service:
        hand = Hand(zalo, presses)
        await join(zalo, service, OFFICE, Role.OFFICE, "Phạm Thị Lan")
        await join(zalo, service, AGENCY, Role.AGENCY_HEAD, "Trần Văn Tâm", "kinh_te")

        zalo.user_follows(VILLAGER)
        zalo.user_says(VILLAGER, "đèn đường xóm 3 thôn Vạc hỏng cả tuần nay, tối không đi được")
        await zalo.wait_for(VILLAGER, "Trợ lý không phải là cán bộ")
        hand.chooses(VILLAGER, "Đồng ý, bắt đầu")
        await zalo.wait_for(VILLAGER, "muốn gửi nội dung này")
        hand.chooses(VILLAGER, "Gửi ngay")
        await zalo.wait_for(VILLAGER, "họ và tên")
        zalo.user_says(VILLAGER, "Nguyễn Văn Bình")
        await zalo.wait_for(VILLAGER, "ở thôn nào")
        zalo.user_says(VILLAGER, "lang vac")
        asked = await zalo.wait_for(VILLAGER, "Số điện thoại")
        assert isinstance(asked.card, Card)
        if presses:
            zalo.user_shares_phone(VILLAGER, "84912345678")
        else:
            zalo.user_says(VILLAGER, "0912 345 678")
        await zalo.wait_for(VILLAGER, "0912 345 678")
        await zalo.wait_for(VILLAGER, "xem lại trước khi gửi")
        hand.chooses(VILLAGER, "Gửi, giấu tên tôi")
        receipt = await zalo.wait_for(VILLAGER, "Mã của ông/bà")
        code = re.search(r"Mã của ông/bà: (.+?) \(", receipt.text)
        assert code

        await zalo.wait_for(OFFICE, f"Việc mới {code[1]}")
        hand.chooses(OFFICE, "Giao Phòng Kinh tế")
        await zalo.wait_for(OFFICE, "Đã giao")
        await zalo.wait_for(VILLAGER, "được giao cho Phòng Kinh tế")
        await zalo.wait_for(AGENCY, code[1])
        hand.chooses(AGENCY, "Trả lời ngay")
        await zalo.wait_for(AGENCY, "viết câu trả lời")
        zalo.user_says(AGENCY, "Đã thay bóng đèn ngày hôm nay, nhờ ông kiểm tra giúp.")
        await zalo.wait_for(AGENCY, "gõ XONG")
        zalo.user_sends(AGENCY, "image", PHOTO)
        await zalo.wait_for(AGENCY, "Đã nhận tệp thứ 1")
        zalo.user_says(AGENCY, "xong")
        await zalo.wait_for(AGENCY, "kèm 1 tệp")
        hand.chooses(AGENCY, "Gửi duyệt")
        await zalo.wait_for(AGENCY, "có quyền duyệt")
        hand.chooses(AGENCY, "Duyệt và gửi")
        await zalo.wait_for(VILLAGER, "Đã thay bóng đèn")
        await zalo.wait_until(lambda: any(sent.image for sent in zalo.messages(VILLAGER)))
        hand.chooses(VILLAGER, "Đã giải quyết xong")
        await zalo.wait_for(VILLAGER, "Cảm ơn")
        for sent in (sent for user in (VILLAGER, OFFICE, AGENCY) for sent in zalo.messages(user)):
            assert "#chon-" not in sent.words
        await zalo.wait_until(lambda: {one.statuses[-1] for one in zalo.deliveries if one.statuses} == {200})


async def test_retries_and_a_bad_day_double_nothing_and_lose_nothing(tmp_path: Path) -> None:
    """Every event posted three times, an outage of the OpenAPI in between, and the tokens end: one answer for each word.

    Echoes of our own messages change nothing; after one of a person's the service keeps quiet.
    """
    async with FakeZaloOA() as zalo, zalo_service(zalo, tmp_path) as service:
        zalo.echoes = True
        zalo.fail_next("message/cs", -32)
        zalo.user_says(VILLAGER, "xin chào")
        await zalo.wait_for(VILLAGER, "Trợ lý không phải là cán bộ")
        zalo.end_access()
        zalo.user_presses(VILLAGER, "Đồng ý, bắt đầu")
        await zalo.wait_until(lambda: len(zalo.messages(VILLAGER)) > 1)
        before = len(zalo.messages(VILLAGER))
        for delivery in list(zalo.deliveries):
            assert {await zalo.post(delivery, number) for number in (1, 5)} <= {200, 503}
        zalo.user_says(VILLAGER, "gặp người trực")
        await zalo.wait_until(lambda: len(zalo.messages(VILLAGER)) > before)
        await asyncio.sleep(0.3)
        texts = [sent.text for sent in zalo.messages(VILLAGER)]
        assert len(texts) == len(set(texts))
        rows = await service.service.database.read(lambda session: list(session.exec(select(OutboxRow.state))))
        assert set(rows) == {OutboxState.SENT}
        assert len(rows) == len(texts)
        ours = zalo.messages(VILLAGER)[-1].id
        for key in (ours, "of-nobody"):
            chat = VILLAGER if key == ours else "8399"
            at_it = Inbound(Address("zalo_oa", OA_ID, chat), key, system_clock(), happening=Happening.BY_HAND)
            await service.service.receiver.receive(Update("zalo_oa", OA_ID, key, "", at_it))
        held = await service.service.database.read(lambda session: list(session.exec(select(ByHand))))
        assert held == [], "a message of ours is nobody's, and whoever was never heard is nobody yet"
        zalo.operator_says(VILLAGER, "Chào bác, nhà bác ở xóm nào?")
        zalo.user_says(VILLAGER, "nhà tôi ở xóm 3, cạnh cống tắc")
        await zalo.wait_for(VILLAGER, "trợ lý tạm im lặng")


async def test_the_administrator_hears_by_another_channel_that_a_person_must_consent(tmp_path: Path) -> None:
    async with FakeZaloOA() as zalo, zalo_service(zalo, tmp_path) as service:
        await join(zalo, service, OFFICE, Role.ADMINISTRATOR, "Vũ Đức Minh")
        kept = service.service
        alarm = TokenAlarm(kept.database, kept.dialogue, kept.clock, lambda: None)
        assert await alarm.look() == 0
        await _refuse(kept.database)
        assert await alarm.look() == 0, "nobody can be told by the channel that does not work"
        await kept.database.run(_moves_to_the_web_chat)
        assert await alarm.look() == 1
        assert await alarm.look() == 1
        rows = await kept.database.read(lambda session: list(session.exec(select(OutboxRow))))
        told = [row.text for row in rows if "cấp quyền lại" in row.text]
        assert len(told) == 1, "once a day"
        assert "python main.py zalo-oa connect" in told[0]
        assert "còn gửi được tin đến khoảng" in told[0]


async def test_a_channel_that_falls_silent_is_told_once_for_each_silence(tmp_path: Path) -> None:
    async with FakeZaloOA() as zalo, zalo_service(zalo, tmp_path) as service:
        kept = service.service
        now = [datetime(2026, 11, 2, 2, 0, tzinfo=UTC)]
        alarm = SilenceAlarm(
            "zalo_oa", OA_ID, 3, database=kept.database, dialogue=kept.dialogue, clock=lambda: now[0], promised=lambda: None
        )  # fmt: skip

        async def doctor_says() -> str:
            channels, texts = list(kept.channels.values()), kept.dialogue.texts
            return "\n".join(
                await kept.database.read(lambda session: advice(session, kept.settings, texts, channels, now[0]))
            )

        assert "Zalo OA: chưa có tin nào đến" in await doctor_says()
        assert await alarm.look() == 0, "an account that never brought anything is not silent, it is new"
        await join(zalo, service, OFFICE, Role.ADMINISTRATOR, "Vũ Đức Minh")
        await kept.database.run(lambda session: _was_heard(session, datetime(2026, 11, 4, 2, 0, tzinfo=UTC)))
        assert "Zalo OA: tin gần nhất đến lúc 09 giờ, thứ Tư, ngày 04/11/2026" in await doctor_says()
        told = []
        for day in range(4, 14):
            now[0] = datetime(2026, 11, day, 2, 0, tzinfo=UTC)
            told += [day] * await alarm.look()
        assert told == [10], "Thursday, Friday and Monday passed without a message; nothing is told on Sunday"
        await kept.database.run(lambda session: _was_heard(session, datetime(2026, 11, 13, 3, 0, tzinfo=UTC)))
        for day in range(14, 24):
            now[0] = datetime(2026, 11, day, 2, 0, tzinfo=UTC)
            told += [day] * await alarm.look()
        assert told == [10, 19]
        rows = await kept.database.read(lambda session: list(session.exec(select(OutboxRow.text))))
        assert len([text for text in rows if "Zalo đã tắt webhook" in text]) == 2


async def test_what_the_webhook_missed_is_heard_once_and_nothing_else_is(tmp_path: Path) -> None:
    async with FakeZaloOA() as zalo, zalo_service(zalo, tmp_path) as service:
        kept, oa = service.service, service.service.channels["zalo_oa"]
        assert isinstance(oa, ZaloOA)
        later = timedelta(minutes=3)
        missed = MissedMessages(
            oa, 24, database=kept.database, receive=kept.receiver.receive, clock=lambda: system_clock() + later
        )  # fmt: skip

        async def heard() -> int:
            return await kept.database.read(lambda session: session.exec(select(func.count(col(InboxUpdate.id)))).one())

        zalo.webhook_is_on = False
        zalo.user_says(AGENCY, "trước khi có trợ lý")
        assert await missed.look() == 0, "what was said before this service began was said to people"
        zalo.webhook_is_on = True
        zalo.user_says(VILLAGER, "xin chào")
        await zalo.wait_for(VILLAGER, "Trợ lý không phải là cán bộ")
        zalo.webhook_is_on = False
        zalo.user_presses(VILLAGER, "Đồng ý, bắt đầu")
        zalo.user_says(VILLAGER, "cống ở xóm 3 thôn Vạc tắc, nước ngập")
        zalo.user_sends(VILLAGER, "sticker")
        zalo.user_says(OFFICE, "tôi muốn hỏi về đất đai")
        for failure in (Failure.BAD_GATEWAY, Failure.GARBAGE, -32, -223):
            zalo.fail_next("listrecentchat", failure)
            assert await missed.look() == 0
        zalo.history_ids = "other-"
        zalo.user_says(VILLAGER, "không ai nghe")
        assert await missed.look() == 1, "of whom nothing was heard it is known that it was missed, of others it is not"
        await zalo.wait_for(OFFICE, "Trợ lý không phải là cán bộ")
        zalo.history_ids = ""
        zalo.fail_next("conversation", Failure.GARBAGE, 2)
        assert await missed.look() == 0
        zalo.lists_conversations = False
        assert await missed.look() == 3, "the sticker would only be answered that it cannot be read"
        await zalo.wait_for(VILLAGER, "Thoát nước")
        assert (await missed.look(), await heard()) == (0, 5)
        zalo.webhook_is_on = True
        for delivery in zalo.deliveries[2:5]:
            assert await zalo.post(delivery, 5) == 200
        zalo.user_says(VILLAGER, "menu")
        await zalo.wait_for(VILLAGER, "Trợ lý giúp được")
        long_ago = system_clock() - timedelta(hours=30)
        late = Inbound(Address("zalo_oa", OA_ID, "8399"), "late", long_ago, text="chào")
        await kept.receiver.receive(Update("zalo_oa", OA_ID, "late", "", late))
        wrote = select(Contact.last_inbound_at).where(Contact.chat == "8399")
        assert await kept.database.read(lambda session: session.exec(wrote).one()) == long_ago, (
            "the window runs from there"
        )
        assert await heard() == 8, "the sticker and this are new, the others were here"


def _was_heard(session: Session, at: datetime) -> None:
    session.execute(update(Contact).values(last_inbound_at=at))


async def _refuse(database: Database) -> None:
    store = DatabaseTokenStore(database, APP_ID, system_clock)
    pair = await store.load()
    assert pair is not None
    await database.run(lambda session: end_refresh(session, APP_ID, pair.pair.refresh, "-14014", system_clock()))


def _moves_to_the_web_chat(session: Session) -> None:
    session.execute(update(Contact).where(col(Contact.chat) == OFFICE).values(channel="web_chat"))
