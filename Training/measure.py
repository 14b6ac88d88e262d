"""Leave-one-writer-out and leave-one-file-out figures."""

from __future__ import annotations

import numpy as np
from sklearn.metrics import f1_score

import coverage
import data
import linear
import passage_model
import threads


def sentences(m: linear.Matrix, y: np.ndarray, writers: np.ndarray, blocks, likely: float, plain_prior: float) -> None:
    """Trains without one of the twelve writers and tests on that one, each in turn; prints a table row a writer."""
    s = data.head_slices()
    rows = []
    print("writer described touched kind view who")
    for w in data.MEASURED:
        train, test = np.flatnonzero(writers != w), np.flatnonzero(writers == w)
        z = linear.scores(m, linear.train(m, blocks, train, writers), test)
        z[:, s["kind"].start] -= plain_prior
        p = linear.softmax(z[:, data.TOPICS])[:, :17]
        row = [f1_score(y[test, :17], p > likely, average="micro"),
               f1_score(y[test, s["touched"]], z[:, s["touched"]] > -0.4, average="micro")]
        row += [(z[:, s[h]].argmax(1) == y[test, s[h]].argmax(1)).mean() for h in ("kind", "view", "who")]
        rows.append(row)
        print(f"s{w}", *(f"{v:.3f}" for v in row), flush=True)
    print("mean", *(f"{v:.3f}" for v in np.mean(rows, 0)))
    print("s1-s5", *(f"{v:.3f}" for v in np.mean(rows[:5], 0)))


def passages(judge) -> None:
    for name, values in passage_model.measure(judge).items():
        print(name, *(f"{v:.3f}" for v in values), f"mean {np.mean(values):.3f}", flush=True)
    for name, values in threads.measure(judge).items():
        print("threads.tsv", name, *(f"{v:.3f}" for v in values), f"mean {np.mean(values):.3f}", flush=True)
    for name, value in coverage.measure().items():
        print(f"coverage {name} {value:.3f}")
