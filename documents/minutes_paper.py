"""The minutes of a meeting on paper: the form of NĐ 30/2020/NĐ-CP; number and date are left for the registry clerk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from documents.word_page import as_bytes, new_page, side_by_side, write


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the minutes; a heading stays with what follows."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Minutes:
    """What stands in the minutes; everything is words already."""

    issuer: str
    opening: Sequence[str]
    """When, where, who was there."""
    lines: Sequence[Paragraph]
    closing: str
    secretary: tuple[str, str]
    """Name and when they signed; empty where nobody has signed."""
    chair: tuple[str, str]


def draw(minutes: Minutes, words: Callable[[str], str]) -> bytes:
    """A DOCX file."""
    page = new_page()
    page.core_properties.title = words("paper-minutes-title")
    side_by_side(
        page,
        [
            *((line.upper(), True) for line in minutes.issuer.splitlines()),
            ("———", False),
            (words("paper-number"), False),
        ],
        [
            (words("paper-country"), True),
            (words("paper-motto"), True),
            ("————————", False),
            (words("paper-date"), False),
        ],
    )
    write(page, words("paper-minutes-title").upper(), bold=True, centred=True, size=14)
    write(page, words("paper-minutes-about"), bold=True, centred=True)
    for line in minutes.opening:
        write(page, line)
    for paragraph in minutes.lines:
        for text in paragraph.text.splitlines() or [""]:
            write(page, text, bold=paragraph.heading, keep=paragraph.heading)
    write(page, minutes.closing, keep=True)
    side_by_side(page, *(_signature(words(key), *by) for key, by in _signers(minutes)))
    return as_bytes(page)


def _signers(minutes: Minutes) -> Sequence[tuple[str, tuple[str, str]]]:
    return (("paper-secretary", minutes.secretary), ("paper-chair", minutes.chair))


def _signature(role: str, name: str, signed: str) -> list[tuple[str, bool]]:
    return [(role.upper(), True), (signed, False), ("", False), ("", False), ("", False), (name, True)]
