"""Links: short-lived, single-use ways by which a contact shows that it belongs to a person; only hashes are kept."""

import hashlib
import re
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from sqlalchemy import delete, func
from sqlmodel import Field, Session, SQLModel, col, select

from models.contact import Contact
from models.history import HistoryEntry
from models.instant import Instant
from models.invitation import ALPHABET, code_hash

VALID = timedelta(minutes=15)
LENGTH = 8
"""Thirty-two to the eighth: nobody finds one of a few that live a quarter of an hour."""
TOKEN_LENGTH = 43
TOKEN_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


_ALONE = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Z0-9]{4}[ -]?[A-Z0-9]{4}")


class LinkKind(StrEnum):
    """``CODE`` is typed on another channel; ``PAGE`` is an address that opens the web chat."""

    CODE = "code"
    PAGE = "page"


class Link(SQLModel, table=True):
    """One way to join, from the contact that asked for it; worthless after its time or its use."""

    __tablename__ = "link"

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    secret_hash: str = Field(unique=True)
    contact_id: int = Field(foreign_key="contact.id", index=True)
    made_at: datetime = Field(sa_type=Instant)
    valid_until: datetime = Field(sa_type=Instant, index=True)
    used_at: datetime | None = Field(default=None, sa_type=Instant)
    used_by: int | None = Field(default=None, foreign_key="contact.id")


def token_hash(token: str) -> str:
    """What is kept of the token of an address."""
    return hashlib.sha256(token.encode()).hexdigest()


def make_code(session: Session, chance: Random, contact_id: int, now: datetime) -> str:
    """A code such as "K7M2-9XQP" that can be read aloud; what this contact was given before does not count any more."""
    letters = ""
    while letters.isalpha() or letters.isdigit() or not letters:
        letters = "".join(chance.choices(ALPHABET, k=LENGTH))
    _add(session, LinkKind.CODE, code_hash(letters), contact_id, now, VALID)
    return f"{letters[: LENGTH // 2]}-{letters[LENGTH // 2 :]}"


def make_page_token(session: Session, chance: Random, contact_id: int, now: datetime, valid: timedelta) -> str:
    """A token for the address of the web chat: 256 bits of chance."""
    token = "".join(chance.choices(TOKEN_LETTERS, k=TOKEN_LENGTH))
    _add(session, LinkKind.PAGE, token_hash(token), contact_id, now, valid)
    return token


def _add(session: Session, kind: LinkKind, secret_hash: str, contact_id: int, now: datetime, valid: timedelta) -> None:
    session.execute(
        delete(Link).where(col(Link.contact_id) == contact_id, col(Link.kind) == kind, col(Link.used_at).is_(None))
    )
    session.add(Link(kind=kind, secret_hash=secret_hash, contact_id=contact_id, made_at=now, valid_until=now + valid))
    session.flush()


def read_code(text: str) -> str | None:
    """The code that is the whole of what somebody typed, or None."""
    letters = "".join(sign for sign in text.upper() if sign.isalnum())
    return letters if len(letters) == LENGTH and set(letters) <= set(ALPHABET) else None


def looks_like_code(text: str) -> bool:
    """Whether words that nothing asked for can only be a code: two groups of four with letters and digits."""
    found = _ALONE.fullmatch(text.strip().upper())
    return found is not None and read_code(text) is not None


def find_link(session: Session, kind: LinkKind, secret_hash: str) -> Link | None:
    """The link with this secret, used or not, locked until the commit."""
    return session.exec(
        select(Link)
        .where(Link.kind == kind, Link.secret_hash == secret_hash)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).first()


def lock_link(session: Session, link_id: int) -> Link | None:
    """The link, locked until the commit; None if its contact has been given another one since."""
    return session.get(Link, link_id, with_for_update=True, populate_existing=True)


def forget_links(session: Session, contact_ids: list[int]) -> None:
    """Nothing that was given to these contacts, or used by them, is kept."""
    session.execute(delete(Link).where(col(Link.contact_id).in_(contact_ids) | col(Link.used_by).in_(contact_ids)))


def forget_old_links(session: Session, before: datetime) -> int:
    """Delete those that ended before then; returns how many."""
    return int(session.execute(delete(Link).where(col(Link.valid_until) < before)).rowcount)  # type: ignore[attr-defined]


def wrong_codes(session: Session, contact_id: int, since: datetime) -> int:
    """How often this contact typed a code that does not exist."""
    return session.exec(
        select(func.count())
        .select_from(HistoryEntry)
        .where(
            HistoryEntry.subject == "contact",
            HistoryEntry.subject_id == contact_id,
            HistoryEntry.event == "contact.link-wrong",
            col(HistoryEntry.at) > since,
        )
    ).one()


def origins(session: Session, contact_id: int, since: datetime | None = None) -> list[Contact]:
    """The contacts from which a page was opened by an address, last first; ``since`` leaves out what was long ago."""
    found = (
        select(Contact)
        .join(Link, col(Link.contact_id) == col(Contact.id))
        .where(Link.kind == LinkKind.PAGE, Link.used_by == contact_id)
        .order_by(col(Link.id).desc())
    )
    return list(session.exec(found if since is None else found.where(col(Link.used_at) > since)))
