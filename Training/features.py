"""Words, pairs and cues of a text, as the runtime counts them (see FEATURES.md)."""

from __future__ import annotations

from dataclasses import dataclass

from text import Token, stem, tokens

PERSON = "p-"
SAY = "sige"
STOPS = {".", ":", "?", "!", "q", "-", "...", ";"}


@dataclass
class Lexicon:
    """Classes by exact word or `stem*`, and the known compound parts."""

    classes: dict[str, tuple[str, ...]]
    parts: set[str]

    def direct(self, word: str) -> tuple[str, ...]:
        return self.classes.get(word) or self.classes.get(stem(word) + "*") or ()

    def split(self, word: str) -> tuple[str, str] | None:
        """(modifier, head): the longest known head of 3+ letters whose modifier is known too."""
        for i in range(3, len(word) - 2):
            head = word[i:]
            if not (head in self.parts or stem(head) in self.parts):
                continue
            front = word[:i]
            for modifier in (front, front[:-1] if front[-1] in "se" else ""):
                if len(modifier) >= 3 and (modifier in self.parts or stem(modifier) in self.parts):
                    return modifier, head
        return None


@dataclass
class Word:
    """What one distinct word contributes, wherever it stands."""

    features: list[tuple[str, float]]
    stem: str
    person: str
    classes: tuple[str, ...]
    say: bool


class Extractor:
    """Turns texts into additive features; everything that hangs on a word alone is cached."""

    def __init__(self, lexicon: Lexicon, ngram: float = 1.0, clazz: float = 1.0, part: float = 0.7,
                 pair: float = 0.7, cross: float = 0.5, skip: float = 0.5, near: float = 0.4):
        self.lexicon: Lexicon = lexicon
        self.cache: dict[tuple[str, bool], Word] = {}
        self.ngram, self.clazz, self.part, self.pair, self.cross = ngram, clazz, part, pair, cross
        self.skip, self.near = skip, near
        self.count = 0

    def word(self, text: str, name: bool) -> Word:
        key = (text, name)
        if key not in self.cache:
            self.cache[key] = self._word(text, name)
        return self.cache[key]

    def _word(self, text: str, name: bool) -> Word:
        lexicon = self.lexicon
        classes = lexicon.direct(text)
        if not classes and text.endswith("s") and ("navn" in lexicon.direct(text[:-1])):
            classes = ("navn",)
        if (classes == ("navn",) or classes == ("sted",) or (name and not classes)):
            kind = classes[0] if classes else "navn"
            return Word([("t:" + kind, 1.0)], "=" + kind, "navn" if kind == "navn" else "", (kind,), False)
        classes = tuple(c for c in classes if c not in ("navn", "sted")) or classes
        s = stem(text)
        out = [("s:" + s, 1.0)]
        marked = "^" + text + "$"
        grams = [marked[i:i + k] for k in range(3, 7) for i in range(len(marked) - k + 1)]
        if grams and self.ngram:
            value = self.ngram / len(grams) ** 0.5
            out += [("n:" + g, value) for g in grams]
        halves = lexicon.split(text) if len(text) >= 7 else None
        if halves:
            modifier, head = halves
            out.append(("p:" + stem(modifier), self.part))
            out.append(("p:" + stem(head), self.part))
            if not classes:
                classes = tuple(c for c in lexicon.direct(head) if c not in ("navn", "sted"))
            for c in lexicon.direct(modifier):
                if c not in ("navn", "sted"):
                    out.append(("m:" + c, self.clazz))
        for c in classes:
            out.append(("t:" + c, self.clazz))
        person = next((c[2:] for c in classes if c.startswith(PERSON)), "")
        return Word(out, s, person, classes, SAY in classes)

    def text(self, text: str) -> list[tuple[str, float]]:
        """All features of one text with their values; a feature that occurs twice is listed twice."""
        out: list[tuple[str, float]] = []
        previous, before_previous, person, after_say, ago, first = "^", "", "", 99, 99, ""
        near: tuple[str, ...] = ()
        quote = False
        before: Token | None = None
        count = 0
        for token in tokens(text):
            if token.kind == "w":
                name = token.capital and before is not None and not (before.kind == "c" and before.text in STOPS)
                word = self.word(token.text, name)
                out += word.features
                out.append(("b:" + previous + " " + word.stem, self.pair))
                if before_previous:
                    out.append(("k:" + before_previous + " " + word.stem, self.skip))
                if person and not word.person:
                    out.append(("r:" + person + " " + word.stem, self.skip))
                out += [("y:" + c + " " + word.stem, self.near) for c in near]
                near = tuple(c for c in word.classes if c not in ("navn", "sted"))
                out += [("z:" + previous + " " + c, self.near) for c in near]
                if word.person:
                    out.append(("o:" + word.person + (" q" if quote else ""), 1.0))
                    if not first:
                        first = word.person
                        out.append(("f:" + first, 1.0))
                    if after_say < 3:
                        out.append(("v:say " + word.person, 1.0))
                    if ago < 4:
                        out.append(("v:ifl " + word.person, 1.0))
                if word.say:
                    out.append(("v:" + (person or "-") + " say" , 1.0))
                    after_say = 0
                else:
                    after_say += 1
                ago = 0 if "ifoelge" in word.classes else ago + 1
                if "jeg" in word.classes:
                    out.append(("j:" + ("q" if quote else "-"), 1.0))
                if person and self.cross:
                    for c in word.classes:
                        if not c.startswith(PERSON):
                            out.append(("x:" + person + " " + c, self.cross))
                if word.person:
                    person = word.person
                before_previous, previous = previous, word.stem
                count += 1
            elif token.kind == "n":
                out.append(("c:" + token.text, 1.0))
                out.append(("b:" + previous + " " + token.text, self.pair))
                before_previous, previous, near = previous, token.text, ()
            else:
                out.append(("c:" + token.text, 1.0))
                if token.text == "q":
                    quote = not quote
                    if before is None:
                        out.append(("c:^q", 1.0))
                if token.text == ":" and person and before is not None and before.kind == "w":
                    out.append(("v:" + person + " :", 1.0))
                if token.text in STOPS:
                    before_previous, previous, near = previous, token.text, ()
            before = token
        self.count = count
        return out
