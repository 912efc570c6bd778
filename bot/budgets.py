"""Which channels have a budget, what the settings say of it, and how it is told before a message is sent."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from bot.channels.zalo_oa_quota import INCLUDED, Quota
from bot.message import Capabilities
from bot.reach import Count, Counted, count
from bot.settings import Settings
from models.budget import Limits, budget_of, count_up_to
from models.contact import Contact
from models.database import Database


def budgets_of(settings: Settings) -> Mapping[str, Limits]:
    """The limits of each channel that has any, by its name."""
    zalo, oa = settings.zalo_bot, settings.zalo_oa
    budgets = {
        "zalo_bot": Limits(
            settings.zone, zalo.messages_a_month, zalo.users, zalo.reserve, zalo.counts_received, zalo.warn_percent
        )
    }
    if oa.paid_a_month:
        budgets["zalo_oa"] = Limits(
            settings.zone, oa.paid_a_month, reserve=oa.paid_reserve, counts_received=False,
            warn_percent=oa.warn_percent, only_paid=True,
        )  # fmt: skip
    return budgets


def counting(budgets: Mapping[str, Limits]) -> Count:
    """Counts as ``reach`` wants them; those of a month come from the budget, where a channel has one."""

    def counted(
        session: Session, contacts: Collection[Contact], channels: Mapping[str, Capabilities], now: datetime
    ) -> dict[int, Counted]:
        found = count(session, contacts, channels, now)
        for account in {(contact.channel, contact.account) for contact in contacts if contact.channel in budgets}:
            limits = budgets[account[0]]
            month = budget_of(session, *account, now, limits)
            used = limits.used(month.sent, month.received)
            for contact in contacts:
                if (contact.channel, contact.account) == account:
                    here = found.get(contact.id or 0, Counted())
                    found[contact.id or 0] = (
                        replace(here, paid=used)
                        if limits.only_paid
                        # Whoever can be written to has written before: one of the people that the platform counts.
                        else replace(here, messages=used, people=month.users, is_among_them=True)
                    )
        return found

    return counted


class QuotaKeeper:
    """Keeps what Zalo says is used of the month's paid messages, for a person in OA Manager uses them too."""

    def __init__(self, database: Database, settings: Settings, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._limits = budgets_of(settings).get("zalo_oa")
        self._clock = clock

    async def hear(self, account: str, quota: Quota) -> None:
        """Raise our own count to Zalo's where that is higher; it is never lowered, for calls overtake one another."""
        limits, now = self._limits, self._clock()
        if limits is not None and quota.kind == INCLUDED:
            await self._database.run(lambda session: count_up_to(session, "zalo_oa", account, now, limits, quota.used))
