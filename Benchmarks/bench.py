#!/usr/bin/env python3
"""Measures the auditor beside xmllint, everything in one interleaved run: `make bench`.

R is the CPU time (user and system) of `xmllint --noout --sax` over the same XML cases. Ratios are the median over the
rounds; seconds and MB/s drift with the machine, ratios within one run hold.
"""
import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile

import measure

TARGETS = {"xml": 2.0, "json": 1.1, "two jobs": 1.85, "memory": 96, "schematron": 2.0}


def median(values):
    return statistics.median(values)


def rounds(commands, count, folder):
    """Every command once a round, in turn; the costs by name."""
    costs = {name: [] for name in commands}
    for number in range(count):
        for name, command in commands.items():
            costs[name].append(measure.cost([part.replace("{}", f"{folder}/{number}") for part in command]))
            print(f"  round {number + 1}: {name} {costs[name][-1].cpu:.2f} s CPU", file=sys.stderr)
    return costs


def line(what, value, target=None, met=True):
    note = "" if target is None else f"   (target {target}{'' if met else ': MISSED'})"
    print(f"{what:<58} {value}{note}")


def ratio(costs, name, reference, scale=1.0):
    return median(one.cpu / other.cpu for one, other in zip(costs[name], costs[reference])) * scale


def speed(auditor, corpora, count, folder):
    commands = {"xmllint": measure.xmllint(corpora["xml"])}
    for form in corpora:
        for jobs in (1, 2):
            name = f"{form} {jobs}"
            commands[name] = [auditor, "audit", *corpora[form], "--reference-date", measure.REFERENCE_DATE,
                              "--output", "{}" + f"-{form}-{jobs}", "--jobs", str(jobs), "--progress", "never"]
    costs = rounds(commands, count, folder)

    size = {form: measure.megabytes(files) for form, files in corpora.items()}
    reference = median(cost.cpu for cost in costs["xmllint"])
    print(f"\n{len(corpora['xml'])} cases, {size['xml']:.0f} MB as XML; median of {count} interleaved rounds")
    line("R: xmllint --noout --sax", f"{reference:.2f} s CPU, {size['xml'] / reference:.0f} MB/s")
    for form in corpora:
        one = costs[f"{form} 1"]
        times = ratio(costs, f"{form} 1", "xmllint", size["xml"] / size[form])
        target = TARGETS["xml" if "xml" in form else "json"]
        cpu = median(cost.cpu for cost in one)
        line(f"{form}: CPU of the audit ÷ R, per byte", f"{times:.2f}", target, times <= target)
        line(f"{form}: throughput, one job", f"{size[form] / cpu:.0f} MB/s CPU, {len(corpora['xml']) / cpu:.0f} cases/s")
        scaling = median(a.wall / b.wall for a, b in zip(one, costs[f"{form} 2"]))
        # One NDJSON or JSON file is read by one worker while the other judges; one file per case is the measure.
        target = TARGETS["two jobs"] if form in ("xml", "json") else None
        line(f"{form}: two jobs are faster by", f"{scaling:.2f}", target, target is None or scaling >= target)


def memory(auditor, files, big_files, folder):
    print("\nPeak memory, two jobs (MB)")
    for what, sizes in (("one file per case", files), ("one big file", big_files)):
        peaks = []
        for times, inputs in sizes.items():
            command = measure.audit(auditor, inputs, folder, 2, f"memory-{what.split()[1]}-{times}")
            peaks.append(measure.cost(command).peak)
        shown = " · ".join(f"{times}× {peak:.0f}" for times, peak in zip(sizes, peaks))
        line(f"{what}", shown, TARGETS["memory"], max(peaks) <= TARGETS["memory"])


def peer(auditor, files, count, folder):
    commands = {
        "schematron": ["xmllint", "--noout", "--schematron", os.path.join(measure.HERE, "twenty-rules.sch"), *files],
        "audit": [auditor, "audit", *files, "--reference-date", measure.REFERENCE_DATE, "--output", "{}-peer",
                  "--jobs", "1", "--progress", "never"],
    }
    costs = {name: [] for name in commands}
    for number in range(count):
        for name, command in commands.items():
            # xmllint answers 3 when an assertion does not hold, which is what it is for.
            allowed = (0, 3) if name == "schematron" else (0,)
            costs[name].append(measure.cost([part.replace("{}", f"{folder}/{number}") for part in command], allowed))
    times = median(a.cpu / b.cpu for a, b in zip(costs["schematron"], costs["audit"]))
    print(f"\nPeer: xmllint --schematron with 20 assertions, {len(files)} cases")
    line("CPU per case ÷ the audit's", f"{times:.2f}", TARGETS["schematron"], times >= TARGETS["schematron"])


def shares(auditor, files, folder):
    """Where the instructions of an audit go, by callgrind, with what every run costs before the first case apart."""
    out = os.path.join(folder, "callgrind.out")
    subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}",
         *measure.audit(measure.countable(auditor), files, folder, 1, "shares")],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    listing = subprocess.run(
        ["callgrind_annotate", "--inclusive=yes", "--threshold=100", out],
        check=True, capture_output=True, text=True).stdout
    listing = subprocess.run(
        ["swift", "demangle", "--simplified"], input=listing, check=True, capture_output=True, text=True).stdout

    def inclusive(pattern):
        counts = [int(match.group(1).replace(",", ""))
                  for match in re.finditer(r"^\s*([\d,]+) \([^)]*\)\s+(.*)$", listing, re.M)
                  if re.search(pattern, match.group(2))]
        return max(counts, default=0)

    total = inclusive(r"PROGRAM TOTALS")
    judging = inclusive(r"CaseJudge\.judge\(")
    text = inclusive(r"TextReader\.read\(_:in:expecting:")
    parts = {
        "start (standard, language model)": inclusive(r"AuditJob\.init\("),
        "parse (libxml2 and our SAX handlers)": inclusive(r"XMLCaseReader\.read<") - inclusive(r"XMLCaseReader\.hand<"),
        "text (words, stems, sentences)": text, "rules (47 criteria)": judging - text,
        "output (sort, tables, files)":
            sum(map(inclusive, [r"RecordStore\.store\(", r"ReportWriter\.add\(", r"ReportWriter\.finish\("])),
    }
    if min(parts.values()) <= 0:
        sys.exit(f"no instructions were found for a part: {parts}")
    print(f"\nWhere the instructions go, {len(files)} XML files, one job")
    for name, count in parts.items():
        line(name, f"{100 * count / total:.0f} %")
    line("the rest (decoding, reading files, the runtime)", f"{100 * (total - sum(parts.values())) / total:.0f} %")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--auditor", default=".build/release/auditor")
    parser.add_argument("--size", default="96M", help="of the corpus as XML")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    forms = ["xml", "sager-xml", "json", "json-array", "ndjson"]
    corpora = measure.corpus(options.size, forms)
    with tempfile.TemporaryDirectory() as folder:
        speed(options.auditor, corpora, options.rounds, folder)
        count = len(corpora["xml"])
        files = {times: corpora["xml"][:max(1, count * times // 16)] for times in (1, 4, 16)}
        total = os.path.getsize(corpora["sager-xml"][0])
        big = {times: measure.corpus(str(total * times // 16), ["sager-xml"])["sager-xml"] for times in (1, 4)}
        memory(options.auditor, files, {**big, 16: corpora["sager-xml"]}, folder)
        peer(options.auditor, corpora["xml"][:max(1, count // 8)], options.rounds, folder)
        shares(options.auditor, corpora["xml"][:40], folder)


if __name__ == "__main__":
    main()
