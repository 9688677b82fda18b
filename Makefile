# Feedback Toolkit: each command sets up what it needs, and does nothing when nothing has to be done.
# It keeps to what GNU Make 3.81 knows, which is the make of macOS.

# The first of these that is new enough makes the virtual environment. Your own: make serve PYTHON=/path/to/python
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11
# Where `make serve` listens, and what `make test` hands on to pytest: make test PYTEST_ARGS="tests/unit -x"
ADDRESS ?= 127.0.0.1:8000
PYTEST_ARGS ?=
# One centre of many, and where its site goes: make build CENTRE=centres/northgate.yml SITE_DIR=site/northgate
CENTRE ?=
SITE_DIR ?= site
# What `make bench` hands on: make bench BENCH_ARGS="--quick"
BENCH_ARGS ?=

UV_VERSION := 0.13.9
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet

# The files that say "this is set up". They are older than a lock file that has changed since.
VENV_MADE := $(VENV)/.made
SITE_PACKAGES := $(VENV)/.site-packages
DEV_PACKAGES := $(VENV)/.dev-packages
NODE_PACKAGES := node_modules/.packages
BENCH_PACKAGES := benchmarks/node_modules/.packages

# Material tells every build about MkDocs 2, which pyproject.toml already shuts out.
export NO_MKDOCS_2_WARNING := 1
# Tests start some hundred Pythons: each would compile our own code anew where nothing may be kept of that.
unexport PYTHONDONTWRITEBYTECODE

.SILENT:
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve build test test-own test-properdocs links audit lighthouse soak lint bench screenshots lock clean browser office fonts again

help:
	echo "Feedback Toolkit. What make can do:"
	echo "  make serve   show the site on http://$(ADDRESS)/ and follow your changes"
	echo "  make build   build the site into site/, stopping at the first fault"
	echo "               one centre of many: make build CENTRE=centres/northgate.yml SITE_DIR=site/northgate"
	echo "  make test    run every test, in a real browser too"
	echo "  make test-own   try the letters and pages of this repository, as a copy does before it publishes"
	echo "  make lint    check code, texts, settings and the built pages"
	echo "  make screenshots  take the pictures of the README anew"
	echo "  make soak    run for some hours what is too long for make test"
	echo "  make links   look for links to other sites that lead nowhere"
	echo "  make lighthouse  say what Lighthouse finds on each page"
	echo "  make audit   look up known faults of our packages and workflows"
	echo "  make bench   measure how fast the letter page is, beside other ways to build it"
	echo "  make lock    choose newer packages and pin them"
	echo "  make clean   remove all that the other commands made"
	echo "The first run sets up what is needed and takes a minute or two."

serve: $(SITE_PACKAGES) $(NODE_PACKAGES)
	exec $(PY) -m macros serve $(ADDRESS)

build: $(SITE_PACKAGES) $(NODE_PACKAGES)
	$(PY) -m macros build "$(SITE_DIR)" $(if $(CENTRE),"$(CENTRE)")
	echo "The site is built: $(SITE_DIR)/index.html"

# The maintained fork of MkDocs must build the same site. It has an environment of its own: it is in no lock.
PROPERDOCS_VERSION := 1.6.7
PROPERDOCS := .cache/properdocs
test-properdocs: $(SITE_PACKAGES) $(NODE_PACKAGES)
	test -x $(PROPERDOCS)/bin/python || $(PY) -m venv $(PROPERDOCS)
	$(PROPERDOCS)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes --requirement requirements/site.txt
	$(PROPERDOCS)/bin/python -m pip --disable-pip-version-check --quiet install properdocs==$(PROPERDOCS_VERSION)
	$(PY) -m mkdocs build --strict --clean --quiet --site-dir .cache/site-mkdocs
	$(PROPERDOCS)/bin/properdocs build --strict --clean --quiet --site-dir .cache/site-properdocs
	$(PY) -m tests.site.engines .cache/site-mkdocs .cache/site-properdocs

# What a copy runs before it publishes: the letters of this repository, in both interpreters and in a browser, and whether
# all can use its own pages. It says nothing of the toolkit's own tests.
test-own: $(SITE_PACKAGES) $(DEV_PACKAGES) $(NODE_PACKAGES) browser
	$(PY) -m pytest --quiet --numprocesses=2 --dist=loadfile tests/parity/test_letters.py tests/browser/test_published.py

