#!/usr/bin/env bash
# What the tests need beside Python: a browser and its fonts, a library that playwright's driver is linked to,
# PostgreSQL's server, and Java for the HTML checker.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/machine.sh

missing=()
find_browser > /dev/null || missing+=(chromium fonts-dejavu-core fonts-liberation)
# Quicker than a whole browser, where the system offers it; a browser alone serves as well.
offered() {
    command -v apt-cache > /dev/null || return 1
    compgen -G "/var/lib/apt/lists/*Packages*" > /dev/null || as_root apt-get -qq update < /dev/null || return 1
    apt-cache show chromium-headless-shell > /dev/null 2>&1
}
[ "${CI:-}" != true ] || command -v chromium-headless-shell > /dev/null || ! offered ||
    missing+=(chromium-headless-shell fonts-dejavu-core fonts-liberation)
[ "$(uname)" != Linux ] || /sbin/ldconfig -p | grep libatomic.so.1 > /dev/null || missing+=(libatomic1)
find_postgres > /dev/null || missing+=(postgresql)
java -version > /dev/null 2>&1 || missing+=(default-jre-headless)
[ ${#missing[@]} = 0 ] && exit 0
install "what the tests need" "${missing[@]}"
