"""What is on record of a person anywhere: whether two records of the same human being can become one without loss."""

from sqlalchemy import Column, MetaData, Table
from sqlmodel import Session, select

APART = {("contact", "person_id"), ("history", "actor_id"), ("outbox", "person_id")}
"""Where a person can be reached, what they did, and what they were told go along with them."""


def has_only_registered(session: Session, schema: MetaData, person_id: int) -> bool:
    """Whether nothing refers to a person but the registration itself; new tables count by themselves."""
    return not any(
        session.execute(select(column).where(column == person_id).limit(1)).first() is not None
        for table in schema.tables.values()
        for column in _references(table)
    )


def _references(table: Table) -> "list[Column[int]]":
    return [
        column
        for column in table.columns
        if (table.name, column.name) not in APART
        and any(key.target_fullname == "person.id" for key in column.foreign_keys)
    ]
