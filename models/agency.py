"""Agencies (cơ quan, đơn vị) that answer; an agency exists without anybody's account."""

from collections.abc import Iterable, Mapping

from sqlmodel import Field, Session, SQLModel, select


class Agency(SQLModel, table=True):
    """A body of the commune since 1/7/2025 (NĐ 150/2025); the code is fixed, the name is the office's."""

    __tablename__ = "agency"

    code: str = Field(primary_key=True)
    name: str
    order: int = 0
    active: bool = True


def bring_agencies(session: Session, names: Mapping[str, str]) -> None:
    """Make the table say what the settings say; an agency that left them is kept, inactive, for the record."""
    known = {agency.code: agency for agency in session.exec(select(Agency))}
    for agency in known.values():
        agency.active = agency.code in names
    for order, (code, name) in enumerate(names.items()):
        agency = known.get(code) or Agency(code=code, name=name)
        agency.name, agency.order = name, order
        session.add(agency)


def active_agencies(session: Session) -> list[Agency]:
    """The agencies of today, in the order of the settings."""
    return list(session.exec(select(Agency).where(Agency.active).order_by(Agency.order)))  # type: ignore[arg-type]


def agency_names(session: Session, codes: Iterable[str]) -> str:
    """Names of agencies, for a sentence."""
    wanted = set(codes)
    return ", ".join(agency.name for agency in session.exec(select(Agency)) if agency.code in wanted)
