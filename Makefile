# `make` says what there is. Every target sets up what it needs first; where nothing
# changed, that takes less than a second.

BIN := .venv/bin
CATALOGUES := $(wildcard generator/wording/locale/*/LC_MESSAGES/buurtboek.po)
COMPILED := $(CATALOGUES:.po=.mo)
PARTS ?= $(filter $(basename $(notdir $(wildcard bench/*.py))),site edits whole generators search photographs brochure printing region lighthouse)
INPUTS ?= 1000000
SEED ?= 1
KILLS ?= 200
HAS_CONTRACT := $(shell grep -sl '^\[tool.importlinter\]\|^\[importlinter\]' pyproject.toml .importlinter)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup site serve check test translations third-party lock clean
.PHONY: accessibility audit screenshots bench endurance fuzz sbom
.PHONY: test-properdocs release-check

help:  ## Say what there is
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  make \1 \2/p' $(MAKEFILE_LIST) \
	    | awk '{ printf "  make %-14s", $$2; $$1 = $$2 = ""; print }'

setup:  ## Put in place what the site and the brochures need
	@tools/set-up.sh site
	@$(MAKE) --no-print-directory translations

site: setup  ## Build the site (site/) and the brochures (build/press/)
	$(BIN)/buurtboek build

serve: setup  ## Show the site while you edit
	$(BIN)/buurtboek serve

check:  ## Lint and type
	@tools/set-up.sh check
	@$(MAKE) --no-print-directory translations
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(if $(HAS_CONTRACT),$(BIN)/lint-imports)

test:  ## Check, then pass the tests, with a browser
	@tools/set-up.sh test
	@tools/environment.sh export
	@$(MAKE) --no-print-directory check
	@$(BIN)/python tools/compile.py
	CHROMIUM=$$(tools/find-chromium.sh) $(BIN)/pytest --numprocesses auto --maxprocesses 2

test-properdocs: setup  ## Pass the tests with ProperDocs in the place of MkDocs
	@tools/set-up.sh test
	CHROMIUM=$$(tools/find-chromium.sh) tools/properdocs.sh --numprocesses auto --maxprocesses 2

audit: setup  ## Ask veraPDF about every brochure; installs Java if need be
	@tools/audit.sh

fuzz: setup  ## Drive every door with INPUTS made-up files (1,000,000), from SEED
	@tools/set-up.sh test
	@tools/fuzz.sh --inputs $(INPUTS) --seed $(SEED)

endurance: setup  ## Kill KILLS builds (200) at random moments, from SEED; look what stands
	@tools/set-up.sh test
	@$(BIN)/python -m tests.whole --kills $(KILLS) --seed $(SEED)

bench: setup  ## Measure against peers; PARTS="site search" names some only
	@tools/set-up.sh test
	@for part in $(PARTS); do \
	    CHROMIUM=$$(tools/find-chromium.sh) $(BIN)/python -m bench.$$part || exit; done
	@$(BIN)/python -m bench.report

translations: $(COMPILED)  ## Compile the translated messages
	@:

%.mo: %.po
	@$(BIN)/pybabel --quiet compile --domain buurtboek --input-file $< --output-file $@

third-party: setup  ## Fetch third-party files; write THIRD-PARTY.md anew
	$(BIN)/python third-party/notices.py

sbom: setup  ## List what Buurtboek is made of, as CycloneDX (build/sbom.cdx.json)
	$(BIN)/python third-party/sbom.py

lock: setup  ## Write requirements/ anew; UPGRADE=1 takes newer versions
	tools/lock.sh $(if $(UPGRADE),--upgrade)
	@$(MAKE) --no-print-directory third-party

release-check: setup  ## Build what is released, install it elsewhere, try it
	@tools/set-up.sh test
	tools/release-check.sh

accessibility: site  ## Judge every kind of page; write what the statement says of it
	@tools/set-up.sh test
	CHROMIUM=$$(tools/find-chromium.sh) $(BIN)/python tools/accessibility.py

screenshots: site  ## Take pictures of every kind of page (build/screenshots/)
	@tools/set-up.sh test
	CHROMIUM=$$(tools/find-chromium.sh) $(BIN)/python tools/screenshots.py

clean:  ## Remove all that is made or fetched
	rm -rf .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	rm -rf .stamps .venv build generator/assets site
	rm -f $(COMPILED)
	find generator tests third-party -name __pycache__ -type d -prune -exec rm -rf {} +
