"""Turns a message into one call of the Bot API, at the pace that Telegram bears."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from aiolimiter import AsyncLimiter
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest

from bot.channels.telegram_errors import wants_document
from bot.message import Choice, FileKind, Outbound, OutgoingFile, Rejected

CALLBACK_DATA_LIMIT = 64
"""Bytes (telegram.constants.InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)."""

UPLOAD_LIMIT = 50_000_000
PHOTO_LIMIT = 10_000_000
"""Bytes; a larger photo can still go as a document."""

Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove

_CHAT_BURST = 3
_BURST_SECONDS = 0.2
_CHATS_REMEMBERED = 1000


class Pace:
    """Holds messages back to ``rate`` a second in all and ``chat_rate`` to one chat, a few at once allowed."""

    def __init__(self, rate: float, chat_rate: float) -> None:
        burst = max(1.0, rate * _BURST_SECONDS)
        self._all = AsyncLimiter(burst, burst / rate)
        self._chat_seconds = _CHAT_BURST / chat_rate
        self._chats: dict[str, AsyncLimiter] = {}

    async def turn(self, chat: str) -> None:
        """Returns when the next message may go to this chat."""
        if len(self._chats) > _CHATS_REMEMBERED:
            self._chats = {known: each for known, each in self._chats.items() if not each.has_capacity(_CHAT_BURST)}
        await self._chats.setdefault(chat, AsyncLimiter(_CHAT_BURST, self._chat_seconds)).acquire()
        await self._all.acquire()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A message that is ready for the wire: its file is read and its keyboard is within Telegram's limits."""

    text: str
    keyboard: Keyboard
    kind: FileKind | None = None
    attachment: InputFile | None = None


async def prepare(message: Outbound, buttons: int) -> Prepared:
    """Makes the message ready. Raises ``Rejected`` for what Telegram would never take, before anything goes out."""
    keyboard = _keyboard(message, buttons)
    if message.file is None:
        return Prepared(message.text, keyboard)
    content = await asyncio.to_thread(_content, message.file.path)
    kind = message.file.kind
    if kind is FileKind.PHOTO and len(content) > PHOTO_LIMIT:
        kind = FileKind.DOCUMENT
    return Prepared(message.text, keyboard, kind, _attachment(message.file, content))


async def deliver(bot: Bot, chat: str, message: Prepared) -> Message:
    """Makes the call; a photo or voice that cannot be shown as such goes as a document. Raises the client's errors."""
    try:
        return await _call(bot, chat, message, message.kind)
    except BadRequest as error:
        if message.kind in (None, FileKind.DOCUMENT) or not wants_document(error):
            raise
        return await _call(bot, chat, message, FileKind.DOCUMENT)


async def _call(bot: Bot, chat: str, message: Prepared, kind: FileKind | None) -> Message:
    caption, keyboard, attachment = message.text or None, message.keyboard, message.attachment
    if attachment is None:
        quiet = LinkPreviewOptions(is_disabled=True)
        return await bot.send_message(chat, message.text, reply_markup=keyboard, link_preview_options=quiet)
    if kind is FileKind.PHOTO:
        return await bot.send_photo(chat, attachment, caption=caption, reply_markup=keyboard)
    if kind is FileKind.VOICE:
        return await bot.send_voice(chat, attachment, caption=caption, reply_markup=keyboard)
    return await bot.send_document(chat, attachment, caption=caption, reply_markup=keyboard)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > UPLOAD_LIMIT:
            raise Rejected("the file is larger than Telegram takes")
        return path.read_bytes()
    except OSError as error:
        raise Rejected(f"the file cannot be read: {type(error).__name__}") from error


def _attachment(file: OutgoingFile, content: bytes) -> InputFile:
    attachment = InputFile(content, filename=file.name or file.path.name)
    attachment.mimetype = file.media_type or attachment.mimetype
    return attachment


def _keyboard(message: Outbound, buttons: int) -> Keyboard:
    """One keyboard is all that a message can carry.

    Without one, the message takes away the contact button of an earlier one: it would stay in the way of a person who
    typed the number instead. That does nothing where there is none, so nobody needs to remember who was asked.
    """
    if message.ask_phone is not None:
        return _contact_keyboard(message.ask_phone, message.choices)
    if 0 < len(message.choices) <= buttons:
        return InlineKeyboardMarkup([[_button(choice)] for choice in message.choices])
    return ReplyKeyboardRemove()


def _contact_keyboard(label: str, choices: tuple[Choice, ...]) -> ReplyKeyboardMarkup:
    """Buttons of this kind send their words, so the choices stand under the contact button with label only."""
    rows = [[KeyboardButton(label, request_contact=True)], *([KeyboardButton(choice.label)] for choice in choices)]
    return ReplyKeyboardMarkup(rows, one_time_keyboard=True, resize_keyboard=True)


def _button(choice: Choice) -> InlineKeyboardButton:
    if not 1 <= len(choice.token.encode()) <= CALLBACK_DATA_LIMIT:
        raise Rejected(f"the token of choice {choice.number} is not 1 to {CALLBACK_DATA_LIMIT} bytes long")
    return InlineKeyboardButton(f"{choice.number}. {choice.label}", callback_data=choice.token)
