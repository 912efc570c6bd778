"""Villages (thôn) and the names people use for them; the commune's council may merge or rename them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import JSON
from sqlmodel import Field, Session, SQLModel, col, select

from models.vietnamese import fold, sort_key


class Village(SQLModel, table=True):
    """A village, valid from and to a day (NĐ 185/2026: created, merged, renamed); old names stay as aliases."""

    __tablename__ = "village"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    aliases: list[str] = Field(default_factory=list, sa_type=JSON)
    valid_from: date | None = None
    valid_to: date | None = None

    def exists_on(self, day: date) -> bool:
        """Whether it is a village of the commune on that day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class VillageEntry:
    """A village as the settings give it."""

    name: str
    aliases: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None


def bring_villages(session: Session, entries: Iterable[VillageEntry], today: date) -> None:
    """Make the table say what the settings say; a village that left them stays for the record, ended the day before."""
    known = {village.name: village for village in session.exec(select(Village))}
    entries = list(entries)
    for name in known.keys() - {entry.name for entry in entries}:
        ended = known[name].valid_to
        if ended is None or ended >= today:
            known[name].valid_to = today - timedelta(days=1)
    for entry in entries:
        village = known.get(entry.name) or Village(name=entry.name)
        village.aliases = list(entry.aliases)
        village.valid_from, village.valid_to = entry.valid_from, entry.valid_to
        session.add(village)


def villages_on(session: Session, day: date) -> list[Village]:
    """The villages of that day, in the order of the Vietnamese alphabet."""
    return sorted(
        (village for village in session.exec(select(Village)) if village.exists_on(day)),
        key=lambda village: sort_key(village.name),
    )


def village_named(session: Session, text: str, day: date) -> Village | None:
    """The village that somebody means: its name or an alias, with or without marks and the word "thôn"."""
    wanted = fold(text).removeprefix("thon ").strip()
    for village in villages_on(session, day):
        if wanted in {fold(name).removeprefix("thon ") for name in (village.name, *village.aliases)}:
            return village
    return None


def village_names(session: Session) -> tuple[str, ...]:
    """All names that villages have or had."""
    return tuple(name for village in session.exec(select(Village)) for name in (village.name, *village.aliases))


def village_name(session: Session, village_id: int | None) -> str:
    """Its name, or "" for nobody's village."""
    if village_id is None:
        return ""
    return session.exec(select(Village.name).where(col(Village.id) == village_id)).one()
