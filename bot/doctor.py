"""What ``main.py doctor`` tells: of each channel whether all is well, and in a line each what wants a person."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial

from sqlmodel import Session

from bot.budgets import budgets_of
from bot.channels.zalo_bot import ZaloBot
from bot.channels.zalo_oa import ZaloOA
from bot.message import Channel
from bot.receiving import failed_updates
from bot.settings import Settings
from bot.texts import Texts
from models.budget import budget_of
from models.contact import last_message_at
from models.special_day import SpecialDayRow, special_days
from models.timer import count_timers


async def check_channels(channels: Sequence[Channel]) -> dict[str, str]:
    """What each channel says of its platform."""
    return {channel.name: await channel.check() for channel in channels}


def trouble_words(texts: Texts, trouble: str) -> str:
    """What is wrong with a channel and how to mend it; a trouble without words of its own is shown as it is."""
    key, _, detail = trouble.partition(": ")
    known = f"doctor-trouble-{key.replace('_', '-')}"
    return texts.say("vi", known, detail=detail) if texts.has(known) else trouble


def advice(session: Session, settings: Settings, texts: Texts, channels: Sequence[Channel], now: datetime) -> list[str]:
    """What is not broken but wants a person, a line each."""
    return [
        *_settings(settings, texts, special_days(session), now),
        *_failures(session, texts, now),
        *_zalo_bot(session, settings, texts, channels, now),
        *_zalo_oa(session, settings, texts, channels, now),
    ]


def _settings(settings: Settings, texts: Texts, lines: Sequence[SpecialDayRow], now: datetime) -> Iterator[str]:
    yield texts.say("vi", "doctor-villages", count=len(settings.villages))
    today = now.astimezone(settings.zone).date()
    for year in sorted({line.day.year for line in lines if not line.confirmed and line.day > today}):
        count = sum(not line.confirmed for line in lines if line.day.year == year)
        yield texts.say("vi", "doctor-calendar", year=str(year), count=count)
    if not settings.server.public_url:
        yield texts.say("vi", "doctor-public-url")
    if settings.zalo_oa_app_secret and not settings.zalo_oa.oa_id:
        yield texts.say("vi", "doctor-zalo-oa-id")
    if settings.zalo_oa.oa_id and not settings.zalo_oa_app_secret:
        yield texts.say("vi", "doctor-zalo-oa-secret")
    if settings.server.public_url and not settings.server.client_address_header:
        yield texts.say("vi", "doctor-client-address")


def _failures(session: Session, texts: Texts, now: datetime) -> Iterator[str]:
    if failed := len(failed_updates(session)):
        yield texts.say("vi", "doctor-failed", count=failed)
    if failed_timers := count_timers(session, now)["failed"]:
        yield texts.say("vi", "doctor-failed-timers", count=failed_timers)


def _zalo_bot(
    session: Session, settings: Settings, texts: Texts, channels: Sequence[Channel], now: datetime
) -> list[str]:
    """What the month's budget has left, and what is known by now of the things that Zalo's documents leave open."""
    bot = next((channel for channel in channels if isinstance(channel, ZaloBot)), None)
    if bot is None:
        return []
    word, limits, facts = partial(texts.say, "vi"), budgets_of(settings)[bot.name], settings.zalo_bot
    counted = budget_of(session, bot.name, bot.account, now, limits)
    used = limits.used(counted.sent, counted.received)
    lines = [
        word(
            "doctor-budget", channel=word("channel-zalo-bot"), sent=counted.sent, received=counted.received, used=used,
            limit=limits.messages, users=counted.users,
        )
    ]  # fmt: skip
    if not settings.server.public_url.startswith("https://"):
        lines.append(word("doctor-zalo-bot-links"))
    if facts.mode == "polling":
        lines.append(word("doctor-zalo-bot-polling"))
    if seen := bot.seen():
        ways = "; ".join(f"{subject} = {', '.join(how)}" for subject, how in sorted(seen.items()) if how)
        lines.append(word("doctor-zalo-bot-seen", seen=f"{facts.base_url}; {ways}"))
    return lines


def _zalo_oa(
    session: Session, settings: Settings, texts: Texts, channels: Sequence[Channel], now: datetime
) -> Iterator[str]:
    """When the OA last brought something, for a webhook that Zalo has switched off shows in nothing else; what is used."""
    oa = next((channel for channel in channels if isinstance(channel, ZaloOA)), None)
    if oa is None:
        return
    last = last_message_at(session, oa.name, oa.account)
    yield texts.say("vi", "doctor-zalo-oa-last", last=last) if last else texts.say("vi", "doctor-zalo-oa-nothing-yet")
    limits = budgets_of(settings).get(oa.name)
    if limits is not None:
        used, name = budget_of(session, oa.name, oa.account, now, limits).sent, texts.say("vi", "channel-zalo-oa")
        yield texts.say("vi", "doctor-budget-paid", channel=name, used=used, limit=limits.messages)
