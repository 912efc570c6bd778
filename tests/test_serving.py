"""The process as others see it: healthy only if it can write, and gone as soon as a part of it is gone."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.doctor import advice
from bot.message import Receive
from bot.simulator import CAPABILITIES, SimulatedChannel
from composition.building import build, system_clock
from composition.serving import PartBrokenError, Pulse, serve
from tests.running import Running, running, running_settings

TOKEN = "only-for-these-tests"


class Breaking(SimulatedChannel):
    """A channel that ends with an error after a moment."""

    async def run(self, receive: Receive) -> None:
        """Break."""
        await asyncio.sleep(0.05)
        raise RuntimeError("the poller is broken")


class Ending(SimulatedChannel):
    """A channel that has nothing to do in the background."""

    async def run(self, receive: Receive) -> None:
        """Return at once."""


@pytest.fixture
async def up(tmp_path: Path) -> AsyncIterator[Running]:
    """The service, serving, over SQLite."""
    settings = running_settings(tmp_path, {"METRICS_TOKEN": TOKEN})
    async with running(settings, [Ending("web_chat", CAPABILITIES["web_chat"])]) as service:
        yield service


async def test_health_is_told_over_http(up: Running) -> None:
    async with ClientSession() as client, client.get(f"{up.url}/health") as answer:
        assert (answer.status, await answer.json()) == (200, {"ok": True})


@pytest.mark.parametrize(
    ("token", "brought", "status"),
    [(TOKEN, f"Bearer {TOKEN}", 200), (TOKEN, "", 404), (TOKEN, "Bearer é", 404), ("", "", 404), ("", "Bearer ", 404)],
)
async def test_metrics_are_for_whoever_brings_the_token(tmp_path: Path, token: str, brought: str, status: int) -> None:
    settings = running_settings(tmp_path, {"METRICS_TOKEN": token})
    headers = {"Authorization": brought} if brought else {}
    async with (
        running(settings, [Ending("web_chat", CAPABILITIES["web_chat"])]) as up,
        ClientSession() as client,
        client.get(f"{up.url}/metrics", headers=headers) as answer,
    ):
        assert (answer.status, "doi_thoai_timers_failed 0" in await answer.text()) == (status, status == 200)


async def test_the_file_that_proves_the_domain_is_shown_before_the_oa_is_connected(tmp_path: Path) -> None:
    file = tmp_path / "zalo_verifierABC.html"
    file.write_text("<meta property='zalo-platform-site-verification' content='ABC' />", encoding="utf-8")
    settings = running_settings(tmp_path)
    own = settings.zalo_oa.model_copy(update={"verifier_file": str(file)})
    async with (
        running(settings.model_copy(update={"zalo_oa": own}), [Ending("web_chat", CAPABILITIES["web_chat"])]) as up,
        ClientSession() as client,
        client.get(f"{up.url}/{file.name}") as answer,
    ):
        assert (answer.status, answer.content_type) == (200, "text/html")
        assert "ABC" in await answer.text()


@pytest.mark.parametrize("oa_id", ["", "456"])
async def test_doctor_says_that_an_oa_whose_secret_is_missing_is_not_looked_at(up: Running, oa_id: str) -> None:
    own = up.service.settings.zalo_oa.model_copy(update={"oa_id": oa_id})
    settings, texts = up.service.settings.model_copy(update={"zalo_oa": own}), up.service.dialogue.texts
    found = await up.service.database.read(lambda session: advice(session, settings, texts, [], system_clock()))
    assert any("ZALO_OA_APP_SECRET" in line for line in found) == bool(oa_id)


async def test_a_database_that_takes_nothing_is_not_healthy(up: Running, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "running.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert await Pulse(up.service, seconds=0.3).look() == {"database": "TimeoutError"}
        other.execute("ROLLBACK")
    assert await Pulse(up.service).look() == {}


async def test_who_asks_often_gets_the_last_answer(up: Running, tmp_path: Path) -> None:
    pulse = Pulse(up.service, seconds=0.3)
    assert await pulse.look() == {}
    with closing(sqlite3.connect(tmp_path / "running.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert await pulse.look() == {}, "no second commit within the same moment"
        other.execute("ROLLBACK")


async def test_the_service_ends_with_an_error_when_a_part_breaks(tmp_path: Path) -> None:
    settings = running_settings(tmp_path)
    channel = Breaking("web_chat", CAPABILITIES["web_chat"])
    service = await asyncio.to_thread(lambda: build(settings, [channel], system_clock))
    try:
        async with asyncio.timeout(20):
            with pytest.raises(PartBrokenError, match="web_chat"):
                await serve(service, lambda _port: None, asyncio.Event())
    finally:
        service.close()


async def test_a_part_that_ends_in_peace_ends_nothing_else(up: Running) -> None:
    await asyncio.sleep(0.2)
    async with ClientSession() as client, client.get(f"{up.url}/health") as answer:
        assert answer.status == 200
