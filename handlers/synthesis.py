"""The Front's synthesis: opinions grouped, voices counted, its wording beside the originals; signed, it goes to the office."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Menu, Notice, Offered, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.collecting import source_of_opinion, source_words
from handlers.fields import field_name, field_options
from handlers.matter_view import quoted
from handlers.meetings import meeting_facts, meeting_label
from handlers.synthesis_matters import bring_to_meeting
from models.appointment import Role, holders
from models.history import HistoryEntry
from models.meeting import Meeting, changeable_meetings, lock_meeting
from models.opinion import Opinion, collection_of, opinions_of
from models.similar import grouped
from models.synthesis import Synthesis, SynthesisItem, items_of, latest_synthesis

QUOTED = 110
SHOWN = 700
LONGEST = 2000
SHORTEST = 6


def _opinions(turn: Turn, meeting_id: int) -> list[Opinion]:
    collection = collection_of(turn.session, meeting_id)
    return opinions_of(turn.session, known(collection.id)) if collection is not None else []


def _members(turn: Turn, item: SynthesisItem) -> list[Opinion]:
    """The originals of a group that were not taken back since."""
    found = [turn.session.get_one(Opinion, opinion_id) for opinion_id in item.opinion_ids]
    return [opinion for opinion in found if opinion.withdrawn_at is None]


def _voices(turn: Turn, item: SynthesisItem) -> int:
    return sum(opinion.voices for opinion in _members(turn, item))


def _loose(turn: Turn, synthesis: Synthesis) -> list[Opinion]:
    """Opinions that came after the version was begun and are in none of its groups."""
    held = {opinion_id for item in items_of(turn.session, known(synthesis.id)) for opinion_id in item.opinion_ids}
    return [opinion for opinion in _opinions(turn, synthesis.meeting_id) if opinion.id not in held]


# Looking


def _open(turn: Turn, _rest: str) -> None:
    meetings = [each for each in changeable_meetings(turn.session, turn.now) if _has_something(turn, known(each.id))]
    if len(meetings) == 1:
        show(turn, {"meeting": meetings[0].id})
    elif meetings:
        offers = [Offered(meeting_label(turn, each), "synthesis.show", {"meeting": each.id}) for each in meetings]
        turn.say("synthesis-which", offers)
    else:
        turn.say("synthesis-nothing")


def _has_something(turn: Turn, meeting_id: int) -> bool:
    return latest_synthesis(turn.session, meeting_id) is not None or bool(_opinions(turn, meeting_id))


def show(turn: Turn, args: Mapping[str, Any]) -> None:
    """The newest version, with what can be done with it; officials other than the Front see signed ones only."""
    meeting = turn.session.get_one(Meeting, args["meeting"])
    synthesis = latest_synthesis(turn.session, known(meeting.id))
    if synthesis is None:
        begin = [Offered(turn.word("synthesis-begin"), "synthesis.begin", {"meeting": meeting.id})]
        count = len(_opinions(turn, known(meeting.id)))
        turn.say("synthesis-not-begun", begin if count and turn.may("synthesis.write") else (), count=count)
        return
    if synthesis.signed_at is None and not turn.may("synthesis.write"):
        turn.say("synthesis-not-signed", (), **meeting_facts(turn.session, meeting))
        return
    _show_version(turn, meeting, synthesis)


def _show_version(turn: Turn, meeting: Meeting, synthesis: Synthesis) -> None:
    items = items_of(turn.session, known(synthesis.id))
    lines = [
        turn.word(
            "synthesis-line", number=item.number, wording=quoted(item.wording, QUOTED), field=field_name(turn, item.field),
            voices=_voices(turn, item), opinions=len(_members(turn, item)),
        )
        for item in items
    ]  # fmt: skip
    turn.say(
        "synthesis-version", _offers(turn, synthesis, items), **meeting_facts(turn.session, meeting),
        version=synthesis.version, groups=len(items), voices=sum(_voices(turn, item) for item in items),
        lines="\n".join(lines), signed=synthesis.signed_at or "no", loose=len(_loose(turn, synthesis)),
    )  # fmt: skip


def _offers(turn: Turn, synthesis: Synthesis, items: Sequence[SynthesisItem]) -> list[Offered]:
    each = [
        Offered(turn.word("synthesis-group", number=item.number), "synthesis.item", {"item": item.id}) for item in items
    ]
    args = {"meeting": synthesis.meeting_id}
    if not turn.may("synthesis.write"):
        return [*each, *_to_prepare(turn, synthesis)]
    if synthesis.signed_at is not None:
        anew = [Offered(turn.word("synthesis-new-version"), "synthesis.begin", args)]
        return [*each, *anew]
    add = [Offered(turn.word("synthesis-add-loose"), "synthesis.begin", args)] if _loose(turn, synthesis) else []
    sign = [Offered(turn.word("synthesis-sign"), "synthesis.sign", {"synthesis": synthesis.id})] if items else []
    return [*each, *add, *sign]


def _to_prepare(turn: Turn, synthesis: Synthesis) -> list[Offered]:
    if not turn.may("prepare.assign"):
        return []
    return [Offered(turn.word("prepare-assign-all"), "prepare.assign-all", {"meeting": synthesis.meeting_id})]


# Working at a version


def _begin(turn: Turn, args: Mapping[str, Any]) -> None:
    """Begin a version, on top of the signed one if there is one; opinions in no group are grouped by likeness."""
    meeting = lock_meeting(turn.session, args["meeting"])
    before = latest_synthesis(turn.session, known(meeting.id))
    draft = before if before is not None and before.signed_at is None else _next_version(turn, meeting, before)
    _add_loose(turn, draft)
    _renumber(turn, draft)
    show(turn, {"meeting": meeting.id})


def _next_version(turn: Turn, meeting: Meeting, before: Synthesis | None) -> Synthesis:
    draft = Synthesis(
        meeting_id=known(meeting.id),
        version=before.version + 1 if before else 1,
        made_by=turn.person_id,
        made_at=turn.now,
    )
    turn.session.add(draft)
    turn.session.flush()
    for item in items_of(turn.session, known(before.id)) if before else ():
        turn.session.add(
            SynthesisItem(
                synthesis_id=known(draft.id), number=item.number, wording=item.wording, field=item.field,
                opinion_ids=item.opinion_ids, matter_id=item.matter_id,
            )
        )  # fmt: skip
    turn.record("synthesis", known(draft.id), "begun", meeting=meeting.id, version=draft.version)
    return draft


def _add_loose(turn: Turn, draft: Synthesis) -> None:
    loose = _loose(turn, draft)
    for field in dict.fromkeys(opinion.field for opinion in loose):
        alike = [opinion for opinion in loose if opinion.field == field]
        for group in grouped([opinion.text for opinion in alike]):
            members = [alike[index] for index in group]
            longest = max(members, key=lambda opinion: (opinion.voices, len(opinion.text)))
            turn.session.add(
                SynthesisItem(
                    synthesis_id=known(draft.id), number=0, wording=longest.text[:LONGEST], field=field,
                    opinion_ids=[known(opinion.id) for opinion in members],
                )
            )  # fmt: skip
    turn.session.flush()


def _renumber(turn: Turn, draft: Synthesis) -> None:
    """What more people say comes first."""
    items = items_of(turn.session, known(draft.id))
    items.sort(key=lambda item: (-_voices(turn, item), item.id or 0))
    for number, item in enumerate(items, 1):
        item.number = number
        turn.session.add(item)
    turn.session.flush()


def _item(turn: Turn, args: Mapping[str, Any]) -> SynthesisItem:
    return turn.session.get_one(SynthesisItem, int(args["item"]))


def _draft_item(turn: Turn, args: Mapping[str, Any]) -> SynthesisItem | None:
    """The group, its version locked, if it can still be changed; if not, the person is told what can be done."""
    item = turn.session.get(SynthesisItem, int(args["item"]))
    if item is None:
        turn.say("synthesis-group-gone")
        return None
    synthesis = turn.session.get_one(Synthesis, item.synthesis_id, with_for_update=True, populate_existing=True)
    if synthesis.signed_at is None:
        return item
    anew = [Offered(turn.word("synthesis-new-version"), "synthesis.begin", {"meeting": synthesis.meeting_id})]
    turn.say("synthesis-frozen", anew, version=synthesis.version, signed=synthesis.signed_at)
    return None


def _show_item(turn: Turn, args: Mapping[str, Any]) -> None:
    item = turn.session.get(SynthesisItem, int(args["item"]))
    if item is None:
        turn.say("synthesis-group-gone")
        return
    synthesis = turn.session.get_one(Synthesis, item.synthesis_id)
    if synthesis.signed_at is None and not turn.may("synthesis.write"):
        turn.say_not_yours()
        return
    lines = [
        turn.word(
            "synthesis-original", source=source_words(turn, source_of_opinion(opinion)), voices=opinion.voices,
            text=quoted(opinion.text, SHOWN),
        )
        for opinion in _members(turn, item)
    ]  # fmt: skip
    may_change = synthesis.signed_at is None and turn.may("synthesis.write")
    turn.say(
        "synthesis-item", _item_offers(turn, item, len(lines)) if may_change else (), number=item.number,
        wording=item.wording, field=field_name(turn, item.field), voices=_voices(turn, item), lines="\n".join(lines),
    )  # fmt: skip


def _item_offers(turn: Turn, item: SynthesisItem, originals: int) -> list[Offered]:
    names = ["reword", "field", "join", *(["take-out"] if originals > 1 else [])]
    return [Offered(turn.word(f"synthesis-{name}"), f"synthesis.{name}", {"item": item.id}) for name in names]


def _opens(form: str) -> Action:
    def run(turn: Turn, args: Mapping[str, Any]) -> None:
        item = _draft_item(turn, args)
        if item is not None:
            turn.open(form, item=item.id)

    return Action(run, "synthesis.write")


def _item_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    item = _item(turn, answers)
    return {"number": item.number, "wording": quoted(item.wording, SHOWN)}


def _changed(turn: Turn, item: SynthesisItem, what: str) -> None:
    turn.session.add(item)
    turn.session.flush()
    synthesis = turn.session.get_one(Synthesis, item.synthesis_id)
    _renumber(turn, synthesis)
    turn.record("synthesis", known(synthesis.id), "edited", item=item.id, what=what)
    show(turn, {"meeting": synthesis.meeting_id})


def _reword(turn: Turn, answers: Answers) -> None:
    item = _draft_item(turn, answers)
    if item is not None:
        item.wording = answers["text"]
        _changed(turn, item, "wording")


def _set_field(turn: Turn, answers: Answers) -> None:
    item = _draft_item(turn, answers)
    if item is not None:
        item.field = answers["field"]
        _changed(turn, item, "field")


def _fields(turn: Turn, answers: Answers) -> Sequence[Option]:
    return field_options(turn, _item(turn, answers).wording)


def _others(turn: Turn, answers: Answers) -> Sequence[Option]:
    item = _item(turn, answers)
    others = [each for each in items_of(turn.session, item.synthesis_id) if each.id != item.id]
    return [
        Option(str(each.id), turn.word("synthesis-short", number=each.number, wording=quoted(each.wording, 50)))
        for each in others
    ]


def _join(turn: Turn, answers: Answers) -> None:
    """Put a group into another: the other's wording stays, the originals come along."""
    item, into = _draft_item(turn, answers), turn.session.get(SynthesisItem, int(answers["into"]))
    if item is None:
        return
    if into is None or into.synthesis_id != item.synthesis_id:
        turn.say("synthesis-group-gone")
        return
    into.opinion_ids = [*into.opinion_ids, *item.opinion_ids]
    into.matter_id = into.matter_id or item.matter_id
    turn.session.delete(item)
    _changed(turn, into, "joined")


