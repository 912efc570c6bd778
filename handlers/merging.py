"""Merging: two matters about the same go on as one, whichever is further along; until it is answered this can be undone (F28)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import col, select

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Notice
from bot.texts import Value
from bot.turn import Turn, known
from handlers.deadlines import (
    go_on_asking,
    go_on_watching_receipt,
    plan_ladder,
    plan_review,
    restart_review,
)
from handlers.ladder import belongs
from handlers.letting_go import let_go
from handlers.matter_view import (
    SHOWN,
    agency_words,
    as_it_stands,
    due_words,
    official_offers,
    quoted,
    shortened,
    state_words,
)
from handlers.notices import (
    agency_people,
    as_asker,
    as_official,
    askers,
    assignee,
    facts,
    facts_for_officials,
    facts_of_merge,
    facts_of_merge_to_carry,
    helpers,
    matter_of,
)
from handlers.reading import may_read
from handlers.triage import is_theirs, opens, the_matter
from models.answer import released_answer
from models.asker import Asker, asker_of, askers_of
from models.history import HistoryEntry, history_of
from models.matter import OPEN_STATES, Matter, MatterState, lock_matter, matter_with_code, move
from models.meeting import goes_to
from models.receipt_code import read_code
from models.similar import matters_like
from models.stored_file import StoredFile, files_of_matter
from models.vietnamese import fold

CAN_GO_UNDER = (MatterState.NEW, MatterState.ACCEPTED, MatterState.MORE_ASKED, MatterState.ASSIGNED)
MOST_ALIKE = 6
QUOTED = 120
_CLOCK = ("due_at", "clock_from", "limit_count", "limit_unit", "limit_source")


def further_along(one: Matter, other: Matter) -> Matter:
    """The one on which more was done; the second if both stand alike."""
    return one if _progress(one) > _progress(other) else other


def _progress(matter: Matter) -> tuple[bool, ...]:
    return (
        matter.state == MatterState.DRAFTED,
        matter.state == MatterState.SENT_UP,
        matter.receipt_at is not None,
        matter.agency_code is not None,
        matter.due_at is not None,
        matter.state != MatterState.NEW,
    )


def _alike(turn: Turn, answers: Answers) -> Sequence[Matter]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    alike = matters_like(turn.session, matter, turn.now, MOST_ALIKE)
    return [other for other in alike if _can_be_one(turn, matter, other)]


def _can_be_one(turn: Turn, matter: Matter, other: Matter) -> bool:
    """Both are open, one of them is not answered half-way, they complain of the same unit or of none, and can be read."""
    return (
        other.id != matter.id
        and {matter.state, other.state} <= set(OPEN_STATES)
        and not {matter.state, other.state}.isdisjoint(CAN_GO_UNDER)
        and other.about_agency_code == matter.about_agency_code
        and may_read(turn, other)
    )


def _targets(turn: Turn, answers: Answers) -> Sequence[Option]:
    return [Option(other.code, other.code) for other in _alike(turn, answers)]


def _into_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    lines = [
        turn.word("similar-line", code=other.code, state=state_words(turn, other), text=quoted(other.text, QUOTED))
        for other in _alike(turn, answers)
    ]
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    return {
        "code": matter.code, "text": quoted(matter.text, QUOTED), "count": len(lines), "matters": "\n".join(lines),
    }  # fmt: skip


def _understand_code(turn: Turn, text: str) -> str | None:
    code = read_code(text)
    found = matter_with_code(turn.session, code) if code else None
    return found.code if found is not None and may_read(turn, found) else None


def _pair(turn: Turn, answers: Answers) -> tuple[Matter, Matter] | None:
    """The one that goes on and the one that goes under it, locked in the order of their ids; None if they cannot."""
    found = matter_with_code(turn.session, answers["into"])
    if found is None:
        return None
    first, second = (lock_matter(turn.session, one) for one in sorted((int(answers["matter"]), known(found.id))))
    matter, other = (second, first) if second.id == int(answers["matter"]) else (first, second)
    if not _can_be_one(turn, matter, other):
        return None
    kept = further_along(matter, other)
    gone = other if kept is matter else matter
    return (kept, gone) if gone.state in CAN_GO_UNDER else (gone, kept)


def _after_into(turn: Turn, answers: Answers) -> bool:
    """Say at once if it cannot be, before anything is confirmed."""
    if _pair(turn, answers) is not None:
        return True
    _say_impossible(turn, answers)
    return False


def _say_impossible(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    turn.say("merge-impossible", official_offers(turn, matter), code=matter.code, into=answers["into"])


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    pair = _pair(turn, answers)
    if pair is None:
        both = (the_matter(turn, answers), matter_with_code(turn.session, answers["into"]))
        pair = both[0], both[1] or both[0]
    kept, gone = pair
    return {
        "kept": kept.code, "kept_text": shortened(kept.text, SHOWN), "kept_state": state_words(turn, kept),
        "kept_agency": agency_words(turn, kept), "gone": gone.code, "gone_text": shortened(gone.text, SHOWN),
        "gone_state": state_words(turn, gone), "gone_agency": agency_words(turn, gone),
        "due_words": due_words(turn, gone if _has_earlier_date(gone, kept) else kept),
    }  # fmt: skip


def _has_earlier_date(gone: Matter, kept: Matter) -> bool:
    """Whether the date that was promised for the one is before that of the other; clocks that stand promise nothing."""
    if gone.due_at is None or kept.due_at is None or gone.paused_at or kept.paused_at:
        return False
    return gone.due_at < kept.due_at


def _complete_merge(turn: Turn, answers: Answers) -> None:
    if not is_theirs(turn, the_matter(turn, answers)):
        return
    pair = _pair(turn, answers)
    if pair is None:
        _say_impossible(turn, answers)
    else:
        merge(turn, pair[1], pair[0])


def merge(turn: Turn, matter: Matter, into: Matter) -> None:
    """Let one matter go on under another: its askers ask that one with their words and files, the earlier date holds.

    What is changed at the other is written into the history, so that ``unmerge`` gives back just that.
    """
    matter_id, into_id = known(matter.id), known(into.id)
    joined = [asker.person_id for asker in askers_of(turn.session, matter_id) if _join(turn, asker, matter, into_id)]
    files = [known(file.id) for file in files_of_matter(turn.session, matter_id)]
    for file in files_of_matter(turn.session, matter_id):
        file.matter_id = into_id
    clock = _take_earlier_date(turn, matter, into)
    matter.state_before, matter.merged_into_id = matter.state, into.id
    move(matter, MatterState.MERGED)
    turn.forget_timers(belongs(matter))
    let_go(turn, matter)
    turn.session.flush()
    turn.record("matter", matter_id, "merged", into=into_id, joined=joined, files=files, clock=clock)
    turn.record("matter", into_id, "took-in", other=matter_id, due_before=clock.get("due_at", ""))
    turn.say("done-merged", code=matter.code, into=into.code, due_words=due_words(turn, into))


def _join(turn: Turn, asker: Asker, matter: Matter, into_id: int) -> bool:
    """Make somebody ask the other matter too; False if they do already and only their words are added."""
    part = asker_of(turn.session, into_id, asker.person_id)
    new = part is None or part.withdrawn_at is not None
    part = part or Asker(matter_id=into_id, person_id=asker.person_id, joined_at=turn.now)
    if new:
        part.own_words, part.visibility = asker.own_words or matter.text, asker.visibility
        part.helper_id, part.withdrawn_at = asker.helper_id, None
    turn.session.add(part)
    return new


def _take_earlier_date(turn: Turn, matter: Matter, into: Matter) -> dict[str, str | int]:
    """The earlier due date holds, with how it was counted; returns what was there, and under "given" the date taken."""
    if not _has_earlier_date(matter, into):
        return {}
    before = {name: _as_json(getattr(into, name)) for name in _CLOCK}
    for name in _CLOCK:
        setattr(into, name, getattr(matter, name))
    plan_ladder(turn, into)
    return {**before, "given": _as_json(into.due_at)}


def _as_json(value: datetime | int | str | None) -> str | int:
    return value.isoformat() if isinstance(value, datetime) else value or ""


# Undoing


def _open_undo(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if _can_be_undone(turn, matter):
        turn.open("undo-merge", matter=matter.id)


def _can_be_undone(turn: Turn, matter: Matter) -> bool:
    """Whether a merge can be undone now; if not, why."""
    if not is_theirs(turn, matter):
        return False
    if matter.state != MatterState.MERGED or matter.merged_into_id is None:
        as_it_stands(turn, matter)
        return False
    into = turn.session.get_one(Matter, matter.merged_into_id)
    if into.state in OPEN_STATES and released_answer(turn.session, known(into.id)) is None:
        return True
    turn.say("undo-merge-too-late", code=matter.code, into=into.code, state=state_words(turn, into))
    return False


def _undo_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    into = turn.session.get_one(Matter, matter.merged_into_id) if matter.merged_into_id else matter
    return {
        "code": matter.code, "text": shortened(matter.text, SHOWN),
        "into": into.code, "into_text": shortened(into.text, SHOWN),
    }  # fmt: skip


def _complete_undo(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if answers["sure"] == "no":
        turn.say("undo-merge-kept", code=matter.code, state=state_words(turn, matter))
    elif _can_be_undone(turn, matter) and matter.merged_into_id is not None:
        unmerge(turn, matter, lock_matter(turn.session, matter.merged_into_id))


def unmerge(turn: Turn, matter: Matter, into: Matter) -> None:
    """Give a merged matter back its askers, files, state and clock, and the other one the date that it had."""
    matter_id, into_id = known(matter.id), known(into.id)
    last = next(one for one in reversed(history_of(turn.session, "matter", matter_id)) if one.event == "matter.merged")
    for asker in askers_of(turn.session, matter_id):
        _part(turn, asker, matter, into_id, joined=asker.person_id in last.data["joined"])
    for file in turn.session.exec(select(StoredFile).where(col(StoredFile.id).in_(last.data["files"]))):
        file.matter_id = matter_id
    _give_back_date(turn, into, last.data["clock"])
    move(matter, MatterState(matter.state_before))
    matter.merged_into_id, matter.state_before = None, ""
    matter.meeting_id = goes_to(turn.session, matter.meeting_id)
    _run_again(turn, matter)
    turn.session.flush()
    turn.record("matter", matter_id, "unmerged", into=into_id)
    turn.record("matter", into_id, "gave-back", other=matter_id)
    turn.say(
        "done-unmerged", official_offers(turn, matter), code=matter.code, into=into.code,
        state=state_words(turn, matter), due_words=due_words(turn, matter),
    )  # fmt: skip


def _part(turn: Turn, asker: Asker, matter: Matter, into_id: int, *, joined: bool) -> None:
    """What somebody wrote, or that they withdrew, while they asked the other one comes back with them."""
    part = asker_of(turn.session, into_id, asker.person_id)
    if part is None or not joined:
        return
    asker.withdrawn_at = part.withdrawn_at
    if not asker.own_words and part.own_words.startswith(matter.text):
        matter.text, matter.folded = part.own_words, fold(part.own_words)
    else:
        asker.own_words = part.own_words
    part.withdrawn_at = part.withdrawn_at or turn.now


def _give_back_date(turn: Turn, into: Matter, clock: Mapping[str, str | int]) -> None:
    """The date comes back unless it was moved since; what was moved stays."""
    if not clock or _as_json(into.due_at) != clock["given"]:
        return
    for name in _CLOCK:
        is_moment = name in ("due_at", "clock_from")
        setattr(into, name, datetime.fromisoformat(str(clock[name])) if is_moment else clock[name])
    plan_ladder(turn, into)


def _run_again(turn: Turn, matter: Matter) -> None:
    """The timers were forgotten when it was merged: whatever its state waits for is planned anew."""
    if matter.state == MatterState.NEW and matter.review_due_at <= turn.now:
        restart_review(turn, matter)
    elif matter.state == MatterState.NEW:
        plan_review(turn, matter)
    elif matter.state == MatterState.MORE_ASKED:
        go_on_asking(turn, matter)
    else:
        plan_ladder(turn, matter)
        go_on_watching_receipt(turn, matter)


# Who is told


def _other(turn: Turn, entry: HistoryEntry) -> Matter:
    return turn.session.get_one(Matter, entry.data["other"])


def _had_it(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Those who had the matter that went under another, if it was on a desk."""
    matter = matter_of(turn, entry)
    if matter.agency_code is None:
        return ()
    return [matter.receipt_by] if matter.receipt_by is not None else agency_people(turn, entry)


