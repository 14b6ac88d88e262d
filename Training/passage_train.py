"""Trains the passage heads."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

import linear

TEXT = 6.0
LEAST = 5  # passages that have a feature


@dataclass
class Head:
    """One small logistic model: words of a text and named numbers."""

    name: str
    classes: list[str]
    c: float
    vocabulary: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    text_weights: np.ndarray | None = None
    number_weights: np.ndarray | None = None
    bias: np.ndarray | None = None

    def fit(self, extractor, texts: list[str], numbers: list[dict[str, float]], y: list[str]) -> "Head":
        m = linear.matrix(extractor, texts)
        keep = linear.select(m.x, np.arange(len(texts)), LEAST)
        df = np.asarray((m.x[:, keep] > 0).sum(0)).ravel()
        idf = np.log((len(texts) + 1) / (df + 1)) / linear.NORM * TEXT
        words = sp.diags(1 / np.sqrt(m.words + 1)) @ m.x[:, keep] @ sp.diags(idf)
        self.vocabulary = [m.names[k] for k in keep]
        self.numbers = list(numbers[0])
        x = sp.hstack([words, np.array([[r[n] for n in self.numbers] for r in numbers], dtype=float)]).tocsr()
        model = LogisticRegression(C=self.c, max_iter=400).fit(x, np.array(y))
        order = [list(model.classes_).index(k) for k in self.classes] if len(self.classes) > 2 else None
        w = model.coef_[order] if order else model.coef_
        self.bias = model.intercept_[order] if order else model.intercept_
        n = len(self.vocabulary)
        self.text_weights = (w[:, :n] * idf).T
        self.number_weights = w[:, n:].T
        return self

    def scores(self, extractor, text: str, numbers: dict[str, float]) -> np.ndarray:
        z = self.bias + sum(numbers[n] * w for n, w in zip(self.numbers, self.number_weights))
        index = self.__dict__.setdefault("_index", {n: i for i, n in enumerate(self.vocabulary)})
        s = np.zeros(len(self.bias))
        for name, value in extractor.text(text):
            if name in index:
                s += value * self.text_weights[index[name]]
        return z + s / np.sqrt(extractor.count + 1)

    def choose(self, extractor, text: str, numbers: dict[str, float]) -> str:
        """The class with the highest score; two classes: the second if the score is above 0."""
        z = self.scores(extractor, text, numbers)
        return self.classes[int(z[0] > 0)] if len(self.classes) == 2 else self.classes[int(z.argmax())]
