"""A channel's budget runs low: administrator and office are told once, and the log says so."""

import logging

from bot.budgets import budgets_of
from bot.journey import Journey, TimerKind
from bot.texts import Value
from bot.turn import Turn
from models.appointment import Role, holders
from models.budget import WARNING, budget_of
from models.timer import Timer

log = logging.getLogger(__name__)


def _fire(turn: Turn, timer: Timer, _prepared: object) -> None:
    channel, account, what = timer.data["channel"], timer.data["account"], timer.data["what"]
    limits = budgets_of(turn.settings).get(channel)
    if limits is None:
        return
    counted = budget_of(turn.session, channel, account, turn.now, limits)
    used = counted.users if what == "users" else limits.used(counted.sent, counted.received)
    limit = limits.users if what == "users" else limits.messages
    log.warning("channel %s, account %s: %s of %s %s are used up", channel, account, used, limit, what)
    for person_id in dict.fromkeys([*holders(turn.session, Role.ADMINISTRATOR), *holders(turn.session, Role.OFFICE)]):
        facts: dict[str, Value] = {
            "channel": turn.read_by(person_id).word(f"channel-{channel.replace('_', '-')}"),
            "used": used, "limit": limit, "reserve": limits.reserve,
        }  # fmt: skip
        turn.tell(
            person_id, f"budget-{'paid-' if limits.only_paid else ''}{what}", facts, once=timer.once, essential=True
        )


journey = Journey("budget-warning", timers={WARNING: TimerKind(_fire)})
