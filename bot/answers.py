"""The kinds of answer a form can ask for: one class each. Every kind can be given by typed text alone."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from bot.flow import Again, Answers, Option, Part, Reading, Said, Speaks, Took, alike, choose, number_in
from bot.message import IncomingFile
from models.moments import read_day, read_moment
from models.vietnamese import clean, is_doubtful_name, person_name, phone

Context = TypeVar("Context", bound=Speaks)
DONE = "done"
RIGHT = "right"
WRONG = "wrong"
ALL = "all-choices"
MANY = 8
"""More choices than these are not shown again when none was understood: only the nearest are."""
NEAREST = 4
SHOWN_OF_SAID = 60
END_OF_OFFICE_DAY = time(17)
"""What a day without an hour means where something has to be done by it."""


class Clocked(Speaks, Protocol):
    """A context that knows what time it is and where."""

    now: datetime
    zone: ZoneInfo


class Plain:
    """What the kinds have in common that neither offer fixed choices nor need words of their own."""

    def taken_up(self, answer: Any) -> Any:
        """A new answer takes the place of the old one."""
        return None

    def options(self, look: Any, flow: str, ask: str, answers: Answers) -> Sequence[Option]:
        """Nothing to choose from."""
        return ()

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """No words of its own."""
        return ()


@dataclass(frozen=True)
class Words(Plain):
    """Free text of some length in characters."""

    least: int = 2
    most: int = 4000

    def read(self, look: object, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """Any text that holds letters or digits and is neither too short nor too long."""
        text = clean(said.text)
        if not text:
            return Again("answer-words-none")
        if len(text) > self.most:
            return Again("answer-words-long", {"most": self.most, "length": len(text)})
        if len(re.findall(r"\w", text)) < self.least:
            return Again("answer-words-short")
        return Took(text)


@dataclass(frozen=True)
class Read(Plain):
    """Text of a known form, such as a receipt code; ``wrong`` is the key of the sentence that says what would work."""

    understand: Callable[[str], str | None]
    wrong: str

    def read(self, look: object, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """What was understood of the text."""
        found = self.understand(clean(said.text)[:500])
        return Took(found) if found else Again(self.wrong)

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """The sentence that says what would work."""
        return [self.wrong]


@dataclass(frozen=True)
class Name(Plain):
    """A person's full name, kept whole; one that looks unlike a name is asked back."""

    def read(self, look: Speaks, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """Two words of letters or more; ``part`` is the name in doubt."""
        if part is not None:
            answer = said.chosen or choose(shown, said.text)
            if (answer and answer.value == RIGHT) or look.means("words-yes", said.text):
                return Took(part)
            if answer is not None:
                return Part(None, "answer-name-again")
        found = person_name(said.text)
        if found is None:
            return Again("answer-name")
        doubtful = is_doubtful_name(found) and found != part
        return Part(found, "answer-name-sure", {"name": found}) if doubtful else Took(found)

    def sure(self, look: Speaks) -> Sequence[Option]:
        """That this is the name, or that it is written anew."""
        return [Option(RIGHT, look.word("answer-name-sure.right")), Option(WRONG, look.word("answer-name-sure.wrong"))]

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """The sentence that asks back."""
        return [
            "answer-name-again",
            "answer-name-sure",
            "answer-name-sure.right",
            "answer-name-sure.wrong",
            "words-yes",
        ]


@dataclass(frozen=True)
class PhoneNumber(Plain):
    """A phone number of Vietnam, typed or shared; remembered as E.164."""

    def read(self, look: object, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """Digits as people write them; a shared contact is already checked to be the sender's own."""
        found = phone(said.phone or said.text)
        return Took(found) if found else Again("answer-phone")


@dataclass(frozen=True)
class Moment(Plain):
    """A day and hour to come; remembered as ISO text with its zone."""

    end_of_day: time | None = None
    """The hour that a day without one means, for a question by when something has to be done; None asks for it."""

    def read(self, look: Clocked, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """A moment as people type it, not one that has passed."""
        typed = said.text[:200]
        found = read_moment(typed, look.now, look.zone)
        if found is None and self.end_of_day is not None and (day := read_day(typed, look.now, look.zone)) is not None:
            found = datetime.combine(day, self.end_of_day, look.zone)
        if found is None:
            return Again("answer-moment")
        if found <= look.now:
            return Again("answer-moment-past")
        return Took(found.isoformat())


@dataclass(frozen=True)
class OneOf(Generic[Context]):
    """One of several choices: fixed values with their labels beside the question, or looked up."""

    among: tuple[str, ...] | Callable[[Context, Answers], Sequence[Option]]
    understand: Callable[[Context, str], str | None] | None = None
    """Another way to mean a choice by typing, such as an old name of a village."""
    wrong: str = "answer-choose"
    """The key of the sentence that says what would work."""
    near: Callable[[Context, str], Sequence[str]] | None = None
    """The values that typed words point to, the likest first; their labels are looked at besides."""
    other: str = ""
    """The value that means "none of these"; where there is one, ``MANY`` choices are not shown again in vain."""

    def taken_up(self, answer: Any) -> Any:
        """A new answer takes the place of the old one."""
        return None

    def options(self, look: Context, flow: str, ask: str, answers: Answers) -> Sequence[Option]:
        """What there is to choose from."""
        if callable(self.among):
            return self.among(look, answers)
        return [Option(value, look.word(f"ask-{flow}-{ask}.{value}")) for value in self.among]

    def read(self, look: Context, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """The button, the number, the label with or without marks, a near miss that is unambiguous."""
        picked = said.chosen or choose(shown, said.text)
        if picked is not None:
            return Part(None, "answer-choose-all") if picked.value == ALL else Took(picked.value)
        meant = self.understand(look, said.text[:200]) if self.understand and said.text else None
        if meant is not None:
            return Took(meant)
        words = " ".join(said.text.split())[:SHOWN_OF_SAID]
        if not words or not self.other or (part is None and len(shown) <= MANY):
            return Again(self.wrong)
        return Again("answer-choose-near", {"said": words}, words)

    def narrowed(self, look: Context, options: Sequence[Option], part: Any) -> Sequence[Option]:
        """The nearest to what was typed, "none of these", and a way to all of them."""
        if len(options) <= MANY or not self.other:
            return options
        named = {option.value: option for option in options}
        pointed = [named[value] for value in (self.near(look, part) if self.near else ()) if value in named]
        near = [one for one in dict.fromkeys([*pointed, *alike(options, part)]) if one.value != self.other][:NEAREST]
        other = [named[self.other]] if self.other in named else []
        return [*near, *other, Option(ALL, look.word("choice-all"))]

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """A label for each fixed choice, and what is said if none is meant."""
        labels = [] if callable(self.among) else [f"ask-{flow}-{ask}.{value}" for value in self.among]
        return [*labels, self.wrong, "answer-choose-near", "answer-choose-all", "choice-all"]


@dataclass(frozen=True)
class SeveralOf(Plain, Generic[Context]):
    """Several of several choices: numbers or labels separated by commas or spaces, or one that means all."""

    among: Callable[[Context, Answers], Sequence[Option]]
    understand: Callable[[Context, str], str | None] | None = None
    """The value of one choice that other words mean as well."""

    def options(self, look: Context, flow: str, ask: str, answers: Answers) -> Sequence[Option]:
        """What there is to choose from."""
        return self.among(look, answers)

    def read(self, look: Context, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """All parts must be understood, so that nothing is left out silently."""
        if said.chosen is not None:
            return Took([said.chosen.value])
        whole = choose(shown, said.text)
        if whole is not None:
            return Took([whole.value])
        meant = self.understand(look, said.text) if self.understand else None
        if meant is not None:
            return Took([meant])
        text = said.text[:500]
        pieces = re.findall(r"\d+", text) if re.fullmatch(r"[\d\s,;.và]+", text) else re.split(r"[,;\n]", text)
        picked = [choose(shown, piece) for piece in pieces if piece.strip()]
        if not picked or None in picked:
            return Again("answer-choose-several")
        return Took(list(dict.fromkeys(option.value for option in picked if option)))


def gathered(words: str = "", files: Sequence[Mapping[str, Any]] = ()) -> dict[str, list[Any]]:
    """What a person sent in one or several messages, as a form remembers it."""
    return {"words": [words] if words else [], "files": list(files)}


@dataclass(frozen=True)
class Gather(Plain, Generic[Context]):
    """More words, photos, files and voice in as many messages as wanted, until "done"."""

    most_files: int
    most_characters: int
    refuse: Callable[[Context, IncomingFile], str | None]
    """The key of the sentence that says why a file cannot be taken, or None."""

    def taken_up(self, answer: Any) -> Any:
        """All of it: more can be added."""
        return answer

    def options(self, look: Context, flow: str, ask: str, answers: Answers) -> Sequence[Option]:
        """Only that it is all."""
        return [Option(DONE, look.word("choice-done"))]

    def read(self, look: Context, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """Files are added, words are added, "done" ends it."""
        before = part or gathered()
        if said.files:
            return self._add_files(look, said, before)
        picked = said.chosen or choose(shown, said.text)
        if picked is not None or look.means("words-done", said.text):
            return Took(before)
        return self._add_words(clean(said.text), before)

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """How people say that it is all."""
        return ["words-done"]

    def _add_words(self, text: str, before: Mapping[str, list[Any]]) -> Part | Again:
        if not re.search(r"\w", text) or number_in(text) is not None:
            return Again("answer-gather")
        if sum(map(len, before["words"])) + len(text) > self.most_characters:
            return Again("answer-words-long", {"most": self.most_characters, "length": len(text)})
        return Part({**before, "words": [*before["words"], text]}, "answer-gathered-words")

    def _add_files(self, look: Context, said: Said, before: Mapping[str, list[Any]]) -> Part:
        """The words that came with files are kept, even if a file is refused."""
        caption = clean(said.text)
        words = [*before["words"], caption] if caption else before["words"]
        problem = next((key for file in said.files if (key := self.refuse(look, file))), None)
        if problem:
            return Part({**before, "words": words}, problem)
        files = [*before["files"], *map(file_as_json, said.files)]
        if len(files) > self.most_files:
            return Part({**before, "words": words}, "answer-files-many", {"most": self.most_files})
        return Part({"words": words, "files": files}, "answer-gathered-file", {"count": len(files)})


@dataclass(frozen=True)
class Story(Gather[Context]):
    """The first words about something, with the photos, files and voice that come before or with them."""

    least: int = 2

    def taken_up(self, answer: Any) -> Any:
        """The files: the words are written anew."""
        return None if answer is None else {**answer, "words": []}

    def options(self, look: Context, flow: str, ask: str, answers: Answers) -> Sequence[Option]:
        """Nothing to choose from."""
        return ()

    def read(self, look: Context, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """Complete as soon as there are words enough; files alone wait for words."""
        before = part or gathered()
        if not said.files and look.means("words-done", said.text):
            return Took(before) if self._suffices(before) else Again("answer-words-none")
        added = self._add_files(look, said, before) if said.files else self._add_words(clean(said.text), before)
        if isinstance(added, Again):
            return Again("answer-words-none") if added.key == "answer-gather" else added
        if added.key not in ("answer-gathered-words", "answer-gathered-file"):
            return added
        return self._complete(said, added)

    def _suffices(self, told: Mapping[str, list[Any]]) -> bool:
        return len(re.findall(r"\w", "".join(told["words"]))) >= self.least

    def _complete(self, said: Said, added: Part) -> Reading:
        if self._suffices(added.value):
            return Took(added.value)
        if not said.files:
            return Again("answer-words-short")
        return Part(added.value, "answer-file-first", added.args)


@dataclass(frozen=True)
class OneFile(Gather[Context]):
    """One file, and nothing else; remembered as the list of it."""

    def options(self, look: Context, flow: str, ask: str, answers: Answers) -> Sequence[Option]:
        """Nothing to choose from."""
        return ()

    def read(self, look: Context, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """The last file that came."""
        if not said.files:
            return Again("answer-file-none")
        problem = self.refuse(look, said.files[-1])
        return Again(problem) if problem else Took([file_as_json(said.files[-1])])

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """What is said when no file comes."""
        return ["answer-file-none"]


def file_as_json(file: IncomingFile) -> dict[str, Any]:
    """A file that was sent, as a form remembers it until it is complete."""
    return {
        "kind": file.kind, "ref": file.ref, "name": file.name, "media_type": file.media_type, "size": file.size,
    }  # fmt: skip
