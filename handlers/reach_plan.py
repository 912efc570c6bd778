"""Whom a message to many reaches by which channel, at what cost, and who must be called: seen before it is sent (F59)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bot.message import Capabilities
from bot.moving import rank_of_way
from bot.reach import Counted, Reach, Shut, Taken, reach
from bot.texts import number
from bot.turn import Turn
from handlers.announcement_proof import channel_name
from models.contact import Contact, contacts_of
from models.outbox import Urgency
from models.vietnamese import split_text

AT_A_TIME = 500
"""People looked up in one statement."""


@dataclass
class ReachPlan:
    """How many people each channel carries it to, how many messages of these cost something, and whom none reaches."""

    people: Counter[str] = field(default_factory=Counter)
    paid: Counter[str] = field(default_factory=Counter)
    paid_messages: Counter[str] = field(default_factory=Counter)
    """How many messages that is, for a long text is several."""
    cost: int = 0
    """In đồng."""
    paid_left: dict[str, int] = field(default_factory=dict)
    """How many paid messages each channel still had for this, before it, where any would be used or were refused."""
    to_call: list[int] = field(default_factory=list)

    @property
    def reached(self) -> int:
        """How many people some channel carries it to."""
        return self.people.total()

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to decide: one channel, for nothing, and nobody to call."""
        return len(self.people) <= 1 and not self.cost and not self.to_call and not self.paid_left


def plan_reach(turn: Turn, person_ids: Sequence[int], text: str = "") -> ReachPlan:
    """What would become of a broadcast now; each month's budget is used up person by person, as in sending."""
    plan = ReachPlan()
    parts = {name: len(split_text(text, one.text_limit)) or 1 for name, one in turn.dialogue.capabilities.items()}
    used = Taken()
    for portion in _portions(person_ids):
        contacts: dict[int | None, list[Contact]] = {}
        found = contacts_of(turn.session, portion, turn.dialogue.capabilities)
        for contact in found:
            contacts.setdefault(contact.person_id, []).append(contact)
        counts = turn.dialogue.count(turn.session, found, turn.dialogue.capabilities, turn.now)
        for person_id in portion:
            way = _way(turn, plan, contacts.get(person_id, []), counts, used, parts)
            if way is None:
                plan.to_call.append(person_id)
            else:
                _place(turn, plan, used, parts, *way)
    return plan


def _portions(person_ids: Sequence[int]) -> Iterator[list[int]]:
    rest = iter(person_ids)
    while portion := list(islice(rest, AT_A_TIME)):
        yield portion


_Way = tuple[Contact, Reach, Counted]
"""Over which contact, how, and what was counted of it."""


def _way(
    turn: Turn, plan: ReachPlan, contacts: Sequence[Contact], counts: Mapping[int, Counted], used: Taken,
    parts: Mapping[str, int],
) -> _Way | None:  # fmt: skip
    """The best contact, as in sending (``bot/moving.py``); None: nobody carries it."""
    open_ways: list[_Way] = []
    for contact in contacts:
        counted = used.added_to(contact, counts.get(contact.id or 0, Counted()))
        carries, messages = turn.dialogue.capabilities[contact.channel], parts[contact.channel]
        way = reach(contact, carries, counted, Urgency.BROADCAST, turn.now, messages)
        if way.shut is Shut.PAID:
            _note_left(plan, contact.channel, carries, counted)
        if way.shut is None:
            open_ways.append((contact, way, counted))
    return min(open_ways, key=lambda one: _rank(turn, *one), default=None)


def _rank(turn: Turn, contact: Contact, way: Reach, _counted: Counted) -> tuple[bool, bool, bool]:
    return rank_of_way(contact, turn.dialogue.capabilities[contact.channel], way.price)


def _note_left(plan: ReachPlan, name: str, carries: Capabilities, counted: Counted) -> None:
    """Before the first of them is used."""
    if carries.monthly_paid:
        plan.paid_left.setdefault(name, max(0, carries.monthly_paid - carries.reserve - counted.paid))


def _place(
    turn: Turn, plan: ReachPlan, used: Taken, parts: Mapping[str, int], contact: Contact, way: Reach, counted: Counted
) -> None:
    name = contact.channel
    plan.people[name] += 1
    if way.price is not None:
        _note_left(plan, name, turn.dialogue.capabilities[name], counted)
        plan.paid[name] += 1
        plan.paid_messages[name] += parts[name]
        plan.cost += way.price
    used.take(contact, counted, way, parts[name])


def plan_words(turn: Turn, plan: ReachPlan) -> str:
    """The plan under the question whether to send, on lines of its own; "" where there is nothing to decide."""
    if plan.is_plain:
        return ""
    channels = ", ".join(
        turn.word("reach-on-channel", channel=channel_name(turn, name), count=count, paid=plan.paid[name])
        for name, count in plan.people.most_common()
    )
    return "\n" + turn.word(
        "reach-plan", channels=channels or "none", to_call=len(plan.to_call),
        cost=number(turn.language, plan.cost) if plan.cost else "none", left=_left_words(turn, plan) or "none",
    )  # fmt: skip


def _left_words(turn: Turn, plan: ReachPlan) -> str:
    """What is left of each channel's paid messages, where it matters now."""
    lines = [
        turn.word(
            "reach-paid-left", channel=channel_name(turn, name), left=left, used=plan.paid_messages[name],
        )
        for name, left in plan.paid_left.items()
    ]  # fmt: skip
    return " ".join(lines)
