"""Files that were made before a turn, of any kind: their bytes are in the store, and the turn writes their rows."""

from dataclasses import dataclass

from bot.file_store import FileStore
from bot.message import FileKind
from bot.turn import Turn, known
from models.stored_file import FileState, StoredFile

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PNG = "image/png"


@dataclass(frozen=True, slots=True)
class Made:
    """A file whose bytes are in the store and whose row is not."""

    kind: FileKind
    name: str
    media_type: str
    digest: str
    size: int


def made(files: FileStore, name: str, media_type: str, content: bytes) -> Made:
    """Put the bytes into the store; a picture is shown, anything else is a document."""
    kind = FileKind.PHOTO if media_type == PNG else FileKind.DOCUMENT
    return Made(kind, name, media_type, files.put(content), len(content))


def keep_made(turn: Turn, one: Made) -> int:
    """Write its row; returns the id by which it is sent."""
    row = StoredFile(
        kind=one.kind, name=one.name, media_type=one.media_type, size=one.size, digest=one.digest,
        state=FileState.KEPT, made_at=turn.now,
    )  # fmt: skip
    turn.session.add(row)
    turn.session.flush()
    return known(row.id)
