"""How far a case's sentences cover a dimension: one softmax over nej, delvist and ja (FEATURES.md, section 9).

Learns from `Coverage/*.tsv`, which the auditor writes (`make coverage-numbers`): a line for each labelled case, stripped of its optional
attributes, and dimension, with the label and what the sentences of the case add up to.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

import data

HERE = Path(__file__).parent
ANSWERS = ["nej", "delvist", "ja"]
C = 5.0


def load() -> tuple[list[str], np.ndarray, np.ndarray, np.ndarray]:
    """Names of the numbers, the files, the numbers with one column more for each dimension, and the labels."""
    files, lines = [], []
    for path in sorted((HERE / "Coverage").glob("*.tsv")):
        header, *rows = [line.split("\t") for line in path.read_text().splitlines()]
        files += [path.stem] * len(rows)
        lines += rows
    names = header[3:] + [f"topic:{d}" for d in data.DIMENSIONS]
    own = np.array([[float(v) for v in line[3:]] for line in lines])
    topics = np.array([[float(d == line[1]) for d in data.DIMENSIONS] for line in lines])
    return names, np.array(files), np.hstack([own, topics]), np.array([ANSWERS.index(line[2]) for line in lines])


def fit(x: np.ndarray, y: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=C, max_iter=3000).fit(x, y)


def write(path: Path) -> None:
    """Writes the weights: answer, number, weight."""
    names, _, x, y = load()
    model = fit(x, y)
    lines = [f"{answer}\t{name}\t{weight:.4f}\n" for answer, bias, weights in zip(ANSWERS, model.intercept_, model.coef_)
             for name, weight in zip(["bias", *names], [bias, *weights])]
    path.write_text("".join(lines))


SURE = 0.6  # from this likelihood on one sentence is enough


def predict(model: LogisticRegression, x: np.ndarray) -> np.ndarray:
    return np.where(x[:, 0] >= SURE, ANSWERS.index("ja"), model.predict(x))


def measure() -> dict[str, float]:
    """Share of equal answers with one file left out, each in turn."""
    _, files, x, y = load()
    return {f: float((predict(fit(x[files != f], y[files != f]), x[files == f]) == y[files == f]).mean())
            for f in sorted(set(files))}
