"""Finding matters that are about the same thing, by folded words; exact marks rank first."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from rapidfuzz import fuzz
from sqlmodel import Session, and_, col, or_, select

from models.asker import Asker
from models.matter import Matter, MatterState, Visibility
from models.vietnamese import fold, match_score

LOOK_BACK = timedelta(days=540)
CANDIDATES = 200
WORDS_LOOKED_UP = 6
LEAST_LETTERS = 3
ALIKE = 58
"""Similarity of the folded words, out of 100, from which a matter is worth showing."""
SHOWN_STATES = (
    MatterState.ACCEPTED,
    MatterState.MORE_ASKED,
    MatterState.ASSIGNED,
    MatterState.SENT_UP,
    MatterState.DRAFTED,
    MatterState.ANSWERED,
    MatterState.CLOSED,
    MatterState.REFUSED,
)
"""A matter is shown to others only after the office has looked at it."""


def similar_matters(
    session: Session, text: str, now: datetime, most: int = 3, *, to_officials: bool = False
) -> list[Matter]:
    """Matters about the same, likest first, not too old.

    To citizens only those that the office has seen, that are not for officials only and complain of no official.
    """
    folded = fold(text)
    looked_up = _telling_words(folded)
    if not looked_up:
        return []
    hidden = select(Asker.matter_id).where(Asker.visibility == Visibility.OFFICIALS)
    candidates = session.exec(
        select(Matter)
        .where(
            and_(
                col(Matter.state).in_(tuple(MatterState) if to_officials else SHOWN_STATES),
                col(Matter.asked_at) > now - LOOK_BACK,
                col(Matter.restricted).is_(False),
                or_(to_officials, and_(col(Matter.id).not_in(hidden), col(Matter.about_agency_code).is_(None))),
                or_(*(col(Matter.folded).contains(word, autoescape=True) for word in looked_up)),
            )
        )
        .order_by(col(Matter.id).desc())
        .limit(CANDIDATES)
    ).all()
    return _best(candidates, text, folded, most)


def _best(candidates: Sequence[Matter], text: str, folded: str, most: int) -> list[Matter]:
    alike = [
        (fuzz.token_set_ratio(folded, matter.folded), match_score(text, matter.text), matter) for matter in candidates
    ]
    likely = [entry for entry in alike if entry[0] >= ALIKE]
    likely.sort(key=lambda entry: (-entry[0], -entry[1], -(entry[2].id or 0)))
    return [matter for _alike, _exact, matter in likely[:most]]


def _telling_words(folded: str) -> list[str]:
    """The longest words say most."""
    words = Counter(word for word in folded.split() if len(word) >= LEAST_LETTERS and word.isalnum())
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
