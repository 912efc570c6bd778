"""A flow is a form: questions in order, each with its kind of answer, and one function that runs when all is answered.

``advance`` is pure: it takes where a form stands and what a person said, and returns where it stands then. Whatever must
be looked up is asked of ``look``; whatever must be changed is changed by the turn.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

from rapidfuzz import fuzz, process

from bot.message import IncomingFile
from models.vietnamese import fold, spelled_out

Answers = Mapping[str, Any]
"""What was answered so far, by step; values are what JSON can hold."""

Context = TypeVar("Context")
Looker = TypeVar("Looker", contravariant=True)

_NAME = re.compile(r"^[a-z][a-z0-9-]*$")
_NUMBER = re.compile(r"\W*(?:(?:so|muc|chon|bam|go)\s+)*(\d{1,3})\W*")
NEAR_MISS = 84
"""Similarity, out of 100, from which a typed label counts as meant; the second best must be well below."""
NEAR_MISS_GAP = 8
NEAR_WORD = 70
"""Each word of a near miss must be this like its own: "chưa xong" is not "đã xong", however long the rest."""
SHORTEST_BEGINNING = 3


@dataclass(frozen=True, slots=True)
class Option:
    """One answer offered: what is remembered and what is shown."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Said:
    """What a person did, as a form sees it: typed, chose by button, shared their phone, sent files."""

    text: str = ""
    chosen: Option | None = None
    phone: str | None = None
    files: tuple[IncomingFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Took:
    """The answer is complete."""

    value: Any


@dataclass(frozen=True, slots=True)
class Part:
    """Something was added and the question stays open; ``key`` acknowledges it."""

    value: Any
    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Again:
    """Not understood; ``key`` says what would work."""

    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)
    part: Any = None
    """What the question remembers of it; None: what it remembered before."""


Reading = Took | Part | Again


