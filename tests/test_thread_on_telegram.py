"""The whole thread of one question through Telegram, against a server that speaks the Bot API: by polling and by webhook."""

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.channels.telegram import Telegram
from bot.file_store import FileStore
from bot.message import Channel
from bot.texts import Texts
from composition.building import HERE, open_database
from composition.channels import web_chat
from handlers.join import invite
from models.appointment import Role
from models.working_days import HOME_ZONE
from tests.fake_telegram import TOKEN, FakeTelegram
from tests.running import Running, running, running_settings

VILLAGER, OFFICE, AGENCY = 1001, 2001, 3001
SECRET = "a-secret-of-the-webhook"


@asynccontextmanager
async def telegram_service(telegram: FakeTelegram, folder: Path, mode: str) -> AsyncIterator[Running]:
    """The service with Telegram, pointed at the server of the test."""
    settings = running_settings(folder, {"TELEGRAM_TOKEN": TOKEN}, telegram=_section(telegram, "polling"))
    async with running(settings) if mode == "polling" else _with_webhook(telegram, folder) as service:
        yield service


def _section(telegram: FakeTelegram, mode: str) -> dict[str, object]:
    return {
        "base_url": telegram.base_url, "proxy": "", "mode": mode, "messages_a_second": 1000, "messages_a_second_each": 1000,
    }  # fmt: skip


@asynccontextmanager
async def _with_webhook(telegram: FakeTelegram, folder: Path) -> AsyncIterator[Running]:
    # The port must be known before the webhook's address is: a free one is taken and given back first.
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    place = {"host": "127.0.0.1", "port": port, "public_url": ""}
    settings = running_settings(folder, server=place)
    texts = Texts(HERE / "locales", HOME_ZONE)
    database = await asyncio.to_thread(open_database, settings, texts)
    channels: list[Channel] = [
        web_chat(settings, texts, database, FileStore(settings.data / "files")),
        Telegram(
            token=TOKEN, base_url=telegram.base_url, mode="webhook", webhook_url=f"http://127.0.0.1:{port}",
            webhook_secret=SECRET, rate=1000, chat_rate=1000,
        ),
    ]  # fmt: skip
    database.close()
    async with running(settings, channels) as service:
        yield service


async def code_for(running_service: Running, role: Role, name: str, agency: str | None = None) -> str:
    """An invitation's code."""
    service = running_service.service
    chance = service.dialogue.chance("test")
    return await service.database.run(
        lambda session: invite(session, chance, service.clock(), role, name, agency_code=agency)
    )


async def join(
    telegram: FakeTelegram, service: Running, chat: int, role: Role, name: str, agency: str | None = None
) -> None:
    """Somebody joins by an invitation."""
    telegram.user_says(chat, f"/thamgia {await code_for(service, role, name, agency)}")
    await telegram.wait_for(chat, f"Đã ghi nhận đồng chí {name}")
    await telegram.wait_for(chat, "Đồng chí cần làm việc gì?")


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_a_question_travels_from_asking_to_the_verdict(tmp_path: Path, mode: str) -> None:
    async with FakeTelegram() as telegram, telegram_service(telegram, tmp_path, mode) as service:
        await join(telegram, service, OFFICE, Role.OFFICE, "Phạm Thị Lan")
        await join(telegram, service, AGENCY, Role.AGENCY_HEAD, "Trần Văn Tâm", "kinh_te")

        telegram.user_says(VILLAGER, "đèn đường xóm 3 thôn Vạc hỏng cả tuần nay, tối không đi được")
        await telegram.wait_for(VILLAGER, "Trợ lý không phải là cán bộ")
        telegram.user_presses(VILLAGER, "1. Đồng ý, bắt đầu")
        await telegram.wait_for(VILLAGER, "muốn gửi nội dung này")
        telegram.user_presses(VILLAGER, "1. Gửi ngay")
        await telegram.wait_for(VILLAGER, "họ và tên")
        telegram.user_says(VILLAGER, "Nguyễn Văn Bình")
        await telegram.wait_for(VILLAGER, "ở thôn nào")
        telegram.user_says(VILLAGER, "lang vac")
        await telegram.wait_for(VILLAGER, "Số điện thoại")
        telegram.user_sends_contact(VILLAGER, "+84912345678", own=True)
        await telegram.wait_for(VILLAGER, "0912 345 678")
        await telegram.wait_for(VILLAGER, "xem lại trước khi gửi")
        telegram.user_presses(VILLAGER, "1. Gửi, giấu tên tôi")
        receipt = await telegram.wait_for(VILLAGER, "Mã của ông/bà")
        code = re.search(r"Mã của ông/bà: (.+?) \(", receipt.text)
        assert code

        await telegram.wait_for(OFFICE, f"Việc mới {code[1]}")
        telegram.user_presses(OFFICE, "1. Giao Phòng Kinh tế")
        await telegram.wait_for(OFFICE, "Đã giao")
        await telegram.wait_for(VILLAGER, "được giao cho Phòng Kinh tế")
        await telegram.wait_for(AGENCY, code[1])
        telegram.user_presses(AGENCY, "2. Trả lời ngay")
        await telegram.wait_for(AGENCY, "viết câu trả lời")
        telegram.user_says(AGENCY, "Đã thay bóng đèn ngày hôm nay, nhờ ông kiểm tra giúp.")
        await telegram.wait_for(AGENCY, "gõ XONG")
        telegram.user_sends_photo(AGENCY, PHOTO)
        await telegram.wait_for(AGENCY, "Đã nhận tệp thứ 1")
        telegram.user_says(AGENCY, "xong")
        await telegram.wait_for(AGENCY, "kèm 1 tệp")
        telegram.user_presses(AGENCY, "1. Gửi duyệt")
        await telegram.wait_for(AGENCY, "có quyền duyệt")
        telegram.user_presses(AGENCY, "1. Duyệt và gửi")
        await telegram.wait_for(VILLAGER, "Đã thay bóng đèn")
        await telegram.wait_until(lambda: any(sent.file for sent in telegram.messages(VILLAGER)))
        telegram.user_presses(VILLAGER, "1. Đã giải quyết xong")
        await telegram.wait_for(VILLAGER, "Cảm ơn")


PHOTO = (Path(__file__).parent / "files" / "den-duong.jpg").read_bytes()
