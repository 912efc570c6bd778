"""Housekeeping: once a day, what is kept long enough goes, and the history says how much of what went (F57).

Rows decide: bytes that no row vouches for any more are swept from the file store a day later.
"""

import logging
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import CursorResult, String, cast, delete, or_, update
from sqlalchemy.sql.dml import Delete, Update
from sqlmodel import Session, col, select

from bot.settings import Settings
from handlers.summary_times import plan_summaries
from models.by_hand import forget_old_by_hand
from models.contact import Contact
from models.conversation import Conversation, Offer
from models.database import Database
from models.history import HistoryEntry
from models.inbox import InboxUpdate
from models.invitation import ALPHABET, GROUP, LENGTH, Invitation, code_hash
from models.link import forget_old_links
from models.outbox import OutboxRow, OutboxState
from models.stored_file import FileState, StoredFile
from models.timer import Timer, TimerState, plan
from models.working_days import WorkCalendar
from scheduler.old_cases import empty_old_cases

log = logging.getLogger(__name__)

SETTLED = (OutboxState.SENT, OutboxState.FAILED, OutboxState.UNKNOWN, OutboxState.DROPPED)
FRESH = timedelta(days=1)
"""Bytes younger than this may belong to a row that is about to be committed."""
UPLOADS_WAIT = timedelta(days=2)
"""So long a browser's upload may wait for the message that it belongs to."""

CODES_WAIT = timedelta(days=1)
"""So long an invitation's code stays readable in the message that brought it."""
BLANK = "••••"

ClearUploads = Callable[[datetime], Awaitable[int]]


class Housekeeper:
    """Does the day's housekeeping when it is ticked; of several processes the first one each day."""

    def __init__(
        self, database: Database, settings: Settings, calendar: WorkCalendar, clock: Callable[[], datetime],
        clear_uploads: Sequence[ClearUploads] = (),
    ) -> None:  # fmt: skip
        """``clear_uploads`` are asked to forget uploads made before a moment that nobody took."""
        self._database = database
        self._settings = settings
        self._calendar = calendar
        self._clock = clock
        self._clear_uploads = clear_uploads

    async def run(self) -> None:
        """Tidy up, unless that was done today."""
        now = self._clock()
        if not await self._database.run(lambda session: self._tidy(session, now)):
            return
        swept = await self._database.read(lambda session: sweep(session, self._settings.data / "files", now))
        uploads = [await clear(now - UPLOADS_WAIT) for clear in self._clear_uploads]
        log.info("housekeeping is done: %s files without owner, %s uploads removed", swept, sum(uploads))

    def _tidy(self, session: Session, now: datetime) -> bool:
        if not is_first_today(session, self._settings, now):
            return False
        tidy(session, self._settings, now)
        plan_summaries(session, self._settings, self._calendar, now)
        return True


def is_first_today(session: Session, settings: Settings, now: datetime) -> bool:
    """Whether nobody has done the housekeeping of this local day; whoever asks first has, if the transaction holds."""
    once = f"housekeeping:{now.astimezone(settings.zone).date()}"
    if not plan(session, "housekeeping", "service", now, once=once):
        return False
    # Settled at once: it is a mark, and nothing is to be fired.
    session.execute(update(Timer).where(col(Timer.once) == once).values(state=TimerState.FIRED, settled_at=now))
    return True


