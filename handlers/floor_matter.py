"""What is said in the hall becomes a matter under a code of its own, so that nothing that was said is lost."""

from typing import Protocol

from sqlmodel import Session

from bot.answers import gathered
from bot.texts import Value
from bot.turn import Turn, known
from handlers.ask import NO_MEETING, store_matter
from handlers.deadlines import plan_review
from handlers.doors import Door, Knows, door_for
from handlers.fields import OTHER_FIELD, suggest_field
from models.asker import Asker, matters_of
from models.matter import GONE_ELSEWHERE, Matter, MatterState, Source
from models.meeting import Meeting
from models.person import Person
from models.registration import Registration


def raise_matter(
    turn: Turn, text: str, person: Person | None, meeting: Meeting | None, follows: Matter | None = None
) -> Matter:
    """Make a matter of what somebody says; whoever raised it gets its code. None: somebody who is not known here."""
    field = suggest_field(turn.settings, text) or (follows.field if follows else OTHER_FIELD)
    answers = {
        "text": gathered(text), "more": gathered(), "field": field, "place": "",
        "meeting": str(meeting.id) if meeting else NO_MEETING,
    }  # fmt: skip
    matter = store_matter(turn, answers)
    matter.source = Source.FLOOR
    matter.village_id = person.village_id if person else None
    matter.follows_id = follows.id if follows else None
    if person is not None:
        turn.session.add(Asker(matter_id=known(matter.id), person_id=known(person.id), joined_at=turn.now))
    plan_review(turn, matter)
    turn.record(
        "matter", known(matter.id), "raised", meeting=meeting.id if meeting else None, follows=matter.follows_id
    )
    return matter


def matter_of_place(session: Session, place: Registration, meeting: Meeting) -> Matter | None:
    """What somebody will speak about, as far as it is a matter already."""
    if place.matter_id is not None:
        return _as_it_goes_on(session, session.get_one(Matter, place.matter_id))
    own = [matter for matter in matters_of(session, place.person_id) if matter.meeting_id == meeting.id]
    return next((matter for matter in reversed(own) if matter.state not in GONE_ELSEWHERE), None)


def _as_it_goes_on(session: Session, matter: Matter) -> Matter:
    """A merged matter goes on under another."""
    while matter.state == MatterState.MERGED and matter.merged_into_id is not None:
        matter = session.get_one(Matter, matter.merged_into_id)
    return matter


class Words(Knows, Protocol):
    """Who puts the words together: a turn, or somebody who draws a list outside of one."""

    def word(self, key: str, **args: Value) -> str:
        """A text in the language of whoever reads."""


def shown_topic(words: Words, place: Registration, matter: Matter | None) -> str:
    """What the queue and the lists say that somebody speaks about: of a restricted matter, of a denunciation nothing."""
    restricted = matter is not None and matter.restricted
    unread = place.matter_id is None and door_for(words, place.topic) not in (None, Door.EMERGENCY)
    return words.word("topic-restricted") if restricted or unread else place.topic
