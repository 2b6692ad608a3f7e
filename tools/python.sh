#!/usr/bin/env bash
# Finds a Python that Bookrow runs on (3.11 or later, PYTHON to name one) and makes .venv with it, once.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/machine.sh

[ -x .venv/bin/python ] && .venv/bin/python -m pip --version > /dev/null 2>&1 && exit 0

fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' > /dev/null 2>&1; }

python=""
for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    if fits "$candidate"; then
        python="$candidate"
        break
    fi
done
if [ -z "$python" ] && [ -z "${PYTHON:-}" ] && ! command -v python3 > /dev/null; then
    need python3 "Python 3.11 or later" python3
    fits python3 && python=python3
fi
if [ -z "$python" ]; then
    say "Bookrow needs Python 3.11 or later; here is ${PYTHON:-$(python3 --version 2>&1 || echo none)}."
    say "Install one and name it: make setup PYTHON=/path/to/python3.11"
    exit 1
fi
if ! "$python" -c 'import ensurepip' > /dev/null 2>&1; then
    version="$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
    install "Python's venv module" python3-venv || install "Python's venv module" "python$version-venv"
fi
rm -rf .venv # half made by a run that was stopped
"$python" -m venv .venv
