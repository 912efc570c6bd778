"""What Zalo's refusals mean for a message: one table from error codes to the contract's errors."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.message import ContactGone, DeliveryError, OutOfReach, Rejected, TryLater, Unsure

TOO_MANY_REQUESTS = -32
ATTACHMENT_EXPIRED = -100
BAD_PARAMETER = -201
TOO_LONG = -210
TOKEN_CODES = frozenset({-216, -220})
WRONG_KIND_OF_OA = -235

NIGHT_ENDS = time(6)
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


class NotSent(Exception):
    """The request never left this machine in full, so Zalo cannot have acted on it."""


class Down(Exception):
    """Somebody answered who is not the OpenAPI: a gateway, a filter, a page of an outage."""

    def __init__(self, status: int) -> None:
        super().__init__(f"HTTP {status}")
        self.status = status


class NoSense(Exception):
    """The request went out and what came back, if anything, tells nothing: Zalo may have acted on it."""


class Refused(Exception):
    """Zalo's own refusal; ``code`` is all that is kept of it, for its words may quote the request."""

    def __init__(self, code: int) -> None:
        super().__init__(f"error {code}")
        self.code = code


Meaning = Callable[[str, datetime], DeliveryError]


def _later(reason: str, _now: datetime) -> DeliveryError:
    return TryLater(reason)


def _channel_later(reason: str, _now: datetime) -> DeliveryError:
    return TryLater(reason, scope="channel")


def _alarm(reason: str, _now: datetime) -> DeliveryError:
    return TryLater(reason, scope="channel", alarm=True)


def _rejected(reason: str, _now: datetime) -> DeliveryError:
    return Rejected(reason)


def _gone(reason: str, _now: datetime) -> DeliveryError:
    return ContactGone(reason)


def _out_of_reach(reason: str, _now: datetime) -> DeliveryError:
    return OutOfReach(reason)


def _out_of_reach_alarm(reason: str, _now: datetime) -> DeliveryError:
    return OutOfReach(reason, alarm=True)


def _unsure(reason: str, _now: datetime) -> DeliveryError:
    return Unsure(reason)


def _after_the_night(reason: str, now: datetime) -> DeliveryError:
    here = now.astimezone(VIETNAM)
    morning = datetime.combine(here.date(), NIGHT_ENDS, VIETNAM)
    if morning <= here:
        morning += timedelta(days=1)
    return TryLater(reason, after=(morning - here).total_seconds())


_TABLE: dict[int, tuple[str, Meaning]] = {
    TOO_MANY_REQUESTS: ("too many requests a minute", _channel_later),
    ATTACHMENT_EXPIRED: ("the uploaded file has expired, twice", _later),
    BAD_PARAMETER: ("a parameter is not taken", _rejected),
    TOO_LONG: ("longer than Zalo takes", _rejected),
    # Replies may still be free when the paid ones are used up, so the channel as a whole goes on.
    -211: ("the quota of the period is used up", _out_of_reach_alarm),
    -213: ("does not follow the OA", _gone),
    -216: ("the access token is not taken", _alarm),
    -217: ("does not want messages of the OA", _gone),
    -220: ("the access token has expired", _alarm),
    -221: ("the OA is not verified", _alarm),
    -223: ("the app may not act for the OA", _alarm),
    -224: ("the OA's package has no OpenAPI", _alarm),
    -227: ("the person's account is locked or asleep", _gone),
    -230: ("more than seven days since the person wrote", _out_of_reach),
    -232: ("the window of this conversation is shut", _out_of_reach),
    -234: ("not at night", _after_the_night),
    # What needs money or another kind of OA does not mend itself within a message's patience: the next channel carries it.
    WRONG_KIND_OF_OA: ("this call is not for this kind of OA", _out_of_reach_alarm),
    -240: ("Zalo has shut this call", _out_of_reach_alarm),
    -244: ("the person limits who may write", _gone),
    -320: ("no paid account is linked", _out_of_reach_alarm),
    -321: ("the paid account is empty", _out_of_reach_alarm),
}

NEEDS_A_PERSON = frozenset({-211, WRONG_KIND_OF_OA, -240, -320, -321})
"""Codes that concern one message only as far as the outbox goes, and that somebody must hear of all the same."""

SAFE_TO_ASK_AGAIN = (NotSent, Down, NoSense)

_STATUS_MEANS: dict[int, Meaning] = {
    401: _channel_later,
    403: _channel_later,
    404: _channel_later,
    407: _channel_later,
    408: _later,
    413: _rejected,
    429: _channel_later,
    504: _unsure,  # a gateway gave up waiting for Zalo, which may go on
}


def delivery_error(error: Exception, now: datetime) -> DeliveryError:
    """What an exception means for the message that was being sent."""
    if isinstance(error, DeliveryError):
        return error
    if isinstance(error, Refused):
        words, means = _TABLE.get(error.code, ("a code without a known meaning", _unsure))
        return means(f"{error.code}: {words}", now)
    if isinstance(error, Down):
        return _STATUS_MEANS.get(error.status, _later)(str(error), now)
    if isinstance(error, NotSent):
        return _channel_later(f"not sent: {error}", now)
    # Nothing of an unknown exception is shown: it may quote a message.
    return Unsure(str(error) if isinstance(error, NoSense) else type(error).__name__)


def asking_error(error: Exception, now: datetime) -> DeliveryError:
    """What it means for a question, which changes nothing at Zalo: it can simply be asked again."""
    found = delivery_error(error, now)
    return TryLater(found.reason) if isinstance(found, Unsure) else found
