"""The table of days that are not what their weekday says: holidays and swapped Saturdays, each with its legal source."""

from collections.abc import Iterable
from datetime import date

from sqlmodel import Field, Session, SQLModel, select


class SpecialDayRow(SQLModel, table=True):
    """A dated day; ``confirmed`` is False while it is only expected."""

    __tablename__ = "special_day"

    day: date = Field(primary_key=True)
    kind: str
    source: str
    confirmed: bool


def bring_special_days(session: Session, rows: Iterable[SpecialDayRow]) -> None:
    """Make the table say what seed, official corrections and settings say together."""
    wanted = {row.day: row for row in rows}
    known = {row.day: row for row in special_days(session)}
    for day in known.keys() - wanted.keys():
        session.delete(known[day])
    session.add_all(wanted[day] for day in sorted(wanted.keys() - known.keys()))
    for day in known.keys() & wanted.keys():
        session.merge(wanted[day])


def special_days(session: Session) -> list[SpecialDayRow]:
    """All of them."""
    return list(session.exec(select(SpecialDayRow)))
