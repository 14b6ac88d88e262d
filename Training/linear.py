"""Training of the additive linear model: margin classifiers, and softmax groups scaled by how telling a feature is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize
from sklearn.svm import LinearSVC

NORM = 6.0


@dataclass
class Matrix:
    """Raw feature sums of texts (without norm), the feature names and the number of words of each text."""

    x: sp.csr_matrix
    names: list[str]
    words: np.ndarray


@dataclass
class Linear:
    """Weights in the scale of the raw sums, so that a score is bias + sum / sqrt(words + 1)."""

    names: list[str]
    weights: np.ndarray
    bias: np.ndarray


def matrix(extractor, texts: list[str], vocabulary: list[str] | None = None) -> Matrix:
    """Counts all features; with a given vocabulary unknown features are dropped."""
    grow = vocabulary is None
    index: dict[str, int] = {} if grow else {name: i for i, name in enumerate(vocabulary)}
    rows, cols, vals, words = [], [], [], []
    for r, text in enumerate(texts):
        for name, value in extractor.text(text):
            c = index.setdefault(name, len(index)) if grow else index.get(name, -1)
            if c >= 0:
                rows.append(r)
                cols.append(c)
                vals.append(value)
        words.append(extractor.count)
    x = sp.csr_matrix((vals, (rows, cols)), (len(texts), len(index)), dtype=np.float32)
    x.sum_duplicates()
    return Matrix(x, list(index), np.array(words))


def select(x: sp.csr_matrix, groups: np.ndarray, least: int) -> np.ndarray:
    """Features that at least `least` groups (writers) use."""
    binary = x.copy()
    binary.data[:] = 1
    seen = np.zeros(x.shape[1])
    for g in np.unique(groups):
        seen += np.asarray(binary[groups == g].sum(0)).ravel() > 0
    return np.flatnonzero(seen >= least)


def telling(x: sp.csr_matrix, t: np.ndarray) -> np.ndarray:
    """|log ratio| of a feature inside and outside each class, floored, with mean 1 (as in NB-SVM)."""
    binary = x.copy()
    binary.data[:] = 1
    inside = np.asarray(binary.T @ (t > 0).astype(np.float32))
    n = (t > 0).sum(0)
    outside = inside.sum(1, keepdims=True) - inside
    r = np.abs(np.log((inside + 0.5) / (n + 1) / ((outside + 0.5) / (len(t) - n + 1)))) + 0.3
    return (r / r.mean()).astype(np.float32)


def softmax(z: np.ndarray) -> np.ndarray:
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def fit(x: sp.csr_matrix, t: np.ndarray, penalty: float, iterations: int = 60, scale: bool = True
        ) -> tuple[np.ndarray, np.ndarray]:
    """Softmax regression on target distributions by L-BFGS; returns weights and biases."""
    t = (t / t.sum(1, keepdims=True)).astype(np.float32)
    r = telling(x, t) if scale else np.float32(1)
    xt = x.T.tocsr()
    n, k = x.shape[1], t.shape[1]

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        v = w[:n * k].reshape(n, k).astype(np.float32)
        z = x @ (v * r) + w[n * k:].astype(np.float32)
        z -= z.max(1, keepdims=True)
        e = np.exp(z)
        s = e.sum(1, keepdims=True)
        g = e / s - t
        value = -float((t * (z - np.log(s))).sum(dtype=np.float64)) + 0.5 * penalty * float((v * v).sum(dtype=np.float64))
        grad = (xt @ g) * r + penalty * v
        return value, np.concatenate([grad.ravel(), g.sum(0)]).astype(np.float64)

    start = np.concatenate([np.zeros(n * k), np.log(t.mean(0) + 1e-6)])
    w = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 6}).x
    return w[:n * k].reshape(n, k) * r, w[n * k:]


@dataclass
class Block:
    """Columns trained together: one margin classifier a column, plus a softmax regression over all; `weight` of each."""

    targets: np.ndarray
    c: float
    weight: float = 1.0
    softmax_penalty: float = 0.0
    softmax_weight: float = 0.0

    def fit(self, x: sp.csr_matrix, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        weights, biases = margin(x, self.targets[rows], self.c)
        weights, biases = self.weight * weights, self.weight * biases
        if self.softmax_weight:
            w, b = fit(x, self.targets[rows], self.softmax_penalty)
            weights, biases = weights + self.softmax_weight * w, biases + self.softmax_weight * b
        return weights, biases


def train(m: Matrix, blocks: list[Block], rows: np.ndarray, writers: np.ndarray, least: int = 3) -> Linear:
    """All blocks of columns over the same features."""
    x = m.x[rows]
    keep = select(x, writers[rows], least)
    x = x[:, keep]
    df = np.asarray((x > 0).sum(0)).ravel()
    idf = (np.log((len(rows) + 1) / (df + 1)) / NORM).astype(np.float32)
    x = (sp.diags((1 / np.sqrt(m.words[rows] + 1)).astype(np.float32)) @ x @ sp.diags(idf)).tocsr()
    weights, biases = [], []
    for block in blocks:
        w, b = block.fit(x, rows)
        weights.append(w * idf[:, None])
        biases.append(b)
    return Linear([m.names[i] for i in keep], np.hstack(weights), np.concatenate(biases))


def scores(m: Matrix, model: Linear, rows: np.ndarray | None = None) -> np.ndarray:
    """The runtime's function: bias + sum of weights / sqrt(words + 1)."""
    rows = np.arange(m.x.shape[0]) if rows is None else rows
    index = {name: i for i, name in enumerate(m.names)}
    keep = np.array([index[name] for name in model.names])
    return (sp.diags(1 / np.sqrt(m.words[rows] + 1)) @ m.x[rows][:, keep]) @ model.weights + model.bias


def margin(x: sp.csr_matrix, y: np.ndarray, c: float) -> tuple[np.ndarray, np.ndarray]:
    """One squared-hinge classifier a column."""
    weights, biases = np.zeros((x.shape[1], y.shape[1])), np.zeros(y.shape[1])
    for i in range(y.shape[1]):
        model = LinearSVC(C=c, tol=0.02, random_state=0).fit(x, y[:, i])
        weights[:, i], biases[i] = model.coef_[0], model.intercept_[0]
    return weights, biases
