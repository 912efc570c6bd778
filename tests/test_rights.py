"""The table of rights, cell by cell: every role at everything that can be started, allowed and refused, in the one place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot.answers import Words
from bot.flow import Answers, Ask, Flow
from bot.hearing import run_opening, take_offer
from bot.journey import Action, Dialogue, Journey, Opening
from bot.simulator import CAPABILITIES, SimulatedChannel, SimulatedClock
from bot.turn import Turn
from composition.building import Service, build
from models.appointment import AGENCY_ROLES, Appointment, Role
from models.contact import Contact
from models.conversation import Offer
from models.person import Person
from models.rights import MAY
from models.village import Village
from tests.stage import read_once, trial_settings

NOW = datetime(2026, 10, 5, 1, 0, tzinfo=UTC)
NOBODY = "nobody"
WHO = (*Role, NOBODY)


class Tried:
    """Journeys of which only the rights are left: what is started says its name."""

    def __init__(self) -> None:
        self.started: list[str] = []

    def hollow(self, journey: Journey) -> Journey:
        """The same names and rights, with nothing behind them."""
        return replace(
            journey,
            flows=tuple(map(self._flow, journey.flows)),
            openings=tuple(map(self._opening, journey.openings)),
            actions={name: self._action(name, action) for name, action in journey.actions.items()},
        )

    def _flow(self, flow: Flow[Turn]) -> Flow[Turn]:
        return Flow(flow.name, (Ask("name", Words(2, 20), key="ask-register-name"),), self._complete, right=flow.right)

    def _complete(self, _turn: Turn, _answers: Answers) -> None:
        self.started.append("completed")

    def _opening(self, opening: Opening) -> Opening:
        return replace(opening, run=lambda _turn, _rest: self.started.append(opening.name))

    def _action(self, name: str, action: Action) -> Action:
        return replace(action, run=lambda _turn, _args: self.started.append(name))


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """The service as it is shipped."""
    settings = trial_settings(f"sqlite:///{tmp_path / 'rights.db'}", tmp_path)
    channel = SimulatedChannel("telegram", CAPABILITIES["telegram"])
    made = build(settings, [channel], SimulatedClock(NOW), texts=read_once(settings.commune))
    yield made
    made.close()


def contact_of(session: Session, who: str) -> Contact:
    """Somebody with one role, or with none."""
    person = Person(full_name="Vũ Thị Thử", made_at=NOW)
    session.add(person)
    session.flush()
    contact = Contact(
        channel="telegram", account="simulated", chat=who, person_id=person.id, first_seen_at=NOW, last_inbound_at=NOW
    )
    session.add(contact)
    if who != NOBODY:
        agency = None if Role(who) not in AGENCY_ROLES else "nong_dan" if who == Role.ASSOCIATION else "kinh_te"
        village = session.exec(select(Village.id)).first() if who == Role.VILLAGE_HEAD else None
        session.add(Appointment(person_id=person.id or 0, role=who, agency_code=agency, village_id=village, since=NOW))
    session.flush()
    return contact


def is_allowed(who: str, right: str) -> bool:
    """What the table says."""
    return not right or (who != NOBODY and Role(who) in MAY[right])


def turn_of(session: Session, dialogue: Dialogue, contact: Contact) -> Turn:
    """A turn of its own for each cell."""
    return Turn(session, dialogue, NOW, contact, "rights")


@pytest.mark.parametrize("who", WHO)
async def test_a_choice_is_taken_by_those_who_may(service: Service, who: str) -> None:
    tried = Tried()
    dialogue = replace(service.dialogue, journeys=tuple(map(tried.hollow, service.dialogue.journeys)))

    def press_all(session: Session) -> None:
        contact = contact_of(session, who)
        for name in dialogue.actions:
            offer = Offer(token=name, contact_id=contact.id or 0, number=1, label="", action=name, made_at=NOW)
            take_offer(turn_of(session, dialogue, contact), offer)

    await service.database.run(press_all)
    assert tried.started == [name for name, action in dialogue.actions.items() if is_allowed(who, action.right)]


@pytest.mark.parametrize("who", WHO)
async def test_a_word_opens_for_those_who_may(service: Service, who: str) -> None:
    tried = Tried()
    dialogue = replace(service.dialogue, journeys=tuple(map(tried.hollow, service.dialogue.journeys)))

    def say_all(session: Session) -> None:
        contact = contact_of(session, who)
        for opening in dialogue.openings:
            run_opening(turn_of(session, dialogue, contact), opening, "")

    await service.database.run(say_all)
    assert tried.started == [opening.name for opening in dialogue.openings if is_allowed(who, opening.right)]


@pytest.mark.parametrize("who", WHO)
async def test_a_form_opens_for_those_who_may(service: Service, who: str) -> None:
    dialogue = replace(service.dialogue, journeys=tuple(map(Tried().hollow, service.dialogue.journeys)))
    opened: list[str] = []

    def open_all(session: Session) -> None:
        contact = contact_of(session, who)
        for name in dialogue.flows:
            turn = turn_of(session, dialogue, contact)
            turn.open(name)
            opened.extend([name] if turn.frame is not None else [])

    await service.database.run(open_all)
    assert opened == [name for name, flow in dialogue.flows.items() if is_allowed(who, flow.right)]
