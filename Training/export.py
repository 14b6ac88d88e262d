"""Weight files: pruned, quantised, sorted, one feature a line; and reading them back."""

from __future__ import annotations

import hashlib
from pathlib import Path
from string import ascii_lowercase

import numpy as np

from linear import Linear

# `.` is 0, a to z are 1 to 26 steps, A to Z -1 to -26.
LETTERS = {0: "."} | {sign * (i + 1): letter if sign > 0 else letter.upper()
                      for i, letter in enumerate(ascii_lowercase) for sign in (1, -1)}
STEPS = {letter: steps for steps, letter in LETTERS.items()}


def write(path: Path, columns: list[str], step: list[float], bias: np.ndarray, thresholds: list[float],
          names: list[str], weights: np.ndarray, limit: int) -> int:
    """Rounds to whole steps, keeps the `limit` strongest features, writes; returns the size in bytes.

    Strong is what is large for its column: heads differ in scale, and those with small weights need their features too.
    """
    q = np.clip(np.rint(weights / np.array(step)), -9999, 9999).astype(int)
    spread = np.sqrt((weights ** 2).mean(0)) + 1e-9
    energy = ((q * np.array(step) / spread) ** 2).sum(1)
    energy[[name.startswith("#:") for name in names]] *= 1e6  # numbers are never pruned
    keep = [i for i in np.argsort(-energy, kind="stable")[:limit] if energy[i] > 0]
    lines = ["# additive linear model; format and formula: Training/FEATURES.md"]
    for i, column in enumerate(columns):
        lines.append(f"column\t{i}\t{column}\t{step[i]:g}\t{bias[i]:.6f}\t{thresholds[i]:g}")
    rows = [names[i] + "\t" + cell(q[i]) for i in keep]
    lines.append(f"features\t{len(rows)}")
    data = ("\n".join(lines + sorted(rows, key=lambda r: r.encode("utf-8"))) + "\n").encode("utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return len(data)


def sums(folder: Path) -> None:
    """Writes `SHA256SUMS` over the other files, as sha256sum does: a standard's hash holds it."""
    files = sorted(path for path in folder.iterdir() if path.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (folder / "SHA256SUMS").write_text("".join(lines))


def cell(row: np.ndarray) -> str:
    """A row of whole steps: a letter for each column, then the columns and weights that a letter is too small for."""
    fits = np.abs(row) <= len(ascii_lowercase)
    letters = "".join(LETTERS[w] if fit else "." for w, fit in zip(row, fits))
    return " ".join([letters] + [f"{c}:{row[c]}" for c in np.flatnonzero(~fits)])


def steps_of(text: str, count: int) -> np.ndarray:
    """The row that `cell` wrote."""
    letters, *further = text.split(" ")
    row = np.array([STEPS[letter] for letter in letters], dtype=float)
    assert len(row) == count
    for part in further:
        c, v = part.split(":")
        row[int(c)] = int(v)
    return row


def read(path: Path) -> tuple[list[str], Linear, list[float]]:
    """(columns, model with the quantised weights, thresholds)."""
    columns, steps, bias, thresholds, names, rows = [], [], [], [], [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# ") or line.startswith("features\t"):
            continue
        cells = line.split("\t")
        if cells[0] == "column":
            columns.append(cells[2])
            steps.append(float(cells[3]))
            bias.append(float(cells[4]))
            thresholds.append(float(cells[5]))
            continue
        names.append(cells[0])
        rows.append(steps_of(cells[1], len(columns)))
    return columns, Linear(names, np.array(rows) * np.array(steps), np.array(bias)), thresholds
