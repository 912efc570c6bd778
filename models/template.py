"""Templates: texts of good answers, kept by an agency or the office to begin another answer with."""

import re
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import or_
from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant

PLACEHOLDERS = {"code": ("code", "mã"), "village": ("village", "thôn"), "due": ("due", "hạn")}
"""What is filled in, and how officials may write it between braces."""
_BRACES = re.compile(r"\{\s*([^{}]*?)\s*\}")


class Template(SQLModel, table=True):
    """One text; it is never sent by itself: a named official releases what is made of it (features F34)."""

    __tablename__ = "template"

    id: int | None = Field(default=None, primary_key=True)
    title: str
    field: str = Field(default="", index=True)
    """Empty: for every field."""
    text: str
    agency_code: str | None = Field(default=None, foreign_key="agency.code", index=True)
    """Whose it is; None: the office's, for everybody."""
    made_by: int = Field(foreign_key="person.id")
    made_at: datetime = Field(sa_type=Instant)
    retired_by: int | None = Field(default=None, foreign_key="person.id")
    retired_at: datetime | None = Field(default=None, sa_type=Instant)


def templates_for(session: Session, agency_codes: Collection[str], field: str | None = None) -> list[Template]:
    """The templates in use of the office and of these agencies; those of a field come first, if one is given."""
    found = session.exec(
        select(Template)
        .where(col(Template.retired_at).is_(None))
        .where(or_(col(Template.agency_code).is_(None), col(Template.agency_code).in_(list(agency_codes))))
        .order_by(col(Template.title), col(Template.id))
    ).all()
    if field is None:
        return list(found)
    return sorted((one for one in found if one.field in ("", field)), key=lambda one: one.field != field)


def unknown_placeholder(text: str) -> str | None:
    """The first thing between braces that nothing would be filled in for."""
    known = {name for names in PLACEHOLDERS.values() for name in names}
    return next((word for word in _BRACES.findall(text) if word.lower() not in known), None)


def filled_in(text: str, *, code: str, village: str, due: str) -> str:
    """A template's text with what is known of a matter."""
    values = {"code": code, "village": village, "due": due}
    meant = {name: values[key] for key, names in PLACEHOLDERS.items() for name in names}
    return _BRACES.sub(lambda found: meant.get(found[1].lower(), found[0]), text)
