"""A journey is what one file of handlers/ adds to the service; the dialogue is all of them, checked when it is built."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from random import Random, SystemRandom
from typing import TYPE_CHECKING, Any

from bot.file_store import FileStore
from bot.flow import Flow, Review
from bot.message import Capabilities, Inbound, IncomingFile, Unsupported
from bot.reach import Count
from bot.reach import count as count_sent
from bot.settings import Settings
from bot.texts import MissingWordsError, Texts, Value
from models.history import HistoryEntry
from models.outbox import Urgency
from models.rights import MAY
from models.timer import Timer
from models.vietnamese import fold, mentions
from models.working_days import WorkCalendar

if TYPE_CHECKING:
    from sqlmodel import Session

    from bot.turn import Turn


SHORT = 80
"""Characters of a sentence that may ask for something of the menu; a longer one tells a story."""


class Menu(StrEnum):
    """Where an opening is shown: to everybody, to those who may, or only among the platform's commands."""

    CITIZEN = "citizen"
    OFFICIAL = "official"
    COMMAND = "command"


@dataclass(frozen=True)
class Opening:
    """Something that a person can start by a command or plain words, found in the catalogues at ``open-<name>``.

    ``open-<name>`` lists the slash commands, ``.words`` the plain words, ``.about`` the line in the command menu.
    """

    name: str
    run: Callable[["Turn", str], None]
    """Gets what followed the command on its line."""
    menu: Menu | None = None
    place: int = 50
    """Where it stands in that menu: small numbers first."""
    group: str = ""
    """Officials who may do much see the openings of a group behind one entry, ``menu-group-<group>``."""
    right: str = ""
    aside: bool = False
    """It only tells something: an open form goes on afterwards."""
    shown: Callable[["Turn"], bool] = lambda _turn: True
    """Whether it stands in the menu just now; its words work all the same."""
    leads: Callable[["Turn", str], bool] | None = None
    """Whether what follows its plain words in the same message belongs to it; None: the words stand alone."""


@dataclass(frozen=True)
class Action:
    """What a choice outside a form does; it must look whether it still applies, for choices can be weeks old."""

    run: Callable[["Turn", Mapping[str, Any]], None]
    right: str = ""
    still_said: Callable[["Turn", Mapping[str, Any]], bool] = lambda _turn, _args: True
    """Whether its label still means it when it is typed; if not, that is heard as if it had never been offered."""


@dataclass(frozen=True)
class TimerKind:
    """What happens when a timer is due. ``prepare`` does slow reading and drawing before the transaction begins."""

    fire: Callable[["Turn", Timer, Any], None]
    prepare: Callable[["Session", Timer, "Dialogue", FileStore], Any] | None = None


@dataclass(frozen=True)
class Offered:
    """A choice to offer: its label, and the action that it calls with which arguments."""

    label: str
    action: str
    args: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Notice:
    """A rule: when this happens, these people are told this. Facts come from the record, never from the caller."""

    event: str
    text: str
    to: Callable[["Turn", HistoryEntry], Iterable[int]]
    """The ids of persons."""
    facts: Callable[["Turn", HistoryEntry, int], Mapping[str, Value]]
    offers: Callable[["Turn", HistoryEntry, int], Sequence[Offered]] = lambda _turn, _entry, _person: ()
    files: Callable[["Turn", HistoryEntry], Sequence[int]] = lambda _turn, _entry: ()
    urgency: Urgency = Urgency.NOTICE
    tell_actor: bool = False
    essential: bool = False
    """Told even to those who asked for no more messages: it answers what they asked."""
    when: Callable[["Turn", HistoryEntry], bool] = lambda _turn, _entry: True


@dataclass(frozen=True)
class Journey:
    """What one file of handlers/ adds."""

    name: str
    flows: tuple[Flow["Turn"], ...] = ()
    openings: tuple[Opening, ...] = ()
    actions: Mapping[str, Action] = field(default_factory=dict)
    timers: Mapping[str, TimerKind] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    """What people are told when something that this file records happens."""


