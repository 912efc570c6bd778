"""Who may read a matter, and on whose desk it is: never people of the unit that it complains of (features F27)."""

from bot.turn import Turn, known
from models.appointment import Appointment, Role
from models.asker import asker_of, helped_by
from models.complained import OFFICE_UNIT, beside_unit, is_kept_from, may_be_told
from models.matter import Matter
from models.rights import may

_READ_EVERYTHING = frozenset({Role.OFFICE, Role.CHAIR, Role.CO_CHAIR, Role.FRONT, Role.SECRETARY})


def appointments_for(turn: Turn, matter: Matter) -> list[Appointment]:
    """The appointments that count for a matter: what somebody is in the unit complained of does not."""
    return beside_unit(turn.appointments, matter)


def roles_for(turn: Turn, matter: Matter) -> frozenset[Role]:
    """The roles that count for a matter."""
    return frozenset(Role(one.role) for one in appointments_for(turn, matter))


def may_with(turn: Turn, matter: Matter, right: str) -> bool:
    """Whether somebody has a right by the roles that count for a matter."""
    return may(roles_for(turn, matter), right)


def is_office_of(turn: Turn, matter: Matter) -> bool:
    """Whether somebody triages a matter: the office, or the chair where the matter complains of the office."""
    return (Role.CHAIR if matter.about_agency_code == OFFICE_UNIT else Role.OFFICE) in roles_for(turn, matter)


def of_agency(turn: Turn, matter: Matter) -> bool:
    """Whether this person belongs to the agency that has the matter."""
    return matter.agency_code in {one.agency_code for one in appointments_for(turn, matter) if one.agency_code}


def has_matter(turn: Turn, matter: Matter) -> bool:
    """Whether a matter is on this person's desk: the office's, or their own agency's."""
    return is_office_of(turn, matter) or of_agency(turn, matter)


def reads_everything(turn: Turn) -> bool:
    """Whether this person reads every matter that complains of nobody of theirs: office, chair, Front, secretary."""
    return bool(turn.roles & _READ_EVERYTHING)


def may_read(turn: Turn, matter: Matter) -> bool:
    """Whether this person reads a matter as an official; a restricted one only the office, the chair, whom it is given to."""
    if matter.restricted:
        return bool(roles_for(turn, matter) & {Role.OFFICE, Role.CHAIR}) or of_agency(turn, matter)
    return bool(roles_for(turn, matter) & _READ_EVERYTHING) or has_matter(turn, matter)


def may_know_of(turn: Turn, matter: Matter) -> bool:
    """Whether this official may learn that there is such a matter; if not, its code is answered like one nobody was given."""
    return may_read(turn, matter) or may_be_told(matter) or is_own(turn, matter)


def is_own(turn: Turn, matter: Matter) -> bool:
    """Whether this person asks it, or for somebody else."""
    asker = asker_of(turn.session, known(matter.id), turn.person_id) if turn.person else None
    asks = asker is not None and asker.withdrawn_at is None
    return asks or (turn.person is not None and bool(helped_by(turn.session, known(matter.id), turn.person_id)))


def is_kept_from_reader(turn: Turn, matter: Matter) -> bool:
    """Whether a matter complains of the unit of whoever reads now, and is nothing else to them."""
    return turn.person is not None and is_kept_from(turn.session, known(matter.id), turn.person_id)


def may_hear(turn: Turn, matter: Matter) -> bool:
    """Whether this person runs a meeting on a matter: never a restricted one, nor people of the unit complained of."""
    return not matter.restricted and not is_kept_from_reader(turn, matter)
