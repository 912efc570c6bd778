"""Keeps the Zalo OA's pair of tokens in the database, where all processes find it."""

from collections.abc import Callable
from datetime import datetime

from bot.channels.zalo_oa_tokens import Kept, Pair
from models.database import Database
from models.zalo_token import end_refresh, intend_refresh, save_pair, zalo_token


class DatabaseTokenStore:
    """The ``TokenStore`` of the Zalo OA: each call is one transaction, committed when it returns."""

    def __init__(self, database: Database, app_id: str, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._app_id = app_id
        self._clock = clock

    async def load(self) -> Kept | None:
        """The current pair."""
        row = await self._database.read(lambda session: zalo_token(session, self._app_id))
        return None if row is None else Kept(Pair(row.access, row.refresh, row.expires_at), row.trouble)

    async def intend(self, spent: str) -> bool:
        """Whether this refresh token is now this process's to spend."""
        now = self._clock()
        return await self._database.run(lambda session: intend_refresh(session, self._app_id, spent, now))

    async def save(self, spent: str | None, pair: Pair) -> bool:
        """Whether the pair is now the current one."""
        now = self._clock()
        return await self._database.run(
            lambda session: save_pair(
                session, self._app_id, spent,
                access=pair.access, refresh=pair.refresh, expires_at=pair.expires_at, now=now,
            )
        )  # fmt: skip

    async def end(self, spent: str, trouble: str) -> None:
        """Nobody spends this refresh token any more."""
        now = self._clock()
        await self._database.run(lambda session: end_refresh(session, self._app_id, spent, trouble, now))
