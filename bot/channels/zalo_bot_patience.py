"""How often the same refusal is believed to pass: a fault inside Zalo a few times, an exceeded quota for a while."""

import logging
import time
from collections.abc import Callable

from bot.channels.zalo_bot_errors import QUOTA, SERVER_FAULT, Refused, delivery_error
from bot.message import DeliveryError, OutOfReach, Rejected, TryLater

logger = logging.getLogger(__name__)

MOST_FAULTS = 5
"""So often one message is tried against the fault that Zalo calls 403."""
FIRST_REST = 5.0
LONGEST_REST = 900.0
"""Seconds for which the channel rests after 429: doubled each time, for the platform names none."""
FEWEST_REFUSALS = 6
"""Two tries an hour apart prove nothing."""
_REMEMBERED = 1000


class Patience:
    """Remembers refusals since the last message that Zalo took; what it forgets at a restart is only patience."""

    def __init__(self, quota_seconds: float, monotonic: Callable[[], float] = time.monotonic) -> None:
        """After ``quota_seconds`` of nothing but 429, the quota of the month is taken to be gone."""
        self._quota_seconds = quota_seconds
        self._monotonic = monotonic
        self._faults: dict[int, int] = {}
        self._said = False
        self._refused_since: float | None = None
        self._resting_until = 0.0
        self._refusals = 0

    def went_well(self, row: int) -> None:
        """Zalo took a message."""
        self._faults.pop(row, None)
        self._refused_since, self._refusals, self._said = None, 0, False

    def meaning(self, error: Exception, row: int) -> DeliveryError:
        """What an error means for the message of a row, after all that went before."""
        found = delivery_error(error)
        if isinstance(error, Refused) and isinstance(found, TryLater):
            if error.code == SERVER_FAULT:
                return self._after_fault(found, row)
            if error.code == QUOTA:
                return self._after_quota(found)
        return found

    @property
    def quota_is_gone(self) -> bool:
        """Whether nothing but 429 came for so long."""
        since = self._refused_since
        long = since is not None and self._monotonic() - since >= self._quota_seconds
        return long and self._refusals >= FEWEST_REFUSALS

    def _after_fault(self, found: TryLater, row: int) -> DeliveryError:
        if len(self._faults) >= _REMEMBERED:
            self._faults.clear()
        self._faults[row] = self._faults.get(row, 0) + 1
        if self._faults[row] < MOST_FAULTS:
            return found
        del self._faults[row]
        return Rejected(found.reason)

    def _after_quota(self, found: TryLater) -> DeliveryError:
        """Calls that were under way together are one refusal, not many."""
        now = self._monotonic()
        if self._refused_since is None:
            self._refused_since, self._resting_until = now, 0.0
        if self.quota_is_gone:
            self._say_once()
            return OutOfReach(found.reason)
        if now >= self._resting_until:
            self._resting_until = now + min(FIRST_REST * 2.0 ** min(self._refusals, 10), LONGEST_REST)
            self._refusals += 1
        return TryLater(found.reason, after=self._resting_until - now, scope="channel")

    def _say_once(self) -> None:
        if not self._said:
            logger.error("zalo_bot: only 429 for long; the quota of the month is taken to be used up")
        self._said = True
