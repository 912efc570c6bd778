"""The menu: what somebody can do here, by who they are; and the asides that everybody can always ask for."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.hearing import run_opening
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.turn import Turn


def show_menu(turn: Turn, first: str = "") -> None:
    """Offer what this person can do, after a sentence that says why, if there is one."""
    shown = [*turn.dialogue.menu(Menu.OFFICIAL), *turn.dialogue.menu(Menu.CITIZEN)]
    offers = [
        Offered(turn.word(f"open-{opening.name}.about"), "menu.open", {"name": opening.name})
        for opening in shown
        if turn.may(opening.right)
    ]
    key = "menu-official" if turn.roles else "menu-known" if turn.person else "menu"
    words = turn.word(key, name=turn.person.full_name if turn.person else "")
    turn.say_plainly(f"{first} {words}".strip(), offers)


def _open(turn: Turn, args: Mapping[str, Any]) -> None:
    run_opening(turn, turn.dialogue.opening(args["name"]), "")


def _help(turn: Turn, _rest: str) -> None:
    turn.say("help-official" if turn.roles else "help")


def _show_person(turn: Turn, _rest: str) -> None:
    turn.say("talk-to-person")


def _change_language(turn: Turn, rest: str) -> None:
    languages = turn.texts.languages
    wanted = rest.strip().lower()[:2]
    others = [language for language in languages if language != turn.language]
    turn.contact.language = wanted if wanted in languages else others[0]
    turn.say("language-changed")


def _menu(turn: Turn, _rest: str) -> None:
    show_menu(turn)


_ASIDES: Mapping[str, Callable[[Turn, str], None]] = {
    "help": _help,
    "person": _show_person,
    "language": _change_language,
}

journey = Journey(
    "menu",
    openings=(
        Opening("menu", _menu),
        *(
            Opening(name, run, menu=Menu.COMMAND if name != "person" else None, aside=True)
            for name, run in _ASIDES.items()
        ),
    ),
    actions={"menu.open": Action(_open)},
)
