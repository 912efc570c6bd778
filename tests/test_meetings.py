"""Laws of meetings that no single conversation shows: the gate to the second, no stale reminder, everybody told once."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from sqlmodel import Session, col, select

from bot.journey import Offered
from bot.message import Address, Inbound, OutgoingFile, Update
from bot.settings import LimitSettings
from bot.simulator import ACCOUNT, CAPABILITIES, SimulatedChannel, SimulatedClock
from bot.turn import Turn, known
from handlers import attend, meeting_announce
from handlers.meeting_announce import PORTION, announce
from handlers.meeting_change import cancel, move
from handlers.meeting_make import keep_draft, set_time
from handlers.meeting_reminders import ALL, CITIZENS, REMINDER, reminder_moments
from handlers.meetings import ALL_VILLAGES
from handlers.notice_gate import NoticeTooShort, first_lawful_day, is_too_late, last_lawful_moment
from main import Service, SimulatedStage, build
from models.appointment import Appointment, Role
from models.audience import audience_size
from models.consent import Consent, Decision
from models.contact import Contact
from models.history import HistoryEntry
from models.meeting import Meeting, MeetingState, lock_meeting
from models.outbox import OutboxRow, OutboxState
from models.person import Person
from models.registration import Wish, active_registrations
from models.timer import Timer, TimerState
from models.village import villages_on
from models.working_days import HOME_ZONE, SpecialDay, WorkCalendar, official_corrections
from tests.stage import trial_settings

Result = TypeVar("Result")
MONDAY = datetime(2026, 10, 5, 8, tzinfo=HOME_ZONE)
MEETING = datetime(2026, 11, 5, 7, 30, tzinfo=HOME_ZONE)
DAY = timedelta(days=1)


def at(text: str) -> datetime:
    """A moment of Vietnam's clocks."""
    return datetime.fromisoformat(text).replace(tzinfo=HOME_ZONE)


@dataclass
class Hall:
    """The service in simulated time, with a few people in it, and the verbs that tests need."""

    service: Service
    clock: SimulatedClock
    channel: SimulatedChannel

    def do(self, work: Callable[[Turn], Result], who: str = "lan") -> Result:
        """Let somebody take a turn."""

        def turn(session: Session) -> Result:
            contact = session.exec(select(Contact).where(Contact.chat == who)).one()
            taken = Turn(session, self.service.dialogue, self.clock(), contact, f"{who} at {self.clock()}")
            result = work(taken)
            taken.finish()
            return result

        return self.service.database.run_now(turn)

    def look(self, work: Callable[[Session], Result]) -> Result:
        """What is true now."""
        return self.service.database.run_now(work)

    def settle(self) -> None:
        """Fire and deliver what is due."""
        stage = SimulatedStage(self.service)

        async def until_quiet() -> None:
            while await stage.work():
                pass

        asyncio.run(until_quiet())

    def wait_until(self, moment: datetime) -> None:
        """The service was down until then and wakes up once."""
        self.clock.move_to(moment)
        self.settle()

    def pass_time_until(self, moment: datetime) -> list[datetime]:
        """The service runs until then; returns the moments at which citizens were written to."""
        stage = SimulatedStage(self.service)
        spoken: list[datetime] = []
        while (due := asyncio.run(stage.next_moment())) is not None and due <= moment:
            before = len(self.to_citizens())
            self.wait_until(due)
            spoken += [self.clock()] * (len(self.to_citizens()) > before)
        self.wait_until(moment)
        return spoken

    def add(self, chat: str, role: Role | None = None, village: str | None = None) -> int:
        """Somebody who wrote three days ago; returns their id."""

        def make(session: Session) -> int:
            villages = {known.name: known.id for known in villages_on(session, self.clock().date())}
            person = Person(full_name=f"Người {chat}", village_id=villages[village] if village else None, made_at=MONDAY)
            session.add(person)
            session.flush()
            long_ago = self.clock() - 3 * DAY
            contact = Contact(
                channel=self.channel.name, account=ACCOUNT, chat=chat, person_id=person.id,
                first_seen_at=long_ago, last_inbound_at=long_ago,
            )  # fmt: skip
            session.add(contact)
            session.flush()
            session.add(
                Consent(
                    contact_id=known(contact.id), purpose="handling", decision=Decision.AGREED, text_version="1", at=MONDAY
                )
            )
            if role is not None:
                session.add(Appointment(person_id=known(person.id), role=role, since=MONDAY))
            return known(person.id)

        return self.look(make)

    def draft(self, starts_at: datetime = MEETING, villages: tuple[str, ...] = (ALL_VILLAGES,)) -> int:
        """A draft made by the office; returns its id."""

        def make(turn: Turn) -> int:
            meeting = Meeting(
                subject="", venue="", programme="", starts_at=starts_at, ends_at=starts_at,
                registration_closes_at=starts_at, made_by=turn.person_id, made_at=turn.now,
            )  # fmt: skip
            ids = {village.name: str(village.id) for village in villages_on(turn.session, turn.now.date())}
            answers = {
                "subject": "giao thông", "when": starts_at.isoformat(), "venue": "Nhà văn hóa xã", "programme": None,
                "villages": [ids.get(name, name) for name in villages],
            }  # fmt: skip
            keep_draft(turn, meeting, answers)
            return known(meeting.id)

        return self.do(make)

    def announced(self, starts_at: datetime = MEETING, villages: tuple[str, ...] = (ALL_VILLAGES,)) -> int:
        """A meeting that everybody was told of."""
        meeting_id = self.draft(starts_at, villages)
        self.do(lambda turn: announce(turn, lock_meeting(turn.session, meeting_id)))
        self.settle()
        return meeting_id

    def take_place(self, chat: str, meeting_id: int, wish: Wish = Wish.ATTEND) -> None:
        """Register somebody."""
        self.do(
            lambda turn: attend.take_place(turn, lock_meeting(turn.session, meeting_id), wish, "đường thôn", 5), chat
        )

    def to_citizens(self) -> list[str]:
        """What went out to those who are not officials, in order."""
        return [sent.text for sent in self.channel.sent if not sent.address.chat.startswith("lan")]

    def said_to(self, chat: str) -> list[str]:
        """What went out to one."""
        return [sent.text for sent in self.channel.sent if sent.address.chat == chat]

    def pending(self, meeting_id: int) -> list[Timer]:
        """The reminders that are planned for a meeting."""
        return self.look(
            lambda session: list(
                session.exec(
                    select(Timer)
                    .where(Timer.belongs == f"meeting:{meeting_id}", Timer.kind == REMINDER)
                    .where(Timer.state == TimerState.PENDING)
                    .order_by(col(Timer.due_at))
                )
            )
        )


