"""Labelled passages, and what of their words the numeric features compare."""

from __future__ import annotations

import json
import re
from pathlib import Path

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


MEASURED = (1, 2)
"""The files each left out in turn; those from 3 on only ever train."""


def load(prefix: str) -> list[dict]:
    """All passages of one kind, with their file number."""
    out = []
    for path in sorted((HERE / "Passages").glob(f"{prefix}-*.jsonl"), key=lambda p: int(p.stem.split("-")[1])):
        number = int(path.stem.split("-")[1])
        out += [json.loads(line) | {"file": number} for line in path.read_text(encoding="utf-8").splitlines()]
    return out
