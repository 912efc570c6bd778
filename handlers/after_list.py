"""The list of what is not classified after a meeting, each with the step that it waits for one tap away (features F44)."""

from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.turn import Turn, known
from handlers.after_classes import Missing, Unclassified, readable, unclassified
from handlers.after_which import chosen, due_after, typed
from handlers.matter_view import quoted
from handlers.meetings import meeting_facts
from handlers.reading import may_with
from handlers.sources import source_words
from models.meeting import Meeting
from models.outcome import matters_of_meeting

RIGHT = "result.classify"
LISTED = 10
QUOTED = 100
_STEPS = {
    Missing.OUTCOME: ("outcome.set", "outcome.set"),
    Missing.HANDING: ("do.assign-other", "matter.assign"),
    Missing.SENDING_UP: ("do.send-up", "matter.send-up"),
    Missing.REFUSAL: ("do.refuse", "matter.refuse"),
    Missing.APPROVAL: ("do.refusal-look", "matter.refuse.approve"),
}


def show_classes(turn: Turn, meeting: Meeting) -> None:
    """How many are left and which, the first ones with their step; and the pack for the agencies."""
    everything = unclassified(turn.session, meeting)
    left = readable(turn, everything)
    lines = [_line(turn, one) for one in left]
    turn.say(
        "after-list", [*(_step(turn, meeting, one) for one in left[:LISTED]), _pack(turn, meeting)],
        **meeting_facts(turn.session, meeting), lines="\n".join(lines) or "none", count=len(left),
        others=len(everything) - len(left), all=len(matters_of_meeting(turn.session, known(meeting.id))),
        due=due_after(turn, meeting, turn.settings.limits.classify),
        source=source_words(turn, turn.settings.limits.classify.source),
    )  # fmt: skip


def _line(turn: Turn, one: Unclassified) -> str:
    return turn.word(
        "after-list-line", code=one.matter.code, text=quoted(one.matter.text, QUOTED),
        missing=turn.word(f"after-missing-{one.missing}"),
    )  # fmt: skip


def _step(turn: Turn, meeting: Meeting, one: Unclassified) -> Offered:
    """The step itself, or the matter for somebody who may only look."""
    action, right = _STEPS[one.missing]
    if not may_with(turn, one.matter, right):
        return Offered(turn.word("after-step-see", code=one.matter.code), "follow.show", {"matter": one.matter.id})
    args = {"matter": one.matter.id, "meeting": meeting.id}
    return Offered(turn.word(f"after-step-{one.missing}", code=one.matter.code), action, args)


def _pack(turn: Turn, meeting: Meeting) -> Offered:
    return Offered(turn.word("after-pack-offer"), "after.pack", {"meeting": meeting.id})


journey = Journey(
    "after-list",
    openings=(
        Opening(
            "after-list", typed("after.list", show_classes), menu=Menu.OFFICIAL, group="after", place=50, right=RIGHT
        ),
    ),
    actions={"after.list": Action(chosen(show_classes), RIGHT)},
)
