"""The speaking order of a meeting: one published rule, and where the chair decided otherwise (features F11, F12).

The rule, as docs/huong-dan/nguoi-dan.md publishes it:

1. Villages take turns: a round gives every village that still has somebody to speak one turn.
2. Within a village and within a round, whoever is old or disabled (and said so) speaks first, then whoever has not
   spoken at an earlier meeting, then whoever registered sooner.
3. The chair may give somebody another place, with a reason that everybody can read; the others keep their order.

From this follows (tests/test_speaking_order.py): everybody registered speaks exactly once; no village speaks a second
time while another waits for its first; a new speaker never changes who of two others speaks sooner, unless they are of
the new speaker's own village; nobody speaks later because somebody else withdrew.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from models.meeting import Meeting
from models.person import Person
from models.registration import Registration, Wish, speakers


@dataclass(frozen=True, slots=True)
class Speaker:
    """What the rule may know of somebody who wants to speak: no name."""

    number: int
    """The number of their registration, which no two share."""
    village_id: int | None
    """None: from elsewhere, who take turns as one more village."""
    goes_first: bool = False
    spoke_before: bool = False
    place: int | None = None
    """Where the chair put them, from 1."""

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """Who comes sooner within a village and within a round: the smaller one."""
        return (not self.goes_first, self.spoke_before, self.number)


@dataclass(frozen=True, slots=True)
class SpeakingTurn:
    """A place in the order and the steps that led to it."""

    position: int
    """From 1, without gaps."""
    round: int
    """In which round the rule has them, from 1."""
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class PlacedSpeaker:
    """A registration at its place in the order."""

    turn: SpeakingTurn
    registration: Registration
    person: Person


def arranged(wanting: Iterable[Speaker]) -> list[SpeakingTurn]:
    """The order by the rule at the head of this file; it depends on who is given, not on the order in which they are."""
    rounds = _rounds(wanting)
    by_rule = sorted(rounds, key=lambda speaker: (rounds[speaker], speaker.rank))
    order = [speaker for speaker in by_rule if speaker.place is None]
    for speaker in sorted(by_rule, key=lambda one: (one.place or 0, one.rank)):
        if speaker.place is not None:
            order.insert(max(speaker.place - 1, 0), speaker)
    return [SpeakingTurn(position, rounds[speaker], speaker) for position, speaker in enumerate(order, 1)]


def _rounds(wanting: Iterable[Speaker]) -> dict[Speaker, int]:
    """In which round each speaks: the first of a village in the first, the second in the second."""
    villages: defaultdict[int | None, list[Speaker]] = defaultdict(list)
    for speaker in wanting:
        villages[speaker.village_id].append(speaker)
    return {
        speaker: place
        for village in villages.values()
        for place, speaker in enumerate(sorted(village, key=lambda one: one.rank), 1)
    }


def order(session: Session, meeting: Meeting) -> list[PlacedSpeaker]:
    """Those who have a place and want to speak at a meeting, in the order in which they speak."""
    found = speakers(session, meeting.id or 0)
    people = _people(session, found)
    before = _spoke_before(session, meeting, list(people))
    known = {
        Speaker(
            one.order_number, people[one.person_id].village_id, one.goes_first, one.person_id in before, one.place
        ): one
        for one in found
    }  # fmt: skip
    return [PlacedSpeaker(turn, known[turn.speaker], people[known[turn.speaker].person_id]) for turn in arranged(known)]


def _people(session: Session, places: Sequence[Registration]) -> dict[int, Person]:
    ids = [place.person_id for place in places]
    return {person.id or 0: person for person in session.exec(select(Person).where(col(Person.id).in_(ids)))}


def _spoke_before(session: Session, meeting: Meeting, person_ids: Sequence[int]) -> set[int]:
    """Who came to an earlier meeting with a turn to speak."""
    return set(
        session.exec(
            select(Registration.person_id)
            .join(Meeting, col(Meeting.id) == col(Registration.meeting_id))
            .where(
                col(Registration.person_id).in_(person_ids),
                Registration.wish == Wish.SPEAK,
                col(Registration.withdrawn_at).is_(None),
                col(Registration.present_at).is_not(None),
                Meeting.starts_at < meeting.starts_at,
            )
        )
    )
