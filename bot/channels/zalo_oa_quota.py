"""What Zalo says is left of the messages that the OA may send: told to whoever asks, and logged when it runs low."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

logger = logging.getLogger(__name__)

INCLUDED = "sub_quota"
"""Zalo's word for the paid messages that the package includes each month."""
FREE = "reply"
"""Zalo's word for answers within the free window, whose small numbers are no cause for concern."""
LOW = 0.2
"""A quota of which less than this part is left is worth a line in the log."""


@dataclass(frozen=True, slots=True)
class Quota:
    """What is left, of how many; ``kind`` is Zalo's own word: reply, sub_quota, purchase_quota, reward_quota."""

    kind: str
    remain: int
    total: int

    @property
    def used(self) -> int:
        """How many are used up."""
        return max(0, self.total - self.remain)


Hear = Callable[[str, Quota], Awaitable[None]]
"""Is told the account, and what is left of what costs something. What goes wrong there is its own affair."""


async def nobody_hears(_account: str, _quota: Quota) -> None:
    """It goes nowhere but into the log."""


def quota_in(kind: str, told: object) -> Quota | None:
    """The numbers in an answer; None if they are not there."""
    if not isinstance(told, dict):
        return None
    remain, total = str(told.get("remain")), str(told.get("total"))
    return Quota(kind, int(remain), int(total)) if remain.isdecimal() and total.isdecimal() else None


class Quotas:
    """Hears what comes with every message that went out."""

    def __init__(self, account: str, hear: Hear) -> None:
        self._account = account
        self._hear = hear
        self._low: set[str] = set()

    async def note(self, told: object) -> None:
        """``told`` is the ``quota`` of an answer, if there is one. Never raises: the message has gone out."""
        quota = quota_in(str(told.get("quota_type")), told) if isinstance(told, dict) else None
        if quota is None:
            return
        await self._tell(quota)
        if quota.kind == FREE or quota.remain >= quota.total * LOW:
            self._low.discard(quota.kind)
        elif quota.kind not in self._low:
            self._low.add(quota.kind)
            logger.warning("zalo_oa %s: of %s %s of %s are left", self._account, quota.kind, quota.remain, quota.total)

    async def _tell(self, quota: Quota) -> None:
        try:
            await self._hear(self._account, quota)
        except Exception:
            logger.exception("zalo_oa %s: what is left of %s was not kept", self._account, quota.kind)
