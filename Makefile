# Every command of the project. Each one makes ready what it needs (tools/setup) and then does its work.
# VENV names the folder of the virtual environment; ARGS is handed on: make test ARGS=tests/test_repository.py

VENV ?= .venv
export VENV
PYTHON_HERE := $(VENV)/bin/python

.DEFAULT_GOAL := help
.PHONY: help run demo test check bench lock

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 16

run: ## start the service
	@tools/setup run
	@exec "$(PYTHON_HERE)" main.py run $(ARGS)

demo: ## play a whole dialogue of an invented commune in simulated time
	@tools/setup run
	@exec "$(PYTHON_HERE)" main.py demo $(ARGS)

test: ## run every test
	@tools/setup test
	@exec "$(PYTHON_HERE)" -m pytest -n 4 --dist worksteal $(ARGS)

check: ## style, types, import order and what must never be in a file
	@tools/setup dev
	@exec tools/check

bench: ## measure speed
	@tools/setup dev
	@exec "$(PYTHON_HERE)" -m benchmarks $(ARGS)

lock: ## write the lock files from pyproject.toml (ARGS=--upgrade takes newer releases)
	@exec tools/setup lock $(ARGS)
