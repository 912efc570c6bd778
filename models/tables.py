"""All tables, so that whoever needs the whole schema imports one name."""

from sqlalchemy import MetaData
from sqlmodel import SQLModel

from models import (
    advice,
    agency,
    answer,
    appointment,
    asker,
    consent,
    contact,
    conversation,
    extension,
    history,
    inbox,
    invitation,
    matter,
    meeting,
    outbox,
    person,
    registration,
    special_day,
    stored_file,
    timer,
    village,
)

FILES = (
    advice, agency, answer, appointment, asker, consent, contact, conversation, extension, history, inbox, invitation,
    matter, meeting, outbox, person, registration, special_day, stored_file, timer, village,
)  # fmt: skip
"""Importing a file registers its tables."""


def metadata() -> MetaData:
    """The schema as the models have it."""
    return SQLModel.metadata
