"""Conclusion notices: what the chair concluded, sent to Party committee, Front and agencies, each of which confirms receipt."""

from datetime import datetime

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant

PARTY, FRONT = "party", "front"
"""Receivers that are no agency; every other receiver is the code of one."""


class ConclusionNotice(SQLModel, table=True):
    """One sending (Kế hoạch 15/KH-UBND mục V.4; features F49); one that is sent anew takes the place of the older."""

    __tablename__ = "conclusion_notice"

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    number: str = ""
    """The registry's number of the paper, where there is one already."""
    note: str = ""
    text: str
    sent_by: int = Field(foreign_key="person.id")
    sent_at: datetime = Field(sa_type=Instant)

    @property
    def belongs(self) -> str:
        """What its timers belong to."""
        return f"conclusion:{self.id}"


class ConclusionReceipt(SQLModel, table=True):
    """One receiver of a notice; confirmed by a person of theirs, or handed over on paper by the office."""

    __tablename__ = "conclusion_receipt"

    id: int | None = Field(default=None, primary_key=True)
    notice_id: int = Field(foreign_key="conclusion_notice.id", index=True)
    receiver: str
    confirmed_by: int | None = Field(default=None, foreign_key="person.id")
    confirmed_at: datetime | None = Field(default=None, sa_type=Instant)
    on_paper: bool = False


def notice_of(session: Session, meeting_id: int) -> ConclusionNotice | None:
    """The notice that was sent last."""
    return session.exec(
        select(ConclusionNotice)
        .where(ConclusionNotice.meeting_id == meeting_id)
        .order_by(col(ConclusionNotice.id).desc())
    ).first()


def receipts_of(session: Session, notice_id: int) -> list[ConclusionReceipt]:
    """All receivers of a notice, in the order of its list."""
    return list(
        session.exec(
            select(ConclusionReceipt)
            .where(ConclusionReceipt.notice_id == notice_id)
            .order_by(col(ConclusionReceipt.id))
        )
    )


def lock_receipt(session: Session, receipt_id: int) -> ConclusionReceipt:
    """The receipt, locked until the commit, as the last commit left it."""
    return session.exec(
        select(ConclusionReceipt)
        .where(ConclusionReceipt.id == receipt_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def awaited_receipts(session: Session) -> list[ConclusionReceipt]:
    """Those of any meeting that nobody has confirmed yet, newest notice first."""
    return list(
        session.exec(
            select(ConclusionReceipt)
            .where(col(ConclusionReceipt.confirmed_at).is_(None))
            .order_by(col(ConclusionReceipt.notice_id).desc(), col(ConclusionReceipt.id))
        )
    )
