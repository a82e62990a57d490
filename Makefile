# make demo and make test need Python 3.11 or newer and make; everything else they install themselves.

PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
BUILD := build/demo
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: demo test lint train heads lock clean

# The main job on an article that ships: read, post into a ledger, brief on the terminal, brief as a page.
demo: $(VENV)/.run
	@rm -rf $(BUILD) && mkdir -p $(BUILD)
	$(BIN)/peacetable read examples/sarkent-road-offer.txt --published 2024-05-14 --format table
	$(BIN)/peacetable post examples/valley.jsonl --db $(BUILD)/ledger.db
	$(BIN)/peacetable post examples/sarkent-road-offer.txt --published 2024-05-14 \
		--outlet "The Ferghana Courier" --db $(BUILD)/ledger.db
	$(BIN)/peacetable brief --db $(BUILD)/ledger.db
	@$(BIN)/peacetable brief --db $(BUILD)/ledger.db --format html --output $(BUILD)/brief.html
	@echo "The same as a page: $(BUILD)/brief.html"

# Every check. The gate needs ../shared/gold and says so where that is absent.
test: $(VENV)/.test lint
	$(BIN)/python bench/gate.py
	$(BIN)/python -m pytest

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Trains the shipped model again; see training/README.md. A trial: make train TRAIN="--limit 200 --epochs 1".
train: $(VENV)-train/.train
	$(VENV)-train/bin/python -m training.train $(TRAIN)
	$(VENV)-train/bin/python -m training.export
	$(VENV)-train/bin/python -m training.boundaries
	$(VENV)-train/bin/python -m training.second_look
	$(VENV)-train/bin/python -m training.evaluate --json build/language/scores.json
	$(VENV)-train/bin/python -m training.card
	$(MAKE) heads

# Trains the heads that read the model's vectors, from corpus/; needed after every new model.
heads: $(VENV)-train/.train
	$(VENV)-train/bin/python -m training.heads.train
	$(VENV)-train/bin/python -m training.heads.export

# Pins the newest versions that the requirements allow, from an environment made for it.
lock:
	rm -rf build/lock && $(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --editable '.[dev,web,postgres]'
	build/lock/bin/python -m pip freeze --exclude-editable --exclude pip --exclude setuptools > constraints.tmp
	mv constraints.tmp constraints.txt && rm -rf build/lock

clean:
	rm -rf build dist $(VENV) $(VENV)-train

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "make: needs Python 3.11 or newer; name it: make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.test: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) --editable '.[dev,web,postgres]'
	@touch $@ $(VENV)/.run

$(VENV)-train/.train: training/requirements.txt
	$(PYTHON) -m venv $(VENV)-train
	$(VENV)-train/bin/python -m pip install --quiet --requirement training/requirements.txt --editable .
	@touch $@
