"""Files that go out as a link: each under an address that nobody can guess, for some weeks, as long as the file is kept.

The address names the message that carries the file and is signed; nothing is stored for it. A file that is erased is gone
from its address at once.
"""

import base64
import hashlib
import hmac
import os
import secrets
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote

from aiohttp import web
from sqlmodel import Session

from bot.file_store import FileStore
from bot.message import FileKind, OutgoingFile
from models.outbox import OutboxRow
from models.stored_file import FileState, StoredFile

_ROW, _TIME, _MARK = 8, 5, 16
"""Bytes of the parts of a token: the message, until when (seconds), and the signature."""
_KEY = 32
_SHOWN_INLINE = frozenset({"image/jpeg", "image/png"})
_HEADERS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}

Find = Callable[[int], Awaitable[OutgoingFile | None]]
"""The file that a message carries, None if there is none any more."""


class SharedFiles:
    """Makes the addresses, and serves what is behind them."""

    def __init__(
        self, key: bytes, public_url: str, life: timedelta, clock: Callable[[], datetime], find: Find, gone: str
    ) -> None:
        """``gone`` is what a person reads where there is nothing any more."""
        self._key = key
        self._public_url = public_url.rstrip("/")
        self._life = life
        self._clock = clock
        self._find = find
        self._gone = gone

    def address(self, row: int) -> str:
        """Where the file of an outbox row can be fetched from now on."""
        until = int((self._clock() + self._life).timestamp())
        named = row.to_bytes(_ROW) + until.to_bytes(_TIME)
        token = base64.urlsafe_b64encode(named + self._mark(named)).rstrip(b"=").decode()
        return f"{self._public_url}/t/{token}"

    def routes(self) -> Sequence[web.RouteDef]:
        """``GET /t/<token>``."""
        return [web.get("/t/{token:[A-Za-z0-9_-]{1,60}}", self._serve)]

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        row = self._row(request.match_info["token"])
        file = None if row is None else await self._find(row)
        if file is None or not file.path.is_file():
            return web.Response(status=404, text=self._gone, headers=_HEADERS)
        manner = "inline" if file.kind is FileKind.PHOTO and file.media_type in _SHOWN_INLINE else "attachment"
        headers = {
            **_HEADERS,
            "Content-Type": file.media_type or "application/octet-stream",
            "Content-Disposition": f"{manner}; filename*=UTF-8''{quote(file.name, safe='')}",
        }
        return web.FileResponse(file.path, headers=headers)

    def _row(self, token: str) -> int | None:
        """The message that a token names; None for one that is not ours, changed, or over."""
        try:
            whole = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        except ValueError:
            return None
        named, mark = whole[: _ROW + _TIME], whole[_ROW + _TIME :]
        if not hmac.compare_digest(mark, self._mark(named)):
            return None
        over = int.from_bytes(named[_ROW:]) < self._clock().timestamp()
        return None if over else int.from_bytes(named[:_ROW])

    def _mark(self, named: bytes) -> bytes:
        return hmac.digest(self._key, named, hashlib.sha256)[:_MARK]


def signing_key(place: Path) -> bytes:
    """The key of this installation, made when it is first asked for; all processes share it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(f"{place.name}.{os.getpid()}-{secrets.token_hex(4)}")
    if not place.exists():
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(_KEY))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(part, place)
        except FileExistsError:
            pass  # another process was faster
        finally:
            part.unlink()
    key = place.read_bytes()
    if len(key) != _KEY:
        raise ValueError(f"{place.name} is no key; remove it, and addresses given out before stop working")
    return key


def shared_file(session: Session, row_id: int, files: FileStore) -> OutgoingFile | None:
    """The file that an outbox row carries, as long as it is kept."""
    row = session.get(OutboxRow, row_id)
    file = session.get(StoredFile, row.file_id) if row is not None and row.file_id is not None else None
    if file is None or file.state != FileState.KEPT:
        return None
    return OutgoingFile(FileKind(file.kind), files.path(file.digest), file.name, file.media_type)
