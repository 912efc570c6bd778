"""Old cases: what a matter says in people's words goes when it has been closed for ``keeping.case_days`` (F57)."""

from datetime import datetime, timedelta

from sqlalchemy import func, or_, update
from sqlmodel import Session, col, select

from models.answer import Answer
from models.asker import Asker
from models.extension import Extension
from models.history import HistoryEntry
from models.matter import OPEN_STATES, Matter
from models.stored_file import FileState, StoredFile


def empty_old_cases(session: Session, now: datetime, case_days: int, most: int = 500) -> int:
    """Empty the matters to which nothing has happened for so long since they ended; returns how many.

    Words, place and files go; code, field, village, moments and verdicts stay, so that figures of old years hold. The
    history, which cannot be changed and holds no words, says of each when its words were removed.
    """
    last = func.max(col(HistoryEntry.at))
    of_matter = (col(HistoryEntry.subject) == "matter", col(HistoryEntry.subject_id) == col(Matter.id))
    happened = select(last).where(*of_matter).correlate(Matter).scalar_subquery()
    ended = select(Matter).where(
        col(Matter.state).not_in(OPEN_STATES),
        or_(col(Matter.text) != "", col(Matter.place) != "", col(Matter.question_back) != ""),
        func.coalesce(happened, col(Matter.asked_at)) < now - timedelta(days=case_days),
    )
    matters = session.exec(ended.order_by(col(Matter.id)).limit(most)).all()
    for matter in matters:
        _empty(session, matter, now)
    return len(matters)


def _empty(session: Session, matter: Matter, now: datetime) -> None:
    matter.text = matter.folded = matter.place = matter.question_back = matter.prepared = ""
    of_matter = col(StoredFile.matter_id) == matter.id
    session.execute(update(StoredFile).where(of_matter).values(state=FileState.ERASED, name="", ref=""))
    session.execute(update(Asker).where(col(Asker.matter_id) == matter.id).values(own_words="", verdict_reason=""))
    session.execute(update(Answer).where(col(Answer.matter_id) == matter.id).values(text="", return_reason=""))
    session.execute(update(Extension).where(col(Extension.matter_id) == matter.id).values(reason=""))
    session.add(HistoryEntry(at=now, subject="matter", subject_id=matter.id or 0, event="matter.words-removed"))
