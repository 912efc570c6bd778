"""What is told about a meeting to others: the conclusion notice and the text for the public, drafted from the record."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.texts import Value
from bot.turn import Turn, known
from handlers.matter_view import shortened
from handlers.meetings import meeting_facts
from handlers.minutes_words import Writes
from handlers.redacting import redacted
from models.agency import agency_names
from models.answer import released_answer
from models.asker import askers_of
from models.complained import may_be_told
from models.matter import Matter, Visibility
from models.meeting import Meeting
from models.outcome import Decided, Outcome, matters_of_meeting, outcomes_of
from models.person import Person
from models.promise import Promise, promises_of
from models.redaction import Redacted, Taken
from models.speaking_turn import queue_of
from models.village import village_name

QUOTED = 300


@dataclass(frozen=True, slots=True)
class Draft:
    """A text for the public: what it says, of which matters, and what was taken out."""

    text: str
    matter_ids: list[int]
    taken: list[tuple[Taken, str]]
    left_out: int


def matters_to_tell(turn: Turn, meeting: Meeting) -> list[Matter]:
    """Those of the meeting, in its order."""
    return [one for one in matters_of_meeting(turn.session, known(meeting.id)) if may_be_told(one)]


# The text for the public


def draft_for_public(turn: Turn, meeting: Meeting, dropped: Sequence[int], edits: Mapping[str, str]) -> Draft:
    """Conclusion, each matter with its outcome and answer, promises; what is not public is taken out of all of it."""
    matters = [one for one in matters_to_tell(turn, meeting) if known(one.id) not in dropped]
    hidden = hidden_names(turn, meeting)
    taken: list[tuple[Taken, str]] = []

    def clean(text: str) -> str:
        found: Redacted = redacted(turn, text, hidden)
        taken.extend(found.taken)
        return found.text

    items = [clean(edits.get(str(one.id)) or _item(turn, meeting, one)) for one in matters]
    lines = [turn.word("result-item", number=number, text=text) for number, text in enumerate(items, 1)]
    text = turn.word(
        "result-text", **meeting_facts(turn.session, meeting), words=clean(meeting.conclusion) or "none",
        items="\n".join(lines) or "none", promises=clean("\n".join(_promises(turn, matters))) or "none",
    )  # fmt: skip
    left_out = len(matters_of_meeting(turn.session, known(meeting.id))) - len(matters)
    return Draft(text, [known(one.id) for one in matters], list(dict.fromkeys(taken)), left_out)


def _item(turn: Turn, meeting: Meeting, matter: Matter) -> str:
    outcome = outcomes_of(turn.session, known(meeting.id)).get(known(matter.id))
    answer = released_answer(turn.session, known(matter.id))
    said = outcome.words if outcome else ""
    return turn.word(
        "result-matter", village=village_name(turn.session, matter.village_id) or "none", text=matter.text,
        names=", ".join(_public_names(turn, matter)) or "none",
        decided=turn.word(f"decided-{outcome.decided}") if outcome else "none", words=said, **_given(turn, outcome),
        answer=answer.text if answer is not None and answer.text != said else "none",
    )  # fmt: skip


def _given(turn: Turn, outcome: Outcome | None) -> dict[str, Value]:
    agency, due = (outcome.agency_code, outcome.due_at) if outcome else (None, None)
    return {
        "agency": agency_names(turn.session, [agency], turn.language) if agency else "none",
        "due": turn.texts.day(turn.language, due) if due else "none",
    }


def _public_names(turn: Writes, matter: Matter) -> list[str]:
    """Those who said that their name may be shown."""
    named = [one for one in askers_of(turn.session, known(matter.id)) if one.visibility == Visibility.NAMED]
    return [turn.session.get_one(Person, one.person_id).full_name for one in named]


def hidden_names(turn: Writes, meeting: Meeting) -> set[str]:
    """Everybody who asked or spoke, except those who said that their name may be shown."""
    matters = matters_of_meeting(turn.session, known(meeting.id))
    people = {one.person_id for matter in matters for one in askers_of(turn.session, known(matter.id))}
    people |= {one.person_id for one in queue_of(turn.session, known(meeting.id))}
    names = {turn.session.get_one(Person, person_id).full_name for person_id in people}
    return names - {name for matter in matters if may_be_told(matter) for name in _public_names(turn, matter)}


def _promises(turn: Turn, matters: Sequence[Matter]) -> list[str]:
    found: list[Promise] = [one for matter in matters for one in promises_of(turn.session, known(matter.id))]
    return [
        turn.word(
            "result-promise", text=one.text, agency=agency_names(turn.session, [one.agency_code or ""], turn.language),
            due=turn.texts.day(turn.language, one.due_at),
        )
        for one in found
    ]  # fmt: skip


# The conclusion notice


def conclusion_text(turn: Turn, meeting: Meeting, number: str, note: str) -> str:
    """What was talked about, what is settled, what is not and whose it is by when, what goes up; no names."""
    told = matters_to_tell(turn, meeting)
    parts = [*(_part(turn, meeting, decided, told) for decided in Decided), _answered_before(turn, meeting, told)]
    return turn.word(
        "conclusion-text", **meeting_facts(turn.session, meeting), number=number or "none", note=note or "none",
        words=redacted(turn, meeting.conclusion, hidden_names(turn, meeting)).text or "none",
        parts="\n".join(part for part in parts if part) or "none", count=len(told),
    )  # fmt: skip


def _part(turn: Turn, meeting: Meeting, decided: Decided, told: Sequence[Matter]) -> str:
    outcomes = outcomes_of(turn.session, known(meeting.id))
    own = [(one, outcomes[known(one.id)]) for one in told if known(one.id) in outcomes]
    hidden = hidden_names(turn, meeting)
    lines = [task_line(turn, matter, outcome, hidden) for matter, outcome in own if outcome.decided == decided]
    if not lines:
        return ""
    return turn.word(
        "conclusion-part", decided=turn.word(f"decided-{decided}"), count=len(lines), lines="\n".join(lines)
    )


def _answered_before(turn: Turn, meeting: Meeting, told: Sequence[Matter]) -> str:
    """What the people had an answer to before the meeting, so that nothing had to be decided about it."""
    outcomes, hidden = outcomes_of(turn.session, known(meeting.id)), hidden_names(turn, meeting)
    own = [one for one in told if known(one.id) not in outcomes]
    answers = [(one, answer) for one in own if (answer := released_answer(turn.session, known(one.id))) is not None]
    lines = [_words_line(turn, matter, answer.text, None, hidden) for matter, answer in answers]
    if not lines:
        return ""
    return turn.word(
        "conclusion-part", decided=turn.word("conclusion-before"), count=len(lines), lines="\n".join(lines)
    )


def task_line(turn: Turn, matter: Matter, outcome: Outcome, hidden: Collection[str]) -> str:
    """A matter in a line: what it is about, the chair's words, who does it by when; without the ``hidden`` names."""
    return _words_line(turn, matter, outcome.words, outcome, hidden)


def _words_line(turn: Turn, matter: Matter, words: str, outcome: Outcome | None, hidden: Collection[str]) -> str:
    return turn.word(
        "conclusion-line", code=matter.code, text=redacted(turn, shortened(matter.text, QUOTED), hidden).text,
        words=redacted(turn, words, hidden).text, **_given(turn, outcome),
    )  # fmt: skip


def own_tasks_of(turn: Turn, meeting: Meeting, codes: Sequence[str]) -> list[str]:
    """What the conclusion gives to these agencies, with the day by which it is due; a restricted matter only by its code."""
    outcomes, hidden = outcomes_of(turn.session, known(meeting.id)), hidden_names(turn, meeting)
    lines = []
    for matter in matters_of_meeting(turn.session, known(meeting.id)):
        outcome = outcomes.get(known(matter.id))
        if outcome is None or outcome.agency_code not in codes or matter.is_hidden_from(codes):
            continue
        due = _given(turn, outcome)["due"]
        told = may_be_told(matter)
        lines.append(
            task_line(turn, matter, outcome, hidden)
            if told
            else turn.word("conclusion-code", code=matter.code, due=due)
        )
    return lines
