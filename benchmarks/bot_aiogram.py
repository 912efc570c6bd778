"""The same conversation with aiogram's states in memory: ``python -m benchmarks.bot_aiogram <url> <existing chats>``.

Such a bot forgets all when it ends; so the existing chats are put into its memory at the start.
"""

import asyncio
import sys

from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message

from benchmarks.citizens import TOKEN
from benchmarks.conversation import FIRST_OF_EXISTING, LINES
from benchmarks.replies import AGAIN, DONE, MENU, NAME, NOTICE, PHONE, VILLAGE, Reply, village_of

router = Router()


class Register(StatesGroup):
    """Where a citizen stands."""

    consent = State()
    choosing = State()
    naming = State()
    living = State()
    phoning = State()


async def say(message: Message, reply: Reply) -> None:
    """Answer with buttons."""
    rows = [
        [InlineKeyboardButton(text=label, callback_data=str(number))] for number, label in enumerate(reply.labels, 1)
    ]
    await message.answer(reply.text, reply_markup=InlineKeyboardMarkup(inline_keyboard=rows) if rows else None)


@router.message(StateFilter(None))
async def begin(message: Message, state: FSMContext) -> None:
    """First contact: nothing is taken before consent."""
    await state.set_state(Register.consent)
    await say(message, NOTICE)


@router.message(Register.consent)
async def consent(message: Message, state: FSMContext) -> None:
    """Agreed or not."""
    if message.text != "1":
        await say(message, NOTICE)
        return
    await state.update_data(agreed=True)
    await state.set_state(Register.choosing)
    await say(message, MENU)


@router.message(Register.choosing, Command("dangky"))
async def register(message: Message, state: FSMContext) -> None:
    """The form begins."""
    await state.set_state(Register.naming)
    await say(message, NAME)


@router.message(Register.naming)
async def name(message: Message, state: FSMContext) -> None:
    """Their name."""
    await state.update_data(name=message.text)
    await state.set_state(Register.living)
    await say(message, VILLAGE)


@router.message(Register.living)
async def village(message: Message, state: FSMContext) -> None:
    """Where they live."""
    found = village_of(message.text or "")
    if found is None:
        await say(message, AGAIN)
        return
    await state.update_data(village=found)
    await state.set_state(Register.phoning)
    await say(message, PHONE)


@router.message(Register.phoning)
async def phone(message: Message, state: FSMContext) -> None:
    """Their phone, which this citizen skips; the form ends."""
    data = await state.update_data(phone=None)
    await state.set_state(None)
    await say(message, Reply(DONE.format(**data)))


async def remember(storage: MemoryStorage, existing: int) -> None:
    """Put those into the memory who registered before."""
    account = int(TOKEN.partition(":")[0])
    for chat in range(FIRST_OF_EXISTING, FIRST_OF_EXISTING + existing):
        key = StorageKey(bot_id=account, chat_id=chat, user_id=chat)
        await storage.set_data(key, {"agreed": True, "name": LINES[3], "village": VILLAGE.labels[0], "phone": None})


async def main(url: str, existing: int) -> None:
    """Poll until the process is ended."""
    storage = MemoryStorage()
    await remember(storage, existing)
    dispatcher = Dispatcher(storage=storage)
    dispatcher.include_router(router)
    await dispatcher.start_polling(Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(url))))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
