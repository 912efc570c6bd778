"""A warning about what strangers send: said once an hour, for anybody can post and the log must not grow with it."""

import logging
import time


class RareWarning:
    """Says the same line at most once in ``seconds``."""

    def __init__(self, logger: logging.Logger, line: str, seconds: float = 3600.0) -> None:
        self._logger, self._line, self._seconds = logger, line, seconds
        self._said_at: float | None = None

    def say(self, account: str) -> None:
        """Warn about an account, unless that was said just now; ``line`` has one %s for it."""
        now = time.monotonic()
        if self._said_at is None or now - self._said_at >= self._seconds:
            self._said_at = now
            self._logger.warning(self._line, account)
