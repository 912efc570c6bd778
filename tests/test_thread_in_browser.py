"""The whole thread in a real browser: a villager registers and asks, the office assigns, the agency answers."""

import re
from pathlib import Path

from playwright.async_api import Browser, Page, expect

from models.appointment import Role
from tests.browser import chromium
from tests.running import Running, running, running_settings
from tests.test_thread_on_telegram import code_for

SCREENS = Path("/tmp/doi-thoai-screens")  # noqa: S108 (pictures to look at, nothing reads them)


async def visitor(browser: Browser, service: Running, width: int, height: int) -> Page:
    """Somebody opens the page in a browser of their own."""
    context = await browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN")
    page = await context.new_page()
    await page.goto(service.url)
    await expect(page.get_by_role("textbox")).to_be_visible()
    return page


async def says(page: Page, words: str, answer: str) -> None:
    """They write, and wait until the answer is there."""
    await page.get_by_role("textbox").fill(words)
    await page.get_by_role("button", name="Gửi", exact=True).click()
    await hears(page, answer)


async def presses(page: Page, label: str, answer: str) -> None:
    """They press the newest choice of that label, and wait for the answer."""
    await page.locator("#log").get_by_role("button", name=re.compile(label), disabled=False).last.click()
    await hears(page, answer)


async def hears(page: Page, words: str) -> None:
    """The words appear by themselves."""
    await expect(page.locator("#log").get_by_text(re.compile(words)).last).to_be_visible()


async def picture(page: Page, name: str) -> None:
    """A screenshot to look at."""
    SCREENS.mkdir(exist_ok=True)  # noqa: ASYNC240 (a test waits for nobody)
    await page.screenshot(path=SCREENS / f"{name}.png")


async def test_a_villager_an_office_and_an_agency_meet_in_the_web_chat(tmp_path: Path) -> None:
    async with chromium() as browser, running(running_settings(tmp_path)) as service:
        villager = await visitor(browser, service, 360, 740)
        office = await visitor(browser, service, 1280, 800)
        agency = await visitor(browser, service, 1280, 800)

        await says(villager, "Cống ở xóm 3 thôn Mộ Trạch bị tắc, nước ngập ba hôm rồi", "Trợ lý không phải là cán bộ")
        await presses(villager, "Đồng ý, bắt đầu", "muốn gửi nội dung này")
        await presses(villager, "Gửi ngay", "họ và tên")
        await says(villager, "nguyễn thị mơ", "ở thôn nào")
        await presses(villager, "Mộ Trạch", "Số điện thoại")
        await says(villager, "0912.345.678", "xem lại trước khi gửi")
        await picture(villager, "villager-review")
        await presses(villager, "Gửi, giấu tên tôi", "Mã của ông/bà")
        await picture(villager, "villager-receipt")

        await says(office, f"/thamgia {await code_for(service, Role.OFFICE, 'Phạm Thị Lan')}", "Phạm Thị Lan")
        await says(
            agency, f"/thamgia {await code_for(service, Role.AGENCY, 'Nguyễn Thị Hoa', 'kinh_te')}", "Nguyễn Thị Hoa"
        )
        await says(office, "việc", "chờ đồng chí")
        await office.locator("#log").get_by_role("button", name=re.compile(r"\d{4}")).last.click()
        await presses(office, "Giao Phòng Kinh tế", "Đã giao")
        await picture(office, "office-assigned")
        await hears(villager, "được giao cho Phòng Kinh tế")

        await hears(agency, "được giao cho Phòng Kinh tế")
        await presses(agency, "Trả lời ngay", "viết câu trả lời")
        await says(agency, "Phòng Kinh tế đã kiểm tra, rãnh tắc do rác. Nạo vét xong ngày mai.", "gõ XONG")
        await presses(agency, "Xong", "Gửi duyệt")
        await presses(agency, "Gửi duyệt", "Đã gửi duyệt")

        await presses(office, "Duyệt và gửi", "Đã duyệt")
        await hears(villager, "Nạo vét xong ngày mai")
        await presses(villager, "Đã giải quyết xong", "Cảm ơn")
        await picture(villager, "villager-answer")

        await villager.reload()
        await hears(villager, "Cảm ơn")
        await hears(villager, "Mã của ông/bà")
