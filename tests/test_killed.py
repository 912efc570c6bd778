"""SIGKILL in the middle of a thousand conversations, several times: every question is there once, every promise was kept once."""

import asyncio
import os
import random
import re
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from composition.building import HERE
from tests.fake_telegram import TOKEN, FakeTelegram

PEOPLE = 1000
AT_ONCE = 60
KILLS = 5
PATIENCE = 120.0
STEPS = (
    ("dân số {n}: rãnh ở ngõ {n} thôn Vạc bị tắc, nước tràn ra đường", "không phải là cán bộ"),
    ("1", "muốn gửi nội dung này"),
    ("1", "họ và tên"),
    ("Nguyễn Văn Bình", "ở thôn nào"),
    ("Vạc", "Số điện thoại"),
    ("bỏ qua", "xem lại trước khi gửi"),
    ("1", "Mã của ông/bà"),
)
"""What each person writes, and what they wait for before they write again."""


def configuration(folder: Path, telegram: FakeTelegram) -> Path:
    """The configuration that the project ships, on a free port, talking to the server of the test as fast as it can."""
    text = (HERE / "config.toml").read_text(encoding="utf-8")
    for old, new in (
        ("https://api.telegram.org", telegram.base_url),
        ("messages_a_second = 25", "messages_a_second = 10000"),
        ("messages_a_second_each = 1", "messages_a_second_each = 10000"),
        ("port = 8080", "port = 0"),
    ):
        assert old in text
        text = text.replace(old, new)
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


class Process:
    """The service as a process that can be killed and comes up again."""

    def __init__(self, config: Path) -> None:
        self._command = (sys.executable, str(HERE / "main.py"), "--config", str(config), "run")
        self._log = config.with_name("service.log").open("ab")
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Come up."""
        self._process = await asyncio.create_subprocess_exec(
            *self._command, stdout=self._log, stderr=self._log, cwd=HERE, env={**os.environ, "TELEGRAM_TOKEN": TOKEN}
        )

    async def end(self, number: signal.Signals) -> None:
        """Stop it by a signal and wait until it is gone."""
        assert self._process is not None
        self._process.send_signal(number)
        await self._process.wait()

    def close(self) -> None:
        """Let go of the log."""
        self._log.close()


@asynccontextmanager
async def process(config: Path) -> AsyncIterator[Process]:
    """The process, up."""
    service = Process(config)
    await service.start()
    try:
        yield service
    finally:
        await service.end(signal.SIGTERM)
        service.close()


async def converse(telegram: FakeTelegram, chat: int, turnstile: asyncio.Semaphore) -> None:
    """One person's conversation."""
    async with turnstile:
        for words, answer in STEPS:
            telegram.user_says(chat, words.format(n=chat))
            await telegram.wait_for(chat, answer, timeout=PATIENCE)


async def kill_now_and_then(service: Process, talking: "asyncio.Future[list[None]]", chance: random.Random) -> int:
    """Kill the process at moments nobody chose, as long as people are talking; returns how often."""
    kills = 0
    while kills < KILLS:
        await asyncio.wait([talking], timeout=chance.uniform(2.0, 5.0))
        if talking.done():
            break
        await service.end(signal.SIGKILL)
        await service.start()
        kills += 1
    return kills


async def test_nothing_is_lost_or_doubled_when_the_process_is_killed(tmp_path: Path) -> None:
    people = range(1, PEOPLE + 1)
    turnstile = asyncio.Semaphore(AT_ONCE)
    async with FakeTelegram() as telegram, process(configuration(tmp_path, telegram)) as service:
        talking = asyncio.gather(*(converse(telegram, chat, turnstile) for chat in people))
        kills = await kill_now_and_then(service, talking, random.Random(20261105))
        await talking
        await telegram.wait_until(lambda: not telegram.waiting(), timeout=PATIENCE)
        seen = {chat: [sent.text for sent in telegram.messages(chat)] for chat in people}
    assert kills == KILLS
    _each_question_once(tmp_path)
    _each_promise_once(tmp_path, seen, kills)


def _each_question_once(folder: Path) -> None:
    with sqlite3.connect(folder / "data" / "doi-thoai.db") as database:
        texts = [text for (text,) in database.execute("SELECT text FROM matter")]
        failed = database.execute("SELECT count(*) FROM inbox WHERE state IN ('failed', 'unreadable')").fetchone()[0]
    database.close()
    assert sorted(texts) == sorted(STEPS[0][0].format(n=chat) for chat in range(1, PEOPLE + 1))
    assert failed == 0


def _each_promise_once(folder: Path, seen: dict[int, list[str]], kills: int) -> None:
    with sqlite3.connect(folder / "data" / "doi-thoai.db") as database:
        promised = database.execute(
            "SELECT CAST(contact.chat AS INTEGER), outbox.text, outbox.state, outbox.unsure FROM outbox"
            " JOIN contact ON contact.id = outbox.contact_id"
        ).fetchall()
    database.close()
    assert {state for _chat, _text, state, _unsure in promised} <= {"sent", "unknown"}
    repeats = 0
    for chat, texts in seen.items():
        counted = Counter(texts)
        wanted = Counter(text for other, text, _state, _unsure in promised if other == chat)
        assert set(counted) == set(wanted), f"chat {chat}"
        for text, times in counted.items():
            assert wanted[text] <= times <= wanted[text] + 1, f"chat {chat}: {times} times: {text[:40]}"
            repeats += times - wanted[text]
        codes = {code for text in texts for code in re.findall(r"Mã của ông/bà: (.+?) \(", text)}
        assert len(codes) == 1, f"chat {chat} has {codes}"
    unsure = sum(unsure for *_rest, unsure in promised)
    assert repeats <= unsure, f"{repeats} repeats, but only {unsure} answers were lost in {kills} kills"
