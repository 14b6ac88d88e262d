"""The class lexicon: curated lists, names and places, written out as classes.tsv."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from text import fold, stem

HERE = Path(__file__).parent
HUNSPELL = Path("/usr/share/hunspell/da_DK.dic")


def curated() -> dict[str, set[str]]:
    """Folded word -> classes, from Lexicon/*.txt (`class: word word …`; entries with _ are skipped)."""
    classes: dict[str, set[str]] = defaultdict(set)
    for path in sorted((HERE / "Lexicon").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            name, words = line.split(":", 1)
            for word in words.split():
                folded = fold(word.strip())
                if re.fullmatch(r"[a-z]+", folded):
                    classes[folded].add(name.strip())
    return classes


def proper_names() -> tuple[set[str], set[str], set[str]]:
    """(personal names, place names, ordinary words) of the hunspell dictionary, folded."""
    people: set[str] = set()
    places: set[str] = set()
    ordinary: set[str] = set()
    for line in HUNSPELL.read_text(encoding="utf-8").splitlines()[1:]:
        word, _, flags = line.strip().partition("/")
        folded = fold(word)
        if not re.fullmatch(r"[a-z]+", folded):
            continue
        if word[0].isupper() and word[1:].islower():
            (places if flags.startswith("54") else people if flags.startswith("9") else set()).add(folded)
        elif word.islower():
            ordinary.add(folded)
    return people, places - people, ordinary


def keys(classes: dict[str, set[str]]) -> dict[str, set[str]]:
    """Lookup keys: the exact word, and `stem*` for stems of four letters or more outside p- and pronoun classes."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, names in classes.items():
        found[word] |= names
    for word, names in classes.items():
        key = stem(word)
        if len(key) >= 4:
            found[key + "*"] |= names
    return found
