"""Agencies (cơ quan, đơn vị) that answer; an agency exists without anybody's account."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, col, select


class AgencyKind(StrEnum):
    """Who answers, and who only collects what people think."""

    AGENCY = "agency"
    ASSOCIATION = "association"


class Agency(SQLModel, table=True):
    """A body of the commune since 1/7/2025 (NĐ 150/2025); the code is fixed, the name is the office's."""

    __tablename__ = "agency"

    code: str = Field(primary_key=True)
    name: str
    order: int = 0
    active: bool = True
    kind: str = AgencyKind.AGENCY


def bring_agencies(session: Session, names: Mapping[str, str], kind: AgencyKind = AgencyKind.AGENCY) -> None:
    """Make the table say what the settings say; an agency that left them is kept, inactive, for the record."""
    known = {agency.code: agency for agency in session.exec(select(Agency).where(Agency.kind == kind))}
    for agency in known.values():
        agency.active = agency.code in names
    for order, (code, name) in enumerate(names.items()):
        agency = known.get(code) or Agency(code=code, name=name, kind=kind)
        agency.name, agency.order = name, order
        session.add(agency)


def active_agencies(session: Session) -> list[Agency]:
    """The agencies of today that answer, in the order of the settings."""
    return _active(session, AgencyKind.AGENCY)


def active_associations(session: Session) -> list[Agency]:
    """The associations of today, in the order of the settings."""
    return _active(session, AgencyKind.ASSOCIATION)


def _active(session: Session, kind: AgencyKind) -> list[Agency]:
    chosen = select(Agency).where(col(Agency.active), Agency.kind == kind)
    return list(session.exec(chosen.order_by(col(Agency.order))))


def agency_names(session: Session, codes: Iterable[str]) -> str:
    """Names of agencies, for a sentence."""
    wanted = set(codes)
    return ", ".join(agency.name for agency in session.exec(select(Agency)) if agency.code in wanted)
