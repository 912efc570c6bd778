"""Files that are drawn before a turn and handed over in it: to whoever asked, or to several people of the meeting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.journey import Dialogue
from bot.message import FileKind
from bot.texts import Texts, Value
from bot.turn import Turn, known
from handlers.made_files import DOCX
from models.contact import best_contact
from models.outbox import Urgency
from models.stored_file import FileState, StoredFile


@dataclass(frozen=True, slots=True)
class Drawn:
    """A file whose bytes are in the store and whose row is not."""

    name: str
    digest: str
    size: int


class Drafter:
    """Reads and writes words outside of a turn, in one language."""

    def __init__(self, session: Session, dialogue: Dialogue, language: str) -> None:
        self.session = session
        self.dialogue = dialogue
        self.texts: Texts = dialogue.texts
        self._language = language

    @property
    def language(self) -> str:
        """Of the paper."""
        return self._language

    def word(self, key: str, **args: Value) -> str:
        """A text in that language."""
        return self.texts.say(self._language, key, **args)


def hand_over(
    turn: Turn, people: Sequence[int], drawn: Drawn, key: str, facts: Mapping[str, Value], *,
    once: str, urgency: Urgency, useful_until: datetime | None = None,
) -> None:  # fmt: skip
    """Tell these people and give them the file; who writes from a channel without files is told where to get it."""
    file_id: int | None = None
    for person_id in people:
        contact = best_contact(turn.session, person_id, turn.dialogue.capabilities)
        if contact is None:
            continue
        carries = turn.dialogue.capabilities[contact.channel].sends_files
        file_id = _keep(turn, drawn) if carries and file_id is None else file_id
        turn.tell(
            person_id, key if carries else "paper-no-files", facts, once=once, urgency=urgency,
            files=[file_id] if carries and file_id is not None else [], useful_until=useful_until, essential=True,
        )  # fmt: skip


def _keep(turn: Turn, drawn: Drawn) -> int:
    row = StoredFile(
        kind=FileKind.DOCUMENT, name=drawn.name, media_type=DOCX, size=drawn.size, digest=drawn.digest,
        state=FileState.KEPT, made_at=turn.now,
    )  # fmt: skip
    turn.session.add(row)
    turn.session.flush()
    return known(row.id)
