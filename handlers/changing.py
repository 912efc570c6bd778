"""Changing and withdrawing: the asker's own matter stays the asker's until it is answered (F18)."""

from collections.abc import Mapping
from typing import Any

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow
from bot.journey import Action, Journey
from bot.turn import Turn, known
from handlers.drafts import drop_draft
from handlers.letting_go import let_go
from handlers.matter_view import asker_offers, quoted, state_words, text_for
from handlers.triage import LONGEST, SHORTEST, add_to_matter, the_matter
from models.asker import Asker, asker_of, askers_of, helped_by
from models.matter import OPEN_STATES, Matter, MatterState, lock_matter, move
from models.vietnamese import fold

SHOWN = 400


def own_part(turn: Turn, matter: Matter) -> Asker | None:
    """The part of this person, or of somebody they help, in a matter; None, and said so, if there is none."""
    own = asker_of(turn.session, known(matter.id), turn.person_id) if turn.person else None
    if own is not None and own.withdrawn_at is None:
        return own
    helped = helped_by(turn.session, known(matter.id), turn.person_id) if turn.person else []
    if not helped:
        turn.say("not-your-matter")
        return None
    return helped[0]


def _opens(form: str, states: tuple[MatterState, ...]) -> Action:
    def run(turn: Turn, args: Mapping[str, Any]) -> None:
        matter = the_matter(turn, args)
        part = own_part(turn, matter)
        if part is None:
            return
        if matter.state in states:
            turn.open(form, matter=matter.id)
        else:
            state = state_words(turn, matter)
            turn.say("matter-moved-on", asker_offers(turn, matter, part), code=matter.code, state=state)

    return Action(run)


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    asker = asker_of(turn.session, known(matter.id), turn.person_id) if turn.person else None
    others = len(askers_of(turn.session, known(matter.id))) > 1
    return {"code": matter.code, "text": quoted(text_for(matter, asker), SHOWN), "others": "yes" if others else "no"}


def _change(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if matter.state == MatterState.MERGED and matter.merged_into_id is not None:
        matter = lock_matter(turn.session, matter.merged_into_id)
    part = own_part(turn, matter)
    if part is None:
        return
    if matter.state not in OPEN_STATES:
        turn.say("changed-too-late-kept", code=matter.code, state=state_words(turn, matter))
        turn.dialogue.fallback(turn, answers["text"], ())
        return
    if matter.state != MatterState.NEW or len(askers_of(turn.session, known(matter.id))) > 1:
        turn.say("changed-as-addition", code=matter.code)
        add_to_matter(turn, matter, part, {"words": [answers["text"]], "files": []})
        return
    matter.text, matter.folded = answers["text"], fold(answers["text"])
    turn.record("matter", known(matter.id), "changed")
    turn.say("done-changed", code=matter.code)


def _withdraw(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    asker = own_part(turn, matter)
    if asker is None:
        return
    if answers["sure"] == "no":
        turn.say("withdraw-kept", code=matter.code)
    elif matter.state not in OPEN_STATES:
        turn.say("matter-moved-on", code=matter.code, state=state_words(turn, matter))
    else:
        leave(turn, matter, asker)
        turn.say("done-withdrawn", code=matter.code)


def leave(turn: Turn, matter: Matter, asker: Asker) -> None:
    """One asker leaves; when the last has left, the matter is withdrawn and nobody works on it any more."""
    asker.withdrawn_at = turn.now
    turn.session.flush()
    if askers_of(turn.session, known(matter.id)):
        turn.record("matter", known(matter.id), "left")
        return
    move(matter, MatterState.WITHDRAWN)
    drop_draft(turn, matter, "draft-dropped-withdrawn")
    turn.forget_timers(f"matter:{matter.id}")
    let_go(turn, matter)
    turn.record("matter", known(matter.id), "withdrawn")


journey = Journey(
    "changing",
    flows=(
        Flow("change-matter", (Ask("text", Words(SHORTEST, LONGEST), args=_args),), _change),
        Flow("withdraw-matter", (Ask("sure", OneOf(("yes", "no")), args=_args),), _withdraw),
    ),
    actions={
        "do.matter-change": _opens("change-matter", (MatterState.NEW,)),
        "do.matter-add": _opens("add-more", OPEN_STATES),
        "do.matter-withdraw": _opens("withdraw-matter", OPEN_STATES),
    },
)
