"""Finding matters that are about the same thing, by folded words; exact marks rank first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rapidfuzz import fuzz
from sqlmodel import Session, and_, col, or_, select

from models.asker import Asker
from models.complained import is_told
from models.everyday_words import SAYS_NO_MATTER
from models.matter import Matter, MatterState, Visibility
from models.vietnamese import LOOKED_AT, fold, match_score
from models.village import village_names

LOOK_BACK = timedelta(days=540)
CANDIDATES = 200
WORDS_LOOKED_UP = 6
LEAST_LETTERS = 3
ALIKE = 58
"""Similarity of the telling words, out of 100, from which a matter is worth showing."""
ALIKE_IN_OTHER_FIELD = 85
"""The same where the words point to another field: a hole in the road is not a broken lamp."""
SHARE = 0.8
"""What it weighs that the shorter of two texts is held by the longer."""
LEAST_SHARED = 2
"""Telling words that both must hold, unless one holds fewer."""
SEEN_STATES = (
    MatterState.ACCEPTED,
    MatterState.MORE_ASKED,
    MatterState.ASSIGNED,
    MatterState.SENT_UP,
    MatterState.DRAFTED,
    MatterState.ANSWERED,
    MatterState.CLOSED,
    MatterState.REFUSED,
)
"""Only after the office has looked at a matter are its words shown to others; of a new one they see field, place and
day (docs/decisions/10-vietnamese-text.md)."""


_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sought:
    """What others are compared with: the words, the field they point to, and the names of villages, which say nothing."""

    text: str
    field: str | None = None
    villages: tuple[str, ...] = ()

    def telling(self, folded: str) -> list[str]:
        """The words of a text that say what it is about, each once, in their order."""
        places = {word for name in self.villages for word in fold(name).split()}
        words = dict.fromkeys(_WORD.findall(folded))
        return [word for word in words if word not in SAYS_NO_MATTER and word not in places and not word.isdigit()]


def similar_matters(
    session: Session, sought: Sought, now: datetime, most: int = 3, *, to_officials: bool = False
) -> list[Matter]:
    """Matters about the same, likest first, not too old.

    To citizens only those that are not for officials only and complain of no official.
    """
    looked_up = _longest(sought.telling(fold(sought.text[:LOOKED_AT])))
    if not looked_up:
        return []
    hidden = select(Asker.matter_id).where(Asker.visibility == Visibility.OFFICIALS)
    states = tuple(MatterState) if to_officials else (MatterState.NEW, *SEEN_STATES)
    candidates = session.exec(
        select(Matter)
        .where(
            and_(
                col(Matter.state).in_(states),
                col(Matter.asked_at) > now - LOOK_BACK,
                col(Matter.restricted).is_(False),
                or_(to_officials, and_(col(Matter.id).not_in(hidden), is_told())),
                or_(*(col(Matter.folded).contains(word, autoescape=True) for word in looked_up)),
            )
        )
        .order_by(col(Matter.id).desc())
        .limit(CANDIDATES)
    ).all()
    return likest(sought, candidates, most)


def matters_like(session: Session, matter: Matter, now: datetime, most: int) -> list[Matter]:
    """Others that an official may think are about the same as one, likest first."""
    sought = Sought(matter.text, villages=village_names(session))
    found = similar_matters(session, sought, now, most + 1, to_officials=True)
    return [other for other in found if other.id != matter.id][:most]


def likest(sought: Sought, candidates: Sequence[Matter], most: int) -> list[Matter]:
    """Those of the matters that are about the same, likest first."""
    alike = [
        (likeness(sought, matter), match_score(sought.text[:LOOKED_AT], matter.text[:LOOKED_AT]), matter)
        for matter in candidates
    ]
    likely = sorted((entry for entry in alike if entry[0]), key=lambda one: (-one[0], -one[1], -(one[2].id or 0)))
    return [matter for _alike, _exact, matter in likely[:most]]


def likeness(sought: Sought, matter: Matter) -> float:
    """How alike two are, 58 to 100, by what they are about; 0: not alike. Another number is another place."""
    here, there = fold(sought.text[:LOOKED_AT]), matter.folded[:LOOKED_AT]
    ours, theirs = sought.telling(here), sought.telling(there)
    shared = set(ours) & set(theirs)
    if len(shared) < min(LEAST_SHARED, len(ours), len(theirs)) or not shared or _other_number(here, there):
        return 0
    likeness = fuzz.token_sort_ratio(" ".join(ours), " ".join(theirs))
    part = 100 * len(shared) / min(len(ours), len(theirs))
    score = max(likeness, part * SHARE)
    other_field = sought.field is not None and matter.field != sought.field
    return score if score >= (ALIKE_IN_OTHER_FIELD if other_field else ALIKE) else 0


def _other_number(here: str, there: str) -> bool:
    ours, theirs = (set(re.findall(r"\d+", text)) for text in (here, there))
    return bool(ours and theirs) and not ours & theirs


def _longest(telling: Sequence[str]) -> list[str]:
    """The longest words say most."""
    words = [word for word in telling if len(word) >= LEAST_LETTERS] or list(telling)
    return sorted(words, key=lambda word: (-len(word), word))[:WORDS_LOOKED_UP]


def search_matters(session: Session, query: str, most: int = 20) -> list[Matter]:
    """Matters whose text holds all words of the query, with or without marks; exact marks first, newest first among equals."""
    words = fold(query).split()
    if not words:
        return []
    found = session.exec(
        select(Matter)
        .where(col(Matter.restricted).is_(False))
        .where(*(col(Matter.folded).contains(word, autoescape=True) for word in words))
        .order_by(col(Matter.id).desc())
        .limit(CANDIDATES)
    ).all()
    return sorted(found, key=lambda matter: -match_score(query, matter.text))[:most]


def grouped(texts: Sequence[str]) -> list[list[int]]:
    """Texts about the same put together, by their places in the list; each text is in one group, first come first."""
    groups: list[list[int]] = []
    for place, text in enumerate(texts):
        folded = fold(text)
        like = next((group for group in groups if fuzz.token_set_ratio(folded, fold(texts[group[0]])) >= ALIKE), None)
        if like is None:
            groups.append([place])
        else:
            like.append(place)
    return groups
