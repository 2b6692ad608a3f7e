# Sourced by the other tools: says things, and installs by the system's package manager what a machine lacks.

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
        sudo -n "$@"
    elif command -v sudo > /dev/null && [ -t 0 ]; then
        say "The next step installs packages and asks for your password: $*"
        sudo "$@"
    else
        return 1
    fi
}

# install WHAT PACKAGE...: apt-get where there is one; elsewhere says what is needed, since names differ.
install() {
    local what="$1"
    shift
    if command -v apt-get > /dev/null; then
        say "Installing $what (apt-get: $*)"
        # RUNLEVEL=1: nothing that is installed here is started as a service of the machine.
        if { [ -n "${apt_is_fresh:-}" ] || as_root apt-get -qq update; } < /dev/null &&
            as_root env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive \
                apt-get -qq -y --no-install-recommends install "$@" < /dev/null > /dev/null; then
            apt_is_fresh=1
            return 0
        fi
        say "That did not work. As root: apt-get install $*"
    else
        say "$what is missing, and this machine has no apt-get. Please install it with your system's package manager"
        say "(Debian's names: $*) and run the same command again."
    fi
    return 1
}

# need COMMAND WHAT PACKAGE...: does nothing where the command is there.
need() {
    local name="$1"
    shift
    command -v "$name" > /dev/null || install "$@"
}

# The shell draws the same pages without a browser's own windows, in half the time.
find_browser() {
    local name
    for name in "${BOOKROW_CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable chrome; do
        [ -n "$name" ] && type -P "$name" && return 0
    done
    return 1
}

find_postgres() {
    local folder
    for folder in "${BOOKROW_POSTGRES:-}" "$(dirname "$(command -v initdb || echo /)")" /usr/lib/postgresql/*/bin \
        /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin; do
        [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && echo "$folder" && return 0
    done
    return 1
}