def _originals(turn: Turn, answers: Answers) -> Sequence[Option]:
    return [Option(str(opinion.id), quoted(opinion.text, 60)) for opinion in _members(turn, _item(turn, answers))]


def _take_out(turn: Turn, answers: Answers) -> None:
    """Make one original a group of its own."""
    item = _draft_item(turn, answers)
    opinion_id = int(answers["opinion"])
    if item is None:
        return
    opinion = turn.session.get_one(Opinion, opinion_id)
    if opinion_id in item.opinion_ids and len(item.opinion_ids) > 1:
        item.opinion_ids = [one for one in item.opinion_ids if one != opinion_id]
        turn.session.add(
            SynthesisItem(
                synthesis_id=item.synthesis_id, number=0, wording=opinion.text[:LONGEST], field=opinion.field,
                opinion_ids=[opinion_id],
            )
        )  # fmt: skip
    _changed(turn, item, "taken-out")


# Signing


def _open_sign(turn: Turn, args: Mapping[str, Any]) -> None:
    synthesis = turn.session.get_one(Synthesis, args["synthesis"])
    if synthesis.signed_at is None:
        turn.open("synthesis-sign", synthesis=synthesis.id)
    else:
        show(turn, {"meeting": synthesis.meeting_id})


def _sign_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    synthesis = turn.session.get_one(Synthesis, int(answers["synthesis"]))
    items = items_of(turn.session, known(synthesis.id))
    return {
        "version": synthesis.version, "groups": len(items), "voices": sum(_voices(turn, item) for item in items),
        "loose": len(_loose(turn, synthesis)),
    }  # fmt: skip


