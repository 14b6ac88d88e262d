#!/usr/bin/env python3
"""Makes a corpus of made-up case files to measure the auditor on.

    Benchmarks/make_corpus.py OUT --size 300M [--seed 1] [--form xml --form ndjson …] [--coined 0.002]

Every form holds the same cases: `xml` and `json` one file per case, `sager-xml` and `json-array` one big file, `ndjson`
one line per case. Case i depends on the seed and i alone, so a small corpus is the beginning of a large one.

A case has the documents of a full delivery (report, plan of investigation, statement, assessment, decision, plan and
mostly a follow-up), about 54 elements, 15-25 sections, and 21/78/246 KB as smallest, median and largest. Its words are
drawn by Zipf's law from Danish function words, words of casework and the word list of Debian's `wdanish`; one word in
`1 / coined` is a compound made up on the spot, so that the vocabulary never stops growing, as in real text. About one
sentence in twelve is a plain casework sentence. In one case out of ten a statement is pasted into the assessment.

Only the standard library and the word list are needed; 300 MB take about two minutes on one core.
"""
import argparse
import itertools
import json
import math
import os
import random
import sys
from xml.sax.saxutils import escape, quoteattr

WORD_LIST = "/usr/share/dict/danish"

# Danish function words, the most frequent first: rank r is drawn in proportion to 1 / (r + 2).
FUNCTION_WORDS = """og i at er det en til af på for med der han hun som den de ikke har et var om men hans hendes kan
sig fra så også efter vil skal når blev være ved eller hvor
over ud mod hvad end have nu bliver dem under siger
mange meget kun ind havde uden op mellem selv andre alle været blevet før måtte to tre flere hvis da dog ifølge samt
hos idet både hverken enten derfor dermed endvidere imidlertid fortsat allerede altid sjældent ofte igen endnu lidt
noget nogen ingen intet hver hele sin sit sine deres dette disse denne kunne ville skulle burde får fik går gik kommer
kom ser så siden mens fordi selvom hvordan hvorfor hvem""".split()

# Words of casework, likewise by rank; they make up about one word in eight.
CASEWORK_WORDS = """mor far skole skolen forældrene barnet hjemmet klassen lærer klasselæreren pædagog pædagogerne
børnehaven sundhedsplejersken læge mormor morfar farmor søster bror lillebror søskende familien netværket netværk
bolig lejlighed værelse økonomi arbejde kontanthjælp job uddannelse fritid venner veninde fodbold spejder klub samtale
oplyser fortæller oplever beskriver mener vurderes vurdering analyse behov støtte omsorg tryghed sikkerhed stabilitet
grænser regler rammer stimulering varme kontakt relation relationen tilknytning trivsel udvikling adfærd sundhed søvn
fravær lektier læsning sprog motorik vrede angst uro konflikt konflikter vold alkohol hash misbrug depression diagnose
medicin psykolog psykiatri udredning krisecenter anbringelse aflastning kontaktperson familiebehandling handleplan mål
indsats opfølgning kommunen sagsbehandler underretning undersøgelse samvær skilsmisse forældremyndighed plejefamilie
naboer kvarteret forening træner ungdomsklub skoletandlæge bekymring ressourcer styrker belastning opvækst barndom
hverdagen struktur forudsigelighed sengetid morgenmad madpakke tøj hygiejne hjemmebesøg observation""".split()

NAMES = """Alma Noah Freja William Ida Oliver Sofia Lucas Emil Clara Victor Laura Mikkel Josefine Malthe Anna Magnus
Karla Oscar Mathilde Yasmin Ahmed Fatima Birgit Jens Lone Karsten Susanne Brian Heidi Kim Pernille""".split()

