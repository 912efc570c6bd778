"""The figures of a period: the values that queries fill, and that the chart, the sheet and the chat summary show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple, Protocol

PeriodKind = Literal["day", "week", "custom"]


class Words(Protocol):
    """Gives the words of the interface by their key; numbers arrive as numbers, so that the language groups digits."""

    def __call__(self, key: str, /, **args: str | int) -> str: ...


@dataclass(frozen=True, slots=True)
class Period:
    """Local days (Asia/Ho_Chi_Minh) from ``start`` to ``end``, both included. Raises ValueError if reversed.

    Only a "day" is not made of whole days: it runs from digest to digest, and ``hours`` are those at which it begins
    and ends, already in the reader's words.
    """

    start: date
    end: date
    kind: PeriodKind
    hours: tuple[str, str] = ("", "")

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period cannot end ({self.end}) before it starts ({self.start})")

    @property
    def days(self) -> int:
        """How many days, at least 1."""
        return (self.end - self.start).days + 1

    @property
    def before(self) -> "Period":
        """The period of equal length that ends the day before this one starts."""
        return Period(self.start - timedelta(days=self.days), self.start - timedelta(days=1), self.kind)


@dataclass(frozen=True, slots=True)
class Count:
    """How many matters share one field, village, status or agency; ``label`` is already in the reader's language."""

    code: str
    label: str
    value: int


@dataclass(frozen=True, slots=True)
class LateMatter:
    """An unanswered matter past its due date; ``days_late`` counts working days."""

    code: str
    field_label: str
    village_label: str
    agency_label: str
    due: date
    days_late: int
    restricted: bool = False
    """Only that it is late is told; it has no code, field or village here."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What happened in a period, and what is open or late at the moment of asking.

    ``by_*`` split the matters received in the period; ``answered``, ``refused`` and ``sent_up`` count what was done in
    the period, whenever the matter was received; ``late`` and ``open_now`` cover all matters of the commune.
    ``by_status`` comes in the order of the process; late is not a status. Raises ValueError when more were answered on
    time than were answered.
    """

    commune: str
    period: Period
    received: int
    received_before: int
    by_field: tuple[Count, ...]
    by_village: tuple[Count, ...]
    by_status: tuple[Count, ...]
    by_agency: tuple[Count, ...]
    answered: int
    answered_on_time: int
    late: tuple[LateMatter, ...]
    refused: int
    sent_up: int
    open_now: int
    answered_after_first_date: int = 0
    """Of those on time, how many only because their first due date had been put off."""
    unreviewed: tuple[LateMatter, ...] = ()
    """What nobody of the office has looked at by the moment promised; ``due`` is the day of that moment."""
    asked_back: int = 0
    """How many matters wait for more from their askers."""
    asked_back_days: int = 0
    """Working days that the one of them which waits longest has waited."""
    due_soon: tuple[str, ...] = ()
    """The matters whose answer falls due until the end of the next working day: codes, or that one is restricted."""

    def __post_init__(self) -> None:
        if not 0 <= self.answered_after_first_date <= self.answered_on_time <= self.answered:
            raise ValueError(f"{self.answered_on_time} answers on time of {self.answered} cannot be")

    @property
    def change(self) -> int:
        """Received more (or, below zero, fewer) than in the period before."""
        return self.received - self.received_before

    @property
    def answered_late(self) -> int:
        """Answers of the period that came after their due date."""
        return self.answered - self.answered_on_time

    @property
    def on_time_percent(self) -> int | None:
        """Whole percent of answers on time, rounded down so that 100 means all of them; None without answers."""
        return self.answered_on_time * 100 // self.answered if self.answered else None

    @property
    def late_now(self) -> int:
        """How many matters are past their due date."""
        return len(self.late)

    @property
    def top_village(self) -> Count | None:
        """The village with most matters, None when nothing was received or two have as many.

        A count without code stands for people from elsewhere and is no village.
        """
        ranked = largest([count for count in self.by_village if count.code], 2).shown
        if not ranked or (len(ranked) == 2 and ranked[0].value == ranked[1].value):
            return None
        return ranked[0]


@dataclass(frozen=True, slots=True)
class MatterRow:
    """One matter in the list for offices and the Front: no name, phone or house number, all labels already worded.

    ``day`` and the due dates are local days; ``answered_at`` is an aware instant; ``verdict`` is the asker's or "".
    """

    code: str
    day: date
    village: str
    field: str
    kind: str
    summary: str
    askers: int
    agency: str
    status: str
    first_due: date | None
    due: date | None
    answered_at: datetime | None
    verdict: str


class Largest(NamedTuple):
    """The counts worth naming, and how many others there are with how many matters together."""

    shown: tuple[Count, ...]
    others: int
    others_value: int


def largest(counts: Sequence[Count], most: int) -> Largest:
    """The ``most`` largest counts above zero, largest first; equal ones stay in the order given."""
    ranked = sorted((count for count in counts if count.value > 0), key=lambda count: -count.value)
    rest = ranked[most:]
    return Largest(tuple(ranked[:most]), len(rest), sum(count.value for count in rest))


def period_words(key: str, figures: Figures, words: Words) -> str:
    """The period in words; ``key`` names the texts of a document, one for each kind of period."""
    period = figures.period
    start, end = (f"{day:%d/%m/%Y}" for day in (period.start, period.end))
    from_hour, to_hour = period.hours
    return words(
        f"{key}-{period.kind}", commune=figures.commune, start=start, end=end, from_hour=from_hour, to_hour=to_hour
    )
