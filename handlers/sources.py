"""Legal sources of limits and grounds, as they are named in the reader's language."""

from bot.turn import Turn


def source_words(turn: Turn, source: str) -> str:
    """The name of a source; one that the settings do not translate, or no longer have, is told as it was recorded."""
    if turn.language != "en":
        return source
    limits = [limit for _name, limit in turn.settings.limits]
    return (
        next((one.source_en for one in (*limits, *turn.settings.refusal_grounds) if one.source == source), "") or source
    )
