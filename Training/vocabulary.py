"""Builds and writes classes.tsv, compound-parts.txt and rarity.tsv; reads them back."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import lexicon
from data import Sentence
from features import Lexicon
from passages import Idf, stems
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


def write(folder: Path, lex: Lexicon, sentences: list[Sentence]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rows = sorted(f"{k}\t{' '.join(v)}" for k, v in lex.classes.items())
    (folder / "classes.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (folder / "compound-parts.txt").write_text("\n".join(sorted(lex.parts)) + "\n", encoding="utf-8")
    count: Counter[str] = Counter()
    for s in sentences:
        count.update(stems(s.text))
    rows = sorted(f"{k}\t{n}" for k, n in count.items() if n >= 2)
    (folder / "rarity.tsv").write_text(f"\t{len(sentences)}\n" + "\n".join(rows) + "\n", encoding="utf-8")


def rarity(folder: Path) -> Idf:
    lines = (folder / "rarity.tsv").read_text(encoding="utf-8").splitlines()
    idf = Idf([])
    idf.total = int(lines[0].split("\t")[1])
    idf.count = Counter({k: int(n) for k, n in (line.split("\t") for line in lines[1:])})
    return idf