def _facts_of_other(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """The same, with the matter that came or went."""
    other = _other(turn, entry)
    texts = {"other": other.code, "other_text": quoted(other.text, QUOTED * 2)}
    return {**facts_for_officials(turn, entry, person_id), **texts}


def _facts_of_undoing(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    state = state_words(turn, matter_of(turn, entry))
    return {**facts(turn, entry, person_id), **facts_of_merge(turn, entry, person_id), "state": state}


journey = Journey(
    "merging",
    flows=(
        Flow(
            "merge",
            (
                Ask("into", OneOf(_targets, _understand_code, "merge-unknown"), args=_into_args, after=_after_into),
                Ask("review", Review(), args=_review_args),
            ),
            _complete_merge,
            right="matter.merge",
        ),
        Flow("undo-merge", (Ask("sure", OneOf(("yes", "no")), args=_undo_args),), _complete_undo, right="matter.merge"),
    ),
    actions={
        "do.merge": opens("merge", "matter.merge", states=OPEN_STATES),
        "do.undo-merge": Action(_open_undo, "matter.merge"),
    },
    notices=(
        Notice("matter.merged", "notice-merged", askers, facts_of_merge),
        Notice("matter.merged", "notice-carry-merged", helpers, facts_of_merge_to_carry),
        Notice("matter.merged", "notice-merged-agency", _had_it, facts_of_merge),
        Notice("matter.took-in", "notice-took-in", assignee, _facts_of_other, as_official),
        Notice("matter.unmerged", "notice-unmerged", askers, _facts_of_undoing, as_asker),
        Notice("matter.unmerged", "notice-unmerged-official", assignee, _facts_of_undoing, as_official),
        Notice("matter.gave-back", "notice-gave-back", assignee, _facts_of_other, as_official),
    ),
)
