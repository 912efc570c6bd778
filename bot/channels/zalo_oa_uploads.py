"""What was uploaded to Zalo and may be sent again: one upload serves everybody until it expires."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from weakref import WeakValueDictionary

from bot.channels.zalo_oa_client import Json
from bot.channels.zalo_oa_errors import NoSense
from bot.channels.zalo_oa_pictures import ending, picture
from bot.message import FileKind, OutgoingFile, Rejected

FILE_LIMIT = 5_000_000
"""Bytes of a PDF or Word document."""
REMEMBERED = 1000

_DOCUMENTS = {
    "application/pdf": "pdf",
    "application/msword": "doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}

Upload = Callable[[str, str, str, bytes], Awaitable[Json]]
"""Path of the call, name, media type, content → ``data``."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A file that Zalo takes: which call uploads it, and the bytes to upload."""

    is_picture: bool
    name: str
    media_type: str
    content: bytes


def ready(file: OutgoingFile) -> Ready | None:
    """The file as Zalo takes it, None if Zalo carries no such file. Raises ``Rejected`` if it cannot be read."""
    content = _content(file.path)
    kind = _DOCUMENTS.get(file.media_type)
    stem = Path(file.name).stem or "tep"  # the path is named by its digest, which says nothing to anybody
    if kind is not None:
        return Ready(False, f"{stem}.{kind}", file.media_type, content) if len(content) <= FILE_LIMIT else None
    if file.kind is not FileKind.PHOTO and not file.media_type.startswith("image/"):
        return None
    shown = picture(content, file.media_type)
    return None if shown is None else Ready(True, f"{stem}.{ending(shown[1])}", shown[1], shown[0])


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Rejected(f"the file cannot be read: {type(error).__name__}") from None


class Uploads:
    """Remembers what was uploaded for ``life``. One upload of a file at a time: a broadcast uploads it once."""

    def __init__(self, upload: Upload, *, life: timedelta, clock: Callable[[], datetime]) -> None:
        self._upload = upload
        self._life = life
        self._clock = clock
        self._known: dict[Path, tuple[str, datetime]] = {}
        self._under_way: WeakValueDictionary[Path, asyncio.Lock] = WeakValueDictionary()

    async def token(self, path: Path, file: Ready) -> str:
        """Zalo's name for the file, from an earlier upload or a new one."""
        one_at_a_time = self._under_way.setdefault(path, asyncio.Lock())
        async with one_at_a_time:
            known = self._known.get(path)
            if known is not None and known[1] > self._clock():
                return known[0]
            call, name = ("image", "attachment_id") if file.is_picture else ("file", "token")
            answer = await self._upload(f"/v2.0/oa/upload/{call}", file.name, file.media_type, file.content)
            token = answer.get(name)
            if not isinstance(token, str) or not token:
                raise NoSense("an upload without a token")
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[path] = token, self._clock() + self._life
            return token

    def forget(self, path: Path) -> None:
        """Zalo does not know it any more."""
        self._known.pop(path, None)
