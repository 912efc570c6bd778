"""Joining as an official: a single-use code becomes a role; administrators and the office invite in chat."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from sqlmodel import Session, col, select

from bot.answers import Name, OneOf, Read
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Journey, Menu, Opening
from bot.turn import Turn
from handlers.first_contact import decide
from handlers.menu import show_menu
from handlers.register import ELSEWHERE, understand_village, village_id_of, village_options
from models.agency import active_agencies, active_associations, agency_names
from models.appointment import AGENCY_ROLES, Appointment, Role
from models.consent import Decision
from models.contact import Contact
from models.invitation import ALPHABET, GROUP, LENGTH, Invitation, code_hash, find_invitation
from models.person import Person
from models.village import village_name

VALID = timedelta(days=14)


def invite(
    session: Session, chance: Random, now: datetime, role: Role, name: str, *,
    agency_code: str | None = None, village_id: int | None = None, made_by: int | None = None,
) -> str:  # fmt: skip
    """Make an invitation and return its code, which is shown once and kept only as a hash."""
    letters = "".join(chance.choices(ALPHABET, k=LENGTH))
    code = "-".join(letters[start : start + GROUP] for start in range(0, LENGTH, GROUP))
    session.add(
        Invitation(
            code_hash=code_hash(code), role=role, name=name, agency_code=agency_code, village_id=village_id,
            made_by=made_by, made_at=now, valid_until=now + VALID,
        )
    )  # fmt: skip
    session.flush()
    return code


def _join(turn: Turn, rest: str) -> None:
    if rest:
        _use_code(turn, rest)
    else:
        turn.open("join")


def _read_code(text: str) -> str | None:
    letters = "".join(sign for sign in text.upper() if sign.isalnum())
    return letters if len(letters) == LENGTH else None


def _use_code(turn: Turn, code: str) -> None:
    invitation = find_invitation(turn.session, code)
    if invitation is None:
        turn.say("invitation-unknown")
    elif invitation.used_at is not None and invitation.used_by == (turn.person.id if turn.person else None):
        turn.say("invitation-yours-already")
    elif invitation.used_at is not None:
        turn.say("invitation-used")
    elif invitation.valid_until < turn.now:
        turn.say("invitation-late", day=turn.texts.short_day(turn.language, invitation.valid_until))
    else:
        _appoint(turn, invitation)


def _appoint(turn: Turn, invitation: Invitation) -> None:
    person = turn.person or who_signed_out(turn.session, invitation)
    if person is None:
        person = Person(full_name=invitation.name, made_at=turn.now)
        turn.session.add(person)
        turn.session.flush()
    turn.recognise(person)
    invitation.used_at, invitation.used_by = turn.now, person.id
    turn.session.add(invitation)
    if not any(_is_same(held, invitation) for held in turn.appointments):
        turn.session.add(
            Appointment(
                person_id=turn.person_id, role=invitation.role, agency_code=invitation.agency_code,
                village_id=invitation.village_id, since=turn.now,
            )
        )  # fmt: skip
    turn.session.flush()
    turn.recognise(person)
    turn.record("person", turn.person_id, "joined", role=invitation.role, agency=invitation.agency_code or "")
    decide(turn, Decision.AGREED)
    role = role_name(turn, Role(invitation.role), invitation.agency_code, invitation.village_id)
    turn.say("joined", name=person.full_name, role=role)
    show_menu(turn)


def _is_same(held: Appointment, invitation: Invitation) -> bool:
    where = (held.agency_code, held.village_id)
    return held.role == invitation.role and where == (invitation.agency_code, invitation.village_id)


def who_signed_out(session: Session, invitation: Invitation) -> Person | None:
    """Who holds this very role under this name and can be reached nowhere: they come back to their work by the code."""
    reachable = select(Contact.person_id).where(col(Contact.person_id).is_not(None))
    found = session.exec(
        select(Person, Appointment)
        .join(Appointment, col(Appointment.person_id) == col(Person.id))
        .where(Person.full_name == invitation.name, col(Person.id).not_in(reachable))
        .where(col(Appointment.until).is_(None), Appointment.role == invitation.role)
        .order_by(col(Person.id))
    )
    return next((person for person, held in found if _is_same(held, invitation)), None)


def role_name(turn: Turn, role: Role, agency_code: str | None = None, village_id: int | None = None) -> str:
    """A role in words, with its agency or village."""
    words = turn.word(f"role-{role.replace('_', '-')}")
    if village_id is not None:
        return f"{words}, {turn.word('in-village', village=village_name(turn.session, village_id))}"
    return f"{words}, {agency_names(turn.session, [agency_code], turn.language)}" if agency_code else words


def _roles(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(role, role_name(turn, role)) for role in Role]


def _needs_agency(_turn: Turn, answers: Answers) -> bool:
    return answers["role"] in AGENCY_ROLES


def _needs_village(_turn: Turn, answers: Answers) -> bool:
    return bool(answers["role"] == Role.VILLAGE_HEAD)


def _agencies(turn: Turn, answers: Answers) -> Sequence[Option]:
    found = active_associations if answers["role"] == Role.ASSOCIATION else active_agencies
    return [Option(agency.code, agency.said(turn.language)) for agency in found(turn.session)]


def _villages(turn: Turn, answers: Answers) -> Sequence[Option]:
    return [option for option in village_options(turn, answers) if option.value != ELSEWHERE]


def _invite_args(turn: Turn, answers: Answers) -> dict[str, str]:
    village_id = village_id_of(answers["village"]) if answers.get("village") else None
    return {
        "name": answers["name"],
        "role": role_name(turn, Role(answers["role"]), answers.get("agency"), village_id),
    }


def _make_invitation(turn: Turn, answers: Answers) -> None:
    village = answers.get("village")
    code = invite(
        turn.session, turn.chance, turn.now, Role(answers["role"]), answers["name"],
        agency_code=answers.get("agency"), village_id=village_id_of(village) if village else None, made_by=turn.person_id,
    )  # fmt: skip
    turn.record("person", turn.person_id, "invited", role=answers["role"], agency=answers.get("agency") or "")
    named = _invite_args(turn, answers)
    turn.say(
        "invitation-made", name=named["name"], role=named["role"], code=code,
        until=turn.texts.day(turn.language, turn.now + VALID),
    )  # fmt: skip


def _open_invite(turn: Turn, _rest: str) -> None:
    turn.open("invite")


def _join_with_code(turn: Turn, answers: Answers) -> None:
    _use_code(turn, answers["code"])


journey = Journey(
    "join",
    flows=(
        Flow("join", (Ask("code", Read(_read_code, "join-code-wrong")),), _join_with_code),
        Flow(
            "invite",
            (
                Ask("name", Name()),
                Ask("role", OneOf(_roles)),
                Ask("agency", OneOf(_agencies), when=_needs_agency),
                Ask("village", OneOf(_villages, understand_village), when=_needs_village),
                Ask("review", Review(), args=_invite_args),
            ),
            _make_invitation,
            right="invite",
        ),
    ),
    openings=(
        Opening("join", _join),
        Opening("invite", _open_invite, right="invite", menu=Menu.OFFICIAL, group="office", place=80),
    ),
)