def _sign(turn: Turn, answers: Answers) -> None:
    synthesis = turn.session.get_one(Synthesis, int(answers["synthesis"]), with_for_update=True, populate_existing=True)
    if synthesis.signed_at is not None:
        show(turn, {"meeting": synthesis.meeting_id})
        return
    synthesis.signed_by, synthesis.signed_at = turn.person_id, turn.now
    turn.session.add(synthesis)
    meeting = turn.session.get_one(Meeting, synthesis.meeting_id)
    bring_to_meeting(turn, meeting, synthesis)
    turn.record("synthesis", known(synthesis.id), "signed", meeting=meeting.id, version=synthesis.version)
    turn.say("synthesis-signed", (), **meeting_facts(turn.session, meeting), **_sign_args(turn, answers))


# Notices


def _office(turn: Turn, _entry: HistoryEntry) -> list[int]:
    return [*holders(turn.session, Role.OFFICE), *holders(turn.session, Role.CHAIR)]


def _entry_facts(turn: Turn, entry: HistoryEntry, _person_id: int) -> dict[str, Value]:
    synthesis = turn.session.get_one(Synthesis, entry.subject_id)
    meeting = turn.session.get_one(Meeting, synthesis.meeting_id)
    items = items_of(turn.session, known(synthesis.id))
    return {
        **meeting_facts(turn.session, meeting), "version": synthesis.version, "groups": len(items),
        "voices": sum(_voices(turn, item) for item in items),
    }  # fmt: skip


