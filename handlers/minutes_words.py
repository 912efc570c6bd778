"""The minutes put into order, for the chat and for paper: by matter, each with what was said, the outcome and its date."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlmodel import Session

from bot.texts import Texts, Value
from bot.turn import known
from models.agency import agency_names
from models.matter import Matter
from models.meeting import Meeting
from models.note import Note, notes_of
from models.outcome import SETTLED, Outcome, matters_of_meeting, outcomes_of
from models.person import Person
from models.speaking_turn import Speaking, SpeakingTurn, queue_of
from models.village import village_name


class Writes(Protocol):
    """Who puts the words together: a turn, or somebody who draws a file outside of one."""

    session: Session
    texts: Texts

    @property
    def language(self) -> str:
        """Of the one who reads."""

    def word(self, key: str, **args: Value) -> str:
        """A text in that language."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line; a heading names a matter or a speaker."""

    text: str
    heading: bool = False


def minutes_lines(turn: Writes, meeting: Meeting, may_hear: Callable[[Matter], bool] | None = None) -> list[Line]:
    """The whole minutes in the order of the meeting: speakers, matters that nobody spoke about, general notes, closing words.

    Whoever reads them in chat is not shown what was brought without being spoken about, if it complains of their unit.
    """
    meeting_id = known(meeting.id)
    notes, decided = notes_of(turn.session, meeting_id), outcomes_of(turn.session, meeting_id)
    lines: list[Line] = []
    spoken: set[int] = set()
    for speaker in queue_of(turn.session, meeting_id):
        lines += _of_speaker(turn, speaker, notes, decided)
        spoken |= {speaker.matter_id} if speaker.matter_id else set()
    for matter in matters_of_meeting(turn.session, meeting_id):
        if matter.id not in spoken and (may_hear is None or may_hear(matter)):
            lines += _of_matter(turn, matter, notes, decided)
    general = [note for note in notes if note.speaking_turn_id is None and note.matter_id is None]
    if general:
        lines += [Line(turn.word("minutes-general"), heading=True), *(_note(turn, note) for note in general)]
    if meeting.conclusion:
        lines += [Line(turn.word("minutes-conclusion"), heading=True), Line(meeting.conclusion)]
    return lines


def is_about_nobody(matter: Matter) -> bool:
    """Whether a paper that goes from hand to hand may tell it: people of the unit complained of may hold it (F27)."""
    return matter.about_agency_code is None


def left_out(turn: Writes, meeting: Meeting) -> int:
    """How many matters a paper leaves out, because they complain of a unit and nobody spoke about them in the hall."""
    spoken = {speaker.matter_id for speaker in queue_of(turn.session, known(meeting.id))}
    brought = matters_of_meeting(turn.session, known(meeting.id))
    return sum(not is_about_nobody(matter) and matter.id not in spoken for matter in brought)


def _of_speaker(turn: Writes, speaker: SpeakingTurn, notes: Sequence[Note], decided: dict[int, Outcome]) -> list[Line]:
    own = [note for note in notes if note.speaking_turn_id == speaker.id or _about_matter(note, speaker.matter_id)]
    if not own and speaker.state != Speaking.DONE and speaker.matter_id is None:
        return []
    person = turn.session.get_one(Person, speaker.person_id)
    matter = turn.session.get(Matter, speaker.matter_id) if speaker.matter_id else None
    if matter is not None and matter.restricted:
        matter = None
    heading = turn.word(
        "minutes-speaker", number=speaker.position, name=person.full_name, code=matter.code if matter else "none",
        village=village_name(turn.session, person.village_id) or turn.word("village-elsewhere"),
    )  # fmt: skip
    lines = [Line(heading, heading=True), *(_note(turn, note) for note in own)]
    if speaker.state == Speaking.MISSED:
        lines.append(Line(turn.word("minutes-not-heard")))
    return [*lines, *_outcome(turn, decided.get(known(matter.id)) if matter else None)]


def _about_matter(note: Note, matter_id: int | None) -> bool:
    return note.speaking_turn_id is None and matter_id is not None and note.matter_id == matter_id


def _of_matter(turn: Writes, matter: Matter, notes: Sequence[Note], decided: dict[int, Outcome]) -> list[Line]:
    own = [note for note in notes if note.matter_id == matter.id and note.speaking_turn_id is None]
    if not own and matter.id not in decided and matter.state in SETTLED:
        return []
    follows = turn.session.get_one(Matter, matter.follows_id).code if matter.follows_id else "none"
    heading = turn.word("minutes-matter", code=matter.code, text=matter.text, follows=follows)
    return [
        Line(heading, heading=True),
        *(_note(turn, note) for note in own),
        *_outcome(turn, decided.get(known(matter.id))),
    ]


def _note(turn: Writes, note: Note) -> Line:
    kind = "correction" if note.corrects else "added" if note.added_later else "note"
    text = turn.word(
        f"minutes-{kind}", number=note.number, text=note.text, corrects=note.corrects or 0, at=note.written_at,
        hour=turn.texts.hour(turn.language, note.written_at),
    )  # fmt: skip
    return Line(text)


def _outcome(turn: Writes, outcome: Outcome | None) -> list[Line]:
    return [Line(turn.word("minutes-outcome", outcome=outcome_words(turn, outcome)))] if outcome else []


def outcome_words(turn: Writes, outcome: Outcome) -> str:
    """What was decided, in the chair's words; by whom it will be done and by when."""
    agency = agency_names(turn.session, [outcome.agency_code], turn.language) if outcome.agency_code else "none"
    return turn.word(
        "outcome-words", decided=turn.word(f"decided-{outcome.decided}"), words=outcome.words, agency=agency,
        due=turn.texts.day(turn.language, outcome.due_at) if outcome.due_at else "none",
    )  # fmt: skip
