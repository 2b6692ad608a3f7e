"""The `bookrow` command: Django's commands under the shop's name."""

import os
import sys
import textwrap

import django
from django.core.management import execute_from_command_line, get_commands, load_command_class

# Of Django's many commands, those that somebody who runs a shop needs.
_NEEDED = {
    "migrate": "Make the tables, or bring them to this version.",
    "collectstatic": "Put styles and pictures where the shop is served from.",
    "changepassword": "Give an account another password.",
    "dbshell": "Ask the database itself.",
}


def main() -> None:
    """Run one command, with the shop's settings unless others are named; our own first where somebody asks which."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bookrow.config.settings")
    if sys.argv[1:] in ([], ["help"], ["--help"], ["-h"]):
        sys.stdout.write(overview())
    else:
        execute_from_command_line(["bookrow", *sys.argv[1:]])


def overview() -> str:
    """The shop's own commands with a line each, then those of Django's that a shop needs, then the others' names."""
    django.setup()
    rooms = get_commands()
    ours = sorted(name for name, room in rooms.items() if str(room).startswith("bookrow."))
    others = sorted(set(rooms) - set(ours) - set(_NEEDED))
    lines = ["bookrow COMMAND [--help]", "", "The shop's own commands:"]
    lines += [_line(name, str(load_command_class(str(rooms[name]), name).help)) for name in ours]
    lines += ["", "Needed now and then:"]
    lines += [_line(name, words) for name, words in _NEEDED.items() if name in rooms]
    beside = textwrap.wrap(f"Also there: {', '.join(others)}.", width=100, break_on_hyphens=False)
    return "\n".join([*lines, "", *beside, ""])


def _line(name: str, words: str) -> str:
    return f"  {name:<16} {' '.join(words.split())}"


if __name__ == "__main__":
    main()