def tidy(session: Session, settings: Settings, now: datetime) -> Mapping[str, int]:
    """Let go of talk older than ``keeping.chat_days``; returns how much of what, as the history has it.

    Matters are not talk: their words go ``keeping.case_days`` after their end. Inbox rows lose their words and keep
    their key, so that an update that comes again after years still does nothing.
    """
    before = now - timedelta(days=settings.keeping.chat_days)
    forget_old_by_hand(session, before)
    gone = {
        "messages_emptied": _do(session, _empty_messages(before)),
        "replies_removed": _do(session, _remove_replies(before)),
        "choices_removed": _do(session, delete(Offer).where(col(Offer.made_at) < before)),
        "forms_removed": _do(session, _remove_forms(before)),
        "lost_files_forgotten": _do(session, _forget_lost_files(before)),
        "made_files_erased": _do(session, _erase_made_files(before)),
        "links_forgotten": forget_old_links(session, before),
        "codes_blanked": blank_codes(session, now - CODES_WAIT),
        "cases_emptied": empty_old_cases(session, now, settings.keeping.case_days),
    }
    if any(gone.values()):
        data = {**gone, "before": before.isoformat()}
        session.add(HistoryEntry(at=now, subject="keeping", subject_id=0, event="keeping.tidied", data=data))
    return gone


def blank_codes(session: Session, before: datetime) -> int:
    """Take the codes of invitations out of messages settled before then: what is kept of a code is its hash."""
    rows = session.exec(
        select(OutboxRow).where(
            col(OutboxRow.state).in_(SETTLED),
            col(OutboxRow.settled_at) < before,
            col(OutboxRow.text).like(f"%{'-'.join(['_' * GROUP] * (LENGTH // GROUP))}%"),
        )
    ).all()
    hashes = set(session.exec(select(Invitation.code_hash)))
    changed = 0
    for row in rows:
        blanked = _CODE.sub(lambda found: BLANK if code_hash(found[0]) in hashes else found[0], row.text)
        changed += blanked != row.text
        row.text = blanked
    return changed


_CODE = re.compile("-".join([f"[{ALPHABET}]{{{GROUP}}}"] * (LENGTH // GROUP)))


def sweep(session: Session, folder: Path, now: datetime) -> int:
    """Remove the bytes in the file store that no row holds, unless they are new; returns how many files went."""
    held = set(session.exec(select(StoredFile.digest).where(StoredFile.state == FileState.KEPT)))
    old = (now - FRESH).timestamp()
    swept = [path for path in folder.glob("??/*") if path.name not in held and path.stat().st_mtime < old]
    for path in swept:
        path.unlink(missing_ok=True)
    return len(swept)


def _empty_messages(before: datetime) -> Update:
    inbox = InboxUpdate
    said = or_(col(inbox.said) != "", col(inbox.body) != "", col(inbox.error) != "", cast(inbox.files, String) != "[]")
    return update(inbox).where(col(inbox.received_at) < before, said).values(said="", body="", error="", files=[])


def _remove_replies(before: datetime) -> Delete:
    return delete(OutboxRow).where(col(OutboxRow.state).in_(SETTLED), col(OutboxRow.settled_at) < before)


def _remove_forms(before: datetime) -> Delete:
    """Forms left half filled by people who have been silent since."""
    silent = select(Contact.id).where(Contact.last_inbound_at < before)
    return delete(Conversation).where(col(Conversation.contact_id).in_(silent))


def _forget_lost_files(before: datetime) -> Update:
    """Names of files that were sent and could not be kept."""
    lost = col(StoredFile.state).in_([FileState.LOST, FileState.REFUSED])
    named = or_(col(StoredFile.name) != "", col(StoredFile.ref) != "")
    return update(StoredFile).where(lost, named, col(StoredFile.made_at) < before).values(name="", ref="")


def _erase_made_files(before: datetime) -> Update:
    """Charts and sheets, which belong to no matter and which nobody sent."""
    columns = (StoredFile.contact_id, StoredFile.matter_id, StoredFile.answer_id)
    own = [col(column).is_(None) for column in columns]
    kept = col(StoredFile.state) == FileState.KEPT
    return update(StoredFile).where(kept, *own, col(StoredFile.made_at) < before).values(state=FileState.ERASED)


def _do(session: Session, statement: Update | Delete) -> int:
    result = session.connection().execute(statement)
    assert isinstance(result, CursorResult)  # noqa: S101 (narrows the type for mypy)
    return result.rowcount
