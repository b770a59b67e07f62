# make run and make test do all their own set-up.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/ready
LAST := $(foreach name,window store start,tests/bench/test_$(name).py)

.PHONY: run test lint bench torture translations screenshots clean lock

run: $(READY)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" = Darwin ]; then \
		$(BIN)/copydesk; \
	else \
		echo "There is no screen here, so Copydesk shows its main job without one."; \
		rm -rf demo-out && $(BIN)/copydesk demo --out demo-out; \
	fi

test: $(READY)
	$(BIN)/pytest

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-logo
	$(BIN)/pyright

# Crash, security and fidelity with their large counts: hours.
torture: $(READY)
	COPYDESK_TORTURE=1 $(BIN)/pytest tests/crash tests/security tests/e2e/test_text_fidelity.py -s --timeout=0

# New strings of the code into resources/translations, and the .qm files made of them.
translations: $(READY)
	$(BIN)/python packaging/translations.py

# The pictures of the README and the guide, made anew.
screenshots: $(READY)
	@if [ -n "$$DISPLAY" ]; then $(BIN)/python packaging/screenshots.py; \
	else xvfb-run -a -s "-screen 0 1440x900x24" $(BIN)/python packaging/screenshots.py; fi

# Quick ones first; the library of 100,000 stories is made once, by the first that needs it.
BENCHES := $(filter-out $(LAST),$(wildcard tests/bench/test_*.py)) $(LAST)
bench: $(READY)
	$(BIN)/pytest $(BENCHES) --override-ini="addopts=--import-mode=importlib" --benchmark-columns=median,iqr,max,rounds -s

# The exact versions of everything, newest that pyproject.toml allows, tried in a fresh place.
lock:
	rm -rf build/lock && $(PYTHON) -m venv build/lock
	build/lock/bin/pip install --quiet --upgrade pip
	build/lock/bin/pip install --quiet . --group dev
	build/lock/bin/pip freeze --exclude copydesk > packaging/requirements.txt

clean:
	rm -rf .venv demo-out build dist *.egg-info .pytest_cache .ruff_cache .hypothesis .benchmarks .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml packaging/requirements.txt packaging/system-libraries.sh
	PYTHON=$(PYTHON) sh packaging/system-libraries.sh
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement packaging/requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $(READY)
