"""Which period and which part of the commune a report is about, as people choose or type it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.answers import Plain
from bot.flow import Again, Answers, Option, Reading, Said, Took
from bot.turn import Turn, known
from handlers.summary import past_day
from models.agency import active_agencies
from models.moments import split_days
from models.periods import PeriodKind, ReportPeriod, last, read_period, this
from models.report import WHOLE, Slice
from models.vietnamese import fold
from models.village import village_named, villages_on

NAMED: Mapping[str, Callable[[date], ReportPeriod]] = {
    "this-month": this(PeriodKind.MONTH),
    "last-month": last(PeriodKind.MONTH),
    "this-quarter": this(PeriodKind.QUARTER),
    "last-quarter": last(PeriodKind.QUARTER),
    "this-half": this(PeriodKind.HALF),
    "this-year": this(PeriodKind.YEAR),
}
OTHER = "other"
ALL, VILLAGE, FIELD, AGENCY = "all", "village", "field", "agency"
BETWEEN = ":"
_WORDS_BEFORE = ("thon ", "linh vuc ", "co quan ", "village ", "field ", "agency ")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a report is asked about."""

    period: ReportPeriod
    part: Slice = WHOLE

    def as_data(self) -> dict[str, Any]:
        """As timers and choices keep it."""
        part = {"village": self.part.village_id, "field": self.part.field, "agency": self.part.agency_code}
        return {"period": as_text(self.period), **part}

    @staticmethod
    def of_data(data: Mapping[str, Any]) -> "Wanted":
        """As it was kept."""
        return Wanted(of_text(data["period"]), Slice(data["village"], data["field"], data["agency"]))


def as_text(period: ReportPeriod) -> str:
    """As an answer of the form is remembered."""
    return BETWEEN.join((period.kind, period.first.isoformat(), period.last.isoformat()))


def of_text(text: str) -> ReportPeriod:
    """As it was remembered."""
    kind, first, end = text.split(BETWEEN)
    return ReportPeriod(PeriodKind(kind), date.fromisoformat(first), date.fromisoformat(end))


def today_of(turn: Turn) -> date:
    """The local day."""
    return turn.now.astimezone(turn.zone).date()


# Periods


def period_meant(turn: Turn, text: str) -> str | None:
    """A period that has begun, by its name or by two days; remembered as text."""
    found = read_period(text, today_of(turn)) or _between(turn, text)
    return as_text(found) if found is not None and found.first <= today_of(turn) else None


def _between(turn: Turn, text: str) -> ReportPeriod | None:
    days = [past_day(turn, part) for part in split_days(fold(text).strip(" .!?")) or ()]
    ends = sorted(day for day in days if isinstance(day, date))
    return ReportPeriod(PeriodKind.DAYS, ends[0], ends[1]) if len(ends) == len(days) == 2 else None


class PastDay(Plain):
    """A day that has come already, remembered as ISO text; a whole period answers for both ends."""

    def read(self, look: Turn, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """A day, today at the latest; or the name of a period, or two days."""
        whole = period_meant(look, said.text[:100])
        if whole is not None:
            return Took(whole)
        found = past_day(look, said.text[:100])
        return Took(found.isoformat()) if isinstance(found, date) else Again(found)


def is_other(_turn: Turn, answers: Answers) -> bool:
    """Whether the days are still asked for."""
    return bool(answers["period"] == OTHER)


def has_one_day(turn: Turn, answers: Answers) -> bool:
    """Whether only the first day is known."""
    return is_other(turn, answers) and BETWEEN not in answers["first"]


def _period_of(turn: Turn, answers: Answers) -> ReportPeriod:
    """Days given in the wrong order are put right."""
    given = answers["first"] if answers["period"] == OTHER else answers["period"]
    if given in NAMED:
        return NAMED[given](today_of(turn))
    if BETWEEN in given:
        return of_text(given)
    first, end = sorted(map(date.fromisoformat, (given, answers["last"])))
    return ReportPeriod(PeriodKind.DAYS, first, end)


# Parts


def part_meant(turn: Turn, text: str) -> str | None:
    """A village, field or agency typed by its name, as the answer to which part: "village:3"."""
    said = fold(text).strip(" .!?,")
    for kind, options in ((VILLAGE, village_options), (FIELD, field_options), (AGENCY, agency_options)):
        for option in options(turn, {}):
            if fold(option.label) in {said, *(said.removeprefix(word) for word in _WORDS_BEFORE)}:
                return f"{kind}{BETWEEN}{option.value}"
    village = village_named(turn.session, text, today_of(turn))
    return f"{VILLAGE}{BETWEEN}{village.id}" if village is not None else None


def asks_for(kind: str) -> Callable[[Turn, Answers], bool]:
    """Whether it is still asked which one of that kind."""
    return lambda _turn, answers: bool(answers["part"] == kind)


def village_options(turn: Turn, _answers: Answers) -> Sequence[Option]:
    """The villages of today."""
    return [Option(str(known(village.id)), village.name) for village in villages_on(turn.session, today_of(turn))]


def field_options(turn: Turn, _answers: Answers) -> Sequence[Option]:
    """The fields in the reader's language."""
    return [Option(one.code, one.name_en if turn.language == "en" else one.name) for one in turn.settings.fields]


def agency_options(turn: Turn, _answers: Answers) -> Sequence[Option]:
    """The agencies that answer."""
    return [Option(agency.code, agency.said(turn.language)) for agency in active_agencies(turn.session)]


def _part_of(answers: Answers) -> Slice:
    given = answers.get("part", ALL)
    kind, _between_them, code = given.partition(BETWEEN)
    code = code or answers.get(kind, "")
    if kind == VILLAGE:
        return Slice(village_id=int(code))
    return Slice(field=code) if kind == FIELD else Slice(agency_code=code) if kind == AGENCY else WHOLE


# Both


def wanted_of(turn: Turn, answers: Answers) -> Wanted:
    """What a filled-in form asks for."""
    return Wanted(_period_of(turn, answers), _part_of(answers))


def wanted_in(turn: Turn, text: str) -> Wanted | None:
    """What "quý 3 thôn Vạc" asks for at once: a period, then a part or nothing; None when it is anything else."""
    words = text[:120].split()
    for count in range(len(words), 0, -1):
        period = period_meant(turn, " ".join(words[:count]))
        rest = " ".join(words[count:])
        part = part_meant(turn, rest) if rest else ALL
        if period is not None and part is not None:
            return Wanted(of_text(period), _part_of({"part": part}))
    return None
