"""Which unmet needs an analysis takes up, in whatever words: the head `taken-up` of `threads.tsv`; `FEATURES.md`, section 8."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

import data
import passages as ps
from linear import softmax
from passage_features import SLICES, Judge, cosine
from text import stem, tokens
from threads import Head, Texts, cover

STOP = ps.listed(" ".join(ps.STOPWORDS))
KINDS = ["opremsning", "behov", "analyse", "beskrivelse", "pladsholder", "administrativt"]
ALIKE = {"described": slice(0, 17), "touched": SLICES["touched"]}


class TakenUp:
    """The numbers of a need beside an analysis, and the head over them."""

    def __init__(self, judge: Judge):
        self.judge, self.texts = judge, Texts(judge)
        self.head: Head | None = None
        self.content = lru_cache(None)(self._content)
        self.scores = lru_cache(None)(self.texts.sentence_scores)
        self.classes = lru_cache(None)(judge.classes)

    def _content(self, text: str) -> frozenset[str]:
        """Stems of words that are neither stop words nor names."""
        return frozenset(stem(t.text) for t in tokens(text) if t.kind == "w"
                         and "navn" not in self.judge.extractor.word(t.text, False).classes) - STOP

    def alike(self, need: str, analysis: str, columns: slice) -> list[float]:
        """For each sentence of the analysis, how alike the model sees it and the need (correlation of raw scores)."""
        return [max(correlation(a[columns], b[columns]) for a in self.scores(need)) for b in self.scores(analysis)]

    def numbers(self, needs: list[str], k: int, analysis: str) -> dict[str, float]:
        own, told = self.content(needs[k]), self.content(analysis)
        only = own.difference(*(self.content(x) for j, x in enumerate(needs) if j != k)) or own
        topics = self.texts.topics(needs[k])
        rows = [self.texts.topics(s) for s in ps.sentence_list(analysis)] or [np.zeros(17)]
        kinds = softmax(3 * self.scores(analysis)[:, SLICES["kind"]]).mean(0)
        classes = self.classes(needs[k])
        out = {
            "cover": cover(own, told), "cover-only": cover(only, told), "none": float(not own & told),
            "none-only": float(not only & told), "topic": max(float(topics @ p) for p in rows),
            "topic-cosine": max(cosine(topics, p) for p in rows),
            "classes": len(classes & self.classes(analysis)) / max(1, len(classes)),
            "length": float(np.log1p(sum(t.kind == "w" for t in tokens(analysis)))) / 3, "needs": len(needs) / 3,
        }
        for name, columns in ALIKE.items():
            alike = self.alike(needs[k], analysis, columns)
            out |= {f"alike-max:{name}": max(alike), f"alike-mean:{name}": float(np.mean(alike))}
        return out | {f"kind-mean:{n}": float(kinds[data.KINDS.index(n)]) for n in KINDS}

    def fit(self, rows: list[dict]) -> "TakenUp":
        pairs = [(o, k) for o in rows for k in range(len(o["needs"]))]
        self.head = Head([self.numbers(o["needs"], k, o["analyse"]) for o, k in pairs],
                         [k in o["needs_taken_up"] for o, k in pairs])
        return self

    def taken_up(self, o: dict) -> list[int]:
        """The needs that an analysis takes up, if it is one."""
        return [k for k in range(len(o["needs"])) if self.head.score(self.numbers(o["needs"], k, o["analyse"])) > 0]


def correlation(a: np.ndarray, b: np.ndarray) -> float:
    return cosine(a - a.mean(), b - b.mean())
