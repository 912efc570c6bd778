"""Restricting: a complaint, denunciation, court matter or emergency that became a matter is shown the right door (F23)."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Review
from bot.journey import Action, Journey, Notice, Offered
from bot.texts import Value
from bot.turn import Turn, known
from handlers.doors import Door
from handlers.matter_view import asker_offers, official_offers, state_words
from handlers.notices import askers, facts, facts_to_carry, helpers, matter_of
from handlers.reading import has_matter
from handlers.triage import the_matter
from models.advice import Advice
from models.asker import asker_of, askers_of
from models.contact import best_contact
from models.history import HistoryEntry
from models.matter import GONE_ELSEWHERE, OPEN_STATES, Matter, Visibility

DOORS = (Door.COMPLAINT, Door.DENUNCIATION, Door.COURT, Door.EMERGENCY)


def _open(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if _can_be_restricted(turn, matter):
        turn.open("restrict", matter=matter.id)


def _can_be_restricted(turn: Turn, matter: Matter) -> bool:
    """Whether it can be restricted now; if not, why."""
    if not has_matter(turn, matter):
        turn.say("not-your-desk", code=matter.code)
    elif matter.state in GONE_ELSEWHERE:
        turn.say("matter-moved-on", official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))
    elif matter.restricted:
        turn.say("restricted-already", official_offers(turn, matter), code=matter.code)
    else:
        return True
    return False


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {"code": turn.session.get_one(Matter, int(answers["matter"])).code}


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    # The asker will be addressed as a citizen, not as the official who reads it here.
    return {**_args(turn, answers), "advice": turn.texts.say(turn.language, f"door-{answers['door']}")}


def _restrict(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if not _can_be_restricted(turn, matter):
        return
    matter.restricted = True
    for asker in askers_of(turn.session, known(matter.id)):
        asker.visibility = Visibility.OFFICIALS
        _note_advice(turn, asker.helper_id or asker.person_id, answers["door"])
    turn.session.flush()
    turn.record("matter", known(matter.id), "restricted", door=answers["door"])
    is_open = "yes" if matter.state in OPEN_STATES else "no"
    turn.say("done-restricted", official_offers(turn, matter), code=matter.code, open=is_open)


def _note_advice(turn: Turn, person_id: int, door: str) -> None:
    """Put on record that advice was given, without the words."""
    contact = best_contact(turn.session, person_id, turn.dialogue.capabilities)
    if contact is not None:
        turn.session.add(Advice(contact_id=known(contact.id), door=door, at=turn.now))


def _open_unrestrict(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if not has_matter(turn, matter):
        turn.say("not-your-desk", code=matter.code)
    elif matter.restricted:
        turn.open("unrestrict", matter=matter.id)
    else:
        turn.say("restricted-not", official_offers(turn, matter), code=matter.code)


def _unrestrict(turn: Turn, answers: Answers) -> None:
    """It was no such matter after all. Who may see the askers' names stays as narrow as it became."""
    matter = the_matter(turn, answers)
    if not has_matter(turn, matter):
        turn.say("not-your-desk", code=matter.code)
        return
    if not matter.restricted:
        turn.say("restricted-not", official_offers(turn, matter), code=matter.code)
        return
    matter.restricted = False
    turn.record("matter", known(matter.id), "unrestricted", reason=answers["reason"])
    turn.say("done-unrestricted", official_offers(turn, matter), code=matter.code)


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    return {**facts(turn, entry, person_id), "advice": turn.word(f"door-{entry.data['door']}")}


def _facts_to_carry(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    return {**_facts(turn, entry, person_id), "people": facts_to_carry(turn, entry, person_id)["people"]}


def _as_asker(turn: Turn, entry: HistoryEntry, person_id: int) -> Sequence[Offered]:
    asker = asker_of(turn.session, entry.subject_id, person_id)
    return asker_offers(turn, matter_of(turn, entry), asker) if asker is not None else ()


journey = Journey(
    "restricting",
    flows=(
        Flow(
            "restrict",
            (Ask("door", OneOf(DOORS), args=_args), Ask("review", Review(), args=_review_args)),
            _restrict,
            right="matter.restrict",
        ),
        Flow("unrestrict", (Ask("reason", Words(5, 500), args=_args),), _unrestrict, right="matter.restrict"),
    ),
    actions={
        "do.restrict": Action(_open, "matter.restrict"),
        "do.unrestrict": Action(_open_unrestrict, "matter.restrict"),
    },
    notices=(
        Notice("matter.restricted", "notice-restricted", askers, _facts, _as_asker, essential=True),
        Notice("matter.restricted", "notice-carry-restricted", helpers, _facts_to_carry, essential=True),
        Notice("matter.unrestricted", "notice-unrestricted", askers, facts, _as_asker),
        Notice("matter.unrestricted", "notice-carry-unrestricted", helpers, facts_to_carry),
    ),
)
