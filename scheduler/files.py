"""Fetching what people sent: the bytes are checked for what they really are, kept, or refused with a sentence."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import puremagic
from sqlmodel import Session

from bot.file_store import FileStore
from bot.journey import Dialogue
from bot.message import Channel, DeliveryError, FileTooLarge, Rejected
from bot.turn import Turn, known
from models.contact import Contact
from models.database import Database
from models.matter import Matter
from models.stored_file import FileState, StoredFile, lock_file, wanted_files

log = logging.getLogger(__name__)

FIRST_WAIT = timedelta(seconds=10)
MOST_TRIES = 10


class FileFetcher:
    """Looks for wanted files when it is ticked."""

    def __init__(
        self, database: Database, dialogue: Dialogue, channels: Mapping[str, Channel], files: FileStore,
        clock: Callable[[], datetime], promised: Callable[[], None],
    ) -> None:  # fmt: skip
        self._database = database
        self._dialogue = dialogue
        self._channels = channels
        self._files = files
        self._clock = clock
        self._promised = promised

    async def fetch_due(self) -> int:
        """Fetch what is wanted; returns how many files were settled or tried."""
        now = self._clock()
        wanted = await self._database.read(lambda session: wanted_files(session, now, set(self._channels)))
        for file, channel in wanted:
            await self._fetch(file, channel, now)
        if wanted:
            self._promised()
        return len(wanted)

    async def _fetch(self, file: StoredFile, channel: str, now: datetime) -> None:
        limit = self._dialogue.settings.files.limit_mb << 20
        try:
            content = await self._channels[channel].fetch(file.ref, limit)
            await self._look_at(file, content, now)
        except FileTooLarge:
            await self._settle(file, FileState.REFUSED, "too-large", now)
        except Rejected:
            await self._settle(file, FileState.LOST, "lost", now)
        except DeliveryError as error:
            log.info("file %s is fetched later: %s", file.id, type(error).__name__)
            await self._postpone(file, now)
        except Exception:
            log.exception("file %s could not be kept; it is tried later", file.id)
            await self._postpone(file, now)

    async def _postpone(self, file: StoredFile, now: datetime) -> None:
        await self._database.run(lambda session: _try_later(session, file, self._dialogue, now))

    async def _look_at(self, file: StoredFile, content: bytes, now: datetime) -> None:
        media_type = media_type_of(content)
        if media_type not in self._dialogue.settings.files.types:
            await self._settle(file, FileState.REFUSED, "type", now)
            return
        digest = self._files.put(content)
        await self._database.run(lambda session: _keep(session, file, digest, media_type, len(content)))

    async def _settle(self, file: StoredFile, state: FileState, why: str, now: datetime) -> None:
        await self._database.run(lambda session: refuse(session, file, state, why, self._dialogue, now))


def media_type_of(content: bytes) -> str:
    """What the bytes are, whatever their name says; "" if nobody knows."""
    if content[4:12] in (b"ftypM4A ", b"ftypisom", b"ftypmp42"):
        return "audio/mp4"
    try:
        return _PLAIN_NAMES.get(found := puremagic.from_string(content, mime=True), found)
    except (puremagic.PureError, ValueError):
        return ""


_PLAIN_NAMES = {
    "image/jpg": "image/jpeg",
    "audio/mp3": "audio/mpeg",
    "application/ogg": "audio/ogg",
    "video/webm": "audio/webm",
}


def _keep(session: Session, file: StoredFile, digest: str, media_type: str, size: int) -> None:
    row = lock_file(session, known(file.id))
    if row.state == FileState.WANTED:
        row.state, row.digest, row.media_type, row.size = FileState.KEPT, digest, media_type, size
        session.add(row)


def _try_later(session: Session, file: StoredFile, dialogue: Dialogue, now: datetime) -> None:
    row = lock_file(session, known(file.id))
    if row.state != FileState.WANTED:
        return
    row.attempts += 1
    row.next_try_at = now + FIRST_WAIT * float(2**row.attempts)
    session.add(row)
    if row.attempts >= MOST_TRIES:
        refuse(session, file, FileState.LOST, "lost", dialogue, now)


def refuse(session: Session, file: StoredFile, state: FileState, why: str, dialogue: Dialogue, now: datetime) -> None:
    """Say that a file could not be kept, and why, to whoever sent it."""
    row = lock_file(session, known(file.id))
    if row.state != FileState.WANTED:
        return
    row.state = state
    session.add(row)
    contact = session.get(Contact, row.contact_id)
    matter = session.get(Matter, row.matter_id) if row.matter_id is not None else None
    if contact is None:
        return
    turn = Turn(session, dialogue, now, contact, f"file:{row.id}")
    facts = {"name": row.name or row.kind, "why": turn.word(f"file-refused.{why}")}
    if matter is None:
        turn.say("posting-photo-refused", (), **facts)
    else:
        turn.say("file-refused", (), **facts, code=matter.code)
    turn.finish()
