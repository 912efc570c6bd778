"""One thing that somebody in the commune does, or time that passes: chosen by numbers, so that any source of them can play."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

from tests.people_at_random import IDLE_WORDS, OFFICIALS, STORIES, VILLAGERS, Commune, Pick, everybody

WAITS = (
    timedelta(minutes=20), timedelta(hours=3), timedelta(hours=10), timedelta(days=1), timedelta(days=3),
    timedelta(days=8),
)  # fmt: skip
MEETING_ACTIONS = (
    "/mocua", "/khaimac", "/ketquaviec", "/ketthuc", "/bienban", "/dieuhanh", "/hoitiep", "/phieu", "/kybienban",
    "/goitiep", "/batdaunoi", "/hetluot",
)  # fmt: skip


def one_of(things: Sequence[str], pick: Pick) -> str:
    """A thing of several."""
    return things[pick(len(things))]


async def ask(commune: Commune, pick: Pick) -> None:
    """A villager asks something, of a meeting or not."""
    who = one_of(tuple(VILLAGERS), pick)
    await commune.say(who, "/hoi")
    await commune.fill_in(who, pick)


async def work_on(commune: Commune, pick: Pick) -> None:
    """Somebody looks at a matter and does one of the things that are offered."""
    codes = commune.codes()
    if not codes:
        return
    who = one_of(("lan", "quy", "lan", "quy", "hung", *everybody()), pick)
    await commune.say(who, "thôi")
    await commune.say(who, one_of(codes, pick))
    await _choose(commune, who, pick, newest=True)


async def choose(commune: Commune, pick: Pick) -> None:
    """Somebody presses a button of the last few messages."""
    await _choose(commune, one_of(everybody(), pick), pick, newest=False)


async def _choose(commune: Commune, who: str, pick: Pick, *, newest: bool) -> None:
    offers = commune.offers_to(who)
    if newest and offers:
        offers = [offer for offer in offers if offer.made_at == offers[0].made_at]
    actions = sorted({offer.action for offer in offers} - QUIET) or sorted({offer.action for offer in offers})
    if not actions:
        return
    action = one_of(actions, pick)
    fitting = [offer for offer in offers if offer.action == action]
    offer = fitting[pick(len(fitting))]
    await commune.press(who, offer.token, offer.label)
    if pick(8):
        await commune.fill_in(who, pick)


QUIET = frozenset({"menu.open", "do.why-date", "do.story", "menu.group", "templates.show", "follow.show"})
"""They only show something; looking is what most steps begin with."""


async def press_again(commune: Commune, pick: Pick) -> None:
    """Somebody presses any button that they ever saw, of a form or not."""
    who = one_of(everybody(), pick)
    buttons = commune.buttons_of(who)
    if buttons:
        await commune.press(who, *buttons[pick(len(buttons))])
        if pick(2):
            await commune.fill_in(who, pick)


async def begin(commune: Commune, pick: Pick) -> None:
    """Somebody starts something by its command."""
    who = one_of(everybody(), pick)
    openings = commune.openings_for(who)
    opening = openings[pick(len(openings))]
    words = commune.stage.service.dialogue.texts.words(f"open-{opening.name}")
    await commune.say(who, "/" + sorted(words)[0])
    await commune.fill_in(who, pick)


async def make_meeting(commune: Commune, pick: Pick) -> None:
    """The office or the chair makes, changes, moves or cancels a meeting."""
    who = one_of(("lan", "hung"), pick)
    await commune.say(who, one_of(("/taohoinghi", "/doihoinghi", "/doihoinghi", "/socho"), pick))
    await commune.fill_in(who, pick)


async def attend(commune: Commune, pick: Pick) -> None:
    """A villager registers for a meeting, or gives the place back."""
    who = one_of(tuple(VILLAGERS), pick)
    await commune.say(who, one_of(("/dangkydu", "/dangkydu", "/toidi", "/nghi"), pick))
    await commune.fill_in(who, pick)


async def hold_meeting(commune: Commune, pick: Pick) -> None:
    """The day of a meeting comes near, or one of those who run it does something."""
    duration = commune.hours_until_meeting()
    if duration is not None and not pick(3):
        await commune.let_pass(duration)
    for _time in range(1 + pick(4)):
        who = one_of(("hung", "thu", "lan"), pick)
        await commune.say(who, one_of(MEETING_ACTIONS, pick))
        if pick(3):
            await _choose(commune, who, pick, newest=True)
        await commune.fill_in(who, pick)


async def chat(commune: Commune, pick: Pick) -> None:
    """Somebody writes what comes to mind, whatever is open."""
    await commune.say(one_of(everybody(), pick), one_of((*IDLE_WORDS, *STORIES), pick))


async def wait(commune: Commune, pick: Pick) -> None:
    """Time passes."""
    await commune.let_pass(WAITS[pick(len(WAITS))])


Step = Callable[[Commune, Pick], Awaitable[None]]
STEPS: tuple[Step, ...] = (
    *(ask,) * 3, *(work_on,) * 9, *(choose,) * 5, *(press_again,) * 2, *(begin,) * 2, *(make_meeting,) * 2,
    *(attend,) * 2, *(hold_meeting,) * 3, chat, *(wait,) * 2,
)  # fmt: skip
"""Each as often as it should come up."""


async def step(commune: Commune, pick: Pick) -> str:
    """Do one of them; returns which."""
    chosen = STEPS[pick(len(STEPS))]
    await chosen(commune, pick)
    return chosen.__name__


__all__ = ["OFFICIALS", "STEPS", "step"]
