#!/usr/bin/env python3
"""Makes the larger deliveries of Cases/: `python3 make_cases.py` writes them anew, always the same bytes.

Composes cases as Evaluation2014/generate.py does, for three municipalities whose casework is strong in different
places.
"""
import gzip
import io
import json
import os
import sys
import zipfile

CASES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Cases")
sys.path.insert(0, os.path.join(CASES, "..", "Evaluation2014"))
from composing import Composer  # noqa: E402
from generate import xml  # noqa: E402
from planning import CHILD, DIMENSIONS, FAMILY, NO, PARENTS, PARTLY, YES, Case  # noqa: E402

# Municipality: number of cases, whether it uses DUBU, and how often, in per cent, its casework earns a "ja":
# coverage of
# child, parents, family; analysis; involvement; plan and follow-up.
PROFILES = {
    "101": (14, True, 97, 75, 70, 65, 70, 60),
    "400": (12, False, 92, 50, 55, 35, 55, 85),
    "461": (14, True, 95, 65, 45, 50, 85, 45),
}


def verdict(case, criterion, likely):
    roll = case.number("demo " + criterion, 100)
    return YES if roll < likely else PARTLY if roll < likely + (100 - likely) * 0.55 else NO


def demo_case(code, number, profile):
    _, _, child, parents, family, analysed, involved, followed = profile
    case = Case(code, number, True, True)
    likely = {**dict.fromkeys(CHILD, child), **dict.fromkeys(PARENTS, parents), **dict.fromkeys(FAMILY, family)}
    for dimension in DIMENSIONS:
        case.covered[dimension] = verdict(case, dimension, likely[dimension])
    case.covered.update({"skole-og-laering": YES, "fritid-og-venskaber": YES, "familiens-historie-og-funktion": YES})
    case.covered["beskaeftigelse"] = NO if case.covered["beskaeftigelse"] == NO else YES
    kinds = {YES: ["weighing", "theory", "weighing"], PARTLY: ["two-domains", "lists-child", "lists-all"],
             NO: ["none", "news-child"]}[verdict(case, "analysis", analysed)]
    case.analysis = case.one_of("kind", kinds)
    case.third_need = case.analysis == "lists-child" and case.covered["sundhed"] == YES
    case.target = "handicap" if case.number("target", 5) == 0 else "udsat"
    for criterion in ["perspektiver-paa-vurdering", "foraeldreperspektiv", "barnets-perspektiv", "partshoering",
                      "boernesamtale"]:
        case.wanted[criterion] = verdict(case, criterion, involved)
    case.wanted["andre-aktoerer"] = YES
    case.wanted["vurdering-foreligger"] = verdict(case, "vurdering", 88)
    for criterion in ["undersoegelsesplan", "undersoegelse", "handleplan", "opfoelgning"]:
        case.wanted["skabelon-" + criterion] = verdict(case, criterion, 55 if criterion == "undersoegelsesplan" else 85)
    case.granted = case.number("granted", 12) > 0
    case.plan = case.granted and case.number("plan", 100) < followed + 20
    case.early = case.plan and case.number("early", 8) == 0
    case.wanted["behov-maal-indsats"] = YES if case.number("thread", 100) < followed + 10 else PARTLY
    if case.plan and not case.early and case.number("followed", 100) < followed:
        case.follow_up = "text"
        for criterion in ["vurdering", "aendringer"]:
            case.wanted["opfoelgning-" + criterion] = YES if case.number(criterion, 100) < 70 else PARTLY
        case.wanted["opfoelgning-maal"] = YES if case.number("goals", 100) < 65 else PARTLY
    return case


def main():
    composed = {}
    for code, profile in PROFILES.items():
        cases = [demo_case(code, number + 1, profile) for number in range(profile[0])]
        composed[code] = [Composer(case, profile[1]).compose() for case in cases]
        for case in composed[code]:
            case["id"] = case["id"].replace("-e", "-2013-")

    with open(os.path.join(CASES, "koebenhavn.xml"), "w", encoding="utf-8", newline="\n") as file:
        file.write(xml(composed["101"]))
    with open(os.path.join(CASES, "bornholm.xml.gz"), "wb") as file:
        with gzip.GzipFile(fileobj=file, mode="wb", filename="", mtime=0) as packed:
            packed.write(xml(composed["400"]).encode("utf-8"))
    lines = "".join(json.dumps(case, ensure_ascii=False) + "\n" for case in composed["461"][:8])
    with open(os.path.join(CASES, "odense-1.ndjson"), "w", encoding="utf-8", newline="\n") as file:
        file.write(lines)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for case in composed["461"][8:]:
            entry = zipfile.ZipInfo(f"odense/{case['id']}.json", (2014, 6, 30, 12, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            archive.writestr(entry, json.dumps(case, ensure_ascii=False, indent=1))
    with open(os.path.join(CASES, "odense-2.zip"), "wb") as file:
        file.write(packed.getvalue())


if __name__ == "__main__":
    main()
