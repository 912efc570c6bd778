"""What officials are offered beside the ordinary steps of a matter: one line a feature, read by the matter's view."""

from collections.abc import Callable

from bot.turn import Turn
from handlers.later_offers import LATER_OFFERS
from handlers.reading import has_matter
from models.matter import GONE_ELSEWHERE, OPEN_STATES, Matter, MatterState

Offer = tuple[str, str, Callable[[Turn, Matter], bool]]
"""The action ``do.<name>`` with its label at ``do-<name>``; the right it needs; whether it applies to a matter now.

A condition looks at the matter and the roles only: this file is read by the view, so it imports nothing of it.
"""

CAN_BE_SPLIT = (MatterState.NEW, MatterState.ACCEPTED, MatterState.MORE_ASKED, MatterState.ASSIGNED)
"""Nothing is written or answered yet that would have to be torn apart."""


def is_open(_turn: Turn, matter: Matter) -> bool:
    """Whether it still waits for an answer."""
    return matter.state in OPEN_STATES


def _can_be_split(_turn: Turn, matter: Matter) -> bool:
    return matter.state in CAN_BE_SPLIT


def _is_merged(_turn: Turn, matter: Matter) -> bool:
    return matter.state == MatterState.MERGED


def _is_its_own(_turn: Turn, matter: Matter) -> bool:
    """It has not gone on under another code."""
    return matter.state not in GONE_ELSEWHERE


_AT_THE_DESK: tuple[Offer, ...] = (
    ("split", "matter.split", _can_be_split),
    ("classify", "matter.triage", _is_its_own),
    ("about-official", "matter.restrict", is_open),
    ("undo-merge", "matter.merge", _is_merged),
)
"""Only for whoever has the matter on their desk."""


def _at_the_desk(applies: Callable[[Turn, Matter], bool]) -> Callable[[Turn, Matter], bool]:
    return lambda turn, matter: has_matter(turn, matter) and applies(turn, matter)


EXTRA_OFFERS: tuple[Offer, ...] = (
    *((name, right, _at_the_desk(applies)) for name, right, applies in _AT_THE_DESK),
    *LATER_OFFERS,
)
"""In the order in which they are shown, after the ordinary steps."""
