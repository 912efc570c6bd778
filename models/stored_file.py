"""Files: what people send and what the service makes, kept by the hash of their bytes."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Integer, bindparam
from sqlmodel import Field, Session, SQLModel, col, select

from models.contact import Contact
from models.instant import Instant


class FileState(StrEnum):
    """A file that a person sent is ``WANTED`` until its bytes were fetched and checked."""

    WANTED = "wanted"
    KEPT = "kept"
    REFUSED = "refused"
    LOST = "lost"
    ERASED = "erased"


class StoredFile(SQLModel, table=True):
    """One file; ``ref`` is how its channel fetches it, ``digest`` how the file store finds it."""

    __tablename__ = "stored_file"

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int | None = Field(default=None, foreign_key="contact.id", index=True)
    matter_id: int | None = Field(default=None, foreign_key="matter.id", index=True)
    answer_id: int | None = Field(default=None, foreign_key="answer.id", index=True)
    promise_id: int | None = Field(default=None, foreign_key="promise.id", index=True)
    kind: str
    name: str
    media_type: str
    size: int = 0
    ref: str = ""
    digest: str = ""
    state: str = Field(default=FileState.WANTED, index=True)
    attempts: int = 0
    next_try_at: datetime | None = Field(default=None, sa_type=Instant)
    made_at: datetime = Field(sa_type=Instant)


_WANTED = (
    select(StoredFile, Contact.channel)
    .join(Contact, col(Contact.id) == col(StoredFile.contact_id))
    .where(StoredFile.state == FileState.WANTED, col(StoredFile.next_try_at) <= bindparam("now"))
    .where(col(Contact.channel).in_(bindparam("channels", expanding=True)))
    .order_by(col(StoredFile.id))
    .limit(bindparam("most", type_=Integer))
)
_NEXT = (
    select(StoredFile.next_try_at)
    .where(StoredFile.state == FileState.WANTED, col(StoredFile.next_try_at) > bindparam("now"))
    .order_by(col(StoredFile.next_try_at))
    .limit(1)
)


def wanted_files(
    session: Session, now: datetime, channels: Collection[str], limit: int = 20
) -> list[tuple[StoredFile, str]]:
    """What is still to be fetched through these channels, oldest first, each with its channel."""
    return list(session.exec(_WANTED, params={"now": now, "channels": list(channels), "most": limit}))


def lock_file(session: Session, file_id: int) -> StoredFile:
    """The file's row, locked until the commit, as the last commit left it."""
    return session.exec(
        select(StoredFile).where(StoredFile.id == file_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def next_file(session: Session, now: datetime) -> datetime | None:
    """When the next file is to be tried again."""
    return session.exec(_NEXT, params={"now": now}).first()


def files_of_matter(session: Session, matter_id: int) -> list[StoredFile]:
    """What the asker sent with a matter, as far as it could be kept or is still being fetched."""
    return list(
        session.exec(
            select(StoredFile)
            .where(StoredFile.matter_id == matter_id, col(StoredFile.answer_id).is_(None))
            .where(col(StoredFile.promise_id).is_(None))
            .where(col(StoredFile.state).in_([FileState.WANTED, FileState.KEPT]))
            .order_by(col(StoredFile.id))
        )
    )


def files_of_answer(session: Session, answer_id: int) -> list[StoredFile]:
    """What goes out with an answer."""
    return list(
        session.exec(
            select(StoredFile)
            .where(StoredFile.answer_id == answer_id)
            .where(col(StoredFile.state).in_([FileState.WANTED, FileState.KEPT]))
            .order_by(col(StoredFile.id))
        )
    )


def files_of_promise(session: Session, promise_id: int) -> list[StoredFile]:
    """The proof that a promise was kept."""
    return list(
        session.exec(
            select(StoredFile)
            .where(StoredFile.promise_id == promise_id)
            .where(col(StoredFile.state).in_([FileState.WANTED, FileState.KEPT]))
            .order_by(col(StoredFile.id))
        )
    )
