# The verbs of the house. `make shop` and `make test` work on a fresh machine; nothing else has to be typed.
.PHONY: help setup shop test check fix bench prove lock clean
.DEFAULT_GOAL := help
.ONESHELL:
.SHELLFLAGS := -euo pipefail -c
SHELL := bash

PORT ?= 8000
ARGS ?=
RUN := .venv/.run-stamp
DEV := .venv/.dev-stamp
PIP := .venv/bin/python -m pip --quiet --disable-pip-version-check
export PORT

help:  ## what can be typed here
	@sed -n 's/^\([a-z]*\):.*  ## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

setup: $(DEV)  ## .venv with everything, once

shop: $(RUN)  ## the demo shop on http://localhost:$PORT/
	@.venv/bin/bookrow migrate --verbosity 0
	.venv/bin/bookrow collectstatic --noinput --verbosity 0
	.venv/bin/bookrow demo
	exec .venv/bin/bookrow serve

test: $(DEV)  ## all tests, on SQLite and on PostgreSQL (ARGS="-k words" for some)
	@tools/machine-for-tests.sh
	.venv/bin/python -m tools.both_databases $(ARGS)

check: $(DEV)  ## linters, types, contracts between rooms, migrations
	@.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports --no-cache
	.venv/bin/bookrow makemigrations --check --dry-run

fix: $(DEV)  ## what a machine can put right: formatting, imports, generated pages of docs/
	@.venv/bin/ruff check --fix --quiet || true
	.venv/bin/ruff format
	.venv/bin/python -m tools.write_docs

bench: $(DEV)  ## the measurements, as ratios (results in bench/results)
	@.venv/bin/python -m bench $(ARGS)

prove: $(DEV)  ## races, kills and floods at full counts, for as long as they take
	@tools/machine-for-tests.sh
	.venv/bin/python -m tests.prove $(ARGS)

lock: $(DEV)  ## write requirements/*.txt anew (ARGS=--upgrade for newer releases)
	@tools/lock.sh $(ARGS)

clean:  ## remove .venv and what tools left; var/ (the shop's data) stays
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build *.egg-info

$(RUN): requirements/run.txt pyproject.toml
	@tools/python.sh
	$(PIP) install --require-hashes --requirement requirements/run.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

$(DEV): requirements/dev.txt pyproject.toml
	@tools/python.sh
	$(PIP) install --require-hashes --requirement requirements/dev.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@ $(RUN)