@contextmanager
def open_hall(url: str, folder: Path, now: datetime = MONDAY, channel_name: str = "telegram") -> Iterator[Hall]:
    """The service with one official of the office, who is called lan."""
    clock = SimulatedClock(now)
    channel = SimulatedChannel(channel_name, CAPABILITIES[channel_name])
    service = build(trial_settings(url, folder), [channel], clock, seed_of_chance="meetings")
    try:
        hall = Hall(service, clock, channel)
        hall.add("lan", Role.OFFICE)
        yield hall
    finally:
        service.close()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A hall over SQLite."""
    with open_hall(f"sqlite:///{tmp_path / 'hall.db'}", tmp_path) as opened:
        yield opened


# The gate


@given(day=st.dates(date(2026, 1, 10), date(2027, 12, 20)), hour=st.times())
def test_the_gate_closes_with_the_last_second_of_the_seventh_day_before(day: date, hour: time) -> None:
    starts_at = datetime.combine(day, hour.replace(tzinfo=None), HOME_ZONE)
    midnight = datetime.combine(day - 6 * DAY, time(0), HOME_ZONE)
    for now, late in ((midnight - timedelta(seconds=1), False), (midnight, True), (midnight + DAY, True)):
        turn = clockwork(now)
        assert is_too_late(turn, starts_at) is late
        assert last_lawful_moment(turn, starts_at) == midnight - timedelta(seconds=1)


@given(now=st.datetimes(datetime(2026, 1, 10), datetime(2027, 12, 1)), hour=st.times(), unit=st.sampled_from(UNITS := ("calendar", "working")))
def test_the_first_lawful_day_is_in_time_and_the_day_before_it_is_not(now: datetime, hour: time, unit: str) -> None:
    turn = clockwork(now.replace(tzinfo=HOME_ZONE), unit)
    first = first_lawful_day(turn)
    assert not is_too_late(turn, datetime.combine(first, hour.replace(tzinfo=None), HOME_ZONE))
    assert is_too_late(turn, datetime.combine(first - DAY, hour.replace(tzinfo=None), HOME_ZONE))
