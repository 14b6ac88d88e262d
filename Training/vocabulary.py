"""Builds and writes classes.tsv and compound-parts.txt."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import lexicon
from data import Sentence
from features import Lexicon
from text import tokens

NO_PARTS = frozenset(
    "for den det ting ning ende ene hed else ing eren erne efter over under ikke med men som til ved fra kan har han "
    "hun hvor hver".split()
)


def build(sentences: list[Sentence]) -> Lexicon:
    """Curated classes, names and places of hunspell-da, and parts: lexicon words and words of four or more writers."""
    curated = lexicon.curated()
    people, places, ordinary = lexicon.proper_names()
    keys = lexicon.keys(curated)
    for word in people - ordinary:
        keys.setdefault(word, {"navn"})
    for word in places - ordinary:
        keys.setdefault(word, {"sted"})
    writers: dict[str, set[int]] = defaultdict(set)
    for s in sentences:
        for t in tokens(s.text):
            if t.kind == "w" and 4 <= len(t.text) <= 9:
                writers[t.text].add(s.writer)
    parts = {w for w in curated if len(w) >= 3} | {w for w, seen in writers.items() if len(seen) >= 4}
    return Lexicon({k: tuple(sorted(v)) for k, v in keys.items()}, parts - NO_PARTS)


def write(folder: Path, lex: Lexicon) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rows = sorted(f"{k}\t{' '.join(v)}" for k, v in lex.classes.items())
    (folder / "classes.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (folder / "compound-parts.txt").write_text("\n".join(sorted(lex.parts)) + "\n", encoding="utf-8")
