"""The `bookrow` command: Django's commands under the shop's name."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command, with the shop's settings unless others are named."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bookrow.config.settings")
    execute_from_command_line(["bookrow", *sys.argv[1:]])


if __name__ == "__main__":
    main()
