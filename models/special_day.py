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
    for known in session.exec(select(SpecialDayRow)).all():
        if known.day not in wanted:
            session.delete(known)
    for row in wanted.values():
        session.merge(row)


def special_days(session: Session) -> list[SpecialDayRow]:
    """All of them."""
    return list(session.exec(select(SpecialDayRow)))
