"""The one-page chart of a period, sized for a phone: key numbers, then bars by field, village and status.

matplotlib takes a second to import, so only drawing imports it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import normalize

from documents.figures import Count, Figures, Words, largest, period_words

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

WIDTH = 1080
TALLEST = 1350  # Telegram shrinks photos above 1280 on the long side: taller would make the letters smaller
MARGIN = 48

_DPI = 100
_TILES_TOP, _TILE_HEIGHT, _TILE_GAP = 164, 158, 18
_BODY_TOP = _TILES_TOP + _TILE_HEIGHT + 34
_HEADING, _BETWEEN, _FOOT = 52, 24, 110
_PITCH = 50.0
_MOST_ROWS = 27
_BESIDE_KEEPS = 9  # rows that villages and statuses keep however many fields there are
_EMPTY_HEIGHT = 96
_COLUMN_GAP = 44
_LABEL_SHARE = 0.6
_SPACE = 14
_LARGEST_LETTERS, _SHRUNK_LETTERS, _SMALLEST_LETTERS = 27.0, 23.0, 20.0

_PAPER, _INK, _QUIET, _LINE = "#FFFFFF", "#1C2733", "#5A6775", "#D5DBE1"
_TILE, _BAR, _REST = "#F1F4F7", "#2B6CA3", "#9AA7B4"
_LATE, _LATE_TILE = "#B8420A", "#FCEDE3"  # orange against blue stays apart in every kind of colour blindness


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    value: int
    colour: str = _BAR
    strong: bool = False


@dataclass(frozen=True, slots=True)
class _Panel:
    """A heading over bars; ``pitch`` is the height of a row in pixels."""

    heading: str
    rows: tuple[_Row, ...]
    x: float
    top: float
    width: float
    pitch: float


@dataclass(frozen=True, slots=True)
class _Tile:
    label: str
    number: str
    note: str
    alarming: bool = False


@dataclass(frozen=True, slots=True)
class _Room:
    """Rows for the fields, rows for what stands beside each other under them, and the height of a row in pixels."""

    fields: int
    beside: int
    pitch: float


class _Page:
    """A figure addressed in pixels, from the top left downwards; a baseline is given as y."""

    def __init__(self, height: float) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.height = round(height)
        self.figure = Figure(figsize=(WIDTH / _DPI, self.height / _DPI), dpi=_DPI, facecolor=_PAPER)
        self._canvas = FigureCanvasAgg(self.figure)
        self._axes = self.figure.add_axes((0, 0, 1, 1))
        self._axes.set(xlim=(0, WIDTH), ylim=(self.height, 0))
        self._axes.set_axis_off()

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        from matplotlib.patches import Rectangle

        self._axes.add_patch(Rectangle((x, y), width, height, facecolor=colour, linewidth=0))

    def write(self, x: float, y: float, text: str, size: float, colour: str, *, bold: bool = False) -> None:
        font = self._font(size, bold)
        self._axes.text(x, y, text, fontproperties=font, color=colour, va="baseline", parse_math=False)

    def measure(self, text: str, size: float, *, bold: bool = False) -> float:
        """The width in pixels."""
        renderer = self._canvas.get_renderer()  # type: ignore[no-untyped-call]  # matplotlib ships no types for Agg
        width, _, _ = renderer.get_text_width_height_descent(text, self._font(size, bold), False)
        return float(width)

    def png(self) -> bytes:
        file = BytesIO()
        self.figure.savefig(file, format="png", dpi=_DPI)
        return file.getvalue()

    def _font(self, size: float, bold: bool) -> "FontProperties":
        from matplotlib.font_manager import FontProperties

        return FontProperties(family="DejaVu Sans", size=size * 72 / _DPI, weight="bold" if bold else "normal")


def draw(figures: Figures, words: Words) -> bytes:
    """A PNG, ``WIDTH`` pixels wide and at most ``TALLEST`` high; the smallest villages and fields share a last bar."""
    return _paint(figures, words).png()


def compose(figures: Figures, words: Words) -> "Figure":
    """The same page as a matplotlib figure, whose texts can be asked where they stand."""
    return _paint(figures, words).figure


def _paint(figures: Figures, words: Words) -> _Page:
    room = _room(figures)
    page = _Page(_height(figures, room))
    _title(page, figures, words)
    _tiles(page, figures, words)
    if figures.received:
        _body(page, figures, room, words)
    else:
        _write(page, MARGIN, _BODY_TOP + 50, words("chart-empty"), 30, WIDTH - 2 * MARGIN, _QUIET)
    _footer(page, figures, words)
    return page


def _room(figures: Figures) -> _Room:
    fields, villages = _present(figures.by_field), _present(figures.by_village)
    beside = max(villages, _present(figures.by_status) + (figures.late_now > 0))
    beside = min(beside, max(_BESIDE_KEEPS, _MOST_ROWS - fields))
    fields = min(fields, _MOST_ROWS - beside)
    headings = _HEADING * 2 + _BETWEEN
    pitch = (TALLEST - _BODY_TOP - headings - _FOOT) / max(1, fields + beside)
    return _Room(fields, beside, min(_PITCH, pitch))


def _present(counts: Sequence[Count]) -> int:
    return sum(count.value > 0 for count in counts)


def _height(figures: Figures, room: _Room) -> float:
    if not figures.received:
        return _BODY_TOP + _EMPTY_HEIGHT + _FOOT
    return _BODY_TOP + _HEADING * 2 + _BETWEEN + (room.fields + room.beside) * room.pitch + _FOOT


def _title(page: _Page, figures: Figures, words: Words) -> None:
    days = period_words("chart-period", figures, words)
    _write(page, MARGIN, 86, words("chart-title"), 44, WIDTH - 2 * MARGIN, _INK, bold=True)
    _write(page, MARGIN, 134, days, 29, WIDTH - 2 * MARGIN, _QUIET)


def _tiles(page: _Page, figures: Figures, words: Words) -> None:
    tiles = _tile_values(figures, words)
    width = (WIDTH - 2 * MARGIN - _TILE_GAP * (len(tiles) - 1)) / len(tiles)
    for place, tile in enumerate(tiles):
        _tile(page, tile, MARGIN + place * (width + _TILE_GAP), width)


def _tile_values(figures: Figures, words: Words) -> tuple[_Tile, ...]:
    received = words("chart-number", value=figures.received)
    before = words(f"chart-before-{figures.period.kind}", value=figures.received_before)
    answered = words("chart-number", value=figures.answered)
    late = words("chart-number", value=figures.late_now)
    urge = words("chart-late-some" if figures.late else "chart-late-none")
    return (
        _Tile(words("chart-received"), received, before),
        _Tile(words("chart-answered"), answered, words("chart-answered-late", value=figures.answered_late)),
        _on_time_tile(figures, words),
        _Tile(words("chart-late"), late, urge, alarming=figures.late_now > 0),
    )


def _on_time_tile(figures: Figures, words: Words) -> _Tile:
    percent = figures.on_time_percent
    if percent is None:
        return _Tile(words("chart-on-time"), words("chart-no-share"), words("chart-no-answers"))
    note = words("chart-on-time-of", on_time=figures.answered_on_time, answered=figures.answered)
    return _Tile(words("chart-on-time"), words("chart-percent", value=percent), note)


def _tile(page: _Page, tile: _Tile, x: float, width: float) -> None:
    page.box(x, _TILES_TOP, width, _TILE_HEIGHT, _LATE_TILE if tile.alarming else _TILE)
    if tile.alarming:
        page.box(x, _TILES_TOP, 8, _TILE_HEIGHT, _LATE)
    colour = _LATE if tile.alarming else _INK
    left, room = x + 24, width - 36
    _write(page, left, _TILES_TOP + 40, tile.label, 25, room, colour, bold=tile.alarming)
    _write(page, left, _TILES_TOP + 102, tile.number, 54, room, colour, bold=True)
    _write(page, left, _TILES_TOP + 138, tile.note, 22, room, colour if tile.alarming else _QUIET)


def _body(page: _Page, figures: Figures, room: _Room, words: Words) -> None:
    width = WIDTH - 2 * MARGIN
    below = _BODY_TOP + _HEADING + room.fields * room.pitch + _BETWEEN
    fields = _rows(figures.by_field, room.fields, "chart-other-fields", words)
    villages = _rows(figures.by_village, room.beside, "chart-other-villages", words)
    statuses = _status_rows(figures, room.beside, words)
    left = _left_width(page, villages, statuses, width - _COLUMN_GAP)
    right = MARGIN + left + _COLUMN_GAP
    for panel in (
        _Panel(words("chart-by-field"), fields, MARGIN, _BODY_TOP, width, room.pitch),
        _Panel(words("chart-by-village"), villages, MARGIN, below, left, room.pitch),
        _Panel(words("chart-by-status"), statuses, right, below, WIDTH - MARGIN - right, room.pitch),
    ):
        _draw(page, panel, words)


def _left_width(page: _Page, left: Sequence[_Row], right: Sequence[_Row], width: float) -> float:
    """Two panels share the width as their labels need it, neither much narrower than the other."""
    wanted, against = (_widest(page, rows, _LARGEST_LETTERS) for rows in (left, right))
    return width * min(0.58, max(0.42, wanted / (wanted + against)))


def _status_rows(figures: Figures, most: int, words: Words) -> tuple[_Row, ...]:
    late = (_Row(words("chart-late"), figures.late_now, _LATE, strong=True),) if figures.late else ()
    return (*_rows(figures.by_status, most - len(late), "chart-other-statuses", words, in_order=True), *late)


def _rows(
    counts: Sequence[Count], most: int, others_key: str, words: Words, *, in_order: bool = False
) -> tuple[_Row, ...]:
    present = _present(counts)
    top = largest(counts, most if present <= most else most - 1)
    shown = [count for count in counts if count in top.shown] if in_order else top.shown
    rows = tuple(_Row(_line(count.label), count.value) for count in shown)
    if not top.others:
        return rows
    return (*rows, _Row(words(others_key, count=top.others), top.others_value, _REST))


def _draw(page: _Page, panel: _Panel, words: Words) -> None:
    _write(page, panel.x, panel.top + 26, panel.heading, 28, panel.width, _INK, bold=True)
    page.box(panel.x, panel.top + 40, panel.width, 2, _LINE)
    if panel.rows:
        _bars(page, panel, words)


def _bars(page: _Page, panel: _Panel, words: Words) -> None:
    room = panel.width * _LABEL_SHARE
    size = _letters(page, panel, room)
    numbers = [words("chart-number", value=row.value) for row in panel.rows]
    start = panel.x + _SPACE + min(room, _widest(page, panel.rows, size))
    end = panel.x + panel.width - _SPACE - max(page.measure(number, size, bold=True) for number in numbers)
    longest = max(row.value for row in panel.rows)
    for place, (row, number) in enumerate(zip(panel.rows, numbers, strict=True)):
        middle = panel.top + _HEADING + (place + 0.5) * panel.pitch
        baseline = middle + size * 0.36
        length = max(3.0, (end - start) * row.value / longest)
        colour = row.colour if row.strong else _INK
        _write(page, panel.x, baseline, _shortened(page, row, room), size, room, colour, bold=row.strong)
        page.box(start, middle - panel.pitch * 0.3, length, panel.pitch * 0.6, row.colour)
        page.write(start + length + _SPACE, baseline, number, size, colour, bold=True)


def _letters(page: _Page, panel: _Panel, room: float) -> float:
    """A size at which the labels have room; a single very long one is left to be shortened rather than shrink all."""
    size = min(_LARGEST_LETTERS, panel.pitch * 0.72)
    return max(min(size, _SHRUNK_LETTERS), size * min(1.0, room / _widest(page, panel.rows, size)))


def _widest(page: _Page, rows: Sequence[_Row], size: float) -> float:
    return max((page.measure(row.label, size, bold=row.strong) for row in rows if row.label), default=1.0)


def _footer(page: _Page, figures: Figures, words: Words) -> None:
    text = words("chart-footer", open=figures.open_now, sent_up=figures.sent_up, refused=figures.refused)
    page.box(MARGIN, page.height - _FOOT + 22, WIDTH - 2 * MARGIN, 2, _LINE)
    _write(page, MARGIN, page.height - MARGIN, text, 24, WIDTH - 2 * MARGIN, _QUIET)


def _write(
    page: _Page, x: float, y: float, text: str, size: float, room: float, colour: str, *, bold: bool = False
) -> None:
    """Write a line, smaller if it has no room: a number that lost its end would be a wrong number."""
    text = _line(text)
    fitting = size * min(1.0, room / max(1.0, page.measure(text, size, bold=bold)))
    page.write(x, y, text, fitting, colour, bold=bold)


def _line(text: str) -> str:
    """One line, each letter in one code point: marks that follow their letter are drawn beside it by some fonts."""
    return normalize("NFC", " ".join(text.split()))


def _shortened(page: _Page, row: _Row, room: float) -> str:
    """The label, without its last words if even the smallest letters leave it no room."""
    if page.measure(row.label, _SMALLEST_LETTERS, bold=row.strong) <= room:
        return row.label
    text = row.label
    while text and page.measure(f"{text}…", _SMALLEST_LETTERS, bold=row.strong) > room:
        text = text.rpartition(" ")[0] or text[:-1]
    return f"{text.rstrip(' ,-–')}…"
