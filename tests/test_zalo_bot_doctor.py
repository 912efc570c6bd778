"""``doctor`` and ``run`` with a Zalo bot, as another process sees them: one line each, in words, without the token."""

import asyncio
import os
import socket
import sys
from pathlib import Path

import pytest

from composition.building import HERE
from tests.fake_zalo_bot import TOKEN, FakeZaloBot

SHIPPED = (HERE / "config.toml").read_text(encoding="utf-8")
DEFAULT_URL = 'base_url = "https://bot-api.zaloplatforms.com"'
OTHERS = 'other_base_urls = ["https://bot-api.zapps.me"]'


async def run(folder: Path, *words: str, base_url: str, others: str = "[]", token: str = TOKEN) -> tuple[int, str]:
    """What a command answers: its exit code, and all that it writes."""
    assert DEFAULT_URL in SHIPPED
    text = SHIPPED.replace(DEFAULT_URL, f'base_url = "{base_url}"').replace(OTHERS, f"other_base_urls = {others}")
    config = folder / "config.toml"
    await asyncio.to_thread(config.write_text, text.replace("port = 8080", "port = 0"), encoding="utf-8")
    child = await asyncio.create_subprocess_exec(
        sys.executable, str(HERE / "main.py"), "--config", str(config), *words,
        env={**os.environ, "ZALO_BOT_TOKEN": token}, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    written, _ = await child.communicate()
    return child.returncode or 0, written.decode()


def free_url() -> str:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


async def test_all_is_well_and_the_month_is_counted(tmp_path: Path) -> None:
    async with FakeZaloBot() as fake:
        code, written = await run(tmp_path, "doctor", base_url=fake.base_url)
    assert code == 0, written
    assert "tốt: zalo_bot\n" in written
    assert "Zalo tháng này: gửi 0, nhận 0, đã dùng 0 trên 3.000 tin" in written
    assert "https://" in written
    assert TOKEN.split(":")[1] not in written


@pytest.mark.parametrize(
    ("failure", "mending"), [("401", "lấy mã mới"), ("429", "hết hạn mức"), ("404", "zalo_bot.base_url")]
)
async def test_what_is_broken_is_said_with_how_to_mend_it(tmp_path: Path, failure: str, mending: str) -> None:
    async with FakeZaloBot() as fake:
        fake.fail_next("getMe", failure, times=5, description=f"no {TOKEN}")
        code, written = await run(tmp_path, "doctor", base_url=fake.base_url)
    [line] = [line for line in written.splitlines() if "zalo_bot:" in line and "HỎNG" in line]
    assert code == 1
    assert mending in line
    assert TOKEN.split(":")[1] not in written


async def test_the_host_that_answers_is_named(tmp_path: Path) -> None:
    async with FakeZaloBot() as fake:
        code, written = await run(tmp_path, "doctor", base_url=free_url(), others=f'["{fake.base_url}"]')
    assert code == 1
    assert f'đặt zalo_bot.base_url = "{fake.base_url}"' in written


async def test_a_token_that_is_none_is_never_repeated(tmp_path: Path) -> None:
    code, written = await run(tmp_path, "doctor", base_url=free_url(), token="khong-phai-ma-bi-mat")
    assert code == 2
    assert "ZALO_BOT_TOKEN" in written
    assert "khong-phai" not in written
