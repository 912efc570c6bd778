"""Reads Telegram's updates: from JSON to what a person did, touching only the fields that the service uses."""

import json
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from bot.channels.json_updates import Text, key_of, places, storable
from bot.message import Address, FileKind, Happening, Inbound, IncomingFile, Unsupported, Update

CHANNEL = "telegram"
WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that Telegram is asked for, by name: its default set would leave us with too many."""

DOWNLOAD_LIMIT = 20_000_000
"""Bytes: getFile refuses larger files (telegram.constants.FileSizeLimit.FILESIZE_DOWNLOAD)."""

_COMMAND_TO_BOT = re.compile(r"^(/\w+)@\w+")

_UNSUPPORTED = {
    "animation": Unsupported.VIDEO,
    "video": Unsupported.VIDEO,
    "video_note": Unsupported.VIDEO,
    "sticker": Unsupported.STICKER,
    "location": Unsupported.LOCATION,
    "venue": Unsupported.LOCATION,
}

_NOBODY_SPOKE = frozenset(
    {
        "boost_added",
        "channel_chat_created",
        "chat_background_set",
        "connected_website",
        "delete_chat_photo",
        "forum_topic_closed",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_reopened",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
        "group_chat_created",
        "left_chat_member",
        "message_auto_delete_timer_changed",
        "migrate_from_chat_id",
        "migrate_to_chat_id",
        "new_chat_members",
        "new_chat_photo",
        "new_chat_title",
        "pinned_message",
        "proximity_alert_triggered",
        "supergroup_chat_created",
        "video_chat_ended",
        "video_chat_participants_invited",
        "video_chat_scheduled",
        "video_chat_started",
        "write_access_allowed",
    }
)


class _User(BaseModel):
    id: int
    is_bot: bool = False
    language_code: Text | None = None


class _Chat(BaseModel):
    id: int
    type: str = "private"


class _File(BaseModel):
    file_id: Text
    file_name: Text | None = None
    mime_type: Text | None = None
    file_size: int | None = None
    width: int = 0
    height: int = 0


class _Contact(BaseModel):
    phone_number: Text
    user_id: int | None = None


class _Message(BaseModel):
    model_config = ConfigDict(extra="allow")

    chat: _Chat
    date: AwareDatetime
    edit_date: AwareDatetime | None = None
    sender: _User | None = Field(default=None, alias="from")
    text: Text | None = None
    caption: Text | None = None
    photo: tuple[_File, ...] = ()
    document: _File | None = None
    voice: _File | None = None
    audio: _File | None = None
    contact: _Contact | None = None

    @property
    def others(self) -> frozenset[str]:
        """The names of the fields that are not listed above."""
        return frozenset(self.model_extra or ())


class _Place(BaseModel):
    chat: _Chat


class _Press(BaseModel):
    sender: _User = Field(alias="from")
    data: Text | None = None
    message: _Place | None = None


class _Membership(BaseModel):
    status: str


class _MembershipChange(BaseModel):
    chat: _Chat
    date: AwareDatetime
    sender: _User | None = Field(default=None, alias="from")
    new_chat_member: _Membership


class _Update(BaseModel):
    update_id: int
    message: _Message | None = None
    edited_message: _Message | None = None
    callback_query: _Press | None = None
    my_chat_member: _MembershipChange | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """An update as read; ``press`` is the id of the button press that Telegram wants answered, "" if there is none."""

    update: Update
    press: str = ""


def read_body(body: bytes, *, account: str, now: datetime) -> Reading:
    """Reads what Telegram posted. Never raises: what cannot be understood is kept with the reason."""
    text = str(storable(body.decode("utf-8", "replace")))
    try:
        raw: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Reading(Update(CHANNEL, account, key_of(text), text, None, f"not JSON: {type(error).__name__}"))
    return _read(raw, text, account, now)


def read_raw(raw: object, *, account: str, now: datetime) -> Reading:
    """Reads one element of an answer of getUpdates; promises the same as ``read_body``."""
    body = json.dumps(raw, ensure_ascii=False)
    return _read(raw, body if storable(body) == body else json.dumps(raw), account, now)


def _read(raw: object, body: str, account: str, now: datetime) -> Reading:
    number = raw.get("update_id") if isinstance(raw, dict) else None
    key = str(number) if type(number) is int else key_of(body)
    error = ""
    inbound = None
    try:
        inbound = _inbound(_Update.model_validate(raw), account, key, now)
    except ValidationError as invalid:
        error = places(invalid)
    return Reading(Update(CHANNEL, account, key, body, inbound, error), _press_id(raw))


def _press_id(raw: object) -> str:
    press = raw.get("callback_query") if isinstance(raw, dict) else None
    found = press.get("id") if isinstance(press, dict) else None
    return found if isinstance(found, str) else ""


def _inbound(update: _Update, account: str, key: str, now: datetime) -> Inbound | None:
    if update.callback_query:
        return _pressed(update.callback_query, account, key, now)
    if update.my_chat_member:
        return _happened(update.my_chat_member, account, key)
    message = update.message or update.edited_message
    return _said(message, account, key, edited=update.message is None) if message else None


def _pressed(press: _Press, account: str, key: str, now: datetime) -> Inbound | None:
    """A press carries no time of its own, and the message under the button may be out of reach or absent."""
    if press.data is None:
        return None
    chat = press.message.chat if press.message else _Chat(id=press.sender.id)
    return replace(_blank(chat, press.sender, account, key, now), press=press.data)


def _happened(change: _MembershipChange, account: str, key: str) -> Inbound | None:
    happening = {"kicked": Happening.BLOCKED, "member": Happening.UNBLOCKED}.get(change.new_chat_member.status)
    if happening is None or change.chat.type != "private":
        return None
    return replace(_blank(change.chat, change.sender, account, key, change.date), happening=happening)


def _said(message: _Message, account: str, key: str, *, edited: bool) -> Inbound | None:
    by_bot = message.sender is not None and message.sender.is_bot
    if by_bot or message.chat.type == "channel" or _NOBODY_SPOKE & message.others:
        return None
    at = (message.edit_date if edited else None) or message.date
    unsupported = _unsupported(message)
    return replace(
        _blank(message.chat, message.sender, account, key, at),
        text=_COMMAND_TO_BOT.sub(r"\1", message.text or message.caption or ""),
        phone=_own_phone(message),
        files=() if unsupported else _files(message),
        unsupported=unsupported,
        edited=edited,
    )


def _blank(chat: _Chat, sender: _User | None, account: str, key: str, at: datetime) -> Inbound:
    return Inbound(
        address=Address(CHANNEL, account, str(chat.id)),
        key=key,
        at=at.astimezone(UTC),
        group=chat.type != "private",
        language=(sender.language_code if sender else None) or "",
    )


def _own_phone(message: _Message) -> str | None:
    """The sender's own number with "+", or None: a card of somebody else is no proof of anything."""
    contact = message.contact
    if not contact or not message.sender or contact.user_id != message.sender.id:
        return None
    return "+" + contact.phone_number.lstrip("+")


def _unsupported(message: _Message) -> Unsupported | None:
    for name, kind in _UNSUPPORTED.items():
        if name in message.others:
            return kind
    if message.contact:
        return None if _own_phone(message) else Unsupported.FOREIGN_CONTACT
    if message.text is not None or _files(message):
        return None
    return Unsupported.OTHER


def _files(message: _Message) -> tuple[IncomingFile, ...]:
    found: list[tuple[FileKind, _File | None]] = [
        (FileKind.PHOTO, _largest(message.photo)),
        (FileKind.DOCUMENT, message.document),
        (FileKind.VOICE, message.voice or message.audio),
    ]
    return tuple(
        IncomingFile(kind, file.file_id, file.file_name or "", file.mime_type or "", file.file_size)
        for kind, file in found
        if file
    )


def _largest(sizes: tuple[_File, ...]) -> _File | None:
    """The best size that can be downloaded; the smallest if Telegram would refuse them all."""
    fitting = [size for size in sizes if (size.file_size or 0) <= DOWNLOAD_LIMIT]
    if fitting:
        return max(fitting, key=lambda size: size.width * size.height)
    return min(sizes, key=lambda size: size.file_size or 0, default=None)