SENTENCES = """{n} går i {d}. klasse og har haft {e} fraværsdage siden sommerferien.
Mor fortæller, at {n} sover dårligt og vågner flere gange om natten.
Far oplyser, at han arbejder på fuld tid og har {n} hver anden weekend.
Skolen beskriver, at {n} holder sig for sig selv i frikvartererne.
Klasselæreren oplyser, at {n} mangler strømper og madpakke omtrent {d} dage om måneden.
Familien bor i en treværelses lejlighed på {d}. sal, hvor {n} har eget værelse.
Der er {e}00 kr. tilbage om måneden, når de faste udgifter er betalt.
Mormor bor {e} km væk og henter {n} om torsdagen.
{n} siger: »Jeg vil gerne bo hjemme, men der skal være ro.«
Det vurderes, at {n} har behov for støtte, fordi forældrene ikke alene kan skabe forudsigelighed.
Sundhedsplejersken har ingen bekymring for {n}s vægt og højde.
Der er ikke spurgt ind til familiens økonomi.
{n} spiller håndbold om tirsdagen og har en fast veninde, {m}.
Ved hjemmebesøget den {d}. marts 2013 blev det set, at mor trøstede {n}, da han slog sig.
Når {n} bliver vred, går han ind på sit værelse og lukker døren, jf. skolens udtalelse.
Mors egen opvækst var præget af mange flytninger, bl.a. et ophold i plejefamilie i ca. {d} år.
Naboerne er holdt op med at hilse, og familien kommer ikke længere i beboerforeningen.
Forældrene er uenige om sengetider, og {n} bestemmer i praksis selv.
Behovet for faste voksne skal ses i sammenhæng med de mange skift, {n} har været igennem.
Undersøgelsen er sendt til forældrene, som ikke har haft bemærkninger.""".split("\n")

CHILD = "sundhed skole-og-laering fritid-og-venskaber udvikling-og-adfaerd familierelationer".split()
PARENTS = """grundlaeggende-omsorg sikkerhed foelelsesmaessig-varme stimulering vejledning-og-graensesaetning
stabilitet""".split()
FAMILY = """familiens-historie-og-funktion slaegtninge-og-netvaerk bolig beskaeftigelse oekonomi
relationer-til-omgivelserne""".split()
DOMAIN = dict(
    [(d, "barnets-udviklingsmaessige-behov") for d in CHILD]
    + [(d, "foraeldrekompetencer") for d in PARENTS]
    + [(d, "familie-og-omgivelser") for d in FAMILY]
)
SOURCES = ["mor", "far", "forældre", "skole", "sundhedsplejerske", "dagtilbud, mor", "egne observationer", "PPR"]
MUNICIPALITIES = ["147", "306", "410", "430", "573", "661", "707", "851"]
SMALLEST, MEDIAN, LARGEST = 21_000, 78_000, 246_000


