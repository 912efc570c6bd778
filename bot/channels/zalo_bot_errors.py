"""What refusals of the Zalo Bot Platform mean for a message: one table from its error codes to the contract's errors."""

import re
from collections.abc import Callable, Mapping
from http import HTTPStatus

from bot.message import ContactGone, DeliveryError, OutOfReach, Rejected, TryLater, Unsure

BAD_REQUEST = 400
UNAUTHORIZED = 401
SERVER_FAULT = 403
"""What the platform documents as an internal error, not as being forbidden."""
NOT_FOUND = 404
NOTHING_CAME = 408
"""The long poll ended without a message."""
TEST_LIMIT = 426
QUOTA = 429

_TOKEN = re.compile(r"\d{3,}(:|%3[Aa])[^\s/\"'<>]{8,}")
_LONGEST_REASON = 200


class Refused(Exception):
    """The platform said no, in its own envelope; nothing went out."""

    def __init__(self, code: int, description: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.description = description


class Garbled(Exception):
    """An answer that is not the platform's: a page of a gateway, a proxy or a filter, or half an answer."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class NotSent(Exception):
    """The request never left this machine, so the platform cannot have acted on it."""


class NoAnswer(Exception):
    """The request may have arrived; how it ended is not known."""


Meaning = Callable[[str], DeliveryError]


def _later(reason: str) -> DeliveryError:
    return TryLater(reason)


def _channel_later(reason: str) -> DeliveryError:
    return TryLater(reason, scope="channel")


def _alarm(reason: str) -> DeliveryError:
    return TryLater(reason, scope="channel", alarm=True)


CODES: Mapping[int, Meaning] = {
    BAD_REQUEST: Rejected,
    UNAUTHORIZED: _alarm,
    SERVER_FAULT: _later,
    NOT_FOUND: Rejected,
    NOTHING_CAME: Unsure,  # for a message: the platform gave up waiting for itself
    413: Rejected,
    TEST_LIMIT: Rejected,
    QUOTA: _channel_later,
    504: Unsure,
}
"""Each error code that is known; others from 500 on are tried later, the rest are rejected."""

# What the platform's words would have to say; no source documents them, so they only ever make a refusal milder.
_WORDS: tuple[tuple[str, Meaning], ...] = (
    (r"(user|member)s?\b.{0,20}\b(limit|quota|exceed)|(limit|exceed)\w*\b.{0,20}\b(user|member)s?\b", OutOfReach),
    (r"\bblocked\b|(user|chat|recipient)\b.{0,20}\bnot (found|exist)|(invalid|unknown) (user|recipient)", ContactGone),
)
_BY_WORDS = frozenset({BAD_REQUEST, SERVER_FAULT, NOT_FOUND})


def delivery_error(error: Exception) -> DeliveryError:
    """What an error of the client means for the message that was being sent."""
    why = reason(error)
    if isinstance(error, Refused):
        return _meaning(error)(why)
    if isinstance(error, NotSent):
        return _channel_later(why)
    if isinstance(error, Garbled):
        return _of_page(error.status)(why)
    return Unsure(why)


def asking_error(error: Exception) -> DeliveryError:
    """What it means for a question, which changes nothing at the platform: it can simply be asked again."""
    found = delivery_error(error)
    return TryLater(found.reason) if isinstance(found, Unsure) else found


def reason(error: Exception) -> str:
    """One short line that is safe in a log: no token, no address, nothing of an exception that may quote a message."""
    if isinstance(error, Refused):
        said = f"{error.code} {error.description}".strip()
    elif isinstance(error, Garbled):
        said = f"an answer that is not Zalo's ({error.status})"
    elif isinstance(error, NotSent | NoAnswer):
        said = str(error)
    else:
        said = ""
    line = f"{type(error).__name__}: {said}".removesuffix(": ")
    return _TOKEN.sub("<token>", " ".join(line.split()))[:_LONGEST_REASON]


def _meaning(refused: Refused) -> Meaning:
    if refused.code in _BY_WORDS:
        for words, means in _WORDS:
            if re.search(words, refused.description, re.IGNORECASE):
                return means
    return CODES.get(refused.code, _later if refused.code >= HTTPStatus.INTERNAL_SERVER_ERROR else Rejected)


def _of_page(status: int) -> Meaning:
    """Gateways answer with pages of their own: they say nothing about the person, and mostly of the whole platform."""
    if status == HTTPStatus.GATEWAY_TIMEOUT or status < HTTPStatus.MULTIPLE_CHOICES:
        return Unsure
    return Rejected if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE else _channel_later
