"""Alarm: a channel that only a person can mend; once a day a turn is planned that tells the administrators elsewhere."""

from datetime import datetime

from sqlmodel import Session

from bot.message import Address
from bot.reach import VIETNAM
from models.timer import plan

ALARM = "channel-alarm"
"""The kind of the timer; its data names the channel and why."""


def raise_alarm(session: Session, place: Address, why: str, now: datetime) -> bool:
    """Plan today's turn about the channel and account of a message that was refused; False if there is one already."""
    belongs = f"{ALARM}:{place.channel}:{place.account}"
    once = f"{belongs}:{now.astimezone(VIETNAM):%Y-%m-%d}"
    return plan(session, ALARM, belongs, now, once=once, data={"channel": place.channel, "why": why})
