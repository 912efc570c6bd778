"""The menu: what somebody can do here, by who they are; and the asides that everybody can always ask for."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.hearing import run_opening
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.turn import Turn


def show_menu(turn: Turn, key: str = "") -> None:
    """Offer what this person can do, with a sentence of its own where there is a reason for one."""
    shown = [*turn.dialogue.menu(Menu.OFFICIAL), *turn.dialogue.menu(Menu.CITIZEN)]
    offers = [
        Offered(turn.word(f"open-{opening.name}.about"), "menu.open", {"name": opening.name})
        for opening in shown
        if turn.may(opening.right)
    ]
    greeting = "menu-official" if turn.roles else "menu-known" if turn.person else "menu"
    turn.say(key or greeting, offers, name=turn.person.full_name if turn.person else "")


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
    actions={"menu.open": Action(_open)},
)
