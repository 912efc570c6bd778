"""The same conversation with python-telegram-bot's ConversationHandler and PicklePersistence.

``python -m benchmarks.bot_ptb <url> <folder> [flush]``: with ``flush`` it writes its file after each update, so that a
crash loses nothing that was answered; without, once a minute, as the library does by default.
"""

import sys
from pathlib import Path
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)

from benchmarks.citizens import TOKEN
from benchmarks.replies import AGAIN, DONE, MENU, NAME, NOTICE, PHONE, VILLAGE, Reply, village_of

Context = ContextTypes.DEFAULT_TYPE
CONSENT, CHOOSING, NAMING, LIVING, PHONING = range(5)
FILE = "conversations.pickle"


class FlushingApplication(Application[Any, Any, Any, Any, Any, Any]):
    """Writes down what an update changed before the next one is dealt with."""

    async def process_update(self, update: object) -> None:
        """As the library does, then flush."""
        await super().process_update(update)
        await self.update_persistence()


async def say(update: Update, reply: Reply) -> None:
    """Answer with buttons."""
    rows = [[InlineKeyboardButton(label, callback_data=str(number))] for number, label in enumerate(reply.labels, 1)]
    assert update.effective_message is not None
    await update.effective_message.reply_text(reply.text, reply_markup=InlineKeyboardMarkup(rows) if rows else None)


def typed(update: Update) -> str:
    """What the citizen typed."""
    assert update.effective_message is not None
    return update.effective_message.text or ""


def kept(context: Context) -> dict[Any, Any]:
    """What is remembered of the citizen."""
    assert context.user_data is not None
    return context.user_data


async def begin(update: Update, _context: Context) -> int:
    """First contact: nothing is taken before consent."""
    await say(update, NOTICE)
    return CONSENT


async def consent(update: Update, context: Context) -> int:
    """Agreed or not."""
    if typed(update) != "1":
        await say(update, NOTICE)
        return CONSENT
    kept(context)["agreed"] = True
    await say(update, MENU)
    return CHOOSING


async def register(update: Update, _context: Context) -> int:
    """The form begins."""
    await say(update, NAME)
    return NAMING


async def name(update: Update, context: Context) -> int:
    """Their name."""
    kept(context)["name"] = typed(update)
    await say(update, VILLAGE)
    return LIVING


async def village(update: Update, context: Context) -> int:
    """Where they live."""
    found = village_of(typed(update))
    if found is None:
        await say(update, AGAIN)
        return LIVING
    kept(context)["village"] = found
    await say(update, PHONE)
    return PHONING


async def phone(update: Update, context: Context) -> int:
    """Their phone, which this citizen skips; the form ends."""
    kept(context)["phone"] = None
    await say(update, Reply(DONE.format(**kept(context))))
    return int(ConversationHandler.END)


def build(url: str, folder: Path, *, flush: bool) -> Application[Any, Any, Any, Any, Any, Any]:
    """The bot, with what its file remembers."""
    text = filters.TEXT & ~filters.COMMAND
    conversation: ConversationHandler[Context] = ConversationHandler(
        entry_points=[MessageHandler(filters.TEXT, begin)],
        states={
            CONSENT: [MessageHandler(text, consent)],
            CHOOSING: [CommandHandler("dangky", register)],
            NAMING: [MessageHandler(text, name)],
            LIVING: [MessageHandler(text, village)],
            PHONING: [MessageHandler(text, phone)],
        },
        fallbacks=[],
        name="register",
        persistent=True,
    )
    builder = Application.builder().application_class(FlushingApplication if flush else Application)
    bot = builder.token(TOKEN).base_url(f"{url}/bot").persistence(PicklePersistence(folder / FILE)).build()
    bot.add_handler(conversation)
    return bot


if __name__ == "__main__":
    build(sys.argv[1], Path(sys.argv[2]), flush="flush" in sys.argv[3:]).run_polling()
