"""Two records of one human being become one, only where nothing can be lost: one of them holds nothing but a registration."""

from sqlalchemy import update
from sqlmodel import col, select

from bot.turn import Turn
from models.belongings import has_only_registered
from models.contact import Contact
from models.outbox import OutboxRow
from models.person import Person
from models.tables import metadata


def holds_nothing(turn: Turn, person_id: int) -> bool:
    """Whether somebody has nothing on record but a name, a village and a phone."""
    turn.session.flush()
    return has_only_registered(turn.session, metadata(), person_id)


def join_records(turn: Turn, first: int, second: int, *, keep_second: bool) -> Person:
    """Make two people one, of whom the second ``holds_nothing``; ``keep_second``: under the second's name.

    The second record is emptied; its contacts and what was promised to it go along.
    """
    people = {row.id: row for row in _locked(turn, first, second)}
    named = people[second if keep_second else first]
    kept, gone = people[first], people[second]
    kept.full_name, kept.village_id, kept.phone = named.full_name, named.village_id, named.phone
    gone.full_name, gone.village_id, gone.phone, gone.erased_at = "", None, None, turn.now
    turn.session.add_all([kept, gone])
    turn.session.flush()
    execute = turn.session.execute
    execute(update(Contact).where(col(Contact.person_id) == gone.id).values(person_id=kept.id, preferred=False))
    execute(update(OutboxRow).where(col(OutboxRow.person_id) == gone.id).values(person_id=kept.id))
    turn.session.expire_all()
    turn.record("person", kept.id or 0, "records-joined", emptied=gone.id)
    return kept


def _locked(turn: Turn, first: int, second: int) -> list[Person]:
    wanted = select(Person).where(col(Person.id).in_([first, second])).order_by(col(Person.id)).with_for_update()
    return list(turn.session.exec(wanted.execution_options(populate_existing=True)))
