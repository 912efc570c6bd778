"""What people are told when something happens to a matter: one table, read from the history, whoever made it happen.

A line says: when this event happens, these people get this text with these facts and choices.
"""

from collections.abc import Callable, Iterable, Sequence

from bot.journey import Journey, Notice, Offered
from bot.texts import Value
from bot.turn import Turn, known
from handlers.fields import field_name
from handlers.matter_view import (
    agency_and_receipt,
    agency_words,
    answered_by_words,
    asker_names,
    asker_offers,
    days_late,
    due_words,
    official_offers,
    quoted,
    stands_in,
    text_for,
)
from handlers.reading import may_read
from handlers.stand_ins import covered
from models.agency import agency_names
from models.answer import Answer
from models.appointment import Role, holders
from models.asker import Asker, asker_of, askers_of, helped_by
from models.complained import OFFICE_UNIT
from models.extension import Extension
from models.history import HistoryEntry
from models.leave import away_now
from models.matter import Matter, MatterState
from models.person import Person
from models.similar import matters_like
from models.stored_file import files_of_answer
from models.village import village_name

QUOTED = 400
MOST_DOUBLES = 3
DOUBLE_QUOTED = 80

People = Callable[[Turn, HistoryEntry], Iterable[int]]


def matter_of(turn: Turn, entry: HistoryEntry) -> Matter:
    """The matter that an entry is about."""
    return turn.session.get_one(Matter, entry.subject_id)


