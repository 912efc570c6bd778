"""Taking out of a text what nobody else needs to read: numbers of people, houses, and names that are not public."""

from collections.abc import Collection

from handlers.minutes_words import Writes
from models.redaction import Redacted, Taken, redact


def redacted(turn: Writes, text: str, names: Collection[str] = ()) -> Redacted:
    """The text with words in the place of what was taken out."""
    return redact(text, names, {sort: turn.word(f"redacted-{sort}") for sort in Taken})


def taken_words(turn: Writes, taken: Collection[tuple[Taken, str]]) -> str:
    """What was taken out, a line each; "none" if nothing was."""
    lines = [turn.word("redacted-line", sort=turn.word(f"redacted-{sort}"), words=words) for sort, words in taken]
    return "\n".join(dict.fromkeys(lines)) or "none"
