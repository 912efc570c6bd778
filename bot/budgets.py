"""Which channels have a budget, and what the settings say of it."""

from collections.abc import Mapping

from bot.settings import Settings
from models.budget import Limits


def budgets_of(settings: Settings) -> Mapping[str, Limits]:
    """The limits of each channel that has any, by its name."""
    zalo = settings.zalo_bot
    return {
        "zalo_bot": Limits(
            settings.zone, zalo.messages_a_month, zalo.users, zalo.reserve, zalo.counts_received, zalo.warn_percent
        )
    }
