# make demo         draw the essay's map, also as a page, and list the premises that nothing supports
# make test         format, lint, types, layers, tests
# make format       repair the format and what lint can repair
# make coverage     the tests, with the branches that none of them takes
# make engine       the official Argdown engine, which some tests compare with (needs npm)
# make programs     Mermaid, D2, readers of GIFT and QTI, which some tests ask (needs npm)
# make fuzz         compare with the engine on generated documents, beyond what make test does
# make fuzz-reader  look for texts on which the reader fails (SECONDS=900)
# make bench        measure against the official command line, and the page where there is a Chromium
#
# A fresh machine needs Python 3.11 or later with pip, and make. Another Python: make PYTHON=python3.12 demo

ifndef PATH # in an empty environment make finds no program, though the shell does
export PATH := /usr/local/bin:/usr/bin:/bin
endif

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
USER_READY := $(VENV)/.ready-to-use
DEVELOPER_READY := $(VENV)/.ready-to-develop
MAP := maps/saving-north-koreas-refugees.argdown
ENGINE := build/argdown
CLI := build/argdown-cli
PROGRAMS := build/programs
NPM_INSTALL := npm install --no-audit --no-fund --loglevel=error
OUT := build/demo
PICTURE := $(OUT)/saving-north-koreas-refugees

.DELETE_ON_ERROR:
.PHONY: demo test format engine programs fuzz fuzz-reader coverage bench clean

demo: $(USER_READY)
	@mkdir -p $(OUT)
	@for kind in svg png pdf html; do $(BIN)/argmap draw $(MAP) -o $(PICTURE).$$kind || exit; done
	@echo "Premises that the author leaves unsupported:"
	@echo
	@$(BIN)/argmap query $(MAP) unsupported
	@echo
	@echo "The map as a picture: $(PICTURE).svg (.png, .pdf)"
	@echo "The map as a page for reading: $(PICTURE).html"

test: $(DEVELOPER_READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

format: $(DEVELOPER_READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

engine: $(ENGINE)/node_modules/@argdown/node/package.json

programs: $(PROGRAMS)/node_modules/@citolab/qti-components/package.json

fuzz: engine $(DEVELOPER_READY)
	$(BIN)/python tests/conformance/fuzz.py

SECONDS ?= 900
CORPUS := build/fuzz

fuzz-reader: $(DEVELOPER_READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group fuzz
	$(BIN)/python tests/fuzz/fuzz_reader.py $(CORPUS) -max_total_time=$(SECONDS)

coverage: $(DEVELOPER_READY)
	$(BIN)/python -m pytest --cov --cov-report=term

bench: $(CLI)/node_modules/@argdown/cli/package.json $(USER_READY)
	$(BIN)/python benchmarks/against_argdown.py
	@if command -v chromium >/dev/null && $(BIN)/python -c 'import playwright' 2>/dev/null; \
	  then $(BIN)/python benchmarks/page.py; else echo "The page is not measured: no Chromium, or no Playwright."; fi

$(ENGINE)/node_modules/@argdown/node/package.json:
	mkdir -p $(ENGINE)
	$(NPM_INSTALL) --prefix $(ENGINE) @argdown/node@2

$(PROGRAMS)/node_modules/@citolab/qti-components/package.json:
	mkdir -p $(PROGRAMS)
	$(NPM_INSTALL) --prefix $(PROGRAMS) mermaid@11 mermaid-10@npm:mermaid@10 @terrastruct/d2@0.1 \
	  gift-pegjs@1 @citolab/qti-convert@0.3 @citolab/qti-components@7

$(CLI)/node_modules/@argdown/cli/package.json:
	mkdir -p $(CLI)
	$(NPM_INSTALL) --prefix $(CLI) @argdown/cli@1.7.5

clean:
	rm -rf $(VENV) build

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "argmap needs Python 3.11 or later; name one: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip

$(USER_READY): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[pdf,dot,serve]'
	@touch $@

$(DEVELOPER_READY): $(USER_READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[cypher,meaning]' --group dev
	@touch $@