def office(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Everybody of the office; the chair instead where a matter complains of the office itself."""
    about_office = entry.subject == "matter" and matter_of(turn, entry).is_hidden_from([OFFICE_UNIT])
    return holders(turn.session, Role.CHAIR if about_office else Role.OFFICE)


def front(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Everybody of the Front committee; a restricted matter is not for them to read."""
    return () if matter_of(turn, entry).restricted else holders(turn.session, Role.FRONT)


def askers(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Everybody who asks the matter."""
    return [asker.person_id for asker in askers_of(turn.session, entry.subject_id)]


def helpers(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Those who ask for somebody who cannot be written to, and carry the news to them."""
    return [asker.helper_id for asker in askers_of(turn.session, entry.subject_id) if asker.helper_id is not None]


def other_askers(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Those who ask the same, when one of them has opened it again."""
    opener = entry.data["asker"]
    return [asker.person_id for asker in askers_of(turn.session, entry.subject_id) if asker.id != opener]


def agency_people(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """The agency's officials; its head if there are none; the office if nobody has joined for it."""
    code = matter_of(turn, entry).agency_code
    return (
        holders(turn.session, Role.AGENCY, code) or holders(turn.session, Role.AGENCY_HEAD, code) or office(turn, entry)
    )


def assigned_people(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """The agency's people; nobody where none has joined, which the office is told in other words."""
    code = matter_of(turn, entry).agency_code
    return () if stands_in(turn, code) else agency_people(turn, entry)


def former_agency_people(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """The officials of the agency that had the matter before, if another has it now."""
    before = entry.data.get("before")
    return holders(turn.session, Role.AGENCY, before) if before and before != entry.data["agency"] else ()


def releasers(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """The agency's head; the office where there is none, or while all are on leave."""
    heads = holders(turn.session, Role.AGENCY_HEAD, matter_of(turn, entry).agency_code)
    away = away_now(turn.session, heads)
    return [head for head in heads if head not in away] or [*heads, *office(turn, entry)]


def assignee(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """On whose desk a matter is: whoever confirmed receipt or their agency, those who release a draft, or the office."""
    matter = matter_of(turn, entry)
    if matter.state == MatterState.DRAFTED:
        return releasers(turn, entry)
    if matter.state in (MatterState.NEW, MatterState.ACCEPTED):
        return office(turn, entry)
    return [matter.receipt_by] if matter.receipt_by is not None else agency_people(turn, entry)


def deciders(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Those who decide about more time."""
    return office(turn, entry) or holders(turn.session, Role.CHAIR)


def answer_writer(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Who wrote the answer of the entry."""
    return [turn.session.get_one(Answer, entry.data["answer"]).written_by]


def extension_asker(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Who asked for more time."""
    return [turn.session.get_one(Extension, entry.data["extension"]).asked_by]


def on_rung(name: str, people: People) -> People:
    """These people, if the rung of the ladder names them."""

    def named(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
        return people(turn, entry) if name in entry.data["to"] else ()

    return named


def leaders_on_rung(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Head, office, chair and Front, as far as the rung names them."""
    code = matter_of(turn, entry).agency_code
    people = {
        "agency_head": holders(turn.session, Role.AGENCY_HEAD, code),
        "office": list(office(turn, entry)),
        "chair": holders(turn.session, Role.CHAIR),
        "front": front(turn, entry),
    }
    told = set(on_rung("assignee", assignee)(turn, entry))
    return [person for name, ids in people.items() if name in entry.data["to"] for person in ids if person not in told]


def facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """What every text about a matter may mention."""
    matter = matter_of(turn, entry)
    person = turn.session.get_one(Person, person_id)
    asker = asker_of(turn.session, known(matter.id), person_id)
    return {
        "code": matter.code, "name": person.full_name, "text": quoted(text_for(matter, asker), QUOTED),
        "field": field_name(turn, matter.field), "agency": agency_words(turn, matter), "due": matter.due_at or turn.now,
        "due_words": due_words(turn, matter), "review_due": matter.review_due_at, "days": int(entry.data.get("days", 0)),
        "days_late": days_late(turn, matter.due_at) if matter.due_at else 0,
        "village": village_name(turn.session, matter.village_id) or turn.word("lives-elsewhere"),
        "place": matter.place or turn.word("place-unknown"), "question": matter.question_back,
        "until": matter.more_due_at or turn.now, "held": agency_and_receipt(turn, matter),
    }  # fmt: skip


def facts_for_officials(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """The same, with the askers' names."""
    return {**facts(turn, entry, person_id), "askers": asker_names(turn, entry.subject_id)}


def facts_of_new(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """The same, with what may be about the same, so that the clerk need not look for it."""
    matter = matter_of(turn, entry)
    alike = matters_like(turn.session, matter, turn.now, MOST_DOUBLES)
    doubles = [one for one in alike if may_read(turn, one)]
    lines = [turn.word("double-line", code=one.code, text=quoted(one.text, DOUBLE_QUOTED)) for one in doubles]
    if matter.about_agency_code is not None:
        lines.insert(
            0, turn.word("mark-about", agency=agency_names(turn.session, [matter.about_agency_code], turn.language))
        )
    return {**facts_for_officials(turn, entry, person_id), "doubles": "".join(f"\n{line}" for line in lines)}


def facts_of_answer(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """The same, with the answer and whose it is."""
    answer = turn.session.get_one(Answer, entry.data["answer"])
    by = turn.session.get_one(Person, answer.released_by or answer.written_by).full_name
    return {
        **facts(turn, entry, person_id), "answer": answer.text, "by": by, "reason": answer.return_reason,
        "agency": answered_by_words(turn, matter_of(turn, entry), answer),
    }  # fmt: skip


def facts_to_carry(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """The same, with the names of those to whom the news is to be carried."""
    people = [asker.person_id for asker in helped_by(turn.session, entry.subject_id, person_id)]
    names = ", ".join(turn.session.get_one(Person, one).full_name for one in people)
    return {**facts(turn, entry, person_id), "people": names}


def facts_of_answer_to_carry(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """The same, with the answer."""
    return {**facts_of_answer(turn, entry, person_id), **facts_to_carry(turn, entry, person_id)}


def facts_of_extension(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """The same, with the request for more time."""
    extension = turn.session.get_one(Extension, entry.data["extension"])
    return {
        **facts(turn, entry, person_id), "reason": extension.reason, "old": extension.old_due_at,
        "new": extension.new_due_at, "by": turn.session.get_one(Person, extension.asked_by).full_name,
    }  # fmt: skip


def facts_of_verdict(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """The same, with what the asker says is not settled."""
    asker = turn.session.get_one(Asker, entry.data["asker"])
    return {**facts(turn, entry, person_id), "reason": asker.verdict_reason}


def facts_of_merge(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """The same, with the matter that it goes on under."""
    into = turn.session.get_one(Matter, entry.data["into"])
    return {**facts(turn, entry, person_id), "into": into.code, "into_due": due_words(turn, into)}


def facts_of_merge_to_carry(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """The same, with those to whom it is to be carried."""
    return {**facts_of_merge(turn, entry, person_id), **facts_to_carry(turn, entry, person_id)}


def as_official(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    """What that official may do with the matter now."""
    return official_offers(turn, matter_of(turn, entry))


def as_asker(turn: Turn, entry: HistoryEntry, person_id: int) -> Sequence[Offered]:
    """What that asker can do with the matter now."""
    asker = asker_of(turn.session, entry.subject_id, person_id)
    return asker_offers(turn, matter_of(turn, entry), asker) if asker is not None else ()


def to_carry(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    """Tick that the answer was carried, or pass on what the asker says."""
    args = {"matter": entry.subject_id}
    names = ("carried", "verdict-settled", "verdict-not-settled")
    return [Offered(turn.word(f"do-{name}"), f"do.{name}", args) for name in names]


def to_add(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    """Pass on what the asker adds."""
    return [Offered(turn.word("do-matter-add"), "do.matter-add", {"matter": entry.subject_id})]


def to_decide(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    """Grant or refuse more time."""
    args = {"matter": entry.subject_id}
    return [Offered(turn.word(f"do-{name}"), f"do.{name}", args) for name in ("extension-grant", "extension-refuse")]


def answer_files(turn: Turn, entry: HistoryEntry) -> Sequence[int]:
    """The files that go out with an answer."""
    return [known(file.id) for file in files_of_answer(turn.session, entry.data["answer"])]


MATTER_NOTICES: tuple[Notice, ...] = (
    Notice("matter.asked", "notice-new", office, facts_of_new, as_official),
    Notice("matter.accepted", "notice-accepted", askers, facts, as_asker),
    Notice("matter.assigned", "notice-assigned", assigned_people, facts_for_officials, as_official),
    Notice("matter.assigned", "notice-taken-over", former_agency_people, facts),
    Notice("matter.assigned", "notice-assigned-asker", askers, facts, as_asker),
    Notice("matter.more-asked", "notice-more-asked", askers, facts, as_asker, essential=True),
    Notice("matter.more-given", "notice-more-given", assignee, facts_for_officials, as_official),
    Notice("matter.added-to", "notice-added-to", assignee, facts_for_officials, as_official),
    Notice("matter.changed", "notice-changed", office, facts_for_officials, as_official),
    Notice("matter.withdrawn", "notice-withdrawn", assignee, facts),
    Notice("matter.drafted", "notice-drafted", releasers, facts_of_answer, as_official),
    Notice("matter.returned", "notice-returned", answer_writer, facts_of_answer, as_official),
    Notice("matter.answered", "notice-answered", askers, facts_of_answer, as_asker, answer_files, essential=True),
    Notice("matter.answered", "notice-carry-answer", helpers, facts_of_answer_to_carry, to_carry, answer_files),
    Notice("matter.not-carried", "notice-not-carried-office", office, facts),
    Notice("matter.more-asked", "notice-carry-question", helpers, facts_to_carry, to_add),
    Notice("matter.assigned", "notice-carry-assigned", helpers, facts_to_carry),
    Notice("matter.answered", "notice-answer-released", answer_writer, facts_of_answer),
    Notice("matter.reopened", "notice-reopened", office, facts_of_verdict, as_official),
    Notice("matter.reopened", "notice-reopened-asker", other_askers, facts, as_asker),
    Notice("matter.reopened", "notice-reopened-front", front, facts_of_verdict),
    Notice("matter.extension-asked", "notice-extension-asked", deciders, facts_of_extension, to_decide),
    Notice("matter.extension-granted", "notice-extension-granted", extension_asker, facts_of_extension),
    Notice("matter.extension-granted", "notice-extension-asker", askers, facts_of_extension, as_asker),
    Notice("matter.extension-refused", "notice-extension-refused", extension_asker, facts_of_extension),
    Notice("matter.deadline-near", "notice-deadline-near", on_rung("assignee", assignee), facts, as_official),
    Notice("matter.deadline-today", "notice-deadline-today", on_rung("assignee", assignee), facts, as_official),
    Notice("matter.late", "notice-late", on_rung("assignee", assignee), facts, as_official),
)

_TO_ASKERS = (askers, other_askers, helpers)
journey = Journey(
    "notices",
    notices=tuple(
        notice if notice.to in _TO_ASKERS or notice.text == "notice-late-asker" else covered(notice)
        for notice in MATTER_NOTICES
    ),
)
