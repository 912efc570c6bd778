"""The whole thread of one question through the Zalo bot, by typed words alone: by polling and by webhook."""

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from bot.channels.zalo_bot import ZaloBot
from bot.file_store import FileStore
from bot.message import Channel
from bot.texts import Texts
from composition.building import HERE, facts_of, open_database
from composition.channels import shared_files, web_chat
from handlers.join import invite
from models.appointment import Role
from models.working_days import HOME_ZONE
from tests.fake_zalo_bot import TOKEN, FakeZaloBot
from tests.running import Running, running, running_settings

VILLAGER, OFFICE, AGENCY = "0a0a0a0a0a", "0b0b0b0b0b", "0c0c0c0c0c"
SECRET = "a-secret-of-the-webhook"
PHOTO = (Path(__file__).parent / "files" / "den-duong.jpg").read_bytes()


@asynccontextmanager
async def zalo_service(zalo: FakeZaloBot, folder: Path, mode: str) -> AsyncIterator[Running]:
    """The service with the Zalo bot, pointed at the server of the test; its files have addresses on this machine."""
    # The port must be known before the addresses are: a free one is taken and given back first.
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    settings = running_settings(folder, server={"host": "127.0.0.1", "port": port, "public_url": url})
    texts = Texts(HERE / "locales", HOME_ZONE, facts_of(settings))
    database = await asyncio.to_thread(open_database, settings, texts)
    files = FileStore(settings.data / "files")
    shared = shared_files(settings, texts, database, files)
    say = partial(texts.say, "vi")
    channels: list[Channel] = [
        web_chat(settings, texts, database, files),
        ZaloBot(
            token=TOKEN, base_url=zalo.base_url, mode="webhook" if mode.startswith("webhook") else "polling",
            webhook_url=url, webhook_secret=SECRET, share=lambda message: shared.address(message.row),
            say_file=lambda _language, name, address: say("zalo-file-link", name=name, url=address),
            folder=settings.data / "zalo_bot", media_hosts=["127.0.0.1"], private_hosts=True, poll_seconds=1, rate=1000,
        ),
    ]  # fmt: skip
    try:
        async with running(settings, channels) as service:
            yield service
    finally:
        database.close()


async def join(zalo: FakeZaloBot, running_service: Running, chat: str, role: Role, name: str, agency: str = "") -> None:
    """Somebody joins by an invitation."""
    service = running_service.service
    chance = service.dialogue.chance("test")
    code = await service.database.run(
        lambda session: invite(session, chance, service.clock(), role, name, agency_code=agency or None)
    )
    zalo.user_says(chat, f"/thamgia {code}")
    await zalo.wait_for(chat, f"Đã ghi nhận đồng chí {name}")
    await zalo.wait_for(chat, "Đồng chí cần làm việc gì?")


@pytest.mark.parametrize("mode", ["polling", "webhook flat", "webhook wrapped, twice"])
async def test_a_question_travels_from_asking_to_the_verdict(tmp_path: Path, mode: str) -> None:
    async with FakeZaloBot() as zalo, zalo_service(zalo, tmp_path, mode) as service:
        zalo.wraps = zalo.doubles = mode == "webhook wrapped, twice"
        await join(zalo, service, OFFICE, Role.OFFICE, "Phạm Thị Lan")
        await join(zalo, service, AGENCY, Role.AGENCY_HEAD, "Trần Văn Tâm", "kinh_te")

        zalo.user_says(VILLAGER, "đèn đường xóm 3 thôn Vạc hỏng cả tuần nay, tối không đi được")
        await zalo.wait_for(VILLAGER, "[1] Đồng ý, bắt đầu")
        zalo.user_says(VILLAGER, "1")
        await zalo.wait_for(VILLAGER, "muốn gửi nội dung này")
        zalo.user_says(VILLAGER, "1")
        await zalo.wait_for(VILLAGER, "họ và tên")
        zalo.user_says(VILLAGER, "Nguyễn Văn Bình")
        await zalo.wait_for(VILLAGER, "ở thôn nào")
        zalo.user_says(VILLAGER, "lang vac")
        await zalo.wait_for(VILLAGER, "Số điện thoại")
        zalo.user_sends_document(VILLAGER)
        await zalo.wait_for(VILLAGER, "mở trang dưới đây")
        zalo.user_says(VILLAGER, "0912 345 678")
        await zalo.wait_for(VILLAGER, "xem lại trước khi gửi")
        zalo.user_says(VILLAGER, "1")
        receipt = await zalo.wait_for(VILLAGER, "Mã của ông/bà")
        code = re.search(r"Mã của ông/bà: (.+?) \(", receipt.text)
        assert code

        await zalo.wait_for(OFFICE, f"Việc mới {code[1]}")
        zalo.user_says(OFFICE, "giao phòng kinh tế")
        await zalo.wait_for(OFFICE, "Đã giao")
        await zalo.wait_for(VILLAGER, "được giao cho Phòng Kinh tế")
        await zalo.wait_for(AGENCY, code[1])
        zalo.user_says(AGENCY, "tra loi ngay")
        await zalo.wait_for(AGENCY, "viết câu trả lời")
        zalo.user_says(AGENCY, "Đã thay bóng đèn ngày hôm nay, nhờ ông kiểm tra giúp.")
        await zalo.wait_for(AGENCY, "gõ XONG")
        zalo.user_sends_photo(AGENCY, PHOTO, field="photo" if zalo.wraps else "photo_url")
        await zalo.wait_for(AGENCY, "Đã nhận tệp thứ 1")
        zalo.user_says(AGENCY, "xong")
        await zalo.wait_for(AGENCY, "kèm 1 tệp")
        zalo.user_says(AGENCY, "1")
        await zalo.wait_for(AGENCY, "có quyền duyệt")
        zalo.user_says(AGENCY, "1")
        await zalo.wait_for(VILLAGER, "Đã thay bóng đèn")
        await zalo.wait_until(lambda: any(sent.photo == PHOTO for sent in zalo.messages(VILLAGER)))
        zalo.user_says(VILLAGER, "đã giải quyết xong")
        await zalo.wait_for(VILLAGER, "Cảm ơn")
    assert bool(zalo.called("getUpdates")) == (mode == "polling")
    assert len(zalo.called("setWebhook")) == int(mode != "polling")
    assert all(len(sent.text) <= 2000 and "parse_mode" not in sent.parameters for sent in zalo.messages(VILLAGER))
