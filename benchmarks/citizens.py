"""A lean Telegram on loopback whose citizens all have the same conversation: run as a program, it prints what it saw.

``python -m benchmarks.citizens <conversations> <at once>`` prints its port, waits for a bot to poll, lets one citizen
through alone, then all others, and prints one line of JSON (``Seen``). It serves on until it is ended.
"""

import asyncio
import json
import sys
import time
from collections import deque
from dataclasses import asdict, dataclass
from itertools import count
from typing import Any

from aiohttp import web

from benchmarks.conversation import FIRST_OF_NEW, LINES

TOKEN = "7000000002:of-the-benchmarks"
LONGEST_POLL = 30.0
MOST_UPDATES = 100

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the citizens saw. ``first_reply`` is a moment of the monotonic clock, which all processes share."""

    first_reply: float
    conversations: int
    seconds: float


class Citizens:
    """The server: hands out what citizens type, and lets a citizen type the next line when a reply came."""

    def __init__(self, conversations: int, at_once: int) -> None:
        self.seen: asyncio.Future[Seen] = asyncio.get_running_loop().create_future()
        self._conversations = conversations
        self._at_once = at_once
        self._chats = iter(range(FIRST_OF_NEW, FIRST_OF_NEW + conversations + 1))
        self._line: dict[int, int] = {}
        self._updates: deque[Json] = deque()
        self._new = asyncio.Event()
        self._numbers = count(1)
        self._first_reply = self._begun = 0.0
        self._over = 0

    def application(self) -> web.Application:
        """The Bot API, as far as the bots here use it."""
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        return app

    async def _answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"].lower()
        given: Json = {**request.query, **await _body(request)}
        if method == "getupdates":
            result: Any = await self._get_updates(int(given.get("offset") or 0), float(given.get("timeout") or 0))
        elif method == "sendmessage":
            result = self._hear(int(given["chat_id"]), given["text"])
        elif method == "getme":
            result = {
                "id": int(TOKEN.partition(":")[0]),
                "is_bot": True,
                "first_name": "Bench",
                "username": "bench_bot",
            }
        else:
            result = True
        return web.json_response({"ok": True, "result": result})

    async def _get_updates(self, offset: int, patience: float) -> list[Json]:
        if not self._line:
            self._come(1)
        while self._updates and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        deadline = time.monotonic() + min(patience, LONGEST_POLL)
        while not self._updates and (left := deadline - time.monotonic()) > 0:
            self._new.clear()
            try:
                await asyncio.wait_for(self._new.wait(), left)
            except TimeoutError:
                break
        return [self._updates[index] for index in range(min(MOST_UPDATES, len(self._updates)))]

    def _hear(self, chat: int, text: str) -> Json:
        self._first_reply = self._first_reply or time.monotonic()
        self._line[chat] += 1
        if self._line[chat] < len(LINES):
            self._type(chat)
        else:
            self._end()
        return {"message_id": next(self._numbers), "date": int(time.time()), "chat": _private(chat), "text": text}

    def _end(self) -> None:
        """A conversation is over: the first one begins the measuring, each later one lets somebody else come."""
        if not self._begun:
            self._begun = time.monotonic()
            self._come(self._at_once)
            return
        self._over += 1
        self._come(1)
        if self._over == self._conversations:
            seconds = time.monotonic() - self._begun
            self.seen.set_result(Seen(self._first_reply, self._conversations, seconds))

    def _come(self, citizens: int) -> None:
        for _ in range(citizens):
            chat = next(self._chats, None)
            if chat is not None:
                self._line[chat] = 0
                self._type(chat)

    def _type(self, chat: int) -> None:
        text = LINES[self._line[chat]]
        message: Json = {
            "message_id": next(self._numbers), "date": int(time.time()), "chat": _private(chat), "text": text,
            "from": {"id": chat, "is_bot": False, "first_name": "Lan", "language_code": "vi"},
        }  # fmt: skip
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
        self._updates.append({"update_id": next(self._numbers), "message": message})
        self._new.set()


def _private(chat: int) -> Json:
    return {"id": chat, "type": "private", "first_name": "Lan"}


async def _body(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return dict(await request.json())
    return dict(await request.post())


async def _serve(conversations: int, at_once: int) -> None:
    citizens = Citizens(conversations, at_once)
    runner = web.AppRunner(citizens.application(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    print(json.dumps(asdict(await citizens.seen)), flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), int(sys.argv[2])))
