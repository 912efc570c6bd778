"""Reads the events of a Zalo OA: from the body of a webhook call to what a person did, only fields that we use."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ValidationError

from bot.channels.json_updates import Text, key_of, places, storable
from bot.message import Address, FileKind, Happening, Inbound, IncomingFile, Unsupported, Update

CHANNEL = "zalo_oa"
PRESS_MARK = "#chon-"
"""Before a choice's token in the text that a pressed button sends: nobody types this by chance."""

RECEIPTS = frozenset({"user_received_message", "user_seen_message"})
_PRESSED = re.compile(rf"(?:^|\s){re.escape(PRESS_MARK)}([!-~]{{1,64}})\s*$")
_NAME = re.compile(r"^[a-z0-9_]{1,60}$")
_LARGEST_MS = 4_102_444_800_000


def _string(value: object) -> object:
    """Ids and times come as text or as numbers; an id may exceed what a double holds, and JSON in Python keeps it."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else storable(value)


_Id = Annotated[str, BeforeValidator(_string)]


class _Who(BaseModel):
    id: _Id
    admin_id: _Id | None = None


class _Payload(BaseModel):
    url: Text | None = None
    name: Text | None = None
    type: Text | None = None
    size: _Id | None = None


class _Attachment(BaseModel):
    payload: _Payload | None = None


class _Message(BaseModel):
    msg_id: _Id | None = None
    text: Text | None = None
    attachments: tuple[_Attachment, ...] | None = None


class _Info(BaseModel):
    phone: _Id | None = None


class _Event(BaseModel):
    event_name: Text
    timestamp: _Id | None = None
    oa_id: _Id | None = None
    sender: _Who | None = None
    recipient: _Who | None = None
    follower: _Who | None = None
    message: _Message | None = None
    info: _Info | None = None


@dataclass(frozen=True, slots=True)
class Posted:
    """The body of a webhook call before anybody has vouched for it: enough to check who sent it."""

    text: str
    raw: Mapping[str, Any] | None
    """None where the body is no JSON object."""

    @property
    def is_probe(self) -> bool:
        """Zalo's own test when the address is saved: unsigned, and empty."""
        return not self.text.strip() or (self.raw is not None and not self.raw)

    @property
    def name(self) -> str:
        """The name of the event, safe in a log."""
        found = self.raw.get("event_name") if self.raw else None
        return found if isinstance(found, str) and _NAME.match(found) else ""

    @property
    def timestamp(self) -> str:
        """The event's own timestamp as it stands in the body."""
        found = self.raw.get("timestamp") if self.raw else None
        return str(_string(found)) if isinstance(found, str | int) else ""


def opened(body: bytes) -> Posted:
    """Opens a body. Never raises."""
    text = str(storable(body.decode("utf-8", "replace")))
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        raw = None
    return Posted(text, raw if isinstance(raw, dict) else None)


def read_event(posted: Posted, *, account: str, now: datetime) -> Update | None:
    """Reads what Zalo posted; None where there is nothing to keep (our own echoes, receipts, what concerns another OA).

    Never raises: what cannot be understood is an ``Update`` with the reason.
    """
    try:
        event = _Event.model_validate(posted.raw)
    except ValidationError as invalid:
        return Update(CHANNEL, account, key_of(posted.text), posted.text, None, places(invalid))
    if event.event_name.startswith("oa_send_"):
        return _by_hand(event, posted.text, account, now)
    read = _READERS.get(event.event_name) or _reader_of_the_future(event.event_name)
    if read is None or not _is_ours(event, account):
        return None
    person = event.sender or event.follower
    if person is None:
        return Update(CHANNEL, account, key_of(posted.text), posted.text, None, "nobody sent it")
    key = _key(event, person.id, posted.text)
    blank = Inbound(Address(CHANNEL, account, person.id), key, _moment(event, now))
    return Update(CHANNEL, account, key, posted.text, read(event, blank))


def _by_hand(event: _Event, body: str, account: str, now: datetime) -> Update | None:
    """An echo with a person's number in it: somebody of the office wrote in OA Manager. Their words are not read."""
    sender, person = event.sender, event.recipient
    if "group" in event.event_name or sender is None or person is None or not sender.admin_id or sender.id != account:
        return None
    key = _key(event, person.id, body)
    at = _moment(event, now)
    return Update(
        CHANNEL, account, key, "", Inbound(Address(CHANNEL, account, person.id), key, at, happening=Happening.BY_HAND)
    )


