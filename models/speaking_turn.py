"""The queue of a meeting: whose turn it is to speak, how long they have spoken, and who comes next."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class Speaking(StrEnum):
    """Where somebody's turn stands. Whoever is absent is called once more after all others; absent again, it is missed."""

    WAITING = "waiting"
    CALLED = "called"
    SPEAKING = "speaking"
    PAUSED = "paused"
    ABSENT = "absent"
    MISSED = "missed"
    DONE = "done"
    GONE = "gone"
    """They gave their place up."""


AT_THE_MICROPHONE = (Speaking.CALLED, Speaking.SPEAKING, Speaking.PAUSED)
TO_COME = (Speaking.WAITING, Speaking.ABSENT)


class SpeakingTurn(SQLModel, table=True):
    """One person's turn in a meeting that has begun."""

    __tablename__ = "speaking_turn"
    __table_args__ = (UniqueConstraint("registration_id"),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    registration_id: int = Field(foreign_key="registration.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    position: int
    """Its number in the meeting, from 1; it never changes."""
    minutes: int
    """As registered."""
    extra_minutes: int = 0
    state: str = Field(default=Speaking.WAITING)
    matter_id: int | None = Field(default=None, foreign_key="matter.id", index=True)
    called_at: datetime | None = Field(default=None, sa_type=Instant)
    called_by: int | None = Field(default=None, foreign_key="person.id")
    began_at: datetime | None = Field(default=None, sa_type=Instant)
    running_since: datetime | None = Field(default=None, sa_type=Instant)
    """Since when the clock runs; None while it stands."""
    used_seconds: int = 0
    """Spoken before ``running_since``."""
    ended_at: datetime | None = Field(default=None, sa_type=Instant)

    @property
    def belongs(self) -> str:
        """What its timers belong to."""
        return f"speaking:{self.id}"

    def used(self, now: datetime) -> timedelta:
        """How long they have spoken, without pauses."""
        running = now - self.running_since if self.running_since is not None else timedelta()
        return timedelta(seconds=self.used_seconds) + running

    def left(self, now: datetime) -> timedelta:
        """What is left of their minutes, in whole seconds; negative when they are over."""
        used = timedelta(seconds=int(self.used(now).total_seconds()))
        return timedelta(minutes=self.minutes + self.extra_minutes) - used

    def stop_clock(self, now: datetime) -> None:
        """Keep what was spoken so far."""
        self.used_seconds, self.running_since = int(self.used(now).total_seconds()), None


def queue_of(session: Session, meeting_id: int) -> list[SpeakingTurn]:
    """All turns of a meeting by their numbers, as the last commit left them."""
    return list(
        session.exec(
            select(SpeakingTurn)
            .where(SpeakingTurn.meeting_id == meeting_id)
            .order_by(col(SpeakingTurn.position), col(SpeakingTurn.id))
            .execution_options(populate_existing=True)
        )
    )


def at_the_microphone(queue: Sequence[SpeakingTurn]) -> SpeakingTurn | None:
    """Whose turn it is now."""
    return next((one for one in queue if one.state in AT_THE_MICROPHONE), None)


def still_to_come(queue: Sequence[SpeakingTurn]) -> list[SpeakingTurn]:
    """Who will be called, in that order: those who were absent come last."""
    return sorted(
        (one for one in queue if one.state in TO_COME), key=lambda one: (one.state == Speaking.ABSENT, one.position)
    )
