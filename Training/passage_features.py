"""The numeric features of passages; names and formulas are listed in FEATURES.md."""

from __future__ import annotations

import numpy as np

import data
from linear import softmax
from passages import CONNECTIVES, DOMAINS, FUNCTION_WORDS, NEED_WORDS, sentence_list
from text import stem, tokens

SKIP = {"navn", "sted", "jeg", "han-hun", "negation", "generel", "tid-dag", "tid-hyppighed", "fremtid", "maaske",
        "behov-ord", "mene", "sige", "beskrive", "ifoelge"}
THEORY = {"teori", "teoretiker"}
SLICES = data.head_slices()


class BySentence:
    """The features of a passage: those of its sentences, each read on its own."""

    def __init__(self, extractor):
        self.extractor, self.count = extractor, 0

    def text(self, text: str) -> list[tuple[str, float]]:
        out, count = [], 0
        for sentence in sentence_list(text):
            out += self.extractor.text(sentence)
            count += self.extractor.count
        self.count = count
        return out


class Judge:
    """Sentence scores with the exported sentence model, remembered per text."""

    def __init__(self, extractor, model):
        self.extractor, self.model, self.memory = extractor, model, {}
        self.by_sentence = BySentence(extractor)
        self.index = {name: i for i, name in enumerate(model.names)}

    def scores(self, text: str) -> np.ndarray:
        if text not in self.memory:
            z = np.zeros(len(data.COLUMNS))
            for name, value in self.extractor.text(text):
                i = self.index.get(name)
                if i is not None:
                    z += value * self.model.weights[i]
            self.memory[text] = z / np.sqrt(self.extractor.count + 1) + self.model.bias
        return self.memory[text]

    def topics(self, text: str) -> np.ndarray:
        return softmax(self.scores(text)[None, data.TOPICS])[0, :17]

    def kinds(self, text: str) -> np.ndarray:
        return softmax(3 * self.scores(text)[None, SLICES["kind"]])[0]

    def classes(self, text: str) -> set[str]:
        found: set[str] = set()
        for t in tokens(text):
            if t.kind == "w":
                found |= set(self.extractor.word(t.text, False).classes)
        return {c for c in found if c not in SKIP and not c.startswith("p-")}


def kind_stats(judge: Judge, sentences: list[str]) -> dict[str, float]:
    rows = np.array([judge.kinds(s) for s in sentences]) if sentences else np.zeros((1, len(data.KINDS)))
    out = {f"kind-mean:{k}": 2 * v for k, v in zip(data.KINDS, rows.mean(0))}
    return out | {f"kind-max:{k}": 2 * v for k, v in zip(data.KINDS, rows.max(0))}


def words_of(text: str) -> list:
    return [t for t in tokens(text) if t.kind == "w"]


def content(text: str) -> set[str]:
    """Distinct stems of words that are no function words."""
    return {stem(t.text) for t in words_of(text)} - FUNCTION_WORDS


def analysis(judge: Judge, passage: dict) -> dict[str, float]:
    """Numbers for the heads `type` and `domain`."""
    text, needs = passage["analyse"], " ".join(passage["needs"])
    sentences = sentence_list(text)
    words = words_of(text)
    own, wanted = content(text), content(needs)
    before = {stem(t.text) for t in words_of(needs + " " + passage["facts"])}
    theory = sum(not THEORY.isdisjoint(judge.extractor.word(t.text, False).classes) for t in words)
    fresh = sum(t.capital and stem(t.text) not in before for s in sentences for t in words_of(s)[1:])
    n = len(words)
    out = {
        "new": 2 * len(own - before) / max(1, len(own)),
        "connectives": 20 * sum(stem(t.text) in CONNECTIVES for t in words) / (n + 1),
        "numbers": 40 * sum(t.kind == "n" for t in tokens(text)) / (n + 1),
        "need-words": 4 * sum(stem(t.text) in NEED_WORDS for t in words) / (len(sentences) + 1),
        "need-cover": 2 * len(own & wanted) / max(1, len(wanted)),
        "length": 2 * np.log1p(n) / 3,
        "sentences": len(sentences) / 5,
        "theory": 2.0 * min(theory, 3) / 3,
        "theory-any": float(theory > 0),
        "new-names": 2.0 * min(fresh, 5) / 5,
    }
    p = np.array([judge.topics(s) for s in sentences]) if sentences else np.zeros((1, 17))
    shares = p / (p.sum(1, keepdims=True) + 1e-9)
    touched = np.array([judge.scores(s)[SLICES["touched"]] for s in sentences] or [np.full(17, -3.0)])
    for d, s in DOMAINS.items():
        out[f"domain-max:{d}"] = 3 * p[:, s].sum(1).max()
        out[f"domain-sum:{d}"] = 3 * np.log1p(p[:, s].sum())
        out[f"domain-share:{d}"] = 3 * shares[:, s].sum(1).max()
        out[f"domain-touch:{d}"] = float(np.clip(touched[:, s].max(), -3, 2))
    return out | kind_stats(judge, sentences)


def assessment(judge: Judge, passage: dict) -> dict[str, float]:
    """Numbers for the head `assessment`, whose text is the assessment itself."""
    text = passage["vurdering"]
    rows = [judge.kinds(s) for s in sentence_list(passage["analyse"])] or [np.zeros(len(data.KINDS))]
    hidden = np.array(rows).max(0)
    names = ["vurdering-begrundet", "vurdering-uden-grund", "indsats"]
    out = {f"hidden:{k}": 2 * hidden[data.KINDS.index(k)] for k in names}
    out |= {"empty": float(not text.strip()), "length": 2 * np.log1p(len(words_of(text))) / 3}
    return out | kind_stats(judge, sentence_list(text))


def cosine(a: np.ndarray, b: np.ndarray) -> float:
    return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b) + 1e-9))
