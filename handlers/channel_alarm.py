"""A channel waits for a person (its token, its package, its money): the administrators are told by another channel of theirs."""

from dataclasses import replace

from bot.alarm import ALARM
from bot.journey import Journey, TimerKind
from bot.texts import Value
from bot.turn import Turn
from handlers.announcement_proof import channel_name
from models.appointment import Role, holders
from models.timer import Timer
from models.zalo_token import pairs_in_trouble

CONSENTED = "zalo_oa"
"""The channel whose lost consent is told with its own words (``scheduler/token_alarm.py``)."""


def _fire(turn: Turn, timer: Timer, _prepared: object) -> None:
    channel = timer.data["channel"]
    if channel == CONSENTED and pairs_in_trouble(turn.session):
        return
    others = {name: carries for name, carries in turn.dialogue.capabilities.items() if name != channel}
    elsewhere = Turn(turn.session, replace(turn.dialogue, capabilities=others), turn.now, None, timer.once)
    for person_id in holders(turn.session, Role.ADMINISTRATOR):
        name = channel_name(elsewhere.read_by(person_id), channel)
        facts: dict[str, Value] = {"channel": name, "why": timer.data["why"]}
        elsewhere.tell(person_id, "channel-alarm", facts, once=timer.once, essential=True)
    elsewhere.finish()


journey = Journey("channel-alarm", timers={ALARM: TimerKind(_fire)})
