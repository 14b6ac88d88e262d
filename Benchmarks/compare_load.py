#!/usr/bin/env python3
"""Measure a comparison of two periods from a ledger: seconds and peak memory, a thousand draws of the bootstrap included.

    python3 Benchmarks/compare_load.py --auditor .build/release/auditor --cases 100000
    python3 Benchmarks/compare_load.py --auditor .build/release/auditor --ledger FOLDER/protokol.sqlite

Makes two deliveries of small made-up cases (2013 and 2014, spread over the municipalities of the register, every other case in
both), audits each into a ledger, run 1 and run 2, and both together as run 3, and compares: the two runs, where half of the cases
are the same, and the two years of the third. With --keep FOLDER the ledger stays, and --ledger measures it again.
"""
import argparse
import csv
import json
import os
import pathlib
import random
import subprocess
import tempfile
import time

from nightly_load import DIMENSIONS, SENTENCES

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent


def case(rng, municipality, number, year):
    """Later cases tell more and weigh it more often."""
    later = year == 2014

    def text(count):
        return " ".join(rng.choice(SENTENCES) for _ in range(count))

    sections = [
        {"type": "beskrivelse", "dimension": dimension, "tekst": text(rng.randint(1, 3))}
        for dimension in rng.sample(DIMENSIONS, rng.randint(2, 5 + later))
    ]
    if rng.random() < (0.8 if later else 0.6):
        sections.append({"type": "samlet-analyse", "tekst": text(rng.randint(2, 4))})
    if rng.random() < (0.7 if later else 0.5):
        sections.append({"type": "boernesamtale", "afholdt": "ja", "tekst": text(2)})
    return {
        "version": 1, "id": f"{municipality}-{number}", "kommune": municipality,
        "maalgruppe": rng.choice(["udsat", "udsat", "handicap"]), "foedselsaar": year - rng.randint(1, 17),
        "lovkrav": rng.choice(["ja", "ja", "nej"]), "oprettet": f"{year}-01-03",
        "dokumenter": [{
            "type": "boernefaglig-undersoegelse", "skabelon": "dubu", "dato": f"{year}-0{rng.randint(1, 9)}-11",
            "afsnit": sections}],
    }


def deliver(path, municipalities, count, year):
    """Every other case of the second year has the id of one of the first."""
    with open(path, "w", encoding="utf-8") as file:
        for index in range(count):
            number = index if year == 2013 or index % 2 == 0 else count + index
            municipality = municipalities[index % len(municipalities)]
            made = case(random.Random(f"{year} {index}"), municipality, number, year)
            file.write(json.dumps(made, ensure_ascii=False) + "\n")


def measured(command):
    start = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 65):
        raise SystemExit(f"auditor ended with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def show(label, figures):
    print(f"{label:44} {figures[0]:8.1f} s  {figures[1]:8.1f} s CPU  {figures[2]:6.0f} MB peak", flush=True)


def fill(auditor, folder, cases):
    with open(REPOSITORY / "Sources/CaseImport/Schemas/kommuner.csv", encoding="utf-8") as file:
        municipalities = [row["kode"].lstrip("0") for row in csv.DictReader(file)]
    ledger = folder / "protokol.sqlite"
    # Of the third run both years count, so its cases need other names.
    deliveries = {year: folder / f"{year}.ndjson" for year in (2013, 2014)}
    for year, path in deliveries.items():
        deliver(path, municipalities, cases, year)
    both = folder / "begge"
    both.mkdir()
    for year, path in deliveries.items():
        with open(path, encoding="utf-8") as source, open(both / path.name, "w", encoding="utf-8") as target:
            for line in source:
                target.write(line.replace('"id": "', f'"id": "{year}-', 1))
    for number, paths in enumerate([[deliveries[2013]], [deliveries[2014]], [both]]):
        show(f"audit into the ledger, run {number + 1}", measured(
            [auditor, "audit", *paths, "--ledger", ledger, "--reference-date", "2014-12-31", "--format", "csv",
             "--output", folder / f"rapport-{number + 1}", "--progress", "never"]))
    print(f"ledger {ledger.stat().st_size / 1e6:.0f} MB", flush=True)
    return ledger


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--auditor", required=True)
    parser.add_argument("--cases", type=int, default=100_000, help="of each period")
    parser.add_argument("--ledger", type=pathlib.Path, help="one that was kept")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the ledger, which stays")
    arguments = parser.parse_args()
    auditor = str(pathlib.Path(arguments.auditor).resolve())
    with tempfile.TemporaryDirectory(prefix="compare-") as scratch:
        folder = arguments.keep or pathlib.Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        ledger = arguments.ledger or fill(auditor, folder, arguments.cases)
        results = pathlib.Path(scratch) / "resultat"
        for label, before, after in [
            ("two runs, half of the cases in both", f"koersel=1@{ledger}", f"koersel=2@{ledger}"),
            ("two years of one run", f"koersel=3@{ledger},periode=2013", f"koersel=3@{ledger},periode=2014"),
        ]:
            show("compare " + label, measured(
                [auditor, "compare", "--baseline", before, "--current", after, "--reference-date", "2014-12-31",
                 "--output", results / before[8]]))


if __name__ == "__main__":
    main()
