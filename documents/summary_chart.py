"""The one-page chart of a period, sized for a phone: key numbers, then bars by field, village and status.

matplotlib takes a second to import, so only drawing imports it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from documents.chart_page import (
    HEADING,
    INK,
    LARGEST_LETTERS,
    LATE,
    LINE,
    MARGIN,
    QUIET,
    REST,
    TALLEST,
    TILE_HEIGHT,
    TILES_TOP,
    WIDTH,
    Page,
    Panel,
    Row,
    Tile,
    draw_panel,
    draw_tiles,
    one_line,
    widest,
    write_line,
)
from documents.figures import Count, Figures, Words, largest, period_words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_BODY_TOP = TILES_TOP + TILE_HEIGHT + 34
_BETWEEN, _FOOT = 24, 110
_PITCH = 50.0
_MOST_ROWS = 27
_BESIDE_KEEPS = 9  # rows that villages and statuses keep however many fields there are
_EMPTY_HEIGHT = 96
_COLUMN_GAP = 44


@dataclass(frozen=True, slots=True)
class _Room:
    """Rows for the fields, rows for what stands beside each other under them, and the height of a row in pixels."""

    fields: int
    beside: int
    pitch: float


def draw(figures: Figures, words: Words) -> bytes:
    """A PNG, ``WIDTH`` pixels wide and at most ``TALLEST`` high; the smallest villages and fields share a last bar."""
    return _paint(figures, words).png()


def compose(figures: Figures, words: Words) -> "Figure":
    """The same page as a matplotlib figure, whose texts can be asked where they stand."""
    return _paint(figures, words).figure


def _paint(figures: Figures, words: Words) -> Page:
    room = _room(figures)
    page = Page(_height(figures, room))
    _title(page, figures, words)
    draw_tiles(page, _tile_values(figures, words))
    if figures.received:
        _body(page, figures, room, words)
    else:
        write_line(page, MARGIN, _BODY_TOP + 50, words("chart-empty"), 30, WIDTH - 2 * MARGIN, QUIET)
    _footer(page, figures, words)
    return page


def _room(figures: Figures) -> _Room:
    fields, villages = _present(figures.by_field), _present(figures.by_village)
    beside = max(villages, _present(figures.by_status) + (figures.late_now > 0))
    beside = min(beside, max(_BESIDE_KEEPS, _MOST_ROWS - fields))
    fields = min(fields, _MOST_ROWS - beside)
    headings = HEADING * 2 + _BETWEEN
    pitch = (TALLEST - _BODY_TOP - headings - _FOOT) / max(1, fields + beside)
    return _Room(fields, beside, min(_PITCH, pitch))


def _present(counts: Sequence[Count]) -> int:
    return sum(count.value > 0 for count in counts)


def _height(figures: Figures, room: _Room) -> float:
    if not figures.received:
        return _BODY_TOP + _EMPTY_HEIGHT + _FOOT
    return _BODY_TOP + HEADING * 2 + _BETWEEN + (room.fields + room.beside) * room.pitch + _FOOT


def _title(page: Page, figures: Figures, words: Words) -> None:
    days = period_words("chart-period", figures, words)
    write_line(page, MARGIN, 86, words("chart-title"), 44, WIDTH - 2 * MARGIN, INK, bold=True)
    write_line(page, MARGIN, 134, days, 29, WIDTH - 2 * MARGIN, QUIET)


def _tile_values(figures: Figures, words: Words) -> tuple[Tile, ...]:
    received = words("chart-number", value=figures.received)
    before = words(f"chart-before-{figures.period.kind}", value=figures.received_before)
    answered = words("chart-number", value=figures.answered)
    late = words("chart-number", value=figures.late_now)
    urge = words("chart-late-some" if figures.late else "chart-late-none")
    return (
        Tile(words("chart-received"), received, before),
        Tile(words("chart-answered"), answered, words("chart-answered-late", value=figures.answered_late)),
        _on_time_tile(figures, words),
        Tile(words("chart-late"), late, urge, alarming=figures.late_now > 0),
    )


def _on_time_tile(figures: Figures, words: Words) -> Tile:
    percent = figures.on_time_percent
    if percent is None:
        return Tile(words("chart-on-time"), words("chart-no-share"), words("chart-no-answers"))
    note = words("chart-on-time-of", on_time=figures.answered_on_time, answered=figures.answered)
    return Tile(words("chart-on-time"), words("chart-percent", value=percent), note)


def _body(page: Page, figures: Figures, room: _Room, words: Words) -> None:
    width = WIDTH - 2 * MARGIN
    below = _BODY_TOP + HEADING + room.fields * room.pitch + _BETWEEN
    fields = _rows(figures.by_field, room.fields, "chart-other-fields", words)
    villages = _rows(figures.by_village, room.beside, "chart-other-villages", words)
    statuses = _status_rows(figures, room.beside, words)
    left = _left_width(page, villages, statuses, width - _COLUMN_GAP)
    right = MARGIN + left + _COLUMN_GAP
    for panel in (
        Panel(words("chart-by-field"), fields, MARGIN, _BODY_TOP, width, room.pitch),
        Panel(words("chart-by-village"), villages, MARGIN, below, left, room.pitch),
        Panel(words("chart-by-status"), statuses, right, below, WIDTH - MARGIN - right, room.pitch),
    ):
        draw_panel(page, panel, words)


def _left_width(page: Page, left: Sequence[Row], right: Sequence[Row], width: float) -> float:
    """Two panels share the width as their labels need it, neither much narrower than the other."""
    wanted, against = (widest(page, rows, LARGEST_LETTERS) for rows in (left, right))
    return width * min(0.58, max(0.42, wanted / (wanted + against)))


def _status_rows(figures: Figures, most: int, words: Words) -> tuple[Row, ...]:
    late = (Row(words("chart-late"), figures.late_now, LATE, strong=True),) if figures.late else ()
    return (*_rows(figures.by_status, most - len(late), "chart-other-statuses", words, in_order=True), *late)


def _rows(
    counts: Sequence[Count], most: int, others_key: str, words: Words, *, in_order: bool = False
) -> tuple[Row, ...]:
    present = _present(counts)
    top = largest(counts, most if present <= most else most - 1)
    shown = [count for count in counts if count in top.shown] if in_order else top.shown
    rows = tuple(Row(one_line(count.label), count.value) for count in shown)
    if not top.others:
        return rows
    return (*rows, Row(words(others_key, count=top.others), top.others_value, REST))


def _footer(page: Page, figures: Figures, words: Words) -> None:
    text = words("chart-footer", open=figures.open_now, sent_up=figures.sent_up, refused=figures.refused)
    page.box(MARGIN, page.height - _FOOT + 22, WIDTH - 2 * MARGIN, 2, LINE)
    write_line(page, MARGIN, page.height - MARGIN, text, 24, WIDTH - 2 * MARGIN, QUIET)
