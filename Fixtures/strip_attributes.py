#!/usr/bin/env python3
"""Copies case files without what the export may say of a section beside its type, so that only the text is left to judge by.

    Fixtures/strip_attributes.py Fixtures/Check/Cases /tmp/stripped
"""

import json
import re
import sys
from pathlib import Path

OPTIONAL = ("dimension", "domaene", "kilde", "part", "fokus", "behov", "maal", "afholdt", "aendring")
TAG = re.compile(rb"<afsnit\b[^>]*>")
ATTRIBUTE = re.compile(rb"\s+(?:" + "|".join(OPTIONAL).encode() + rb")\s*=\s*(?:\"[^\"]*\"|'[^']*')")


def strip_json(value: object) -> object:
    if isinstance(value, list):
        return [strip_json(item) for item in value]
    if not isinstance(value, dict):
        return value
    is_section = "type" in value and "afsnit" not in value and "dokumenter" not in value
    return {name: strip_json(item) for name, item in value.items() if not (is_section and name in OPTIONAL)}


def stripped(path: Path) -> bytes:
    content = path.read_bytes()
    if path.suffix == ".json":
        return json.dumps(strip_json(json.loads(content)), ensure_ascii=False, indent=1).encode()
    return TAG.sub(lambda tag: ATTRIBUTE.sub(b"", tag.group()), content)


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, target = map(Path, sys.argv[1:])
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(p for p in source.iterdir() if p.suffix in (".xml", ".json")):
        (target / path.name).write_bytes(stripped(path))


if __name__ == "__main__":
    main()
