"""The whole service on a Zalo with bad days, stopped and started again: nobody is lost, nothing is doubled without reason."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlmodel import Session, col, func, select

from bot.channels.zalo_bot import ZaloBot
from bot.file_store import FileStore
from bot.message import Channel
from bot.texts import Texts
from composition.building import HERE, facts_of, open_database
from composition.channels import web_chat
from models.budget import Budget
from models.inbox import InboxUpdate
from models.outbox import OutboxRow, OutboxState
from models.working_days import HOME_ZONE
from tests.fake_zalo_bot import TOKEN, Failure, FakeZaloBot
from tests.running import Running, running, running_settings
from tests.test_zalo_bot import short_sleep

NOTHING_HAPPENED = [
    Failure.SERVER_ERROR, Failure.BAD_GATEWAY, Failure.FILTERED, Failure.FAULT, Failure.MOVED, Failure.DROP_BEFORE,
    Failure.QUOTA,
]  # fmt: skip
"""Bad days on which Zalo did not act: what was asked for must be asked for again."""
PEOPLE = [f"nguoi{number}" for number in range(8)]
DAYS = 3


@asynccontextmanager
async def one_run(zalo: FakeZaloBot, folder: Path) -> AsyncIterator[Running]:
    """The service from start to stop, over the same folder each time."""
    settings = running_settings(folder)
    texts = Texts(HERE / "locales", HOME_ZONE, facts_of(settings))
    database = await asyncio.to_thread(open_database, settings, texts)
    channels: list[Channel] = [
        web_chat(settings, texts, database, FileStore(settings.data / "files")),
        ZaloBot(
            token=TOKEN, base_url=zalo.base_url, folder=settings.data / "zalo_bot", poll_seconds=1, rate=1000,
            sleep=short_sleep,
        ),
    ]  # fmt: skip
    try:
        async with running(settings, channels) as service:
            yield service
    finally:
        database.close()


def bad_day(zalo: FakeZaloBot, chance: random.Random) -> None:
    """Much fails for a while."""
    zalo.recover()
    for method in ("getUpdates", "sendMessage", "sendChatAction", "getMe", "getWebhookInfo"):
        for failure in chance.sample(NOTHING_HAPPENED, 2):
            zalo.fail_next(method, failure)


def heard(session: Session) -> int:
    """How many updates were taken."""
    return session.exec(select(func.count()).select_from(InboxUpdate)).one()


def waiting(session: Session) -> int:
    """How many messages are on their way or wait for it."""
    on_the_way = col(OutboxRow.state).in_([OutboxState.QUEUED, OutboxState.SENDING])
    return session.exec(select(func.count()).select_from(OutboxRow).where(on_the_way)).one()


def promised(session: Session) -> list[tuple[str, str, int]]:
    """Of each message its state, its text, and how often nobody knew what became of it."""
    return list(session.exec(select(OutboxRow.state, OutboxRow.text, OutboxRow.unsure)))


async def until(running_service: Running, people: int, *, answered: bool) -> None:
    """So many were heard, and answered if wanted."""

    def is_so(session: Session) -> bool:
        return heard(session) >= people and not (answered and waiting(session))

    async with asyncio.timeout(90):
        while not await running_service.service.database.read(is_so):  # noqa: ASYNC110 (the rows change in another thread)
            await asyncio.sleep(0.05)


@pytest.mark.parametrize("seed", [1, 2])
async def test_everybody_is_heard_once_and_answered(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    async with FakeZaloBot() as zalo:
        for day in range(DAYS):
            async with one_run(zalo, tmp_path) as service:
                bad_day(zalo, chance)
                for chat in PEOPLE:
                    zalo.user_says(chat, f"chào lần {day}")
                await until(service, len(PEOPLE) * (day + 1), answered=day == DAYS - 1)
                rows = await service.service.database.read(promised)
                count = await service.service.database.read(heard)
                budget = await service.service.database.read(lambda session: session.exec(select(Budget)).one())
    told = [(message.text, chat) for chat in PEOPLE for message in zalo.messages(chat)]
    assert count == len(PEOPLE) * DAYS
    assert {state for state, _, _ in rows} == {OutboxState.SENT}
    assert {text for _, text, _ in rows} == {text for text, _ in told}
    assert len(rows) >= len(PEOPLE) * DAYS
    assert len(rows) <= len(told) <= len(rows) + sum(unsure for *_, unsure in rows)
    assert budget.received == count
    assert budget.sent >= len(told)
