# Everything sets up its own virtual environment in .venv first; PYTHON picks the interpreter (3.11 or later).

PYTHON ?= python3
BIN := .venv/bin
SETUP := setup.cfg pyproject.toml

.PHONY: help demo test lint format docs bench bench-gate bench-speed clean

help:
	@echo "make demo    check the sample story and print where its sources disagree"
	@echo "make test    run the tests"
	@echo "make lint    formatter, linter and type checker"
	@echo "make format  let the formatter and the linter mend what they can"
	@echo "make docs    write the generated parts of docs/ and README.md anew"
	@echo "make bench   precision and recall on stories with known differences, into docs/accuracy.md"
	@echo "make bench-gate  what a second check of a thousand articles costs, and the gate on one changed article"
	@echo "make bench-speed  time a check against spaCy alone on the same text, on one core"
	@echo "make clean   remove .venv and caches"

# pip before 24 fails to resolve some of the dependencies, so it is upgraded first.
.venv/.made:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "checker needs Python 3.11 or later; try make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	touch $@

.venv/.demo: .venv/.made $(SETUP)
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/.test: .venv/.made $(SETUP)
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	touch $@ .venv/.demo

.venv/.dev: .venv/.made $(SETUP)
	$(BIN)/python -m pip install --quiet --editable '.[test,dev]'
	touch $@ .venv/.test .venv/.demo

# The sample has disagreements, so the check ends with 1; anything else is a failure of the demo.
demo: .venv/.demo
	@$(BIN)/checker check sources/istanbul-embassy-talks; status=$$?; test $$status -eq 1

test: .venv/.test
	$(BIN)/python -m pytest -n 2

lint: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: .venv/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: .venv/.demo
	$(BIN)/python docs/generate.py

bench: .venv/.demo
	$(BIN)/python -m benchmarks.accuracy

bench-gate: .venv/.demo
	$(BIN)/python -m benchmarks.gate

bench-speed: .venv/.demo
	$(BIN)/python -m benchmarks.speed

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
