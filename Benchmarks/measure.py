"""Runs commands and says what they cost: shared by `bench.py` and `bench_check.py`."""
import os
import re
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))
CORPORA = os.path.join(HERE, "..", ".build", "bench")
REFERENCE_DATE = "2014-06-30"


class Cost(NamedTuple):
    cpu: float  # seconds of user and system time
    wall: float  # seconds
    peak: float  # MB resident at most


def cost(command, allowed=(0,)):
    """Runs a command once, its output thrown away."""
    start = time.perf_counter()
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen(command, stdout=nothing, stderr=nothing, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        sys.exit(f"exit status {process.returncode}: {' '.join(command[:6])} …")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def countable(program):
    """The program without debug information, which valgrind 3.19 cannot read as Swift writes it."""
    copy = os.path.normpath(os.path.join(CORPORA, "auditor"))
    os.makedirs(CORPORA, exist_ok=True)
    subprocess.run(["objcopy", "--strip-debug", program, copy], check=True)
    return copy


def instructions(command):
    """Instructions executed, by callgrind: the same on every run of the same program."""
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", *command],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
        found = re.search(r"Collected\s*:\s*(\d+)", run.stderr)
        if not found:
            sys.exit(f"callgrind did not count: {run.stderr[-2000:]}")
        return int(found.group(1))


def audit(auditor, inputs, folder, jobs, output):
    """An audit with all outputs, as a user runs it."""
    return [auditor, "audit", *inputs, "--reference-date", REFERENCE_DATE, "--output", os.path.join(folder, output),
            "--jobs", str(jobs), "--progress", "never"]


def xmllint(inputs):
    return ["xmllint", "--noout", "--sax", *inputs]


def corpus(size, forms, name=None):
    """Makes a corpus once and keeps it; gives the inputs of each form, sorted."""
    folder = os.path.normpath(os.path.join(CORPORA, name or size))
    made = os.path.join(folder, "made-" + "-".join(forms))
    if not os.path.exists(made):
        options = [option for form in forms for option in ("--form", form)]
        subprocess.run([sys.executable, os.path.join(HERE, "make_corpus.py"), folder, "--size", size, *options],
                       check=True)
        open(made, "w").close()
    return {form: files_below(os.path.join(folder, form)) for form in forms}


def files_below(folder):
    found = [os.path.join(base, name) for base, _, names in os.walk(folder) for name in names]
    # By the number of the case, so that the first files are those of a smaller corpus.
    return sorted(found, key=lambda path: os.path.basename(path).rsplit("-", 1)[-1])


def megabytes(files):
    return sum(os.path.getsize(file) for file in files) / 1e6
