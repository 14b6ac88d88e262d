"""The red thread: which needs a goal answers, which interventions serve it, whether a follow-up takes it up.

Logistic models over numbers that the runtime has of short texts; `FEATURES.md`, section 8. Written to `threads.tsv`.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

import data
import passages as ps
from linear import softmax
from passage_features import SLICES, Judge, cosine
from text import stem, tokens

DECIMALS = 4
LEAST_OF_LINK = -0.6  # log odds; in cases, and among labelled threads, more is tied than at even odds
CASE_WORDS = [line.split("#")[0].strip() for line in
              (ps.VOCABULARY / "sagsgang.txt").read_text(encoding="utf-8").splitlines() if line.split("#")[0].strip()]
CASE_STEMS = [[stem(t.text) for t in tokens(line)] for line in CASE_WORDS]


class Texts:
    """What is known of each short text."""

    def __init__(self, judge: Judge):
        self.judge = judge
        self.topics = lru_cache(None)(self._topics)
        self.content = lru_cache(None)(self._content)
        self.goal = lru_cache(None)(self._goal)

    def sentence_scores(self, text: str) -> np.ndarray:
        rows = [self.judge.scores(s) for s in ps.sentence_list(text)]
        return np.array(rows) if rows else np.zeros((1, len(data.COLUMNS)))

    def _topics(self, text: str) -> np.ndarray:
        return softmax(self.sentence_scores(text)[:, data.TOPICS])[:, :17].max(0)

    def _content(self, text: str) -> frozenset[str]:
        """Stems of words that are neither function words nor names."""
        return frozenset(stem(t.text) for t in tokens(text) if t.kind == "w") - ps.FUNCTION_WORDS - frozenset(
            stem(t.text) for t in tokens(text)
            if t.kind == "w" and "navn" in self.judge.extractor.word(t.text, False).classes)

    def _goal(self, text: str) -> dict[str, float]:
        """Numbers for the head `belongs`."""
        scores = self.sentence_scores(text)
        topics = softmax(scores[:, data.TOPICS])[:, :17].max(0)
        kinds = softmax(3 * scores[:, SLICES["kind"]]).max(0)
        words = [t for t in tokens(text) if t.kind == "w"]
        out = {"topic-all": 3 * min(1.0, float(topics.sum())), "topic-max": 3 * float(topics.max()),
               "case-handling": float(handles_case(text)), "length": float(np.log1p(len(words))) / 3}
        out |= {f"kind:{n}": 2 * v for n, v in zip(data.KINDS, kinds)}
        out |= {f"kind-score:{n}": v for n, v in zip(data.KINDS, scores[:, SLICES["kind"]].max(0))}
        names = [c.split(":")[-1] for c in data.COLUMNS[data.TOPICS]]
        return out | {f"topic-score:{n}": v for n, v in zip(names, scores[:, data.TOPICS].max(0))}

    def only_handles(self, sentence: str) -> bool:
        """Whether a sentence of a follow-up only handles the case or changes the plan."""
        kind = data.KINDS[int(self.judge.scores(sentence)[SLICES["kind"]].argmax())]
        return kind in ("administrativt", "aendring", "pladsholder") or handles_case(sentence)

    def both(self, a: str, b: str) -> float:
        return cover(self.content(a), self.content(b)) + cover(self.content(b), self.content(a))

    def apart(self, a: str, b: str, head: str) -> bool:
        """They share no word and are about different things: then no order ties them. Interventions say less of it than needs."""
        if self.both(a, b) != 0:
            return False
        p, q = self.topics(a), self.topics(b)
        alike = cosine(p, q)
        return (alike < 0.05 and min(p.max(), q.max()) > 0.3
                or head == "goal-need" and alike < 0.1 and max(p.max(), q.max()) > 0.5)

    def link(self, goals: list[str], others: list[str], g: int, o: int, belongs: float) -> dict[str, float]:
        """Does others[o] (a need or an intervention) go with goals[g]?"""
        mine = [(self.both(goals[g], x), cosine(self.topics(goals[g]), self.topics(x))) for x in others]
        theirs = [(self.both(x, others[o]), cosine(self.topics(x), self.topics(others[o]))) for x in goals]
        same, many = float(g == o), float(len(goals) == len(others))
        words, topic = mine[o]
        return {
            "same-place": same, "as-many": many, "same-and-many": same * many, "belongs": belongs,
            "belongs-same": belongs * same, "first": float(g == 0), "beyond": float(g >= len(others)),
            "other-beyond": float(o >= len(goals)), "single": float(len(others) == 1),
            "single-goal": float(len(goals) == 1), "sure": float(self.topics(goals[g]).max()),
            "cover": words, "cover-lead": words - best(mine, o, 0), "cover-goal-lead": words - best(theirs, g, 0),
            "topic": topic, "topic-lead": topic - best(mine, o, 1), "topic-goal-lead": topic - best(theirs, g, 1),
        }

    def followed(self, goals: list[str], text: str, g: int, belongs: float) -> dict[str, float]:
        """Does the follow-up take up goals[g]?"""
        sentences = ps.sentence_list(text)
        topics = self.topics(goals[g])
        told = [self.topics(s) for s in sentences] or [np.zeros(17)]
        covers = [(cover(self.content(x), self.content(text)),) for x in goals]
        return {
            "cover": covers[g][0], "cover-lead": covers[g][0] - best(covers, g, 0),
            "cover-best": max([cover(self.content(goals[g]), self.content(s)) for s in sentences] or [0.0]),
            "topic": max(cosine(topics, q) for q in told), "topic-max": float(topics @ np.max(told, 0)),
            "belongs": belongs, "first": float(g == 0), "single": float(len(goals) == 1), "goals": len(goals) / 3,
        }


def handles_case(text: str) -> bool:
    words = [stem(t.text) for t in tokens(text) if t.kind == "w"]
    return any(words[i:i + len(c)] == c for c in CASE_STEMS for i in range(len(words)))


def share(k: int, n: int) -> str:
    return "nej" if not k else "ja" if k == n else "delvist"


def cover(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a) if a else 0.0


def best(pairs: list[tuple[float, ...]], but: int, column: int) -> float:
    """The best of the others, 0 without others."""
    return max([p[column] for k, p in enumerate(pairs) if k != but] or [0.0])


class Head:
    """A logistic model over named numbers."""

    def __init__(self, rows: list[dict[str, float]], y: list[bool]):
        self.names = list(rows[0])
        x = np.array([[r[n] for n in self.names] for r in rows])
        model = LogisticRegression(C=1.0, max_iter=2000).fit(x, y)
        self.weights, self.bias = model.coef_[0].round(DECIMALS), round(float(model.intercept_[0]), DECIMALS)

    def score(self, numbers: dict[str, float]) -> float:
        return self.bias + float(sum(w * numbers[n] for n, w in zip(self.names, self.weights)))


class Threads:
    """The heads of goals together; that of needs is in `needs.py`."""

    def __init__(self, judge: Judge):
        self.texts = Texts(judge)
        self.heads: dict[str, Head] = {}

    def belongs(self, goals: list[str], head: Head | None = None) -> list[float]:
        head = head or self.heads["belongs"]
        return [float(2 / (1 + np.exp(-head.score(self.texts.goal(g)))) - 1) for g in goals]

    def fit(self, rows: list[dict]) -> "Threads":
        def goals(part: list[dict]) -> Head:
            return Head([self.texts.goal(g) for o in part for g in o["goals"]],
                        [bool(d) for o in part for d in o["goal_dims"]])

        # Cross-fitted, so that the other heads see honest values.
        halves = [goals(rows[1::2]), goals(rows[0::2])]
        belongs = [self.belongs(o["goals"], halves[i % 2]) for i, o in enumerate(rows)]
        self.heads["belongs"] = goals(rows)
        for name, field, key in (("goal-need", "needs", "goal_need"),
                                 ("goal-intervention", "interventions", "goal_intervention")):
            pairs = [(o, b, g, k) for o, b in zip(rows, belongs)
                     for g in range(len(o["goals"])) for k in range(len(o[field]))]
            self.heads[name] = Head([self.texts.link(o["goals"], o[field], g, k, b[g]) for o, b, g, k in pairs],
                                    [[g, k] in o["links"][key] for o, b, g, k in pairs])
        told = [(o, b, g) for o, b in zip(rows, belongs) if o["followup"].strip() for g in range(len(o["goals"]))]
        self.heads["followed"] = Head([self.texts.followed(o["goals"], o["followup"], g, b[g]) for o, b, g in told],
                                      [g in o["links"]["followed_goals"] for o, b, g in told])
        return self

    def judge(self, o: dict) -> dict:
        belongs = self.belongs(o["goals"])
        out: dict = {}
        for name, field in (("goal-need", "needs"), ("goal-intervention", "interventions")):
            out[name] = [(g, k) for g, goal in enumerate(o["goals"]) for k, other in enumerate(o[field])
                         if not self.texts.apart(goal, other, name)
                         and self.heads[name].score(self.texts.link(o["goals"], o[field], g, k, belongs[g])) > LEAST_OF_LINK]
        told = any(not self.texts.only_handles(s) for s in ps.sentence_list(o["followup"]))
        out["followed"] = self.tied_to(o, belongs) if told else []
        both = {g for g, _ in out["goal-need"]} & {g for g, _ in out["goal-intervention"]}
        out["behov-maal-indsats"] = share(len(both), len(o["goals"]))
        out["maal-domaener"] = share(sum(b > 0 for b in belongs), len(o["goals"]))
        out["opfoelgning-maal"] = (share(len(out["followed"]), len(o["goals"])) if o["followup"].strip()
                                   else "ikke-relevant")
        return out

    def tied_to(self, o: dict, belongs: list[float]) -> list[int]:
        """The goals that the follow-up takes up, if it does not only handle the case."""
        return [g for g in range(len(o["goals"])) if o["followup"].strip() and self.heads["followed"].score(
            self.texts.followed(o["goals"], o["followup"], g, belongs[g])) > 0]

    def write(self, path: Path) -> None:
        lines = ["# logistic models of the red thread; format and numbers: Training/FEATURES.md, section 8"]
        for name, head in self.heads.items():
            lines.append(f"{name}\tbias\t{head.bias:.{DECIMALS}f}")
            lines += [f"{name}\t{n}\t{w:.{DECIMALS}f}" for n, w in zip(head.names, head.weights)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def measure(judge: Judge) -> dict[str, list[float]]:
    """Each figure with one file left out, per file."""
    rows = ps.load("traade")
    result: dict[str, list[float]] = {}
    for f in ps.MEASURED:
        model = Threads(judge).fit([o for o in rows if o["file"] != f])
        test = [o for o in rows if o["file"] == f]
        found = [model.judge(o) for o in test]
        hit = guess = gold = 0
        for p, o in zip(found, test):
            a = {("n", *x) for x in p["goal-need"]} | {("i", *x) for x in p["goal-intervention"]} | {
                ("f", x) for x in p["followed"]}
            b = {("n", *x) for x in o["links"]["goal_need"]} | {("f", x) for x in o["links"]["followed_goals"]} | {
                ("i", *x) for x in o["links"]["goal_intervention"]}
            hit, guess, gold = hit + len(a & b), guess + len(a), gold + len(b)
        result.setdefault("links-f1", []).append(2 * hit / (guess + gold))
        for key in ("behov-maal-indsats", "maal-domaener", "opfoelgning-maal"):
            result.setdefault(key, []).append(float(np.mean([p[key] == o["verdicts"][key] for p, o in zip(found, test)])))
    return result
