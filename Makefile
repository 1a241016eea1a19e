# make slides   set up and build the decks of content/ in every language
# make test     set up and run the tests; make test-all tries twenty times as many generated inputs
# make check    lint and types;  make ci  what CI runs

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN    := $(VENV)/Scripts
endif
READY  := $(VENV)/.ready

.PHONY: slides test test-all check bench wheel ci clean

slides: $(READY)
	$(BIN)/deckgen build --lang all

test: $(READY)
	$(BIN)/python -m pytest -n 2

test-all: $(READY)
	HYPOTHESIS_PROFILE=thorough $(BIN)/python -m pytest -n 2

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/python bench/start.py

wheel: $(READY)
	$(BIN)/python -m build --wheel --no-isolation

ci:
	.ci/run

clean:
	rm -rf $(VENV) dist

# The environment is made once; it is renewed when what it is made from changes.
$(READY): pyproject.toml requirements.lock
	$(PYTHON) -c 'import sys; sys.exit("deckgen needs Python 3.11 or newer, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q deckgen
	touch $(READY)
