"""Which channels have a budget, what the settings say of it, and how it is told before a message is sent."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from bot.message import Capabilities
from bot.reach import Count, Counted, count
from bot.settings import Settings
from models.budget import Limits, budget_of
from models.contact import Contact


def budgets_of(settings: Settings) -> Mapping[str, Limits]:
    """The limits of each channel that has any, by its name."""
    zalo = settings.zalo_bot
    return {
        "zalo_bot": Limits(
            settings.zone, zalo.messages_a_month, zalo.users, zalo.reserve, zalo.counts_received, zalo.warn_percent
        )
    }


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
                    # Whoever can be written to has written before, and so is one of the people that the platform counts.
                    found[contact.id or 0] = replace(here, messages=used, people=month.users, is_among_them=True)
        return found

    return counted
