"""What was said at the OA as Zalo remembers it: read page by page, so that what the webhook missed can still be heard."""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.channels.json_updates import storable
from bot.channels.zalo_oa_updates import opened, read_event
from bot.message import Update

PAGE = 10
"""More than this Zalo does not give at once."""
MOST_PAGES = 30
_FIRST_MS = 100_000_000_000
"""A time below this is in seconds."""
_LAST_MS = 4_102_444_800_000
_EVENTS = {
    "text": "text", "link": "link", "links": "link", "image": "image", "photo": "image", "file": "file",
    "audio": "audio", "voice": "audio",
}  # fmt: skip
"""What is heard late, by the words of the history and of the webhook. A sticker or a film would only be answered "I cannot"."""

Ask = Callable[[str, Mapping[str, str]], Awaitable[Sequence[object]]]
"""One question to Zalo: the path and the query; gives the rows of the answer."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """One message of somebody's conversation with the OA. ``update`` is None where the OA said it, or it is not heard late."""

    id: str
    person: str
    at: datetime
    update: Update | None


class History:
    """Reads the newest conversations, and one person's."""

    def __init__(self, account: str, ask: Ask) -> None:
        self._account = account
        self._ask = ask

    async def since(self, moment: datetime) -> list[Remembered]:
        """What is listed of all conversations since a moment: each one's newest message, or every message; sources differ."""
        return await self._pages("/v2.0/oa/listrecentchat", {}, moment)

    async def with_person(self, person: str, moment: datetime) -> list[Remembered]:
        """What was said in one conversation since a moment."""
        return await self._pages("/v2.0/oa/conversation", {"user_id": person}, moment)

    async def _pages(self, path: str, of: Mapping[str, str], moment: datetime) -> list[Remembered]:
        """The newest comes first; a page that is not full, or reaches further back, is the last."""
        found: dict[str, Remembered] = {}
        for page in range(MOST_PAGES):
            asked = {**of, "offset": page * PAGE, "count": PAGE}
            rows = await self._ask(path, {"data": json.dumps(asked)})
            read = [one for row in rows if (one := read_row(row, self._account)) is not None]
            found |= {one.id: one for one in read if one.at >= moment}
            if len(rows) < PAGE or not read or min(one.at for one in read) < moment:
                break
        return list(found.values())


def read_row(row: object, account: str) -> Remembered | None:
    """One row of Zalo's answer; None where it tells nothing that could be heard once only. Never raises."""
    if not isinstance(row, dict):
        return None
    key, sender, receiver = (_word(row.get(name)) for name in ("message_id", "from_id", "to_id"))
    stamp = _milliseconds(row.get("time"))
    is_ours = sender == account or (not sender and _word(row.get("src")) == "0")
    person = receiver if is_ours else sender
    if not key or not person or person == account or stamp is None:
        return None
    at = datetime.fromtimestamp(stamp / 1000, UTC)
    return Remembered(key, person, at, None if is_ours else _update(row, key, person, stamp, account))


def _update(row: Mapping[str, Any], key: str, person: str, stamp: int, account: str) -> Update | None:
    """The row as the webhook would have brought it, so that it is read in one way only."""
    kind = _EVENTS.get(_word(row.get("type")) or "text")
    if kind is None:
        return None
    said, url = _word(row.get("message")), _word(row.get("url"))
    urls = [url] if url else [_word(link) for link in _listed(row.get("links"))]
    name = {"name": said} if kind == "file" and said else {}
    text = "" if kind == "file" else said or _word(row.get("description"))
    event = {
        "event_name": f"user_send_{kind}", "timestamp": str(stamp),
        "sender": {"id": person}, "recipient": {"id": account},
        "message": {
            "msg_id": key, "text": text, "attachments": [{"type": kind, "payload": {"url": one, **name}} for one in urls if one],
        },
    }  # fmt: skip
    return read_event(opened(json.dumps(event).encode()), account=account, now=datetime.now(UTC))


def _word(value: object) -> str:
    """Text, or a number as text; an id may exceed what a double holds, and Python's JSON keeps it."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return str(storable(value)) if isinstance(value, str) else ""


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else []


def _milliseconds(value: object) -> int | None:
    told = _word(value)
    stamp = int(told) if told.isdecimal() and len(told) < 16 else 0
    stamp = stamp * 1000 if stamp < _FIRST_MS else stamp
    return stamp if 0 < stamp < _LAST_MS else None
