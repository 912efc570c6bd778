"""What people are told of refusals and objections: the one who proposes, those who decide, the askers, the Front."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.journey import Notice, Offered
from bot.texts import Value
from bot.turn import Turn
from handlers.approving import approvers
from handlers.matter_view import asker_names, quoted, text_for
from handlers.notices import QUOTED, as_official, askers, facts, facts_to_carry, front, helpers, matter_of, office
from handlers.objection_dates import objection_due
from handlers.sources import source_words
from handlers.stand_ins import and_stand_ins
from models.answer import released_answer
from models.appointment import Role, holders
from models.asker import Asker, asker_of
from models.history import HistoryEntry
from models.matter import Matter
from models.person import Person
from models.refusal import Objection, Refusal


def refusal_of(turn: Turn, entry: HistoryEntry) -> Refusal:
    """The refusal of an entry."""
    return turn.session.get_one(Refusal, entry.data["refusal"])


def objection_of(turn: Turn, entry: HistoryEntry) -> Objection:
    """The objection of an entry."""
    return turn.session.get_one(Objection, entry.data["objection"])


def ground_words(turn: Turn, refusal: Refusal) -> str:
    """The ground in the reader's language, as far as the settings still have it."""
    ground = next((one for one in turn.settings.refusal_grounds if one.code == refusal.ground), None)
    return ground.name_en if ground is not None and turn.language == "en" else refusal.ground_name


def refusal_facts(turn: Turn, refusal: Refusal, reader: Asker | None = None) -> dict[str, Value]:
    """What every text about a refusal may mention; an asker reads their own words of the matter."""
    matter = turn.session.get_one(Matter, refusal.matter_id)
    earlier = turn.session.get_one(Matter, refusal.earlier_id)
    answer = released_answer(turn.session, refusal.earlier_id)
    decided_by = turn.session.get(Person, refusal.decided_by) if refusal.decided_by else None
    return {
        "code": matter.code, "text": quoted(text_for(matter, reader), QUOTED),
        "askers": asker_names(turn, refusal.matter_id), "earlier": earlier.code,
        "earlier_at": earlier.answered_at or earlier.asked_at, "answer": answer.text if answer else "",
        "ground": ground_words(turn, refusal), "source": source_words(turn, refusal.ground_source), "reason": refusal.reason,
        "proposer": turn.session.get_one(Person, refusal.proposed_by).full_name,
        "by": decided_by.full_name if decided_by else "", "return_reason": refusal.return_reason,
        "until": refusal.object_until or turn.now,
    }  # fmt: skip


def to_approve(turn: Turn, refusal: Refusal) -> list[Offered]:
    """Approve or send back this very proposal; or look at the matter first."""
    args: Mapping[str, Any] = {"matter": refusal.matter_id, "refusal": refusal.id}
    names = ("refusal-approve", "refusal-return")
    return [
        *(Offered(turn.word(f"do-{name}"), f"do.{name}", args) for name in names),
        Offered(turn.word("do-look"), "follow.show", {"matter": refusal.matter_id}),
    ]


def to_decide_objection(turn: Turn, objection: Objection) -> list[Offered]:
    """Uphold or dismiss this very objection."""
    refusal = turn.session.get_one(Refusal, objection.refusal_id)
    args = {"matter": refusal.matter_id, "objection": objection.id}
    names = ("objection-uphold", "objection-dismiss")
    return [
        *(Offered(turn.word(f"do-{name}"), f"do.{name}", args) for name in names),
        Offered(turn.word("do-look"), "follow.show", {"matter": refusal.matter_id}),
    ]


def objection_facts(turn: Turn, objection: Objection) -> dict[str, Value]:
    """What every text about an objection may mention."""
    refusal = turn.session.get_one(Refusal, objection.refusal_id)
    by = turn.session.get(Person, objection.decided_by) if objection.decided_by else None
    due = objection_due(turn, objection)
    return {
        **refusal_facts(turn, refusal), "objection": quoted(objection.text, QUOTED), "at": objection.objected_at,
        "by": by.full_name if by else "", "decision": objection.reason,
        "due": due, "late": "yes" if turn.now > due else "no",
    }  # fmt: skip


