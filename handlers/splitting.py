"""Splitting: one message with several matters becomes as many matters, each with a code and a field of its own (F26)."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.answers import DONE, OneOf, Words
from bot.flow import Again, Answers, Ask, Flow, Option, Part, Reading, Review, Said, Took, number_in
from bot.journey import Journey, Notice, Offered
from bot.texts import Value
from bot.turn import Turn, known
from handlers.ask import insert_matter
from handlers.deadlines import plan_ladder, plan_review, restart_clock, restart_review
from handlers.fields import field_name, field_options, suggest_field, suggest_kind, unit_complained_of
from handlers.ladder import belongs
from handlers.letting_go import let_go
from handlers.matter_offers import CAN_BE_SPLIT
from handlers.matter_view import SHOWN, quoted, shortened
from handlers.notices import askers, facts, facts_to_carry, former_agency_people, helpers, office
from handlers.triage import LONGEST, SHORTEST, is_theirs, opens, stands_in, the_matter
from models.asker import Asker, askers_of
from models.complained import is_kept_from
from models.history import HistoryEntry
from models.matter import Matter, MatterState, move, parts_of
from models.meeting import goes_to
from models.stored_file import StoredFile, files_of_matter
from models.vietnamese import clean, fold

MOST_PARTS = 6
FEWEST_PARTS = 2
MOST_OFFERED = 8
QUOTED = 200
LABEL = 60
_SENTENCE_ENDS = re.compile(r"(?<=[.!?;])\s+|\n+")


def sentences_of(text: str) -> list[str]:
    """The sentences of a message, to pick parts from."""
    found = [clean(piece) for piece in _SENTENCE_ENDS.split(text)]
    return [piece for piece in found if len(re.findall(r"\w", piece)) >= SHORTEST][:MOST_OFFERED]


@dataclass(frozen=True)
class Parts(Words):
    """The parts of a message, one a message: written, or picked among its sentences by number or button, until "done"."""

    def taken_up(self, answer: Any) -> Any:
        """All of them: more can be added."""
        return answer

    def options(self, look: Any, flow: str, ask: str, answers: Answers) -> Sequence[Option]:
        """The sentences of the matter, and that it is all."""
        matter = look.session.get_one(Matter, int(answers["matter"]))
        picks = [Option(sentence, shortened(sentence, LABEL)) for sentence in sentences_of(matter.text)]
        return [*picks, Option(DONE, look.word("choice-done"))]

    def read(self, look: Any, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """A part is added; "done" ends it when there are two or more. Labels count only whole, for parts are like them."""
        before: list[str] = part or []
        picked = _picked(said, shown)
        if (picked is not None and picked.value == DONE) or (not picked and look.means("words-done", said.text)):
            return Took(before) if len(before) >= FEWEST_PARTS else Again("split-too-few", {"count": FEWEST_PARTS})
        if len(before) >= MOST_PARTS:
            return Again("split-too-many", {"count": MOST_PARTS})
        if picked is None and number_in(said.text) is not None:
            return Again("answer-choose")
        told = Took(picked.value) if picked is not None else super().read(look, said, shown, None)
        return self._add(before, told.value) if isinstance(told, Took) else told

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """How people say that it is all."""
        return ["words-done"]

    def _add(self, before: list[str], text: str) -> Reading:
        if fold(text) in map(fold, before):
            return Again("split-part-twice")
        return Part([*before, text], "split-part-added", {"number": len(before) + 1, "text": quoted(text, QUOTED)})


def _picked(said: Said, shown: Sequence[Option]) -> Option | None:
    if said.chosen is not None:
        return said.chosen
    number = number_in(said.text)
    if number is not None:
        return shown[number - 1] if 0 < number <= len(shown) else None
    return next((option for option in shown if fold(option.label) == fold(said.text)), None)


def _has_part(number: int) -> Callable[[Turn, Answers], bool]:
    def has(_turn: Turn, answers: Answers) -> bool:
        return len(answers.get("parts", ())) >= number

    return has


def _likely_field(number: int) -> Callable[[Turn, Answers], str | None]:
    def likely(turn: Turn, answers: Answers) -> str | None:
        return suggest_field(turn.settings, answers["parts"][number - 1])

    return likely


def _fields(number: int) -> Callable[[Turn, Answers], Sequence[Option]]:
    def fields(turn: Turn, answers: Answers) -> Sequence[Option]:
        return field_options(turn, answers["parts"][number - 1])

    return fields


def _part_args(number: int) -> Callable[[Turn, Answers], Mapping[str, Any]]:
    def args(_turn: Turn, answers: Answers) -> Mapping[str, Any]:
        return {"number": number, "text": quoted(answers["parts"][number - 1], QUOTED)}

    return args


def _field_asks() -> list[Ask[Turn]]:
    """The field of each part: suggested from its words and confirmed in the review, asked where none is likely."""
    return [
        Ask(
            f"field-{number}", OneOf(_fields(number)),
            when=_has_part(number), default=_likely_field(number), args=_part_args(number),
        )
        for number in range(1, MOST_PARTS + 1)
    ]  # fmt: skip


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    return {"code": matter.code, "text": shortened(matter.text, SHOWN)}


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    parts = [
        turn.word(
            "split-line", number=number, text=quoted(text, QUOTED),
            field=field_name(turn, answers[f"field-{number}"]),
        )
        for number, text in enumerate(answers["parts"], 1)
    ]  # fmt: skip
    return {**_args(turn, answers), "count": len(parts), "parts": "\n".join(parts)}


def _complete(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if not is_theirs(turn, matter) or not stands_in(turn, matter, CAN_BE_SPLIT):
        return
    fields = [answers[f"field-{number}"] for number in range(1, len(answers["parts"]) + 1)]
    made = split(turn, matter, list(zip(answers["parts"], fields, strict=True)))
    codes = ", ".join(part.code for part in made)
    offers = [Offered(part.code, "follow.show", {"matter": part.id}) for part in made]
    turn.say("done-split", offers, code=matter.code, codes=codes)


def split(turn: Turn, matter: Matter, parts: Sequence[tuple[str, str]]) -> list[Matter]:
    """Make a matter of each part (text, field) with the askers, place, files and moment of the whole, which goes on no more.

    A date that was promised holds for every part; a clock that stood runs again, for nothing is asked of the askers now.
    """
    days = restart_clock(turn, matter)
    made = [_make_part(turn, matter, text, field) for text, field in parts]
    before, matter.question_back = matter.agency_code, ""
    move(matter, MatterState.SPLIT)
    let_go(turn, matter)
    turn.forget_timers(belongs(matter))
    turn.session.flush()
    for part in made:
        turn.record("matter", known(part.id), "split-off", other=matter.id, field=part.field, kind=part.kind)
    ids = [part.id for part in made]
    turn.record("matter", known(matter.id), "split", parts=ids, before=before or "", agency="", moved_days=days)
    return made


def _make_part(turn: Turn, whole: Matter, text: str, field: str) -> Matter:
    counted = whole.due_at is not None
    values = {
        "text": text, "folded": fold(text), "field": field, "kind": suggest_kind(turn, text), "place": whole.place,
        "village_id": whole.village_id, "meeting_id": goes_to(turn.session, whole.meeting_id), "source": whole.source,
        "state": MatterState.ACCEPTED if counted else MatterState.NEW, "asked_at": whole.asked_at,
        "review_due_at": whole.review_due_at, "split_from_id": whole.id, "follows_id": whole.follows_id,
        "limit_count": whole.limit_count, "limit_unit": whole.limit_unit, "limit_source": whole.limit_source,
        "clock_from": whole.clock_from, "due_at": whole.due_at, "first_due_at": whole.first_due_at,
        "about_agency_code": whole.about_agency_code or unit_complained_of(turn, field, text),
    }  # fmt: skip
    part = insert_matter(turn, values)
    for asker in askers_of(turn.session, known(whole.id)):
        _copy_asker(turn, asker, part)
    for file in files_of_matter(turn.session, known(whole.id)):
        copied = file.model_dump(exclude={"id", "matter_id"})
        turn.session.add(StoredFile(**copied, matter_id=part.id))
    _start_timers(turn, part)
    return part


def _copy_asker(turn: Turn, asker: Asker, part: Matter) -> None:
    """Whoever joined keeps reading their own words, not those of the first asker."""
    turn.session.add(
        Asker(
            matter_id=known(part.id), person_id=asker.person_id, helper_id=asker.helper_id, own_words=asker.own_words,
            visibility=asker.visibility, joined_at=asker.joined_at,
        )
    )  # fmt: skip


def _start_timers(turn: Turn, part: Matter) -> None:
    if part.due_at is not None:
        plan_ladder(turn, part)
    elif part.review_due_at > turn.now:
        plan_review(turn, part)
    else:
        restart_review(turn, part)


def _parts_for(turn: Turn, entry: HistoryEntry, person_id: int) -> list[Matter]:
    """The parts that this person may know of: not one that complains of their own unit."""
    parts = parts_of(turn.session, entry.subject_id)
    return [part for part in parts if not is_kept_from(turn.session, known(part.id), person_id)]


def _facts_of_split(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """The same, with the codes and words of the parts."""
    lines = [
        turn.word("split-told-line", code=part.code, text=quoted(part.text, QUOTED))
        for part in _parts_for(turn, entry, person_id)
    ]
    return {**facts(turn, entry, person_id), "count": len(lines), "parts": "\n".join(lines)}


def _facts_to_carry(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    return {**_facts_of_split(turn, entry, person_id), **facts_to_carry(turn, entry, person_id)}


def _to_see(turn: Turn, entry: HistoryEntry, person_id: int) -> Sequence[Offered]:
    parts = _parts_for(turn, entry, person_id)
    return [Offered(part.code, "follow.show", {"matter": part.id}) for part in parts]


journey = Journey(
    "splitting",
    flows=(
        Flow(
            "split",
            (
                Ask("parts", Parts(SHORTEST, LONGEST), args=_args),
                *_field_asks(),
                Ask("review", Review(), args=_review_args),
            ),
            _complete,
            right="matter.split",
        ),
    ),
    actions={"do.split": opens("split", "matter.split", states=CAN_BE_SPLIT)},
    notices=(
        Notice("matter.split", "notice-split", askers, _facts_of_split, _to_see),
        Notice("matter.split", "notice-carry-split", helpers, _facts_to_carry, _to_see),
        Notice("matter.split", "notice-split-agency", former_agency_people, _facts_of_split),
        Notice("matter.split", "notice-split-office", office, _facts_of_split, _to_see),
    ),
)
