"""Golden vectors: texts of our own with all scores, for the parity test of the Swift side."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

import data
import passage_features as pf
import passages as ps
import threads
from passage_model import PassageModel
from text import stem, tokens


def write(folder: Path, judge: pf.Judge, model: PassageModel) -> None:
    """sentences.tsv: text, then all scores. features.tsv: text, then features. passages.json: numbers and scores."""
    texts = (folder / "texts.txt").read_text(encoding="utf-8").splitlines()
    texts = [t.replace("\\n", "\n") for t in texts if t]
    lines = ["text\t" + "\t".join(data.COLUMNS)]
    details = []
    for t in texts:
        lines.append(t.replace("\n", "\\n") + "\t" + "\t".join(f"{v:.4f}" for v in judge.scores(t)))
        counts: dict[str, float] = {}
        for name, value in judge.extractor.text(t):
            counts[name] = counts.get(name, 0) + value
        words = [x.text for x in tokens(t) if x.kind == "w"]
        details.append({
            "text": t, "tokens": [f"{x.kind}{'^' if x.capital else ''}:{x.text}" for x in tokens(t)],
            "stems": [stem(w) for w in words], "words": len(words),
            "features": {k: round(v, 6) for k, v in sorted(counts.items())},
        })
    (folder / "sentences.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "features.json").write_text(json.dumps(details, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    out = []
    for o in json.loads((folder / "passage-texts.json").read_text(encoding="utf-8")):
        head = lambda name, text, n: [round(float(v), 4) for v in model.heads[name].scores(judge.by_sentence, text, n)]  # noqa: E731
        n, assessed = pf.analysis(judge, o), pf.assessment(judge, o)
        scores = {"type": head("type", o["analyse"], n)}
        scores |= {f"domain:{d}": head(f"domain:{d}", o["analyse"], n) for d in ps.DOMAINS}
        scores["assessment"] = head("assessment", o["vurdering"], assessed)
        out.append({"input": o, "sentences": ps.sentence_list(o["analyse"]),
                    "numbers": {"analysis": tidy(n), "assessment": tidy(assessed)}, "scores": scores,
                    "verdicts": model.verdicts(o)})
    (folder / "passages.json").write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write_threads(folder: Path, model) -> None:
    """What the red thread's heads find in every seventh thread, and which goals only handle the case.

    Whether a follow-up only handles the case is decided before the heads are asked: here they are asked of each.
    """
    found = [{"input": {k: o[k] for k in ("needs", "goals", "interventions", "followup")}
              | {"handlesCase": [threads.handles_case(g) for g in o["goals"]]}} | {
        k: v for k, v in model.judge(o).items() if k in ("goal-need", "goal-intervention", "maal-domaener")}
        | {"followed": model.tied_to(o, model.belongs(o["goals"]))} for o in ps.load("traade")[::7]]
    (folder / "threads.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write_needs(folder: Path, model) -> None:
    """What the head of needs finds in every twenty-fifth analysis."""
    found = [{"needs": o["needs"], "analyse": o["analyse"],
              "scores": [round(model.head.score(model.numbers(o["needs"], k, o["analyse"])), 4)
                         for k in range(len(o["needs"]))]}
             for o in ps.load("analyser")[::25]]
    (folder / "needs.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def tidy(numbers: dict[str, float]) -> dict[str, float]:
    return {k: round(float(np.float64(v)), 5) for k, v in numbers.items()}
