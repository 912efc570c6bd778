"""The Zalo OA's pair of tokens: the refresh token works once, so who spends it writes that down first."""

from datetime import datetime, timedelta

from sqlmodel import Field, Session, SQLModel, col, select

from models.database import insert_once
from models.instant import Instant

LONGEST_REFRESH = timedelta(minutes=2)
"""An intent older than this belongs to a process that died."""


class ZaloToken(SQLModel, table=True):
    """The pair of one app and its OA. A new pair is committed before anybody uses it."""

    __tablename__ = "zalo_token"

    app_id: str = Field(primary_key=True)
    access: str = Field(repr=False)
    refresh: str = Field(repr=False)
    expires_at: datetime = Field(sa_type=Instant)
    """When the access token ends."""
    renewed_at: datetime = Field(sa_type=Instant)
    intent_at: datetime | None = Field(default=None, sa_type=Instant)
    """Somebody is spending the refresh token since then: nobody else may."""
    trouble: str = ""
    """Why Zalo refused the refresh token; then only a person's consent brings a new pair."""
    trouble_at: datetime | None = Field(default=None, sa_type=Instant)


def zalo_token(session: Session, app_id: str) -> ZaloToken | None:
    """The pair as the last commit left it."""
    return session.get(ZaloToken, app_id)


def intend_refresh(session: Session, app_id: str, spent: str, now: datetime) -> bool:
    """Write down that this refresh token is being spent; False if it is not the current one or somebody else does."""
    row = _locked(session, app_id)
    if row is None or row.refresh != spent:
        return False
    if row.intent_at is not None and now - row.intent_at < LONGEST_REFRESH:
        return False
    row.intent_at = now
    session.add(row)
    return True


def save_pair(
    session: Session, app_id: str, spent: str | None, *, access: str, refresh: str, expires_at: datetime, now: datetime
) -> bool:
    """Keep a new pair in the place of the one that was ``spent``; None: a person has consented, whatever was there.

    False if the current pair is another one by now: then the new pair belongs to a chain that has ended.
    """
    values = {"access": access, "refresh": refresh, "expires_at": expires_at, "renewed_at": now, "trouble": ""}
    if spent is None and insert_once(session, ZaloToken, app_id=app_id, **values):
        return True
    row = _locked(session, app_id)
    if row is None or (spent is not None and row.refresh != spent):
        return False
    for name, value in {**values, "intent_at": None, "trouble_at": None}.items():
        setattr(row, name, value)
    session.add(row)
    return True


def end_refresh(session: Session, app_id: str, spent: str, trouble: str, now: datetime) -> None:
    """The refresh token was not exchanged: others may try again. ``trouble`` is why Zalo refused it, "" if it did not."""
    row = _locked(session, app_id)
    if row is None or row.refresh != spent:
        return
    row.intent_at = None
    if trouble:
        row.trouble, row.trouble_at = trouble, now
    session.add(row)


def pairs_in_trouble(session: Session) -> list[ZaloToken]:
    """Those that only a person's consent can replace."""
    return list(session.exec(select(ZaloToken).where(col(ZaloToken.trouble) != "")))


def _locked(session: Session, app_id: str) -> ZaloToken | None:
    return session.exec(
        select(ZaloToken).where(ZaloToken.app_id == app_id).with_for_update().execution_options(populate_existing=True)
    ).first()
