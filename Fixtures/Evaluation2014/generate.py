#!/usr/bin/env python3
"""Makes the case files of this folder from the figures of the evaluation: `python3 generate.py` writes them anew.

With `--check` nothing is written; files that differ are named, and the exit status is 1. planning.py decides which
verdict each case shall get, composing.py writes it. Only the standard library is used.
"""
import csv
import json
import os
import sys
from xml.sax.saxutils import escape, quoteattr

from composing import Composer
from planning import ICS, OTHERS, derive, plan_ics, plan_others

HERE = os.path.dirname(os.path.abspath(__file__))


def xml(cases):
    def attributes(item, left_out):
        return "".join(f" {name}={quoteattr(str(value))}" for name, value in item.items() if name != left_out)

    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<sager>"]
    for case in cases:
        lines.append(f"<sag{attributes(case, 'dokumenter')}>")
        for document in case["dokumenter"]:
            lines.append(f"<dokument{attributes(document, 'afsnit')}>")
            for section in document["afsnit"]:
                parts = escape(section["tekst"]).split("\n")
                text = parts[0] if len(parts) == 1 else "".join(f"<p>{part}</p>" for part in parts)
                lines.append(f"<afsnit{attributes(section, 'tekst')}>{text}</afsnit>")
            lines.append("</dokument>")
        lines.append("</sag>")
    return "\n".join(lines + ["</sager>", ""])


def files():
    """Every file of this folder that is generated: path → text."""
    result, wanted = {}, []
    register = [["kode", "navn", "ics_fra", "dubu_fra"]]
    municipalities = [entry[:4] for entry in ICS] + [entry[:2] + (None, None) for entry in OTHERS]
    register += [[value or "" for value in entry] for entry in sorted(municipalities)]
    everyone = plan_ics() + plan_others()
    for case in everyone:
        derive(case)
        wanted += [[case.code, case.id, criterion, verdict] for criterion, verdict in sorted(case.wanted.items())]
    for number, (code, _, adopted, dubu) in enumerate(municipalities):
        composed = [Composer(case, dubu is not None).compose() for case in everyone if case.code == code]
        folder = "ics" if adopted else "andre"
        if number % 2 == 0:
            result[f"{folder}/{code}.xml"] = xml(composed)
        else:
            lines = [json.dumps(case, ensure_ascii=False) + "\n" for case in composed]
            result[f"{folder}/{code}.ndjson"] = "".join(lines)
    result["register.csv"] = table(register)
    result["wanted.csv"] = table([["kommune", "sag", "kriterium", "svar"]] + sorted(wanted))
    return result


def table(rows):
    class Lines(list):
        write = list.append

    lines = Lines()
    csv.writer(lines, lineterminator="\n").writerows(rows)
    return "".join(lines)


def main():
    generated = {os.path.join(HERE, path): text.encode("utf-8") for path, text in files().items()}
    if sys.argv[1:] == ["--check"]:
        stale = [path for path, content in generated.items() if not is_written(path, content)]
        sys.exit("\n".join(["not as generated:"] + stale) if stale else 0)
    for path, content in generated.items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)


def is_written(path, content):
    if not os.path.exists(path):
        return False
    with open(path, "rb") as file:
        return file.read() == content


if __name__ == "__main__":
    main()
