"""A link from a channel without documents, opened in a real browser: it works once, is seen by nobody, and goes on there."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Page, expect
from sqlmodel import select

from bot.file_store import FileStore
from bot.message import Address, Inbound, Unsupported, Update
from bot.simulator import CAPABILITIES, SimulatedChannel
from bot.texts import Texts
from composition.building import HERE, open_database
from composition.channels import live_channels
from models.inbox import InboxUpdate
from models.link import Link
from models.outbox import OutboxRow
from models.stored_file import FileState, StoredFile
from models.working_days import HOME_ZONE
from tests.browser import chromium
from tests.running import Running, running, running_settings
from tests.test_thread_in_browser import hears, picture, presses

TOKEN = re.compile(r"#tiep=([A-Za-z0-9_-]{43})")
WORDS = "Cống ở xóm 3 thôn Mộ Trạch bị tắc, nước ngập ba hôm rồi, đề nghị xã nạo vét"


class Villager:
    """Somebody on a channel that brings no documents."""

    def __init__(self, service: Running, channel: SimulatedChannel) -> None:
        self.service, self.channel, self.count = service, channel, 0

    async def does(self, text: str = "", unsupported: Unsupported | None = None) -> None:
        """Write something, or send what the channel cannot bring."""
        self.count += 1
        address = Address("zalo_bot", self.channel.account, "mo")
        inbound = Inbound(address, f"mo-{self.count}", datetime.now(UTC), text=text, unsupported=unsupported)
        await self.service.service.receiver.receive(Update("zalo_bot", self.channel.account, inbound.key, "", inbound))

    async def was_shown(self) -> str:
        """The token of the address, as soon as it was sent."""
        return (await self.hears(TOKEN))[1]

    async def hears(self, wanted: re.Pattern[str]) -> re.Match[str]:
        """What was sent to them, once it was."""
        for _look in range(400):
            for message in self.channel.sent:
                if found := wanted.search(message.text):
                    return found
            await self.service.service.outbox.deliver()
            await asyncio.sleep(0.01)
        raise TimeoutError(f"{wanted.pattern} in {[message.text for message in self.channel.sent]}")


async def opened(page: Page, service: Running, token: str) -> list[str]:
    """Open the address; returns every address that the browser asked for on the way."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + str(request.headers)))
    await page.goto(f"{service.url}/#tiep={token}")
    await hears(page, "trang trò chuyện, nối với Zalo")
    return asked


async def test_a_link_opens_the_page_where_the_person_stood_and_only_once(tmp_path: Path) -> None:
    settings = running_settings(tmp_path, server={"host": "127.0.0.1", "port": 0, "public_url": "http://127.0.0.1"})
    texts = Texts(HERE / "locales", HOME_ZONE)
    database = open_database(settings, texts)
    zalo = SimulatedChannel("zalo_bot", CAPABILITIES["zalo_bot"])
    channels = [*live_channels(settings, texts, database, FileStore(settings.data / "files")), zalo]
    async with chromium() as browser, running(settings, channels) as service:
        villager = Villager(service, zalo)
        for words in ("xin chào", "đồng ý, bắt đầu", "/dangky", "nguyễn thị mơ", "mộ trạch", "bỏ qua", "hỏi", WORDS):
            await villager.does(words)
        await villager.does(unsupported=Unsupported.OTHER)
        token = await villager.was_shown()

        page = await (await browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN")).new_page()
        asked = await opened(page, service, token)
        await hears(page, "đang viết dở câu hỏi: “Cống ở xóm 3")
        assert page.url == f"{service.url}/"
        assert not any(token in each for each in asked)
        assert token not in str(await page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])"))
        await picture(page, "page-by-link")

        await page.locator("#file").set_input_files(Path(__file__).parent / "files" / "don.pdf")
        await hears(page, "Đã nhận tệp thứ 1")
        await presses(page, "Xong", "xem lại trước khi gửi")
        await presses(page, "Gửi, giấu tên tôi", "Mã của ông/bà")
        code = (await villager.hears(re.compile(r"gửi từ trang web\. Mã: ([^.]+)\.")))[1]
        await hears(page, code)
        await picture(page, "page-by-link-sent")

        other = await (await browser.new_context(locale="vi-VN")).new_page()
        await other.goto(f"{service.url}/#tiep={token}")
        await hears(other, "đã được mở rồi")
        await expect(other.locator("#log").get_by_text("nguyễn thị mơ", exact=False)).to_have_count(0)

        # A busy machine fetches the file a moment later.
        for _look in range(200):
            if await service.service.database.read(lambda s: s.exec(select(StoredFile.state)).all()) != ["wanted"]:
                break
            await asyncio.sleep(0.1)
        links, texts_said, files, inbox = await service.service.database.read(
            lambda session: (
                list(session.exec(select(Link))),
                list(session.exec(select(OutboxRow.text))),
                list(session.exec(select(StoredFile.state))),
                [update.said + update.body for update in session.exec(select(InboxUpdate))],
            )
        )
        assert [link.used_at is not None for link in links] == [True]
        assert not any(token in text for text in [*texts_said, *inbox, *(link.secret_hash for link in links)])
        assert files == [FileState.KEPT]
