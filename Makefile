# Every target sets up what it needs by itself (tools/setup.sh): a .venv from the lock, and the system's libraries for Qt.
# PYTHON names another Python 3.11 or newer for a new .venv.
#
# To refresh the locks: change pyproject.toml, then `make lock`; `make lock UPGRADE=--upgrade` takes the newest of everything
# that pyproject.toml leaves open. It needs uv on the PATH (or UV=...). pip is left out: sqlite-utils declares it, nothing uses it.

PYTHON ?= python3
UV ?= uv
UPGRADE ?=
BIN := .venv/bin
export PYTHON

.PHONY: help setup setup-window setup-hands setup-peers setup-torture demo test test-hands test-peers test-windows fuzz torture run bench measure screenshots translations freeze windows lint format lock clean

help: ## say what there is
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 22

setup:
	@tools/setup.sh

setup-window:
	@tools/setup.sh window

setup-hands:
	@tools/setup.sh hands

setup-peers:
	@tools/setup.sh peers

setup-torture:
	@tools/setup.sh torture

demo: setup ## a whole demonstration district under build/demo
	@for file in district.chiwat plan.xlsx roster.csv; do if [ -f "build/demo/$$file" ]; then rm -rf build/demo; fi; done
	$(BIN)/python -m cli demo build/demo

test: lint ## style, types, layers, tests and branch coverage
	$(BIN)/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder --cov

test-hands: setup-hands ## a school's and an office's year, typed into the program on an X server, the power cut in the midst
	$(BIN)/python -m pytest -q -n 2 --dist loadfile tests/hands/journeys

test-peers: setup-peers ## LibreOffice, Gnumeric, openpyxl and Poppler save, edit and read our files
	$(BIN)/python -m pytest -q -n 2 --dist loadfile tests/peers

fuzz: setup ## look for inputs that break a reader, FUZZ_SECONDS=60 in all; what is found becomes a test
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes --upgrade \
		--target build/fuzz/atheris -r requirements-fuzz.lock || echo "chiwat: atheris does not install here"
	@PYTHONPATH=build/fuzz/atheris $(BIN)/python -m tests.fuzz

torture: setup-torture ## kill, starve, cut the power of and damage what the program does; TORTURE_SECONDS=600, TORTURE_SEED, CASE
	@$(BIN)/python -m tests.torture

test-windows: setup ## make windows, and try it on a Thai Windows 10 as wine plays it
	installer/test_windows.sh

run: setup-window ## open the window
	$(BIN)/python -m gui

screenshots: setup-window ## pictures of every page in every state: build/screenshots
	@test -f build/demo/report.pdf || $(BIN)/python -m cli demo build/demo
	$(BIN)/python -m gui.screenshots build/screenshots

translations: setup ## take new texts of the window into resources/i18n, and make what the program reads
	$(BIN)/python tools/translations.py

measure: setup ## print how long modules and functions are, how much is documented and typed
	$(BIN)/python tools/measure.py

bench: setup ## measure the budgets; writes build/bench.json
	$(BIN)/python -m benchmarks

freeze: setup ## the program in a folder that needs no Python: dist/Chiwat
	$(BIN)/pyinstaller --noconfirm --log-level WARN --workpath build/freeze build_exe.spec

windows: setup ## the installer and the portable copy for Windows: dist/Chiwat-Setup-*.exe, dist/Chiwat-*-portable.zip
	installer/make_windows.sh

lint: setup ## style and types only
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: setup ## lay the code out as lint wants it
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

COMPILE = $(UV) pip compile --quiet $(UPGRADE) --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-header --no-annotate --no-emit-package pip pyproject.toml

lock: ## write the lock files anew from pyproject.toml
	$(COMPILE) --universal --output-file requirements.lock
	$(COMPILE) --universal --constraint requirements.lock --group dev --output-file requirements-dev.lock
	$(COMPILE) --python-platform x86_64-pc-windows-msvc --constraint requirements-dev.lock --group windows \
		--output-file requirements-windows.lock
	$(UV) pip compile --quiet $(UPGRADE) --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-header --no-annotate --group fuzz --output-file requirements-fuzz.lock

clean: ## remove what was made, except the .venv
	rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.*
	find . -path ./.venv -prune -o -name __pycache__ -type d -exec rm -rf {} +
