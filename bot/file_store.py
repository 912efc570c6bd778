"""The file store: bytes on disk under the hash of their content, written whole or not at all."""

import hashlib
import os
import tempfile
from pathlib import Path


class FileStore:
    """A folder of files, each once however often it is put."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content: bytes) -> str:
        """Keep bytes; returns the digest by which they are found."""
        digest = hashlib.sha256(content).hexdigest()
        place = self.path(digest)
        if place.exists():
            # As new again: what nobody vouches for yet must not be swept away before its row is committed.
            place.touch()
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(place, content)
        return digest

    def path(self, digest: str) -> Path:
        """Where the bytes with a digest are."""
        return self._folder / digest[:2] / digest

    def remove(self, digest: str) -> None:
        """Forget the bytes."""
        self.path(digest).unlink(missing_ok=True)


def _write_whole(place: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=place.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(place)
