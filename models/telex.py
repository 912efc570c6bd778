"""Telex keys that no keyboard turned into marks: "ddường" typed as "dduowngf" is read as it was meant."""

import re
import unicodedata

from models.everyday_words import NOT_TELEX

_SYLLABLE = re.compile(
    r"(?P<onset>dd|ngh|ng|nh|gh|gi(?=[aeouyw])|kh|ch|ph|th|tr|qu|[bcdghklmnprstvx])?"
    r"(?P<vowels>[aeiouyw]+)(?:(?P<middle>[sfrxj])(?P<glide>[iuyoa]))?(?P<early>[sfrxj])?"
    r"(?P<coda>ch|nh|ng|[cmnpt])?(?P<late>w?[sfrxj]?|[sfrxj]w)"
)
_TONES = {"f": "\u0300", "r": "\u0309", "x": "\u0303", "s": "\u0301", "j": "\u0323"}
_VOWELS = (
    ("uwow", "ươ"), ("uow", "ươ"), ("uwo", "ươ"), ("aa", "â"), ("aw", "ă"), ("ee", "ê"), ("oo", "ô"), ("ow", "ơ"),
    ("uw", "ư"), ("w", "ư"),
)  # fmt: skip
_MARKED = "âăêôơư"
_TOKEN = re.compile(r"[A-Za-z]+")
LONGEST = 4000
LONGEST_WORD = 12


def from_telex(text: str) -> str:
    """The text with its marks, if all of it reads as syllables and a third of them or more hold keys of Telex.

    Anything else comes back as it is: what has marks already, figures within words, other languages.
    """
    if not text.isascii() or len(text) > LONGEST or re.search(r"[A-Za-z]\d|\d[A-Za-z]|[/@_]", text):
        return text
    words = _TOKEN.findall(text)
    read = {word: _read(word) for word in words}
    typed = sum(read[word] not in (word, None) for word in words)
    if not words or None in read.values() or typed * 3 < len(words):
        return text
    return _TOKEN.sub(lambda found: read[found[0]] or found[0], text)


def _read(word: str) -> str | None:
    """A word with its marks, or as it is if it has no keys of Telex; None if it is no syllable."""
    lower = word.lower()
    if lower in NOT_TELEX:
        return word
    found = _SYLLABLE.fullmatch(lower) if len(lower) <= LONGEST_WORD else None
    if found is None:
        return None
    late = found["late"]
    tones = [tone for tone in (found["middle"], found["early"], late.strip("w")) if tone]
    if len(tones) > 1:
        return None
    tone = "".join(tones)
    onset = "đ" if found["onset"] == "dd" else found["onset"] or ""
    vowels = _with_hats(found["vowels"] + (found["glide"] or "") + ("w" if "w" in late else ""))
    syllable = onset + _toned(vowels, tone, closed=bool(found["coda"])) + (found["coda"] or "")
    return _cased_like(word, unicodedata.normalize("NFC", syllable))


def _with_hats(vowels: str) -> str:
    """A "w" that was typed late ("voiws") goes to the vowel that can bear it."""
    if len(vowels) > 1 and vowels[-1] == "w" and vowels[-2] not in "aou":
        place = max(map(vowels.find, ("o", "a", "u")))
        vowels = vowels[: place + 1] + "w" + vowels[place + 1 : -1]
    for keys, vowel in _VOWELS:
        vowels = vowels.replace(keys, vowel)
    return vowels


def _toned(vowels: str, tone: str, *, closed: bool) -> str:
    """The tone stands on the last vowel with a hat, else on the last before a final consonant, else on the first of two."""
    if not tone:
        return vowels
    hats = [place for place, vowel in enumerate(vowels) if vowel in _MARKED]
    place = hats[-1] if hats else len(vowels) - 1 if closed else (len(vowels) - 1) // 2
    return vowels[: place + 1] + _TONES[tone] + vowels[place + 1 :]


def _cased_like(word: str, syllable: str) -> str:
    if word.isupper() and len(word) > 1:
        return syllable.upper()
    return syllable[0].upper() + syllable[1:] if word[0].isupper() else syllable
