"""The chat page as people use it, in a real browser: phone and desktop, keyboard, lost network, large letters."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from PIL import Image
from playwright.async_api import Browser, BrowserContext, FilePayload, Page, ViewportSize, expect

from bot.channels.web_chat import WebChat
from bot.message import Address, Choice, FileKind, IncomingFile, Outbound, OutgoingFile, Update
from tests.browser import chromium
from tests.test_web_chat import FACTS, HOSTILE, WORDS, Room
from web.chat_page import chat_page_routes

pytestmark = pytest.mark.asyncio(loop_scope="session")

PHONE = ViewportSize(width=360, height=740)
DESKTOP = ViewportSize(width=1280, height=800)
TOPICS = (
    Choice(1, "Đất đai", "topic:land"),
    Choice(2, "Môi trường, rác thải", "topic:waste"),
    Choice(3, "Việc khác", "topic:other"),
)
VI = WORDS["vi"]


@dataclass
class Clerk:
    """A small service behind the page: takes messages into a room and answers each one."""

    room: Room = field(default_factory=Room)
    chat: WebChat | None = None
    lose_answers: int = 0
    """So many messages are taken, but the network is lost before the browser hears of it."""
    answering: bool = True

    async def receive(self, update: Update) -> None:
        known = update.key in self.room.taken
        await self.room.receive(update)
        if known or not self.answering or update.inbound is None:
            return
        said = update.inbound
        self.room.close(said.address)
        if said.text == "gui cau hoi":
            await self.say(said.address, "Ông/bà muốn hỏi về việc gì?", *TOPICS)
        else:
            await self.say(said.address, f"Trợ lý đã ghi nhận: {said.text or said.press or 'tệp'}")

    async def say(self, address: Address, text: str, *choices: Choice) -> None:
        line = self.room.add(address, text, *choices)
        await self.wake(address, line.id)

    async def offer(self, address: Address, caption: str, file: OutgoingFile) -> None:
        await self.wake(address, self.room.offer(address, caption, file).id)

    async def wake(self, address: Address, row: int) -> None:
        assert self.chat is not None
        await self.chat.send(Outbound(address, row, ""))

    @property
    def visitor(self) -> Address:
        (address,) = {update.inbound.address for update in self.room.taken.values() if update.inbound}
        return address

    @property
    def texts(self) -> list[str]:
        """What the visitor said, as the service took it."""
        return [update.inbound.text for update in self.room.taken.values() if update.inbound]

    @property
    def files(self) -> list[IncomingFile]:
        return [file for update in self.room.taken.values() if update.inbound for file in update.inbound.files]

    @web.middleware
    async def unreliable(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        response = await handler(request)
        if self.lose_answers and request.path == "/chat/messages":
            self.lose_answers -= 1
            assert request.transport is not None
            request.transport.abort()
        return response


@asynccontextmanager
async def serving(clerk: Clerk, uploads: Path) -> AsyncIterator[TestServer]:
    chat = WebChat(
        history=clerk.room.history,
        open_file=clerk.room.open_file,
        texts=VI,
        uploads=uploads,
        file_limit=FACTS.file_limit,
        secure_cookie=False,
        clock=clerk.room.clock,
        keep_free=0,
    )
    clerk.chat = chat
    app = web.Application(middlewares=[clerk.unreliable])
    app.add_routes([*chat.routes(clerk.receive), *chat_page_routes(WORDS, FACTS)])
    app.on_shutdown.append(chat.close)
    server = TestServer(app)
    await server.start_server()
    try:
        yield server
    finally:
        await server.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="session")
async def clerk() -> Clerk:
    return Clerk()


@pytest_asyncio.fixture(loop_scope="session")
async def server(clerk: Clerk, tmp_path: Path) -> AsyncIterator[TestServer]:
    async with serving(clerk, tmp_path / "uploads") as server:
        yield server


@dataclass
class Person:
    """Someone with the chat open in a browser, and what a person does and sees there."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    """What the browser wrote to its console: script errors, refused resources."""

    @property
    def context(self) -> BrowserContext:
        return self.page.context

    async def write(self, text: str) -> None:
        await self.page.get_by_label(VI("web-message"), exact=True).fill(text)
        await self.page.get_by_role("button", name=VI("web-send"), exact=True).click()

    async def sees(self, text: str) -> None:
        await expect(self.page.get_by_role("log").get_by_text(text, exact=True)).to_be_visible()

    async def is_told(self, key: str) -> None:
        await expect(self.page.get_by_role("status")).to_have_text(VI(key))

    async def said(self) -> list[str]:
        return await self.page.locator("#log .text").all_text_contents()

    async def has_nothing_pending(self) -> None:
        await expect(self.page.locator("#pending .line")).to_have_count(0)

    async def overflow(self) -> int:
        """By how many pixels the page is wider than the screen."""
        return int(await self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


Open = Callable[..., Awaitable[Person]]


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser, server: TestServer) -> AsyncIterator[Open]:
    """Opens the chat in a fresh browser profile: ``await visit(PHONE)``."""
    contexts: list[BrowserContext] = []

    async def open_chat(viewport: ViewportSize = DESKTOP, *, dark: bool = False, scripts: bool = True) -> Person:
        touch = viewport["width"] < 600
        context = await browser.new_context(
            locale="vi-VN",
            timezone_id="America/New_York",
            viewport=viewport,
            is_mobile=touch,
            has_touch=touch,
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        person = Person(await context.new_page())
        person.page.on("console", lambda message: person.complaints.append(message.text))
        person.page.on("pageerror", lambda error: person.complaints.append(str(error)))
        await person.page.goto(str(server.make_url("/")))
        if scripts:
            await expect(person.page.locator("#loading")).to_be_hidden()
        return person

    yield open_chat
    for context in contexts:
        await context.close()


# ---- talking ----


async def test_a_message_is_sent_and_the_answer_appears_by_itself(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    await person.write("Đường thôn em ngập")
    await person.sees("Đường thôn em ngập")
    await person.sees("Trợ lý đã ghi nhận: Đường thôn em ngập")
    await clerk.say(clerk.visitor, "Văn phòng sẽ xem trước 17 giờ")
    await person.sees("Văn phòng sẽ xem trước 17 giờ")
    await person.has_nothing_pending()
    await expect(person.page.locator("#log .mine .foot")).to_have_text("Đã gửi07 giờ 30")
    await expect(person.page.get_by_role("heading", level=2)).to_have_text("thứ Năm, ngày 05/11/2026")
    assert not person.complaints


async def test_one_press_begins_a_first_conversation(visit: Open, clerk: Clerk) -> None:
    person = await visit(PHONE)
    await person.page.get_by_role("button", name=VI("web-start"), exact=True).tap()
    await person.sees("Trợ lý đã ghi nhận: Bắt đầu")
    await expect(person.page.locator("#intro")).to_be_hidden()
    assert clerk.texts == ["Bắt đầu"]


async def test_a_choice_is_pressed_and_then_closed(visit: Open, clerk: Clerk) -> None:
    person = await visit(PHONE)
    await person.write("gui cau hoi")
    button = person.page.get_by_role("button", name="2 Môi trường, rác thải", exact=True)
    box = await button.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    await button.tap()
    await person.sees("Trợ lý đã ghi nhận: topic:waste")
    for choice in TOPICS:
        await expect(
            person.page.get_by_role("button", name=f"{choice.number} {choice.label}", exact=True)
        ).to_be_disabled()
    await expect(person.page.get_by_role("group", name=VI("web-choices-closed"))).to_be_visible()
    assert [update.inbound.press for update in clerk.room.taken.values() if update.inbound] == [None, "topic:waste"]


async def test_everything_can_be_done_with_a_keyboard(visit: Open, clerk: Clerk) -> None:
    person = await visit(DESKTOP)
    keyboard = person.page.keyboard
    await keyboard.press("Tab")
    await expect(person.page.get_by_role("link", name=VI("web-skip"))).to_be_focused()
    await keyboard.press("Enter")
    message = person.page.get_by_role("textbox", name=VI("web-message"))
    await expect(message).to_be_focused()
    await keyboard.type("gui cau hoi")
    await keyboard.press("Enter")
    await expect(person.page.get_by_role("button", name="3 Việc khác")).to_be_enabled()
    await keyboard.press("Shift+Tab")
    await expect(person.page.get_by_role("button", name="3 Việc khác")).to_be_focused()
    await keyboard.press("Shift+Tab")
    await keyboard.press("Enter")
    await person.sees("Trợ lý đã ghi nhận: topic:waste")
    await expect(message).to_be_focused()
    await keyboard.type("dòng một")
    await keyboard.press("Shift+Enter")
    await keyboard.type("dòng hai")
    await keyboard.press("Enter")
    await person.sees("Trợ lý đã ghi nhận: dòng một\ndòng hai")
    assert clerk.texts == ["gui cau hoi", "", "dòng một\ndòng hai"]


async def test_enter_belongs_to_the_input_method_while_it_composes(visit: Open, clerk: Clerk) -> None:
    person = await visit(DESKTOP)
    message = person.page.get_by_label(VI("web-message"), exact=True)
    await message.fill("đươ")
    await message.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    await expect(message).to_have_value("đươ")
    await message.dispatch_event("keydown", {"key": "Enter"})
    await expect(message).to_have_value("")
    await person.sees("đươ")


async def test_enter_starts_a_new_line_on_a_phone(visit: Open, clerk: Clerk) -> None:
    person = await visit(PHONE)
    await person.page.get_by_label(VI("web-message"), exact=True).tap()
    await person.page.keyboard.type("một")
    await person.page.keyboard.press("Enter")
    await person.page.keyboard.type("hai")
    await expect(person.page.get_by_label(VI("web-message"), exact=True)).to_have_value("một\nhai")
    assert not clerk.texts


async def test_a_reload_keeps_the_conversation_and_the_draft(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    await person.write("gui cau hoi")
    await person.sees("Ông/bà muốn hỏi về việc gì?")
    await person.page.get_by_label(VI("web-message"), exact=True).fill("đang viết dở")
    await person.page.reload()
    await person.sees("Ông/bà muốn hỏi về việc gì?")
    assert await person.said() == ["gui cau hoi", "Ông/bà muốn hỏi về việc gì?"]
    await expect(person.page.get_by_label(VI("web-message"), exact=True)).to_have_value("đang viết dở")
    await person.page.get_by_role("button", name="1 Đất đai", exact=True).click()
    await person.sees("Trợ lý đã ghi nhận: topic:land")


async def test_two_open_pages_show_the_same(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    await person.write("gui cau hoi")
    await expect(person.page.get_by_role("button", name="1 Đất đai", exact=True)).to_be_enabled()
    other = Person(await person.context.new_page())
    await other.page.goto(person.page.url)
    await other.page.get_by_role("button", name="1 Đất đai", exact=True).click()
    for one in (person, other):
        await one.sees("Trợ lý đã ghi nhận: topic:land")
        await expect(one.page.get_by_role("button", name="1 Đất đai", exact=True)).to_be_disabled()


async def test_choices_close_while_the_person_looks_at_them(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    await person.write("gui cau hoi")
    await expect(person.page.get_by_role("button", name="1 Đất đai", exact=True)).to_be_enabled()
    clerk.room.close(clerk.visitor)
    await clerk.say(clerk.visitor, "Đã hết giờ đăng ký")
    await expect(person.page.get_by_role("button", name="1 Đất đai", exact=True)).to_be_disabled()


async def test_each_day_has_its_heading_in_the_time_of_vietnam(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    await person.write("a")
    await person.sees("a")
    clerk.room.clock.now += timedelta(hours=16, minutes=29, seconds=59)
    await clerk.say(clerk.visitor, "trước nửa đêm")
    clerk.room.clock.now += timedelta(seconds=1)
    await clerk.say(clerk.visitor, "sau nửa đêm")
    await person.sees("sau nửa đêm")
    days = await person.page.get_by_role("heading", level=2).all_text_contents()
    assert days == ["thứ Năm, ngày 05/11/2026", "thứ Sáu, ngày 06/11/2026"]
    times = await person.page.locator("#log time").all_text_contents()
    assert times[-2:] == ["23 giờ 59", "00 giờ 00"]


# ---- a bad network ----


async def test_what_is_written_without_a_network_is_sent_once_when_it_is_back(visit: Open, clerk: Clerk) -> None:
    person = await visit(PHONE)
    await person.context.set_offline(True)
    await person.is_told("web-offline")
    for text in ("một", "hai", "ba"):
        await person.write(text)
    await expect(person.page.locator("#pending .state")).to_have_text([VI("web-state-waiting")] * 3)
    assert not clerk.texts
    await person.context.set_offline(False)
    await person.sees("Trợ lý đã ghi nhận: ba")
    await person.has_nothing_pending()
    assert clerk.texts == ["một", "hai", "ba"]
    await expect(person.page.locator("#log .mine .text")).to_have_text(["một", "hai", "ba"])


async def test_what_is_not_sent_yet_survives_a_reload(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    clerk.room.broken = True
    await person.write("giữ giúp tôi")
    await person.write("cả tin này")
    await person.is_told("web-busy")
    await person.page.reload()
    await expect(person.page.locator("#pending .text")).to_have_text(["giữ giúp tôi", "cả tin này"])
    clerk.room.broken = False
    await person.sees("Trợ lý đã ghi nhận: cả tin này")
    await person.has_nothing_pending()
    await expect(person.page.get_by_role("status")).to_be_empty()
    assert clerk.texts == ["giữ giúp tôi", "cả tin này"]
    await person.page.reload()
    await person.sees("cả tin này")
    await person.has_nothing_pending()


async def test_a_message_whose_answer_was_lost_is_repeated_and_taken_once(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    clerk.lose_answers = 1
    await person.write("một lần thôi")
    await person.sees("Trợ lý đã ghi nhận: một lần thôi")
    await person.has_nothing_pending()
    assert clerk.lose_answers == 0
    assert clerk.texts == ["một lần thôi"]
    await expect(person.page.locator("#log .mine")).to_have_count(1)


async def test_a_press_without_a_network_waits_too(visit: Open, clerk: Clerk) -> None:
    person = await visit(PHONE)
    await person.write("gui cau hoi")
    button = person.page.get_by_role("button", name="1 Đất đai", exact=True)
    await expect(button).to_be_enabled()
    await person.context.set_offline(True)
    await button.tap()
    await expect(person.page.locator("#pending .text")).to_have_text(["Đất đai"])
    await expect(button).to_be_disabled()
    await person.context.set_offline(False)
    await person.sees("Trợ lý đã ghi nhận: topic:land")
    await person.has_nothing_pending()


async def test_a_message_too_long_can_be_taken_back_and_mended(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    await person.write("a" * 100_001)
    await expect(person.page.get_by_text("Tin này dài hơn 100.000 chữ.")).to_be_visible()
    await person.write("tin sau vẫn đi")
    await person.sees("tin sau vẫn đi")
    await person.page.get_by_role("button", name=VI("web-edit")).click()
    await expect(person.page.get_by_label(VI("web-message"), exact=True)).to_have_value("a" * 100_001)
    await person.has_nothing_pending()
    assert clerk.texts == ["tin sau vẫn đi"]


async def test_a_visitor_whose_cookie_is_gone_gets_a_new_one(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    await person.context.clear_cookies()
    await person.write("vẫn đến")
    await person.has_nothing_pending()
    await person.sees("Trợ lý đã ghi nhận: vẫn đến")
    assert clerk.texts == ["vẫn đến"]


# ---- files ----


async def upload(person: Person, name: str, media_type: str, content: bytes) -> None:
    field = person.page.get_by_label(VI("web-attach-label"))
    await field.set_input_files(FilePayload(name=name, mimeType=media_type, buffer=content))


async def test_a_file_is_sent(visit: Open, clerk: Clerk) -> None:
    person = await visit(PHONE)
    await upload(person, "đơn <b>.pdf", "application/pdf", b"%PDF-1.4")
    await person.sees("Trợ lý đã ghi nhận: tệp")
    await person.has_nothing_pending()
    (file,) = clerk.files
    assert (file.kind, file.name, file.media_type, file.size) == (
        FileKind.DOCUMENT,
        "đơn <b>.pdf",
        "application/pdf",
        8,
    )
    assert clerk.chat is not None
    assert await clerk.chat.fetch(file.ref, 100) == b"%PDF-1.4"


async def test_a_large_photo_is_made_smaller_before_it_is_sent(visit: Open, clerk: Clerk) -> None:
    large = BytesIO()
    Image.effect_noise((2600, 1300), 90).convert("RGB").save(large, "JPEG", quality=95)
    assert len(large.getvalue()) > FACTS.file_limit
    person = await visit(PHONE)
    await upload(person, "anh.jpg", "image/jpeg", large.getvalue())
    await person.sees("Trợ lý đã ghi nhận: tệp")
    (file,) = clerk.files
    assert clerk.chat is not None
    with Image.open(BytesIO(await clerk.chat.fetch(file.ref, FACTS.file_limit))) as photo:
        assert (photo.format, photo.size) == ("JPEG", (2048, 1024))


async def test_a_file_too_large_is_explained(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    await upload(person, "to.pdf", "application/pdf", b"x" * (FACTS.file_limit + 1))
    await expect(person.page.get_by_text("Tệp này lớn hơn 1,9\u00a0MB.")).to_be_visible()
    await person.page.get_by_role("button", name=VI("web-remove")).click()
    await person.has_nothing_pending()
    await upload(person, "trong.pdf", "application/pdf", b"")
    await expect(person.page.get_by_text(VI("web-error-empty-file"))).to_be_visible()
    assert not clerk.files


async def test_a_file_that_could_not_go_before_a_reload_is_asked_for_again(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    await person.context.route("**/chat/files", lambda route: route.abort())
    await upload(person, "don.pdf", "application/pdf", b"%PDF")
    await person.is_told("web-offline")
    await person.page.reload()
    await expect(person.page.get_by_text(VI("web-error-unknown-file"))).to_be_visible()
    await person.write("tin sau vẫn đi")
    await person.sees("tin sau vẫn đi")


async def test_photos_are_shown_and_documents_offered(visit: Open, clerk: Clerk, tmp_path: Path) -> None:
    person = await visit(PHONE)
    await person.write("a")
    await person.sees("a")
    path = tmp_path / "anh.png"
    Image.new("RGB", (640, 480), "#7aa").save(path)
    await clerk.offer(clerk.visitor, "", OutgoingFile(FileKind.PHOTO, path, "đường.png", "image/png"))
    await clerk.offer(
        clerk.visitor, "Mời họp", OutgoingFile(FileKind.DOCUMENT, path, "giấy mời.pdf", "application/pdf")
    )
    image = person.page.get_by_role("img", name="Ảnh: đường.png")
    await expect(image).to_be_visible()
    await expect(image).to_have_js_property("naturalWidth", 640)
    async with person.page.expect_download() as downloading:
        await person.page.get_by_role("link", name="Tải về: giấy mời.pdf").click()
    download = await downloading.value
    assert download.suggested_filename == "giấy mời.pdf"
    assert (await download.path()).read_bytes() == path.read_bytes()


# ---- safety ----


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_is_only_text(visit: Open, clerk: Clerk, text: str) -> None:
    person = await visit()
    title = await person.page.title()
    await person.write(text)
    await person.has_nothing_pending()
    await expect(person.page.locator("#log .line")).to_have_count(2)
    await clerk.say(clerk.visitor, text, Choice(1, text, "x"))
    await expect(person.page.locator("#log .line")).to_have_count(3)
    typed = text.replace("\r\n", "\n")
    assert clerk.texts == [typed]
    assert await person.said() == [typed, f"Trợ lý đã ghi nhận: {typed}", text]
    assert await person.page.locator("#log .choice .label").all_text_contents() == [text]
    assert await person.page.locator("#log :is(script, img, iframe, b)").count() == 0
    assert await person.page.title() == title
    assert not person.complaints


async def test_addresses_in_a_text_become_links_and_nothing_else_does(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    await person.write(
        "Xem https://xa.example/a?b=1&c=%C3%A1), HTTP://XA.EXAMPLE/. javascript:alert(1) data:text/html,x"
    )
    await expect(person.page.locator("#log .mine a")).to_have_count(2)
    links = person.page.locator("#log .mine a")
    assert await links.all_text_contents() == ["https://xa.example/a?b=1&c=%C3%A1", "HTTP://XA.EXAMPLE/"]
    for link in await links.all():
        assert await link.get_attribute("rel") == "noopener noreferrer nofollow"
        assert re.match(r"https?://", await link.get_attribute("href") or "", re.IGNORECASE)


# ---- for every eye, ear and hand ----

LONG_CHOICES = tuple(
    Choice(number, f"Thôn {'rất dài ' * (number % 4)}{number}", f"t{number}") for number in range(1, 16)
)


@pytest.mark.parametrize(
    ("size", "letters"),
    [((320, 568), 200), ((360, 740), 100), ((320, 256), 100), ((640, 400), 100), ((1280, 800), 200)],
)
async def test_nothing_is_cut_off_at_any_width(visit: Open, clerk: Clerk, size: tuple[int, int], letters: int) -> None:
    person = await visit(ViewportSize(width=size[0], height=size[1]))
    grow = "size => { document.documentElement.style.fontSize = size + '%'; dispatchEvent(new Event('resize')); }"
    await person.page.evaluate(grow, letters)
    assert await person.overflow() <= 0
    await person.write("https://xa.example/" + "x" * 400)
    await person.has_nothing_pending()
    await clerk.say(clerk.visitor, "W" * 300 + "\n" * 40 + "hết", *LONG_CHOICES)
    last = person.page.get_by_role("button", name="15 Thôn rất dài rất dài rất dài 15")
    await last.click()
    await person.sees("Trợ lý đã ghi nhận: t15")
    assert await person.overflow() <= 0


async def test_what_assistive_technology_sees(visit: Open, clerk: Clerk) -> None:
    person = await visit(PHONE)
    assert await person.page.locator("html").get_attribute("lang") == "vi"
    await person.write("gui cau hoi")
    await person.sees("Ông/bà muốn hỏi về việc gì?")
    await expect(person.page.locator("body")).to_match_aria_snapshot("""
      - link "Đến ô viết tin"
      - banner:
        - heading "UBND xã Đường An" [level=1]
        - paragraph: Trợ lý tự động, không phải cán bộ
        - link "Gọi văn phòng 0220 3777 115"
        - link "English"
      - main:
        - log "Cuộc trò chuyện":
          - heading "thứ Năm, ngày 05/11/2026" [level=2]
          - text: "Ông/bà:"
          - paragraph: gui cau hoi
          - paragraph:
            - text: Đã gửi ·
            - time: 07 giờ 30
          - text: "Trợ lý:"
          - paragraph: Ông/bà muốn hỏi về việc gì?
          - group "Chọn một câu trả lời, hoặc gõ số":
            - button "1 Đất đai"
            - button "2 Môi trường, rác thải"
            - button "3 Việc khác"
          - paragraph:
            - time: 07 giờ 30
      - contentinfo:
        - status
        - form "Viết tin":
          - textbox "Nội dung tin nhắn"
          - button "Chọn ảnh, tệp hoặc ghi âm để gửi"
          - button "Gửi"
    """)
    await expect(person.page.get_by_role("log")).to_have_attribute("aria-live", "polite")


@pytest.mark.parametrize("dark", [False, True])
async def test_every_text_has_enough_contrast(visit: Open, clerk: Clerk, dark: bool) -> None:
    person = await visit(PHONE, dark=dark)
    assert await poor_contrast(person.page) == []
    await person.write("https://xa.example/")
    await person.write("gui cau hoi")
    await expect(person.page.get_by_role("button", name="1 Đất đai", exact=True)).to_be_enabled()
    assert await poor_contrast(person.page) == []
    await person.page.get_by_role("button", name="1 Đất đai", exact=True).tap()
    await upload(person, "to.pdf", "application/pdf", b"x" * (FACTS.file_limit + 1))
    await expect(person.page.locator(".failed")).to_be_visible()
    await person.context.set_offline(True)
    await person.write("chờ mạng")
    await person.is_told("web-offline")
    assert await poor_contrast(person.page) == []


async def poor_contrast(page: Page) -> list[str]:
    """Texts below 4.5 to 1 against what is behind them (WCAG 2.2, 1.4.3)."""
    found: list[str] = await page.evaluate("""() => {
      const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
      const light = (colour) => parts(colour).slice(0, 3).map((c) => c / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const behind = (element) => {
        const colour = getComputedStyle(element).backgroundColor;
        return parts(colour)[3] === 0 ? behind(element.parentElement) : colour;
      };
      const own = (element) => Array.from(element.childNodes).some((n) => n.nodeType === 3 && n.textContent.trim());
      return Array.from(document.body.querySelectorAll('*'))
        .filter((element) => own(element) && element.checkVisibility() && !element.matches('script, noscript'))
        .filter((element) => {
          const pair = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => b - a);
          return (pair[0] + 0.05) / (pair[1] + 0.05) < 4.5;
        })
        .map((element) => element.className + ': ' + element.textContent.trim());
    }""")
    return found


async def test_without_scripts_the_page_says_what_to_do(visit: Open) -> None:
    person = await visit(PHONE, scripts=False)
    await expect(person.page.get_by_text(VI("web-no-chat"))).to_be_visible()
    await expect(person.page.locator("main").get_by_role("link", name=FACTS.phone)).to_have_attribute(
        "href", "tel:02203777115"
    )
    await expect(person.page.get_by_text(FACTS.address)).to_be_visible()
    await expect(person.page.get_by_role("textbox")).to_be_hidden()


async def test_a_new_message_does_not_pull_away_what_is_being_read(visit: Open, clerk: Clerk) -> None:
    person = await visit(PHONE)
    await person.write("\n".join(str(number) for number in range(100)))
    await person.has_nothing_pending()
    await person.page.evaluate("window.scrollTo(0, 0)")
    await clerk.say(clerk.visitor, "tin mới")
    below = person.page.get_by_role("button", name=VI("web-new-below"))
    await expect(below).to_be_visible()
    assert await person.page.evaluate("window.scrollY") == 0
    await below.tap()
    await expect(person.page.get_by_text("tin mới", exact=True)).to_be_in_viewport()
    await expect(below).to_be_hidden()


async def test_the_page_can_be_had_in_english(visit: Open, clerk: Clerk) -> None:
    person = await visit()
    await person.page.get_by_role("link", name="English").click()
    await expect(person.page.locator("html")).to_have_attribute("lang", "en")
    await person.page.get_by_label("Your message", exact=True).fill("hello")
    await person.page.get_by_role("button", name="Send", exact=True).click()
    await expect(person.page.locator("#log .mine .foot")).to_have_text("Sent07:30")
    (update,) = clerk.room.taken.values()
    assert update.inbound is not None
    assert update.inbound.language == "en"
