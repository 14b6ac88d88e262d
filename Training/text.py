"""Folding, tokens and stems: the part that the Swift side mirrors byte for byte (see FEATURES.md)."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

FOLDS = {
    "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "u", "ß": "ss",
    "é": "e", "è": "e", "ê": "e", "ë": "e", "á": "a", "à": "a", "ç": "c",
}
QUOTES_OPEN = "»„“"
QUOTES = "\"»«„“”"
CUES = {
    ".": ".", ",": ",", ":": ":", ";": ";", "?": "?", "!": "!", "%": "%", "(": "(", ")": ")",
    "§": "§", "/": "/", "–": "-", "—": "-", "-": "-", "…": "...",
}
CUES.update({q: "q" for q in QUOTES})
HYPHEN_BREAK = re.compile(r"(?<=[^\W\d_])-\r?\n[ \t]*(?=[^\W\d_])")


def fold(text: str) -> str:
    """Lower case, Danish letters as ae/oe/aa, accents off; soft hyphens go, NBSP is a space."""
    out = []
    for char in text.lower():
        if char in FOLDS:
            out.append(FOLDS[char])
        else:
            out.append(char)
    return "".join(out)


@dataclass(frozen=True)
class Token:
    """A word (folded letters), a number (`#` and its count of digits) or a cue (punctuation)."""

    kind: str  # "w", "n" or "c"
    text: str
    capital: bool  # a word whose first letter is upper case and which has a lower-case letter


def prepare(text: str) -> str:
    """Compose å from a + ring, drop soft hyphens, NBSP to space, join words broken at a line end."""
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u00a0", " ")
    return HYPHEN_BREAK.sub("", text)


def tokens(text: str) -> list[Token]:
    """All tokens of a text, in order."""
    text = prepare(text)
    found: list[Token] = []
    i, n = 0, len(text)
    while i < n:
        char = text[i]
        j = i + 1
        if char.isalpha():
            while j < n and text[j].isalpha():
                j += 1
            raw = text[i:j]
            capital = raw[0].isupper() and any(c.islower() for c in raw)
            found.append(Token("w", fold(raw), capital))
        elif char.isascii() and char.isdigit():
            while j < n and text[j].isascii() and text[j].isdigit():
                j += 1
            found.append(Token("n", "#" + str(min(j - i, 9)), False))
        elif char in CUES:
            found.append(Token("c", CUES[char], False))
        i = j
    return found


_library = ctypes.CDLL("libstemmer.so.0d")
_library.sb_stemmer_new.restype = ctypes.c_void_p
_library.sb_stemmer_new.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
_library.sb_stemmer_stem.restype = ctypes.c_void_p
_library.sb_stemmer_stem.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
_library.sb_stemmer_length.argtypes = [ctypes.c_void_p]
_stemmer = _library.sb_stemmer_new(b"danish", b"UTF_8")


@lru_cache(maxsize=None)
def stem(word: str) -> str:
    """The Snowball Danish stem of a folded word."""
    raw = word.encode("utf-8")
    address = _library.sb_stemmer_stem(_stemmer, raw, len(raw))
    return ctypes.string_at(address, _library.sb_stemmer_length(_stemmer)).decode("utf-8")