def _is_ours(event: _Event, account: str) -> bool:
    """One app can serve several OAs, and its webhook then hears of all of them."""
    concerned = event.oa_id or (event.recipient.id if event.recipient else account)
    return concerned == account


def _key(event: _Event, person: str, body: str) -> str:
    """Messages have an id. What has none is known by who did what at which millisecond, for a retry repeats all three."""
    if event.message is not None and event.message.msg_id:
        return event.message.msg_id
    return f"{event.event_name}:{person}:{event.timestamp}" if event.timestamp else key_of(body)


def _moment(event: _Event, now: datetime) -> datetime:
    stamp = event.timestamp or ""
    if not stamp.isdecimal() or not 0 < int(stamp) < _LARGEST_MS:
        return now
    return datetime.fromtimestamp(int(stamp) / 1000, UTC)


def _reader_of_the_future(name: str) -> "Callable[[_Event, Inbound], Inbound] | None":
    """What people send and we do not know yet is answered; everything else that Zalo tells is not for us."""
    return _unsupported(Unsupported.OTHER) if name.startswith("user_send_") and "group" not in name else None


def _said(event: _Event) -> str:
    return (event.message.text if event.message else None) or ""


def _text(event: _Event, blank: Inbound) -> Inbound:
    pressed = _PRESSED.search(_said(event))
    return replace(blank, press=pressed[1]) if pressed else replace(blank, text=_said(event))


def _link(event: _Event, blank: Inbound) -> Inbound:
    """A link is words: those of the person, and the address."""
    said = _said(event)
    urls = [payload.url for payload in _payloads(event) if payload.url and payload.url not in said]
    return replace(blank, text="\n".join(part for part in (said, *urls) if part))


def _files(kind: FileKind) -> "Callable[[_Event, Inbound], Inbound]":
    def read(event: _Event, blank: Inbound) -> Inbound:
        found = tuple(
            IncomingFile(kind, payload.url, payload.name or "", _media_type(payload.type), _size(payload.size))
            for payload in _payloads(event)
            if payload.url
        )
        return replace(blank, text=_said(event), files=found, unsupported=None if found else Unsupported.OTHER)

    return read


def _unsupported(kind: Unsupported) -> "Callable[[_Event, Inbound], Inbound]":
    return lambda event, blank: replace(blank, text=_said(event), unsupported=kind)


def _happening(kind: Happening) -> "Callable[[_Event, Inbound], Inbound]":
    return lambda _event, blank: replace(blank, happening=kind)


def _info(event: _Event, blank: Inbound) -> Inbound:
    """What the card asks for is the sender's own; the number comes as "84…"."""
    digits = re.sub(r"\D", "", (event.info.phone if event.info else None) or "")
    if not digits:
        return replace(blank, unsupported=Unsupported.OTHER)
    return replace(blank, phone=f"+84{digits[1:]}" if digits.startswith("0") else f"+{digits}")


def _payloads(event: _Event) -> tuple[_Payload, ...]:
    attachments = (event.message.attachments if event.message else None) or ()
    return tuple(attachment.payload for attachment in attachments if attachment.payload)


def _media_type(kind: str | None) -> str:
    """Zalo gives "pdf" or "application/pdf"; the bytes decide later in any case."""
    return kind if kind and "/" in kind else ""


def _size(size: str | None) -> int | None:
    return int(size) if size and size.isdecimal() and len(size) < 16 else None


_READERS: "Mapping[str, Callable[[_Event, Inbound], Inbound]]" = {
    "user_send_text": _text,
    "user_send_link": _link,
    "user_send_image": _files(FileKind.PHOTO),
    "user_send_file": _files(FileKind.DOCUMENT),
    "user_send_audio": _files(FileKind.VOICE),
    "user_send_video": _unsupported(Unsupported.VIDEO),
    "user_send_gif": _unsupported(Unsupported.VIDEO),
    "user_send_sticker": _unsupported(Unsupported.STICKER),
    "user_send_location": _unsupported(Unsupported.LOCATION),
    "user_send_business_card": _unsupported(Unsupported.FOREIGN_CONTACT),
    "user_submit_info": _info,
    "follow": _happening(Happening.UNBLOCKED),
    "unfollow": _happening(Happening.BLOCKED),
}
