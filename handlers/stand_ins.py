"""Stand-ins: what an absent official would be told, whoever stands in for them is told too (F33)."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.journey import Notice
from bot.turn import Turn
from models.history import HistoryEntry
from models.leave import stand_ins_of

People = Callable[[Turn, HistoryEntry], Iterable[int]]


def and_stand_ins(people: People) -> People:
    """These people, and whoever stands in for one of them today."""

    def everybody(turn: Turn, entry: HistoryEntry) -> list[int]:
        told = list(people(turn, entry))
        return [*told, *stand_ins_of(turn.session, told)]

    return everybody


def covered(notice: Notice) -> Notice:
    """A notice for officials, told to their stand-ins too."""
    return replace(notice, to=and_stand_ins(notice.to))
