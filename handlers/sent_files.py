"""Files that come with words: what is refused at once, and what is remembered to be fetched after the commit."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.message import IncomingFile
from bot.turn import Turn
from models.stored_file import FileState, StoredFile

MOST_FILES = 10
_NEVER = (
    ".exe", ".apk", ".bat", ".cmd", ".com", ".js", ".jar", ".msi", ".scr", ".vbs", ".ps1", ".html", ".htm", ".svg",
    ".zip", ".rar",
)  # fmt: skip
"""Endings that are refused at once; all else is looked at when its bytes are here."""


def refuse_file(turn: Turn, file: IncomingFile) -> str | None:
    """The key of the sentence that says why a file cannot be taken, as far as can be told before its bytes are here."""
    if file.size is not None and file.size > turn.settings.files.limit_mb << 20:
        return "file-too-large"
    return "file-type-refused" if file.name.lower().endswith(_NEVER) else None


def keep_files(
    turn: Turn, matter_id: int, files: Iterable[Mapping[str, Any]], answer_id: int | None = None,
    promise_id: int | None = None,
) -> None:  # fmt: skip
    """Remember files that a person sent; their bytes are fetched after the commit, from where they were sent."""
    for file in files:
        turn.session.add(
            StoredFile(
                contact_id=file.get("contact", turn.contact_id), matter_id=matter_id,
                answer_id=answer_id, promise_id=promise_id, kind=file["kind"],
                name=file["name"], media_type=file["media_type"], size=file["size"] or 0, ref=file["ref"],
                state=FileState.WANTED, next_try_at=turn.now, made_at=turn.now,
            )
        )  # fmt: skip


def sent_at(contact_id: int, value: Any) -> Any:
    """Answers that go on at another contact: each file in them says where it was sent, for only there can it be fetched."""
    if isinstance(value, list):
        return [sent_at(contact_id, one) for one in value]
    if not isinstance(value, dict):
        return value
    inner = {key: sent_at(contact_id, one) for key, one in value.items()}
    return {"contact": contact_id, **inner} if {"kind", "ref", "media_type"} <= inner.keys() else inner
