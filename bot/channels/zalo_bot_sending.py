"""Turns a message into one call of the Zalo Bot Platform: a plain text, or a photo by its public address."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from aiolimiter import AsyncLimiter

from bot.message import FileKind, Outbound, OutgoingFile, Rejected

TEXT_LIMIT = 2000
"""UTF-16 units of NFC text; Zalo refuses what is longer."""
CAPTION_LIMIT = 1600
"""Where a file goes along: leaves room for the line that says where it is."""
NAME_LIMIT = 80

_SHOWN = frozenset({"image/jpeg", "image/png"})

Share = Callable[[Outbound], str]
"""The public address of a message's file, "" if there is none."""
SayFile = Callable[[str, str, str], str]
"""The line that stands for a file: the reader's language, its name, and its address, which may be ""."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A message that is ready for the wire; ``instead`` is what goes out if Zalo does not take the photo."""

    method: str
    parameters: Mapping[str, str]
    instead: "Prepared | None" = None


def prepare(message: Outbound, share: Share, say_file: SayFile) -> Prepared:
    """Makes the message ready. Raises ``Rejected`` for what Zalo would never take, before anything goes out."""
    chat, text = message.address.chat, unicodedata.normalize("NFC", message.text)
    if message.file is None:
        return _text(chat, text)
    url = share(message)
    linked = _text(chat, f"{text}\n{say_file(message.language, _short(message.file), url)}".strip())
    if not url or message.file.kind is not FileKind.PHOTO or message.file.media_type not in _SHOWN:
        return linked
    caption = {"caption": text} if text else {}
    return Prepared("sendPhoto", {"chat_id": chat, "photo": url, **caption}, instead=linked)


def pace_of(rate: float) -> AsyncLimiter:
    """Lets ``rate`` messages a second through."""
    return AsyncLimiter(max(1.0, rate), max(1.0, rate) / rate)


def _text(chat: str, text: str) -> Prepared:
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    if not 1 <= units <= TEXT_LIMIT:
        raise Rejected(f"a text of {units} units; Zalo takes 1 to {TEXT_LIMIT}")
    return Prepared("sendMessage", {"chat_id": chat, "text": text})


def _short(file: OutgoingFile) -> str:
    name = " ".join(file.name.split()) or file.path.name[:8]
    return name if len(name) <= NAME_LIMIT else f"{name[: NAME_LIMIT - 12]}…{name[-10:]}"
