#!/usr/bin/env python3
"""Measure nights: a first one over many made-up cases, one with few changes, a full one, and a row of nights.

    python3 Benchmarks/make_corpus.py .build/corpus --size 40M --form xml
    python3 Benchmarks/nightly_load.py --auditor .build/release/auditor --cases 100000 --changed 100 \\
        --corpus .build/corpus --kilobytes 40
    python3 Benchmarks/nightly_load.py --auditor .build/release/auditor --cases 10000 --nights 100 --changed 100

Prints seconds, cases a second, peak memory, the ledger's size, what a night of few changes costs of a first one, and how
the ledger grows from night to night. With a corpus its cases are delivered again and again under other ids, their sections
cut so that a case has so many kilobytes; without one cases are small (about 2.5 KB) and have few words. One file each, spread
over the municipalities of the register. Everything lies in a scratch folder (TMPDIR) and is removed at the end.
"""
import argparse
import csv
import os
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import time

SENTENCES = [
    "Drengen går i tredje klasse og har haft elleve fraværsdage siden august.",
    "Læreren oplever, at han trækker sig, når der er mange børn i lokalet.",
    "Moren fortæller, at han sover dårligt og ofte vågner om natten.",
    "Familien bor i en toværelses lejlighed på tredje sal.",
    "Faren arbejder i skiftehold og er sjældent hjemme om aftenen.",
    "Han har en god ven i klassen, som han leger med hver uge.",
    "Det vurderes, at han har brug for støtte til at komme i skole, fordi fraværet er stigende.",
    "Forældrene kan give ham omsorg, men har svært ved at sætte grænser.",
    "Sundhedsplejersken har ikke haft bekymringer for hans vækst og trivsel.",
    "Moderens netværk består af en søster, som familien ser hver søndag.",
    "Han siger: »Jeg vil gerne have fred til at læse.«",
    "Økonomien er stram, og familien har søgt om hjælp til husleje.",
]
DIMENSIONS = ["skole-og-laering", "sundhed", "familierelationer", "grundlaeggende-omsorg", "bolig", "slaegtninge-og-netvaerk"]


def case(rng, municipality, number, version):
    def text(count):
        return " ".join(rng.choice(SENTENCES) for _ in range(count))

    sections = "".join(
        f'<afsnit type="beskrivelse" dimension="{d}">{text(rng.randint(3, 8))}</afsnit>'
        for d in rng.sample(DIMENSIONS, rng.randint(2, 6)))
    return (
        f'<sag version="1" id="{municipality}-{number}" kommune="{municipality}" maalgruppe="udsat" oprettet="2013-01-03">'
        f'<dokument type="boernefaglig-undersoegelse" skabelon="dubu" dato="2013-0{rng.randint(1, 9)}-11">{sections}'
        f'<afsnit type="samlet-analyse">{text(rng.randint(2, 6))} Udgave {version}.</afsnit>'
        f'<afsnit type="boernesamtale" afholdt="ja">{text(3)}</afsnit></dokument></sag>\n')


def templates(corpus, kilobytes):
    """Cases of a corpus, each section cut at a sentence so that the case has about so many kilobytes."""
    found = []
    for path in sorted(pathlib.Path(corpus).rglob("*.xml")):
        text = path.read_text(encoding="utf-8")
        part = min(1, kilobytes * 1024 / len(text.encode()))

        def cut(section):
            sentences = re.sub(r"<[^>]+>", " ", section[2]).split(". ")
            return section[1] + ". ".join(sentences[:max(1, round(len(sentences) * part))]) + section[3]

        found.append(re.sub(r"(<afsnit[^>]*>)(.*?)(</afsnit>)", cut, text, flags=re.S))
    return found


