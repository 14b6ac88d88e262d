"""`python3 Training/train.py` rewrites every exported file and the golden vectors.

`--measure` instead prints the leave-one-writer-out and leave-one-file-out figures, `--measure-passages` only the latter.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import sys
from pathlib import Path

import numpy as np

import coverage
import data
import export
import golden
import linear
import measure
import passage_export
import passages as ps
import threads
import vocabulary
from features import Extractor
from passage_features import Judge

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "Sources" / "Rules" / "Vocabulary" / "Model"
SCALES = {"n:": 1.5, "p:": 0.7, "b:": 0.7, "x:": 0.5, "k:": 0.5, "r:": 0.5, "y:": 0.4, "z:": 0.4}
STEPS = {"described": 0.12, "none": 0.12, "touched": 0.08, "kind": 0.03, "view": 0.045, "who": 0.03}
LIKELY = 0.25  # a dimension is described from this probability on
FEATURES = 90_000
PLAIN_PRIOR = 0.5  # taken from `kind:beskrivelse`: most writers wrote mostly descriptions, case files do not


def scaled(extractor_names: list[str]) -> np.ndarray:
    """The training value of each kind of feature, moved into the exported weights."""
    return np.array([SCALES.get(name[:2], 1.0) for name in extractor_names])


def blocks(y: np.ndarray) -> list[linear.Block]:
    """How each head is trained, in the order of the columns."""
    s = data.head_slices()
    return [linear.Block(y[:, data.TOPICS], 1.0, 1.2, 0.1, 0.6), linear.Block(y[:, s["touched"]], 1.0),
            linear.Block(y[:, s["kind"]], 1.0), linear.Block(y[:, s["view"]], 0.7, 1.0, 0.3, 0.25),
            linear.Block(y[:, s["who"]], 0.7)]


def training_extractor(lexicon) -> Extractor:
    return Extractor(lexicon, ngram=SCALES["n:"], part=SCALES["p:"], pair=SCALES["b:"], cross=SCALES["x:"],
                     skip=SCALES["k:"], near=SCALES["y:"])


def thresholds() -> list[float]:
    """described: probability LIKELY after a softmax over columns 0–17; touched: score −0.4; the rest by argmax."""
    return [LIKELY if c.startswith("described") else -0.4 if c.startswith("touched") else 0.0 for c in data.COLUMNS]


def steps() -> list[float]:
    """What a whole step is worth in each column: weights of kinds, views and speakers are an eighth of the dimensions'."""
    return [STEPS[c.split(":")[0]] for c in data.COLUMNS]


def main() -> None:
    sentences = data.sentences()
    y = data.targets(sentences).astype(np.float32)
    writers = np.array([s.writer for s in sentences])
    lexicon = vocabulary.build(sentences)
    matrix = linear.matrix(training_extractor(lexicon), [s.text for s in sentences])
    if "--measure-passages" in sys.argv:
        pass  # the shipped sentence model is used as it is
    elif "--measure" in sys.argv:
        measure.sentences(matrix, y, writers, blocks(y), LIKELY, PLAIN_PRIOR)
    else:
        vocabulary.write(MODEL, lexicon)
        model = linear.train(matrix, blocks(y), np.arange(len(sentences)), writers)
        weights = model.weights * scaled(model.names)[:, None]
        model.bias[data.COLUMNS.index("kind:beskrivelse")] -= PLAIN_PRIOR
        size = export.write(MODEL / "sentences.tsv", data.COLUMNS, steps(), model.bias, thresholds(), model.names,
                            weights, FEATURES)
        print("sentences.tsv", size)
    _, shipped, _ = export.read(MODEL / "sentences.tsv")
    judge = Judge(Extractor(lexicon, ngram=1, part=1, pair=1, cross=1, skip=1, near=1), shipped)
    if "--measure" in sys.argv or "--measure-passages" in sys.argv:
        measure.passages(judge)
    else:
        passages = passage_export.write(MODEL / "passages.tsv", judge)
        golden.write(Path(__file__).parent / "golden", judge, passages)
        model = threads.Threads(judge).fit(ps.load("traade"))
        model.heads["taken-up"] = passages.needs.head
        model.write(MODEL / "threads.tsv")
        golden.write_threads(Path(__file__).parent / "golden", model)
        golden.write_needs(Path(__file__).parent / "golden", passages.needs)
        coverage.write(MODEL / "coverage.tsv")
        export.sums(MODEL)


if __name__ == "__main__":
    main()
