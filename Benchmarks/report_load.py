#!/usr/bin/env python3
"""Measure the report of the whole country: its size, how fast a browser opens it, and what it costs beside the audit.

    python3 Benchmarks/report_load.py --auditor .build/release/auditor --cases 100000
    python3 Benchmarks/report_load.py --auditor .build/release/auditor --cases 22200 --workbook

Cases are small (about 4 KB), of all 98 municipalities, six years, both target groups; real ones are some twenty times
as long, so the report's part of the work is smaller still. With --workbook the same cases go into rapport.xlsx: 22,200
cases are 1,043,400 rows of findings. Everything lies in a scratch folder. Ends with 1 when a limit is not kept.
"""
import argparse
import csv
import html
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

from nightly_load import DIMENSIONS, SENTENCES

LARGEST_PAGE = 3_000_000
SLOWEST_MILLISECONDS = 2000
LARGEST_SHARE = 0.05
# Peak memory may not grow with the cases: what a run of ten times as many may take more.
MEMORY_GROWTH = 16
# Rows wait on disk, but the library keeps a table of where they begin.
WORKBOOK_MEMORY = 128


def case(rng, municipality, number):
    def text(count):
        return " ".join(rng.choice(SENTENCES) for _ in range(count))

    year = rng.randint(2008, 2013)
    sections = [
        {"type": "beskrivelse", "dimension": dimension, "tekst": text(rng.randint(3, 8))}
        for dimension in rng.sample(DIMENSIONS, rng.randint(2, 6))
    ] + [{"type": "samlet-analyse", "tekst": text(rng.randint(2, 6))}]
    if rng.random() < 0.7:
        sections.append({"type": "boernesamtale", "afholdt": "ja", "tekst": text(3)})
    documents = [{"type": "boernefaglig-undersoegelse", "skabelon": rng.choice(["dubu", "ics", "ingen"]),
                  "dato": f"{year}-0{rng.randint(1, 9)}-11", "afsnit": sections}]
    if rng.random() < 0.6:
        goal = {"type": "maal", "id": "m1", "dimension": rng.choice(DIMENSIONS), "tekst": text(1)}
        documents.append({"type": "handleplan", "dato": f"{year}-10-01", "afsnit": [
            goal, {"type": "indsats", "maal": "m1", "tekst": text(1)}]})
    return {"version": 1, "id": f"{municipality}-{number}", "kommune": municipality,
            "maalgruppe": rng.choice(["udsat", "udsat", "handicap"]), "lovkrav": rng.choice(["ja", "ja", "nej"]),
            "oprettet": f"{year}-01-03", "dokumenter": documents}


def write(path, municipalities, cases):
    with open(path, "w", encoding="utf-8") as file:
        for number in range(cases):
            rng = random.Random(number)
            municipality = municipalities[number % len(municipalities)]
            file.write(json.dumps(case(rng, municipality, number), ensure_ascii=False) + "\n")


def audit(arguments, output, cases, formats, prefix=()):
    shutil.rmtree(output, ignore_errors=True)
    command = [*prefix, arguments.auditor, "audit", str(cases), "--register", str(arguments.register), "--output", str(output),
               "--reference-date", "2014-06-01", "--progress", "never", "--format", formats]
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE if prefix else None)
    errors = process.stderr.read().decode() if prefix else ""
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"auditor ended with {os.waitstatus_to_exitcode(status)}\n{errors[-500:]}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, errors


def instructions(arguments, root, cases, formats):
    program = root / "auditor"
    if not program.exists():
        subprocess.run(["objcopy", "--strip-debug", arguments.auditor, program], check=True)
        for resources in pathlib.Path(arguments.auditor).parent.glob("*.resources"):
            (root / resources.name).symlink_to(resources)
    copy = argparse.Namespace(**{**vars(arguments), "auditor": str(program)})
    prefix = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    errors = audit(copy, root / "ud", cases, formats, prefix)[3]
    return int(re.search(r"Collected : (\d+)", errors)[1])


def milliseconds_until_interactive(page, root):
    script = """<script>addEventListener('load', () => { const pre = document.createElement('pre');
        pre.id = 'tid'; document.body.getBoundingClientRect();
        pre.textContent = performance.getEntriesByType('navigation')[0].domInteractive; document.body.append(pre); });</script>"""
    copy = root / "side.html"
    copy.write_text(page.replace("</body>", script + "</body>"), encoding="utf-8")
    shown = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", f"--user-data-dir={root / 'profil'}",
         copy.as_uri()], capture_output=True, text=True, check=True).stdout
    return float(html.unescape(re.search(r'<pre id="tid">([^<]*)', shown)[1]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--auditor", required=True)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--workbook", action="store_true", help="measure rapport.xlsx instead")
    arguments = parser.parse_args()
    arguments.auditor = str(pathlib.Path(arguments.auditor).resolve())
    arguments.register = pathlib.Path(__file__).resolve().parent.parent / "Sources/CaseImport/Schemas/kommuner.csv"
    with open(arguments.register, encoding="utf-8") as file:
        municipalities = [row["kode"] for row in csv.DictReader(file)]
    root = pathlib.Path(tempfile.mkdtemp(prefix="report-"))
    missed = []

    def limit(name, value, most, unit):
        print(f"{name:52} {value:12,.1f} {unit:6} at most {most:,}", flush=True)
        if value > most:
            missed.append(name)

    try:
        many, few = root / "mange.ndjson", root / "faa.ndjson"
        write(many, municipalities, arguments.cases)
        write(few, municipalities, arguments.cases // 10)
        print(f"{arguments.cases:,} cases of {len(municipalities)} municipalities, {many.stat().st_size / 1e6:.0f} MB")
        formats = "csv,xlsx" if arguments.workbook else "html,csv,json"
        wall, cpu, peak, _ = audit(arguments, root / "ud", many, formats)
        _, _, smaller, _ = audit(arguments, root / "ud-faa", few, formats)
        print(f"audit with {formats}: {wall:.1f} s, {cpu:.1f} s CPU, {peak:.0f} MB peak; a tenth of the cases {smaller:.0f} MB")
        if arguments.workbook:
            print(f"rapport.xlsx {(root / 'ud' / 'rapport.xlsx').stat().st_size / 1e6:.1f} MB")
            limit("peak memory with a workbook", peak, WORKBOOK_MEMORY, "MB")
        else:
            limit("peak memory beyond that of a tenth of the cases", peak - smaller, MEMORY_GROWTH, "MB")
            page = (root / "ud" / "rapport.html").read_text(encoding="utf-8")
            limit("rapport.html", len(page.encode()), LARGEST_PAGE, "bytes")
            limit("interactive in headless Chromium", milliseconds_until_interactive(page, root), SLOWEST_MILLISECONDS, "ms")
            # By instructions, which repeat: what the page costs, and what a case costs.
            counts = []
            for cases in [2 * len(municipalities), 4 * len(municipalities)]:
                write(few, municipalities, cases)
                counts.append(instructions(arguments, root, few, "csv"))
            page_cost = instructions(arguments, root, few, "html,csv") - counts[1]
            each = (counts[1] - counts[0]) / (2 * len(municipalities))
            print(f"the page {page_cost / 1e6:,.0f} million instructions, a case {each / 1e6:.2f} million")
            limit("the page's part of the audit, per cent", 100 * page_cost / (each * arguments.cases), 100 * LARGEST_SHARE, "%")
    finally:
        shutil.rmtree(root)
    if missed:
        sys.exit("not kept: " + ", ".join(missed))


if __name__ == "__main__":
    main()
