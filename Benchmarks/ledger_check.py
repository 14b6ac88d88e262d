#!/usr/bin/env python3
"""What the ledger costs, by callgrind: writing an audit down beside the audit, and a case that stands beside a new one.

As in `bench_check.py`, counted is what forty more cases cost, so that starting is left out, and one run decides. Fails over its
limits.
"""
import argparse
import os
import sys
import tempfile

import measure

WRITING = 0.25
STANDING = 0.03


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--auditor", default=".build/release/auditor")
    options = parser.parse_args()
    files = measure.corpus("8M", ["xml", "json"], "check")["xml"]
    few, many = 40, 80
    auditor = measure.countable(options.auditor)
    with tempfile.TemporaryDirectory() as folder:
        def extra(name, ledger=False):
            costs = []
            for count in (few, many):
                kept = ["--ledger", os.path.join(folder, f"{count}.sqlite")] if ledger else []
                command = measure.audit(auditor, files[:count], folder, 1, f"{name}-{count}") + kept
                costs.append(measure.instructions(command))
            return (costs[1] - costs[0]) / (many - few)

        plain = extra("plain")
        recorded = extra("recorded", ledger=True)
        standing = extra("standing", ledger=True)
        print(f"a case: {plain / 1e6:.2f} M instructions without a ledger, {recorded / 1e6:.2f} M with one, "
              f"{standing / 1e6:.2f} M when it stands")
        writing = (recorded - plain) / plain
        print(f"writing: {writing:.1%} of the audit (at most {WRITING:.0%})")
        print(f"a case that stands: {standing / recorded:.1%} of a new one (at most {STANDING:.0%})")
    sys.exit(1 if writing > WRITING or standing / recorded > STANDING else 0)


if __name__ == "__main__":
    main()
