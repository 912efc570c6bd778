"""What charts are put together from: a page addressed in pixels, lines that always fit, tiles with numbers, panels of bars.

matplotlib takes a second to import, so only drawing imports it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import normalize

from documents.figures import Words

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

WIDTH = 1080
TALLEST = 1350  # Telegram shrinks photos above 1280 on the long side: taller would make the letters smaller
MARGIN = 48
TILES_TOP, TILE_HEIGHT, TILE_GAP = 164, 158, 18
HEADING, SPACE = 52, 14
LARGEST_LETTERS = 27.0
PAPER, INK, QUIET, LINE = "#FFFFFF", "#1C2733", "#5A6775", "#D5DBE1"
TILE, BAR, REST = "#F1F4F7", "#2B6CA3", "#9AA7B4"
LATE, LATE_TILE = "#B8420A", "#FCEDE3"  # orange against blue stays apart in every kind of colour blindness

_DPI = 100
_LABEL_SHARE = 0.6
_SHRUNK_LETTERS, _SMALLEST_LETTERS = 23.0, 20.0


@dataclass(frozen=True, slots=True)
class Row:
    """A bar with its label and number."""

    label: str
    value: int
    colour: str = BAR
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """A heading over bars; ``pitch`` is the height of a row in pixels."""

    heading: str
    rows: tuple[Row, ...]
    x: float
    top: float
    width: float
    pitch: float


@dataclass(frozen=True, slots=True)
class Tile:
    """A key number under its label, with a note."""

    label: str
    number: str
    note: str
    alarming: bool = False


class Page:
    """A figure addressed in pixels, from the top left downwards; a baseline is given as y."""

    def __init__(self, height: float) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.height = round(height)
        self.figure = Figure(figsize=(WIDTH / _DPI, self.height / _DPI), dpi=_DPI, facecolor=PAPER)
        self._canvas = FigureCanvasAgg(self.figure)
        self._axes = self.figure.add_axes((0, 0, 1, 1))
        self._axes.set(xlim=(0, WIDTH), ylim=(self.height, 0))
        self._axes.set_axis_off()

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        from matplotlib.patches import Rectangle

        self._axes.add_patch(Rectangle((x, y), width, height, facecolor=colour, linewidth=0))

    def write(self, x: float, y: float, text: str, size: float, colour: str, *, bold: bool = False) -> None:
        """A text, as wide as it is."""
        font = self._font(size, bold)
        self._axes.text(x, y, text, fontproperties=font, color=colour, va="baseline", parse_math=False)

    def measure(self, text: str, size: float, *, bold: bool = False) -> float:
        """The width in pixels."""
        renderer = self._canvas.get_renderer()  # type: ignore[no-untyped-call]  # matplotlib ships no types for Agg
        width, _, _ = renderer.get_text_width_height_descent(text, self._font(size, bold), False)
        return float(width)

    def png(self) -> bytes:
        """The file."""
        file = BytesIO()
        self.figure.savefig(file, format="png", dpi=_DPI)
        return file.getvalue()

    def _font(self, size: float, bold: bool) -> "FontProperties":
        from matplotlib.font_manager import FontProperties

        return FontProperties(family="DejaVu Sans", size=size * 72 / _DPI, weight="bold" if bold else "normal")


def draw_tiles(page: Page, tiles: Sequence[Tile]) -> None:
    """Tiles beside each other under the title, as wide as the page."""
    width = (WIDTH - 2 * MARGIN - TILE_GAP * (len(tiles) - 1)) / len(tiles)
    for place, tile in enumerate(tiles):
        _tile(page, tile, MARGIN + place * (width + TILE_GAP), width)


def _tile(page: Page, tile: Tile, x: float, width: float) -> None:
    page.box(x, TILES_TOP, width, TILE_HEIGHT, LATE_TILE if tile.alarming else TILE)
    if tile.alarming:
        page.box(x, TILES_TOP, 8, TILE_HEIGHT, LATE)
    colour = LATE if tile.alarming else INK
    left, room = x + 24, width - 36
    write_line(page, left, TILES_TOP + 40, tile.label, 25, room, colour, bold=tile.alarming)
    write_line(page, left, TILES_TOP + 102, tile.number, 54, room, colour, bold=True)
    write_line(page, left, TILES_TOP + 138, tile.note, 22, room, colour if tile.alarming else QUIET)


def draw_panel(page: Page, panel: Panel, words: Words) -> None:
    """The heading, a line and the bars."""
    write_line(page, panel.x, panel.top + 26, panel.heading, 28, panel.width, INK, bold=True)
    page.box(panel.x, panel.top + 40, panel.width, 2, LINE)
    if panel.rows:
        _bars(page, panel, words)


def _bars(page: Page, panel: Panel, words: Words) -> None:
    room = panel.width * _LABEL_SHARE
    size = _letters(page, panel, room)
    numbers = [words("chart-number", value=row.value) for row in panel.rows]
    start = panel.x + SPACE + min(room, widest(page, panel.rows, size))
    end = panel.x + panel.width - SPACE - max(page.measure(number, size, bold=True) for number in numbers)
    longest = max(row.value for row in panel.rows)
    for place, (row, number) in enumerate(zip(panel.rows, numbers, strict=True)):
        middle = panel.top + HEADING + (place + 0.5) * panel.pitch
        baseline = middle + size * 0.36
        length = max(3.0, (end - start) * row.value / longest)
        colour = row.colour if row.strong else INK
        write_line(
            page,
            panel.x,
            baseline,
            shortened(page, row.label, room, bold=row.strong),
            size,
            room,
            colour,
            bold=row.strong,
        )
        page.box(start, middle - panel.pitch * 0.3, length, panel.pitch * 0.6, row.colour)
        page.write(start + length + SPACE, baseline, number, size, colour, bold=True)


def _letters(page: Page, panel: Panel, room: float) -> float:
    """A size at which the labels have room; a single very long one is left to be shortened rather than shrink all."""
    size = min(LARGEST_LETTERS, panel.pitch * 0.72)
    return max(min(size, _SHRUNK_LETTERS), size * min(1.0, room / widest(page, panel.rows, size)))


def widest(page: Page, rows: Sequence[Row], size: float) -> float:
    """The width of the longest label in letters of that size, in pixels."""
    return max((page.measure(row.label, size, bold=row.strong) for row in rows if row.label), default=1.0)


def write_line(
    page: Page, x: float, y: float, text: str, size: float, room: float, colour: str, *, bold: bool = False
) -> None:
    """Write a line, smaller if it has no room: a number that lost its end would be a wrong number."""
    text = one_line(text)
    fitting = size * min(1.0, room / max(1.0, page.measure(text, size, bold=bold)))
    page.write(x, y, text, fitting, colour, bold=bold)


def one_line(text: str) -> str:
    """One line, each letter in one code point: marks that follow their letter are drawn beside it by some fonts."""
    return normalize("NFC", " ".join(text.split()))


def shortened(page: Page, label: str, room: float, *, bold: bool = False) -> str:
    """The label, without its last words if even the smallest letters leave it no room."""
    if page.measure(label, _SMALLEST_LETTERS, bold=bold) <= room:
        return label
    text = label
    while text and page.measure(f"{text}…", _SMALLEST_LETTERS, bold=bold) > room:
        text = text.rpartition(" ")[0] or text[:-1]
    return f"{text.rstrip(' ,-–')}…"
