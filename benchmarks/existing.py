"""Chats that exist before a measurement begins: people who had the conversation earlier, put into each bot's storage at once."""

import asyncio
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from telegram.ext import ExtBot, PersistenceInput, PicklePersistence

from benchmarks.bare import Change, connect, write_turns
from benchmarks.bot_ptb import FILE
from benchmarks.citizens import TOKEN
from benchmarks.conversation import FIRST_OF_EXISTING, LINES
from benchmarks.replies import VILLAGE

AT_A_TIME = 500
A_COMMIT = 3000


def fill_database(database: Path, script: Sequence[Sequence[Change]], chats: int) -> None:
    """Give the service these chats: all that the conversation leaves, with every message sent."""
    with closing(connect(database)) as connection:
        for first in range(FIRST_OF_EXISTING, FIRST_OF_EXISTING + chats, AT_A_TIME):
            some = range(first, min(first + AT_A_TIME, FIRST_OF_EXISTING + chats))
            write_turns(connection, script, some, A_COMMIT)
        connection.execute("UPDATE outbox SET state = 'sent', attempts = 1, settled_at = made_at")


def fill_pickle(folder: Path, chats: int) -> None:
    """Give the bot with the pickle file these chats, as the library itself writes them."""
    asyncio.run(_fill_pickle(folder / FILE, chats))


async def _fill_pickle(file: Path, chats: int) -> None:
    persistence: PicklePersistence[dict[str, object], dict[str, object], dict[str, object]]
    persistence = PicklePersistence(file, store_data=PersistenceInput(callback_data=False), on_flush=True)
    # Without its bot the library takes every None in the data for the bot.
    persistence.set_bot(ExtBot(TOKEN))
    await persistence.get_user_data()
    for chat in range(FIRST_OF_EXISTING, FIRST_OF_EXISTING + chats):
        data: dict[str, object] = {"agreed": True, "name": LINES[3], "village": VILLAGE.labels[0], "phone": None}
        await persistence.update_user_data(chat, data)
    await persistence.flush()
