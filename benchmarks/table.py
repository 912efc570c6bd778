"""Numbers as a table that people read in a terminal."""

from collections.abc import Sequence


def table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Lines under a title: the first column to the left, the others to the right."""
    lines = [("", *heads), *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads) + 1)]
    return "\n".join([title, *(_line(line, widths) for line in lines)])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    return "  ".join(["", first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]).rstrip()


def share(part: float, whole: float) -> str:
    """A number as a share of another: "53 %"."""
    return f"{100 * part / whole:.0f} %"


def amount(value: float) -> str:
    """A number as exact as it deserves: 1,234 or 12.3."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"