def _approvers(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    return approvers(turn, refusal_of(turn, entry)) or [refusal_of(turn, entry).proposed_by]


def _proposer(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    return [refusal_of(turn, entry).proposed_by]


def _deciders(turn: Turn, _entry: HistoryEntry) -> Iterable[int]:
    return holders(turn.session, Role.CHAIR) or holders(turn.session, Role.OFFICE)


def _supervisors(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """The co-chair and the Front, who can speak with the chair; a restricted matter is not for them."""
    if matter_of(turn, entry).restricted:
        return ()
    chairs = holders(turn.session, Role.CHAIR)
    both = (*holders(turn.session, Role.CO_CHAIR), *holders(turn.session, Role.FRONT))
    return [person for person in both if person not in chairs]


def _objector(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Whoever objected; the helper of somebody who cannot be written to."""
    asker = turn.session.get_one(Asker, objection_of(turn, entry).asker_id)
    return [asker.helper_id or asker.person_id]


def _others_told(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """The askers and helpers beside whoever objected."""
    objectors = set(_objector(turn, entry))
    return [person for person in [*askers(turn, entry), *helpers(turn, entry)] if person not in objectors]


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    reader = asker_of(turn.session, entry.subject_id, person_id)
    return {**facts(turn, entry, person_id), **refusal_facts(turn, refusal_of(turn, entry), reader)}


def _facts_to_carry(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    return {**_facts(turn, entry, person_id), "people": facts_to_carry(turn, entry, person_id)["people"]}


def _objection_facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    return {**facts(turn, entry, person_id), **objection_facts(turn, objection_of(turn, entry))}


def _late_facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """Whether anybody who supervises is told at the same time, so that nothing is said which is not so."""
    told = "yes" if list(_supervisors(turn, entry)) else "no"
    return {**_objection_facts(turn, entry, person_id), "supervisors": told}


def _to_approve(turn: Turn, entry: HistoryEntry, person_id: int) -> Sequence[Offered]:
    refusal = refusal_of(turn, entry)
    return to_approve(turn, refusal) if person_id != refusal.proposed_by else ()


def _to_object(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return [Offered(turn.word("do-object"), "do.object", {"matter": entry.subject_id})]


def _to_decide(turn: Turn, entry: HistoryEntry, person_id: int) -> Sequence[Offered]:
    chair = person_id in holders(turn.session, Role.CHAIR)
    return to_decide_objection(turn, objection_of(turn, entry)) if chair else ()


def _to_look(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return [Offered(turn.word("do-look"), "follow.show", {"matter": matter_of(turn, entry).id})]


NOTICES = (
    Notice("matter.refusal-proposed", "notice-refusal-proposed", and_stand_ins(_approvers), _facts, _to_approve),
    Notice("matter.refusal-waits", "notice-refusal-waits", _approvers, _facts, _to_approve),
    Notice("matter.refusal-returned", "notice-refusal-returned", and_stand_ins(_proposer), _facts, _to_look),
    Notice("matter.refusal-returned", "notice-refusal-returned-front", front, _facts),
    Notice("matter.refusal-dropped", "notice-refusal-dropped", and_stand_ins(_proposer), _facts),
    Notice("matter.refused", "notice-refused", askers, _facts, _to_object, essential=True),
    Notice("matter.refused", "notice-carry-refused", helpers, _facts_to_carry, _to_object, essential=True),
    Notice("matter.refused", "notice-refusal-approved", and_stand_ins(_proposer), _facts),
    Notice("matter.refused", "notice-refused-front", front, _facts, _to_look),
    Notice("matter.objected", "notice-objected", _deciders, _objection_facts, _to_decide),
    Notice("matter.objected", "notice-objected-front", front, _objection_facts, _to_look),
    Notice("matter.objection-waits", "notice-objection-waits", _deciders, _objection_facts, _to_decide),
    Notice("matter.objection-late", "notice-objection-late", _deciders, _late_facts, _to_decide),
    Notice("matter.objection-late", "notice-objection-late-seen", _supervisors, _objection_facts, _to_look),
    Notice("matter.objection-late", "notice-objection-late-objector", _objector, _late_facts),
    Notice("matter.objection-upheld", "notice-objection-upheld", _objector, _objection_facts, essential=True),
    Notice("matter.objection-upheld", "notice-objection-upheld-others", _others_told, _objection_facts),
    Notice("matter.objection-upheld", "notice-objection-upheld-office", office, _objection_facts, as_official),
    Notice("matter.objection-upheld", "notice-objection-upheld-front", front, _objection_facts, _to_look),
    Notice("matter.objection-dismissed", "notice-objection-dismissed", _objector, _objection_facts, essential=True),
    Notice("matter.objection-dismissed", "notice-objection-dismissed-front", front, _objection_facts, _to_look),
)
