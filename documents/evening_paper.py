"""What is printed on the evening before a meeting, should the network fail: speakers, attendees by village, blank slips."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from documents.word_page import as_bytes, grid, new_page, next_page, write

if TYPE_CHECKING:
    from docx.document import Document

SLIPS = 6
"""Blank slips on a page; the page is copied as often as needed."""
Words = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """Somebody who will speak; no telephone number is printed."""

    number: str
    name: str
    village: str
    topic: str
    matter: str
    minutes: str
    code: str


@dataclass(frozen=True, slots=True)
class VillageList:
    """Those of one village who come without speaking: name and code of the check-in."""

    village: str
    people: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists of a meeting."""

    title: str
    made: str
    speakers: Sequence[SpeakerLine]
    attendees: Sequence[VillageList]


_SPEAKERS = (
    ("lists-number", 16), ("lists-name", 46), ("lists-village", 30), ("lists-topic", 73), ("lists-minutes", 16),
    ("lists-code", 22), ("lists-present", 22), ("lists-time", 32),
)  # fmt: skip


def draw(lists: Lists, words: Words) -> bytes:
    """A DOCX file: three parts, each on pages of its own."""
    page = new_page(landscape=True)
    page.core_properties.title = lists.title
    _head(page, lists, words("lists-speakers"))
    if lists.speakers:
        rows = [_row(one) for one in lists.speakers]
        grid(page, [words(key) for key, _width in _SPEAKERS], rows, [width for _key, width in _SPEAKERS])
    else:
        write(page, words("lists-no-speakers"), italic=True)
    next_page(page)
    _head(page, lists, words("lists-attendees"))
    _attendees(page, lists, words)
    next_page(page)
    _slips(page, lists, words)
    return as_bytes(page)


def _head(page: "Document", lists: Lists, part: str) -> None:
    write(page, part.upper(), bold=True, centred=True, size=14, keep=True)
    write(page, lists.title, bold=True, centred=True, keep=True)
    write(page, lists.made, italic=True, centred=True, size=11, keep=True)


def _row(one: SpeakerLine) -> Sequence[str]:
    topic = f"{one.topic}\n({one.matter})" if one.matter else one.topic
    return (one.number, one.name, one.village, topic, one.minutes, one.code, "☐", "")


def _attendees(page: "Document", lists: Lists, words: Words) -> None:
    if not lists.attendees:
        write(page, words("lists-no-attendees"), italic=True)
    for village in lists.attendees:
        write(page, f"{village.village} ({len(village.people)})", bold=True, keep=True)
        head = [words(key) for key in ("lists-order", "lists-name", "lists-code", "lists-present", "lists-note")]
        rows = [(str(place), name, code, "☐", "") for place, (name, code) in enumerate(village.people, 1)]
        grid(page, head, rows, (14, 90, 40, 30, 83))
        page.add_paragraph()


def _slips(page: "Document", lists: Lists, words: Words) -> None:
    write(page, words("lists-slips").upper(), bold=True, centred=True, size=14, keep=True)
    write(page, lists.title, centred=True, keep=True)
    asked = "\n\n".join(words(f"lists-slip-{part}") for part in ("name", "village", "topic", "minutes", "consent"))
    grid(
        page, [words("lists-slip-title")] * 2,
        [[asked, asked] for _pair in range(SLIPS // 2)], (128, 128), size=12,
    )  # fmt: skip
