"""Whom a message to many reaches by which channel, at what cost, and who must be called: seen before it is sent (F59)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bot.reach import Counted, Taken, reach
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
    cost: int = 0
    """In đồng."""
    to_call: list[int] = field(default_factory=list)

    @property
    def reached(self) -> int:
        """How many people some channel carries it to."""
        return self.people.total()

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to decide: one channel, for nothing, and nobody to call."""
        return len(self.people) <= 1 and not self.cost and not self.to_call


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
            way = _way(turn, contacts.get(person_id, []), counts, used)
            if way is None:
                plan.to_call.append(person_id)
            else:
                _place(plan, used, parts, *way)
    return plan


def _portions(person_ids: Sequence[int]) -> Iterator[list[int]]:
    rest = iter(person_ids)
    while portion := list(islice(rest, AT_A_TIME)):
        yield portion


_Way = tuple[Contact, int, Counted]
"""Over which contact, at what price, and what was counted of it."""


def _way(turn: Turn, contacts: Sequence[Contact], counts: Mapping[int, Counted], used: Taken) -> _Way | None:
    """The contact they chose, then one that costs nothing, as in sending (``bot/moving.py``); None: nobody carries it."""
    open_ways: list[_Way] = []
    for contact in contacts:
        counted = used.added_to(contact, counts.get(contact.id or 0, Counted()))
        way = reach(contact, turn.dialogue.capabilities[contact.channel], counted, Urgency.BROADCAST, turn.now)
        if way.shut is None:
            open_ways.append((contact, way.price, counted))
    return min(open_ways, key=lambda one: (not one[0].preferred, one[1] > 0), default=None)


def _place(
    plan: ReachPlan, used: Taken, parts: Mapping[str, int], contact: Contact, price: int, counted: Counted
) -> None:
    name = contact.channel
    plan.people[name] += 1
    plan.paid[name] += int(price > 0)
    plan.cost += price * parts[name]
    used.take(contact, counted, parts[name])


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
        cost=number(turn.language, plan.cost) if plan.cost else "none",
    )  # fmt: skip
