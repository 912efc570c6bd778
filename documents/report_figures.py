"""The figures of a period report: what its charts, workbook, paper and chat text show, in the reader's words already."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from documents.figures import Count, LateMatter


@dataclass(frozen=True, slots=True)
class Line:
    """The numbers of one field, village or agency, or of all together.

    Raises ValueError when more were answered on time than were answered.
    """

    label: str
    received: int = 0
    received_before: int = 0
    answered: int = 0
    on_time: int = 0
    late_now: int = 0
    refused: int = 0
    sent_up: int = 0
    extended: int = 0
    hidden: bool = False
    """It holds what is counted without being described."""

    def __post_init__(self) -> None:
        if not 0 <= self.on_time <= self.answered:
            raise ValueError(f"{self.on_time} answers on time of {self.answered} cannot be")

    @property
    def answered_late(self) -> int:
        """Answers that came after their due date."""
        return self.answered - self.on_time

    @property
    def percent(self) -> int | None:
        """Whole percent of answers on time, rounded down so that 100 means all of them; None without answers."""
        return self.on_time * 100 // self.answered if self.answered else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing happened and nothing is late."""
        return not (self.received or self.answered or self.late_now or self.refused or self.sent_up or self.extended)


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A refusal: no names, no numbers of people; why, by which ground, and whether somebody objected."""

    code: str
    day: date
    field: str
    village: str
    ground: str
    source: str
    reason: str
    objection: str


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise that is not kept yet; ``days_late`` counts working days and is 0 when it is in time or waits to be seen."""

    code: str
    text: str
    agency: str
    due: date
    state: str
    days_late: int


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. ``late`` and ``promises`` are of the moment of asking, everything else of the period."""

    title: str
    """Of what period: "quý IV/2026"."""
    days: str
    """Its days in figures, up to the one when it was made: "01/10–15/11/2026"; "" when the title says them."""
    days_before: str
    part: str
    """Which village, field or agency; "" for the whole commune."""
    commune: str
    made: str
    """When, in words."""
    whole: Line
    before: Line
    by_first_date: int
    by_field: tuple[Line, ...]
    by_village: tuple[Line, ...]
    by_agency: tuple[Line, ...]
    by_ground: tuple[Count, ...]
    refusals: tuple[RefusedRow, ...]
    refusals_hidden: int
    late: tuple[LateMatter, ...]
    late_hidden: int
    examined: int
    examined_answered: int
    examined_reopened: int
    settled: int
    not_settled: int
    promises_made: int
    promises_kept: int
    promises_open: int
    promises_late: int
    promises: tuple[PromiseRow, ...]
    promises_hidden: int

    @property
    def change(self) -> int:
        """Received more (or, below zero, fewer) than in the period before."""
        return self.whole.received - self.before.received

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw or to list."""
        others = (
            self.examined,
            self.settled,
            self.not_settled,
            self.promises_made,
            self.promises_kept,
            self.promises_open,
        )
        return self.whole.is_empty and not any(others)

    @property
    def late_by_agency(self) -> tuple[tuple[str, int], ...]:
        """Who has overdue matters, and how many; the most first. What is hidden is nobody's here."""
        counts: dict[str, int] = {}
        for one in self.late:
            counts[one.agency_label] = counts.get(one.agency_label, 0) + 1
        return tuple(sorted(counts.items(), key=lambda entry: -entry[1]))


def told(lines: Sequence[Line]) -> list[Line]:
    """The lines that name something: all but the one that holds what is not described."""
    return [line for line in lines if not line.hidden]
