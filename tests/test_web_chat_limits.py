"""What one internet address may do in the web chat, however many visitors it invents; and pages that look by themselves."""

import asyncio
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient

from bot.message import Address
from tests.test_web_chat import Service, Visitor, error_of, running


async def visitors(stack: AsyncExitStack, service: Service, count: int, **headers: str) -> list[Visitor]:
    """Invented ones, each with a cookie of its own."""
    invented = []
    for _number in range(count):
        client = await stack.enter_async_context(TestClient(service.server, headers=headers))
        visitor = Visitor(client)
        await visitor.lines()
        invented.append(visitor)
    return invented


def kept_uploads(folder: Path) -> int:
    """How many files wait for their message."""
    return len([path for path in folder.glob("*/*") if not path.suffix])


async def test_invented_visitors_share_the_limit_of_their_address(tmp_path: Path) -> None:
    async with running(tmp_path, address_messages_a_minute=10) as service, AsyncExitStack() as stack:
        invented = await visitors(stack, service, 12)
        answers = [await visitor.post(text="a") for visitor in invented]
        assert [answer.status for answer in answers] == [200] * 10 + [429] * 2
        assert await error_of(answers[-1]) == (429, "too_many")
        assert int(answers[-1].headers["Retry-After"]) <= 61
        assert (await invented[0].upload(b"x")).status == 429
        service.clock.now += timedelta(minutes=1)
        assert (await invented[-1].post(text="a")).status == 200


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("203.0.113.7", "203.0.113.8", False),
        ("forged, 203.0.113.7", "other, 203.0.113.7", True),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:203.0.113.7", "203.0.113.7", True),
        ("nonsense", "", True),
    ],
)
async def test_a_trusted_proxy_tells_the_address(tmp_path: Path, one: str, other: str, same: bool) -> None:
    told = running(tmp_path, address_messages_a_minute=1, client_header="X-Forwarded-For")
    async with told as service, AsyncExitStack() as stack:
        (first,) = await visitors(stack, service, 1, **{"X-Forwarded-For": one})
        (second,) = await visitors(stack, service, 1, **{"X-Forwarded-For": other})
        assert (await first.post(text="a")).status == 200
        assert (await second.post(text="a")).status == (429 if same else 200)


async def test_without_a_trusted_proxy_a_header_changes_nothing(tmp_path: Path) -> None:
    async with running(tmp_path, address_messages_a_minute=1) as service, AsyncExitStack() as stack:
        statuses = []
        for number in range(2):
            (visitor,) = await visitors(stack, service, 1, **{"X-Forwarded-For": f"203.0.113.{number}"})
            statuses.append((await visitor.post(text="a")).status)
        assert statuses == [200, 429]


async def test_an_address_uploads_so_much_a_day(tmp_path: Path) -> None:
    async with running(tmp_path, address_upload_limit=250_000) as service, AsyncExitStack() as stack:
        one, other = await visitors(stack, service, 2)
        assert (await one.upload(b"x" * 150_000)).status == 200
        refused = await other.upload(b"x" * 150_000)
        assert await error_of(refused) == (429, "too_much_today")
        assert 23 * 3600 < int(refused.headers["Retry-After"]) <= 24 * 3600 + 1
        assert kept_uploads(tmp_path) == 1, "nothing half sent is left"
        assert (await other.post(text="lời nhắn vẫn đến")).status == 200
        service.clock.now += timedelta(days=1)
        assert (await other.upload(b"x" * 150_000)).status == 200


async def test_an_idle_page_shows_soon_what_another_process_delivered(tmp_path: Path) -> None:
    looks = 0

    async with AsyncExitStack() as stack:

        async def newest(address: Address) -> int:
            nonlocal looks
            looks += 1
            return max([line.id for line in await service.room.history(address, 0)], default=0)

        service = await stack.enter_async_context(running(tmp_path, newest=newest, look_every=0.05))
        (visitor,) = await visitors(stack, service, 1)
        stream = await visitor.events()
        assert await stream.block() == "retry: 3000"
        await asyncio.sleep(0.2)
        service.room.add(visitor.address, "từ tiến trình khác")
        async with asyncio.timeout(2):
            assert (await stream.next())[0] == "1"
        assert looks >= 3