# The addresses of other sites that the built pages name. Needs the network, so nothing else waits for it.
LINKINATOR_VERSION := 8.1.0
links: build
	npx --yes linkinator@$(LINKINATOR_VERSION) "$(SITE_DIR)" --recurse --skip "^http://127.0.0.1" --retry --verbosity error

# What search engines and Google's own tool say of each page on a phone. Needs the network once, to fetch Lighthouse:
# make lighthouse PAGES="closing-question/ waiting/"
LIGHTHOUSE_VERSION := 12.8.2
PAGES ?=
lighthouse: $(SITE_PACKAGES) $(DEV_PACKAGES) $(NODE_PACKAGES) browser
	$(PY) -m tests.site.lighthouse "npx --yes lighthouse@$(LIGHTHOUSE_VERSION)" $(PAGES)

# What the public lists of known faults say of our packages, and what zizmor says of the workflows. Needs the network.
AUDIT := .cache/audit
ZIZMOR_VERSION := 1.32.0
PIP_AUDIT_VERSION := 2.10.1
audit: $(VENV_MADE) $(NODE_PACKAGES)
	test -x $(AUDIT)/bin/python || $(PY) -m venv $(AUDIT)
	$(AUDIT)/bin/python -m pip --disable-pip-version-check --quiet install zizmor==$(ZIZMOR_VERSION) pip-audit==$(PIP_AUDIT_VERSION)
	$(AUDIT)/bin/zizmor --offline --quiet --min-severity medium .github
	$(AUDIT)/bin/pip-audit --disable-pip --require-hashes --requirement requirements/site.txt --requirement requirements/dev.txt
	npm audit
	npm audit --prefix benchmarks

browser: $(DEV_PACKAGES)
	$(PY) -m tests.browser.find_browser

office: $(DEV_PACKAGES)
	$(PY) -m tests.site.find_office

fonts: $(DEV_PACKAGES)
	$(PY) -m tests.fonts

# All of them run three at a time, a file each: a browser waits more than it works.
PYTEST_ALL := --numprocesses=3 --dist=loadfile
test: $(SITE_PACKAGES) $(DEV_PACKAGES) $(NODE_PACKAGES) browser office fonts
	$(PY) -m pytest $(or $(PYTEST_ARGS),$(PYTEST_ALL))

# What takes too long for each change: every file with every fault, 100,000 values that mean harm, an hour of typing.
soak: $(SITE_PACKAGES) $(DEV_PACKAGES) $(NODE_PACKAGES) browser
	SOAK=yes $(PY) -m pytest -m "soak or not soak" $(or $(PYTEST_ARGS),--quiet tests/unit/test_hostile.py \
	  tests/browser/test_hostile.py tests/browser/test_soak.py tests/browser/test_conditions.py tests/browser/test_engines.py \
	  tests/browser/test_long_answers.py tests/browser/test_in_sight.py tests/browser/test_screens.py tests/parity \
	  tests/site/test_method.py)

# From the quickest to the slowest, so that a slip shows at once; what takes long, such as types and pages, side by side. It
# looks at the toolkit as it comes: a centre's own files are judged by `make build`, in sentences, and no rule of style
# holds up its site.
LINTED := .cache/site-linted
ORDER := .cache/order
lint: $(SITE_PACKAGES) $(DEV_PACKAGES) $(NODE_PACKAGES)
	$(PY) -m ruff check --quiet .
	$(PY) -m ruff format --check --quiet . || { echo "Run: $(PY) -m ruff format ."; exit 1; }
	$(PY) -m yamllint --strict .
	$(VENV)/bin/codespell
	$(VENV)/bin/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(VENV)/bin/check-jsonschema --quiet --builtin-schema vendor.github-actions .github/actions/*/action.yml
	mkdir -p $(dir $(ORDER))
	PYTHONPATH=docs/widgets $(VENV)/bin/lint-imports --no-cache >$(ORDER) || { cat $(ORDER); exit 1; }
	$(PY) -m mypy --no-error-summary & types=$$!; \
	$(PY) -m tests.project $(LINTED) || { wait $$types; exit 1; }; \
	$(PY) -m tests.site.readability $(LINTED) & words=$$!; \
	node_modules/.bin/html-validate --max-warnings=0 "$(LINTED)/**/*.html"; pages=$$?; \
	wait $$words || pages=1; \
	wait $$types && exit $$pages
	echo "Nothing to mend."