class Kind(Protocol[Looker]):
    """A kind of answer."""

    def taken_up(self, answer: Any) -> Any:
        """What of the answer given before is still there when the question is put again; None: it begins anew."""

    def options(self, look: Looker, flow: str, ask: str, answers: Answers) -> Sequence[Option]:
        """What is offered to choose from."""

    def read(self, look: Looker, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """Understand what was said, given what was shown and what was gathered before."""

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """The keys of the texts that this kind needs, for the check when a service is built."""


def always(_look: object, _answers: Answers) -> bool:
    """The question is always asked."""
    return True


def nothing(_look: object, _answers: Answers) -> Mapping[str, Any]:
    """The question's text has no arguments of its own."""
    return {}


@dataclass(frozen=True)
class Ask(Generic[Context]):
    """One question. Its words are at ``ask-<flow>-<name>`` unless ``key`` names others."""

    name: str
    kind: Kind[Context]
    when: Callable[[Context, Answers], bool] = always
    args: Callable[[Context, Answers], Mapping[str, Any]] = nothing
    optional: bool = False
    key: str = ""
    after: Callable[[Context, Answers], bool] | None = None
    """Runs when the answer was taken; may speak and record; False ends the form."""
    default: Callable[[Context, Answers], Any] | None = None
    """An answer so likely that it is only shown in the review; None: ask."""
    editable: bool = True
    """Whether the review offers to change it."""
    otherwise: Callable[[Context, str], bool] | None = None
    """Takes typed words that are no answer and nothing else either; False if it has no use for them."""
    revise: Callable[[Answers], Answers] | None = None
    """What becomes of the other answers when this one was changed from the review; None: they stay."""


@dataclass(frozen=True)
class Flow(Generic[Context]):
    """A form. ``complete`` runs once, in the turn of the last answer; ``right`` says who may open it."""

    name: str
    asks: tuple[Ask[Context], ...]
    complete: Callable[[Context, Answers], None]
    right: str = ""
    light: bool = False
    """So small a question that it is dropped when something else is begun, rather than asked again afterwards."""

    def __post_init__(self) -> None:
        names = [ask.name for ask in self.asks]
        if not names or len(set(names)) < len(names):
            raise ValueError(f"flow {self.name}: it needs steps, each with a name of its own: {names}")
        for name in (self.name, *names):
            if not _NAME.match(name):
                raise ValueError(f"flow {self.name}: {name!r} is not a name of small letters, digits and hyphens")
        reviews = [index for index, ask in enumerate(self.asks) if isinstance(ask.kind, Review)]
        if reviews and reviews != [len(self.asks) - 1]:
            raise ValueError(f"flow {self.name}: a review is the last step and the only one")

    def ask(self, name: str) -> Ask[Context] | None:
        """The question of that name, or None if a deploy removed it."""
        return next((ask for ask in self.asks if ask.name == name), None)

    def question_key(self, ask: Ask[Context]) -> str:
        """Where the words of a question are."""
        return ask.key or f"ask-{self.name}-{ask.name}"


@dataclass(frozen=True)
class Frame:
    """Where a form stands: what the conversation remembers of it between two messages."""

    flow: str
    step: str
    answers: Answers = field(default_factory=dict)
    token: str = ""
    shown: tuple[Option, ...] = ()
    part: Any = None
    changing: bool = False
    """One answer is being changed from the review, to which the form then returns."""
    put_at: str = ""
    """When the question was put, as ISO text: what was offered before that is older than the question."""

    def as_json(self) -> dict[str, Any]:
        """As it is kept."""
        return {
            "flow": self.flow, "step": self.step, "answers": dict(self.answers), "token": self.token,
            "shown": [[option.value, option.label] for option in self.shown], "part": self.part, "changing": self.changing,
            "put_at": self.put_at,
        }  # fmt: skip

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> "Frame":
        """As it was kept."""
        shown = tuple(Option(value, label) for value, label in kept["shown"])
        return Frame(
            kept["flow"], kept["step"], kept["answers"], kept["token"], shown, kept["part"], kept["changing"],
            kept.get("put_at", ""),
        )  # fmt: skip

    def pressed(self, token: str) -> Option | None:
        """The option whose button carries ``token``, if it belongs to the question that is open now."""
        for number, option in enumerate(self.shown, 1):
            if token == f"{self.token}.{number}":
                return option
        return None


@dataclass(frozen=True, slots=True)
class Move:
    """What became of a form: it asks (again), or is ``complete``; ``reading`` holds what to tell first."""

    frame: Frame
    complete: bool = False
    reading: Reading | None = None
    taken: str = ""
    """The step whose answer was taken just now."""


SKIP = "skip"
EDIT = "edit"
CANCEL = "cancel"


def start(flow: Flow[Context], look: Context, answers: Answers | None = None) -> Move:
    """Open a form, some answers being known already."""
    return _to_next(flow, Frame(flow.name, "", dict(answers or {})), look)


def advance(flow: Flow[Context], frame: Frame, said: Said, look: Context) -> Move:
    """Let a form hear what was said."""
    ask = flow.ask(frame.step)
    if ask is None:
        return _to_next(flow, replace(frame, step="", part=None, changing=False), look)
    if isinstance(ask.kind, Review):
        return _advance_review(flow, frame, said, look)
    if ask.optional and (_skipped(said, frame.shown) or _means(look, "words-skip", said.text)):
        return _take(flow, frame, ask, None, look)
    reading = ask.kind.read(look, said, frame.shown, frame.part)
    if isinstance(reading, Took):
        return _take(flow, frame, ask, reading.value, look)
    part = reading.value if isinstance(reading, Part) else frame.part if reading.part is None else reading.part
    return Move(replace(frame, part=part), reading=reading)


def go_back(flow: Flow[Context], frame: Frame, look: Context) -> Move | None:
    """Return to the question before, or to the review; what was answered is kept. None at the first."""
    if frame.part == EDIT or frame.changing:
        return Move(replace(frame, step=flow.asks[-1].name, part=None, changing=False))
    names = [ask.name for ask in flow.asks]
    here = names.index(frame.step) if frame.step in names else len(names)
    for ask in reversed(flow.asks[:here]):
        if _was_put(ask, frame.answers, look):
            return Move(_again(ask, frame))
    return None


def _was_put(ask: Ask[Context], answers: Answers, look: Context) -> bool:
    """Whether a question was put: it has an answer, and not only the likely one that nobody was asked for."""
    others = {step: value for step, value in answers.items() if step != ask.name}
    if ask.name not in answers or not ask.when(look, others):
        return False
    return ask.default is None or ask.default(look, others) != answers[ask.name]


def _again(ask: Ask[Context], frame: Frame, *, changing: bool = False) -> Frame:
    """The form, asking a question that was answered before."""
    return replace(frame, step=ask.name, part=ask.kind.taken_up(frame.answers.get(ask.name)), changing=changing)


def _editable(flow: Flow[Context], frame: Frame) -> list[Ask[Context]]:
    """The questions whose answers the review offers to change."""
    return [
        other
        for other in flow.asks
        if other.editable and not isinstance(other.kind, Review) and other.name in frame.answers
    ]


def options_of(flow: Flow[Context], frame: Frame, look: Context) -> tuple[Option, ...]:
    """What the open question offers now."""
    ask = flow.ask(frame.step)
    if ask is None:
        return ()
    editable = _editable(flow, frame)
    if isinstance(ask.kind, Review) and frame.part == EDIT:
        return tuple(Option(other.name, _say(look, f"{flow.question_key(other)}.name")) for other in editable)
    if frame.part is not None and isinstance(ask.kind, Doubtful):
        return tuple(ask.kind.sure(look))
    offered = tuple(ask.kind.options(look, flow.name, ask.name, frame.answers))
    if frame.part is not None and isinstance(ask.kind, Narrowing):
        offered = tuple(ask.kind.narrowed(look, offered, frame.part))
    if isinstance(ask.kind, Review) and not editable:
        offered = tuple(option for option in offered if option.value != EDIT)
    return (*offered, Option(SKIP, _say(look, "choice-skip"))) if ask.optional else offered


def number_in(text: str) -> int | None:
    """The number that a message consists of, as in "2", "[2]" or "chọn số 2"."""
    found = _NUMBER.fullmatch(fold(text[:40]))
    return int(found[1]) if found else None


def choose(options: Sequence[Option], text: str) -> Option | None:
    """The option that typed words mean: by its number, by its label (see ``labelled``), or by words of it alone."""
    number = number_in(text)
    if number is None:
        return labelled(options, text) or _holding(options, text)
    return options[number - 1] if 0 < number <= len(options) else None


def labelled(options: Sequence[Option], text: str) -> Option | None:
    """The option whose label was typed, with or without marks, or its beginning, or a near miss; None if two fit."""
    said = _letters(text)
    labels = [_letters(option.label) for option in options]
    exact = [option for option, label in zip(options, labels, strict=True) if _joined(label) == _joined(said)]
    if exact or len(said) < SHORTEST_BEGINNING:
        return exact[0] if exact else None
    begun = [option for option, label in zip(options, labels, strict=True) if label.startswith(f"{said} ")]
    return begun[0] if len(begun) == 1 else _nearest(options, labels, said)


def alike(options: Sequence[Option], text: str) -> list[Option]:
    """The options whose labels have something like the typed words in them, the likest first."""
    said, labels = _letters(text), [_letters(option.label) for option in options]
    found = process.extract(said, labels, scorer=_holds, limit=None, score_cutoff=NEAR_MISS)
    return [options[index] for _label, _score, index in found]


def _holds(said: str, label: str, *, score_cutoff: float | None = None) -> float:
    """How near a label comes to holding what was said, by its nearest words: "hoc ba" is like one with "học bạ" in it."""
    count, words = len(said.split()), label.split()
    parts = [" ".join(words[first : first + count]) for first in range(max(1, len(words) - count + 1))]
    return max((float(fuzz.ratio(said, part, score_cutoff=score_cutoff)) for part in parts), default=0)


def _holding(options: Sequence[Option], text: str) -> Option | None:
    """The only option whose label holds these words, of which there are two or more: "giấu tên" of "gửi, giấu tên tôi"."""
    said = _letters(text)
    held = [option for option in options if " " in said and f" {said} " in f" {_letters(option.label)} "]
    return held[0] if len(held) == 1 else None


def _nearest(options: Sequence[Option], labels: Sequence[str], said: str) -> Option | None:
    best = process.extract(said, labels, scorer=_likeness, limit=2, score_cutoff=NEAR_MISS)
    if not best or (len(best) > 1 and best[0][1] - best[1][1] < NEAR_MISS_GAP):
        return None
    return options[best[0][2]]


def _likeness(said: str, label: str, *, score_cutoff: float | None = None) -> float:
    """How alike two sayings are, word by word: a word more or less, or another number, means something else."""
    pairs = list(zip(words := said.split(), label.split(), strict=False))
    if len(words) != len(label.split()) or not all(_same_word(*pair) for pair in pairs):
        return 0
    return float(fuzz.ratio(said, label, score_cutoff=score_cutoff))


def _same_word(said: str, meant: str) -> bool:
    digits = any(sign.isdigit() for sign in said + meant)
    return said == meant if digits else bool(fuzz.ratio(said, meant) >= NEAR_WORD)


def _letters(text: str) -> str:
    return spelled_out(fold(text[:200]))


def _joined(letters: str) -> str:
    return letters.replace(" ", "")


def _skipped(said: Said, shown: Sequence[Option]) -> bool:
    picked = said.chosen or (choose(shown, said.text) if said.text else None)
    return picked is not None and picked.value == SKIP


def _take(flow: Flow[Context], frame: Frame, ask: Ask[Context], value: Any, look: Context) -> Move:
    others = ask.revise(frame.answers) if frame.changing and ask.revise else frame.answers
    answered = replace(frame, answers={**others, ask.name: value}, part=None, changing=False)
    return replace(_to_next(flow, answered, look), taken=ask.name)


def _to_next(flow: Flow[Context], frame: Frame, look: Context) -> Move:
    """The first question that is not answered and is to be asked."""
    for ask in flow.asks:
        if ask.name in frame.answers or not ask.when(look, frame.answers):
            continue
        likely = ask.default(look, frame.answers) if ask.default else None
        if likely is None:
            return Move(replace(frame, step=ask.name, part=None))
        frame = replace(frame, answers={**frame.answers, ask.name: likely})
    return Move(frame, complete=True)


def _advance_review(flow: Flow[Context], frame: Frame, said: Said, look: Context) -> Move:
    picked = said.chosen or choose(frame.shown, said.text)
    if picked is None and frame.part != EDIT and _means(look, "words-send", said.text):
        ways = [option for option in frame.shown if option.value not in (EDIT, CANCEL)]
        picked = ways[0] if len(ways) == 1 else None
        if picked is None:
            return Move(frame, reading=Again("answer-which-way"))
    if picked is None:
        return Move(frame, reading=Again("answer-choose"))
    if frame.part == EDIT:
        changed = flow.ask(picked.value)
        return Move(_again(changed, frame, changing=True) if changed else replace(frame, part=None))
    if picked.value == EDIT:
        return Move(replace(frame, part=EDIT))
    return Move(replace(frame, answers={**frame.answers, frame.step: picked.value}), complete=True, taken=frame.step)


class Speaks(Protocol):
    """What kinds of answers need of the one who looks things up: words by key."""

    def word(self, key: str, **args: Any) -> str:
        """A text in the person's language."""

    def means(self, key: str, text: str) -> bool:
        """Whether a text is one of a list of sayings, of any language."""


@runtime_checkable
class Doubtful(Protocol):
    """A kind of answer that asks back: what it offers while its doubt is open."""

    def sure(self, look: Any) -> Sequence[Option]:
        """That it was understood rightly, or not."""


@runtime_checkable
class Narrowing(Protocol):
    """A kind of answer with many choices: after words that mean none of them it offers fewer."""

    def narrowed(self, look: Any, options: Sequence[Option], part: Any) -> Sequence[Option]:
        """Those that may have been meant, and a way to see all of them again."""


def _means(look: object, key: str, text: str) -> bool:
    return bool(text) and look.means(key, text)  # type: ignore[attr-defined]  # every context speaks


def _say(look: object, key: str) -> str:
    return look.word(key)  # type: ignore[attr-defined, no-any-return]  # every context speaks


@dataclass(frozen=True)
class Review:
    """The last look: send (in one of several ways), change an answer, or leave it."""

    sends: tuple[str, ...] = ("send",)
    only: Callable[[Any, Answers], Sequence[str]] | None = None
    """Which of these ways there are for these answers; None: all."""
    otherwise: Callable[[Any, str], bool] | None = None
    """Takes typed words that choose nothing; False if it has no use for them."""

    def taken_up(self, answer: Any) -> Any:
        """Nothing: it shows all answers anew."""
        return None

    def options(self, look: Any, flow: str, ask: str, answers: Answers) -> Sequence[Option]:
        """The ways to send; change; cancel."""
        sends = self.sends if self.only is None else self.only(look, answers)
        labels = [Option(send, look.word(f"ask-{flow}-{ask}.{send}")) for send in sends]
        return [*labels, Option(EDIT, look.word("choice-edit")), Option(CANCEL, look.word("choice-cancel"))]

    def read(self, look: Any, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """Never asked: ``advance`` treats a review itself."""
        raise AssertionError("a review is advanced, not read")

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """A label for each way to send."""
        return [f"ask-{flow}-{ask}.{send}" for send in self.sends]