class Writer:
    """Draws words and puts them into sentences; `seed_case` starts a case anew."""

    def __init__(self, coined):
        with open(WORD_LIST, encoding="utf-8") as file:
            listed = sorted({line.strip() for line in file if line.strip().isalpha()})
        random.Random("order of the word list").shuffle(listed)
        self.words = FUNCTION_WORDS + CASEWORK_WORDS + listed
        groups = [(0.48, 2, 1, len(FUNCTION_WORDS)), (0.12, 6, 1, len(CASEWORK_WORDS)), (0.40, 150, 1.5, len(listed))]
        weights = []
        for share, offset, exponent, count in groups:
            raw = [(rank + offset) ** -exponent for rank in range(count)]
            scale = share / sum(raw)
            weights += [weight * scale for weight in raw]
        self.cumulative = list(itertools.accumulate(weights))
        self.parts = [word for word in listed if 4 <= len(word) <= 9 and word.islower()]
        self.coined = coined

    def seed_case(self, seed):
        self.random = random.Random(seed)
        self.pool, self.next = [], 0
        self.child = self.random.choice(NAMES)

    def draw(self, count):
        if self.next + count > len(self.pool):
            self.pool = self.random.choices(self.words, cum_weights=self.cumulative, k=4096)
            for _ in range(round(4096 * self.coined)):
                first, last = self.random.choices(self.parts, k=2)
                self.pool[self.random.randrange(4096)] = first + self.random.choice(["", "s", "e"]) + last
            self.next = 0
        self.next += count
        return self.pool[self.next - count : self.next]

    def sentence(self):
        rnd, kind = self.random, self.random.random()
        if kind < 0.08:
            chosen = rnd.choice(SENTENCES)
            return chosen.format(n=self.child, m=rnd.choice(NAMES), d=rnd.randint(1, 9), e=rnd.randint(4, 40))
        words = self.draw(rnd.randint(5, 14))
        if kind < 0.28:
            words[len(words) // 2] = self.child if kind < 0.20 else rnd.choice(NAMES)
        elif kind < 0.38:
            date = f"den {rnd.randint(1, 28)}. maj 201{rnd.randint(1, 4)}"
            words[-2] = str(rnd.randint(2, 120)) if kind < 0.34 else date
        text = " ".join(words)
        if kind > 0.45:
            joint = rnd.choice([", ", ", ", ", og ", ", men ", ", fordi ", ", som ", "; "])
            text += joint + " ".join(self.draw(rnd.randint(4, 9)))
        return text[0].upper() + text[1:] + ("?" if kind > 0.99 else ".")

    def paragraph(self, size):
        """One paragraph of about `size` bytes."""
        sentences, length = [], 0
        while length < size:
            sentences.append(self.sentence())
            length += len(sentences[-1]) * 1.03 + 1
        return " ".join(sentences)


def section(kind, size, **attributes):
    """A section still to be written: its type, its share of the case's text, and its attributes."""
    return {"type": kind, **attributes, "tekst": size}


def outline(rnd, number, municipality):
    """The documents of a case, with sizes where texts shall stand."""
    year = rnd.choice([2012, 2013, 2013])

    def day(month):
        return f"{year}-{month:02}-{rnd.randint(1, 28):02}"

    def describe(dimension):
        place = {"domaene": DOMAIN[dimension], "dimension": dimension, "kilde": rnd.choice(SOURCES)}
        return section("beskrivelse", rnd.uniform(3, 9), **place)

    dimensions = CHILD + rnd.sample(PARENTS, rnd.randint(1, 2)) + rnd.sample(FAMILY, rnd.randint(1, 2))
    assessment = [describe(dimension) for dimension in dimensions]
    assessment += [section("udaekket-behov", 0.4, id="b1", dimension=dimensions[1])]
    assessment += [section("boernesamtale", 3, afholdt="ja", dato=day(4)), section("perspektiv", 2, part="foraeldre")]
    assessment += [section("samlet-analyse", 9), section("faglig-vurdering", 3)]
    assessment += [section("partshoering", 0.7, dato=day(6))][: rnd.randint(0, 1)]
    documents = [
        {"type": "underretning", "afsender": "skole", "dato": day(1), "afsnit": [section("udtalelse", 2)]},
        {"type": "undersoegelsesplan", "skabelon": "dubu", "dato": day(2),
         "afsnit": [section("indledende-vurdering", 2, fokus=" ".join(dimensions[:3]))]},
        {"type": "statusudtalelse", "afsender": "skole", "dato": day(3), "afsnit": [section("udtalelse", 5)]},
        {"type": "boernefaglig-undersoegelse", "id": "bfu", "skabelon": "dubu", "dato": day(6), "afsnit": assessment},
        {"type": "afgoerelse", "dato": day(7), "foranstaltning": "familiebehandling", "afsnit": [section("andet", 1)]},
        {"type": "handleplan", "skabelon": "ics", "dato": day(8), "afsnit": [
            section("maal", 0.5, id="m1", dimension=dimensions[1], behov="b1"), section("indsats", 1, maal="m1")]},
    ]
    if rnd.random() < 0.6:
        documents.append({"type": "opfoelgning", "skabelon": "ics", "dato": day(12), "afsnit": [
            section("maalopfoelgning", 1.5, maal="m1"), section("faglig-vurdering", 1.5),
            section("konklusion", 0.6, aendring="nej")]})
    return {"version": 1, "id": f"{municipality}-{year}-{number:06}", "kommune": municipality,
            "maalgruppe": rnd.choice(["udsat", "udsat", "udsat", "handicap"]), "foedselsaar": year - rnd.randint(1, 17),
            "oprettet": f"{year}-01-02", "dokumenter": documents}


def make_case(writer, seed, number):
    """Case `number` (from 0) of the corpus with this seed, as the JSON form has it."""
    writer.seed_case(f"{seed}/{number}")
    rnd = writer.random
    size = min(max(MEDIAN * math.exp(rnd.gauss(0, 0.42)), SMALLEST), LARGEST) - 3_600
    case = outline(rnd, number + 1, MUNICIPALITIES[number % len(MUNICIPALITIES)])
    sections = [one for document in case["dokumenter"] for one in document["afsnit"]]
    unit = size / sum(one["tekst"] for one in sections)
    for one in sections:
        length = one["tekst"] * unit
        paragraphs = max(1, min(4, round(length / 2_200)))
        one["tekst"] = "\n".join(writer.paragraph(length / paragraphs) for _ in range(paragraphs))
    if rnd.random() < 0.1:
        statement = case["dokumenter"][2]["afsnit"][0]
        described = case["dokumenter"][3]["afsnit"][1]
        described["tekst"] = statement["tekst"] + "\n" + described["tekst"][: len(described["tekst"]) // 2]
    return case


def xml_attributes(item, *left_out):
    return "".join(f" {name}={quoteattr(str(value))}" for name, value in item.items() if name not in left_out)


def xml_case(case):
    lines = [f"<sag{xml_attributes(case, 'dokumenter')}>"]
    for document in case["dokumenter"]:
        lines.append(f"  <dokument{xml_attributes(document, 'afsnit')}>")
        for one in document["afsnit"]:
            paragraphs = escape(one["tekst"]).split("\n")
            text = paragraphs[0]
            if len(paragraphs) > 1:
                text = "".join(f"\n      <p>{each}</p>" for each in paragraphs) + "\n    "
            lines.append(f"    <afsnit{xml_attributes(one, 'tekst')}>{text}</afsnit>")
        lines.append("  </dokument>")
    return "\n".join(lines + ["</sag>\n"])


class Corpus:
    """The files of one form."""

    HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

    def __init__(self, form, folder):
        self.form, self.count, self.bytes = form, 0, 0
        name = {"sager-xml": "sager.xml", "json-array": "sager.json", "ndjson": "sager.ndjson"}.get(form)
        self.folder = os.path.join(folder, form)
        os.makedirs(self.folder, exist_ok=True)
        self.file = open(os.path.join(self.folder, name), "w", encoding="utf-8", newline="\n") if name else None
        if form == "sager-xml":
            self.file.write(self.HEAD + "<sager>\n")
        elif form == "json-array":
            self.file.write("[\n")

    def add(self, case):
        text = xml_case(case) if "xml" in self.form else json.dumps(case, ensure_ascii=False)
        if self.file is None:
            subfolder = os.path.join(self.folder, f"{self.count // 1000:03}")
            os.makedirs(subfolder, exist_ok=True)
            with open(os.path.join(subfolder, f"{case['id']}.{self.form}"), "w", encoding="utf-8", newline="\n") as file:
                text = (self.HEAD if self.form == "xml" else "") + text
                file.write(text)
        elif self.form == "json-array":
            self.file.write((",\n" if self.count else "") + text)
        else:
            self.file.write(text + ("\n" if self.form == "ndjson" else ""))
        self.count += 1
        self.bytes += len(text.encode("utf-8"))

    def close(self):
        if self.form == "sager-xml":
            self.file.write("</sager>\n")
        elif self.form == "json-array":
            self.file.write("\n]\n")
        if self.file:
            self.file.close()


def size_in_bytes(text):
    factor = {"K": 1_000, "M": 1_000_000, "G": 1_000_000_000}.get(text[-1].upper())
    return int(float(text[:-1]) * factor) if factor else int(text)


def main():
    parser = argparse.ArgumentParser(description="Makes a corpus of made-up case files.")
    parser.add_argument("out", help="folder to write to; one subfolder per form")
    parser.add_argument("--size", type=size_in_bytes, default=size_in_bytes("30M"), help="of the first form, e.g. 300M")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--form", action="append", choices=["xml", "sager-xml", "json", "json-array", "ndjson"])
    parser.add_argument("--coined", type=float, default=0.002, help="share of made-up compounds")
    options = parser.parse_args()
    if not os.path.exists(WORD_LIST):
        sys.exit(f"make_corpus.py: {WORD_LIST} is missing; install the Debian package wdanish and run again.")
    writer = Writer(options.coined)
    corpora = [Corpus(form, options.out) for form in dict.fromkeys(options.form or ["xml"])]
    for number in itertools.count():
        case = make_case(writer, options.seed, number)
        for corpus in corpora:
            corpus.add(case)
        if corpora[0].bytes >= options.size:
            break
    for corpus in corpora:
        corpus.close()
        print(f"{corpus.form}: {corpus.count} cases, {corpus.bytes / 1e6:.1f} MB in {corpus.folder}")


if __name__ == "__main__":
    main()
