"""The menu: what somebody can do here, by who they are; and the asides that everybody can always ask for."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from bot.hearing import run_opening
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.turn import Turn

MOST_ENTRIES = 7
"""Of officials' own entries; more are put behind their groups."""


def show_menu(turn: Turn, key: str = "", more: Sequence[Offered] = ()) -> None:
    """Offer what this person can do, and ``more``, with a sentence of its own where there is a reason for one."""
    own = [each for each in turn.dialogue.menu(Menu.OFFICIAL) if turn.may(each.right) and each.shown(turn)]
    offers = [*_grouped(turn, own), *map(partial(_entry, turn), turn.dialogue.menu(Menu.CITIZEN)), *more]
    greeting = "menu-official" if turn.roles else "menu-known" if turn.person else "menu"
    turn.say(key or greeting, offers, name=turn.person.full_name if turn.person else "")


def _entry(turn: Turn, opening: Opening) -> Offered:
    return Offered(turn.word(f"open-{opening.name}.about"), "menu.open", {"name": opening.name})


def _grouped(turn: Turn, openings: Sequence[Opening]) -> Iterator[Offered]:
    """Each as an entry; where there are too many to look through, those of a group behind one, at the place of the first."""
    sizes = Counter(opening.group for opening in openings if opening.group)
    shown: set[str] = set()
    for opening in openings:
        if len(openings) <= MOST_ENTRIES or sizes[opening.group] <= 1:
            yield _entry(turn, opening)
        elif opening.group not in shown:
            shown.add(opening.group)
            yield Offered(turn.word(f"menu-group-{opening.group}"), "menu.group", {"group": opening.group})


def _show_group(turn: Turn, args: Mapping[str, Any]) -> None:
    """The entries behind one."""
    group = args["group"]
    own = [each for each in turn.dialogue.menu(Menu.OFFICIAL) if each.group == group and turn.may(each.right)]
    turn.say("menu-group", [_entry(turn, each) for each in own], group=turn.word(f"menu-group-{group}"))


def _open(turn: Turn, args: Mapping[str, Any]) -> None:
    run_opening(turn, turn.dialogue.opening(args["name"]), "")


def _help(turn: Turn, _rest: str) -> None:
    turn.say("help-official" if turn.roles else "help")


def _show_person(turn: Turn, _rest: str) -> None:
    turn.say("talk-to-person")


def _change_language(turn: Turn, rest: str) -> None:
    """To the language that was named, otherwise to the next one."""
    languages = turn.texts.languages
    wanted = rest.strip().lower()[:2]
    after = languages[(languages.index(turn.language) + 1) % len(languages)]
    _speak(turn, wanted if wanted in languages else after)


def _speak(turn: Turn, language: str) -> None:
    turn.contact.language = language
    turn.say("language-changed")


def _speak_english(turn: Turn, _rest: str) -> None:
    _speak(turn, "en")


def _speak_vietnamese(turn: Turn, _rest: str) -> None:
    _speak(turn, "vi")


def _menu(turn: Turn, _rest: str) -> None:
    show_menu(turn)


_ASIDES: Mapping[str, Callable[[Turn, str], None]] = {
    "help": _help,
    "person": _show_person,
    "language": _change_language,
    "english": _speak_english,
    "vietnamese": _speak_vietnamese,
}
_IN_MENUS = ("help", "language")

journey = Journey(
    "menu",
    openings=(
        Opening("menu", _menu),
        *(
            Opening(name, run, menu=Menu.COMMAND if name in _IN_MENUS else None, aside=True)
            for name, run in _ASIDES.items()
        ),
    ),
    actions={"menu.open": Action(_open), "menu.group": Action(_show_group)},
)
