"""When a clock stood and ran again, as the history knows it: both times are shown to whoever reads the due date (F31)."""

from datetime import datetime

from bot.turn import Turn, known
from models.history import history_of
from models.matter import Matter


def clock_stops(turn: Turn, matter: Matter, since: datetime | None = None) -> list[str]:
    """Each time that the clock stood: since when, when it ran again, how many working days were given back."""
    return [
        turn.word(
            "clock-stop", since=datetime.fromisoformat(entry.data["since"]), until=entry.at,
            count=int(entry.data["moved_days"]),
        )
        for entry in history_of(turn.session, "matter", known(matter.id))
        if entry.data.get("since") and (since is None or entry.at >= since)
    ]  # fmt: skip
