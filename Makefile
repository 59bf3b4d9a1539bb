# Each target sets up what it needs in .venv and then does its job; only Python 3.11 or newer, git and make are assumed.

PYTHON ?= python3
VENV := .venv
# The language of the demo: en or vi.
DEMO_IN ?= en
BIN := $(VENV)/bin
# It installs in a fraction of the time that pip takes; the environment itself is as pip would make it.
INSTALL := $(BIN)/uv pip install --quiet --compile-bytecode --python
EXTRAS := arrow,authoring,calendar,completion,excel,frames,json,report,sphinx,sql,testing,word
READY := $(VENV)/.ready
SPARK := $(VENV)/.ready-for-spark
MUTMUT := $(VENV)/.ready-for-mutants
BENCH := $(VENV)/.ready-for-bench
MUTANTS := $(VENV)/mutants
# The room whose mutants are tried; unless told otherwise, by the unit tests and laws named for its first word.
ROOM ?= verification/passages
WORD = $(firstword $(subst _, ,$(notdir $(ROOM))))
TESTS ?= $(wildcard tests/unit/$(dir $(ROOM))test_$(WORD)*.py tests/laws/test_$(WORD)*.py)
WHEEL := $(VENV)/wheel
DOCTREES := docs/_build/doctrees
# As many at once as there are processors; the tests of a file together, for they share what is dear; files in their
# order, in which the laws, which last longest, come first.
SIDE_BY_SIDE := --numprocesses auto --dist loadfile --no-loadscope-reorder
SECOND := $(VENV)/second-plan

.DEFAULT_GOAL := help
.PHONY: help demo test test-again test-second-plan test-spark test-all mutants check style types types-of-the-wheel docs check-docs gather translations translated compare bench bench-spark lock clean

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 28

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9'
	$(INSTALL) $(VENV) --editable '.[$(EXTRAS)]' --group dev
	@touch $@

# Spark needs Java 17 on the machine. Once it is here, `make test` runs its tests too.
$(SPARK): $(READY)
	$(INSTALL) $(VENV) --group spark
	@touch $@

$(MUTMUT): $(READY)
	$(INSTALL) $(VENV) --group mutants
	@touch $@

$(BENCH): $(READY)
	$(INSTALL) $(VENV) --group bench
	@touch $@

demo: $(READY) ## an illustrative quarter, assessed; in Vietnamese: make demo DEMO_IN=vi
	@$(BIN)/python examples/assess_a_quarter.py $(DEMO_IN)
	@echo
	@$(BIN)/python examples/published_counts.py $(DEMO_IN)
	@echo
	@$(BIN)/cchc-rules report hue-2025 --as-of 15/04/2025 --figures examples/figures.csv \
	  --roll-calls examples/roll_calls.csv --deliveries examples/deliveries.csv \
	  --attestations examples/attestations.csv --lang $(DEMO_IN) -o $(VENV)/report.html --force
	@echo $(VENV)/report.html
	@echo
	@$(BIN)/cchc-rules agenda hue-2025 --as-of 15/04/2025 --days-ahead 90 --deliveries examples/deliveries.csv \
	  --reporting-cycle 581 --follow-successions --alarm 7 --lang $(DEMO_IN) -o $(VENV)/dues.ics --force
	@echo $(VENV)/dues.ics

# A law runs the same lines on a hundred examples, for twice as long where they are measured: other tests run each line.
test: $(READY) ## every test, and every example in the pages
	$(BIN)/python -m compileall -q src
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest $(SIDE_BY_SIDE) --ignore=tests/laws
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report
	$(BIN)/python -m pytest $(SIDE_BY_SIDE) tests/laws
	$(BIN)/mypy tests/typing
	$(BIN)/basedpyright tests/typing
	$(MAKE) test-second-plan

# Which lines run and what types say is the same on every Python, and so is most of what a law finds, or a test of sites,
# databases and the columns of data frames: that is for one alone.
test-again: $(READY) ## the same on one more Python: no coverage, laws on few examples, nothing marked `one_python`
	$(BIN)/python -m compileall -q src
	$(BIN)/python -m pytest $(SIDE_BY_SIDE) --hypothesis-profile=few -m 'not one_python'
	$(MAKE) test-second-plan

# It is installed into a folder that nothing else looks into: all other tests find the plan of Huế alone.
test-second-plan: $(READY) ## build the second plan, install it beside the library, and run its tests
	rm -rf $(SECOND)
	$(INSTALL) $(VENV) --no-deps --target $(SECOND) ./examples/nq_03_2025
	PYTHONPATH="$(CURDIR)/$(SECOND)" $(BIN)/python -m pytest --quiet examples/nq_03_2025

