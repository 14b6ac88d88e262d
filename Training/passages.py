"""Labelled passages, and what of their words the numeric features compare."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

import numpy as np

import data
from text import stem, tokens

HERE = Path(__file__).parent
DOMAINS = {
    "barnets-udviklingsmaessige-behov": slice(0, 5),
    "foraeldrekompetencer": slice(5, 11),
    "familie-og-omgivelser": slice(11, 17),
}
STOPWORDS = frozenset(
    "alle alt anden andet andre at af bare blev blive bliver da de dem den denne der deres det dette dig din dog du "
    "efter eller en end er et for fordi fra faa faar foer godt gik gjort ham han hans har have havde hel helt hende "
    "hendes her hos hun hvad hvem hver hvis hvor hvordan hvornaar i ikke ind ingen intet jeg kan kom kommer kun kunne "
    "lige mange man med meget mellem men mere mig min mod mon naar ned noget nogen nogle nok nu og ogsaa om op os over "
    "paa saa sagde selv ser siden sig sin sine sit skal skulle som staar sted stor store tid til tilbage to tre ud "
    "under uden var ved vi vil ville vaere vaeret hele samt dermed derfor behov brug".split()
)


def listed(words: str) -> frozenset[str]:
    """The stems of words."""
    return frozenset(stem(t.text) for t in tokens(words) if t.kind == "w")


CONNECTIVES = listed(
    "fordi derfor dermed derved idet hvorfor hvilket saaledes naar mens imens imidlertid derimod omvendt selvom "
    "eftersom da altsaa men skyldes haenger afhaenger forklarer betyder saalaenge vejer tungest tungere"
)
NEED_WORDS = listed("behov brug")
VOCABULARY = HERE.parent / "Sources" / "Rules" / "Vocabulary"
FUNCTION_WORDS = listed(" ".join(line.split("#")[0] for line in
                                 (VOCABULARY / "smaaord.txt").read_text(encoding="utf-8").splitlines()))


def sentence_list(text: str) -> list[str]:
    """Plain split for training: after . ! ? or a line end, before a capital, digit, quote or dash."""
    parts = re.split(r"(?<=[.!?])[\"»”“]?\s+(?=[A-ZÆØÅ0-9\"»„“(–-])|\n+", text)
    return [p.strip() for p in parts if p and p.strip()]


@lru_cache(maxsize=None)
def stems(text: str) -> frozenset[str]:
    """Distinct content stems: words of three letters or more that are no stop words."""
    return frozenset(stem(t.text) for t in tokens(text)
                     if t.kind == "w" and len(t.text) >= 3 and t.text not in STOPWORDS)


def near(a: str, b: frozenset[str]) -> bool:
    """The stem itself, or one that shares its first five letters."""
    return a in b or (len(a) >= 5 and any(x[:5] == a[:5] for x in b))


class Idf:
    """Rarity of stems over the labelled sentences, shipped as `rarity.tsv`."""

    def __init__(self, texts: list[str]):
        count: Counter[str] = Counter()
        for t in texts:
            count.update(stems(t))
        self.total, self.count = len(texts), count

    def __call__(self, s: str) -> float:
        return float(np.log((self.total + 1) / (self.count.get(s, 0) + 1)))


def cover(a: str, b: str, idf: Idf) -> float:
    """Share of a's rarity that b has too (exact stem 1, shared first five letters 0.7)."""
    sa, sb = stems(a), stems(b)
    total = sum(idf(s) for s in sa)
    if not total:
        return 0.0
    return sum(idf(s) * (1.0 if s in sb else 0.7 if near(s, sb) else 0.0) for s in sa) / total


MEASURED = (1, 2)
"""The files each left out in turn; those from 3 on only ever train."""


def load(prefix: str) -> list[dict]:
    """All passages of one kind, with their file number."""
    out = []
    for path in sorted((HERE / "Passages").glob(f"{prefix}-*.jsonl"), key=lambda p: int(p.stem.split("-")[1])):
        number = int(path.stem.split("-")[1])
        out += [json.loads(line) | {"file": number} for line in path.read_text(encoding="utf-8").splitlines()]
    return out
