"""The programme of a meeting: items with their minutes, kept as the lines that people read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ITEM_ENDS = re.compile(r"[\n;]|(?:(?<=phút)|(?<=phut)|(?<=minutes)),")
_MINUTES = re.compile(
    r"[\s,:–—-]*\(?\s*(?:khoảng\s+)?(\d{1,3})\s*(?:phút|phut|ph|p|minutes|minute|min|['’])\s*\)?[\s.]*$", re.IGNORECASE
)
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}\s*[.)/]|[-+*•])\s*")


@dataclass(frozen=True, slots=True)
class Item:
    """What is done, and for how many minutes if that was said."""

    text: str
    minutes: int | None = None


def items_of(programme: str) -> list[Item]:
    """The items of a programme as it is kept, or as somebody typed some of it; a line without words is none."""
    found = [_item(piece) for piece in _ITEM_ENDS.split(programme)]
    return [item for item in found if re.search(r"[^\W\d_]", item.text)]


def _item(line: str) -> Item:
    text = _NUMBERED.sub("", line).strip()
    minutes = _MINUTES.search(text)
    return Item(text[: minutes.start()].strip(), int(minutes[1])) if minutes else Item(text)


def minutes_in_all(items: Sequence[Item]) -> int:
    """How long those items take whose minutes are known."""
    return sum(item.minutes or 0 for item in items)
