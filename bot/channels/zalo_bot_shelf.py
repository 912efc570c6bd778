"""What the Zalo bot keeps on disk beside the database: updates in hand, who polls, and what was seen of the platform.

Zalo brings each update once: one that the database could not take is laid on the shelf and taken again from there.
"""

import fcntl
import hashlib
import json
import logging
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

logger = logging.getLogger(__name__)

_UNREADABLE = (OSError, ValueError)


class Shelf:
    """A folder for one bot. Without a folder everything is kept in memory, for as long as that lasts."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._in_memory: dict[str, str] = {}
        self._notes: dict[str, list[str]] = {}
        self._lock: int | None = None

    # Updates in hand

    def lay_down(self, key: str, body: str) -> None:
        """Keep the body of an update that is not in the database yet; never raises."""
        name = f"{time.time_ns():020}-{hashlib.sha256(key.encode()).hexdigest()[:24]}.update"
        if not self._write(name, body):
            self._in_memory[name] = body

    def in_hand(self) -> list[tuple[str, str]]:
        """What lies there, oldest first: the name of each and its body."""
        found = dict(self._in_memory)
        for path in self._paths():
            with suppress(*_UNREADABLE):
                found[path.name] = path.read_text(encoding="utf-8")
        return sorted(found.items())

    def take_away(self, name: str) -> None:
        """The update is in the database now."""
        self._in_memory.pop(name, None)
        if self._folder is not None:
            with suppress(OSError):
                (self._folder / name).unlink(missing_ok=True)

    # The only poller

    def become_poller(self) -> bool:
        """Whether nobody else on this folder polls; from now on it is ours until ``stop_polling`` or the process ends."""
        if self._folder is None or self._lock is not None:
            return True
        self._folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(self._folder / "poller.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            return False
        self._lock = handle
        return True

    def stop_polling(self) -> None:
        """Let another process poll."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    # Notes

    def notes(self) -> Mapping[str, list[str]]:
        """What was noted, by subject, by this process or an earlier one."""
        if self._folder is not None and not self._notes:
            with suppress(*_UNREADABLE):
                self._notes = _strings(json.loads((self._folder / "notes.json").read_text(encoding="utf-8")))
        return self._notes

    def note(self, subject: str, what: str) -> bool:
        """Remember one thing more of a subject; True if it is new."""
        known = self.notes().get(subject, [])
        return what not in known and self._remember(subject, [*known, what])

    def note_only(self, subject: str, what: str) -> None:
        """Remember this of a subject and nothing else; "" forgets the subject."""
        if self.notes().get(subject, []) != [what][: len(what)]:
            self._remember(subject, [what] if what else [])

    def _remember(self, subject: str, things: list[str]) -> bool:
        self._notes = {**self.notes(), subject: things}
        self._write("notes.json", json.dumps(self._notes, ensure_ascii=False))
        return True

    def _paths(self) -> Iterator[Path]:
        return iter(()) if self._folder is None else self._folder.glob("*.update")

    def _write(self, name: str, text: str) -> bool:
        """Whole or not at all, on the disk when it returns."""
        if self._folder is None:
            return False
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part = self._folder / f"{name}.{os.getpid()}.part"
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self._folder / name)
        except OSError as error:
            logger.error("zalo_bot: %s could not be written: %s", name.partition("-")[0], type(error).__name__)  # noqa: TRY400 (the place says nothing more)
            return False
        return True


def _strings(read: object) -> dict[str, list[str]]:
    if not isinstance(read, dict):
        return {}
    return {str(key): [str(one) for one in value] for key, value in read.items() if isinstance(value, list)}