# The pictures that the README shows, of the site as it is built now. Look at them, and commit them alone.
screenshots: $(SITE_PACKAGES) $(DEV_PACKAGES) $(NODE_PACKAGES) browser
	$(PY) -m tests.browser.pictures

bench: $(SITE_PACKAGES) $(DEV_PACKAGES) $(NODE_PACKAGES) $(BENCH_PACKAGES) browser
	$(PY) -m benchmarks $(BENCH_ARGS)

# The locks name no index, so that every place can use its own. uv makes one lock for all systems and all
# Python versions; it has an environment of its own because nothing else needs it.
UV := .cache/lock/bin/uv
LOCK := $(UV) pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
  --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

lock: $(VENV_MADE)
	test -x $(UV) || $(PY) -m venv .cache/lock
	.cache/lock/bin/python -m pip --disable-pip-version-check --quiet install uv==$(UV_VERSION)
	$(LOCK) --output-file requirements/site.txt
	$(LOCK) --extra dev --constraint requirements/site.txt --output-file requirements/dev.txt
	npm update --package-lock-only --loglevel=error >/dev/null
	echo "Pinned anew: requirements/site.txt, requirements/dev.txt, package-lock.json"

clean:
	rm -rf $(VENV) node_modules benchmarks/node_modules site .cache .hypothesis .pytest_cache .mypy_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# ---- Setting up -----------------------------------------------------------------------------------------

# A system upgrade can take away the Python that .venv points to: then make it again.
$(VENV_MADE): $(shell test -x $(PY) || echo again)
	chosen=; found=; \
	for python in $(PYTHON); do \
	  command -v "$$python" >/dev/null 2>&1 || continue; \
	  version=$$("$$python" -c 'import platform; print(platform.python_version())' 2>/dev/null) || continue; \
	  found=$${found:-$$version}; \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then chosen=$$python; break; fi; \
	done; \
	if [ -z "$$chosen" ]; then \
	  echo "Feedback Toolkit needs Python 3.11 or newer ($${found:+found }$${found:-none found}): install it from python.org or with your package manager, then run make again." >&2; \
	  exit 1; \
	fi; \
	if ! "$$chosen" -c 'import venv, ensurepip' 2>/dev/null; then \
	  echo "Feedback Toolkit needs Python's venv module, which Debian and Ubuntu pack apart: install it with \"sudo apt install python3-venv\", then run make again." >&2; \
	  exit 1; \
	fi; \
	"$$chosen" -m venv --clear $(VENV)
	touch $@

$(SITE_PACKAGES): requirements/site.txt $(VENV_MADE)
	echo "Setting up the Python packages that build the site …"
	$(PIP) install --require-hashes --requirement requirements/site.txt
	touch $@

$(DEV_PACKAGES): requirements/dev.txt $(SITE_PACKAGES)
	echo "Setting up the Python packages that test the site …"
	$(PIP) install --require-hashes --requirement requirements/dev.txt
	touch $@

$(NODE_PACKAGES): package.json package-lock.json .npmrc
	if ! command -v node >/dev/null 2>&1; then found="none found"; \
	else found=$$(node --version 2>/dev/null); major=$${found#v}; major=$${major%%.*}; \
	  if [ "$${major:-0}" -ge 20 ]; then found=; else found="found $$found"; fi; fi; \
	if [ -n "$$found" ]; then \
	  echo "Feedback Toolkit needs Node 20 or newer ($$found): install it from nodejs.org or with your package manager, then run make again." >&2; \
	  exit 1; \
	fi; \
	if ! command -v npm >/dev/null 2>&1; then \
	  echo "Feedback Toolkit needs npm, which usually comes with Node: install it from nodejs.org or with your package manager, then run make again." >&2; \
	  exit 1; \
	fi
	echo "Setting up the browser packages …"
	npm ci --loglevel=error >/dev/null
	touch $@

# Only the benchmark needs these. Node itself has been checked for by then.
$(BENCH_PACKAGES): benchmarks/package.json benchmarks/package-lock.json benchmarks/.npmrc $(NODE_PACKAGES)
	echo "Setting up the benchmark's packages …"
	npm ci --prefix benchmarks --loglevel=error >/dev/null
	touch $@
