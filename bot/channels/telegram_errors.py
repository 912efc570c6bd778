"""What Telegram's refusals mean for a message: one table from the client's exceptions to the contract's."""

import re
from collections.abc import Callable

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from bot.message import ContactGone, DeliveryError, Rejected, TryLater, Unsure

_TOKEN = re.compile(r"\d+:[\w-]{20,}")
_LONGEST_REASON = 200


class TooManyRequests(TelegramError):
    """Telegram answered 429; ``after`` is in seconds, None if it named no time.

    Stands in for the client's own RetryAfter, which warns of its own deprecation as soon as it is built.
    """

    def __init__(self, after: float | None) -> None:
        super().__init__("Too Many Requests")
        self.after = after


class NotSent(NetworkError):
    """The request never left this machine in full, so Telegram cannot have acted on it."""


Meaning = Callable[[Exception, str], DeliveryError]


def _told_when(error: Exception, reason: str) -> DeliveryError:
    return TryLater(reason, after=error.after if isinstance(error, TooManyRequests) else None, scope="channel")


def _later(_: Exception, reason: str) -> DeliveryError:
    return TryLater(reason)


def _channel_later(_: Exception, reason: str) -> DeliveryError:
    return TryLater(reason, scope="channel")


def _alarm(_: Exception, reason: str) -> DeliveryError:
    return TryLater(reason, scope="channel", alarm=True)


def _rejected(_: Exception, reason: str) -> DeliveryError:
    return Rejected(reason)


def _gone(_: Exception, reason: str) -> DeliveryError:
    return ContactGone(reason)


def _unsure(_: Exception, reason: str) -> DeliveryError:
    return Unsure(reason)


_NOBODY_THERE = (
    "chat not found|user not found|peer_id_invalid|user_id_invalid|user is deactivated"
    "|chat was (deactivated|deleted)|bot was kicked|bot was blocked"
)

# The first row that fits decides. BadRequest, TimedOut and NotSent are NetworkErrors: they must stand above it.
_TABLE: tuple[tuple[type[Exception], str, Meaning], ...] = (
    (TooManyRequests, "", _told_when),  # of the chat or of the bot: the answer does not say, so the whole bot rests
    (NotSent, "", _channel_later),
    (InvalidToken, "", _alarm),  # 401 and 404
    (Conflict, "", _alarm),  # 409
    (Forbidden, "", _gone),  # 403
    (ChatMigrated, "", _later),  # a second move within one call; the first is followed at once
    (BadRequest, _NOBODY_THERE, _gone),
    (BadRequest, "temporarily unavailable", _later),
    (BadRequest, "", _rejected),
    (TimedOut, "", _unsure),
    (NetworkError, r"^httpx\.", _unsure),  # the connection broke after the request had been written
    (NetworkError, "gateway time", _unsure),  # 504: a gateway gave up waiting for Telegram, which may go on
    (NetworkError, "too large", _rejected),  # 413
    (NetworkError, "", _later),  # 5xx: of this one chat or of all, so each address tries for itself
    (Exception, "", _unsure),  # an answer that makes no sense, after a request that may have been obeyed
)

_HARMLESS = re.compile("message is not modified|query is too old|message to edit not found", re.IGNORECASE)
_AS_DOCUMENT = re.compile("photo_|image_process|voice_messages_forbidden", re.IGNORECASE)
_TOO_BIG = re.compile("file is too big", re.IGNORECASE)


def delivery_error(error: Exception) -> DeliveryError:
    """What the client's exception means for the message that was being sent."""
    said = str(error) if isinstance(error, TelegramError) else ""
    means = next(
        means
        for kind, says, means in _TABLE
        if isinstance(error, kind) and re.search(says, said, re.IGNORECASE) is not None
    )
    return means(error, reason(error))


def asking_error(error: Exception) -> DeliveryError:
    """What it means for a question, which changes nothing at Telegram: it can simply be asked again."""
    found = delivery_error(error)
    return TryLater(found.reason) if isinstance(found, Unsure) else found


def is_harmless(error: Exception) -> bool:
    """Whether Telegram only says that there was nothing left to do."""
    return isinstance(error, BadRequest) and _HARMLESS.search(str(error)) is not None


def wants_document(error: Exception) -> bool:
    """Whether Telegram refuses to show the file as a photo or voice, and may still take it as a document."""
    return isinstance(error, BadRequest) and _AS_DOCUMENT.search(str(error)) is not None


def is_too_big(error: Exception) -> bool:
    """Whether getFile refuses because the file is above the platform's 20 MB."""
    return isinstance(error, BadRequest) and _TOO_BIG.search(str(error)) is not None


def reason(error: Exception) -> str:
    """One short line that is safe in a log: no token, and nothing of an exception that may quote a message."""
    said = str(error) if isinstance(error, TelegramError) else ""
    return _TOKEN.sub("<token>", f"{type(error).__name__}: {said}".removesuffix(": "))[:_LONGEST_REASON]
