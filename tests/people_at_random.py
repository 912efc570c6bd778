"""A commune whose people do what they lawfully can, chosen at random: they write, press buttons new and old, fill in forms."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from sqlmodel import Session, col, select

from bot.answers import Gather, Moment, Name, OneOf, PhoneNumber, SeveralOf, Story
from bot.flow import Frame, Review
from bot.journey import Opening
from bot.message import Address, Inbound, Update
from bot.simulator import ACCOUNT, CAPABILITIES, VIETNAM, SimulatedChannel, SimulatedClock, Simulator
from models.contact import Contact
from models.conversation import Conversation, Offer
from models.matter import Matter
from models.meeting import TO_BE_HELD, Meeting
from tests.stage import Stage, Trouble, trial_settings

Pick = Callable[[int], int]
"""A number below the one given; whoever plays decides which."""

START = datetime(2026, 10, 5, 8, 0, tzinfo=VIETNAM)
VILLAGERS = {"binh": ("Nguyễn Văn Bình", "mo trach"), "mo": ("Vũ Thị Mơ", "vạc"), "sen": ("Phạm Thị Sen", "quang tiền")}
OFFICIALS = {
    "lan": "office Phạm Thị Lan",
    "quy": "office Lê Văn Quý",
    "hung": "chair Vũ Văn Hùng",
    "pho": "co_chair Đỗ Văn Phó",
    "mai": "front Đỗ Thị Mai",
    "thu": "secretary Đào Thị Thu",
    "hoa": "agency kinh_te Nguyễn Thị Hoa",
    "tam": "agency_head kinh_te Trần Văn Tâm",
    "xuan": "agency van_hoa_xa_hoi Bùi Thị Xuân",
}
STORIES = (
    "Đường trục thôn ngập sau mỗi trận mưa, xe không đi được",
    "Đường trục thôn hay ngập sau mỗi trận mưa, đi lại rất khó",
    "Đèn đường trước nhà văn hóa hỏng đã lâu, buổi tối rất tối",
    "Cán bộ văn phòng có thái độ hách dịch khi tôi đến hỏi giấy tờ",
    "Cán bộ phòng kinh tế gây khó dễ khi tôi xin xác nhận đất",
    "Đường ngập và đèn hỏng\nRác thải không ai thu gom ở xóm bãi",
)
WORDS = (
    "Văn phòng đã xem xét kỹ và xin nêu rõ như thế này",
    "Đã sửa xong đoạn đường, nước thoát tốt từ hôm qua",
    "Chưa đủ căn cứ, xin bổ sung hồ sơ và ảnh chụp",
)
OTHER_WORDS = ("2", "1", "5", "10", "07/KH-UBND", "5 ngày làm việc", "Sở Xây dựng", "không", "0912345678")
IDLE_WORDS = ("thôi", "xin chào", "1", "3", "xong", "cảm ơn", "đèn hỏng", "quay lại", "việc", "9")
ANNOUNCED = (
    "tạo hội nghị", "Đối thoại với nhân dân các thôn", "7 giờ 30 ngày 15/10/2026", "Nhà văn hóa xã", "toàn xã", "bỏ qua",
    "lưu và thông báo", "gửi thông báo",
)  # fmt: skip
"""What the office writes to make the first meeting."""
MOST_ANSWERS = 16
MEMORY = 60
"""How many of the last choices somebody was offered are still in sight."""
A_WHILE = timedelta(seconds=7)

Found = TypeVar("Found")


@dataclass
class Commune:
    """The service on a database of its own, and everybody who writes to it."""

    stage: Stage
    channel: SimulatedChannel
    clock: SimulatedClock
    simulator: Simulator
    messages: list[str] = field(default_factory=list)
    """Keys of the updates that were sent since somebody looked."""
    _sent: int = 0

    @classmethod
    def over(cls, path: Path, now: datetime = START) -> "Commune":
        """A commune over a database file, a new one or one that is there."""
        clock, channel = SimulatedClock(now), SimulatedChannel("telegram", CAPABILITIES["telegram"])
        stage = Stage(trial_settings(f"sqlite:///{path}", path.parent), channel, clock, Trouble.NONE)
        return cls(stage, channel, clock, Simulator(stage, channel, clock, speaker="nobody"))

    def look(self, work: Callable[[Session], Found]) -> Found:
        """What is committed now."""
        return self.stage.service.database.run_now(work)

    # What people do

    async def say(self, who: str, words: str) -> None:
        """Write something."""
        self.simulator.lines.append(f"@{who} > {words}")
        await self._send(who, text=words)

    async def press(self, who: str, token: str, label: str) -> None:
        """Press a button, however old."""
        self.simulator.lines.append(f"@{who} >> {label}")
        await self._send(who, press=token)

    async def _send(self, who: str, **what: Any) -> None:
        self.clock.move_to(self.clock() + A_WHILE)
        self._sent += 1
        key = f"{who}-{self._sent}-{self.clock().isoformat()}"
        inbound = Inbound(Address(self.channel.name, ACCOUNT, who), key, self.clock(), **what)
        await self.stage.receive(Update(self.channel.name, ACCOUNT, key, "", inbound))
        await self.simulator._settle()
        self.messages.append(key)

    async def let_pass(self, duration: timedelta) -> None:
        """Let time pass, and the clocks do their work."""
        self.simulator.lines.append(f"~ {duration}")
        await self.simulator.let_pass(duration)

    # What they see

    def frame_of(self, who: str) -> Frame | None:
        """The form that is open with somebody."""

        def work(session: Session) -> Frame | None:
            found = session.exec(
                select(Conversation)
                .join(Contact, col(Contact.id) == col(Conversation.contact_id))
                .where(Contact.chat == who)
            ).first()
            return Frame.from_json(found.frames[-1]) if found and found.frames else None

        return self.look(work)

    def offers_to(self, who: str) -> list[Offer]:
        """The last choices that somebody was offered outside of forms, by what they do; newest first."""

        def work(session: Session) -> list[Offer]:
            made = select(Offer).join(Contact, col(Contact.id) == col(Offer.contact_id)).where(Contact.chat == who)
            return list(session.exec(made.order_by(col(Offer.made_at).desc(), col(Offer.number)).limit(MEMORY)))

        return self.look(work)

    def buttons_of(self, who: str) -> list[tuple[str, str]]:
        """Every button that somebody was ever shown: token and label."""
        return [
            (choice.token, choice.label)
            for message in self.channel.sent
            if message.address.chat == who
            for choice in message.choices
        ]

    def codes(self) -> list[str]:
        """The receipt codes of all matters."""
        return self.look(lambda session: list(session.exec(select(Matter.code).order_by(col(Matter.id)))))

    def openings_for(self, who: str) -> list[Opening]:
        """What somebody may start by a command; those without a right are everybody's."""
        dialogue = self.stage.service.dialogue
        return [one for one in dialogue.openings if (who in OFFICIALS or not one.right) and one.name not in NOT_PLAYED]

    # Filling in forms

    async def fill_in(self, who: str, pick: Pick) -> None:
        """Answer the questions of the open form with what would do, until it is done or it is too much."""
        for _answer in range(MOST_ANSWERS):
            frame = self.frame_of(who)
            if frame is None:
                return
            await self.say(who, self._answer(frame, pick))

    def _answer(self, frame: Frame, pick: Pick) -> str:
        flow = self.stage.service.dialogue.flows.get(frame.flow)
        ask = flow.ask(frame.step) if flow else None
        if ask is None:
            return "thôi"
        kind: Any = ask.kind
        if isinstance(kind, Review):
            return self._at_the_end(frame, pick)
        if isinstance(kind, Moment):
            day = self.clock().astimezone(VIETNAM) + timedelta(days=(9, 10, 12, 17, 1)[pick(5)])
            return f"7 giờ 30 ngày {day:%d/%m/%Y}"
        if isinstance(kind, PhoneNumber):
            return f"0912 345 67{pick(10)}"
        if isinstance(kind, Gather | Story):
            return "xong" if frame.part else STORIES[pick(len(STORIES))]
        if frame.shown and (isinstance(kind, OneOf | SeveralOf | Name) or pick(2)):
            return str(1 + pick(len(frame.shown)))
        return self._in_words(kind, pick)

    @staticmethod
    def _at_the_end(frame: Frame, pick: Pick) -> str:
        """Mostly it is sent, sometimes an answer is changed or the form left."""
        sends = max(1, len(frame.shown) - 2)
        return str(1 + (pick(sends) if pick(8) else pick(len(frame.shown))))

    def _in_words(self, kind: Any, pick: Pick) -> str:
        codes = self.codes()
        lines: tuple[str, ...] = (
            (*WORDS, *STORIES[-1:]) if hasattr(kind, "least") else ("Trần Văn Hai",) if isinstance(kind, Name) else ()
        )
        some: tuple[str, ...] = (*lines * 4, *OTHER_WORDS, *codes[-3:])
        return some[pick(len(some))]

    # Moments to come

    def hours_until_meeting(self) -> timedelta | None:
        """How long it is until half an hour before the next meeting."""

        def work(session: Session) -> datetime | None:
            coming = select(Meeting.starts_at).where(
                col(Meeting.state).in_(TO_BE_HELD), Meeting.starts_at > self.clock()
            )
            return session.exec(coming.order_by(col(Meeting.starts_at))).first()

        starts_at = self.look(work)
        return (
            None if starts_at is None else max(starts_at - self.clock() - timedelta(minutes=30), timedelta(minutes=1))
        )


NOT_PLAYED = frozenset({"data-erase", "sign-out", "end-role", "language", "english"})
"""What leaves a commune without people to play with, and what changes nothing."""


async def settle_in(path: Path) -> None:
    """A database in which everybody has joined or registered, and a few things were asked."""
    commune = Commune.over(path)
    for who, how in OFFICIALS.items():
        await commune.simulator.play(f"! invite {who} {how}")
    for number, (who, (name, village)) in enumerate(VILLAGERS.items()):
        for said in ("xin chào", "1", "đăng ký", name, village, f"091234567{number}", STORIES[number], "gửi ngay", "1"):
            await commune.say(who, said)
    for said in ANNOUNCED:
        await commune.say("lan", said)
    commune.stage.service.close()


def copied(template: Path, folder: Path) -> Commune:
    """The same commune again, in another folder."""
    folder.mkdir()
    shutil.copy(template, folder / "commune.db")
    return Commune.over(folder / "commune.db", START + timedelta(hours=1))


def everybody() -> Sequence[str]:
    """Names of chats."""
    return (*VILLAGERS, *OFFICIALS)
