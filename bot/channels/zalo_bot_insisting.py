"""Asks Zalo again and again until it answers, with a growing pause, and says once what the trouble is."""

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.channels.zalo_bot_errors import QUOTA, UNAUTHORIZED, Refused, delivery_error, reason
from bot.message import Rejected, TryLater

logger = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0
LONGEST_QUOTA_PAUSE = 900.0
"""Seconds."""

Sleep = Callable[[float], Awaitable[None]]
Answer = TypeVar("Answer")


class Insistence:
    """What a channel asks until it is answered; ``troubles`` are those of now, by what was asked."""

    def __init__(self, account: str, sleep: Sleep) -> None:
        self.troubles: dict[str, str] = {}
        self._account = account
        self._sleep = sleep

    async def until_answered(self, what: str, call: Callable[[], Awaitable[Answer]]) -> Answer:
        """The answer of ``call``, however long that takes; each kind of trouble is logged once."""
        attempt = 0
        while True:
            try:
                answer = await call()
            except Exception as error:  # noqa: BLE001 - no answer of Zalo, however odd, may end the reception
                self._note(what, error)
                await self._sleep(_pause_after(error, attempt))
                attempt += 1
            else:
                if self.troubles.pop(what, ""):
                    logger.info("zalo_bot %s: %s works again", self._account, what)
                return answer

    def _note(self, what: str, error: Exception) -> None:
        found = trouble(error)
        if self.troubles.get(what) == found:
            return
        self.troubles[what] = found
        level = logging.ERROR if _needs_mending(error) else logging.WARNING
        logger.log(level, "zalo_bot %s: %s fails: %s; it is tried again", self._account, what, found)


def trouble(error: Exception) -> str:
    """A stable key and the detail: "zalo_bot_" and unauthorized, quota, refused or unreachable."""
    code = error.code if isinstance(error, Refused) else 0
    refused = "refused" if isinstance(error, Refused) and isinstance(delivery_error(error), Rejected) else "unreachable"
    key = {UNAUTHORIZED: "unauthorized", QUOTA: "quota"}.get(code, refused)
    return f"zalo_bot_{key}: {reason(error)}"


def pause(attempt: int) -> float:
    """Seconds to wait after so many attempts."""
    return min(2.0 ** min(attempt, 10), LONGEST_PAUSE)


def _pause_after(error: Exception, attempt: int) -> float:
    """Seconds: long where a person must mend something, longer still where a quota is exceeded; growing otherwise."""
    if isinstance(error, Refused) and error.code == QUOTA:
        return min(15.0 * 2.0 ** min(attempt, 10), LONGEST_QUOTA_PAUSE)
    return LONGEST_PAUSE if _needs_mending(error) else pause(attempt)


def _needs_mending(error: Exception) -> bool:
    meaning = delivery_error(error)
    return isinstance(meaning, Rejected) or (isinstance(meaning, TryLater) and meaning.alarm)
