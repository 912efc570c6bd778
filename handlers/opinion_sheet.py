"""The spreadsheet of opinions: an empty one on request, a filled one taken whole or refused row by row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.answers import OneFile, OneOf, file_as_json
from bot.file_store import FileStore
from bot.flow import Answers, Ask, Flow
from bot.journey import Action, Dialogue, Journey, Menu, Offered, Opening, TimerKind
from bot.message import FileKind, IncomingFile
from bot.turn import Turn, known
from documents.opinion_sheet import Filled, empty, read
from handlers.collecting import (
    collection_options,
    giving_args,
    new_opinion,
    only_collection,
    only_source,
    open_giving,
    source_options,
    source_words,
    still_open,
)
from handlers.sent_files import refuse_file
from models.contact import Contact
from models.opinion import opinions_of
from models.stored_file import FileState, StoredFile
from models.timer import Timer

if TYPE_CHECKING:
    from sqlmodel import Session

EMPTY, FILLED = "opinion-sheet-empty", "opinion-sheet-filled"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LOOK_AGAIN = timedelta(seconds=20)
MOST_LOOKS = 90
SHOWN_ERRORS = 12


@dataclass(frozen=True)
class Drawn:
    """A file that is drawn and kept."""

    name: str
    digest: str
    size: int


def _order_empty(turn: Turn, _args: Mapping[str, Any]) -> None:
    """Drawing writes to the disk, so a timer that is due now does it outside of this turn."""
    if not turn.dialogue.capabilities[turn.contact.channel].sends_files:
        turn.say("opinion-sheet-no-files", [Offered(turn.word("opinion-give"), "opinion.give")])
        return
    turn.wake(
        EMPTY, f"contact:{turn.contact_id}", turn.now, once=f"{EMPTY}:{turn.contact_id}:{turn.now.isoformat()}",
        contact=turn.contact_id,
    )  # fmt: skip


def _draw(session: "Session", timer: Timer, dialogue: Dialogue, files: FileStore) -> Drawn:
    language = session.get_one(Contact, timer.data["contact"]).language

    def words(key: str) -> str:
        return dialogue.texts.say(language, key)

    names = [field.name_en if language == "en" else field.name for field in dialogue.settings.fields]
    content = empty(words, names)
    return Drawn(words("opinion-sheet-file"), files.put(content), len(content))


def _send_empty(turn: Turn, timer: Timer, drawn: Drawn) -> None:
    contact = turn.session.get_one(Contact, timer.data["contact"])
    file = StoredFile(
        contact_id=contact.id, kind=FileKind.DOCUMENT, name=drawn.name, media_type=SHEET_TYPE, size=drawn.size,
        digest=drawn.digest, state=FileState.KEPT, made_at=turn.now,
    )  # fmt: skip
    turn.session.add(file)
    turn.session.flush()
    answer = Turn(turn.session, turn.dialogue, turn.now, contact, f"timer:{timer.id}:answer")
    answer.say_plainly(answer.word("opinion-sheet-here"), file_id=file.id)
    answer.finish()


def take_sheet(turn: Turn, files: Sequence[IncomingFile]) -> bool:
    """Take a sheet that somebody asked for opinions sends without a word, most often a mended one; False: it is none."""
    is_sheet = len(files) == 1 and files[0].name.lower().endswith(".xlsx")
    if not is_sheet or not turn.may("collect.give") or not collection_options(turn, {}):
        return False
    turn.open("opinion-sheet", file=[file_as_json(files[0])])
    return True


def _open_filled(turn: Turn, _rest: str) -> None:
    open_giving(turn, "opinion-sheet")


def _keep_file(turn: Turn, answers: Answers) -> None:
    """Its bytes are fetched after the commit; a timer looks at them."""
    collection = still_open(turn, int(answers["collection"]))
    if collection is None:
        return
    sent = answers["file"][0]
    file = StoredFile(
        contact_id=sent.get("contact", turn.contact_id), kind=sent["kind"], name=sent["name"], media_type=sent["media_type"],
        size=sent["size"] or 0, ref=sent["ref"], state=FileState.WANTED, next_try_at=turn.now, made_at=turn.now,
    )  # fmt: skip
    turn.session.add(file)
    turn.session.flush()
    _look_later(turn, known(file.id), known(collection.id), answers["source"], 0)
    turn.say("opinion-sheet-received", name=file.name or turn.word("opinion-sheet-file"))


def _look_later(turn: Turn, file_id: int, collection_id: int, source: str, looks: int) -> None:
    turn.wake(
        FILLED, f"file:{file_id}", turn.now + (LOOK_AGAIN if looks else timedelta()), once=f"{FILLED}:{file_id}:{looks}",
        file=file_id, collection=collection_id, source=source, looks=looks,
    )  # fmt: skip


def _read(session: "Session", timer: Timer, dialogue: Dialogue, files: FileStore) -> Filled | None:
    """What the sheet says, if its bytes are here."""
    file = session.get_one(StoredFile, timer.data["file"])
    if file.state != FileState.KEPT:
        return None
    names = {name: field.code for field in dialogue.settings.fields for name in (field.name, field.name_en)}
    return read(files.path(file.digest).read_bytes(), names)


def _take(turn: Turn, timer: Timer, filled: Filled | None) -> None:
    file = turn.session.get_one(StoredFile, timer.data["file"])
    contact = turn.session.get_one(Contact, file.contact_id)
    giver = Turn(turn.session, turn.dialogue, turn.now, contact, f"timer:{timer.id}:answer")
    data = timer.data
    if file.state == FileState.WANTED and data["looks"] < MOST_LOOKS:
        _look_later(turn, data["file"], data["collection"], data["source"], data["looks"] + 1)
        return
    if filled is None:
        giver.say("opinion-sheet-lost", _ways(giver))
    elif filled.errors:
        _say_errors(giver, filled)
    elif giver.may("collect.give"):
        _import(giver, data["collection"], data["source"], filled, file.digest)
    giver.finish()


def _say_errors(giver: Turn, filled: Filled) -> None:
    """Row by row what to mend; nothing of the sheet was taken."""
    shown = filled.errors[:SHOWN_ERRORS]
    lines = [giver.word(error.key, row=error.row) for error in shown]
    giver.say(
        "opinion-sheet-refused", _ways(giver), lines="\n".join(lines), more=len(filled.errors) - len(shown),
        count=len(filled.errors),
    )  # fmt: skip


def _import(giver: Turn, collection_id: int, source: str, filled: Filled, digest: str) -> None:
    collection = still_open(giver, collection_id)
    if collection is None:
        return
    if any(row.sheet_digest == digest for row in opinions_of(giver.session, collection_id)):
        giver.say("opinion-sheet-taken-already")
        return
    rows = [new_opinion(giver, collection, source, row.text, row.voices, row.field, digest) for row in filled.rows]
    giver.session.add_all(rows)
    giver.session.flush()
    for row in rows:
        giver.record("opinion", known(row.id), "given", collection=collection_id, voices=row.voices)
    giver.say(
        "opinion-sheet-taken", [Offered(giver.word("opinion-own"), "opinion.own")], count=len(rows),
        voices=sum(row.voices for row in rows), source=source_words(giver, source),
    )  # fmt: skip


def _ways(giver: Turn) -> list[Offered]:
    return [Offered(giver.word("opinion-sheet-send-again"), "opinion.sheet-filled")]


def _send_again(turn: Turn, _args: Mapping[str, Any]) -> None:
    open_giving(turn, "opinion-sheet")


journey = Journey(
    "opinion-sheet",
    flows=(
        Flow(
            "opinion-sheet",
            (
                Ask(
                    "collection", OneOf(collection_options), default=only_collection, key="ask-give-opinion-collection"
                ),
                Ask("source", OneOf(source_options), default=only_source, key="ask-give-opinion-source"),
                Ask("file", OneFile(1, 0, refuse_file), args=giving_args),
            ),
            _keep_file,
            right="collect.give",
        ),
    ),
    openings=(
        Opening("opinion-sheet", _open_filled, menu=Menu.OFFICIAL, group="collect", place=73, right="collect.give"),
    ),
    actions={
        "opinion.sheet": Action(_order_empty, "collect.give"),
        "opinion.sheet-filled": Action(_send_again, "collect.give"),
    },
    timers={EMPTY: TimerKind(_send_empty, _draw), FILLED: TimerKind(_take, _read)},
)
