# Every target does its own set-up. `make help` lists them.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
ZENSICAL := .venv/.zensical
TOOLS := tests/tools/node_modules/.ready
SITE_URL ?= http://127.0.0.1:8000/
PORT ?= 8000
FORMAT ?= plain

.DEFAULT_GOAL := help
.PHONY: help serve site zensical check relire new stats quiz addresses schema test test-engines fuzz validate lint bench mutants lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

serve: $(READY) ## build and serve the guide on http://127.0.0.1:8000/; the open page follows each save (PORT=8001 for another port)
	@$(BIN)/python build.py serve --port $(PORT)

site: $(READY) ## build the guide into site/ (SITE_URL=https://example.org/ for its public address)
	@$(BIN)/python build.py site --site-url $(SITE_URL)

zensical: $(ZENSICAL) ## the same with the second engine, installed for it (decisions/0009)
	@$(BIN)/python build.py site --engine zensical --site-url $(SITE_URL)

check: $(READY) ## check the content, without building the site (FORMAT=github or FORMAT=json for machines)
	@$(BIN)/python build.py check --format $(FORMAT)

relire: $(READY) ## spelling and grammar of the guide, or of FILES="content/faq.yml" (grammalecte-cli: installed, as root on Debian)
	@$(BIN)/python build.py relire $(FILES)

quiz: $(READY) ## what each questionnaire can show, with shares
	@$(BIN)/python build.py quiz

new: $(READY) ## add an entry by answering questions (KIND=conseil, faq, source…)
	@$(BIN)/python build.py new "$(KIND)"

stats: $(READY) ## what the guide holds, and what waits for the editors (ALL=1: nothing cut short)
	@$(BIN)/python build.py stats $(if $(ALL),--all)

addresses: $(READY) ## agree to the addresses published now; says which come, and which go
	@$(BIN)/python -m tests.addresses

schema: $(READY) ## write content/schema/ again after a change of the model
	@$(BIN)/python build.py schema

test: $(ZENSICAL) $(TOOLS) ## run every test, browser included (found, or installed)
	@$(BIN)/python -m tests.browser.find
	@$(BIN)/python -m pytest -n auto --dist worksteal

# What a person does, replayed in the other engines. How a page fits (*_fits.py) is no journey.
JOURNEYS := $(addprefix tests/browser/,test_keyboard.py test_menu_and_search.py test_quiz.py test_quiz_kept.py test_quiz_result.py \
	test_quiz_score.py test_quiz_shared.py test_quiz_steps.py test_search_alone.py test_list.py test_list_kept.py test_list_shared.py)
test-engines: $(READY) ## the journeys in Firefox ESR, and a smoke run in WebKitGTK (installed, as root on Debian)
	@$(BIN)/python -m tests.engines.find
	@$(BIN)/python -m pytest -n auto --dist worksteal --browser firefox -m "not only_browser" $(JOURNEYS)
	@$(BIN)/python -m pytest tests/engines

fuzz: $(READY) ## 20 000 spoilt files through the reader, the model and every check; others each time (a few minutes)
	@FUZZ_CASES=20000 $(BIN)/python -m pytest tests/test_fuzz.py

validate: $(READY) $(TOOLS) ## the Nu Html Checker on every page, style sheet and drawing (needs Java)
	@$(BIN)/python -m tests.validate

lint: $(ZENSICAL) ## ruff and mypy --strict
	@$(BIN)/ruff check
	@$(BIN)/mypy

bench: $(READY) ## measure what we claim about speed
	@$(BIN)/python -m bench.build
	@$(BIN)/python -m bench.content
	@$(BIN)/python -m bench.quiz
	@$(BIN)/python -m bench.preview

mutants: $(READY) ## change the scoring and its proof in 1 500 ways; fails under 90 % caught (about ten minutes)
	@$(BIN)/mutmut run
	@$(BIN)/mutmut export-cicd-stats
	@$(BIN)/python -c 'import json,sys; s=json.load(open("mutants/mutmut-cicd-stats.json")); r=(s["killed"]+s["timeout"])/s["total"]; print(f"{r:.1%}"); sys.exit(r<.9)'

lock: $(READY) ## requirements*.in → requirements*.txt: newest versions, hashes, no addresses
	@for name in requirements requirements-zensical; do \
		$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
			--no-emit-find-links --no-header --no-annotate $$name.in --output-file $$name.txt || exit 1; done

clean: ## remove what the other targets made
	rm -rf .venv tests/tools/node_modules site rendered .coulisses .mypy_cache .ruff_cache .pytest_cache .hypothesis mutants

$(READY): requirements.txt
	@echo "Preparing .venv (once, about half a minute)…"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $(READY)

$(ZENSICAL): $(READY) requirements-zensical.txt
	@echo "Installing the second engine (once)…"
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r requirements-zensical.txt
	@touch $(ZENSICAL)

$(TOOLS): tests/tools/package-lock.json
	@command -v npm >/dev/null || { echo "No npm here, which brings the checkers of tests/tools/. Install Node.js 18 or newer:" >&2; \
		echo "apt-get install npm (Debian, Ubuntu), dnf install nodejs-npm (Fedora) or brew install node (macOS)." >&2; exit 1; }
	@echo "Installing the checkers that only npm carries (once)…"
	@npm ci --prefix tests/tools --loglevel=error --no-progress >/dev/null
	@touch $(TOOLS)
