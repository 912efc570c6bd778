"""The sign that somebody is typing: shown while a message is worked on, never waited for, never after the answer."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

SECONDS = 3.0
"""After so long the sign is not worth a connection any more."""
MOST_AT_ONCE = 8


class Typing:
    """Shows the sign in chats, as far as there is time for it; ``show`` makes the call."""

    def __init__(self, show: Callable[[str], Awaitable[None]]) -> None:
        self._show = show
        self._under_way: dict[str, asyncio.Task[None]] = {}

    def begin(self, chat: str) -> None:
        """Show the sign, unless that is under way or too many are."""
        if chat in self._under_way or len(self._under_way) >= MOST_AT_ONCE:
            return
        task = asyncio.create_task(self._try(chat))
        self._under_way[chat] = task
        task.add_done_callback(partial(self._forget, chat))

    def stop(self, chat: str) -> None:
        """An answer goes out: the sign must not come after it."""
        if task := self._under_way.pop(chat, None):
            task.cancel()

    def stop_all(self) -> None:
        """Leave nothing behind."""
        for task in self._under_way.values():
            task.cancel()

    async def _try(self, chat: str) -> None:
        with suppress(Exception):
            async with asyncio.timeout(SECONDS):
                await self._show(chat)

    def _forget(self, chat: str, task: asyncio.Task[None]) -> None:
        if self._under_way.get(chat) is task:
            del self._under_way[chat]
