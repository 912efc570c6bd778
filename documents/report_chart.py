"""The charts of a period report, sized for a phone and for the width of a page: what came in, and how it was answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from documents.chart_page import (
    BAR,
    HEADING,
    INK,
    LARGEST_LETTERS,
    LATE,
    LINE,
    MARGIN,
    QUIET,
    SPACE,
    TALLEST,
    TILE_HEIGHT,
    TILES_TOP,
    WIDTH,
    Page,
    Tile,
    draw_tiles,
    one_line,
    shortened,
    write_line,
)
from documents.figures import Words
from documents.report_figures import Line, Report

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_BEFORE, _TARDY = "#B9C4CF", "#E9A15B"
_TILES_BELOW = TILES_TOP + TILE_HEIGHT + 34
_BODY = 172  # where the panels begin without tiles
_BETWEEN, _FOOT = 26, 96
_PITCH = 52.0
_MOST = 9  # bars of a panel; the smallest share the last one
_LABELS = 0.42
_SMALLEST = 19.0
_ROOM = WIDTH - 2 * MARGIN


@dataclass(frozen=True, slots=True)
class _Bar:
    """Segments beside each other, each a number and its colour; ``under`` is the thin bar of the period before."""

    label: str
    segments: tuple[tuple[int, str], ...]
    note: str
    under: int = 0

    @property
    def length(self) -> int:
        return sum(value for value, _colour in self.segments)


@dataclass(frozen=True, slots=True)
class _Panel:
    """A heading with a key to the colours, over bars; without bars a sentence says that there is nothing."""

    heading: str
    key: tuple[tuple[str, str], ...]
    bars: tuple[_Bar, ...]
    nothing: str

    @property
    def rows(self) -> int:
        return max(1, len(self.bars))


def draw_received(report: Report, words: Words, *, tiles: bool = True) -> bytes:
    """A PNG of what was received by field and village beside the period before; ``tiles`` puts the key numbers on top."""
    return _paint(report, words, "received", _received_panels(report, words), tiles=tiles).png()


def draw_answered(report: Report, words: Words, *, tiles: bool = False) -> bytes:
    """A PNG of answers in time and late by agency, of verdicts and of promises."""
    return _paint(report, words, "answered", _answered_panels(report, words), tiles=tiles).png()


def compose(report: Report, words: Words) -> "tuple[Figure, Figure]":
    """The same two pages as figures, whose texts can be asked where they stand."""
    return (
        _paint(report, words, "received", _received_panels(report, words), tiles=True).figure,
        _paint(report, words, "answered", _answered_panels(report, words), tiles=False).figure,
    )


def _paint(report: Report, words: Words, name: str, panels: Sequence[_Panel], *, tiles: bool) -> Page:
    top = _TILES_BELOW if tiles else _BODY
    fixed = top + len(panels) * (HEADING + _BETWEEN) + _FOOT
    rows = sum(panel.rows for panel in panels)
    pitch = min(_PITCH, (TALLEST - fixed) / rows)
    page = Page(fixed + rows * pitch)
    _title(page, report, words(f"report-chart-{name}"))
    if tiles:
        draw_tiles(page, _tiles(report, words))
    y = float(top)
    for panel in panels:
        _panel(page, panel, y, pitch)
        y += HEADING + panel.rows * pitch + _BETWEEN
    _footer(page, words("report-chart-made", at=report.made))
    return page


def _title(page: Page, report: Report, title: str) -> None:
    about = " · ".join(part for part in (report.title, report.days, report.part or report.commune) if part)
    write_line(page, MARGIN, 86, title, 44, _ROOM, INK, bold=True)
    # Rounding makes long lines of small letters a little wider than they were measured.
    room = _ROOM * 0.97
    write_line(page, MARGIN, 134, shortened(page, about[:1].upper() + about[1:], room), 29, room, QUIET)


def _tiles(report: Report, words: Words) -> tuple[Tile, ...]:
    whole, before = report.whole, report.before
    share = words("chart-no-share") if whole.percent is None else words("chart-percent", value=whole.percent)
    earlier = "none" if before.percent is None else str(before.percent)
    return (
        _number(words, "received", whole.received, words("report-chart-before", value=before.received)),
        _number(words, "answered", whole.answered, words("report-chart-before", value=before.answered)),
        Tile(words("report-chart-tile-on-time"), share, words("report-chart-before-share", value=earlier)),
        Tile(
            words("report-chart-tile-late"), words("chart-number", value=whole.late_now),
            words("report-chart-late-note", count=whole.late_now), alarming=whole.late_now > 0,
        ),
    )  # fmt: skip


def _number(words: Words, name: str, value: int, note: str) -> Tile:
    return Tile(words(f"report-chart-tile-{name}"), words("chart-number", value=value), note)


def _received_panels(report: Report, words: Words) -> list[_Panel]:
    key = ((words("report-chart-now"), BAR), (words("report-chart-then"), _BEFORE))
    return [
        _Panel(
            words(f"report-chart-by-{axis}"), key, _received_bars(lines, words), words("report-chart-nothing-received")
        )
        for axis, lines in (("field", report.by_field), ("village", report.by_village))
    ]


def _received_bars(lines: Sequence[Line], words: Words) -> tuple[_Bar, ...]:
    wanted = [line for line in lines if line.received or line.received_before]
    return tuple(
        _Bar(line.label, ((line.received, BAR),), words("chart-number", value=line.received), line.received_before)
        for line in _gathered(wanted, lambda line: line.received, words)
    )


def _answered_panels(report: Report, words: Words) -> list[_Panel]:
    names = ("on-time", "tardy", "late")
    key = tuple(
        (words(f"report-chart-{name}"), colour) for name, colour in zip(names, (BAR, _TARDY, LATE), strict=True)
    )
    wanted = [line for line in report.by_agency if line.answered or line.late_now]
    lines = _gathered(wanted, lambda line: line.answered + line.late_now, words)
    agencies = _Panel(
        words("report-chart-by-agency"), key, tuple(_answered_bar(line, words) for line in lines),
        words("report-chart-nothing-answered"),
    )  # fmt: skip
    return [agencies, _verdicts(report, words), _promises(report, words)]


def _answered_bar(line: Line, words: Words) -> _Bar:
    segments = ((line.on_time, BAR), (line.answered_late, _TARDY), (line.late_now, LATE))
    percent = "none" if line.percent is None else str(line.percent)
    return _Bar(line.label, segments, words("report-chart-share", percent=percent))


def _verdicts(report: Report, words: Words) -> _Panel:
    counts = (("settled", report.settled, BAR), ("not-settled", report.not_settled, LATE))
    return _single(words, "verdicts", counts)


def _promises(report: Report, words: Words) -> _Panel:
    waiting = report.promises_open - report.promises_late
    counts = (("kept", report.promises_kept, BAR), ("open", waiting, _BEFORE), ("broken", report.promises_late, LATE))
    return _single(words, "promises", counts)


def _single(words: Words, name: str, counts: Sequence[tuple[str, int, str]]) -> _Panel:
    bars = [
        _Bar(words(f"report-chart-{label}"), ((value, colour),), words("chart-number", value=value))
        for label, value, colour in counts
    ]
    shown = tuple(bars) if any(value for _label, value, _colour in counts) else ()
    return _Panel(words(f"report-chart-{name}"), (), shown, words(f"report-chart-no-{name}"))


def _gathered(lines: Sequence[Line], size: Callable[[Line], int], words: Words) -> list[Line]:
    """The largest lines, and one for all others together if there are too many."""
    ranked = sorted(lines, key=lambda line: -size(line))
    if len(ranked) <= _MOST:
        return ranked
    rest = ranked[_MOST - 1 :]
    names = ("received", "received_before", "answered", "on_time", "late_now")
    added = {name: sum(getattr(line, name) for line in rest) for name in names}
    return [*ranked[: _MOST - 1], Line(words("report-chart-others", count=len(rest)), **added)]


def _panel(page: Page, panel: _Panel, top: float, pitch: float) -> None:
    write_line(page, MARGIN, top + 26, panel.heading, 28, _ROOM * 0.5, INK, bold=True)
    _key(page, panel.key, top + 24)
    page.box(MARGIN, top + 40, _ROOM, 2, LINE)
    if not panel.bars:
        write_line(page, MARGIN, top + HEADING + 30, panel.nothing, 24, _ROOM, QUIET)
        return
    _bars(page, panel.bars, top + HEADING, pitch)


def _key(page: Page, key: Sequence[tuple[str, str]], baseline: float) -> None:
    """A square of each colour with what it means, from the right edge leftwards."""
    x = float(WIDTH - MARGIN)
    for label, colour in reversed(key):
        x -= page.measure(label, 22)
        page.write(x, baseline, label, 22, QUIET)
        x -= 28
        page.box(x, baseline - 16, 18, 18, colour)
        x -= 24


def _bars(page: Page, bars: Sequence[_Bar], top: float, pitch: float) -> None:
    size = max(_SMALLEST, min(LARGEST_LETTERS - 2, pitch * 0.52))
    room = _ROOM * _LABELS
    labels = [shortened(page, one_line(bar.label), room) for bar in bars]
    sizes = [size * min(1.0, room / max(1.0, page.measure(label, size))) for label in labels]
    start = MARGIN + SPACE + max(page.measure(label, own) for label, own in zip(labels, sizes, strict=True))
    end = WIDTH - MARGIN - SPACE - max(page.measure(bar.note, size, bold=True) for bar in bars)
    longest = max(max(bar.length, bar.under) for bar in bars) or 1
    for place, (bar, label, own) in enumerate(zip(bars, labels, sizes, strict=True)):
        middle = top + (place + 0.5) * pitch
        page.write(MARGIN, middle + own * 0.36, label, own, INK)
        reached = _segments(page, bar, start, middle, pitch, (end - start) / longest)
        page.write(reached + SPACE, middle + size * 0.36, bar.note, size, INK, bold=True)


def _segments(page: Page, bar: _Bar, start: float, middle: float, pitch: float, scale: float) -> float:
    """Draw one bar; returns where its note begins. A bar with another under it is thinner."""
    thick = 0.34 if bar.under else 0.56
    top = middle - pitch * (0.3 if bar.under else 0.28)
    x = start
    for value, colour in bar.segments:
        length = max(4.0, value * scale) if value else 0.0
        page.box(x, top, length, pitch * thick, colour)
        x += length
    if bar.under:
        page.box(start, top + pitch * 0.4, max(4.0, bar.under * scale), pitch * 0.2, _BEFORE)
    return max(x, start + bar.under * scale) if bar.under else x


def _footer(page: Page, text: str) -> None:
    page.box(MARGIN, page.height - 78, _ROOM, 2, LINE)
    write_line(page, MARGIN, page.height - 44, text, 23, _ROOM, QUIET)
