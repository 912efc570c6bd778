"""What handlers may do in a turn: look, say, tell, record, wake, open a form. There is no commit among these verbs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, insert, update
from sqlmodel import Session, col, select

from bot.answers import PhoneNumber
from bot.flow import CANCEL, EDIT, Again, Flow, Frame, Move, Part, Said, advance, options_of, start
from bot.journey import Dialogue, Notice, Offered
from bot.message import Choice
from bot.numbered import with_numbers
from bot.speaking_hours import may_be_sent_at
from bot.texts import Value
from models.appointment import Appointment, Role, appointments_of
from models.complained import is_kept_from
from models.contact import Contact, Writer, best_contact, contacts_of, left_contact
from models.conversation import Conversation, Offer, Talk, add_offers, close_typed_offers, keep_talk, talk_with
from models.database import connection_of, insert_once, rows_of
from models.history import HistoryEntry, add_entry
from models.inbox import change_update
from models.outbox import URGENCY_ORDER, OutboxRow, OutboxState, Urgency
from models.person import Person
from models.rights import may
from models.timer import cancel_timers, plan
from models.vietnamese import fold, split_text, utf16_length

OPEN_FORMS = 3
"""How many forms can lie on one another; the oldest is let go."""
TOKEN_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
TOKEN_LENGTH = 10
_PROMISE = insert(rows_of(OutboxRow))


@dataclass
class _Spoken:
    """A message of this turn, not yet a row."""

    contact: Contact | Writer
    urgency: Urgency
    text: str
    choices: tuple[Choice, ...]
    file_id: int | None = None
    ask_phone: str = ""
    once: str | None = None
    useful_until: datetime | None = None
    person_id: int | None = None


def _nothing_offered(_language: str) -> Sequence[Offered]:
    return ()


class Turn:
    """One person's message, or one timer, being dealt with inside one transaction."""

    def __init__(
        self, session: Session, dialogue: Dialogue, now: datetime, contact: Contact | Writer | None, about: str,
        update_id: int | None = None,
    ) -> None:  # fmt: skip
        self.session = session
        self.dialogue = dialogue
        self.settings = dialogue.settings
        self.texts = dialogue.texts
        self.calendar = dialogue.calendar
        self.now = now
        self.zone: ZoneInfo = dialogue.settings.zone
        self._update_id = update_id
        self._contact = contact
        self._about = about
        self._spoken: list[_Spoken] = []
        self._offered: list[dict[str, Any]] = []
        self._asked = ""

    @cached_property
    def connection(self) -> Connection:
        """The transaction itself, for plumbing rows; the civic record goes through the session."""
        return connection_of(self.session)

    # Who is there

    @property
    def contact(self) -> Contact:
        """The contact whose turn it is, which may be changed; a timer's turn has none."""
        if not isinstance(self._contact, Contact):
            self._contact = self.session.get_one(Contact, self.contact_id)
        return self._contact

    @property
    def contact_id(self) -> int:
        """Its id."""
        return known(self._reader.id)

    @property
    def _reader(self) -> Contact | Writer:
        if self._contact is None:
            raise LookupError("this turn belongs to nobody's chat")
        return self._contact

    @property
    def language(self) -> str:
        """The language of the one who reads."""
        return self._contact.language if self._contact else "vi"

    @cached_property
    def person(self) -> Person | None:
        """Who the contact is, once they registered or joined."""
        person_id = self._contact.person_id if self._contact else None
        return None if person_id is None else self.session.get(Person, person_id)

    @property
    def person_id(self) -> int:
        """The id of the person, who must be known here."""
        if self.person is None:
            raise LookupError("nobody has registered at this contact")
        return known(self.person.id)

    @cached_property
    def appointments(self) -> list[Appointment]:
        """The roles that the person holds."""
        return appointments_of(self.session, self.person_id) if self.person else []

    @property
    def roles(self) -> frozenset[Role]:
        """The same, without agencies and villages."""
        return frozenset(Role(appointment.role) for appointment in self.appointments)

    def say_not_yours(self) -> None:
        """Say that this is for others: to officials that no role of theirs has it, to anybody else how officials join."""
        self.say("not-your-role" if self.roles else "not-your-task")

    def may(self, right: str) -> bool:
        """Whether the person has a right: the one place where rights are enforced."""
        return may(self.roles, right)

    def recognise(self, person: Person | None) -> None:
        """From now on this contact is this person, or nobody who is known."""
        self.contact.person_id = None if person is None else person.id
        self.contact.preferred = self.contact.preferred and person is not None
        self.__dict__.pop("person", None)
        self.__dict__.pop("appointments", None)

    @cached_property
    def chance(self) -> Random:
        """Randomness for codes and tokens."""
        return self.dialogue.chance(self._about)

    # Words

    def put_on_record(self, said: str) -> None:
        """The inbox remembers this as what the person said; a conversation that is shown again shows it."""
        if self._update_id is not None:
            change_update(self.connection, self._update_id, said=said)

    def word(self, key: str, **args: Value) -> str:
        """A text in the reader's language, addressed as the reader is."""
        return self.texts.say(self.language, key, **{**self._address(), **args})

    def means(self, key: str, text: str) -> bool:
        """Whether a text is one of a list of sayings, of any language, with or without words that add nothing."""
        short = text[:100]
        return fold(short).strip(" .!?,") in self.texts.words(key) or self.texts.gist(short) in self.texts.gists(key)

    def _address(self) -> Mapping[str, Value]:
        """Officials are addressed as such wherever a citizen would be."""
        return self.texts.official_address(self.language) if self.appointments else {}

    def say(self, key: str, offers: Sequence[Offered] = (), **args: Value) -> None:
        """Answer whoever this turn belongs to, with choices that work until they are taken."""
        self.say_plainly(self.word(key, **args), offers)

    def confirm(self, key: str, offers: Sequence[Offered] = (), **args: Value) -> None:
        """Answer with a receipt: where this channel cannot carry it, it goes another way, unlike other answers."""
        self.say(key, offers, **args)
        self._spoken[-1].person_id = self.person.id if self.person else None

    def say_plainly(self, text: str, offers: Sequence[Offered] = (), file_id: int | None = None) -> None:
        """Answer with words that are already put together."""
        choices = self._offer(self._reader, offers)
        self._spoken.append(_Spoken(self._reader, Urgency.REPLY, text, choices, file_id))

    def tell(
        self, person_id: int, key: str, facts: Mapping[str, Value], *,
        once: str, offers: Sequence[Offered] = (), urgency: Urgency = Urgency.NOTICE,
        files: Sequence[int] = (), useful_until: datetime | None = None, essential: bool = False,
    ) -> bool:  # fmt: skip
        """Write to somebody who did not ask just now, once; False if they cannot be reached or want no messages.

        Whoever has gone from all their channels is promised it too: it fails there, and somebody is asked to tell them.
        """
        reached = best_contact(self.session, person_id, self.dialogue.capabilities)
        contact = reached or left_contact(self.session, person_id, self.dialogue.capabilities)
        person = self.session.get(Person, person_id)
        if contact is None or person is None or (person.stopped_at is not None and not essential):
            return False
        text = self.read_by(person_id).word(key, **facts)
        choices = self._offer(contact, offers)
        said = _Spoken(contact, urgency, text, choices, None, "", f"{once}:{person_id}", useful_until, person_id)
        self._spoken.append(said)
        for number, file_id in enumerate(files):
            key = f"{once}:{person_id}:file{number}"
            self._spoken.append(_Spoken(contact, urgency, "", (), file_id, "", key, useful_until, person_id))
        return reached is not None

    def tell_at(self, contact: Contact, key: str, facts: Mapping[str, Value], *, once: str) -> None:
        """Write to this very contact, once, whoever it belongs to: it is about the contact itself and goes no other way."""
        text = self.as_read_at(contact).word(key, **facts)
        self._spoken.append(_Spoken(contact, Urgency.NOTICE, text, (), once=f"{once}:at:{contact.id}"))

    def as_read_at(self, contact: Contact) -> "Turn":
        """The same moment as a contact sees it: in its language, as the person that it belongs to now."""
        return Turn(self.session, self.dialogue, self.now, contact, self._about)

    def tell_many(
        self, person_ids: Sequence[int], key: str, facts: Mapping[str, Value], *,
        once: str, offers: Callable[[str], Sequence[Offered]] = _nothing_offered,
        urgency: Urgency = Urgency.BROADCAST, useful_until: datetime | None = None,
    ) -> int:  # fmt: skip
        """Write the same words to many, once each, in a few statements; returns how many it reaches.

        ``offers`` gives the choices in a language. Thousands are told a few hundred a turn, so that nobody else waits.
        """
        contacts = self._reachable(person_ids, once)
        choices = self._offer_many(contacts, offers)
        texts = self._texts_for(contacts, key, facts)
        rows = [
            row
            for contact, text in zip(contacts, texts, strict=True)
            for row in self._rows(
                _Spoken(
                    contact, urgency, text, choices[known(contact.id)],
                    once=f"{once}:{contact.person_id}", useful_until=useful_until, person_id=contact.person_id,
                )
            )
        ]  # fmt: skip
        if rows:
            self.session.execute(insert(OutboxRow), rows)
        return len(contacts)

    def _reachable(self, person_ids: Sequence[int], once: str) -> list[Contact]:
        """Where each of these writes from, without those who want no messages or were told already."""
        keys = [f"{once}:{person_id}" for person_id in person_ids]
        told = set(self.session.exec(select(OutboxRow.once).where(col(OutboxRow.once).in_(keys))))
        wanted = select(Person.id).where(col(Person.id).in_(person_ids), col(Person.stopped_at).is_(None))
        people = [known(person_id) for person_id in self.session.exec(wanted)]
        best: dict[int | None, Contact] = {}
        for contact in contacts_of(self.session, people, self.dialogue.capabilities):
            best.setdefault(contact.person_id, contact)
        return [contact for person_id, contact in best.items() if f"{once}:{person_id}" not in told]

    def _texts_for(self, contacts: Sequence[Contact], key: str, facts: Mapping[str, Value]) -> list[str]:
        """The text for each: written once for each language and form of address."""
        people = [contact.person_id for contact in contacts]
        current = select(Appointment.person_id).where(
            col(Appointment.person_id).in_(people), col(Appointment.until).is_(None)
        )
        officials = set(self.session.exec(current))
        written: dict[tuple[str, bool], str] = {}
        for language, official in {(contact.language, contact.person_id in officials) for contact in contacts}:
            address = self.texts.official_address(language) if official else {}
            written[language, official] = self.texts.say(language, key, **{**address, **facts})
        return [written[contact.language, contact.person_id in officials] for contact in contacts]

    def _offer_many(
        self, contacts: Sequence[Contact], offers: Callable[[str], Sequence[Offered]]
    ) -> dict[int, tuple[Choice, ...]]:
        """The same choices for many, with the numbers and in the place of older ones as ``_offer`` has it for one."""
        offered = {language: offers(language) for language in {contact.language for contact in contacts}}
        ids = [known(contact.id) for contact in contacts]
        open_forms = dict(
            self.session.exec(
                select(Conversation.contact_id, Conversation.frames).where(col(Conversation.contact_id).in_(ids))
            ).all()
        )
        live = update(Offer).where(col(Offer.contact_id).in_(ids), col(Offer.live).is_(True))
        choices: dict[int, tuple[Choice, ...]] = {}
        rows: list[dict[str, Any]] = []
        for contact in contacts:
            frames = open_forms.get(known(contact.id))
            numbered = list(enumerate(offered[contact.language], len(frames[-1]["shown"]) + 1 if frames else 1))
            made = tuple(Choice(number, one.label, self._token()) for number, one in numbered)
            choices[known(contact.id)] = made
            rows += [
                {
                    "token": choice.token, "contact_id": contact.id, "number": choice.number, "label": choice.label,
                    "action": one.action, "args": dict(one.args), "live": True, "made_at": self.now,
                }
                for choice, (_number, one) in zip(made, numbered, strict=True)
            ]  # fmt: skip
        if rows:
            self.session.execute(live.values(live=False))
            self.session.execute(insert(Offer), rows)
        return choices

    # The record

    def record(
        self, subject: str, subject_id: int, event: str, *, reason: str = "", override: bool = False, **data: Any
    ) -> HistoryEntry:
        """Add a fact to the history, and promise the notices that follow from it."""
        self.session.flush()
        entry = add_entry(
            self.connection, at=self.now, subject=subject, subject_id=subject_id, event=f"{subject}.{event}",
            actor_id=self.person.id if self.person else None, channel=self._contact.channel if self._contact else "",
            reason=reason, override=override, data=data,
        )  # fmt: skip
        for notice in self.dialogue.notices:
            if notice.event == entry.event and notice.when(self, entry):
                self._notify(notice, entry)
        return entry

    def _notify(self, notice: Notice, entry: HistoryEntry) -> None:
        for person_id in dict.fromkeys(notice.to(self, entry)):
            if person_id == entry.actor_id and not notice.tell_actor:
                continue
            if entry.subject == "matter" and is_kept_from(self.session, entry.subject_id, person_id):
                continue
            reading = self.read_by(person_id)
            self.tell(
                person_id, notice.text, notice.facts(reading, entry, person_id),
                once=f"history:{entry.id}:{notice.text}", offers=notice.offers(reading, entry, person_id),
                urgency=notice.urgency, files=notice.files(self, entry), essential=notice.essential,
            )  # fmt: skip

    def read_by(self, person_id: int) -> "Turn":
        """The same moment seen by another person: in their language, with their rights. It only looks."""
        contact = best_contact(self.session, person_id, self.dialogue.capabilities)
        reading = Turn(self.session, self.dialogue, self.now, contact, self._about)
        reading.__dict__["person"] = self.session.get(Person, person_id)
        return reading

    def wake(
        self, kind: str, belongs: str, at: datetime, *,
        once: str, series: str = "", useful_until: datetime | None = None, **data: Any,
    ) -> None:  # fmt: skip
        """Plan a turn for later."""
        plan(
            self.session, kind, belongs, at, once=once, series=series, useful_until=useful_until, data=data
        )  # fmt: skip

    def forget_timers(self, belongs: str, *kinds: str) -> None:
        """What was planned for something that changed is not useful any more."""
        cancel_timers(self.session, belongs, kinds=kinds, now=self.now)

    # Forms

    @cached_property
    def conversation(self) -> Talk:
        """Where the talk stands."""
        return talk_with(self.connection, self.contact_id)

    @property
    def frame(self) -> Frame | None:
        """The form that is being filled in."""
        frames = self.conversation.frames
        return Frame.from_json(frames[-1]) if frames else None

    def open(self, name: str, **answers: Any) -> None:
        """Open a form on top of what is open; the same form, already open, is brought to the top and goes on."""
        flow = self.dialogue.flows[name]
        if not self.may(flow.right):
            self.say_not_yours()
            return
        frames = self.conversation.frames
        same = next((kept for kept in frames if kept["flow"] == name), None)
        rest = [kept for kept in frames if kept["flow"] != name]
        self.conversation.frames = rest[-(OPEN_FORMS - 1) :]
        if same is not None and not answers:
            self.show(flow, Frame.from_json(same), again=True)
        else:
            self.follow(flow, start(flow, self, answers))

    def lay_aside(self, name: str, **answers: Any) -> None:
        """Put a form under what is opened next: its first question comes when that is done; its answers are kept."""
        rest = [kept for kept in self.conversation.frames if kept["flow"] != name]
        before = [kept["answers"] for kept in self.conversation.frames if kept["flow"] == name]
        laid = Frame(name, "", {**(before[0] if before else {}), **answers})
        self.conversation.frames = [*rest[-(OPEN_FORMS - 1) :], laid.as_json()]

    def follow(self, flow: Flow["Turn"], move: Move) -> None:
        """Carry out what a form came to: tell, ask on, or complete."""
        ask = flow.ask(move.taken) if move.taken else None
        if ask is not None and ask.after is not None and not ask.after(self, move.frame.answers):
            self._resume()
            return
        if move.complete:
            self._complete(flow, move.frame)
        elif isinstance(move.reading, Again | Part):
            self._spoken.append(
                _Spoken(
                    self._reader, Urgency.REPLY, self.word(move.reading.key, **move.reading.args),
                    self._put(flow, move.frame),
                )
            )  # fmt: skip
        else:
            self.show(flow, move.frame)

    def show(self, flow: Flow["Turn"], frame: Frame, *, again: bool = False) -> None:
        """Ask the open question of a form; coming back to it says, where there are words for that, what lies there."""
        ask = flow.ask(frame.step)
        if ask is None:
            self.follow(flow, advance(flow, frame, Said(), self))
            return
        key = flow.question_key(ask)
        if again and self.texts.has(f"{key}.again"):
            key = f"{key}.again"
        text = (
            self.word("choose-what-to-change")
            if frame.part == EDIT
            else self.word(key, **ask.args(self, frame.answers))
        )
        wants_phone = self.word("share-phone") if isinstance(ask.kind, PhoneNumber) else ""
        choices = self._put(flow, frame)
        self._spoken.append(_Spoken(self._reader, Urgency.REPLY, text, choices, ask_phone=wants_phone))

    def _put(self, flow: Flow["Turn"], frame: Frame) -> tuple[Choice, ...]:
        """Remember a form as the open one, and give its choices."""
        shown = options_of(flow, frame, self)
        token = self._token()
        placed = replace(frame, token=token, shown=shown, put_at=self.now.isoformat())
        others = [kept for kept in self.conversation.frames if kept["flow"] != frame.flow]
        self.conversation.frames = [*others, placed.as_json()]
        self._asked = frame.flow
        return tuple(Choice(number, option.label, f"{token}.{number}") for number, option in enumerate(shown, 1))

    def close_form(self) -> None:
        """Let go of the form that is open."""
        self.conversation.frames = self.conversation.frames[:-1]

    def cancel_form(self) -> None:
        """Let go of the form that is open, and of those that were to begin when it was done."""
        self.close_form()
        while self.conversation.frames and not self.conversation.frames[-1]["step"]:
            self.close_form()

    def has_lost(self, flow: Flow["Turn"]) -> bool:
        """Whether the person lost the right to the open form since it was opened; it is closed then, and they are told."""
        if self.may(flow.right):
            return False
        self.close_form()
        self.say_not_yours()
        return True

    def close_all_forms(self) -> None:
        """Let go of all of them."""
        self.conversation.frames = []

    def _complete(self, flow: Flow["Turn"], frame: Frame) -> None:
        self.conversation.frames = [kept for kept in self.conversation.frames if kept["flow"] != flow.name]
        if not self.may(flow.right):
            self.say_not_yours()
        elif frame.answers.get(flow.asks[-1].name) == CANCEL:
            self.say("form-cancelled-inner" if self.frame else "form-cancelled")
        else:
            flow.complete(self, frame.answers)
        self.ask_again()

    def _resume(self) -> None:
        """A step ended its form early: close that, and go on with the one below."""
        self.close_form()
        self.ask_again()

    def ask_again(self) -> None:
        """Ask the open question, if one is open and was not asked in this turn already."""
        frame = self.frame
        if frame is None or frame.flow == self._asked:
            return
        flow = self.dialogue.flows.get(frame.flow)
        if flow is None:
            self.close_form()
            self.say("form-gone")
        elif self.has_lost(flow):
            self.ask_again()
        else:
            self.show(flow, frame, again=True)

    # Promises

    def finish(self) -> None:
        """Turn what was said into outbox rows."""
        self.session.flush()
        if "conversation" in self.__dict__:
            keep_talk(self.connection, self.conversation, self.now)
        add_offers(self.connection, self._offered)
        rows = [row for spoken in self._spoken for row in self._rows(spoken)]
        plain = [row for row in rows if row["once"] is None]
        if plain and len(plain) == len(rows):
            self.connection.execute(_PROMISE, plain)
        else:
            for row in rows:
                insert_once(self.session, OutboxRow, **row)

    def _rows(self, spoken: _Spoken) -> list[dict[str, Any]]:
        carries = self.dialogue.capabilities[spoken.contact.channel]
        as_buttons = len(spoken.choices) <= carries.buttons
        text = spoken.text if as_buttons else with_numbers(spoken.text, spoken.choices)
        parts = split_text(text, carries.text_limit) or [""]
        if spoken.file_id is not None and utf16_length(parts[-1]) > carries.caption_limit:
            parts.append("")
        at = may_be_sent_at(self, spoken.contact, spoken.urgency)
        rows: list[dict[str, Any]] = [
            {
                "contact_id": spoken.contact.id, "urgency": spoken.urgency, "rank": URGENCY_ORDER[spoken.urgency],
                "text": part, "choices": [], "listed": [], "tried": [], "person_id": spoken.person_id, "task_id": None,
                "ask_phone": "", "line": 0, "file_id": None, "state": OutboxState.QUEUED,
                "attempts": 0, "unsure": 0,
                "once": f"{spoken.once}:{number}" if spoken.once and number else spoken.once,
                "not_before": at, "useful_until": spoken.useful_until, "lease": "", "error": "", "platform_id": "",
                "made_at": self.now, "lease_until": None, "settled_at": None,
            }
            for number, part in enumerate(parts)
        ]  # fmt: skip
        rows[-1]["file_id"], rows[-1]["ask_phone"] = spoken.file_id, spoken.ask_phone
        rows[-1]["choices" if as_buttons else "listed"] = [
            {"number": choice.number, "label": choice.label, "token": choice.token} for choice in spoken.choices
        ]
        return rows

    def _offer(self, contact: Contact | Writer, offers: Sequence[Offered]) -> tuple[Choice, ...]:
        if not offers:
            return ()
        first = self._first_free_number(contact)
        self._close_typed_offers(contact)
        choices = []
        for number, offered in enumerate(offers, first):
            token = self._token()
            self._offered.append(
                {
                    "token": token, "contact_id": contact.id, "number": number, "label": offered.label,
                    "action": offered.action, "args": dict(offered.args), "live": True, "made_at": self.now,
                }
            )  # fmt: skip
            choices.append(Choice(number, offered.label, token))
        return tuple(choices)

    def _first_free_number(self, contact: Contact | Writer) -> int:
        """While a question with numbers is open, other choices are numbered after its last, so that none means two."""
        own = self._contact is not None and contact.id == self._contact.id
        frames = (self.conversation if own else talk_with(self.connection, known(contact.id))).frames
        return 1 + (len(frames[-1]["shown"]) if frames else 0)

    def _close_typed_offers(self, contact: Contact | Writer) -> None:
        """New choices take the place of the old ones, as far as typing goes."""
        for offer in self._offered:
            offer["live"] = offer["live"] and offer["contact_id"] != contact.id
        close_typed_offers(self.connection, known(contact.id))

    def _token(self) -> str:
        return "".join(self.chance.choices(TOKEN_LETTERS, k=TOKEN_LENGTH))


def known(row_id: int | None) -> int:
    """The id of a row that is in the database."""
    if row_id is None:
        raise LookupError("this row has not been stored yet")
    return row_id
