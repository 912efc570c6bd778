"""Reads what the Zalo Bot Platform brings: wrapped or flat, from JSON to what a person did, by the few fields in use."""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from bot.message import Address, FileKind, Inbound, IncomingFile, Unsupported, Update

CHANNEL = "zalo_bot"

TEXT = "message.text.received"
IMAGE = "message.image.received"
STICKER = "message.sticker.received"
VOICE = "message.voice.received"
UNSUPPORTED = "message.unsupported.received"
KNOWN = frozenset({TEXT, IMAGE, STICKER, VOICE, UNSUPPORTED})

_RECEIVED = re.compile(r"message\.\w+\.received")
_MILLISECONDS_FROM = 10**11
"""As seconds this lies in the year 5138: from here on a number counts milliseconds."""


def storable(text: str) -> str:
    """The text without what no database holds: halves of characters and NUL become U+FFFD."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", "\N{REPLACEMENT CHARACTER}")


def _words(value: object) -> str:
    return storable(value) if isinstance(value, str) else ""


def _id(value: object) -> str:
    return str(value) if type(value) is int else _words(value)


def _address(value: object) -> str:
    """An address, however it is wrapped."""
    if isinstance(value, list):
        return next((found for found in map(_address, value) if found), "")
    return _address(value.get("url")) if isinstance(value, dict) else _words(value)


def _table(value: object) -> object:
    return value if isinstance(value, dict) else {}


_Words = Annotated[str, BeforeValidator(_words)]
_Id = Annotated[str, BeforeValidator(_id)]
_Link = Annotated[str, BeforeValidator(_address)]


class _Sender(BaseModel):
    id: _Id = ""
    is_bot: Annotated[bool, BeforeValidator(lambda value: value is True)] = False


class _Chat(BaseModel):
    id: _Id = ""
    chat_type: _Words = ""


class _Message(BaseModel):
    message_id: _Id = ""
    date: Any = None
    sender: Annotated[_Sender, BeforeValidator(_table)] = Field(default_factory=_Sender, alias="from")
    chat: Annotated[_Chat, BeforeValidator(_table)] = Field(default_factory=_Chat)
    text: _Words = ""
    caption: _Words = ""
    photo: _Link = ""
    photo_url: _Link = ""
    voice_url: _Link = ""

    @property
    def place(self) -> str:
        """In a private chat its id and the person's are the same, so one is enough."""
        return self.chat.id or self.sender.id


class _Event(BaseModel):
    event_name: str
    message: _Message | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """An update as read. ``event`` is its name as far as it is one; ``seen`` are the forms in which things came."""

    update: Update
    event: str = ""
    seen: tuple[tuple[str, str], ...] = ()


def read_body(body: bytes, *, account: str, now: datetime) -> Reading:
    """Reads what Zalo posted. Never raises: what cannot be understood is kept with the reason."""
    text = storable(body.decode("utf-8", "replace"))
    try:
        raw: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Reading(Update(CHANNEL, account, _key_of(text), text, None, f"not JSON: {type(error).__name__}"))
    wrapped = isinstance(raw, dict) and isinstance(raw.get("result"), dict)
    inner = raw["result"] if wrapped and isinstance(raw, dict) else raw
    return _read(inner, text, account, now, (("webhook", "wrapped" if wrapped else "flat"),))


def read_raw(raw: object, *, account: str, now: datetime) -> Reading:
    """Reads what getUpdates brought; promises the same as ``read_body``."""
    body = json.dumps(raw, ensure_ascii=False)
    return _read(raw, body if storable(body) == body else json.dumps(raw), account, now, ())


def _read(raw: object, body: str, account: str, now: datetime, seen: tuple[tuple[str, str], ...]) -> Reading:
    try:
        event = _Event.model_validate(raw)
    except ValidationError as invalid:
        return Reading(Update(CHANNEL, account, _key_of(body), body, None, _places(invalid)), "", seen)
    message, name = event.message, re.sub(r"[^\w.-]", "?", event.event_name)[:60]
    if message is None or not message.place:
        error = "message.chat.id: missing" if event.event_name in KNOWN else ""
        return Reading(Update(CHANNEL, account, _key_of(body), body, None, error), name, seen)
    key = f"{message.place}:{message.message_id}" if message.message_id else _key_of(body)
    inbound = _inbound(event.event_name, message, account, key, now)
    fields = (("photo", field) for field in ("photo", "photo_url") if getattr(message, field))
    return Reading(Update(CHANNEL, account, key, body, inbound), name, (*seen, *fields))


def _key_of(body: str) -> str:
    return f"sha256:{hashlib.sha256(body.encode()).hexdigest()[:32]}"


def _places(invalid: ValidationError) -> str:
    """Where the update is odd and how, without quoting it."""
    return "; ".join(
        f"{'.'.join(str(part) for part in one['loc'])}: {one['type']}"
        for one in invalid.errors(include_url=False, include_context=False, include_input=False)[:5]
    )


def _inbound(event: str, message: _Message, account: str, key: str, now: datetime) -> Inbound | None:
    """None for what nobody said to us: a bot's own words, what is said in a group, and events that are no message."""
    in_group = message.chat.chat_type.upper() not in ("", "PRIVATE")
    if message.sender.is_bot or in_group or not _RECEIVED.fullmatch(event):
        return None
    files = _files(event, message)
    text = {TEXT: message.text, IMAGE: message.caption}.get(event, "")
    return Inbound(
        address=Address(CHANNEL, account, message.place),
        key=key,
        at=_moment(message.date, now),
        text=text,
        files=files,
        unsupported=_unsupported(event, bool(files or (event == TEXT and text))),
    )


def _files(event: str, message: _Message) -> tuple[IncomingFile, ...]:
    photo = message.photo_url or message.photo
    if event == IMAGE and photo:
        return (IncomingFile(FileKind.PHOTO, photo),)
    if event == VOICE and message.voice_url:
        return (IncomingFile(FileKind.VOICE, message.voice_url),)
    return ()


def _unsupported(event: str, readable: bool) -> Unsupported | None:
    """A message that holds nothing we can take is answered, never passed over in silence."""
    if event == STICKER:
        return Unsupported.STICKER
    if event not in KNOWN:
        return Unsupported.OTHER
    return None if readable else Unsupported.NOT_CARRIED


def _moment(date: object, now: datetime) -> datetime:
    """Milliseconds as a number or as a string, seconds too; now, where that makes no sense."""
    try:
        number = float(date) if isinstance(date, int | float | str) else 0.0
        at = datetime.fromtimestamp(number / 1000 if number >= _MILLISECONDS_FROM else number, UTC)
    except (ValueError, OverflowError, OSError):
        return now
    return at if number > 0 else now
