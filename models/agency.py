"""Agencies (cơ quan, đơn vị) that answer; an agency exists without anybody's account."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol

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
    name_en: str = ""
    """For those who read English; empty: the Vietnamese name."""
    order: int = 0
    active: bool = True
    kind: str = AgencyKind.AGENCY

    def said(self, language: str) -> str:
        """What it is called in a language."""
        return self.name_en if language == "en" and self.name_en else self.name


class Body(Protocol):
    """An agency or association as the settings have it."""

    @property
    def code(self) -> str:
        """By which it is known for ever."""

    @property
    def name(self) -> str:
        """In Vietnamese."""

    @property
    def name_en(self) -> str:
        """In English, or "" ."""


def bring_agencies(session: Session, bodies: Iterable[Body], kind: AgencyKind = AgencyKind.AGENCY) -> None:
    """Make the table say what the settings say; an agency that left them is kept, inactive, for the record."""
    known = {agency.code: agency for agency in session.exec(select(Agency).where(Agency.kind == kind))}
    for agency in known.values():
        agency.active = False
    for order, body in enumerate(bodies):
        agency = known.get(body.code) or Agency(code=body.code, name=body.name, kind=kind)
        agency.name, agency.name_en, agency.order, agency.active = body.name, body.name_en, order, True
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


def agency_names(session: Session, codes: Iterable[str], language: str) -> str:
    """Names of agencies, for a sentence in that language."""
    wanted = set(codes)
    return ", ".join(agency.said(language) for agency in session.exec(select(Agency)) if agency.code in wanted)