def delivered(template, municipality, number, version):
    """The case under another id; a version shows in its last section."""
    text = re.sub(r'<sag version="1" id="[^"]*" kommune="[^"]*"',
                  f'<sag version="1" id="{municipality}-{number}" kommune="{municipality}"', template, count=1)
    head, end = text.rsplit("</afsnit>", 1)
    return f"{head} Udgave {version}.</afsnit>{end}"


def write(folder, municipalities, number, version, shapes=()):
    municipality = municipalities[number % len(municipalities)]
    path = folder / municipality / f"{number}.xml"
    path.parent.mkdir(exist_ok=True)
    if shapes:
        text = delivered(shapes[number % len(shapes)], municipality, number, version)
    else:
        text = case(random.Random(f"{number} {version}"), municipality, number, version)
    path.write_text(text, encoding="utf-8")


def run(auditor, root, day, *more):
    start = time.monotonic()
    process = subprocess.Popen(
        [auditor, "nightly", "--config", str(root / "nat.yaml"), "--reference-date", day, *more],
        stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 65):
        raise SystemExit(f"auditor ended with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--auditor", required=True)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--changed", type=int, default=100)
    parser.add_argument("--nights", type=int, default=1)
    parser.add_argument("--corpus", help="a folder made by make_corpus.py --form xml")
    parser.add_argument("--kilobytes", type=int, default=40, help="of a case from the corpus")
    parser.add_argument("--formats", default="html, csv, json")
    arguments = parser.parse_args()
    auditor = str(pathlib.Path(arguments.auditor).resolve())
    shapes = templates(arguments.corpus, arguments.kilobytes) if arguments.corpus else ()
    repository = pathlib.Path(__file__).resolve().parent.parent
    with open(repository / "Sources/CaseImport/Schemas/kommuner.csv", encoding="utf-8") as file:
        municipalities = [row["kode"].lstrip("0") for row in csv.DictReader(file)]
    root = pathlib.Path(tempfile.mkdtemp(prefix="nightly-"))
    try:
        inbox = root / "ind"
        inbox.mkdir()
        (root / "nat.yaml").write_text(
            f"inbox: ind\nledger: protokol.sqlite\nreports: rapporter\nformats: [{arguments.formats}]\n", encoding="utf-8")
        for number in range(arguments.cases):
            write(inbox, municipalities, number, 0, shapes)
        size = sum(file.stat().st_size for file in inbox.rglob("*.xml"))
        print(f"{arguments.cases} cases of {len(set(municipalities))} municipalities, {size / 1e6:.0f} MB", flush=True)

        def show(label, figures):
            wall, cpu, memory = figures
            ledger = (root / "protokol.sqlite").stat().st_size
            print(f"{label:24} {wall:8.1f} s  {cpu:8.1f} s CPU  {arguments.cases / wall:8.0f} cases/s  {memory:5.0f} MB peak  "
                  f"ledger {ledger / 1e6:8.1f} MB ({ledger / arguments.cases:.0f} B a case)", flush=True)
            return ledger

        first = run(auditor, root, "2014-06-01")
        sizes = [show("first night", first)]
        for night in range(1, arguments.nights + 1):
            rng = random.Random(night)
            for number in rng.sample(range(arguments.cases), arguments.changed):
                write(inbox, municipalities, number, night, shapes)
            figures = run(auditor, root, "2014-06-01")
            shutil.rmtree(root / "rapporter")
            if night in (1, 10, 50, arguments.nights):
                sizes.append(show(f"night {night}, {arguments.changed} changed", figures))
                print(f"{'':24} {figures[0] / first[0]:.1%} of the first night's time, {figures[1] / first[1]:.1%} of its CPU",
                      flush=True)
        if arguments.nights == 1:
            show("the same, --full", run(auditor, root, "2014-06-01", "--full"))
        else:
            growth = (sizes[-1] - sizes[0]) / (arguments.nights * arguments.changed)
            print(f"growth {growth:.0f} B for each change")
    finally:
        shutil.rmtree(root)


if __name__ == "__main__":
    main()
