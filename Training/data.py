"""The labelled data and the names of the model's columns."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
DIMENSIONS = [
    "sundhed", "skole-og-laering", "fritid-og-venskaber", "udvikling-og-adfaerd", "familierelationer",
    "grundlaeggende-omsorg", "sikkerhed", "foelelsesmaessig-varme", "stimulering",
    "vejledning-og-graensesaetning", "stabilitet", "familiens-historie-og-funktion",
    "slaegtninge-og-netvaerk", "bolig", "beskaeftigelse", "oekonomi", "relationer-til-omgivelserne",
]
KINDS = [
    "beskrivelse", "analyse", "opremsning", "teori", "vurdering-begrundet", "vurdering-uden-grund", "behov",
    "maal", "indsats", "status", "aendring", "samtale-holdt", "samtale-delvist", "samtale-undladt-barnet",
    "samtale-undladt-andet", "perspektiv-vurdering", "hoering-afholdt", "hoering-sendt", "hoering-planlagt",
    "fokus", "baggrund", "fravalg-grund", "fravalg-uden-grund", "pladsholder", "ikke-belyst", "administrativt",
]
VIEWS = ["ingen", "barn", "foraeldre", "andre"]
WHO = [
    "ingen", "barn", "mor", "far", "foraeldre", "slaegt", "skole", "dagtilbud", "sundhedspleje", "laege",
    "psykolog", "politi", "plejefamilie", "klub", "sagsbehandler", "andet",
]
HEADS = {
    "described": DIMENSIONS, "none": ["none"], "touched": DIMENSIONS, "kind": KINDS, "view": VIEWS, "who": WHO,
}
TOPICS = slice(0, len(DIMENSIONS) + 1)
COLUMNS = [f"{head}:{name}" for head, names in HEADS.items() for name in names]


@dataclass(frozen=True)
class Sentence:
    text: str
    writer: int
    described: frozenset[str]
    touched: frozenset[str]
    kind: str
    view: str
    who: str


MEASURED = range(1, 13)
"""The writers each left out in turn; those of `o*.jsonl` (from 101) only ever train."""


def sentences() -> list[Sentence]:
    """All labelled sentences, in file order."""
    found = []
    files = [(w, HERE / "Sentences" / f"s{w}.jsonl") for w in MEASURED]
    files += [(101 + i, path) for i, path in enumerate(sorted((HERE / "Sentences").glob("o*.jsonl")))]
    for writer, path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            o = json.loads(line)
            found.append(Sentence(o["t"], writer, frozenset(o["dims"]), frozenset(o["touch"]), o["kind"],
                                  o["view"] or "ingen", o["who"] or "ingen"))
    return found


def targets(rows: list[Sentence]) -> np.ndarray:
    """One 0/1 row per sentence over COLUMNS."""
    y = np.zeros((len(rows), len(COLUMNS)), dtype=np.int8)
    index = {c: i for i, c in enumerate(COLUMNS)}
    for i, s in enumerate(rows):
        for d in s.described:
            y[i, index["described:" + d]] = 1
        for d in s.touched:
            y[i, index["touched:" + d]] = 1
        if not s.described:
            y[i, index["none:none"]] = 1
        y[i, index["kind:" + s.kind]] = 1
        y[i, index["view:" + s.view]] = 1
        y[i, index["who:" + s.who]] = 1
    return y


def head_slices() -> dict[str, slice]:
    """The columns of each head."""
    out, start = {}, 0
    for head, names in HEADS.items():
        out[head] = slice(start, start + len(names))
        start += len(names)
    return out
