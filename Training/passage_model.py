"""The heads of analyses and assessments: training sets, verdicts by rule, measurement with one file left out."""

from __future__ import annotations

import numpy as np

import passage_features as pf
import passages as ps
from needs import TakenUp
from passage_train import Head
from threads import share

VERDICTS = ["nej", "delvist", "ja"]


class PassageModel:
    """Heads by name; `fit` on labelled analyses, then `verdicts`."""

    def __init__(self, judge: pf.Judge):
        self.judge, self.heads = judge, {}
        self.needs = TakenUp(judge)

    def head(self, name: str, classes: list[str], rows: list[tuple[str, dict[str, float], str]], c: float
             ) -> None:
        texts, numbers, y = zip(*rows)
        self.heads[name] = Head(name, classes, c).fit(self.judge.by_sentence, list(texts), list(numbers), list(y))

    def choose(self, name: str, text: str, numbers: dict[str, float]) -> str:
        return self.heads[name].choose(self.judge.by_sentence, text, numbers)

    def fit(self, rows: list[dict]) -> None:
        j = self.judge
        numbers = [pf.analysis(j, o) for o in rows]
        self.head("type", ["none", "1", "2", "3", "4"],
                  [(o["analyse"], n, str(o["analysetype"] or "none")) for o, n in zip(rows, numbers)], 10.0)
        for d in ps.DOMAINS:
            self.head("domain:" + d, ["no", "yes"], [(o["analyse"], n, "yes" if d in o["domains"] else "no")
                                                     for o, n in zip(rows, numbers)], 1.0)
        self.head("assessment", VERDICTS, [(o["vurdering"], pf.assessment(j, o), o["verdicts"]["vurdering-foreligger"])
                                           for o in rows], 3.0)
        self.needs.fit(rows)

    def verdicts(self, o: dict) -> dict:
        n = pf.analysis(self.judge, o)
        kind = self.choose("type", o["analyse"], n)
        domains = [d for d in ps.DOMAINS if self.choose("domain:" + d, o["analyse"], n) == "yes"]
        if kind == "none":
            domains = []
        elif not domains:
            scores = [self.heads["domain:" + d].scores(self.judge.by_sentence, o["analyse"], n)[0] for d in ps.DOMAINS]
            domains = [list(ps.DOMAINS)[int(np.argmax(scores))]]
        taken = [] if kind == "none" else self.needs.taken_up(o)
        whole, weighs = len(domains) == 3, kind in ("1", "2")
        return {
            "analysetype": kind, "domains": domains, "needs_taken_up": taken,
            "analyse-foreligger": "nej" if kind == "none" else "ja" if whole else "delvist",
            "analyse-kvalitet": "nej" if kind in ("none", "4") else "ja" if weighs and whole else "delvist",
            "domaener-relateret": weighs and whole,
            "analyse-sammenhaeng": share(len(taken), len(o["needs"])),
            "vurdering-foreligger": self.choose("assessment", o["vurdering"], pf.assessment(self.judge, o)),
        }


def measure(judge: pf.Judge) -> dict[str, list[float]]:
    """Each figure with one file left out, per file."""
    result: dict[str, list[float]] = {}
    rows = ps.load("analyser")
    for f in ps.MEASURED:
        model = PassageModel(judge)
        model.fit([o for o in rows if o["file"] != f])
        test = [o for o in rows if o["file"] == f]
        found = [model.verdicts(o) for o in test]
        pairs = {"analysetype": [(p["analysetype"], str(o["analysetype"] or "none")) for p, o in zip(found, test)]}
        for key in test[0]["verdicts"]:
            pairs[key] = [(p[key], o["verdicts"][key]) for p, o in zip(found, test)]
        for key, values in pairs.items():
            result.setdefault(key, []).append(float(np.mean([a == b for a, b in values])))
    return result