def _to_see(turn: Turn, entry: HistoryEntry, _person_id: int) -> list[Offered]:
    synthesis = turn.session.get_one(Synthesis, entry.subject_id)
    look = Offered(turn.word("synthesis-see"), "synthesis.show", {"meeting": synthesis.meeting_id})
    return [look, *_to_prepare(turn, synthesis)]


journey = Journey(
    "synthesis",
    flows=(
        Flow("synthesis-reword", (Ask("text", Words(SHORTEST, LONGEST), args=_item_args),), _reword, "synthesis.write"),
        Flow("synthesis-field", (Ask("field", OneOf(_fields), args=_item_args),), _set_field, "synthesis.write"),
        Flow("synthesis-join", (Ask("into", OneOf(_others), args=_item_args),), _join, "synthesis.write"),
        Flow("synthesis-take-out", (Ask("opinion", OneOf(_originals), args=_item_args),), _take_out, "synthesis.write"),
        Flow("synthesis-sign", (Ask("review", Review(), args=_sign_args),), _sign, "synthesis.sign"),
    ),
    openings=(Opening("synthesis", _open, menu=Menu.OFFICIAL, place=74, group="collect", right="synthesis.see"),),
    actions={
        "synthesis.show": Action(show, "synthesis.see"),
        "synthesis.item": Action(_show_item, "synthesis.see"),
        "synthesis.begin": Action(_begin, "synthesis.write"),
        "synthesis.reword": _opens("synthesis-reword"),
        "synthesis.field": _opens("synthesis-field"),
        "synthesis.join": _opens("synthesis-join"),
        "synthesis.take-out": _opens("synthesis-take-out"),
        "synthesis.sign": Action(_open_sign, "synthesis.sign"),
    },
    notices=(Notice("synthesis.signed", "notice-synthesis-signed", _office, _entry_facts, _to_see),),
)
