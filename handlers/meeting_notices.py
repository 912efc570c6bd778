"""What people are told when something happens to a meeting: the rules, one table."""

from bot.journey import Notice

MEETING_NOTICES: tuple[Notice, ...] = ()
