#!/usr/bin/env bash
# Writes the lock files anew: every package with its version and the hashes of its files, for Python 3.11 and later on
# every system. Nothing in them says from where or by whom they were made. Needs uv (it is among the dev requirements).
set -euo pipefail
cd "$(dirname "$0")/.."
uv=.venv/bin/uv
[ -x "$uv" ] || uv=uv

lock() {
    local target="$1"
    shift
    # Settings of this machine (mirrors, local wheel folders) must not decide what the lock says.
    env -u UV_FIND_LINKS -u UV_INDEX -u UV_EXTRA_INDEX_URL -u UV_NO_INDEX \
        "$uv" pip compile --quiet --no-config --universal --generate-hashes --no-emit-index-url --no-header \
        --no-annotate --python-version 3.11 "${upgrade[@]}" "$@" --output-file "$target"
}

upgrade=("$@") # for example --upgrade, or --upgrade-package django
# The checkout is installed without a download of its own, so what builds it is locked as well.
printf 'setuptools>=77\n' > requirements/build.in
lock requirements/run.txt pyproject.toml requirements/build.in
lock requirements/postgres.txt pyproject.toml requirements/build.in --extra postgres
lock requirements/dev.txt pyproject.toml requirements/build.in --extra postgres --extra dev
rm requirements/build.in
