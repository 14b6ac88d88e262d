"""All passage heads together: training sets, verdicts by rule, and the leave-one-file-out measurement."""

from __future__ import annotations

import numpy as np

import passage_features as pf
import passages as ps
from needs import TakenUp
from passage_train import Head
from threads import share

VERDICTS = ["nej", "delvist", "ja"]
BELONGS = dict(words=True, c=3.0)


class PassageModel:
    """Heads by name; `fit` on labelled passages, then `judge_analysis` and `judge_thread`."""

    def __init__(self, judge: pf.Judge, idf: ps.Idf):
        self.judge, self.idf, self.heads = judge, idf, {}
        self.needs = TakenUp(judge)

    def head(self, name: str, classes: list[str], rows: list[tuple[str, dict[str, float], str]], c: float,
             words: bool) -> None:
        texts, numbers, y = zip(*rows)
        self.heads[name] = Head(name, classes, c, words).fit(self.judge.by_sentence, list(texts), list(numbers), list(y))

    def choose(self, name: str, text: str, numbers: dict[str, float]) -> str:
        return self.heads[name].choose(self.judge.by_sentence, text, numbers)

    def fit_analyses(self, rows: list[dict]) -> None:
        j, idf = self.judge, self.idf
        numbers = [pf.analysis(j, o) for o in rows]
        self.head("type", ["none", "1", "2", "3", "4"],
                  [(o["analyse"], n, str(o["analysetype"] or "none")) for o, n in zip(rows, numbers)], 10.0, True)
        for d in ps.DOMAINS:
            self.head("domain:" + d, ["no", "yes"], [(o["analyse"], n, "yes" if d in o["domains"] else "no")
                                                     for o, n in zip(rows, numbers)], 1.0, True)
        self.head("assessment", VERDICTS, [(o["vurdering"], pf.assessment(j, o), o["verdicts"]["vurdering-foreligger"])
                                           for o in rows], 3.0, True)
        self.needs.fit(rows)

    def judge_analysis(self, o: dict) -> dict:
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

    def belongs(self, goal: str) -> float:
        return 2 / (1 + np.exp(-float(self.heads["belongs"].scores(self.judge.by_sentence, goal, self.goal(goal))[0]))) - 1

    def goal(self, goal: str) -> dict[str, float]:
        s = self.judge.scores(goal)[pf.SLICES["kind"]]
        return {"topic-all": 3 * float(self.judge.topics(goal).sum()), "administrativt": float(s[-1])}

    def fit_threads(self, rows: list[dict]) -> None:
        j, idf = self.judge, self.idf

        def goals(part: list[dict]) -> list[tuple[str, dict[str, float], str]]:
            return [(g, self.goal(g), "yes" if d else "no") for o in part for g, d in zip(o["goals"], o["goal_dims"])]

        belongs: dict[int, list[float]] = {}
        for half in (0, 1):  # cross-fitted, so that the link heads see honest values
            self.head("belongs", ["no", "yes"], goals(rows[1 - half::2]), **BELONGS)
            for i in range(half, len(rows), 2):
                belongs[i] = [self.belongs(g) for g in rows[i]["goals"]]
        self.head("belongs", ["no", "yes"], goals(rows), **BELONGS)
        for name, field, key in (("goal-need", "needs", "goal_need"),
                                 ("goal-intervention", "interventions", "goal_intervention")):
            self.head(name, ["no", "yes"], [
                ("", pf.link(j, idf, g, o["goals"], o[field], gi, k, belongs[i][gi]),
                 "yes" if [gi, k] in o["links"][key] else "no")
                for i, o in enumerate(rows) for gi, g in enumerate(o["goals"]) for k in range(len(o[field]))], 1.0, False)
        spoken = [(i, o) for i, o in enumerate(rows) if o["followup"].strip()]
        self.head("followed", ["no", "yes"], [
            ("", pf.followed(j, idf, o, g, belongs[i][g]), "yes" if g in o["links"]["followed_goals"] else "no")
            for i, o in spoken for g in range(len(o["goals"]))], 1.0, False)
        for name, key in (("follow-up-assessment", "opfoelgning-vurdering"),
                          ("follow-up-change", "opfoelgning-aendringer")):
            self.head(name, VERDICTS, [(o["followup"], pf.follow_up(j, o), o["verdicts"][key]) for _, o in spoken], 30.0, True)

    def judge_thread(self, o: dict) -> dict:
        j, idf = self.judge, self.idf
        belongs = [self.belongs(g) for g in o["goals"]]
        out: dict = {"belongs": [bool(b > 0) for b in belongs]}
        for name, field in (("goal-need", "needs"), ("goal-intervention", "interventions")):
            out[name] = [(g, k) for g, goal in enumerate(o["goals"]) for k in range(len(o[field]))
                         if self.choose(name, "", pf.link(j, idf, goal, o["goals"], o[field], g, k, belongs[g])) == "yes"]
        both = {g for g, _ in out["goal-need"]} & {g for g, _ in out["goal-intervention"]}
        out["behov-maal-indsats"] = share(len(both), len(o["goals"]))
        out["maal-domaener"] = share(sum(out["belongs"]), len(o["goals"]))
        if not o["followup"].strip():
            return out | {"followed": []} | dict.fromkeys(
                ("opfoelgning-maal", "opfoelgning-vurdering", "opfoelgning-aendringer"), "ikke-relevant")
        out["followed"] = [g for g in range(len(o["goals"]))
                           if self.choose("followed", "", pf.followed(j, idf, o, g, belongs[g])) == "yes"]
        out["opfoelgning-maal"] = share(len(out["followed"]), len(o["goals"]))
        n = pf.follow_up(j, o)
        out["opfoelgning-vurdering"] = self.choose("follow-up-assessment", o["followup"], n)
        out["opfoelgning-aendringer"] = self.choose("follow-up-change", o["followup"], n)
        return out


def measure(judge: pf.Judge, idf: ps.Idf) -> dict[str, list[float]]:
    """Each figure with one file left out, per file."""
    result: dict[str, list[float]] = {}
    for kind in ("analyser", "traade"):
        rows = ps.load(kind)
        for f in ps.MEASURED:
            model = PassageModel(judge, idf)
            train, test = [o for o in rows if o["file"] != f], [o for o in rows if o["file"] == f]
            if kind == "analyser":
                model.fit_analyses(train)
                found = [model.judge_analysis(o) for o in test]
                pairs = {"analysetype": [(p["analysetype"], str(o["analysetype"] or "none")) for p, o in zip(found, test)]}
            else:
                model.fit_threads(train)
                found = [model.judge_thread(o) for o in test]
                pairs = {}
                hit = guess = gold = 0
                for p, o in zip(found, test):
                    a = {("n", *x) for x in p["goal-need"]} | {("i", *x) for x in p["goal-intervention"]} | {
                        ("f", x) for x in p["followed"]}
                    b = {("n", *x) for x in o["links"]["goal_need"]} | {("f", x) for x in o["links"]["followed_goals"]} | {
                        ("i", *x) for x in o["links"]["goal_intervention"]}
                    hit, guess, gold = hit + len(a & b), guess + len(a), gold + len(b)
                result.setdefault("links-f1", []).append(2 * hit / (guess + gold))
            for key in test[0]["verdicts"]:
                pairs[key] = [(p[key], o["verdicts"][key]) for p, o in zip(found, test)]
            for key, values in pairs.items():
                result.setdefault(key, []).append(float(np.mean([a == b for a, b in values])))
    return result