@dataclass(frozen=True)
class Dialogue:
    """Everything the service can talk about; refused when it is built if words, rights or names do not fit together."""

    texts: Texts
    settings: Settings
    calendar: WorkCalendar
    journeys: tuple[Journey, ...]
    gate: Callable[["Turn", Inbound], bool]
    """Looks at what a person did before anything else; False means it has dealt with it."""
    fallback: Callable[["Turn", str, Sequence[IncomingFile]], None]
    """Gets the words that nothing else understood, and the files that came with them or alone."""
    capabilities: Mapping[str, Capabilities]
    cannot_carry: Callable[["Turn", Unsupported], None] = lambda turn, what: turn.say(unsupported_key(what))
    """Answers something that a channel cannot bring here; an open question is asked again afterwards."""
    follow_link: Callable[["Turn", str], None] = lambda turn, _secret: turn.say("button-old")
    """Somebody came by an address that was given to them elsewhere: gets the hash of its token."""
    by_hand: Callable[["Turn", Inbound], None] = lambda _turn, _inbound: None
    """A person has just written to the contact by hand."""
    seed: str | None = None
    """Makes codes and tokens repeatable in simulations; None: they cannot be guessed."""
    count: Count = count_sent
    """What was sent so far, where the limits of a channel depend on it; the outbox has the same."""

    def __post_init__(self) -> None:
        self._refuse_doubles()
        for flow in self.flows.values():
            self._refuse_missing_words(flow)
        rights = {opening.right for opening in self.openings} | {flow.right for flow in self.flows.values()}
        for right in rights | {action.right for action in self.actions.values()}:
            if right and right not in MAY:
                raise ValueError(f"no such right: {right}")
        wanted = [key for opening in self.openings for key in _opening_keys(opening)]
        wanted += [f"menu-group-{opening.group}" for opening in self.openings if opening.group]
        self._need([*wanted, *(notice.text for notice in self.notices)])

    @cached_property
    def flows(self) -> Mapping[str, Flow["Turn"]]:
        """By name."""
        return {flow.name: flow for journey in self.journeys for flow in journey.flows}

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """What people are told when something happens, from every journey."""
        return tuple(notice for journey in self.journeys for notice in journey.notices)

    @cached_property
    def openings(self) -> tuple[Opening, ...]:
        """In the order of the journeys."""
        return tuple(opening for journey in self.journeys for opening in journey.openings)

    @cached_property
    def actions(self) -> Mapping[str, Action]:
        """By name."""
        return {name: action for journey in self.journeys for name, action in journey.actions.items()}

    @cached_property
    def timers(self) -> Mapping[str, TimerKind]:
        """By kind."""
        return {name: kind for journey in self.journeys for name, kind in journey.timers.items()}

    @cached_property
    def _by_name(self) -> Mapping[str, Opening]:
        return {opening.name: opening for opening in self.openings}

    @cached_property
    def _by_command(self) -> Mapping[str, Opening]:
        return {word: opening for opening in self.openings for word in self.texts.words(f"open-{opening.name}")}

    @cached_property
    def _by_words(self) -> Mapping[str, Opening]:
        return {word: opening for opening in self.openings for word in self.texts.words(f"open-{opening.name}.words")}

    @cached_property
    def _by_gist(self) -> Mapping[str, Opening]:
        """A gist that two openings share means neither."""
        named = [(gist, o) for o in self.openings for gist in self.texts.gists(f"open-{o.name}.words")]
        count = Counter(gist for gist, _opening in named)
        return {gist: opening for gist, opening in named if count[gist] == 1}

    def opening(self, name: str) -> Opening:
        """The opening of that name."""
        return self._by_name[name]

    def menu(self, menu: Menu) -> list[Opening]:
        """What a menu shows, in its order."""
        return sorted((opening for opening in self.openings if opening.menu is menu), key=lambda opening: opening.place)

    def by_command(self, folded: str) -> Opening | None:
        """What a slash command opens, without its slash."""
        return self._by_command.get(folded)

    def by_words(self, folded: str) -> Opening | None:
        """What plain words open; the whole message must be those words."""
        return self._by_words.get(folded)

    def led_by_words(self, text: str) -> Iterator[tuple[Opening, str]]:
        """What the first words of a message open, with what follows them; the longest beginning comes first."""
        for word, opening in sorted(self._leading.items(), key=lambda entry: -len(entry[0])):
            parts = text.split(maxsplit=len(word.split()))
            if len(parts) > len(word.split()) and fold(" ".join(parts[:-1])).rstrip(" :,.-") == word:
                yield opening, parts[-1]

    @cached_property
    def _leading(self) -> Mapping[str, Opening]:
        return {word: opening for word, opening in self._by_words.items() if opening.leads is not None}

    def by_gist(self, text: str) -> Opening | None:
        """What a short sentence asks for, apart from words that add nothing: "cho tôi gặp người trực với"."""
        gist = self.texts.gist(text) if len(text) <= SHORT else ""
        opening = self._by_gist.get(gist)
        return opening if opening is not None and (" " in gist or self._is_said(opening, gist, text)) else None

    def _is_said(self, opening: Opening, gist: str, text: str) -> bool:
        """Whether a single word is meant with these marks: "đúng rồi" does not ask for DỪNG."""
        sayings = self.texts.sayings(f"open-{opening.name}.words")
        meant = {word for saying in sayings for word in saying.split() if fold(word) == gist}
        return bool(mentions(text, meant))

    def hinted(self, text: str, names: Iterable[str]) -> Opening | None:
        """Which of these a sentence speaks of among other things, if it is not long."""
        if len(text) > SHORT:
            return None
        said = f" {self.texts.gist(text)} "
        for name in names:
            gists = self.texts.gists(f"open-{name}.words")
            if any(" " in gist and f" {gist} " in said for gist in gists):
                return self._by_name[name]
        return None

    def chance(self, about: str) -> Random:
        """Randomness for one turn: the system's, or repeatable when a seed is set."""
        return SystemRandom() if self.seed is None else Random(f"{self.seed}:{about}")  # noqa: S311 (simulations only)

    def _refuse_doubles(self) -> None:
        for what in ("flows", "actions", "timers"):
            names = [getattr(thing, "name", thing) for journey in self.journeys for thing in getattr(journey, what)]
            if len(names) != len(set(names)):
                raise ValueError(f"two {what} have the same name: {sorted(names)}")
        for attribute in ("", ".words"):
            words = [word for o in self.openings for word in self.texts.words(f"open-{o.name}{attribute}")]
            doubles = {word for word in words if words.count(word) > 1}
            if doubles:
                raise ValueError(f"these words open two things: {sorted(doubles)}")

    def _refuse_missing_words(self, flow: Flow["Turn"]) -> None:
        reviewed = isinstance(flow.asks[-1].kind, Review)
        for ask in flow.asks:
            key = flow.question_key(ask)
            names = [f"{key}.name"] if reviewed and ask.editable and not isinstance(ask.kind, Review) else []
            self._need([key, *names, *ask.kind.words(flow.name, ask.name)])

    def _need(self, keys: Iterable[str]) -> None:
        missing = [key for key in keys if not self.texts.has(key)]
        if missing:
            raise MissingWordsError(", ".join(missing))


def unsupported_key(what: Unsupported) -> str:
    """The sentence that says what to do instead of sending such a thing."""
    return f"unsupported-{what.replace('_', '-')}"


def _opening_keys(opening: Opening) -> list[str]:
    key = f"open-{opening.name}"
    return [key, f"{key}.words", *([f"{key}.about"] if opening.menu is not None else [])]
