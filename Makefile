# Each target sets up what it needs in .venv and then does its job; only Python 3.11 or newer, git and make are assumed.

PYTHON ?= python3
VENV := .venv
# The language of the demo: en or vi.
DEMO_IN ?= en
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SPARK := $(VENV)/.ready-for-spark

.PHONY: demo test test-spark test-all check docs bench bench-spark lock clean

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# Spark needs Java 17 on the machine. Once it is here, `make test` runs its tests too.
$(SPARK): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,spark]'
	@touch $@

demo: $(READY)
	$(BIN)/python examples/assess_a_quarter.py $(DEMO_IN)
	@echo
	$(BIN)/python examples/on_time_two_ways.py

test: $(READY)
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report
	$(BIN)/mypy tests/typing
	$(BIN)/basedpyright tests/typing

test-spark: $(SPARK)
	$(BIN)/python -m pytest -m spark tests

test-all:
	sh .ci/every-python

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	$(MAKE) docs

docs: $(READY)
	$(BIN)/sphinx-build -n -W --keep-going -b html docs docs/_build/html

bench: $(READY)
	$(BIN)/python -m benchmarks.run

bench-spark: $(SPARK)
	$(BIN)/python -m benchmarks.counting

lock: $(READY)
	$(BIN)/python -m tests.plans.relock
	$(BIN)/ruff format --quiet src/cchc_rules/plans

clean:
	rm -rf $(VENV) docs/_build .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis
