"""What a meeting leaves to each agency, on paper: its tasks with their dates, what went up, what was refused."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from documents.word_page import as_bytes, grid, new_page, next_page, side_by_side, write

if TYPE_CHECKING:
    from docx.document import Document

Words = Callable[[str], str]
Row = tuple[str, str, str, str]
"""Code, what it is about, two cells that the part names."""
_PARTS = ("tasks", "sent-up", "refused")
_WIDTHS = (12, 34, 108, 66, 37)  # millimetres, on A4 held sideways


@dataclass(frozen=True, slots=True)
class AgencyPart:
    """One agency; no names and no telephone numbers are printed."""

    name: str
    tasks: Sequence[Row]
    sent_up: Sequence[Row]
    refused: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything that is printed, in words already."""

    issuer: str
    title: str
    made: str
    agencies: Sequence[AgencyPart]


def draw(pack: Pack, words: Words) -> bytes:
    """A DOCX file: each agency on pages of its own."""
    page = new_page(landscape=True)
    page.core_properties.title = pack.title
    for number, agency in enumerate(pack.agencies):
        if number:
            next_page(page)
        _agency(page, pack, agency, words)
    if not pack.agencies:
        _head(page, pack, words)
        write(page, words("pack-nothing"), italic=True)
    return as_bytes(page)


def _head(page: "Document", pack: Pack, words: Words) -> None:
    issuer = [(line.upper(), True) for line in pack.issuer.splitlines()]
    side_by_side(page, [*issuer, ("———", False)], [(words("paper-country"), True), (words("paper-motto"), True)])
    write(page, words("pack-title").upper(), bold=True, centred=True, size=14, keep=True)
    write(page, pack.title, centred=True, keep=True)


def _agency(page: "Document", pack: Pack, agency: AgencyPart, words: Words) -> None:
    _head(page, pack, words)
    write(page, agency.name, bold=True, centred=True, size=14, keep=True)
    write(page, pack.made, italic=True, centred=True, size=11, keep=True)
    for part, rows in zip(_PARTS, (agency.tasks, agency.sent_up, agency.refused), strict=True):
        if rows:
            write(page, words(f"pack-{part}"), bold=True, keep=True)
            head = [words(f"pack-{column}") for column in ("number", "code", "text", f"{part}-first", f"{part}-last")]
            grid(page, head, [(str(number), *row) for number, row in enumerate(rows, 1)], _WIDTHS)
            write(page, "")
