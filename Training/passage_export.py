"""Writes passages.tsv from the trained passage heads and gives back the heads with the shipped weights."""

from __future__ import annotations

from pathlib import Path

import numpy as np

import export
import passages as ps
from passage_features import Judge
from passage_model import PassageModel

STEP = 0.02


def group(head: str) -> str:
    """Which numbers a head reads."""
    return "assessment" if head == "assessment" else "analysis"


def write(path: Path, judge: Judge) -> PassageModel:
    model = PassageModel(judge)
    model.fit(ps.load("analyser"))
    columns, bias, entries = [], [], {}
    for name, head in model.heads.items():
        labels = [f"{name}:{c}" for c in head.classes] if len(head.classes) > 2 else [name]
        start = len(columns)
        columns += labels
        bias += list(head.bias)
        rows = [(n, w) for n, w in zip(head.vocabulary, head.text_weights)]
        rows += [(f"#:{group(name)}.{n}", w) for n, w in zip(head.numbers, head.number_weights)]
        for feature, w in rows:
            for k, value in enumerate(w):
                entries.setdefault(feature, {})[start + k] = value
    names = list(entries)
    weights = np.zeros((len(names), len(columns)))
    for i, n in enumerate(names):
        for c, value in entries[n].items():
            weights[i, c] = value
    size = export.write(path, columns, [STEP] * len(columns), np.array(bias), [0.0] * len(columns), names, weights, 24_000)
    print("passages.tsv", size)
    _, shipped, _ = export.read(path)
    index = {n: i for i, n in enumerate(shipped.names)}
    start = 0
    zero = np.zeros(len(columns))
    for name, head in model.heads.items():
        cut = slice(start, start + len(head.bias))
        start += len(head.bias)
        row = lambda n: shipped.weights[index[n]][cut] if n in index else zero[cut]  # noqa: E731
        head.text_weights = np.array([row(n) for n in head.vocabulary])
        head.number_weights = np.array([row(f"#:{group(name)}.{n}") for n in head.numbers])
        head.bias = shipped.bias[cut]
    return model