test-spark: $(SPARK) ## the tests in Spark as well; needs Java 17
	$(BIN)/python -m pytest -m spark tests

test-all: ## the tests on every CPython from 3.11 that is found
	sh .ci/every-python

# The mutants are tried in a copy of the project; what was not tried within ten minutes is told as "not checked".
mutants: $(MUTMUT) ## what the tests of a room do not notice: make mutants ROOM=verification/passages
	$(if $(wildcard src/cchc_rules/$(ROOM).py),,$(error there is no room src/cchc_rules/$(ROOM).py))
	$(if $(strip $(TESTS)),,$(error no tests are named for $(ROOM): name those that bear on it, TESTS="…"))
	rm -rf $(MUTANTS)
	mkdir -p $(MUTANTS)
	cp -R src tests pyproject.toml $(MUTANTS)
	printf '%s\n' '[mutmut]' 'source_paths=src' 'only_mutate=src/cchc_rules/$(ROOM).py' \
	  'timeout_constant=5' 'timeout_multiplier=2' 'pytest_add_cli_args=' '    --hypothesis-profile=few' \
	  'pytest_add_cli_args_test_selection=' $(foreach file,$(TESTS),'    $(file)') > $(MUTANTS)/setup.cfg
	cd $(MUTANTS) && { timeout 600 "$(CURDIR)/$(BIN)/mutmut" run > run.log 2>&1 || [ $$? = 124 ] \
	  || { tr '\r' '\n' < run.log | tail -40; false; }; }
	@cd $(MUTANTS) && "$(CURDIR)/$(BIN)/mutmut" results
	@cd $(MUTANTS) && "$(CURDIR)/$(BIN)/mutmut" results --all true | sed 's/.*: //' | sort | uniq -c

check: $(READY) ## style, types, the order of the rooms, docs
	$(MAKE) docs BEFORE="style types types-of-the-wheel gather"
	$(MAKE) compare check-docs

style: $(READY) # as ruff has it, and the order of the rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(READY) # as mypy and basedpyright read them
	$(BIN)/mypy
	$(BIN)/basedpyright

types-of-the-wheel: $(READY) ## whether the types of an installed wheel are complete
	rm -rf $(WHEEL)
	$(PYTHON) -m venv $(WHEEL)
	$(INSTALL) $(WHEEL) '.[$(EXTRAS)]'
	cd $(WHEEL) && PATH="$$PWD/bin:$$PATH" "$(CURDIR)/$(BIN)/basedpyright" --verifytypes cchc_rules --ignoreexternal

# What else is asked for is done before them, two things at a time, each with its output in one piece.
docs: $(READY) ## the pages, in docs/_build/html, in both languages
	rm -rf docs/_build
	$(MAKE) --jobs=2 --output-sync=target $(BEFORE) docs-en docs-vi
	cp docs/languages.html docs/_build/html/index.html

docs-%: $(READY)
	$(BIN)/sphinx-build -n -W --keep-going -b html -D language=$* -d $(DOCTREES)/$* docs docs/_build/html/$*

check-docs: $(READY) ## how the pages are read: offline, on a phone, on paper; after make docs; needs Chromium, and LibreOffice for reports
	$(BIN)/python -m pytest --quiet -p no:cacheprovider --numprocesses auto $(wildcard tests/built_site/check_*.py)

gather: $(READY) # the sentences of the pages, in docs/_build/gettext
	rm -rf docs/_build/gettext
	$(BIN)/sphinx-build --quiet -b gettext -d $(DOCTREES)/gettext docs docs/_build/gettext
	rm docs/_build/gettext/sphinx.pot

translations: gather ## write the sentences that changed into docs/locale, to be translated
	$(BIN)/sphinx-intl update -p docs/_build/gettext -d docs/locale -l vi -w 110 --no-obsolete

translated: gather ## whether the pages that promise it are wholly translated; after make docs
	$(MAKE) compare

compare: $(READY) # the same, once the sentences are gathered
	$(BIN)/python -m tests.pages.translations docs/_build/gettext docs/_build/html

bench: $(BENCH) ## our time beside hand-written floors, and beside other rule engines
	$(BIN)/python -m benchmarks.run

bench-spark: $(SPARK) ## the same of counting in Spark, on a cluster of this machine too; needs Java 17
	$(BIN)/python -m benchmarks.spark

lock: $(READY) ## write the lock file and the hover texts of the plan, once the versions of changed rules were raised
	$(BIN)/cchc-rules lock hue-2025
	$(BIN)/ruff format --quiet src/cchc_rules/plans

clean: ## remove what was made
	rm -rf $(VENV) docs/_build .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis
