"""What strangers may cost who post to a webhook: no memory, no patience and hardly a line in the log."""

import asyncio
import logging

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.channels.limited_body import limited_body
from bot.channels.rare_warning import RareWarning


async def answer_to(sent: bytes, announced: int) -> str:
    """The status line for a call that announces so many bytes and sends these."""

    async def take(request: web.Request) -> web.Response:
        body = await limited_body(request, limit=100, seconds=0.2)
        return web.Response(status=413) if body is None else web.Response(body=body)

    app = web.Application()
    app.router.add_post("/", take)
    async with TestServer(app) as server:
        reader, writer = await asyncio.open_connection(server.host, server.port)
        writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % announced + sent)
        await writer.drain()
        status = (await asyncio.wait_for(reader.readline(), 5)).decode().strip()
        writer.close()
    return status


@pytest.mark.parametrize(
    ("sent", "announced", "status"),
    [(b"a" * 100, 100, "200 OK"), (b"a" * 101, 100_000_000, "413"), (b"a" * 50, 100, "408 Request Timeout")],
    ids=["whole", "endless", "never finished"],
)
async def test_neither_a_large_nor_a_slow_body_is_waited_for(sent: bytes, announced: int, status: str) -> None:
    assert (await answer_to(sent, announced)).removeprefix("HTTP/1.1 ").startswith(status)


def test_many_strangers_are_one_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    stranger = RareWarning(logging.getLogger("stranger"), "%s: refused")
    for _call in range(1000):
        stranger.say("77")
    assert [record.getMessage() for record in caplog.records] == ["77: refused"]
    often = RareWarning(logging.getLogger("stranger"), "%s: again", seconds=0)
    often.say("77")
    often.say("77")
    assert len(caplog.records) == 3
