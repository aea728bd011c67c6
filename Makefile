# make demo   install tonelint into .venv and check the example brand's copy
# make test   everything CI asks for: lint, types, floors, tests
# make bench  figures for start-up, speed and exactness (see benchmarks/README.md)
#
# All you need is Python 3.11 or newer. PYTHON=/path/to/python picks one.

VENV := .venv
BIN := $(VENV)/bin
# One process a core; `make test PYTEST_ARGS=` runs one test after the other.
PYTEST_ARGS ?= -n auto

# The usual names first; then by version, since python3 may be older than another one beside it.
FIND_PYTHON = for candidate in $(PYTHON) python3 python python3.13 python3.12 python3.11 python3.14; do \
	if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && \
	   "$$candidate" -c 'import venv, ensurepip' 2>/dev/null; then echo "$$candidate"; break; fi; done

.PHONY: demo test bench clean

demo: $(VENV)/.installed
	$(BIN)/tonelint check --exit-zero examples/

test: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest $(PYTEST_ARGS)

bench: $(VENV)/.installed
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/throughput.py
	$(BIN)/python benchmarks/exactness.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .grimp_cache

# The install is editable, so only new dependencies or a new version ask for another one.
$(VENV)/.installed: pyproject.toml tonelint/__init__.py | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-test: pyproject.toml tonelint/__init__.py | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ $(VENV)/.installed

$(BIN)/python:
	@python=$$($(FIND_PYTHON)); \
	if [ -z "$$python" ]; then \
		echo "tonelint needs Python 3.11 or newer with the venv and ensurepip modules." >&2; \
		echo "Install one (on Debian or Ubuntu: apt install python3-venv), or name one: make PYTHON=/path/to/python" >&2; \
		exit 1; \
	fi; \
	echo "Creating $(VENV) with $$python"; \
	"$$python" -m venv $(VENV)
